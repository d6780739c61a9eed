"""What is new in the graph: as an answer, and as an Atom feed (RFC 4287) for readers and programs to follow.

Comes in: a day to begin from, a kind. Goes out: developments, the latest first. An entry is dated by the
article that told it, since the graph does not know when it was read.
"""

from __future__ import annotations

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
from kg.text.xml_text import xml_text
from kg.vocabulary import Kind, iri

router = APIRouter(
    prefix="/v1", responses=documented(400, 422, 503), route_class=Shaped, dependencies=[Depends(shape)]
)
feed_router = APIRouter(responses=documented(422, 503))

ATOM = "application/atom+xml"
_NAMESPACE = "http://www.w3.org/2005/Atom"
_ENTRIES = 100
_UNDATED = "0001-01-01"
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
    return Response(atom(found, base, str(request.base_url), kind), media_type=ATOM)


def atom(found: Developments, base: str, site: str, kind: DevelopmentKind | None = None) -> bytes:
    """Write developments as a feed.

    Args:
        found: The developments.
        base: Start of every IRI.
        site: Start of the addresses of this server, to which the links of a reader lead.
        kind: The only kind that the feed tells of, if it does; such a feed is one of its own.
    """
    name, words = "feed.atom", ", ".join(_WORDS.values()).lower()
    if kind:
        name, words = f"feed.atom?kind={kind.value}", _WORDS[kind].lower()
    feed = Element("feed", xmlns=_NAMESPACE)
    feed.set("xml:lang", "vi")
    _text(feed, "id", f"{base}{name}")
    _text(feed, "title", f"Quanlo: {words}")
    _text(feed, "updated", max(map(_moment, found.answers), default=f"{_UNDATED}T00:00:00Z"))
    SubElement(SubElement(feed, "author"), "name").text = "Quanlo"
    SubElement(feed, "link", rel="self", type=ATOM, href=f"{site}{name}")
    SubElement(feed, "link", rel="alternate", type="text/html", href=site)
    for one in found.answers:
        _entry(feed, one, base, site)
    indent(feed)
    return bytes(tostring(feed, encoding="utf-8", xml_declaration=True))


def _entry(feed: Element, one: Development, base: str, site: str) -> None:
    entry = SubElement(feed, "entry")
    _text(entry, "id", str(iri(_PLACES.get(one.kind, Kind.PERSONNEL_EVENT), one.id, base)))
    _text(entry, "title", one.message)
    _text(entry, "updated", _moment(one))
    SubElement(entry, "category", term=one.kind.value, label=_WORDS[one.kind])
    SubElement(entry, "link", rel="alternate", type="text/html", href=f"{site}{Kind.POST}/{one.post_id}")
    if one.person_id:
        SubElement(entry, "link", rel="related", href=f"{site}{Kind.PERSON}/{one.person_id}")
    _text(entry, "summary", "\n".join(f"“{witness.quote}”" for witness in one.evidence))


def _text(parent: Element, name: str, text: str) -> None:
    """Add an element; characters that XML cannot hold are left out."""
    SubElement(parent, name).text = xml_text(text)


def _moment(one: Development) -> str:
    """Return the last day on which the article may have appeared, as Atom wants it."""
    day = DateSpan.parse(one.told).end if one.told else None
    return f"{day.latest().isoformat() if day else _UNDATED}T00:00:00Z"
