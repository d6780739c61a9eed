"""SPARQL clients that nobody here wrote, against the running server."""

from __future__ import annotations

import shutil
import socket
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest
from rdflib import FOAF, RDF, Graph, Literal, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore, SPARQLUpdateStore
from SPARQLWrapper import CSV, GET, JSON, N3, POST, POSTDIRECTLY, RDFXML, TURTLE, XML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

from kg.settings import Settings
from kg.store import MEMORY
from tests.api.conftest import DIGEST, TOKEN
from tests.missing import missing
from tests.serving import LONG, patient, serve

NAMES = "SELECT ?name { ?p a foaf:Person ; skos:prefLabel ?name } ORDER BY ?name"


@pytest.fixture(scope="module")
def address(settings: Settings) -> Iterator[str]:
    yield from serve(settings)


def wrapper(address: str, query: str, form: str) -> Any:
    client = SPARQLWrapper(f"{address}/sparql", returnFormat=form)
    client.setQuery(query)
    return client


@pytest.mark.parametrize(("method", "request_method"), [(GET, None), (POST, None), (POST, POSTDIRECTLY)])
def test_sparqlwrapper_reads_rows_by_every_method(
    address: str, method: str, request_method: str | None
) -> None:
    client = wrapper(address, NAMES, JSON)
    client.setMethod(method)
    if request_method:
        client.setRequestMethod(request_method)
    names = [row["name"]["value"] for row in client.query().convert()["results"]["bindings"]]
    assert "Mai Tiến Dũng" in names


def test_sparqlwrapper_reads_xml(address: str) -> None:
    document = wrapper(address, NAMES, XML).query().convert()
    assert "Đào Việt Trung" in document.toxml()


def test_sparqlwrapper_reads_csv(address: str) -> None:
    assert wrapper(address, NAMES, CSV).query().convert().decode().startswith("name\r\n")


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
@pytest.mark.parametrize("form", [TURTLE, RDFXML, N3])
def test_sparqlwrapper_reads_triples(address: str, form: str) -> None:
    found = wrapper(address, "CONSTRUCT WHERE { ?p a foaf:Person }", form).query().convert()
    graph = found if isinstance(found, Graph) else Graph().parse(data=found, format="turtle")
    assert len(graph) > 5


def test_sparqlwrapper_reads_yes_or_no(address: str) -> None:
    assert wrapper(address, "ASK { ?p a foaf:Person }", JSON).query().convert()["boolean"] is True


def test_sparqlwrapper_knows_a_syntax_error(address: str) -> None:
    with pytest.raises(QueryBadFormed):
        wrapper(address, "SELECT * {", JSON).query()


@pytest.fixture
def remote(address: str) -> Graph:
    return Graph(SPARQLStore(f"{address}/sparql"))


def test_rdflib_sees_the_server_as_a_graph(remote: Graph) -> None:
    people = list(remote.subjects(RDF.type, FOAF.Person))
    assert len(people) > 5
    assert (people[0], RDF.type, FOAF.Person) in remote


def test_rdflib_asks_with_bound_values(remote: Graph) -> None:
    query = "SELECT ?p { ?p <http://www.w3.org/2004/02/skos/core#prefLabel> ?name }"
    rows: Any = remote.query(query, initBindings={"name": Literal("Mai Tiến Dũng", lang="vi")})
    assert [isinstance(row[0], URIRef) for row in rows] == [True]


@pytest.fixture(scope="module")
def scratch() -> Iterator[str]:
    """Serve an empty graph that the bearer of TOKEN may change."""
    yield from serve(patient(MEMORY, tokens=(DIGEST,)))


def curl(*arguments: str, text: str = "") -> str:
    program = shutil.which("curl")
    if program is None:
        missing("no curl is installed; on Debian: apt-get install curl")
    command = [program, "--silent", "--show-error", "--fail-with-body", *arguments]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False, timeout=LONG)
    return done.stdout


def test_sparqlwrapper_changes_what_it_then_reads(scratch: str) -> None:
    client = SPARQLWrapper(f"{scratch}/sparql", updateEndpoint=f"{scratch}/update", returnFormat=JSON)
    client.addCustomHttpHeader("Authorization", f"Bearer {TOKEN}")
    client.setMethod(POST)
    client.setQuery("INSERT DATA { <a:wrapper> <a:p> 'Ủy ban' }")
    client.query()
    client.setQuery("SELECT ?o { <a:wrapper> ?p ?o }")
    found: Any = client.query().convert()
    assert [row["o"]["value"] for row in found["results"]["bindings"]] == ["Ủy ban"]


def test_rdflib_changes_the_server_as_a_graph(scratch: str) -> None:
    headers = {"Authorization": f"Bearer {TOKEN}"}
    store = SPARQLUpdateStore(f"{scratch}/sparql", f"{scratch}/update", headers=headers, context_aware=False)
    graph = Graph(store)
    triple = (URIRef("a:rdflib"), URIRef("a:p"), Literal("Bộ", lang="vi"))
    graph.add(triple)
    assert triple in graph
    graph.remove(triple)
    assert triple not in graph


def test_curl_asks_by_get_form_and_body(address: str) -> None:
    endpoint = f"{address}/sparql"
    query = "ASK { ?p a foaf:Person }"
    by_get = curl("-G", endpoint, "--data-urlencode", f"query={query}")
    by_form = curl(endpoint, "--data-urlencode", f"query={query}")
    by_body = curl(
        endpoint, "-H", "Content-Type: application/sparql-query", "--data-binary", "@-", text=query
    )
    assert by_get == by_form == by_body == '{"head":{},"boolean":true}'


def test_curl_puts_and_gets_a_graph(scratch: str) -> None:
    place = f"{scratch}/rdf-graph-store?graph=http://e.example/curl"
    bearer = ("-H", f"Authorization: Bearer {TOKEN}")
    turtle = ("-H", "Content-Type: text/turtle")
    curl("-X", "PUT", place, *bearer, *turtle, "--data-binary", "@-", text="<a:curl> <a:p> 'Đảng' .")
    assert curl(place, "-H", "Accept: application/n-triples") == '<a:curl> <a:p> "Đảng" .\n'
    assert '"status":401' in curl("-X", "DELETE", place).replace(" ", "")
    assert curl("-X", "DELETE", place, *bearer) == ""
    assert '"status":404' in curl(place).replace(" ", "")


@pytest.fixture(scope="module")
def hasty(settings: Settings) -> Iterator[str]:
    yield from serve(settings.model_copy(update={"header_seconds": 0.3}))


def connected(address: str) -> socket.socket:
    host, port = address.removeprefix("http://").split(":")
    return socket.create_connection((host, int(port)), LONG)


@pytest.mark.parametrize("said", [b"", b"GET /health HTTP/1.1\r\nHost: localhost\r\n"])
def test_a_connection_that_does_not_say_what_it_wants_is_closed(hasty: str, said: bytes) -> None:
    with connected(hasty) as one:
        one.sendall(said)
        assert one.recv(100).startswith(b"HTTP/1.1 408")


def test_a_connection_that_asks_twice_is_answered_twice(address: str) -> None:
    with connected(address) as one:
        for _ in range(2):
            one.sendall(b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
            answer = b""
            while not answer.endswith(b"}"):
                answer += one.recv(10_000)
            assert answer.startswith(b"HTTP/1.1 200")


def test_a_connection_that_asks_for_heads_is_answered_again(address: str) -> None:
    with connected(address) as one:
        for _ in range(2):
            one.sendall(b"HEAD /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
            answer = b""
            while not answer.endswith(b"\r\n\r\n"):
                answer += one.recv(10_000)
            assert answer.startswith(b"HTTP/1.1 200")
            assert b"content-length: 0" not in answer
