"""Times counted back from the article."""

import pytest

from kg.model.dates import DateSpan
from kg.text.dates import find_dates

ANCHOR = DateSpan.parse("2019-01-17")


def _dates(text: str) -> list[str]:
    return [str(mention.date) for mention in find_dates(text, ANCHOR)]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Ông được bổ nhiệm cách đây hai năm.", ["2017"]),
        ("Cách đây 3 tháng, ông nghỉ.", ["2018-10"]),
        ("Hai năm trước, ông nghỉ.", ["2017"]),
        ("Ông nói. Mười ngày trước ông nghỉ.", ["2019-01-07"]),
        ("Tại Đại hội 19 năm ngoái, ông được bầu.", ["2018"]),
    ],
)
def test_a_time_ago_counts_back_from_the_article(text: str, dates: list[str]) -> None:
    assert _dates(text) == dates


@pytest.mark.parametrize(
    "text",
    [
        "Hai năm trước đó, ông nghỉ.",  # counted from something else
        "Trong hai năm trước, ông nghỉ.",  # a length of time
        "Cách đây hơn hai năm, ông nghỉ.",  # not so exact
        "Hai năm trước khi nghỉ, ông bệnh.",
    ],
)
def test_what_is_counted_from_elsewhere_is_no_time_ago(text: str) -> None:
    assert _dates(text) == []
