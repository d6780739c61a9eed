"""The Graph Store Protocol: whole graphs by name."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from fastapi import Request
from fastapi.testclient import TestClient

from api.graph_store import _named
from kg.errors import QueryError
from tests.api.conftest import TOKEN
from tests.api.test_sparql import problem

PATH = "/rdf-graph-store"
BEARER = {"authorization": f"Bearer {TOKEN}"}
TURTLE = {**BEARER, "content-type": "text/turtle"}
NAME = "http://e.example/g?a=b&c"
NAMED = f"{PATH}?graph={quote(NAME, safe='')}"
BOMB = """<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="a:">
<rdf:Description rdf:about="a:a"><x:p>&b;</x:p></rdf:Description></rdf:RDF>"""
FILES = """--line\r
Content-Disposition: form-data; name="one"; filename="one.ttl"\r
Content-Type: text/turtle; charset=utf-8\r
\r
@prefix x: <http://e.example/> . x:one x:p "Ủy" .\r
--line\r
Content-Disposition: form-data; name="two"; filename="two.ttl"\r
Content-Type: text/turtle\r
\r
@prefix x: <http://e.example/> . x:two x:p "Đảng" .\r
--line--\r
"""


def lines(client: TestClient, address: str) -> list[str]:
    response = client.get(address, headers={"accept": "application/n-triples"})
    assert response.status_code == 200, response.text
    return sorted(response.text.splitlines())


@pytest.fixture
def empty(writable: TestClient) -> TestClient:
    cleared = writable.post("/update", data={"update": "DROP ALL"}, headers=BEARER)
    assert cleared.status_code == 204
    return writable


@pytest.mark.parametrize("address", [NAMED, f"{PATH}?default", f"{PATH}/people/1.ttl"])
def test_a_graph_is_put_read_added_to_and_deleted(empty: TestClient, address: str) -> None:
    assert empty.put(address, content="<a:a> <a:b> 1 .", headers=TURTLE).status_code == 201
    assert empty.put(address, content="<a:a> <a:b> 2 .", headers=TURTLE).status_code == 204
    assert empty.post(address, content="<a:a> <a:b> 3 .", headers=TURTLE).status_code == 200
    found = lines(empty, address)
    assert [line.split()[2][1] for line in found] == ["2", "3"]
    head = empty.head(address)
    assert (head.status_code, head.content) == (200, b"")
    assert empty.delete(address, headers=BEARER).status_code == 200
    assert problem(empty.delete(address, headers=BEARER)) == (404, "no-such-graph")


@pytest.mark.parametrize("method", ["get", "head"])
def test_a_graph_that_is_not_there_is_not_found(empty: TestClient, method: str) -> None:
    assert empty.request(method, NAMED).status_code == 404


def test_a_graph_sent_without_a_name_gets_one(empty: TestClient) -> None:
    made = empty.post(PATH, content="<> <a:b> 1 .", headers=TURTLE)
    assert made.status_code == 201
    place = made.headers["location"]
    assert lines(empty, place)[0].startswith(f"<{place}>")


def test_the_address_of_a_graph_is_its_name(empty: TestClient) -> None:
    empty.put(f"{PATH}/people/1", content="<#me> <a:b> 1 .", headers=TURTLE)
    named = f"http://testserver{PATH}/people/1"
    assert lines(empty, f"{PATH}?graph={quote(named, safe='')}")[0].startswith(f"<{named}#me>")


@pytest.mark.parametrize(
    ("media_type", "text"),
    [
        ("application/n-triples", '<a:a> <a:b> "c" .'),
        ("application/ld+json", '{"@id": "a:a", "a:b": "c"}'),
        (
            "application/rdf+xml",
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="a:">'
            '<rdf:Description rdf:about="a:a"><x:b>c</x:b></rdf:Description></rdf:RDF>',
        ),
    ],
)
def test_triples_are_read_in_each_form(empty: TestClient, media_type: str, text: str) -> None:
    empty.put(NAMED, content=text, headers={**BEARER, "content-type": media_type})
    assert lines(empty, NAMED) == ['<a:a> <a:b> "c" .']


@pytest.mark.parametrize("accept", ["text/turtle", "application/rdf+xml", "application/ld+json"])
def test_a_graph_is_written_in_the_form_asked_for(empty: TestClient, accept: str) -> None:
    empty.put(NAMED, content="<a:a> <a:b> 1 .", headers=TURTLE)
    assert empty.get(NAMED, headers={"accept": accept}).headers["content-type"].startswith(accept)
    assert problem(empty.get(NAMED, headers={"accept": "text/csv"})) == (406, "not-acceptable")


def test_the_files_of_a_form_become_one_graph(empty: TestClient) -> None:
    headers = {**BEARER, "content-type": "multipart/form-data; boundary=line"}
    assert empty.post(NAMED, content=FILES.encode(), headers=headers).status_code == 201
    assert [line.split()[2] for line in lines(empty, NAMED)] == ['"Ủy"', '"Đảng"']


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Content-Type: text/turtle; charset=klingon", (415, "unsupported-media-type")),
        ("Content-Type: text/turtle; charset=iso-8859-1", (415, "unsupported-media-type")),
        ("Content-Type: text/turtle\r\nContent-Transfer-Encoding: base64", (400, "bad-query")),
    ],
)
def test_a_file_of_a_form_is_in_utf_8_or_refused(
    empty: TestClient, told: str, expected: tuple[int, str]
) -> None:
    content = f"--line\r\nContent-Disposition: form-data; name=one\r\n{told}\r\n\r\nyMjI\r\n--line--\r\n"
    headers = {**BEARER, "content-type": "multipart/form-data; boundary=line"}
    assert problem(empty.post(NAMED, content=content.encode(), headers=headers)) == expected


def test_words_of_xml_in_a_literal_of_turtle_are_words(empty: TestClient) -> None:
    assert empty.put(NAMED, content='<a:a> <a:b> "<!ENTITY" .', headers=TURTLE).status_code == 201


def test_a_path_names_a_graph_as_it_was_sent(empty: TestClient) -> None:
    assert empty.put(f"{PATH}/a%20b", content="<#me> <a:b> 1 .", headers=TURTLE).status_code == 201
    named = f"http://testserver{PATH}/a%20b"
    assert lines(empty, f"{PATH}?graph={quote(named, safe='')}")[0].startswith(f"<{named}#me>")


def test_a_path_that_is_no_iri_names_no_graph() -> None:
    path = f"{PATH}/a|b"
    sent = {"type": "http", "method": "GET", "scheme": "http", "path": path, "raw_path": path.encode()}
    rest = {"query_string": b"", "headers": [(b"host", b"a")], "path_params": {"name": "a|b"}}
    with pytest.raises(QueryError, match="no absolute IRI"):
        _named(Request({**sent, **rest}))


def test_a_patch_sees_its_graph_and_no_other(empty: TestClient) -> None:
    empty.put(f"{PATH}?default", content="<a:other> <a:b> 1 .", headers=TURTLE)
    empty.put(NAMED, content="<a:a> <a:b> 1 .", headers=TURTLE)
    patch = {**BEARER, "content-type": "application/sparql-update"}
    sent = empty.patch(NAMED, content="INSERT { ?s <a:c> 2 } WHERE { ?s <a:b> 1 }", headers=patch)
    assert sent.status_code == 204
    assert [line.split()[0] for line in lines(empty, NAMED)] == ["<a:a>", "<a:a>"]
    assert len(lines(empty, f"{PATH}?default")) == 1
    assert problem(empty.patch(NAMED, content="a", headers=TURTLE)) == (415, "unsupported-media-type")


@pytest.mark.parametrize(
    ("address", "content", "media_type", "expected"),
    [
        (NAMED, "<a:a> <", "text/turtle", (400, "syntax")),
        (NAMED, BOMB, "application/rdf+xml", (400, "bad-query")),
        (NAMED, "<a:a> <a:b> 1 .", "text/plain", (415, "unsupported-media-type")),
        (NAMED, "a", "multipart/form-data; boundary=line", (415, "unsupported-media-type")),
        (NAMED, "<a:a> <a:b> <a:c> <a:g> .", "application/n-quads", (415, "unsupported-media-type")),
        (NAMED, '{"@context":"http://127.0.0.1:9/c","@id":"a:a"}', "application/ld+json", (400, "syntax")),
        (NAMED, "<a:a> <a:b> 1 .", "text/turtle; charset=utf-16", (415, "unsupported-media-type")),
        (f"{PATH}?graph=none", "<a:a> <a:b> 1 .", "text/turtle", (400, "bad-query")),
        (f"{PATH}?graph=a:a&graph=a:b", "<a:a> <a:b> 1 .", "text/turtle", (400, "bad-query")),
        (f"{PATH}?graph=a:a&default", "<a:a> <a:b> 1 .", "text/turtle", (400, "bad-query")),
        (PATH, "<a:a> <a:b> 1 .", "text/turtle", (400, "bad-query")),
    ],
)
def test_what_cannot_be_put_is_a_problem(
    empty: TestClient, address: str, content: str, media_type: str, expected: tuple[int, str]
) -> None:
    response = empty.put(address, content=content, headers={**BEARER, "content-type": media_type})
    assert problem(response) == expected


@pytest.mark.parametrize("method", ["put", "post", "patch", "delete"])
@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"authorization": "Bearer ql_wrong"},
        {"authorization": f"Basic {TOKEN}"},
        {"authorization": TOKEN},
        {"authorization": "Bearer "},
        {"cookie": f"token={TOKEN}"},
    ],
)
def test_nothing_is_changed_without_a_token(empty: TestClient, method: str, headers: dict[str, str]) -> None:
    address = f"{NAMED}&access_token={TOKEN}"
    response = empty.request(method, address, content="<a:a> <a:b> 1 .", headers=headers)
    assert problem(response) == (401, "unauthorized")
    assert response.headers["www-authenticate"].startswith("Bearer")
    assert empty.get(NAMED).status_code == 404


@pytest.mark.parametrize("method", ["put", "post", "patch", "delete"])
def test_a_server_without_tokens_changes_nothing_for_anybody(client: TestClient, method: str) -> None:
    assert problem(client.request(method, NAMED, headers=BEARER)) == (403, "read-only")


def test_the_graphs_of_a_build_are_read_by_anybody(client: TestClient) -> None:
    rows = client.get(
        "/sparql", params={"query": "SELECT ?g { GRAPH ?g { ?s a schema:NewsArticle } } LIMIT 1"}
    )
    name = rows.json()["results"]["bindings"][0]["g"]["value"]
    assert lines(client, f"{PATH}?graph={quote(name, safe='')}")
