"""The first page: the posts at the top on one day.

Comes in: a day or none. Goes out: HTML that works without scripts; every day has an address of its own.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import RedirectResponse, Response

from api.headers import SCRIPTED_POLICY
from api.languages.choice import chosen
from api.parameters import EXAMPLE_DAY, EXAMPLE_POST, Day
from api.rendering import page
from api.services import Asked
from kg import query
from kg.model.board import Board
from kg.model.dates import parse_day
from kg.model.interval import Grade
from kg.query import KINDS, Session

router = APIRouter(include_in_schema=False)

_STEPS = (
    (-12, "lùi một năm", "«"),
    (-1, "lùi một tháng", "‹"),
    (1, "tới một tháng", "›"),
    (12, "tới một năm", "»"),
)
_YEARS = 24
_NEWS = 6


@dataclass(frozen=True, slots=True)
class Share:
    """How many posts have one grade, and where they lie on a bar of 100 parts."""

    grade: Grade
    posts: int
    start: float
    width: float


@dataclass(frozen=True, slots=True)
class Slider:
    """The days that a slider runs over, and the one it stands on."""

    first: date
    last: date
    chosen: date


@router.get("/")
def home(
    request: Request,
    session: Asked,
    on: Day | None = None,
    day: Annotated[int | None, Query(ge=date.min.toordinal(), le=date.max.toordinal())] = None,
) -> Response:
    """Tell who sat in the posts at the top on a day, what changed before it, and how much is known.

    Args:
        request: The request.
        session: The graph.
        on: The day; without one, the last of which the graph knows anything.
        day: The same as the slider tells it without scripts: days since 31 December of the year 0.
    """
    if day is not None:
        return RedirectResponse(chosen(request.scope).address("/", {"on": date.fromordinal(day)}), 303)
    board = query.board(session, on or query.last_day(session) or parse_day(EXAMPLE_DAY))
    shown = page(request, "home.html", **_shown(session, board))
    shown.headers["content-security-policy"] = SCRIPTED_POLICY
    return shown


def _shown(session: Session, board: Board) -> dict[str, object]:
    return {
        "board": board,
        "slider": slider(board),
        "steps": [(months_later(board.on, months), words, sign) for months, words, sign in _STEPS],
        "years": years(board),
        "shares": shares(board),
        "news": query.developments(session, limit=_NEWS).answers,
        "counts": session.once(_counts),
        "example_post": EXAMPLE_POST,
    }


def slider(board: Board) -> Slider | None:
    """Return the days on which anybody is seen, for a slider; None where there are no two of them."""
    if board.since is None or board.until is None or board.since == board.until:
        return None
    first, last = max(board.since, months_later(board.until, -12 * _YEARS)), board.until
    return Slider(first, last, min(max(board.on, first), last))


def months_later(day: date, months: int) -> date:
    """Return the same day of another month, or the last day of a month that is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return day
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def years(board: Board) -> list[date]:
    """Return the day asked in every year in which anybody is seen, the last ones where there are many."""
    if board.since is None or board.until is None:
        return []
    first = max(board.since.year, board.until.year - _YEARS + 1)
    return [
        months_later(board.on, 12 * (year - board.on.year)) for year in range(first, board.until.year + 1)
    ]


def shares(board: Board) -> list[Share]:
    """Return how many of the posts are known how well, in the order of grades."""
    found = Counter(cell.grade for group in board.groups for cell in group.cells)
    whole, start, parts = found.total(), 0.0, []
    for grade in Grade:
        width = 100 * found[grade] / whole
        parts.append(Share(grade, found[grade], round(start, 2), round(width, 2)))
        start += width
    return parts


def _counts(session: Session) -> dict[str, int]:
    return {kind: len({name.entity.iri for name in session.labels.names(kind)}) for kind in KINDS}
