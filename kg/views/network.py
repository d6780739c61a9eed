"""People, posts, bodies and events as a network to draw or to hand on.

Comes in: a store, and perhaps an entity to start from. Goes out: a networkx MultiDiGraph whose nodes
and edges bear plain attributes, the same for the same graph. What has more nodes than one can look at
becomes a network of organisations and the people they share.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from itertools import combinations
from typing import TYPE_CHECKING

import networkx as nx
from rdflib.term import Identifier, URIRef

from kg.errors import NotFoundError, QueryError, because
from kg.model.answers import Answer, Witness
from kg.query import Entity, Session
from kg.query.answering import undated
from kg.query.grading import Course, courses
from kg.query.session import said
from kg.query.tenures import Spell, read_tenures
from kg.query.witnesses import by_day, read_witnesses
from kg.store import GraphStore
from kg.views.links import UPWARDS, Link, Relation, all_links, kind_of, links_of
from kg.vocabulary import PREFIXES, Kind, local_id

if TYPE_CHECKING:
    Network = nx.MultiDiGraph[str]

LIMIT = 1500
"""Nodes that one drawing can hold."""
DEPTH = 2
"""Steps from the entity in the middle: a person's posts and events, then their bodies and people."""
RING = 150
"""Nodes kept back at most, for whoever opens a neighbourhood further."""
BODIES, SHARES = 300, 3
"""Organisations at most that an aggregated network shows, and the pairs that each is sure to have there."""
PARTY = "party"
"""Kind of node of a body of the Party; other organisations are `organization`."""

_KINDS = (Kind.PERSON, Kind.POST, Kind.ORGANIZATION, Kind.EVENT)
_PARTY_BODIES = PREFIXES + "SELECT DISTINCT ?body WHERE { ?body a ql:PartyCommittee }"
_EVENTS = (
    PREFIXES
    + """
SELECT DISTINCT ?event ?event_type ?date ?place ?evidence WHERE {
  VALUES ?event { %s }
  ?event ql:eventType ?event_type ; prov:wasDerivedFrom ?evidence .
  OPTIONAL { ?event ql:date ?date }
  OPTIONAL { ?event schema:location ?place }
}"""
)
_MEMBERS = (
    PREFIXES
    + """
SELECT DISTINCT ?organization ?person WHERE { ?tenure org:organization ?organization ; org:member ?person }"""
)


def network(
    source: GraphStore | Session,
    around: str | None = None,
    *,
    depth: int = DEPTH,
    limit: int = LIMIT,
    ring: int = 0,
) -> Network:
    """Return the network of the whole graph, or of what lies around one entity.

    Nodes are IRIs with `kind` (person, post, organization, party, event), `label` and `id`; events have
    `date` and `place`. Edges have `relation`; those that say who held a post have the four bounds as ISO
    8601 days where they are known, `ongoing_at`, `acting`, `contested`, `spell`, `grade` (certain if there is
    a day on which the person held it for certain, else possible), `words` and `quote`. Not for a file are
    `evidence` (of nodes and edges, a tuple of `Witness`), `answer` and `course` (the grade through time). The
    network itself has `focus` (IRI), `cut` (nodes were left out) and `aggregated`.

    Args:
        source: An open graph, or a session over one, which may have an index.
        around: Identifier, IRI or name, with or without marks, of a person, organisation, post or event.
        depth: Steps to go from there.
        limit: Nodes at most; the whole graph is aggregated above it, a neighbourhood cut.
        ring: Nodes one step further at most, which are `beyond`: a page keeps them back until somebody opens
            what is next to them.

    Raises:
        QueryError: If the name may mean several entities, or a number makes no sense.
        NotFoundError: If it means none.
    """
    if depth < 0 or limit < 1:
        raise QueryError(
            because("depth {depth} and limit {limit} must be at least 0 and 1", depth=depth, limit=limit)
        )
    session = source if isinstance(source, Session) else Session(source)
    if around is not None:
        return _neighbourhood(session, find(session, around).iri, depth, (limit, ring))
    return _whole(session, limit)


def find(session: Session, name: str) -> Entity:
    """Return the person, organisation, post or event that an identifier, IRI or name means, in that order.

    Raises:
        QueryError: If it may mean several of a kind.
        NotFoundError: If it means none.
    """
    wanted = local_id(name) if "://" in name else name
    kinds = (Kind.PERSON, Kind.ORGANIZATION, Kind.POST, Kind.EVENT)
    for kind in kinds:
        with suppress(NotFoundError):
            return session.without_suggestions().find(kind, wanted)
    candidates = [near for kind in kinds for near in session.labels.near(kind, wanted)]
    raise NotFoundError("person, organization, post or event", name, tuple(dict.fromkeys(candidates))[:5])


def _whole(session: Session, limit: int) -> Network:
    """Draw everything, or the organisations alone where that is too much."""
    entities = {
        name.entity.iri
        for kind in _KINDS
        if kind is not Kind.ORGANIZATION
        for name in session.labels.names(kind)
    }
    if len(entities) > limit:
        return _bodies(session, limit)
    links = all_links(session)
    nodes = entities | _upwards(links)
    return _bodies(session, limit) if len(nodes) > limit else _drawn(session, nodes, links, whole=True)


def _upwards(links: Sequence[Link]) -> set[URIRef]:
    """Return the ends of all links, with the bodies above those bodies that have posts or events."""
    met = {end for link in links if link.relation not in UPWARDS for end in (link.source, link.target)}
    above: dict[URIRef, list[URIRef]] = defaultdict(list)
    for link in links:
        if link.relation in UPWARDS:
            above[link.source].append(link.target)
    waiting = list(met)
    while waiting:
        new = [body for body in above[waiting.pop()] if body not in met]
        met.update(new)
        waiting += new
    return met


def _neighbourhood(session: Session, centre: URIRef, depth: int, most: tuple[int, int]) -> Network:
    """Go outwards step by step; when there is no more room, the best connected are kept."""
    limit, ring = most
    met, frontier, cut = {centre}, [centre], False
    links = links_of(session, frontier)
    for _ in range(depth):
        found = _next(links, met)
        room = limit - len(met)
        frontier, cut = found[:room], cut or len(found) > room
        met.update(frontier)
        if not frontier:
            break
        links += links_of(session, frontier)
    beyond = _next(links, met)[: max(0, min(ring, limit - len(met)))]
    graph = _drawn(session, met.union(beyond), links, focus=centre, cut=cut)
    for iri in beyond:
        graph.nodes[str(iri)]["beyond"] = True
    return graph


def _next(links: Iterable[Link], met: Collection[URIRef]) -> list[URIRef]:
    """Return what is linked with what was met, the best connected first."""
    near = Counter(end for link in links for end in (link.source, link.target) if end not in met)
    return sorted(near, key=lambda iri: (-near[iri], iri))


def _bodies(session: Session, limit: int) -> Network:
    """Draw the organisations with most people, and how many people each two share."""
    members: dict[Identifier, set[Identifier]] = defaultdict(set)
    for row in session.store.select(_MEMBERS):
        members[row["organization"]].add(row["person"])
    ranked = sorted(members, key=lambda body: (-len(members[body]), body))
    kept = {URIRef(body) for body in ranked[: min(limit, BODIES)]}
    posts: dict[Identifier, list[URIRef]] = defaultdict(list)
    for body in sorted(kept):
        for person in members[body]:
            posts[person].append(body)
    shared = Counter(pair for bodies in posts.values() for pair in combinations(bodies, 2))
    links = [
        Link(one, other, Relation.SHARES, people=shared[one, other]) for one, other in _strongest(shared)
    ]
    links += [link for link in links_of(session, kept) if link.relation in UPWARDS]
    cut = len(members) > len(kept) or len(links) < len(shared)
    graph = _drawn(session, kept, links, cut=cut, aggregated=True)
    for body in kept:
        graph.nodes[str(body)]["people"] = len(members[body])
    return graph


def _strongest(shared: Mapping[tuple[URIRef, URIRef], int]) -> list[tuple[URIRef, URIRef]]:
    """Keep the pairs of most people for one of the two: all of them would be one blot."""
    kept: Counter[URIRef] = Counter()
    found = []
    for pair in sorted(shared, key=lambda pair: (-shared[pair], pair)):
        if any(kept[body] < SHARES for body in pair):
            found.append(pair)
            kept.update(pair)
    return sorted(found)


def _drawn(
    session: Session,
    nodes: Iterable[URIRef],
    links: Iterable[Link],
    *,
    focus: URIRef | None = None,
    whole: bool = False,
    **state: bool,
) -> Network:
    """Put nodes and the links between them together, in the order of their IRIs."""
    graph: Network = nx.MultiDiGraph(**{"cut": False, "aggregated": False, **state})
    if focus is not None:
        graph.graph["focus"] = str(focus)
    kept = sorted(set(nodes))
    party = session.once(_party)
    events = _events(session, [iri for iri in kept if kind_of(iri) == Kind.EVENT])
    for iri in kept:
        kind = PARTY if iri in party else kind_of(iri)
        graph.add_node(str(iri), kind=kind, label=session.label(iri), id=local_id(iri), **events.get(iri, {}))
    between = {
        (link.source, link.target, link.key): link
        for link in links
        if str(link.source) in graph and str(link.target) in graph
    }
    spells = [link.spell for link in between.values() if link.spell]
    answers = {answer.tenure_id: answer for answer in undated(session, spells)}
    graded = courses(spells if whole else _with_rivals(session, spells))
    for (source, target, key), link in sorted(between.items()):
        facts = _holding(link.spell, answers[key], graded) if link.spell else _facts(link)
        graph.add_edge(str(source), str(target), key, relation=link.relation.value, **facts)
    return graph


def _party(session: Session) -> frozenset[Identifier]:
    """Return the bodies of the Party."""
    return frozenset(row["body"] for row in session.store.select(_PARTY_BODIES))


def _with_rivals(session: Session, spells: Sequence[Spell]) -> Sequence[Spell]:
    """Return tenures with all others of their single seats, on which their grades depend."""
    seats = sorted({spell.post.iri for spell in spells if spell.single})
    rivals = read_tenures(session, posts=seats) if seats else ()
    return [*(spell for spell in spells if not spell.single), *rivals]


def _events(session: Session, events: Sequence[URIRef]) -> Mapping[URIRef, Mapping[str, object]]:
    """Return type, date, place and witnesses of events."""
    if not events:
        return {}
    rows = session.store.select(_EVENTS % " ".join(iri.n3() for iri in events))
    witnesses = read_witnesses(session, {str(row["evidence"]) for row in rows})
    evidence: dict[URIRef, list[Witness]] = defaultdict(list)
    facts: dict[URIRef, dict[str, object]] = {}
    for row in rows:
        event = URIRef(row["event"])
        facts[event] = _known({name: said(row, name) for name in ("event_type", "date", "place")})
        evidence[event] += [witnesses[iri] for iri in (str(row["evidence"]),) if iri in witnesses]
    return {
        event: {**known, "evidence": tuple(sorted(evidence[event], key=by_day))}
        for event, known in facts.items()
    }


def _facts(link: Link) -> Mapping[str, object]:
    return _known({"part": link.part, "order": link.order, "people": link.people})


def _holding(spell: Spell, answer: Answer, graded: Mapping[URIRef, Course]) -> Mapping[str, object]:
    """Return what is known about a tenure as plain attributes."""
    own = answer.own_evidence
    days = ("earliest_start", "latest_start", "earliest_end", "latest_end", "ongoing_at")
    known = _known({name: getattr(answer, name) for name in days})
    return {
        **{name: str(day) for name, day in known.items()},
        "acting": answer.acting,
        "contested": answer.contested,
        "spell": answer.spell,
        "grade": spell.grade.value,
        "words": answer.reason,
        "answer": answer,
        "course": graded[spell.iri],
        "quote": own[0].quote if own else "",
        "document": own[0].document if own else "",
        "evidence": own,
    }


def _known(facts: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in facts.items() if value is not None}
