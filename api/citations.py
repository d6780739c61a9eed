"""How to cite a thing of the graph.

Comes in: what it is and its name. Goes out: BibTeX or CSL-JSON. An answer is cited by asking for it with
one of these two media types in `Accept`.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query
from fastapi.responses import Response

from api.parameters import EXAMPLE_PERSON, LONGEST_NAME, CitedKind
from api.problems import documented, written_as
from api.services import Asked
from api.shaping import Shaped, wording
from kg import query
from kg.views.bibliography import MEDIA_TYPES, Style, bibliography

router = APIRouter(
    prefix="/v1",
    responses=documented(400, 404, 422, 503),
    route_class=Shaped,
    dependencies=[Depends(wording)],
)

_FORMS = written_as(*MEDIA_TYPES.values())


@router.get(
    "/cite/{kind}/{name:path}",
    operation_id="cite",
    tags=["search"],
    response_class=Response,
    responses={200: {"content": _FORMS, "description": "The bibliography."}},
)
def cite(
    session: Asked,
    kind: Annotated[CitedKind, Path(openapi_examples={"person": {"value": "person"}})],
    name: Annotated[
        str,
        Path(
            max_length=LONGEST_NAME,
            description="Identifier or name.",
            openapi_examples={"name": {"value": EXAMPLE_PERSON}},
        ),
    ],
    style: Annotated[
        Style,
        Query(
            alias="format",
            description="Form of the bibliography.",
            openapi_examples={"bibtex": {"value": "bibtex"}},
        ),
    ] = Style.BIBTEX,
) -> Response:
    """Tell what to cite for a thing: what the graph says, and the articles that a tenure rests on."""
    return Response(bibliography(query.citation(session, name, kind), style), media_type=MEDIA_TYPES[style])
