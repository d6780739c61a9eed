"""Words of taking up, keeping and adding posts, and small letters of the committees that one enters."""

from __future__ import annotations

import pytest

from tests.extract.reading import posts

APPOINTED = ("Lê Văn Tám", "Bí thư", "Thành ủy Phủ Lý", "start")


@pytest.mark.parametrize(
    "words", ["về giữ chức vụ", "sang giữ chức vụ", "chuyển về giữ chức danh", "trở lại giữ chức"]
)
def test_one_may_come_to_a_post_by_any_of_its_nouns(words: str) -> None:
    text = f"Ông Lê Văn Tám được điều động {words} Bí thư Thành ủy Phủ Lý."
    assert posts(text) == [APPOINTED]


def test_one_may_take_a_post_besides() -> None:
    text = "Ông Lê Văn Tám được giao giữ thêm chức vụ Chủ tịch HĐND tỉnh Hà Nam."
    assert posts(text) == [("Lê Văn Tám", "Chủ tịch", "Hội đồng nhân dân tỉnh Hà Nam", "start")]


def test_one_post_may_have_been_gone_through() -> None:
    text = "Ông Lê Văn Tám từng trải qua chức vụ Chánh Văn phòng Huyện ủy Bình Lục."
    assert [(title, status) for _, title, _, status in posts(text)] == [("Chánh Văn phòng", "held")]


def test_one_comes_from_a_post_to_another() -> None:
    text = (
        "Ông Lê Văn Tám được chuyển từ Chủ tịch UBND thành phố Phủ Lý sang giữ chức vụ Bí thư Thành ủy Phủ"
        " Lý."
    )
    assert posts(text) == [
        ("Lê Văn Tám", "Chủ tịch", "Ủy ban nhân dân thành phố Phủ Lý", "held"),
        APPOINTED,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Tám cho biết lá đơn đã được chuyển từ Giám đốc Sở Y tế Hà Nam sang Thanh tra tỉnh.",
        "Hồ sơ do ông Lê Văn Tám chuyển từ Giám đốc Sở Y tế Hà Nam sang Thanh tra tỉnh.",
        "Ông Lê Văn Tám nói thư được chuyển từ Giám đốc Sở Y tế Hà Nam sang để làm rõ.",
    ],
)
def test_a_letter_that_is_handed_on_leaves_no_post(text: str) -> None:
    assert posts(text) == []


@pytest.mark.parametrize("words", ["chuyển", "được chuyển", "vừa được chuyển"])
def test_who_goes_from_a_post_to_do_another_has_held_it(words: str) -> None:
    text = f"Ông Lê Văn Tám {words} từ Giám đốc Sở Y tế Hà Nam sang làm Bí thư Thành ủy Phủ Lý."
    assert posts(text) == [("Lê Văn Tám", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "held"), APPOINTED]


def test_ranks_may_part_a_name_from_the_word_that_brings_it_in() -> None:
    text = "Bộ bổ nhiệm Giám đốc Công an tỉnh Hà Nam cho Đại tá, Phó Giáo sư, Tiến sĩ Lê Văn Tám."
    assert posts(text) == [("Lê Văn Tám", "Giám đốc", "Công an tỉnh Hà Nam", "start")]


def test_a_second_post_is_joined_by_a_word_and_its_own_link() -> None:
    text = "Bà Trần Thị Ba là Bí thư Huyện ủy Bình Lục và cũng là Chủ tịch HĐND huyện Bình Lục."
    assert [title for _, title, _, _ in posts(text)] == ["Bí thư", "Chủ tịch"]


def test_two_who_share_a_home_may_share_a_seat() -> None:
    text = "Hai ông Lê Văn Tám và Trần Văn Tư đều quê Hà Nam và đều là Ủy viên Trung ương Đảng khóa XII."
    assert [(person, title) for person, title, _, _ in posts(text)] == [
        ("Lê Văn Tám", "Ủy viên"),
        ("Trần Văn Tư", "Ủy viên"),
    ]


def test_what_a_place_is_besides_is_said_of_nobody() -> None:
    text = "Ông Lê Văn Tám nói ở Phủ Lý, nơi có kho gạo và cũng là Chủ tịch hội chợ."
    assert posts(text) == []


@pytest.mark.parametrize("first", ["ban chấp hành", "ban Chấp hành"])
def test_committees_in_small_letters_are_entered(first: str) -> None:
    text = f"Ông Lê Văn Tám được chỉ định tham gia {first}, ban thường vụ và giữ chức Bí thư Thành ủy Phủ Lý."
    assert posts(text) == [
        ("Lê Văn Tám", "Ủy viên", "Ban Chấp hành Thành ủy Phủ Lý", "start"),
        ("Lê Văn Tám", "Ủy viên", "Ban Thường vụ Thành ủy Phủ Lý", "start"),
        APPOINTED,
    ]


@pytest.mark.parametrize("beside", [", Phó Trưởng ban Dân vận Trung ương,", ""])
def test_who_will_take_a_post_for_sure_begins_it(beside: str) -> None:
    text = f"Ông Lê Văn Tám{beside} sẽ giữ chức Giám đốc Sở Y tế Hà Nam."
    assert ("Lê Văn Tám", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "start") in posts(text)


def test_who_goes_on_until_he_is_removed_has_lost_the_post() -> None:
    text = "Ông Lê Văn Tám được coi trọng cho đến khi bị miễn chức Giám đốc Sở Y tế Hà Nam hồi đầu tháng 7."
    assert posts(text) == [("Lê Văn Tám", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "end")]


def test_a_removal_is_not_of_him_whom_somebody_may_succeed() -> None:
    text = (
        "Bà Đỗ Hoa là người sẽ kế nhiệm Giám đốc Sở Y tế Hà Nam Lê Văn Tám, đến khi bị miễn chức"
        " Bí thư Huyện ủy Lý Nhân."
    )
    assert ("Lê Văn Tám", "Bí thư", "Huyện ủy Lý Nhân", "end") not in posts(text)


@pytest.mark.parametrize(
    "told",
    [
        "Về ông Lê Văn Tám, có tin đồn là ông sẽ giữ chức Giám đốc Sở Y tế Hà Nam.",
        "Ông Lê Văn Tám có thể sẽ giữ chức Giám đốc Sở Y tế Hà Nam.",
        "Nếu vậy ông Lê Văn Tám sẽ giữ chức Giám đốc Sở Y tế Hà Nam.",
        "Chưa rõ liệu ông Lê Văn Tám sẽ giữ chức Giám đốc Sở Y tế Hà Nam hay không.",
        "Có đồn đoán rằng ông Lê Văn Tám sẽ giữ chức Giám đốc Sở Y tế Hà Nam.",
        "Ông Lê Văn Tám sẽ giữ chức Giám đốc Sở Y tế Hà Nam nếu được phê chuẩn.",
        "Ông Lê Văn Tám sẽ giữ chức Giám đốc Sở Y tế Hà Nam đến khi nghỉ hưu.",
        "HĐND tỉnh không thông qua đề cử ông Lê Văn Tám làm Giám đốc Sở Y tế Hà Nam.",
    ],
)
def test_a_guard_lets_nobody_begin_a_post_which_he_only_may_take_up_or_is_refused(told: str) -> None:
    assert "start" not in [status for *_, status in posts(told)]


def test_a_post_up_to_the_dismissal_from_another_is_not_lost_in_the_news() -> None:
    told = "Ông Lê Văn Tám giữ chức Bí thư Tỉnh ủy Hà Nam đến khi bị miễn nhiệm chức Giám đốc Sở Y tế."
    assert "end" not in [status for *_, status in posts(told)]
