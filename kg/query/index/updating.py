"""Bringing an index up to date, when a graph is made of the one before by a difference of statements.

Comes in: the index of the graph before, the store of the new one, and the subjects of every statement that
came or went. Goes out: an index file that answers as one of the whole graph does.

A record is put together from one thing and those that its statements lead to: a tenure shows its person, its
post, and the words that prove it. Where one of these changes, the way to it still stands in the new store, or
a statement of the way went, whose subject is among the changed. So the new store tells which records to write
again. Judgements alone lead the other way, to the evidence that they put right, and the index keeps which.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from rdflib.term import URIRef

from kg.query.index import rows
from kg.query.index.form import RANKS, VERSION, entity_of
from kg.query.index.names import StoredLabels
from kg.query.index.ranks import add_names, remove_names
from kg.query.index.writing import batches, write_index
from kg.query.labels import Entity, LabelIndex
from kg.query.session import Session
from kg.query.tenures import told_tenures
from kg.vocabulary import local_id

_SHOWN_BY_NAME: Final = frozenset({"person", "title", "organization"})
_DAMAGED: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_OPENING: Final = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
_CLOSING: Final = f"PRAGMA analysis_limit = 400; {RANKS}"


def update_index(
    session: Session, before: Path, path: Path, revision: str, changed: Collection[URIRef]
) -> Path:
    """Write the index of a graph from that of the graph before it, and return its place.

    Where there is none before, or one of another form or damaged, the whole is written.

    Args:
        session: The new graph, asked by SPARQL.
        before: The index of the graph before, which stays as it is.
        path: A file that is not there yet.
        revision: Name of the new graph's content.
        changed: The subject of every statement that only one of the two graphs has.
    """
    if _version(before) == VERSION:
        shutil.copyfile(before, path)
        try:
            _update(session, path, revision, sorted(set(changed)))
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF not in _DAMAGED:
                raise
            path.unlink()
        else:
            return path
    return write_index(session, path, revision)


def _version(path: Path) -> str | None:
    """Return the form of an index; None where there is none that can be read."""
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    except sqlite3.Error:
        return None
    try:
        ((version,),) = connection.execute("SELECT value FROM fact WHERE name = 'version'").fetchall()
    except (sqlite3.Error, ValueError):
        return None
    finally:
        connection.close()
    return str(version)


def _update(session: Session, path: Path, revision: str, changed: Sequence[URIRef]) -> None:
    connection = sqlite3.connect(path)
    try:
        connection.executescript(_OPENING)
        with connection:
            connection.execute("UPDATE fact SET value = ? WHERE name = 'revision'", (revision,))
            update = _Update(connection, session)
            for some in batches(changed):
                update.names(some)
            for some in batches(changed):
                update.facts(some)
            update.records(changed)
        connection.executescript(_CLOSING)
    finally:
        connection.close()


class _Update:
    """One update of one index: names first, then what shows them."""

    def __init__(self, connection: sqlite3.Connection, session: Session) -> None:
        self._connection = connection
        self._session = session
        self._same: set[URIRef] = set()

    def names(self, changed: Sequence[URIRef]) -> None:
        """Write the entities among the changed again whose names are no longer what they were."""
        now = LabelIndex.build(self._session.rows("labels", entity=changed)).entities
        was = self._entities(changed)
        kept = {number: one for number, one in was.items() if now.get(one.iri) == one}
        self._same.update(one.iri for one in kept.values() if one.kind in _SHOWN_BY_NAME)
        for number, one in was.items():
            if number not in kept:
                remove_names(self._connection, one, number)
                self._connection.execute("DELETE FROM entity WHERE number = ?", (number,))
        held = {one.iri for one in kept.values()}
        fresh = [one for one in now.values() if one.iri not in held]
        for number, one in list(rows.insert_entities(self._connection, fresh)):
            add_names(self._connection, one, number)

    def facts(self, changed: Sequence[URIRef]) -> None:
        """Write again what is told of the changed themselves and shows no name."""
        self._forget("DELETE FROM replaced WHERE id = ?", map(local_id, changed))
        self._forget("DELETE FROM replaced WHERE iri = ?", changed)
        for side in ("old", "new"):
            rows.insert_replaced(self._connection, self._session, **{side: changed})
        self._forget("DELETE FROM post WHERE iri = ?", changed)
        rows.insert_posts(self._connection, self._session, post=changed)
        self._forget("DELETE FROM conflict WHERE iri = ?", changed)
        rows.insert_conflicts(self._connection, self._session, conflict=changed)
        self._forget("DELETE FROM sighting WHERE witness = ?", changed)
        rows.insert_sightings(self._connection, self._session, evidence=changed)
        self._forget("DELETE FROM article WHERE iri = ?", changed)
        rows.insert_articles(self._connection, self._session, changed)

    def records(self, changed: Sequence[URIRef]) -> None:
        """Write the witnesses and the tenures again that the changed have a part in."""
        named = self._session.named_by(StoredLabels(self._rows))  # it remembers names: they must be written
        told = [one for one in changed if one not in self._same]
        evidence = self._parts("witnessing", "evidence", told) | self._corrected(told)
        tenures = self._parts("resting", "tenure", sorted({*told, *evidence}))
        for some in batches(sorted({*changed, *evidence})):
            self._forget("DELETE FROM witness WHERE iri = ?", some)
            self._forget("DELETE FROM corrected WHERE evidence = ?", some)
            rows.insert_witnesses(self._connection, named, some)
        for some in batches(sorted({*changed, *tenures})):
            self._forget("DELETE FROM tenure WHERE iri = ?", some)
            rows.insert_tenures(self._connection, named, told_tenures(named, tenure=some))

    def _parts(self, query: str, column: str, parts: Sequence[URIRef]) -> set[URIRef]:
        return {
            URIRef(row[column]) for some in batches(parts) for row in self._session.rows(query, part=some)
        }

    def _corrected(self, judgements: Iterable[URIRef]) -> set[URIRef]:
        """Return the evidence that judgements put right in the graph before."""
        found = (self._rows("SELECT evidence FROM corrected WHERE judgement = ?", one) for one in judgements)
        return {URIRef(iri) for some in found for (iri,) in some}

    def _entities(self, iris: Sequence[URIRef]) -> Mapping[int, Entity]:
        found = (self._rows("SELECT number, body FROM entity WHERE iri = ?", iri) for iri in iris)
        return {number: entity_of(body) for ((number, body),) in filter(None, found)}

    def _forget(self, text: str, keys: Iterable[str]) -> None:
        self._connection.executemany(text, ((key,) for key in keys))

    def _rows(self, text: str, *values: object) -> list[Any]:
        return self._connection.execute(text, values).fetchall()
