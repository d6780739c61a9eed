"""The order of names in an index.

Comes in: entities. Goes out: rows of names, numbered in the order in which a search lists those that it
matches equally well. The numbers leave gaps, so that a name can be put between two others; where a gap is
used up, the names around it are numbered again.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from sqlite3 import Connection
from typing import Final

from kg.query.index.form import entity_of, tokens
from kg.query.labels import Entity, Name, exact_key
from kg.query.search import KINDS
from kg.text.collation import sort_key
from kg.text.fold import fold

GAP: Final = 1 << 32
"""Between the numbers of two names that nothing was put between."""
_LEAST: Final = 1 << 16
_AROUND: Final = 32
_KINDS: Final = {kind: place for place, kind in enumerate(KINDS)}

_Row = tuple[int, str, int, str, str]


def number_names(connection: Connection, entities: Iterable[tuple[int, Entity]]) -> None:
    """Insert all names of a graph, of entities with their numbers."""
    names = sorted(
        ((name, number) for number, entity in entities for name in _names(entity)),
        key=lambda one: _rank(one[0]),
    )
    _insert(connection, [_row(place * GAP, *one) for place, one in enumerate(names, 1)])


def add_names(connection: Connection, entity: Entity, number: int) -> None:
    """Put the names of an entity between those that are there."""
    for name in _names(entity):
        before, after = _around(connection, name)
        if after - before < 2:
            _spread(connection, before)
            before, after = _around(connection, name)
        _insert(connection, [_row((before + after) // 2, name, number)])


def remove_names(connection: Connection, entity: Entity, number: int) -> None:
    """Take away the names of an entity, which are found by what they were."""
    keys = {(entity.kind, name.exact, number) for name in _names(entity)}
    for key in keys:
        _delete(connection, connection.execute(_BORNE, key).fetchall())


def _names(entity: Entity) -> Iterator[Name]:
    return (Name(entity, exact_key(text), fold(text)) for text in entity.names())


def _rank(name: Name) -> tuple[object, ...]:
    """Order names as a search lists those that it matches equally well."""
    return *_short(name.entity.kind, name.folded), sort_key(name.entity.label), name.entity.id


def _short(kind: str, folded: str) -> tuple[int, int, str]:
    """Return the part of the rank that is read from the name alone."""
    return _KINDS.get(kind, len(_KINDS)), len(folded), folded


def _around(connection: Connection, name: Name) -> tuple[int, int]:
    """Return the numbers between which a name belongs: after those of the same rank."""
    first, last = connection.execute("SELECT MIN(ordinal), MAX(ordinal) FROM name").fetchone()
    if first is None:
        return 0, 2 * GAP

    def rank_at(ordinal: int) -> tuple[int, int, str]:
        return _short(*connection.execute(_FROM, (ordinal,)).fetchone())

    start = first + bisect_left(range(first, last + 1), _short(name.entity.kind, name.folded), key=rank_at)
    after = None
    for ordinal, body, exact, folded in connection.execute(_BEARERS, (start,)):
        if _rank(Name(entity_of(body), exact, folded)) > _rank(name):
            after = ordinal
            break
    if after is None:
        return last, last + 2 * GAP
    (before,) = connection.execute("SELECT MAX(ordinal) FROM name WHERE ordinal < ?", (after,)).fetchone()
    return (after - 2 * GAP if before is None else before), after


def _spread(connection: Connection, ordinal: int) -> None:
    """Number the names around a place again, of so many that there is room between them."""
    width = _AROUND
    while True:
        below = connection.execute(_BELOW, (ordinal, width)).fetchall()
        above = connection.execute(_ABOVE, (ordinal, width)).fetchall()
        some: list[_Row] = [*reversed(below), *above]
        first, last = some[0][0], some[-1][0]
        step = GAP if len(above) < width else (last - first) // (len(some) - 1)
        if step >= _LEAST:
            break
        width *= 4
    _delete(connection, some)
    _insert(connection, [(first + place * step, *one[1:]) for place, one in enumerate(some)])


def _row(ordinal: int, name: Name, number: int) -> _Row:
    return ordinal, name.entity.kind, number, name.exact, name.folded


def _insert(connection: Connection, some: Sequence[_Row]) -> None:
    connection.executemany("INSERT INTO name VALUES (?, ?, ?, ?, ?)", some)
    connection.executemany("INSERT INTO word (rowid, exact, folded) VALUES (?, ?, ?)", map(_words, some))


def _delete(connection: Connection, some: Sequence[_Row]) -> None:
    connection.executemany("DELETE FROM name WHERE ordinal = ?", ((one[0],) for one in some))
    connection.executemany(_UNWORD, map(_words, some))


def _words(row: _Row) -> tuple[int, str, str]:
    return row[0], tokens(row[3]), tokens(row[4])


_BORNE: Final = "SELECT * FROM name WHERE kind = ? AND exact = ? AND entity = ?"
_UNWORD: Final = "INSERT INTO word (word, rowid, exact, folded) VALUES ('delete', ?, ?, ?)"
_FROM: Final = "SELECT kind, folded FROM name WHERE ordinal >= ? ORDER BY ordinal LIMIT 1"
_BEARERS: Final = """
SELECT ordinal, body, exact, folded FROM name JOIN entity ON number = entity
WHERE ordinal >= ? ORDER BY ordinal"""
_BELOW: Final = "SELECT * FROM name WHERE ordinal <= ? ORDER BY ordinal DESC LIMIT ?"
_ABOVE: Final = "SELECT * FROM name WHERE ordinal > ? ORDER BY ordinal LIMIT ?"
