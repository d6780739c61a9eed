"""The names of a graph, looked up in its index.

Comes in: the rows of an index file. Goes out: entities by name, as `LabelIndex` finds them in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from typing import Any

from rdflib.term import URIRef

from kg.query.index.form import each_starts, entity_of, starts
from kg.query.labels import Entity, Labels, Name, exact_key
from kg.query.matching import Match, matched
from kg.text.fold import fold

_ENTITY = "SELECT body FROM entity WHERE"
_COLUMNS = "SELECT name.ordinal, body, name.exact, name.folded FROM"
_OF_NAME = "JOIN entity ON entity.number = name.entity"
_EQUAL = f"""
{_COLUMNS} name {_OF_NAME} WHERE name.folded = ? AND ordinal > ? AND ordinal <= ?
ORDER BY ordinal LIMIT ?"""
_MATCHING = f"""
{_COLUMNS} word CROSS JOIN name ON name.ordinal = word.rowid {_OF_NAME}
WHERE word MATCH ? AND word.rowid > ? AND word.rowid <= ? ORDER BY word.rowid LIMIT ?"""
_EXACT = """
SELECT body FROM entity
WHERE number IN (SELECT entity FROM name WHERE kind = ? AND exact = ?) ORDER BY iri"""
_PAGE = 128
_REMEMBERED = 16_384  # entities, the same few thousand of which are in most answers; some 15 MB


class StoredLabels(Labels):
    """Every name of a graph, in its index."""

    def __init__(self, rows: Callable[..., list[Any]]) -> None:
        self._rows = rows
        self._ranks = {kind: (first, last) for kind, first, last in rows("SELECT * FROM kind")}
        self._by_iri = lru_cache(_REMEMBERED)(partial(self._one, "iri = ?"))

    def successor(self, kind: str, identifier: str) -> Entity | None:
        """Return the entity to which an identifier leads that was published and is no longer used."""
        if " " in identifier:  # a name
            return None
        return self._one("kind = ? AND iri = (SELECT iri FROM replaced WHERE id = ?)", kind, identifier)

    def known(self, iri: str) -> Entity | None:
        """Return the entity with this IRI, if it has a name."""
        return self._by_iri(str(iri))

    def names(self, kind: str) -> Iterator[Name]:
        """Yield every name of a kind of entity, in the order of IRIs."""
        for (body,) in self._rows(f"{_ENTITY} kind = ? ORDER BY iri", kind):
            entity = entity_of(body)
            for text in entity.names():
                yield Name(entity, exact_key(text), fold(text))

    def ranked(self, kinds: Sequence[str], wanted: str, marked: str) -> Iterator[tuple[Entity, Match]]:
        """Yield what bears a name with all the words wanted, the best match first, each with its best.

        One class of matches is asked for after another, and names are numbered in the order of their ranks,
        so that the first hits come without reading the rest.
        """
        seen: set[URIRef] = set()
        marks, words, start = (
            each_starts("exact", marked.split()),
            each_starts("folded", wanted.split()),
            starts("folded", wanted),
        )
        for folded, limits in ((False, (marks,)), (True, ())):
            for place, condition in enumerate((None, start, words)):
                text = None if condition is None else " AND ".join((*limits, condition))
                for name in self._names_of(kinds, wanted, text):
                    match = matched(name.exact, name.folded, wanted, marked, kinds.index(name.entity.kind))
                    if (match.folded, match.place) == (folded, place) and name.entity.iri not in seen:
                        seen.add(name.entity.iri)
                        yield name.entity, match

    def _names_of(self, kinds: Sequence[str], wanted: str, text: str | None) -> Iterator[Name]:
        """Yield the names that match a condition on their words, or that are the words wanted, by rank."""
        ranks = [self._ranks[kind] for kind in kinds if kind in self._ranks]
        if not ranks:
            return
        after, last = min(ranks)[0] - 1, max(ranks)[1]
        while True:
            statement, condition = (_EQUAL, wanted) if text is None else (_MATCHING, text)
            rows = self._rows(statement, condition, after, last, _PAGE)
            for ordinal, body, exact, folded in rows:
                after = ordinal
                yield Name(entity_of(body), exact, folded)
            if len(rows) < _PAGE:
                return

    def _keys(self, kind: str) -> set[str]:
        return {key for (key,) in self._rows("SELECT DISTINCT folded FROM name WHERE kind = ?", kind)}

    def _identified(self, kind: str, identifier: str) -> Entity | None:
        if " " in identifier:  # a name: no IRI holds a space, nor does the end of one
            return None
        return self._one("kind = ? AND id = ?", kind, identifier)

    def bearers(self, kind: str, key: str) -> Sequence[Entity]:
        """Return what bears a name with this exact key, in the order of IRIs."""
        return [entity_of(body) for (body,) in self._rows(_EXACT, kind, key)]

    def _folded(self, kind: str, key: str) -> Sequence[Name]:
        text = """
SELECT body, exact, folded FROM name JOIN entity ON entity.number = name.entity
WHERE name.kind = ? AND folded = ? ORDER BY iri, ordinal"""
        return [Name(entity_of(body), exact, folded) for body, exact, folded in self._rows(text, kind, key)]

    def _posts(self, title: URIRef) -> Sequence[Entity]:
        text = "SELECT body FROM post JOIN entity ON entity.iri = post.iri WHERE title = ? ORDER BY post.iri"
        return [entity_of(body) for (body,) in self._rows(text, title)]

    def _one(self, condition: str, *values: str) -> Entity | None:
        rows = self._rows(f"{_ENTITY} {condition}", *values)
        return entity_of(rows[0][0]) if rows else None
