"""Offices and bodies that issue papers and decide in their own name, as the Prime Minister does.

Comes in: a text in lower case. Goes out: the office that its words name, a row of kind office of
`data/decree_types.tsv`.
"""

from __future__ import annotations

from functools import cache

from kg.resources import resource


@cache
def offices() -> dict[str, str]:
    """Return the names of the offices by the words for them ("thủ tướng")."""
    lines = resource("data/decree_types.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line.startswith("office\t"))
    return {phrase: name for _, phrase, name, _ in rows}


def office_before(lowered: str, end: int) -> str:
    """Return the words for an office that end at a position, the longest ones, else an empty text."""
    return max((one for one in offices() if lowered.endswith(one, 0, end)), key=len, default="")
