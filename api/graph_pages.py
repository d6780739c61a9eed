"""The graph as a picture: the page of `kg.views`, for all of it or what lies round one entity.

Comes in: an entity and a number of steps, or neither. Goes out: one HTML page that loads nothing.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from api.headers import script_policy
from api.services import Served
from kg.store import GraphStore
from kg.views.graph_page import page
from kg.views.network import DEPTH, network

router = APIRouter(include_in_schema=False)

_KEPT = 16
_DEEPEST = 3
_TITLE = "Ai giữ chức gì, khi nào"


@router.get("/graph")
def graph(
    services: Served,
    around: Annotated[str | None, Query(min_length=1, max_length=300)] = None,
    depth: Annotated[int, Query(ge=0, le=_DEEPEST)] = DEPTH,
) -> HTMLResponse:
    """Draw the graph; the page runs as a stranger to this site."""
    html = _drawn(services.store, around, depth)
    return HTMLResponse(html, headers={"content-security-policy": script_policy(html, sandbox=True)})


@lru_cache(maxsize=_KEPT)
def _drawn(store: GraphStore, around: str | None, depth: int) -> str:
    """Draw once; the store of a running server never changes."""
    return page(network(store, around, depth=depth), _TITLE)
