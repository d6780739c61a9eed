"""Bylines: who wrote the article.

Comes in: the lines of an article. Goes out: the line that is only a signature ("Hoàng Anh/Chinhphu.vn",
"Hữu Công", "Theo TTXVN"). It stands among the last lines, before captions at most, or just below the
headline. A name that the article itself speaks of is no byline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.ingest.layout import Line
from kg.ingest.names import Signature, signature

_TAIL = 5
_TOP = slice(1, 3)
_LONGEST = 70
_BEFORE = re.compile(
    r"\(?(?:(?:Tác giả|(?:Bài|Tin)(?: và |, )ảnh|Bài|Tin|Thực hiện|Tổng hợp)[ ]?:[ ]?"
    r"|(?P<source>(?:PV[ ]?/[ ]?)?Theo(?:[ ]?:)?[ ]))"
)
_AFTER = re.compile(r"[ ]?(?:\([^()\n]{2,40}\)|\)|thực hiện|tổng hợp|lược dịch|lược ghi|ghi)?[ ]?\Z")
_HONORIFIC = re.compile(r"(?:Ông|Bà|Cụ|Nguyên|Cựu|Tân|Phó|ĐBQH|Hội|Ảnh|ẢNH|Hà Nội|Việt Nam)(?![^\W_])")


def byline(text: str, lines: Sequence[Line], photos: Sequence[Signature]) -> Signature | None:
    """Return the byline of an article, with its place; None if it has none.

    Args:
        text: The canonical text.
        lines: Its lines without page furniture.
        photos: Its photo credits, in which the writer may be named again.
    """
    told = _without(text, photos)
    tail = max(1, len(lines) - _TAIL)
    for line in (*reversed(lines[tail:]), *lines[_TOP]):
        signed = _signed(line)
        if signed is not None and not any(_spoken_of(told, name, line) for name in signed.people):
            return signed
    return None


def _signed(line: Line) -> Signature | None:
    if len(line.text) > _LONGEST or _HONORIFIC.match(line.text):
        return None
    before = _BEFORE.match(line.text)
    names = signature(line.text, before.end() if before else 0)
    if names is None or _AFTER.match(line.text, names.end) is None:
        return None
    if before and before["source"]:
        return Signature(line.start, line.end, (), names.people + names.outlets)
    if not names.people:
        return None
    return Signature(line.start, line.end, names.people, names.outlets)


def _without(text: str, photos: Sequence[Signature]) -> str:
    """Return the text with spaces in place of its photo credits, which stand in order."""
    pieces: list[str] = []
    at = 0
    for photo in photos:
        pieces += (text[at : photo.start], " " * (photo.end - max(at, photo.start)))
        at = max(at, photo.end)
    return "".join((*pieces, text[at:]))


def _spoken_of(told: str, name: str, line: Line) -> bool:
    """Whether the article names the person outside this line."""
    return told.find(name, 0, line.start) >= 0 or told.find(name, line.end) >= 0
