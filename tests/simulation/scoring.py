"""How right the engine is about a simulated world, and two ways without an engine beside it.

Comes in: a `World`. Goes out: `Score`s: how much is said, and how much of it is so.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from rdflib.term import URIRef

from kg.model.claims import Status
from kg.model.interval import Grade, Interval, Tenure
from kg.query.grading import grades
from kg.query.labels import Entity
from kg.query.tenures import Spell
from kg.temporal import timeline
from tests.simulation.careers import FIRST, LAST, Truth, World

Holder = Callable[[date], Mapping[str, Grade]]
"""Grades the people of one post for a day."""

_SIDES = ("earliest_start", "latest_start", "earliest_end", "latest_end")


@dataclass(frozen=True, slots=True)
class Score:
    """What a way of answering says, and how much of it is so.

    Attributes:
        certain: Share of days with a true holder on which it is certain of somebody.
        certain_right: Share of certain answers that are so.
        refuted_right: Share of refuted claims that are not so.
        bounds_right: Share of bounds that contain the truth.
        claims: How many graded claims this rests on.
    """

    certain: float
    certain_right: float
    refuted_right: float
    bounds_right: float
    claims: int


def engine(world: World, days: int = 40) -> Score:
    """Score the engine, with the grades that a question for a day gives."""
    tenures = _by_post(timeline(world.resolution()).tenures)
    spells = {post: [_spell(one) for one in found] for post, found in tenures.items()}

    def holder(post: str) -> Holder:
        return lambda day: _graded(spells.get(post, ()), day)

    bounds = [right for post, found in tenures.items() for right in _bounds(found, _truths(world, post))]
    return _score(world, holder, days, bounds)


def last_seen(world: World, days: int = 40) -> Score:
    """Score "the holder is whoever was seen last"; the start is the day of the first article."""
    seen = _sightings(world)

    def holder(post: str) -> Holder:
        return lambda day: _latest(seen[post], day)

    return _score(world, holder, days, _first_articles(world, seen))


def first_to_last(world: World, days: int = 40) -> Score:
    """Score "in office from the first article to the last"."""
    seen = _sightings(world)

    def holder(post: str) -> Holder:
        spans: dict[str, tuple[date, date]] = {}
        for day, person in seen[post]:
            first, _ = spans.get(person, (day, day))
            spans[person] = first, day
        return lambda day: {
            person: Grade.CERTAIN if first <= day <= last else Grade.REFUTED
            for person, (first, last) in spans.items()
        }

    return _score(world, holder, days, _first_articles(world, seen))


def _score(world: World, holder: Callable[[str], Holder], days: int, bounds: Sequence[bool]) -> Score:
    random = Random(7)
    said: dict[Grade, list[bool]] = defaultdict(list)
    covered: list[bool] = []
    for post in world.posts:
        truths, graded = _truths(world, post.id), holder(post.id)
        for _ in range(days):
            day = FIRST + timedelta(random.randrange((LAST - FIRST).days))
            true = {one.person for one in truths if one.start <= day <= one.end}
            found = graded(day)
            for person, grade in found.items():
                said[grade].append(person in true)
            if true:
                covered.append(Grade.CERTAIN in found.values())
    certain, refuted = said[Grade.CERTAIN], said[Grade.REFUTED]
    return Score(
        _share(covered),
        _share(certain),
        1 - _share(refuted) if refuted else 1.0,
        _share(bounds),
        sum(map(len, said.values())),
    )


def _share(flags: Iterable[bool]) -> float:
    found = list(flags)
    return sum(found) / len(found) if found else 1.0


def _truths(world: World, post: str) -> list[Truth]:
    return [one for one in world.truths if one.post == post]


def _by_post(tenures: Iterable[Tenure]) -> Mapping[str, list[Tenure]]:
    found: dict[str, list[Tenure]] = defaultdict(list)
    for one in tenures:
        found[one.post].append(one)
    return found


def _spell(tenure: Tenure) -> Spell:
    person = Entity(URIRef(tenure.person), "person", tenure.person)
    post = Entity(URIRef(tenure.post), "post", tenure.post)
    iri = URIRef(tenure.id)
    return Spell(
        iri, person, post, "", None, 1, tenure.interval, tenure.spell, tenure.acting, tenure.contested
    )


def _graded(spells: Sequence[Spell], day: date) -> Mapping[str, Grade]:
    """Return the best grade of each person: a claim on any of the spells is a claim on the person."""
    order = (Grade.CERTAIN, Grade.POSSIBLE, Grade.UNKNOWN, Grade.REFUTED)
    found: dict[str, Grade] = {}
    graded = grades(spells, day)
    for spell in spells:
        known = found.get(spell.person.label, Grade.REFUTED)
        found[spell.person.label] = min(known, graded[spell.iri], key=order.index)
    return found


def _bounds(tenures: Iterable[Tenure], truths: Sequence[Truth]) -> Iterable[bool]:
    """Tell for each bound whether it contains the true day of the tenure that the spell is nearest to."""
    for one in tenures:
        if one.contested:
            continue  # it is said to be in doubt as a whole
        own = [truth for truth in truths if truth.person == one.person]
        truth = min(own, key=lambda truth: _distance(one.interval, truth), default=None)
        for side in _SIDES:
            bound = getattr(one.interval, side)
            if bound is not None and truth is None:
                yield False  # of a stranger nothing is true
            elif bound is not None and truth is not None:
                true = truth.end if side.endswith("end") else truth.start
                yield bound.day <= true if side.startswith("earliest") else true <= bound.day


def _distance(interval: Interval, truth: Truth) -> int:
    bounds = [bound.day for side in _SIDES if (bound := getattr(interval, side)) is not None]
    return sum(max((truth.start - day).days, (day - truth.end).days, 0) for day in bounds)


_Seen = Mapping[str, Sequence[tuple[date, str]]]


def _sightings(world: World) -> _Seen:
    """Return who was named in articles, by day; a month or year counts as its first day, as naive ways do."""
    found: dict[str, list[tuple[date, str]]] = defaultdict(list)
    for one in world.holdings:
        if one.claim.on and one.claim.status is not Status.END:
            found[one.post].append((one.claim.on.earliest(), one.person))
    return {post: sorted(seen) for post, seen in found.items()}


def _latest(seen: Sequence[tuple[date, str]], day: date) -> Mapping[str, Grade]:
    place = bisect_right(seen, day, key=lambda one: one[0])
    holder = seen[place - 1][1] if place else None
    return {person: Grade.CERTAIN if person == holder else Grade.REFUTED for _, person in seen}


def _first_articles(world: World, seen: _Seen) -> list[bool]:
    """Tell for each person whether the day of the first article is the first day in office."""
    right: list[bool] = []
    for post in world.posts:
        starts: dict[str, date] = {}
        for day, person in seen.get(post.id, ()):
            starts.setdefault(person, day)
        truths = _truths(world, post.id)
        first = {one.person: one.start for one in reversed(truths)}
        right += [first[person] == day for person, day in starts.items() if person in first]
    return right
