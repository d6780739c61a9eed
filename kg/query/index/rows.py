"""The rows of an index, from what the SPARQL of the questions answers.

Comes in: a session over the store, and what is asked about; all where nothing is given. Goes out: rows in the
tables of an index.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from sqlite3 import Connection

from rdflib.term import URIRef

from kg.query.answering import proofs
from kg.query.index.form import encoded
from kg.query.labels import Entity
from kg.query.session import Session, said
from kg.query.tenures import Spell
from kg.query.texts import Terms
from kg.query.witnesses import read_witnesses
from kg.vocabulary import local_id


def insert_entities(connection: Connection, entities: Iterable[Entity]) -> Iterator[tuple[int, Entity]]:
    """Insert entities, but not their names; yield each with its number."""
    for one in entities:
        values = one.iri, one.kind, one.id, encoded(one)
        (number,) = connection.execute(
            "INSERT INTO entity (iri, kind, id, body) VALUES (?, ?, ?, ?) RETURNING number", values
        ).fetchone()
        yield number, one


def insert_replaced(connection: Connection, session: Session, **some: Terms) -> None:
    """Insert where identifiers lead that were published and are no longer used."""
    moved = ((local_id(row["old"]), str(row["new"])) for row in session.rows("replaced", **some))
    connection.executemany("INSERT OR REPLACE INTO replaced VALUES (?, ?)", moved)


def insert_posts(connection: Connection, session: Session, **some: Terms) -> None:
    """Insert what is fixed about posts."""
    found = (
        (str(row["post"]), str(row["title"]), said(row, "organization"), int(seats) if seats else None)
        for row in session.rows("post", **some)
        for seats in [said(row, "seats")]
    )
    connection.executemany("INSERT OR IGNORE INTO post VALUES (?, ?, ?, ?)", found)


def insert_conflicts(connection: Connection, session: Session, **some: Terms) -> None:
    """Insert contradictions, each with its witnesses."""
    messages: dict[tuple[str, str], str] = {}
    witnesses: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in session.rows("conflicts", **some):
        key = str(row["post"]), str(row["conflict"])
        messages[key] = str(row["message"])
        witnesses[key].add(str(row["witness"]))
    found = ((*key, message, encoded(sorted(witnesses[key]))) for key, message in messages.items())
    connection.executemany("INSERT INTO conflict VALUES (?, ?, ?, ?)", found)


def insert_tenures(connection: Connection, session: Session, spells: Sequence[Spell]) -> None:
    """Insert tenures, each with the witnesses worth showing."""
    shown = proofs(session, spells)
    found = ((one.iri, one.post.iri, one.person.iri, encoded(one), encoded(shown[one.iri])) for one in spells)
    connection.executemany("INSERT INTO tenure VALUES (?, ?, ?, ?, ?)", found)


def insert_sightings(connection: Connection, session: Session, **some: Terms) -> None:
    """Insert the attestations that show somebody in a post."""
    found = (
        (str(row["post"]), str(row["date"]), str(row["evidence"]))
        for row in session.rows("sightings", **some)
    )
    connection.executemany("INSERT INTO sighting VALUES (?, ?, ?)", found)


def insert_witnesses(connection: Connection, session: Session, evidence: Sequence[URIRef]) -> None:
    """Insert witnesses, and who put them right; an IRI that is no evidence is left out."""
    witnesses = read_witnesses(session, evidence)
    connection.executemany(
        "INSERT INTO witness VALUES (?, ?)", ((iri, encoded(one)) for iri, one in witnesses.items())
    )
    corrections = session.rows("corrections", evidence=[URIRef(iri) for iri in witnesses])
    pairs = ((str(row["judgement"]), str(row["evidence"])) for row in corrections)
    connection.executemany("INSERT OR IGNORE INTO corrected VALUES (?, ?)", pairs)


def insert_articles(connection: Connection, session: Session, articles: Sequence[URIRef]) -> None:
    """Insert the articles that have a date, and their words; what is no article is left out."""
    dated = {str(row["article"]): str(row["published"]) for row in session.rows("dated", article=articles)}
    words = {str(row["article"]): str(row["text"]) for row in session.rows("bodies", article=articles)}
    for iri, published in sorted(dated.items()):
        (number,) = connection.execute(
            "INSERT INTO article (iri, published) VALUES (?, ?) RETURNING number", (iri, published)
        ).fetchone()
        if iri in words:
            connection.execute("INSERT INTO body (rowid, text) VALUES (?, ?)", (number, words[iri]))
