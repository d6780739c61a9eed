"""Answers about answers: why, how complete, since when known; and when a document was written.

Comes in: nothing (records only). Goes out: flat frozen records whose field names are the JSON contract, as in
`kg.model.answers`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg.model.answers import Answer, Contradiction, Gap, Hit, OfPerson, OfPost, Witness
from kg.model.dates import PartialDate, Precision
from kg.model.interval import Grade
from kg.model.relations import Presence


@dataclass(frozen=True, slots=True)
class Proof:
    """One bound of a tenure and what it does to the claim.

    Attributes:
        bound: earliest_start, latest_start, earliest_end or latest_end.
        day: The day.
        basis: attested, event, former, span, succession or term.
        precision: day, month or year.
        effect: supports, refutes, or open (the day lies on the side it leaves open).
        rules: Rules that read its witnesses.
        evidence: The sentences it rests on.
    """

    bound: str
    day: date
    basis: str
    precision: str
    effect: str
    rules: tuple[str, ...]
    evidence: tuple[Witness, ...]

    @property
    def told(self) -> PartialDate:
        """The day, or the month or year that begins or ends with it, as exactly as it was given."""
        return PartialDate.bounding(self.day, Precision(self.precision))


@dataclass(frozen=True, slots=True)
class Why(OfPerson):
    """Why a person held a post on a day, or why not.

    Attributes:
        post: Label.
        post_id: Identifier.
        on: The day.
        grade: Grade of the claim.
        reason: One Vietnamese sentence.
        answers: Every tenure of the person in the post, graded for the day.
        proofs: Bounds of the tenure nearest to the day.
        rivals: Others who held the single seat on the day, certainly or possibly.
        contradictions: Claims on the post that cannot all be true.
    """

    post: str
    post_id: str
    on: date
    grade: Grade
    reason: str
    answers: tuple[Answer, ...]
    proofs: tuple[Proof, ...]
    rivals: tuple[Answer, ...]
    contradictions: tuple[Contradiction, ...]


@dataclass(frozen=True, slots=True)
class Vacancy(OfPost):
    """Days between a told end and a told start in a single seat, with nobody known between.

    Attributes:
        after: Last day of the one who left, at the latest.
        before: First day of the one who came, at the earliest.
        predecessor: Tenure of the one who left.
        successor: Tenure of the one who came.
        grade: Possible; no source proves that a seat was empty.
        acting: Tenures of those who may have acted in the meantime.
        evidence: Sentences that tell the end and the start.
    """

    after: date
    before: date
    predecessor: Answer
    successor: Answer
    grade: Grade
    acting: tuple[Answer, ...]
    evidence: tuple[Witness, ...]


@dataclass(frozen=True, slots=True)
class Vacancies:
    """Single seats that nobody is known to have held, and acting holders, between two days."""

    since: date | None
    until: date | None
    answers: tuple[Vacancy, ...]
    acting: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Completeness(OfPost):
    """How many days of a post have a certain holder.

    Attributes:
        since: First day asked about.
        until: Last day.
        expected: Days that should have a holder.
        known: Days that certainly have one.
        disputed: Days of those on which the sources contradict.
        share: known ÷ expected.
        gaps: Stretches without a certain holder.
        largest: The longest of them.
        articles: Articles of that time which name the post and no holder: read these first.
        reason: One Vietnamese sentence with advice.
        answers: The tenures of these days, graded for them, with their best witnesses; certain days count.
    """

    since: date
    until: date
    expected: int
    known: int
    disputed: int
    share: float
    gaps: tuple[Gap, ...]
    largest: Gap | None
    articles: tuple[Hit, ...]
    reason: str
    answers: tuple[Presence, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """One tenure before and after more was known."""

    before: Answer
    after: Answer


@dataclass(frozen=True, slots=True)
class Revision(OfPost):
    """What was learnt of a post between two days of publication.

    Attributes:
        earlier: Only documents published up to this day count before.
        later: Only documents up to this day count after; None for all.
        added: Tenures that were not known.
        withdrawn: Tenures that are no longer told so (joined with another, or parted).
        changed: Tenures whose bounds moved.
    """

    earlier: date
    later: date | None
    added: tuple[Answer, ...]
    withdrawn: tuple[Answer, ...]
    changed: tuple[Changed, ...]


@dataclass(frozen=True, slots=True)
class Disagreement(Contradiction):
    """A contradiction with the tenures that its witnesses speak of.

    Attributes:
        grade: Possible; of witnesses that cannot all be true none makes anything certain.
        answers: The tenures, in order of time, with their best witnesses.
    """

    grade: Grade
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Disagreements:
    """Claims that cannot all be true, about a person or a post; about any, where neither is given."""

    person: str | None
    post: str | None
    answers: tuple[Disagreement, ...]


@dataclass(frozen=True, slots=True)
class DatedBy:
    """One title claim of an undated article and the days on which it can hold.

    Attributes:
        person: Name.
        post: Label.
        document: Id of the article that says so.
        quote: The words.
        start: First code point.
        end: One past the last.
        earliest: Not before this day; None where the graph does not tell.
        latest: Not after; None where the graph does not tell.
        known: Whether the graph has the person in the post.
        reason: One Vietnamese sentence.
        answers: The tenures that tell the days, with their best witnesses.
    """

    person: str
    post: str
    document: str
    quote: str
    start: int
    end: int
    earliest: date | None
    latest: date | None
    known: bool
    reason: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Dating:
    """The window in which all title claims of an article, or of those at an event, can hold.

    Attributes:
        document: Its id; of an event, the identifier.
        earliest: Not before this day; None where nothing tells.
        latest: Not after.
        grade: possible where a window is left, refuted where the claims exclude each other, unknown where no
            claim helps.
        reason: One Vietnamese sentence.
        answers: The claims.
        stated: EDTF date that the article or event itself gives, or None; it is not used.
    """

    document: str
    earliest: date | None
    latest: date | None
    grade: Grade
    reason: str
    answers: tuple[DatedBy, ...]
    stated: str | None = None
