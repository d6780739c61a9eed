"""Articles that come and go while the server answers, for those who bear a token.

Comes in: an article as JSON, or the name of one. Goes out: what became of the graph, when every request that
comes from then on sees it.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Annotated, Final
from urllib.parse import quote

from fastapi import APIRouter, Depends, Path, Request, Response

from api.authorization import HOW_TO_ADMIT, TOLD, authorized
from api.bodies import media_type, text
from api.editor import Editor
from api.live import Live
from api.problems import documented
from api.refusals import UpdateRefusedError
from api.services import Served, Services
from api.shaping import wording
from kg import query
from kg.errors import because
from kg.model.answers import Article
from kg.model.edition import Change, Edition

router = APIRouter(
    prefix="/v1",
    tags=["documents"],
    dependencies=[*TOLD, Depends(wording)],
    responses=documented(400, 401, 403, 409, 413, 415, 422, 503, 504),
)

JSON: Final = "application/json"
"""Media type of an article that is sent."""
_EXAMPLE: Final = {
    "id": "tin-2025-02-18",
    "text": "Sáng 18/2/2025, Quốc hội phê chuẩn bổ nhiệm ông Nguyễn Chí Dũng và ông Mai Văn Chính giữ chức "
    "Phó Thủ tướng Chính phủ.",
    "published": "2025-02-18",
}
_STRING: Final = {"type": "string"}
_FIELDS: Final = {
    "type": "object",
    "required": ["id", "text"],
    "additionalProperties": False,
    "properties": {
        "id": {**_STRING, "minLength": 1, "description": "Names the article; no other one bears it."},
        "text": {**_STRING, "description": "The article; every offset of evidence counts its characters."},
        "published": {**_STRING, "description": "Day, month or year of publication."},
        "title": _STRING,
        "publisher": _STRING,
        "url": _STRING,
    },
}


def article_body(example: Mapping[str, str]) -> dict[str, object]:
    """Return what OpenAPI says of a body that is an article."""
    content = {JSON: {"schema": _FIELDS, "examples": {"article": {"value": example}}}}
    return {"requestBody": {"required": True, "content": content}}


_EDITING = Lock()
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Entry:
    """An article that was sent, and the graph with it.

    Attributes:
        build: Name of the build that is live now.
        document: Id of the article, as it was sent.
        change: added, or unchanged where the very same article is in the graph already.
        article: The article as the graph has it, with the holdings, events and cited documents it tells of.
    """

    build: str
    document: str
    change: Change
    article: Article


@router.post(
    "/documents",
    operation_id="addDocument",
    status_code=201,
    openapi_extra=article_body(_EXAMPLE),
    responses={200: {"model": Entry, "description": "The very same article was there already."}},
)
async def add_document(request: Request, response: Response, services: Served) -> Entry:
    """Read an article into the graph; whatever is asked from then on is answered with it."""
    by = authorized(request, services)
    editor = _editor(services)
    media_type(request, JSON)
    fields = (await text(request, services.settings.body_bytes)).encode()
    entry = await services.changes.run(_Editing(request, editor, by).added, fields)
    response.headers["location"] = f"/v1/documents/{quote(entry.article.id, safe='')}"
    response.status_code = 200 if entry.change is Change.UNCHANGED else 201
    return entry


@router.delete("/documents/{document:path}", operation_id="withdrawDocument", responses=documented(404))
async def withdraw_document(
    request: Request,
    services: Served,
    document: Annotated[
        str,
        Path(
            max_length=2000,
            description="Id or identifier of an article that was added here.",
            openapi_examples={"id": {"value": _EXAMPLE["id"]}},
        ),
    ],
) -> Edition:
    """Take an article that was added out of the graph, with every claim that rests on it."""
    by = authorized(request, services)
    editor = _editor(services)
    return await services.changes.run(_Editing(request, editor, by).withdrawn, document)


def _editor(services: Services) -> Editor:
    """Return what edits the graph.

    Raises:
        UpdateRefusedError: If nothing does.
    """
    if services.editor is None:
        raise UpdateRefusedError(
            because("this server takes no articles; {how_to_admit}", how_to_admit=HOW_TO_ADMIT)
        )
    return services.editor


class _Editing:
    """One change of the articles, by one person; one is made after another."""

    def __init__(self, request: Request, editor: Editor, by: str) -> None:
        self._live: Live = request.app.state.live
        self._editor = editor
        self._by = by

    def added(self, fields: bytes) -> Entry:
        """Add an article and return it as the graph has it now."""
        with _EDITING:
            edition = self._followed(self._editor.add(fields))
            with self._live.asked() as services:
                article = query.article(services.session, edition.article)
        return Entry(edition.build, edition.document, edition.change, article)

    def withdrawn(self, name: str) -> Edition:
        """Withdraw the article that has this id or identifier."""
        with _EDITING:
            return self._followed(self._editor.withdraw(name))

    def _followed(self, edition: Edition) -> Edition:
        """Note who made a change, and go over to the graph with it."""
        told = {"by": self._by, "change": edition.change.value}
        told |= {"document": edition.document, "build": edition.build}
        _LOG.info("the articles changed", extra={"fields": told})
        self._live.follow()
        return edition
