"""Records of the constraint system: limits, orders of spells, contradictions.

Comes in: nothing (records only). Goes out: what `kg.temporal.statements` and `kg.temporal.spells` say and
`kg.temporal.bounds` solves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from kg.model.interval import Bound


class Side(StrEnum):
    """Which of the four bounds of an interval a limit is for; the names of its fields."""

    EARLIEST_START = "earliest_start"
    LATEST_START = "latest_start"
    EARLIEST_END = "earliest_end"
    LATEST_END = "latest_end"

    @property
    def is_earliest(self) -> bool:
        """Whether it is a lower limit: the true day is this one or later."""
        return self is Side.EARLIEST_START or self is Side.EARLIEST_END

    @property
    def is_end(self) -> bool:
        """Whether it speaks of the last day in office rather than of the first."""
        return self is Side.EARLIEST_END or self is Side.LATEST_END


class Limit(NamedTuple):
    """One bound that one statement sets."""

    side: Side
    bound: Bound


Limits = Mapping[Side, Bound]
"""The tightest limit of each side of one spell."""


class Order(NamedTuple):
    """Spell `before` ends no later than spell `after` starts.

    Attributes:
        before: Index of the earlier spell.
        after: Index of the later spell.
        succession: Another person follows in a single seat; else the same person comes again.
    """

    before: int
    after: int
    succession: bool


class Claimed(NamedTuple):
    """One limit of one spell."""

    spell: int
    side: Side
    bound: Bound


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A lower and an upper limit that no days can meet.

    Attributes:
        lower: The day is this or later.
        upper: A day that is not before the former is this or earlier.
        through: Orders between the two; empty when they speak of one spell.
    """

    lower: Claimed
    upper: Claimed
    through: tuple[Order, ...] = ()

    @property
    def witnesses(self) -> tuple[str, ...]:
        """The smallest set of attestations that cannot all be true, sorted."""
        return tuple(sorted({self.lower.bound.witnesses[0], self.upper.bound.witnesses[0]}))
