"""Where an entity's IRI leads: 303 to its page, its record or its triples (httpRange-14).

Comes in: the path of an IRI and what the asker reads. Goes out: a redirect; an IRI names an official or
an office, which no server can send.
"""

from __future__ import annotations

from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse

from api.negotiation import best
from api.rendering import FOLDERS
from api.services import Served
from kg.vocabulary import Kind

router = APIRouter(include_in_schema=False)

_HTML, _JSON = "text/html", "application/json"
_TRIPLES = ("text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json")
_SHOWN = {
    Kind.PERSON: "person",
    Kind.POST: "post",
    Kind.ORGANIZATION: "organization",
    Kind.EVENT: "event",
    Kind.ARTICLE: "document",
}
_BELOW = {Kind.POST: "/holders"}


def entity(request: Request, services: Served) -> RedirectResponse:
    """Lead to what describes the entity."""
    _, kind, identifier = request.url.path.split("/", 2)
    new = services.session.labels.successor(identifier) if kind == Kind.PERSON else None
    if new is not None:
        return RedirectResponse(f"/{kind}/{new.id}", 301, {"vary": "Accept", "cache-control": "no-store"})
    wanted = best(request.headers.get("accept"), (*_TRIPLES, _HTML, _JSON))
    shown = _SHOWN.get(Kind(kind))
    if shown and wanted == _HTML:
        return _see(f"/{FOLDERS[shown]}/{identifier}")
    if shown and wanted == _JSON:
        return _see(f"/v1/{FOLDERS[shown]}/{identifier}{_BELOW.get(Kind(kind), '')}")
    iri = services.settings.base_iri + quote(f"{kind}/{identifier}", safe="/-._~%")
    return _see(f"/sparql?query={quote(f'DESCRIBE <{iri}>', safe='')}")


def _see(place: str) -> RedirectResponse:
    return RedirectResponse(place, 303, {"vary": "Accept"})


for one in Kind:
    router.add_api_route(f"/{one}/{{identifier:path}}", entity, methods=["GET"])
