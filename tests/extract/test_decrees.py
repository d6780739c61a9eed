"""Documents cited by number or by day, as the Vietnamese press cites them."""

import pytest

from tests.extract.reading import cited


def numbers(text: str) -> list[str | None]:
    return [one.number for one in cited(text)]


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("Chỉ thị số 35-CT/TW được ban hành.", "Chỉ thị", "35-CT/TW"),
        ("Nghị định 39/2022/NĐ-CP có hiệu lực.", "Nghị định", "39/2022/NĐ-CP"),
        ("Luật số 24/2018/QH14 được thông qua.", "Luật", "24/2018/QH14"),
        ("Bộ luật Hình sự số 100/2015/QH13 quy định.", "Bộ luật", "100/2015/QH13"),
        ("Bộ Chính trị nêu Quy định số 08-QĐi/TW.", "Quy định", "08-QĐi/TW"),
        ("Căn cứ Luật Tổ chức Viện kiểm sát nhân dân số 63/2014/QH13.", "Luật", "63/2014/QH13"),
        ("Theo Luật Phòng, chống thiên tai số 33/2013/QH13, tỉnh lập quỹ.", "Luật", "33/2013/QH13"),
        ("Tòa viện dẫn Bản án số 12/2018/HS-ST.", "Bản án", "12/2018/HS-ST"),
        ("Thực hiện Chỉ thị 05, các chi bộ học tập.", "Chỉ thị", "05"),
        ("Kết luận số 21 đã được phổ biến.", "Kết luận", "21"),
        ("Chính phủ gửi Tờ trình 15/TTr-CP.", "Tờ trình", "15/TTr-CP"),
    ],
)
def test_a_number_after_its_type_is_a_cited_document(text: str, kind: str, number: str) -> None:
    assert [(one.document_type, one.number) for one in cited(text)] == [(kind, number)]


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("Công văn số 1234 / UBND - VX", "1234/UBND-VX"),
        ("Chỉ thị số 35 – CT/TW", "35-CT/TW"),
        ("Quy định số 08-QĐ/TƯ", "08-QĐ/TW"),
        ("Nghị quyết 100/2015/QH 13", "100/2015/QH13"),
        ("Quyết định số 46 QĐ-TTg", "46-QĐ-TTg"),
    ],
)
def test_a_number_is_spelled_in_one_way(written: str, number: str) -> None:
    assert numbers(f"{written} đã được gửi đi.") == [number]


def test_a_count_after_the_letters_is_no_part_of_the_number() -> None:
    assert numbers("Chỉ thị số 12/CT-TTg 18 trang đã được gửi đi.") == ["12/CT-TTg"]


@pytest.mark.parametrize(
    "text",
    [
        "Theo kế hoạch 5 năm, tỉnh có 12 xã đạt chuẩn.",
        "Kế hoạch 3 tháng đầu năm đã xong.",
        "Kế hoạch 2019 đã được duyệt.",
        "Ông Nguyễn Văn Bảy có 35 năm tuổi Đảng, ở nhà số 12.",
        "Gọi số điện thoại 0912345678 để hỏi quyết định.",
        "Kỳ họp thứ 8 khai mạc ngày 17/1.",
        "Nghị quyết Trung ương 4 khóa XII được quán triệt.",
    ],
)
def test_a_count_is_no_number_of_a_document(text: str) -> None:
    assert cited(text) == ()


def test_the_day_and_the_issuer_follow_the_number() -> None:
    (decree,) = cited("Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị được quán triệt ở cơ sở.")
    assert (str(decree.date), decree.issuer) == ("2016-05-15", "Bộ Chính trị")
    assert decree.evidence.quote == "Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị"


def test_the_day_may_stand_in_brackets() -> None:
    (decree,) = cited("Quyết định 99-QĐ/TW (ban hành ngày 3/10/2017) của Ban Bí thư được thực hiện.")
    assert (str(decree.date), decree.issuer) == ("2017-10-03", "Ban Bí thư Trung ương Đảng")


def test_a_year_is_as_exact_as_the_text_gives() -> None:
    (decree,) = cited("Quyết định số 5/QĐ-TTg năm 2018 của Thủ tướng đã nêu.")
    assert str(decree.date) == "2018"


def test_a_stretch_of_days_is_no_day_of_a_document() -> None:
    (decree,) = cited("Quyết định số 5/QĐ-TTg có hiệu lực từ ngày 3/1 đến ngày 5/1/2019.")
    assert decree.date is None


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Quyết định 236/QĐ-BTTTT nêu rõ.", "Bộ Thông tin và Truyền thông"),
        ("Chỉ thị số 02/CT-TTg nêu rõ.", "Thủ tướng Chính phủ"),
        ("Nghị quyết 618/2013/UBTVQH13 nêu rõ.", "Ủy ban Thường vụ Quốc hội"),
        ("Công văn số 8/VPCP-TH nêu rõ.", "Văn phòng Chính phủ"),
        ("Hướng dẫn 01-HD/BTCTW nêu rõ.", "Ban Tổ chức Trung ương"),
    ],
)
def test_letters_that_name_one_body_tell_the_issuer(text: str, issuer: str) -> None:
    assert [one.issuer for one in cited(text)] == [issuer]


def test_letters_under_which_several_bodies_issue_name_none() -> None:
    assert [one.issuer for one in cited("Nghị quyết số 26-NQ/TW nêu rõ.")] == [None]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Kế hoạch số 12-KH/TU của Thành ủy Hà Nội.", "Thành ủy Hà Nội"),
        ("Nghị quyết số 26-NQ/TW của Trung ương.", "Ban Chấp hành Trung ương Đảng"),
        ("UBND tỉnh Nghệ An vừa có Công văn số 99/UBND-NC.", "Ủy ban nhân dân tỉnh Nghệ An"),
        ("Ban Bí thư ra Chỉ thị số 20-CT/TW.", "Ban Bí thư Trung ương Đảng"),
        ("Bộ Chính trị đã ban hành Quy định số 205-QĐ/TW.", "Bộ Chính trị"),
    ],
)
def test_the_body_before_the_verb_or_after_cua_is_the_issuer(text: str, issuer: str) -> None:
    assert [one.issuer for one in cited(text)] == [issuer]


def test_who_signs_before_the_number_is_the_signer() -> None:
    (decree,) = cited("Phó Thủ tướng Trương Hòa Bình vừa ký ban hành Quyết định 78/QĐ-TTg.")
    assert (decree.signer, decree.issuer) == ("Trương Hòa Bình", "Thủ tướng Chính phủ")


def test_the_signer_may_follow_the_number() -> None:
    (decree,) = cited("Thông báo số 10/TB-VPCP do Phó Chủ nhiệm Nguyễn Xuân Thành ký nêu rõ.")
    assert decree.signer == "Nguyễn Xuân Thành"


def test_a_prime_minister_without_a_name_signs_for_his_office_only() -> None:
    (decree,) = cited("Thủ tướng đã ký quyết định số 5/QĐ-TTg.")
    assert (decree.issuer, decree.signer) == ("Thủ tướng Chính phủ", None)


def test_the_day_that_opens_the_sentence_is_the_day_of_signing() -> None:
    (decree,) = cited("Ngày 4/1, Thủ tướng Nguyễn Xuân Phúc đã ký Chỉ thị số 02/CT-TTg.")
    assert str(decree.date) == "2019-01-04"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Trong tháng 1/2019, Thủ tướng Nguyễn Xuân Phúc ký Chỉ thị số 02/CT-TTg.", "2019-01"),
        ("Trước đó, ngày 16/8/2018, Thủ tướng ban hành Quyết định số 1203/QĐ-TTg.", "2018-08-16"),
        ("Ngày 10/1, Chủ tịch UBND tỉnh Sơn La đã có công văn số 2267 gửi các sở.", "2019-01-10"),
        ("Có hiệu lực từ ngày 1/1/2018, Thông tư số 33/2017/TT-BCA thay thông tư cũ.", "2017"),
        ("Ngày 10/1, ông Lê Văn Tám nói UBND tỉnh đã ban hành Quyết định số 77/QĐ-UBND.", "None"),
    ],
)
def test_the_day_or_month_that_opens_the_clause_of_issue_is_that_of_the_document(
    text: str, date: str
) -> None:
    (decree,) = cited(text)
    assert str(decree.date) == date


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Xem xét báo cáo (số 8-BC/BCĐ, ngày 10/1/2019) của Ban Chỉ đạo.", "8-BC/BCĐ"),
        ("Theo Công văn số 8918/VPCP-V.I ngày 10/1/2019 của Văn phòng Chính phủ.", "8918/VPCP-V.I"),
        ("Căn cứ Quy định số 181của Bộ Chính trị.", "181"),
    ],
)
def test_a_number_is_read_as_the_press_writes_it(text: str, number: str) -> None:
    (decree,) = cited(text)
    assert decree.number == number


def test_who_issues_is_no_signer() -> None:
    (decree,) = cited("Ngày 3/1, Ban Bí thư gửi Công văn số 8-CV/TW cho ông Mai Tiến Dũng.")
    assert decree.signer is None


def test_numbers_joined_by_va_are_documents_of_one_type_and_issuer() -> None:
    found = cited("Quy định 30 và 86 của Bộ Chính trị đã có hiệu lực.")
    assert [(one.document_type, one.number, one.issuer) for one in found] == [
        ("Quy định", "30", "Bộ Chính trị"),
        ("Quy định", "86", "Bộ Chính trị"),
    ]


def test_the_letters_of_the_last_number_hold_for_its_list() -> None:
    found = cited("Công văn số 12, 13-CV/TU của Tỉnh ủy Nghệ An đã trả lời.")
    assert [(one.number, one.issuer) for one in found] == [
        ("12-CV/TU", "Tỉnh ủy Nghệ An"),
        ("13-CV/TU", "Tỉnh ủy Nghệ An"),
    ]


def test_each_number_of_a_list_keeps_its_own_letters() -> None:
    assert numbers("Nghị quyết 18-NQ/TW, 19-NQ/TW; 20-NQ/TW của Trung ương được triển khai.") == [
        "18-NQ/TW",
        "19-NQ/TW",
        "20-NQ/TW",
    ]


def test_documents_told_apart_are_not_one_list() -> None:
    text = "Chính phủ đã ban hành Nghị quyết 01/NQ-CP và Nghị quyết 02/NQ-CP ngày 1/1/2019."
    assert [(one.number, str(one.date)) for one in cited(text)] == [
        ("01/NQ-CP", "None"),
        ("02/NQ-CP", "2019-01-01"),
    ]


def test_a_day_without_a_number_cites_a_document_too() -> None:
    found = cited("Theo thông cáo ngày 30/12/2018, đoàn kiểm tra đã làm việc.")
    assert [(one.document_type, one.number, str(one.date)) for one in found] == [
        ("Thông cáo", None, "2018-12-30")
    ]


def test_a_document_cited_by_its_day_has_its_issuer() -> None:
    (decree,) = cited("Trong chỉ thị ngày 5/1/2019 của Thủ tướng Chính phủ, các bộ phải báo cáo.")
    assert (decree.number, str(decree.date), decree.issuer) == (None, "2019-01-05", "Thủ tướng Chính phủ")


def test_a_month_alone_cites_no_document() -> None:
    assert cited("Theo thông báo tháng 1/2019, đoàn kiểm tra đã làm việc.") == ()


def test_a_short_number_stands_for_the_full_one() -> None:
    text = "Chỉ thị 16 được ban hành. Chỉ thị số 16/CT-TTg ngày 31/12/2018 của Thủ tướng Chính phủ nêu rõ."
    assert [(one.number, str(one.date)) for one in cited(text)] == [("16/CT-TTg", "2018-12-31")]


def test_the_facts_of_all_mentions_come_together() -> None:
    text = (
        "Thông báo số 10-TB/TW ngày 5/1/2019 đã được gửi. "
        "Thông báo số 10-TB/TW của Ban Bí thư do ông Trần Quốc Vượng ký."
    )
    assert [(str(one.date), one.issuer, one.signer) for one in cited(text)] == [
        ("2019-01-05", "Ban Bí thư Trung ương Đảng", "Trần Quốc Vượng")
    ]


def test_the_press_calls_one_document_quy_dinh_and_quyet_dinh() -> None:
    text = "Quy định 205-QĐ/TW của Bộ Chính trị ra đời. Quyết định 205-QĐ/TW được đảng viên đồng tình."
    assert numbers(text) == ["205-QĐ/TW"]


def test_documents_come_in_the_order_of_the_text() -> None:
    text = (
        "Nghị định 101 của Chính phủ nêu. Theo Chỉ thị số 35-CT/TW, và Nghị định số 5/2019/NĐ-CP, phải làm."
    )
    assert numbers(text) == ["101", "35-CT/TW", "5/2019/NĐ-CP"]


def test_letters_that_grow_in_lower_case_leave_offsets_true() -> None:
    text = "İİİ Chỉ thị số 35-CT/TW của Bộ Chính trị."
    (decree,) = cited(text)
    assert text[decree.evidence.start : decree.evidence.end] == "Chỉ thị số 35-CT/TW của Bộ Chính trị"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Bộ sửa Nghị định 86 liên quan đến xe hợp đồng.", "86"),
        ("Thanh tra áp dụng Nghị định 139 xử lý vi phạm.", "139"),
        ("Theo Thông tư 21 kiểm tra là chưa đủ.", "21"),
        ("Thành phố nói về đề án nhân lực (Đề án 922).", "922"),
    ],
)
def test_a_type_that_nobody_counts_may_stand_with_a_bare_number(text: str, number: str) -> None:
    assert numbers(text) == [number]


@pytest.mark.parametrize(
    "text",
    ["Luật quy định 13 hành vi bị cấm.", "Bộ đã kết luận 4 vi phạm.", "Đây là đề án 10 năm của tỉnh."],
)
def test_a_count_stays_a_count(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "date", "issuer"),
    [
        (
            "Ngày 9/1, Thủ tướng Chính phủ đã có quyết định khiển trách ông Lê Văn Tám.",
            "Quyết định",
            "2019-01-09",
            "Thủ tướng Chính phủ",
        ),
        (
            "Thông cáo báo chí của Ủy ban Kiểm tra Trung ương chiều 8/1 nêu rõ.",
            "Thông cáo báo chí",
            "2019-01-08",
            "Ủy ban Kiểm tra Trung ương",
        ),
    ],
)
def test_a_document_may_be_told_by_its_day(text: str, kind: str, date: str, issuer: str) -> None:
    (found,) = cited(text)
    assert (found.number, found.document_type, str(found.date), found.issuer) == (None, kind, date, issuer)


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 9/1, ông Lê Văn Tám cho biết tỉnh đã có công văn gửi bộ.",
        "Ngày 9/1, Thủ tướng sẽ ký quyết định.",
        "Ông Lê Văn Tám trao quyết định của Bộ Chính trị sáng 9/1.",
        "Kết luận của Thủ tướng tại cuộc họp ngày 9/1 được phổ biến.",
    ],
)
def test_the_day_of_something_else_is_no_day_of_a_document(text: str) -> None:
    assert cited(text) == ()


def test_a_document_with_a_number_is_not_told_again_by_its_day() -> None:
    text = "Ngày 9/1, Thủ tướng ký quyết định. Quyết định số 12/QĐ-TTg ngày 9/1/2019 có hiệu lực."
    assert numbers(text) == ["12/QĐ-TTg"]


@pytest.mark.parametrize(
    ("text", "number", "document_type", "issuer"),
    [
        (
            "tờ trình của Đảng ủy Khối Doanh nghiệp Trung ương (số 57-TTr/ĐUKT, ngày 8-2-2018)",
            "57-TTr/ĐUKT",
            "Tờ trình",
            True,
        ),
        ("quy định tại Nghị định số 131/2015/NĐ-CP", "131/2015/NĐ-CP", "Nghị định", True),
        ("Quyết định 1143/QĐ/TTg", "1143/QĐ-TTg", "Quyết định", True),
        ("kết luận số 19/KL/TW", "19-KL/TW", "Kết luận", False),
    ],
)
def test_a_number_is_read_as_it_is_written_officially(
    text: str, number: str, document_type: str, issuer: bool
) -> None:
    (found,) = cited(f"Theo {text}, xe công được thu hồi.")
    assert (found.number, found.document_type, found.issuer is not None) == (number, document_type, issuer)


def test_the_day_of_a_numbered_document_is_that_of_no_other() -> None:
    text = "Xét tờ trình số 34-TTr/TCCS, ngày 15-1-2019 của Tạp chí Cộng sản, Bộ Chính trị đã ra quyết định."
    assert [one.number for one in cited(text)] == ["34-TTr/TCCS"]


def test_the_body_of_who_signs_issues_the_document() -> None:
    (found,) = cited("Ngày 15/1, ông Lê Văn Tám, bí thư Thành ủy Đà Nẵng, đã ký quyết định thu hồi xe.")
    assert (found.issuer, found.signer) == ("Thành ủy Đà Nẵng", "Lê Văn Tám")


def test_a_number_alone_may_be_followed_by_its_year() -> None:
    (found,) = cited("Theo Quyết định 33 năm 2014 của UBND tỉnh Sơn La, xe công được thu hồi.")
    assert (found.number, str(found.date)) == ("33", "2014")


def test_a_plan_for_some_years_has_no_number() -> None:
    assert cited("Tỉnh lập kế hoạch 5 năm 2016-2020.") == ()


@pytest.mark.parametrize(
    ("signer", "issuer"),
    [
        ("Thủ tướng Chính phủ Nguyễn Xuân Phúc", "Thủ tướng Chính phủ"),
        ("Thủ tướng Nguyễn Xuân Phúc vừa", "Thủ tướng Chính phủ"),
        ("Chủ tịch nước Nguyễn Phú Trọng", "Chủ tịch nước"),
        ("Bộ trưởng Bộ Nội vụ Lê Vĩnh Tân đã", "Bộ Nội vụ"),
        ("Thủ tướng Narendra Modi", None),
    ],
)
def test_an_office_that_decides_itself_issues_what_its_holder_signs(signer: str, issuer: str | None) -> None:
    (found,) = cited(f"Ngày 15/1, {signer} ký quyết định bổ nhiệm ông Lê Văn Tám.")
    assert found.issuer == issuer
