"""The answer to each form of question, by the functions of `kg.query`.

Comes in: what fills the slots of a form. Goes out: answer records, usually one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from kg.model.answers import Answer, Career, Ladder
from kg.model.board import Cell
from kg.model.interval import Grade
from kg.model.reasons import Completeness
from kg.model.relations import Durations, Handover, Succession
from kg.query.career import career
from kg.query.command import command
from kg.query.companions import companions
from kg.query.connection import connection
from kg.query.heads import heads
from kg.query.holders import holders
from kg.query.ladder import ladder
from kg.query.lineage import lineage
from kg.query.meetings import meetings
from kg.query.namesakes import namesakes
from kg.query.overlaps import colleagues, double_hats
from kg.query.presence import holders_during
from kg.query.session import Session
from kg.query.succession import durations, succession
from kg.query.vacancies import completeness, vacancies
from kg.query.why import disagreements, why

_MANY = 100
"""Companions that are told at once; `companions` tells the others."""
_NOBODY = "Không nguồn nào nêu ai ở phía ấy."


@dataclass(frozen=True, slots=True)
class Asked:
    """What fills the slots of a form; identifiers where there are entities.

    Attributes:
        session: The graph.
        people: Identifiers of the people named, in order.
        post: Identifier of the post, or "".
        organization: Identifier of the organisation, or "".
        first: First day asked about.
        last: Last day asked about; the same for a single day.
    """

    session: Session
    people: tuple[str, ...]
    post: str
    organization: str
    first: date
    last: date

    @property
    def person(self) -> str:
        """The first person, or ""."""
        return self.people[0] if self.people else ""


def _heads(asked: Asked) -> tuple[object, ...]:
    """Return who headed each office; a post that the graph has never heard of is an empty cell."""
    found = heads(asked.session, asked.first)
    return *found.answers, *(Cell(post, None, Grade.UNKNOWN) for post in found.unheard)


def _of_post(asked: Asked) -> Career:
    """Return what is known of the person in the post alone."""
    found = career(asked.session, asked.person)
    return replace(found, answers=tuple(one for one in found.answers if one.post_id == asked.post))


def _duration(asked: Asked) -> Durations:
    found = durations(asked.session, asked.post)
    return replace(found, answers=tuple(one for one in found.answers if one.answer.person_id == asked.person))


def _after(one: Handover) -> Answer:
    return one.predecessor


def _before(one: Handover) -> Answer:
    return one.successor


def _handovers(side: Callable[[Handover], Answer]) -> Callable[[Asked], tuple[object, ...]]:
    """Return what finds the handovers in which the person stands on one side, in one post or in each."""

    def found(asked: Asked) -> tuple[object, ...]:
        every = [succession(asked.session, post, asked.person) for post in _posts(asked)]
        sided = [_of_side(one, asked.person, side) for one in every]
        return tuple(one for one in sided if one.answers) or tuple(sided)

    return found


def _of_side(found: Succession, person: str, side: Callable[[Handover], Answer]) -> Succession:
    """Keep the handovers in which the person stands on one side, and what is said of them."""
    kept = tuple(one for one in found.answers if side(one).person_id == person)
    reason = " ".join(one.reason for one in kept) if found.answers else found.reason
    return replace(found, answers=kept, reason=reason or _NOBODY)


def _posts(asked: Asked) -> tuple[str, ...]:
    """Return the post asked about, else every post of the person."""
    if asked.post:
        return (asked.post,)
    return tuple(dict.fromkeys(one.post_id for one in career(asked.session, asked.person).answers))


def _gaps(asked: Asked) -> Completeness | Ladder:
    """Return how complete a post is from its first to its last witness; without a day, all that is known."""
    found = ladder(asked.session, asked.post)
    days = [
        day
        for one in found.answers
        for day in (one.earliest_start, one.latest_start, one.earliest_end, one.latest_end)
        if day is not None
    ]
    return completeness(asked.session, asked.post, min(days), max(days)) if days else found


def _namesakes(asked: Asked) -> object:
    return namesakes(asked.session, asked.session.find("person", asked.person).label)


ANSWERS: Mapping[str, Callable[[Asked], tuple[object, ...]]] = {
    "holder": lambda asked: (holders(asked.session, asked.post, asked.first),),
    "holders-during": lambda asked: (holders_during(asked.session, asked.post, asked.first, asked.last),),
    "ladder": lambda asked: (ladder(asked.session, asked.post),),
    "latest": lambda asked: (ladder(asked.session, asked.post),),
    "heads": _heads,
    "titles": lambda asked: (career(asked.session, asked.person, asked.first),),
    "career": lambda asked: (career(asked.session, asked.person),),
    "successor": _handovers(_after),
    "predecessor": _handovers(_before),
    "durations": lambda asked: (durations(asked.session, asked.post),),
    "duration": lambda asked: (_duration(asked),),
    "when": lambda asked: (_of_post(asked),),
    "evidence": lambda asked: (_of_post(asked),),
    "whether": lambda asked: (why(asked.session, asked.person, asked.post, asked.first),),
    "companions": lambda asked: (companions(asked.session, asked.person, most=_MANY),),
    "meetings": lambda asked: (meetings(asked.session, asked.person),),
    "colleagues": lambda asked: (colleagues(asked.session, asked.person),),
    "connection": lambda asked: (connection(asked.session, asked.people[0], asked.people[1]),),
    "superiors": lambda asked: (command(asked.session, asked.person, asked.first),),
    "hats": lambda asked: (double_hats(asked.session, asked.person or None),),
    "lineage": lambda asked: (lineage(asked.session, asked.organization),),
    "gaps": lambda asked: (_gaps(asked),),
    "vacancies": lambda asked: (vacancies(asked.session, asked.post),),
    "namesakes": lambda asked: (_namesakes(asked),),
    "conflicts": lambda asked: (disagreements(asked.session, asked.person),),
}
"""By the name of the form."""
