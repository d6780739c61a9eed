"""Connections whose request heads are late or endless, at a real port."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest
import uvicorn
from fastapi import FastAPI

from api.connections import impatient
from tests.serving import LONG

HEAD = b"GET /word HTTP/1.1\r\nhost: x\r\n"
END = b"connection: close\r\n"


@contextmanager
def serving(seconds: float) -> Iterator[int]:
    """Serve one word at a port, to those who say in time what they want."""
    app = FastAPI()

    @app.get("/word")
    def word() -> str:
        return "word"

    with socket.create_server(("127.0.0.1", 0)) as listener:
        config = uvicorn.Config(app, http=impatient(seconds), log_config=None, access_log=False)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield listener.getsockname()[1]
        finally:
            server.should_exit = True
            thread.join()


@pytest.fixture(scope="module")
def hasty() -> Iterator[int]:
    with serving(0.5) as port:
        yield port


@pytest.fixture(scope="module")
def patient() -> Iterator[int]:
    with serving(LONG) as port:
        yield port


def connected(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=LONG)


def received(connection: socket.socket, count: int, word: bytes) -> bytes:
    """Read until the word has come so often, or the server ends the connection."""
    read = b""
    with suppress(ConnectionError):  # what we wrote after its end
        while read.count(word) < count and (part := connection.recv(65536)):
            read += part
    return read


@pytest.mark.parametrize("sent", [b"", b"GET /wo", HEAD], ids=["nothing", "half a line", "half a head"])
def test_a_head_that_is_late_ends_the_connection(hasty: int, sent: bytes) -> None:
    with connected(hasty) as connection:
        connection.sendall(sent)
        assert received(connection, 1, END).startswith(b"HTTP/1.1 408 ")


def test_a_connection_that_is_left_open_after_an_answer_is_ended_too(hasty: int) -> None:
    def said() -> bytes:
        with connected(hasty) as connection:
            connection.sendall(HEAD + b"\r\n")
            return received(connection, 2, END)

    answers = next(answers for answers in iter(said, None) if b"200 OK" in answers)  # unless we were late
    assert answers.count(b"HTTP/1.1 408 ") == 1


def test_requests_one_after_another_share_a_connection(patient: int) -> None:
    with connected(patient) as connection:
        connection.sendall((HEAD + b"\r\n") * 3)
        assert received(connection, 3, b'"word"').count(b'"word"') == 3


def test_a_head_without_end_is_not_kept(patient: int) -> None:
    endless = HEAD + b"".join(b"x-more: " + b"y" * 8000 + b"\r\n" for _ in range(2000))
    with connected(patient) as connection, pytest.raises(ConnectionError):
        connection.sendall(endless)
