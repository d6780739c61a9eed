"""Everybody, every organisation, every post and every tenure of a graph, as plain records.

Comes in: a reader of the graph. Goes out: a `Register`, which the formats of others are written from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from rdflib.term import URIRef

from kg.query.labels import Entity
from kg.query.session import Session, said
from kg.query.tenures import Spell, read_tenures
from kg.text.collation import sort_key
from kg.vocabulary import WIKIDATA


@dataclass(frozen=True, slots=True)
class Source:
    """An article that attests a tenure.

    Attributes:
        iri: IRI of the article.
        document: Its identifier.
        published: EDTF date, or None.
        headline: Its headline, or None.
        publisher: The outlet, or None.
        url: Its address, or None.
    """

    iri: URIRef
    document: str
    published: str | None
    headline: str | None
    publisher: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class RegisteredBody:
    """An organisation with what is fixed about it.

    Attributes:
        entity: Its names.
        kind: Kind of `data/bodies.tsv`, or None.
        parent: What it belongs to, or None.
        founded: ISO 8601 date of as many parts as are known, or None.
        dissolved: The same.
    """

    entity: Entity
    kind: str | None
    parent: Entity | None
    founded: str | None
    dissolved: str | None


@dataclass(frozen=True, slots=True)
class RegisteredPost:
    """A post, its title and its organisation."""

    entity: Entity
    title: str
    organization: Entity | None


@dataclass(frozen=True, slots=True)
class Register:
    """The records of a graph, each kind by name in Vietnamese order and tenures by person, then by time.

    Attributes:
        people: Everybody who holds a post.
        organizations: Organisations with posts, and those that they belong to.
        posts: Posts that somebody holds.
        tenures: Tenures.
        sources: The articles of each tenure, by date; `attestations` counts its attestations.
        attestations: How many attestations each tenure rests on.
        items: Items of Wikidata (Q and digits) by the IRI of the entity that is one.
    """

    people: tuple[Entity, ...]
    organizations: tuple[RegisteredBody, ...]
    posts: tuple[RegisteredPost, ...]
    tenures: tuple[Spell, ...]
    sources: Mapping[URIRef, tuple[Source, ...]]
    attestations: Mapping[URIRef, int]
    items: Mapping[URIRef, str]


def register(session: Session) -> Register:
    """Return the records of everything that a tenure leads to."""
    tenures = sorted(read_tenures(session), key=lambda spell: (sort_key(spell.person.label), spell.person.id))
    posts = {one.post.iri: RegisteredPost(one.post, one.title, one.organization) for one in tenures}
    sources, attestations = _sources(session)
    return Register(
        people=_by_name({one.person.iri: one.person for one in tenures}),
        organizations=_organizations(session, [one.organization for one in tenures if one.organization]),
        posts=tuple(sorted(posts.values(), key=lambda post: _order(post.entity))),
        tenures=tuple(tenures),
        sources=sources,
        attestations=attestations,
        items={
            URIRef(row["entity"]): str(row["item"]).removeprefix(WIKIDATA) for row in session.rows("items")
        },
    )


def _organizations(session: Session, held: list[Entity]) -> tuple[RegisteredBody, ...]:
    """Return the organisations and, level by level, what they belong to."""
    found: dict[URIRef, RegisteredBody] = {}
    wanted = {one.iri: one for one in held}
    while wanted:
        level = _bodies(session, wanted)
        found.update((one.entity.iri, one) for one in level)
        above = [one.parent for one in level if one.parent is not None]
        wanted = {one.iri: one for one in above if one.iri not in found}
    return tuple(sorted(found.values(), key=lambda body: _order(body.entity)))


def _bodies(session: Session, wanted: Mapping[URIRef, Entity]) -> list[RegisteredBody]:
    facts = {row["organization"]: row for row in session.rows("body", organization=wanted)}
    times = {row["organization"]: row for row in session.rows("validity", organization=wanted)}
    level = []
    for iri, entity in wanted.items():
        row, time = facts.get(iri, {}), times.get(iri, {})
        above = row.get("parent") or row.get("unitOf") or row.get("serves")
        parent = session.entity(above, "organization") if above else None
        level.append(RegisteredBody(entity, said(row, "kind"), parent, said(time, "from"), said(time, "to")))
    return level


def _sources(session: Session) -> tuple[Mapping[URIRef, tuple[Source, ...]], Mapping[URIRef, int]]:
    articles: dict[URIRef, set[Source]] = defaultdict(set)
    evidence: dict[URIRef, set[str]] = defaultdict(set)
    for row in session.rows("outlets"):
        tenure = URIRef(row["tenure"])
        evidence[tenure].add(str(row["evidence"]))
        facts = (said(row, name) for name in ("published", "headline", "publisher", "url"))
        articles[tenure].add(Source(URIRef(row["article"]), str(row["document"]), *facts))
    sorted_articles = {
        tenure: tuple(sorted(found, key=lambda one: (one.published or "", one.document)))
        for tenure, found in articles.items()
    }
    return sorted_articles, {tenure: len(found) for tenure, found in evidence.items()}


def _by_name(entities: Mapping[URIRef, Entity]) -> tuple[Entity, ...]:
    return tuple(sorted(entities.values(), key=_order))


def _order(entity: Entity) -> tuple[object, ...]:
    return sort_key(entity.label), entity.id
