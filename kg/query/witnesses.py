"""Witnesses: the sentences that bear an answer.

Comes in: IRIs of evidence. Goes out: `Witness` records, each with quote, offsets and document.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rdflib.term import URIRef

from kg.model.answers import Witness
from kg.query.session import Session, said
from kg.query.texts import Row
from kg.vocabulary import local_id

EVENT = "event"
"""Status of a witness that speaks of an event, not of a holder; it has no person, and confidence 1."""


def read_witnesses(session: Session, evidence: Iterable[str]) -> Mapping[str, Witness]:
    """Return the witnesses with these IRIs; an IRI that is no evidence is left out."""
    if session.index is not None:
        return session.index.witnesses(evidence)
    wanted = sorted({URIRef(iri) for iri in evidence})
    if not wanted:
        return {}
    rows = session.rows("witnesses", evidence=wanted)
    return {str(row["evidence"]): _witness(session, row) for row in rows}


def by_day(witness: Witness) -> tuple[str, str, int, str]:
    """Order witnesses by the date they speak of, else by the date of their document."""
    return witness.on or witness.published or "", witness.document, witness.start, witness.id


def _witness(session: Session, row: Row) -> Witness:
    person = row.get("person")
    return Witness(
        id=local_id(str(row["evidence"])),
        document=str(row["document"]),
        published=said(row, "published"),
        person=session.label(person) if person else "",
        status=said(row, "status") or EVENT,
        on=said(row, "on") or _span(row),
        quote=str(row["quote"]),
        start=int(str(row["start"])),
        end=int(str(row["end"])),
        rule=said(row, "rule") or "",
        confidence=float(said(row, "confidence") or 1),
        sha256=str(row["sha256"]),
        title=said(row, "headline"),
        url=said(row, "url"),
        publisher=said(row, "publisher"),
    )


def _span(row: Row) -> str | None:
    """Return the span a career sentence gives; its only end where it gives one."""
    ends = [end for end in (said(row, "since"), said(row, "until")) if end]
    return "/".join(ends) or None
