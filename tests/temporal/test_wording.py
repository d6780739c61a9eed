"""Sentences about contradictions tell dates as exactly as sources do."""

from __future__ import annotations

import pytest

from kg.temporal.constraints import Claimed, Side
from kg.temporal.wording import bounds_disagree
from tests.graph_builder import bound


@pytest.mark.parametrize(
    ("told", "words"),
    [("2016-02-29", "ngày 29/2/2016"), ("2016-02", "tháng 2/2016"), ("2016", "năm 2016")],
)
def test_a_limit_is_told_as_the_day_month_or_year_that_it_was_given_as(told: str, words: str) -> None:
    upper = Claimed(1, Side.LATEST_START, bound(told, latest=True))
    lower = Claimed(1, Side.EARLIEST_START, bound("2017-05-01"))
    sentence = bounds_disagree("Chủ nhiệm", ("A", lower), ("B", upper))
    assert sentence.endswith(f"có nguồn cho biết B đã giữ chức muộn nhất là từ {words}.")
    assert "có nguồn cho biết A bắt đầu giữ chức không sớm hơn ngày 1/5/2017" in sentence
