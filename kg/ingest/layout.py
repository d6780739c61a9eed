"""The lines of an article.

Comes in: canonical text. Goes out: its lines that say something, with their places; lines that are empty or
hold only a full stop are left out.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

_SAYS = re.compile(r"[^\W_]")


class Line(Struct, frozen=True, gc=False):
    """One line without the spaces around it."""

    start: int
    end: int
    text: str


@lru_cache(maxsize=1)  # those who look for furniture and those who date an article ask one after the other
def lines_of(text: str) -> tuple[Line, ...]:
    """Return the lines of a text that hold a letter or a figure."""
    found = []
    at = 0
    for whole in text.replace("\r", "\n").split("\n"):
        line = whole.strip()
        if line[:1].isalnum() or _SAYS.search(line) is not None:
            start = at + whole.index(line)
            found.append(Line(start, start + len(line), line))
        at += len(whole) + 1
    return tuple(found)
