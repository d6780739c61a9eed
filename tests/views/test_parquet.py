"""Parquet: what is read back is what the CSV table says, with types."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

import pyarrow.parquet as pq
import pytest

from kg.errors import ConfigError
from kg.views import parquet as module
from kg.views.parquet import parquet
from kg.views.spells import COLUMNS, spells_csv
from tests.views.register_graph import PERSON, records


@pytest.fixture(scope="module")
def rows() -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = pq.read_table(io.BytesIO(parquet(records()))).to_pylist()
    return read


def test_it_is_read_back_with_the_columns_of_the_table(rows: list[dict[str, Any]]) -> None:
    assert len(rows) == 3
    assert list(rows[0]) == list(COLUMNS)


def test_days_numbers_and_lists_have_their_types(rows: list[dict[str, Any]]) -> None:
    one = next(row for row in rows if row["person"] == PERSON)
    assert (one["latest_start"], one["latest_end"]) == (date(2021, 4, 8), None)
    assert (one["attestations"], one["acting"], one["documents"]) == (1, False, ["001"])


def test_it_says_the_same_as_the_csv_table(rows: list[dict[str, Any]]) -> None:
    table = list(csv.DictReader(io.StringIO(spells_csv(records()))))
    for cells, row in zip(table, rows, strict=True):
        assert cells == {name: shown(value) for name, value in row.items()}


def shown(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(value)
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def test_without_its_package_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> None:
        raise ImportError

    monkeypatch.setattr(module, "import_module", missing)
    with pytest.raises(ConfigError, match=r"quanlo\[parquet\]"):
        parquet(records())
