"""Making the index of a graph.

Comes in: a session over a finished store. Goes out: the index file. Everything in it is what the SPARQL of
the questions answers; of tenures and evidence no more than some hundred posts are in memory at a time.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from rdflib.term import URIRef

from kg.query.answering import proofs
from kg.query.index.form import KEYS, TABLES, VERSION, encoded, tokens
from kg.query.labels import Entity, LabelIndex, Name, exact_key
from kg.query.search import KINDS
from kg.query.session import Session, said
from kg.query.tenures import read_tenures
from kg.query.witnesses import read_witnesses
from kg.text.collation import sort_key
from kg.text.fold import fold

INDEX: Final = "index.sqlite"
"""File of the index in a build."""
_AT_ONCE: Final = 500


def write_index(session: Session, path: Path, revision: str) -> Path:
    """Write the index of a graph and return its place.

    Args:
        session: The graph, asked by SPARQL.
        path: A file that is not there yet.
        revision: Name of the graph's content.
    """
    connection = sqlite3.connect(path)
    try:
        connection.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {TABLES}")
        with connection:
            facts = {"version": VERSION, "revision": revision}
            connection.executemany("INSERT INTO fact VALUES (?, ?)", facts.items())
            _write_names(connection, session.labels_of_now())
            _write_posts(connection, session)
            _write_tenures(connection, session)
            _write_evidence(connection, session)
            _write_bodies(connection, session)
        connection.executescript(KEYS)
        connection.execute("VACUUM")
    finally:
        connection.close()
    return path


def _write_names(connection: sqlite3.Connection, labels: LabelIndex) -> None:
    numbers = {iri: number for number, iri in enumerate(labels.entities, 1)}
    rows = ((numbers[one.iri], one.iri, one.kind, one.id, encoded(one)) for one in labels.entities.values())
    connection.executemany("INSERT INTO entity VALUES (?, ?, ?, ?, ?)", rows)
    names = sorted(_names(labels.entities.values()), key=_rank)
    connection.executemany(
        "INSERT INTO name VALUES (?, ?, ?, ?, ?)",
        (
            (ordinal, name.entity.kind, numbers[name.entity.iri], name.exact, name.folded)
            for ordinal, name in enumerate(names, 1)
        ),
    )
    connection.executemany(
        "INSERT INTO word (rowid, exact, folded) VALUES (?, ?, ?)",
        ((ordinal, tokens(name.exact), tokens(name.folded)) for ordinal, name in enumerate(names, 1)),
    )
    titled = (
        (title, place, numbers[post.iri])
        for title, posts in labels.posts.items()
        for place, post in enumerate(posts)
    )
    connection.executemany("INSERT INTO titled VALUES (?, ?, ?)", titled)
    moved = ((old, numbers[new.iri]) for old, new in labels.replaced.items())
    connection.executemany("INSERT INTO replaced VALUES (?, ?)", moved)


def _names(entities: Iterable[Entity]) -> Iterator[Name]:
    return (Name(one, exact_key(text), fold(text)) for one in entities for text in one.names())


def _rank(name: Name) -> tuple[object, ...]:
    """Order names as a search lists those that it matches equally well."""
    kind = KINDS.index(name.entity.kind) if name.entity.kind in KINDS else len(KINDS)
    return kind, len(name.folded), name.folded, sort_key(name.entity.label), name.entity.id


def _write_posts(connection: sqlite3.Connection, session: Session) -> None:
    rows = (
        (str(row["post"]), said(row, "organization"), int(seats) if (seats := said(row, "seats")) else None)
        for row in session.rows("post")
    )
    connection.executemany("INSERT OR IGNORE INTO post VALUES (?, ?, ?)", rows)
    messages: dict[tuple[str, str], str] = {}
    witnesses: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in session.rows("conflicts"):
        key = str(row["post"]), str(row["conflict"])
        messages[key] = str(row["message"])
        witnesses[key].add(str(row["witness"]))
    conflicts = ((*key, message, encoded(sorted(witnesses[key]))) for key, message in messages.items())
    connection.executemany("INSERT INTO conflict VALUES (?, ?, ?, ?)", conflicts)


def _write_tenures(connection: sqlite3.Connection, session: Session) -> None:
    posts = [URIRef(iri) for (iri,) in connection.execute("SELECT iri FROM post ORDER BY iri")]
    for some in _batches(posts):
        spells = read_tenures(session, posts=some)
        shown = proofs(session, spells)
        connection.executemany(
            "INSERT INTO tenure VALUES (?, ?, ?, ?, ?)",
            (
                (one.iri, one.post.iri, one.person.iri, encoded(one), encoded(shown[one.iri]))
                for one in spells
            ),
        )
        connection.executemany(
            "INSERT INTO sighting VALUES (?, ?, ?)",
            (
                (str(row["post"]), str(row["date"]), str(row["evidence"]))
                for row in session.rows("sightings", post=some)
            ),
        )


def _write_evidence(connection: sqlite3.Connection, session: Session) -> None:
    evidence = sorted(URIRef(row["evidence"]) for row in session.rows("evidence"))
    for some in _batches(evidence):
        witnesses = read_witnesses(session, some)
        rows = ((iri, encoded(one)) for iri, one in witnesses.items())
        connection.executemany("INSERT INTO witness VALUES (?, ?)", rows)


def _write_bodies(connection: sqlite3.Connection, session: Session) -> None:
    dated = {URIRef(row["article"]): str(row["published"]) for row in session.rows("dated")}
    numbers = {iri: number for number, iri in enumerate(sorted(dated), 1)}
    rows = ((number, iri, dated[iri]) for iri, number in numbers.items())
    connection.executemany("INSERT INTO article VALUES (?, ?, ?)", rows)
    for some in _batches(sorted(dated)):
        bodies = session.rows("bodies", article=some)
        connection.executemany(
            "INSERT INTO body (rowid, text) VALUES (?, ?)",
            ((numbers[URIRef(row["article"])], str(row["text"])) for row in bodies),
        )


def _batches(iris: Sequence[URIRef]) -> Iterator[Sequence[URIRef]]:
    return (iris[first : first + _AT_ONCE] for first in range(0, len(iris), _AT_ONCE))
