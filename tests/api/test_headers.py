"""Headers that every answer bears."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace

import pytest
from fastapi.testclient import TestClient
from starlette.types import Message

from api.headers import PAGE_POLICY, Headers, script_policy, varying
from api.services import SERVICES

PATH = "/v1/people?q=dung"


@pytest.mark.parametrize(
    "path", ["/", PATH, "/health", "/sparql?query=ASK{}", "/v1/none", "/graph", "/docs", "/static/quanlo.css"]
)
def test_every_answer_bears_security_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert "frame-ancestors 'none'" in headers["content-security-policy"]


def test_pages_run_no_script(client: TestClient) -> None:
    assert client.get("/ask").headers["content-security-policy"] == PAGE_POLICY
    assert "script" not in PAGE_POLICY


def test_the_first_page_runs_the_scripts_of_this_site_and_none_written_into_it(client: TestClient) -> None:
    policy = client.get("/").headers["content-security-policy"]
    assert policy.startswith(PAGE_POLICY)
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy


def test_what_the_asker_has_already_is_not_sent_again(client: TestClient) -> None:
    tag = client.get(PATH).headers["etag"]
    again = client.get(PATH, headers={"if-none-match": f'"old", {tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert "content-length" not in again.headers


def test_a_tag_is_known_whether_it_comes_back_weak_or_strong(client: TestClient) -> None:
    tag = client.get(PATH).headers["etag"].removeprefix("W/")
    assert client.get(PATH, headers={"if-none-match": tag}).status_code == 304
    assert client.get(PATH, headers={"if-none-match": f"W/{tag}"}).status_code == 304


def test_an_old_tag_gets_the_new_answer(client: TestClient) -> None:
    assert client.get(PATH, headers={"if-none-match": 'W/"old"'}).status_code == 200


@pytest.mark.parametrize("path", ["/v1/people/Không Có Ai", "/health", "/sparql?query=ASK{}"])
def test_failures_and_what_may_change_bear_no_tag(client: TestClient, path: str) -> None:
    response = client.get(path, headers={"if-none-match": "*"})
    assert (response.status_code == 304, "etag" in response.headers) == (False, False)


@pytest.mark.parametrize("path", [PATH, "/", "/health", "/static/quanlo.css"])
def test_head_is_get_without_a_body(client: TestClient, path: str) -> None:
    head, get = client.head(path), client.get(path)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == get.headers["content-length"]


def test_any_site_may_read(client: TestClient) -> None:
    assert (
        client.get(PATH, headers={"origin": "https://e.example"}).headers["access-control-allow-origin"]
        == "*"
    )


def test_any_site_may_ask_before_it_posts_a_query(client: TestClient) -> None:
    asked = {
        "origin": "https://e.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
    }
    response = client.options("/sparql", headers=asked)
    assert (response.status_code, response.headers["access-control-allow-origin"]) == (200, "*")


@pytest.mark.parametrize(
    ("path", "method", "header"),
    [
        ("/update", "POST", "authorization"),
        ("/update", "POST", "content-type"),
        ("/rdf-graph-store", "PUT", "authorization"),
        ("/rdf-graph-store", "DELETE", "content-type"),
        ("/rdf-graph-store", "POST", "content-type"),
        ("/sparql", "POST", "authorization"),
        ("/sparql", "PUT", "content-type"),
    ],
)
def test_no_other_site_may_change_anything(client: TestClient, path: str, method: str, header: str) -> None:
    asked = {
        "origin": "https://e.example",
        "access-control-request-method": method,
        "access-control-request-headers": header,
    }
    response = client.options(path, headers=asked)
    allowed = "access-control-allow-origin" in response.headers and response.status_code < 300
    assert not allowed


@pytest.mark.parametrize("path", ["/update", "/rdf-graph-store?default"])
def test_an_attempt_to_change_something_is_not_shown_to_another_site(client: TestClient, path: str) -> None:
    response = client.post(path, data={"update": "CLEAR ALL"}, headers={"origin": "https://e.example"})
    assert response.status_code == 403
    assert "access-control-allow-origin" not in response.headers


def test_the_endpoint_tells_what_it_takes(client: TestClient) -> None:
    response = client.options("/sparql")
    assert response.status_code == 204
    assert "application/sparql-query" in response.headers["accept-post"]


def test_no_credentials_are_wanted(client: TestClient) -> None:
    response = client.get(PATH, headers={"origin": "https://e.example"})
    assert "access-control-allow-credentials" not in response.headers


def test_a_policy_allows_the_scripts_of_its_page_by_hash_only() -> None:
    policy = script_policy('<script src="/a.js"></script><SCRIPT type="x">b</SCRIPT>', sandbox=False)
    sources = next(part for part in policy.split("; ") if part.startswith("script-src")).split()
    assert sources[1:] == ["'self'", "'sha256-PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0='"]


def test_a_page_nobody_has_vetted_runs_as_a_stranger() -> None:
    assert "sandbox allow-scripts" in script_policy("", sandbox=True)


async def _streaming(scope: object, receive: object, send: object) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})  # type: ignore[operator]
    await send({"type": "http.response.body", "body": b"a", "more_body": True})  # type: ignore[operator]
    await send({"type": "http.response.body", "body": b"b"})  # type: ignore[operator]


async def _received() -> Message:
    return {"type": "http.request"}


def test_a_stream_without_its_body_ends_once() -> None:
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    answering = SimpleNamespace(tag='"t"')
    scope = {"type": "http", "method": "HEAD", "path": "/", "headers": [], SERVICES: answering}
    asyncio.run(Headers(_streaming)(scope, _received, send))
    assert [message.get("body") for message in sent] == [None, b""]


@pytest.mark.parametrize("path", ["/", "/v1/search?q=dung", "/health", "/none", "/static/quanlo.css"])
def test_answers_vary_alike_whether_a_page_of_another_site_asks_or_nobody_does(
    client: TestClient, path: str
) -> None:
    alone, asked = (client.get(path, headers=sent) for sent in ({}, {"origin": "https://e.example"}))
    assert "Origin" in alone.headers["vary"]
    assert alone.headers["vary"] == asked.headers["vary"]
    assert asked.headers["access-control-allow-origin"] == "*"


def test_what_varies_already_varies_in_one_header() -> None:
    told = [(b"Vary", b"Accept"), (b"etag", b"1"), (b"vary", b"Range")]
    assert varying(told, b"Origin") == [(b"etag", b"1"), (b"vary", b"Accept, Range, Origin")]
    assert varying([(b"vary", b"Accept, Range")], b"Accept") == [(b"vary", b"Accept, Range")]


@pytest.mark.parametrize(
    "accept", ["application/x-bibtex", "application/vnd.citationstyles.csl+json"], ids=["bibtex", "csl"]
)
def test_forms_of_one_answer_have_tags_of_their_own(client: TestClient, accept: str) -> None:
    plain = client.get("/v1/people/Mai Tiến Dũng").headers["etag"]
    other = client.get("/v1/people/Mai Tiến Dũng", headers={"accept": accept, "if-none-match": plain})
    assert (other.status_code, other.headers["etag"] != plain) == (200, True)
    again = client.get(
        "/v1/people/Mai Tiến Dũng", headers={"accept": accept, "if-none-match": other.headers["etag"]}
    )
    assert (again.status_code, again.headers["etag"]) == (304, other.headers["etag"])


def test_the_description_tells_where_nothing_may_have_changed(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    told = {path for path, methods in paths.items() if "304" in methods.get("get", {}).get("responses", {})}
    tagged = {path for path, one in paths.items() if "get" in one and path.startswith("/v1/")}
    assert tagged <= told
    assert not {"/health", "/sparql"} & told


def test_the_description_tells_where_an_identifier_may_lead_on(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    told = {path for path, one in paths.items() if "301" in one.get("get", {}).get("responses", {})}
    assert told == {"/v1/people/{person}", "/v1/people/{person}/tenures", "/v1/events/{event}"}
