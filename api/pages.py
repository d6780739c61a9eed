"""Pages for people: they work without scripts, and every claim shows the words that make it.

Comes in: names, identifiers, days. Goes out: HTML.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import RedirectResponse, Response

from api.languages.choice import chosen
from api.moved import lead_on
from api.parameters import (
    LONGEST_NAME,
    LONGEST_TEXT,
    Day,
    EntityKind,
    EventName,
    OrganizationName,
    PerhapsDay,
    PersonName,
    PostName,
    kinds_of,
)
from api.rendering import about, address, english_of, page
from api.review_pages import Number, pages, part
from api.services import Asked, Base
from kg import query
from kg.model.answers import Answer, Career, Hit, Witness
from kg.query import Entity, Session
from kg.query.surroundings import surroundings
from kg.views.ring import ring
from kg.views.timeline import timeline
from kg.vocabulary import Kind

router = APIRouter(include_in_schema=False)

PostAsked = Annotated[str, Query(max_length=LONGEST_TEXT)]

_HITS, _EVENTS, _HOLDERS = 50, 30, 30


@router.get("/search")
def search(
    request: Request,
    session: Asked,
    q: Annotated[str, Query(max_length=LONGEST_TEXT)] = "",
    kind: EntityKind | None = None,
) -> Response:
    """List what bears a name; without a name, say where to begin."""
    hits = query.search(session, q, kinds_of(kind), _HITS) if q.strip() else None
    return page(request, "search.html", hits=hits)


@router.get("/holders")
def holders(
    request: Request,
    session: Asked,
    post: Annotated[str, Query(min_length=1, max_length=LONGEST_NAME)],
    on: Day,
) -> Response:
    """Lead from the form to the page of the post."""
    found = query.holders(session, post, on)
    return RedirectResponse(chosen(request.scope).address(address("post", found.post_id), {"on": on}), 303)


@router.get("/people/{person}", dependencies=[Depends(lead_on)])
def person(
    request: Request,
    session: Asked,
    base: Base,
    person: PersonName,
    *,
    on: PerhapsDay = None,
    post: PostAsked = "",
) -> Response:
    """Show a career, the meetings a person was seen at, and who was there or in the same bodies.

    With a day, also the posts of that day; with a post too, why the person held it then, or why not.
    """
    career, names = query.career(session, person), english_of(request)
    why = query.why(session, career.person_id, post, on) if on and post else None
    companions = query.companions(session, career.person_id)
    return page(
        request,
        "person.html",
        subject=about(career, Kind.PERSON, career.person_id, base),
        career=career,
        chart=timeline(career.answers, lambda answer: names.get(answer.post, answer.post)),
        that_day=query.career(session, career.person_id, on) if on and not why else None,
        on=on,
        why=why,
        events_shown=_EVENTS,
        meetings=query.meetings(session, career.person_id, latest=_EVENTS),
        colleagues=query.colleagues(session, career.person_id),
        around=surroundings(session, _first(career.answers)),
        companions=companions,
        ring=ring(companions.answers),
        namesakes=_namesakes(session, career),
    )


def _first(answers: Iterable[Answer]) -> list[Witness]:
    """Return the witness of each tenure that is seen without a click."""
    return [witness for one in answers for witness in (*one.own_evidence, *one.evidence)[:1]]


def _namesakes(session: Session, career: Career) -> list[Hit]:
    """Return the other people who bear the very same name."""
    hits = query.search(session, career.person, ("person",), _HITS).answers
    return [hit for hit in hits if hit.label == career.person and hit.id != career.person_id]


@router.get("/posts/{post}")
def post(
    request: Request, session: Asked, base: Base, post: PostName, *, on: Day | None = None, number: Number = 1
) -> Response:
    """Show everyone who held a post, the changes, gaps and contradictions, and who held it on a day."""
    ladder = query.ladder(session, post)
    shown = part(ladder.answers, number, _HOLDERS)
    return page(
        request,
        "post.html",
        subject=about(ladder, Kind.POST, ladder.post_id, base),
        ladder=ladder,
        shown=shown,
        pages=pages(len(ladder.answers), number, _HOLDERS),
        around=surroundings(session, _first(shown)),
        chart=timeline(shown, lambda answer: answer.person, ladder.gaps, ladder.overlaps),
        that_day=query.holders(session, ladder.post_id, on) if on else None,
        on=on,
    )


@router.get("/organizations/{organization}")
def organization(
    request: Request, session: Asked, base: Base, organization: OrganizationName, on: Day | None = None
) -> Response:
    """Show the chart of a body on a day, its heads through time, and what it was before and became."""
    body, names = query.body(session, organization), english_of(request)
    chart = query.chart(session, body.id, on)
    several = len({answer.post_id for answer in chart.heads}) > 1

    def labelled(answer: Answer) -> str:
        return f"{answer.person}, {names.get(answer.post, answer.post)}" if several else answer.person

    return page(
        request,
        "organization.html",
        subject=about(body, Kind.ORGANIZATION, body.id, base),
        body=body,
        chart=chart,
        drawn=timeline(chart.heads, labelled),
        line=query.lineage(session, body.id),
        on=on,
    )


@router.get("/events/{event}", dependencies=[Depends(lead_on)])
def event(request: Request, session: Asked, base: Base, event: EventName) -> Response:
    """Show an event, who held it and who took part."""
    meeting = query.meeting(session, event)
    return page(
        request,
        "event.html",
        subject=about(meeting, Kind.EVENT, meeting.id, base),
        meeting=meeting,
        around=surroundings(session, meeting.evidence),
        hosts=[(host, _host(session, host)) for host in meeting.hosts],
    )


def _host(session: Session, name: str) -> Entity | None:
    """Return the only body or person that bears the name of a host."""
    found = [*session.labels.bearing("organization", name), *session.labels.bearing("person", name)]
    return found[0] if len(found) == 1 else None
