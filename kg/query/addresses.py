"""Words of address before a name in what people ask.

Comes in: a name as typed ("Ông Mai Tiến Dũng", "GS.TS. Nguyễn Thanh Long"). Goes out: its spellings, the name
alone among them. The words are those by which articles are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.query.abbreviations import spellings
from kg.resources import read_table
from kg.text.fold import fold
from kg.text.normalize import canonical

_CLASSES = ("honorific", "rank")


def namings(text: str) -> Iterator[str]:
    """Yield the spellings of a name, then, if they did not do, the name without words of address."""
    spelled = text
    for spelled in spellings(text):
        yield spelled
    name = canonical(spelled).strip()
    if address := _address().match(name):
        yield name[address.end() :]


@cache
def _address() -> re.Pattern[str]:
    """Return the pattern of words of address, with or without marks, behind which a name follows."""
    rows = read_table("data/markers.tsv")
    words = {canonical(row["phrase"]) for row in rows if row["class"] in _CLASSES}
    words |= {fold(word) for word in words}
    one = "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
    return re.compile(rf"(?:(?:{one})(?:[.,]\s*|\s+))+(?=\w)", re.IGNORECASE)
