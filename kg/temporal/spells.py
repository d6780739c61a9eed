"""Spells: the times one person was in one post, and which came before which.

Comes in: the statements about one post. Goes out: `Spell`s, and the orders between them that
`kg.temporal.bounds` may use.

A new spell of a person begins at a statement when
- an end lies between it and what is known before (a start, or anything more than `GRACE` after the end);
- it is a start more than `GRACE` after the person was first seen in the spell (elected again);
- another holder of a single seat was seen in between;
- it states another term, or lies outside the term of the spell.

Acting holders ("quyền", "phụ trách") have spells of their own, apart from the regular ones, and neither
bound nor contradict other people: someone may act for a holder who is ill, away or suspended. They are
only tied to the regular spells of the same person, who cannot be both at once.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from kg.temporal.constraints import Order
from kg.temporal.statements import Rank, Statement, Window
from kg.temporal.terms import Term

GRACE = timedelta(days=60)
"""Starts or ends told within this time are one start or end told twice: election, appointment and
hand-over lie days or weeks apart, and few people come back into an office within two months."""


@dataclass(slots=True)
class Spell:
    """Statements that speak of one time in office.

    Attributes:
        person: Person id.
        acting: The statements call the person acting.
        number: 1 for the first time, 2 after a return.
        statements: In order of time.
        opened: First day of the earliest window in office.
        begun: Earliest last day of a window: in office by then. None when no window is known.
        seen: Latest first day of a window.
        closed: Last day of the latest window.
        over: Day by which an end has come, as far as the statements tell.
        term: Term they state.
        contested: Every statement stands amid the time of another holder, and contradicts him.
    """

    person: str
    acting: bool
    number: int = 1
    statements: list[Statement] = field(default_factory=list)
    opened: date = date.max
    begun: date | None = None
    seen: date = date.min
    closed: date = date.min
    over: date | None = None
    term: Term | None = None
    contested: bool = False

    def add(self, statement: Statement) -> None:
        """Take in the next statement in order of time."""
        self.statements.append(statement)
        self.term = self.term or statement.term
        for window in statement.windows:
            self.opened = min(self.opened, window.first)
            self.begun = min(self.begun or window.last, window.last)
            self.seen = max(self.seen, window.first)
            self.closed = max(self.closed, window.last)
        over = statement.over()
        if over is not None:
            self.over = min(self.over or over, over)

    def encloses(self, statement: Statement) -> bool:
        """Whether the statement sees the person between two sightings of the spell, and adds nothing."""
        begun = self.begun
        if begun is None or not statement.windows or statement.term is not None:
            return False
        return all(
            one.rank is Rank.SIGHTING and begun <= one.first and one.last <= self.seen
            for one in statement.windows
        )

    def insert(self, statement: Statement) -> None:
        """Take in a statement that the spell encloses, where it stands in the order of time."""
        self.statements.append(statement)
        self.statements.sort(key=_place)


class Sighting(NamedTuple):
    """A window in which somebody was seen in the post; sorts by time."""

    window: Window
    person: str
    statement: str


def split(statements: Iterable[Statement], rivals: Sequence[Sighting] = ()) -> list[Spell]:
    """Split what is said of one person in one post (acting, or not) into spells, in order of time.

    Args:
        statements: In any order.
        rivals: Windows of all holders of a single seat, sorted; empty when many hold the post at once.
    """
    spells: list[Spell] = []
    for statement in sorted(statements, key=_place):
        if not spells or _breaks(spells[-1], statement, rivals):
            spells.append(Spell(statement.person, statement.acting, len(spells) + 1))
        spells[-1].add(statement)
    return spells


def _place(statement: Statement) -> tuple[date, Rank, str]:
    return statement.at, statement.rank, statement.id


def _breaks(spell: Spell, statement: Statement, rivals: Sequence[Sighting]) -> bool:
    if _other_term(spell, statement):
        return True
    if not statement.windows:
        return False
    if _after_end(spell, statement):
        return True
    if spell.begun is None:
        return False
    return _starts_again(spell.begun, spell, statement) or _seen_between(spell, statement, rivals)


def _other_term(spell: Spell, statement: Statement) -> bool:
    if spell.term is not None and statement.term is not None:
        return spell.term.differs(statement.term)
    if spell.term is not None:
        return any(_outside(window, spell.term) for window in statement.windows)
    if statement.term is not None and spell.begun is not None:
        return _outside(Window(spell.opened, spell.closed), statement.term)
    return False


def _outside(window: Window, term: Term) -> bool:
    early = term.start is not None and window.last < term.start.earliest()
    late = term.end is not None and window.first > term.end.latest()
    return early or late


def _after_end(spell: Spell, statement: Statement) -> bool:
    if spell.over is None:
        return False
    if statement.begins and spell.begun is not None and spell.over <= statement.at:
        return True
    return spell.over + GRACE < statement.at


def _starts_again(begun: date, spell: Spell, statement: Statement) -> bool:
    return statement.begins and statement.at >= spell.seen and statement.at - begun > GRACE


def _seen_between(spell: Spell, statement: Statement, rivals: Sequence[Sighting]) -> bool:
    """Whether another holder was seen after the spell's last window and before the statement.

    Somebody told to begin inside a last window of a month or year counts too: nothing proves that the time in
    office went on after that.

    On a day of hand-over two people are seen in one seat: a start on the last day of the spell and an end on
    the first day of the statement count as between. Where the successor is told to come up to `GRACE` before
    the predecessor is told to leave, neither returns: the one was elected, the other relieved later.
    """
    low, high = spell.closed, statement.at
    for place in range(bisect_left(rivals, spell.seen, key=_first_day), len(rivals)):
        (first, last, rank), person, _ = rivals[place]
        if first > high:
            return False
        if rank is Rank.START and statement.rank is Rank.END and high - last <= GRACE:
            continue
        if rank is Rank.END and spell.statements[-1].begins and first - low <= GRACE:
            continue
        within = low < first and last < high
        begins = rank is Rank.START and last < high
        ceases = rank is Rank.END and low < first and last <= high
        if (within or begins or ceases) and person != statement.person:
            return True
    return False


def _first_day(sighting: Sighting) -> date:
    return sighting.window.first


def sightings(statements: Iterable[Statement]) -> list[Sighting]:
    """Return every window of the regular holders, sorted by time."""
    return sorted(
        Sighting(window, one.person, one.id) for one in statements if not one.acting for window in one.windows
    )


def orders(spells: Sequence[Spell], untied: frozenset[tuple[int, int]] = frozenset()) -> Iterator[Order]:
    """Yield which spell ended before which began, as far as their windows tell.

    Spells that share a seat or a person cannot overlap, so one window before another orders the whole
    spells. Only neighbours are tied; the rest follows by propagation. A contested spell is tied to nothing.

    Args:
        spells: All spells of one single seat, or of one person.
        untied: Pairs of indices, the smaller first, that contradict and must not be tied.
    """
    yield from _chain(
        [n for n, spell in enumerate(spells) if not (spell.acting or spell.contested)], spells, untied
    )
    people: dict[str, list[int]] = defaultdict(list)
    for number, spell in enumerate(spells):
        people[spell.person].append(number)
    for numbers in people.values():
        if any(spells[number].acting for number in numbers):
            yield from _chain(numbers, spells, untied)


def _chain(
    numbers: Iterable[int], spells: Sequence[Spell], untied: frozenset[tuple[int, int]]
) -> Iterator[Order]:
    known = sorted((n for n in numbers if spells[n].begun is not None), key=lambda n: _turn(spells[n]))
    for number in known:
        spell, nearest = spells[number], date.max
        for other in known:
            later = spells[other]
            if later.opened > nearest or (min(number, other), max(number, other)) in untied:
                continue
            if other != number and _before(spell, later):
                nearest = min(nearest, later.closed)
                yield Order(number, other, spell.person != later.person)


def _before(one: Spell, other: Spell) -> bool:
    """Whether some window of the first lies before one of the second, and none the other way round."""
    if one.begun is None or other.begun is None or one.begun > other.seen or other.begun < one.seen:
        return False
    same_day = one.begun == one.seen == other.begun == other.seen
    return not same_day or _turn(one) < _turn(other)


def _turn(spell: Spell) -> tuple[date, date, Rank, str]:
    """Order of turns; on one day whoever ends there comes before whoever starts there."""
    rank = Rank.START if any(one.begins for one in spell.statements) else Rank.SIGHTING
    return spell.seen, spell.closed, rank, spell.person
