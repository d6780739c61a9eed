"""Lists of people, posts, bodies and events, narrowed by facets: each state has an address of its own.

Comes in: values of facets, a day, an order, a page. Goes out: HTML; every narrowing is a link, and its
count says how long the list behind it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from api.parameters import PerhapsDay
from api.rendering import page
from api.review_pages import Number, pages
from api.services import Asked
from kg.model.listing import Facet, FacetValue, Listing, Wanted
from kg.query import Session
from kg.query.listing import FACETS, listing

router = APIRouter(include_in_schema=False)

SIZE = 50
_OPEN = 6
_LONGEST = 300

TITLES = {"person": "Nhân vật", "post": "Các chức vụ", "organization": "Các cơ quan", "event": "Các sự kiện"}
FACET_NAMES = {
    "grade": "Vào ngày ấy",
    "body": "Thuộc cơ quan",
    "title": "Chức danh",
    "place": "Địa phương",
    "period": "Năm được nêu",
    "kind": "Loại cơ quan",
    "type": "Loại sự kiện",
}
CODES = {
    "kind": {
        "agency": "cơ quan chuyên môn",
        "armed-forces": "lực lượng vũ trang",
        "assembly": "cơ quan dân cử",
        "company": "doanh nghiệp",
        "court": "tòa án",
        "government": "chính quyền",
        "international": "quốc tế",
        "mass-organization": "đoàn thể",
        "media": "báo chí",
        "ministry": "bộ",
        "office": "văn phòng",
        "other": "khác",
        "party-committee": "cấp ủy đảng",
        "party-organ": "cơ quan đảng",
        "procuracy": "viện kiểm sát",
        "state": "nhà nước",
        "unit": "đơn vị trực thuộc",
        "university": "trường, viện",
    },
    "type": {
        "ceremony": "lễ",
        "conference": "hội nghị",
        "congress": "đại hội",
        "decision": "quyết định",
        "funeral": "lễ tang",
        "meeting": "cuộc gặp, họp",
        "other": "khác",
        "press-conference": "họp báo",
        "session": "phiên họp, kỳ họp",
        "trial": "phiên tòa",
        "visit": "chuyến thăm",
        "working-session": "buổi làm việc",
    },
}
"""What codes of the graph are called on pages."""

Order = Annotated[Literal["", "given", "family"], Query(alias="sort")]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A value of a facet as a link: where it leads if it is chosen, or given up."""

    value: FacetValue
    parameters: dict[str, str]


@dataclass(frozen=True, slots=True)
class ShownFacet:
    """A facet as links: those that are always open, and those behind a click."""

    facet: Facet
    first: tuple[Narrowing, ...]
    others: tuple[Narrowing, ...]


@router.get("/people")
def people(
    request: Request, session: Asked, on: PerhapsDay = None, number: Number = 1, order: Order = ""
) -> Response:
    """List people, in the order of given names unless asked otherwise."""
    return _shown(request, session, Wanted("person", _chosen(request, "person"), on, order), number)


@router.get("/posts")
def posts(request: Request, session: Asked, on: PerhapsDay = None, number: Number = 1) -> Response:
    """List posts."""
    return _shown(request, session, Wanted("post", _chosen(request, "post"), on), number)


@router.get("/organizations")
def organizations(request: Request, session: Asked, number: Number = 1) -> Response:
    """List bodies."""
    return _shown(request, session, Wanted("organization", _chosen(request, "organization")), number)


@router.get("/events")
def events(request: Request, session: Asked, number: Number = 1) -> Response:
    """List events, the latest first."""
    return _shown(request, session, Wanted("event", _chosen(request, "event")), number)


def _chosen(request: Request, kind: str) -> tuple[tuple[str, str], ...]:
    given = request.query_params
    return tuple((name, given[name][:_LONGEST]) for name in FACETS[kind] if given.get(name))


def _shown(request: Request, session: Session, wanted: Wanted, number: int) -> Response:
    found = listing(session, replace(wanted, start=(number - 1) * SIZE, limit=SIZE))
    state = _state(wanted)
    facets = [shown_facet(one, state) for one in found.facets]
    return page(
        request,
        "list.html",
        found=found,
        state=state,
        facets=facets,
        chosen=[(one.facet.name, link) for one in facets for link in one.first if link.value.chosen],
        empty=_empty(found, state),
        pages=pages(found.count, number, SIZE),
        title=TITLES[wanted.kind],
        facet_names=FACET_NAMES,
        codes=CODES,
    )


def _state(wanted: Wanted) -> dict[str, str]:
    """Return the parameters of an address that stand for a list."""
    told = dict(wanted.chosen)
    if wanted.on:
        told["on"] = wanted.on.isoformat()
    if wanted.order:
        told["sort"] = wanted.order
    return told


def shown_facet(facet: Facet, state: dict[str, str]) -> ShownFacet:
    """Return a facet as links; what is chosen stands first."""
    links = [_narrowing(facet.name, one, state) for one in facet.values]
    links.sort(key=lambda one: not one.value.chosen)
    return ShownFacet(facet, tuple(links[:_OPEN]), tuple(links[_OPEN:]))


def _narrowing(name: str, one: FacetValue, state: dict[str, str]) -> Narrowing:
    others = {other: value for other, value in state.items() if other != name}
    return Narrowing(one, others if one.chosen else {**others, name: one.value})


def _empty(found: Listing, state: dict[str, str]) -> dict[str, str] | None:
    """Return the list without any facet, for one that is narrowed to nothing."""
    return {name: state[name] for name in ("on", "sort") if name in state} if not found.count else None
