"""Lists of everything of a kind, narrowed by facets with counts.

Comes in: a kind, values of facets, perhaps a day. Goes out: `Listing`. What a list can be narrowed by is read
once for each state of the graph.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import accumulate
from types import MappingProxyType
from typing import Final

from rdflib.term import URIRef

from kg.errors import QueryError, because
from kg.model.answers import Hit
from kg.model.dates import DateSpan
from kg.model.interval import RANK, Grade
from kg.model.listing import Facet, FacetValue, Listed, Listing, Note, Wanted
from kg.query.events import read_events
from kg.query.grading import grades
from kg.query.labels import Entity
from kg.query.session import Session, said
from kg.query.tenures import Spell, read_tenures
from kg.query.texts import Row
from kg.text.collation import given_name_key, sort_key

GRADE: Final = "grade"
"""The facet that wants a day."""
FACETS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "person": (GRADE, "body", "title", "place", "period"),
        "post": (GRADE, "body", "title", "place", "period"),
        "organization": ("kind", "place"),
        "event": ("type", "body", "place", "period"),
    }
)
"""By what each kind of list can be narrowed."""

_VALUES = 24
_NOTES = 2

_Values = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Side:
    """One set of values that hold together: of a tenure, or of a thing itself.

    Attributes:
        values: Values of each facet.
        note: What is told of the tenure, or None.
        spell: The tenure, or None.
    """

    values: _Values
    note: Note | None = None
    spell: Spell | None = None


@dataclass(frozen=True, slots=True)
class _Entry:
    hit: Hit
    sides: tuple[_Side, ...]
    told: str | None = None


class _Book:
    """Everything of a kind in its order, with an index of sides by the values of each facet.

    Args:
        entries: In the order of the list.
        bodies: Names of bodies by their identifiers.
    """

    def __init__(self, entries: Sequence[_Entry], bodies: Mapping[str, str]) -> None:
        self.entries = entries
        self.bodies = bodies
        self.sides = [(place, side) for place, entry in enumerate(entries) for side in entry.sides]
        self.firsts = [0, *accumulate(len(entry.sides) for entry in entries)]
        self.spells = {number: side.spell for number, (_, side) in enumerate(self.sides) if side.spell}
        posts: dict[URIRef, list[int]] = defaultdict(list)
        for number, spell in self.spells.items():
            posts[spell.post.iri].append(number)
        dated = {post: any(self.spells[one].bounds() for one in some) for post, some in posts.items()}
        self.posts = [some for post, some in posts.items() if dated[post]]
        self.undated = [one for post, some in posts.items() if not dated[post] for one in some]
        self.index: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
        for number, (_, side) in enumerate(self.sides):
            for name, some in side.values.items():
                for value in some:
                    self.index[name][value].add(number)
        self.counts = {name: self.counted(found) for name, found in self.index.items()}
        self.graded = lru_cache(maxsize=16)(self._graded)  # of the book, so that it goes when the book does

    def _graded(self, on: date) -> _Graded:
        """Grade every tenure for a day."""
        found = dict.fromkeys(self.undated, Grade.UNKNOWN)
        for numbers in self.posts:
            spells = [self.spells[number] for number in numbers]
            if len(spells) == 1:  # nobody else can contest or exclude it
                found[numbers[0]] = spells[0].at_best(spells[0].interval.grade(on))
                continue
            told = grades(spells, on)
            found.update((number, told[self.spells[number].iri]) for number in numbers)
        sides: dict[str, set[int]] = defaultdict(set)
        for number, grade in found.items():
            sides[grade.value].add(number)
        return _Graded(found, sides, self.counted(sides))

    def counted(self, found: Mapping[str, Collection[int]]) -> Counter[str]:
        """Return how many entries have each value, given the sides that have it."""
        return Counter({value: len({self.sides[one][0] for one in sides}) for value, sides in found.items()})

    def tally(self, name: str, sides: Iterable[int], graded: Mapping[int, Grade]) -> Counter[str]:
        """Return how many entries of some sides have each value of a facet."""
        found: dict[str, set[int]] = defaultdict(set)
        for number in sides:
            place, side = self.sides[number]
            some = (
                (graded[number].value,) if name == GRADE and number in graded else side.values.get(name, ())
            )
            for value in some:
                found[value].add(place)
        return Counter({value: len(places) for value, places in found.items()})


@dataclass(frozen=True, slots=True)
class _Graded:
    """The sides of a book graded for a day."""

    grades: Mapping[int, Grade]
    sides: Mapping[str, set[int]]
    counts: Counter[str]


_UNGRADED = _Graded({}, {}, Counter())


def listing(session: Session, wanted: Wanted) -> Listing:
    """Return a part of a list.

    Args:
        session: The graph.
        wanted: The kind, what narrows it, and which part.

    Raises:
        QueryError: If there is no such list, a facet is none of its kind, or a grade is chosen without a day.
    """
    read = _BOOKS.get((wanted.kind, wanted.order))
    if read is None:
        raise QueryError(
            because(
                "there is no list of {kind!r} in the order {order!r}; {lists}",
                kind=wanted.kind,
                order=wanted.order,
                lists=_LISTS,
            )
        )
    known, chosen = FACETS[wanted.kind], dict(wanted.chosen)
    _check(known, chosen, wanted.on)
    book = session.once(read)
    graded = book.graded(wanted.on) if wanted.on and GRADE in known else _UNGRADED
    having = {
        name: (graded.sides if name == GRADE else book.index[name]).get(value, set())
        for name, value in chosen.items()
    }
    matching = set.intersection(*having.values()) if having else None
    facets = {name: _counts(book, name, having, graded) for name in known}
    places = (
        range(len(book.entries)) if matching is None else sorted({book.sides[one][0] for one in matching})
    )
    part = places[wanted.start : wanted.start + wanted.limit]
    return Listing(
        wanted,
        len(places),
        tuple(_listed(book, place, matching, graded.grades) for place in part),
        tuple(_facet(name, found, chosen.get(name), book) for name, found in facets.items() if found),
    )


def _check(known: Sequence[str], chosen: Mapping[str, str], on: date | None) -> None:
    strange = sorted(chosen.keys() - set(known))
    if strange:
        raise QueryError(
            because(
                "a list of this kind has no facet {facet!r}; it has {listed}",
                facet=strange[0],
                listed=", ".join(known),
            )
        )
    if GRADE in chosen and on is None:
        raise QueryError(because("a grade is of a day; give the day, too"))


def _counts(book: _Book, name: str, having: Mapping[str, set[int]], graded: _Graded) -> Counter[str]:
    """Return how long the list would be with each value of a facet, all other facets staying as chosen."""
    others = [sides for other, sides in having.items() if other != name]
    if others:
        return book.tally(name, set.intersection(*others), graded.grades)
    return graded.counts if name == GRADE else book.counts.get(name, Counter())


def _listed(book: _Book, place: int, matching: set[int] | None, graded: Mapping[int, Grade]) -> Listed:
    entry, first = book.entries[place], book.firsts[place]
    numbers = range(first, first + len(entry.sides))
    notes = [
        replace(side.note, grade=graded.get(number))
        for number, side in reversed(list(zip(numbers, entry.sides, strict=True)))
        if side.note and (matching is None or number in matching)
    ]
    notes.sort(key=lambda one: RANK[one.grade] if one.grade else 0)  # the holder of the day is never cut off
    return Listed(entry.hit, tuple(notes[:_NOTES]), max(0, len(notes) - _NOTES), entry.told)


def _facet(name: str, counts: Counter[str], chosen: str | None, book: _Book) -> Facet:
    """Return the most frequent values, and one that is chosen; years and grades in their own order."""
    frequent = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    shown = frequent[:_VALUES] + [one for one in frequent[_VALUES:] if one[0] == chosen]
    values = [
        FacetValue(value, book.bodies.get(value, value) if name == "body" else value, count, value == chosen)
        for value, count in shown
    ]
    if name == "period":
        values.sort(key=lambda one: one.value, reverse=True)
    if name == GRADE:
        values.sort(key=lambda one: RANK[Grade(one.value)])
    return Facet(name, tuple(values), len(frequent) - len(shown))


def _people(session: Session) -> _Book:
    return _of_tenures(session, "person", lambda spell: (spell.person, spell.post), given_name_key)


def _people_by_family(session: Session) -> _Book:
    return _of_tenures(session, "person", lambda spell: (spell.person, spell.post), sort_key)


def _posts(session: Session) -> _Book:
    return _of_tenures(session, "post", lambda spell: (spell.post, spell.person), sort_key)


def _of_tenures(
    session: Session,
    kind: str,
    ends: Callable[[Spell], tuple[Entity, Entity]],
    order: Callable[[str], object],
) -> _Book:
    """Return people or posts with their tenures, each told by its other end."""
    places = _places(session)
    held: dict[URIRef, list[_Side]] = defaultdict(list)
    bodies: dict[str, str] = {}
    for spell in session.once(read_tenures):
        own, other = ends(spell)
        held[own.iri].append(_side(spell, other, places))
        if spell.organization:
            bodies[spell.organization.id] = spell.organization.label
    entries = [_Entry(_hit(one), tuple(held[one.iri])) for one in _entities(session, kind)]
    return _Book(_sorted(entries, order), bodies)


def _side(spell: Spell, other: Entity, places: Mapping[URIRef, str]) -> _Side:
    days, body = spell.certain_days(), spell.organization
    since, until = days or (None, None)
    place = places.get(body.iri) if body else None
    values = {
        "body": (body.id,) if body else (),
        "title": (spell.title,),
        "place": (place,) if place else (),
        "period": tuple(map(str, range(since.year, until.year + 1))) if since and until else (),
    }
    return _Side(values, Note(_hit(other), since, until), spell)


def _organizations(session: Session) -> _Book:
    facts = {URIRef(row["organization"]): row for row in session.rows("body")}
    entries = []
    for one in _entities(session, "organization"):
        row: Row = facts.get(one.iri) or {}
        told = {"kind": said(row, "kind") or "other", "place": said(row, "place")}
        entries.append(_Entry(_hit(one), (_Side({name: (text,) for name, text in told.items() if text}),)))
    return _Book(_sorted(entries, sort_key), {})


def _events(session: Session) -> _Book:
    """Return events, the latest first, those without a date last."""
    hosts: dict[URIRef, list[Entity]] = defaultdict(list)
    for held in session.rows("hosts"):
        host = session.labels.known(str(held["host"]))
        if host and host.kind == "organization":
            hosts[URIRef(held["event"])].append(host)
    entries = []
    for row in read_events(session):
        event, on = session.entity(row["event"], "event"), said(row, "date")
        place = said(row, "place")
        values = {
            "type": (str(row["type"]),),
            "body": tuple(host.id for host in hosts[event.iri]),
            "place": (place,) if place else (),
            "period": tuple(_years(on)),
        }
        entries.append(_Entry(_hit(event), (_Side(values),), on))
    bodies = {host.id: host.label for some in hosts.values() for host in some}
    ordered = sorted(entries, key=lambda one: (one.told or "", one.hit.id), reverse=True)
    return _Book(tuple(ordered), bodies)


def _years(text: str | None) -> Iterator[str]:
    if text:
        span = DateSpan.parse(text)
        yield from map(str, range(span.start.year, span.end.year + 1))


def _places(session: Session) -> Mapping[URIRef, str]:
    rows = session.rows("body")
    return {URIRef(row["organization"]): str(row["place"]) for row in rows if "place" in row}


def _entities(session: Session, kind: str) -> Iterable[Entity]:
    return {name.entity.iri: name.entity for name in session.labels.names(kind)}.values()


def _sorted(entries: Iterable[_Entry], order: Callable[[str], object]) -> tuple[_Entry, ...]:
    keyed = sorted(((order(one.hit.label), one.hit.id, one) for one in entries), key=lambda one: one[:2])
    return tuple(entry for _, _, entry in keyed)


def _hit(one: Entity) -> Hit:
    return Hit(one.id, one.kind, one.label)


_BOOKS: Final[Mapping[tuple[str, str], Callable[[Session], _Book]]] = MappingProxyType(
    {
        ("person", ""): _people,
        ("person", "given"): _people,
        ("person", "family"): _people_by_family,
        ("post", ""): _posts,
        ("organization", ""): _organizations,
        ("event", ""): _events,
    }
)
_LISTS = because(
    "lists are {listed}; that of people can be in the order given or family", listed=", ".join(FACETS)
)
