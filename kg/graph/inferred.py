"""What is concluded from all articles together: who is who, and who held what when.

Comes in: resolved entities and bounded tenures. Goes out: N-Quads lines of people, posts,
organisations, titles met, tenures, intervals, conflicts and undecided identities; what the registry
knows goes to its graph, everything else to the graph of inferences.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import partial

from rdflib import FOAF, ORG, PROV, RDF, SDO, SKOS, TIME, URIRef

from kg.errors import DataError
from kg.graph import registry, terms
from kg.graph.terms import Names, Pair, lines, literal, ref, tagged, text
from kg.graph.units import Unit
from kg.graph.wikidata import same_as
from kg.model.dates import PartialDate
from kg.model.entity import Organization, Person, Post, Resolution, Undecided
from kg.model.interval import Bound, Conflict, Interval, Tenure, Timeline
from kg.text.slug import stable_id
from kg.vocabulary import BOUNDS, QL, TITLES, GraphName, Kind

PARTY_KINDS = frozenset({"party-committee", "party-organ"})
"""Kinds of organisation that are bodies of the Party."""
_WHOLE = frozenset({"state", "government"})
_OF_SOME_BODY = re.compile(" of an? .*")


class InferredStatements:
    """Writes conclusions, below one base.

    Args:
        resolution: All resolved entities.
        names: Entity IRIs.
    """

    def __init__(self, resolution: Resolution, names: Names) -> None:
        self._resolution = resolution
        self._names = names
        self._posts = {post.id: post for post in resolution.posts}
        self._english = {one.id: one for one in resolution.organizations if one.english}
        self._titles = {title: stable_id(title) for title in {post.title for post in resolution.posts}}
        self._in_scheme = {title: registry.english(one) for title, one in self._titles.items()}
        self._bearers = Counter(person.name for person in resolution.people)
        self._graph = names(Kind.GRAPH, GraphName.INFERRED)
        self._registry = names(Kind.GRAPH, GraphName.REGISTRY)

    def entities(self) -> Iterator[Unit]:
        """Return people, bodies, posts, and titles that the scheme lacks."""
        for person in self._resolution.people:
            alone = self._bearers[person.name] == 1
            yield Unit(Kind.PERSON, person.id, (person, alone), partial(self._person, person))
        for body in self._resolution.organizations:
            yield Unit(Kind.ORGANIZATION, body.id, (body,), partial(self._organization, body))
        for post in self._resolution.posts:
            english = self._in_english(post)
            yield Unit(Kind.POST, post.id, (post, english), partial(self._post, post, english))
        for label, identifier in self._titles.items():
            if not registry.knows(identifier):
                yield Unit(Kind.TITLE, identifier, (label,), partial(self._titled, label))

    def conclusions(self, timeline: Timeline) -> Iterator[Unit]:
        """Return tenures with their intervals, contradictions, and identities that are not decided.

        Raises:
            DataError: If a tenure is of a post that was not resolved.
        """
        for tenure in timeline.tenures:
            post = self._posts.get(tenure.post)
            if post is None:
                raise DataError(tenure.id, f"its post {tenure.post!r} is not among those resolved")
            yield Unit(Kind.TENURE, tenure.id, (tenure, post), partial(self._times, tenure, post))
        for conflict in timeline.conflicts:
            yield Unit(Kind.CONFLICT, conflict.id, (conflict,), partial(self._conflict, conflict))
        for undecided in self._resolution.undecided:
            identifier = stable_id(undecided.name, " ".join(undecided.people))
            write = partial(self._undecided, undecided, identifier)
            yield Unit(Kind.UNDECIDED, identifier, (undecided,), write)

    def _titled(self, label: str) -> Iterator[str]:
        pairs: tuple[Pair, ...] = (
            (RDF.type, ref(ORG.Role)),
            (RDF.type, ref(SKOS.Concept)),
            (SKOS.inScheme, self._names.below(TITLES)),
            (SKOS.prefLabel, tagged(label)),
        )
        return lines(self._title(label), self._graph, pairs)

    def _times(self, tenure: Tenure, post: Post) -> Iterator[str]:
        yield from self._tenure(tenure, post)
        yield from self._interval(tenure.id, tenure.interval)

    def _title(self, label: str) -> str:
        return self._names(Kind.TITLE, self._titles[label])

    def _person(self, person: Person) -> Iterator[str]:
        pairs = (
            (RDF.type, ref(FOAF.Person)),
            (SKOS.prefLabel, tagged(person.name)),
            *_aliases(person.aliases),
            *(same_as(Kind.PERSON, person.name) if self._bearers[person.name] == 1 else ()),
        )
        return lines(self._names(Kind.PERSON, person.id), self._graph, pairs)

    def _organization(self, organization: Organization) -> Iterator[str]:
        party = organization.kind in PARTY_KINDS
        pairs: tuple[Pair, ...] = (
            (RDF.type, ref(ORG.Organization)),
            (RDF.type, ref(_class_of(organization.kind))),
            (SKOS.prefLabel, tagged(organization.name)),
            *_aliases(organization.aliases),
            (SKOS.altLabel, tagged(organization.english, "en") if organization.english else None),
            *same_as(Kind.ORGANIZATION, organization.name),
            (QL.kind, text(organization.kind)),
            (ORG.subOrganizationOf, self._names.optional(Kind.ORGANIZATION, organization.parent)),
            (
                QL.committeeOf if party else ORG.unitOf,
                self._names.optional(Kind.ORGANIZATION, organization.unit_of),
            ),
            (QL.place, text(organization.place)),
            (SDO.foundingDate, _partial(organization.valid_from)),
            (SDO.dissolutionDate, _partial(organization.valid_to)),
            (QL.curated, terms.TRUE if organization.curated else None),
        )
        graph = self._registry if organization.curated else self._graph
        return lines(self._names(Kind.ORGANIZATION, organization.id), graph, pairs)

    def _post(self, post: Post, english: str | None) -> Iterator[str]:
        pairs: tuple[Pair, ...] = (
            (RDF.type, ref(ORG.Post)),
            (SKOS.prefLabel, tagged(post.label)),
            *_aliases(post.aliases),
            (SKOS.altLabel, tagged(english, "en") if english else None),
            *same_as(Kind.POST, post.label),
            (ORG.role, self._title(post.title)),
            (ORG.postIn, self._names.optional(Kind.ORGANIZATION, post.organization)),
            (QL.seats, terms.integer(post.seats)),
        )
        return lines(self._names(Kind.POST, post.id), self._graph, pairs)

    def _in_english(self, post: Post) -> str | None:
        """Return the name of a post in English, where its title and its organisation have one.

        "Director of a department" is Director where the department is named; a post of the State or the
        Government bears its title alone, as "Prime Minister" does.
        """
        title, body = self._in_scheme[post.title], self._english.get(post.organization or "")
        if title is None or body is None:
            return None
        return title if body.kind in _WHOLE else f"{_OF_SOME_BODY.sub('', title)}, {body.english}"

    def _tenure(self, tenure: Tenure, post: Post) -> Iterator[str]:
        pairs: tuple[Pair, ...] = (
            (RDF.type, ref(ORG.Membership)),
            (ORG.member, self._names(Kind.PERSON, tenure.person)),
            (ORG.organization, self._names.optional(Kind.ORGANIZATION, post.organization)),
            (ORG.role, self._title(post.title)),
            (QL.post, self._names(Kind.POST, post.id)),
            (ORG.memberDuring, self._names(Kind.INTERVAL, tenure.id)),
            (QL.spell, terms.integer(tenure.spell)),
            (QL.acting, terms.TRUE if tenure.acting else None),
            (QL.contested, terms.TRUE if tenure.contested else None),
            *self._evidence(PROV.wasDerivedFrom, tenure.attestations),
        )
        return lines(self._names(Kind.TENURE, tenure.id), self._graph, pairs)

    def _interval(self, identifier: str, interval: Interval) -> Iterator[str]:
        pairs: list[Pair] = [
            (RDF.type, ref(TIME.ProperInterval)),
            (QL.start, _window(interval.earliest_start, interval.latest_start)),
            (QL.end, _window(interval.earliest_end, interval.latest_end)),
            (QL.ongoingAt, terms.day(interval.ongoing_at)),
        ]
        for bound in BOUNDS:
            value: Bound | None = getattr(interval, bound.name)
            if value is not None:
                pairs.append((bound.day, terms.day(value.day)))
                pairs.append((bound.basis, literal(value.basis.value)))
                pairs.append((bound.precision, literal(value.precision.value)))
                pairs += self._evidence(bound.witness, value.witnesses)
        return lines(self._names(Kind.INTERVAL, identifier), self._graph, pairs)

    def _conflict(self, conflict: Conflict) -> Iterator[str]:
        pairs: tuple[Pair, ...] = (
            (RDF.type, ref(QL.Conflict)),
            (QL.post, self._names(Kind.POST, conflict.post)),
            (QL.message, tagged(conflict.message)),
            *self._evidence(QL.witness, conflict.witnesses),
        )
        return lines(self._names(Kind.CONFLICT, conflict.id), self._graph, pairs)

    def _undecided(self, undecided: Undecided, identifier: str) -> Iterator[str]:
        pairs: tuple[Pair, ...] = (
            (RDF.type, ref(QL.UndecidedIdentity)),
            (SKOS.prefLabel, tagged(undecided.name)),
            (QL.message, tagged(undecided.reason)),
            *((QL.person, self._names(Kind.PERSON, person)) for person in undecided.people),
        )
        return lines(self._names(Kind.UNDECIDED, identifier), self._graph, pairs)

    def _evidence(self, predicate: URIRef, identifiers: tuple[str, ...]) -> Iterator[Pair]:
        return ((predicate, self._names(Kind.EVIDENCE, one)) for one in dict.fromkeys(identifiers))


def _aliases(aliases: tuple[str, ...]) -> Iterator[Pair]:
    return ((SKOS.altLabel, tagged(alias)) for alias in dict.fromkeys(aliases))


def _partial(value: PartialDate | None) -> str | None:
    return None if value is None else terms.partial_date(value)


def _class_of(kind: str) -> URIRef:
    if kind in PARTY_KINDS:
        return QL.PartyCommittee
    return ORG.OrganizationalUnit if kind == "unit" else ORG.FormalOrganization


def _window(earliest: Bound | None, latest: Bound | None) -> str | None:
    """Return the days between two bounds as EDTF: one day, or a set open where no bound is known."""
    if earliest is None and latest is None:
        return None
    if earliest is not None and latest is not None and earliest.day == latest.day:
        return literal(earliest.day.isoformat())
    first = earliest.day.isoformat() if earliest else ""
    last = latest.day.isoformat() if latest else ""
    return literal(f"[{first}..{last}]")
