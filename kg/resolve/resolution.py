"""The stage itself: readings to resolved claims.

Comes in: readings, in any order. Goes out: a `Resolution`. Organisations and posts are known by their names
alone; people are told apart inside blocks of one name, which could as well be worked out elsewhere, one by
one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256

from kg.model.claims import Evidence, Holding, Reading
from kg.model.details import (
    Award,
    Composition,
    Detail,
    PersonnelChange,
    PostNamed,
    Quotation,
    TitleMention,
    detail_as_json,
)
from kg.model.entity import (
    Resolution,
    ResolvedDecree,
    ResolvedDetail,
    ResolvedEvent,
    ResolvedHolding,
)
from kg.resolve.decrees import decree_ids
from kg.resolve.duties import shipped_duties
from kg.resolve.events import joined
from kg.resolve.identities import Register
from kg.resolve.judgements import NONE, Judgements, judged
from kg.resolve.naming import People
from kg.resolve.organizations import Organizations, shipped_organizations
from kg.resolve.places import shipped_places
from kg.resolve.posts import Posts, shipped_posts
from kg.resolve.profiles import Profiler
from kg.text.slug import slug

EMPTY = Register()

_EVENT_WORDS = 8


def resolve(
    readings: Iterable[Reading], judgements: Judgements = NONE, register: Register = EMPTY
) -> Resolution:
    """Return who, which body and which post the claims speak of.

    The result depends on what the readings say, not on their order. Organisations are those met in claims,
    those above them, and what they were before or became. A claim read twice is kept once.

    Args:
        readings: What extract read.
        judgements: Human decisions, which come first.
        register: Identifiers that earlier builds published.

    Raises:
        ResolutionError: If judgements contradict each other or speak of what nobody knows.
    """
    ordered = sorted(readings, key=lambda reading: (reading.document.id, reading.document.sha256))
    told, ids = judged(ordered, judgements, attestation_id)
    organizations = shipped_organizations()
    posts = shipped_posts(organizations)
    people = People(told, _profiler(posts, organizations), judgements, register)
    claims = _Claims(people, posts, organizations, ids)
    documents = {reading.document.id: reading.document for reading in reversed(told)}
    holdings, events, decrees = claims.holdings(told), claims.events(told), claims.decrees(told)
    details = claims.details(told)
    return Resolution(
        documents=tuple(documents[key] for key in sorted(documents)),
        people=tuple(people),
        organizations=tuple(organizations),
        posts=tuple(posts),
        holdings=holdings,
        events=joined(events, documents),
        decrees=decrees,
        details=details,
        undecided=people.undecided,
        changes=tuple(organizations.changes()),
        replaced=people.replaced,
        identities=people.identities,
        judgements=judgements.in_force,
    )


def _profiler(posts: Posts, organizations: Organizations) -> Profiler:
    places = shipped_places()
    return Profiler(posts, organizations, places, shipped_duties(posts, organizations, places))


class _Claims:
    """Resolves the claims of every reading."""

    def __init__(
        self, people: People, posts: Posts, organizations: Organizations, ids: Mapping[Holding, str]
    ) -> None:
        self._ids = ids
        self._people = people
        self._posts = posts
        self._organizations = organizations

    def holdings(self, readings: Iterable[Reading]) -> tuple[ResolvedHolding, ...]:
        """Return every holding once, by identifier."""
        found = {}
        for holding in (one for reading in readings for one in reading.holdings):
            identifier = self._ids[holding]
            post = self._posts.meet(holding.title, holding.organization)
            person = self._people[holding.person, holding.doc]
            found[identifier] = ResolvedHolding(identifier, person, post, holding)
        return tuple(found[key] for key in sorted(found))

    def events(self, readings: Iterable[Reading]) -> tuple[ResolvedEvent, ...]:
        """Return every telling of an event once, by identifier."""
        found = {}
        for event in (one for reading in readings for one in reading.events):
            evidence = _digest("event", event.doc, event.evidence, event.name, event.event_type)
            identifier = f"{slug(' '.join(event.name.split()[:_EVENT_WORDS]))}-{evidence[:8]}"
            participants = tuple(self._people[one.person, event.doc] for one in event.participants)
            hosts = tuple(self._host(host, event.doc) for host in event.hosts)
            found[identifier] = ResolvedEvent(identifier, event, evidence, hosts, participants)
        return tuple(found[key] for key in sorted(found))

    def _host(self, name: str, document: str) -> str:
        """Return the id of a host: a person of the same document, else an organisation."""
        return self._people.get(name, document) or self._organizations.meet(name)

    def decrees(self, readings: Iterable[Reading]) -> tuple[ResolvedDecree, ...]:
        """Return every citation of a legal or Party document once, by identifier and evidence."""
        cited = [
            (one, self._organizations.meet(one.issuer) if one.issuer else None)
            for reading in readings
            for one in reading.decrees
        ]
        found = {}
        for (decree, issuer), identifier in zip(cited, decree_ids(cited), strict=True):
            evidence = _digest("decree", decree.doc, decree.evidence, identifier)
            signer = self._people[decree.signer, decree.doc] if decree.signer else None
            found[identifier, evidence] = ResolvedDecree(identifier, decree, evidence, issuer, signer)
        return tuple(found[key] for key in sorted(found))

    def details(self, readings: Iterable[Reading]) -> tuple[ResolvedDetail, ...]:
        """Return every quotation, award, make-up, figure and title alone once, by identifier."""
        found = {}
        for detail in (one for reading in readings for one in reading.details):
            told = json.dumps(detail_as_json(detail), ensure_ascii=False, sort_keys=True)
            identifier = _digest("detail", detail.doc, detail.evidence, told)
            found[identifier] = self._detail(identifier, detail)
        return tuple(found[key] for key in sorted(found))

    def _detail(self, identifier: str, detail: Detail) -> ResolvedDetail:
        match detail:
            case Quotation():
                speaker = self._people[detail.speaker, detail.doc]
                return ResolvedDetail(identifier, detail, people=(speaker,))
            case Award():
                known = {name: self._people.get(name, detail.doc) for name in detail.recipients}
                people = tuple(person for person in known.values() if person is not None)
                bodies = tuple(self._organizations.meet(name) for name in known if known[name] is None)
                issuer = self._organizations.meet(detail.issuer) if detail.issuer else None
                return ResolvedDetail(identifier, detail, people, bodies, issuer)
            case Composition():
                body = self._organizations.meet(detail.body)
                return ResolvedDetail(identifier, detail, organization=body)
            case TitleMention():
                post = self._posts.meet(detail.title, detail.organization)
                return ResolvedDetail(identifier, detail, posts=(post,))
            case PersonnelChange():
                return self._change(identifier, detail)
            case _:
                return ResolvedDetail(identifier, detail)

    def _change(self, identifier: str, change: PersonnelChange) -> ResolvedDetail:
        giver, before = change.handed_over_by, change.replaces
        return ResolvedDetail(
            identifier,
            change,
            people=(self._people[change.person, change.doc],),
            organization=self._organizations.meet(change.deciding_body) if change.deciding_body else None,
            posts=tuple(map(self._post, change.taken)),
            left=tuple(map(self._post, change.left)),
            decider=self._post(change.decided_by) if change.decided_by else None,
            hands_over=self._people[giver, change.doc] if giver else None,
            replaces=self._people[before, change.doc] if before else None,
        )

    def _post(self, named: PostNamed) -> str:
        return self._posts.meet(named.title, named.organization)


def attestation_id(holding: Holding) -> str:
    """Return twelve hex digits made from the document, the offsets and what the words say.

    One quote may tell two spans of one post, or one title in two bodies, so organisation and dates count too.
    """
    told = (holding.person, holding.title, holding.organization, holding.status.value)
    dates = (holding.on, holding.since, holding.until, holding.term)
    return _digest("holding", holding.doc, holding.evidence, *told, *dates)


def _digest(kind: str, document: str, evidence: Evidence, *told: object) -> str:
    parts = (kind, document, evidence.start, evidence.end, *("" if one is None else one for one in told))
    return sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:12]
