"""Tokens of a normalised text: words, numbers and punctuation marks.

Comes in: normalised text. Goes out: `Tokens`, parallel tuples indexed by token number. A Vietnamese
word of two syllables is two tokens; gazetteers put them together.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from msgspec import Struct

from kg.extract.syllables import is_vietnamese

# A word is a run of letters, or of digits; any other mark that is no space is a token of its own.
# Most words are of Latin letters, which is seen faster than what all letters are.
_TOKEN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ƿḀ-ỿ]++(?![^\W\d_])|(?!\s)(?:[^\W\d_]+|\d+|[^\w\s]|_)")
_MARKS = frozenset(',.;:!?()"”')  # with one of them most words end that are not followed by a space
# Two words between which the space is lost: "điều độngTrung tá", "hết giờ họpTrưởng phòng".
_LETTERS = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz"
_CAPITALS = _LETTERS.upper()
_GLUED = re.compile(
    f"([{_LETTERS}{_CAPITALS}][{_LETTERS}]{{1,6}})([{_CAPITALS}][{_LETTERS}]{{1,6}})"
    # So a photographer in capitals and the title after him: "TRUNGPhó chủ tịch".
    f"|([{_CAPITALS}]{{2,7}})(Phó|Chủ|Bí|Bộ|Thủ|Thứ|Trưởng|Giám|Tổng|Ông|Bà)"
)
_SHORTEST_GLUED = 4


class Tokens(Struct, frozen=True):
    """The tokens of one text.

    Attributes:
        texts: The words as written.
        lowers: The words in lower case.
        starts: Offset of the first code point of each token.
        ends: Offset after the last one.
        capitals: Whether each starts with a capital.
    """

    texts: tuple[str, ...]
    lowers: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    capitals: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.texts)

    def at(self, offset: int) -> int:
        """Return the number of the first token that starts at or after the offset."""
        return bisect_left(self.starts, offset)

    def capital(self, index: int) -> bool:
        """Whether the token exists and is a word that starts with a capital."""
        return index < len(self.capitals) and self.capitals[index]

    def between(self, first: int, last: int) -> Tokens:
        """Return tokens `first..last-1`."""
        return Tokens(
            self.texts[first:last],
            self.lowers[first:last],
            self.starts[first:last],
            self.ends[first:last],
            self.capitals[first:last],
        )

    def joined(self, first: int, last: int) -> str:
        """Return tokens `first..last-1` as text, with one space wherever the source has any."""
        parts: list[str] = []
        for index in range(first, last):
            if parts and self.starts[index] > self.ends[index - 1]:
                parts.append(" ")
            parts.append(self.texts[index])
        return "".join(parts)

    def spaced(self, index: int) -> bool:
        """Whether white space lies before the token."""
        return index == 0 or self.starts[index] > self.ends[index - 1]


def tokenize(text: str) -> Tokens:
    """Cut a normalised text into tokens."""
    texts: list[str] = []
    starts: list[int] = []
    at = 0
    for piece in text.split(" "):
        if piece.isalpha():
            texts.append(piece)
            starts.append(at)
        elif piece:
            _add_words(piece, at, texts, starts)
        at += len(piece) + 1
    lowers = [word if word.islower() else word.lower() for word in texts]  # most are in lower case
    halves = {n: two for n, word in enumerate(texts) if word is not lowers[n] and (two := _halves(word))}
    if halves:  # few texts have any
        starts = [at for n, start in enumerate(starts) for at in _starts(start, halves.get(n))]
        texts = [word for n, whole in enumerate(texts) for word in halves.get(n, (whole,))]
        lowers = [word.lower() for word in texts]
    ends = [at + len(word) for at, word in zip(starts, texts, strict=True)]
    capitals = [word is not lower and word[0].isupper() for word, lower in zip(texts, lowers, strict=True)]
    return Tokens(tuple(texts), tuple(lowers), tuple(starts), tuple(ends), tuple(capitals))


def _add_words(piece: str, at: int, texts: list[str], starts: list[int]) -> None:
    """Add the tokens of a piece without a space that begins at an offset."""
    last = len(piece) - 1
    if piece[last] in _MARKS and piece[:last].isalpha():
        texts += (piece[:last], piece[last])
        starts += (at, at + last)
        return
    for word in _TOKEN.finditer(piece):
        texts.append(word[0])
        starts.append(at + word.start())


def _halves(word: str) -> tuple[str, str] | None:
    """Return two Vietnamese words between which the space is lost.

    One without marks may be a name: "DakLak", "VinMart".
    """
    if len(word) < _SHORTEST_GLUED or word.istitle() or word.isupper() or word.isascii():
        return None
    glued = _GLUED.fullmatch(word)
    if glued is None:
        return None
    first, second = glued[1] or glued[3], glued[2] or glued[4]
    return (first, second) if is_vietnamese(first.lower()) and is_vietnamese(second.lower()) else None


def _starts(start: int, halves: tuple[str, str] | None) -> tuple[int, ...]:
    return (start,) if halves is None else (start, start + len(halves[0]))
