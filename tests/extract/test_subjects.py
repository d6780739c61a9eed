"""Who a verb says a title of."""

from __future__ import annotations

import pytest

from tests.extract.reading import held, posts


def test_the_agent_of_a_passive_is_not_appointed() -> None:
    text = "Ông Nguyễn Tân Cương được Thủ tướng Nguyễn Xuân Phúc bổ nhiệm giữ chức Tư lệnh Quân khu 4."
    assert ("Nguyễn Tân Cương", "Tư lệnh", "Quân khu 4", "start") in posts(text)


def test_a_dismissal_finds_the_person_after_its_title() -> None:
    text = "HĐND tỉnh đã miễn nhiệm Chủ tịch UBND tỉnh Nghệ An đối với ông Nguyễn Xuân Đường."
    assert posts(text) == [
        ("Nguyễn Xuân Đường", "Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An", "end"),
    ]


def test_a_request_to_an_official_gives_nobody_a_post() -> None:
    assert posts("Ông Trần Văn Tư đề nghị Bí thư Tỉnh ủy Đồng Nai xem xét.") == []


def test_a_position_held_during_past_time_finds_its_person_to_the_right() -> None:
    text = "Trong thời gian giữ cương vị Viện trưởng Viện KSND tỉnh Hà Nam, ông Trần Văn Tư sống giản dị."
    assert posts(text) == [
        ("Trần Văn Tư", "Viện trưởng", "Viện Kiểm sát nhân dân tỉnh Hà Nam", "held"),
    ]


def test_what_a_relative_was_is_not_what_he_was() -> None:
    assert posts("Bà Trần Thị Năm có bố từng là Bí thư Tỉnh ủy Thái Bình.") == []


def test_the_holder_of_a_bare_title_is_not_the_person_before() -> None:
    text = 'Ông Trần Văn Ngọc nói: "việc Thủ tướng được giới thiệu ứng cử Chủ tịch Quốc hội rất hay".'
    assert posts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Là Chủ tịch UBND tỉnh Nghệ An.",
        "Với cương vị Chủ tịch UBND tỉnh Nghệ An.",
        "Với cương vị Chủ tịch UBND tỉnh Nghệ An; ông Thái Thanh Quý có mặt.",
        "HĐND tỉnh miễn nhiệm Phó Chủ tịch UBND tỉnh Nghệ An.",
        "Miễn nhiệm chức vụ Chủ tịch UBND tỉnh Nghệ An; bầu ông Thái Thanh Quý.",
    ],
)
def test_a_verb_without_a_person_gives_no_post(text: str) -> None:
    assert posts(text) == []


@pytest.mark.parametrize("verb", ["thay", "kế nhiệm"])
def test_a_successor_takes_the_post_and_not_the_predecessor(verb: str) -> None:
    text = f"Ông Thái Thanh Quý {verb} ông Nguyễn Xuân Đường giữ chức Chủ tịch UBND tỉnh Nghệ An."
    assert posts(text) == [("Thái Thanh Quý", "Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An", "start")]


def test_who_is_replaced_does_not_take_the_post() -> None:
    assert posts("Thay ông Nguyễn Xuân Đường, giữ chức Chủ tịch UBND tỉnh Nghệ An.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ông Nguyễn Hạnh Phúc trình bày dự thảo nghị quyết bầu Chủ tịch nước.",
        "Ông Trần Văn Tư yêu cầu cách chức Giám đốc Sở Nội vụ tỉnh Đồng Nai.",
        "Ông Trần Văn Tư nói về việc cho thôi nhiệm vụ đại biểu Quốc hội.",
        "Ông Trần Văn Tư dự lễ bàn giao chức Bộ trưởng Bộ Nội vụ.",
    ],
)
def test_who_elects_or_dismisses_gets_no_post_by_it(text: str) -> None:
    assert posts(text) == []


def test_who_is_dismissed_by_somebody_loses_the_post() -> None:
    text = "Bà Trần Thị Lan vừa được Ủy ban Thường vụ Quốc hội cho thôi nhiệm vụ đại biểu Quốc hội."
    assert posts(text) == [("Trần Thị Lan", "Đại biểu", "Quốc hội", "end")]


def test_who_is_replaced_and_goes_on_takes_the_next_post() -> None:
    text = "Ông Nguyễn Đình Vĩnh đến Sở Nội vụ thay ông Lê Trung Chinh sang làm Bí thư Quận ủy Ngũ Hành Sơn."
    assert ("Lê Trung Chinh", "Bí thư", "Quận ủy Ngũ Hành Sơn", "start") in posts(text)


def test_who_replaces_another_takes_his_post() -> None:
    text = "Ông Nguyễn Đình Vĩnh thay ông Lê Trung Chinh làm Bí thư Quận ủy Ngũ Hành Sơn."
    assert posts(text) == [("Nguyễn Đình Vĩnh", "Bí thư", "Quận ủy Ngũ Hành Sơn", "start")]


def test_a_clause_in_front_is_about_the_subject_of_the_sentence() -> None:
    text = "Sau khi bị cách chức Chủ tịch UBND tỉnh Thanh Hóa, ông Trần Văn Tư về quê."
    assert posts(text) == [("Trần Văn Tư", "Chủ tịch", "Ủy ban nhân dân tỉnh Thanh Hóa", "end")]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Tư cảm ơn các nước ủng hộ Việt Nam ứng cử Chủ tịch Hội đồng Bảo an.",
        "Bà Trần Thị Lan đề nghị bạn ủng hộ Việt Nam ứng cử làm Ủy viên Hội đồng Bảo an Liên Hợp Quốc.",
    ],
)
def test_a_state_that_stands_for_a_seat_proposes_nobody(text: str) -> None:
    assert posts(text) == []


def test_a_post_is_given_to_whom_the_words_name_after_it() -> None:
    (one,) = held("Thủ tướng giao quyền Chủ tịch UBND tỉnh Phú Yên cho ông Nguyễn Văn An.")
    assert (one.person, one.status.value, one.acting) == ("Nguyễn Văn An", "start", True)


def test_whom_the_chairman_is_told_to_report_to_gets_no_post() -> None:
    text = "Thủ tướng giao Chủ tịch UBND tỉnh Phú Yên báo cáo kết quả với ông Nguyễn Văn An."
    assert posts(text) == []


@pytest.mark.parametrize("joint", [" - vừa", ", vừa", ", người"])
def test_what_is_said_after_the_one_replaced_is_his(joint: str) -> None:
    text = f"Ông Lê Văn Tám thay bà Trần Thị Hoa{joint} được bầu làm Chủ tịch HĐND tỉnh Hà Tĩnh."
    assert posts(text) == [("Trần Thị Hoa", "Chủ tịch", "Hội đồng nhân dân tỉnh Hà Tĩnh", "start")]


def test_the_subject_may_follow_a_bracket() -> None:
    text = "Trong thời gian làm Giám đốc Sở Y tế Lào Cai (2011-2014) ông Trần Văn Tư đã vi phạm quy định."
    assert ("Trần Văn Tư", "Giám đốc", "Sở Y tế tỉnh Lào Cai", "held") in posts(text)


def test_a_remark_about_somebody_does_not_take_his_verb() -> None:
    text = "Trần Văn Tư, người gần gũi với Chủ tịch Lê Quốc Minh, thay ông Lan giữ chức Bí thư Lào Cai."
    assert ("Trần Văn Tư", "Bí thư", "Tỉnh ủy Lào Cai", "start") in posts(text)


def test_a_father_named_between_commas_is_not_elected() -> None:
    text = "Ông Trần Văn Tư, con trai cố Bí thư Thành ủy Đà Nẵng Trần Văn Năm, trúng cử đại biểu Quốc hội."
    assert ("Trần Văn Tư", "Đại biểu", "Quốc hội", "start") in posts(text)


def test_who_tells_of_a_decision_on_others_is_not_appointed() -> None:
    text = "Ông Trần Văn Tư công bố quyết định điều động cán bộ giữ chức Phó Trưởng ban Kinh tế Trung ương."
    assert posts(text) == []


def test_who_reads_out_a_list_of_candidates_is_none() -> None:
    assert posts("Ông Trần Văn Tư công bố danh sách 175 ứng cử viên đại biểu Quốc hội.") == []


def test_a_dismissal_goes_on_in_what_it_includes() -> None:
    text = (
        "Ban Bí thư quyết định cách chức Ủy viên Ban Thường vụ Tỉnh ủy, bao gồm cả các chức vụ Phó Bí thư "
        "Tỉnh ủy, Bí thư Tỉnh ủy Hà Nam của ông Trần Văn Tư."
    )
    assert [(title, status) for _, title, _, status in posts(text)] == [
        ("Ủy viên", "end"),
        ("Phó Bí thư", "end"),
        ("Bí thư", "end"),
    ]


def test_a_wish_is_no_post() -> None:
    assert posts("Ông Trần Văn Tư đề đạt nguyện vọng làm Phó Chủ tịch UBND huyện Thanh Oai.") == []


def test_kin_in_brackets_or_behind_a_dash_is_not_elected() -> None:
    text = (
        "Ông Trần Văn Tư (sinh năm 1985, con trai ông Trần Văn Năm) được bầu làm Bí thư Tỉnh ủy Hà Nam. "
        "Ông Trần Văn Tư - con trai ông Trần Văn Năm, nghề luật, được bầu làm đại biểu Quốc hội. "
        "Ông Trần Văn Tư - Giám đốc Sở Y tế, con trai Bí thư Trần Văn Năm - được bầu làm đại biểu Quốc hội."
    )
    assert {person for person, *_, status in posts(text) if status == "start"} == {"Trần Văn Tư"}
    text = "Ông Trần Văn Tư, con trai ông Trần Văn Năm, được bầu làm đại biểu Quốc hội."
    assert [person for person, *_ in posts(text)] == ["Trần Văn Tư"]


def test_a_predecessor_goes_and_not_who_follows_him() -> None:
    text = (
        "Ông Lê Văn Năm, người tiền nhiệm của ông Trần Văn Tư được điều động giữ chức Thứ trưởng Bộ Xây dựng."
    )
    assert posts(text)[0][:2] == ("Lê Văn Năm", "Thứ trưởng")


def test_a_former_post_is_followed_by_the_present_one() -> None:
    text = "Ông Trần Văn Tư, nguyên Bí thư Tỉnh ủy Hà Nam và hiện là Phó Trưởng ban Kinh tế Trung ương, đến."
    assert [status for *_, status in posts(text)] == ["held", "holds"]


def test_a_step_goes_on_with_the_next_post() -> None:
    text = (
        "Từ năm 2012 đến 2014, ông Trần Văn Tư là Giám đốc Sở Nội vụ tỉnh Hà Nam "
        "và sau đó là Phó Chủ tịch UBND tỉnh."
    )
    claims = {one.title: (one.status.value, str(one.since)) for one in held(text)}
    assert claims == {"Giám đốc": ("held", "2012"), "Phó Chủ tịch": ("held", "None")}


def test_two_dismissals_are_of_one_person() -> None:
    text = (
        "Ban Chấp hành Trung ương cách chức Bí thư Tỉnh ủy Hà Nam và cho thôi giữ chức đại biểu Quốc hội "
        "đối với ông Trần Văn Tư."
    )
    assert {title: status for _, title, _, status in posts(text)} == {"Bí thư": "end", "Đại biểu": "end"}


def test_who_strikes_a_post_from_the_record_has_not_held_it() -> None:
    text = "Thủ tướng Trần Văn Tư quyết định xóa tư cách nguyên Tư lệnh Hải quân."
    assert [title for _, title, *_ in posts(text)] == ["Thủ tướng"]


def test_a_life_goes_on_after_a_semicolon() -> None:
    text = "Ông Trần Văn Tư sinh năm 1954, quê ở Ninh Bình; là đại biểu Quốc hội khóa XIV."
    assert [title for _, title, *_ in posts(text)] == ["Đại biểu"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ông Trần Văn Tư được trình giữ chức Bộ trưởng Bộ Y tế.", "nominated"),
        (
            "Thủ tướng phê chuẩn kết quả bầu cử chức vụ Chủ tịch UBND tỉnh Hà Nam đối với ông Lê Văn Năm.",
            "start",
        ),
    ],
)
def test_a_name_put_forward_and_a_result_approved_are_told_apart(text: str, status: str) -> None:
    assert [said for *_, said in posts(text)] == [status]


def test_each_of_two_dismissals_finds_its_own_person() -> None:
    text = (
        "HĐND tỉnh Hà Nam miễn nhiệm chức Phó Chủ tịch UBND tỉnh đối với ông Trần Văn Tư và chức Giám đốc "
        "Sở Xây dựng đối với ông Lê Văn Năm."
    )
    assert [(person, title, status) for person, title, _, status in posts(text)] == [
        ("Trần Văn Tư", "Phó Chủ tịch", "end"),
        ("Lê Văn Năm", "Giám đốc", "end"),
    ]


@pytest.mark.parametrize("remark", ["SN 1963", "em rể ông Lê Văn Năm", "gọi ông Năm bằng chú"])
def test_a_remark_in_brackets_leaves_the_subject_before_it(remark: str) -> None:
    text = f"Ông Trần Văn Tư ({remark}) hiện là Giám đốc Sở Xây dựng tỉnh Hà Nam."
    assert posts(text) == [("Trần Văn Tư", "Giám đốc", "Sở Xây dựng tỉnh Hà Nam", "holds")]


def test_company_in_brackets_is_not_the_subject() -> None:
    text = (
        "Ông Trần Văn Bảy sinh năm 1930. Năm 1974, ông là một trong hai người (cùng Trung tướng Lê Văn Sáu) "
        "được giao làm Phó Tư lệnh Quân khu 9."
    )
    assert [(person, title) for person, title, *_ in posts(text)] == [("Trần Văn Bảy", "Phó Tư lệnh")]


def test_kin_told_after_an_age_are_not_the_subject() -> None:
    text = (
        "Bà Trần Thị Năm, 31 tuổi, con gái Chủ tịch UBND tỉnh Hà Nam Trần Văn Tư, thi công chức khi đang là "
        "Phó Chánh Văn phòng Sở Xây dựng."
    )
    assert ("Trần Thị Năm", "Phó Chánh Văn phòng") in {(person, title) for person, title, *_ in posts(text)}


def test_posts_that_are_counted_first_are_the_subjects() -> None:
    text = (
        "Ông Trần Văn Tư nắm giữ hai vị trí của tỉnh là Bí thư Tỉnh ủy Hà Nam và Chủ tịch HĐND tỉnh Hà Nam."
    )
    assert [(title, status) for _, title, _, status in posts(text)] == [
        ("Bí thư", "holds"),
        ("Chủ tịch", "holds"),
    ]


def test_a_dismissal_may_name_the_posts_in_brackets() -> None:
    text = "Cách hết chức vụ trong Đảng (Bí thư Đảng ủy Sở A; Ủy viên Đảng ủy Bộ Y tế) với ông Trần Văn Tư."
    assert {(person, status) for person, _, _, status in posts(text)} == {("Trần Văn Tư", "end")}


def test_the_one_person_of_a_sentence_has_the_post_that_opens_it() -> None:
    text = "Trên cương vị Giám đốc Sở Y tế Hà Nam, dù đã có kiến nghị, nhưng ông Trần Văn Tư buông lỏng."
    assert [(person, title) for person, title, *_ in posts(text)] == [("Trần Văn Tư", "Giám đốc")]


def test_of_several_persons_none_has_the_post_that_opens_the_sentence() -> None:
    text = (
        "Trên cương vị Giám đốc Sở Y tế Hà Nam, dù có kiến nghị, nhưng ông Trần Văn Tư bỏ qua ông Lê Văn Năm."
    )
    assert posts(text) == []


@pytest.mark.parametrize("kin", ["con", "con trai", "em ruột"])
def test_kin_with_a_post_in_brackets_do_not_get_the_next_one(kin: str) -> None:
    text = (
        f"UBND tỉnh bổ nhiệm ông Trần Văn Tư, {kin} ông Trần Văn Năm (nguyên Giám đốc Sở Y tế Hà Nam), làm "
        "Giám đốc Sở Nội vụ Hà Nam."
    )
    assert {(one[0], one[3]) for one in posts(text)} == {("Trần Văn Năm", "held"), ("Trần Văn Tư", "start")}


@pytest.mark.parametrize("words", ["(56 tuổi), một đồng minh của", ", cố vấn thân cận của"])
def test_one_in_whose_words_another_stands_is_the_subject(words: str) -> None:
    whose = f"Ông Trần Văn Tư {words} Chủ tịch Trung Quốc Lê Văn Năm"
    text = f"{whose}, được bầu làm Giám đốc Sở Xây dựng tỉnh Hà Nam.".replace(" ,", ",")
    assert ("Trần Văn Tư", "Giám đốc", "Sở Xây dựng tỉnh Hà Nam", "start") in posts(text)


def test_a_nickname_in_quotes_may_stand_behind_the_name() -> None:
    text = 'Ông Trần Văn Tư "nhôm" là Chủ tịch UBND tỉnh Hà Nam.'
    assert posts(text) == [("Trần Văn Tư", "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "holds")]


def test_quoted_words_that_follow_no_name_are_no_nickname() -> None:
    assert posts('Chức danh "lớn" là Chủ tịch UBND tỉnh Hà Nam.') == []
    assert posts('" là Chủ tịch UBND tỉnh Hà Nam.') == []


def test_a_company_whose_name_begins_with_the_is_nobody() -> None:
    assert posts("Chủ tịch Hội đồng thành viên The Sunrise Bay cho biết.") == []


def test_a_title_of_honour_is_no_name() -> None:
    assert [one[0] for one in posts("Bộ trưởng Ngoại giao Malaysia Dato ' Sri Anifah Aman đến.")] == [
        "Anifah Aman"
    ]


def test_where_one_comes_from_may_stand_before_what_one_is() -> None:
    text = "Ông Trần Văn Tư sinh năm 1971, quê Thanh Chương (Nghệ An) là Ủy viên Trung ương Đảng."
    assert posts(text) == [("Trần Văn Tư", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "holds")]


def test_an_opening_clause_in_the_passive_leaves_the_subject_to_the_next() -> None:
    text = (
        "Ông Trần Văn Tư nhận việc. Trước khi được điều động về Bạc Liêu, ông từng kinh qua các chức vụ "
        "Giám đốc Sở Y tế Hà Giang, Bí thư Tỉnh ủy Hà Giang."
    )
    assert ("Trần Văn Tư", "Bí thư", "Tỉnh ủy Hà Giang", "held") in posts(text)


def test_an_item_of_a_profile_is_a_post() -> None:
    text = (
        "Ông Trần Văn Tư 56 tuổi, quê huyện Đại Lộc, Quảng Nam; Ủy viên Trung ương Đảng khóa XII; "
        "thạc sĩ kinh tế."
    )
    assert posts(text) == [("Trần Văn Tư", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "holds")]


def test_after_what_a_profile_says_was_held_an_item_is_held_too() -> None:
    text = "Ông Trần Văn Tư 43 tuổi, từng là Bí thư Tỉnh đoàn Nghệ An; Bí thư Huyện ủy Nam Đàn."
    assert [status for *_, status in posts(text)] == ["held", "held"]


def test_posts_come_after_work_that_is_none() -> None:
    text = "Ông Trần Văn Tư từng là cán bộ Sở Y tế Hà Giang, Giám đốc Sở Y tế Hà Giang."
    assert posts(text) == [("Trần Văn Tư", "Giám đốc", "Sở Y tế tỉnh Hà Giang", "held")]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Tư bị kỷ luật cách chức các chức vụ: Bí thư Tỉnh ủy Hà Giang; Chủ tịch UBND tỉnh.",
        "Cách chức Bí thư Tỉnh ủy Hà Giang với ông Trần Văn Tư (gồm cách chức cả chức vụ: Chủ tịch tỉnh).",
    ],
)
def test_the_posts_of_which_one_is_stripped_are_listed_after_their_noun(text: str) -> None:
    council = ("Trần Văn Tư", "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang", "end")
    assert council in posts(text)
    assert {status for *_, status in posts(text)} == {"end"}


def test_who_speaks_of_a_resignation_does_not_resign() -> None:
    text = "Ông Trần Văn Tư từ chức: Chủ tịch UBND TP HCM nói gì?"
    assert posts(text) == []


@pytest.mark.parametrize(
    "opening",
    [
        "Khi còn là Giám đốc Sở Y tế Hà Nam",
        "Từng là Giám đốc Sở Y tế Hà Nam",
        "Hồi còn làm Giám đốc Sở Y tế Hà Nam",
    ],
)
def test_a_post_of_the_past_that_opens_a_sentence_is_of_its_subject(opening: str) -> None:
    text = f"{opening}, ông Lê Văn Tám đã ký nhiều hợp đồng."
    assert posts(text) == [("Lê Văn Tám", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "held")]


def test_so_is_one_that_the_sentence_says_he_once_held() -> None:
    text = "Ông Lê Văn Tám bị nhắc nhở. Từng giữ chức vụ Thứ trưởng Bộ Y tế, ông hiểu rõ quy định."
    assert posts(text) == [("Lê Văn Tám", "Thứ trưởng", "Bộ Y tế", "held")]


def test_two_men_who_are_not_named_are_the_subject_and_not_the_speaker() -> None:
    told = "Bộ trưởng Bộ Công an Trần Văn Sơn mừng hai ông được bổ nhiệm giữ chức Thứ trưởng Bộ Công an."
    assert [post[1] for post in posts(told)] == ["Bộ trưởng"]


def test_words_on_a_person_may_go_on_after_another_name_with_what_he_is() -> None:
    text = "Lê Văn Tám, người thân thiết với ông Đỗ Nam và là gương mặt đang lên, giữ chức Bí thư Hà Nam."
    assert posts(text) == [("Lê Văn Tám", "Bí thư", "Tỉnh ủy Hà Nam", "start")]
