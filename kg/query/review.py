"""What waits for a human decision, and what a decision can be about.

Comes in: the graph. Goes out: `Review`; people and claims in the form in which a judgement names them.
"""

from __future__ import annotations

from collections import defaultdict

from rdflib.term import URIRef

from kg.errors import NotFoundError
from kg.model.answers import Contradiction, Hit, Witness
from kg.model.judgement import Bearer
from kg.model.reviews import Decision, Namesakes, Replaced, Review
from kg.query.ladder import contradictions
from kg.query.session import Session, said
from kg.query.texts import Row
from kg.query.witnesses import read_witnesses
from kg.text.collation import sort_key
from kg.vocabulary import local_id


def review(session: Session) -> Review:
    """Return what is undecided or contradictory, the decisions in force, and what they replaced."""
    return session.once(_review)


def _review(session: Session) -> Review:
    return Review(
        undecided=_undecided(session),
        contradictions=_contradictions(session),
        decisions=_decisions(session),
        replaced=tuple(
            Replaced(local_id(row["old"]), local_id(row["new"]))
            for row in sorted(session.rows("replaced"), key=lambda row: row["old"])
            if str(row["kind"]) == "person"
        ),
    )


def bearer(session: Session, person: str) -> Bearer:
    """Return a person as a judgement names them: with a document that says a post of theirs, if there is one.

    Args:
        session: The graph.
        person: Name or identifier, or ID@DOCUMENT for the bearer of the name in one document.

    Raises:
        QueryError: If the name may mean several people.
        NotFoundError: If it means none, or the document does not name them.
    """
    told = Bearer.parse(person)
    asked = session.find("person", told.person)
    documents = sorted(str(row["document"]) for row in session.rows("named_in", person=[asked.iri]))
    if told.document is not None and told.document not in documents:
        raise NotFoundError("person", person, tuple(f"{asked.id}@{one}" for one in documents[:5]))
    return Bearer(asked.id, told.document or next(iter(documents), None))


def claim(session: Session, attestation: str) -> str:
    """Return the identifier of a claim on a post, if the graph holds it.

    Raises:
        NotFoundError: If it does not.
    """
    return statement(session, attestation).id


def statement(session: Session, attestation: str) -> Witness:
    """Return the sentence of a claim on a post.

    Raises:
        NotFoundError: If the graph does not hold the claim.
    """
    claims = (str(row["evidence"]) for row in session.rows("claims"))
    found = next((iri for iri in claims if local_id(iri) == attestation), None)
    if found is None:
        raise NotFoundError("claim", attestation)
    return read_witnesses(session, [found])[found]


def _undecided(session: Session) -> tuple[Namesakes, ...]:
    people: dict[URIRef, set[Hit]] = defaultdict(set)
    facts: dict[URIRef, Row] = {}
    for row in session.rows("undecided"):
        iri = URIRef(row["undecided"])
        facts[iri] = row
        person = session.entity(row["person"], "person")
        people[iri].add(Hit(person.id, person.kind, person.label))
    found = (
        Namesakes(str(row["name"]), tuple(sorted(people[iri], key=lambda hit: hit.id)), str(row["reason"]))
        for iri, row in facts.items()
    )
    return tuple(sorted(found, key=lambda one: (sort_key(one.name), one.reason)))


def _contradictions(session: Session) -> tuple[Contradiction, ...]:
    posts = sorted({URIRef(row["post"]) for row in session.rows("conflicts")})
    entities = (session.entity(post, "post") for post in posts)
    return tuple(one for post in entities for one in contradictions(session, post))


def _decisions(session: Session) -> tuple[Decision, ...]:
    about: dict[str, set[str]] = defaultdict(set)
    facts: dict[str, Row] = {}
    for row in session.rows("judgements"):
        facts[str(row["id"])] = row
        about[str(row["id"])].add(local_id(row["about"]))
    return tuple(
        Decision(
            id=identifier,
            kind=str(row["kind"]),
            about=tuple(sorted(about[identifier])),
            field=said(row, "field"),
            value=said(row, "value"),
            author=str(row["author"]),
            date=str(row["date"]),
            reason=str(row["reason"]),
        )
        for identifier, row in sorted(facts.items())
    )
