"""The time of a tenure: four optional bounds, and what they say about a day.

Comes in: bounds with their witnesses. Goes out: `Interval` and the grade of a day. A tenure starts on
its first day in office and ends on its last; both days belong to it. Four bounds after the Simple
Event Model (van Hage et al. 2011); absent means unknown, never "open".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kg.model.dates import Precision


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

    def outside(self, day: date) -> bool:
        """Whether the outer bounds exclude the day."""
        before = self.earliest_start is not None and day < self.earliest_start.day
        after = self.latest_end is not None and day > self.latest_end.day
        return before or after

    def grade(self, day: date) -> Grade:
        """Grade the claim "in office on this day" from the bounds alone.

        Certain between latest start and earliest end (continuity between two sightings is an
        inference), refuted outside the outer bounds, possible inside them where the bound on the
        day's side is known, unknown where no bound on that side is.
        """
        if self.outside(day):
            return Grade.REFUTED
        started = self.latest_start is not None and self.latest_start.day <= day
        lasting = self.earliest_end is not None and day <= self.earliest_end.day
        if started and lasting:
            return Grade.CERTAIN
        open_before = not started and self.earliest_start is None
        open_after = not lasting and self.latest_end is None
        return Grade.UNKNOWN if open_before or open_after else Grade.POSSIBLE


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
    """

    id: str
    person: str
    post: str
    interval: Interval
    attestations: tuple[str, ...]
    spell: int = 1
    acting: bool = False


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
