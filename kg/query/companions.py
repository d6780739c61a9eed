"""Who was at the same events as a person, as of a day; and who rose or fell in the order of names.

Comes in: a person, or a first and a last day. Goes out: `Companions` and `Standings`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rdflib.term import Identifier, URIRef

from kg.model.answers import Answer, Witness
from kg.model.dates import DateSpan
from kg.model.interval import RANK, Grade, worst
from kg.model.relations import Companion, Companions, Encounter, Place, Standing, Standings
from kg.query.answering import briefly
from kg.query.events import (
    bounds_of,
    read_attendance,
    read_evidence,
    read_gatherings,
    read_participants,
    read_presences,
)
from kg.query.grading import TOLD
from kg.query.labels import Entity
from kg.query.presence import checked_days
from kg.query.session import Session, said
from kg.query.tenures import Spell, by_time, read_tenures
from kg.query.texts import Row
from kg.text.collation import sort_key

_Dates = Mapping[URIRef, DateSpan | None]
_InOffice = tuple[Grade, Spell | None]
_WITNESSES = 2
"""Of a tenure that an event is graded by: it was seen before the event, and after it."""


def companions(
    session: Session, person: str, until: date | None = None, least: int = 0, most: int | None = None
) -> Companions:
    """Return who attended the events a person attended, most events first.

    Args:
        session: The graph.
        person: Name or identifier.
        until: Only events that were over by this day; one without a date is none of them.
        least: Only those who attended so many while both certainly held some post; 0 for everybody.
        most: Only so many, the first ones.

    Raises:
        QueryError: If the name may mean several people.
        NotFoundError: If it means none.
    """
    asked = session.find("person", person)
    attended = [URIRef(row["event"]) for row in read_participants(session, people=[asked.iri])]
    dates = _dates(session, attended, None, until)
    people: dict[URIRef, set[URIRef]] = defaultdict(set)
    present = read_participants(session, dates)
    for row in present:
        people[URIRef(row["person"])].add(URIRef(row["event"]))
    people.pop(asked.iri, None)
    ranked = sorted(people, key=lambda who: _rank(session, who, len(people[who])))
    chosen = ranked if least else ranked[:most]
    offices = _offices(session, [asked.iri, *chosen])
    own = {event: _surest(offices.get(asked.iri, ()), span) for event, span in dates.items()}
    met = {
        who: [_seated(one, dates[one], own[one], offices.get(who, ())) for one in people[who]]
        for who in chosen
    }
    kept = [who for who in chosen if sum(one.grade is Grade.CERTAIN for one in met[who]) >= least][:most]
    seated = [one for who in kept for one in met[who]]
    told = _Told(
        _presences(session, present, {asked.iri, *kept}, {one.event: one.span for one in seated}),
        briefly(session, (spell for one in seated for spell in one.spells if spell), _WITNESSES),
    )
    answers = tuple(_companion(session, (asked.iri, who), met[who], told) for who in kept)
    return Companions(asked.label, asked.id, until, least, answers, told.tenures(one.own for one in seated))


@dataclass(frozen=True, slots=True)
class _Seated:
    """An event that two people attended, with the tenures by which both are said to have been in office."""

    event: URIRef
    span: DateSpan | None
    grade: Grade
    own: Spell | None
    other: Spell | None

    @property
    def spells(self) -> tuple[Spell | None, Spell | None]:
        return self.own, self.other


@dataclass(frozen=True, slots=True)
class _Told:
    """What tells of presence at events and of tenures, read once for all companions."""

    presences: Mapping[tuple[Identifier, Identifier], Witness]
    answers: Mapping[URIRef, Answer]

    def both(self, event: URIRef, people: Iterable[URIRef]) -> tuple[Witness, ...]:
        """Return the witnesses of the presence of people at an event, each sentence once."""
        told = (self.presences.get((event, person)) for person in people)
        return tuple(dict.fromkeys(witness for witness in told if witness))

    def tenures(self, spells: Iterable[Spell | None]) -> tuple[Answer, ...]:
        """Return tenures, each once, in order of time."""
        distinct = {spell.iri: spell for spell in spells if spell}
        return tuple(self.answers[spell.iri] for spell in sorted(distinct.values(), key=by_time))


def _rank(session: Session, who: URIRef, meetings: int) -> tuple[object, ...]:
    entity = session.entity(who, "person")
    return -meetings, sort_key(entity.label), entity.id


def _dates(
    session: Session, events: Iterable[URIRef] | None, since: date | None, until: date | None
) -> _Dates:
    """Return the dates of these events (of all, for None) that lie between the days, if any is given."""
    found: dict[URIRef, DateSpan | None] = {}
    for row in read_gatherings(session, None if events is None else sorted(set(events))):
        text = said(row, "date")
        span = DateSpan.parse(text) if text else None
        if _between(span, since, until):
            found[URIRef(row["event"])] = span
    return found


def _between(span: DateSpan | None, since: date | None, until: date | None) -> bool:
    if since is None and until is None:
        return True
    if span is None:
        return False
    early = since is not None and span.start.earliest() < since
    late = until is not None and span.end.latest() > until
    return not early and not late


def _offices(session: Session, people: Iterable[URIRef]) -> Mapping[URIRef, Sequence[Spell]]:
    held: dict[URIRef, list[Spell]] = defaultdict(list)
    for spell in read_tenures(session, people=sorted(set(people))):
        held[spell.person.iri].append(spell)
    return held


def _seated(event: URIRef, span: DateSpan | None, own: _InOffice, spells: Sequence[Spell]) -> _Seated:
    """Grade "both held some post on some day of the event", by the surest tenure of each."""
    theirs, other = _surest(spells, span)
    return _Seated(event, span, worst(own[0], theirs), own[1], other)


def _surest(spells: Sequence[Spell], span: DateSpan | None) -> _InOffice:
    """Return the best grade of "in office on some day of the event", with the tenure that has it."""
    if span is None:
        return Grade.UNKNOWN, None
    graded = [(spell.covers(span.end.latest(), span.start.earliest()), spell) for spell in spells]
    grade, spell = min(graded, key=lambda one: RANK[one[0]], default=(Grade.UNKNOWN, None))
    return grade, spell if grade in TOLD else None


def _companion(
    session: Session, both: tuple[URIRef, URIRef], met: Sequence[_Seated], told: _Told
) -> Companion:
    entity = session.entity(both[1], "person")
    events = sorted(met, key=lambda one: (_turn(one.span), one.event))
    return Companion(
        entity.label,
        entity.id,
        len(met),
        sum(one.grade is Grade.CERTAIN for one in met),
        sum(one.grade in TOLD for one in met),
        tuple(_encounter(session, one, told.both(one.event, both)) for one in events),
        told.tenures(one.other for one in met),
    )


def _presences(
    session: Session, rows: Iterable[Row], people: Collection[URIRef], dates: _Dates
) -> Mapping[tuple[Identifier, Identifier], Witness]:
    """Return the witness of the presence of these people at these events, dated as the event is."""
    wanted = (row for row in rows if row["person"] in people and row["event"] in dates)
    days = {event: str(span) if span else None for event, span in dates.items()}
    told = read_presences(session, wanted)
    return {pair: replace(one, on=days[URIRef(pair[0])]) for pair, one in told.items()}


def _encounter(session: Session, one: _Seated, witnesses: Sequence[Witness]) -> Encounter:
    event = session.entity(one.event, "event")
    return Encounter(
        one.grade,
        *bounds_of(one.span),
        tuple(witnesses),
        event.id,
        event.label,
        str(one.span) if one.span else None,
        one.own.id if one.own else None,
        one.other.id if one.other else None,
    )


def _turn(span: DateSpan | None) -> date:
    return span.start.earliest() if span else date.max


def standings(session: Session, since: date | None = None, until: date | None = None) -> Standings:
    """Return who rose or fell in the order of names at events, for all who attended two or more.

    The order of names is that of the articles; a list of one name says nothing and does not count.

    Raises:
        QueryError: If the days are in the wrong order.
    """
    checked_days(since or date.min, until or date.max)
    places: dict[URIRef, list[Place]] = defaultdict(list)
    for span, person, place in session.once(_places):
        if _between(span, since, until):
            places[person].append(place)
    found = [_standing(session, person, own) for person, own in places.items() if len(own) > 1]
    found.sort(key=lambda one: (-one.change, sort_key(one.person), one.person_id))
    return Standings(since, until, tuple(found))


def _places(session: Session) -> list[tuple[DateSpan, URIRef, Place]]:
    """Return the place of everybody in every list of two or more names, in the order of time."""
    dates = {event: span for event, span in _dates(session, None, None, None).items() if span}
    attended = read_attendance(session)
    lists = {
        event: [(int(str(row["order"])), URIRef(row["person"])) for row in attended[event]]
        for event in dates
        if len(attended.get(event, ())) > 1
    }
    told = read_evidence(session, lists)
    found = []
    for event in sorted(lists, key=lambda one: (_turn(dates[one]), one)):
        places = _listed(session.entity(event, "event"), dates[event], len(lists[event]), told[event])
        found += [
            (dates[event], person, place)
            for (_, person), place in zip(sorted(lists[event]), places, strict=False)
        ]
    return found


def _listed(event: Entity, span: DateSpan, names: int, witnesses: Sequence[Witness]) -> Iterator[Place]:
    """Yield the places of a list, the first name first."""
    on = str(span)
    told = Grade.CERTAIN, *bounds_of(span), tuple(replace(one, on=on) for one in witnesses[:1])
    yield from (Place(*told, event.label, event.id, on, number, names) for number in range(1, names + 1))


def _standing(session: Session, person: URIRef, places: Sequence[Place]) -> Standing:
    entity, first, last = session.entity(person, "person"), places[0], places[-1]
    change = (first.place - 1) / (first.names - 1) - (last.place - 1) / (last.names - 1)
    over, begun = first.latest_end, last.earliest_start
    surely = over is not None and begun is not None and over < begun
    order = Grade.CERTAIN if surely else Grade.POSSIBLE
    return Standing(entity.label, entity.id, round(change, 3), order, tuple(places))
