"""Days, bounds and reasons in English, worked out from the bounds that an answer bears.

Comes in: answers. Goes out: phrases and sentences that claim no more than their Vietnamese counterparts.
"""

from __future__ import annotations

from datetime import date
from functools import singledispatch
from typing import Protocol

from kg.errors import DateError
from kg.model.answers import Answer, Contradiction, Holders
from kg.model.board import Seat
from kg.model.dates import DateSpan, PartialDate, Precision
from kg.model.interval import Grade
from kg.model.relations import Overlap

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_GRADED = {
    Grade.CERTAIN: "The day lies between.",
    Grade.POSSIBLE: "No source settles that day.",
    Grade.REFUTED: "The day is excluded.",
    Grade.UNKNOWN: "No source reaches that day.",
}


class _Bounded(Protocol):
    """Whatever has the four bounds of a tenure, or of the time that two of them share."""

    @property
    def earliest_start(self) -> date | None: ...
    @property
    def latest_start(self) -> date | None: ...
    @property
    def earliest_end(self) -> date | None: ...
    @property
    def latest_end(self) -> date | None: ...


def day(value: date) -> str:
    """Write a day: 17 January 2019."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def dated(value: PartialDate) -> str:
    """Write a date with its precision: 17 January 2019, January 2019, 2019."""
    if value.precision is Precision.YEAR:
        return str(value.year)
    month = f"{_MONTHS[(value.month or 1) - 1]} {value.year}"
    return f"{value.day} {month}" if value.precision is Precision.DAY else month


def edtf_in_words(text: str | None) -> str:
    """Write an EDTF date or span for people; a form that is not read here stays as it is."""
    if not text:
        return "date unknown"
    try:
        span = DateSpan.parse(text)
    except DateError:
        return text
    return dated(span.start) if span.start == span.end else f"from {dated(span.start)} to {dated(span.end)}"


def bounds(answer: _Bounded) -> str:
    """Say when something began and ended, as far as that is known; starts in lower case."""
    start = _start(answer.earliest_start, answer.latest_start)
    return f"{start}, {_end(answer.earliest_end, answer.latest_end)}"


def _start(earliest: date | None, latest: date | None) -> str:
    if earliest and latest:
        whole = PartialDate.enclosed(earliest, latest)
        return f"from {dated(whole)}" if whole else f"began between {day(earliest)} and {day(latest)}"
    if latest:
        return f"from {day(latest)} or earlier"
    return f"began on {day(earliest)} at the earliest" if earliest else "start unknown"


def _end(earliest: date | None, latest: date | None) -> str:
    whole = PartialDate.enclosed(earliest, latest) if earliest and latest else None
    if whole:
        return f"to {dated(whole)}"
    lasted = f"until {day(earliest)} at least, " if earliest else ""
    return lasted + (f"ended by {day(latest)}" if latest else "end unknown")


@singledispatch
def reason(_found: object) -> str | None:
    """Return why an answer is what it is, in one or two sentences; None where only its own words tell."""
    return None


@reason.register
def _(found: Answer) -> str:
    told = f"{_sentence(bounds(found))}"
    return f"{told} {_GRADED[found.grade]}" if found.grade else told


@reason.register
def _(found: Seat) -> str:
    told = f"{_sentence(f'{_start(None, found.first_seen)}, {_end(found.last_seen, None)}')}"
    return f"{told} {_GRADED[found.grade]}"


@reason.register
def _(found: Overlap) -> str:
    sure = "Certainly" if found.grade is Grade.CERTAIN else "Possibly"
    first, last = found.latest_start, found.earliest_end
    if first and last and first > last:
        return f"{sure} at the same time; no source tells the days."
    return f"{sure} at the same time: {bounds(found)}."


@reason.register
def _(found: Holders) -> str:
    people = list(dict.fromkeys(one.person for one in found.answers if one.grade is found.grade))
    if len(people) == 1:
        return f"{people[0]}: {reason(found.answers[0])}"
    match found.grade:
        case Grade.CERTAIN:
            return f"{_listed(people)} were each in office around {day(found.on)}."
        case Grade.POSSIBLE:
            return f"Possibly {_listed(people)} on {day(found.on)}; no source settles it."
        case Grade.REFUTED:
            return f"None of the known holders held the post on {day(found.on)}."
        case Grade.UNKNOWN:
            return f"No source tells who held the post on {day(found.on)}."


@reason.register
def _(found: Contradiction) -> str:
    people = _listed(list(dict.fromkeys(one.person for one in found.witnesses)))
    return f"These {len(found.witnesses)} statements about {people} cannot all be true."


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else "nobody"


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
