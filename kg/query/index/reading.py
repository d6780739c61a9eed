"""Reading the index of a graph: tenures, their witnesses, sightings, contradictions and names.

Comes in: the index file of a build. Goes out: the records that the SPARQL of the questions would give.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Any

from rdflib.term import URIRef

from kg.errors import StoreError, because
from kg.model.answers import Witness
from kg.query.index.form import VERSION, in_a_row, proof_of, spell_of, texts_of, witness_of
from kg.query.index.names import StoredLabels
from kg.query.index.writing import INDEX
from kg.query.tenures import Spell
from kg.query.texts import Terms

_AT_ONCE = 500
_MAPPED = 1 << 31


def _unread(path: Path, error: sqlite3.Error) -> StoreError:
    """Return what SQLite raises as an error that names the file, be it damaged or just replaced."""
    return StoreError(str(path), because("the index cannot be read ({error}); build again", error=str(error)))


class Rows:
    """An index file, open for reading by the threads of one process in turn.

    Raises:
        StoreError: If it cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        try:
            self._connection = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
            self._connection.execute(f"PRAGMA mmap_size = {_MAPPED}")
        except sqlite3.Error as error:
            raise _unread(path, error) from error

    def __call__(self, text: str, *values: object) -> list[Any]:
        """Return the rows of a statement.

        Raises:
            StoreError: If the file is damaged.
        """
        try:
            with self._lock:
                return self._connection.execute(text, values).fetchall()
        except sqlite3.Error as error:
            raise _unread(self._path, error) from error

    def close(self) -> None:
        """Let go of the file, when nobody reads in it."""
        with self._lock:
            self._connection.close()


def open_index(build: Path) -> Index | None:
    """Open the index of a build; None where it has none of this form, or one of another graph."""
    path = build / INDEX
    if not path.is_file():
        return None
    index = Index(path)
    if index.facts() == {"version": VERSION, "revision": build.name}:
        return index
    index.close()
    return None


class Index:
    """Answers that were worked out when the graph was built."""

    def __init__(self, path: Path) -> None:
        self._rows = Rows(path)
        self.labels = StoredLabels(self._rows)

    def facts(self) -> Mapping[str, str]:
        """Return what the index says of itself: its form, and the graph it is of."""
        return dict(self._rows("SELECT name, value FROM fact"))

    def tenures(self, posts: Terms | None, people: Terms | None) -> list[Spell]:
        """Return the tenures of posts, of people, or of people in posts, in no set order.

        Those of all are returned where neither is given.
        """
        if posts is None and people is None:
            return [spell_of(body) for (body,) in self._rows("SELECT body FROM tenure")]
        wanted = None if posts is None or people is None else set(people)
        if posts is not None:
            found = self._of("SELECT body FROM tenure WHERE post", posts)
        else:
            found = self._of("SELECT body FROM tenure WHERE person", people or ())
        spells = [spell_of(body) for (body,) in found]
        return [one for one in spells if wanted is None or one.person.iri in wanted]

    def proofs(self, spells: Iterable[Spell]) -> Mapping[URIRef, Mapping[str, Witness]]:
        """Return the witnesses worth showing of each tenure, by day, under their IRIs."""
        iris = {str(spell.iri): spell.iri for spell in spells}
        rows = self._of("SELECT iri, proof FROM tenure WHERE iri", iris)
        return {iris[iri]: proof_of(body) for iri, body in rows}

    def witnesses(self, evidence: Iterable[str]) -> dict[str, Witness]:
        """Return the witnesses with these IRIs; an IRI that is no evidence is left out."""
        found = self._of("SELECT iri, body FROM witness WHERE iri", evidence)
        return {iri: witness_of(body) for iri, body in found}

    def nearest(self, post: URIRef, on: date) -> tuple[Witness | None, Witness | None]:
        """Return the last witness that sees somebody in a post up to a day, and the first after it."""
        day = on.isoformat()
        ((before, after),) = self._rows(_NEAREST, post, day, post, day)
        return (witness_of(before) if before else None), (witness_of(after) if after else None)

    def naming(self, phrase: str) -> list[tuple[URIRef, str]]:
        """Return articles in which the words of a phrase stand in a row, with the dates of publication.

        They come in the order of IRIs. Case and what stands between the words do not count; an article
        without a date is left out.
        """
        if not any(map(str.isalnum, phrase)):
            return []
        return [(URIRef(iri), published) for iri, published in self._rows(_NAMING, in_a_row(phrase))]

    def conflicts(self, post: URIRef) -> tuple[Mapping[str, str], Mapping[str, set[str]]]:
        """Return the messages and the witnesses of contradictions about a post."""
        rows = self._rows("SELECT iri, message, witnesses FROM conflict WHERE post = ?", post)
        messages = {iri: message for iri, message, _ in rows}
        return messages, {iri: set(texts_of(body)) for iri, _, body in rows}

    def post(self, post: URIRef) -> tuple[URIRef | None, int | None]:
        """Return the organisation of a post and its number of seats, as far as they are known."""
        ((organization, seats),) = self._rows("SELECT organization, seats FROM post WHERE iri = ?", post)
        return (URIRef(organization) if organization else None), seats

    def close(self) -> None:
        """Let go of the file."""
        self._rows.close()

    def _of(self, text: str, keys: Iterable[str]) -> list[Any]:
        """Return the rows whose column is any of the keys."""
        distinct = list(dict.fromkeys(keys))
        if len(distinct) == 1:
            return self._rows(f"{text} = ?", distinct[0])
        rows: list[Any] = []
        for first in range(0, len(distinct), _AT_ONCE):
            some = distinct[first : first + _AT_ONCE]
            rows += self._rows(f"{text} IN ({', '.join('?' * len(some))})", *some)
        return rows


_NAMING = (
    "SELECT iri, published FROM body JOIN article ON number = body.rowid WHERE body MATCH ? ORDER BY iri"
)
_SIGHTED = "SELECT body FROM sighting JOIN witness ON iri = witness WHERE post = ? AND date"
_BEFORE = f"{_SIGHTED} <= ? ORDER BY date DESC, witness DESC LIMIT 1"
_AFTER = f"{_SIGHTED} > ? ORDER BY date, witness LIMIT 1"
_NEAREST = f"SELECT ({_BEFORE}), ({_AFTER})"
