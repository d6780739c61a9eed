"""Requests that mean harm before anybody reads them: long, slow, many, elsewhere, forged."""

from __future__ import annotations

import http.client
import json
import resource
import select
import socket
from contextlib import ExitStack, suppress

import httpx
import pytest

from tests.api.conftest import TOKEN
from tests.attacks.target import BEARER, Target
from tests.serving import LONG, until

MEGABYTE = b"a" * 1_000_000
CONNECTIONS = 1_000


def send_long_body(target: Target, path: str, headers: dict[str, str], megabytes: int) -> int:
    """Send a body until the server answers; return the status."""
    connection = http.client.HTTPConnection("127.0.0.1", target.port, timeout=LONG)
    connection.putrequest("POST", path)
    for name, value in headers.items():
        connection.putheader(name, value)
    connection.endheaders()
    chunked = "transfer-encoding" in headers
    with suppress(ConnectionError):  # the server had enough while we wrote; what it said is still to be read
        for _ in range(megabytes):
            if select.select([connection.sock], [], [], 0)[0]:
                break
            connection.send(b"%x\r\n%b\r\n" % (len(MEGABYTE), MEGABYTE) if chunked else MEGABYTE)
    try:
        return connection.getresponse().status
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/sparql", {"content-type": "application/sparql-query", "content-length": "500000000"}),
        ("/sparql", {"content-type": "application/sparql-query", "transfer-encoding": "chunked"}),
        ("/update", {"content-type": "application/sparql-update", "transfer-encoding": "chunked", **BEARER}),
        (
            "/rdf-graph-store?default",
            {"content-type": "text/turtle", "transfer-encoding": "chunked", **BEARER},
        ),
        ("/v1/people?q=a", {"transfer-encoding": "chunked"}),
        ("/reconcile", {"content-type": "application/x-www-form-urlencoded", "transfer-encoding": "chunked"}),
    ],
)
def test_a_body_of_500_megabytes_is_refused_and_takes_no_memory(
    target: Target, path: str, headers: dict[str, str]
) -> None:
    before = target.megabytes()
    assert send_long_body(target, path, headers, 500) == (405 if path.startswith("/v1") else 413)
    assert target.megabytes() < before + 100
    assert target.healthy()


def last_words(connection: socket.socket) -> bytes:
    """Read what the server says before it ends the connection; nothing where it was gone while we wrote."""
    with suppress(ConnectionError):
        return connection.recv(1000)
    return b""


def test_a_thousand_half_open_connections_are_closed_and_hold_nobody_up(hurried: Target) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(max(soft, 4096), hard), hard))
    before = hurried.descriptors()
    with ExitStack() as opened:
        connections = []
        for number in range(CONNECTIONS):
            one = opened.enter_context(socket.create_connection(("127.0.0.1", hurried.port), LONG))
            with suppress(ConnectionError):  # closed before we spoke, on a machine that is slow
                one.sendall((b"", b"G", b"GET / HTTP/1.1\r\nHost: localhost\r\nX: ")[number % 3])
            connections.append(one)
        assert hurried.healthy()
        for one in connections:
            assert last_words(one).partition(b"\r\n")[0] in {b"", b"HTTP/1.1 408 Request Timeout"}
    assert hurried.healthy()
    assert until(lambda: hurried.descriptors() < before + CONNECTIONS // 10)


def test_a_head_that_drips_is_given_up(hurried: Target) -> None:
    with socket.create_connection(("127.0.0.1", hurried.port), LONG) as one:
        one.sendall(b"GET / HTTP/1.1\r\n")
        while not select.select([one], [], [], 0.05)[0]:
            one.sendall(b"X: a\r\n")
        assert last_words(one).startswith(b"HTTP/1.1 408")


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e/%2e%2e/etc/passwd",
        "/static/....//....//etc/passwd",
        "/static//etc/passwd",
        "/static/%00",
        "/documents/../../../../etc/passwd",
        "/documents/file:///etc/passwd",
        "/v1/documents/..%2f..%2fetc%2fpasswd",
        "/rdf-graph-store/..%2f..%2fetc%2fpasswd",
        "/sparql?example=../../../../etc/passwd",
        "/sparql?example=%2fetc%2fpasswd",
        "//etc/passwd",
        "/graph?around=../../../../etc/passwd",
    ],
)
def test_no_path_leads_out(target: Target, path: str) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", target.port, timeout=LONG)
    connection.request("GET", path, headers={"accept": "text/html"})
    answer = connection.getresponse()
    assert answer.status in {301, 303, 307, 400, 404, 406, 422}
    assert b"root:" not in answer.read()
    connection.close()


ENTITIES = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))


@pytest.mark.parametrize(
    "document",
    [
        f'<!DOCTYPE r [<!ENTITY e0 "ha">{ENTITIES}]><r>&e9;</r>',
        '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>',
        '<!DOCTYPE r [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]><r/>',
        '<?xml version="1.0"?><!doctype r [<!entity x "a">]><r>&x;</r>',
    ],
)
@pytest.mark.parametrize("method", ["PUT", "POST"])
def test_a_document_with_entities_is_refused(target: Target, method: str, document: str) -> None:
    answer = httpx.request(
        method,
        f"{target.address}/rdf-graph-store?graph=a:g",
        content=document,
        headers={**BEARER, "content-type": "application/rdf+xml"},
        timeout=LONG,
    )
    assert answer.status_code == 400
    assert target.healthy()


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"authorization": TOKEN},
        {"authorization": f"bearer {TOKEN[:-1]}"},
        {"authorization": f"Bearer {TOKEN} {TOKEN}"},
        {"authorization": f"Bearer {TOKEN.upper()}"},
        {"authorization": f"Basic {TOKEN}"},
        {"authorization": "Bearer null"},
        {"cookie": f"token={TOKEN}; authorization=Bearer {TOKEN}"},
        {"x-authorization": f"Bearer {TOKEN}"},
        {"proxy-authorization": f"Bearer {TOKEN}"},
        {"x-http-method-override": "PUT", "x-original-url": "/update"},
        {"origin": "http://127.0.0.1", "referer": "http://127.0.0.1/"},
    ],
)
def test_no_header_but_a_whole_token_admits_a_change(target: Target, headers: dict[str, str]) -> None:
    sent = {"update": "INSERT DATA { <a:a> <a:b> 1 }", "access_token": TOKEN}
    for path in ("/update", f"/update?access_token={TOKEN}", "/sparql"):
        assert httpx.post(target.address + path, data=sent, headers=headers, timeout=LONG).status_code == 401


def test_the_token_is_in_no_log(target: Target) -> None:
    httpx.post(
        f"{target.address}/update?token={TOKEN}", headers={"authorization": f"Bearer {TOKEN}x"}, timeout=LONG
    )
    assert TOKEN not in target.log.read_text()


def test_every_line_of_the_log_is_json_whatever_was_sent(target: Target) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", target.port, timeout=LONG)
    connection.request("GET", '/a%0a{"level":"error"}%0d%1b[31m%e2%80%a8', headers={"user-agent": "a\tb"})
    connection.getresponse().read()
    connection.close()
    lines = target.log.read_text().splitlines()
    assert lines[0].startswith("serving ")
    assert all(isinstance(json.loads(line), dict) for line in lines[1:])


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "POST"])
@pytest.mark.parametrize("path", ["/update", "/rdf-graph-store?default"])
def test_no_other_site_is_told_that_it_may_change_something(target: Target, path: str, method: str) -> None:
    asked = {
        "origin": "https://evil.example",
        "access-control-request-method": method,
        "access-control-request-headers": "authorization, content-type",
    }
    answer = httpx.options(target.address + path, headers=asked, timeout=LONG)
    assert not (answer.is_success and "access-control-allow-origin" in answer.headers)
    assert "access-control-allow-credentials" not in answer.headers


def test_another_site_reads_without_credentials(target: Target) -> None:
    answer = httpx.get(
        f"{target.address}/v1/people?q=a", headers={"origin": "https://evil.example"}, timeout=LONG
    )
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in answer.headers
