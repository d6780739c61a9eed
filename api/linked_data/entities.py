"""Where an entity's IRI leads: 303 to its page, its record or its triples (httpRange-14).

Comes in: the path of an IRI and what the asker reads. Goes out: a redirect, since an IRI names an official or
an office, which no server can send; or, where the path ends in `.ttl`, `.nt`, `.rdf`, `.jsonld` or `.html`,
the description itself.
"""

from __future__ import annotations

from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from api.linked_data.descriptions import described
from api.linked_data.forms import HTML, TRIPLES, Thing, descriptions, parted
from api.negotiation import best
from api.rendering import FOLDERS
from api.services import Served
from kg.vocabulary import DATASET, TITLES, Kind

router = APIRouter(include_in_schema=False)

_JSON = "application/json"
_ENDINGS = {media_type: ending for ending, media_type in TRIPLES.items()}
_SHOWN = {
    Kind.PERSON: "person",
    Kind.POST: "post",
    Kind.ORGANIZATION: "organization",
    Kind.EVENT: "event",
    Kind.ARTICLE: "document",
}
"""Kinds that have a page and a record of their own."""
_BELOW = {Kind.POST: "/holders"}


def entity(request: Request, services: Served) -> Response:
    """Lead to what describes the thing that a path names, or describe it."""
    path, ending = parted(request.url.path)
    _, kind, identifier = (*path.split("/", 2), "")[:3]
    place = quote(path, safe="/-._~")
    thing = Thing(services.settings.base_iri + place.removeprefix("/"), place)
    shown = _SHOWN.get(Kind(kind)) if identifier and "/" not in identifier else None
    new = services.session.labels.successor(shown, identifier) if shown else None
    if new is not None:
        followed = f"/{kind}/{new.id}{'.' + ending if ending else ''}"
        return RedirectResponse(followed, 301, {"vary": "Accept", "cache-control": "no-store"})
    if ending is not None:
        return described(request, services, thing, ending)
    headers = {"vary": "Accept", "link": descriptions(place)}
    return RedirectResponse(_place(request, thing, shown, identifier), 303, headers)


def _place(request: Request, thing: Thing, shown: str | None, identifier: str) -> str:
    """Return where a thing is described in the form that the asker likes best."""
    wanted = best(request.headers.get("accept"), (*_ENDINGS, HTML, _JSON)) or HTML
    if shown and wanted == HTML:
        return f"/{FOLDERS[shown]}/{identifier}"
    if shown and wanted == _JSON:
        return f"/v1/{FOLDERS[shown]}/{identifier}{_BELOW.get(_kind(shown), '')}"
    return f"{thing.path}.{_ENDINGS.get(wanted, 'jsonld' if wanted == _JSON else 'html')}"


def _kind(shown: str) -> Kind:
    return next(kind for kind, name in _SHOWN.items() if name == shown)


for one in Kind:
    router.add_api_route(f"/{one}/{{identifier:path}}", entity, methods=["GET"])
for single in (DATASET, TITLES):
    for form in ("", *(f".{ending}" for ending in (*TRIPLES, "html"))):
        router.add_api_route(f"/{single}{form}", entity, methods=["GET"])
