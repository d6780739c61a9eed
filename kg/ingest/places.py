"""Names of places that can stand as the dateline of an article.

Comes in: words. Goes out: whether they are a province, a city or a capital of the gazetteer
(`data/places.tsv`).
"""

from __future__ import annotations

import csv
from functools import cache

from kg.resources import resource
from kg.text.normalize import canonical

_KINDS = frozenset(("province", "city", "town", "capital", "foreign-city"))


def is_place(words: str) -> bool:
    """Whether the words are just the name of a place an article can come from."""
    return canonical(words).rstrip(".") in _names()


@cache
def _names() -> frozenset[str]:
    with resource("data/places.tsv").open(encoding="utf-8", newline="") as table:
        rows = csv.DictReader((line for line in table if not line.startswith("#")), delimiter="\t")
        return frozenset(
            canonical(name)
            for row in rows
            if row["kind"] in _KINDS
            for name in (row["name"], *row["aliases"].split("|"))
        )
