"""What is new in the graph: as an answer, and as an Atom feed (RFC 4287) for readers and programs to follow.

Comes in: a day to begin from, a kind. Goes out: developments, the latest first. An entry is dated by the
article that told it, since the graph does not know when it was read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from api.parameters import PerhapsDay
from api.problems import documented, written_as
from api.services import Asked, Base
from api.shaping import Long, Shaped, shape
from kg import query
from kg.model.dates import DateSpan
from kg.model.developments import Development, DevelopmentKind, Developments
from kg.query import Session
from kg.text.xml_text import xml_text
from kg.vocabulary import Kind, iri

router = APIRouter(
    prefix="/v1", responses=documented(400, 422, 503), route_class=Shaped, dependencies=[Depends(shape)]
)
feed_router = APIRouter(responses=documented(422, 503))

ATOM = "application/atom+xml"
_NAMESPACE = "http://www.w3.org/2005/Atom"
_ENTRIES = 100
_WORDS = {
    DevelopmentKind.APPOINTMENT: "Bổ nhiệm",
    DevelopmentKind.END: "Thôi chức",
    DevelopmentKind.CONTRADICTION: "Mâu thuẫn",
}
_PLACES = {DevelopmentKind.CONTRADICTION: Kind.CONFLICT}

What = Annotated[
    DevelopmentKind | None,
    Query(
        description="appointment, end or contradiction; without it, all.",
        openapi_examples={"appointments": {"value": "appointment"}},
    ),
]


@router.get("/changes", operation_id="listChanges", tags=["posts"])
def list_changes(session: Asked, page: Long, since: PerhapsDay = None, kind: What = None) -> Developments:
    """List appointments, ends and contradictions told since a day, the latest first."""
    return page.of(query.developments(session, since, kind, page.enough))


@feed_router.get(
    "/feed.atom",
    operation_id="getFeed",
    tags=["posts"],
    response_class=Response,
    responses={200: {"content": written_as(ATOM), "description": "The feed."}},
)
def get_feed(request: Request, session: Asked, base: Base, kind: What = None) -> Response:
    """Give the latest developments as an Atom feed."""
    found = query.developments(session, kind=kind, limit=_ENTRIES)
    feed = Feed(base, str(request.base_url), kind, session.once(_last_told))
    return Response(atom(found, feed), media_type=ATOM)


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed is beside its entries.

    Attributes:
        base: Start of every IRI.
        site: Start of the addresses of this server, to which the links of a reader lead.
        kind: The only kind that the feed tells of, if it does; such a feed is one of its own.
        as_of: Last day of which the graph has an article; it dates what bears no day itself.
    """

    base: str
    site: str
    kind: DevelopmentKind | None = None
    as_of: date = date.min


def _last_told(session: Session) -> date:
    """Return the last day on which an article of the graph may have appeared."""
    told = (str(row["published"]) for row in session.rows("dated"))
    return max((DateSpan.parse(one).end.latest() for one in told), default=date.min)


def atom(found: Developments, about: Feed) -> bytes:
    """Write developments as a feed.

    Args:
        found: The developments.
        about: What the feed is.
    """
    base, site, kind = about.base, about.site, about.kind
    name, words = "feed.atom", ", ".join(_WORDS.values()).lower()
    if kind:
        name, words = f"feed.atom?kind={kind.value}", _WORDS[kind].lower()
    feed = Element("feed", xmlns=_NAMESPACE)
    feed.set("xml:lang", "vi")
    _text(feed, "id", f"{base}{name}")
    _text(feed, "title", f"Quanlo: {words}")
    moments = (_moment(one, about) for one in found.answers)
    _text(feed, "updated", max(moments, default=_midnight(about.as_of)))
    SubElement(SubElement(feed, "author"), "name").text = "Quanlo"
    SubElement(feed, "link", rel="self", type=ATOM, href=f"{site}{name}")
    SubElement(feed, "link", rel="alternate", type="text/html", href=site)
    for one in found.answers:
        _entry(feed, one, about)
    indent(feed)
    return bytes(tostring(feed, encoding="utf-8", xml_declaration=True))


def _entry(feed: Element, one: Development, about: Feed) -> None:
    site = about.site
    entry = SubElement(feed, "entry")
    _text(entry, "id", str(iri(_PLACES.get(one.kind, Kind.PERSONNEL_EVENT), one.id, about.base)))
    _text(entry, "title", one.message)
    _text(entry, "updated", _moment(one, about))
    SubElement(entry, "category", term=one.kind.value, label=_WORDS[one.kind])
    SubElement(entry, "link", rel="alternate", type="text/html", href=f"{site}{Kind.POST}/{one.post_id}")
    if one.person_id:
        SubElement(entry, "link", rel="related", href=f"{site}{Kind.PERSON}/{one.person_id}")
    _text(entry, "summary", "\n".join(f"“{witness.quote}”" for witness in one.evidence))


def _text(parent: Element, name: str, text: str) -> None:
    """Add an element; characters that XML cannot hold are left out."""
    SubElement(parent, name).text = xml_text(text)


def _moment(one: Development, about: Feed) -> str:
    """Return the last day on which the article may have appeared, as Atom wants it."""
    return _midnight(DateSpan.parse(one.told).end.latest() if one.told else about.as_of)


def _midnight(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
