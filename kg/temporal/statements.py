"""What one claim says about the days of a tenure, before any other claim is heard.

Comes in: resolved holdings, with the publication date of their documents. Goes out: `Statement`s with the
limits they set on the four bounds and the windows of days in which they see the person in office. A
claim that only proposes a person for a post says nothing about a tenure and gives no statement.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import NamedTuple

from kg.model.claims import Holding, Status
from kg.model.dates import DateSpan, PartialDate
from kg.model.entity import ResolvedHolding
from kg.model.interval import Basis, Bound
from kg.temporal.constraints import Limit, Side
from kg.temporal.terms import Term


class Rank(IntEnum):
    """What a statement is about; on one day an end comes before a new start."""

    SIGHTING = 0
    PAST = 1
    END = 2
    START = 3


class Window(NamedTuple):
    """Days of which at least one was a day in office.

    Attributes:
        first: First of these days.
        last: Last of these days.
        rank: START or END if that day was the first or the last in office, else SIGHTING.
    """

    first: date
    last: date
    rank: Rank = Rank.SIGHTING


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim, as far as it speaks of time.

    Attributes:
        id: Attestation id.
        person: Person id.
        acting: It calls the holder acting.
        rank: What it is about.
        limits: What it sets.
        windows: When it sees the person in office, in order of time; empty when it gives no such day.
        at: Where it stands in the order of time; `date.max` when it has no date at all.
        term: Term it states, if that can be read.
        ongoing: Last day for which it says that the post is held.
    """

    id: str
    person: str
    acting: bool
    rank: Rank
    limits: tuple[Limit, ...]
    windows: tuple[Window, ...]
    at: date
    term: Term | None = None
    ongoing: date | None = None

    @property
    def begins(self) -> bool:
        """Whether it tells when the tenure began."""
        return any(window.rank is Rank.START for window in self.windows)

    def over(self) -> date | None:
        """Return the day by which it says that the tenure was over, if it does."""
        return min(
            (
                bound.day
                for side, bound in self.limits
                if side is Side.LATEST_END and bound.basis is not Basis.TERM
            ),
            default=None,
        )


def state(resolved: ResolvedHolding, published: DateSpan | None, term: Term | None) -> Statement | None:
    """Return what the claim says about time, or None if it speaks of no tenure.

    A date of month or year precision keeps each of its days possible. The last day in office is the day
    of the end itself. Without a date of its own a sighting is dated by its document; a start, an end and
    a past holding without one are only known to lie on or before the day of the document.

    Args:
        resolved: The claim.
        published: Publication date of its document.
        term: Term it states.
    """
    claim = resolved.claim
    if claim.status is Status.NOMINATED:
        return None
    told = _Telling(resolved.id, _span(claim.on) or published)
    rank = _RANKS[claim.status] if not claim.ongoing else Rank.SIGHTING
    _TELLERS[rank](told, claim)
    if term is not None:
        told.term(term)
    at = told.windows[0].first if told.windows else told.at
    return Statement(
        resolved.id,
        resolved.person,
        claim.acting,
        rank,
        tuple(told.limits),
        tuple(sorted(told.windows)),
        at,
        term,
        told.ongoing,
    )


_RANKS = {
    Status.HOLDS: Rank.SIGHTING,
    Status.HELD: Rank.PAST,
    Status.START: Rank.START,
    Status.END: Rank.END,
}


class _Telling:
    """Collects the limits and windows of one claim."""

    __slots__ = ("at", "limits", "ongoing", "reference", "windows", "witness")

    def __init__(self, witness: str, reference: DateSpan | None) -> None:
        self.witness = (witness,)
        self.reference = reference
        self.limits: list[Limit] = []
        self.windows: list[Window] = []
        self.ongoing: date | None = None
        self.at = reference.end.latest() if reference else date.max

    def limit(self, side: Side, at: PartialDate, basis: Basis) -> None:
        day = at.earliest() if side.is_earliest else at.latest()
        self.limits.append(Limit(side, Bound(day, at.precision, basis, self.witness)))

    def seen(self, span: DateSpan, basis: Basis, rank: Rank = Rank.SIGHTING) -> None:
        """Some day of the span was a day in office."""
        self.limit(Side.LATEST_START, span.end, basis)
        self.limit(Side.EARLIEST_END, span.start, basis)
        self.windows.append(Window(span.start.earliest(), span.end.latest(), rank))

    def began(self, span: DateSpan, basis: Basis) -> None:
        """The first day in office is a day of the span."""
        self.limit(Side.EARLIEST_START, span.start, basis)
        self.seen(span, basis, Rank.START)

    def ended(self, span: DateSpan, basis: Basis) -> None:
        """The last day in office is a day of the span."""
        self.limit(Side.LATEST_END, span.end, basis)
        self.seen(span, basis, Rank.END)

    def term(self, term: Term) -> None:
        """The tenure belongs to the term."""
        if term.start is not None:
            self.limit(Side.EARLIEST_START, term.start, Basis.TERM)
        if term.end is not None:
            self.limit(Side.LATEST_END, term.end, Basis.TERM)


def _sighting(told: _Telling, claim: Holding) -> None:
    """A present holding; an `until` beside it is a plan, not a fact."""
    if claim.since is not None:
        told.began(DateSpan(claim.since, claim.since), Basis.SPAN)
    if told.reference is not None:
        told.seen(told.reference, Basis.ATTESTED)
        told.ongoing = told.reference.start.earliest()


def _start(told: _Telling, claim: Holding) -> None:
    """An entry into office; the day it takes effect counts before the day of the decision."""
    when = _span(claim.since) or _span(claim.on)
    if when is not None:
        told.began(when, Basis.EVENT)
        told.ongoing = when.start.earliest()
    elif told.reference is not None:
        told.limit(Side.LATEST_START, told.reference.end, Basis.EVENT)


def _end(told: _Telling, claim: Holding) -> None:
    if claim.since is not None:
        told.began(DateSpan(claim.since, claim.since), Basis.SPAN)
    when = _span(claim.until) or _span(claim.on)
    if when is not None:
        told.ended(when, Basis.EVENT)
    elif told.reference is not None:
        told.limit(Side.LATEST_END, told.reference.end, Basis.EVENT)


def _past(told: _Telling, claim: Holding) -> None:
    """A former holding; without an end it was over by the day of the text."""
    if claim.since is not None:
        told.began(DateSpan(claim.since, claim.since), Basis.SPAN)
    if claim.until is not None:
        told.ended(DateSpan(claim.until, claim.until), Basis.SPAN)
    elif told.reference is not None:
        told.limit(Side.LATEST_END, told.reference.end, Basis.FORMER)


_TELLERS = {Rank.SIGHTING: _sighting, Rank.PAST: _past, Rank.START: _start, Rank.END: _end}


def _span(at: PartialDate | None) -> DateSpan | None:
    return None if at is None else DateSpan(at, at)
