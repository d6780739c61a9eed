"""How alike two profiles of one name are: one table of features and weights.

Comes in: two profiles and `data/features.tsv`. Goes out: the features both show, their sum, and the decision.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from kg.errors import DataError
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


def _elsewhere(one: Profile, other: Profile) -> bool:
    apart = one.places and other.places and not one.places & other.places
    return bool(apart) and one.days_from(other) <= _YEAR


def _clash(one: Profile, other: Profile) -> bool:
    """Whether one title was held in two places in one month."""
    return any(places != other.sittings[key] for key, places in one.sittings.items() if key in other.sittings)


FEATURES: Mapping[str, Callable[[Profile, Profile], bool]] = {
    "same-seat": lambda one, other: bool(one.seats & other.seats),
    "same-post": lambda one, other: bool(one.posts & other.posts),
    "same-organization": lambda one, other: bool(one.organizations & other.organizations),
    "related-organization": _related,
    "same-place": lambda one, other: bool(one.places & other.places),
    "companion": lambda one, other: bool(one.companions & other.companions),
    "companions": lambda one, other: len(one.companions & other.companions) > 1,
    "rare-name": lambda one, other: one.rare and other.rare,
    "different-places": _elsewhere,
    "far-apart": lambda one, other: one.days_from(other) > 20 * _YEAR,
    "clashing-seats": _clash,
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
