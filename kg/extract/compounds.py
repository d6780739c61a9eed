"""Words of two syllables in names of bodies that no table lists.

Comes in: a `Scan` and a syllable with a capital. Goes out: one past the syllable that ends its word, or None.

    Hội | Truyền nhiễm        Trung tâm | Lặn sâu
"""

from __future__ import annotations

from functools import cache

from kg.extract.lexicon import HEAD, LEVEL, PLACE, WORD
from kg.extract.scan import Scan
from kg.extract.syllables import is_vietnamese
from kg.resources import read_table

# What a syllable that goes on with a name may be.
_PLAIN = frozenset((WORD, HEAD, LEVEL, PLACE))


@cache
def _bounds() -> dict[str, bool]:
    """Return the syllables that end a name, and whether a whole name may stand before each."""
    return {row["syllable"]: row["after_name"] == "yes" for row in read_table("data/name_bounds.tsv")}


def second_half(scan: Scan, index: int, *, first: bool) -> int | None:
    """Return one past a word of two syllables that no table lists: "Khoa | Truyền nhiễm".

    Behind another capital stands the last syllable of a name: "Công ty Minh Khôi | khẳng định".
    """
    word, at = scan.word(index), index + 1
    apart = first or not scan.tokens.capital(index - 1)
    if not apart or len(word) == 1 or scan.tokens.texts[index].isupper() or not is_vietnamese(word):
        return None
    half = scan.word(at)
    plain = half.isalpha() and half not in _bounds() and is_vietnamese(half) and scan.kinds(at) <= _PLAIN
    ended = at in scan.lines or scan.tokens.capital(at) or not plain
    return None if ended or not _may_end(scan, at + 1) else at + 1


def _may_end(scan: Scan, index: int) -> bool:
    """Whether a name may end before a token: a verb goes on in small letters ("Khoa Sản báo | cáo")."""
    word = scan.word(index)
    small = word.isalpha() and index not in scan.lines and not scan.tokens.capital(index)
    return not small or _bounds().get(word, False) or LEVEL in scan.kinds(index)
