"""Meetings of one kind at two places."""

import pytest

from tests.extract.reading import event, events, parts


def test_congresses_of_two_provinces_on_a_day_are_two() -> None:
    text = (
        "Chiều 16/1, Đại hội đại biểu tỉnh Đảng bộ tỉnh Sơn La lần thứ XIII đã bế mạc.\n"
        "Cũng trong chiều 16/1, Đại hội đại biểu Đảng bộ tỉnh Hòa Bình lần thứ XVI đã bế mạc.\n"
        "Ông Lê Văn Tám được bầu làm Bí thư Tỉnh ủy."
    )
    first, second = events(text)
    assert parts(first) == []
    assert parts(second) == [("Lê Văn Tám", "attendee")]


def test_a_congress_named_without_its_province_is_the_one_before() -> None:
    text = (
        "Sáng 16/1, Đại hội Đảng bộ tỉnh Sơn La lần thứ XIII khai mạc.\n"
        "Phát biểu tại Đại hội lần thứ XIII, ông Lê Văn Tám chúc mừng."
    )
    (found,) = events(text)
    assert parts(found) == [("Lê Văn Tám", "speaker")]


def test_who_gets_a_post_in_another_province_is_not_elected_at_the_congress() -> None:
    text = (
        "Sáng 16/1, Đại hội Đảng bộ tỉnh Sơn La bầu ông Lê Văn Tám giữ chức Bí thư Tỉnh ủy.\n"
        "Ông Bùi Văn Chín tái đắc cử Phó bí thư Tỉnh ủy Sơn La.\n"
        "Ông Trần Văn Bảy tái đắc cử chức Bí thư Tỉnh ủy Khánh Hòa."
    )
    people = {one.person for one in events(text)[0].participants}
    assert people == {"Lê Văn Tám", "Bùi Văn Chín"}


@pytest.mark.parametrize(
    "words",
    [
        ("thành phố Huế lần thứ XII", "thành phố Huế nhiệm kỳ 2020-2025"),
        ("thành phố Vinh lần thứ XII", "thành phố Vinh khóa XII"),
        ("THÀNH PHỐ HUẾ LẦN THỨ XII", "thành phố Huế"),
        ("huyện A Lưới lần thứ XII", "huyện A Lưới nhiệm kỳ 2020-2025"),
    ],
)
def test_a_congress_named_by_its_number_or_its_term_is_one(words: tuple[str, str]) -> None:
    first, second = (f"Đại hội đại biểu Đảng bộ {one}" for one in words)
    text = (
        f"Sáng 16/1, {first} khai mạc. Ông Lê Văn Tám chủ trì đại hội.\n\n"
        f"Ngày 16/1, {second} đã bầu Ban Chấp hành. Ông Lê Văn Tám phát biểu tại {second}."
    )
    assert len(events(text)) == 1


@pytest.mark.parametrize("day", ["Hôm qua (16/1)", "Hôm qua, 16/1", "Sáng thứ tư (16/1)"])
def test_a_place_stands_behind_a_day_in_brackets(day: str) -> None:
    assert event(f"{day}, tại Đà Nẵng, Bộ Y tế tổ chức hội nghị tổng kết.").place == "Đà Nẵng"
