"""The graph as a dataset."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient
from rdflib import DCAT, DCTERMS, RDF, VOID, Graph, Literal, URIRef

from kg.views.export import FORMATS

DATASET = URIRef("https://quanlo.example/dataset")
FORMS = {"ttl": "turtle", "nt": "nt", "rdf": "xml", "jsonld": "json-ld"}


def void(client: TestClient) -> Graph:
    return Graph().parse(data=client.get("/void.ttl").text, format="turtle")


def catalog(client: TestClient) -> Graph:
    return Graph().parse(data=client.get("/catalog.ttl").text, format="turtle")


def test_the_well_known_address_leads_to_the_form_asked_for(client: TestClient) -> None:
    response = client.get("/.well-known/void", headers={"accept": "text/html"}, follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (303, "/void.html")


@pytest.mark.parametrize("path", ["/void", "/catalog"])
@pytest.mark.parametrize("ending", FORMS)
def test_every_form_says_the_same(client: TestClient, path: str, ending: str) -> None:
    one, other = client.get(f"{path}.{ending}").text, client.get(f"{path}.ttl").text
    assert set(Graph().parse(data=one, format=FORMS[ending])) == set(
        Graph().parse(data=other, format="turtle")
    )


def test_the_classes_are_counted(client: TestClient) -> None:
    asked = "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a foaf:Person }"
    rows = client.get("/sparql", params={"query": asked}, headers={"accept": "text/csv"}).text.split()
    person = URIRef("http://xmlns.com/foaf/0.1/Person")
    [part] = void(client).subjects(VOID["class"], person)
    assert str(void(client).value(part, VOID.entities)) == rows[1]


def test_the_catalogue_offers_every_format(client: TestClient) -> None:
    offered = {str(one).rpartition("/")[2] for one in catalog(client).objects(DATASET, DCAT.distribution)}
    assert offered == set(FORMATS)


def test_the_catalogue_names_the_services(client: TestClient) -> None:
    services = set(catalog(client).subjects(RDF.type, DCAT.DataService))
    assert URIRef("https://quanlo.example/sparql") in services
    assert (DATASET, DCTERMS.license, None) in catalog(client)


def test_the_catalogue_says_in_both_languages_what_the_dataset_is(client: TestClient) -> None:
    told = catalog(client)
    for one in (DATASET, URIRef("https://quanlo.example/catalog")):
        texts = [text for text in told.objects(one, DCTERMS.description) if isinstance(text, Literal)]
        assert {text.language for text in texts} == {"vi", "en"}


def test_every_address_of_a_service_answers(client: TestClient) -> None:
    told = catalog(client)
    named = {*told.objects(None, DCAT.endpointURL), *told.objects(None, DCAT.endpointDescription)}
    assert len(named) == 4
    paths = [str(one).removeprefix("https://quanlo.example") for one in named]
    assert [path for path in paths if client.get(path).status_code != 200] == []


def test_a_page_shows_the_counts(client: TestClient) -> None:
    assert "void:entities" in client.get("/void.html").text
