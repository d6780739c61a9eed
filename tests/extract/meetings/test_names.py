"""What an event is called: how far its name reaches, and what is written out."""

import pytest

from tests.extract.reading import event, events


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ngày 17/1, Hội nghị Trung ương 7 khóa XII khai mạc.", "Hội nghị Trung ương 7 khóa XII"),
        (
            "Hội nghị tổng kết công tác năm 2018 diễn ra chiều 17/1.",
            "Hội nghị tổng kết công tác năm 2018",
        ),
        ("Ngày 17/1, hội nghị quý I/2019 đã bàn.", "Hội nghị quý I/2019"),
        (
            "Ngày 17/1, Đại hội đại biểu Đảng bộ tỉnh Quảng Ninh lần thứ XV khai mạc.",
            "Đại hội đại biểu Đảng bộ tỉnh Quảng Ninh lần thứ XV",
        ),
        ("Chiều 17/1, ông Lê Văn Tám dự cuộc họp nội các.", "Cuộc họp nội các"),
        ("Ngày 17/1 có hội thảo khoa học về TP. Cần Thơ.", "Hội thảo khoa học về TP. Cần Thơ"),
        (
            "Ngày 17/1, Đại hội lần thứ XII Hội Nông dân Việt Nam (HNDVN) khai mạc.",
            "Đại hội lần thứ XII Hội Nông dân Việt Nam",
        ),
        ("Sáng 17/1, ông Lê Vĩnh Tân dự phiên họp toàn thể tại Hà Nội.", "Phiên họp toàn thể"),
        ("Ngày 17/1, có buổi tiếp xúc cử tri quận Hai Bà Trưng.", "Buổi tiếp xúc cử tri quận Hai Bà Trưng"),
        ("Ngày 17/1, có cuộc họp về dự thảo (sửa đổi) luật.", "Cuộc họp về dự thảo (sửa đổi) luật"),
    ],
)
def test_a_name_ends_at_a_verb_a_date_or_a_place(text: str, name: str) -> None:
    assert event(text).name == name


def test_a_comma_stands_inside_the_name_of_what_is_organised() -> None:
    text = "Ngày 17/1, Bộ Nội vụ tổ chức hội nghị tổng kết công tác năm 2018, triển khai nhiệm vụ năm 2019."
    assert event(text).name == "Hội nghị tổng kết công tác năm 2018, triển khai nhiệm vụ năm 2019"


def test_a_comma_between_two_titles_of_one_person_stands_inside_a_name() -> None:
    text = "Ngày 17/1, ông Lê Vĩnh Tân tiếp Phó Thủ tướng, Bộ trưởng Bộ Ngoại giao Lào Saleumxay Kommasith."
    assert event(text).name.endswith("Phó Thủ tướng, Bộ trưởng Bộ Ngoại giao Lào Saleumxay Kommasith")


@pytest.mark.parametrize("quoted", ["“Cải cách hành chính”", '"Cải cách hành chính"'])
def test_a_quotation_inside_a_name_is_closed(quoted: str) -> None:
    assert event(f"Ngày 17/1, Bộ Nội vụ tổ chức hội thảo {quoted}.").name == f"Hội thảo {quoted}"


def test_the_letters_in_the_number_of_a_document_stay() -> None:
    text = "Sáng 17/1, Phó Chủ tịch UBND tỉnh Lê Vĩnh Tân trao Quyết định số 812/QĐ-UBND cho bà Lành."
    assert event(text).name.startswith("Lễ trao quyết định số 812/QĐ-UBND")


def test_a_short_form_is_written_out_in_a_name() -> None:
    text = "Ngày 17/1, Phiên họp thứ 30 của UBTVQH khai mạc."
    assert event(text).name == "Phiên họp thứ 30 của Ủy ban Thường vụ Quốc hội"


def test_a_person_in_a_name_has_the_full_name() -> None:
    text = "Ông Trần Văn Sơn đến. Ngày 17/1, Thủ tướng Phạm Minh Chính tiếp ông Sơn."
    assert event(text).name == "Phạm Minh Chính tiếp Trần Văn Sơn"


@pytest.mark.parametrize(
    ("verb", "name"),
    [
        ("làm việc với", "Buổi làm việc với Bộ Tài chính"),
        ("thăm và làm việc với", "Buổi làm việc với Bộ Tài chính"),
    ],
)
def test_a_verb_gives_the_name_of_what_is_done(verb: str, name: str) -> None:
    assert event(f"Ngày 17/1, ông Vương Đình Huệ {verb} Bộ Tài chính.").name.startswith(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ngày 17/1, ông Lê Vĩnh Tân dự lễ khánh thành cầu Nhật Tân.", "Lễ khánh thành cầu Nhật Tân"),
        ("Ngày 17/1, ông Lê Vĩnh Tân dự lễ khởi công cầu Nhật Tân.", "Lễ khởi công cầu Nhật Tân"),
        ("Lễ trao giải Báo chí quốc gia diễn ra ngày 17/1.", "Lễ trao giải Báo chí quốc gia"),
    ],
)
def test_a_ceremony_keeps_its_own_kind(text: str, name: str) -> None:
    assert event(text).name.startswith(name)


def test_words_that_lead_nowhere_are_no_end_of_a_name() -> None:
    assert (
        event("Ngày 17/1, hội nghị về cải cách và, như mọi năm, đã kết thúc.").name == "Hội nghị về cải cách"
    )


def test_a_name_is_not_endless() -> None:
    words = " ".join(["cải cách"] * 60)
    assert len(event(f"Ngày 17/1, hội nghị {words} khai mạc.").name.split()) < 40


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ngày 17/1, tại cuộc gặp với cử tri, ông Lê Vĩnh Tân cho biết đã bàn.",
            "Cuộc gặp với cử tri",
        ),
        (
            "Trong buổi tiếp xúc cuối cùng, ông Lê Vĩnh Tân hứa sẽ bàn.",
            "Buổi tiếp xúc cuối cùng",
        ),
        (
            "Ngày 17/1, tại phiên họp tổng kết của năm, ông Lê Vĩnh Tân dành nhiều thời gian.",
            "Phiên họp tổng kết",
        ),
        ("Ngày 17/1, Chủ tịch thành phố Cần Thơ bị cách chức.", "Cách chức"),
        (
            "Ngày 17/1, sau khi ông Lê Văn Tám bị cách chức, Hoàng Văn Nam, người cùng quê, đã lên thay.",
            "Lê Văn Tám bị cách chức",
        ),
        (
            "Chiều 17/1, tại cuộc họp báo kết thúc kỳ họp thứ tám, ông Lê Vĩnh Tân cho biết đã bàn.",
            "Cuộc họp báo kết thúc kỳ họp thứ tám",
        ),
    ],
)
def test_who_speaks_or_is_dismissed_is_no_part_of_a_name(text: str, name: str) -> None:
    assert event(text).name.startswith(name)
    assert "Lê Vĩnh Tân" not in event(text).name.removesuffix(" của Lê Vĩnh Tân")


def test_the_number_of_a_congress_is_no_name_of_its_host() -> None:
    assert event("Sáng 17/1, ông Lê Vĩnh Tân phát biểu tại Đại hội Đảng XII.").hosts == ()


def test_a_theme_in_quotes_is_part_of_a_name_with_its_commas() -> None:
    text = "Ngày 17/1, Bộ Nội vụ tổ chức hội nghị “Xúc tiến đầu tư, thương mại và du lịch” ở Cần Thơ."
    assert event(text).name == "Hội nghị “Xúc tiến đầu tư, thương mại và du lịch”"


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 17/1, Chủ tịch huyện Lý Sơn nhận quyết định kỷ luật.",
        "Ngày 17/1, Chủ tịch huyện Lý Sơn nhận quyết định kỷ luật.",
    ],
)
def test_the_body_in_the_title_of_who_is_handed_a_decision_is_no_host(text: str) -> None:
    assert event(text).hosts == ()


def test_a_day_in_brackets_is_that_of_the_event_and_no_part_of_its_name() -> None:
    found = event("Tại phiên họp của Ủy ban Thường vụ Quốc hội (chiều 16-1), bà Lò Thị Nga đặt vấn đề.")
    assert (found.name, str(found.date)) == ("Phiên họp của Ủy ban Thường vụ Quốc hội", "2019-01-16")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ngày 17/1, ông Lê Vĩnh Tân chủ trì cuộc họp về các giải pháp kéo giảm ùn tắc trên địa bàn.",
            "Cuộc họp về các giải pháp kéo giảm ùn tắc",
        ),
        (
            "Ngày 17/1, hội nghị trù bị Đại hội Đảng bộ tỉnh Sơn La khai mạc.",
            "Hội nghị trù bị Đại hội Đảng bộ tỉnh Sơn La",
        ),
        (
            "Ngày 17/1, hội nghị xúc tiến đầu tư đưa ông Lê Vĩnh Tân đi xa.",
            "Hội nghị xúc tiến đầu tư",
        ),
        (
            "Ngày 17/1, ông Lê Vĩnh Tân dự hội nghị sơ kết học tập và làm theo phong cách Bác.",
            "Hội nghị sơ kết học tập và làm theo phong cách Bác",
        ),
        (
            "Chiều 17/1, tại buổi gặp mặt cán bộ của ông Lê Vĩnh Tân, cử tri phường phản ánh nhiều việc.",
            "Buổi gặp mặt cán bộ của Lê Vĩnh Tân",
        ),
        ("Tháp được khởi công đầu tháng 1/2019, ông Lê Vĩnh Tân chủ trì lễ.", "Lễ khởi công"),
    ],
)
def test_a_name_ends_before_a_time_or_another_subject_and_not_inside_a_word(text: str, name: str) -> None:
    assert event(text).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Sáng 17/1, Bộ Xây dựng tổ chức hội nghị về phát triển nhà ở xã hội.",
            "Hội nghị về phát triển nhà ở xã hội",
        ),
        (
            "Sáng 17/1, Bộ Xây dựng tổ chức hội thảo về nơi ở của công nhân ở Bình Dương.",
            "Hội thảo về nơi ở của công nhân",
        ),
        ("Sáng 17/1, Bộ Xây dựng tổ chức hội nghị về giá đất ở tại Hà Nội.", "Hội nghị về giá đất ở"),
    ],
)
def test_where_people_live_is_no_place_of_the_event(text: str, name: str) -> None:
    assert event(text).name == name


def test_a_long_deed_is_not_cut_inside_the_name_of_a_body() -> None:
    text = (
        "Ngày 17/1, ông Lê Vĩnh Tân ký văn bản hướng dẫn các cơ quan về sắp xếp cán bộ, công chức và "
        "viên chức dôi dư khi nhập các đơn vị hành chính cấp xã theo ý kiến của "
        "Ủy ban nhân dân thành phố Hà Nội mở rộng."
    )
    assert event(text).name.endswith("viên chức dôi dư khi nhập các đơn vị hành chính cấp xã theo ý kiến")


def test_all_titles_of_whose_talks_they_are_stand_inside_a_name() -> None:
    text = (
        "Ngày 17/1, tại cuộc làm việc của Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng, Trưởng Ban Tổ chức "
        "Trung ương Phạm Văn Minh với Tỉnh ủy Sơn La, ông Lê Văn Tám nêu kiến nghị."
    )
    assert event(text).name.endswith("Trưởng Ban Tổ chức Trung ương Phạm Văn Minh với Tỉnh ủy Sơn La")


def test_a_body_behind_which_another_person_is_named_ends_a_decision() -> None:
    text = "Ngày 17/1, Tỉnh ủy Sơn La kỷ luật ông Lê Văn Tám, Bí thư Huyện ủy Mộc Châu, ông Trần Văn Bảy nói."
    assert "Trần Văn Bảy" not in event(text).name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ngày 5/1, ông Lê Văn Tám được Bộ Chính trị phân công giữ chức Bí thư Tỉnh ủy Sơn La.",
            "Bộ Chính trị phân công Lê Văn Tám giữ chức Bí thư Tỉnh ủy Sơn La",
        ),
        (
            "Ngày 5/1, ông Lê Văn Tám bị Ban Bí thư cách chức Bí thư Tỉnh ủy Sơn La.",
            "Ban Bí thư Trung ương Đảng cách chức Bí thư Tỉnh ủy Sơn La đối với Lê Văn Tám",
        ),
        (
            "Ngày 5/1, ông Lê Văn Tám được HĐND tỉnh Sơn La khóa VIII bầu làm Chủ tịch UBND tỉnh.",
            "Hội đồng nhân dân tỉnh Sơn La bầu Lê Văn Tám làm Chủ tịch Ủy ban nhân dân tỉnh Sơn La",
        ),
        (
            "Ngày 5/1, ông Lê Văn Tám bị Ban Bí thư kỷ luật.",
            "Ban Bí thư Trung ương Đảng kỷ luật Lê Văn Tám",
        ),
        (
            "Ngày 5/1, ông Lê Văn Tám được cử tri huyện Mộc Châu, huyện Yên Châu bầu làm đại biểu Quốc hội.",
            "Lê Văn Tám được bầu làm đại biểu Quốc hội",
        ),
        ("Ngày 5/1, ông Lê Văn Tám bị kỷ luật khiển trách.", "Lê Văn Tám bị kỷ luật khiển trách"),
        (
            "Ngày 5/1, ông Lê Văn Tám được điều động, bổ nhiệm làm Bí thư Tỉnh ủy Sơn La.",
            "Lê Văn Tám được bổ nhiệm làm Bí thư Tỉnh ủy Sơn La",
        ),
        (
            "Ngày 5/1, ông Lê Văn Tám được Thủ tướng bổ nhiệm giữ chức Thứ trưởng Bộ Tư pháp.",
            "Lê Văn Tám được bổ nhiệm giữ chức Thứ trưởng Bộ Tư pháp",
        ),
    ],
)
def test_a_decision_is_called_by_who_decides_and_whom_it_is_about(text: str, name: str) -> None:
    assert event(text).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ngày 17/1, ông Lê Văn Tám đã bị tai nạn giao thông và qua đời.", "Lê Văn Tám qua đời"),
        (
            "Ngày 17/1, ông Lê Văn Tám và nhiều lãnh đạo Thành ủy TP HCM khác bị kỷ luật.",
            "Lê Văn Tám bị kỷ luật",
        ),
        (
            "Ngày 17/1, Thanh tra Chính phủ đã công bố quyết định thanh tra việc mua sắm.",
            "Thanh tra Chính phủ công bố quyết định thanh tra việc mua sắm",
        ),
    ],
)
def test_neither_a_death_nor_a_discipline_is_told_of_another_and_no_ceremony_is_needed_to_inspect(
    text: str, name: str
) -> None:
    assert event(text).name == name


@pytest.mark.parametrize(
    ("sits", "name"),
    [
        ("họp hội nghị bất thường", "Hội nghị bất thường của Tỉnh ủy Sơn La"),
        ("họp phiên toàn thể", "Phiên họp toàn thể của Tỉnh ủy Sơn La"),
        ("họp kỳ họp bất thường bầu ông Lê Văn Tám", "Kỳ họp bất thường của Tỉnh ủy Sơn La"),
    ],
)
def test_what_is_met_for_is_the_meeting(sits: str, name: str) -> None:
    assert event(f"Ngày 5/1, Tỉnh ủy Sơn La {sits}.").name == name


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (
            "Sáng 16/1, HĐND tỉnh Sơn La tổ chức kỳ họp bất thường.",
            "Kỳ họp bất thường của Hội đồng nhân dân tỉnh Sơn La",
        ),
        (
            "Tại kỳ họp thứ 9 (ngày 14 đến 16/1), Ủy ban Kiểm tra Tỉnh ủy Sơn La kết luận ông Tám vi phạm.",
            "Kỳ họp thứ 9 của Ủy ban Kiểm tra Tỉnh ủy Sơn La",
        ),
    ],
)
def test_what_only_its_number_tells_from_others_is_named_with_its_body(told: str, name: str) -> None:
    assert name in [one.name for one in events(told)]


def test_a_plenum_is_not_named_with_the_body_that_its_name_tells() -> None:
    text = "Tại Hội nghị Trung ương 8, Ban Chấp hành Trung ương Đảng kết luận ông Lê Văn Tám vi phạm."
    assert "Hội nghị Trung ương 8" in [one.name for one in events(text)]


def test_how_long_a_conference_works_is_no_part_of_its_name() -> None:
    text = (
        "Sáng 16/1, Hội nghị tổng kết ngành y tế khai mạc tại Sơn La. "
        "Theo chương trình, hội nghị làm việc trong hai ngày 16, 17-1."
    )
    found = events(text)
    assert [(one.name, str(one.date), one.place) for one in found] == [
        ("Hội nghị tổng kết ngành y tế", "2019-01-16/2019-01-17", "Sơn La")
    ]


def test_what_a_congress_agrees_on_is_no_part_of_its_name() -> None:
    text = "Sáng 15/1, Đại hội Đảng bộ xã Mai Hạ nhất trí mở chợ đêm."
    assert event(text).name == "Đại hội Đảng bộ xã Mai Hạ"


def test_a_diploma_that_is_handed_over_is_part_of_the_name() -> None:
    text = "Sáng 15/1, ông Lê Văn Tám dự lễ trao bằng tốt nghiệp cho sinh viên."
    assert event(text).name.startswith("Lễ trao bằng tốt nghiệp cho sinh viên")


def test_a_word_that_hinders_does_not_end_a_name() -> None:
    text = "Ngày 16/1, ông Lê Văn Tám dự hội nghị về quy định gây cản trở người dân tại Hà Nội."
    assert event(text).name == "Hội nghị về quy định gây cản trở người dân"


def test_a_name_ends_before_the_article_of_a_law() -> None:
    text = (
        "Ngày 16/1, Công an tỉnh Hà Nam khởi tố bị can đối với ông Lê Văn Tám về tội Thiếu trách nhiệm"
        " quy định tại Điều 285."
    )
    assert event(text).name.endswith("về tội Thiếu trách nhiệm")


def test_a_mark_torn_from_its_word_stands_at_it_in_a_name() -> None:
    text = "Tháng 11/2018, ông Lê Văn Tám bị bắt tạm giam , khám xét nơi ở."
    assert [one.name for one in events(text) if " ," in one.name] == []


def test_a_project_before_an_assembly_is_no_part_of_its_name() -> None:
    text = "Sáng 16/1, bà Lê Thị Tám giải trình trước Quốc hội dự án trồng dừa ven đê."
    assert "dự án" not in event(text).name
