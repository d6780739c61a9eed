"""The claims of one document with whom and what they speak of.

Comes in: a reading, the ids of its holdings, and who is who in it. Goes out: `DocumentClaims`, which depend
on these alone. Identifiers of claims are made from the document, the offsets and what the words say.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from kg.model.claims import Decree, Event, Evidence, Holding, Reading
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
from kg.model.entity import ResolvedDetail, ResolvedEvent, ResolvedHolding
from kg.resolve.organizations import Spelled, shipped_organizations
from kg.resolve.posts import Seat, shipped_posts
from kg.text.normalize import canonical
from kg.text.slug import slug

_EVENT_WORDS = 8


@dataclass(frozen=True, slots=True)
class CitedDecree:
    """A citation of a legal or Party document, which gets its identifier among all citations.

    Attributes:
        claim: The claim itself.
        issuer: Organisation id, or None.
        signer: Person id, or None.
    """

    claim: Decree
    issuer: str | None
    signer: str | None


@dataclass(frozen=True, slots=True)
class DocumentClaims:
    """The claims of one document.

    Attributes:
        people: Who is who: person id by name as the document spells it.
        namesakes: Person id by the id of each holding of the second bearer of a name.
        holdings: Its holdings.
        events: Its events.
        decrees: Legal and Party documents that it cites.
        details: Everything else.
        bodies: The organisations it speaks of, as it spells them, with repetitions.
        posts: The posts it speaks of, with repetitions.
    """

    people: Mapping[str, str]
    namesakes: Mapping[str, str]
    holdings: tuple[ResolvedHolding, ...]
    events: tuple[ResolvedEvent, ...]
    decrees: tuple[CitedDecree, ...]
    details: tuple[ResolvedDetail, ...]
    bodies: tuple[Spelled, ...]
    posts: tuple[Seat, ...]


def document_claims(
    reading: Reading, ids: Sequence[str], people: Mapping[str, str], namesakes: Mapping[str, str]
) -> DocumentClaims:
    """Resolve the claims of one document.

    Args:
        reading: What was read in it.
        ids: Attestation ids, parallel to its holdings.
        people: Person id by name as the document spells it.
        namesakes: Person id by the id of each holding of the second bearer of a name.
    """
    document = _Document(people, namesakes)
    return DocumentClaims(
        people,
        namesakes,
        tuple(document.holding(one, known) for one, known in zip(reading.holdings, ids, strict=True)),
        tuple(map(document.event, reading.events)),
        tuple(map(document.decree, reading.decrees)),
        tuple(map(document.detail, reading.details)),
        tuple(document.bodies),
        tuple(document.posts),
    )


class _Document:
    """Resolves claims of one document and notes the organisations and posts that they speak of."""

    def __init__(self, people: Mapping[str, str], namesakes: Mapping[str, str]) -> None:
        self._people = people
        self._namesakes = namesakes
        self._named = {canonical(spelled): person for spelled, person in people.items()}
        self._organizations = shipped_organizations()
        self.bodies: list[Spelled] = []
        self.posts: list[Seat] = []

    def holding(self, holding: Holding, identifier: str) -> ResolvedHolding:
        post = self._post(PostNamed(holding.title, holding.organization))
        person = self._namesakes.get(identifier) or self._people[holding.person]
        return ResolvedHolding(identifier, person, post, holding)

    def event(self, event: Event) -> ResolvedEvent:
        evidence = _digest("event", event.doc, event.evidence, event.name, event.event_type)
        identifier = f"{slug(' '.join(event.name.split()[:_EVENT_WORDS]))}-{evidence[:8]}"
        participants = tuple(self._people[one.person] for one in event.participants)
        hosts = tuple(self._named.get(canonical(host)) or self._body(host) for host in event.hosts)
        presence = tuple(_presence_id(event, one.evidence) or evidence for one in event.participants)
        return ResolvedEvent(identifier, event, evidence, hosts, participants, presence=presence)

    def decree(self, decree: Decree) -> CitedDecree:
        issuer = self._body(decree.issuer) if decree.issuer else None
        return CitedDecree(decree, issuer, self._people[decree.signer] if decree.signer else None)

    def detail(self, detail: Detail) -> ResolvedDetail:
        told = json.dumps(detail_as_json(detail), ensure_ascii=False, sort_keys=True)
        identifier = _digest("detail", detail.doc, detail.evidence, told)
        match detail:
            case Quotation():
                return ResolvedDetail(identifier, detail, people=(self._people[detail.speaker],))
            case Award():
                return self._award(identifier, detail)
            case Composition():
                return ResolvedDetail(identifier, detail, organization=self._body(detail.body))
            case TitleMention():
                post = self._post(PostNamed(detail.title, detail.organization))
                return ResolvedDetail(identifier, detail, posts=(post,))
            case PersonnelChange():
                return self._change(identifier, detail)
            case _:
                return ResolvedDetail(identifier, detail)

    def _award(self, identifier: str, award: Award) -> ResolvedDetail:
        """Whoever gets an award is a person of the same document, else an organisation."""
        known = {name: self._named.get(canonical(name)) for name in award.recipients}
        people = tuple(person for person in known.values() if person is not None)
        bodies = tuple(self._body(name) for name in known if known[name] is None)
        issuer = self._body(award.issuer) if award.issuer else None
        return ResolvedDetail(identifier, award, people, bodies, issuer)

    def _change(self, identifier: str, change: PersonnelChange) -> ResolvedDetail:
        giver, before = change.handed_over_by, change.replaces
        return ResolvedDetail(
            identifier,
            change,
            people=(self._people[change.person],),
            organization=self._body(change.deciding_body) if change.deciding_body else None,
            posts=tuple(map(self._post, change.taken)),
            left=tuple(map(self._post, change.left)),
            decider=self._post(change.decided_by) if change.decided_by else None,
            hands_over=self._people[giver] if giver else None,
            replaces=self._people[before] if before else None,
        )

    def _body(self, name: str) -> str:
        told = self._organizations.told(name)
        self.bodies += told
        return told[0][0]

    def _post(self, named: PostNamed) -> str:
        seat = shipped_posts().of(named.title, named.organization)
        self.posts.append(seat)
        if seat.at is not None:
            self._body(seat.at)
        return seat.id


def attestation_id(holding: Holding) -> str:
    """Return twelve hex digits made from the document, the offsets and what the words say.

    One quote may tell two spans of one post, or one title in two bodies, so organisation and dates count too.
    """
    told = (holding.person, holding.title, holding.organization, holding.status.value)
    dates = (holding.on, holding.since, holding.until, holding.term)
    return _digest("holding", holding.doc, holding.evidence, *told, *dates)


def _presence_id(event: Event, words: Evidence | None) -> str | None:
    """Return the attestation id of the words that name participants: one sentence may name several."""
    return _digest("presence", event.doc, words) if words else None


def decree_evidence_id(decree: Decree, identifier: str) -> str:
    """Return the attestation id of a citation of the decree with this identifier."""
    return _digest("decree", decree.doc, decree.evidence, identifier)


def _digest(kind: str, document: str, evidence: Evidence, *told: object) -> str:
    parts = (kind, document, evidence.start, evidence.end, *("" if one is None else one for one in told))
    return sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:12]
