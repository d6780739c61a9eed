"""HTML pages out of templates.

Comes in: a request, a template's name, values. Goes out: a response with a strict policy. Every value is
escaped: names and quotes come from articles, and articles are written by anybody.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from api.headers import PAGE_POLICY
from api.languages import english
from api.languages.choice import PARAMETER, Choice, Language, chosen, same_page
from api.languages.labels import names_in_english
from api.languages.messages import speaker
from api.languages.relations import reason
from api.languages.sentences import in_english
from api.languages.troubles import in_vietnamese
from api.linked_data.forms import links
from api.services import SERVICES, Services
from kg.errors import Reason
from kg.model.answers import Article, Body, Career, Ladder, Meeting
from kg.model.interval import Grade
from kg.query import bounds_in_words, edtf_in_words, plain
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


def _environment(language: Language) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(_FILTERS[language], name=_named, words=_worded, reason=_REASONS[language])
    environment.globals.update(
        _=speaker(language), grades=GRADES, kinds=KINDS, at=_at, address=_entity_at, kept=_kept
    )
    return environment


@pass_context
def _at(context: Context, path: str, **parameters: object) -> str:
    """Return the address of a page, in the language that was asked for."""
    choice: Choice = context["choice"]
    return choice.address(path, parameters)


@pass_context
def _entity_at(context: Context, kind: str, identifier: str, **parameters: object) -> str:
    """Return the address of an entity's page, in the language that was asked for."""
    choice: Choice = context["choice"]
    return choice.address(address(kind, identifier), parameters)


@pass_context
def _kept(context: Context) -> Markup:
    """Return the field by which a form keeps the language that was asked for."""
    choice: Choice = context["choice"]
    field = Markup('<input type="hidden" name="{}" value="{}">').format(PARAMETER, choice.language.value)
    return field if choice.asked else Markup()


@pass_context
def _named(context: Context, label: str) -> str | Markup:
    """Return what a thing is called: in English where it has such a name, else marked as Vietnamese."""
    if context["choice"].language is Language.VIETNAMESE:
        return label
    return context["names"].get(label) or _vietnamese(label)


@pass_context
def _worded(context: Context, label: str) -> str:
    """Return the same without any mark, for an attribute or a title."""
    return str(context["names"].get(label, label))


def _vietnamese(text: str) -> Markup:
    """Mark words as Vietnamese, for the voice of a screen reader."""
    return Markup('<span lang="vi">{}</span>').format(_shown(text))


def _english(text: str) -> Markup:
    """Mark words as English, for the same."""
    return Markup('<span lang="en">{}</span>').format(_shown(text))


def _trouble_in_vietnamese(trouble: Reason) -> str | Markup:
    """Return what is wrong; words that are not ours are marked as English."""
    return in_vietnamese(trouble) or _english(str(trouble))


def _said_in_english(found: object) -> str | Markup:
    """Return why an answer is what it is; what only its Vietnamese sentence tells is marked as such."""
    said = _said(found)
    return reason(found) or in_english(said) or _vietnamese(said)


def _said(found: object) -> str:
    """Return the sentence of an answer, or a sentence as it is."""
    if isinstance(found, str):
        return found
    return str(getattr(found, "message", None) or getattr(found, "reason", ""))


def _shown(value: object) -> object:
    """Name the characters of a text that nobody sees; pages quote articles, which may hide some."""
    return with_invisible_named(value) if type(value) is str else value


_FILTERS: Mapping[Language, Mapping[str, Callable[..., object]]] = {
    Language.VIETNAMESE: {
        "day": plain,
        "edtf": edtf_in_words,
        "bounds": bounds_in_words,
        "trouble": _trouble_in_vietnamese,
    },
    Language.ENGLISH: {
        "day": english.day,
        "edtf": english.edtf_in_words,
        "bounds": english.bounds,
        "trouble": str,
    },
}
_REASONS = {Language.VIETNAMESE: _said, Language.ENGLISH: _said_in_english}
_TEMPLATES = {language: _environment(language) for language in Language}


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
    """Return a page in the language that its request wants.

    Args:
        request: The request it answers.
        template: File name below `templates/`.
        values: What the template shows.
    """
    subject, choice = values.setdefault("subject", None), chosen(request.scope)
    other = choice.language.other
    html = (
        _TEMPLATES[choice.language]
        .get_template(template)
        .render(
            path=request.url.path,
            choice=choice,
            names=english_of(request),
            other=other,
            turned=same_page(request.scope, other),
            **values,
        )
    )
    headers = {"content-security-policy": PAGE_POLICY, "content-language": choice.language.value}
    if isinstance(subject, Subject):
        headers["link"] = links(subject.path, subject.iri)
    return HTMLResponse(html, headers=headers)


def english_of(request: Request) -> Mapping[str, str]:
    """Return the English name of each label that has one, for a page in English; else nothing."""
    if chosen(request.scope).language is Language.VIETNAMESE:
        return {}
    services: Services = request.scope[SERVICES]
    return services.session.once(names_in_english)
