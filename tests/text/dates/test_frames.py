"""Years that hold for other dates near them."""

from __future__ import annotations

import pytest

from tests.text.dates.told import meant


def test_a_sentence_that_opens_with_a_year_is_of_that_year() -> None:
    assert meant("Năm 2014, bà lên huyện; tháng 5 bà lên tỉnh, ngày 9/6 nhậm chức.") == [
        "2014",
        "2014-05",
        "2014-06-09",
    ]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Năm 2014, bà lên huyện. Tháng 5 bà lên tỉnh.", "2019-05"),
        ("Năm 2014 bà lên huyện, tháng 5 bà lên tỉnh.", "2019-05"),
        ("Bà lên huyện năm 2014, tháng 5 bà lên tỉnh.", "2019-05"),
        ("Năm 2014, bà lên huyện, hôm qua bà lên tỉnh.", "2019-01-16"),
    ],
)
def test_the_year_of_a_sentence_holds_no_further(text: str, last: str) -> None:
    assert meant(text) == ["2014", last]


def test_a_span_of_years_at_the_opening_frames_nothing() -> None:
    assert meant("Năm 2014 đến 2016, bà ở huyện, tháng 5 bà lên tỉnh.") == ["2014/2016", "2019-05"]


def test_the_same_year_is_the_one_told_last() -> None:
    assert meant("Bà lên huyện ngày 3/2/2014. Tháng 8 cùng năm, bà lên tỉnh.") == ["2014-02-03", "2014-08"]


def test_the_same_year_as_nothing_is_the_nearest() -> None:
    assert meant("Tháng 8 cùng năm, bà lên tỉnh.") == ["2018-08"]


def test_a_year_in_a_title_before_the_first_sentence_does_no_harm() -> None:
    assert meant("“Năm 2014, bà lên tỉnh, tháng 5 nhậm chức”") == ["2014", "2014-05"]
