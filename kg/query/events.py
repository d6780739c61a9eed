"""Events and those who took part, as the graph has them or as they were known on a day.

Comes in: events or people, or neither for all. Goes out: rows of events and of attendance. An event is read
in one document, so it was known once that was published.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.query.session import Session
from kg.query.texts import Row, Terms


def read_events(session: Session, events: Terms | None = None) -> Sequence[Row]:
    """Return what is fixed about events, once they were known."""
    return _known(session, session.rows("events", **({} if events is None else {"event": events})))


def read_attendance(
    session: Session, events: Terms | None = None, people: Terms | None = None
) -> Sequence[Row]:
    """Return who took part in events, as what and in which place, once the events were known."""
    given = {"event": events, "person": people}
    values = {name: tuple(terms) for name, terms in given.items() if terms is not None}
    return _known(session, session.rows("attendance", **values))


def _known(session: Session, rows: Sequence[Row]) -> Sequence[Row]:
    if session.past is None:
        return rows
    known = session.past.events(session)
    return [row for row in rows if row["event"] in known]
