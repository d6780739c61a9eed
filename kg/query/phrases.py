"""What is told of dates and bounds, in any language.

Comes in: dates, EDTF text and bounds, with the phrases of a language. Goes out: words with exactly the
precision of the source.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kg.errors import DateError
from kg.model.dates import DateSpan, PartialDate
from kg.model.interval import Told


class Bounded(Protocol):
    """Whatever has the four bounds of a tenure, or of the time that two of them share."""

    @property
    def told(self) -> Told:
        """The bounds as exactly as their sources give them."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """How one language tells dates and bounds; braces stand for a date.

    Attributes:
        dated: Writes a day, month or year.
        bare: Writes the same behind a word such as "from".
        undated: No date is known.
        span: From one date to another.
        started: The day, month or year of the start is known.
        started_between: Two dates enclose the start.
        started_by: The start is that date or earlier.
        started_after: The start is that date or later.
        no_start: Nothing is known of the start.
        seen: Somebody was in office at some time of a month or year.
        seen_between: The same of a day from one to another.
        ended: The day, month or year of the end is known.
        lasted: The end is that date or later.
        ended_by: The end is that date or earlier.
        no_end: No date is known by which it had ended.
    """

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
        return self.told(*found.told)

    def told(
        self,
        first: PartialDate | None,
        begun: PartialDate | None,
        lasting: PartialDate | None,
        last: PartialDate | None,
    ) -> str:
        """Say the same of the four bounds by themselves.

        Where the latest start lies behind the earliest end, all that both tell is a day between them: that
        of the start, that of the end, or one that a source names as a month or year.
        """
        if begun is None or lasting is None or begun.latest() <= lasting.earliest():
            return f"{self.start(first, begun)}, {self.end(lasting, last)}"
        entry = first is not None and first.earliest() == lasting.earliest()
        leaving = last is not None and last.latest() == begun.latest()
        start, end = self.start(first, begun if entry else None), self.end(lasting if leaving else None, last)
        if entry or leaving:
            return f"{start}, {end}"
        seen = self.sighting(lasting, begun)
        return ", ".join([start, seen, end] if first else [seen, end])

    def sighting(self, first: PartialDate, last: PartialDate) -> str:
        """Say that somebody was in office on a day from one date to another."""
        whole = PartialDate.enclosed(first.earliest(), last.latest())
        return (
            self.seen.format(self.bare(whole))
            if whole
            else self.seen_between.format(self.bare(first), self.bare(last))
        )

    def start(self, earliest: PartialDate | None, latest: PartialDate | None) -> str:
        """Say when something began."""
        if earliest and latest:
            whole = PartialDate.enclosed(earliest.earliest(), latest.latest())
            if whole:
                return self.started.format(self.bare(whole))
            return self.started_between.format(self.bare(earliest), self.bare(latest))
        if latest:
            return self.started_by.format(self.bare(latest))
        return self.started_after.format(self.bare(earliest)) if earliest else self.no_start

    def end(self, earliest: PartialDate | None, latest: PartialDate | None) -> str:
        """Say when something ended."""
        whole = PartialDate.enclosed(earliest.earliest(), latest.latest()) if earliest and latest else None
        if whole:
            return self.ended.format(self.bare(whole))
        lasted = [self.lasted.format(self.bare(earliest))] if earliest else []
        ended = self.ended_by.format(self.bare(latest)) if latest else self.no_end
        return ", ".join([*lasted, ended])
