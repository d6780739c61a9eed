"""The questions asked most, answered from the index without the machinery of the framework.

Comes in: GET requests. Goes out: the JSON that the routes of `api.routes` give. A request with anything
unusual in it (another parameter, a value out of bounds, a name that means nobody or several, `known_on`) goes
on to its route, which answers or refuses it: one place says what is allowed, and this one is quick.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final
from urllib.parse import parse_qsl

import msgspec
from starlette.types import ASGIApp, Receive, Scope, Send

from api.parameters import LONGEST_NAME, LONGEST_TEXT, MOST_HITS, EntityKind
from kg import query
from kg.errors import KgError
from kg.model.answers import Career, Hits, Holders, Ladder
from kg.model.dates import parse_day
from kg.query import Session

_encoded: Final = msgspec.json.Encoder().encode
_USUAL_HITS: Final = 20


class _Given:
    """What a request gives: the parts of its path and its parameters, each of which is there once."""

    def __init__(self, parts: list[str], text: bytes) -> None:
        pairs = parse_qsl(
            text.decode("ascii"), keep_blank_values=True, strict_parsing=bool(text), errors="strict"
        )
        self._parts = parts
        self._values = dict(pairs)
        if len(self._values) != len(pairs):
            raise ValueError("a parameter is there twice")

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
        limit = int(self._values.get("limit", _USUAL_HITS))
        if not 1 <= limit <= MOST_HITS:
            raise ValueError("limit")
        return limit


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
    if session.labels.successor(name) is not None:
        raise ValueError(name)
    return name


def _ladder(session: Session, given: _Given) -> Ladder:
    given.only()
    return query.ladder(session, given.part())


def _search(session: Session, given: _Given) -> Hits:
    given.only("q", "kind", "limit")
    return query.search(session, given.text("q", LONGEST_TEXT), given.kind(), given.limit())


_ANSWERS: Final[Mapping[tuple[str, ...], Callable[[Session, _Given], Holders | Career | Ladder | Hits]]] = {
    ("holders",): _holders,
    ("people", "*"): _career,
    ("people", "*", "tenures"): _tenures,
    ("posts", "*", "holders"): _ladder,
    ("search",): _search,
}
"""Answers by path below `/v1`; the star is a name."""


class Shortcut:
    """Answers what it can and passes everything else on.

    Args:
        app: The routes.
        session: A graph with an index; it offers no other names where it finds none.
    """

    def __init__(self, app: ASGIApp, session: Session) -> None:
        self._app = app
        self._session = session

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request or pass it on."""
        body = self._body(scope) if scope["type"] == "http" and scope["method"] == "GET" else None
        if body is None:
            await self._app(scope, receive, send)
            return
        headers = [(b"content-length", str(len(body)).encode()), (b"content-type", b"application/json")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    def _body(self, scope: Scope) -> bytes | None:
        start, root, *parts = scope["path"].split("/")
        answer = _ANSWERS.get((*parts[:1], *("*" for _ in parts[1:2]), *parts[2:]))
        if (start, root) != ("", "v1"):
            return None
        if answer is None:
            return None
        try:
            return _encoded(answer(self._session, _Given(parts, scope["query_string"])))
        except (KgError, KeyError, ValueError):
            return None
