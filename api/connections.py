"""Connections that must say what they want in good time.

Comes in: the protocol class of uvicorn. Goes out: the same class, which ends a connection whose request head
has not arrived within some seconds; half-open connections could otherwise be piled up for ever.
"""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

_LATE = b"HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
_LONG = b"HTTP/1.1 431 Request Header Fields Too Large\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
_LONGEST_HEAD = 128 * 1024  # bytes; an address may have 60,000 of them


class Impatient(HttpToolsProtocol):
    """HTTP/1.1 with limits for the head of each request: its time, and its length."""

    header_seconds = 10.0
    _alarm: asyncio.TimerHandle | None = None
    _head = 0

    def connection_made(self, transport: Any) -> None:
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Stop waiting when the head of a request is whole."""
        super().data_received(data)
        if self._answering():
            self._head = 0
            self._calm()
            return
        self._head += len(data)
        if self._head > _LONGEST_HEAD:
            self._give_up(_LONG)

    def on_response_complete(self) -> None:
        """Begin to wait for the next request."""
        super().on_response_complete()
        if not self._answering():
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        self._calm()
        super().connection_lost(exc)

    def _answering(self) -> bool:
        cycle: RequestResponseCycle | None = self.cycle  # None before the first request
        return cycle is not None and not cycle.response_complete

    def _wait(self) -> None:
        self._calm()
        self._alarm = self.loop.call_later(self.header_seconds, self._give_up, _LATE)

    def _calm(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _give_up(self, why: bytes) -> None:
        if not self.transport.is_closing():
            self.transport.write(why)
            self.transport.close()


def impatient(seconds: float) -> type[Impatient]:
    """Return a protocol that waits so long for the head of each request."""
    return type("Impatient", (Impatient,), {"header_seconds": seconds})
