"""Who moves to which post, in the turns in which the news tells it."""

from __future__ import annotations

import pytest

from kg.extract import read
from tests.builders import a_document
from tests.extract.reading import held, posts

_HEALTH = "Sở Y tế tỉnh Hà Nam"


def test_who_is_appointed_to_a_position_takes_it_up() -> None:
    text = "UBND tỉnh Hà Nam bổ nhiệm ông Kiều Đức Mạnh giữ cương vị Giám đốc Sở Y tế."
    assert posts(text) == [("Kiều Đức Mạnh", "Giám đốc", _HEALTH, "start")]


@pytest.mark.parametrize("position", ["ở cương vị", "trong vai trò", "trên cương vị"])
def test_who_succeeds_somebody_in_a_position_takes_it_up(position: str) -> None:
    text = f"Ông Kiều Đức Mạnh kế nhiệm bà Lò Thị Sen {position} Giám đốc Sở Y tế tỉnh Hà Nam."
    told = {(one.person, one.status.value) for one in read(a_document(text, published="2019-01-17")).holdings}
    assert told == {("Kiều Đức Mạnh", "start"), ("Lò Thị Sen", "end")}


@pytest.mark.parametrize("words", ["kể từ ngày 1/1", "từ ngày 1/1/2019"])
def test_what_one_no_longer_is_from_a_day_on_ended_with_that_day(words: str) -> None:
    (told,) = held(f"Ông Kiều Đức Mạnh không còn là Giám đốc Sở Y tế tỉnh Hà Nam {words}.")
    assert (told.status.value, str(told.on)) == ("end", "2019-01-01")


def test_what_one_no_longer_is_was_held_where_no_day_is_told() -> None:
    assert posts("Ông Kiều Đức Mạnh không còn là Giám đốc Sở Y tế tỉnh Hà Nam.")[0][3] == "held"


@pytest.mark.parametrize(
    "words", ["Người được bầu giữ chức", "Người vừa được bổ nhiệm làm", "Người trúng cử chức danh"]
)
def test_who_is_chosen_is_named_after_the_title(words: str) -> None:
    text = f"{words} Giám đốc Sở Y tế tỉnh Hà Nam là ông Kiều Đức Mạnh, Phó Bí thư Tỉnh ủy."
    assert ("Kiều Đức Mạnh", "Giám đốc", _HEALTH, "start") in posts(text)


@pytest.mark.parametrize("words", ["Ứng viên chức", "Ứng viên cho vị trí", "Ứng cử viên chức"])
def test_a_candidate_is_named_after_the_title(words: str) -> None:
    text = f"{words} Giám đốc Sở Y tế tỉnh Hà Nam là ông Kiều Đức Mạnh."
    assert posts(text) == [("Kiều Đức Mạnh", "Giám đốc", _HEALTH, "nominated")]


def test_the_second_who_is_appointed_may_have_a_rank_before_his_name() -> None:
    text = (
        "Bộ Quốc phòng bổ nhiệm Đại tá Kiều Đức Mạnh giữ chức Tư lệnh Quân khu 5, Đại tá Tạ Minh Khuê giữ "
        "chức Tư lệnh Quân khu 4."
    )
    assert posts(text) == [
        ("Kiều Đức Mạnh", "Tư lệnh", "Quân khu 5", "start"),
        ("Tạ Minh Khuê", "Tư lệnh", "Quân khu 4", "start"),
    ]


def test_of_one_dismissal_and_one_election_that_are_approved_each_has_its_own() -> None:
    text = (
        "Thủ tướng phê chuẩn kết quả miễn nhiệm chức vụ Chủ tịch UBND tỉnh Hà Nam đối với bà Lò Thị Sen và "
        "kết quả bầu chức vụ Chủ tịch UBND tỉnh Hà Nam đối với ông Kiều Đức Mạnh."
    )
    assert [(person, status) for person, _, _, status in posts(text)] == [
        ("Lò Thị Sen", "end"),
        ("Kiều Đức Mạnh", "start"),
    ]


def test_an_aside_on_what_somebody_was_leaves_his_appointment() -> None:
    text = (
        "Tỉnh bổ nhiệm ông Kiều Đức Mạnh, nguyên là Giám đốc Sở Y tế tỉnh Hà Nam, làm Bí thư Tỉnh ủy Hà Nam."
    )
    assert [(title, status) for _, title, _, status in posts(text)] == [
        ("Giám đốc", "held"),
        ("Bí thư", "start"),
    ]


def test_a_bracket_behind_one_who_is_replaced_is_about_him() -> None:
    text = (
        "UBND tỉnh bổ nhiệm ông Kiều Đức Mạnh làm Giám đốc Sở Y tế tỉnh Hà Nam thay bà Lò Thị Sen (được bầu "
        "làm Bí thư Tỉnh ủy Hà Nam)."
    )
    assert ("Lò Thị Sen", "Bí thư", "Tỉnh ủy Hà Nam", "start") in posts(text)


def test_the_post_that_one_is_moved_from_may_be_called_an_office() -> None:
    text = (
        "Tỉnh điều động ông Kiều Đức Mạnh từ chức vụ Giám đốc Sở Y tế Hà Nam sang làm Bí thư Tỉnh ủy Hà Nam."
    )
    assert [(title, status) for _, title, _, status in posts(text)] == [
        ("Giám đốc", "end"),
        ("Bí thư", "start"),
    ]


def test_who_resigns_an_office_leaves_it() -> None:
    text = "Vì muốn về trồng chè, ông Kiều Đức Mạnh từ chức vụ Giám đốc Sở Y tế tỉnh Hà Nam."
    assert posts(text) == [("Kiều Đức Mạnh", "Giám đốc", _HEALTH, "end")]


@pytest.mark.parametrize(
    "words",
    ["trình Thủ tướng bổ nhiệm", "trình Thủ tướng xem xét, bổ nhiệm", "xem xét bổ nhiệm"],
)
def test_what_another_is_asked_to_decide_is_only_proposed(words: str) -> None:
    text = f"Bộ Nội vụ {words} ông Kiều Đức Mạnh giữ chức Thứ trưởng Bộ Y tế."
    assert [one for one in posts(text) if one[0] == "Kiều Đức Mạnh"] == [
        ("Kiều Đức Mạnh", "Thứ trưởng", "Bộ Y tế", "nominated")
    ]


def test_what_is_appointed_by_a_process_is_no_proposal() -> None:
    text = "Theo đúng quy trình, bổ nhiệm ông Kiều Đức Mạnh giữ chức Thứ trưởng Bộ Y tế."
    assert posts(text)[0][3] == "start"


def test_the_head_of_a_department_may_be_written_small_behind_the_noun_of_office() -> None:
    text = "Bộ trưởng bổ nhiệm ông Kiều Đức Mạnh giữ chức vụ trưởng Vụ Pháp chế Bộ Y tế."
    assert [title for _, title, *_ in posts(text)] == ["Vụ trưởng"]


@pytest.mark.parametrize(
    "words",
    [
        "đến nhận công tác tại Sở Y tế tỉnh Hà Nam, giữ chức Phó Giám đốc",
        "về công tác tại Sở Y tế tỉnh Hà Nam và bổ nhiệm giữ chức vụ Phó Giám đốc",
        "đến công tác tại Sở Y tế tỉnh Hà Nam, được bổ nhiệm làm Phó Giám đốc",
    ],
)
def test_the_body_that_one_is_moved_to_is_that_of_the_post_behind_it(words: str) -> None:
    text = f"Tỉnh điều động ông Kiều Đức Mạnh, Bí thư Tỉnh đoàn Hà Nam, {words}."
    assert ("Kiều Đức Mạnh", "Phó Giám đốc", _HEALTH, "start") in posts(text)


@pytest.mark.parametrize(
    "words", ["nhận quyết định bổ nhiệm", "đã nhận quyết định của Bộ trưởng Bộ Nội vụ giữ chức"]
)
def test_who_receives_the_decision_takes_the_post(words: str) -> None:
    text = f"Ông Kiều Đức Mạnh {words} Giám đốc Sở Y tế tỉnh Hà Nam."
    assert ("Kiều Đức Mạnh", "Giám đốc", _HEALTH, "start") in posts(text)


def test_who_is_put_forward_by_an_office_is_not_that_office() -> None:
    text = "Ông Kiều Đức Mạnh được Thủ tướng giới thiệu để bầu giữ chức Giám đốc Sở Y tế tỉnh Hà Nam."
    assert posts(text) == [("Kiều Đức Mạnh", "Giám đốc", _HEALTH, "nominated")]


def test_a_proposal_in_another_clause_than_the_agent_leaves_its_subject() -> None:
    text = "Bà Sen được Tỉnh ủy mời hát, còn ông Kiều Đức Mạnh ứng cử chức Giám đốc Sở Y tế tỉnh Hà Nam."
    assert [one[0] for one in posts(text)] == ["Kiều Đức Mạnh"]


@pytest.mark.parametrize(
    "words",
    [
        "thu hồi quyết định bổ nhiệm Giám đốc Sở Y tế tỉnh Hà Nam đối với ông Kiều Đức Mạnh",
        "hủy quyết định bổ nhiệm ông Kiều Đức Mạnh giữ chức Giám đốc Sở Y tế tỉnh Hà Nam",
    ],
)
def test_an_appointment_that_is_taken_back_ends_the_post(words: str) -> None:
    assert posts(f"UBND tỉnh {words}.") == [("Kiều Đức Mạnh", "Giám đốc", _HEALTH, "end")]


def test_who_is_given_an_office_to_act_in_begins_it() -> None:
    text = (
        "Tỉnh giao ông Kiều Đức Mạnh, Phó Giám đốc Sở Y tế tỉnh Hà Nam, quyền Giám đốc Sở Y tế tỉnh Hà Nam."
    )
    assert [(title, status) for _, title, _, status in posts(text)] == [
        ("Phó Giám đốc", "holds"),
        ("Giám đốc", "start"),
    ]


def test_what_one_is_given_on_top_of_a_past_post_begins() -> None:
    text = "Tỉnh bổ nhiệm ông Kiều Đức Mạnh, nguyên Bí thư Tỉnh ủy Hà Nam, kiêm chức Giám đốc Sở Y tế."
    assert ("Kiều Đức Mạnh", "Giám đốc", _HEALTH, "start") in posts(text)


@pytest.mark.parametrize("words", ["lên", "lên làm", "sang làm"])
def test_who_is_promoted_from_a_post_takes_the_next(words: str) -> None:
    text = (
        "Ông Kiều Đức Mạnh được bổ nhiệm từ Phó Giám đốc Sở Y tế tỉnh Hà Nam "
        f"{words} Giám đốc Sở Y tế tỉnh Hà Nam."
    )
    assert [(title, status) for _, title, _, status in posts(text)] == [
        ("Phó Giám đốc", "held"),
        ("Giám đốc", "start"),
    ]


def test_who_goes_up_to_a_post_takes_it() -> None:
    text = "Ngày 9/1, ông Kiều Đức Mạnh lên Giám đốc Sở Y tế tỉnh Hà Nam."
    assert [(title, status) for _, title, _, status in posts(text)] == [("Giám đốc", "start")]


def test_what_one_is_when_he_is_appointed_does_not_begin() -> None:
    text = "Tại thời điểm được bổ nhiệm, ông Kiều Đức Mạnh đang giữ chức Giám đốc Sở Y tế tỉnh Hà Nam."
    assert posts(text)[0][3] == "holds"


def test_who_will_retire_on_a_day_leaves_with_it_and_else_stays() -> None:
    told = held("Ông Kiều Đức Mạnh, Giám đốc Sở Y tế tỉnh Hà Nam, sẽ nghỉ hưu từ ngày 1/2/2019.")
    assert [(one.status.value, str(one.on)) for one in told][1:] == [("end", "2019-02-01")]
    assert len(posts("Ông Kiều Đức Mạnh, Giám đốc Sở Y tế tỉnh Hà Nam, sẽ sớm nghỉ hưu.")) == 1


def test_what_a_competent_authority_is_asked_to_decide_is_only_proposed() -> None:
    text = "Bộ Y tế trình cấp có thẩm quyền bổ nhiệm ông Kiều Đức Mạnh giữ chức Giám đốc Sở Y tế tỉnh Hà Nam."
    assert posts(text)[0][3] == "nominated"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Từ hôm nay (17/1), ông Kiều Đức Mạnh chính thức trở thành Giám đốc Sở Y tế tỉnh Hà Nam.", "17"),
        ("Từ hôm nay (17/1), ông Kiều Đức Mạnh chính thức giữ chức Giám đốc Sở Y tế tỉnh Hà Nam.", "17"),
        ("Theo quyết định, ông Kiều Đức Mạnh giữ chức Giám đốc Sở Y tế tỉnh Hà Nam kể từ ngày 15/1.", "15"),
        ("Từ ngày 25/1, ông Kiều Đức Mạnh đảm nhiệm chức vụ Giám đốc Sở Y tế tỉnh Hà Nam.", "25"),
    ],
)
def test_a_post_taken_up_about_the_day_of_the_article_begins_with_its_day(words: str, day: str) -> None:
    (told,) = held(words)
    assert (told.status.value, str(told.on)) == ("start", f"2019-01-{day}")


@pytest.mark.parametrize("words", ["hiện giữ chức", "đang giữ chức"])
def test_what_one_has_since_a_day_did_not_begin_now(words: str) -> None:
    (told,) = held(f"Ông Kiều Đức Mạnh {words} Giám đốc Sở Y tế tỉnh Hà Nam từ ngày 15/1.")
    assert told.status.value == "holds"


def test_what_one_was_before_he_was_appointed_was_held() -> None:
    text = (
        "Ông Kiều Đức Mạnh sinh năm 1972, quê Huế; trước khi được bổ nhiệm là Giám đốc Sở Y tế tỉnh Hà Nam."
    )
    assert posts(text) == [("Kiều Đức Mạnh", "Giám đốc", _HEALTH, "held")]
    other = "Trước khi được bổ nhiệm là Giám đốc Sở Y tế tỉnh Hà Nam, ông Kiều Đức Mạnh sống ở Huế."
    assert posts(other) == []


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Ông Mạnh thay bà Lò Thị Sen, người vừa nghỉ hưu.", "end"),
        ("Ông thay người tiền nhiệm bà Lò Thị Sen, nghỉ hưu từ ngày 1/1.", "end"),
        ("Người tiền nhiệm của ông là bà Lò Thị Sen.", "held"),
        ("Người tiền nhiệm của ông Mạnh là bà Lò Thị Sen.", "held"),
    ],
)
def test_who_is_replaced_in_the_next_sentence_leaves_the_post_told_before(words: str, status: str) -> None:
    text = f"Ngày 9/1, ông Kiều Đức Mạnh được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Hà Nam. {words}"
    told = {(one.person, one.status.value) for one in read(a_document(text, published="2019-01-17")).holdings}
    assert told == {("Kiều Đức Mạnh", "start"), ("Lò Thị Sen", status)}


def test_the_predecessor_of_somebody_else_had_another_post() -> None:
    text = "Ngày 9/1, ông Kiều Đức Mạnh được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Hà Nam. Người tiền nhiệm của "
    told = read(a_document(f"{text}ông Tú là bà Lò Thị Sen.", published="2019-01-17")).holdings
    assert {one.person for one in told} == {"Kiều Đức Mạnh"}


def test_who_stands_in_for_somebody_at_a_meeting_takes_no_post_of_his() -> None:
    text = (
        "Ngày 9/1, ông Kiều Đức Mạnh được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Hà Nam. Ông Mạnh thay bà Lò Thị "
        "Sen chủ trì cuộc họp."
    )
    told = read(a_document(text, published="2019-01-17")).holdings
    assert {one.person for one in told} == {"Kiều Đức Mạnh"}


def test_who_comes_instead_of_the_one_named_before_takes_his_post() -> None:
    text = "Bà Lò Thị Sen thôi giữ chức Giám đốc Sở Y tế tỉnh Hà Nam. Người thay thế là ông Kiều Đức Mạnh."
    told = {(one.person, one.status.value) for one in read(a_document(text, published="2019-01-17")).holdings}
    assert told == {("Lò Thị Sen", "end"), ("Kiều Đức Mạnh", "start")}


@pytest.mark.parametrize("words", ["ông Kiều Đức Mạnh, hiện là", "ông Kiều Đức Mạnh, nguyên"])
def test_what_who_comes_instead_is_does_not_begin(words: str) -> None:
    text = f"Bà Lò Thị Sen thôi giữ chức Bí thư Tỉnh ủy Hà Nam. Người thay thế là {words} Thứ trưởng Bộ Y tế."
    assert ("Kiều Đức Mạnh", "Thứ trưởng", "Bộ Y tế", "start") not in posts(text)


@pytest.mark.parametrize("verb", ["kiêm", "kiêm nhiệm"])
def test_what_one_is_appointed_to_on_top_behind_a_comma_begins(verb: str) -> None:
    text = f"Tỉnh phân công ông Kiều Đức Mạnh, Bí thư Tỉnh ủy Hà Nam, {verb} Giám đốc Sở Y tế."
    assert [(title, status) for _, title, _, status in posts(text)] == [
        ("Bí thư", "holds"),
        ("Giám đốc", "start"),
    ]


def test_posts_that_one_has_at_once_when_he_is_appointed_are_held() -> None:
    text = "Tỉnh bổ nhiệm ông Kiều Đức Mạnh, Bí thư kiêm Giám đốc Sở Y tế tỉnh Hà Nam, làm Bí thư Tỉnh ủy."
    assert ("Kiều Đức Mạnh", "Giám đốc", _HEALTH, "holds") in posts(text)


def test_who_is_sued_before_an_office_does_not_take_it() -> None:
    text = "Bà Kiều Thị Mận là Giám đốc Sở Y tế. Các hộ dân kiện bà Kiều Thị Mận lên Thủ tướng Chính phủ."
    assert {title for _, title, *_ in posts(text)} == {"Giám đốc"}


def test_who_acts_in_a_post_and_is_sent_away_does_not_begin_it() -> None:
    text = "Ngày 9/1, Bộ Y tế phân công ông Kiều Đức Mạnh, quyền Giám đốc Bệnh viện Bạch Mai, đi công tác."
    assert [(title, status) for _, title, _, status in posts(text)] == [("Giám đốc", "holds")]


def test_who_is_ill_and_replaced_for_a_day_keeps_the_post() -> None:
    text = (
        "Ông Kiều Đức Mạnh được bầu làm Bí thư Tỉnh ủy Hà Giang. "
        "Ông thay bà Lò Thị Sen, đang nằm viện, chủ trì phiên họp chiều nay."
    )
    assert "Lò Thị Sen" not in {person for person, *_ in posts(text)}


def test_an_age_in_brackets_stands_between_who_is_replaced_and_the_post() -> None:
    text = "Ngày 9/1, ông Kiều Đức Mạnh kế nhiệm bà Lò Thị Sen (SN 1960) ở cương vị Giám đốc Sở Y tế Hà Nam."
    told = {(one.person, one.status.value) for one in read(a_document(text, published="2019-01-17")).holdings}
    assert told == {("Kiều Đức Mạnh", "start"), ("Lò Thị Sen", "end")}


def test_who_takes_a_position_in_a_list_of_appointments_begins() -> None:
    text = (
        "Ngày 9/1, UBND tỉnh bổ nhiệm ông Kiều Đức Mạnh làm Giám đốc Sở Y tế tỉnh Hà Nam; bà Lò Thị Sen giữ "
        "cương vị Giám đốc Sở Nội vụ tỉnh Hà Nam."
    )
    assert [one.status.value for one in held(text)] == ["start", "start"]
