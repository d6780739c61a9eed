"""Quarters date posts by their year."""

import pytest

from tests.extract.reading import held


@pytest.mark.parametrize("quarter", ["Quý III/2015", "Quý 3-2015", "Quý 3 năm 2015"])
def test_a_post_begins_in_the_year_of_the_quarter(quarter: str) -> None:
    (claim,) = held(f"{quarter}, ông Trần Văn Tư được bầu làm Chủ tịch UBND tỉnh Phú Yên.", "2015-12-20")
    assert (claim.status, str(claim.on), claim.since, claim.until) == ("start", "2015", None, None)


def test_a_post_is_held_in_the_year_of_the_quarter() -> None:
    text = "Quý I-2016, ông Trần Văn Tư, Giám đốc Sở Y tế tỉnh Phú Yên, dự hội nghị."
    assert [str(one.on) for one in held(text, "2018-05-10")] == ["2016"]


def test_months_that_are_told_are_a_span_of_the_post() -> None:
    text = "Từ tháng 7/2015 đến tháng 9/2015, ông Trần Văn Tư là Giám đốc Sở Y tế tỉnh Phú Yên."
    assert [(str(one.since), str(one.until)) for one in held(text)] == [("2015-07", "2015-09")]
