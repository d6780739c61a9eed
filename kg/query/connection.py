"""The shortest chain between two people whose links follow each other in time.

Comes in: two people, perhaps a day. Goes out: `Connection`. Two people are linked by a body in which both
certainly held posts at one time, or by an event that both attended. A plain path joins a minister of 1990 to
one of 2020 through a body; a chain that respects time does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import networkx as nx
from rdflib.term import URIRef

from kg.errors import QueryError, because
from kg.model.answers import Answer, Witness
from kg.model.dates import DateSpan
from kg.model.interval import Grade
from kg.model.relations import Connection, Step
from kg.query.answering import briefly
from kg.query.events import bounds_of, read_gatherings, read_participants, read_presences
from kg.query.labels import Entity
from kg.query.session import Session, said
from kg.query.tenures import read_tenures
from kg.query.wording import listed, plain, sentence

_Bounds = tuple[date | None, date | None, date | None, date | None]
_Shared = tuple[_Bounds, tuple[Answer, ...], tuple[Witness, ...]]


@dataclass(frozen=True, slots=True, order=True)
class _Link:
    """Days on which two people certainly shared something; of a body, by which tenures."""

    since: date
    until: date
    via: URIRef
    kind: str
    tenures: tuple[URIRef, ...]


def connection(session: Session, person: str, other: str, on: date | None = None) -> Connection:
    """Return the chain of the fewest links; of those, one whose last link holds earliest.

    Raises:
        QueryError: If a name may mean several people, or both mean one.
        NotFoundError: If it means none.
    """
    one, two = session.find("person", person), session.find("person", other)
    if one.iri == two.iri:
        raise QueryError(
            because("both are {label}; name two people", label=one.label), parameters=("person", "other")
        )
    steps = _chain(session.once(_presences), (one.iri, two.iri), on)
    answers = tuple(_step(session, *step) for step in steps)
    grade = Grade.CERTAIN if answers else Grade.UNKNOWN
    return Connection(
        one.label, one.id, two.label, two.id, on, grade, answers, _reason(one, two, answers, on)
    )


def _presences(session: Session) -> nx.MultiGraph[URIRef]:
    """Return who was certainly in which body, or at which event, from when to when."""
    graph: nx.MultiGraph[URIRef] = nx.MultiGraph()
    for spell in read_tenures(session):
        days = spell.certain_days()
        if spell.organization and days:
            graph.add_edge(
                spell.person.iri,
                spell.organization.iri,
                since=days[0],
                until=days[1],
                kind="organization",
                seat=spell.post.iri if spell.single else None,
                tenure=spell.iri,
            )
    dates = {
        row["event"]: DateSpan.parse(text) for row in read_gatherings(session) if (text := said(row, "date"))
    }
    for row in read_participants(session):
        span = dates.get(row["event"])
        if span is not None and span.start.earliest() == span.end.latest():
            graph.add_edge(
                URIRef(row["person"]),
                URIRef(row["event"]),
                since=span.start.earliest(),
                until=span.end.latest(),
                kind="event",
                seat=None,
                tenure=None,
            )
    return graph


def _chain(
    graph: nx.MultiGraph[URIRef], ends: tuple[URIRef, URIRef], on: date | None
) -> list[tuple[URIRef, URIRef, _Link]]:
    """Search in rounds of one link: after each, everybody reached knows the earliest day of being reached."""
    start, goal = ends
    if start not in graph or goal not in graph or start == goal:
        return []
    reached = {start: on or date.min}
    came: list[dict[URIRef, tuple[URIRef, _Link]]] = []
    frontier = {start}
    while frontier and not any(goal in found for found in came):
        found: dict[URIRef, tuple[date, URIRef, _Link]] = {}
        for person in sorted(frontier):
            for other, link in _links(graph, person):
                day = max(reached[person], link.since)
                late = day > link.until or (on is not None and day > on)
                if late or day >= reached.get(other, date.max):
                    continue
                found[other] = min(found.get(other, (day, person, link)), (day, person, link))
        reached |= {other: day for other, (day, _, _) in found.items()}
        came.append({other: (person, link) for other, (_, person, link) in found.items()})
        frontier = set(found)
    return _traced(came, goal) if frontier else []


def _traced(
    came: list[dict[URIRef, tuple[URIRef, _Link]]], goal: URIRef
) -> list[tuple[URIRef, URIRef, _Link]]:
    steps: list[tuple[URIRef, URIRef, _Link]] = []
    for found in reversed(came):
        person, link = found[goal]
        steps.append((person, goal, link))
        goal = person
    return steps[::-1]


def _links(graph: nx.MultiGraph[URIRef], person: URIRef) -> Iterator[tuple[URIRef, _Link]]:
    """Yield everybody with whom a person shared a body or an event, and when.

    Two holders of one single seat met at its hand-over at most, which is no service together.
    """
    for via in sorted(graph[person]):
        for other in sorted(graph[via]):
            if other == person:
                continue
            for mine in graph[person][via].values():
                for theirs in graph[via][other].values():
                    since, until = max(mine["since"], theirs["since"]), min(mine["until"], theirs["until"])
                    if since <= until and (mine["seat"] is None or mine["seat"] != theirs["seat"]):
                        held = tuple(one["tenure"] for one in (mine, theirs) if one["tenure"])
                        yield other, _Link(since, until, via, mine["kind"], held)


def _step(session: Session, person: URIRef, other: URIRef, link: _Link) -> Step:
    one, two = session.entity(person, "person"), session.entity(other, "person")
    via = session.entity(link.via, link.kind)
    shared, tenures, evidence = (
        _of_body(session, link, (person, other))
        if link.tenures
        else _of_event(session, link, (person, other))
    )
    return Step(
        *(one.label, one.id, two.label, two.id, via.label, via.id, link.kind, link.since, link.until),
        Grade.CERTAIN,
        *shared,
        tenures,
        evidence,
    )


def _of_body(session: Session, link: _Link, people: tuple[URIRef, URIRef]) -> _Shared:
    """Return the bounds of the time that two tenures share, the tenures, and a witness of each."""
    read = {spell.iri: spell for spell in read_tenures(session, people=people)}
    one, other = (read[tenure] for tenure in link.tenures)
    told = briefly(session, (one, other))
    tenures = told[one.iri], told[other.iri]
    evidence = tuple(witness for tenure in tenures for witness in tenure.own_evidence[:1])
    return one.interval.shared(other.interval).days(), tenures, evidence


def _of_event(session: Session, link: _Link, people: tuple[URIRef, URIRef]) -> _Shared:
    """Return the bounds of an event, which is of one day, and a witness of the presence of each."""
    on = str(link.since)
    told = read_presences(session, read_participants(session, [link.via], people))
    witnesses = dict.fromkeys(told[pair] for person in people if (pair := (link.via, person)) in told)
    bounds = bounds_of(DateSpan.parse(on))
    return bounds, (), tuple(replace(one, on=on) for one in witnesses)


def _reason(one: Entity, two: Entity, steps: tuple[Step, ...], on: date | None) -> str:
    when = f" ngày {plain(on)}" if on else ""
    if not steps:
        return sentence(f"không nguồn nào cho thấy {one.label} và {two.label} nối được với nhau{when}")
    between = [step.other for step in steps[:-1]]
    through = f"qua {listed(between)}" if between else "trực tiếp"
    return sentence(f"{one.label} nối với {two.label} {through}{when}")
