"""The lines of an article.

Comes in: canonical text. Goes out: its lines that say something, with their places; lines that are empty or
hold only a full stop are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"[^\n\r]+")
_SAYS = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the spaces around it."""

    start: int
    end: int
    text: str


def lines_of(text: str) -> tuple[Line, ...]:
    """Return the lines of a text that hold a letter or a figure."""
    found = []
    for match in _LINE.finditer(text):
        if _SAYS.search(match[0]) is not None:
            line = match[0].strip()
            start = match.start() + match[0].index(line)
            found.append(Line(start, start + len(line), line))
    return tuple(found)
