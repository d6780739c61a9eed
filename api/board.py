"""The first page: the posts at the top on one day.

Comes in: a day or none. Goes out: HTML that works without scripts; every day has an address of its own.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from functools import lru_cache

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.parameters import EXAMPLE_DAY, EXAMPLE_POST, Day
from api.rendering import page
from api.services import Asked
from kg import query
from kg.model.board import Board
from kg.model.dates import parse_day
from kg.model.interval import Grade
from kg.query import KINDS, Session
from kg.query.board import Top, top

router = APIRouter(include_in_schema=False)

_STEPS = (
    (-12, "lùi một năm", "«"),
    (-1, "lùi một tháng", "‹"),
    (1, "tới một tháng", "›"),
    (12, "tới một năm", "»"),
)
_YEARS = 24


@dataclass(frozen=True, slots=True)
class Share:
    """How many posts have one grade, and where they lie on a bar of 100 parts."""

    grade: Grade
    posts: int
    start: float
    width: float


@router.get("/")
def home(request: Request, session: Asked, on: Day | None = None) -> Response:
    """Tell who sat in the posts at the top on a day, what changed before it, and how much is known."""
    day = on or parse_day(EXAMPLE_DAY)
    board = query.board(session, day, _top(session))
    shown = {
        "board": board,
        "steps": [(months_later(day, months), words, sign) for months, words, sign in _STEPS],
        "years": years(board),
        "shares": shares(board),
        "counts": _counts(session),
        "example_post": EXAMPLE_POST,
    }
    return page(request, "home.html", **shown)


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


@lru_cache(maxsize=2)
def _top(session: Session) -> Top:
    """Read once; the graph of a running server never changes."""
    return top(session)


@lru_cache(maxsize=2)
def _counts(session: Session) -> dict[str, int]:
    return {kind: len({name.entity.iri for name in session.labels.names(kind)}) for kind in KINDS}
