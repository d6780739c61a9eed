"""Days in words and figures, on their own."""

from __future__ import annotations

import pytest

from kg.model.dates import DateSpan
from kg.text.dates import Impossible, find_dates
from tests.text.dates.told import meant, told


@pytest.mark.parametrize(
    "words",
    [
        *("ngày 30/5/2018", "ngày 30-5-2018", "ngày 30.5.2018", "ngày 30 - 5 - 2018", "ngày 30–5–2018"),
        *("ngày 30 tháng 5 năm 2018", "ngày 30 tháng 5/2018", "ngày 30 tháng 05, 2018", "30/05/2018"),
        *(
            "ngày 30 tháng năm năm 2018",
            "ngày 30/5 năm 2018",
            "sáng 30/5/2018",
            "hôm 30/5/2018",
            "2018-05-30",
        ),
        *(
            "thứ tư, ngày 30/5/2018",
            "Thứ Tư 30-5-2018",
            "chiều thứ tư (30/5/2018",
            "ngày 30, tháng 5 năm 2018",
        ),
    ],
)
def test_a_full_date_needs_no_anchor(words: str) -> None:
    assert told(f"Họ gặp nhau, {words}, ở Huế", None) == [(words, "2018-05-30")]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("ngày 9/1", "2019-01-09"),
        ("ngày 17-1", "2019-01-17"),
        ("ngày 17.1", "2019-01-17"),
        ("sáng 18/1", "2019-01-18"),
        ("hôm 25/12", "2018-12-25"),
        ("ngày 20/2", "2019-02-20"),
        ("hôm 20/2", "2018-02-20"),
        ("ngày 2 tháng 9", "2018-09-02"),
        ("20 tháng 11", "2018-11-20"),
        ("mùng 3/2", "2019-02-03"),
    ],
)
def test_a_day_without_year_is_the_nearest_one(words: str, day: str) -> None:
    assert told(f"Vào {words} họ ký", "2019-01-17") == [(words, day)]


def test_a_day_without_year_tells_nothing_without_an_anchor() -> None:
    assert told("Chiều 17/1, ông đến.", None) == [("Chiều 17/1", None)]


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("Rạng sáng 17/1", "morning"),
        ("Sáng 17/1", "morning"),
        ("Trưa 17/1", "noon"),
        ("Chiều ngày 17/1", "afternoon"),
        ("Chiều muộn 17/1", "afternoon"),
        ("Chiều tối 17/1", "evening"),
        ("Tối 17/1", "evening"),
        ("Đêm 17/1", "evening"),
        ("Ngày 17/1", None),
        ("Sáng nay", "morning"),
        ("Tối qua", "evening"),
    ],
)
def test_the_part_of_the_day_is_kept(words: str, part: str | None) -> None:
    (found,) = find_dates(f"{words}, bà đến.", DateSpan.parse("2019-01-17"))
    assert found.part_of_day == part


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("hôm nay", "2019-01-17"),
        ("ngày hôm nay", "2019-01-17"),
        ("sáng nay", "2019-01-17"),
        ("hôm qua", "2019-01-16"),
        ("chiều qua", "2019-01-16"),
        ("hôm kia", "2019-01-15"),
        ("ngày mai", "2019-01-18"),
        ("sáng mai", "2019-01-18"),
        ("hôm thứ ba", "2019-01-15"),
        ("sáng thứ hai", "2019-01-14"),
        ("tối chủ nhật", "2019-01-13"),
        ("sáng thứ 5", "2019-01-17"),
        ("sáng nay, thứ năm", "2019-01-17"),
        ("hôm qua, chủ nhật", "2019-01-16"),
        ("hôm nay 17-1", "2019-01-17"),
        ("Hôm qua (16/1", "2019-01-16"),
    ],
)
def test_words_like_yesterday_count_from_the_day_of_the_article(words: str, day: str) -> None:
    assert told(f"Họ đến {words}.") == [(words, day)]


def test_yesterday_means_nothing_where_the_day_of_the_article_is_not_known() -> None:
    assert meant("Hôm qua bà đến.", "2019-01") == [None]
    assert meant("Hôm qua bà đến.", None) == [None]
    assert meant("Sáng thứ hai bà đến.", "2019-01") == [None]


def test_today_is_the_whole_window_in_which_the_article_came_out() -> None:
    assert meant("Hôm nay bà đến.", "2019-01-16/2019-01-18") == ["2019-01-16/2019-01-18"]


@pytest.mark.parametrize(
    "text",
    [
        "Bà đứng thứ hai trong danh sách.",
        "Họp ngày thường.",
        "Chiều cao của tháp là 20 mét.",
        "Mỗi ngày 2-3 giờ.",
    ],
)
def test_words_that_only_look_like_a_day_are_left_out(text: str) -> None:
    assert told(text) == []


def test_a_weekday_of_another_week_is_not_taken_for_the_last_one() -> None:
    assert told("Bà đến sáng thứ hai tuần trước.") == []


@pytest.mark.parametrize(
    "text", ["Chúc Tết ngày mùng 2 Tết.", "Giỗ mùng 10 tháng 3 âm lịch.", "Ngày 15/7 Âm lịch."]
)
def test_a_day_of_the_lunar_calendar_is_left_out(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("words", ["ngày 31/2/2019", "ngày 29/2/2019", "31/4/2018"])
def test_a_day_that_no_calendar_has_is_found_but_not_dated(words: str) -> None:
    assert told(f"Họ ký, {words}, ở Huế") == [(words, None)]


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("ngày 31/2/2019", Impossible(2019)),
        ("ngày 31/2", Impossible(2018)),
        ("từ năm 2018 đến năm 2012", Impossible()),
        ("ngày 29/2", None),
    ],
)
def test_a_date_that_no_calendar_has_says_what_is_left_of_it(words: str, left: Impossible | None) -> None:
    (found,) = find_dates(f"Họ họp {words} ở Huế", DateSpan.parse("2018-03-03"))
    assert found.impossible == left


def test_the_leap_day_without_year_is_of_a_leap_year() -> None:
    assert meant("Họ ký ngày 29/2 ở Huế", "2019-07-01") == ["2020-02-29"]
    assert meant("Họ ký ngày 30/2 ở Huế", "2019-07-01") == [None]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tiếp khách ngày 25/5, 3 người vắng.", "ngày 25/5"),
        ("Họp ngày 25/5 (mở rộng)", "ngày 25/5"),
        ("Lúc 15 giờ chiều 17/1 tại Huế", "chiều 17/1"),
        ("8h ngày 17/1 tại Huế", "ngày 17/1"),
    ],
)
def test_only_the_words_of_the_date_are_in_its_span(text: str, words: str) -> None:
    assert [found for found, _ in told(text)] == [words]


def test_spans_count_the_letters_of_the_text_as_given() -> None:
    text = "Chie\u0302\u0300u\u200b 17/1, ô\u0302ng đến."
    assert told(text) == [("Chie\u0302\u0300u\u200b 17/1", "2019-01-17")]


@pytest.mark.parametrize(
    ("text", "complete"),
    [("Ngày 17/1/2019 họ ký", True), ("Ngày 17/1 họ ký", False), ("Hôm qua họ ký", False)],
)
def test_a_date_knows_whether_its_year_is_written(text: str, complete: bool) -> None:
    (found,) = find_dates(text, DateSpan.parse("2019-01-17"))
    assert found.complete is complete
