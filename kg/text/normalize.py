"""One spelling for every Vietnamese text, with a way back to the text as given.

Comes in: any string. Goes out: the same words in canonical spelling (composed letters, one kind of
space, no invisible characters, one tone placement) and, for `normalize`, the span of the original
that each character stands for. Everything runs in time linear in the length of the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from kg.text.tones import place_tones

_INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"  # joiners, bidi, BOM
)
_DROPPED = re.compile(f"[{_INVISIBLE}]")
_LOOSE = f"\u0300-\u036f{_INVISIBLE}"  # what is no letter by itself
_UNSETTLED = re.compile(f"[{_LOOSE}]")
_CLUSTER = re.compile(f"[^{_LOOSE}]?[{_LOOSE}]+")
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LOOKALIKES = str.maketrans(
    {
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys("\u0085\u2028\u2029", "\n"),
        **dict.fromkeys("\u00d0\u0189", "\u0110"),  # Icelandic eth and African D, typed for Đ
        **dict.fromkeys("\u00f0\u0256", "\u0111"),
    }
)
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_STRANGE = f"{''.join(map(chr, _LOOKALIKES))}\u0400-\u04ff"  # look-alikes and Cyrillic letters
_FOREIGN = re.compile(f"[{_STRANGE}]")
_ODD = re.compile(f"[{_LOOSE}{_STRANGE}]")  # any of these, which few texts have
_WORD = re.compile(r"\w+")
_LATIN = re.compile("[A-Za-z]")
_TWINS = str.maketrans("АВЕЅІЈКМНОРСТХУаеѕіјорсхуһ", "ABESIJKMHOPCTXYaesijopcxyh")
"""Cyrillic letters that look like Latin ones in print: Unicode Technical Standard 39, confusables."""
_VOWEL_MARKS = frozenset("\u0302\u0306\u031b")  # circumflex, breve, horn: part of the letter
_TALLEST = 16  # a letter and its marks; what is piled higher is no writing, and slow to put in order


class NormalizedText(Struct, frozen=True):
    """Canonical text and where each of its characters came from.

    Attributes:
        text: The canonical text.
        starts: For each character, the first code point of the original that it stands for.
        ends: For each character, one past the last such code point.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original text that `text[start:end]` stands for.

        An empty span maps to an empty span where the next character begins.
        """
        if start >= end:
            at = self.starts[start] if start < len(self.text) else (self.ends[-1] if self.text else 0)
            return at, at
        return self.starts[start], self.ends[end - 1]


@lru_cache(maxsize=1)  # those who ingest an article and those who read it ask one after the other
def normalize(text: str) -> NormalizedText:
    """Return the text in canonical spelling with a map back to the text as given."""
    plain = _is_plain(text)
    if plain or _settled(text):
        length = len(text)
        return NormalizedText(
            place_tones(text) if plain else _respell(text), range(length), range(1, length + 1)
        )
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end, piece in _pieces(text):
        pieces.append(piece)
        if len(piece) == end - start:
            starts += range(start, end)
            ends += range(start + 1, end + 1)
        else:
            starts += [start] * len(piece)
            ends += [end] * len(piece)
    return NormalizedText(_respell("".join(pieces)), starts, ends)


def canonical(text: str) -> str:
    """Return the canonical spelling with single spaces: the key under which names are equal."""
    spelled = text if _settled(text) else "".join(piece for _, _, piece in _pieces(text))
    return " ".join(_respell(spelled).split())


def _is_plain(text: str) -> bool:
    """Whether nothing is to be changed but the places of tones: nearly all texts, seen in one look."""
    return _ODD.search(text) is None and unicodedata.is_normalized("NFC", text)


def _settled(text: str) -> bool:
    """Whether every character stands for itself (it may still be respelled one for one)."""
    return text.isascii() or (_UNSETTLED.search(text) is None and unicodedata.is_normalized("NFC", text))


def _respell(text: str) -> str:
    """Change letters one for one: look-alikes and tone placement. The length stays."""
    if text.isascii():
        return text
    if _FOREIGN.search(text) is None:
        return place_tones(text)
    spelled = text.translate(_LOOKALIKES)
    return place_tones(_WORD.sub(_of_one_script, spelled) if _CYRILLIC.search(spelled) else spelled)


def _of_one_script(word: re.Match[str]) -> str:
    """Spell a word that mixes scripts in Latin letters: Russian names come with a М or К of their own script.

    Not one before a loose mark, with which a Latin letter might be another letter.
    """
    loose = "\u0300" <= word.string[word.end() : word.end() + 1] <= "\u036f"
    return word[0] if loose or not _LATIN.search(word[0]) else word[0].translate(_TWINS)


def _pieces(text: str) -> list[tuple[int, int, str]]:
    """Cut the text into stretches that are settled and letters that had to be composed."""
    found = list(_patched(text))
    if unicodedata.is_normalized("NFC", "".join(piece for _, _, piece in found)):
        return found
    return list(_composed(text, 0, len(text)))


def _patched(text: str) -> Iterator[tuple[int, int, str]]:
    """Compose only letters with loose marks; enough for all but a few scripts."""
    at = 0
    for cluster in _CLUSTER.finditer(text):
        if at < cluster.start():
            yield at, cluster.start(), text[at : cluster.start()]
        yield from _composed(text, cluster.start(), cluster.end())
        at = cluster.end()
    if at < len(text):
        yield at, len(text), text[at:]


def _composed(text: str, first: int, last: int) -> Iterator[tuple[int, int, str]]:
    """Cut a stretch into letters with their marks; yield original span and composed letter."""
    start = end = first
    letter = ""
    for at, char in enumerate(text[first:last], first):
        if _DROPPED.match(char):
            continue
        if letter and _continues(letter, char):
            letter += char
        else:
            if letter:
                yield start, end, _compose(letter)
            start, letter = at, char
        end = at + 1
    if letter:
        yield start, end, _compose(letter)


def _continues(letter: str, char: str) -> bool:
    """Whether the character can join the letter before it: a mark, or the next part of a Korean syllable."""
    if char < "\u0300":
        return False
    return unicodedata.category(char)[0] == "M" or ("\u1160" <= char <= "\u11ff" and len(letter) < 3)


def _compose(letter: str) -> str:
    """Compose one letter; a tone typed before circumflex, breve or horn is put after it."""
    if letter.isascii():
        return letter
    parts = unicodedata.normalize("NFD", letter[:_TALLEST])[:_TALLEST]
    if len(parts) > 2:
        marks = sorted(parts[1:], key=lambda mark: mark not in _VOWEL_MARKS)
        parts = parts[0] + "".join(marks)
    return unicodedata.normalize("NFC", parts)
