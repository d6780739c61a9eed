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

from kg.temporal.spells import GRACE, Sighting
from kg.temporal.statements import Rank, Statement

RETURN = timedelta(days=1095)
"""Within this time nobody loses a single seat to another and has it back without a word about either."""
_NEAR = timedelta(days=365)
_MONTH = timedelta(days=31)
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
      is seen twice in a row on either side, or at least as often within a year around it as the other; or the
      two are seen in turn there, and each sighting amid the other's is as likely the slip.
    So does a told start, where the holder is seen `_INSISTING` times in a row after it, and a told end, where
    he is seen twice in a row on either side. And so does his own told end, where only he is seen `_INSISTING`
    times within a year after it.

    Args:
        seen: All windows of the regular holders, sorted.
        whole: Statements that tell more than one window; these are told without a break and never intrude.
    """
    if _one_person(seen):
        return []
    found: list[Contest] = []
    places = _Places(seen)
    left: set[str] = set()
    for one in seen:
        if one.window.rank is not Rank.SIGHTING:
            (left.add if one.window.rank is Rank.END else left.discard)(one.person)
        contest = _intrusion(one, places, left) if one.statement not in whole else None
        found += [contest] if contest is not None else []
    return found


def _intrusion(one: Sighting, places: _Places, left: set[str]) -> Contest | None:
    """Return whom a sighting contradicts, if it must not part his tenure."""
    if (again := places.after_end(one)) is not None:
        return Contest(again.statement, one.statement, (one.person, one.person), one.window.first)
    around = places.around(one)
    if around is None:
        return None
    holder = places.seated(around)
    if not places.outweighs(around, one, told=holder is not None or one.person in left):
        return None
    before, after = (places.fine[place] for place in around)
    first = holder or before
    return Contest(
        first.statement, one.statement, (first.person, one.person), one.window.first, after.statement
    )


def strays(seen: Sequence[Sighting], whole: Collection[str]) -> frozenset[str]:
    """Return sightings that stand alone between two steady holders, or after the end of a tenure.

    They contradict nobody: somebody may have held the seat for a while. But one sighting of somebody not seen
    within a year of it, where the holder before and the one after are each seen twice in that year, is as
    likely a slip; it is told as possible, and bounds nobody. So is the only sighting of a person within
    `RETURN` after being told to leave: an old title is more usual than a return that nobody tells. So is the
    only sighting within `RETURN` before a told start, after which the person is seen more than `_INSISTING`
    times in a year: a wrong year is more usual than an earlier tenure that nobody tells.

    Args:
        seen: All windows of the regular holders, sorted.
        whole: Statements that tell more than one window.
    """
    places = _Places(seen)
    return frozenset(
        one.statement
        for one in seen
        if one.window.rank is Rank.SIGHTING
        and one.statement not in whole
        and (places.alone(one) or places.has_left(one) or places.has_not_come(one))
    )


class _Own:
    """The days of the windows of one person, each kind sorted."""

    def __init__(self, seen: Sequence[Sighting]) -> None:
        windows = [(one.window, one.window.rank) for one in seen]
        self.firsts = sorted(window.first for window, _ in windows)
        self.lasts = sorted(window.last for window, _ in windows)
        self.starts = sorted(window.first for window, rank in windows if rank is Rank.START)
        self.ends = sorted(window.last for window, rank in windows if rank is Rank.END)

    def begun(self, first: date, last: date) -> int:
        """Count the windows that begin between two days."""
        return bisect_right(self.firsts, last) - bisect_left(self.firsts, first)


class _Places:
    """Finds what stands around a sighting in time.

    Days and months stand in the order of their middles; of a year nobody knows where in it a sighting stands,
    so it stands around nothing.
    """

    def __init__(self, seen: Sequence[Sighting]) -> None:
        self.fine = sorted((one for one in seen if not _coarse(one)), key=_place)
        self._told = [one for one in seen if _coarse(one) and one.window.rank is not Rank.SIGHTING]
        self._middles = [_middle(one) for one in self.fine]
        self._taken = list(_seated(self.fine))
        people: dict[str, list[Sighting]] = defaultdict(list)
        for one in seen:
            people[one.person].append(one)
        self._own = {person: _Own(own) for person, own in people.items()}

    def around(self, one: Sighting) -> tuple[int, int] | None:
        """Return the places of the sightings before and after, if the same other person is silently there."""
        before, after = self._beside(one)
        if before < 0 or after == len(self.fine):
            return None
        first, last = self.fine[before], self.fine[after]
        same = first.person == last.person != one.person
        near = last.window.first - first.window.last <= RETURN
        return (before, after) if same and near and self._silent(first, last, one) else None

    def seated(self, around: tuple[int, int]) -> Sighting | None:
        """Return the sighting by which the holder around is told to have taken the seat, if there is one."""
        told = self._taken[around[0]]
        return told if told is not None and told.person == self.fine[around[0]].person else None

    def outweighs(self, around: tuple[int, int], one: Sighting, *, told: bool) -> bool:
        """Whether what speaks for the holder outweighs one sighting, or told start, of somebody else."""
        before, after = around
        holder = self.fine[before].person
        if one.window.rank is Rank.START:
            return self._in_a_row(holder, range(after, after + _INSISTING))
        if self._is_at(before - 1, holder) and self._is_at(after + 1, holder):
            return True
        if one.window.rank is Rank.END:
            return False
        if told or self.fine[after].window.rank is Rank.END:
            return True
        if self._in_turn(around, one):
            return True
        return self._often(holder, one) >= self._often(one.person, one)

    def _in_turn(self, around: tuple[int, int], one: Sighting) -> bool:
        """Whether the two are seen in turn, so that either of two sightings amid the other's is the slip."""
        return self._is_at(around[0] - 1, one.person) or self._is_at(around[1] + 1, one.person)

    def after_end(self, one: Sighting) -> Sighting | None:
        """Return the first of the sightings that refute a person's own told end, if they do."""
        if one.window.rank is not Rank.END:
            return None
        after = self._beside(one)[1]
        following = self.fine[after : after + _INSISTING]
        refuted = len(following) == _INSISTING and all(
            other.person == one.person
            and other.window.rank is Rank.SIGHTING
            and other.window.last - one.window.last <= _NEAR
            for other in following
        )
        return following[0] if refuted else None

    def alone(self, one: Sighting) -> bool:
        """Whether nobody else is seen around, and each neighbour is, twice in a year."""
        before, after = self._beside(one)
        earlier, following = self.fine[max(0, before - 1) : before + 1], self.fine[after : after + 2]
        near = all(one.window.first - other.window.last <= _NEAR for other in earlier) and all(
            other.window.first - one.window.last <= _NEAR for other in following
        )
        pairs = [{other.person for other in side} for side in (earlier, following) if len(side) == 2]
        steady = len(pairs) == 2 and all(len(pair) == 1 and one.person not in pair for pair in pairs)
        return steady and near and self._often(one.person, one) == 1

    def has_left(self, one: Sighting) -> bool:
        """Whether the person is told to have left before, and nothing else tells of a return."""
        own = self._own[one.person]
        before = bisect_left(own.ends, one.window.first)
        if before == 0:
            return False
        left = own.ends[before - 1]
        since = len(own.lasts) - bisect_right(own.lasts, left)
        return since == 1 and GRACE < one.window.first - left <= RETURN

    def has_not_come(self, one: Sighting) -> bool:
        """Whether the person is told to take the seat later, is then steadily seen, and was not before."""
        own = self._own[one.person]
        after = bisect_right(own.starts, one.window.last)
        if after == len(own.starts):
            return False
        came = own.starts[after]
        alone = bisect_left(own.firsts, came) == 1 and own.begun(came, came + _NEAR) > _INSISTING
        return alone and GRACE < came - one.window.last <= RETURN

    def _beside(self, one: Sighting) -> tuple[int, int]:
        """Return the places of what stands before and after; -1 and the number of all where nothing does."""
        first, last = (
            (_middle(one),) * 2 if not _coarse(one) else (_twice(one.window.first), _twice(one.window.last))
        )
        return bisect_left(self._middles, first) - 1, bisect_right(self._middles, last)

    def _silent(self, first: Sighting, last: Sighting, one: Sighting) -> bool:
        """Whether nobody is told to leave or come between two sightings of the holder."""
        told = (
            other
            for other in self._told
            if other.person in (first.person, one.person)
            and other.window.last > first.window.last
            and other.window.first < last.window.first
        )
        return first.window.rank is not Rank.END and last.window.rank is not Rank.START and not any(told)

    def _in_a_row(self, person: str, places: range) -> bool:
        return all(self._is_at(place, person) for place in places)

    def _is_at(self, place: int, person: str) -> bool:
        return 0 <= place < len(self.fine) and self.fine[place].person == person

    def _often(self, person: str, one: Sighting) -> int:
        """Count the sightings of a person within a year around one."""
        return self._own[person].begun(one.window.first - _NEAR, one.window.first + _NEAR)


def _coarse(one: Sighting) -> bool:
    return one.window.last - one.window.first > _MONTH


def _place(one: Sighting) -> tuple[int, bool, Sighting]:
    """Return the order of sightings; who leaves on a day stands before who is seen on it."""
    return _middle(one), one.window.rank is not Rank.END, one


def _middle(one: Sighting) -> int:
    """Return twice the middle of the days of a sighting."""
    return one.window.first.toordinal() + one.window.last.toordinal()


def _twice(day: date) -> int:
    return 2 * day.toordinal()


def _seated(seen: Iterable[Sighting]) -> Iterator[Sighting | None]:
    """Yield, after each window, who is told to have taken the seat and not to have left it."""
    taken: Sighting | None = None
    for one in seen:
        if one.window.rank is Rank.START:
            taken = one
        elif one.window.rank is Rank.END:
            taken = None
        yield taken
