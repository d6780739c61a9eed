"""Bounds as a system of difference constraints (simple temporal problem).

Comes in: the limits that statements set on each spell of one part of a post, and which spell ended
before which began. Goes out: the tightest four bounds of every spell with the statements that set them,
and the contradictions met on the way. After Dechter, Meiri and Pearl, "Temporal constraint networks",
Artificial Intelligence 49 (1991). Every constraint here ties a day to the calendar or says "not after", so
a negative cycle holds exactly one lower and one upper limit: the smallest set of witnesses is one
statement, or two.

What is done with a contradiction: it is reported, and never settled in favour of one side. Where it runs
through "the predecessor ends before the successor starts", that order is given up and the two stay
untied. Otherwise the two limits that cannot both be true are left out; what remains allows the days of
either. Limits of a term are weak and give way without a report.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.model.dates import Precision
from kg.model.interval import Basis, Bound
from kg.temporal.constraints import Claimed, Contradiction, Limit, Limits, Order, Side
from kg.temporal.network import Network


@dataclass(frozen=True, slots=True)
class Solution:
    """Tightest bounds, one mapping for each spell, and what had to be given up."""

    limits: tuple[Limits, ...]
    contradictions: tuple[Contradiction, ...] = ()


def solve(told: Sequence[Sequence[Limit]], orders: Iterable[Order] = ()) -> Solution:
    """Return the tightest bounds that the limits and orders allow.

    A bound is given only where a statement on that spell or another holder sets it: "former chairman" in
    2020 limits the end, and is no word on when the tenure began.

    Args:
        told: For each spell, the limits that its statements set.
        orders: Which spell ended before which began; indices into `told`.
    """
    left = [list(limits) for limits in told]
    kept = sorted(set(orders))
    found: list[Contradiction] = []
    while True:
        outcome = _settle([tightest(limits) for limits in left], kept)
        if not isinstance(outcome, Contradiction):
            return Solution(tuple(outcome), tuple(found))
        sides = (outcome.lower, outcome.upper)
        weak = [one for one in sides if one.bound.basis is Basis.TERM]
        if not weak:
            found.append(outcome)
        if outcome.through and not weak:
            kept = [order for order in kept if order not in outcome.through]
        else:
            _leave_out(left, weak or sides)


def _settle(limits: Sequence[Limits], orders: Sequence[Order]) -> list[Limits] | Contradiction:
    """Propagate the limits along spells and orders, or return what contradicts.

    Without orders every spell stands alone and its system has two days: no graph is needed.
    """
    if orders:
        return Network(limits, orders).settle()
    return _alone(limits) or [_joined(one) for one in limits]


def _leave_out(left: list[list[Limit]], claimed: Iterable[Claimed]) -> None:
    """Remove the limits of that day and basis; several statements may have set the same."""
    for one in claimed:
        gone = (one.side, one.bound.day, one.bound.basis)
        left[one.spell] = [
            limit for limit in left[one.spell] if (limit.side, limit.bound.day, limit.bound.basis) != gone
        ]


_STRENGTH = {
    basis: strength
    for strength, basis in enumerate(
        (Basis.EVENT, Basis.ATTESTED, Basis.SPAN, Basis.FORMER, Basis.SUCCESSION, Basis.TERM)
    )
}
_FINENESS = {Precision.DAY: 0, Precision.MONTH: 1, Precision.YEAR: 2}


def tightest(limits: Iterable[Limit]) -> Limits:
    """Return the tightest limit of each side; statements that say the same are all its witnesses."""
    best: dict[Side, Bound] = {}
    same: dict[Side, set[str]] = {}
    for side, bound in limits:
        known = best.get(side)
        if known is None or _beats(side, bound, known):
            best[side] = bound
            same[side] = set(bound.witnesses)
        elif not _beats(side, known, bound):
            same[side].update(bound.witnesses)
    return {
        side: bound if len(same[side]) == 1 else replace(bound, witnesses=tuple(sorted(same[side])))
        for side, bound in best.items()
    }


def _tighter(side: Side, one: Bound, other: Bound) -> bool:
    return one.day > other.day if side.is_earliest else one.day < other.day


def _beats(side: Side, one: Bound, other: Bound) -> bool:
    """Whether a limit is tighter, or as tight and better founded."""
    if one.day != other.day:
        return _tighter(side, one, other)
    if one.basis is not other.basis:
        return _STRENGTH[one.basis] < _STRENGTH[other.basis]
    return _FINENESS[one.precision] < _FINENESS[other.precision]


_OPPOSED = (
    (Side.EARLIEST_START, Side.LATEST_START),
    (Side.EARLIEST_END, Side.LATEST_END),
    (Side.EARLIEST_START, Side.LATEST_END),
)


def _alone(limits: Sequence[Limits]) -> Contradiction | None:
    """Return the first contradiction inside one spell."""
    for spell, own in enumerate(limits):
        for earliest, latest in _OPPOSED:
            lower, upper = own.get(earliest), own.get(latest)
            if lower is not None and upper is not None and lower.day > upper.day:
                return Contradiction(Claimed(spell, earliest, lower), Claimed(spell, latest, upper))
    return None


_IMPLIED = ((Side.LATEST_START, Side.LATEST_END), (Side.EARLIEST_END, Side.EARLIEST_START))


def _joined(limits: Limits) -> Limits:
    """Apply "the start is not after the end" to the bounds that the spell has."""
    joined = dict(limits)
    for side, other in _IMPLIED:
        own, implied = limits.get(side), limits.get(other)
        if own is not None and implied is not None and _tighter(side, implied, own):
            joined[side] = implied
    return joined
