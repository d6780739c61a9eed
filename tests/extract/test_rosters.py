"""Names listed under one title."""

import pytest

from tests.extract.reading import posts


def holders(text: str, title: str) -> list[str]:
    return [person for person, held, _, _ in posts(text) if held == title]


def test_each_name_of_an_announced_list_may_bring_a_post_of_its_own() -> None:
    text = (
        "Hội đồng Thi đua - Khen thưởng Trung ương do Thủ tướng Nguyễn Xuân Phúc làm Chủ tịch."
        " Các Phó Chủ tịch gồm: Phó Chủ tịch nước Đặng Thị Ngọc Thịnh;"
        " ông Trần Thanh Mẫn, Chủ tịch Mặt trận Tổ quốc Việt Nam."
    )
    council = "Hội đồng Thi đua - Khen thưởng Trung ương"
    found = posts(text)
    assert ("Nguyễn Xuân Phúc", "Chủ tịch", council, "holds") in found
    assert ("Đặng Thị Ngọc Thịnh", "Phó Chủ tịch", council, "holds") in found
    assert ("Trần Thanh Mẫn", "Phó Chủ tịch", council, "holds") in found
    assert (
        "Đặng Thị Ngọc Thịnh",
        "Phó Chủ tịch nước",
        "Nước Cộng hòa xã hội chủ nghĩa Việt Nam",
        "holds",
    ) in found


def test_a_list_right_after_the_title_goes_on_past_the_posts_of_each_name() -> None:
    text = (
        "Dự buổi tiếp xúc có các đại biểu Nguyễn Thiện Nhân - Bí thư Thành ủy TP.HCM, Lâm Đình Thắng -"
        " Phó Bí thư Quận ủy Bình Thạnh, Ngô Tuấn Nghĩa - thiếu tướng, Chính ủy Bộ Tư lệnh TP.HCM."
    )
    assert holders(text, "Đại biểu") == ["Nguyễn Thiện Nhân", "Lâm Đình Thắng", "Ngô Tuấn Nghĩa"]
    assert holders(text, "Chính ủy") == ["Ngô Tuấn Nghĩa"]


def test_a_list_ends_where_another_title_begins() -> None:
    text = "Các Phó Thủ tướng Phạm Bình Minh, Vũ Đức Đam, Bộ trưởng Bộ Tài chính Đinh Tiến Dũng dự lễ."
    assert holders(text, "Phó Thủ tướng") == ["Phạm Bình Minh", "Vũ Đức Đam"]


def test_a_number_says_how_many_names_share_the_title() -> None:
    text = (
        "Bị kỷ luật có hai Phó Chủ tịch UBND huyện Ba Vì Nguyễn Văn Hải, Nguyễn Đình Dần"
        " và ông Nguyễn Thế Hà, nguyên Phó Chủ tịch UBND huyện Ba Vì."
    )
    found = posts(text)
    assert [(who, status) for who, _, _, status in found] == [
        ("Nguyễn Văn Hải", "holds"),
        ("Nguyễn Đình Dần", "holds"),
        ("Nguyễn Thế Hà", "held"),
    ]


def test_four_deputies_are_listed_after_the_word_for_comprise() -> None:
    text = (
        "Bốn Thứ trưởng Bộ Y tế gồm các ông Nguyễn Văn An, Trần Văn Bình, Lê Văn Cường và bà Phạm Thị Dung."
    )
    assert len(holders(text, "Thứ trưởng")) == 4


def test_a_list_whose_names_bring_the_same_title_is_only_announced() -> None:
    text = "Các Bộ trưởng gồm Bộ trưởng Bộ Tài chính Đinh Tiến Dũng, Bộ trưởng Bộ Y tế Nguyễn Thị Kim Tiến."
    assert [organization for _, _, organization, _ in posts(text)] == ["Bộ Tài chính", "Bộ Y tế"]


def test_who_a_delegation_comprises_does_not_share_the_first_ones_post() -> None:
    text = "Đoàn gồm Bí thư Thành ủy TP.HCM Nguyễn Thiện Nhân, ông Lâm Đình Thắng và bà Phạm Thị Dung."
    assert holders(text, "Bí thư") == ["Nguyễn Thiện Nhân"]


def test_the_verb_before_a_list_says_what_becomes_of_its_names() -> None:
    elected = "Trung ương bầu bổ sung hai Ủy viên Ban Bí thư là ông Phan Đình Trạc và ông Nguyễn Xuân Thắng."
    relieved = "Quốc hội miễn nhiệm hai Phó Chủ tịch Quốc hội gồm ông Nguyễn Văn An và bà Phạm Thị Dung."
    assert {status for _, _, _, status in posts(elected)} == {"start"}
    assert {status for _, _, _, status in posts(relieved)} == {"end"}


def test_a_name_without_a_known_surname_goes_on_a_list() -> None:
    text = "Hai Phó Thủ tướng Lào là ông Lý Khắc Cường và Lật Chiến Thư."
    assert "Lật Chiến Thư" in holders(
        "Các Ủy viên Bộ Chính trị gồm ông Lý Khắc Cường, Lật Chiến Thư.", "Ủy viên"
    )
    assert holders(text, "Phó Thủ tướng")[0] == "Lý Khắc Cường"


def test_the_remaining_holders_are_listed_after_gom() -> None:
    text = (
        "Ba Phó Chủ tịch UBND tỉnh Nghệ An còn lại gồm các ông Lê Hồng Vinh, Bùi Đình Long, Hoàng Nghĩa Hiếu."
    )
    assert holders(text, "Phó Chủ tịch") == ["Lê Hồng Vinh", "Bùi Đình Long", "Hoàng Nghĩa Hiếu"]
    assert holders("Phó Chủ tịch UBND tỉnh Nghệ An còn lại ở quê.", "Phó Chủ tịch") == []


def test_besides_one_holder_there_are_others_each_with_a_post() -> None:
    text = (
        "Các đại biểu Quốc hội ngoài ông Lê Vĩnh Tân còn có bà Trương Thị Mai - Bí thư Tỉnh ủy Nghệ An,"
        " ông Lê Văn Tám - Giám đốc Sở Nội vụ Nghệ An."
    )
    assert holders(text, "Đại biểu") == ["Lê Vĩnh Tân", "Trương Thị Mai", "Lê Văn Tám"]
    assert holders("Các đại biểu Quốc hội ngoài ông Lê Vĩnh Tân đều về.", "Đại biểu") == []


def test_a_head_title_before_a_colon_is_that_of_all_up_to_the_next() -> None:
    text = (
        "Dự có các đồng chí Ủy viên Bộ Chính trị: Thủ tướng Nguyễn Xuân Phúc, Ủy viên Quân ủy Trung ương;"
        " Phạm Minh Chính, Trưởng ban Tổ chức Trung ương;"
        " các đồng chí Bí thư Trung ương Đảng: Nguyễn Văn Nên, Chánh Văn phòng Trung ương Đảng."
    )
    found = posts(text)
    seated = [person for person, _, body, _ in found if body == "Bộ Chính trị"]
    assert seated == ["Nguyễn Xuân Phúc", "Phạm Minh Chính"]
    assert holders(text, "Bí thư") == ["Nguyễn Văn Nên"]


def test_bare_names_after_a_past_title_share_it() -> None:
    text = "Dự lễ có nguyên Chủ tịch Quốc hội Nguyễn Văn An, Nguyễn Sinh Hùng."
    assert holders(text, "Chủ tịch") == ["Nguyễn Văn An", "Nguyễn Sinh Hùng"]
    other = "Dự lễ có nguyên Chủ tịch Quốc hội Nguyễn Văn An, Lê Vĩnh Tân, Bộ trưởng Bộ Nội vụ."
    assert holders(other, "Chủ tịch") == ["Nguyễn Văn An"]


def test_a_number_of_deputies_may_be_announced_after_a_remark() -> None:
    text = (
        "Bộ Y tế có 3 Thứ trưởng giúp việc cho Bộ trưởng Nguyễn Thị Kim Tiến,"
        " gồm ông, bà: Trần Văn Tư, Lê Thị Lan và Lê Quốc Minh."
    )
    found = [who for who, title, body, _ in posts(text) if (title, body) == ("Thứ trưởng", "Bộ Y tế")]
    assert found == ["Trần Văn Tư", "Lê Thị Lan", "Lê Quốc Minh"]


def test_a_remark_that_acts_announces_nobody() -> None:
    text = "Bộ Y tế có 3 Thứ trưởng và bổ nhiệm nhiều người, gồm các ông Trần Văn Tư, Lê Quốc Minh."
    assert holders(text, "Thứ trưởng") == []


def test_a_list_may_hold_a_title_of_several() -> None:
    text = (
        "Có 4 Ủy viên Bộ Chính trị gồm: Tổng Bí thư Đỗ Mười, các Phó Chủ tịch Quốc hội Tòng Thị Phóng "
        "và Nguyễn Thị Kim Ngân, Bộ trưởng Công an Trần Đại Quang."
    )
    members = [
        person for person, title, body, _ in posts(text) if (title, body) == ("Ủy viên", "Bộ Chính trị")
    ]
    assert members == ["Đỗ Mười", "Tòng Thị Phóng", "Nguyễn Thị Kim Ngân", "Trần Đại Quang"]


def test_an_election_goes_on_to_the_deputies_after_a_semicolon() -> None:
    text = (
        "Tỉnh ủy Hà Nam họp. Phó Bí thư Tỉnh ủy Hà Nam Trần Văn Tư được bầu giữ chức Bí thư; "
        "hai Phó Bí thư là các ông Lê Văn Năm và Vũ Văn Sáu."
    )
    assert {person: status for person, _, _, status in posts(text)} == {
        "Trần Văn Tư": "start",
        "Lê Văn Năm": "start",
        "Vũ Văn Sáu": "start",
    }


def test_an_election_may_stand_between_the_title_and_its_list() -> None:
    text = "Hai Phó Chủ tịch UBND tỉnh Hà Nam được bầu bổ sung gồm ông Lê Văn Năm và ông Vũ Văn Sáu."
    assert [status for *_, status in posts(text)] == ["start", "start"]


def test_deputies_told_after_a_deputy_are_of_his_body() -> None:
    text = (
        "Thành ủy bầu ông Trần Văn Tư làm Phó Bí thư Thường trực Thành ủy Đà Nẵng và hai Phó Bí thư là: "
        "ông Lê Văn Năm - Ủy viên Trung ương Đảng; bà Vũ Thị Sáu - Chủ tịch HĐND thành phố."
    )
    told = {
        (person, organization, status)
        for person, title, organization, status in posts(text)
        if title == "Phó Bí thư"
    }
    assert told == {("Lê Văn Năm", "Thành ủy Đà Nẵng", "start"), ("Vũ Thị Sáu", "Thành ủy Đà Nẵng", "start")}


@pytest.mark.parametrize(
    ("opening", "status"),
    [
        ("HĐND tỉnh bầu bổ sung các", "start"),
        ("HĐND tỉnh miễn nhiệm các", "end"),
        ("Dự họp có các", "holds"),
    ],
)
def test_the_verb_reaches_a_list_that_a_comma_parts_from_its_title(opening: str, status: str) -> None:
    text = (
        f"{opening} Ủy viên UBND tỉnh Hà Nam, gồm: Lê Văn Năm, Giám đốc Sở Tài chính; "
        "Trần Thị Sáu, Giám đốc Sở Y tế."
    )
    told = {(person, said) for person, title, _, said in posts(text) if title == "Ủy viên"}
    assert told == {("Lê Văn Năm", status), ("Trần Thị Sáu", status)}


def test_a_link_of_the_past_gives_the_title_for_that_time() -> None:
    text = "Ông đi cùng Bí thư Tỉnh ủy Hà Nam lúc bấy giờ là ông Lê Văn Tám."
    assert posts(text) == [("Lê Văn Tám", "Bí thư", "Tỉnh ủy Hà Nam", "held")]


def test_a_time_may_stand_before_the_link() -> None:
    text = "Bí thư Tỉnh ủy Hà Nam hiện nay là ông Lê Văn Tám."
    assert posts(text) == [("Lê Văn Tám", "Bí thư", "Tỉnh ủy Hà Nam", "holds")]


def test_those_of_the_last_term_may_be_relieved_by_name() -> None:
    text = "HĐND tỉnh Hà Nam miễn nhiệm 2 phó chủ tịch UBND tỉnh nhiệm kỳ trước là Lê Văn Tám và Trần Văn Tư."
    assert [(one[0], one[3]) for one in posts(text)] == [("Lê Văn Tám", "end"), ("Trần Văn Tư", "end")]


def test_new_holders_are_listed_after_who_approves_them() -> None:
    text = "Các phó chủ tịch HĐND tỉnh Hà Nam khóa mới được thông qua gồm bà Lê Thị Tám và ông Trần Văn Tư."
    assert [one[0] for one in posts(text)] == ["Lê Thị Tám", "Trần Văn Tư"]


def test_a_title_after_a_semicolon_ends_a_list_that_commas_part() -> None:
    text = (
        "Các Ủy viên Bộ Chính trị: Phó Thủ tướng Lê Văn Tám, Bí thư Thành ủy Hà Nội Trần Văn Tư;"
        " Bí thư Trung ương Đảng, Chánh Văn phòng Trung ương Đảng Phạm Văn Năm."
    )
    assert holders(text, "Ủy viên") == ["Lê Văn Tám", "Trần Văn Tư"]


def test_whom_a_headline_quotes_does_not_give_the_title_to_whom_he_speaks_of() -> None:
    text = "Ngoại trưởng Trung Quốc: Ông Tập coi trọng quan hệ\n\nÔng Tập Cận Bình tiếp khách."
    assert posts(text) == []
    assert posts("Nguyên Giám đốc Sở Y tế tỉnh Sơn La: Ông Lê Văn Tám nên rút khỏi các vị trí") == []
    assert holders("Giám đốc Sở Y tế tỉnh Sơn La: Ông Lê Văn Tám.", "Giám đốc") == ["Lê Văn Tám"]


def test_who_takes_the_place_of_another_gets_the_post_told_with_it() -> None:
    text = "Người thay thế ông Trần Văn Tư ở vị trí Giám đốc Sở Y tế Hà Nam là ông Lê Văn Tám."
    assert ("Lê Văn Tám", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "start") in posts(text)


@pytest.mark.parametrize("own", ["Bộ trưởng Bộ Y tế", "Ủy viên Bộ Chính trị, Phó Thủ tướng"])
def test_the_name_after_is_may_have_titles_of_its_own(own: str) -> None:
    text = f"Trưởng ban Chỉ đạo Tây Nguyên là {own} Lê Văn Tám."
    assert ("Lê Văn Tám", "Trưởng ban", "Ban Chỉ đạo Tây Nguyên", "holds") in posts(text)


@pytest.mark.parametrize("words", ["Người đứng ra bảo lãnh", "Người mời", "Ra ga đón"])
def test_what_is_done_to_an_official_is_not_done_by_the_holder_of_his_post(words: str) -> None:
    text = f"{words} Giám đốc Sở Y tế Hà Nam là Chủ tịch UBND huyện Lý Nhân Lê Văn Tám."
    assert posts(text) == [("Lê Văn Tám", "Chủ tịch", "Ủy ban nhân dân huyện Lý Nhân", "holds")]


@pytest.mark.parametrize("before", ["Ban có năm người, ", "Từ 3/5 ", "Người giữ chức ", ""])
def test_a_title_that_opens_a_clause_is_that_of_the_titled_name_after_is(before: str) -> None:
    text = f"{before}Giám đốc Sở Y tế Hà Nam là Phó Bí thư Huyện ủy Lý Nhân Lê Văn Tám."
    assert ("Lê Văn Tám", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "holds") in posts(text)


def test_a_number_of_candidates_may_have_titles_of_their_own() -> None:
    text = "Có hai đề cử Phó Chủ tịch UBND tỉnh Hà Nam là Giám đốc Sở Y tế Lê Văn Tám và ông Trần Văn Tư."
    assert ("Lê Văn Tám", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "nominated") in posts(text)


def test_who_follows_an_official_does_not_hold_his_post() -> None:
    text = "Người kế nhiệm Trưởng ban Chỉ đạo Tây Nguyên Trần Văn Tư là Bộ trưởng Bộ Y tế Lê Văn Tám."
    assert ("Lê Văn Tám", "Trưởng ban", "Ban Chỉ đạo Tây Nguyên", "holds") not in posts(text)


def test_whom_an_assembly_passes_gets_the_post() -> None:
    text = "Các Phó Bí thư Huyện ủy Lý Nhân được thông qua gồm ông Trần Văn Tư, bà Lê Thị Tám."
    assert posts(text) == [
        ("Trần Văn Tư", "Phó Bí thư", "Huyện ủy Lý Nhân", "start"),
        ("Lê Thị Tám", "Phó Bí thư", "Huyện ủy Lý Nhân", "start"),
    ]


def test_nominations_that_are_agreed_to_are_appointments() -> None:
    body = "Ủy ban nhân dân tỉnh Hà Nam"
    text = (
        "Đại biểu nhất trí với 2 đề cử Phó Chủ tịch UBND tỉnh Hà Nam gồm ông Lê Văn Tám và ông Trần Văn Tư."
    )
    assert posts(text) == [
        ("Lê Văn Tám", "Phó Chủ tịch", body, "start"),
        ("Trần Văn Tư", "Phó Chủ tịch", body, "start"),
    ]


def test_who_had_a_post_before_another_held_it() -> None:
    text = "Trước ông Lê Văn Tám, Giám đốc Sở Y tế tỉnh Lai Châu là ông Trần Văn Tư."
    assert posts(text) == [("Trần Văn Tư", "Giám đốc", "Sở Y tế tỉnh Lai Châu", "held")]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Nam và bà Trần Thị Bình - Trưởng phòng và Phó phòng Tài chính huyện Mộc Châu - có lỗi.",
        "Ông Lê Văn Nam và bà Trần Thị Bình, Trưởng phòng và Phó phòng Tài chính huyện Mộc Châu, đến dự.",
        "Ông Lê Văn Nam và bà Trần Thị Bình lần lượt là Trưởng phòng và Phó phòng Tài chính huyện Mộc Châu.",
    ],
)
def test_as_many_titles_as_names_go_out_in_order(text: str) -> None:
    body = "Phòng Tài chính huyện Mộc Châu"
    assert posts(text) == [
        ("Lê Văn Nam", "Trưởng phòng", body, "holds"),
        ("Trần Thị Bình", "Phó Trưởng phòng", body, "holds"),
    ]


@pytest.mark.parametrize(
    "before",
    [
        "Giám đốc Sở Nội vụ Lê Văn Nam và bà",  # the first has a title of his own
        "Ông Lê Văn Nam, ông Lê Văn Tư và bà",  # three for two
        "Ông Lê Văn Nam, bà",  # nothing joins them
    ],
)
def test_two_titles_behind_other_names_are_of_the_last(before: str) -> None:
    text = f"{before} Trần Thị Bình, Bí thư Huyện ủy và Chủ tịch UBND huyện Mộc Châu, đến dự."
    titles = [title for person, title, *_ in posts(text) if person == "Trần Thị Bình"]
    assert titles == ["Bí thư", "Chủ tịch"]
