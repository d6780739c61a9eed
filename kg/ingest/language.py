"""Is this Vietnamese?

Comes in: text. Goes out: the reason why it is no Vietnamese, or None. Decided by the letters that no other
language writes (ạ ả ắ đ ơ ư ...): about half of all Vietnamese words hold one, and no words of others do.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import islice

from kg.errors import Reason, because
from kg.text.fold import fold

_WORD = re.compile(r"[^\W\d_]+")
_PIECE = re.compile(r"\S+")
_BASE = set("aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ")
_OWN = _BASE - set("abcdeghiklmnopqrstuvxyâêôàáãèéìíòóõùúýă")
# The rest of each word from its first own letter on: as many as there are words that hold one.
_FROM_OWN = re.compile(rf"[{''.join(sorted(_OWN))}][a-zà-öø-ƿḀ-ỿ]*+")
_UNMARKED = frozenset(
    [
        *("va", "cua", "la", "cac", "duoc", "trong", "cho", "nguoi", "khong", "mot", "nhung", "voi", "ngay"),
        *("tai", "chu", "tich", "bo", "truong", "thu", "tuong", "chinh", "phu", "quoc", "hoi", "nam", "da"),
        *("nay", "ong", "dong", "chi", "uy", "ban", "tinh", "thanh", "pho", "nhan", "dan", "viet", "dang"),
        *("nha", "nuoc", "cong", "hop", "phat", "bieu", "sang", "chieu"),
    ]
)
_ENOUGH = 0.12
_SHORT = 12
_SAMPLE = 4_000
_GLANCE = 1_200  # code points that tell of most texts, which hold more such words than need be

NO_WORDS = because("the document holds no words; give the text of an article")
NOT_VIETNAMESE = because("the text is not Vietnamese; only Vietnamese is read")
UNMARKED = because(
    "the text is Vietnamese without its marks, so names cannot be told apart; give the text with marks"
)


def fault(text: str) -> Reason | None:
    """Return why a text cannot be read as Vietnamese, or None if it can.

    Short texts pass with a single Vietnamese letter. Long ones are judged by their first 4,000 characters, or
    by the first 1,200 where these hold enough Vietnamese words.
    """
    if _is_plain(text):
        return None
    sample = unicodedata.normalize("NFC", text[:_SAMPLE]).lower()
    own = len(_FROM_OWN.findall(sample))
    words = _WORD.findall(sample)
    if not words:
        return NO_WORDS
    if own >= _ENOUGH * len(words) or (len(words) <= _SHORT and any(map(_is_marked, words))):
        return None
    if _reads_unmarked(words):
        return UNMARKED
    return NOT_VIETNAMESE


def _is_plain(text: str) -> bool:
    """Whether the beginning of a text holds enough such words even if every second letter were a word."""
    sample = unicodedata.normalize("NFC", text[:_GLANCE]).lower()
    return len(_FROM_OWN.findall(sample, 0, _GLANCE * 3 // 4)) >= _ENOUGH * (len(sample) + 1) / 2


def vietnamese_share(text: str) -> float | None:
    """Return the share of words beyond ASCII that are spelled as Vietnamese; None if there are none.

    The first such words are judged; in a web page they can come late.
    """
    marked = (piece[0] for piece in _PIECE.finditer(text) if not piece[0].isascii())
    sample = unicodedata.normalize("NFC", " ".join(islice(marked, _SAMPLE // 4))[:_SAMPLE])
    words = [word for word in _WORD.findall(sample) if not word.isascii()]
    if not words:
        return None
    spelled = sum(_is_spelled(word) for word in words)
    return spelled / len(words)


def _is_spelled(word: str) -> bool:
    """Whether a word has only letters of the alphabet and as few marks as a syllable can have."""
    lower = word.lower()
    capitals = word[1:].upper() != word[1:] and word[1:].lower() != word[1:]
    return not capitals and _BASE.issuperset(lower) and not _OWN.isdisjoint(lower)


def _is_marked(word: str) -> bool:
    return not word.isascii() and _BASE.issuperset(word)


def _reads_unmarked(words: list[str]) -> bool:
    known = sum(fold(word) in _UNMARKED for word in words)
    return known >= 0.25 * len(words)
