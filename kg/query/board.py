"""Who sat in the posts at the top on a day, all of them in a few queries.

Comes in: a day. Goes out: `Board`, over the posts of `data/board.tsv`; and the last day of which anything is
known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from rdflib.term import URIRef

from kg.errors import DataError
from kg.model.board import Board, Cell, Group, Turn
from kg.query.labels import Entity
from kg.query.seating import cell, seating, sighting
from kg.query.session import Session
from kg.query.succession import in_turn
from kg.query.tenures import Spell, read_tenures
from kg.resources import read_rows

_TURNS = 6
_WINDOW = timedelta(days=731)
"""A change that is known no better than that is no news."""


@dataclass(frozen=True, slots=True)
class _Top:
    """The posts of the table as the graph knows them, for any day.

    Attributes:
        rows: The table.
        posts: What each name means; None where the graph has no such post.
        spells: Tenures of each post, in order of time.
    """

    rows: tuple[Mapping[str, str], ...]
    posts: Mapping[str, Entity | None]
    spells: Mapping[URIRef, Sequence[Spell]]

    def held(self, name: str) -> Sequence[Spell]:
        """Return the tenures of the post of that name."""
        post = self.posts[name]
        return self.spells.get(post.iri, ()) if post else ()


def _top(session: Session) -> _Top:
    """Read the posts of the table and their tenures."""
    rows = tuple(read_rows("data/board.tsv"))
    posts = {row["post"]: _only(session, row["post"], source) for source, row in rows}
    wanted = sorted({post.iri for post in posts.values() if post})
    spells: dict[URIRef, list[Spell]] = defaultdict(list)
    for spell in read_tenures(session, posts=wanted) if wanted else ():
        spells[spell.post.iri].append(spell)
    return _Top(tuple(row for _, row in rows), posts, spells)


def board(session: Session, on: date) -> Board:
    """Return who held each post of the table on a day, and which of them changed hands last before it.

    Raises:
        DataError: If a name of the table means several posts of this graph.
    """
    seen = session.once(_top)
    everybody = [spell for spells in seen.spells.values() for spell in spells]
    seats = seating(session, everybody, on)
    cells = {name: cell(name, post, seen.held(name), seats, on) for name, post in seen.posts.items()}
    days = [day for spell in everybody for day in spell.certain_days() or ()]
    return Board(
        on,
        tuple(_groups(seen.rows, cells)),
        tuple(_turns(seen.spells.values(), on)),
        min(days, default=None),
        max(days, default=None),
    )


def last_day(session: Session) -> date | None:
    """Return the last day on which somebody is certain in a post of the table, else in any post.

    Of a graph in which nobody is certain on any day it is the last bound of a tenure; None if it has none.
    """
    return session.once(_last_day)


def _last_day(session: Session) -> date | None:
    top = [spell for spells in session.once(_top).spells.values() for spell in spells]
    every = read_tenures(session)
    certain = ([day for spell in spells for day in spell.certain_days() or ()] for spells in (top, every))
    bounds = [bound.day for spell in every for bound in spell.bounds()]
    return max(next((days for days in (*certain, bounds) if days), ()), default=None)


def _only(session: Session, name: str, source: str) -> Entity | None:
    """Return the post that bears the name; None if the graph has none.

    A title is no name here: "Chủ tịch nước" names no post of a graph that knows another country's alone.

    Raises:
        DataError: If several posts bear it; it names the row of the table.
    """
    found = session.labels.bearing("post", name)
    if len(found) > 1:
        ids = ", ".join(one.id for one in found)
        raise DataError(source, f"{name!r} is the name of several posts: {ids}; give one that only one bears")
    return next(iter(found), None)


def _turns(posts: Iterable[Sequence[Spell]], on: date) -> list[Turn]:
    """Return the last changes of single seats up to a day, latest first."""
    found = (turn for spells in posts for turn in _handed_on(spells) if turn.came.on <= on)
    return sorted(found, key=lambda turn: (turn.came.on, turn.post), reverse=True)[:_TURNS]


def _handed_on(spells: Sequence[Spell]) -> Iterator[Turn]:
    """Yield the changes of holders of which both days are known, and near."""
    for one, following in in_turn(spells):
        last, first = one.interval.earliest_end, following.interval.latest_start
        if last is not None and first is not None and first.day - last.day <= _WINDOW:
            left, came = sighting(one, last), sighting(following, first)
            yield Turn(following.post.label, following.post.id, left, came)


def _groups(rows: Sequence[Mapping[str, str]], cells: Mapping[str, Cell]) -> Iterator[Group]:
    for key, own in groupby(rows, key=lambda row: row["group"]):
        members = list(own)
        shown = tuple(cells[row["post"]] for row in members)
        yield Group(key, members[0]["label"], members[0]["english"], shown)
