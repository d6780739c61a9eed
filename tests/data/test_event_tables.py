"""The tables of words that name events and tie people, places and days to them."""

from __future__ import annotations

from collections import Counter

import pytest

from kg.resources import read_table


@pytest.mark.parametrize(("table", "kind"), [("event_cues", "class"), ("event_nouns", "form")])
def test_no_two_rows_are_equal_in_phrase_and_class(table: str, kind: str) -> None:
    rows = Counter((row["phrase"], row[kind]) for row in read_table(f"data/{table}.tsv"))
    assert [row for row, times in rows.items() if times > 1] == []
