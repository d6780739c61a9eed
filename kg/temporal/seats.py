"""Days on which a single seat is said to be held by two people.

Comes in: all windows in which somebody was seen in the seat, and the statements they come from. Goes out:
statements that cannot all be true. On a day of hand-over both may be seen, if one of the two is said to
begin or to leave on that day.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations, groupby
from typing import NamedTuple

from kg.temporal.spells import Sighting
from kg.temporal.statements import Rank, Statement


class Contest(NamedTuple):
    """Two statements that put two people into one seat at one time.

    Attributes:
        first: Attestation id; it speaks of the day, or of a time around it.
        second: Attestation id of the other person's.
        people: Person ids, in the order of the two.
        day: A day on which both would be in office.
        after: Attestation id by which the first is still in office later, where it takes one to tell.
    """

    first: str
    second: str
    people: tuple[str, str]
    day: date
    after: str | None = None

    @property
    def witnesses(self) -> tuple[str, ...]:
        """The attestations that cannot all be true."""
        return (self.first, self.second) if self.after is None else (self.first, self.second, self.after)


def contests(statements: Iterable[Statement], seen: Sequence[Sighting]) -> list[Contest]:
    """Return the contradictions about who held a single seat, in order of time.

    Args:
        statements: About regular holders.
        seen: Their windows, sorted.
    """
    return sorted({*_same_day(seen), *_inside(statements, seen)}, key=lambda one: (one.day, one))


def _same_day(seen: Sequence[Sighting]) -> Iterator[Contest]:
    exact = (one for one in seen if one.window.first == one.window.last)
    for day, found in groupby(exact, key=lambda one: one.window.first):
        people: dict[str, list[Sighting]] = {}
        for one in found:
            people.setdefault(one.person, []).append(one)
        for first, second in combinations(sorted(people), 2):
            if not _hand_over(people[first], people[second]):
                yield Contest(_witness(people[first]), _witness(people[second]), (first, second), day)


def _hand_over(one: Sequence[Sighting], other: Sequence[Sighting]) -> bool:
    """Whether one of two people seen on a day is said to begin or leave on it, and the other is not."""
    mine, theirs = ({seen.window.rank for seen in sightings} for sightings in (one, other))
    return any((rank in mine) is not (rank in theirs) for rank in (Rank.START, Rank.END))


def _witness(sightings: Iterable[Sighting]) -> str:
    return min(one.statement for one in sightings)


def _inside(statements: Iterable[Statement], seen: Sequence[Sighting]) -> Iterator[Contest]:
    """Yield another holder seen inside a time that one statement tells without a break."""
    told: set[tuple[str, str]] = set()
    for statement in sorted(statements, key=lambda one: one.id):
        if len(statement.windows) < 2:
            continue
        begun, seen_last = statement.windows[0].last, statement.windows[-1].first
        for place in range(bisect_right(seen, begun, key=lambda one: one.window.first), len(seen)):
            other = seen[place]
            if other.window.first >= seen_last:
                break
            pair = (statement.person, other.person)
            if other.window.last < seen_last and other.person != statement.person and pair not in told:
                told.add(pair)
                yield Contest(statement.id, other.statement, pair, other.window.first)


def intrusions(seen: Sequence[Sighting]) -> list[Contest]:
    """Return sightings of somebody amid the time of another, who is told to have taken the seat before.

    An outlet that calls last month's minister by his old title is no return into office: where the holder
    is told to begin, is seen on either side, and nobody is told to leave or to take the seat in between, one
    sighting of another holder contradicts him and must not part his tenure in two.

    Args:
        seen: All windows of the regular holders, sorted.
    """
    found: list[Contest] = []
    taken: Sighting | None = None
    for before, one, after in zip(seen, seen[1:], seen[2:], strict=False):
        taken = _seated(taken, before)
        apart = before.window.last < one.window.first and one.window.last < after.window.first
        silent = one.window.rank is Rank.SIGHTING and after.window.rank is not Rank.START
        if taken is None or not (apart and silent):
            continue
        if taken.person == before.person == after.person != one.person:
            people = (taken.person, one.person)
            found.append(Contest(taken.statement, one.statement, people, one.window.first, after.statement))
    return found


def _seated(taken: Sighting | None, latest: Sighting) -> Sighting | None:
    """Return who is told to have taken the seat, after one more window."""
    if latest.window.rank is Rank.START:
        return latest
    return None if latest.window.rank is Rank.END else taken
