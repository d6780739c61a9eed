"""Vietnamese alphabetical order.

Comes in: names. Goes out: keys for `sorted`. Letters are a ă â b c d đ e ê g h ..., tones ngang, huyền,
hỏi, ngã, sắc, nặng; syllables are compared one after another, letters first, then tone (TCVN 6405).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from kg.text.normalize import canonical

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: rank for rank, letter in enumerate(_ALPHABET)}
_TONES = {tone: rank for rank, tone in enumerate("\u0300\u0309\u0303\u0301\u0323", start=1)}

SyllableKey = tuple[tuple[int, ...], int]


def sort_key(name: str) -> tuple[SyllableKey, ...]:
    """Return a key that sorts names in Vietnamese alphabetical order."""
    return tuple(_syllable_key(syllable) for syllable in canonical(name).lower().split())


def given_name_key(name: str) -> tuple[SyllableKey, tuple[SyllableKey, ...]]:
    """Return a key that sorts people as lists in Vietnam do: by given name, then from the first.

    The given name stands last: Nguyễn Văn An comes before Lê Thị Ánh, since An comes before Ánh.
    """
    key = sort_key(name)
    return (key[-1] if key else ((), 0)), key


@lru_cache(8192)  # Vietnamese writes names with a few thousand syllables
def _syllable_key(syllable: str) -> SyllableKey:
    parts = unicodedata.normalize("NFD", syllable)
    tone = max((_TONES.get(part, 0) for part in parts), default=0)
    letters = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
    return tuple(_rank(letter) for letter in letters), tone


def _rank(letter: str) -> int:
    """Figures and signs stand before the alphabet, foreign letters after it."""
    return _RANK.get(letter, ord(letter) - 0x80 if letter < "a" else ord(letter) + 0x80)
