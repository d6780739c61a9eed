"""What articles have told of late: appointments, ends, contradictions.

Comes in: nothing (records only). Goes out: flat frozen records, the JSON contract of `GET /v1/changes`, of
the feed and of `kg news`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kg.model.answers import Witness
from kg.model.interval import Grade


class DevelopmentKind(StrEnum):
    """What a development is."""

    APPOINTMENT = "appointment"
    END = "end"
    CONTRADICTION = "contradiction"


@dataclass(frozen=True, slots=True)
class Development:
    """One thing that an article told for the first time, or that two articles contradict each other in.

    Attributes:
        id: Identifier: of the evidence, or of the contradiction.
        kind: appointment, end or contradiction.
        told: EDTF date of the article that told it; of the latest witness of a contradiction; None where no
            article is dated.
        on: EDTF date on which it took effect; None where nobody says, and for a contradiction.
        person: Who; None for a contradiction.
        person_id: Identifier.
        post: Which post.
        post_id: Identifier.
        message: One Vietnamese sentence.
        evidence: The sentences that tell it.
        grade: Possible where other articles contradict it, and of a contradiction; else certain.
        earliest_start: The tenure did not begin before, as told here; None for an end.
        latest_start: It had begun by.
        earliest_end: It had not ended before, as told here; None for an appointment.
        latest_end: It had ended by.
        acting: The post is held in an acting capacity ("quyền", "phụ trách").
    """

    id: str
    kind: DevelopmentKind
    told: str | None
    on: str | None
    person: str | None
    person_id: str | None
    post: str
    post_id: str
    message: str
    evidence: tuple[Witness, ...]
    grade: Grade
    earliest_start: date | None = None
    latest_start: date | None = None
    earliest_end: date | None = None
    latest_end: date | None = None
    acting: bool = False


@dataclass(frozen=True, slots=True)
class Developments:
    """Developments told since a day, the latest first."""

    since: date | None
    answers: tuple[Development, ...]
