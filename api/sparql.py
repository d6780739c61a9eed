"""The SPARQL 1.1 Protocol: queries for everybody, updates for those who bear a token.

Comes in: a query or an update by GET, by form or as a body, with the graphs it is about. Goes out: the answer
in the form that Accept likes best; without a query, a page for people and a service description for programs.
Queries run in a worker process (`api.workers`).
"""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.bodies import FORM
from api.evaluation import Job
from api.negotiation import GRAPH_FORMS, ROW_FORMS, best
from api.problems import documented, written_as
from api.protocol import GRAPH_NAMES, QUERY, UPDATE, Asking, Changing, read_operation
from api.query_page import FIRST, query_page
from api.query_text import check
from api.refusals import NotAcceptableError, QueryTooLongError
from api.service_description import describe
from api.services import Served, Services, client_of
from api.update import answer_update
from kg.errors import QueryError, because

router = APIRouter(tags=["sparql"], responses=documented(400, 401, 403, 406, 413, 415, 429, 503, 504))

PATH = "/sparql"
HTML = "text/html"
_ENCODED = 6  # bytes one character may take in a form
_ALLOWED = "GET, HEAD, OPTIONS, POST"

_FIELDS: dict[str, dict[str, object]] = {
    "query": {"type": "string"},
    "default-graph-uri": GRAPH_NAMES,
    "named-graph-uri": GRAPH_NAMES,
}
_BY_GET: dict[str, object] = {
    "parameters": [
        {"name": name, "in": "query", "required": False, "schema": schema} for name, schema in _FIELDS.items()
    ]
}
_BY_POST: dict[str, object] = {
    "requestBody": {
        "required": True,
        "content": {
            QUERY: {"schema": {"type": "string"}, "example": FIRST},
            FORM: {"schema": {"type": "object", "required": ["query"], "properties": _FIELDS}},
        },
    }
}
_ANSWERS: dict[int | str, dict[str, object]] = {
    200: {
        "description": "Rows, yes or no, or triples.",
        "content": written_as(*ROW_FORMS, *GRAPH_FORMS),
    }
}


@router.get(
    PATH, operation_id="querySparql", response_class=Response, responses=_ANSWERS, openapi_extra=_BY_GET
)
@router.get(PATH + "/", include_in_schema=False)
async def get_sparql(request: Request, services: Served) -> Response:
    """Answer a query given as `query=`; without one, describe the service."""
    asking = await read_operation(request, 0)
    if not isinstance(asking, Asking):
        return _introduce(request, services)
    return await _answer(request, services, asking)


@router.post(
    PATH, operation_id="postSparql", response_class=Response, responses=_ANSWERS, openapi_extra=_BY_POST
)
@router.post(PATH + "/", include_in_schema=False)
async def post_sparql(request: Request, services: Served) -> Response:
    """Answer a query given in a form, or as the body itself."""
    operation = await read_operation(request, _longest(request, services))
    match operation:
        case Asking():
            return await _answer(request, services, operation)
        case Changing():
            return await answer_update(request, services, operation)
        case None:
            raise QueryError(because("the form holds neither a query nor an update"))


@router.options(PATH, include_in_schema=False)
@router.options(PATH + "/", include_in_schema=False)
def options() -> Response:
    """Tell what the endpoint takes."""
    return Response(status_code=204, headers={"allow": _ALLOWED, "accept-post": f"{FORM}, {QUERY}, {UPDATE}"})


def _longest(request: Request, services: Services) -> int:
    """Return how long a body may be: a bearer of a token may send updates, which are longer than queries."""
    if "authorization" in request.headers and services.settings.tokens:
        return services.settings.body_bytes
    return services.settings.query_characters * _ENCODED


def _introduce(request: Request, services: Services) -> Response:
    """Give people a page and programs a description of the service."""
    form = best(request.headers.get("accept"), (*GRAPH_FORMS, HTML))
    if form == HTML:
        return query_page(request)
    if form is None:
        raise NotAcceptableError(because("Accept names none of the forms we write"), (*GRAPH_FORMS, HTML))
    endpoint = str(request.url.replace(query="", fragment=""))
    body = describe(services, endpoint, form)
    return Response(body, media_type=GRAPH_FORMS[form], headers={"vary": "Accept"})


async def _answer(request: Request, services: Services, asking: Asking) -> Response:
    shown = _wants_page(request, (*ROW_FORMS, *GRAPH_FORMS, HTML))
    accept = None if shown else request.headers.get("accept")
    job = _job(services, asking, accept)
    reply = await services.queries.run(services.evaluate, job, client_of(request))
    if shown:
        return query_page(request, asking.text, reply)
    return Response(reply.body, media_type=_content_type(reply.media_type), headers={"vary": "Accept"})


def _wants_page(request: Request, offers: Sequence[str]) -> bool:
    return best(request.headers.get("accept"), offers) == HTML


def _job(services: Services, asking: Asking, accept: str | None) -> Job:
    settings = services.settings
    looked_at = asking.text[: settings.query_characters]
    seen = check(looked_at, settings.query_depth, settings.query_patterns)
    if len(asking.text) > settings.query_characters:
        raise QueryTooLongError(
            because(
                "the query has {count} characters; {limit} is the limit",
                count=len(asking.text),
                limit=settings.query_characters,
            )
        )
    rows, triples = best(accept, tuple(ROW_FORMS)), best(accept, tuple(GRAPH_FORMS))
    if rows is None and triples is None:
        raise NotAcceptableError(
            because("Accept names none of the forms we write"), (*ROW_FORMS, *GRAPH_FORMS)
        )
    named = (asking.default_graphs, asking.named_graphs)
    return Job(
        asking.text,
        ROW_FORMS[rows].partition(";")[0] if rows else None,
        triples,
        dataset=named if any(named) else None,
        union=services.union and not any(named) and not seen.dataset,
    )


def _content_type(media_type: str) -> str:
    return {**ROW_FORMS, **GRAPH_FORMS}[media_type]
