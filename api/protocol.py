"""What a request of the SPARQL 1.1 Protocol asks for.

Comes in: a request by GET, by form, or with the query or update as its body. Goes out: an `Asking` or a
`Changing`, or None where it holds neither. Forms are decoded once; every text is UTF-8.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fastapi import Request

from api import bodies
from api.bodies import FORM
from api.refusals import BodyTooLargeError, InvalidError, QueryTooLongError
from kg.errors import QueryError, because

QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"

_DIRECT = {QUERY: "query", UPDATE: "update"}
_DATASETS = {
    "query": ("default-graph-uri", "named-graph-uri"),
    "update": ("using-graph-uri", "using-named-graph-uri"),
}
GRAPH_NAMES: dict[str, object] = {"type": "array", "items": {"type": "string", "format": "uri"}}
"""How the interface describes a field that names graphs."""
Fields = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Asking:
    """A query and the dataset it is about."""

    text: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Changing:
    """An update and the dataset that its WHERE is about."""

    text: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


async def read_operation(request: Request, limit: int) -> Asking | Changing | None:
    """Read what a request asks for.

    Args:
        request: The request.
        limit: Bytes its body may have.

    Raises:
        QueryError: If it is no request of the protocol.
        QueryTooLongError: If the body is longer than `limit`.
        UnsupportedMediaTypeError: If the body is of another type.
    """
    fields = _decoded(request.url.query)
    if request.method != "POST":
        if "update" in fields:
            raise QueryError(because("an update goes by POST, so that nothing changes by following a link"))
        return _operation(fields)
    media_type = bodies.media_type(request, *_DIRECT, FORM)
    body = await read_text(request, limit)
    if media_type == FORM:
        return _operation(_joined(fields, _decoded(body)))
    return _operation(_joined(fields, {_DIRECT[media_type]: [body]}))


async def read_text(request: Request, limit: int) -> str:
    """Read a body as UTF-8, no further than the limit of bytes.

    Raises:
        BodyTooLargeError: If it is longer than any body may be.
        QueryTooLongError: If it is longer than the limit.
        QueryError: If it is not UTF-8.
    """
    try:
        return await bodies.text(request, limit)
    except BodyTooLargeError as error:
        if error.limit != limit:  # that of the server, which holds for every body
            raise
        raise QueryTooLongError(
            because("the request is longer than {limit} bytes; send less", limit=limit)
        ) from error
    except InvalidError as error:
        raise QueryError(because("the body is not UTF-8")) from error


def _decoded(form: str) -> dict[str, list[str]]:
    try:
        return bodies.all_fields(form)
    except InvalidError as error:
        raise QueryError(because("the parameters are not read: {reason}", reason=error.reason)) from error


def _joined(first: Fields, second: Fields) -> Fields:
    return {name: [*first.get(name, ()), *second.get(name, ())] for name in {*first, *second}}


def _operation(fields: Fields) -> Asking | Changing | None:
    """Return the one operation that the fields hold.

    Raises:
        QueryError: If they hold several.
    """
    texts = [(name, text) for name in _DATASETS for text in fields.get(name, ())]
    if not texts:
        return None
    if len(texts) != 1:
        raise QueryError(
            because("give one query or one update; this request holds {count}", count=len(texts))
        )
    [(name, text)] = texts
    graphs = (tuple(fields.get(parameter, ())) for parameter in _DATASETS[name])
    return Asking(text, *graphs) if name == "query" else Changing(text, *graphs)
