"""The documentation lists the attacks that are made."""

from __future__ import annotations

import re
from pathlib import Path

from tests.attacks.test_bombs import BOMBS
from tests.attacks.test_dialling import QUERIES, UPDATES
from tests.attacks.test_nesting import FORMS

PAGE = (Path(__file__).parents[2] / "docs/reference/attacks.md").read_text(encoding="utf-8")


def test_every_bomb_stands_in_the_table_with_its_answer() -> None:
    rows = dict(re.findall(r"^\| ([^|]+) \| ([^|]+) \|$", PAGE, re.MULTILINE))
    for name, (_, expected) in BOMBS.items():
        written = set(re.findall(r"`([a-z-]+)`", rows[name]))
        assert written, name
        assert written <= expected, name


def test_every_form_of_nesting_is_listed() -> None:
    listed = PAGE.partition("Forms: ")[2].partition(".\n")[0].replace("\n", " ").split(", ")
    assert set(listed) == set(FORMS)


def test_the_numbers_of_spellings_are_those_of_the_tables() -> None:
    rows = re.findall(r"^\| .* \| (\d+)(, twice(?: each)?)? \|", PAGE, re.MULTILINE)
    queries = sum(int(number) for number, twice in rows if twice)
    assert queries == len(QUERIES)
    assert int(rows[3][0]) == len(UPDATES)
