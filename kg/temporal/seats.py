"""Days on which a single seat is said to be held by two people.

Comes in: all windows in which somebody was seen in the seat, and the statements they come from. Goes out:
statements that cannot all be true. On a day of hand-over both may be seen, if one of the two is said to
begin or to leave on that day.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations, groupby
from typing import NamedTuple

from kg.temporal.spells import Sighting
from kg.temporal.statements import Rank, Statement

RETURN = timedelta(days=730)
"""Within this time nobody loses a single seat to another and has it back without a word about either."""
_NEAR = timedelta(days=365)
_INSISTING = 3
"""So many sightings of the holder in a row after somebody is told to have taken his seat refute that."""


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
    if _one_person(seen):
        return []
    return sorted({*_same_day(seen), *_inside(statements, seen)}, key=lambda one: (one.day, one))


def _one_person(seen: Sequence[Sighting]) -> bool:
    return all(one.person == seen[0].person for one in seen)


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


def intrusions(seen: Sequence[Sighting], whole: Collection[str]) -> list[Contest]:
    """Return sightings of somebody amid the time of another that must not part his tenure in two.

    An outlet that calls last month's minister by his old title, takes one name for another, or guesses the
    year wrong, tells of no return into office. A sighting contradicts the holder where all of this is so:
    - he is seen before it and after it, nobody else between, and not more than `RETURN` apart: in that time
      nobody serves and lets the former holder come back;
    - nobody is told to leave or to take the seat in between;
    - he is told to have taken the seat before or to leave it after, or the other is told to have left, or he
      is seen twice in a row on either side, or at least as often within a year around it as the other.
    So does a told start, where the holder is seen `_INSISTING` times in a row after it, and a told end, where
    he is seen twice in a row on either side. And so does his own told end, where only he is seen `_INSISTING`
    times within a year after it.

    Args:
        seen: All windows of the regular holders, sorted.
        whole: Statements that tell more than one window; these are told without a break and never intrude.
    """
    if _one_person(seen):
        return []
    taken = list(_seated(seen))
    places = _Places(seen)
    found: list[Contest] = []
    left: set[str] = set()
    for one in seen:
        if one.window.rank is not Rank.SIGHTING:
            (left.add if one.window.rank is Rank.END else left.discard)(one.person)
        if one.statement not in whole:
            contest = _intrusion(one, seen, taken, places, left)
            found += [contest] if contest is not None else []
    return found


def _intrusion(
    one: Sighting, seen: Sequence[Sighting], taken: Sequence[Sighting | None], places: _Places, left: set[str]
) -> Contest | None:
    """Return whom a sighting contradicts, if it must not part his tenure."""
    if (again := places.after_end(one)) is not None:
        return Contest(seen[again].statement, one.statement, (one.person, one.person), one.window.first)
    around = places.around(one)
    if around is None:
        return None
    before, after = around
    told = taken[before]
    holder = told if told is not None and told.person == seen[before].person else None
    if not places.outweighs(around, one, told=holder is not None or one.person in left):
        return None
    first = holder or seen[before]
    people = (first.person, one.person)
    return Contest(first.statement, one.statement, people, one.window.first, seen[after].statement)


def strays(seen: Sequence[Sighting], whole: Collection[str]) -> frozenset[str]:
    """Return sightings that stand alone between two holders who are each seen again and again.

    They contradict nobody: somebody may have held the seat for a while. But one sighting of somebody not seen
    within a year of it, where the holder before and the one after are each seen twice in that year, is as
    likely a slip; it is told as possible, and bounds nobody.

    Args:
        seen: All windows of the regular holders, sorted.
        whole: Statements that tell more than one window.
    """
    if _one_person(seen):
        return frozenset()
    places = _Places(seen)
    return frozenset(
        one.statement
        for one in seen
        if one.window.rank is Rank.SIGHTING and one.statement not in whole and places.alone(one)
    )


class _Places:
    """Finds what stands around a sighting in time."""

    def __init__(self, seen: Sequence[Sighting]) -> None:
        self._seen = seen
        self._firsts = [one.window.first for one in seen]
        self._by_last = sorted(range(len(seen)), key=lambda place: (seen[place].window.last, place))
        self._lasts = [seen[place].window.last for place in self._by_last]
        self._own: dict[str, list[date]] = defaultdict(list)
        for one in seen:
            self._own[one.person].append(one.window.first)

    def around(self, one: Sighting) -> tuple[int, int] | None:
        """Return the places of the sightings before and after, if the same other person is silently there."""
        earlier = bisect_left(self._lasts, one.window.first)
        after = bisect_right(self._firsts, one.window.last)
        if not earlier or after == len(self._seen):
            return None
        before = self._by_last[earlier - 1]
        first, last = self._seen[before], self._seen[after]
        same = first.person == last.person != one.person
        near = last.window.first - first.window.last <= RETURN
        silent = first.window.rank is not Rank.END and last.window.rank is not Rank.START
        return (before, after) if same and near and silent else None

    def outweighs(self, around: tuple[int, int], one: Sighting, *, told: bool) -> bool:
        """Whether what speaks for the holder outweighs one sighting, or told start, of somebody else."""
        before, after = around
        holder = self._seen[before].person
        if one.window.rank is Rank.START:
            return self._in_a_row(holder, range(after, after + _INSISTING))
        sides = range(before - 1, before), range(after + 1, after + 2)
        if all(self._in_a_row(holder, side) for side in sides):
            return True
        if one.window.rank is Rank.END:
            return False
        if told or self._seen[after].window.rank is Rank.END:
            return True
        return self._often(holder, one) >= self._often(one.person, one)

    def after_end(self, one: Sighting) -> int | None:
        """Return the place of the first of the sightings that refute a person's own told end, if they do."""
        if one.window.rank is not Rank.END:
            return None
        after = bisect_right(self._firsts, one.window.last)
        following = self._seen[after : after + _INSISTING]
        refuted = len(following) == _INSISTING and all(
            other.person == one.person
            and other.window.rank is Rank.SIGHTING
            and other.window.last - one.window.last <= _NEAR
            for other in following
        )
        return after if refuted else None

    def alone(self, one: Sighting) -> bool:
        """Whether nobody else is seen around, and each neighbour is, twice in a year."""
        first, last, _ = one.window
        earlier, after = bisect_left(self._lasts, first), bisect_right(self._firsts, last)
        before = [self._seen[place] for place in self._by_last[max(0, earlier - 2) : earlier]]
        following = self._seen[after : after + 2]
        near = all(first - other.window.last <= _NEAR for other in before) and all(
            other.window.first - last <= _NEAR for other in following
        )
        pairs = [{other.person for other in side} for side in (before, following) if len(side) == 2]
        steady = len(pairs) == 2 and all(len(pair) == 1 and one.person not in pair for pair in pairs)
        return steady and near and self._often(one.person, one) == 1

    def _in_a_row(self, person: str, places: range) -> bool:
        return all(0 <= place < len(self._seen) and self._seen[place].person == person for place in places)

    def _often(self, person: str, one: Sighting) -> int:
        """Count the sightings of a person within a year around one."""
        own = self._own[person]
        return bisect_right(own, one.window.first + _NEAR) - bisect_left(own, one.window.first - _NEAR)


def _seated(seen: Iterable[Sighting]) -> Iterator[Sighting | None]:
    """Yield, after each window, who is told to have taken the seat and not to have left it."""
    taken: Sighting | None = None
    for one in seen:
        if one.window.rank is Rank.START:
            taken = one
        elif one.window.rank is Rank.END:
            taken = None
        yield taken
