"""Whether a word is spelled as a Vietnamese syllable, or is foreign.

Comes in: one word in lower case. Goes out: yes or no. "ngoại" is one, "sergei" and "yong" are none.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_ONSETS = (
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr",
    "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
)  # fmt: skip
_NUCLEI = frozenset(
    (
        *("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu", "ây"),
        *("eo", "êu", "ia", "iê", "iu", "oa", "oă", "oe", "oi", "ôi", "ơi", "ua", "uâ", "uê", "ui", "uô"),
        *("uơ", "uy", "ưa", "ưi", "ươ", "ưu", "yê", "iêu", "yêu", "oai", "oao", "oay", "oeo", "uây", "uôi"),
        *("uya", "uyê", "uyu", "ươi", "ươu"),
    )
)
_CODAS = ("ch", "ng", "nh", "c", "k", "m", "n", "p", "t", "")
# The five tone marks; the marks of ă, â, ê, ô, ơ, ư stay.
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))


@lru_cache(maxsize=50_000)
def is_vietnamese(word: str) -> bool:
    """Whether a word in lower case has the form of a Vietnamese syllable."""
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).translate(_TONES))
    return any(_rhymes(plain[len(onset) :]) for onset in _ONSETS if plain.startswith(onset))


def _rhymes(rest: str) -> bool:
    return any(rest.endswith(coda) and rest[: len(rest) - len(coda)] in _NUCLEI for coda in _CODAS)
