"""Who moved from a province to the centre.

Comes in: the most days that may lie between. Goes out: `Moves`. A body belongs to a province when the
registry says which; central bodies are those of the kinds below that have no place but the capital.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rdflib.term import URIRef

from kg.model.answers import Answer
from kg.model.interval import RANK, Grade
from kg.model.relations import Move, Moves
from kg.query.answering import undated
from kg.query.session import Session
from kg.query.tenures import DATED, Spell, read_tenures

CENTRAL_KINDS = frozenset(
    {"state", "government", "ministry", "office", "party-organ", "agency", "court", "procuracy", "assembly"}
)
"""Kinds of organisation that are central when they belong to no province."""

_NOT_A_PROVINCE = frozenset({"Việt Nam"})


def moves(session: Session, within: int = 366) -> Moves:
    """Return who left a post in a province and took one at the centre, certainly or possibly within the days.

    Posts held side by side are no move: the one at the centre is first seen after the other was last seen. A
    post that is only known to have ended was not taken, as far as anybody says. A move from or to a contested
    tenure, and one to a post whose start no source tells, is possible at best.
    """
    found = [_move(one, within) for one in session.once(_followed)]
    kept = [one for one in found if one.grade in (Grade.CERTAIN, Grade.POSSIBLE)]
    return Moves(
        within, tuple(sorted(kept, key=lambda one: (RANK[one.grade], one.took.person, one.took.post)))
    )


@dataclass(frozen=True, slots=True)
class _Followed:
    """A post in a province and the one at the centre after it; `begun` where it is known when that began."""

    left: Answer
    took: Answer
    begun: bool


def _followed(session: Session) -> list[_Followed]:
    """Return each post in a province with the post at the centre that came after it, whenever."""
    provinces, centre = _bodies(session)
    held: dict[URIRef, list[Spell]] = defaultdict(list)
    for spell in read_tenures(session):
        held[spell.person.iri].append(spell)
    pairs = [pair for own in held.values() for pair in _pairs(own, provinces, centre)]
    spells = list({spell.iri: spell for pair in pairs for spell in pair}.values())
    answers = dict(zip((one.iri for one in spells), undated(session, spells), strict=True))
    return [_Followed(answers[one.iri], answers[other.iri], _started(other)) for one, other in pairs]


def _bodies(session: Session) -> tuple[set[URIRef], set[URIRef]]:
    kinds: Mapping[URIRef, str] = {
        URIRef(row["organization"]): str(row["kind"]) for row in session.rows("party")
    }
    placed = {
        URIRef(row["organization"])
        for row in session.rows("places")
        if str(row["place"]) not in _NOT_A_PROVINCE
    }
    central = {body for body, kind in kinds.items() if kind in CENTRAL_KINDS}
    local = {body for body in placed if kinds.get(body) not in {"office", "ministry", "government"}}
    return local, central - local


def _pairs(
    spells: Sequence[Spell], provinces: set[URIRef], centre: set[URIRef]
) -> Iterator[tuple[Spell, Spell]]:
    """Yield each post in a province with the first post at the centre that follows it."""
    for one in spells:
        if one.organization is None or one.organization.iri not in provinces:
            continue
        later = (
            other
            for other in spells
            if other.organization and other.organization.iri in centre and _follows(one, other)
        )
        following = min(later, key=lambda other: (_begun(other), other.contested), default=None)
        if following is not None:
            yield one, following


def _follows(one: Spell, other: Spell) -> bool:
    """Whether the second was begun no earlier than the first was last seen, or than it was left.

    "Ngày 9/4/2016, ông A, nguyên Bí thư Tỉnh ủy X, được bổ nhiệm ..." is a move; both seen on a day is none.
    """
    seen, left = one.interval.earliest_end, one.interval.latest_end
    start = other.interval.earliest_start or other.interval.entry()
    if seen is None:
        return left is not None and start is not None and start.day >= left.day
    return start is not None and start.day >= seen.day and _begun(other) > seen.day


def _begun(spell: Spell) -> date:
    start = spell.interval.latest_start
    return start.day if start else date.max


def _started(spell: Spell) -> bool:
    """Whether it is known when the tenure began: from when to when, or because a source tells of it."""
    entry = spell.interval.entry()
    return spell.interval.earliest_start is not None or (entry is not None and entry.basis in DATED)


def _move(followed: _Followed, within: int) -> Move:
    left, took = followed.left, followed.took
    shortest, longest = 0, None
    if left.latest_end and took.earliest_start:
        shortest = max(0, (took.earliest_start - left.latest_end).days)
    if left.earliest_end and took.latest_start:
        longest = max(0, (took.latest_start - left.earliest_end).days)
    near = longest is not None and longest <= within
    sure = near and followed.begun and not (left.contested or took.contested)
    otherwise = Grade.REFUTED if shortest > within else Grade.POSSIBLE
    return Move(left, took, shortest, longest, Grade.CERTAIN if sure else otherwise)
