"""Answers to "who held which title when", each with grade, bounds and the sentences that prove it.

Comes in: nothing (records only). Goes out: flat frozen records whose field names are the JSON
contract of the command line and of REST. Days are ISO 8601 (`2019-01-17`); a bound that nothing
tells is null.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from kg.model.dates import Precision
from kg.model.interval import DayBounds, Grade
from kg.model.words import Words


@dataclass(frozen=True, slots=True)
class Correction:
    """A judgement that put one field of a claim right: what the words say there does not count.

    Attributes:
        judgement: Id by which it is withdrawn.
        field: on, title, ...
        value: What counts; None says that nothing is told.
        author: Who decided.
    """

    judgement: str
    field: str
    value: str | None
    author: str


@dataclass(frozen=True, slots=True)
class Witness:
    """One sentence of one document.

    Attributes:
        id: Attestation id.
        document: Document id as given.
        published: EDTF date of the document, or None.
        person: Name of the person it speaks of; empty where it speaks of none.
        person_id: Identifier of that person, or None.
        status: holds, start, end, held or nominated.
        on: EDTF date the sentence speaks of, or None.
        quote: The words.
        start: First code point of the quote in the document's text.
        end: One past the last.
        rule: Rule that read it.
        confidence: 0 to 1.
        sha256: Hash of the document's text.
        title: Headline, if known.
        url: Source address, if known.
        publisher: Outlet, if known.
        corrections: Judgements that put it right, as `person` and `on` tell already.
    """

    id: str
    document: str
    published: str | None
    person: str
    person_id: str | None
    status: str
    on: str | None
    quote: str
    start: int
    end: int
    rule: str
    confidence: float
    sha256: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class OfPost:
    """What an answer about one post begins with.

    Attributes:
        post: Label.
        post_id: Identifier.
    """

    post: str
    post_id: str


@dataclass(frozen=True, slots=True)
class OfPerson:
    """What an answer about one person begins with.

    Attributes:
        person: Name.
        person_id: Identifier.
    """

    person: str
    person_id: str


@dataclass(frozen=True, slots=True)
class Dated:
    """What an answer tells of anything that has a time: how sure it is, between which days, and who says so.

    Attributes:
        grade: Grade for the days asked about; without any, whether it was at all.
        earliest_start: Did not begin before.
        latest_start: Had begun by.
        earliest_end: Had not ended before.
        latest_end: Had ended by.
        evidence: Witnesses, by day.
    """

    grade: Grade
    earliest_start: date | None
    latest_start: date | None
    earliest_end: date | None
    latest_end: date | None
    evidence: tuple[Witness, ...]


@dataclass(frozen=True, slots=True)
class Answer(DayBounds):
    """One person in one post over one spell, graded for the day asked.

    Attributes:
        person: Full name.
        person_id: Identifier, last segment of the IRI.
        post: Title and organisation as one phrase.
        post_id: Identifier.
        title: Title label alone.
        organization: Full name of the organisation, or None.
        organization_id: Identifier, or None.
        tenure_id: Identifier of the spell.
        grade: Grade for the day asked; without one, certain where some day of it is, else possible.
        earliest_start: Did not begin before.
        latest_start: Had begun by.
        earliest_end: Had not ended before.
        latest_end: Had ended by.
        ongoing_at: Last day on which the post was said to be held.
        acting: quyền, phụ trách.
        spell: 1, or 2 after a return, and so on.
        reason: One Vietnamese sentence: why this grade or these bounds.
        evidence: Witnesses, by day.
        contested: All of them contradict another holder; the grade is at best possible.
        on: Day that the grade is for; None for "on some day".
        precisions: How exactly the sources give the four bounds, in their order: day, month or year.
    """

    person: str
    person_id: str
    post: str
    post_id: str
    title: str
    organization: str | None
    organization_id: str | None
    tenure_id: str
    grade: Grade
    earliest_start: date | None
    latest_start: date | None
    earliest_end: date | None
    latest_end: date | None
    ongoing_at: date | None
    acting: bool
    spell: int
    reason: str
    evidence: tuple[Witness, ...]
    contested: bool = False
    on: date | None = None
    precisions: tuple[Precision | None, ...] = ()

    @property
    def own_evidence(self) -> tuple[Witness, ...]:
        """The witnesses that name the holder, by day; the others name who came before or after."""
        return tuple(one for one in self.evidence if one.person_id == self.person_id)


@dataclass(frozen=True, slots=True)
class Holders(OfPost):
    """Who held a post on a day.

    Attributes:
        on: The day.
        grade: Best grade of the answers; refuted or unknown when there are none.
        answers: Certain and possible holders only, best grade first.
        reason: One Vietnamese sentence for the whole.
        before: Nearest witness on or before the day, whoever it names.
        after: Nearest witness after the day.
        excluded: Where the grade is refuted, the holders whom it is refuted of; of others nothing is known.
        acting: Who was told to act in a single seat by the day, may still have done so, and is not among the
            answers: no source tells an end, and no full holder came in since.
    """

    on: date
    grade: Grade
    answers: tuple[Answer, ...]
    reason: str
    before: Witness | None = None
    after: Witness | None = None
    excluded: tuple[str, ...] = ()
    acting: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class Career(OfPerson):
    """Every post of a person, in order of time; with a day, each graded for it.

    When a day is asked, `answers` holds the certain and possible posts of that day only.
    """

    on: date | None
    answers: tuple[Answer, ...]
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """The window in which one holder of a single seat gave way to the next one seen.

    Attributes:
        predecessor: Name.
        predecessor_id: Identifier.
        successor: Name of the next holder seen; not proved to be the immediate one.
        successor_id: Identifier; another one than the predecessor's, even where the names are the same.
        after: The predecessor was still seen on this day.
        by: The successor was seen by this day.
        immediate: True only if a source says that one followed the other.
    """

    predecessor: str
    predecessor_id: str
    successor: str
    successor_id: str
    after: date | None
    by: date | None
    immediate: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Days of a post that no attestation covers: not covered, which is not the same as vacant."""

    after: date
    before: date


@dataclass(frozen=True, slots=True)
class Doubling:
    """Days on which the sources put two people into a single seat."""

    person: str
    person_id: str
    other: str
    other_id: str
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Witnesses that cannot all be true, and a sentence that says so."""

    id: str
    post: str
    post_id: str
    message: str
    evidence: tuple[Witness, ...]


@dataclass(frozen=True, slots=True)
class Ladder(OfPost):
    """Every holder of a post in order of time, with changes, gaps, overlaps and contradictions."""

    organization: str | None
    organization_id: str | None
    seats: int | None
    answers: tuple[Answer, ...]
    changes: tuple[Change, ...] = ()
    gaps: tuple[Gap, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    overlaps: tuple[Doubling, ...] = ()


@dataclass(frozen=True, slots=True)
class Attendance(OfPerson):
    """One person at an event.

    Attributes:
        part: chair, speaker or attendee.
        order: Place in the order of names, from 1.
        named: Whether the words name the person there; else they are those of the event, and all there is.
        evidence: The words; None where the graph has neither.
    """

    part: str
    order: int
    named: bool
    evidence: Words | None


@dataclass(frozen=True, slots=True)
class Meeting(Dated):
    """An event with its people in the order of the text, first those of the article that told of it first.

    With days it is graded for "on some of them", without any it is certain. `reasons` say why several
    articles are taken to tell of it, one Vietnamese sentence for each further one.
    """

    id: str
    name: str
    event_type: str
    date: str | None
    part_of_day: str | None
    place: str | None
    hosts: tuple[str, ...]
    participants: tuple[Attendance, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meetings:
    """Events that match a question; with a person, those the person took part in."""

    answers: tuple[Meeting, ...]
    person: str | None = None
    person_id: str | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation with its place in the tree and the posts in it."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    parent: str | None
    parent_id: str | None
    place: str | None
    units: tuple[Hit, ...] = ()
    posts: tuple[Hit, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A document of the graph with the holdings, events and cited documents that it tells of.

    `id` is the last segment of its IRI, `document` the id under which it was given to the build, `people` are
    those whom its claims speak of.
    """

    id: str
    title: str | None
    published: str | None
    date_basis: str | None
    publisher: str | None
    url: str | None
    sha256: str
    authors: tuple[str, ...]
    photographers: tuple[str, ...]
    text: str
    witnesses: tuple[Witness, ...] = ()
    events: tuple[Hit, ...] = ()
    decrees: tuple[str, ...] = ()
    document: str = ""
    people: tuple[Hit, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One entity found by name.

    Attributes:
        id: Identifier.
        kind: person, post, organization, event or document.
        label: Canonical name.
        exact: The name matched with all its marks; else it was found with marks folded.
    """

    id: str
    kind: str
    label: str
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found, exact matches first."""

    query: str
    answers: tuple[Hit, ...] = field(default=())
