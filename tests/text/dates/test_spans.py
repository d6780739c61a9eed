"""Rows of dates and spans of days, months and years."""

from __future__ import annotations

import pytest

from tests.text.dates.told import meant, told


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("ngày 10 và 11/11/2017", "2017-11-10/2017-11-11"),
        ("ngày 10-11/11/2017", "2017-11-10/2017-11-11"),
        ("10 - 11/11/2017", "2017-11-10/2017-11-11"),
        ("ngày 1, 2 và 3/2/2018", "2018-02-01/2018-02-03"),
        ("10 đến 12/11/2018", "2018-11-10/2018-11-12"),
        ("ngày 10 đến hết ngày 12/11/2018", "2018-11-10/2018-11-12"),
        ("ngày 10/11 đến ngày 12/12/2018", "2018-11-10/2018-12-12"),
        ("28/12 đến 5/1/2018", "2017-12-28/2018-01-05"),
        ("ngày 28/12/2017 đến 5/1/2018", "2017-12-28/2018-01-05"),
        ("ngày 3/2/2016 cho đến 2018", "2016-02-03/2018"),
        ("đêm 17, rạng sáng 18/1/2019", "2019-01-17/2019-01-18"),
        ("tháng 3/2011 đến tháng 5/2016", "2011-03/2016-05"),
        ("tháng 3 đến tháng 5/2016", "2016-03/2016-05"),
        ("tháng 11 đến tháng 2/2016", "2015-11/2016-02"),
        ("tháng 3, 4/2016", "2016-03/2016-04"),
        ("tháng 3/2016 đến tháng 5", "2016-03/2016-05"),
        ("tháng 3/2016 đến 12/4/2017", "2016-03/2017-04-12"),
        ("1 đến 6/2018", "2018-01/2018-06"),
        ("8/1988 - 9/1992", "1988-08/1992-09"),
        ("2/1964 đến 1974", "1964-02/1974"),
        ("năm 2015 đến 2018", "2015/2018"),
        ("năm 2015 đến năm 2018", "2015/2018"),
        ("năm 2015 đến tháng 4/2018", "2015/2018-04"),
        ("ngày 5/3/2016 đến 4/2018", "2016-03-05/2018-04"),
        ("ngày 5/3 đến 15 - 6 - 2018", "2018-03-05/2018-06-15"),
        ("2016-2021", "2016/2021"),
        ("2016 – 2021", "2016/2021"),
    ],
)
def test_a_span_keeps_the_precision_of_both_ends(words: str, span: str) -> None:
    assert told(f"Bà làm việc ở xã từ {words}.", None) == [(words, span)]


def test_a_span_over_new_year_without_years_is_resolved_as_one() -> None:
    assert meant("Lễ kéo dài từ ngày 28/12 đến ngày 5/1.") == ["2018-12-28/2019-01-05"]


def test_a_span_that_ends_before_it_begins_is_not_dated() -> None:
    assert meant("Bà làm việc ở xã từ năm 2018 đến 2015.") == [None]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Họp ngày 5/3, 7/4 và 9/5/2018.", ["2018-03-05", "2018-04-07", "2018-05-09"]),
        ("Họp các ngày 5, 9/5/2018.", ["2018-05-05", "2018-05-09"]),
        ("Họp vào tháng 3, 6 và 9/2018.", ["2018-03", "2018-06", "2018-09"]),
        ("Họp vào năm 2014, 2016 và 2018.", ["2014", "2016", "2018"]),
        ("Họp ngày 5/3/2018, ngày 7/4/2018.", ["2018-03-05", "2018-04-07"]),
        ("Họp ngày 5/12 và 7/1/2018.", ["2017-12-05", "2018-01-07"]),
    ],
)
def test_a_row_of_dates_shares_what_is_written_once(text: str, dates: list[str]) -> None:
    assert meant(text, None) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Họp ngày 5/3, 3 người vắng.", ["2019-03-05"]),
        ("Họp ngày 5/3 và 4 km đường được sửa.", ["2019-03-05"]),
        ("Họp từ ngày 5/3 đến 30% số xã.", ["2019-03-05"]),
        ("Họp ngày 5/3, năm người vắng.", ["2019-03-05"]),
        ("Họp ngày 5/3 và năm 2018 đã qua.", ["2019-03-05", "2018"]),
        ("Họp ngày 5 và năm 2018 đã qua.", ["2018"]),
        ("Họp ngày 5 đến tháng 4/2018.", ["2018-04"]),
        ("Họp năm 2015 đến tháng 4.", ["2015", "2019-04"]),
        ("Họp tháng 3, ngày 5/4 và chiều 6/5.", ["2019-03", "2019-04-05", "2019-05-06"]),
    ],
)
def test_what_follows_a_date_joins_it_only_if_it_is_a_date(text: str, dates: list[str]) -> None:
    assert meant(text) == dates


def test_the_year_at_the_end_of_a_row_is_the_year_of_all() -> None:
    assert meant("Thu tăng từ tháng 3 đến tháng 4 năm ngoái.") == ["2018-03/2018-04"]
    assert meant("Năm 2015 thu tăng, nhất là từ tháng 3 đến tháng 6 cùng năm.") == ["2015", "2015-03/2015-06"]


def test_a_row_of_eight_dates_is_read_to_its_end() -> None:
    days = ", ".join(f"{day}/3" for day in range(1, 9))
    assert meant(f"Họp ngày {days} ở Huế") == [f"2019-03-{day:02}" for day in range(1, 9)]
