"""How sure "this person held this post on this day" is.

Comes in: the tenures of posts, and a day or none. Goes out: the grade of each tenure on it, or all the time.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations, groupby

from rdflib.term import URIRef

from kg.model.interval import RANK, Grade
from kg.query.tenures import Spell

TOLD = (Grade.CERTAIN, Grade.POSSIBLE)
"""Grades that make an answer; the others say why there is none."""

_ANY_DAY = date(2000, 1, 1)
_FIRST, _LAST = date.min.toordinal() + 1, date.max.toordinal() - 1


def grades(spells: Collection[Spell], day: date) -> Mapping[URIRef, Grade]:
    """Grade tenures for a day; all tenures of each single-seat post must be among them.

    The bounds alone decide, with two exceptions. A tenure whose witnesses are all contested is at best
    possible. In a single seat, where one holder is certain, every other is refuted; where the sources make
    two certain who did not hand over to each other, they contradict, and each is only possible. Somebody who
    acts for the holder neither refutes nor contradicts anybody.
    """
    return judged(spells, day)[0]


def judged(spells: Collection[Spell], day: date) -> tuple[Mapping[URIRef, Grade], frozenset[URIRef]]:
    """Return the grades of tenures, and which of them the sources put into one seat against each other."""
    bare = {spell: spell.interval.grade(day) for spell in spells}
    alone = {spell.iri: spell.at_best(grade) for spell, grade in bare.items()}
    contradicting = _disputed(bare)
    alone |= dict.fromkeys(contradicting, Grade.POSSIBLE)
    certain: dict[URIRef, list[Spell]] = defaultdict(list)
    for spell in spells:
        if spell.single and alone[spell.iri] is Grade.CERTAIN:
            certain[spell.post.iri].append(spell)
    ousted = [one.iri for one in spells if _ousted(one, alone[one.iri], certain[one.post.iri])]
    return alone | dict.fromkeys(ousted, Grade.REFUTED), contradicting


Course = tuple[tuple[date, Grade], ...]
"""How a grade runs through time: each grade with its first day, in order; the first stands before, too."""


def courses(spells: Iterable[Spell]) -> Mapping[URIRef, Course]:
    """Grade tenures for all days; all tenures of each single-seat post must be among them.

    A grade can change only on the day of a bound and on the day after it.
    """
    found: dict[URIRef, Course] = {}
    for rivals in _rivals(spells):
        bounds = {bound.day for spell in rivals for bound in spell.bounds()}
        days = sorted({_near(day, step) for day in bounds for step in (-1, 0, 1)}) or [_ANY_DAY]
        graded = [(day, grades(rivals, day)) for day in days]
        found |= {spell.iri: _turns((day, on_day[spell.iri]) for day, on_day in graded) for spell in rivals}
    return found


def grade_on(course: Course, day: date) -> Grade:
    """Return the grade that a course has on a day."""
    turn = bisect_right(course, day, key=lambda one: one[0])
    return course[max(turn - 1, 0)][1]


def _rivals(spells: Iterable[Spell]) -> Iterator[Sequence[Spell]]:
    """Put together tenures that tell of each other: those of one single seat."""
    seats: dict[URIRef, list[Spell]] = defaultdict(list)
    for spell in spells:
        seats[spell.post.iri if spell.single else spell.iri].append(spell)
    yield from seats.values()


def _near(day: date, step: int) -> date:
    """Return the day so many days away, within the calendar but for its edges, which stand for "ever"."""
    return date.fromordinal(min(max(day.toordinal() + step, _FIRST), _LAST))


def _turns(days: Iterable[tuple[date, Grade]]) -> Course:
    """Keep the days on which the grade is another than before."""
    runs = groupby(days, key=lambda one: one[1])
    return tuple((next(run)[0], grade) for grade, run in runs)


def disputed(spells: Collection[Spell], day: date) -> frozenset[URIRef]:
    """Return the tenures that the sources put into one single seat on the day, against each other."""
    return _disputed({spell: spell.interval.grade(day) for spell in spells})


def _disputed(bare: Mapping[Spell, Grade]) -> frozenset[URIRef]:
    """Return them, given what the bounds alone say."""
    seated = [spell for spell, grade in bare.items() if grade is Grade.CERTAIN and spell.single]
    rivals = [pair for pair in combinations(seated, 2) if _against(*pair)]
    return frozenset(spell.iri for pair in rivals for spell in pair)


def _against(one: Spell, other: Spell) -> bool:
    return one.excludes(other) and not hands_over(one, other) and not hands_over(other, one)


def hands_over(one: Spell, other: Spell) -> bool:
    """Whether the first has left by the day on which the second begins; both hold the post on that day."""
    left, begun = one.interval.latest_end, other.interval.earliest_start
    return left is not None and begun is not None and left.day <= begun.day


def came_in_since(acting: Spell, spells: Iterable[Spell], day: date) -> bool:
    """Whether somebody came into a single seat as its full holder since one was last seen acting in it.

    Who acts may be named as such on the very day on which the holder comes in.

    Args:
        acting: The tenure of who acts; it may have no end of its own.
        spells: Tenures of the post.
        day: Holders who came later do not count.
    """
    last = acting.interval.earliest_end
    regular = (one for one in spells if one.single and not (one.acting or one.contested))
    starts = (one.interval.latest_start for one in regular)
    return last is not None and any(start is not None and last.day <= start.day <= day for start in starts)


def best(found: Iterable[Grade]) -> Grade:
    """Return the best of some grades; unknown when there are none."""
    return min(found, key=RANK.__getitem__, default=Grade.UNKNOWN)


def _ousted(spell: Spell, grade: Grade, certain: Iterable[Spell]) -> bool:
    return grade is not Grade.CERTAIN and any(spell.excludes(one) for one in certain)
