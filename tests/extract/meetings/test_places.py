"""Meetings of one kind at two places."""

from tests.extract.reading import events, parts


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
