"""What each type of problem means, at the address that is its IRI.

Comes in: the last segment of a type's IRI. Goes out: a page for people, or the same as JSON. The types are
those of `api.problems`; what they mean is the first sentence of the class of the error tree that becomes
one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from inspect import cleandoc
from urllib.parse import urlparse

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from api.negotiation import best
from api.problems import INTERNAL, INVALID, KINDS, TYPES, Kind, vietnamese_titles
from api.rendering import page
from kg.errors import NotFoundError

router = APIRouter(include_in_schema=False)

_PATH = urlparse(TYPES).path
_PROTOCOL = (
    (Kind(404, "no-such-page", "Not Found"), "Nothing lies at this address."),
    (Kind(405, "method-not-allowed", "Method Not Allowed"), "The address does not take this method."),
    (Kind(301, "moved-permanently", "Moved Permanently"), "The thing has a new identifier, which is named."),
    (INVALID, "A parameter or a member of the body is missing or cannot be read; `errors` names each."),
    (INTERNAL, "The fault is ours; the operator's log tells more."),
)


@dataclass(frozen=True, slots=True)
class ProblemType:
    """One type of problem.

    Attributes:
        type: Its IRI.
        title: Short name for people.
        status: HTTP status it comes with.
        meaning: When it is met.
    """

    type: str
    title: str
    status: int
    meaning: str


@cache
def problem_types() -> dict[str, ProblemType]:
    """Return every type by the last segment of its IRI."""
    told = {kind.name: _described(kind, _first_sentence(error)) for error, kind in KINDS.items()}
    return {**told, **{kind.name: _described(kind, meaning) for kind, meaning in _PROTOCOL}}


def _described(kind: Kind, meaning: str) -> ProblemType:
    return ProblemType(TYPES + kind.name, kind.title, kind.status, meaning)


def _first_sentence(error: type) -> str:
    return cleandoc(error.__doc__ or "").partition("\n")[0]


@router.get(_PATH)
def list_problem_types(request: Request) -> Response:
    """List every type."""
    return _shown(request, sorted(problem_types().values(), key=lambda one: one.type))


@router.get(_PATH + "{name}")
def get_problem_type(request: Request, name: str) -> Response:
    """Tell what one type means."""
    if name not in problem_types():
        raise NotFoundError("problem type", name)
    return _shown(request, [problem_types()[name]])


def _shown(request: Request, found: list[ProblemType]) -> Response:
    if best(request.headers.get("accept"), ("application/json", "text/html")) == "text/html":
        return page(request, "problem_types.html", found=found, titles=vietnamese_titles())
    told = [{name: getattr(one, name) for name in ("type", "title", "status", "meaning")} for one in found]
    return JSONResponse(told if len(told) > 1 else told[0], headers={"vary": "Accept"})
