"""The addresses of the Reconciliation API.

Comes in: batches as a form field `queries` (so OpenRefine sends them, ten at a time) or in the address,
requests for properties, beginnings of names. Goes out: JSON; with `callback=`, a script that calls it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response
from starlette.concurrency import run_in_threadpool

from api import bodies
from api.headers import PREVIEW_POLICY
from api.parameters import LONGEST_NAME, LONGEST_TEXT, text_of
from api.problems import documented
from api.reconciliation import forms, requests
from api.refusals import InvalidError
from api.rendering import page
from api.services import Asked, Served, Services
from kg import query
from kg.errors import NotFoundError, because
from kg.query import Session
from kg.query.labels import Entity
from kg.query.reconciliation import KINDS
from kg.query.traits import TRAITS, Known
from kg.text.fold import fold

router = APIRouter(
    prefix="/reconcile", tags=["reconciliation"], responses=documented(400, 404, 413, 415, 422, 503)
)

_CALLBACK = re.compile(r"[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*){0,5}", re.ASCII)
_LONGEST = 200_000  # bytes of a body
_SHOWN = 10

Callback = Annotated[
    str | None, Query(max_length=100, description="Name of a function to call with the answer (JSONP).")
]
Identifier = Annotated[
    str,
    Query(
        alias="id",
        max_length=LONGEST_NAME,
        description="Identifier as this service gives it.",
        openapi_examples={"post": {"value": "organization/chinh-phu"}},
    ),
]
Prefix = Annotated[str, text_of("What somebody has typed so far.", "mai tiến", LONGEST_TEXT)]
Begun = Annotated[
    str, text_of("Start of a name or an identifier; without one all are listed.", "p", LONGEST_TEXT)
]
Cursor = Annotated[int, Query(ge=0, le=1000, description="How many suggestions to pass over.")]

_BATCH = {"q0": {"query": "Mai Tiến Dũng", "type": "person", "limit": 3}}
_EXTEND = {"ids": ["organization/chinh-phu"], "properties": [{"id": "posts"}]}
_FIELDS: Mapping[str, object] = {
    "queries": {"type": "string", "contentMediaType": "application/json", "examples": [json.dumps(_BATCH)]},
    "extend": {"type": "string", "contentMediaType": "application/json", "examples": [json.dumps(_EXTEND)]},
}
_BODY = {
    "requestBody": {
        "required": True,
        "content": {bodies.FORM: {"schema": {"type": "object", "properties": _FIELDS}}},
    }
}
_MATCH = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {
                "schema": {
                    "type": "object",
                    "required": ["queries"],
                    "properties": {"queries": {"type": "array", "items": {"type": "object"}}},
                },
                "example": {"queries": [{"conditions": [{"matchType": "name", "v": "Mai Tiến Dũng"}]}]},
            }
        },
    }
}


@router.get("", operation_id="getReconciliation", response_class=Response)
def get_reconciliation(
    request: Request,
    services: Served,
    queries: Annotated[str | None, Query(description="A batch of queries, as JSON.")] = None,
    extend: Annotated[str | None, Query(description="A request for properties, as JSON.")] = None,
    callback: Callback = None,
) -> Response:
    """Tell what this service is; with `queries`, answer a batch; with `extend`, give properties."""
    return _said(_answered(request, services, queries, extend), callback)


@router.post("", operation_id="postReconciliation", response_class=Response, openapi_extra=_BODY)
async def post_reconciliation(request: Request, services: Served, callback: Callback = None) -> Response:
    """Answer a batch, or give properties, sent as a form."""
    bodies.media_type(request, bodies.FORM)
    sent = bodies.fields(await bodies.text(request, _LONGEST))
    if "queries" not in sent and "extend" not in sent:
        raise InvalidError("queries", because("send a form field queries, or extend"))
    found = await run_in_threadpool(_answered, request, services, sent.get("queries"), sent.get("extend"))
    return _said(found, callback or sent.get("callback"))


@router.post("/match", operation_id="matchEntities", response_class=Response, openapi_extra=_MATCH)
async def match_entities(request: Request, services: Served) -> Response:
    """Answer a batch as the draft of version 1.0 sends it."""
    bodies.media_type(request, "application/json")
    wanted = requests.match(await bodies.text(request, _LONGEST))

    def found() -> forms.Json:
        return {"results": [forms.candidates(query.reconcile(services.session, one)) for one in wanted]}

    return _said(await run_in_threadpool(found), None)


@router.get("/suggest/entity", operation_id="suggestEntities", response_class=Response)
def suggest_entities(
    session: Asked, prefix: Prefix, cursor: Cursor = 0, callback: Callback = None
) -> Response:
    """List people, posts and organisations by name.

    What bears the name as typed, or a name that begins so, comes first.
    """
    hits = query.search(session, prefix, KINDS, cursor + _SHOWN).answers if fold(prefix) else ()
    return _said(forms.suggestions(hits[cursor:]), callback)


@router.get("/suggest/type", operation_id="suggestTypes", response_class=Response)
def suggest_types(prefix: Begun = "", callback: Callback = None) -> Response:
    """List the types of which a name begins as typed."""
    return _said({"result": _beginning(prefix, [forms.named(kind) for kind in KINDS])}, callback)


@router.get("/suggest/property", operation_id="suggestProperties", response_class=Response)
def suggest_properties(prefix: Begun = "", callback: Callback = None) -> Response:
    """List the properties of which a name begins as typed."""
    found = _beginning(prefix, [forms.described(one) for one in forms.properties()])
    return _said({"result": found}, callback)


@router.get("/properties", operation_id="proposeProperties", response_class=Response)
def propose_properties(
    kind: Annotated[
        str, Query(alias="type", max_length=50, openapi_examples={"type": {"value": "person"}})
    ] = "",
    limit: Annotated[int, Query(ge=1, le=100)] = 100,
    callback: Callback = None,
) -> Response:
    """List the properties that can be asked for of a type; of every type where none is named."""
    found = [forms.described(one) for one in forms.properties(kind or None)][:limit]
    return _said({"type": kind, "properties": found, "limit": limit}, callback)


@router.get("/preview", operation_id="previewEntity", response_class=HTMLResponse)
def preview_entity(request: Request, session: Asked, identifier: Identifier) -> Response:
    """Show an entity in a few lines, inside a page of somebody else."""
    entity = _entity(session, identifier)
    shown = page(request, "preview.html", entity=entity, facts=_facts(session, entity))
    shown.headers["content-security-policy"] = PREVIEW_POLICY
    return shown


@router.get("/flyout/entity", operation_id="flyoutEntity", response_class=Response)
def flyout_entity(
    request: Request, session: Asked, identifier: Identifier, callback: Callback = None
) -> Response:
    """Give the same few lines as a piece of HTML."""
    entity = _entity(session, identifier)
    shown = page(request, "flyout.html", entity=entity, facts=_facts(session, entity))
    return _said({"id": identifier, "html": bytes(shown.body).decode()}, callback)


def _answered(request: Request, services: Services, queries: str | None, extend: str | None) -> forms.Json:
    if queries is not None:
        wanted = requests.batch(queries)
        return {key: forms.result(query.reconcile(services.session, one)) for key, one in wanted.items()}
    if extend is not None:
        return forms.extended(services.session, requests.extension(extend))
    return forms.manifest(str(request.url.replace(query="")).rstrip("/"), services.settings.base_iri)


def _said(answer: forms.Json, callback: str | None) -> Response:
    text = json.dumps(answer, ensure_ascii=False)
    if callback is None:
        return Response(text, media_type="application/json")
    if not _CALLBACK.fullmatch(callback):
        raise InvalidError("callback", because("write the name of a function"))
    return Response(f"/**/{callback}({text});", media_type="application/javascript")


def _beginning(prefix: str, found: list[forms.Json]) -> list[forms.Json]:
    wanted = prefix.strip().casefold()
    return [one for one in found if any(str(text).casefold().startswith(wanted) for text in one.values())]


def _entity(session: Session, identifier: str) -> Entity:
    kind, _, name = identifier.partition("/")
    if kind not in KINDS or not name:
        raise NotFoundError("entity", identifier)
    return session.find(kind, name)


def _facts(session: Session, entity: Entity) -> list[tuple[str, str]]:
    """Return the first values of a few properties."""
    known = Known(session, entity)
    traits = (one for (kind, _), one in TRAITS.items() if kind == entity.kind)
    told = ((one.name, [value.text for value in one.read(known)]) for one in traits)
    return [(name, "; ".join(values[:3])) for name, values in told if values]
