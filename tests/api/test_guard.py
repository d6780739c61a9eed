"""What is turned away before any route sees it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from starlette.types import Message, Receive, Scope, Send

from api.app import create_app
from api.guard import Bounds, Guard, bounds_of
from api.refusals import BodyTooLargeError, SlowRequestError
from kg.settings import Settings
from tests.api.test_sparql import problem

BOUNDS = Bounds(frozenset({"quanlo.example"}), 2, 100, 0.05, 1000)


@pytest.fixture(scope="module")
def small(settings: Settings) -> Iterator[TestClient]:
    """A server with small bounds."""
    chosen = settings.model_copy(update={"body_bytes": 1000, "url_bytes": 1000, "hosts": ("kg.gov.example",)})
    with TestClient(create_app(chosen)) as client:
        yield client


@pytest.mark.parametrize(
    "host",
    [
        "localhost:8000",
        "127.0.0.1",
        "[::1]:8000",
        "192.168.1.7",
        "quanlo",
        "kg.gov.example",
        "KG.gov.example:1",
        "kg.gov.example.:8000",
    ],
)
def test_a_name_of_this_server_is_answered(small: TestClient, host: str) -> None:
    assert small.get("/health", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "a/b",
        "",
        "a b",
        "127.0.0.1:1:2",
        "kg.gov.example..",
        ".",
        "é",
    ],
)
def test_a_strange_name_is_refused(small: TestClient, host: str) -> None:
    response = small.get("/health", headers={"host": host.encode()})
    assert problem(response) == (421, "unknown-host")


def test_an_operator_may_admit_any_name(settings: Settings) -> None:
    with TestClient(create_app(settings.model_copy(update={"hosts": ("*",)}))) as client:
        assert client.get("/health", headers={"host": "any.example"}).status_code == 200


def test_a_long_address_is_refused(small: TestClient) -> None:
    assert problem(small.get(f"/v1/people?q={'a' * 1000}")) == (414, "address-too-long")
    assert problem(small.get(f"/people/{'a' * 1000}")) == (414, "address-too-long")


def test_a_long_body_is_refused_before_it_is_read(small: TestClient) -> None:
    response = small.post("/sparql", content=b"a", headers={"content-length": "500000000"})
    assert problem(response) == (413, "body-too-large")


def test_a_body_of_unknown_length_is_read_no_further_than_the_limit(small: TestClient) -> None:
    headers = {"content-type": "application/sparql-query"}
    response = small.post("/sparql", content=(b"a" * 100 for _ in range(1000)), headers=headers)
    assert problem(response) == (413, "body-too-large")


def test_the_names_of_the_settings_count() -> None:
    bounds = bounds_of(
        Settings(hosts="A.example b.example:8443", host="0.0.0.0", base_iri="https://C.example/")
    )
    assert bounds.names == {"a.example", "b.example", "0.0.0.0", "c.example"}


def scope(**changed: object) -> Scope:
    headers = [(b"host", b"quanlo.example")]
    return {
        "type": "http",
        "method": "GET",
        "path": "/v1/x",
        "raw_path": b"/v1/x",
        "query_string": b"",
        "headers": headers,
        **changed,
    }


async def reading(scope: Scope, receive: Receive, send: Send) -> None:
    while (await receive()).get("more_body"):
        pass
    await receive()  # waits for the end of the connection


class Client:
    """Sends messages, then nothing; notes what it gets."""

    def __init__(self, *messages: Message) -> None:
        self._messages = list(messages)
        self.sent: list[Message] = []

    async def receive(self) -> Message:
        if not self._messages:
            await asyncio.sleep(10)
        return self._messages.pop(0)

    async def send(self, message: Message) -> None:
        self.sent.append(message)


@pytest.mark.parametrize("hosts", [[], [b"quanlo.example", b"evil.example"], [b"evil.example", b"localhost"]])
def test_a_request_calls_the_server_by_one_name(hosts: list[bytes]) -> None:
    client = Client()
    called = scope(headers=[(b"host", one) for one in hosts])
    asyncio.run(Guard(reading, BOUNDS)(called, client.receive, client.send))
    assert client.sent[0]["status"] == 400


def test_a_body_that_does_not_arrive_is_given_up() -> None:
    client = Client({"type": "http.request", "body": b"a", "more_body": True})
    with pytest.raises(SlowRequestError):
        asyncio.run(Guard(reading, BOUNDS)(scope(), client.receive, client.send))


def test_a_body_that_grows_too_long_is_given_up() -> None:
    client = Client({"type": "http.request", "body": b"a" * 101, "more_body": True})
    with pytest.raises(BodyTooLargeError):
        asyncio.run(Guard(reading, BOUNDS)(scope(), client.receive, client.send))


def test_after_the_body_there_is_no_hurry() -> None:
    client = Client({"type": "http.request", "body": b""}, {"type": "http.disconnect"})
    asyncio.run(Guard(reading, BOUNDS)(scope(), client.receive, client.send))
    assert client.sent == []


def test_a_crowd_is_told_to_come_back() -> None:
    async def crowd() -> list[Message]:
        guard = Guard(reading, BOUNDS)
        waiting = [
            asyncio.create_task(guard(scope(), one.receive, one.send))
            for one in (Client({"type": "http.request"}), Client({"type": "http.request"}))
        ]
        await asyncio.sleep(0)
        third = Client()
        await guard(scope(), third.receive, third.send)
        for one in waiting:
            one.cancel()
        return third.sent

    start = asyncio.run(crowd())[0]
    assert (start["status"], dict(start["headers"])[b"retry-after"]) == (503, b"1")


def test_what_is_no_request_passes() -> None:
    seen: list[str] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        seen.append(scope["type"])

    client = Client()
    asyncio.run(Guard(app, BOUNDS)({"type": "lifespan"}, client.receive, client.send))
    assert seen == ["lifespan"]
