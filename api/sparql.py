"""The SPARQL 1.1 Protocol, for reading only.

Comes in: a query by GET, by form or as a body, with the graphs it is about. Goes out: the answer in the
form that Accept likes best. The query runs in a worker process (`api.workers`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from json import loads
from urllib.parse import parse_qs

from fastapi import APIRouter, Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool

from api.evaluation import Job, Reply
from api.negotiation import best
from api.problems import documented
from api.query_text import check
from api.refusals import (
    NotAcceptableError,
    QueryTooLongError,
    UnsupportedMediaTypeError,
    UpdateRefusedError,
)
from api.rendering import page
from api.services import Served, Services
from kg.errors import QueryError

router = APIRouter(tags=["sparql"], responses=documented(400, 403, 406, 413, 415, 503, 504))

HTML = "text/html"
JSON_ROWS = "application/sparql-results+json"
ROWS: Mapping[str, str] = {
    JSON_ROWS: JSON_ROWS,
    "application/sparql-results+xml": "application/sparql-results+xml",
    "text/csv": "text/csv; charset=utf-8",
    "text/tab-separated-values": "text/tab-separated-values; charset=utf-8",
    "application/json": JSON_ROWS,
    "application/xml": "application/sparql-results+xml",
}
"""Forms of SELECT and ASK, best first: what Accept says, what we send."""
GRAPHS: Mapping[str, str] = {
    "text/turtle": "text/turtle; charset=utf-8",
    "application/n-triples": "application/n-triples",
    "application/rdf+xml": "application/rdf+xml",
    "application/ld+json": "application/ld+json",
}
"""Forms of CONSTRUCT and DESCRIBE, best first."""

_ENCODED = 6  # bytes one character may take in a form

EXAMPLE = """SELECT ?name ?post ?start ?end WHERE {
  ?tenure org:member/skos:prefLabel ?name ; ql:post/skos:prefLabel ?post ; org:memberDuring ?time .
  OPTIONAL { ?time ql:start ?start }
  OPTIONAL { ?time ql:end ?end }
} ORDER BY ?post ?start LIMIT 100"""

_GRAPH_NAMES: dict[str, object] = {"type": "array", "items": {"type": "string", "format": "uri"}}
_FIELDS: dict[str, dict[str, object]] = {
    "query": {"type": "string"},
    "default-graph-uri": _GRAPH_NAMES,
    "named-graph-uri": _GRAPH_NAMES,
}
_BY_GET: dict[str, object] = {
    "parameters": [
        {"name": name, "in": "query", "required": name == "query", "schema": schema}
        for name, schema in _FIELDS.items()
    ]
}
_FORM = {"type": "object", "required": ["query"], "properties": _FIELDS}
_BY_POST: dict[str, object] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/sparql-query": {"schema": {"type": "string"}, "example": EXAMPLE},
            "application/x-www-form-urlencoded": {"schema": _FORM},
        },
    }
}
_ANSWERS: dict[int | str, dict[str, object]] = {
    200: {
        "description": "Rows, yes or no, or triples.",
        "content": {media_type: {"schema": {"type": "string"}} for media_type in (*ROWS, *GRAPHS)},
    }
}


@dataclass(frozen=True, slots=True)
class Asking:
    """One request of the protocol: the query and the dataset it is about."""

    text: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


@router.get(
    "/sparql", operation_id="querySparql", response_class=Response, responses=_ANSWERS, openapi_extra=_BY_GET
)
async def get_sparql(request: Request, services: Served) -> Response:
    """Answer a query given as `query=`; without one, a browser gets a form."""
    fields = _fields(request.url.query)
    if "query" not in fields and "update" not in fields and _wants_page(request, (*ROWS, HTML)):
        return page(request, "sparql.html", text=EXAMPLE, table=None, plain=None)
    return await _answer(request, services, _asking(fields))


@router.post(
    "/sparql", operation_id="postSparql", response_class=Response, responses=_ANSWERS, openapi_extra=_BY_POST
)
async def post_sparql(request: Request, services: Served) -> Response:
    """Answer a query given in a form, or as the body itself."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    body = await _body(request, services.settings.query_characters * _ENCODED)
    match media_type:
        case "application/x-www-form-urlencoded":
            asking = _asking(_fields(body))
        case "application/sparql-query":
            asking = _asking({**_fields(request.url.query), "query": [body]})
        case "application/sparql-update":
            raise UpdateRefusedError("this endpoint only reads")
        case _:
            known = "application/sparql-query or application/x-www-form-urlencoded"
            raise UnsupportedMediaTypeError(f"send the query as {known}")
    return await _answer(request, services, asking)


async def _body(request: Request, limit: int) -> str:
    """Read a body as UTF-8, no further than the limit of bytes."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise QueryTooLongError(f"the request is longer than {limit} bytes")
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise QueryError("the body is not UTF-8") from error


def _fields(text: str) -> dict[str, list[str]]:
    """Decode a form once."""
    try:
        return parse_qs(text, keep_blank_values=True, errors="strict", max_num_fields=100)
    except ValueError as error:
        raise QueryError(f"the parameters are not a form in UTF-8: {error}") from error


def _asking(fields: Mapping[str, Sequence[str]]) -> Asking:
    if "update" in fields:
        raise UpdateRefusedError("this endpoint only reads")
    texts = fields.get("query", ())
    if len(texts) != 1:
        raise QueryError(f"give the parameter query once; it came {len(texts)} times")
    graphs = (tuple(fields.get(name, ())) for name in ("default-graph-uri", "named-graph-uri"))
    return Asking(texts[0], *graphs)


async def _answer(request: Request, services: Services, asking: Asking) -> Response:
    shown = _wants_page(request, (*ROWS, *GRAPHS, HTML))
    accept = None if shown else request.headers.get("accept")
    reply = await run_in_threadpool(services.pool.run, _job(services, asking, accept))
    if shown:
        return page(request, "sparql.html", text=asking.text, **_shown(reply))
    return Response(reply.body, media_type=_content_type(reply.media_type), headers={"vary": "Accept"})


def _wants_page(request: Request, offers: Sequence[str]) -> bool:
    return best(request.headers.get("accept"), offers) == HTML


def _job(services: Services, asking: Asking, accept: str | None) -> Job:
    longest = services.settings.query_characters
    if len(asking.text) > longest:
        raise QueryTooLongError(f"the query has {len(asking.text)} characters; {longest} is the limit")
    seen = check(asking.text, services.settings.query_depth)
    rows, triples = best(accept, tuple(ROWS)), best(accept, tuple(GRAPHS))
    if rows is None and triples is None:
        raise NotAcceptableError("Accept names none of the forms we write", (*ROWS, *GRAPHS))
    named = (asking.default_graphs, asking.named_graphs)
    return Job(
        asking.text,
        ROWS[rows].partition(";")[0] if rows else None,
        triples,
        dataset=named if any(named) else None,
        union=not any(named) and not seen.dataset,
    )


def _content_type(media_type: str) -> str:
    return {**ROWS, **GRAPHS}[media_type]


def _shown(reply: Reply) -> dict[str, object]:
    """Return what a page shows of an answer: a table of rows, or plain text."""
    if reply.media_type != JSON_ROWS:
        return {"table": None, "plain": reply.body.decode()}
    found = loads(reply.body)
    if "boolean" in found:
        return {"table": None, "plain": str(found["boolean"]).lower()}
    names = found["head"]["vars"]
    rows = [[row.get(name, {}).get("value", "") for name in names] for row in found["results"]["bindings"]]
    return {"table": {"names": names, "rows": rows}, "plain": None}
