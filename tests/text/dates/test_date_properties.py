from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import DateError
from kg.model.dates import DateSpan, PartialDate, Precision, parse_day
from kg.text.dates import find_dates
from tests.text.dates.told import meant
from tests.text.spellings import ANY_TEXT

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
ANCHORS = st.dates(date(1, 1, 1), date(9999, 12, 31))
WORDS = st.lists(
    st.sampled_from(
        [
            *(
                "ngày",
                "tháng",
                "năm",
                "quý",
                "tuần",
                "sáng",
                "hôm qua",
                "nay",
                "đến",
                "và",
                ",",
                "-",
                "/",
                "(",
                ")",
            ),
            *(
                "1",
                "12",
                "31",
                "2019",
                "1990",
                "12/7",
                "30/2/2018",
                "năm ngoái",
                "vừa qua",
                "cùng năm",
                "thứ hai",
            ),
            *("mùng", "chủ nhật", "từ", "những", "thập niên", "người", "một", "sinh", "I", ".", "\n"),
        ]
    ),
    max_size=12,
).map(" ".join)


@given(DAYS, st.sampled_from(("{d}/{m}/{y}", "{d}-{m}-{y}", "{d:02}.{m:02}.{y}", "{d} tháng {m} năm {y}")))
def test_a_day_written_in_full_is_that_day(day: date, form: str) -> None:
    words = form.format(d=day.day, m=day.month, y=day.year)
    assert meant(f"Ngày {words}, họ ký.", None) == [day.isoformat()]


@given(DAYS, st.integers(-120, 90))
def test_a_day_near_the_anchor_needs_no_year(anchor: date, away: int) -> None:
    day = anchor + timedelta(away)
    assert meant(f"Ngày {day.day}/{day.month} họ ký.", anchor.isoformat()) == [day.isoformat()]


@given(DAYS)
def test_a_month_or_a_year_keeps_its_precision(day: date) -> None:
    assert meant(f"Tháng {day.month}/{day.year} họ ký.", None) == [f"{day.year}-{day.month:02}"]
    assert meant(f"Năm {day.year} họ ký.", None) == [str(day.year)]


@given(st.one_of(WORDS, ANY_TEXT), ANCHORS, st.sampled_from((None, 10, 7, 4)))
def test_any_text_is_read_without_fault(text: str, day: date, precision: int | None) -> None:
    anchor = DateSpan.parse(day.isoformat()[:precision]) if precision else None
    found = find_dates(text, anchor)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(one.date is not None for one in find_dates(text, None) if one.complete and one.date)


@given(WORDS)
def test_without_an_anchor_only_complete_dates_or_framed_ones_are_dated(text: str) -> None:
    found = find_dates(text, None)
    years = {one.date.end.year for one in found if one.complete and one.date}
    assert all(one.date is None or one.complete or years for one in found)


@pytest.mark.parametrize("precision", [7, 4])
@given(day=DAYS)
def test_a_coarse_anchor_gives_no_finer_date_than_the_words(precision: int, day: date) -> None:
    anchor = DateSpan.parse(day.isoformat()[:precision])
    (found,) = find_dates("Hôm nay họ ký.", anchor)
    assert found.date == anchor
    assert found.date.start == PartialDate.parse(day.isoformat()[:precision])


@given(
    st.dates().map(str)
    | st.from_regex(r"[0-9]{1,4}[-W][0-9]{1,2}-?[0-9]{0,2}", fullmatch=True)
    | st.text(alphabet="0123456789-W ٣", max_size=11)
)
def test_a_day_is_read_as_a_date_of_day_precision_is_or_refused(text: str) -> None:
    try:
        parsed = PartialDate.parse(text)
        expected = parsed.earliest() if parsed.precision is Precision.DAY else None
    except DateError:
        expected = None
    if expected is None:
        with pytest.raises(DateError):
            parse_day(text)
    else:
        assert parse_day(text) == expected
