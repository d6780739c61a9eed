"""Questions over HTTP: one route, one function of `kg.query`.

Comes in: names, identifiers and days. Goes out: the answer records of `kg.model.answers` as JSON, null
where nothing is known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Path, Query

from api.moved import lead_on
from api.parameters import (
    EXAMPLE_PERSON,
    LONGEST_NAME,
    AskedPost,
    Day,
    EntityKind,
    EventName,
    NameOfPeople,
    OrganizationName,
    PersonName,
    PostName,
    PostText,
    Text,
    kinds_of,
)
from api.problems import documented
from api.services import Asked, Known, Served
from api.shaping import Shaped, Short, shape
from kg import __version__, query
from kg.model.answers import Article, Body, Career, Hits, Holders, Ladder, Meeting, Meetings
from kg.model.heads import OfficeHeads
from kg.model.lines import Lineage, PostLine
from kg.model.reviews import Bearers, Review

router = APIRouter(
    prefix="/v1", responses=documented(400, 404, 422, 503), route_class=Shaped, dependencies=[Depends(shape)]
)
_LEADING_ON: Final[Mapping[str, Any]] = {
    "dependencies": [Depends(lead_on)],
    "responses": documented(301),
}
"""Of an operation whose address leads on where its identifier was replaced."""
health_router = APIRouter(responses=documented(503))


@dataclass(frozen=True, slots=True)
class Health:
    """Whether the graph can be read, and which it is.

    Attributes:
        status: "ok", or "ready"; a graph that cannot be read answers 503 instead.
        version: Version of Quanlo.
        revision: Names the state of the graph; the same graph has the same revision.
        quads: How many statements it holds.
    """

    status: str
    version: str
    revision: str
    quads: int


@health_router.get("/health", operation_id="getHealth", tags=["service"])
def get_health(services: Served) -> Health:
    """Tell whether the graph can be read."""
    return Health("ok", __version__, services.store.revision(), services.store.size())


@health_router.get("/ready", operation_id="getReadiness", tags=["service"])
def get_readiness(session: Asked, services: Served) -> Health:
    """Tell whether questions would be answered at once: the graph is open and its names are read."""
    session.labels.names("person")
    return Health("ready", __version__, services.store.revision(), services.store.size())


@router.get("/holders", operation_id="listHolders", tags=["posts"])
def list_holders(
    session: Known,
    post: AskedPost,
    on: Day,
) -> Holders:
    """Tell who held a post on a day: certain and possible holders, why, and the nearest witnesses."""
    return query.holders(session, post, on)


@router.get("/heads", operation_id="listHeads", tags=["posts"])
def list_heads(session: Known, on: Day) -> OfficeHeads:
    """Tell who headed each of the four central offices on a day, and how sure that is."""
    return query.heads(session, on)


@router.get("/namesakes", operation_id="listNamesakes", tags=["people"])
def list_namesakes(session: Known, name: NameOfPeople) -> Bearers:
    """Tell how many people bear a name, who is who, and why some may be one person."""
    return query.namesakes(session, name)


@router.get("/people", operation_id="findPeople", tags=["people"])
def find_people(session: Asked, q: Text, page: Short) -> Hits:
    """Find people by name."""
    return page.of(query.search(session, q, (EntityKind.PERSON,), page.enough))


@router.get("/people/{person}", operation_id="getPerson", tags=["people"], **_LEADING_ON)
def get_person(session: Known, person: PersonName) -> Career:
    """Tell the whole career of a person."""
    return query.career(session, person)


@router.get("/people/{person}/tenures", operation_id="listTenures", tags=["people"], **_LEADING_ON)
def list_tenures(session: Known, person: PersonName, on: Day | None = None) -> Career:
    """Tell which posts a person held, on a day if one is given."""
    return query.career(session, person, on)


@router.get("/posts", operation_id="findPosts", tags=["posts"])
def find_posts(session: Asked, q: PostText, page: Short) -> Hits:
    """Find posts by name."""
    return page.of(query.search(session, q, (EntityKind.POST,), page.enough))


@router.get("/posts/{post}/holders", operation_id="getLadder", tags=["posts"])
def get_ladder(session: Known, post: PostName) -> Ladder:
    """Tell who held a post, one after another, with gaps and contradictions."""
    return query.ladder(session, post)


@router.get("/posts/{post}/line", operation_id="getPostLine", tags=["posts"])
def get_post_line(session: Known, post: PostName) -> PostLine:
    """Tell who held a post, also while its office bore other names."""
    return query.post_line(session, post)


@router.get("/organizations/{organization}", operation_id="getOrganization", tags=["organizations"])
def get_organization(session: Asked, organization: OrganizationName) -> Body:
    """Tell the place of an organisation, its units and its posts."""
    return query.body(session, organization)


@router.get("/organizations/{organization}/lineage", operation_id="getLineage", tags=["organizations"])
def get_lineage(session: Known, organization: OrganizationName) -> Lineage:
    """Tell what an organisation was before and what became of it: renames, mergers, splits."""
    return query.lineage(session, organization)


@router.get("/events", operation_id="listEvents", tags=["events"])
def list_events(
    session: Known,
    page: Short,
    person: Annotated[
        str | None,
        Query(
            alias="with",
            max_length=LONGEST_NAME,
            description="Person who took part: identifier or name.",
            openapi_examples={"name": {"value": EXAMPLE_PERSON}},
        ),
    ] = None,
    on: Day | None = None,
) -> Meetings:
    """Tell which events a person took part in, or which there were on a day, and who was there."""
    return page.of(query.meetings(session, person, (on, on), first=page.enough))


@router.get("/events/{event}", operation_id="getEvent", tags=["events"], **_LEADING_ON)
def get_event(session: Known, event: EventName) -> Meeting:
    """Tell when and where an event was, and who took part."""
    return query.meeting(session, event)


@router.get("/documents/{document:path}", operation_id="getDocument", tags=["documents"])
def get_document(session: Asked, document: Annotated[str, Path(max_length=2000)]) -> Article:
    """Give an article with the witnesses of its holdings, its events and the documents that it cites."""
    return query.article(session, document)


@router.get("/search", operation_id="search", tags=["search"])
def search(session: Asked, q: Text, page: Short, kind: EntityKind | None = None) -> Hits:
    """Find anything by name, exact matches first."""
    return page.of(query.search(session, q, kinds_of(kind), page.enough))


@router.get("/review", operation_id="getReview", tags=["people"])
def get_review(session: Asked) -> Review:
    """List names that are undecided, contradictions, human decisions in force and what they replaced."""
    return query.review(session)
