"""HTML pages out of templates.

Comes in: a request, a template's name, values. Goes out: a response with a strict policy. Every value is
escaped: names and quotes come from articles, and articles are written by anybody.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from api.headers import PAGE_POLICY
from api.linked_data.forms import links
from kg.model.answers import Article, Body, Career, Ladder, Meeting
from kg.model.interval import Grade
from kg.query import edtf_in_words, plain
from kg.text.invisible import with_invisible_named
from kg.views.schema_org import schema_org
from kg.vocabulary import Kind, iri

_FOLDER = Path(__file__).parent

GRADES = {
    Grade.CERTAIN: "Chắc chắn",
    Grade.POSSIBLE: "Có thể",
    Grade.REFUTED: "Bị bác bỏ",
    Grade.UNKNOWN: "Chưa rõ",
}
KINDS = {
    "person": "Người",
    "post": "Chức vụ",
    "organization": "Cơ quan",
    "event": "Sự kiện",
    "document": "Bài báo",
}
FOLDERS = {
    "person": "people",
    "post": "posts",
    "organization": "organizations",
    "event": "events",
    "document": "documents",
}
"""First path segment of the pages and routes of each kind."""


Described = Article | Body | Career | Ladder | Meeting


@dataclass(frozen=True, slots=True)
class Subject:
    """What a page is about.

    Attributes:
        iri: Its IRI.
        path: Where that IRI answers on this host.
        structured: What schema.org can say of it, as text that is safe inside a script element.
    """

    iri: str
    path: str
    structured: Markup


def address(kind: str, identifier: str) -> str:
    """Return the path of an entity's page."""
    return f"/{FOLDERS[kind]}/{quote(identifier, safe='')}"


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(day=plain, edtf=edtf_in_words)
    environment.globals.update(address=address, grades=GRADES, kinds=KINDS)
    return environment


def _shown(value: object) -> object:
    """Name the characters of a text that nobody sees; pages quote articles, which may hide some."""
    return with_invisible_named(value) if type(value) is str else value


_TEMPLATES = _environment()


def about(record: Described, kind: Kind, identifier: str, base: str) -> Subject:
    """Return what a page that shows a record is about.

    Args:
        record: The answer that the page shows.
        kind: What its IRI names.
        identifier: Last part of that IRI.
        base: Start of every IRI.
    """
    text = json.dumps(schema_org(record, base), ensure_ascii=False, indent=1)
    held = text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
    place = iri(kind, identifier, base)
    return Subject(place, "/" + place.removeprefix(base), Markup(held))  # noqa: S704 - no markup is left in it


def page(request: Request, template: str, **values: object) -> HTMLResponse:
    """Return a page.

    Args:
        request: The request it answers; its path marks the way home.
        template: File name below `templates/`.
        values: What the template shows.
    """
    subject = values.setdefault("subject", None)
    html = _TEMPLATES.get_template(template).render(path=request.url.path, **values)
    headers = {"content-security-policy": PAGE_POLICY}
    if isinstance(subject, Subject):
        headers["link"] = links(subject.path, subject.iri)
    return HTMLResponse(html, headers=headers)
