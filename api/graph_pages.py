"""The graph as a picture: the page of `kg.views`, for all of it or what lies round one entity.

Comes in: an entity and a number of steps, or neither. Goes out: one HTML page that loads nothing, to look at
or as a file to keep.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from api.headers import script_policy
from api.rendering import address
from api.services import Served
from kg.query import Session
from kg.text.slug import slug
from kg.views.graph_page import Site, page
from kg.views.network import DEPTH, PARTY, RING, find, network
from kg.vocabulary import Kind

router = APIRouter(include_in_schema=False)

_KEPT = 16
_DEEPEST = 3
_TITLE = "Ai giữ chức gì, khi nào"
_AROUND = "Mạng lưới quanh {name}"
_LONGEST = 60  # letters of a file's name
_STATE = r"^[a-z0-9=&,-]*$"


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a picture shows, and where: on this site, or in a file that leads nowhere."""

    around: str | None
    depth: int
    state: str
    on_site: bool


@router.get("/graph")
def graph(
    services: Served,
    *,
    around: Annotated[str | None, Query(min_length=1, max_length=300)] = None,
    depth: Annotated[int, Query(ge=0, le=_DEEPEST)] = DEPTH,
    state: Annotated[str, Query(max_length=200, pattern=_STATE)] = "",
    file: bool = False,
) -> HTMLResponse:
    """Draw the graph; the page runs as a stranger to this site."""
    html, title = _drawn(services.session, _Asked(around, depth, state, on_site=not file))
    headers = {"content-security-policy": script_policy(html, sandbox=True)}
    if file:
        headers["content-disposition"] = f'attachment; filename="{slug(title)[:_LONGEST]}.html"'
    return HTMLResponse(html, headers=headers)


@lru_cache(maxsize=_KEPT)
def _drawn(session: Session, asked: _Asked) -> tuple[str, str]:
    """Draw once; the store of a running server never changes. Return the page and its title."""
    title = _AROUND.format(name=find(session, asked.around).label) if asked.around else _TITLE
    drawn = network(session, asked.around, depth=asked.depth, ring=RING)
    return page(drawn, title, site=_site(asked) if asked.on_site else None, state=asked.state), title


def _site(asked: _Asked) -> Site:
    around = {"around": asked.around} if asked.around else {}
    return Site(home="/", file=_graph(file="true", depth=asked.depth, **around), thing=_thing, around=_around)


def _thing(kind: str, identifier: str) -> str:
    return address(Kind.ORGANIZATION if kind == PARTY else kind, identifier)


def _around(identifier: str) -> str:
    return _graph(around=identifier)


def _graph(**parameters: object) -> str:
    return f"/graph?{urlencode(parameters)}"
