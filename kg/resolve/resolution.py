"""The stage itself: readings to resolved claims.

Comes in: readings, in any order. Goes out: a `Resolution`. Organisations and posts are known by their names
alone; people are told apart inside blocks of one name, which could as well be worked out elsewhere, one by
one. What depends on one document or one name alone is kept with the resolution, so that the next one, of
nearly the same documents, takes it over.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TypeVar

from kg.errors import EditError, because
from kg.model.claims import Reading
from kg.model.entity import (
    Organization,
    Post,
    Resolution,
    ResolvedDecree,
    ResolvedDetail,
    ResolvedEvent,
    ResolvedHolding,
)
from kg.resolve.claims import CitedDecree, DocumentClaims, attestation_id, decree_evidence_id, document_claims
from kg.resolve.decrees import decree_ids
from kg.resolve.events import joined
from kg.resolve.identities import Register
from kg.resolve.judgements import NONE, Judgements, Told, judged
from kg.resolve.mentions import Mentions, mentions
from kg.resolve.naming import Identified, People
from kg.resolve.organizations import shipped_organizations
from kg.resolve.posts import shipped_posts

EMPTY = Register()

_Key = tuple[str, str]
_Claimed = TypeVar("_Claimed", ResolvedEvent, ResolvedHolding, ResolvedDetail)


@dataclass(frozen=True, slots=True)
class Resolved:
    """A resolution, and what of it depends on one document or one name alone.

    Attributes:
        resolution: The resolution.
        told: Readings with the ids of their holdings, before any judgement, by document and its hash.
        documents: Whom each document names.
        claims: What each document says.
        identified: Who bears each name.
    """

    resolution: Resolution = field(default_factory=Resolution)
    told: Mapping[_Key, Told] = field(default_factory=dict)
    documents: Mapping[_Key, Mentions] = field(default_factory=dict)
    claims: Mapping[_Key, DocumentClaims] = field(default_factory=dict)
    identified: Mapping[str, Identified] = field(default_factory=dict)


NOTHING = Resolved()


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
    return resolve_again(readings, NOTHING, judgements, register).resolution


def resolve_again(
    readings: Iterable[Reading],
    before: Resolved,
    judgements: Judgements = NONE,
    register: Register = EMPTY,
) -> Resolved:
    """Return the same as from scratch, with what a resolution of other documents worked out already.

    Raises:
        ResolutionError: As `resolve`.
    """
    ordered = sorted(readings, key=_key)
    told = {_key(reading): _told(reading, before) for reading in ordered}
    documents = {_key(one[0]): _mentions(one, before) for one in judged(list(told.values()), judgements)}
    people = People(tuple(documents.values()), judgements, register, before.identified)
    claims = {key: _claims(one, people, before) for key, one in documents.items()}
    return Resolved(
        _resolution(documents, people, claims, judgements), told, documents, claims, people.identified
    )


def _key(reading: Reading) -> _Key:
    return reading.document.id, reading.document.sha256


def _told(reading: Reading, before: Resolved) -> Told:
    known = before.told.get(_key(reading))
    if known is not None and (known[0] is reading or known[0] == reading):
        return known
    return reading, tuple(map(attestation_id, reading.holdings))


def _mentions(told: Told, before: Resolved) -> Mentions:
    reading, ids = told
    known = before.documents.get(_key(reading))
    if known is not None and (known.reading is reading or (known.reading == reading and known.ids == ids)):
        return known
    return mentions(reading, ids)


def _claims(document: Mentions, people: People, before: Resolved) -> DocumentClaims:
    named, namesakes = people.of(document), people.namesakes(document)
    key = _key(document.reading)
    known = before.claims.get(key)
    same = known is not None and (known.people, known.namesakes) == (named, namesakes)
    if known is not None and same and before.documents[key] is document:
        return known
    return document_claims(document.reading, document.ids, named, namesakes)


def _resolution(
    documents: Mapping[_Key, Mentions],
    people: People,
    claims: Mapping[_Key, DocumentClaims],
    judgements: Judgements,
) -> Resolution:
    texts = {one.document: one.reading.document for one in reversed(tuple(documents.values()))}
    every = claims.values()
    organizations = _organizations(every)
    events = _by_id(one for told in every for one in told.events)
    holdings = _by_id(one for told in every for one in told.holdings)
    details = _by_id(one for told in every for one in told.details)
    return Resolution(
        documents=tuple(texts[key] for key in sorted(texts)),
        people=tuple(people),
        organizations=tuple(organizations.values()),
        posts=tuple(_posts(every, organizations)),
        holdings=tuple(holdings[key] for key in sorted(holdings)),
        events=joined((events[key] for key in sorted(events)), texts),
        decrees=_decrees([one for told in every for one in told.decrees]),
        details=tuple(details[key] for key in sorted(details)),
        undecided=people.undecided,
        changes=tuple(shipped_organizations().changes(organizations)),
        replaced=people.replaced,
        identities=people.identities,
        judgements=judgements.in_force,
    )


def _by_id(claims: Iterable[_Claimed]) -> dict[str, _Claimed]:
    """Return claims by identifier; one that was read twice is kept once.

    Raises:
        EditError: If two words of articles make one identifier, which is cut from a hash.
    """
    found: dict[str, _Claimed] = {}
    for one in claims:
        known = found.setdefault(one.id, one)
        if known is not one:
            _check(known, one)
            found[one.id] = one
    return found


def _check(known: _Claimed, one: _Claimed) -> None:
    first, second = known.claim, one.claim
    places = [(told.doc, told.evidence.start, told.evidence.end) for told in (first, second)]
    if places[0] != places[1]:
        raise EditError(
            second.doc,
            because(
                "what it says at character {start} and what {doc} says at character {other} make "
                "one identifier, {id}; give one of the two articles another id",
                start=second.evidence.start,
                doc=first.doc,
                other=first.evidence.start,
                id=one.id,
            ),
        )


def _organizations(claims: Iterable[DocumentClaims]) -> dict[str, Organization]:
    """Return every organisation that documents speak of, by id."""
    spelled: dict[str, dict[str, int]] = defaultdict(dict)
    for (identifier, name), number in Counter(chain.from_iterable(one.bodies for one in claims)).items():
        spelled[identifier][name] = number
    registry = shipped_organizations()
    return {identifier: registry.record(identifier, spelled[identifier]) for identifier in sorted(spelled)}


def _posts(claims: Iterable[DocumentClaims], organizations: Mapping[str, Organization]) -> Iterator[Post]:
    """Yield every post that documents speak of, by id."""
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    bodies: dict[str, str | None] = {}
    for seat, number in Counter(chain.from_iterable(one.posts for one in claims)).items():
        spelled[seat.id][seat.title] += number
        bodies[seat.id] = seat.organization
    for identifier in sorted(spelled):
        body = bodies[identifier]
        yield shipped_posts().record(spelled[identifier], organizations[body] if body else None)


def _decrees(cited: Sequence[CitedDecree]) -> tuple[ResolvedDecree, ...]:
    """Return every citation of a legal or Party document once, by identifier and evidence."""
    identifiers = decree_ids([(one.claim, one.issuer) for one in cited])
    found = {}
    for one, identifier in zip(cited, identifiers, strict=True):
        evidence = decree_evidence_id(one.claim, identifier)
        found[identifier, evidence] = ResolvedDecree(identifier, one.claim, evidence, one.issuer, one.signer)
    return tuple(found[key] for key in sorted(found))
