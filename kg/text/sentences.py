"""Where sentences begin and end.

Comes in: text, normalised or not. Goes out: spans without outer spaces, in order. A line break always
ends a sentence; a full stop does not after an abbreviation ("TP. HCM", "GS.TS."), an initial
("Đ. V.Q."), or before a small letter. What is too long to be a sentence is cut at a space. Linear time.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LINE = re.compile(r"[^\r\n\u2028\u2029\u0085]+")
_STOP = re.compile(r"[.!?…][.!?…]*[\"”’»')\]]*")  # not "+", before which a search cannot jump
_WORD_BEFORE = re.compile(r"[^\W_]+(?:\.[^\W_]+)*\Z")
_OPENING = "\"“‘«'([-–—•*+"
_LONGEST_ABBREVIATION = 24
_LONGEST = 2_000  # code points of a sentence; readers may look from every word of one at all the others
_INITIALS = frozenset("ABCDĐEFGHIJKLMNOPQRSTUVWXYZÂÊÔƠƯ")  # not Á and Ý, which end "Đông Nam Á", "nước Ý"

_ABBREVIATIONS = frozenset(
    [
        *("tp", "tx", "tt", "kp", "kcn"),  # places
        *("gs", "ts", "pgs", "ths", "th.s", "tskh", "bs", "cn", "ks", "ls", "ds"),
        *("nsnd", "nsưt", "mr", "mrs", "ms", "dr", "prof", "jr", "sr", "st"),  # people
        *("ubnd", "hđnd", "tw", "nxb", "tr", "vs", "vd", "stt", "đt", "tel"),
    ]
)


@lru_cache(maxsize=1)  # those who frame dates and those who read titles ask one after the other
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return the span of each sentence, without the spaces around it."""
    return tuple(span for line in _LINE.finditer(text) for span in _in_line(text, line.start(), line.end()))


def _in_line(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if _ends_sentence(text, begin, stop, end):
            found += _pieces(text, begin, stop.end())
            begin = stop.end()
    return found + _pieces(text, begin, end)


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut what is too long to be a sentence, at a space where there is one."""
    found: list[tuple[int, int]] = []
    while end - start > _LONGEST:
        space = text.rfind(" ", start + 1, start + _LONGEST)
        cut = space if space > 0 else start + _LONGEST
        found += _trimmed(text, start, cut)
        start = cut
    return found + _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> list[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return [(start, end)] if start < end else []


def _ends_sentence(text: str, begin: int, stop: re.Match[str], end: int) -> bool:
    after = stop.end()
    following = after
    while following < end and text[following] == " " and following - after < 4:
        following += 1
    if following == end:
        return True
    glued = following == after
    if not _opens_sentence(text, following, glued=glued):
        return False
    if stop[0][0] != "." or len(stop[0]) > 1:
        return not glued
    word = _word_before(text, max(begin, stop.start() - _LONGEST_ABBREVIATION), stop.start())
    if glued:
        return len(word) > 2 and word.islower() and word.isalpha()
    return not _abbreviates(word)


def _opens_sentence(text: str, at: int, *, glued: bool) -> bool:
    char = text[at]
    if glued:
        return char.isupper() and text[at + 1 : at + 2].islower()
    return char.isupper() or char.isdigit() or char in _OPENING


def _word_before(text: str, start: int, end: int) -> str:
    match = _WORD_BEFORE.search(text[start:end])
    return match[0] if match else ""


def _abbreviates(word: str) -> bool:
    last = word.rpartition(".")[2]
    return last in _INITIALS or not _ABBREVIATIONS.isdisjoint((word.lower(), last.lower()))
