"""Where the IRI of an entity leads."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from kg.temporal import timeline
from tests.api.conftest import FORMER
from tests.serving import patient


@pytest.mark.parametrize(
    ("path", "accept", "place"),
    [
        ("/person/a-1", "text/html", "/people/a-1"),
        ("/person/a-1", "application/json", "/v1/people/a-1"),
        ("/post/a-1", "application/json", "/v1/posts/a-1/holders"),
        ("/article/a-1", "text/html,*/*;q=0.8", "/documents/a-1"),
        ("/event/a-1", "text/turtle", "/event/a-1.ttl"),
        ("/event/a-1", "application/ld+json", "/event/a-1.jsonld"),
        ("/event/a-1/participation/1", "text/html", "/event/a-1/participation/1.html"),
        ("/tenure/a-1", "text/html", "/tenure/a-1.html"),
        ("/tenure/a-1", "application/json", "/tenure/a-1.jsonld"),
        ("/titles", "application/n-triples", "/titles.nt"),
    ],
)
def test_an_iri_leads_to_what_the_asker_reads(client: TestClient, path: str, accept: str, place: str) -> None:
    response = client.get(path, headers={"accept": accept}, follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (303, place)


def test_an_iri_cannot_smuggle_a_query(client: TestClient) -> None:
    response = client.get("/tenure/a%3E%20%3Chttp://e.example/b.ttl")
    assert response.status_code == 404


def test_a_description_is_asked_for_once_on_the_account_of_its_asker(graph_folder: Path) -> None:
    with TestClient(create_app(patient(graph_folder, client_seconds=1e-6), timeline)) as client:
        answers = [client.get(f"/dataset.{ending}") for ending in ("ttl", "rdf")]
    assert [answer.status_code for answer in answers] == [200, 429]


def test_a_redirect_names_what_describes_the_thing(client: TestClient) -> None:
    response = client.get("/person/a-1", follow_redirects=False)
    told = response.headers["link"]
    assert '</person/a-1.jsonld>; rel="describedby"; type="application/ld+json"' in told
    assert 'rel="describes"' not in told


def test_a_thing_that_nobody_knows_has_no_description(client: TestClient) -> None:
    response = client.get("/person/a-1.ttl", headers={"accept": "text/turtle"})
    assert (response.status_code, response.headers["content-type"]) == (404, "application/problem+json")


def test_a_replaced_person_leads_on_in_the_form_asked_for(client: TestClient) -> None:
    response = client.get(f"/person/{FORMER}.ttl", follow_redirects=False)
    assert response.status_code == 301
    assert response.headers["location"].startswith("/person/mai-tien-dung-")
    assert response.headers["location"].endswith(".ttl")


@pytest.mark.parametrize("accept", ["text/html", "application/json", "text/turtle"])
def test_a_person_s_iri_can_be_followed(client: TestClient, accept: str) -> None:
    person = client.get("/v1/people/Mai Tiến Dũng").json()["person_id"]
    response = client.get(f"/person/{person}", headers={"accept": accept})
    assert "Mai Tiến Dũng" in response.text
