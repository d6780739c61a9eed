"""From the words of a question to names, days and cues.

Comes in: a question and a phrasebook. Goes out: a `Reading` in which every word is accounted for.

    Ai thay Mai Tiến Dũng?               who follows: the one who came after him
    Trần Văn Sơn thay ai?                whom he follows: the one who came before him
    Mai Tiến Dũng được ai thay?          passive: the one who came after him
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.errors import DateError
from kg.model.dates import DateSpan, PartialDate
from kg.query.abbreviations import spellings
from kg.query.asking.phrasebook import Phrasebook
from kg.query.asking.tables import FILLER, Form, forms, words
from kg.query.labels import Entity, ambiguous
from kg.query.session import Session
from kg.text.dates import find_dates
from kg.text.fold import fold
from kg.text.normalize import canonical

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul"),
            *("august aug", "september sep sept", "october oct", "november nov", "december dec"),
        ),
        1,
    )
    for name in names.split()
}
_MONTH = "|".join(_MONTHS)
_ENGLISH = re.compile(
    rf"(?P<iso>\d{{4}}-\d{{2}}(?:-\d{{2}})?)"
    rf"|(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_MONTH}),? (?P<year>\d{{4}})"
    rf"|(?P<month2>{_MONTH}) (?:(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,? )?(?P<year2>\d{{4}})"
    r"|(?P<alone>(?:19|20)\d{2})",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_FOLLOWING = {"succeed": "precede", "precede": "succeed"}
_STRUCTURE = frozenset(("noun", "passive", "by", "of-whom", "possessive"))


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a question: a name, a day, or words with their classes.

    Attributes:
        words: As written.
        classes: Classes of the words; empty for a name or a day.
        entity: What it names, or None.
        span: The days it means, or None.
    """

    words: str
    classes: frozenset[str] = frozenset()
    entity: Entity | None = None
    span: DateSpan | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A question, read.

    Attributes:
        pieces: Its parts in order.
        unknown: Words that no table and no name holds.
    """

    pieces: tuple[Piece, ...]
    unknown: tuple[str, ...]

    @property
    def entities(self) -> tuple[Piece, ...]:
        """The names, each entity once."""
        return tuple({piece.entity.iri: piece for piece in self.pieces if piece.entity}.values())

    @property
    def span(self) -> DateSpan | None:
        """The days of the question: one date, or from the first to the second of two."""
        spans = [piece.span for piece in self.pieces if piece.span is not None]
        if not spans:
            return None
        return DateSpan(min(one.start for one in spans), max(one.end for one in spans))

    @property
    def slots(self) -> Mapping[str, int]:
        """How many names and days of each kind there are; days that are no single day are `days`."""
        kinds = Counter(piece.entity.kind for piece in self.entities if piece.entity)
        span = self.span
        if span is not None:
            kinds["day" if span.start.earliest() == span.end.latest() else "days"] += 1
        return dict(kinds)

    @property
    def cues(self) -> frozenset[str] | None:
        """What the words ask for; None where they do not tell who follows whom."""
        found = frozenset[str]().union(*(piece.classes for piece in self.pieces)) - _STRUCTURE - {FILLER}
        following = [place for place, piece in enumerate(self.pieces) if piece.classes & _FOLLOWING.keys()]
        if not following:
            return found
        directions = {self._direction(place) for place in following}
        if len(directions) > 1 or None in directions:
            return None
        return found - _FOLLOWING.keys() | {one for one in directions if one}

    def _direction(self, place: int) -> str | None:
        """Return whether the one asked for came after ("succeed") or before the one named."""
        cue = next(iter(self.pieces[place].classes & _FOLLOWING.keys()))
        before, after = self.pieces[:place], self.pieces[place + 1 :]
        named = _last(before, lambda piece: piece.entity is not None and piece.entity.kind == "person")
        if named is None:
            return _FOLLOWING[cue] if _has(after[:1], "by") and not _has(after[:1], "passive") else cue
        if "noun" in self.pieces[place].classes:
            if _has(before[named:], "possessive"):
                return cue
            return _FOLLOWING[cue] if _has(after, "of-whom") else None
        if _has((*before, *after), "passive"):
            return cue
        asker = _last(before, lambda piece: "who" in piece.classes)
        if asker is not None:
            return _FOLLOWING[cue] if asker < named else cue
        return _FOLLOWING[cue] if _has(after, "who") else None


def _has(pieces: Sequence[Piece], name: str) -> bool:
    return any(name in piece.classes for piece in pieces)


def _last(pieces: Sequence[Piece], fits: Callable[[Piece], bool]) -> int | None:
    """Return the place of the last piece that fits."""
    return next((place for place in range(len(pieces) - 1, -1, -1) if fits(pieces[place])), None)


def read_in(session: Session, question: str) -> Reading:
    """Read a question with the names of a graph; with abbreviations written out if words are left.

    Raises:
        QueryError: As `read`.
    """
    book = Phrasebook.of(session)
    reading, written = read(question, book), [*spellings(question)][-1]
    return read(written, book) if reading.unknown and written != question else reading


def form_of(reading: Reading) -> Form | None:
    """Return the first form that a question has; None where it is not understood."""
    cues = reading.cues
    if reading.unknown or cues is None:
        return None
    return next((form for form in forms() if form.fits(reading.slots, cues)), None)


def read(question: str, book: Phrasebook) -> Reading:
    """Read a question.

    Raises:
        QueryError: If a name in it may mean several people, posts or organisations.
    """
    text = canonical(question)
    pieces: list[Piece] = []
    unknown: list[str] = []
    place = 0
    for start, end, span in _dates(text):
        _read_words(text[place:start], book, pieces, unknown)
        pieces.append(Piece(text[start:end], span=span))
        place = end
    _read_words(text[place:], book, pieces, unknown)
    return Reading(tuple(pieces), tuple(unknown))


def _read_words(text: str, book: Phrasebook, pieces: list[Piece], unknown: list[str]) -> None:
    spellings = _WORD.findall(text)
    folded = [fold(word) for word in spellings]
    place = 0
    while place < len(folded):
        name_end, found = book.longest(folded, place, spellings)
        word_end, classes = _longest_words(folded, place)
        if name_end > place and name_end >= word_end:
            pieces.append(
                Piece(" ".join(spellings[place:name_end]), entity=_one(spellings, place, name_end, found))
            )
            place = name_end
        elif word_end > place:
            pieces.append(Piece(" ".join(spellings[place:word_end]), classes))
            place = word_end
        else:
            unknown.append(spellings[place])
            place += 1


def _one(spellings: Sequence[str], start: int, end: int, found: Sequence[Entity]) -> Entity:
    if len(found) > 1:
        raise ambiguous(" ".join(spellings[start:end]), found)
    return found[0]


def _longest_words(folded: Sequence[str], start: int) -> tuple[int, frozenset[str]]:
    known = words()
    for end in range(min(len(folded), start + max(map(len, known))), start, -1):
        classes = known.get(tuple(folded[start:end]))
        if classes is not None:
            return end, classes
    return start, frozenset()


def _dates(text: str) -> Iterator[tuple[int, int, DateSpan]]:
    """Yield the days that a question writes in full, in Vietnamese or English, in order and apart."""
    vietnamese = [
        (one.start, one.end, one.date)
        for one in find_dates(text, None)
        if one.complete and one.date is not None
    ]
    english = [(one.start(), one.end(), _english(one)) for one in _ENGLISH.finditer(text)]
    place = 0
    found = [one for one in (*vietnamese, *english) if one[2] is not None]
    for start, end, span in sorted(found, key=lambda one: (one[0], -one[1])):
        if start >= place and span is not None:
            yield start, end, span
            place = end


def _english(match: re.Match[str]) -> DateSpan | None:
    groups = match.groupdict()
    written = groups["iso"] or groups["alone"]
    try:
        if written:
            day = PartialDate.parse(written)
        else:
            month, number = groups["month"] or groups["month2"], groups["day"] or groups["day2"]
            year = int(groups["year"] or groups["year2"])
            day = PartialDate(year, _MONTHS[month.lower()], int(number) if number else None)
    except DateError:
        return None
    return DateSpan(day, day)
