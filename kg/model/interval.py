"""The time of a tenure: four optional bounds, and what they say about a day.

Comes in: bounds with their witnesses. Goes out: `Interval` and the grade of a day. A tenure starts on
its first day in office and ends on its last; both days belong to it. Four bounds after the Simple
Event Model (van Hage et al. 2011); absent means unknown, never "open".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from operator import attrgetter

from kg.model.dates import PartialDate, Precision


class Grade(StrEnum):
    """How sure an answer is on a day."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    REFUTED = "refuted"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """Why a bound is what it is."""

    ATTESTED = "attested"  # seen in the post on that day
    EVENT = "event"  # a dated start or end
    FORMER = "former"  # called "nguyên", "cựu" on that day: had left by then
    SPAN = "span"  # a career span of the text
    SUCCESSION = "succession"  # a single seat: another holder is seen
    TERM = "term"  # the calendar of a khóa or nhiệm kỳ


@dataclass(frozen=True, slots=True)
class Bound:
    """One bound of a tenure.

    Attributes:
        day: The day itself.
        precision: How exactly the source gave it.
        basis: Why it holds.
        witnesses: Attestation ids, sorted; never empty.
    """

    day: date
    precision: Precision
    basis: Basis
    witnesses: tuple[str, ...]

    @property
    def told(self) -> PartialDate:
        """The day, or the month or year that begins or ends with it, as exactly as its source gave it."""
        return PartialDate.bounding(self.day, self.precision)


@dataclass(frozen=True, slots=True)
class Interval:
    """When a tenure began and ended, as far as the witnesses tell.

    Attributes:
        earliest_start: It did not begin before this day.
        latest_start: It had begun by this day.
        earliest_end: It had not ended before this day.
        latest_end: It had ended by this day (last day in office at the latest).
        ongoing_at: Last day on which the post was said to be held.
    """

    earliest_start: Bound | None = None
    latest_start: Bound | None = None
    earliest_end: Bound | None = None
    latest_end: Bound | None = None
    ongoing_at: date | None = None

    def days(self) -> tuple[date | None, date | None, date | None, date | None]:
        """Return the four bounds as days, in the order of time."""
        first, second, third, fourth = (
            self.earliest_start,
            self.latest_start,
            self.earliest_end,
            self.latest_end,
        )
        return (  # asked of every tenure of a post for every question, so without a call for each
            None if first is None else first.day,
            None if second is None else second.day,
            None if third is None else third.day,
            None if fourth is None else fourth.day,
        )

    def told(self) -> Told:
        """Return the four bounds as exactly as their sources gave them."""
        return told_bounds(self.days(), self.precisions())

    def precisions(self) -> tuple[Precision | None, ...]:
        """Return how exactly the sources give the four bounds."""
        bounds = (self.earliest_start, self.latest_start, self.earliest_end, self.latest_end)
        return tuple(bound.precision if bound else None for bound in bounds)

    def start(self) -> PartialDate | None:
        """Return when it began, if the bounds enclose one day, month or year exactly."""
        earliest, latest, _, _ = self.days()
        return PartialDate.enclosed(earliest, latest) if earliest and latest else None

    def end(self) -> PartialDate | None:
        """Return when it ended, on the same condition."""
        _, _, earliest, latest = self.days()
        return PartialDate.enclosed(earliest, latest) if earliest and latest else None

    def entry(self) -> Bound | None:
        """Return by when it had begun, if anything but its end tells that.

        "Ông A thôi giữ chức ngày 9/8" puts him in office on that day, and is no word on when he took it.
        """
        begun = self.latest_start
        alone = told_with(begun, self.latest_end) and not told_with(begun, self.earliest_start)
        return None if alone else begun

    def grade(self, day: date) -> Grade:
        """Grade the claim "in office on this day" from the bounds alone.

        Certain between latest start and earliest end (continuity between two sightings is an
        inference), refuted outside the outer bounds, possible inside them where the bound on the
        day's side is known, unknown where no bound on that side is. A sighting that is known to a month
        leaves every day of it possible.
        """
        return self.covers(day, day)

    def covers(self, begun_by: date, lasting_to: date) -> Grade:
        """Grade the claim "had begun by the one day, and had not ended before the other".

        With a first and a last day in this order it is "all the time between"; the other way round, "some day
        between".
        """
        first, second, third, fourth = self.days()
        begun = not_after(first, second, begun_by, begun_by)
        lasting = not_after(lasting_to, lasting_to, third, fourth)
        found = worst(begun, lasting)
        seen = third is not None and second is not None and third <= begun_by and lasting_to <= second
        return Grade.POSSIBLE if found is Grade.UNKNOWN and seen else found

    def overlap(self, other: Interval) -> Grade:
        """Grade the claim that some day belongs to both."""
        mine, theirs = self.days(), other.days()
        return worst(not_after(*mine[:2], *theirs[2:]), not_after(*theirs[:2], *mine[2:]))

    def shared(self, other: Interval) -> Interval:
        """Return the bounds of the time that belongs to both, if there is any.

        It begins when the later one begins and ends when the first one ends, so its earliest start and latest
        end are known where either is, the two others only where both are.
        """
        seen = (self.ongoing_at, other.ongoing_at)
        return Interval(
            earliest_start=max(_known(self.earliest_start, other.earliest_start), key=_BY_DAY, default=None),
            latest_start=max(_both(self.latest_start, other.latest_start), key=_BY_DAY, default=None),
            earliest_end=min(_both(self.earliest_end, other.earliest_end), key=_BY_DAY, default=None),
            latest_end=min(_known(self.latest_end, other.latest_end), key=_BY_DAY, default=None),
            ongoing_at=min((day for day in seen if day), default=None) if all(seen) else None,
        )


Told = tuple[PartialDate | None, PartialDate | None, PartialDate | None, PartialDate | None]
"""The four bounds in the order of time, each a day, month or year."""


def told_with(bound: Bound | None, outer: Bound | None) -> bool:
    """Whether one statement set both bounds."""
    if bound is None or outer is None or bound.basis is not outer.basis:
        return False
    return not set(bound.witnesses).isdisjoint(outer.witnesses)


_EDGES = (PartialDate.earliest, PartialDate.latest, PartialDate.earliest, PartialDate.latest)


def told_bounds(days: Sequence[date | None], precisions: Sequence[Precision | None]) -> Told:
    """Return four bounds as exactly as they were given: "by 29/2/2016" as "by February 2016" where that was.

    Args:
        days: The bounds in the order of time: earliest and latest start, earliest and latest end.
        precisions: How exactly each was given; none where all were days.
    """
    exact = precisions or (None,) * len(_EDGES)
    first, second, third, fourth = map(_as_given, days, exact, _EDGES)
    return first, second, third, fourth


def _as_given(
    day: date | None, precision: Precision | None, edge: Callable[[PartialDate], date]
) -> PartialDate | None:
    """Return the day, month or year of which a bound is the edge."""
    if day is None:
        return None
    whole = PartialDate.bounding(day, precision or Precision.DAY)
    return whole if edge(whole) == day else PartialDate.of(day)


class DayBounds:
    """What bears the four bounds as days, and beside them how exactly its sources give each."""

    __slots__ = ()

    earliest_start: date | None
    latest_start: date | None
    earliest_end: date | None
    latest_end: date | None
    precisions: tuple[Precision | None, ...]

    @property
    def told(self) -> Told:
        """The four bounds as exactly as their sources give them."""
        days = (self.earliest_start, self.latest_start, self.earliest_end, self.latest_end)
        return told_bounds(days, self.precisions)


def not_after(earliest: date | None, latest: date | None, least: date | None, most: date | None) -> Grade:
    """Grade the claim that one day is not after another, each known by its bounds.

    Args:
        earliest: The one day is this or later.
        latest: It is this or earlier.
        least: The other day is this or later.
        most: It is this or earlier.

    The first and the last day of the calendar stand for "since ever" and "for ever".
    """
    if latest == date.min or least == date.max:
        return Grade.CERTAIN
    if latest is not None and least is not None and latest <= least:
        return Grade.CERTAIN
    if earliest is None or most is None:
        return Grade.UNKNOWN
    return Grade.REFUTED if earliest > most else Grade.POSSIBLE


_BY_DAY = attrgetter("day")

RANK = {Grade.CERTAIN: 0, Grade.POSSIBLE: 1, Grade.UNKNOWN: 2, Grade.REFUTED: 3}
"""From the best grade to the worst: the order in which answers are listed."""
_WORST_FIRST = tuple(reversed(RANK))


def worst(*grades: Grade) -> Grade:
    """Return the grade of "all of these are so"."""
    for grade in _WORST_FIRST:
        if grade in grades:
            return grade
    return Grade.CERTAIN


def _known(*bounds: Bound | None) -> list[Bound]:
    return [bound for bound in bounds if bound is not None]


def _both(*bounds: Bound | None) -> list[Bound]:
    known = _known(*bounds)
    return known if len(known) == len(bounds) else []


@dataclass(frozen=True, slots=True)
class Tenure:
    """One spell of one person in one post.

    Attributes:
        id: Stable for the same person, post and spell.
        person: Person id.
        post: Post id.
        interval: When.
        attestations: Ids of every attestation it rests on, sorted by day, then id.
        spell: 1 for the first time in the post, 2 after a return.
        acting: Every attestation calls it acting.
        contested: Every attestation contradicts those of another holder in whose time it lies.
    """

    id: str
    person: str
    post: str
    interval: Interval
    attestations: tuple[str, ...]
    spell: int = 1
    acting: bool = False
    contested: bool = False


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims that cannot all be true.

    Attributes:
        id: Stable for the same witnesses.
        post: Post id.
        witnesses: The smallest set of attestation ids that contradict, sorted.
        message: One Vietnamese sentence for people.
    """

    id: str
    post: str
    witnesses: tuple[str, ...]
    message: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """All tenures of a build, and what contradicts; sorted by id."""

    tenures: tuple[Tenure, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
