"""What waits for people to decide, as pages: contradictions, and names that may be one person or several.

Comes in: the number of a page. Goes out: HTML with the evidence of both sides side by side, and, where this
server takes judgements, links to the form that records one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, TypeVar

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from api.refusals import InvalidError
from api.rendering import page
from api.services import Asked, Served
from kg import query
from kg.errors import because
from kg.model.answers import Answer, Contradiction, Hit, Witness
from kg.model.reviews import Namesakes
from kg.query import Session

router = APIRouter(include_in_schema=False)
Listed = TypeVar("Listed")

_CONFLICTS, _NAMES, _POSTS = 12, 8, 3

Number = Annotated[int, Query(alias="page", ge=1, le=100_000)]
Recorded = Annotated[str | None, Query(pattern=r"^j-[0-9a-f]{8}$")]


@dataclass(frozen=True, slots=True)
class Side:
    """What one side of a contradiction says.

    Attributes:
        person: Whom its sentences name.
        witnesses: The sentences.
    """

    person: str
    witnesses: tuple[Witness, ...]


@dataclass(frozen=True, slots=True)
class Bearer:
    """One of several people of a name, with the posts by which to tell them apart."""

    hit: Hit
    posts: tuple[Answer, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Pages:
    """Where one stands in a list that is shown in parts."""

    number: int
    last: int
    all: int


@router.get("/conflicts")
def conflicts(request: Request, services: Served, session: Asked, number: Number = 1) -> Response:
    """Show statements that cannot all be true, side by side."""
    found = query.review(session).contradictions
    shown = [(one, sides(one)) for one in part(found, number, _CONFLICTS)]
    where = pages(len(found), number, _CONFLICTS)
    return page(request, "conflicts.html", found=shown, pages=where, judging=services.takes_judgements)


@router.get("/review")
def review(
    request: Request, services: Served, session: Asked, number: Number = 1, recorded: Recorded = None
) -> Response:
    """Show people of one name who may be one, side by side, and the judgements in force."""
    waiting = query.review(session)
    undecided = part(waiting.undecided, number, _NAMES)
    return page(
        request,
        "review.html",
        waiting=waiting,
        found=[(one, bearers(session, one)) for one in undecided],
        pages=pages(len(waiting.undecided), number, _NAMES),
        judging=services.takes_judgements,
        recorded=recorded,
    )


def sides(conflict: Contradiction) -> tuple[Side, ...]:
    """Return the sides of a contradiction: people, or, where it is about one person, single sentences."""
    told: dict[str | None, list[Witness]] = defaultdict(list)
    for witness in conflict.evidence:
        told[witness.person_id].append(witness)
    if len(told) == 1:
        return tuple(Side(one.person, (one,)) for one in conflict.evidence)
    return tuple(Side(witnesses[0].person, tuple(witnesses)) for witnesses in told.values())


def bearers(session: Session, namesakes: Namesakes) -> tuple[Bearer, ...]:
    """Return the people of a name with the first posts of each."""
    careers = [(hit, query.career(session, hit.id).answers) for hit in namesakes.people]
    return tuple(Bearer(hit, posts[:_POSTS], max(0, len(posts) - _POSTS)) for hit, posts in careers)


def part(found: Sequence[Listed], number: int, size: int) -> Sequence[Listed]:
    """Return one page of a list."""
    return found[(number - 1) * size : number * size]


def pages(count: int, number: int, size: int) -> Pages:
    """Return where a page stands among all of a list.

    Raises:
        InvalidError: If the list has fewer pages.
    """
    last = max(1, -(-count // size))
    if number > last:
        raise InvalidError("page", because("the last page of this list is {last}", last=last))
    return Pages(number, last, count)
