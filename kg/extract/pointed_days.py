"""Days to which a sentence without a date points back, or that its way of speaking tells.

Comes in: a prepared article, its sentences in order. Goes out: the day of this sentence, where it does so.

    Hồi tháng 3, lũ về. Khi đó, Chủ tịch UBND xã A cho biết              in March
    Trước đó, ngày 22/5, bà A thăm công ty. Tại buổi làm việc, ông B     on 22 May
    Trao đổi với báo giới, Giám đốc Sở C cho biết                        on the day of the article
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from kg.extract.article import Prepared
from kg.extract.chunks import Chunk, Kind, Sentence
from kg.extract.document_days import dates_document
from kg.extract.event_words import classes
from kg.model.dates import PartialDate, Precision
from kg.text.dates import DateMention

_UNTIL_TODAY = (("từ", "đó", "đến", "nay"), ("từ", "đó", "tới", "nay"))
# How a sentence opens that is of the time of the one before, and of its day.
_THEN = (
    *(("khi", "đó"), ("lúc", "đó"), ("khi", "ấy"), ("lúc", "ấy"), ("thời", "điểm", "đó")),
    *(
        ("lúc", "bấy", "giờ"),
        ("thời", "điểm", "ấy"),
        ("hôm", "đó"),
        ("hôm", "ấy"),
        ("trong", "đó"),
        *_UNTIL_TODAY,
    ),
)
_SAME_DAY = (("cùng", "ngày"), ("cũng", "trong", "ngày"))
_DECISION = frozenset(("quyết", "định"))
_SAME_DECISION = _DECISION | {"cùng", "ngày"}
_PLACES = ("tại", "trong", "ở", "sau")
_EVENTS = ("buổi", "cuộc", "lễ", "phiên", "đây", "chuyến")
_BEFORE_DAY = frozenset((Kind.OTHER, Kind.COMMA, Kind.PLACE, Kind.PLURAL))
_WHEN_ENDS = frozenset((Kind.DATE, Kind.COMMA))
_OPENING = 4  # chunks of what opens a sentence
# What is said to a paper at an event, or beside one, is of its day.
_AT_EVENT = frozenset(("lề", "họp", "tại", "sau", "buổi"))


class PointedDay:
    """The day to which each sentence of an article points, going through it in order."""

    def __init__(self, article: Prepared) -> None:
        """Take the article."""
        self._article = article
        self._before = Sentence()
        self._then = self._same = self._decided = self._lasts = False

    def go_on(self, sentence: Sentence) -> None:
        """Take the next sentence; what points back has the time of what is before it."""
        if Kind.DATE in sentence.kinds and _opens_with_date(sentence):
            self._before = sentence
            self._then = self._same = self._decided = self._lasts = False
            return
        self._decided = sentence.words.issuperset(_SAME_DECISION)
        self._then = _opens(sentence, _THEN)
        self._lasts = self._then and _opens(sentence, _UNTIL_TODAY)
        self._same = not self._then and _is_of_that_day(sentence)
        if not (self._then or self._same or self._decided):
            self._before = sentence if Kind.DATE in sentence.kinds else Sentence()

    @property
    def time(self) -> PartialDate | None:
        """The time of this sentence, if it points back to one: "Khi đó, ..."."""
        return self._told(_only) if self._then else None

    @property
    def lasts(self) -> bool:
        """Whether this sentence tells what goes on since: "Từ đó đến nay, ông giữ chức X"."""
        return self._lasts

    @property
    def decision(self) -> PartialDate | None:
        """The day of the decision before, if this is one of its day: "Tại Quyết định số 8 cùng ngày"."""
        return self._told(_of_decision) if self._decided else None

    @property
    def day(self) -> PartialDate | None:
        """The day or the time to which this sentence points back."""
        return self._told(_opened) if self._same else self.time

    def _told(self, which: Callable[[Sentence, Chunk, str], bool]) -> PartialDate | None:
        """Return the first time that the sentence before tells, if it is of a kind and no time to come."""
        text, published = self._article.text.text, self._article.text.published
        first = next((chunk for chunk in self._before.phrases if chunk.kind is Kind.DATE), None)
        mention = first.value if first is not None else None
        if first is None or published is None or not isinstance(mention, DateMention) or mention.date is None:
            return None
        past = mention.date.end.latest() <= published.end.latest()
        return mention.date.start if past and which(self._before, first, text) else None


def _only(before: Sentence, first: Chunk, text: str) -> bool:
    """Whether a sentence tells one time, and not that of a document."""
    others = any(chunk.kind is Kind.DATE and chunk is not first for chunk in before.phrases)
    return not others and _is_of_a_year(first) and not _is_of_document(first, text)


def _opened(before: Sentence, first: Chunk, text: str) -> bool:
    """Whether a day opens the sentence."""
    opens = all(chunk.kind in _BEFORE_DAY for chunk in before if chunk.start < first.start)
    return opens and _is_exact(first) and not _is_of_document(first, text)


def _of_decision(before: Sentence, first: Chunk, text: str) -> bool:
    """Whether a day is that of a decision."""
    return _is_exact(first) and (before.words.issuperset(_DECISION) or _is_of_document(first, text))


def _is_of_a_year(first: Chunk) -> bool:
    span = first.value.date if isinstance(first.value, DateMention) else None
    return span is not None and span.start.year == span.end.year


def _is_exact(first: Chunk) -> bool:
    span = first.value.date if isinstance(first.value, DateMention) else None
    return span is not None and span.start == span.end and span.end.precision is Precision.DAY


def _is_of_document(first: Chunk, text: str) -> bool:
    return isinstance(first.value, DateMention) and dates_document(text, first.value.start)


def _opens_with_date(sentence: Sentence) -> bool:
    """Whether a date stands in the part of the sentence that says when: before its first comma."""
    first = next((chunk.kind for chunk in sentence if chunk.kind in _WHEN_ENDS), None)
    return first is Kind.DATE


def _opens(sentence: Sentence, openings: tuple[tuple[str, ...], ...]) -> bool:
    said = tuple([chunk.value for chunk in sentence[:_OPENING]])
    return any(said[: len(one)] == one for one in openings)


def _is_of_that_day(sentence: Sentence) -> bool:
    """Whether a sentence is of the event before, or of its day: "Tại buổi lễ, ...", "Cùng ngày, ..."."""
    if len(sentence) < _OPENING:
        return False
    if sentence[0].is_any(_PLACES) and sentence[1].is_any(_EVENTS):
        return True
    return _opens(sentence, _SAME_DAY) or (sentence[1].is_word("cùng") and sentence[2].is_word("ngày"))


@cache
def _papers() -> frozenset[str]:
    """Return the first words of papers and of who writes for them."""
    return frozenset(phrase.split()[0] for phrase in classes()["paper"])


def is_told_to_paper(sentence: Sentence) -> bool:
    """Whether something is said to a paper, at no event: "Trả lời báo chí, ...", "A nói với VnExpress"."""
    if sentence.words.isdisjoint(_papers()):
        return False
    return any(_is_paper(sentence, number) for number in range(2, len(sentence)))


def _is_paper(sentence: Sentence, number: int) -> bool:
    if not sentence[number].is_any(_papers()):
        return False
    before: Chunk = sentence[number - 1]
    to = before.is_word("với", "lời", "vấn")
    if any(chunk.is_word("sẽ") for chunk in sentence[max(0, number - _OPENING) : number]):
        return False
    after = sentence[number + 1 : number + _OPENING]
    return to and not any(chunk.is_any(_AT_EVENT) for chunk in after)
