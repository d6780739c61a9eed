"""Failures as answers: problem details (RFC 9457), and pages for people.

Comes in: exceptions. Goes out: `application/problem+json`, or an HTML page where a browser asked for a
page. This is the only place that knows HTTP statuses of failures. What the caller sent is never
repeated in a validation error, and what the server is made of never shows in a 5xx.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from functools import cache
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic_core import PydanticKnownError
from starlette.exceptions import HTTPException
from starlette.routing import Match, Mount

from api import refusals
from api.cross_origin import may_read
from api.headers import SECURITY
from api.languages.choice import Language, chosen
from api.languages.troubles import worded
from api.negotiation import best
from api.rendering import page
from kg import errors
from kg.errors import Reason, because, one_of, placed, quoted, several
from kg.resources import read_table

MEDIA_TYPE = "application/problem+json"
TYPES = "https://quanlo.example/problems/"
"""Start of every problem type's IRI; types never change meaning."""

_LOG = logging.getLogger(__name__)
_DATA_PATHS = ("/v1/", "/health", "/ready", "/metrics", "/openapi.json")


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of problem: HTTP status, last segment of its IRI, and title."""

    status: int
    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one parameter of a request."""

    parameter: str
    detail: Reason

    def as_json(self, language: Language) -> dict[str, str]:
        """Return it as a member of `errors`."""
        return {"parameter": self.parameter, "detail": worded(self.detail, language)}


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem on its way out."""

    kind: Kind
    detail: Reason
    faults: tuple[Fault, ...] = ()
    members: Mapping[str, object] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)

    def as_json(self, language: Language = Language.ENGLISH) -> dict[str, object]:
        """Return the members of RFC 9457, then our own; the title and what is wrong in a language."""
        return {
            "type": TYPES + self.kind.name,
            "title": title_of(self.kind, language),
            "status": self.kind.status,
            "detail": worded(self.detail, language),
            **self.members,
            **({"errors": [one.as_json(language) for one in self.faults]} if self.faults else {}),
        }


_SCHEMA = {
    "title": "Problem",
    "description": "Problem details, RFC 9457.",
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "candidates": {
            "type": "array",
            "items": {
                "anyOf": [
                    {"type": "string"},
                    {
                        "type": "object",
                        "required": ["id", "kind", "label"],
                        "properties": {name: {"type": "string"} for name in ("id", "kind", "label")},
                    },
                ]
            },
            "description": "What may be meant: names that look alike; of a name that means several things, "
            "each of them.",
        },
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"parameter": {"type": "string"}, "detail": {"type": "string"}},
            },
        },
    },
}


def documented(*statuses: int) -> dict[int | str, dict[str, object]]:
    """Return what OpenAPI says of the problems a route may answer with."""
    content = {MEDIA_TYPE: {"schema": _SCHEMA}}
    return {status: {"description": HTTPStatus(status).phrase, "content": content} for status in statuses}


def written_as(*media_types: str) -> dict[str, dict[str, object]]:
    """Return what OpenAPI says of an answer that is written in one of these forms; JSON may be any JSON."""
    text: dict[str, object] = {"type": "string"}
    return {one: {"schema": {} if one.endswith(("/json", "+json")) else text} for one in media_types}


INTERNAL = Kind(500, "internal", "Something on our side is wrong")
_PLACED = (errors.StoreError, errors.ResolutionError, errors.DocumentError)
"""Errors whose reason is told without the place: files of the server, or the body of the request."""
_METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE")
_IN_WORDS = {"question"}
_OURS = because("The fault is ours; the operator's log tells more.")
INVALID = Kind(422, "invalid-parameter", "A parameter cannot be read")

KINDS: Mapping[type[errors.KgError], Kind] = {
    errors.NotFoundError: Kind(404, "not-found", "Nothing bears this name"),
    errors.DateError: INVALID,
    errors.DocumentError: Kind(422, "unreadable-document", "The article cannot be read"),
    errors.EditError: Kind(409, "article-in-the-way", "The articles of the graph stand against it"),
    errors.ResolutionError: Kind(409, "judgement-in-the-way", "A judgement stands against it"),
    refusals.UnknownParameterError: Kind(400, "unknown-parameter", "There is no such parameter"),
    refusals.CursorError: Kind(422, "invalid-cursor", "This cursor leads nowhere"),
    refusals.InvalidError: INVALID,
    refusals.BodyTooLargeError: Kind(413, "body-too-large", "The body of the request is too long"),
    refusals.SparqlSyntaxError: Kind(400, "syntax", "This is no SPARQL query"),
    refusals.UpdateRefusedError: Kind(403, "read-only", "This endpoint only reads"),
    refusals.RemoteRefusedError: Kind(403, "no-service", "This endpoint asks no other server"),
    refusals.TooDeepError: Kind(400, "too-deep", "The query nests too deep"),
    refusals.TooComplexError: Kind(400, "too-complex", "The query is too complex"),
    refusals.TooManyRowsError: Kind(400, "too-many-rows", "The answer has too many rows"),
    refusals.AnswerTooLargeError: Kind(400, "answer-too-large", "The answer is too large"),
    refusals.TooMuchMemoryError: Kind(400, "too-much-memory", "The query needs too much memory"),
    refusals.QueryTooLongError: Kind(413, "query-too-long", "The query is too long"),
    refusals.NotAcceptableError: Kind(406, "not-acceptable", "No form of the answer is acceptable"),
    refusals.UnsupportedMediaTypeError: Kind(415, "unsupported-media-type", "This type of body is not read"),
    refusals.GoneError: Kind(410, "gone", "This was found to be wrong"),
    refusals.AddressTooLongError: Kind(414, "address-too-long", "The address of the request is too long"),
    refusals.SlowRequestError: Kind(408, "slow-request", "The request did not arrive in time"),
    refusals.UnknownHostError: Kind(421, "unknown-host", "This server does not bear that name"),
    refusals.UnauthorizedError: Kind(401, "unauthorized", "A token is needed"),
    refusals.NoSuchGraphError: Kind(404, "no-such-graph", "No graph bears this name"),
    refusals.SpentError: Kind(429, "time-used-up", "Your queries have used up their time"),
    refusals.CrowdedError: Kind(503, "crowded", "Too many requests at once"),
    refusals.CrashedError: Kind(503, "query-crashed", "The query ended its process"),
    refusals.EditorCrashedError: Kind(503, "editor-crashed", "The process that changes the graph ended"),
    refusals.ReaderCrashedError: Kind(503, "reader-crashed", "The process that reads articles ended"),
    refusals.BusyError: Kind(503, "busy", "Too many queries at once"),
    errors.QueryError: Kind(400, "bad-query", "The question cannot be asked"),
    errors.InputError: Kind(400, "bad-input", "The input cannot be read"),
    errors.StoreTimeoutError: Kind(504, "timeout", "The query took too long"),
    errors.StoreError: Kind(503, "store-unavailable", "The graph cannot be read now"),
    errors.KgError: INTERNAL,
}
"""What each class of the error tree becomes; a class not listed becomes what its parent does."""

_LATER = {"busy": "5", "crowded": "1", "store-unavailable": "30"}  # Retry-After, seconds
_CHALLENGE = {"www-authenticate": 'Bearer realm="quanlo"'}


def install(app: FastAPI) -> None:
    """Answer every failure of the application with a problem."""
    for kind in (errors.KgError, RequestValidationError, HTTPException, Exception):
        app.add_exception_handler(kind, answer)


def answer(request: Request, error: Exception) -> Response:
    """Return the response for a failure, in the form the asker reads."""
    problem = _problem(request, error)
    if problem.kind is INTERNAL and isinstance(error, errors.KgError):  # the server logs what is not ours
        told = {"error": type(error).__name__, "detail": str(error), "path": request.url.path}
        _LOG.error("%s", json.dumps(told))  # one line, whatever the values hold
    headers = {**SECURITY, "cache-control": "no-store", **problem.headers}
    if may_read(request.scope):  # a fault of ours is answered outside the part that adds it
        headers["access-control-allow-origin"] = "*"
    if _wants_page(request):
        title = title_of(problem.kind, chosen(request.scope).language)
        shown = page(request, "problem.html", title=title, problem=problem)
        return Response(shown.body, problem.kind.status, {**headers, **shown.headers}, media_type="text/html")
    choice = chosen(request.scope)
    language = choice.language if choice.asked else Language.ENGLISH
    return JSONResponse(problem.as_json(language), problem.kind.status, headers, MEDIA_TYPE)


def title_of(kind: Kind, language: Language) -> str:
    """Return what a type of problem is called in a language."""
    if language is Language.ENGLISH:
        return kind.title
    return vietnamese_titles().get(kind.name, kind.title)


@cache
def vietnamese_titles() -> Mapping[str, str]:
    """Return what types of problems are called on pages in Vietnamese, by the last segment of their IRIs."""
    return {row["name"]: row["vi"] for row in read_table("data/problem_titles.tsv")}


def _wants_page(request: Request) -> bool:
    if request.url.path.startswith(_DATA_PATHS):
        return False
    return best(request.headers.get("accept"), ("application/json", "text/html")) == "text/html"


def _problem(request: Request, error: Exception) -> Problem:
    match error:
        case RequestValidationError():
            return _invalid(error)
        case HTTPException():
            return _http(request, error)
        case errors.KgError():
            return _ours(request, error)
        case _:
            return Problem(INTERNAL, _OURS)


def _ours(request: Request, error: errors.KgError) -> Problem:
    kind = next(KINDS[one] for one in type(error).__mro__ if one in KINDS)
    if kind is INTERNAL:
        return Problem(kind, _OURS)
    named = ("kind", "name", "value", "candidates", "line", "column", "offers", "judgement")
    members = {name: value for name in named if (value := getattr(error, name, None))}
    if isinstance(error, errors.AmbiguousError):
        members["candidates"] = [asdict(one) for one in error.bearers]
        del members["name"]
    reason: Reason = getattr(error, "reason", error.said)
    faults = tuple(Fault(one, reason) for one in _parameters(request, error))
    detail = error.reason if isinstance(error, _PLACED) else error.said
    return Problem(kind, detail, faults, members, _headers(kind, error))


def _parameters(request: Request, error: errors.KgError) -> tuple[str, ...]:
    """Return which parameters of the request are at fault, if the error or the request tells."""
    match error:
        case refusals.InvalidError():
            return (error.parameter,)
        case errors.NotFoundError(name=name) | errors.AmbiguousError(name=name):
            # a call may take two people: say which of them nobody is; a question in words holds a name
            given = [*request.path_params.items(), *request.query_params.multi_items()]
            asked = [parameter for parameter, value in given if value == name]
            return tuple(asked or _IN_WORDS & {parameter for parameter, _ in given})[:1]
        case errors.QueryError():
            return error.parameters
        case errors.DocumentError():
            return (error.field or "body",)
        case errors.EditError():
            return ("document" if "document" in request.path_params else "id",)
        case _:
            return ()


def _headers(kind: Kind, error: errors.KgError) -> Mapping[str, str]:
    """Return when to come back, or what is needed to be let in."""
    if kind.status == 401:
        return _CHALLENGE
    wait = str(error.wait) if isinstance(error, refusals.SpentError) else _LATER.get(kind.name)
    return {"retry-after": wait} if wait else {}


def _invalid(error: RequestValidationError) -> Problem:
    """Name each parameter and what it should be, without what was sent."""
    faults = tuple(Fault(str(one["loc"][-1]), _wanted(one)) for one in error.errors())
    told = (placed(one.parameter, one.detail) for one in faults)
    return Problem(INVALID, several(told), faults)


def _wanted(fault: Mapping[str, Any]) -> Reason:
    """Return what a value should be, as the engine of parameters says it."""
    given: Mapping[str, object] = fault.get("ctx", {})
    if isinstance(reason := given.get("reason"), Reason):  # our own: `api.parameters`
        return reason
    try:
        sentence = PydanticKnownError(fault["type"], {**given}).message_template
    except (KeyError, TypeError):  # of another engine
        return quoted(fault["msg"])
    return Reason(sentence, {**given, **dict(_in_words(given))})


def _in_words(given: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Yield what is told in words: the ending of a plural, what holds values, those to choose from."""
    yield "expected_plural", "" if 1 in {given.get("min_length"), given.get("max_length")} else "s"
    if "field_type" in given:
        yield "field_type", Reason(str(given["field_type"]), {})
    if "expected" in given:
        yield "expected", one_of(re.split(", | or ", str(given["expected"])))


def _http(request: Request, error: HTTPException) -> Problem:
    phrase = HTTPStatus(error.status_code).phrase
    kind = Kind(error.status_code, phrase.lower().replace(" ", "-"), phrase)
    if error.status_code == 404:
        return Problem(Kind(404, "no-such-page", phrase), because("Nothing lies at this address; see /docs."))
    if error.status_code == 405:
        allowed = ", ".join(_allowed(request))
        detail = because("This address allows only {listed}.", listed=allowed)
        return Problem(kind, detail, headers={"allow": allowed})
    return Problem(kind, quoted(str(error.detail)), headers=error.headers or {})


def _allowed(request: Request) -> list[str]:
    """Return every method that the address takes; each route of it knows its own only."""
    asked = {name: request.scope[name] for name in ("type", "path", "root_path")}
    routes = [one for one in request.app.routes if not isinstance(one, Mount)]
    taken = {
        method
        for method in _METHODS
        if any(one.matches({**asked, "method": method, "headers": []})[0] is Match.FULL for one in routes)
    }
    read = taken or {"GET"}  # files, which lie in a folder, are read only
    return [one for one in _METHODS if one in read or (one == "HEAD" and "GET" in read)]
