"""What the endpoint says of itself."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, Namespace

from tests.api.test_sparql import problem

SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
FORMS = {
    "text/turtle": "turtle",
    "application/n-triples": "nt",
    "application/rdf+xml": "xml",
    "application/ld+json": "json-ld",
}


def described(client: TestClient, accept: str = "text/turtle") -> Graph:
    response = client.get("/sparql", headers={"accept": accept})
    assert response.headers["content-type"].partition(";")[0] == accept
    return Graph().parse(data=response.text, format=FORMS[accept])


@pytest.mark.parametrize("accept", FORMS)
def test_the_service_names_its_endpoint_in_each_form(client: TestClient, accept: str) -> None:
    graph = described(client, accept)
    (service,) = graph.subjects(RDF.type, SD.Service)
    assert (service, SD.endpoint, URIRef("http://testserver/sparql")) in graph


def test_a_program_that_takes_anything_gets_turtle(client: TestClient) -> None:
    assert client.get("/sparql").headers["content-type"] == "text/turtle; charset=utf-8"


def test_a_server_that_only_reads_does_not_speak_update(client: TestClient, writable: TestClient) -> None:
    assert (None, SD.supportedLanguage, SD.SPARQL11Update) not in described(client)
    assert (None, SD.supportedLanguage, SD.SPARQL11Update) in described(writable)


def test_what_a_query_without_a_dataset_sees_is_told(client: TestClient, writable: TestClient) -> None:
    assert (None, SD.feature, SD.UnionDefaultGraph) in described(client)
    assert (None, SD.feature, SD.UnionDefaultGraph) not in described(writable)


def test_the_size_of_a_build_is_told(client: TestClient) -> None:
    count = client.get("/sparql", params={"query": "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"})
    number = count.json()["results"]["bindings"][0]["n"]["value"]
    sizes = described(client).objects(None, URIRef("http://rdfs.org/ns/void#triples"))
    assert list(sizes) == [Literal(int(number))]


def test_a_form_that_nobody_writes_is_refused(client: TestClient) -> None:
    assert problem(client.get("/sparql", headers={"accept": "image/png"})) == (406, "not-acceptable")
