"""Events and those who took part, as the graph has them or as they were known on a day.

Comes in: events or people, or neither for all. Goes out: rows of events, of attendance, and of what else is
told of events. Several articles may tell of one event, each in its named graph: on a day in the past only
what those published by then tell of it was known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rdflib.term import Identifier

from kg.query.session import Session
from kg.query.texts import Row, Terms

DECISION = "decision"
"""Type of an event that is a decision."""


def read_events(session: Session, events: Terms | None = None) -> Sequence[Row]:
    """Return one row for each event, of all that its tellings fix about it.

    An event whose leading telling was taken out of the graph has no name, and is left out.
    """
    found: dict[Identifier, dict[str, Identifier]] = defaultdict(dict)
    for row in _read(session, "events", event=events):
        found[row["event"]].update({"event": row["event"], str(row["told"]): row["value"]})
    return [row for row in found.values() if "type" in row]


def read_gatherings(session: Session, events: Terms | None = None) -> Sequence[Row]:
    """Return the same of events at which people met: those whom a decision is about need not be there."""
    return [row for row in read_events(session, events) if str(row["type"]) != DECISION]


def read_attendance(
    session: Session, events: Terms | None = None, people: Terms | None = None
) -> Sequence[Row]:
    """Return who took part in events, as what and in which place."""
    return _read(session, "attendance", event=events, person=people)


def read_hosts(session: Session, events: Terms) -> Sequence[Row]:
    """Return who held events, once for each telling that names him."""
    return _read(session, "hosts", event=events)


def read_sources(session: Session, events: Terms) -> Sequence[Row]:
    """Return the evidence that events rest on."""
    return _read(session, "event_sources", event=events)


def read_reasons(session: Session, events: Terms) -> Sequence[Row]:
    """Return why tellings are taken to tell of one event."""
    return _read(session, "event_reasons", event=events)


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
