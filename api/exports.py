"""The whole graph in the formats of others, for download.

Comes in: the name of a format. Goes out: a file, made once for each state of the graph.
"""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import Annotated, Any

from fastapi import APIRouter, Path
from fastapi.responses import Response

from api.problems import documented, written_as
from api.services import Served
from kg.store import GraphStore
from kg.views.export import FORMATS, export

router = APIRouter(prefix="/v1", responses=documented(400, 422, 503))

_KEPT = 4

FormatName: Any = Enum("FormatName", {name: name for name in FORMATS})  # type: ignore[misc]  # the table decides
"""Every format there is."""


@lru_cache(maxsize=_KEPT)
def _made(store: GraphStore, _revision: str, form: str) -> bytes:
    return export(store, form)


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
    content = _made(services.store, services.store.revision(), form.value)
    name = f"quanlo{chosen.suffixes[0]}"
    return Response(
        content,
        media_type=chosen.media_type,
        headers={"content-disposition": f'attachment; filename="{name}"'},
    )
