"""From tenures to answers: grades, reasons and the witnesses worth showing.

Comes in: tenures, a day or none. Goes out: `Answer` records.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from rdflib.term import URIRef

from kg.model.answers import Answer, Witness
from kg.model.interval import Bound, Grade
from kg.query.session import Session
from kg.query.tenures import Spell, read_sources
from kg.query.witnesses import by_day, read_witnesses
from kg.query.wording import bounds_in_words, reason, sentence

SHOWN = 24
"""A tenure that rests on more attestations shows only those that set its bounds."""
BEST = 3
"""Witnesses of a tenure where it stands beside what an answer is about; its person's career has them all."""

_Proofs = Mapping[URIRef, Mapping[str, Witness]]


def undated(session: Session, spells: Sequence[Spell]) -> tuple[Answer, ...]:
    """Return one answer a tenure, graded for "on some day"; the reason puts its bounds into words."""
    return _undated(spells, proofs(session, spells))


def briefly(session: Session, spells: Iterable[Spell], most: int = BEST) -> dict[URIRef, Answer]:
    """Return the same of each tenure, by its IRI, with so many witnesses at most: those of its bounds."""
    distinct = list({spell.iri: spell for spell in spells}.values())
    answers = _undated(distinct, _best(session, distinct, most))
    return {spell.iri: answer for spell, answer in zip(distinct, answers, strict=True)}


def _undated(spells: Sequence[Spell], shown: _Proofs) -> tuple[Answer, ...]:
    bare = (_answer(spell, shown[spell.iri], spell.grade, "") for spell in spells)
    return tuple(replace(answer, reason=sentence(bounds_in_words(answer))) for answer in bare)


def _best(session: Session, spells: Sequence[Spell], most: int) -> _Proofs:
    """Return the witnesses that set the bounds of each tenure; of one without bounds, any that name it."""
    chosen = {spell.iri: _deciding(spell, most) for spell in spells}
    witnesses = read_witnesses(session, {one for some in chosen.values() for one in some})
    found: dict[URIRef, Mapping[str, Witness]] = {
        tenure: _by_day({one: witnesses[one] for one in some if one in witnesses})
        for tenure, some in chosen.items()
    }
    silent = [spell for spell in spells if not found[spell.iri]]
    every = proofs(session, silent) if silent else {}
    return found | {tenure: dict(islice(some.items(), most)) for tenure, some in every.items()}


def _deciding(spell: Spell, most: int) -> list[str]:
    """Return a witness of each bound: those of the days on which the holder was seen come first."""
    interval = spell.interval
    inner, outer = (
        (interval.latest_start, interval.earliest_end),
        (interval.earliest_start, interval.latest_end),
    )
    return list(dict.fromkeys(bound.witnesses[0] for bound in (*inner, *outer) if bound))[:most]


def graded(session: Session, spells: Mapping[Spell, Grade], day: date) -> tuple[Answer, ...]:
    """Return one answer a tenure, in the order given, graded for the day."""
    shown = proofs(session, tuple(spells))
    return tuple(
        _answer(
            spell,
            shown[spell.iri],
            grade,
            reason(spell.interval, reasoned(spell, grade, day), day, shown[spell.iri]),
            day,
        )
        for spell, grade in spells.items()
    )


def reasoned(spell: Spell, grade: Grade, day: date) -> Grade:
    """Return the grade that the reason explains: of a certain tenure that is in dispute, the certain one."""
    alone = spell.interval.grade(day)
    return alone if alone is Grade.CERTAIN and grade is Grade.POSSIBLE else grade


def proofs(session: Session, spells: Sequence[Spell]) -> _Proofs:
    """Return the witnesses worth showing of each tenure, by day, under their IRIs.

    Witnesses of a bound are among them also where they name another holder.
    """
    if session.index is not None and session.past is None:
        return session.index.proofs(spells)
    shown = read_sources(session, spells, SHOWN)
    for spell in spells:
        shown[spell.iri].update(one for bound in spell.bounds() for one in bound.witnesses[:SHOWN])
    witnesses = read_witnesses(session, {iri for chosen in shown.values() for iri in chosen})
    found = {
        tenure: {iri: witnesses[iri] for iri in chosen if iri in witnesses}
        for tenure, chosen in shown.items()
    }
    return {tenure: _by_day(some) for tenure, some in found.items()}


def _by_day(witnesses: Mapping[str, Witness]) -> Mapping[str, Witness]:
    return dict(sorted(witnesses.items(), key=lambda one: by_day(one[1])))


def _answer(
    spell: Spell, proof: Mapping[str, Witness], grade: Grade, reason: str, on: date | None = None
) -> Answer:
    interval, organization = spell.interval, spell.organization
    return Answer(
        person=spell.person.label,
        person_id=spell.person.id,
        post=spell.post.label,
        post_id=spell.post.id,
        title=spell.title,
        organization=organization.label if organization else None,
        organization_id=organization.id if organization else None,
        tenure_id=spell.id,
        grade=grade,
        earliest_start=_day(interval.earliest_start),
        latest_start=_day(interval.latest_start),
        earliest_end=_day(interval.earliest_end),
        latest_end=_day(interval.latest_end),
        ongoing_at=interval.ongoing_at,
        acting=spell.acting,
        spell=spell.number,
        reason=reason,
        evidence=tuple(proof.values()),
        contested=spell.contested,
        on=on,
        precisions=interval.precisions(),
    )


def _day(bound: Bound | None) -> date | None:
    return bound.day if bound else None
