"""Titles that nobody holds at once, so that of two in a row only the last is the named one's.

Comes in: two titles. Goes out: whether the first is above the second.

    Thủ tướng Chính phủ, Phó Thủ tướng A            nobody is his own deputy
    Theo Chủ tịch Quốc hội, Phó Thủ tướng B         `data/incompatible_titles.tsv`
"""

from __future__ import annotations

from functools import cache

from kg.extract.titles import TitlePhrase
from kg.resources import read_table


def is_above(one: TitlePhrase, other: TitlePhrase) -> bool:
    """Whether nobody holds both: a post and its deputy's, or the highest of the State and one below it.

    "Trong văn bản gửi Thủ tướng, Bộ trưởng A cho rằng", "Theo Chủ tịch Quốc hội, Phó Thủ tướng B"
    """
    if other.row.title.startswith(f"Phó {one.row.title}"):
        return True
    body = one.organization.name if one.organization is not None else one.row.organization
    return not one.modifiers and other.row.title in _barred().get((one.row.title, body), ())


@cache
def _barred() -> dict[tuple[str, str | None], tuple[str, ...]]:
    """Return the titles that the holder of an office does not have besides."""
    rows = read_table("data/incompatible_titles.tsv")
    return {(row["title"], row["organization"]): tuple(row["excludes"].split("|")) for row in rows}
