"""When articles were written and events were, by the titles given to people there, over HTTP.

Comes in: titles one by one, an article or an event of the graph, or an article as JSON, which is read and not
kept. Goes out: `Dating` as JSON. A day that an article gives itself is not used.
"""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import APIRouter, Depends, Query, Request

from api.bodies import media_type, text
from api.editing import JSON, article_body
from api.parameters import EXAMPLE_PERSON, EXAMPLE_POST, DatedKind, DatedName
from api.problems import documented
from api.services import Known, Served, client_of
from api.shaping import Shaped, shape
from kg import query
from kg.errors import QueryError, because
from kg.model.entity import Resolution
from kg.model.reasons import Dating

router = APIRouter(
    prefix="/v1",
    tags=["documents"],
    responses=documented(400, 404, 422, 503),
    route_class=Shaped,
    dependencies=[Depends(shape)],
)
reading_router = APIRouter(
    prefix="/v1",
    tags=["documents"],
    responses=documented(400, 413, 415, 422, 429, 503, 504),
    route_class=Shaped,
    dependencies=[Depends(shape)],
)

_EXAMPLE: Final = {
    "id": "trang-khong-ngay",
    "text": "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Trần Văn Sơn phát biểu tại hội nghị.",
}
People = Annotated[
    list[str],
    Query(
        max_length=20,
        description="People whom the article names: identifiers or names.",
        openapi_examples={"name": {"value": [EXAMPLE_PERSON]}},
    ),
]
Posts = Annotated[
    list[str],
    Query(
        max_length=20,
        description="Their posts, in the same order.",
        openapi_examples={"name": {"value": [EXAMPLE_POST]}},
    ),
]


async def _read(request: Request, services: Served) -> Resolution:
    """Return what the article of a body tells; it is read while other questions are answered."""
    media_type(request, JSON)
    fields = (await text(request, services.settings.body_bytes)).encode()
    return await services.readings.run(services.read, fields, client_of(request))


@router.get("/dating/{kind}/{name:path}", operation_id="getDatingOf")
def get_dating_of(session: Known, kind: DatedKind, name: DatedName) -> Dating:
    """Tell when an article of the graph was written, or an event was, by all titles given to people there."""
    return query.dating_of(session, kind, name)


@router.get("/dating", operation_id="getDating")
def get_dating(session: Known, person: People, post: Posts) -> Dating:
    """Tell when an article can have been written that calls these people by these titles, in this order."""
    if len(person) != len(post):
        reason = because("give as many posts as people: the first post is that of the first person")
        raise QueryError(reason, parameters=("person", "post"))
    return query.dating_by_titles(session, tuple(zip(person, post, strict=True)))


@reading_router.post("/dating", operation_id="dateArticle", openapi_extra=article_body(_EXAMPLE))
def date_article(session: Known, article: Annotated[Resolution, Depends(_read)]) -> Dating:
    """Tell when an article can have been written, by all titles in it; it is read, and not kept."""
    return query.dating(session, article)
