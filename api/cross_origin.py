"""Pages of other sites may read here, and may change nothing.

Comes in: requests. Goes out: the same answers, with the headers of CORS where reading is asked for. No
credentials are ever admitted from elsewhere, so that a visitor's browser cannot be made to act for him.
"""

from __future__ import annotations

from functools import partial

from starlette.datastructures import Headers
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.headers import varying

_READING = frozenset({"GET", "HEAD", "OPTIONS"})
_QUERIES = ("/sparql", "/sparql/", "/reconcile", "/reconcile/match", "/v1/dating")  # posted, and only read


def may_read(scope: Scope) -> bool:
    """Whether a request is one that pages of other sites may make: reading, or asking by POST."""
    method = scope["method"]
    if method == "OPTIONS":  # a browser asks what it may do
        method = Headers(scope=scope).get("access-control-request-method", method)
    return method in _READING or (method == "POST" and scope["path"] in _QUERIES)


class ReadingOnly:
    """CORS for reading; to requests that would change something no header is added."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._open = CORSMiddleware(
            app,
            allow_origins=["*"],
            allow_methods=["GET", "HEAD", "POST"],
            allow_headers=["accept", "content-type", "if-none-match"],
            expose_headers=["etag", "link", "location", "retry-after"],
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        if scope["type"] != "http" or not may_read(scope):
            await self._app(scope, receive, send)
        elif any(name == b"origin" for name, _ in scope["headers"]):
            await self._open(scope, receive, send)
        else:  # most requests: they get what they would get of the other, in a quarter of the time
            await self._app(scope, receive, partial(_send_to_anybody, send))


async def _send_to_anybody(send: Send, message: Message) -> None:
    """Send an answer that would bear other headers if a page of another site had asked."""
    if message["type"] == "http.response.start":
        message["headers"] = varying(message["headers"], b"Origin")
    await send(message)
