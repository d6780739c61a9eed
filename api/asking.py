"""Questions in words over HTTP: as JSON, and as a page that works without scripts.

Comes in: a question in Vietnamese or English. Goes out: how it was read, the answers with grade and evidence,
and the SPARQL text it stands for; or what was not understood, and what would be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from api.languages.choice import Language, chosen
from api.problems import documented
from api.rendering import page
from api.services import Asked, Known
from api.shaping import Shaped, shape
from kg import query
from kg.errors import QueryError
from kg.model.answers import Answer, Career, Contradiction, Meeting
from kg.model.board import Cell
from kg.model.questions import Reply
from kg.model.reviews import Decision
from kg.query import Session
from kg.query.asking.reply import LONGEST

router = APIRouter(
    prefix="/v1", responses=documented(400, 404, 422, 503), route_class=Shaped, dependencies=[Depends(shape)]
)
page_router = APIRouter(include_in_schema=False)

_EXAMPLE = "Ai là Chủ nhiệm Văn phòng Chính phủ ngày 17/1/2019?"
_Words = Annotated[str, Query(max_length=LONGEST)]
_QUESTION = Query(
    min_length=1,
    max_length=LONGEST,
    description="A question in Vietnamese or English, with names and days in full.",
    openapi_examples={"vi": {"value": _EXAMPLE}},
)


@dataclass(frozen=True, slots=True)
class Card:
    """One answer record as a page shows it.

    Attributes:
        told: Records that have a sentence of their own beside those of the tenures.
        unheard: Posts of which no article speaks.
        tenures: Tenures, each once.
        meetings: Meetings, each once.
        conflicts: Contradictions, each once.
        people: People of whom no post is known, each once.
    """

    told: tuple[object, ...]
    unheard: tuple[str, ...]
    tenures: tuple[Answer, ...]
    meetings: tuple[Meeting, ...]
    conflicts: tuple[Contradiction, ...]
    people: tuple[Career, ...]


@router.get("/ask", operation_id="ask", tags=["questions"])
def ask(session: Known, question: Annotated[str, _QUESTION]) -> Reply:
    """Answer a question in words, by a controlled grammar; what it does not understand it says."""
    return query.ask(session, question)


@page_router.get("/ask")
def ask_page(request: Request, session: Asked, q: _Words = "", question: _Words = "") -> Response:
    """Show a form, the answers to a question, and its SPARQL text to go on with.

    The question may bear the name that it has at `/v1/ask`, too.
    """
    reply, trouble, asked = None, None, q or question
    if asked.strip():
        try:
            reply = query.ask(session, asked)
        except QueryError as error:
            trouble = error.reason
    examples = _examples(session, reply, chosen(request.scope).language)
    cards = [_card(answer) for answer in reply.answers] if reply else []
    shown = {"q": asked, "reply": reply, "cards": cards, "trouble": trouble, "examples": examples}
    return page(request, "ask.html", **shown)


def _examples(session: Session, reply: Reply | None, language: Language) -> tuple[str, ...]:
    """Return what can be asked of this graph in a language; where a question failed, the nearest to it."""
    if reply is None or reply.form is not None:
        return query.questions(session, language)
    return query.nearest_questions(session, reply.question, language)


def _card(answer: object) -> Card:
    parts = list(_parts(answer))
    tenures = {one.tenure_id: one for one in parts if isinstance(one, Answer)}
    meetings = {one.id: one for one in parts if isinstance(one, Meeting)}
    said = {one.reason for one in tenures.values()}
    told = {reason: one for one in reversed(parts) if (reason := _reason(one)) and reason not in said}
    conflicts = {one.id: one for one in parts if isinstance(one, Contradiction)}
    return Card(
        tuple(reversed(told.values())),
        tuple(one.post for one in parts if isinstance(one, Cell)),
        tuple(tenures.values()),
        tuple(meetings.values()),
        tuple(conflicts.values()),
        tuple(one for one in parts if isinstance(one, Career) and not one.answers),
    )


def _reason(part: object) -> str | None:
    """Return the sentence of a record that is neither a tenure nor a meeting, nor what a judge remarked."""
    return None if isinstance(part, Answer | Meeting | Decision) else getattr(part, "reason", None)


def _parts(answer: object) -> Iterator[object]:
    """Yield the records of an answer in their order, each before what it holds."""
    if isinstance(answer, Answer | Meeting | Cell):
        yield answer
    elif isinstance(answer, Sequence) and not isinstance(answer, str):
        for one in answer:
            yield from _parts(one)
    elif is_dataclass(answer):
        yield answer
        for field in fields(answer):
            yield from _parts(getattr(answer, field.name))
