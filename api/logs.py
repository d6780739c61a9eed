"""Logs as JSON, one object a line, whatever somebody sends.

Comes in: requests and log records. Goes out: lines in which every character that could end a line or confuse
a terminal is written as an escape. Addresses are logged without their query and no header is, so that neither
questions nor tokens get into logs.
"""

from __future__ import annotations

import json
import logging
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from json.encoder import encode_basestring_ascii as _quoted
from math import isfinite

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_ACCESS = logging.getLogger("quanlo.access")
_LONGEST = 500  # characters of a path


class JsonLines(logging.Formatter):
    """Writes a record as one line of ASCII."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        told = {
            "time": f"{_second(int(record.created))}.{int(record.created % 1 * 1000):03}+00:00",
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **getattr(record, "fields", {}),
        }
        if record.exc_info:
            told["exception"] = self.formatException(record.exc_info)
        pairs = ", ".join([f"{_quoted(name)}: {_written(value)}" for name, value in told.items()])
        return f"{{{pairs}}}"


def _written(value: object) -> str:
    """Write a value as `json.dumps` does, which takes longer to begin than to write a few words."""
    if type(value) is str:
        return _quoted(value)
    if type(value) is int or (type(value) is float and isfinite(value)):
        return repr(value)
    return json.dumps(value)


@lru_cache(maxsize=1)  # a second has thousands of lines
def _second(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%S")


def log_json() -> None:
    """Write all logs of this process as JSON to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.INFO)
    # Of a record we tell neither the line of code nor the thread and process, so that none need be looked up.
    logging._srcfile = None  # noqa: SLF001  # the manual of logging says so
    logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False


class AccessLog:
    """Tells of every request when it has been answered, and has it counted."""

    def __init__(self, app: ASGIApp, count: Callable[[Scope, int, float], None]) -> None:
        self._app = app
        self._count = count

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = time.perf_counter()
        status = 500

        async def noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, noting)
        finally:
            seconds = time.perf_counter() - begun
            self._count(scope, status, seconds)
            if _ACCESS.isEnabledFor(logging.INFO):
                _tell(scope, status, round(seconds * 1000, 1))


def _tell(scope: Scope, status: int, ms: float) -> None:
    """Write about a request; the record is made here, since nothing that `info` looks up is wanted of it."""
    record = logging.LogRecord(_ACCESS.name, logging.INFO, "", 0, "request", None, None)
    record.fields = {
        "client": (scope.get("client") or ("",))[0],
        "method": scope["method"],
        "path": scope["path"][:_LONGEST],
        "status": status,
        "ms": ms,
    }
    _ACCESS.handle(record)
