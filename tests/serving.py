"""The application over a graph, served on a free port as `kg serve` does."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import uvicorn

from api.app import create_app
from api.connections import impatient
from kg.commands.serve import listen
from kg.settings import Settings


def serve(settings: Settings) -> Iterator[str]:
    """Yield the address of a server that ends with the test."""
    listener = listen("127.0.0.1", 0)
    protocol = impatient(settings.header_seconds)
    server = uvicorn.Server(uvicorn.Config(create_app(settings), log_level="error", http=protocol))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the server ended before it had started"
        time.sleep(0.01)
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join()
    listener.close()
