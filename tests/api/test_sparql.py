"""The SPARQL 1.1 Protocol, as the recommendation words it."""

from __future__ import annotations

import html
import json
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient
from httpx import Response

from api.app import create_app
from api.problems import TYPES
from kg.settings import Settings
from tests.serving import until

ROWS = "SELECT ?name { ?p a foaf:Person ; skos:prefLabel ?name } ORDER BY ?name LIMIT 3"
GRAPH = "https://quanlo.example/graph/inferred"
FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
EVERYTHING = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def number(client: TestClient, query: str, **graphs: str) -> int:
    response = client.get("/sparql", params={"query": query, **graphs})
    assert response.status_code == 200, response.text
    return int(response.json()["results"]["bindings"][0]["n"]["value"])


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("*/*", "application/sparql-results+json"),
        ("application/json", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        ("text/csv;q=0.5, application/sparql-results+xml", "application/sparql-results+xml"),
    ],
)
@pytest.mark.parametrize("query", [ROWS, "ASK { ?s a foaf:Person }"])
def test_rows_and_yes_or_no_come_in_the_form_asked_for(
    client: TestClient, query: str, accept: str, media_type: str
) -> None:
    response = client.get("/sparql", params={"query": query}, headers={"accept": accept})
    assert (response.status_code, response.headers["content-type"]) == (200, media_type)
    assert "Accept" in response.headers["vary"]


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("*/*", "text/turtle; charset=utf-8"),
        ("application/n-triples", "application/n-triples"),
        ("application/rdf+xml", "application/rdf+xml"),
        ("application/ld+json", "application/ld+json"),
    ],
)
@pytest.mark.parametrize("query", ["CONSTRUCT WHERE { ?s a foaf:Person }", f"DESCRIBE <{GRAPH}>"])
def test_triples_come_in_the_form_asked_for(
    client: TestClient, query: str, accept: str, media_type: str
) -> None:
    response = client.get("/sparql", params={"query": query}, headers={"accept": accept})
    assert (response.status_code, response.headers["content-type"]) == (200, media_type)


def test_a_form_and_a_body_get_what_get_gets(client: TestClient) -> None:
    by_get = client.get("/sparql", params={"query": ROWS}).content
    by_form = client.post("/sparql", data={"query": ROWS}).content
    by_body = client.post(
        "/sparql", content=ROWS, headers={"content-type": f"{QUERY}; charset=utf-8"}
    ).content
    assert by_get == by_form == by_body


def test_a_form_is_decoded_once(client: TestClient) -> None:
    query = "SELECT ('%41+%2B' AS ?x) {}"
    response = client.post(
        "/sparql", content=f"query={quote(query, safe='')}", headers={"content-type": FORM}
    )
    assert response.json()["results"]["bindings"][0]["x"]["value"] == "%41+%2B"


def test_vietnamese_passes_through_unharmed(client: TestClient) -> None:
    query = 'SELECT ?x { BIND("Ủy viên Ban Bí thư" AS ?x) }'
    response = client.post("/sparql", content=query.encode(), headers={"content-type": QUERY})
    assert response.json()["results"]["bindings"][0]["x"]["value"] == "Ủy viên Ban Bí thư"


def test_the_protocol_may_name_the_default_graph(client: TestClient) -> None:
    query = "SELECT (COUNT(*) AS ?n) { ?s a org:Membership }"
    everywhere = number(client, query)
    assert everywhere > 0
    assert number(client, query, **{"default-graph-uri": GRAPH}) == everywhere
    assert number(client, query, **{"default-graph-uri": "https://quanlo.example/graph/none"}) == 0


def test_the_protocol_may_name_the_named_graphs(client: TestClient) -> None:
    query = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    assert number(client, query) > 1
    assert number(client, query, **{"named-graph-uri": GRAPH}) == 1


def test_graphs_named_beside_a_body_count(client: TestClient) -> None:
    response = client.post(
        "/sparql?default-graph-uri=https%3A%2F%2Fe.example%2F",
        content="ASK { ?s ?p ?o }",
        headers={"content-type": QUERY},
    )
    assert response.json()["boolean"] is False


def test_the_query_may_name_its_own_dataset_and_nothing_is_fetched(client: TestClient) -> None:
    assert number(client, "SELECT (COUNT(*) AS ?n) FROM <http://127.0.0.1:9/a.ttl> { ?s ?p ?o }") == 0


def problem(response: object) -> tuple[int, str]:
    status, found = response.status_code, response.json()  # type: ignore[attr-defined]
    assert status == found["status"]
    return status, found["type"].removeprefix(TYPES)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT * {", (400, "syntax")),
        ("", (400, "syntax")),
        ("INSERT DATA { <a:a> <a:b> 1 }", (403, "read-only")),
        ("LOAD <http://127.0.0.1:9/>", (403, "read-only")),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", (403, "no-service")),
        ("ASK " + "{" * 129 + "}" * 129, (400, "too-deep")),
        ("ASK { " + "?s ?p ?o . " * 101 + "}", (400, "too-complex")),
        ("ASK {} #" + "a" * 20_000, (413, "query-too-long")),
        ("SELECT * { ?s ?p ?o . ?a ?b ?c }", (400, "too-many-rows")),
        ("ASK { FILTER(" + "!" * 15_000 + "true) }", (400, "too-deep")),
        ("ASK { FILTER(<a:none>(1)) }", (400, "bad-query")),
    ],
)
def test_each_refusal_is_a_problem(client: TestClient, query: str, expected: tuple[int, str]) -> None:
    assert problem(client.get("/sparql", params={"query": query})) == expected


def test_a_query_past_its_time_is_ended_and_the_next_one_answered(settings: Settings) -> None:
    with TestClient(create_app(settings.model_copy(update={"query_seconds": 0.5}))) as hurried:

        def ask(query: str) -> Response:
            answer: Response = hurried.get("/sparql", params={"query": query})
            return answer

        assert problem(ask(EVERYTHING)) == (504, "timeout")
        assert until(lambda: ask("ASK {}").is_success)


def test_a_syntax_error_says_where(client: TestClient) -> None:
    found = client.get("/sparql", params={"query": "SELECT *\n{ ?s ?p }"}).json()
    assert (found["line"], found["column"]) == (2, 10)


@pytest.mark.parametrize(
    ("query", "accept", "status"),
    [
        (ROWS, "image/png", 406),
        (ROWS, "text/turtle", 406),
        ("CONSTRUCT WHERE { ?s a ?o }", "text/csv", 406),
    ],
)
def test_a_form_that_nobody_writes_is_refused(
    client: TestClient, query: str, accept: str, status: int
) -> None:
    response = client.get("/sparql", params={"query": query}, headers={"accept": accept})
    assert problem(response) == (status, "not-acceptable")


@pytest.mark.parametrize("media_type", ["text/plain", "multipart/form-data; boundary=x", ""])
def test_a_body_of_another_type_is_refused(client: TestClient, media_type: str) -> None:
    response = client.post("/sparql", content=ROWS, headers={"content-type": media_type})
    assert problem(response) == (415, "unsupported-media-type")


@pytest.mark.parametrize(
    ("content", "media_type", "expected"),
    [
        (b"query=\xff", FORM, (400, "bad-query")),
        (b"\xff", QUERY, (400, "bad-query")),
        (b"query=%FF", FORM, (400, "bad-query")),
        (b"query=ASK{}&query=ASK{}", FORM, (400, "bad-query")),
        (b"quary=ASK{}", FORM, (400, "bad-query")),
        (b"a=b&" * 200, FORM, (400, "bad-query")),
        (b"update=CLEAR+ALL", FORM, (403, "read-only")),
        (b"CLEAR ALL", "application/sparql-update", (403, "read-only")),
        (b"query=ASK{}&default-graph-uri=not+an+iri", FORM, (400, "syntax")),
        (b" " * 200_000, QUERY, (413, "query-too-long")),
    ],
)
def test_each_bad_request_is_a_problem(
    client: TestClient, content: bytes, media_type: str, expected: tuple[int, str]
) -> None:
    assert problem(client.post("/sparql", content=content, headers={"content-type": media_type})) == expected


def test_a_browser_gets_a_form_that_works(client: TestClient) -> None:
    page = client.get("/sparql", headers={"accept": "text/html"}).text
    example = page.split("<textarea", 1)[1].split(">", 1)[1].split("</textarea>")[0]
    answered = client.get("/sparql", params={"query": html.unescape(example)}).json()
    assert answered["results"]["bindings"]


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        (ROWS, '<th scope="col">name</th>'),
        ("ASK {}", "<pre>true</pre>"),
        ("CONSTRUCT WHERE { ?s a foaf:Person }", "@prefix"),
    ],
)
def test_a_browser_sees_the_answer(client: TestClient, query: str, shown: str) -> None:
    page = client.get("/sparql", params={"query": query}, headers={"accept": "text/html,*/*;q=0.8"})
    assert page.headers["content-type"].startswith("text/html")
    assert shown in page.text


def test_a_value_in_a_table_is_escaped(client: TestClient) -> None:
    query = "SELECT ('<script>' AS ?x) {}"
    page = client.get("/sparql", params={"query": query}, headers={"accept": "text/html"}).text
    assert "<script>" not in page


def test_the_default_graph_is_the_union(client: TestClient) -> None:
    assert json.loads(client.get("/sparql", params={"query": "ASK { ?s a schema:NewsArticle }"}).text)[
        "boolean"
    ]
