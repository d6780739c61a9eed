"""Who and what the claims are about once names are resolved: people, organisations, posts.

Comes in: nothing (records only). Goes out: entities with stable identifiers, and resolved claims
that point at them. Identifiers are the last path segment of an IRI: ASCII, lower case, hyphens.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.claims import Decree, Event, Holding
from kg.model.dates import PartialDate
from kg.model.details import Detail
from kg.model.document import Document
from kg.model.judgement import Identity, Judgement, Replacement


@dataclass(frozen=True, slots=True)
class Person:
    """A natural person.

    Attributes:
        id: `mai-tien-dung-1f3a9c`: folded name and a hash of the name with all its marks (and of what
            tells homonyms apart).
        name: Canonical full name with all marks.
        aliases: Other spellings met, sorted.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Organization:
    """An office, unit, committee or state.

    Attributes:
        id: As for people, from the canonical name.
        name: Full official name.
        aliases: Abbreviations and other names, sorted ("VPCP").
        kind: office, unit, party-committee, assembly, government, ministry, court, mass-organization,
            armed-forces, company, state or other.
        parent: Id of the organisation it is part of.
        unit_of: Id of the office a party body or unit serves ("Đảng ủy Văn phòng Chính phủ" -> the Office).
        place: Province or city whose body it is.
        curated: It stands in the registry (`data/organizations.tsv`); else it was made when met.
        valid_from: When it came to be, as exact as known, or None.
        valid_to: When it ceased to be, or None.
        english: Its name in English, or None.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: str = "other"
    parent: str | None = None
    unit_of: str | None = None
    place: str | None = None
    curated: bool = False
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    english: str | None = None


@dataclass(frozen=True, slots=True)
class OrganizationChange:
    """Organisations that became others: a rename, a merger or a split.

    Attributes:
        id: Made from the bodies and the date.
        kind: rename, merger or split.
        originals: Ids of the bodies before, sorted.
        resultings: Ids of the bodies after, sorted.
        date: When, as exact as known, or None.
        sources: What says so, sorted.
    """

    id: str
    kind: str
    originals: tuple[str, ...]
    resultings: tuple[str, ...]
    date: PartialDate | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Post:
    """A seat or a class of equal seats: a title in an organisation.

    Attributes:
        id: `chu-nhiem-van-phong-chinh-phu-…`.
        title: Canonical title label ("Chủ nhiệm").
        organization: Organisation id, or None when no text tells it.
        label: Title and organisation as one phrase ("Chủ nhiệm Văn phòng Chính phủ").
        seats: 1 for a single seat, None where many hold it at once or the number is unknown.
        aliases: Other phrases for the same post ("Chủ nhiệm VPCP"), sorted.
    """

    id: str
    title: str
    organization: str | None
    label: str
    seats: int | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ResolvedHolding:
    """A holding whose person and post are known.

    Attributes:
        id: Attestation id, unique in a build, made from document and offsets.
        person: Person id.
        post: Post id.
        claim: The claim itself.
    """

    id: str
    person: str
    post: str
    claim: Holding


@dataclass(frozen=True, slots=True)
class ResolvedEvent:
    """An event whose hosts and participants are known.

    Attributes:
        id: Event id; the same for every article that tells of the event.
        claim: The claim itself; of an article that does not lead without what others tell already.
        evidence_id: Attestation id of its words.
        hosts: Ids of host organisations and people, in the order of the text.
        participants: Person ids, parallel to `claim.participants`.
        presence: Attestation ids of the words that name each of them, parallel to `participants`; that of the
            event where those are not known.
        leads: Whether name, kind and date of the event are those of this claim; of several articles that tell
            of one event the first published one leads.
        order: Parallel to `participants`, of an article that does not lead: the place of a person whom no
            article before names, after all those; None of others.
        reason: Why it is the event of the article that leads, one Vietnamese sentence.
        own: Event id that it has, and may have been published with, where the article that leads is unknown.
    """

    id: str
    claim: Event
    evidence_id: str
    hosts: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    leads: bool = True
    order: tuple[int | None, ...] = ()
    reason: str | None = None
    own: str | None = None
    presence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ResolvedDecree:
    """A cited legal document whose issuer and signer are known (ids, or None)."""

    id: str
    claim: Decree
    evidence_id: str
    issuer: str | None = None
    signer: str | None = None


@dataclass(frozen=True, slots=True)
class ResolvedDetail:
    """A detail, with whom and what it speaks of.

    Attributes:
        id: Attestation id of its words.
        claim: The claim itself.
        people: Ids of the speaker, of those who get an award, or of the one whose posts change.
        bodies: Ids of the organisations that get an award.
        organization: Id of the body made up of parts, of the one that confers an award, or that decides.
        posts: Ids of the posts that a title names, or that are taken.
        left: Ids of the posts that are left.
        decider: Id of the post whose holder decides.
        hands_over: Id of the person who hands a decision over.
        replaces: Id of the person who held the taken post right before.
    """

    id: str
    claim: Detail
    people: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    organization: str | None = None
    posts: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    decider: str | None = None
    hands_over: str | None = None
    replaces: str | None = None


@dataclass(frozen=True, slots=True)
class Undecided:
    """Two readings of a name that could be one person and are kept apart.

    Attributes:
        name: The name they share.
        people: Person ids, sorted.
        reason: Why no decision was made, one sentence.
    """

    name: str
    people: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """Everything resolve decided; each tuple sorted by id.

    `identities` is the register that the next build starts from; `judgements` are those in force.
    """

    documents: tuple[Document, ...] = ()
    people: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    posts: tuple[Post, ...] = ()
    holdings: tuple[ResolvedHolding, ...] = ()
    events: tuple[ResolvedEvent, ...] = ()
    decrees: tuple[ResolvedDecree, ...] = ()
    details: tuple[ResolvedDetail, ...] = ()
    undecided: tuple[Undecided, ...] = ()
    changes: tuple[OrganizationChange, ...] = ()
    replaced: tuple[Replacement, ...] = ()
    identities: tuple[Identity, ...] = ()
    judgements: tuple[Judgement, ...] = ()
