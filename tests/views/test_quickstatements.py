"""QuickStatements: tenures in posts that have an item, with bounds as qualifiers and articles as sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from kg.errors import DataError
from kg.graph import wikidata
from kg.views.quickstatements import quickstatements
from tests.graphs import CHAIR
from tests.views.register_graph import ADDRESS, PERSON, records

POST = ("post", CHAIR.replace(" @ ", " "), "Q101")
HOLDER = ("person", PERSON, "Q202")

Told = Callable[..., list[list[str]]]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[Told]:
    """Return the batch of the small graph, with these rows in the table of items."""

    def batch(*rows: tuple[str, str, str]) -> list[list[str]]:
        table = [dict(zip(("kind", "name", "item"), row, strict=True)) for row in rows]
        placed = [(f"data/wikidata.tsv:{number}", row) for number, row in enumerate(table, 2)]
        monkeypatch.setattr(wikidata, "read_rows", lambda _: iter(placed))
        wikidata._items.cache_clear()
        return [line.split("\t") for line in quickstatements(records()).splitlines()]

    yield batch
    wikidata._items.cache_clear()


def test_a_known_person_gets_a_statement_with_bounds_and_source(told: Told) -> None:
    assert told(POST, HOLDER) == [
        [
            *("Q202", "P39", "Q101"),
            *("P580", "+2021-04-08T00:00:00Z/11", "P8554", "+2022-01-11T00:00:00Z/11"),
            *("S854", f'"{ADDRESS}"', "S577", "+2021-04-08T00:00:00Z/11"),
        ]
    ]


def test_a_person_without_an_item_is_created_as_a_human(told: Told) -> None:
    batch = told(POST)
    assert batch[:2] == [["CREATE"], ["LAST", "Lvi", f'"{PERSON}"']]
    assert ["LAST", "P31", "Q5"] in batch
    assert batch[-1][:3] == ["LAST", "P39", "Q101"]


def test_a_post_without_an_item_gives_no_statement(told: Told) -> None:
    assert told(HOLDER) == []


def test_a_contested_tenure_is_left_out(told: Told) -> None:
    assert all("Mai Tiến Dũng" not in field for fields in told(POST) for field in fields)


@pytest.mark.parametrize(
    ("rows", "part"),
    [
        ([("post", "Chủ nhiệm Văn phòng Chính phủ", "101")], "wikidata.tsv:2"),
        ([("event", "Hội nghị", "Q1")], "event Q1"),
        ([POST, POST], "wikidata.tsv:3"),
    ],
)
def test_a_row_that_cannot_be_meant_is_named(told: Told, rows: list[tuple[str, str, str]], part: str) -> None:
    with pytest.raises(DataError, match=part):
        told(*rows)
