"""Numbers in the names of meetings: "Hội nghị Trung ương 7 khóa XII", "hội nghị lần thứ bảy".

Comes in: two names in lower case. Goes out: whether their numbers contradict each other, or are shared.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ORDINAL = re.compile(
    r"(?P<term>khóa\s)?(?:thứ\s|lần\s|kỳ\s)?"
    r"(?P<number>(?<!\w)\d{1,3}|(?<!\w)[ivx]+|(?<=thứ\s)\w+)(?![\w/])"
)
_WORDS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_UNITS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_ROMANS = (*_UNITS, "x", *(f"x{one}" for one in _UNITS), "xx", *(f"xx{one}" for one in _UNITS))
_NUMERALS = {word: n for words in (_WORDS, _ROMANS) for n, word in enumerate(words, 1)}


def number(word: str) -> int | None:
    """Return the number that a word in lower case is ("7", "vii", "bảy"), if it is one."""
    return int(word) if word.isdecimal() else _NUMERALS.get(word)


def same_ordinals(first: str, second: str) -> bool:
    """Return whether no term (khóa) and no number of one name contradicts the other's."""
    ours, theirs = _ordinals(first), _ordinals(second)
    return all(ours[kind] & theirs[kind] for kind in ours.keys() & theirs.keys())


def share_number(first: str, second: str) -> bool:
    """Return whether both names bear one number ("hội nghị lần thứ ba", "hội nghị Trung ương 3")."""
    return bool(_ordinals(first).get(False, set()) & _ordinals(second).get(False, set()))


@lru_cache(maxsize=1_000)  # each name is compared with all the others of its article
def _ordinals(name: str) -> dict[bool, set[int]]:
    """Return the numbers of a name: those of a term, and others."""
    found: dict[bool, set[int]] = {}
    for one in _ORDINAL.finditer(name):
        told = number(one["number"])
        if told is not None:
            found.setdefault(one["term"] is not None, set()).add(told)
    return found
