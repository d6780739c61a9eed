"""What connects people, posts, organisations and events in the graph.

Comes in: a reader of the graph, and the entities whose links are wanted (or none, for all). Goes out:
`Link` records: who held which post, which post is in which body, which body is part of which, who was
at which event and who held it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from rdflib import ORG, SDO
from rdflib.term import Identifier, URIRef

from kg.query import Session
from kg.query.tenures import Spell, read_tenures
from kg.vocabulary import PREFIXES, QL, Kind


class Relation(StrEnum):
    """How one entity is connected with another."""

    HOLDS = "holds"  # person -> post
    POST_IN = "postIn"  # post -> organisation
    PART_OF = "subOrganizationOf"  # organisation -> its parent
    UNIT_OF = "unitOf"  # unit -> its office
    COMMITTEE_OF = "committeeOf"  # party committee -> the office it serves
    ORGANIZER = "organizer"  # event -> organisation or person
    ATTENDEE = "attendee"  # event -> person
    SHARES = "sharesPeople"  # organisation -> organisation, in an aggregated network only


UPWARDS = frozenset({Relation.PART_OF, Relation.UNIT_OF, Relation.COMMITTEE_OF})
"""Relations from a body to the one above it."""

_PROPERTIES = {
    ORG.postIn: Relation.POST_IN,
    ORG.subOrganizationOf: Relation.PART_OF,
    ORG.unitOf: Relation.UNIT_OF,
    QL.committeeOf: Relation.COMMITTEE_OF,
    SDO.organizer: Relation.ORGANIZER,
}
_DIRECT = (
    PREFIXES
    + """
SELECT DISTINCT ?source ?property ?target WHERE {
  %s
  """
    + " UNION ".join(
        f"{{ ?source {iri.n3()} ?target . BIND({iri.n3()} AS ?property) }}" for iri in _PROPERTIES
    )
    + "\n}"
)
"""One branch a property: with all of them in a VALUES block the engine tries each of every entity."""
_ATTENDANCE = (
    PREFIXES
    + """
SELECT DISTINCT ?event ?person ?part ?order WHERE {
  %s
  ?event ql:participation ?participation .
  ?participation ql:participant ?person ; ql:part ?part ; ql:order ?order .
}"""
)
_EVERY = ""


@dataclass(frozen=True, slots=True)
class Link:
    """One connection.

    Attributes:
        source: Where it starts.
        target: Where it ends.
        relation: What it says.
        spell: The tenure, for `HOLDS` only.
        part: chair, speaker or attendee, for `ATTENDEE` only.
        order: Place in the order of names, for `ATTENDEE` only.
        people: How many people both bodies share, for `SHARES` only.
    """

    source: URIRef
    target: URIRef
    relation: Relation
    spell: Spell | None = None
    part: str | None = None
    order: int | None = None
    people: int | None = None

    @property
    def key(self) -> str:
        """Tell apart the links of one pair: the tenure, or the relation."""
        return self.spell.id if self.spell else self.relation.value


def kind_of(iri: str) -> str:
    """Return the kind of an entity: the last but one segment of its IRI."""
    return iri.rsplit("/", 2)[-2]


def all_links(session: Session) -> list[Link]:
    """Return every link of the graph, sorted."""
    spells = read_tenures(session)
    return _sorted((*_holdings(spells), *_direct(session, _EVERY), *_attendance(session, _EVERY)))


def links_of(session: Session, entities: Iterable[URIRef]) -> list[Link]:
    """Return the links that start or end at these entities, sorted."""
    kinds: dict[str, list[URIRef]] = defaultdict(list)
    for iri in sorted(entities):
        kinds[kind_of(iri)].append(iri)
    every = [iri for found in kinds.values() for iri in found]
    links = [link for end in ("source", "target") for link in _direct(session, _values(end, every))]
    if people := kinds[Kind.PERSON]:
        links += _holdings(read_tenures(session, people=people))
        links += _attendance(session, _values("person", people))
    if posts := kinds[Kind.POST]:
        links += _holdings(read_tenures(session, posts=posts))
    if events := kinds[Kind.EVENT]:
        links += _attendance(session, _values("event", events))
    return _sorted(links)


def _values(variable: str, entities: Iterable[URIRef]) -> str:
    return f"VALUES ?{variable} {{ {' '.join(iri.n3() for iri in entities)} }}"


def _holdings(spells: Collection[Spell]) -> Iterator[Link]:
    return (Link(spell.person.iri, spell.post.iri, Relation.HOLDS, spell) for spell in spells)


def _direct(session: Session, chosen: str) -> Iterator[Link]:
    for row in session.store.select(_DIRECT % chosen):
        yield Link(URIRef(row["source"]), URIRef(row["target"]), _PROPERTIES[URIRef(row["property"])])


def _attendance(session: Session, chosen: str) -> Iterator[Link]:
    """Return one link a person and event, that of the first mention in the order of names."""
    first: dict[tuple[Identifier, Identifier], tuple[int, str]] = {}
    for row in session.store.select(_ATTENDANCE % chosen):
        pair, place = (row["event"], row["person"]), (int(str(row["order"])), str(row["part"]))
        first[pair] = min(place, first.get(pair, place))
    for (event, person), (order, part) in first.items():
        yield Link(URIRef(event), URIRef(person), Relation.ATTENDEE, part=part, order=order)


def _sorted(links: Iterable[Link]) -> list[Link]:
    """Sort links by their ends, each once."""
    distinct = {(link.source, link.target, link.key): link for link in links}
    return [distinct[key] for key in sorted(distinct)]
