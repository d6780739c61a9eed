"""The whole graph in the formats of others, for download.

Comes in: the name of a format. Goes out: a file, made once for each state of the graph.
"""

from __future__ import annotations

from enum import Enum
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path
from fastapi.responses import Response

from api.problems import documented, written_as
from api.services import Served
from api.shaping import wording
from kg.views.export import FORMATS

router = APIRouter(prefix="/v1", responses=documented(400, 422, 503), dependencies=[Depends(wording)])

FormatName: Any = Enum("FormatName", {name: name for name in FORMATS})  # type: ignore[misc]  # the table decides
"""Every format there is."""


@router.get(
    "/export/{format}",
    operation_id="exportGraph",
    tags=["service"],
    response_class=Response,
    responses={
        200: {
            "description": "The file, of the media type of the format that was asked for.",
            "headers": {"Content-Disposition": {"description": "Its name.", "schema": {"type": "string"}}},
            "content": {
                **written_as(*(one.media_type for one in FORMATS.values())),
                FORMATS["parquet"].media_type: {"schema": {"type": "string", "format": "binary"}},
            },
        }
    },
)
def export_graph(
    services: Served,
    form: Annotated[
        FormatName,
        Path(
            alias="format",
            description="; ".join(f"{name}: {one.about} ({one.media_type})" for name, one in FORMATS.items()),
            openapi_examples={"tenures": {"value": "csv"}},
        ),
    ],
) -> Response:
    """Hand on the whole graph in a format."""
    chosen = FORMATS[form.value]
    content = services.exports.of(services.store, form.value)
    name = f"quanlo{chosen.suffixes[0]}"
    return Response(
        content,
        media_type=chosen.media_type,
        headers={"content-disposition": f'attachment; filename="{name}"'},
    )
