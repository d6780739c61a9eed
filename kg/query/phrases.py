"""What is told of dates and bounds, in any language.

Comes in: dates, EDTF text and bounds, with the phrases of a language. Goes out: words with exactly the
precision of the source.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from kg.errors import DateError
from kg.model.dates import DateSpan, PartialDate


class Bounded(Protocol):
    """Whatever has the four bounds of a tenure, or of the time that two of them share."""

    @property
    def earliest_start(self) -> date | None:
        """First day on which it can have begun."""

    @property
    def latest_start(self) -> date | None:
        """Last day on which it can have begun."""

    @property
    def earliest_end(self) -> date | None:
        """First day on which it can have ended."""

    @property
    def latest_end(self) -> date | None:
        """Last day on which it can have ended."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """How one language tells dates and bounds; braces stand for a date.

    Attributes:
        day: Writes a day.
        dated: Writes a day, month or year.
        bare: Writes the same behind a word such as "from".
        undated: No date is known.
        span: From one date to another.
        started: The day, month or year of the start is known.
        started_between: Two days enclose the start.
        started_by: The start is that day or earlier.
        started_after: The start is that day or later.
        no_start: Nothing is known of the start.
        seen: Somebody was in office at some time of a month or year.
        seen_between: The same of a day from one to another.
        ended: The day, month or year of the end is known.
        lasted: The end is that day or later.
        ended_by: The end is that day or earlier.
        no_end: No day is known by which it had ended.
    """

    day: Callable[[date], str]
    dated: Callable[[PartialDate], str]
    bare: Callable[[PartialDate], str]
    undated: str
    span: str
    started: str
    started_between: str
    started_by: str
    started_after: str
    no_start: str
    seen: str
    seen_between: str
    ended: str
    lasted: str
    ended_by: str
    no_end: str

    def edtf(self, text: str | None) -> str:
        """Write an EDTF date or span for people; a form that is not read here stays as it is."""
        if not text:
            return self.undated
        try:
            span = DateSpan.parse(text)
        except DateError:
            return text
        first, last = self.dated(span.start), self.dated(span.end)
        return first if span.start == span.end else self.span.format(first, last)

    def bounds(self, found: Bounded) -> str:
        """Say when something began and ended, as far as that is known; starts in lower case."""
        return self.told(found.earliest_start, found.latest_start, found.earliest_end, found.latest_end)

    def told(self, first: date | None, begun: date | None, lasting: date | None, last: date | None) -> str:
        """Say the same of the four bounds by themselves.

        Where the latest start lies behind the earliest end, all that both tell is a day between them: that
        of the start, that of the end, or one that a source names as a month or year.
        """
        if begun is None or lasting is None or begun <= lasting:
            return f"{self.start(first, begun)}, {self.end(lasting, last)}"
        entry, leaving = first == lasting, begun == last
        start, end = self.start(first, begun if entry else None), self.end(lasting if leaving else None, last)
        if entry or leaving:
            return f"{start}, {end}"
        seen = self.sighting(lasting, begun)
        return ", ".join([start, seen, end] if first else [seen, end])

    def sighting(self, first: date, last: date) -> str:
        """Say that somebody was in office on a day from one to another."""
        whole = PartialDate.enclosed(first, last)
        return (
            self.seen.format(self.bare(whole))
            if whole
            else self.seen_between.format(self.day(first), self.day(last))
        )

    def start(self, earliest: date | None, latest: date | None) -> str:
        """Say when something began."""
        if earliest and latest:
            whole = PartialDate.enclosed(earliest, latest)
            if whole:
                return self.started.format(self.bare(whole))
            return self.started_between.format(self.day(earliest), self.day(latest))
        if latest:
            return self.started_by.format(self.day(latest))
        return self.started_after.format(self.day(earliest)) if earliest else self.no_start

    def end(self, earliest: date | None, latest: date | None) -> str:
        """Say when something ended."""
        whole = PartialDate.enclosed(earliest, latest) if earliest and latest else None
        if whole:
            return self.ended.format(self.bare(whole))
        lasted = [self.lasted.format(self.day(earliest))] if earliest else []
        ended = self.ended_by.format(self.day(latest)) if latest else self.no_end
        return ", ".join([*lasted, ended])
