"""Months, quarters, years and decades."""

from __future__ import annotations

import pytest

from tests.text.dates.told import meant, told


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("tháng 9/2018", "2018-09"),
        ("tháng 9-2018", "2018-09"),
        ("tháng 9.2018", "2018-09"),
        ("tháng 9 năm 2018", "2018-09"),
        ("tháng 9, năm 2018", "2018-09"),
        ("tháng chín năm 2018", "2018-09"),
        ("tháng Năm 2018", "2018-05"),
        ("tháng mười hai năm 2018", "2018-12"),
        ("tháng 3", "2019-03"),
        ("tháng ba", "2019-03"),
        ("tháng mười một", "2018-11"),
        ("tháng 12", "2018-12"),
    ],
)
def test_a_month_keeps_the_precision_of_a_month(words: str, month: str) -> None:
    assert told(f"Bà nhậm chức {words}.") == [(words, month)]


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("tháng 5 vừa qua", "2018-05"),
        ("tháng 5 vừa rồi", "2018-05"),
        ("tháng 12 tới", "2019-12"),
        ("tháng 12 sắp tới", "2019-12"),
        ("tháng 12 năm ngoái", "2018-12"),
        ("tháng 2 năm nay", "2019-02"),
        ("tháng 2 năm tới", "2020-02"),
        ("tháng này", "2019-01"),
        ("tháng trước", "2018-12"),
        ("tháng sau", "2019-02"),
        ("tháng tới", "2019-02"),
    ],
)
def test_words_beside_a_month_tell_its_year(words: str, month: str) -> None:
    assert told(f"Bà nhậm chức {words}.") == [(words, month)]


@pytest.mark.parametrize("text", ["Bà nghỉ từ hồi tháng 3.", "Bà nghỉ từ hồi đầu tháng 3."])
def test_a_month_told_as_past_is_past(text: str) -> None:
    assert meant(text) == ["2018-03"]


@pytest.mark.parametrize(
    "text",
    [
        "Bà đi 3 tháng rồi về.",
        "Trong hai tháng 5 người bị phạt.",
        "Mỗi tháng một lần, bà về quê.",
        "Mỗi tháng 5 lần bà về quê.",
        "Sau hai tháng này bà về.",
        "Tháng sau đó bà về.",
        "Tháng trước khi bà về.",
        "Ngôi trường mang tên Cách mạng tháng 8.",
    ],
)
def test_counted_months_are_no_date(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("text", ["Trong 8 tháng năm 2018, xã thu đủ.", "8 tháng năm 2018, xã thu đủ."])
def test_months_of_a_year_are_counted_and_the_year_stays(text: str) -> None:
    assert told(text) == [("năm 2018", "2018")]


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("năm 2014", "2014"),
        ("Năm 1965", "1965"),
        ("sinh 1960", "1960"),
        ("SN 1966", "1966"),
        ("năm nay", "2019"),
        ("năm ngoái", "2018"),
        ("năm tới", "2020"),
        ("2015", "2015"),
    ],
)
def test_a_year_keeps_the_precision_of_a_year(words: str, year: str) -> None:
    assert told(f"Nhà xây từ {words}, nay đã cũ") == [(words, year)]


def test_a_year_of_birth_is_a_year() -> None:
    assert told("Bà sinh năm 1960 ở Huế") == [("năm 1960", "1960")]


def test_last_year_is_a_date_only_beside_the_same_period() -> None:
    assert told("Thu tăng so với cùng kỳ năm trước.") == [("năm trước", "2018")]
    assert told("Việc này xong từ năm trước.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Hai năm sau bà về.",
        "Năm sau bà về.",
        "Bà ở đó ba năm nữa.",
        "Năm người đến.",
        "Ba năm ngoái cảnh.",
        "Năm 1897 chưa có báo này.",
        "Năm 2101 còn xa.",
        "Có 2018 người ký tên.",
        "Sổ ghi 2018, không rõ.",
    ],
)
def test_what_is_no_year_of_the_calendar_is_left_out(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("quý I/2018", "2018-01/2018-03"),
        ("quý 3 năm 2018", "2018-07/2018-09"),
        ("Quý IV - 2018", "2018-10/2018-12"),
        ("quý II", "2019-04/2019-06"),
        ("quý III năm ngoái", "2018-07/2018-09"),
        ("quý I vừa qua", "2018-01/2018-03"),
        ("thập niên 1990", "1990/1999"),
        ("Thập kỷ 1980", "1980/1989"),
        ("tuần này", "2019-01-14/2019-01-20"),
        ("tuần trước", "2019-01-07/2019-01-13"),
        ("tuần sau", "2019-01-21/2019-01-27"),
    ],
)
def test_quarters_decades_and_weeks_are_spans(words: str, span: str) -> None:
    assert told(f"Họ làm xong, {words}.") == [(words, span)]


def test_the_years_of_a_decade_are_a_span() -> None:
    assert meant("Những năm 1960 ở quê nghèo.") == ["1960/1969"]
    assert meant("Năm 1960 ở quê nghèo.") == ["1960"]


@pytest.mark.parametrize(
    "text",
    ["Hai tuần trước bà về.", "Tuần trước đó bà về.", "Tuần lễ áo dài.", "Đá quý hiếm.", "Thập niên ấy."],
)
def test_words_that_only_look_like_a_span_are_left_out(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Tuần trước họ ký.", "2019-01"),
        ("Tháng trước họ ký.", "2018-12-31/2019-01-01"),
        ("Tháng trước họ ký.", "2019"),
        ("Năm ngoái họ ký.", "2018-12-31/2019-01-01"),
        ("Tháng 12 năm ngoái họ ký.", "2018-12-31/2019-01-01"),
        ("Năm ngoái họ ký.", None),
    ],
)
def test_a_window_that_leaves_two_choices_dates_nothing(text: str, published: str | None) -> None:
    assert meant(text, published) == [None]


@pytest.mark.parametrize(
    ("text", "published", "date"),
    [
        ("Tháng trước họ ký.", "2019-01", "2018-12"),
        ("Năm ngoái họ ký.", "2019", "2018"),
        ("Ngày 5/3 họ ký.", "2019", "2019-03-05"),
        ("Ngày 5/3 họ ký.", "2018-06/2019-06", "2019-03-05"),
        ("Ngày 5/3 họ ký.", "2018-01/2019-06", None),
    ],
)
def test_a_window_that_leaves_one_choice_dates_it(text: str, published: str, date: str | None) -> None:
    assert meant(text, published) == [date]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Hôm qua họ ký.", "0001-01-01"),
        ("Ngày mai họ ký.", "9999-12-31"),
        ("Tuần trước họ ký.", "0001-01-01"),
        ("Tuần sau họ ký.", "9999-12-31"),
        ("Tháng trước họ ký.", "0001-01-01"),
        ("Tháng sau họ ký.", "9999-12"),
        ("Năm ngoái họ ký.", "0001"),
        ("Năm tới họ ký.", "9999"),
        ("Ngày 5/3 năm tới họ ký.", "9999"),
    ],
)
def test_beyond_the_calendar_there_is_no_date(text: str, published: str) -> None:
    assert meant(text, published) == [None]


@pytest.mark.parametrize("words", ["8/1 99 9", "8/19 99", "8/1 9 99"])
def test_a_year_that_a_segmenter_tore_is_one(words: str) -> None:
    assert told(f"Bà tham gia Thường trực Bộ Chính trị ({words}).") == [(words, "1999-08")]


@pytest.mark.parametrize("count", ["1 950", "2 050"])
def test_a_count_behind_a_month_is_no_torn_year(count: str) -> None:
    assert told(f"Trong tháng 8/{count} hồ sơ được giải quyết.", "2020-02-02") == []
