"""Dates found in a text and resolved.

Comes in: text as given, and the date of the article. Goes out: `DateMention` records whose spans count
code points of that text.
"""

from __future__ import annotations

from bisect import bisect_right

from msgspec import Struct
from msgspec.structs import replace

from kg.model.dates import DateSpan, PartialDate
from kg.text.dates.expression import Expression, Fields, Unit
from kg.text.dates.lexicon import BORN_BEFORE
from kg.text.dates.reading import expressions
from kg.text.dates.resolution import Impossible, impossible, resolve
from kg.text.normalize import normalize
from kg.text.sentences import sentences

# Code points within which "hai năm sau" counts from a date.
_NEAR = 400
_BORN = 6  # code points of "sinh ngày", before which or with which a date begins


class DateMention(Struct, frozen=True, gc=False):
    """A date in a text.

    Attributes:
        start: First code point of the words, part of day included ("Chiều 17/1").
        end: One past the last.
        date: The days meant, or None when neither words nor anchor tell the year, or no calendar has them.
        part_of_day: morning, noon, afternoon or evening, when said.
        complete: The year is written in the words themselves.
        impossible: What is left of a date that no calendar has ("31/2/2019", "từ năm 2018 đến năm 2012").
    """

    start: int
    end: int
    date: DateSpan | None
    part_of_day: str | None
    complete: bool
    impossible: Impossible | None = None


def find_dates(text: str, anchor: DateSpan | None) -> tuple[DateMention, ...]:
    """Return every date of the text, in order; spans do not overlap.

    In a sentence that opens with "Năm 2014, ..." a date without a year is of that year; "cùng năm"
    takes the year mentioned last, "hai năm sau" counts from it; all others are resolved against the anchor.
    """
    normalized = normalize(text)
    found = []
    for one in canonical_dates(normalized.text, anchor):
        start, end = normalized.original(one.start, one.end)
        found.append(replace(one, start=start, end=end))
    return tuple(found)


def canonical_dates(text: str, anchor: DateSpan | None) -> tuple[DateMention, ...]:
    """Return what `find_dates` does, of a text that is in canonical spelling already."""
    found = expressions(text)
    frames = _Frames(text, found)
    mentions = []
    for expression in found:
        start, end = expression.start, expression.end
        known = frames.anchor(expression)
        day = resolve(expression, known if expression.later else known or anchor)
        frames.note(expression, day)
        if expression.later and day is None:
            continue  # "Hai năm sau ..." without a date before tells nothing
        broken = impossible(expression, known or anchor) if day is None else None
        mentions.append(DateMention(start, end, day, expression.part_of_day, expression.complete, broken))
    return tuple(mentions)


class _Frames:
    """Years that hold for other dates near them."""

    def __init__(self, text: str, found: tuple[Expression, ...]) -> None:
        self._spans = sentences(text) if any(expression.complete for expression in found) else ()
        self._starts = [start for start, _ in self._spans]
        self._frame: tuple[int, int] | None = None
        self._last_year: int | None = None
        self._last: tuple[int, PartialDate] | None = None
        self._text = text

    def anchor(self, expression: Expression) -> DateSpan | None:
        """Return the year that holds for this expression, if one before it does."""
        if expression.complete:
            self._remember(expression)
            return None
        if expression.later:
            return self._before(expression)
        if expression.same_year:
            return _whole_year(self._last_year) if self._last_year else None
        if expression.shift is not None or expression.first.month is None or self._frame is None:
            return None
        end, year = self._frame
        return _whole_year(year) if expression.start < end else None

    def note(self, expression: Expression, day: DateSpan | None) -> None:
        """Take note of a date that later ones may count from: one with its year, or counted itself."""
        if day is not None and (expression.complete or expression.later):
            born = BORN_BEFORE.search(self._text, max(0, expression.start - _BORN), expression.start + _BORN)
            self._last = None if born is not None else (expression.end, day.end)

    def _before(self, expression: Expression) -> DateSpan | None:
        """Return the date before, as exactly as the expression counts, if it stands near."""
        if self._last is None or expression.shift is None or expression.start - self._last[0] > _NEAR:
            return None
        last = self._last[1]
        if expression.shift.unit is Unit.YEAR:
            return _whole_year(last.year)
        month = PartialDate(last.year, last.month)
        return DateSpan(month, month) if last.month is not None else None

    def _remember(self, expression: Expression) -> None:
        self._last_year = expression.last.year
        year_alone = expression.first == expression.last == Fields(expression.first.year)
        at = bisect_right(self._starts, expression.start) - 1
        if not year_alone or at < 0 or not expression.first.year:
            return
        start, end = self._spans[at]
        opens = expression.start - start <= 1 and self._text.startswith(",", expression.end)
        if opens:
            self._frame = (end, expression.first.year)


def _whole_year(year: int) -> DateSpan:
    whole = PartialDate(year)
    return DateSpan(whole, whole)
