"""An article with the holdings, events and cited documents that it tells of.

Comes in: the id of a document. Goes out: `Article`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import product

from rdflib.term import Identifier

from kg.model.answers import Article, Hit
from kg.query.session import Session, said
from kg.query.texts import Row
from kg.query.witnesses import read_witnesses
from kg.query.wording import edtf_in_words
from kg.text.collation import sort_key
from kg.vocabulary import Kind


def article(session: Session, document: str) -> Article:
    """Return an article, its holdings' witnesses in the order of the text, its events and cited documents.

    Args:
        session: The graph.
        document: Document id as given to the build, identifier of the article, or headline.

    Raises:
        QueryError: If several articles have this headline.
        NotFoundError: If there is none.
    """
    asked = session.find("document", document)
    facts = session.rows("article", article=[asked.iri])[0]
    credit: dict[str, set[str]] = defaultdict(set)
    for row in session.rows("credits", article=[asked.iri]):
        credit[str(row["credit"])].add(str(row["name"]))
    attested = session.rows("attestations", article=[asked.iri])
    witnesses = read_witnesses(session, (str(row["evidence"]) for row in attested)).values()
    events, decrees = _reported(session, read_reported(session, asked.iri))
    return Article(
        id=asked.id,
        title=said(facts, "headline"),
        published=said(facts, "published"),
        date_basis=said(facts, "dateBasis"),
        publisher=said(facts, "publisher"),
        url=said(facts, "url"),
        sha256=str(facts["sha256"]),
        authors=tuple(sorted(credit["author"], key=sort_key)),
        photographers=tuple(sorted(credit["photographer"], key=sort_key)),
        text=str(facts["text"]),
        witnesses=tuple(sorted(witnesses, key=lambda one: (one.start, one.end, one.id))),
        events=events,
        decrees=decrees,
        document=str(facts["document"]),
        people=_people(session, attested),
    )


def _people(session: Session, attested: Iterable[Row]) -> tuple[Hit, ...]:
    """Return whom the claims speak of; in one article a name is that of one person."""
    people = {session.entity(row["person"], "person") for row in attested if "person" in row}
    return tuple(sorted((Hit(one.id, one.kind, one.label) for one in people), key=lambda hit: hit.id))


def read_reported(session: Session, article: Identifier) -> list[dict[str, Identifier]]:
    """Return the events and the cited documents of an article; one told with two dates in a row for each."""
    rows = session.rows("reported", article=[article])
    decrees = sorted({row["thing"] for row in rows if str(row["kind"]) == Kind.DECREE})
    told: dict[Identifier, dict[str, list[Identifier]]] = defaultdict(lambda: defaultdict(list))
    for row in session.rows("decrees", decree=decrees) if decrees else ():
        told[row["decree"]][str(row["told"])].append(row["value"])
    return [
        row | dict(zip(told[row["thing"]], values, strict=True))
        for row in rows
        for values in product(*told[row["thing"]].values())
    ]


def _reported(session: Session, rows: Iterable[Row]) -> tuple[tuple[Hit, ...], tuple[str, ...]]:
    events: dict[str, Hit] = {}
    decrees: set[str] = set()
    for row in rows:
        if str(row["kind"]) == "event":
            event = session.entity(row["thing"], "event")
            events[event.id] = Hit(event.id, event.kind, event.label)
        else:
            decrees.add(cited(session, row))
    return tuple(sorted(events.values(), key=lambda hit: hit.id)), tuple(sorted(decrees, key=sort_key))


def cited(session: Session, row: Row) -> str:
    """Cite a document the usual way: "Chỉ thị 35-CT/TW ngày 30/5/2019 của Bộ Chính trị"."""
    parts = [said(row, "type"), said(row, "number")]
    if "date" in row:
        parts.append(edtf_in_words(said(row, "date")))
    if "issuer" in row:
        parts.append(f"của {session.label(row['issuer'])}")
    return " ".join(part for part in parts if part)
