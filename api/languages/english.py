"""Days, bounds and reasons in English, worked out from the bounds that an answer bears.

Comes in: answers. Goes out: phrases and sentences that claim no more than their Vietnamese counterparts.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import singledispatch

from kg.model.answers import Answer, Contradiction, Holders
from kg.model.board import Seat
from kg.model.dates import PartialDate, Precision
from kg.model.interval import Grade
from kg.model.relations import Overlap
from kg.query.holders import NAMED
from kg.query.phrases import Bounded, Phrases
from kg.query.wording import listed, people_named, sentence

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


def day(value: date | PartialDate) -> str:
    """Write a day: 17 January 2019; what is less exact as `dated` does."""
    if isinstance(value, PartialDate):
        return dated(value)
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def dated(value: PartialDate) -> str:
    """Write a date with its precision: 17 January 2019, January 2019, 2019."""
    if value.precision is Precision.YEAR:
        return str(value.year)
    month = f"{_MONTHS[(value.month or 1) - 1]} {value.year}"
    return f"{value.day} {month}" if value.precision is Precision.DAY else month


_PHRASES = Phrases(
    dated=dated,
    bare=dated,
    undated="date unknown",
    span="from {} to {}",
    started="from {}",
    started_between="began between {} and {}",
    started_by="from {} or earlier",
    started_after="began no earlier than {}",
    no_start="start unknown",
    seen="seen in office in {}",
    seen_between="seen in office on a day from {} to {}",
    ended="to {}",
    lasted="until {} at least",
    ended_by="ended by {}",
    no_end="end unknown",
)


def edtf_in_words(text: str | None) -> str:
    """Write an EDTF date or span for people; a form that is not read here stays as it is."""
    return _PHRASES.edtf(text)


def bounds(found: Bounded) -> str:
    """Say when something began and ended, as far as that is known; starts in lower case."""
    return _PHRASES.bounds(found)


@singledispatch
def reason(_found: object) -> str | None:
    """Return why an answer is what it is, in one or two sentences; None where only its own words tell."""
    return None


@reason.register
def _(found: Answer) -> str:
    told = sentence(bounds(found))
    return f"{told} {_GRADED[found.grade]}" if found.on else told


@reason.register
def _(found: Seat) -> str:
    told = sentence(_PHRASES.told(None, found.first_seen, found.last_seen, None))
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
    people = people_named(one for one in found.answers if one.grade is found.grade)
    if len(people) == 1:
        return f"{people[0]}: {reason(found.answers[0])}"
    match found.grade:
        case Grade.CERTAIN:
            return f"{people_listed(people)} were each in office around {day(found.on)}."
        case Grade.POSSIBLE:
            return f"Possibly {people_listed(people, 'or')} on {day(found.on)}; no source settles it."
        case Grade.REFUTED:
            return (
                f"The sources exclude {_some(found.excluded)} on {day(found.on)}; none tells of anybody else."
            )
        case Grade.UNKNOWN:
            return f"No source tells who held the post on {day(found.on)}."


@reason.register
def _(found: Contradiction) -> str:
    people = people_listed(people_named(found.evidence))
    return f"These {len(found.evidence)} statements about {people} cannot all be true."


def _some(names: Sequence[str]) -> str:
    return people_listed(names) if len(names) <= NAMED else f"all {len(names)} known holders"


def people_listed(names: Sequence[str], last: str = "and") -> str:
    """Write names in a row, "nobody" where there are none; `last` stands before the last one."""
    return listed(list(names), last) or "nobody"
