"""The SPARQL 1.1 Graph Store Protocol: whole graphs by their names.

Comes in: `?default`, `?graph=IRI`, or a path below `/rdf-graph-store/` that is itself the name. Goes out: the
triples of one graph for anybody, and changes of it for those who bear a token.
"""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import MIMEPart
from uuid import uuid4

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.authorization import TOLD, authorized
from api.bodies import check_charset, media_type_of
from api.evaluation import GraphJob
from api.negotiation import GRAPH_FORMS, best
from api.problems import documented, written_as
from api.protocol import UPDATE, read_text
from api.query_text import check_update
from api.refusals import NotAcceptableError, UnsupportedMediaTypeError
from api.services import Served, Services, client_of
from api.update import checked_iri, make
from api.writing import Action, Change
from kg.errors import QueryError, because

router = APIRouter(tags=["sparql"])

PATH = "/rdf-graph-store"
_XML = "application/rdf+xml"
_READ = {
    "text/turtle",
    "application/n-triples",
    _XML,
    "application/ld+json",
    "text/n3",
}
_MULTIPART = "multipart/form-data"
_NAMED: list[dict[str, object]] = [
    {
        "name": "graph",
        "in": "query",
        "schema": {"type": "string", "format": "uri"},
        "description": "Its IRI.",
    },
    {
        "name": "default",
        "in": "query",
        "schema": {"type": "string"},
        "description": "The one without a name.",
    },
]
_READING: dict[str, object] = {"parameters": _NAMED}
_TRIPLES: dict[str, object] = dict(written_as(*sorted(_READ)))
_WRITING: dict[str, object] = {
    "parameters": _NAMED,
    "requestBody": {"required": True, "content": _TRIPLES},
}
_PATCHING: dict[str, object] = {
    **_WRITING,
    "requestBody": {"required": True, "content": {UPDATE: {"schema": {"type": "string"}}}},
}
_DELETING: dict[str, object] = {"parameters": _NAMED}
_CHANGED = documented(400, 401, 403, 404, 413, 415, 503, 504)
_CREATED = _CHANGED | {201: {"description": "There was no such graph; now there is."}}


@router.get(
    PATH,
    operation_id="getGraph",
    response_class=Response,
    openapi_extra=_READING,
    responses=documented(400, 404, 406, 503, 504),
)
@router.get(PATH + "/{name:path}", include_in_schema=False)
async def get_graph(request: Request, services: Served) -> Response:
    """Write out one graph."""
    graph = _named(request)
    form = best(request.headers.get("accept"), tuple(GRAPH_FORMS))
    if form is None:
        raise NotAcceptableError(because("Accept names none of the forms we write"), tuple(GRAPH_FORMS))
    reply = await services.queries.run(services.evaluate, GraphJob(graph, form), client_of(request))
    return Response(reply.body, media_type=GRAPH_FORMS[form], headers={"vary": "Accept"})


@router.put(
    PATH,
    operation_id="putGraph",
    status_code=204,
    openapi_extra=_WRITING,
    dependencies=TOLD,
    response_class=Response,
    responses=_CREATED,
)
@router.put(PATH + "/{name:path}", include_in_schema=False)
async def put_graph(request: Request, services: Served) -> Response:
    """Make the triples sent the whole of a graph."""
    by = authorized(request, services)
    change = await _change(request, services, Action.PUT)
    written = await make(services, change, by)
    return Response(status_code=204 if written.existed else 201)


@router.post(
    PATH,
    operation_id="postGraph",
    status_code=200,
    openapi_extra=_WRITING,
    dependencies=TOLD,
    response_class=Response,
    responses=_CREATED,
)
@router.post(PATH + "/{name:path}", include_in_schema=False)
async def post_graph(request: Request, services: Served) -> Response:
    """Add triples to a graph; without a name, to a new one, whose address is the answer's Location."""
    by = authorized(request, services)
    change = await _change(request, services, Action.POST)
    written = await make(services, change, by)
    if written.existed:
        return Response(status_code=200)
    return Response(status_code=201, headers={"location": change.graph} if change.graph else None)


@router.delete(
    PATH,
    operation_id="deleteGraph",
    status_code=200,
    openapi_extra=_DELETING,
    dependencies=TOLD,
    response_class=Response,
    responses=_CHANGED,
)
@router.delete(PATH + "/{name:path}", include_in_schema=False)
async def delete_graph(request: Request, services: Served) -> Response:
    """Take a graph out of the dataset."""
    by = authorized(request, services)
    await make(services, Change(Action.DELETE, graph=_named(request)), by)
    return Response(status_code=200)


@router.patch(
    PATH,
    operation_id="patchGraph",
    status_code=204,
    openapi_extra=_PATCHING,
    dependencies=TOLD,
    response_class=Response,
    responses=_CHANGED,
)
@router.patch(PATH + "/{name:path}", include_in_schema=False)
async def patch_graph(request: Request, services: Served) -> Response:
    """Change one graph by SPARQL Update, which sees it as its default graph, and no other."""
    by = authorized(request, services)
    if media_type_of(request) != UPDATE:
        raise UnsupportedMediaTypeError(because("send the change of a graph as {update}", update=UPDATE))
    text = await read_text(request, services.settings.body_bytes)
    check_update(text, services.settings.query_depth)
    graph = _named(request)
    await make(services, Change(Action.PATCH, text, graph, base_iri=graph or services.settings.base_iri), by)
    return Response(status_code=204)


def _named(request: Request) -> str | None:
    """Return the name of the graph that a request is about; None for the one without a name.

    Raises:
        QueryError: If it names none, or several, or by no IRI.
    """
    graphs = request.query_params.getlist("graph")
    if request.path_params.get("name"):
        return checked_iri(_address(request))
    if len(graphs) + ("default" in request.query_params) != 1:
        raise QueryError(because("name one graph: ?graph=IRI, or ?default for the one without a name"))
    return checked_iri(graphs[0]) if graphs else None


def _address(request: Request) -> str:
    """Return the address of a request as it was sent, which is a name by the protocol."""
    return f"{request.url.scheme}://{request.url.netloc}{request.scope['raw_path'].decode('latin-1')}"


def _target(request: Request) -> str | None:
    """Return the name of the graph to add to; a new one where a POST names none."""
    bare = not request.path_params.get("name") and not {"graph", "default"} & set(request.query_params)
    if request.method == "POST" and bare:
        return f"{checked_iri(_address(request)).rstrip('/')}/{uuid4()}"
    return _named(request)


async def _change(request: Request, services: Services, action: Action) -> Change:
    """Read the triples of a request.

    Raises:
        UnsupportedMediaTypeError: If they are in no form that is read.
        QueryError: If they declare entities.
    """
    graph = _target(request)
    media_type = media_type_of(request)
    text = await read_text(request, services.settings.body_bytes)
    if media_type == _MULTIPART:
        media_type, text = _parts(request.headers["content-type"], text)
    if media_type not in _READ:
        raise UnsupportedMediaTypeError(
            because("send triples as one of {listed}", listed=", ".join(sorted(_READ)))
        )
    if media_type == _XML and "<!ENTITY" in text.upper():  # no other form declares any
        raise QueryError(
            because("the document declares entities, which can grow to any size; write them out")
        )
    return Change(action, text, graph, media_type, graph or services.settings.base_iri)


def _parts(content_type: str, text: str) -> tuple[str, str]:
    """Return the files of a form as one document, if all are of one type that can be joined.

    Raises:
        UnsupportedMediaTypeError: If they are not, or say that they are not in UTF-8.
        QueryError: If they are not in UTF-8 all the same.
    """
    message = message_from_bytes(f"content-type: {content_type}\r\n\r\n{text}".encode(), policy=policy.HTTP)
    files = [part for part in message.iter_parts() if part.get_content_type() in {"text/turtle", "text/n3"}]
    if not files or len(files) != len(list(message.iter_parts())):
        raise UnsupportedMediaTypeError(because("the files of a form are read as text/turtle only"))
    return "text/turtle", "\n".join(map(_decoded, files))


def _decoded(part: MIMEPart) -> str:
    check_charset(part.get_content_charset(""))
    content = part.get_payload(decode=True)
    try:
        return content.decode() if isinstance(content, bytes) else ""
    except UnicodeDecodeError as error:
        raise QueryError(because("a file of the form is not UTF-8")) from error
