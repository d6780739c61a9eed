"""Answers that set tenures against each other: who followed whom, who served beside or under whom.

Comes in: nothing (records only). Goes out: flat frozen records whose field names are the JSON contract, as in
`kg.model.answers`. A time that two tenures share has four bounds of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg.model.answers import Answer, Dated, OfPerson, OfPost, Witness
from kg.model.dates import Precision
from kg.model.interval import DayBounds, Grade


@dataclass(frozen=True, slots=True)
class Presence:
    """One tenure, graded for a stretch of days.

    Attributes:
        answer: The tenure.
        some: Whether it covers any of the days.
        whole: Whether it covers all of them.
    """

    answer: Answer
    some: Grade
    whole: Grade


@dataclass(frozen=True, slots=True)
class HoldersDuring(OfPost):
    """Who held a post at any time, or all the time, between two days.

    Attributes:
        since: First day; None for all days before the last.
        until: Last day; None for all days after the first.
        grade: Best grade of "on some day".
        whole: Best grade of "all the time".
        answers: Certain and possible ones for some day, in order of time.
        reason: One Vietnamese sentence for the whole.
    """

    since: date | None
    until: date | None
    grade: Grade
    whole: Grade
    answers: tuple[Presence, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class MembersDuring:
    """Who held any post in a body at any time, or all the time, between two days.

    Attributes:
        organization: Body asked for.
        organization_id: Its identifier.
        since: First day; None for all days before the last.
        until: Last day; None for all days after the first.
        grade: Best grade of "on some day"; unknown where no claim tells, which is not "nobody".
        whole: Best grade of "all the time".
        answers: Certain and possible ones for some day, in order of time.
        reason: One Vietnamese sentence for the whole.
    """

    organization: str
    organization_id: str
    since: date | None
    until: date | None
    grade: Grade
    whole: Grade
    answers: tuple[Presence, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Handover:
    """One holder of a single seat and the next one seen in it.

    Attributes:
        predecessor: The earlier tenure.
        successor: The next one seen.
        after: The predecessor was still in office on this day.
        by: The successor was in office by this day.
        immediate: Whether a source says that the one followed the other; else another may have sat between.
        reason: One Vietnamese sentence.
        grade: Of "the one followed the other": certain where a source says so, else possible.
    """

    predecessor: Answer
    successor: Answer
    after: date | None
    by: date | None
    immediate: bool
    reason: str
    grade: Grade


@dataclass(frozen=True, slots=True)
class Succession(OfPost):
    """Who followed whom in a post; with a person, only that person's predecessor and successor."""

    person: str | None
    person_id: str | None
    answers: tuple[Handover, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Duration:
    """How many days a tenure lasted, both ends counted.

    Attributes:
        answer: The tenure.
        shortest: It lasted at least so long; 0 if it is contested and there may have been no such tenure.
        longest: It lasted at most so long; None where the start or the end is open.
        open_start: Nothing tells before which day it did not begin.
        open_end: Nothing tells by which day it had ended.
        reason: One Vietnamese sentence.
    """

    answer: Answer
    shortest: int
    longest: int | None
    open_start: bool
    open_end: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Durations(OfPost):
    """How long each holder of a post served."""

    answers: tuple[Duration, ...]


@dataclass(frozen=True, slots=True)
class Overlap(DayBounds):
    """Two tenures and the time they share.

    Attributes:
        one: The first tenure; of the person asked for, or the state post.
        other: The second tenure.
        grade: Whether any day belongs to both; with a day, whether that one does.
        earliest_start: The shared time did not begin before.
        latest_start: It had begun by.
        earliest_end: It had not ended before.
        latest_end: It had ended by.
        reason: One Vietnamese sentence.
        precisions: How exactly the sources give the four bounds, in their order: day, month or year.
    """

    one: Answer
    other: Answer
    grade: Grade
    earliest_start: date | None
    latest_start: date | None
    earliest_end: date | None
    latest_end: date | None
    reason: str
    precisions: tuple[Precision | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Colleagues(OfPerson):
    """Who served in one body with a person at the same time.

    Attributes:
        on: The day, or None for any time.
        answers: Certain overlaps first.
        unclear: How many more served in the same bodies, and no claim tells whether at the same time.
    """

    on: date | None
    answers: tuple[Overlap, ...]
    unclear: int


@dataclass(frozen=True, slots=True)
class DoubleHats:
    """State and Party posts that one person held together; `latest_end` is when the pair had parted."""

    person: str | None
    person_id: str | None
    on: date | None
    answers: tuple[Overlap, ...]


@dataclass(frozen=True, slots=True)
class Encounter(Dated):
    """An event at which a person and a companion were, graded for "both held a post on some day of it".

    Attributes:
        id: Identifier of the event; its page and record tell all of its people and evidence.
        label: Its name.
        date: EDTF date, or None.
        tenure_id: Tenure of the person that the grade rests on, or None where nobody tells of one.
        companion_tenure_id: The same of the companion.
    """

    id: str
    label: str
    date: str | None
    tenure_id: str | None
    companion_tenure_id: str | None


@dataclass(frozen=True, slots=True)
class Companion(OfPerson):
    """Somebody who was at the same events as a person.

    Attributes:
        meetings: How many events both attended.
        in_office: At how many of them both certainly held a post.
        possibly_in_office: At how many both certainly or possibly did.
        events: The events, in order of time, each with a witness of the presence of each of the two; with one
            where one sentence names both.
        offices: The tenures of the companion that the events are graded by, with their best witnesses.
    """

    meetings: int
    in_office: int
    possibly_in_office: int
    events: tuple[Encounter, ...]
    offices: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Companions(OfPerson):
    """Who was at the same events as a person, up to a day; most events first.

    `offices` are the tenures of the person that the events are graded by, with their best witnesses.
    """

    until: date | None
    least: int
    answers: tuple[Companion, ...]
    offices: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One post under another on a day.

    Attributes:
        below: Tenure of the subordinate.
        above: Tenure of the superior.
        relation: "deputy" or "member" (same body), or "unit" (head of a body that is part of the superior's).
        basis: What the relation rests on: "titles" (their ranks within a body), "registry" (where
            `data/organizations.tsv` puts the lower body) or "name" (only its name puts it there).
        grade: Whether both held these posts on the day; possible at most where the basis is a name.
    """

    below: Answer
    above: Answer
    relation: str
    basis: str
    grade: Grade


@dataclass(frozen=True, slots=True)
class Command(OfPerson):
    """Who was above a person on a day, and who was below."""

    on: date
    superiors: tuple[Line, ...]
    subordinates: tuple[Line, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Step(OfPerson):
    """Two people who were in one body, or at one event, at the same time.

    Attributes:
        other: Name of the second.
        other_id: Identifier.
        via: Body or event they shared.
        via_id: Identifier.
        kind: organization or event.
        since: First day on which both were certainly there.
        until: Last such day.
        grade: Certain; no other step is taken.
        earliest_start: The time they shared did not begin before.
        latest_start: It had begun by.
        earliest_end: It had not ended before.
        latest_end: It had ended by.
        tenures: What both held in the body, the first person's first; none of an event.
        evidence: One witness of each tenure, or of the presence of each at the event; one where one sentence
            names both.
    """

    other: str
    other_id: str
    via: str
    via_id: str
    kind: str
    since: date
    until: date
    grade: Grade
    earliest_start: date | None
    latest_start: date | None
    earliest_end: date | None
    latest_end: date | None
    tenures: tuple[Answer, ...]
    evidence: tuple[Witness, ...]


@dataclass(frozen=True, slots=True)
class Connection(OfPerson):
    """The shortest chain between two people whose links follow each other in time.

    With a day, every link holds on it; without, each holds on some day not before that of the one before.
    No steps, and grade unknown, where the sources show no such chain.
    """

    other: str
    other_id: str
    on: date | None
    grade: Grade
    answers: tuple[Step, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Move:
    """A person who left a post in a province and took one in a central body.

    Attributes:
        left: The tenure in the province.
        took: The tenure at the centre.
        shortest: Days between the two, at least.
        longest: At most; None where the end of the one or the start of the other is open.
        grade: Whether the days between are no more than were asked for; of a contested tenure, or of a post
            whose start no source tells, it is possible at best.
    """

    left: Answer
    took: Answer
    shortest: int
    longest: int | None
    grade: Grade


@dataclass(frozen=True, slots=True)
class Moves:
    """Who moved from a province to the centre within so many days."""

    within: int
    answers: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class Place(Dated):
    """Where a person stood in the order of names at an event: `place` of `names`, with one witness."""

    event: str
    event_id: str
    date: str
    place: int
    names: int


@dataclass(frozen=True, slots=True)
class Standing(OfPerson):
    """A person's places in lists of attendance, in order of time.

    Attributes:
        change: Share of the list the person rose by between the first and the last (1 from last to first).
        grade: Certain where the first event was surely before the last one, else possible.
        places: All of them.
    """

    change: float
    grade: Grade
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Standings:
    """Who rose or fell in the order of names between two days; the biggest rise first."""

    since: date | None
    until: date | None
    answers: tuple[Standing, ...]
