"""Builders of records for tests: every argument has a plain default, name only what the test is about."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from typing import Any

from kg.model.answers import Answer, Witness
from kg.model.claims import Event, Evidence, Holding, Part, Participant, Reading, Status
from kg.model.dates import DateSpan, PartialDate
from kg.model.document import DateBasis, Document, Publication
from kg.model.interval import Grade


def a_document(
    text: str = "Chủ tịch Nguyễn Văn A.", doc: str = "d1", published: str | None = None
) -> Document:
    """Return a document; `published` is EDTF text."""
    publication = Publication(DateSpan.parse(published), DateBasis.GIVEN) if published else None
    return Document(doc, text, sha256(text.encode()).hexdigest(), publication)


def a_holding(
    person: str = "Mai Tiến Dũng",
    post: str = "Chủ nhiệm @ Văn phòng Chính phủ",
    on: str | None = "2019-01-17",
    status: str = "holds",
    doc: str = "d1",
    *,
    since: str | None = None,
    until: str | None = None,
    ongoing: bool = False,
    term: str | None = None,
    acting: bool = False,
    start: int = 0,
) -> Holding:
    """Return a holding; `post` is `title @ organisation` or a title alone."""
    title, _, organization = post.partition(" @ ")
    quote = f"{title} {organization} {person}"
    return Holding(
        doc,
        person,
        title,
        organization or None,
        Status(status),
        Evidence(start, start + len(quote), quote),
        "title-before-name",
        0.9,
        on=PartialDate.parse(on) if on else None,
        since=PartialDate.parse(since) if since else None,
        until=PartialDate.parse(until) if until else None,
        ongoing=ongoing,
        term=term,
        acting=acting,
    )


def an_event(
    *people: str, name: str = "Hội nghị A", date: str | None = "2019-01-17", doc: str = "d1"
) -> Event:
    """Return a conference with these people, in this order."""
    participants = tuple(Participant(person, Part.ATTENDEE, n) for n, person in enumerate(people, 1))
    return Event(
        doc,
        name,
        "conference",
        Evidence(0, len(name), name),
        date=DateSpan.parse(date) if date else None,
        participants=participants,
    )


def a_reading(*claims: Holding | Event, document: Document | None = None) -> Reading:
    """Return what was read in one document, whose text holds every quote."""
    holdings = tuple(claim for claim in claims if isinstance(claim, Holding))
    events = tuple(claim for claim in claims if isinstance(claim, Event))
    doc = claims[0].doc if claims else "d1"
    text = "\n".join(claim.evidence.quote for claim in claims)
    return Reading(document or a_document(text, doc, "2019-01-17"), holdings, events)


def an_answer(
    earliest_start: str = "",
    latest_start: str = "",
    earliest_end: str = "",
    latest_end: str = "",
    **chosen: Any,
) -> Answer:
    """Return an answer with these four bounds, what is "" is not known; a grade is that of 30 June 2020."""
    days = (earliest_start, latest_start, earliest_end, latest_end)
    one, two, three, four = (date.fromisoformat(day) if day else None for day in days)
    plain: dict[str, Any] = {
        "person": "A",
        "person_id": chosen.get("person", "A").lower(),
        "post": "Vụ trưởng",
        "post_id": "p",
        "title": "Vụ trưởng",
        "organization": None,
        "organization_id": None,
        "tenure_id": "t",
        "grade": Grade.CERTAIN,
        "earliest_start": one,
        "latest_start": two,
        "earliest_end": three,
        "latest_end": four,
        "ongoing_at": None,
        "acting": False,
        "spell": 1,
        "reason": "",
        "evidence": (),
        "on": date(2020, 6, 30) if "grade" in chosen else None,
    }
    return Answer(**{**plain, **chosen})


def a_witness(person: str = "A", number: str = "1") -> Witness:
    """Return a sentence that says that somebody holds a post."""
    return Witness(number, "d", None, person, person.lower(), "holds", None, "q", 0, 1, "r", 1.0, "0")
