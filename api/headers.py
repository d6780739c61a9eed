"""Headers that every answer bears, and "not modified" for what the asker has already.

Comes in: requests, with the services that answer them. Goes out: the same answers with security headers, an
entity tag, 304 where the tag is known to the asker, and bodiless answers to HEAD.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.languages.choice import Language, chosen
from api.services import SERVICES, Services

_INLINE = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_NO_FRAMES = "base-uri 'none'; frame-ancestors 'none'; form-action 'self'"

DATA_POLICY = f"default-src 'none'; {_NO_FRAMES}"
"""Content-Security-Policy of answers that are no pages."""
PAGE_POLICY = f"default-src 'none'; style-src 'self'; img-src 'self' data:; {_NO_FRAMES}"
"""Content-Security-Policy of our pages: no script at all."""
SCRIPTED_POLICY = f"{PAGE_POLICY}; script-src 'self'; connect-src 'self'"
"""The same for pages that a script of ours makes easier; none is written into a page."""
EXPLORER_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src data: blob:; "
    f"connect-src 'none'; sandbox allow-scripts allow-popups allow-downloads; {_NO_FRAMES}"
)
"""The same for a page that runs as a stranger to this site, with scripts of ours that come as files."""

FRAMED = "frame-ancestors *"
"""Part of a policy that lets others show an answer inside a page of theirs."""
PREVIEW_POLICY = f"default-src 'none'; style-src 'self'; base-uri 'none'; {FRAMED}; form-action 'none'"
"""Content-Security-Policy of a preview: no script, and inside any page."""

SECURITY = {
    "content-security-policy": DATA_POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
}
"""What an answer bears unless its route says otherwise."""

_SECURITY = [(name.encode(), value.encode()) for name, value in SECURITY.items()]
_JSON = b"application/json"
_PAGE = b"text/html; charset=utf-8"
_POLICY = b"content-security-policy"
_VARY = frozenset({b"vary", b"Vary"})
_TAGGING = frozenset({b"etag", b"cache-control"})
_OF_A_BODY = frozenset({b"content-length", b"content-type"})
_UNTAGGED = ("/sparql", "/rdf-graph-store", "/health", "/ready", "/metrics", "/static")


def varying(headers: Iterable[tuple[bytes, bytes]], name: bytes) -> list[tuple[bytes, bytes]]:
    """Return headers that say also that an answer depends on a header of its request."""
    given = list(headers)
    told = [value for one, value in given if one in _VARY]
    if not told:
        return [*given, (b"vary", name)]
    if name in b", ".join(told).split(b", "):
        return given
    return [*(pair for pair in given if pair[0] not in _VARY), (b"vary", b", ".join((*told, name)))]


def script_policy(html: str, *, sandbox: bool) -> str:
    """Return the policy of a page that runs the scripts it holds and nothing else.

    Args:
        html: The page; each inline script is allowed by its hash.
        sandbox: Run it as a stranger to this site, for a page whose data nobody has vetted.
    """
    hashes = " ".join(f"'sha256-{_digest(script)}'" for script in _INLINE.findall(html))
    connect = (
        "connect-src 'none'; sandbox allow-scripts allow-popups allow-downloads"
        if sandbox
        else "connect-src 'self'"
    )
    sources = f"script-src 'self' {hashes}; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
    return f"default-src 'none'; {sources}; {connect}; {_NO_FRAMES}"


def _digest(script: str) -> str:
    return b64encode(sha256(script.encode()).digest()).decode()


class Headers:
    """Adds the headers; the entity tag is that of everything read from the build that a request asks."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and its answer back with headers."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        answer = _Answer(scope, send, _tag_of(scope))
        asked = scope["method"]
        scope["method"] = "GET" if asked == "HEAD" else asked
        try:
            await self._app(scope, receive, answer.pass_on)
        finally:
            scope["method"] = asked  # one scope, so that those outside see which route it was


def _tag_of(scope: Scope) -> str:
    """Return the tag of an answer; pages in English have one of their own under the same address."""
    services: Services = scope[SERVICES]
    tag = services.tag
    if chosen(scope).language is Language.VIETNAMESE:
        return tag
    return f'{tag[:-1]}-{Language.ENGLISH}"'


def _of_form(tag: str, headers: Iterable[tuple[bytes, bytes]]) -> str:
    """Return the tag of an answer in one form: what is no plain JSON has another under the same address."""
    media_type = next((value for name, value in headers if name == b"content-type"), _JSON)
    if media_type == _JSON:
        return tag
    return f'{tag[:-1]}-{media_type.partition(b";")[0].rpartition(b"/")[2].strip().decode()}"'


def told_of_tags(described: dict[str, Any]) -> dict[str, Any]:
    """Say in an OpenAPI description that reading may answer that nothing changed.

    Args:
        described: The description, which is changed.
    """
    for path, methods in described["paths"].items():
        if "get" in methods and not path.startswith(_UNTAGGED):
            responses = methods["get"]["responses"]
            responses["304"] = {"description": "The ETag that came as If-None-Match is that of the answer."}
            methods["get"]["responses"] = dict(sorted(responses.items()))
    return described


class _Answer:
    """One answer on its way out."""

    def __init__(self, scope: Scope, send: Send, tag: str) -> None:
        self._scope = scope
        self._asked = scope["method"]
        self._send = send
        self._tag = tag
        self._bare = scope["method"] == "HEAD"
        self._tagged = scope["method"] in {"GET", "HEAD"} and not scope["path"].startswith(_UNTAGGED)
        known = dict(scope["headers"]).get(b"if-none-match", b"").decode("latin-1")
        self._known = {tag.strip().removeprefix("W/") for tag in known.split(",")}

    async def pass_on(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._scope["method"] = self._asked  # the server below waits for a body after GET, not after HEAD
            self._dress(message)
        elif self._bare:
            if message.get("more_body", False):
                return
            message = {**message, "body": b""}
        await self._send(message)

    def _dress(self, message: Message) -> None:
        """Add the headers; written as pairs of bytes, since every answer passes here."""
        headers = list(message["headers"])
        given = {name for name, _ in headers}
        headers += [pair for pair in _SECURITY if pair[0] not in given]
        message["headers"] = headers
        if _POLICY in given and FRAMED in MutableHeaders(scope=message)["content-security-policy"]:
            del MutableHeaders(scope=message)["x-frame-options"]  # an older header, which knows only "nobody"
        if (b"content-type", _PAGE) in headers:
            message["headers"] = varying(message["headers"], b"Accept-Language")
        if self._tagged and message["status"] == 200:
            self._tag_it(message)

    def _tag_it(self, message: Message) -> None:
        headers = [pair for pair in message["headers"] if pair[0] not in _TAGGING]
        tag = _of_form(self._tag, headers)
        headers += [(b"etag", tag.encode()), (b"cache-control", b"no-cache")]  # keep it, and ask again
        message["headers"] = varying(headers, b"Accept")
        if self._known & {tag.removeprefix("W/"), "*"}:  # weak comparison: RFC 9110, 13.1.2
            message["status"] = 304
            self._bare = True
            message["headers"] = [pair for pair in message["headers"] if pair[0] not in _OF_A_BODY]
