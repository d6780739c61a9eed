"""The tables of terms, congresses and plenums."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

import pytest

from kg.model.dates import PartialDate
from kg.resources import read_table

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
Row = dict[str, str]


def terms(body: str) -> list[Row]:
    rows = (row for row in read_table("data/calendar.tsv") if body in row["body"].split("|"))
    return sorted(rows, key=lambda row: (row["start"], row["years"]))


def first(row: Row) -> PartialDate:
    return PartialDate.parse(row["start"])


@pytest.mark.parametrize("table", ["calendar", "sessions"])
def test_every_row_names_its_source_and_ends_after_it_starts(table: str) -> None:
    for row in read_table(f"data/{table}.tsv"):
        assert row["source"], row
        assert not row["end"] or first(row).earliest() <= PartialDate.parse(row["end"]).latest(), row


@pytest.mark.parametrize(
    ("body", "numbers"),
    [
        ("Quốc hội", ROMAN[:15]),
        ("Ban Chấp hành Trung ương Đảng", ROMAN[:13]),
        ("Chính phủ", ROMAN[8:15]),
    ],
)
def test_no_term_is_left_out(body: str, numbers: tuple[str, ...]) -> None:
    assert [row["term"] for row in terms(body)] == [f"khóa {number}" for number in numbers]


@pytest.mark.parametrize("body", ["Quốc hội", "Ban Chấp hành Trung ương Đảng", "Chính phủ"])
def test_a_term_ends_while_the_next_begins_and_only_the_last_is_open(body: str) -> None:
    rows = terms(body)
    assert [row["end"] for row in rows[:-1] if not row["end"]] == []
    for row, later in pairwise(rows):
        assert first(later) <= PartialDate.parse(row["end"]), row


def test_a_central_committee_begins_with_the_congress_that_elects_it_and_ends_with_the_next() -> None:
    rows = [row for row in read_table("data/sessions.tsv") if row["kind"] == "congress"]
    committees = {row["term"]: row for row in terms("Ban Chấp hành Trung ương Đảng")}
    assert [row["term"] for row in rows] == list(committees)
    for congress, later in pairwise(rows):
        term = committees[congress["term"]]
        assert (term["start"], term["end"]) == (congress["start"], later["end"])


def test_plenums_are_numbered_without_a_gap_in_order_of_time_within_their_term() -> None:
    plenums: dict[str, list[Row]] = defaultdict(list)
    for row in read_table("data/sessions.tsv"):
        if row["kind"] == "plenum":
            plenums[row["term"]].append(row)
    committees = {row["term"]: row for row in terms("Ban Chấp hành Trung ương Đảng")}
    for term, rows in plenums.items():
        assert [int(row["number"]) for row in rows] == list(range(1, len(rows) + 1))
        assert all(one["end"] < other["start"] for one, other in pairwise(rows))
        end = committees[term]["end"] or "9999"
        assert all(committees[term]["start"] <= row["start"] and row["end"] <= end for row in rows)
