"""Connections whose request heads are late or endless, at a real port."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest
import uvicorn
from fastapi import FastAPI

from api.connections import impatient

HEAD = b"GET /word HTTP/1.1\r\nhost: x\r\n"
SECONDS = 10


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """Serve one word, with little patience."""
    app = FastAPI()

    @app.get("/word")
    def word() -> str:
        return "word"

    with socket.create_server(("127.0.0.1", 0)) as listener:
        config = uvicorn.Config(app, http=impatient(0.5), log_config=None, access_log=False)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        yield listener.getsockname()[1]
        server.should_exit = True
        thread.join()


@pytest.fixture
def connection(port: int) -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", port), timeout=SECONDS) as connection:
        yield connection


def rest(connection: socket.socket) -> bytes:
    """Read until the server ends the connection."""
    parts = []
    while part := connection.recv(65536):
        parts.append(part)
    return b"".join(parts)


@pytest.mark.parametrize("sent", [b"", b"GET /wo", HEAD], ids=["nothing", "half a line", "half a head"])
def test_a_head_that_is_late_ends_the_connection(connection: socket.socket, sent: bytes) -> None:
    connection.sendall(sent)
    assert rest(connection).startswith(b"HTTP/1.1 408 ")


def test_a_connection_that_is_left_open_after_an_answer_is_ended_too(connection: socket.socket) -> None:
    connection.sendall(HEAD + b"\r\n")
    answers = rest(connection)
    assert answers.startswith(b"HTTP/1.1 200 ")
    assert answers.count(b"HTTP/1.1 ") == 2


def test_requests_one_after_another_share_a_connection(connection: socket.socket) -> None:
    connection.sendall((HEAD + b"\r\n") * 3)
    answers = rest(connection)
    assert answers.count(b'"word"') == 3


def test_a_head_without_end_is_not_kept(connection: socket.socket) -> None:
    endless = HEAD + b"".join(b"x-more: " + b"y" * 8000 + b"\r\n" for _ in range(2000))
    with pytest.raises(ConnectionError):
        connection.sendall(endless)
