import pytest

from tests.extract.reading import posts


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        (
            "Bí thư Đảng ủy, Bộ trưởng, Chủ nhiệm VPCP Trần Văn Sơn kết luận.",
            "Đảng ủy Văn phòng Chính phủ",
        ),
        (
            "Ông Trần Văn Tư, Bí thư Chi bộ, Vụ trưởng Vụ Khoa giáo-Văn xã có mặt.",
            "Chi bộ Vụ Khoa giáo-Văn xã",
        ),
        (
            "Ông Trần Văn Tư, Phó Bí thư Ban cán sự đảng, Phó Chủ tịch UBND tỉnh Hà Nam đến.",
            "Ban cán sự đảng Ủy ban nhân dân tỉnh Hà Nam",
        ),
        (
            "Bà Trần Thị Năm, Ủy viên Ban Thường vụ, Trưởng ban Nội chính Tỉnh ủy Hà Nam đến.",
            "Ban Thường vụ Tỉnh ủy Hà Nam",
        ),
        (
            "Trung tướng Trần Văn Tư, Phó Tư lệnh, Tham mưu trưởng Quân khu 9 đến.",
            "Quân khu 9",
        ),
    ],
)
def test_a_left_out_organisation_comes_from_the_stack(text: str, organization: str) -> None:
    assert posts(text)[0][2] == organization


def test_a_provincial_body_takes_the_province_of_the_article() -> None:
    text = "Tỉnh Nghệ An họp bàn. Trưởng ban Dân vận Tỉnh ủy Trần Văn Tư dự."
    assert posts(text) == [("Trần Văn Tư", "Trưởng ban", "Ban Dân vận Tỉnh ủy Nghệ An", "holds")]


def test_the_province_of_the_sentence_comes_first() -> None:
    text = (
        "Tỉnh Đồng Nai họp. Tỉnh Đồng Nai bàn. "
        "Ông Trần Văn Tư, nguyên Phó Chủ tịch HĐND tỉnh, nguyên Giám đốc Sở Xây dựng tỉnh Đắk Nông đến."
    )
    assert {organization for _, _, organization, _ in posts(text)} == {
        "Hội đồng nhân dân tỉnh Đắk Nông",
        "Sở Xây dựng tỉnh Đắk Nông",
    }


def test_a_minister_named_without_ministry_keeps_the_one_told_before() -> None:
    text = "Bộ trưởng Bộ Công Thương Trần Tuấn Anh đến. Bộ trưởng Trần Tuấn Anh nói."
    assert posts(text) == [("Trần Tuấn Anh", "Bộ trưởng", "Bộ Công Thương", "holds")]


def test_a_minister_who_heads_an_office_is_a_member_of_government() -> None:
    assert posts("Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Mai Tiến Dũng nói.")[0] == (
        "Mai Tiến Dũng",
        "Bộ trưởng",
        "Chính phủ",
        "holds",
    )


def test_the_body_announced_in_the_sentence_is_the_one_headed() -> None:
    text = "Ban kiểm phiếu do ông Bùi Văn Cường làm Trưởng ban sẽ công bố kết quả."
    assert posts(text) == [("Bùi Văn Cường", "Trưởng ban", "Ban kiểm phiếu", "holds")]


def test_who_leads_a_new_committee_does_not_lead_the_body_that_made_it() -> None:
    text = "Ban Bí thư lập ban tang lễ gồm 9 người, do Phó Chủ tịch Quốc hội Trần Thị Tám làm trưởng ban."
    assert posts(text) == [("Trần Thị Tám", "Phó Chủ tịch", "Quốc hội", "holds")]


def test_where_clauses_name_the_body() -> None:
    text = "Linh cữu qua Quân khu 7, nơi ông Lê Đức Anh từng là Tư lệnh."
    assert posts(text) == [("Lê Đức Anh", "Tư lệnh", "Quân khu 7", "held")]


def test_a_bare_title_is_no_post() -> None:
    assert posts("Chủ tịch Nguyễn Văn Bảy nói.") == []


def test_the_party_secretary_has_no_second_committee_of_parliament() -> None:
    text = "Ủy viên Trung ương Đảng, Bí thư Đảng ủy, Chủ nhiệm Văn phòng Chính phủ Trần Văn Sơn nói."
    assert ("Trần Văn Sơn", "Bí thư", "Đảng ủy Văn phòng Chính phủ", "holds") in posts(text)


def test_a_department_head_has_the_department_that_the_article_names_most() -> None:
    text = (
        "Ông Nguyễn Văn Bảy, Phó Cục trưởng, đến. Cục Hàng không Việt Nam họp. Cục Hàng không Việt Nam nói."
    )
    assert posts(text) == [("Nguyễn Văn Bảy", "Phó Cục trưởng", "Cục Hàng không Việt Nam", "holds")]


def test_the_committee_inside_a_longer_name_counts_as_named() -> None:
    text = "Ông Lê Văn Tám, Tổng cục trưởng, dự. Đảng ủy Tổng cục Cảnh sát nhất trí."
    assert posts(text) == [("Lê Văn Tám", "Tổng cục trưởng", "Tổng cục Cảnh sát", "holds")]


def test_a_department_head_in_an_article_without_departments_has_no_post() -> None:
    assert posts("Ông Nguyễn Văn Bảy, Phó Cục trưởng, đến.") == []


def test_a_communes_party_committee_is_named_after_the_commune() -> None:
    assert posts("Ông Nguyễn Văn Bảy, Bí thư Đảng ủy, Chủ tịch UBND xã Nam Anh, nói.")[0] == (
        "Nguyễn Văn Bảy",
        "Bí thư",
        "Đảng ủy xã Nam Anh",
        "holds",
    )


def test_a_committee_without_its_office_stays_as_it_is() -> None:
    assert posts("Ông Nguyễn Văn Bảy, Bí thư Đảng ủy, Ủy viên Trung ương Đảng, nói.")[0][2] == "Đảng ủy"


def test_a_general_secretary_abroad_leads_the_party_of_the_country_of_his_stack() -> None:
    text = "Tổng Bí thư, Chủ tịch nước Lào Bounnhang Vorachith đến."
    assert [body for _, _, body, _ in posts(text)] == ["Đảng Nhân dân Cách mạng Lào", "Lào"]


def test_the_head_of_an_office_serves_the_body_named_next() -> None:
    told = "Ông Lê Văn Bình - chánh văn phòng, người phát ngôn UBND tỉnh Nghệ An - xác nhận tin này."
    office = ("Lê Văn Bình", "Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh Nghệ An", "holds")
    assert office in posts(told)


def test_the_head_of_an_office_of_a_place_serves_its_committee() -> None:
    assert posts("Chánh văn phòng huyện Đông Anh Lê Văn Bình cho biết.") == [
        ("Lê Văn Bình", "Chánh Văn phòng", "Văn phòng Ủy ban nhân dân huyện Đông Anh", "holds")
    ]


def test_a_side_of_a_meeting_tells_whose_officers_are_named() -> None:
    told = "Về phía Tập đoàn FLC, có bà Lê Thị Hoa - Tổng Giám đốc và nhiều người khác."
    assert posts(told) == [("Lê Thị Hoa", "Tổng Giám đốc", "Tập đoàn FLC", "holds")]
    assert posts("Theo Bộ Công Thương, có bà Lê Thị Hoa - Tổng Giám đốc và nhiều người khác.") == []


def test_a_secretary_is_that_of_the_only_committee_in_the_article() -> None:
    told = "Bí thư Thành ủy Đà Nẵng đến thăm. Bí thư Lê Văn Bình hỏi chuyện người dân."
    assert posts(told) == [("Lê Văn Bình", "Bí thư", "Thành ủy Đà Nẵng", "holds")]
    told = "Bí thư Thành ủy Đà Nẵng, Bí thư Tỉnh ủy Nghệ An đến. Bí thư Lê Văn Bình hỏi chuyện."
    assert posts(told) == []


def test_a_deputy_of_a_council_is_that_of_the_place_after_it() -> None:
    assert posts("Ông Lê Văn Bình là đại biểu HĐND TP Đà Nẵng khóa IX.")[0][2] == (
        "Hội đồng nhân dân thành phố Đà Nẵng"
    )


def test_a_member_of_a_party_committee_is_that_of_the_whole_body() -> None:
    told = "Ông Lê Văn Bình, Đảng ủy viên, Trưởng phòng Quản lý đô thị Sở Xây dựng Nghệ An, nói."
    assert ("Lê Văn Bình", "Đảng ủy viên", "Đảng ủy Sở Xây dựng tỉnh Nghệ An", "holds") in posts(told)


def test_a_secretary_who_chairs_a_council_heads_the_committee_beside_it() -> None:
    told = "Ông Lê Văn Bình, Bí thư kiêm Chủ tịch UBND huyện Đông Anh, cho biết."
    assert ("Lê Văn Bình", "Bí thư", "Huyện ủy Đông Anh", "holds") in posts(told)
    told = "Ông Lê Văn Bình, Phó Bí thư, Chủ tịch UBND phường Bến Nghé, cho biết."
    assert ("Lê Văn Bình", "Phó Bí thư", "Đảng ủy phường Bến Nghé", "holds") in posts(told)
    told = "Ông Lê Văn Bình, Phó Bí thư, Chủ tịch Hội Nông dân Việt Nam, cho biết."
    assert not [post for post in posts(told) if "ủy" in (post[2] or "").lower()]


def test_a_chairman_after_his_committee_heads_it() -> None:
    text = "Tại phiên họp của UBND tỉnh Lào Cai, Chủ tịch Trần Văn Tư cho biết kết quả."
    assert posts(text) == [("Trần Văn Tư", "Chủ tịch", "Ủy ban nhân dân tỉnh Lào Cai", "holds")]


def test_a_chairman_after_another_body_is_given_up() -> None:
    text = "Tại phiên họp của Bộ Y tế, Chủ tịch Trần Văn Tư cho biết kết quả."
    assert posts(text) == []


def test_one_strange_word_after_a_head_of_companies_is_a_company() -> None:
    text = "Dự có bà Trần Thị Lan - Tổng giám đốc Vinamilk, và ông Lê Văn An - Tổng giám đốc."
    assert ("Trần Thị Lan", "Tổng Giám đốc", "Vinamilk", "holds") in posts(text)


def test_a_strange_word_after_any_chairman_may_be_a_person() -> None:
    text = "Chủ tịch Juncker nói."
    assert posts(text) == []


def test_the_deputy_beside_the_head_is_of_the_same_body() -> None:
    text = "Sở bổ nhiệm bà Trần Thị Anh làm Phó Trưởng phòng, Trưởng phòng Tổ chức Sở Xây dựng tỉnh Hà Nam."
    bodies = {body for _, _, body, _ in posts(text)}
    assert len(bodies) == 1
    assert len(posts(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Nội vụ tổ chức hội nghị. Dự hội nghị có Chánh Văn phòng Bộ Trần Văn Tư.",
        "Ông Trần Văn Tư, Chánh Văn phòng Bộ, cho biết Bộ Nội vụ đã báo cáo.",
        "Bộ Nội vụ báo cáo Bộ Chính trị. Chánh Văn phòng Bộ Trần Văn Tư trình bày.",
    ],
)
def test_the_office_of_the_ministry_is_that_of_the_one_that_the_article_names(text: str) -> None:
    assert posts(text) == [("Trần Văn Tư", "Chánh Văn phòng", "Văn phòng Bộ Nội vụ", "holds")]


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Chính trị họp. Chánh Văn phòng Bộ Trần Văn Tư dự.",
        "Bộ Nội vụ và Bộ Y tế họp. Chánh Văn phòng Bộ Trần Văn Tư dự.",
    ],
)
def test_the_office_of_a_ministry_that_nothing_tells_is_not_guessed(text: str) -> None:
    assert posts(text) == []


def test_the_standing_board_of_a_committee_serves_the_body_of_the_next_title() -> None:
    text = "Ông Trần Văn Tư, nguyên Ủy viên Ban Thường vụ Đảng ủy, Phó Tư lệnh Quân khu 7, bị khiển trách."
    assert posts(text)[0][:3] == ("Trần Văn Tư", "Ủy viên", "Ban Thường vụ Đảng ủy Quân khu 7")


def test_a_committee_serves_the_body_of_a_head_without_one() -> None:
    text = "Tổng cục Hải quan họp. Ông Trần Văn Tư, nguyên Bí thư Đảng ủy, Tổng cục trưởng, bị kỷ luật."
    assert posts(text)[0][:3] == ("Trần Văn Tư", "Bí thư", "Đảng ủy Tổng cục Hải quan")


def test_a_title_of_companies_beside_a_board_is_of_the_company() -> None:
    text = "Ông Lê Văn Tám, Tổng Giám đốc, Chủ tịch Hội đồng Thẩm định giá Công ty Mía đường Sông Lam."
    assert posts(text)[0][:3] == ("Lê Văn Tám", "Tổng Giám đốc", "Công ty Mía đường Sông Lam")


def test_so_is_one_beside_a_member_of_the_board() -> None:
    text = "Ông Lê Văn Tám, Kế toán trưởng, Thành viên Hội đồng Thẩm định giá Công ty Mía đường Sông Lam."
    assert posts(text)[0][:3] == ("Lê Văn Tám", "Kế toán trưởng", "Công ty Mía đường Sông Lam")


def test_a_council_is_where_the_other_posts_of_a_row_are() -> None:
    text = "Ở TP HCM, ông Lê Văn Hùng - Phó Chủ tịch HĐND, nguyên Chủ tịch UBND huyện Củ Chi - nói."
    assert ("Lê Văn Hùng", "Phó Chủ tịch", "Hội đồng nhân dân huyện Củ Chi", "holds") in posts(text)


def test_a_department_of_a_province_is_in_no_district() -> None:
    text = "Tỉnh Quảng Nam mời ông Lê Văn Hùng, Bí thư Huyện ủy Hiệp Đức, nguyên Giám đốc Sở Nội vụ."
    assert ("Lê Văn Hùng", "Giám đốc", "Sở Nội vụ tỉnh Quảng Nam", "held") in posts(text)


def test_a_secretary_beside_a_seat_leads_its_committee() -> None:
    text = "Ông Lê Văn Hùng bị cách chức Phó Bí thư và Ủy viên Ban Thường vụ Thành ủy Trà Vinh."
    assert ("Lê Văn Hùng", "Phó Bí thư", "Thành ủy Trà Vinh", "end") in posts(text)


def test_the_office_of_the_department_named_before() -> None:
    text = "Giám đốc Sở Y tế tỉnh Hà Nam cho biết ông Lê Văn Hùng được bổ nhiệm làm Chánh Văn phòng Sở này."
    assert posts(text) == [("Lê Văn Hùng", "Chánh Văn phòng", "Văn phòng Sở Y tế tỉnh Hà Nam", "start")]


@pytest.mark.parametrize(
    ("unit", "committee"),
    [
        ("Bí thư Đảng ủy, Cục trưởng Cục Hàng hải Việt Nam", "Đảng ủy"),
        ("Bí thư Chi bộ, Chánh Văn phòng Sở Xây dựng Nghệ An", "Đảng ủy Sở Xây dựng tỉnh Nghệ An"),
        (
            "Bí thư Chi bộ, Trưởng phòng Quản lý đô thị Sở Xây dựng Nghệ An",
            "Đảng ủy Sở Xây dựng tỉnh Nghệ An",
        ),
    ],
)
def test_who_leads_the_committee_of_his_unit_sits_in_the_one_above(unit: str, committee: str) -> None:
    told = posts(f"Ông Lê Văn Bình, nguyên Đảng ủy viên, {unit}, nói.")
    assert ("Lê Văn Bình", "Đảng ủy viên", committee, "held") in told


@pytest.mark.parametrize("after", ["chịu trách nhiệm", "dẫn đầu đoàn", "phải giải trình"])
def test_a_body_called_by_its_first_word_ends_before_any_word_of_no_name(after: str) -> None:
    text = f"Quân chủng Hải quân họp. Ông Trần Văn Tư, nguyên Chính ủy Quân chủng {after}."
    assert posts(text) == [("Trần Văn Tư", "Chính ủy", "Quân chủng Hải quân", "held")]


def test_the_commander_of_the_mobile_police_commands_it() -> None:
    text = "Thiếu tướng Trần Văn Tư - Ủy viên Đảng ủy Công an Trung ương, Bí thư Đảng ủy, Tư lệnh CSCĐ, nói."
    assert ("Trần Văn Tư", "Bí thư", "Đảng ủy Bộ Tư lệnh Cảnh sát cơ động", "holds") in posts(text)


def test_the_committee_of_a_ministry_is_that_of_no_department_beside_it() -> None:
    text = "Ông Trần Văn Tư, Ủy viên Ban cán sự đảng, Thứ trưởng, Tổng cục trưởng Tổng cục Môi trường, nói."
    article = f"Thứ trưởng Bộ Xây dựng Lê Văn Tám dự. Ban cán sự đảng Bộ Xây dựng họp. {text}"
    assert ("Trần Văn Tư", "Ủy viên", "Ban cán sự đảng Bộ Xây dựng", "holds") in posts(article)


def test_a_department_of_a_province_is_not_that_of_a_city_in_it() -> None:
    text = (
        "HĐND tỉnh Đồng Nai họp. Ông Lê Văn Tám từng giữ các chức vụ: Giám đốc Sở Y tế, Bí thư Thành ủy Biên "
        "Hòa."
    )
    assert ("Lê Văn Tám", "Giám đốc", "Sở Y tế tỉnh Đồng Nai", "held") in posts(text)


@pytest.mark.parametrize("beside", ["Phó Chủ tịch UBND tỉnh", "Giám đốc Sở Giáo dục và Đào tạo"])
def test_who_has_a_post_in_a_province_holds_its_examination(beside: str) -> None:
    text = f"Ở Hà Nam, ông Lê Văn Tám - {beside}, Trưởng ban Chỉ đạo thi THPT - đến dự."
    board = "Ban Chỉ đạo thi Trung học phổ thông tỉnh Hà Nam"
    assert ("Lê Văn Tám", "Trưởng ban", board, "holds") in posts(text)


def test_a_ministers_examination_is_that_of_no_province() -> None:
    text = "Đến Hà Nam có ông Lê Văn Tám - Bộ trưởng Bộ Giáo dục và Đào tạo, Trưởng ban Chỉ đạo thi THPT."
    assert ("Lê Văn Tám", "Trưởng ban", "Ban Chỉ đạo thi Trung học phổ thông", "holds") in posts(text)


def test_a_section_that_is_not_named_is_of_the_department_named_before() -> None:
    text = "Sở Y tế Hà Nam nhận bà Lê Thị Tám về, rồi bổ nhiệm bà Lê Thị Tám làm phó phòng, trưởng phòng."
    assert posts(text) == [
        ("Lê Thị Tám", "Phó Trưởng phòng", "Sở Y tế tỉnh Hà Nam", "start"),
        ("Lê Thị Tám", "Trưởng phòng", "Sở Y tế tỉnh Hà Nam", "start"),
    ]


def test_a_member_of_a_party_committee_is_of_the_only_one_that_is_named() -> None:
    text = "Đảng ủy xã Hòa Tiến họp. Ông Lê Văn Tám bị cách chức Đảng ủy viên."
    assert posts(text) == [("Lê Văn Tám", "Đảng ủy viên", "Đảng ủy xã Hòa Tiến", "end")]
    other = f"Đảng ủy xã Hòa Châu cũng họp. {text}"
    assert posts(other) == [("Lê Văn Tám", "Đảng ủy viên", "Đảng ủy", "end")]


def test_a_standing_committee_beside_a_council_is_that_of_its_committee() -> None:
    text = "Ông Lê Văn Tám, Ủy viên Ban Thường vụ, Phó Chủ tịch UBND thành phố Hải Phòng, nói."
    assert ("Lê Văn Tám", "Ủy viên", "Ban Thường vụ Thành ủy Hải Phòng", "holds") in posts(text)


@pytest.mark.parametrize(
    ("members", "committee"),
    [
        ("Sở Y tế Hà Nam", "Đảng ủy Sở Y tế tỉnh Hà Nam"),
        ("tỉnh Hà Nam", "Đảng ủy"),
        ("Khối các cơ quan tỉnh Hà Nam", "Đảng ủy"),
    ],
)
def test_a_secretary_who_sits_with_the_members_of_an_office_leads_its_committee(
    members: str, committee: str
) -> None:
    text = f"Ông Trần Văn Tư thôi các chức vụ Bí thư Đảng ủy, Ủy viên Ban Chấp hành Đảng bộ {members}."
    assert posts(text)[0][1:3] == ("Bí thư", committee)
