"""What is turned away before any route sees it: strange names, long addresses, slow bodies, crowds.

Comes in: requests. Goes out: the same requests, or a problem. A name of one label or an address of the
network cannot be made to point here by somebody's DNS; any other name the operator must list.
"""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from fastapi import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import answer
from api.refusals import (
    AddressTooLongError,
    BodyTooLargeError,
    CrowdedError,
    SlowRequestError,
    UnknownHostError,
)
from kg.errors import InputError, KgError, because
from kg.settings import Settings

_HOST = re.compile(r"(?P<name>[A-Za-z0-9_.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?", re.ASCII)
_UNLISTED = re.compile(r"[a-z0-9_-]+|[0-9]{1,3}(\.[0-9]{1,3}){3}|\[.*\]")


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one request may be, and how many there may be at once.

    Attributes:
        names: Names of the server beside those that need no listing; `*` for any.
        requests: Requests under way at once.
        body_bytes: Length of a body.
        body_seconds: Time in which a body must have arrived.
        url_bytes: Length of an address.
    """

    names: frozenset[str]
    requests: int
    body_bytes: int
    body_seconds: float
    url_bytes: int


def bounds_of(settings: Settings) -> Bounds:
    """Return the bounds that an operator set."""
    own = {settings.host, urlsplit(settings.base_iri).hostname or ""}
    names = frozenset(_name(one) for one in {*settings.hosts, *own} if one)
    return Bounds(names, settings.requests, settings.body_bytes, settings.body_seconds, settings.url_bytes)


class Guard:
    """Lets in requests that keep within the bounds."""

    def __init__(self, app: ASGIApp, bounds: Bounds) -> None:
        self._app = app
        self._bounds = bounds
        self._under_way = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer it with a problem."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            self._check(scope)
        except KgError as error:
            await answer(Request(scope), error)(scope, receive, send)
            return
        self._under_way += 1
        try:
            await self._app(scope, _Body(receive, self._bounds).receive, send)
        finally:
            self._under_way -= 1

    def _check(self, scope: Scope) -> None:
        """Look at the head of a request.

        Raises:
            KgError: If it is not let in.
        """
        bounds = self._bounds
        headers = dict(scope["headers"])
        if len(scope.get("raw_path") or b"") + len(scope["query_string"]) > bounds.url_bytes:
            raise AddressTooLongError(
                because(
                    "the address is longer than {limit} bytes; send a long query by POST",
                    limit=bounds.url_bytes,
                )
            )
        hosts = [value for name, value in scope["headers"] if name == b"host"]
        if len(hosts) != 1:
            raise InputError(
                because("a request has one header Host, so that all who read it read the same name")
            )
        if not _known(hosts[0].decode("latin-1"), bounds.names):
            raise UnknownHostError(
                because("this server does not bear that name; its operator lists those it bears")
            )
        if int(headers.get(b"content-length", b"0") or b"0") > bounds.body_bytes:
            raise _too_large(bounds)
        if self._under_way >= bounds.requests:
            raise CrowdedError("server", because("too many requests are under way; try again in a second"))


class _Body:
    """The body of one request on its way in."""

    def __init__(self, receive: Receive, bounds: Bounds) -> None:
        self._receive = receive
        self._bounds = bounds
        self._taken = 0
        self._ends = asyncio.get_running_loop().time() + bounds.body_seconds
        self._whole = False

    async def receive(self) -> Message:
        if self._whole:
            return await self._receive()
        try:
            async with asyncio.timeout_at(self._ends):
                message = await self._receive()
        except TimeoutError as error:
            raise SlowRequestError(
                because(
                    "the body did not arrive within {seconds:g} seconds",
                    seconds=self._bounds.body_seconds,
                )
            ) from error
        self._taken += len(message.get("body", b""))
        if self._taken > self._bounds.body_bytes:
            raise _too_large(self._bounds)
        self._whole = not message.get("more_body", False)
        return message


def _known(host: str, names: frozenset[str]) -> bool:
    if _HOST.fullmatch(host) is None:
        return False
    name = _name(host)
    return "*" in names or name in names or _UNLISTED.fullmatch(name) is not None


def _name(host: str) -> str:
    """Return the name of a host without its port, nor the dot that may stand at its end."""
    found = _HOST.fullmatch(host)
    return (found["name"] if found else host).lower().removesuffix(".")


def _too_large(bounds: Bounds) -> BodyTooLargeError:
    return BodyTooLargeError(bounds.body_bytes)
