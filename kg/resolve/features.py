"""How alike two profiles of one name are: one table of features and weights.

Comes in: two profiles and `data/features.tsv`. Goes out: the features both show, their sum, and the decision.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from kg.errors import DataError
from kg.resolve.duties import Duty, Service
from kg.resolve.profiles import Profile
from kg.resources import read_table

SOURCE = "data/features.tsv"
_MERGE, _APART = "(merge)", "(apart)"
_YEAR = 365


class Decision(StrEnum):
    """What is done with two profiles of one name."""

    MERGE = "merge"
    APART = "apart"
    UNDECIDED = "undecided"


def _related(one: Profile, other: Profile) -> bool:
    return bool(one.above & (other.organizations | other.above) or other.above & one.organizations)


def _born_apart(one: Profile, other: Profile) -> bool:
    """Whether years of birth are told of both, and none within a year of another, as slips are."""
    years = [abs(a - b) for a in one.born for b in other.born]
    return bool(years) and min(years) > 1


def _elsewhere(one: Profile, other: Profile) -> bool:
    apart = one.places and other.places and not one.places & other.places
    return bool(apart) and one.days_from(other) <= _YEAR and not _change_over(one, other)


def _duties(one: Profile, other: Profile) -> Iterator[tuple[Duty, Service, Duty, Service]]:
    """Yield every pair of different full-time duties: when each was seen, and all moves told of it."""
    for first, time in one.duties.items():
        for second, then in other.duties.items():
            if first.post != second.post:
                yield (
                    first,
                    time.with_moves(other.duties.get(first)),
                    second,
                    then.with_moves(one.duties.get(second)),
                )


def _clash(one: Profile, other: Profile) -> bool:
    return any(a.excludes(b) and time.at_once(then) for a, time, b, then in _duties(one, other))


def _two_offices(one: Profile, other: Profile) -> bool:
    return any(a.is_elsewhere(b) and time.at_once(then) for a, time, b, then in _duties(one, other))


def _change_over(one: Profile, other: Profile) -> bool:
    return any(time.changed_over(then) for _, time, _, then in _duties(one, other))


def _rise(one: Profile, other: Profile) -> bool:
    """Whether both lead in one province, in bodies of which one feeds the other."""
    return any(
        a.sphere == b.sphere and a.leads == b.leads == "province" for a, _, b, _ in _duties(one, other)
    )


def _at_the_top(one: Profile, other: Profile) -> bool:
    """Whether each heads a central organ, not at the same time."""
    return any(
        a.leads == b.leads == "country" and not time.at_once(then) for a, time, b, then in _duties(one, other)
    )


FEATURES: Mapping[str, Callable[[Profile, Profile], bool]] = {
    "same-seat": lambda one, other: bool(one.seats & other.seats),
    "same-post": lambda one, other: bool(one.posts & other.posts),
    "same-organization": lambda one, other: bool(one.organizations & other.organizations),
    "related-organization": _related,
    "same-place": lambda one, other: bool(one.places & other.places),
    "companion": lambda one, other: bool(one.companions & other.companions),
    "companions": lambda one, other: len(one.companions & other.companions) > 1,
    "same-birth-year": lambda one, other: bool(one.born & other.born),
    "different-birth-years": _born_apart,
    "rare-name": lambda one, other: one.rare and other.rare,
    "change-over": _change_over,
    "leaders-of-one-place": _rise,
    "heads-of-the-country": _at_the_top,
    "different-places": _elsewhere,
    "far-apart": lambda one, other: one.days_from(other) > 20 * _YEAR,
    "two-offices": _two_offices,
    "clashing-duties": _clash,
}


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two profiles share.

    Attributes:
        score: Sum of the weights.
        features: Names of the features found, in the order of the table.
        decision: What follows.
    """

    score: float
    features: tuple[str, ...]
    decision: Decision


class FeatureTable:
    """Weights, thresholds and phrases."""

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        kept = {row["feature"]: row for row in rows}
        thresholds = [kept.pop(name, None) for name in (_MERGE, _APART)]
        unknown = kept.keys() ^ FEATURES.keys()
        if unknown or None in thresholds:
            wrong = ", ".join(sorted(unknown)) or "a threshold"
            raise DataError(SOURCE, f"features and code do not match: {wrong}")
        self._merge, self._apart = (float(row["weight"]) for row in thresholds if row is not None)
        self.phrases = {name: row["phrase"] for name, row in kept.items()}
        self.weights = {name: float(row["weight"]) for name, row in kept.items()}

    def compare(self, one: Profile, other: Profile) -> Likeness:
        """Return what two profiles of one name share, and what follows."""
        found = tuple(name for name in self.weights if FEATURES[name](one, other))
        score = sum(self.weights[name] for name in found)
        if score >= self._merge:
            return Likeness(score, found, Decision.MERGE)
        return Likeness(score, found, Decision.APART if score <= self._apart else Decision.UNDECIDED)


@cache
def shipped_features() -> FeatureTable:
    """Return the table of `data/features.tsv`."""
    return FeatureTable(read_table(SOURCE))
