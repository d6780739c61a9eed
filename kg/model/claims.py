"""What extract reads in one document: claims, each with the words that make it.

Comes in: nothing (records only). Goes out: the claim types and their JSON form, which is the
contract of `kg extract` (one object a line).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.model.dates import DateSpan, PartialDate
from kg.model.details import Detail, detail_as_json
from kg.model.document import Document
from kg.model.evidence import Evidence

__all__ = [
    "Claim",
    "Decree",
    "Event",
    "Evidence",
    "Holding",
    "Part",
    "Participant",
    "Reading",
    "Status",
    "as_json",
]


class Status(StrEnum):
    """What a sentence says about a person and a post."""

    HOLDS = "holds"
    START = "start"
    END = "end"
    HELD = "held"
    NOMINATED = "nominated"


class Part(StrEnum):
    """What a participant does at an event."""

    CHAIR = "chair"
    SPEAKER = "speaker"
    ATTENDEE = "attendee"


@dataclass(frozen=True, slots=True)
class Holding:
    """One sentence's word that a person holds, takes, leaves, held or may get a post.

    Attributes:
        doc: Document id.
        person: Full name, NFC, tone on the first vowel of oa, oe, uy ("Trương Hòa Bình").
        title: Role label, without the organisation ("Chủ nhiệm").
        organization: Full official name, or None when the text does not tell.
        status: What is said.
        evidence: The words.
        rule: Name of the rule that read it.
        confidence: 0 to 1.
        on: The date the sentence speaks of.
        since: Start of a span that the text gives ("from" in JSON).
        until: End of such a span ("to" in JSON).
        ongoing: The span runs "đến nay" ("to": "present" in JSON).
        term: khóa or nhiệm kỳ as stated.
        acting: quyền, phụ trách, điều hành.
    """

    doc: str
    person: str
    title: str
    organization: str | None
    status: Status
    evidence: Evidence
    rule: str
    confidence: float
    on: PartialDate | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    ongoing: bool = False
    term: str | None = None
    acting: bool = False


@dataclass(frozen=True, slots=True)
class Participant:
    """One person at an event.

    Attributes:
        person: Full name.
        part: What the person does there.
        order: The place in the order of names, from 1.
        evidence: The words that name the person there; None where only those of the event are known.
    """

    person: str
    part: Part
    order: int
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting, session, visit or ceremony.

    Attributes:
        doc: Document id.
        name: What it is called.
        event_type: conference, meeting, congress, session, visit, ceremony, working-session,
            decision, funeral, trial, press-conference or other.
        evidence: The words.
        date: Day or days, as exact as the text gives.
        part_of_day: morning, noon, afternoon or evening.
        place: Where.
        hosts: Organisations (or chairing people) that hold it.
        participants: Named people, in the order of the text.
    """

    doc: str
    name: str
    event_type: str
    evidence: Evidence
    date: DateSpan | None = None
    part_of_day: str | None = None
    place: str | None = None
    hosts: tuple[str, ...] = ()
    participants: tuple[Participant, ...] = ()


@dataclass(frozen=True, slots=True)
class Decree:
    """A numbered or dated legal or Party document that an article cites ("document" in JSON).

    Attributes:
        doc: Document id of the article.
        number: As written, spaces closed up ("35-CT/TW").
        document_type: Chỉ thị, Nghị quyết, Quyết định ...
        evidence: The words.
        date: Date of the document.
        issuer: Body that issued it, full name.
        signer: Person who signed it.
    """

    doc: str
    number: str | None
    document_type: str
    evidence: Evidence
    date: PartialDate | None = None
    issuer: str | None = None
    signer: str | None = None


Claim = Holding | Event | Decree | Detail


@dataclass(frozen=True, slots=True)
class Reading:
    """All that extract found in one document."""

    document: Document
    holdings: tuple[Holding, ...] = ()
    events: tuple[Event, ...] = ()
    decrees: tuple[Decree, ...] = ()
    details: tuple[Detail, ...] = ()

    def claims(self) -> tuple[Claim, ...]:
        """Return every claim: holdings, then events, decrees and the rest."""
        return (*self.holdings, *self.events, *self.decrees, *self.details)


def as_json(claim: Claim) -> dict[str, object]:
    """Return the claim as the JSON object of the extract contract."""
    match claim:
        case Holding():
            return _holding(claim)
        case Event():
            return _event(claim)
        case Decree():
            return _decree(claim)
        case _:
            return detail_as_json(claim)


def _text(value: PartialDate | DateSpan | None) -> str | None:
    return None if value is None else str(value)


def _evidence(evidence: Evidence) -> dict[str, object]:
    return {"start": evidence.start, "end": evidence.end, "quote": evidence.quote}


def _holding(claim: Holding) -> dict[str, object]:
    return {
        "type": "holding",
        "doc": claim.doc,
        "person": claim.person,
        "title": f"Quyền {claim.title}" if claim.acting else claim.title,
        "organization": claim.organization,
        "status": claim.status.value,
        "on": _text(claim.on),
        "from": _text(claim.since),
        "to": "present" if claim.ongoing else _text(claim.until),
        "term": claim.term,
        "acting": claim.acting,
        "confidence": claim.confidence,
        "rule": claim.rule,
        "evidence": _evidence(claim.evidence),
    }


def _event(claim: Event) -> dict[str, object]:
    return {
        "type": "event",
        "doc": claim.doc,
        "name": claim.name,
        "event_type": claim.event_type,
        "date": _text(claim.date),
        "part_of_day": claim.part_of_day,
        "place": claim.place,
        "hosts": list(claim.hosts),
        "participants": list(map(_participant, claim.participants)),
        "evidence": _evidence(claim.evidence),
    }


def _participant(one: Participant) -> dict[str, object]:
    return {
        "person": one.person,
        "role": one.part.value,
        "order": one.order,
        "evidence": _evidence(one.evidence) if one.evidence else None,
    }


def _decree(claim: Decree) -> dict[str, object]:
    return {
        "type": "document",
        "doc": claim.doc,
        "number": claim.number,
        "document_type": claim.document_type,
        "date": _text(claim.date),
        "issuer": claim.issuer,
        "signer": claim.signer,
        "evidence": _evidence(claim.evidence),
    }
