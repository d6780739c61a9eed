"""Tenures as the graph holds them, before any day is asked about.

Comes in: posts or people. Goes out: tenures with names, bounds and the attestations they rest on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rdflib.term import Identifier, Literal, URIRef

from kg.model.dates import Precision, parse_day
from kg.model.interval import Basis, Bound, Grade, Interval, worst
from kg.query.labels import Entity
from kg.query.session import Session, said, told
from kg.query.texts import Row, Terms
from kg.vocabulary import local_id

DATED = (Basis.EVENT, Basis.SPAN)
"""Bases of a bound for which a source tells the start or end itself."""


@dataclass(frozen=True, slots=True)
class Spell:
    """One spell of one person in one post, with names; witnesses of its bounds are IRIs.

    Attributes:
        iri: IRI of the tenure.
        person: Who.
        post: Which post.
        title: Title label.
        organization: The organisation, or None.
        seats: 1 for a single seat, None where the number is not known.
        interval: When.
        number: 1 for the first time in the post.
        acting: quyền, phụ trách.
        contested: All it rests on contradicts another holder.
    """

    iri: URIRef
    person: Entity
    post: Entity
    title: str
    organization: Entity | None
    seats: int | None
    interval: Interval
    number: int
    acting: bool
    contested: bool = False

    def __hash__(self) -> int:
        return hash(self.iri)  # that of all fields takes long, and tells no more

    @property
    def id(self) -> str:
        """Last segment of the IRI."""
        return local_id(self.iri)

    @property
    def grade(self) -> Grade:
        """Grade of "held the post on some day": certain where a day of it is, else possible."""
        return Grade.CERTAIN if self.certain_days() else Grade.POSSIBLE

    @property
    def single(self) -> bool:
        """Whether one person at most can hold the post at a time."""
        return self.seats == 1

    def covers(self, begun_by: date, lasting_to: date) -> Grade:
        """Grade as `Interval.covers` does, but a contested tenure is possible at best."""
        return self.at_best(self.interval.covers(begun_by, lasting_to))

    def overlap(self, other: Spell) -> Grade:
        """Grade the claim that some day belongs to both, of which none is certain if either is contested."""
        grade = self.interval.overlap(other.interval)
        return worst(self.at_best(grade), other.at_best(grade))

    def certain_days(self) -> tuple[date, date] | None:
        """Return the first and the last day that are certain; none of a contested tenure is."""
        start, end = self.interval.latest_start, self.interval.earliest_end
        if self.contested or start is None or end is None or start.day > end.day:
            return None
        return start.day, end.day

    def told_days(self) -> tuple[date, date] | None:
        """Return the first and the last day that a source may mean: of a sighting, of entry or of leaving.

        Each may be told to a month or a year, whose every day may be meant.
        """
        start, end = self.interval.latest_start, self.interval.earliest_end
        if start is None or end is None:
            return None
        outer = (self.interval.earliest_start, self.interval.latest_end)
        days = [start.day, end.day, *(bound.day for bound in outer if bound and bound.basis in DATED)]
        return min(days), max(days)

    def at_best(self, grade: Grade) -> Grade:
        """Return a grade that the bounds give, or possible where it is certain and the tenure contested."""
        return Grade.POSSIBLE if self.contested and grade is Grade.CERTAIN else grade

    def excludes(self, other: Spell) -> bool:
        """Whether both cannot hold at a time: two people in one single seat, neither of them acting."""
        same = self.single and self.post.iri == other.post.iri and self.person.iri != other.person.iri
        return same and not self.acting and not other.acting

    def bounds(self) -> tuple[Bound, ...]:
        """Return the bounds that are known, in the order of time."""
        four = (
            self.interval.earliest_start,
            self.interval.latest_start,
            self.interval.earliest_end,
            self.interval.latest_end,
        )
        return tuple(bound for bound in four if bound)


def read_tenures(
    session: Session, *, posts: Terms | None = None, people: Terms | None = None
) -> tuple[Spell, ...]:
    """Return the tenures of posts, of people, or of people in posts, in order of time."""
    if session.past is not None:
        return tuple(sorted(session.past.tenures(session, posts=posts, people=people), key=by_time))
    if session.index is not None:
        return tuple(sorted(session.index.tenures(posts, people), key=by_time))
    given = {"post": posts, "person": people}
    found = told_tenures(session, **{name: terms for name, terms in given.items() if terms is not None})
    return tuple(sorted(found, key=by_time))


def told_tenures(session: Session, **values: Terms) -> list[Spell]:
    """Return the tenures that the store tells of these posts, people or tenures, in no set order."""
    values = {name: tuple(terms) for name, terms in values.items()}
    bounds = _bounds(session.rows("bounds", **values))
    rows = {row["tenure"]: row for row in session.rows("tenures", **values)}
    return [_spell(session, row, bounds) for row in rows.values()]


def by_time(spell: Spell) -> tuple[object, ...]:
    """Order tenures by the first day they are known to cover, then by their outer bounds."""
    interval = spell.interval
    seen = _first(interval.latest_start, interval.earliest_end, interval.latest_end, interval.earliest_start)
    start = _first(interval.earliest_start, interval.latest_start)
    return seen, start, spell.person.label, spell.post.label, spell.iri


def read_sources(session: Session, spells: Sequence[Spell], most: int) -> Mapping[URIRef, set[str]]:
    """Return the IRIs of the attestations that each tenure rests on; none for one with more than `most`."""
    if session.past is not None:
        return session.past.sources(spells, most)
    found: dict[URIRef, set[str]] = {spell.iri: set() for spell in spells}
    for row in session.rows("sources", tenure=found, most=[Literal(most)]):
        found[URIRef(row["tenure"])].add(str(row["evidence"]))
    return found


def _first(*bounds: Bound | None) -> date:
    for bound in bounds:
        if bound:
            return bound.day
    return date.max


def _bounds(rows: Iterable[Row]) -> Mapping[Identifier, Mapping[str, Bound]]:
    """Put the rows of `bounds.rq` together: one bound may have several witnesses."""
    witnesses: dict[tuple[Identifier, str], set[str]] = defaultdict(set)
    facts: dict[tuple[Identifier, str], Row] = {}
    for row in rows:
        key = row["tenure"], str(row["bound"])
        witnesses[key].add(str(row["witness"]))
        facts[key] = row
    found: dict[Identifier, dict[str, Bound]] = defaultdict(dict)
    for (tenure, name), row in facts.items():
        found[tenure][name] = Bound(
            parse_day(str(row["day"])),
            Precision(str(row["precision"])),
            Basis(str(row["basis"])),
            tuple(sorted(witnesses[tenure, name])),
        )
    return found


def _spell(session: Session, row: Row, bounds: Mapping[Identifier, Mapping[str, Bound]]) -> Spell:
    ongoing, seats = said(row, "ongoingAt"), said(row, "seats")
    organization = row.get("organization")
    return Spell(
        iri=URIRef(row["tenure"]),
        person=session.entity(row["person"], "person"),
        post=session.entity(row["post"], "post"),
        title=session.label(row["title"]),
        organization=session.entity(organization, "organization") if organization else None,
        seats=int(seats) if seats else None,
        interval=Interval(
            **bounds.get(row["tenure"], {}), ongoing_at=parse_day(ongoing) if ongoing else None
        ),
        number=int(str(row["spell"])),
        acting=told(row, "acting"),
        contested=told(row, "contested"),
    )
