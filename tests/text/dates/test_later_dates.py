import pytest

from kg.model.dates import DateSpan
from kg.text.dates import find_dates

ANCHOR = DateSpan.parse("2019-01-17")


def _dates(text: str) -> list[str]:
    return [str(mention.date) for mention in find_dates(text, ANCHOR)]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Năm 1990 ông vào Đảng. Hai năm sau, ông làm Phó Giám đốc.", ["1990", "1992"]),
        ("Năm 1990 ông vào Đảng. Năm năm sau, ông làm Phó Giám đốc.", ["1990", "1995"]),
        ("Ông ở đó đến cuối năm 2005. Đầu năm sau ông về Hà Nội.", ["2005", "2006"]),
        ("Tháng 4/2014 ông ký. Hai tháng sau, ông nghỉ.", ["2014-04", "2014-06"]),
        ("Năm 1990 ông đi. Hai năm sau, ông về. Ba năm sau đó, ông nghỉ.", ["1990", "1992", "1995"]),
        ("Năm 1990 ông đi, hai năm sau trở thành Giám đốc.", ["1990", "1992"]),
        ("Tháng 3/1990 ông đi. Tháng 9 năm đó, ông về.", ["1990-03", "1990-09"]),
        ("Tháng 3/1990 ông đi. Cuối năm ấy ông về.", ["1990-03", "1990"]),
        ("Tháng 3/1990 ông đi. Cùng năm, ông về. Cũng trong năm này, ông nghỉ.", ["1990-03", "1990", "1990"]),
    ],
)
def test_a_later_date_counts_from_the_one_before(text: str, dates: list[str]) -> None:
    assert _dates(text) == dates


@pytest.mark.parametrize(
    "text", ["Kế hoạch năm 2018 và của năm sau đã xong.", "Sang năm sau, dự án hết hạn."]
)
def test_next_year_is_not_counted_from_another_date(text: str) -> None:
    assert "2019" not in _dates(text)


def test_a_later_date_without_one_before_is_no_date() -> None:
    assert _dates("Hai năm sau, ông làm Giám đốc.") == []


def test_the_year_of_a_story_is_none_that_was_told() -> None:
    assert _dates("Tháng 3/1990 ông đi. Kế hoạch năm này chưa xong.") == ["1990-03"]


def test_nothing_counts_from_a_birth() -> None:
    assert _dates("Ông sinh năm 1972. Năm 38 tuổi ông về Vinh. Ba năm sau, ông làm Phó Giám đốc.") == ["1972"]


def test_the_year_of_the_revolution_is_read_and_counted_from() -> None:
    assert _dates("Sau Cách mạng tháng Tám 1945, ông đi bộ đội. Ba năm sau, ông về.") == ["1945", "1948"]
