"""Tokens of a normalised text: words, numbers and punctuation marks.

Comes in: normalised text. Goes out: `Tokens`, parallel tuples indexed by token number. A Vietnamese
word of two syllables is two tokens; gazetteers put them together.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate

from msgspec import Struct

from kg.extract.syllables import is_vietnamese

# A word is a run of letters, or of digits; any other mark that is no space is a token of its own.
# Most words are of Latin letters and a space begins no token, which is seen faster than what all letters are.
_TOKEN = re.compile(r"([A-Za-zÀ-ÖØ-öø-ƿḀ-ỿ]++(?![^\W\d_])|(?!\s)(?:[^\W\d_]+|\d+|[^\w\s]|_))")
# Two words between which the space is lost: "điều độngTrung tá", "hết giờ họpTrưởng phòng".
_LETTERS = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz"
_GLUED = re.compile(
    f"(?<![^\\W\\d_])([{_LETTERS}{_LETTERS.upper()}][{_LETTERS}]{{1,6}})(?=([{_LETTERS.upper()}][{_LETTERS}]{{1,6}})(?![^\\W\\d_]))"
)
# So of a photographer in capitals and the title after him: "TRUNGPhó chủ tịch".
_GLUED_CAPITALS = re.compile(
    f"(?<![^\\W\\d_])([{_LETTERS.upper()}]{{2,7}})(?=(Phó|Chủ|Bí|Bộ|Thủ|Thứ|Trưởng|Giám|Tổng|Ông|Bà)(?![^\\W\\d_]))"
)
# Where they meet: a capital after a small letter, or before one and after two capitals.
_JOINT = re.compile(
    f"[{_LETTERS.upper()}](?:(?<=[{_LETTERS}].)|(?<=[{_LETTERS.upper()}]{{2}}.)(?=[{_LETTERS}]))"
)


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
    pieces = _parted(text, _TOKEN.split(text))  # what stands between tokens, and tokens, by turns
    bounds = tuple(accumulate(map(len, pieces)))
    texts = tuple(pieces[1::2])
    lowers = tuple([word if word.islower() else word.lower() for word in texts])  # most are in lower case
    capitals = tuple(
        [word is not lower and word[0].isupper() for word, lower in zip(texts, lowers, strict=True)]
    )
    return Tokens(texts, lowers, bounds[:-1:2], bounds[1::2], capitals)


def _parted(text: str, pieces: list[str]) -> list[str]:
    """Return the pieces; a word that is two Vietnamese ones without a space between them is two tokens.

    One without marks may be a name: "DakLak", "VinMart".
    """
    if _JOINT.search(text) is None:  # nearly all texts; to look for the words is slow
        return pieces
    glued = {
        one[1] + one[2]: (one[1], "", one[2])
        for pattern in (_GLUED, _GLUED_CAPITALS)
        for one in pattern.finditer(text)
        if not (one[1] + one[2]).isascii() and is_vietnamese(one[1].lower()) and is_vietnamese(one[2].lower())
    }
    if not glued:
        return pieces
    return [part for piece in pieces for part in glued.get(piece, (piece,))]
