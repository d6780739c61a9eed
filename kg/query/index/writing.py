"""Making the index of a graph.

Comes in: a session over a finished store. Goes out: the index file. Everything in it is what the SPARQL of
the questions answers; of tenures and evidence no more than some hundred posts are in memory at a time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from rdflib.term import URIRef

from kg.query.index import rows
from kg.query.index.form import KEYS, RANKS, TABLES, VERSION
from kg.query.index.ranks import number_names
from kg.query.session import Session
from kg.query.tenures import told_tenures

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
            _write_all(connection, session)
        connection.executescript(KEYS + RANKS)
        connection.execute("VACUUM")
    finally:
        connection.close()
    return path


def _write_all(connection: sqlite3.Connection, session: Session) -> None:
    entities = session.labels_of_now().entities.values()
    number_names(connection, rows.insert_entities(connection, entities))
    rows.insert_replaced(connection, session)
    rows.insert_posts(connection, session)
    rows.insert_conflicts(connection, session)
    posts = [URIRef(iri) for (iri,) in connection.execute("SELECT iri FROM post ORDER BY iri")]
    for some in batches(posts):
        rows.insert_tenures(connection, session, told_tenures(session, post=some))
        rows.insert_sightings(connection, session, post=some)
    for some in batches(sorted(URIRef(row["evidence"]) for row in session.rows("evidence"))):
        rows.insert_witnesses(connection, session, some)
    for some in batches(sorted(URIRef(row["article"]) for row in session.rows("dated"))):
        rows.insert_articles(connection, session, some)


def batches(iris: Sequence[URIRef]) -> Iterator[Sequence[URIRef]]:
    """Yield no more than some hundred at a time."""
    return (iris[first : first + _AT_ONCE] for first in range(0, len(iris), _AT_ONCE))
