"""Photo credits: who made the pictures.

Comes in: canonical text. Goes out: the place of each credit and the names in it. Only the credit itself is
taken ("- Ảnh: HỮU KHÁ"): the caption before it speaks of officials.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.ingest.names import LOWER, Signature, signature

# Plain words, which a search finds fast; that no letter stands before them is seen after.
_CUE = re.compile("Ảnh|ẢNH|ảnh|Bài|Tin|Nguồn|nguồn ảnh|Video|Clip|Infographic|Đồ họa")
_WORD = re.compile(
    r"(?P<picture>Ảnh minh họa|Ảnh tư liệu|Ảnh và bài|(?:Bài|Tin)(?: và |, )ảnh|[Nn]guồn ảnh|Ảnh|ẢNH)"
    r"(?![^\W_])"
    r"|(?P<small>ảnh)[ ]{0,2}:"
    r"|(?P<other>Nguồn|Video|Clip|Infographic|Đồ họa)[ ]{0,2}:"
)
_OPENING = re.compile(r"(?:[-–—][ ]{0,2}|\()\Z")
_LINE_BEGINS = re.compile(r"(?:\A|\n)[ ]{0,2}\Z")
_COLON = re.compile(r"[ ]{0,2}:[ ]{0,2}")
_SPACE = re.compile(r"[ ]{1,2}")
_UNNAMED = re.compile(r"[^\n.);]{0,60}")
_GOES_ON = re.compile(rf"[ ][{LOWER}]")  # "Ảnh: Báo điện tử Chính phủ"
_OVER = re.compile(r"[ ]{0,2}(?:[.);]|$)", re.MULTILINE)


def photo_credits(text: str) -> tuple[Signature, ...]:
    """Return every photo credit in order of the text."""
    return tuple(credit for word in _words(text) if (credit := _credit(text, word)) is not None)


def _words(text: str) -> Iterator[re.Match[str]]:
    at = 0
    for cue in _CUE.finditer(text):
        word = _WORD.match(text, cue.start()) if cue.start() >= at else None
        if word is not None:
            at = word.end()
            if not text[max(0, word.start() - 1) : word.start()].isalnum():
                yield word


def _credit(text: str, word: re.Match[str]) -> Signature | None:
    before = text[max(0, word.start() - 4) : word.start()]
    opening = _OPENING.search(before)
    start = word.start() - (len(opening[0]) if opening else 0)
    framed = opening is not None or _LINE_BEGINS.search(before) is not None
    if word["picture"]:
        colon = _COLON.match(text, word.end())
        return _named(text, start, colon.end()) if colon else _bare(text, start, word.end(), framed=framed)
    if word["small"]:
        return _named(text, start, word.end()) if opening else None
    found = _bare(text, start, word.end(), framed=framed)
    return Signature(found.start, found.end) if found else None


def _named(text: str, start: int, at: int) -> Signature:
    """Read what stands after "Ảnh:"; where it is no name, up to the end of the sentence."""
    space = _SPACE.match(text, at)
    at = space.end() if space else at
    names = signature(text, at)
    if names is not None and (names.people or not _GOES_ON.match(text, names.end)):
        return Signature(start, names.end, names.people, names.outlets)
    over = _UNNAMED.match(text, at)
    return Signature(start, over.end() if over else at)


def _bare(text: str, start: int, at: int, *, framed: bool) -> Signature | None:
    """Read names after "Ảnh" without a colon, or after "Video:", if nothing else follows them."""
    space = _SPACE.match(text, at)
    names = signature(text, space.end()) if framed and space else None
    if names is None or not _OVER.match(text, names.end):
        return None
    return Signature(start, names.end, names.people, names.outlets)
