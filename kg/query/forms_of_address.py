"""Forms of address before a name in what people ask.

Comes in: a name as typed ("Ông Mai Tiến Dũng", "GS.TS. Nguyễn Thanh Long") and what it may name. Goes out:
its spellings, the name alone among them. The forms are those by which articles are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from kg.query.abbreviations import spellings
from kg.resources import read_table
from kg.text.fold import fold
from kg.text.normalize import canonical

_CLASSES = ("honorific", "rank")
_ADDRESSED = ("person", "post")
_WORD = re.compile(r"[^\W_]+")


def namings(text: str, kinds: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the spellings of a name, each with the kinds of things that it may name.

    The last one, where the others did not do, is the name without forms of address; people and posts alone
    are addressed: "Bà Tri" may be a lady, "Ba Tri" is a district.
    """
    spelled = text
    for spelled in spellings(text):
        yield spelled, kinds
    name = canonical(spelled).strip()
    begin = _address_end(name)
    addressed = tuple(kind for kind in kinds if kind in _ADDRESSED)
    if begin and addressed:
        yield name[begin:], addressed


def _address_end(name: str) -> int:
    """Return where the name itself begins."""
    begin = 0
    while (found := _form().match(name, begin)) and _is_certain(found[1], name, found.end()):
        begin = found.end()
    return begin


def _is_certain(form: str, name: str, end: int) -> bool:
    """Whether what looks like a form of address is one, and not the name's own first syllable.

    Where its marks are missing, two syllables must follow ("Co To" is an island), and a family name that is
    spelled alike ("Cu Huy Ha Vu" is a Cù) must be ruled out by another behind it ("ong Nguyen Van Hung").
    """
    if form.casefold() in _forms():
        return True
    following = [fold(one[0]) for one in islice(_WORD.finditer(name, end), 3)]
    if len(following) < 2:
        return False
    family_names = _family_names()
    return fold(form) not in family_names or (len(following) > 2 and following[0] in family_names)


@cache
def _forms() -> frozenset[str]:
    rows = read_table("data/markers.tsv")
    return frozenset(canonical(row["phrase"]).casefold() for row in rows if row["class"] in _CLASSES)


@cache
def _family_names() -> frozenset[str]:
    """Return family names with their marks folded."""
    return frozenset(fold(row["surname"]) for row in read_table("data/surnames.tsv"))


@cache
def _form() -> re.Pattern[str]:
    """Return the pattern of one form of address, with or without marks, behind which a name follows."""
    words = _forms() | {fold(word) for word in _forms()}
    one = "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
    return re.compile(rf"({one})(?:[.,]\s*|\s+)(?=\w)", re.IGNORECASE)
