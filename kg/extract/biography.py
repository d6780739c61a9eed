"""Which sentences of an article tell a life instead of news.

Comes in: sentences in order. Goes out: whether a sentence is background.

    Tốt nghiệp đại học, ông về công tác tại Sở A    a life
    Tiếp đó, ông được bầu làm X                     goes on with it
    Tiếp đó, HĐND tỉnh bầu ông A làm X              news: the next item of an agenda
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from operator import and_

from kg.extract.careers import CAREERS, TERM, is_birth, preposition
from kg.extract.chunks import Kind, Sentence
from kg.model.dates import DateSpan, Precision
from kg.text.dates import DateMention

_LIFE = frozenset(("từng", "quê"))
_TURNS = (("trước", "đó"), ("tiếp", "đó"))
# How a sentence of a life may begin: "Tốt nghiệp đại học, ông ...".
_BEGINS = (["tốt", "nghiệp"], ["học", "xong"], ["xuất", "thân"], ["khởi", "đầu"], ["về", "nước"])
# What a body does after "tiếp đó", and who else may.
_DECIDING = frozenset((Kind.APPOINT, Kind.DISMISS))
_PEOPLE = frozenset((Kind.PERSON, Kind.PRONOUN))
_OTHER = Kind.OTHER
# Sentences that a life goes on without a date.
_PATIENCE = 2
_FOLLOWING = frozenset((Kind.APPOINT, Kind.SUCCEED))


class Biography:
    """Tells sentences of a life from sentences of news, going through an article in order."""

    def __init__(
        self, recent: Callable[[DateSpan], bool], of_document: Callable[[DateMention], bool]
    ) -> None:
        """Take what tells whether a date is of the time of the article, and whether it is a document's."""
        self._recent = recent
        self._of_document = of_document
        self._left = 0
        self._whose: str | None = None
        self._news = False

    def is_life(self, sentence: Sentence, subject: str | None) -> bool:
        """Whether the sentence tells a life; sentences are asked about in the order of the text.

        Args:
            sentence: The chunks.
            subject: Whom the sentence names first.
        """
        dates = [
            (chunk.value.date, is_birth(sentence, number))
            for number, chunk in enumerate(sentence if Kind.DATE in sentence.kinds else ())
            if isinstance(chunk.value, DateMention) and chunk.value.date is not None
            if preposition(sentence, number) not in TERM and not self._of_document(chunk.value)
            if not (_is_birth_aside(sentence, number) or _is_of_predecessor(sentence, number))
        ]
        after_news, self._news = self._news, False
        recent = [self._recent(day) and not born for day, born in dates]
        exact = (day.start.precision is Precision.DAY for day, _ in dates)
        if any(map(and_, recent, exact)):
            self._left, self._news = 0, True
        elif not all(recent) or _tells_life(sentence, after_news=after_news):
            self._left, self._whose = _PATIENCE, subject or self._whose
        elif subject is not None and subject != self._whose:
            self._left = 0
        else:
            self._left = max(0, self._left - 1)
        return self._left > 0

    def goes_on(self) -> None:
        """Take note that the last sentence told a step of a life."""
        self._left = _PATIENCE


def _tells_life(sentence: Sentence, *, after_news: bool) -> bool:
    """Whether words of a life are there; "Tiếp đó" of the news, after its day or of a body, is none."""
    in_office = () if sentence.kinds.isdisjoint(CAREERS) else sentence
    if any(chunk.kind in CAREERS and not chunk.is_word("cựu", "nguyên") for chunk in in_office):
        return True
    if [chunk.value for chunk in sentence[:2]] in _BEGINS:
        return True
    if "đó" not in sentence.words and sentence.words.isdisjoint(_LIFE):
        return False
    words = [chunk.value for chunk in sentence if chunk.kind is _OTHER]
    if not _LIFE.isdisjoint(words):
        return True
    turns = _TURNS[:1] if after_news or _is_next_item(sentence) else _TURNS
    return any(pair in turns for pair in pairwise(words))


def _is_next_item(sentence: Sentence) -> bool:
    """Whether a body goes on with its agenda: "Tiếp đó, HĐND tỉnh bầu ông A", not "Tiếp đó, ông được bầu"."""
    turn = next((place for place, chunk in enumerate(sentence) if chunk.is_word("đó")), len(sentence))
    rest = [chunk for chunk in sentence[turn + 1 :] if chunk.kind is not Kind.COMMA]
    for chunk in rest[1:]:
        if chunk.is_word("trao"):  # "Tiếp đó, Phó Thủ tướng A trao quyết định bổ nhiệm ông B"
            return True
        if chunk.kind is Kind.PREDICATE or chunk.is_word("được", "bị"):
            return False
        if chunk.kind in _DECIDING:
            return not any(one.kind in _PEOPLE for one in rest[: rest.index(chunk)])
    return False


def _is_of_predecessor(sentence: Sentence, number: int) -> bool:
    """Whether it dates whom one follows: "A được bầu làm X thay ông B, người giữ chức này từ năm 2010"."""
    if not sentence.kinds.issuperset(_FOLLOWING):
        return False
    told = [chunk.kind for chunk in sentence[:number]]
    before = told.index(Kind.SUCCEED) if Kind.SUCCEED in told else 0
    return Kind.APPOINT in told[:before] and Kind.DATE not in told and Kind.PREDICATE in told[before:]


def _is_birth_aside(sentence: Sentence, number: int) -> bool:
    """Whether a birth is told in brackets, as news does: "Ông A (sinh năm 1971) thôi giữ chức X"."""
    opened = any(chunk.kind is Kind.OPEN for chunk in sentence[max(0, number - 2) : number])
    return opened and is_birth(sentence, number)
