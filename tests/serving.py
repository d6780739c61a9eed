"""Servers for tests: the application served on a free port as `kg serve` does, and how to wait for one.

However starved the machine is, what a test expects still comes: limits that it does not try are as long as
they may be, and it waits for things to happen rather than for time to pass.
"""

from __future__ import annotations

import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

import uvicorn

from api.app import create_app
from api.services import Recorder
from kg.commands.serving import configured, listen
from kg.settings import Settings

LONG = 100.0
"""Seconds to wait for what must come: less than a test may take, so that it can say what did not come."""
_AGAIN = 0.05


def patient(graph: Path | str, **chosen: object) -> Settings:
    """Return the settings of a server that has time for everything but what a test chooses."""
    most: dict[str, object] = {
        "workers": 1,
        "query_seconds": 30,
        "update_seconds": 600,
        "client_seconds": 1_000_000,
        "header_seconds": 60,
        "body_seconds": 600,
    }
    return Settings(graph=graph, **{**most, **chosen})


def until(holds: Callable[[], bool], seconds: float = LONG) -> bool:
    """Wait for something to hold, and tell whether it does."""
    begun = time.monotonic()
    while not (held := holds()) and time.monotonic() - begun < seconds:
        time.sleep(_AGAIN)
    return held


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def answers(port: int, path: str = "/health") -> bool:
    """Whether a server gives the resource."""
    connection = HTTPConnection("127.0.0.1", port, timeout=LONG)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


@contextmanager
def running(command: Sequence[str], **streams: Any) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program, and see to it that it ends with the test."""
    with subprocess.Popen(command, **streams) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(LONG / 2)
            except subprocess.TimeoutExpired:
                process.kill()


def serve(settings: Settings, record: Recorder | None = None) -> Iterator[str]:
    """Yield the address of a server that ends with the test."""
    listener = listen("127.0.0.1", 0)
    server = uvicorn.Server(configured(create_app(settings, record=record), settings))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        assert until(lambda: server.started or not thread.is_alive())
        assert thread.is_alive(), "the server ended before it had started"
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
        listener.close()
