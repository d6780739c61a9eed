"""Days that frame what is told: that of the sentence, of one before it, or of what the article reports.

Comes in: a prepared article, its sentences in order, what the grammar found in each. Goes out: the day of a
claim whose words do not date it.

    Trong cuộc tiếp xúc ngày 4/10, Thường trực Ban Bí thư A cho biết       the day of the sentence
    Ngày 24/9, nhiều tỉnh mở đại hội. Tại B, ông A đắc cử Bí thư           the day of the sentence before
    Từ ngày 15 đến 17/2, Ủy ban Kiểm tra đã họp                            its last day: then it was decided
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import timedelta

from msgspec import Struct
from msgspec.structs import replace

from kg.extract.article import Prepared
from kg.extract.brackets import says_now
from kg.extract.chunks import Kind, Sentence
from kg.extract.document_days import dates_document
from kg.extract.found import Found, kind_at
from kg.extract.framing import is_past, is_week, opens, recent, sets_scene
from kg.extract.pointed_days import PointedDay, is_told_to_paper
from kg.model.dates import PartialDate, Precision
from kg.text.dates import DateMention

# What happened longer before an article is not what it reports, if it does not open a sentence even less.
_REPORTED, _IN_PASSING = timedelta(days=10), timedelta(days=5)
_WORDS = 2  # with which no day opens a sentence
# What lies farther ahead is a deadline, or the end of a term.
_ANNOUNCED = timedelta(days=31)
_SENTENCE = 160  # code points before a date in which the verb that says so stands
# Sentences that a day which opens one goes on to date.
_REACH = 5
# How a sentence begins that goes on with what was decided, and with what one before it tells.
_BY_DECISION = ("theo", "quyết", "định")
# Sentences that the day of a decision goes on to date, and words that make it another decision.
_DECISION_REACH = 2
_DECISION, _ANOTHER = "quyết định", ("mới", "khác")
_BACK = ("trước", "đó")
_OVER = frozenset(("từng", "đã", "lượt"))
_GOING_ON = (("theo", "đó"), ("đồng", "thời"))
# Who decides is left out: "Ngày 1/7, Ban Bí thư họp. | Thi hành kỷ luật bằng hình thức cách chức ông A".
_RESUMING = (*_GOING_ON, ("thi", "hành"), _BY_DECISION[:2])
_SECOND = 4  # chunks of "Thủ tướng cũng" and the like
_DEEDS = frozenset((Kind.APPOINT, Kind.DISMISS))


class _Decision(Struct, frozen=True, gc=False):
    """A decision that a sentence names: its day, the words of the sentence, how many may still mean it."""

    day: PartialDate
    words: str
    left: int

    def later(self) -> _Decision | None:
        """Return it as the next sentence has it."""
        return replace(self, left=self.left - 1) if self.left else None


class ReferenceTime:
    """The reference time of an article: the day of what is told, going through it in order.

    Attributes:
        day: The day of what the article reports.
    """

    def __init__(self, article: Prepared) -> None:
        """Take the article."""
        self.day = _event_day(article)
        self._article = article
        self._opened: PartialDate | None = None
        self._left = 0
        self._told: tuple[PartialDate | None, int] | None = None
        self._earlier: PartialDate | None = None
        self._decided: _Decision | None = None
        self._pointed = PointedDay(article)
        self._sentence = Sentence()
        self._words: tuple[object, ...] = ()

    def go_on(self, sentence: Sentence) -> None:
        """Take the next sentence: a day that opens it is that of the next ones too.

        That of a deed to which one goes back ("Trước đó, ngày 3/5, Thủ tướng bổ nhiệm ông A") is that of its
        paragraph alone; of a session to which one goes back the next paragraphs tell.
        """
        self._left -= 1
        self._pointed.go_on(sentence)
        if self._told is not None and self._begins_paragraph(sentence):
            (self._opened, self._left), self._told = self._told, None
        self._earlier = self._earlier if self._goes_on(sentence) else None
        self._sentence, self._words = sentence, tuple(chunk.value for chunk in sentence[:3])
        self._decided = self._decided.later() if self._decided is not None else None
        if Kind.DATE in sentence.kinds and (day := self._opens(sentence)) is not None:
            back = self._words[:2] == _BACK and not sentence.kinds.isdisjoint(_DEEDS)
            self._told = (self._opened, self._left) if back else None
            self._opened, self._left, self._decided, self._earlier = day, _REACH, None, None
        elif Kind.DATE in sentence.kinds and not self._is_aside(sentence):
            self._earlier = _opening_day(sentence, self._article) or self._earlier
        if Kind.DATE in sentence.kinds:
            self._decided = self._decision(sentence) or self._decided

    def _begins_paragraph(self, sentence: Sentence) -> bool:
        """Whether a line begins with a sentence that does not go on with the one before."""
        begins = bool(sentence) and sentence[0].start in self._article.scan.lines
        return begins and not self._goes_on(sentence)

    def turn_day(self) -> PartialDate | None:
        """Return the day of an appointment or a departure that this sentence tells without a date."""
        return self.decision_day() or self._pointed.time or self._earlier or self._scene_day()

    def lasting(self) -> tuple[bool, PartialDate | None]:
        """Return whether this sentence tells what goes on, and since when: "Từ đó đến nay, ông là X".

        Of several posts, or of one that he "từng giữ", it does not tell which is left.
        """
        titles = sum(chunk.kind is Kind.TITLE for chunk in self._sentence.phrases)
        if not self._pointed.lasts or titles != 1:
            return False, None
        over = any(not _OVER.isdisjoint(words.split()) for words in self._sentence.words)
        return not over, self._pointed.time

    def decision_day(self) -> PartialDate | None:
        """Return the day of the decision that this sentence means: "Theo quyết định, ông A giữ chức X"."""
        if self._decided is not None and self._words == _BY_DECISION and self._is_meant(self._decided):
            return self._decided.day
        return self._pointed.decision

    def holding_day(self, found: Found) -> PartialDate | None:
        """Return the day on which a post is held that this sentence tells without a date.

        What one is "hiện là" he is today, also where it points back: "Khi đó, ông A, hiện là X, ...".
        """
        if self._words[:2] in _GOING_ON:
            return self._earlier or self._scene_day()
        pointed = self._pointed.day
        if pointed is not None and not says_now(self._sentence, found.title):
            return pointed
        own = self._article.day
        if own is not None and own is not self.day and is_told_to_paper(self._sentence):
            return own
        return self._scene_day() if found.turns else self.day

    def _is_aside(self, sentence: Sentence) -> bool:
        """Whether a sentence only goes back in time: "Trước đó, ngày 8/7/2015, ông A bị khởi tố"."""
        if self._words[:2] != _BACK or not sentence.kinds.isdisjoint(_DEEDS):
            return False
        return _DECISION not in self._said(sentence[0].start, sentence[-1].end)

    @staticmethod
    def _goes_on(sentence: Sentence) -> bool:
        """Whether a sentence goes on with the one before: "Theo đó, ...", "Thủ tướng cũng cách chức ..."."""
        words = tuple(chunk.value for chunk in sentence[:2])
        if words in _RESUMING or any(chunk.is_word("cũng") for chunk in sentence[:_SECOND]):
            return True
        return bool(sentence) and sentence[0].kind in _DEEDS

    def _scene_day(self) -> PartialDate | None:
        return self._opened if self._left > 0 else self.day

    def _is_meant(self, decided: _Decision) -> bool:
        """Whether the words mean this decision: not "theo quyết định mới", "theo quyết định của" others."""
        after = self._sentence[3:5]
        if not after or after[0].is_any(_ANOTHER):
            return False
        return not after[0].is_word("của") or self._said(after[-1].start, after[-1].end) in decided.words

    def _said(self, first: int, last: int) -> str:
        return self._article.scan.tokens.joined(first, last).lower()

    def _decision(self, sentence: Sentence) -> _Decision | None:
        """Return the decision that the sentence names with its day: the next says what it is."""
        for chunk in sentence:
            mention = chunk.value
            if isinstance(mention, DateMention) and mention.date is not None:
                of_document = dates_document(self._article.text.text, mention.start)
                named = of_document and _DECISION in self._said(sentence[0].start, chunk.start)
                if named and recent(mention.date, self._article):
                    words = self._said(sentence[0].start, sentence[-1].end)
                    return _Decision(mention.date.start, words, _DECISION_REACH)
        return None

    def _opens(self, sentence: Sentence) -> PartialDate | None:
        for number, chunk in enumerate(sentence):
            mention = chunk.value
            if isinstance(mention, DateMention) and mention.date is not None:
                exact = mention.date.end.precision is Precision.DAY
                scene = opens(sentence, number) or sets_scene(sentence, number)
                reported = exact and scene and recent(mention.date, self._article)
                return mention.date.end if reported and is_past(mention.date, self._article) else None
        return None


def _opening_day(sentence: Sentence, article: Prepared) -> PartialDate | None:
    """Return the day with which a sentence opens, however long ago: "Trước đó, ngày 28/7/2015, ..."."""
    back = 3 if sentence[0].is_word("trước") and kind_at(sentence, 2) is Kind.COMMA else 0
    mention = sentence[back].value if back < len(sentence) else None
    if not isinstance(mention, DateMention) or mention.date is None or not is_past(mention.date, article):
        return None
    return mention.date.end if mention.date.end.precision is Precision.DAY else None


def _event_day(article: Prepared) -> PartialDate | None:
    """Return the day of what the article reports: its own, if it opens a sentence, or the first of its time.

    "Tối 23/3, lễ kỷ niệm đã diễn ra ... giải thưởng hôm nay" reports the 23rd. Of several days the last: what
    is decided at a session of three days is told when it ends. What is to come is told on the day of the
    article: "Thủ tướng sẽ thăm Lào ngày 17/1, Bộ Ngoại giao hôm qua cho biết".
    """
    text = article.text.text
    dated = (one for one in article.text.dates if one.date and not dates_document(text, one.start))
    mentions = [one for one in dated if not is_week(article, one)]
    told = [mention.date for mention in mentions if mention.date is not None]
    own = article.day
    exact = own is not None and own.precision is Precision.DAY
    openings = [start for start, _ in article.text.sentences]
    opened = (span for span, one in zip(told, mentions, strict=True) if one.start in openings)
    if exact and (_announces(mentions, own, text) or any(one.start == one.end == own for one in opened)):
        return own
    for span, mention in zip(told, mentions, strict=True):
        begin = openings[bisect_right(openings, mention.start) - 1]
        opens_sentence = len(text[begin : mention.start].split()) < _WORDS  # "Từ | ngày 17 đến 19/10, ..."
        age = _REPORTED if opens_sentence else _IN_PASSING
        for day in (span.end, span.start):
            if day.precision is Precision.DAY and _is_fresh(day, article, age):
                return day
    return article.day


def _announces(mentions: Sequence[DateMention], own: PartialDate | None, text: str) -> bool:
    """Whether the first day told is of what is to come, and no deadline: "sẽ thăm Việt Nam từ ngày 16/1"."""
    days = (one for one in mentions if one.date is not None and one.date.start.precision is Precision.DAY)
    first = next(days, None)
    if first is None or first.date is None or own is None:
        return False
    ahead = own.latest() < first.date.start.earliest() <= own.latest() + _ANNOUNCED
    return ahead and " sẽ " in text[max(0, first.start - _SENTENCE) : first.start].rpartition("\n")[2]


def _is_fresh(day: PartialDate, article: Prepared, age: timedelta) -> bool:
    published = article.text.published
    if published is None:
        return False
    if published.start.precision is Precision.YEAR:  # what the year before brought is not its news
        age = timedelta()
    return published.start.earliest() - age <= day.earliest() <= published.end.latest()
