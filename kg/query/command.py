"""Who was above a person on a day, up to the top, and who was below.

Comes in: a person and a day. Goes out: `Command`. Deputies and members stand below the head of their body;
the head of a body stands below the head of the body it is a part of. Ranks of titles are those of
`schema/titles.ttl`. A Party committee is above its own cells, never above the office it serves. The State
commands no organ that is part of it: its President is above the office that serves him, not the Government.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rdflib.term import URIRef

from kg.model.answers import Answer
from kg.model.interval import Grade, worst
from kg.model.relations import Command, Line
from kg.query.answering import graded
from kg.query.grading import TOLD, grades
from kg.query.labels import Entity
from kg.query.posts import deputy_posts, head_posts, posts_of
from kg.query.session import Session, said, told
from kg.query.tenures import Spell, read_tenures
from kg.query.texts import Row
from kg.query.wording import listed, people_named, plain, sentence

_STATE, _OFFICE = "state", "office"  # kinds of bodies
_NAME = "name"
_HIGHEST = 12  # no body lies deeper; a ring of parents ends here too


@dataclass(frozen=True, slots=True)
class _Pair:
    below: Spell
    above: Spell
    relation: str
    basis: str


def command(session: Session, person: str, on: date) -> Command:
    """Return everybody above a person on a day, nearest first, and everybody directly below.

    Raises:
        QueryError: If the name may mean several people.
        NotFoundError: If it means none.
    """
    asked = session.find("person", person)
    staff = _Staff(session, on)
    own = staff.told(read_tenures(session, people=[asked.iri]))
    above = list(staff.upward(own))
    below = [pair for spell in own for pair in staff.below(spell)]
    spells = {spell: staff.grade(spell) for pair in (*above, *below) for spell in (pair.below, pair.above)}
    shown = dict(zip(spells, graded(session, spells, on), strict=True))
    superiors = tuple(_line(pair, shown) for pair in above)
    subordinates = tuple(_line(pair, shown) for pair in below)
    return Command(
        asked.label,
        asked.id,
        on,
        superiors,
        subordinates,
        _reason(asked, superiors, on, holds=bool(own)),
    )


class _Staff:
    """Who held which post of which body on one day; bodies are read as they are met."""

    def __init__(self, session: Session, on: date) -> None:
        self._session = session
        self._on = on
        self._bodies: dict[URIRef, Sequence[Spell]] = {}
        self._heads: set[URIRef] = set()
        self._grades: dict[URIRef, Grade] = {}

    def grade(self, spell: Spell) -> Grade:
        return self._grades[spell.iri]

    def told(self, spells: Sequence[Spell]) -> list[Spell]:
        """Return the certain and possible ones of these tenures on the day."""
        for spell in spells:
            self._read(_body(spell))
            if spell.iri not in self._grades:
                self._grades |= grades([spell], self._on)
        return [spell for spell in spells if self._grades[spell.iri] in TOLD]

    def upward(self, spells: Sequence[Spell]) -> Iterator[_Pair]:
        """Yield who is above, then who is above those, up to the top."""
        seen: set[tuple[URIRef, URIRef]] = set()
        for _ in range(_HIGHEST):
            pairs = [pair for spell in spells for pair in self.above(spell)]
            fresh = [pair for pair in pairs if (pair.below.iri, pair.above.iri) not in seen]
            seen.update((pair.below.iri, pair.above.iri) for pair in fresh)
            yield from fresh
            spells = list({pair.above.iri: pair.above for pair in fresh}.values())

    def above(self, spell: Spell) -> Iterator[_Pair]:
        body = _body(spell)
        if body is None:
            return
        if not self._is_head(spell):
            yield from (
                self._within(spell, one) for one in self._heads_in(body) if one.person != spell.person
            )
            return
        for row in self._session.rows("body", organization=[body]):
            for over in (row.get("parent"), row.get("unitOf")):
                if over is not None and self._commanded(URIRef(over), [body]):
                    heads = self._heads_in(URIRef(over))
                    yield from (_part(row, spell, one) for one in heads if one.person != spell.person)

    def below(self, spell: Spell) -> Iterator[_Pair]:
        body = _body(spell)
        if body is None or not self._is_head(spell):
            return
        others = [one for one in self._read(body) if not self._is_head(one)]
        yield from (self._within(one, spell) for one in others if one.person != spell.person)
        parts = [URIRef(row["part"]) for row in self._session.rows("within", organization=[body])]
        heads = {part: found for part in parts if (found := self._heads_in(part))}
        for part, row in self._commanded(body, tuple(heads)).items():
            yield from (_part(row, one, spell) for one in heads[part] if one.person != spell.person)

    def _within(self, spell: Spell, head: Spell) -> _Pair:
        """Put a tenure under the head of its body: as deputy, or as member (a minister)."""
        deputy = spell.post.iri in deputy_posts(self._session)
        return _Pair(spell, head, "deputy" if deputy else "member", "titles")

    def _commanded(self, over: URIRef, parts: Sequence[URIRef]) -> dict[URIRef, Row]:
        """Return those parts of a body whose heads are under its head, each with its row of `body.rq`."""
        if not parts:
            return {}
        rows = {row["organization"]: row for row in self._session.rows("body", organization=[over, *parts])}
        state = said(rows[over], "kind") == _STATE
        return {part: rows[part] for part in parts if not state or said(rows[part], "kind") == _OFFICE}

    def _heads_in(self, body: URIRef) -> list[Spell]:
        return [one for one in self._read(body) if self._is_head(one)]

    def _is_head(self, spell: Spell) -> bool:
        return spell.post.iri in self._heads

    def _read(self, body: URIRef | None) -> Sequence[Spell]:
        """Return the tenures of a body that are certain or possible on the day."""
        if body is None:
            return ()
        if body not in self._bodies:
            posts = posts_of(self._session, [body])
            spells = read_tenures(self._session, posts=posts) if posts else ()
            self._heads |= self._heads_of(posts, spells)
            found = grades(spells, self._on)
            self._grades |= found
            self._bodies[body] = [spell for spell in spells if found[spell.iri] in TOLD]
        return self._bodies[body]

    def _heads_of(self, posts: Iterable[URIRef], spells: Sequence[Spell]) -> set[URIRef]:
        """Return the posts that head a body; where one of them is a single seat, only such ones do.

        "Bộ trưởng" heads a ministry; in the Government, which the single "Thủ tướng" heads, it is a member.
        """
        leading = head_posts(self._session).intersection(posts)
        return {spell.post.iri for spell in spells if spell.single and spell.post.iri in leading} or set(
            leading
        )


def _body(spell: Spell) -> URIRef | None:
    return spell.organization.iri if spell.organization else None


def _part(row: Row, below: Spell, above: Spell) -> _Pair:
    return _Pair(below, above, "unit", "registry" if told(row, "curated") else _NAME)


def _line(pair: _Pair, shown: Mapping[Spell, Answer]) -> Line:
    below, above = shown[pair.below], shown[pair.above]
    held = worst(below.grade, above.grade)
    grade = worst(held, Grade.POSSIBLE) if pair.basis == _NAME else held
    return Line(below, above, pair.relation, pair.basis, grade)


def _reason(who: Entity, superiors: Sequence[Line], on: date, *, holds: bool) -> str:
    person, when = who.label, f"ngày {plain(on)}"
    if not holds:
        return sentence(f"không nguồn nào cho biết {person} giữ chức gì {when}")
    direct = [line for line in superiors if line.below.person_id == who.id]
    if not direct:
        return sentence(f"không nguồn nào cho biết ai là cấp trên của {person} {when}")
    certain = [line for line in direct if line.grade is Grade.CERTAIN]
    names = people_named(line.above for line in certain or direct)
    joined = listed(names) if certain else listed(names, "hoặc")
    return sentence(f"cấp trên của {person} {when} {'là' if certain else 'có thể là'} {joined}")
