"""Abbreviations of bodies and places in what people ask, written out.

Comes in: a name or a question as typed. Goes out: its spellings. The graph names bodies in full, whatever the
articles write, so what an article calls "Chủ tịch UBND TP.HCM" is asked for as "Chủ tịch Ủy ban nhân dân
Thành phố Hồ Chí Minh". The tables are those by which articles are read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from kg.resources import read_table
from kg.text.normalize import canonical

_TRAILING = ",;:?!"
_LOCAL = ("city", "province", "town", "district")


def spellings(text: str) -> Iterator[str]:
    """Yield the text, then, if that did not do, the text with abbreviations written out where it has any."""
    yield text
    written = _written_out(text)
    if written != text:
        yield written


def _written_out(text: str) -> str:
    words = canonical(text).split()
    found: list[str] = []
    start = 0
    while start < len(words):
        count, full = _longest(words, start)
        found.append(full)
        start += count
    written = " ".join(found)
    return text if written == " ".join(canonical(text).split()) else written


def _longest(words: list[str], start: int) -> tuple[int, str]:
    """Return how many words from a place on are one name, and the full one; else the word there."""
    known, longest = _full_names()
    for count in range(min(longest, len(words) - start), 0, -1):
        phrase = " ".join(words[start : start + count])
        bare = phrase.rstrip(_TRAILING)
        full = known.get(bare.casefold())
        if full is not None:
            return count, full + phrase[len(bare) :]
    return 1, words[start]


@cache
def _full_names() -> tuple[Mapping[str, str], int]:
    """Return full names by what stands for them, themselves included, and the most words of a key."""
    found: dict[str, str] = {}
    for short, full in _rows():
        found.setdefault(canonical(short).casefold(), full)
    return found, max(len(short.split()) for short in found)


def _rows() -> Iterator[tuple[str, str]]:
    for table, column in (("organization_heads", "head"), ("organization_words", "phrase")):
        for row in read_table(f"data/{table}.tsv"):
            yield row[column], row["expansion"] or row[column]
    for row in read_table("data/places.tsv"):
        if row["kind"] in _LOCAL and row["official"]:
            shorts = filter(None, row["aliases"].split("|"))
            yield from ((short, row["official"]) for short in (row["official"], *shorts))
