"""Questions about time and relations over HTTP: one route, one function of `kg.query`.

Comes in: names, identifiers and days. Goes out: the answer records of `kg.model.relations`, `heads` and
`reasons` as JSON, null where nothing is known. With `known_on` only documents published up to that
day count.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from api.parameters import (
    AskedPerson,
    AskedPost,
    Day,
    OrganizationName,
    OtherPerson,
    PerhapsDay,
    PerhapsPerson,
    PerhapsPost,
    PersonName,
    PostName,
)
from api.problems import documented
from api.services import Asked, Known, Served
from api.shaping import Long, Shaped, Short, shape
from kg import query
from kg.model.heads import WomenAmongHeads
from kg.model.reasons import Completeness, Disagreements, Revision, Vacancies, Why
from kg.model.relations import (
    Colleagues,
    Command,
    Companions,
    Connection,
    DoubleHats,
    Durations,
    HoldersDuring,
    MembersDuring,
    Moves,
    Standings,
    Succession,
)

router = APIRouter(
    prefix="/v1", responses=documented(400, 404, 422, 503), route_class=Shaped, dependencies=[Depends(shape)]
)

Count = Annotated[int, Query(ge=0, le=1000)]
DayCount = Annotated[int, Query(ge=0, le=36600, description="The most days between the two posts.")]


@router.get("/holders/during", operation_id="listHoldersDuring", tags=["posts"])
def list_holders_during(
    session: Known, post: AskedPost, since: PerhapsDay = None, until: PerhapsDay = None
) -> HoldersDuring:
    """Tell who held a post on some day, or all the time, between two days, or before or after one."""
    return query.holders_during(session, post, since, until)


@router.get("/organizations/{organization}/members", operation_id="listMembersDuring", tags=["organizations"])
def list_members_during(
    session: Known, organization: OrganizationName, since: PerhapsDay = None, until: PerhapsDay = None
) -> MembersDuring:
    """Tell who held any post in a body on some day, or all the time, between two days: in a term, say."""
    return query.members_during(session, organization, since, until)


@router.get("/posts/{post}/succession", operation_id="getSuccession", tags=["posts"])
def get_succession(session: Known, post: PostName, person: PerhapsPerson = None) -> Succession:
    """Tell who followed whom in a post, with the window of each change."""
    return query.succession(session, post, person)


@router.get("/posts/{post}/durations", operation_id="getDurations", tags=["posts"])
def get_durations(session: Known, post: PostName) -> Durations:
    """Tell how long each holder of a post served, at least and at most."""
    return query.durations(session, post)


@router.get("/posts/{post}/completeness", operation_id="getCompleteness", tags=["posts"])
def get_completeness(session: Known, post: PostName, since: Day, until: Day) -> Completeness:
    """Tell on how many days the holder of a post is known, and what would close the largest gap."""
    return query.completeness(session, post, since, until)


@router.get("/posts/{post}/revision", operation_id="getRevision", tags=["posts"])
def get_revision(
    session: Asked, services: Served, post: PostName, earlier: Day, later: PerhapsDay = None
) -> Revision:
    """Tell what was learnt of a post from documents published between two days."""
    return query.revision(session, post, (earlier, later), services.bound)


@router.get("/people/{person}/colleagues", operation_id="listColleagues", tags=["people"])
def list_colleagues(session: Known, page: Long, person: PersonName, on: PerhapsDay = None) -> Colleagues:
    """Tell who served in the same bodies at the same time."""
    return page.of(query.colleagues(session, person, on))


@router.get("/people/{person}/companions", operation_id="listCompanions", tags=["people"])
def list_companions(
    session: Known, page: Long, person: PersonName, until: PerhapsDay = None, least: Count = 0
) -> Companions:
    """Tell who was at the same events, and how often while both were in office."""
    return page.of(query.companions(session, person, until, least, page.enough))


@router.get("/people/{person}/command", operation_id="getCommand", tags=["people"])
def get_command(session: Known, person: PersonName, on: Day) -> Command:
    """Tell who was above a person on a day, up to the top, and who was directly below."""
    return query.command(session, person, on)


@router.get("/double-hats", operation_id="listDoubleHats", tags=["people"])
def list_double_hats(
    session: Known, page: Short, person: PerhapsPerson = None, on: PerhapsDay = None
) -> DoubleHats:
    """Tell which State and Party posts one person held together, and when each pair parted."""
    return page.of(query.double_hats(session, person, on, page.enough))


@router.get("/connections", operation_id="getConnection", tags=["people"])
def get_connection(
    session: Known, person: AskedPerson, other: OtherPerson, on: PerhapsDay = None
) -> Connection:
    """Tell the shortest chain of shared bodies and events between two people that respects time."""
    return query.connection(session, person, other, on)


@router.get("/why", operation_id="getWhy", tags=["posts"])
def get_why(session: Known, person: AskedPerson, post: AskedPost, on: Day) -> Why:
    """Tell why a person held a post on a day, or why not."""
    return query.why(session, person, post, on)


@router.get("/contradictions", operation_id="listContradictions", tags=["posts"])
def list_contradictions(
    session: Known,
    page: Long,
    person: PerhapsPerson = None,
    post: PerhapsPost = None,
    on: PerhapsDay = None,
) -> Disagreements:
    """Tell which claims cannot all be true, with dates and outlets; of a person or a post, or all of them."""
    return page.of(query.disagreements(session, person, post, on, page.enough))


@router.get("/vacancies", operation_id="listVacancies", tags=["posts"])
def list_vacancies(
    session: Known, page: Long, post: PerhapsPost = None, since: PerhapsDay = None, until: PerhapsDay = None
) -> Vacancies:
    """Tell which single seats nobody is known to have held, and who was acting."""
    return page.of(query.vacancies(session, post, since, until))


@router.get("/moves", operation_id="listMoves", tags=["people"])
def list_moves(session: Known, page: Long, within: DayCount = 366) -> Moves:
    """Tell who left a post in a province and took one at the centre."""
    return page.of(query.moves(session, within))


@router.get("/standings", operation_id="listStandings", tags=["events"])
def list_standings(
    session: Known, page: Long, since: PerhapsDay = None, until: PerhapsDay = None
) -> Standings:
    """Tell who rose or fell in the order of names at events."""
    return page.of(query.standings(session, since, until))


@router.get("/women-among-heads", operation_id="countWomenAmongHeads", tags=["people"])
def count_women_among_heads(
    session: Known, since: PerhapsDay = None, until: PerhapsDay = None
) -> WomenAmongHeads:
    """Count women among the heads of the four central offices and of units like a Vụ, as sources state it."""
    return query.women_among_heads(session, since, until)
