"""SPARQL clients that nobody here wrote, against the running server."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
import uvicorn
from rdflib import FOAF, RDF, Graph, Literal, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, GET, JSON, N3, POST, POSTDIRECTLY, RDFXML, TURTLE, XML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

from api.app import create_app
from kg.commands.serve import listen
from kg.settings import Settings

NAMES = "SELECT ?name { ?p a foaf:Person ; skos:prefLabel ?name } ORDER BY ?name"


@pytest.fixture(scope="module")
def address(settings: Settings) -> Iterator[str]:
    """Serve on a free port, as `kg serve` does."""
    listener = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(create_app(settings), log_level="error"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join()
    listener.close()


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
