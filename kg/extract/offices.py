"""Offices and bodies that issue papers and decide in their own name, as the Prime Minister does.

Comes in: a text in lower case. Goes out: the office that its words name, a row of kind office of
`data/decree_types.tsv`, which has the kinds of papers too.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.resources import resource

_NUMBERED = ("type", "bare", "named")  # kinds of rows


@cache
def offices() -> dict[str, str]:
    """Return the names of the offices by the words for them ("thủ tướng")."""
    return {phrase: name for kind, phrase, name, _ in _rows() if kind == "office"}


@cache
def document_types() -> tuple[str, ...]:
    """Return the words for kinds of documents that bear a number ("nghị định")."""
    return tuple(phrase for kind, phrase, *_ in _rows() if kind in _NUMBERED)


def _rows() -> Iterator[list[str]]:
    lines = resource("data/decree_types.tsv").read_text(encoding="utf-8").splitlines()
    return (line.split("\t") for line in lines if "\t" in line)


def office_before(lowered: str, end: int) -> str:
    """Return the words for an office that end at a position, the longest ones, else an empty text."""
    if not lowered.endswith(_all(), 0, end):  # nearly always; to ask for one after the other is slow
        return ""
    return max((one for one in offices() if lowered.endswith(one, 0, end)), key=len)


@cache
def _all() -> tuple[str, ...]:
    return tuple(offices())
