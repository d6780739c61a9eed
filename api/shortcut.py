"""The questions asked most, answered from the index without the machinery of the framework.

Comes in: GET requests. Goes out: the JSON that the routes of `api.routes` give. A request with anything
unusual in it (another parameter, a value out of bounds, a name that means nobody or several, `known_on`) goes
on to its route, which answers or refuses it: one place says what is allowed, and this one is quick.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final
from urllib.parse import unquote_to_bytes

import msgspec
from starlette.types import ASGIApp, Receive, Scope, Send

from api.parameters import LONGEST_NAME, LONGEST_TEXT, EntityKind, kinds_of
from api.services import SERVICES, Services
from api.shaping.paging import FEW, MOST, Page, Question, links
from kg import query
from kg.errors import KgError
from kg.model.answers import Career, Hits, Holders, Ladder
from kg.model.dates import parse_day
from kg.query import Session

_Pairs = list[tuple[bytes, bytes]]
_encoded: Final = msgspec.json.Encoder().encode


class _Given:
    """What a request gives: the parts of its path and its parameters, each of which is there once."""

    def __init__(self, parts: list[str], text: bytes) -> None:
        pairs = [_pair(part) for part in text.split(b"&")] if text else []
        self._parts = parts
        self._values = dict(pairs)
        if len(self._values) != len(pairs):
            raise ValueError("a parameter is there twice")

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Return the parameters in the order given."""
        return tuple(self._values.items())

    def only(self, *names: str) -> None:
        """Refuse parameters of other names."""
        if not self._values.keys() <= set(names):
            raise ValueError("there is another parameter")

    def text(self, name: str, longest: int) -> str:
        value = self._values[name]
        if len(value) > longest:
            raise ValueError(name)
        return value

    def part(self) -> str:
        value = self._parts[1]
        if len(value) > LONGEST_NAME:
            raise ValueError(value)
        return value

    def day(self, name: str) -> date:
        return parse_day(self._values[name])

    def optional_day(self, name: str) -> date | None:
        return self.day(name) if name in self._values else None

    def kind(self) -> EntityKind | None:
        return EntityKind(self._values["kind"]) if "kind" in self._values else None

    def limit(self) -> int:
        given = self._values.get("limit", str(FEW))
        if not (given.isascii() and given.isdigit() and 1 <= int(given) <= MOST):
            raise ValueError("limit")
        return int(given)


def _pair(text: bytes) -> tuple[str, str]:
    """Read one parameter of an address, as `urllib.parse.parse_qsl` does where it is strict."""
    if not text.isascii():
        raise ValueError("an address is ASCII")
    name, given, value = text.replace(b"+", b" ").partition(b"=")
    if not given:
        raise ValueError("a parameter has no value")
    return unquote_to_bytes(name).decode(), unquote_to_bytes(value).decode()


def _holders(session: Session, given: _Given) -> Holders:
    given.only("post", "on")
    return query.holders(session, given.text("post", LONGEST_NAME), given.day("on"))


def _career(session: Session, given: _Given) -> Career:
    given.only()
    return query.career(session, _person(session, given))


def _tenures(session: Session, given: _Given) -> Career:
    given.only("on")
    return query.career(session, _person(session, given), given.optional_day("on"))


def _person(session: Session, given: _Given) -> str:
    """Return the person asked for; an identifier that leads to another is for the route to redirect."""
    name = given.part()
    if session.labels.successor("person", name) is not None:
        raise ValueError(name)
    return name


def _ladder(session: Session, given: _Given) -> Ladder:
    given.only()
    return query.ladder(session, given.part())


def _search(session: Session, given: _Given) -> Hits:
    """Return one hit more than asked for, if there is one: it tells that another page follows."""
    given.only("q", "kind", "limit")
    return query.search(session, given.text("q", LONGEST_TEXT), kinds_of(given.kind()), given.limit() + 1)


_ANSWERS: Final[Mapping[str, Callable[[Session, _Given], Holders | Career | Ladder | Hits]]] = {
    "/v1/holders": _holders,
    "/v1/people/{person}": _career,
    "/v1/people/{person}/tenures": _tenures,
    "/v1/posts/{post}/holders": _ladder,
    "/v1/search": _search,
}
"""Answers by the pattern of the route that would give them."""
_JSON_IN_VIETNAMESE: Final = ((b"content-type", b"application/json"), (b"content-language", b"vi"))
_PATTERNS: Final = {
    tuple("*" if part.startswith("{") else part for part in pattern.split("/")[2:]): pattern
    for pattern in _ANSWERS
}


def _wants_a_bibliography(scope: Scope) -> bool:
    """Whether a client asks for a citation of the answer, which the routes write."""
    accepted = next((value for name, value in scope["headers"] if name == b"accept"), b"")
    return b"bibtex" in accepted or b"citationstyles" in accepted


class Shortcut:
    """Answers what it can, where the graph has an index, and passes everything else on."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request or pass it on."""
        found = self._found(scope) if scope["type"] == "http" and scope["method"] == "GET" else None
        if found is None:
            await self._app(scope, receive, send)
            return
        body, headers = found
        headers += [(b"content-length", str(len(body)).encode()), *_JSON_IN_VIETNAMESE]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    def _found(self, scope: Scope) -> tuple[bytes, _Pairs] | None:
        """Return an answer and the headers of its own."""
        start, root, *parts = scope["path"].split("/")
        pattern = _PATTERNS.get((*parts[:1], *("*" for _ in parts[1:2]), *parts[2:]))
        if (start, root) != ("", "v1") or pattern is None or _wants_a_bibliography(scope):
            return None
        services: Services = scope[SERVICES]
        session = services.quick
        if session is None:
            return None
        try:
            given = _Given(parts, scope["query_string"])
            found = _ANSWERS[pattern](session, given)
        except (KgError, KeyError, ValueError):
            return None
        scope["shortcut"] = pattern
        if isinstance(found, Hits):
            return _page(found, given, Question(scope["path"], given.pairs(), services.store.revision()))
        return _encoded(found), []


def _page(found: Hits, given: _Given, question: Question) -> tuple[bytes, _Pairs]:
    """Return the first page of hits, with the way to the next."""
    page = Page(given.limit(), 0)
    link = links(question, page, len(found.answers))
    body = _encoded(replace(found, answers=found.answers[: page.limit]))
    return body, [(b"link", link.encode())] if link else []
