"""The graph as a picture: the page of `kg.views`, for all of it or what lies round one entity.

Comes in: an entity and a number of steps, or neither. Goes out: a page that can be read at once, with a table
of what is nearest, and the scripts that draw the picture into it; or one HTML file to keep, which loads
nothing. Both in the language that the request wants.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response

from api.headers import EXPLORER_POLICY, script_policy
from api.languages.choice import Choice, Language, chosen
from api.languages.english import edtf_in_words, reason
from api.languages.labels import names_in_english
from api.languages.messages import english
from api.parameters import LONGEST_NAME, LONGEST_TEXT
from api.rendering import address
from api.services import Served
from kg.query import Session
from kg.text.slug import slug
from kg.views.drawing import Drawing
from kg.views.drawing import drawing as drawn
from kg.views.graph_page import library, page, script
from kg.views.graph_site import Site, drawing_script, frame
from kg.views.network import DEPTH, PARTY, RING, find, network
from kg.views.speech import VIETNAMESE, Speech
from kg.vocabulary import Kind

if TYPE_CHECKING:
    from kg.views.network import Network

router = APIRouter(include_in_schema=False)

_KEPT = 16
"""Pages, and pictures round something, that are kept; the session keeps the picture of the whole, so that it
is made of the next build before anybody asks."""

_DEEPEST = 3
_TITLE = "Ai giữ chức gì, khi nào"
_AROUND = "Mạng lưới quanh {name}"
_LONGEST = 60  # letters of a file's name
_SCRIPT = "text/javascript"
_STATE = r"^[a-z0-9=&,-]*$"


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a picture shows, and in which language."""

    around: str | None
    depth: int
    choice: Choice

    def address(self, choice: Choice, path: str = "/graph", **parameters: object) -> str:
        """Return the address of the same picture in a language, or of a part of it."""
        return choice.address(path, {"around": self.around, "depth": self.depth, **parameters})


Around = Annotated[str | None, Query(min_length=1, max_length=LONGEST_NAME)]
Depth = Annotated[int, Query(ge=0, le=_DEEPEST)]
State = Annotated[str, Query(max_length=LONGEST_TEXT, pattern=_STATE)]


@router.get("/graph")
def graph(
    request: Request,
    services: Served,
    *,
    around: Around = None,
    depth: Depth = DEPTH,
    state: State = "",
    file: bool = False,
) -> HTMLResponse:
    """Draw the graph; the page runs as a stranger to this site."""
    session, asked = services.session, _Asked(around, depth, chosen(request.scope))
    headers = {"content-language": asked.choice.language.value}
    if file:
        title, html = _file(session, asked, state)
        headers["content-disposition"] = f'attachment; filename="{slug(title)[:_LONGEST]}.html"'
        headers["content-security-policy"] = script_policy(html, sandbox=True)
        return HTMLResponse(html, headers=headers)
    headers["content-security-policy"] = EXPLORER_POLICY
    return HTMLResponse(_frame(session, asked, state), headers=headers)


@router.get("/graph/drawing.js")
def drawing(
    request: Request, services: Served, around: Around = None, depth: Depth = DEPTH, state: State = ""
) -> Response:
    """Give the drawing of a picture to the scripts of its page."""
    asked = _Asked(around, depth, chosen(request.scope))
    return Response(_drawing(services.session, asked, state), media_type=_SCRIPT)


@router.get("/graph/explorer.js")
def explorer() -> Response:
    """Give the script of the explorer."""
    return Response(script(), media_type=_SCRIPT)


@router.get("/graph/vis-network.js")
def vis_network() -> Response:
    """Give the library that draws, as pyvis ships it."""
    return Response(library(), media_type=_SCRIPT)


def _file(session: Session, asked: _Asked, state: str) -> tuple[str, str]:
    speech, title = _titled(session, asked)
    return title, page(_network(session, asked.around, asked.depth), title, speech, state=state)


@lru_cache(maxsize=_KEPT)
def _frame(session: Session, asked: _Asked, state: str) -> str:
    """Return the page; around something its table has what is next to it, which is known at once."""
    speech, title = _titled(session, asked)
    near = network(session, asked.around, depth=1) if asked.around else _network(session, None, asked.depth)
    return frame(near, title, speech, _site(asked, state))


@lru_cache(maxsize=_KEPT)
def _drawing(session: Session, asked: _Asked, state: str) -> str:
    speech, title = _titled(session, asked)
    shown = (
        drawn(_network(session, asked.around, asked.depth), speech)
        if asked.around
        else session.once(_WholeDrawn(asked.choice.language))
    )
    return drawing_script(shown, title, speech, _site(asked, state), state)


def _network(session: Session, around: str | None, depth: int) -> Network:
    return _neighbourhood(session, around, depth) if around else session.once(_whole)


@lru_cache(maxsize=_KEPT)
def _neighbourhood(session: Session, around: str, depth: int) -> Network:
    return network(session, around, depth=depth, ring=RING)


def _whole(session: Session) -> Network:
    """Return the network of the whole graph; a function for `Session.once`."""
    return network(session, ring=RING)


@dataclass(frozen=True, slots=True)
class _WholeDrawn:
    """The same, drawn in a language; those of one language are one function."""

    language: Language

    def __call__(self, session: Session) -> Drawing:
        return drawn(session.once(_whole), _speech(session, self.language))


def _titled(session: Session, asked: _Asked) -> tuple[Speech, str]:
    """Return how the page says things, and its title."""
    speech = _speech(session, asked.choice.language)
    if not asked.around:
        return speech, speech.say(_TITLE)
    return speech, speech.say(_AROUND, name=speech.named(find(session, asked.around).label))


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


def _site(asked: _Asked, state: str) -> Site:
    choice, other = asked.choice, asked.choice.language.other
    told = asked.address(choice, "/graph/drawing.js", state=state or None)
    return Site(
        home=choice.address("/", {}),
        other=(asked.address(Choice(other, asked=True)), other.value, other.own_name),
        file=asked.address(choice, file="true"),
        scripts=(told, "/graph/vis-network.js", "/graph/explorer.js"),
        thing=lambda kind, one: choice.address(
            address(Kind.ORGANIZATION if kind == PARTY else kind, one), {}
        ),
        around=lambda one: choice.address("/graph", {"around": one}),
    )
