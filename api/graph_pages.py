"""The graph as a picture: the page of `kg.views`, for all of it or what lies round one entity.

Comes in: an entity and a number of steps, or neither. Goes out: one HTML page that loads nothing, in the
language that the request wants, to look at or as a file to keep.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from api.headers import script_policy
from api.languages.choice import Choice, Language, chosen
from api.languages.english import edtf_in_words, reason
from api.languages.labels import names_in_english
from api.languages.messages import english
from api.rendering import address
from api.services import Served
from kg.query import Session
from kg.text.slug import slug
from kg.views.graph_page import Site, page
from kg.views.network import DEPTH, PARTY, RING, find, network
from kg.views.speech import VIETNAMESE, Speech
from kg.vocabulary import Kind

router = APIRouter(include_in_schema=False)

_KEPT = 16
_DEEPEST = 3
_TITLE = "Ai giữ chức gì, khi nào"
_AROUND = "Mạng lưới quanh {name}"
_LONGEST = 60  # letters of a file's name
_STATE = r"^[a-z0-9=&,-]*$"


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a picture shows, in which language, and where: on this site, or in a file that leads nowhere."""

    around: str | None
    depth: int
    state: str
    choice: Choice
    on_site: bool

    def address(self, choice: Choice, **parameters: object) -> str:
        """Return the address of the same picture in a language."""
        return choice.address("/graph", {"around": self.around, "depth": self.depth, **parameters})


@router.get("/graph")
def graph(
    request: Request,
    services: Served,
    *,
    around: Annotated[str | None, Query(min_length=1, max_length=300)] = None,
    depth: Annotated[int, Query(ge=0, le=_DEEPEST)] = DEPTH,
    state: Annotated[str, Query(max_length=200, pattern=_STATE)] = "",
    file: bool = False,
) -> HTMLResponse:
    """Draw the graph; the page runs as a stranger to this site."""
    choice = chosen(request.scope)
    html, title = _drawn(services.session, _Asked(around, depth, state, choice, on_site=not file))
    policy = script_policy(html, sandbox=True)
    headers = {"content-security-policy": policy, "content-language": choice.language.value}
    if file:
        headers["content-disposition"] = f'attachment; filename="{slug(title)[:_LONGEST]}.html"'
    return HTMLResponse(html, headers=headers)


@lru_cache(maxsize=_KEPT)
def _drawn(session: Session, asked: _Asked) -> tuple[str, str]:
    """Draw once; the store of a running server never changes. Return the page and its title."""
    speech = _speech(session, asked.choice.language)
    title = speech.say(_TITLE)
    if asked.around:
        title = speech.say(_AROUND, name=speech.named(find(session, asked.around).label))
    drawn = network(session, asked.around, depth=asked.depth, ring=RING)
    site = _site(asked) if asked.on_site else None
    return page(drawn, title, speech, site=site, state=asked.state), title


def _speech(session: Session, language: Language) -> Speech:
    """Return how the page says things."""
    if language is Language.VIETNAMESE:
        return VIETNAMESE
    names, messages = session.once(names_in_english), english()
    return Speech(
        language=language.value,
        translated=lambda message: messages.get(message, message),
        named=lambda label: names.get(label, label),
        dated=edtf_in_words,
        bounded=lambda answer: reason(answer) or answer.reason,
    )


def _site(asked: _Asked) -> Site:
    choice, other = asked.choice, asked.choice.language.other
    return Site(
        home=choice.address("/", {}),
        other=(asked.address(Choice(other, asked=True)), other.value, other.own_name),
        file=asked.address(choice, file="true"),
        thing=lambda kind, one: choice.address(
            address(Kind.ORGANIZATION if kind == PARTY else kind, one), {}
        ),
        around=lambda one: choice.address("/graph", {"around": one}),
    )
