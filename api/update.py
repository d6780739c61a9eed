"""SPARQL 1.1 Update, for those who bear a token.

Comes in: an update by form or as a body. Goes out: 204 when it is made for good. What is changed here is seen
by SPARQL alone; `/v1` and the pages show what articles say.
"""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response
from pyoxigraph import NamedNode

from api.authorization import TOLD, authorized
from api.bodies import FORM
from api.problems import documented
from api.protocol import GRAPH_NAMES, UPDATE, Changing, read_operation
from api.query_text import check_update
from api.refusals import UpdateRefusedError
from api.services import Served, Services
from api.update_text import with_dataset
from api.writing import Action, Change, Written
from kg.errors import QueryError, because

router = APIRouter(tags=["sparql"], responses=documented(400, 401, 403, 413, 415, 503, 504))

_FORM = {
    "type": "object",
    "required": ["update"],
    "properties": {
        "update": {"type": "string"},
        "using-graph-uri": GRAPH_NAMES,
        "using-named-graph-uri": GRAPH_NAMES,
    },
}
_BODY: dict[str, object] = {
    "requestBody": {
        "required": True,
        "content": {UPDATE: {"schema": {"type": "string"}}, FORM: {"schema": _FORM}},
    },
}


@router.post(
    "/update",
    operation_id="updateSparql",
    status_code=204,
    response_class=Response,
    openapi_extra=_BODY,
    dependencies=TOLD,
)
@router.post("/update/", include_in_schema=False)
async def post_update(request: Request, services: Served) -> Response:
    """Change the dataset by SPARQL Update."""
    authorized(request, services)
    operation = await read_operation(request, services.settings.body_bytes)
    if not isinstance(operation, Changing):
        raise QueryError(because("this address takes updates; send queries to /sparql"))
    return await answer_update(request, services, operation)


async def answer_update(request: Request, services: Services, changing: Changing) -> Response:
    """Make an update that came by whichever address.

    Raises:
        UnauthorizedError: If it bears no token that is admitted.
        QueryError: If it is no update, or one that is never made.
    """
    by = authorized(request, services)
    check_update(changing.text, services.settings.query_depth)
    for iri in (*changing.default_graphs, *changing.named_graphs):
        checked_iri(iri)
    text = with_dataset(changing.text, changing.default_graphs, changing.named_graphs)
    change = Change(Action.UPDATE, text, base_iri=services.settings.base_iri)
    await make(services, change, by)
    return Response(status_code=204)


async def make(services: Services, change: Change, by: str) -> Written:
    """Make a change in the working copy.

    Raises:
        UpdateRefusedError: If there is none.
        BusyError: If too many changes wait.
        KgError: As `WorkingCopy.make`.
    """
    if services.copy is None:
        raise UpdateRefusedError(because("this server only reads"))
    return await services.changes.run(services.copy.make, change, by)


def checked_iri(iri: str) -> str:
    """Return an absolute IRI as it is.

    Raises:
        QueryError: If it is none.
    """
    try:
        return NamedNode(iri).value
    except ValueError as error:
        raise QueryError(
            because("the name of a graph is no absolute IRI: {error}", error=str(error))
        ) from error
