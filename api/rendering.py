"""HTML pages out of templates.

Comes in: a request, a template's name, values. Goes out: a response with a strict policy. Every value is
escaped: names and quotes come from articles, and articles are written by anybody.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from api.headers import PAGE_POLICY
from kg.model.interval import Grade
from kg.query import edtf_in_words, plain

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


def address(kind: str, identifier: str) -> str:
    """Return the path of an entity's page."""
    return f"/{FOLDERS[kind]}/{quote(identifier, safe='')}"


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(day=plain, edtf=edtf_in_words)
    environment.globals.update(address=address, grades=GRADES, kinds=KINDS)
    return environment


_TEMPLATES = _environment()


def page(request: Request, template: str, **values: object) -> HTMLResponse:
    """Return a page.

    Args:
        request: The request it answers; its path marks the way home.
        template: File name below `templates/`.
        values: What the template shows.
    """
    html = _TEMPLATES.get_template(template).render(path=request.url.path, **values)
    return HTMLResponse(html, headers={"content-security-policy": PAGE_POLICY})
