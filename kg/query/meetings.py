"""Meetings and other events, with those who took part.

Comes in: a person, days, or the identifier of an event. Goes out: `Meetings` or one `Meeting`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from rdflib.term import Identifier, URIRef

from kg.errors import NotFoundError, QueryError, because
from kg.model.answers import Attendance, Meeting, Meetings, Witness
from kg.model.dates import DateSpan
from kg.query.events import (
    bounds_of,
    on_some_day,
    read_attendance,
    read_events,
    read_evidence,
    read_hosts,
    read_participants,
    read_reasons,
)
from kg.query.labels import Entity
from kg.query.presence import checked_days
from kg.query.session import Session, said
from kg.query.texts import Row
from kg.query.witnesses import by_day, read_words, words_of
from kg.text.collation import sort_key

_Days = tuple[date | None, date | None]
_Dated = tuple[Row, DateSpan | None]


def meetings(
    session: Session,
    person: str | None = None,
    days: _Days = (None, None),
    *,
    latest: int | None = None,
    first: int | None = None,
) -> Meetings:
    """Return events in order of time, those without a date last.

    Args:
        session: The graph.
        person: Name or identifier: only events in which this person took part.
        days: Only events that may have been on or between these days; None for an open end.
        latest: Only so many, the latest ones; those without a date where there are fewer with one.
        first: Only so many, the first ones; not together with `latest`.

    Raises:
        QueryError: If the days are in the wrong order, the name may mean several people, `latest` is below 1,
            or `first` is given too.
        NotFoundError: If it means none.
    """
    if latest is not None and latest < 1:
        raise QueryError(
            because("the latest {latest} events are asked for; the number must be 1 or more", latest=latest)
        )
    if latest is not None and first is not None:
        raise QueryError(because("the latest and the first events are asked for; give one of the two"))
    since, until = days
    checked_days(since or date.min, until or date.max)
    asked = session.find("person", person) if person is not None else None
    kept = _events(session, asked)
    if days != (None, None):
        kept = [one for one in kept if _within(one[1], days)]
    if latest is not None:
        begin = max(0, sum(span is not None for _, span in kept) - latest)
        kept = kept[begin : begin + latest]
    answers = _meetings(session, [row for row, _ in kept[:first]], days)
    return Meetings(answers, asked.label if asked else None, asked.id if asked else None)


def meeting(session: Session, event: str) -> Meeting:
    """Return one event by its identifier or full name.

    Raises:
        QueryError: If the name is that of several events.
        NotFoundError: If there is none, or nobody knew of it by then.
    """
    asked = session.find("event", event)
    rows = read_events(session, [asked.iri])
    if not rows:
        raise NotFoundError("event", event)
    return _meetings(session, rows, (None, None))[0]


def _events(session: Session, person: Entity | None) -> Sequence[_Dated]:
    """Return events with their dates in order of time: those of a person, or all."""
    if person is None:
        return session.once(_all)
    attended = read_participants(session, people=[person.iri])
    return _in_order(session, read_events(session, sorted({row["event"] for row in attended})))


def _all(session: Session) -> Sequence[_Dated]:
    """Return every event in order of time; a function for `Session.once`."""
    return _in_order(session, read_events(session))


def _in_order(session: Session, rows: Iterable[Row]) -> Sequence[_Dated]:
    def turn(row: Row) -> tuple[bool, str, str, str]:
        day, event = said(row, "date"), session.entity(row["event"], "event")
        return day is None, day or "", event.label, event.id

    return [(row, _span(row)) for row in sorted(rows, key=turn)]


def _span(row: Row) -> DateSpan | None:
    text = said(row, "date")
    return DateSpan.parse(text) if text else None


def _within(span: DateSpan | None, days: _Days) -> bool:
    """Whether a date may lie within two days; an unknown date is within no days."""
    if span is None:
        return False
    since, until = days
    ended_before = since is not None and span.end.latest() < since
    began_after = until is not None and span.start.earliest() > until
    return not ended_before and not began_after


def _meetings(session: Session, rows: Sequence[Row], days: _Days) -> tuple[Meeting, ...]:
    events = {URIRef(row["event"]): row for row in rows}
    hosts = read_hosts(session, events)
    reasons = read_reasons(session, events)
    told = read_evidence(session, events)
    people = _attendance(session, told)
    spans = {event: _span(row) for event, row in events.items()}
    return tuple(
        Meeting(
            on_some_day(spans[event], *days),
            *bounds_of(spans[event]),
            evidence=_evidence(said(row, "date"), told[event]),
            id=session.entity(event, "event").id,
            name=session.label(event),
            event_type=str(row["type"]),
            date=said(row, "date"),
            part_of_day=said(row, "partOfDay"),
            place=said(row, "place"),
            hosts=tuple(sorted(map(session.label, hosts.get(event, ())), key=sort_key)),
            participants=people.get(event, ()),
            reasons=tuple(sorted(map(str, reasons.get(event, ())))),
        )
        for event, row in events.items()
    )


def _evidence(day: str | None, witnesses: Iterable[Witness]) -> tuple[Witness, ...]:
    """Return what is told of an event; its words speak of its date."""
    return tuple(sorted((replace(witness, on=day) for witness in witnesses), key=by_day))


def _attendance(
    session: Session, openings: Mapping[Identifier, Sequence[Witness]]
) -> Mapping[Identifier, tuple[Attendance, ...]]:
    """Return those who took part in each event, in the order of the text.

    Args:
        session: The graph.
        openings: The words of each event, which name nobody in particular; they stand for those of a person
            that the graph does not have.
    """
    attended = read_attendance(session, openings)
    rows = {event: attended.get(event, ()) for event in openings}
    told = read_words(
        session, {str(row["evidence"]) for some in rows.values() for row in some if "evidence" in row}
    )
    unnamed = {witness.id for some in openings.values() for witness in some}

    def attendance(row: Row) -> Attendance:
        person, words = session.entity(row["person"], "person"), told.get(str(row.get("evidence")))
        named = words is not None and words.id not in unnamed
        first = next(map(words_of, openings[row["event"]]), None)
        return Attendance(
            person.label, person.id, str(row["part"]), int(str(row["order"])), named, words or first
        )

    return {event: tuple(sorted(map(attendance, some), key=_place)) for event, some in rows.items()}


def _place(one: Attendance) -> tuple[int, str, str]:
    """Order those who took part as the article names them."""
    return one.order, one.person_id, one.part
