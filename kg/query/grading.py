"""How sure "this person held this post on this day" is.

Comes in: the tenures of posts and a day. Goes out: the grade of each tenure.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from rdflib.term import URIRef

from kg.model.interval import Grade
from kg.query.tenures import Spell

RANK = {Grade.CERTAIN: 0, Grade.POSSIBLE: 1, Grade.UNKNOWN: 2, Grade.REFUTED: 3}
"""The order in which answers are listed, and which of several grades is the best."""

TOLD = (Grade.CERTAIN, Grade.POSSIBLE)
"""Grades that make an answer; the others say why there is none."""


def grades(spells: Collection[Spell], day: date) -> Mapping[URIRef, Grade]:
    """Grade tenures for a day; all tenures of each single-seat post must be among them.

    The bounds alone decide, but for a single seat: where one holder is certain, every other who is not
    certain too is refuted.
    """
    alone = {spell.iri: spell.interval.grade(day) for spell in spells}
    certain = {
        (spell.post.iri, spell.person.iri)
        for spell in spells
        if spell.single and alone[spell.iri] is Grade.CERTAIN
    }
    return {
        spell.iri: Grade.REFUTED if _ousted(spell, alone[spell.iri], certain) else alone[spell.iri]
        for spell in spells
    }


def best(found: Iterable[Grade]) -> Grade:
    """Return the best of some grades; unknown when there are none."""
    return min(found, key=RANK.__getitem__, default=Grade.UNKNOWN)


def _ousted(spell: Spell, grade: Grade, certain: Collection[tuple[URIRef, URIRef]]) -> bool:
    if grade is Grade.CERTAIN or not spell.single:
        return False
    return any(post == spell.post.iri and person != spell.person.iri for post, person in certain)
