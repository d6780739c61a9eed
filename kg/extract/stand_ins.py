"""Bodies that a title calls by a word for their kind, and means the one told shortly before.

Comes in: the organisations of an article, its sentences, and `data/stand_ins.tsv`. Goes out: the body that is
meant, or None where two may be.

    Trường Đại học A khai giảng. Bà B, Hiệu trưởng nhà trường      Trường Đại học A
    Trường Tiểu học A khai giảng. Bà B, Hiệu trưởng                Trường Tiểu học A
    Ủy ban A họp. Ông B, Phó Chủ nhiệm cơ quan này                 Ủy ban A
    Trường A và Trường B khai giảng. Bà C, Hiệu trưởng nhà trường  [not told]
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from kg.extract.organizations import OrganizationPhrase
from kg.extract.vicinity import Vicinity
from kg.resources import read_table


class StandIns:
    """The bodies of one article that a word for their kind may stand for."""

    def __init__(self, phrases: Sequence[OrganizationPhrase], vicinity: Vicinity) -> None:
        """Take the organisations that the article names, and what knows its sentences."""
        self._phrases = phrases
        self._vicinity = vicinity
        self._alike: dict[str, list[OrganizationPhrase]] = {}  # by the word that stands for them

    def body(self, word: str, at: int) -> OrganizationPhrase | None:
        """Return the body that the word means at a token: the only one told near, else the only one there is.

        Near is the sentence itself or the one before. A word for any body means only what is told there.

        Args:
            word: What stands for the body, as `data/stand_ins.tsv` has it.
            at: Where the word, or the title that it is left out of, begins.
        """
        named = self._of_kind(word)
        here = bisect_left(named, at, key=lambda one: one.start)
        if here:
            first, _ = self._vicinity.sentence(at)
            before, _ = self._vicinity.sentence(max(first - 1, 0))
            for start in (first, before):
                near = named[bisect_left(named, start, key=lambda one: one.start) : here]
                told = _single(near)
                if told is not None:
                    return _single([one for one in named if one.name.endswith(told.name)])
                if near:
                    return None
        return _single(named) if _kinds()[word] else None

    def of_title(self, title: str, at: int) -> OrganizationPhrase | None:
        """Return the body of a title without one that only bodies of a kind have: "bà A, Hiệu trưởng"."""
        word = _titles().get(title)
        return self.body(word, at) if word is not None else None

    def _of_kind(self, word: str) -> list[OrganizationPhrase]:
        if word not in self._alike:
            kinds = _kinds()[word]
            told = (one for one in self._phrases if one.missing != "body")
            self._alike[word] = [one for one in told if not kinds or one.name.startswith(kinds)]
        return self._alike[word]


def stands_in(word: str) -> bool:
    """Whether a word stands for a body that is told before."""
    return word in _kinds()


def any_kind(word: str) -> bool:
    """Whether a word may stand for any body: "tổ chức này"."""
    return word in _kinds() and not _kinds()[word]


def _single(bodies: Sequence[OrganizationPhrase]) -> OrganizationPhrase | None:
    """Return the one body that all of these are, by its longest name: "Trường Đại học A", "Đại học A"."""
    longest = max(bodies, key=lambda one: len(one.name), default=None)
    if longest is None:
        return None
    one = all(longest.name.endswith(body.name) or longest.name.startswith(body.name) for body in bodies)
    return longest if one else None


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    """Return how the bodies begin that each word may stand for; nothing where it is any."""
    rows = read_table("data/stand_ins.tsv")
    return {row["word"]: tuple(f"{one} " for one in row["kinds"].split("|") if one) for row in rows}


@cache
def _titles() -> dict[str, str]:
    rows = read_table("data/stand_ins.tsv")
    return {title: row["word"] for row in rows for title in row["titles"].split("|") if title}
