"""How sure "this person held this post on this day" is.

Comes in: the tenures of posts and a day. Goes out: the grade of each tenure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from itertools import combinations

from rdflib.term import URIRef

from kg.model.interval import RANK, Grade
from kg.query.tenures import Spell

TOLD = (Grade.CERTAIN, Grade.POSSIBLE)
"""Grades that make an answer; the others say why there is none."""


def grades(spells: Collection[Spell], day: date) -> Mapping[URIRef, Grade]:
    """Grade tenures for a day; all tenures of each single-seat post must be among them.

    The bounds alone decide, with two exceptions. A tenure whose witnesses are all contested is at best
    possible. In a single seat, where one holder is certain, every other is refuted; where the sources make
    two certain who did not hand over to each other, they contradict, and each is only possible. Somebody who
    acts for the holder neither refutes nor contradicts anybody.
    """
    bare = {spell: spell.interval.grade(day) for spell in spells}
    alone = {spell.iri: spell.at_best(grade) for spell, grade in bare.items()}
    alone |= dict.fromkeys(_disputed(bare), Grade.POSSIBLE)
    certain: dict[URIRef, list[Spell]] = defaultdict(list)
    for spell in spells:
        if spell.single and alone[spell.iri] is Grade.CERTAIN:
            certain[spell.post.iri].append(spell)
    ousted = [one.iri for one in spells if _ousted(one, alone[one.iri], certain[one.post.iri])]
    return alone | dict.fromkeys(ousted, Grade.REFUTED)


def disputed(spells: Collection[Spell], day: date) -> frozenset[URIRef]:
    """Return the tenures that the sources put into one single seat on the day, against each other."""
    return _disputed({spell: spell.interval.grade(day) for spell in spells})


def _disputed(bare: Mapping[Spell, Grade]) -> frozenset[URIRef]:
    """Return them, given what the bounds alone say."""
    seated = [spell for spell, grade in bare.items() if grade is Grade.CERTAIN and spell.single]
    rivals = [pair for pair in combinations(seated, 2) if _against(*pair)]
    return frozenset(spell.iri for pair in rivals for spell in pair)


def _against(one: Spell, other: Spell) -> bool:
    return one.excludes(other) and not hands_over(one, other) and not hands_over(other, one)


def hands_over(one: Spell, other: Spell) -> bool:
    """Whether the first has left by the day on which the second begins; both hold the post on that day."""
    left, begun = one.interval.latest_end, other.interval.earliest_start
    return left is not None and begun is not None and left.day <= begun.day


def best(found: Iterable[Grade]) -> Grade:
    """Return the best of some grades; unknown when there are none."""
    return min(found, key=RANK.__getitem__, default=Grade.UNKNOWN)


def _ousted(spell: Spell, grade: Grade, certain: Iterable[Spell]) -> bool:
    return grade is not Grade.CERTAIN and any(spell.excludes(one) for one in certain)
