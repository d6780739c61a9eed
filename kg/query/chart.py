"""The chart of a body: its units, who sat where on a day, and who headed it through time.

Comes in: an organisation, a day or none. Goes out: `Chart`, two steps down. A unit that had ceased to be by
the day, or had not come to be, is left out; one whose dates nobody recorded is kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rdflib.term import Identifier, URIRef

from kg.model.answers import Answer, Hit
from kg.model.board import Cell, Seat
from kg.model.chart import Chart, Unit
from kg.model.dates import DateSpan
from kg.model.interval import Grade
from kg.query.lineage import post_line
from kg.query.posts import HEAD
from kg.query.seating import cell, seating
from kg.query.session import Session, said
from kg.query.tenures import Spell, read_tenures
from kg.query.texts import Row
from kg.text.collation import sort_key
from kg.vocabulary import Kind, local_id

_DEPTH = 2
_RANKS = (HEAD, "Cấp phó", "Thành viên")
"""Topmost concepts of titles in the order of a chart; all others come last."""


@dataclass(frozen=True, slots=True)
class _Tree:
    """A body and what lies below it, for any day.

    Attributes:
        parts: What lies directly within each body, as rows of `parts.rq`.
        spells: Tenures of each post, in order of time.
        ranks: Topmost concept above the title of each post.
    """

    parts: Mapping[Identifier, Sequence[Row]]
    spells: Mapping[Identifier, Sequence[Spell]]
    ranks: Mapping[Identifier, str]

    def posts(self, body: Identifier) -> list[Identifier]:
        """Return the posts of a body that somebody is told to have held, heads first."""
        found = [row["part"] for row in self.parts[body] if str(row["kind"]) == Kind.POST]
        return sorted((post for post in found if post in self.spells), key=self._place)

    def units(self, body: Identifier) -> list[Identifier]:
        """Return the bodies directly below one."""
        return [row["part"] for row in self.parts.get(body, ()) if str(row["kind"]) == Kind.ORGANIZATION]

    def heads(self, body: Identifier) -> list[Identifier]:
        """Return the posts that head a body; where one of them is a single seat, only such ones do."""
        heads = [post for post in self.posts(body) if self.ranks.get(post) == HEAD]
        return [post for post in heads if self.spells[post][0].single] or heads

    def _place(self, post: Identifier) -> tuple[object, ...]:
        rank, spell = self.ranks.get(post), self.spells[post][0]
        place = _RANKS.index(rank) if rank in _RANKS else len(_RANKS)
        return place, not spell.single, sort_key(spell.post.label), post


@dataclass(frozen=True, slots=True)
class _Day:
    """What is known of everybody and every body on one day; nothing without a day."""

    on: date | None
    seats: Mapping[Spell, Seat]
    gone: Collection[Identifier]


def chart(session: Session, organization: str, on: date | None = None) -> Chart:
    """Return the chart of a body on a day, or on the last day on which anybody is seen in it.

    Raises:
        QueryError: If the name may mean several organisations.
        NotFoundError: If it means none.
    """
    asked = session.find("organization", organization)
    tree = _tree(session, asked.iri)
    own = [spell for post in tree.posts(asked.iri) for spell in tree.spells[post]]
    everybody = [spell for spells in tree.spells.values() for spell in spells]
    day = on or _last_seen(own) or _last_seen(everybody)
    known = _Day(day, seating(session, everybody, day) if day else {}, set(_gone(session, tree, day)))
    return Chart(day, _unit(session, tree, known, asked.iri, _DEPTH), _heads(session, tree, asked.iri))


def _tree(session: Session, top: URIRef) -> _Tree:
    parts: dict[Identifier, list[Row]] = {}
    level = {top}
    for _ in range(_DEPTH + 1):
        parts |= {body: [] for body in level}
        rows = session.rows("parts", organization=sorted(level)) if level else []
        for row in rows:
            parts[row["organization"]].append(row)
        level = {URIRef(row["part"]) for row in rows if str(row["kind"]) == Kind.ORGANIZATION} - parts.keys()
    posts = sorted({row["part"] for rows in parts.values() for row in rows if str(row["kind"]) == Kind.POST})
    spells: dict[Identifier, list[Spell]] = defaultdict(list)
    for spell in read_tenures(session, posts=posts) if posts else ():
        spells[spell.post.iri].append(spell)
    ranks = {row["post"]: str(row["rank"]) for row in session.rows("ranks", organization=sorted(parts))}
    return _Tree(parts, dict(spells), ranks)


def _last_seen(spells: Sequence[Spell]) -> date | None:
    return max((days[1] for spell in spells if (days := spell.certain_days())), default=None)


def _gone(session: Session, tree: _Tree, day: date | None) -> Iterator[Identifier]:
    """Yield the bodies that were not there on a day."""
    if day is None:
        return
    for row in session.rows("validity", organization=sorted(tree.parts)):
        first, last = (DateSpan.parse(text) if (text := said(row, end)) else None for end in ("from", "to"))
        if (first and first.start.earliest() > day) or (last and last.end.latest() < day):
            yield row["organization"]


def _unit(session: Session, tree: _Tree, day: _Day, body: Identifier, depth: int) -> Unit:
    below = [one for one in tree.units(body) if one not in day.gone] if depth else []
    units = [_unit(session, tree, day, one, depth - 1) for one in below]
    entity = session.entity(body, Kind.ORGANIZATION)
    return Unit(
        Hit(entity.id, entity.kind, entity.label),
        tuple(_cell(tree.spells[post], day) for post in tree.posts(body)),
        tuple(sorted(units, key=_by_name)),
    )


def _cell(spells: Sequence[Spell], day: _Day) -> Cell:
    first = spells[0]
    if day.on is None:
        return Cell(first.title, first.post.id, Grade.UNKNOWN)
    return cell(first.title, first.post, spells, day.seats, day.on)


def _heads(session: Session, tree: _Tree, body: Identifier) -> tuple[Answer, ...]:
    lines = [post_line(session, local_id(post)).answers for post in tree.heads(body)]
    found = {answer.tenure_id: answer for answers in lines for answer in answers}
    return tuple(sorted(found.values(), key=_by_time))


def _by_name(unit: Unit) -> tuple[object, ...]:
    return sort_key(unit.body.label), unit.body.id


def _by_time(answer: Answer) -> tuple[date, str]:
    days = (answer.latest_start, answer.earliest_end, answer.latest_end, answer.earliest_start)
    return next((day for day in days if day), date.max), answer.person
