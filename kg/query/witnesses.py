"""Witnesses: the sentences that bear an answer.

Comes in: IRIs of evidence. Goes out: `Witness` records, each with quote, offsets and document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rdflib.term import URIRef

from kg.model.answers import Correction, Witness
from kg.model.words import Words
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
    corrections = _corrections(session, wanted)
    return {str(row["evidence"]): _witness(session, row, corrections) for row in rows}


def read_words(session: Session, evidence: Iterable[str]) -> Mapping[str, Words]:
    """Return the words of evidence with these IRIs, and no more of it."""
    return {iri: words_of(one) for iri, one in read_witnesses(session, evidence).items()}


def words_of(witness: Witness) -> Words:
    """Return the words of a witness, and no more of it."""
    return Words(witness.id, witness.document, witness.quote, witness.start, witness.end, witness.sha256)


def _corrections(session: Session, evidence: Sequence[URIRef]) -> Mapping[str, list[Correction]]:
    """Return what people put right of each evidence, by the ids of their judgements."""
    found: dict[str, list[Correction]] = defaultdict(list)
    for row in sorted(session.rows("corrections", evidence=evidence), key=lambda row: str(row["id"])):
        put_right = Correction(str(row["id"]), str(row["field"]), said(row, "value"), str(row["author"]))
        found[str(row["evidence"])].append(put_right)
    return found


def by_day(witness: Witness) -> tuple[str, str, int, str]:
    """Order witnesses by the date they speak of, else by the date of their document."""
    return witness.on or witness.published or "", witness.document, witness.start, witness.id


def _witness(session: Session, row: Row, corrections: Mapping[str, Sequence[Correction]]) -> Witness:
    person = row.get("person")
    return Witness(
        id=local_id(str(row["evidence"])),
        document=str(row["document"]),
        published=said(row, "published"),
        person=session.label(person) if person else "",
        person_id=local_id(str(person)) if person else None,
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
        corrections=tuple(corrections.get(str(row["evidence"]), ())),
    )


def _span(row: Row) -> str | None:
    """Return the span a career sentence gives; its only end where it gives one."""
    ends = [end for end in (said(row, "since"), said(row, "until")) if end]
    return "/".join(ends) or None
