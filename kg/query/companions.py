"""Who was at the same events as a person, as of a day; and who rose or fell in the order of names.

Comes in: a person, or a first and a last day. Goes out: `Companions` and `Standings`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import count

from rdflib.term import Identifier, URIRef

from kg.model.answers import Hit
from kg.model.dates import DateSpan
from kg.model.interval import Grade, worst
from kg.model.relations import Companion, Companions, Place, Standing, Standings
from kg.query.events import read_attendance, read_gatherings
from kg.query.grading import TOLD, best
from kg.query.presence import checked_days
from kg.query.session import Session, said
from kg.query.tenures import Spell, read_tenures
from kg.text.collation import sort_key

_Dates = Mapping[URIRef, DateSpan | None]


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
    attended = [URIRef(row["event"]) for row in read_attendance(session, people=[asked.iri])]
    dates = _dates(session, attended, None, until)
    people: dict[URIRef, set[URIRef]] = defaultdict(set)
    for row in read_attendance(session, dates):
        people[URIRef(row["person"])].add(URIRef(row["event"]))
    people.pop(asked.iri, None)
    ranked = sorted(people, key=lambda who: _rank(session, who, len(people[who])))
    chosen = ranked if least else ranked[:most]
    offices = _offices(session, [asked.iri, *chosen])
    found = (
        _companion(
            session, who, {event: dates[event] for event in people[who]}, (offices[asked.iri], offices[who])
        )
        for who in chosen
    )
    answers = tuple(one for one in found if one.in_office >= least)
    return Companions(asked.label, asked.id, until, least, answers[:most])


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


def _companion(
    session: Session, who: URIRef, dates: _Dates, offices: tuple[Sequence[Spell], Sequence[Spell]]
) -> Companion:
    grades = [worst(*(_in_office(own, span) for own in offices)) for span in dates.values() if span]
    entity = session.entity(who, "person")
    events = sorted(dates, key=lambda event: (_turn(dates[event]), event))
    return Companion(
        entity.label,
        entity.id,
        len(dates),
        sum(grade is Grade.CERTAIN for grade in grades),
        sum(grade in TOLD for grade in grades),
        tuple(_hit(session, event) for event in events),
    )


def _in_office(spells: Sequence[Spell], span: DateSpan) -> Grade:
    """Grade "held some post on some day of the event"."""
    return best(spell.covers(span.end.latest(), span.start.earliest()) for spell in spells)


def _turn(span: DateSpan | None) -> date:
    return span.start.earliest() if span else date.max


def _hit(session: Session, event: Identifier) -> Hit:
    entity = session.entity(event, "event")
    return Hit(entity.id, entity.kind, entity.label)


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
    lists: dict[URIRef, list[tuple[int, URIRef]]] = defaultdict(list)
    for row in read_attendance(session):
        if row["event"] in dates:
            lists[URIRef(row["event"])].append((int(str(row["order"])), URIRef(row["person"])))
    found = []
    for event in sorted(lists, key=lambda one: (_turn(dates[one]), one)):
        names, label = [person for _, person in sorted(lists[event])], session.entity(event, "event")
        places = (Place(label.label, label.id, str(dates[event]), n, len(names)) for n in count(1))
        found += [(dates[event], *pair) for pair in zip(names, places, strict=False) if len(names) > 1]
    return found


def _standing(session: Session, person: URIRef, places: Sequence[Place]) -> Standing:
    entity = session.entity(person, "person")
    first, last = ((one.place - 1) / (one.names - 1) for one in (places[0], places[-1]))
    return Standing(entity.label, entity.id, round(first - last, 3), tuple(places))
