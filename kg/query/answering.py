"""From tenures to answers: grades, reasons and the witnesses worth showing.

Comes in: tenures, a day or none. Goes out: `Answer` records.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from kg.model.answers import Answer, Witness
from kg.model.interval import Bound, Grade
from kg.query.session import Session
from kg.query.tenures import Spell, read_sources
from kg.query.witnesses import by_day, read_witnesses
from kg.query.wording import bounds_in_words, reason, sentence

SHOWN = 24
"""A tenure that rests on more attestations shows only those that set its bounds."""


def undated(session: Session, spells: Sequence[Spell]) -> tuple[Answer, ...]:
    """Return one answer a tenure, without a grade; the reason puts its bounds into words."""
    return tuple(
        replace(bare, reason=sentence(bounds_in_words(bare))) for _, bare, _ in _answers(session, spells)
    )


def graded(session: Session, spells: Mapping[Spell, Grade], day: date) -> tuple[Answer, ...]:
    """Return one answer a tenure, in the order given, graded for the day."""
    return tuple(
        replace(
            bare,
            grade=spells[spell],
            reason=reason(spell.interval, _reasoned(spell, spells[spell], day), day, witnesses),
        )
        for spell, bare, witnesses in _answers(session, tuple(spells))
    )


def _reasoned(spell: Spell, grade: Grade, day: date) -> Grade:
    """Return the grade that the reason explains: of a certain tenure that is in dispute, the certain one."""
    alone = spell.interval.grade(day)
    return alone if alone is Grade.CERTAIN and grade is Grade.POSSIBLE else grade


def _answers(
    session: Session, spells: Sequence[Spell]
) -> Iterator[tuple[Spell, Answer, Mapping[str, Witness]]]:
    """Yield each tenure with its answer, as yet without grade and reason, and all witnesses read.

    Witnesses of a bound are shown also where they name another holder.
    """
    shown = read_sources(session, spells, SHOWN)
    for spell in spells:
        shown[spell.iri].update(one for bound in spell.bounds() for one in bound.witnesses[:SHOWN])
    witnesses = read_witnesses(session, {iri for chosen in shown.values() for iri in chosen})
    for spell in spells:
        evidence = sorted((witnesses[iri] for iri in shown[spell.iri] if iri in witnesses), key=by_day)
        yield spell, _bare(spell, tuple(evidence)), witnesses


def _bare(spell: Spell, evidence: tuple[Witness, ...]) -> Answer:
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
        grade=None,
        earliest_start=_day(interval.earliest_start),
        latest_start=_day(interval.latest_start),
        earliest_end=_day(interval.earliest_end),
        latest_end=_day(interval.latest_end),
        ongoing_at=interval.ongoing_at,
        acting=spell.acting,
        spell=spell.number,
        reason="",
        evidence=evidence,
        contested=spell.contested,
    )


def _day(bound: Bound | None) -> date | None:
    return bound.day if bound else None
