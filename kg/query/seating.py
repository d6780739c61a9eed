"""Who sat in posts on a day, and where nobody is told, who was seen nearest to it.

Comes in: the tenures of posts, and a day. Goes out: `Seat` for each tenure, `Cell` for each post.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from kg.model.answers import Witness
from kg.model.board import Cell, Seat, Sighting
from kg.model.interval import RANK, Bound, Grade
from kg.query.answering import reasoned
from kg.query.grading import TOLD, best, grades
from kg.query.labels import Entity
from kg.query.session import Session
from kg.query.tenures import Spell
from kg.query.witnesses import by_day, read_witnesses
from kg.query.wording import reason

_Witnesses = Mapping[str, Witness]


def seating(session: Session, spells: Sequence[Spell], on: date) -> Mapping[Spell, Seat]:
    """Return the certain and possible tenures of a day, with one witness for each bound."""
    found = {spell: grade for spell, grade in _graded(spells, on) if grade in TOLD}
    bounds = (bound for spell in found for bound in spell.bounds())
    witnesses = read_witnesses(session, {bound.witnesses[0] for bound in bounds})
    return {spell: _seat(spell, grade, on, witnesses) for spell, grade in found.items()}


def cell(
    name: str, post: Entity | None, spells: Sequence[Spell], seats: Mapping[Spell, Seat], on: date
) -> Cell:
    """Return what is known of one post on a day, given its tenures and the seats of that day."""
    if post is None:
        return Cell(name, None, Grade.UNKNOWN)
    told = sorted((seats[one] for one in spells if one in seats), key=lambda seat: RANK[seat.grade])
    if told:
        return Cell(name, post.id, best(seat.grade for seat in told), tuple(told))
    return Cell(name, post.id, best(grade for _, grade in _graded(spells, on)), (), *_sides(spells, on))


def sighting(spell: Spell, bound: Bound) -> Sighting:
    """Return the holder of a tenure as seen on the day of a bound of it."""
    return Sighting(spell.person.label, spell.person.id, bound.day, bound.told)


def _graded(spells: Sequence[Spell], on: date) -> Iterator[tuple[Spell, Grade]]:
    found = grades(spells, on)
    yield from ((spell, found[spell.iri]) for spell in spells)


def _seat(spell: Spell, grade: Grade, on: date, witnesses: _Witnesses) -> Seat:
    interval = spell.interval
    first, last = interval.latest_start, interval.earliest_end
    ids = dict.fromkeys(bound.witnesses[0] for bound in (first, last) if bound)
    return Seat(
        person=spell.person.label,
        person_id=spell.person.id,
        grade=grade,
        reason=reason(interval, reasoned(spell, grade, on), on, witnesses),
        first_seen=interval.told()[1],
        last_seen=interval.told()[2],
        acting=spell.acting,
        contested=spell.contested,
        evidence=tuple(sorted((witnesses[one] for one in ids if one in witnesses), key=by_day)),
    )


def _sides(spells: Sequence[Spell], on: date) -> tuple[Sighting | None, Sighting | None]:
    """Return who was last seen before a day, and who is first seen after it."""
    seen = [spell for spell in spells if spell.certain_days()]
    lasts = [(spell, bound) for spell in seen if (bound := spell.interval.earliest_end)]
    firsts = [(spell, bound) for spell in seen if (bound := spell.interval.latest_start)]
    before = [sighting(spell, bound) for spell, bound in lasts if bound.day < on]
    after = [sighting(spell, bound) for spell, bound in firsts if bound.day > on]
    return max(before, key=_on, default=None), min(after, key=_on, default=None)


def _on(seen: Sighting) -> date:
    return seen.on
