"""Events and those who took part, as the graph has them or as they were known on a day.

Comes in: events or people, or neither for all. Goes out: rows of events, of attendance, and of what else is
told of events; their witnesses, bounds and grades. Several articles may tell of one event, each in its named
graph: on a day in the past only what those published by then tell of it was known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

from rdflib.term import Identifier

from kg.model.answers import Witness
from kg.model.dates import DateSpan
from kg.model.interval import Grade, not_after, worst
from kg.query.session import Session
from kg.query.texts import Row, Terms
from kg.query.witnesses import by_day, read_witnesses

DECISION = "decision"
"""Type of an event that is a decision."""
_Linked = Mapping[Identifier, Sequence[Identifier]]
"""What is linked with each event, each thing once."""
_Attended = Mapping[Identifier, Sequence[Row]]
"""Who took part in each event, or in which events each person did, in no order."""


class _Read(Protocol):
    """Reads what is linked with events; with all of them where none are given."""

    def __call__(self, session: Session, events: Terms | None = None) -> _Linked: ...


def read_events(session: Session, events: Terms | None = None) -> Sequence[Row]:
    """Return one row for each event, of all that its tellings fix about it.

    An event whose leading telling was taken out of the graph has no name, and is left out.
    """
    return _told(_read(session, "events", event=events))


def read_gatherings(session: Session, events: Terms | None = None) -> Sequence[Row]:
    """Return type and date of events where people met: those whom a decision is about need not be there."""
    if session.past is not None:
        return tuple(_gatherings(session, events).values())
    known = session.once(_gatherings)
    return tuple(known.values()) if events is None else [known[one] for one in events if one in known]


def _gatherings(session: Session, events: Terms | None = None) -> Mapping[Identifier, Row]:
    rows = _told(_read(session, "gatherings", event=events))
    return {row["event"]: row for row in rows if str(row["type"]) != DECISION}


def _told(rows: Iterable[Row]) -> Sequence[Row]:
    """Return one row for each event out of one row for each thing told of it."""
    found: dict[Identifier, dict[str, Identifier]] = defaultdict(dict)
    for row in rows:
        found[row["event"]].update({"event": row["event"], str(row["told"]): row["value"]})
    return [row for row in found.values() if "type" in row]


def read_participants(
    session: Session, events: Terms | None = None, people: Terms | None = None
) -> Sequence[Row]:
    """Return who took part in events, once or more for each.

    They are read once of the whole graph; in the past, when others were known, each time.
    """
    if session.past is not None:
        return _read(session, "participants", event=events, person=people)
    if events is None:
        by_person = session.once(_by_person)
        return [row for one in (by_person if people is None else people) for row in by_person.get(one, ())]
    attended = read_attendance(session)
    among = None if people is None else set(people)
    rows = (row for event in events for row in attended.get(event, ()))
    return [row for row in rows if among is None or row["person"] in among]


def read_attendance(session: Session, events: Terms | None = None) -> _Attended:
    """Return who took part in each event, as what and in which place; other events may be among them."""
    return session.once(_attendance) if session.past is None else _attendance(session, events)


def read_hosts(session: Session, events: Terms) -> _Linked:
    """Return who held events; others may be among them."""
    return _of(session, _hosts, events)


def read_reasons(session: Session, events: Terms) -> _Linked:
    """Return why tellings are taken to tell of one event; other events may be among them."""
    return _of(session, _reasons, events)


def read_evidence(session: Session, events: Terms) -> Mapping[Identifier, tuple[Witness, ...]]:
    """Return the witnesses of events, those of the first document first."""
    wanted = set(events)
    known = _of(session, _sources, wanted)
    sources = {event: known.get(event, ()) for event in wanted}
    witnesses = read_witnesses(session, {str(iri) for some in sources.values() for iri in some})
    return {
        event: tuple(sorted((witnesses[str(iri)] for iri in some if str(iri) in witnesses), key=by_day))
        for event, some in sources.items()
    }


def read_presences(session: Session, rows: Iterable[Row]) -> Mapping[tuple[Identifier, Identifier], Witness]:
    """Return the witness of each event and person in rows of participants.

    Where the graph has no words that name the person, the first of the event stand for them; one without any
    is left out.
    """
    proofs: dict[tuple[Identifier, Identifier], str] = {}
    for row in sorted(rows, key=lambda row: str(row.get("evidence", ""))):
        proofs.setdefault((row["event"], row["person"]), str(row.get("evidence", "")))
    told = read_witnesses(session, filter(None, proofs.values()))
    lacking = {event for (event, _), iri in proofs.items() if iri not in told}
    openings = read_evidence(session, lacking) if lacking else {}
    found = {pair: told.get(iri) or next(iter(openings[pair[0]]), None) for pair, iri in proofs.items()}
    return {pair: witness for pair, witness in found.items() if witness}


def _of(session: Session, read: _Read, events: Terms) -> _Linked:
    """Return what is linked with events: read once of all; in the past, read of these alone, each time."""
    return session.once(read) if session.past is None else read(session, events)


def _sources(session: Session, events: Terms | None = None) -> _Linked:
    return _linked(_read(session, "event_sources", event=events), "evidence")


def _attendance(session: Session, events: Terms | None = None) -> _Attended:
    return _grouped(_read(session, "attendance", event=events), "event")


def _by_person(session: Session) -> _Attended:
    return _grouped((row for some in read_attendance(session).values() for row in some), "person")


def _grouped(rows: Iterable[Row], column: str) -> _Attended:
    found: dict[Identifier, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[column]].append(row)
    return found


def _hosts(session: Session, events: Terms | None = None) -> _Linked:
    return _linked(_read(session, "hosts", event=events), "host")


def _reasons(session: Session, events: Terms | None = None) -> _Linked:
    return _linked(_read(session, "event_reasons", event=events), "reason")


def _linked(rows: Iterable[Row], column: str) -> _Linked:
    """Group a column of rows by event, each value once."""
    found: dict[Identifier, dict[Identifier, None]] = defaultdict(dict)
    for row in rows:
        found[row["event"]][row[column]] = None
    return {event: tuple(values) for event, values in found.items()}


def bounds_of(span: DateSpan | None) -> tuple[date | None, date | None, date | None, date | None]:
    """Return the four bounds of what a date tells: a month leaves each of its days open to start and end."""
    if span is None:
        return None, None, None, None
    return span.start.earliest(), span.start.latest(), span.end.earliest(), span.end.latest()


def on_some_day(span: DateSpan | None, since: date | None, until: date | None) -> Grade:
    """Grade "it was on some day of these"; without days, that it was at all is certain."""
    if since is None and until is None:
        return Grade.CERTAIN
    if span is None:
        return Grade.UNKNOWN
    first, second, third, fourth = bounds_of(span)
    last, begin = until or date.max, since or date.min
    return worst(not_after(first, second, last, last), not_after(begin, begin, third, fourth))


def _read(session: Session, name: str, **given: Terms | None) -> Sequence[Row]:
    """Return the rows of `NAME.rq` whose document counts."""
    values = {parameter: tuple(terms) for parameter, terms in given.items() if terms is not None}
    rows = session.rows(name, **values)
    if session.past is None:
        return rows
    tellings = sorted({row["telling"] for row in rows})
    dated = session.rows("issued", telling=tellings)
    counting = {row["telling"] for row in dated if session.past.counts(row)}
    return [row for row in rows if row["telling"] in counting]
