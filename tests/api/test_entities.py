"""Where the IRI of an entity leads."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient


@pytest.mark.parametrize(
    ("path", "accept", "place"),
    [
        ("/person/a-1", "text/html", "/people/a-1"),
        ("/person/a-1", "application/json", "/v1/people/a-1"),
        ("/post/a-1", "application/json", "/v1/posts/a-1/holders"),
        ("/article/a-1", "text/html,*/*;q=0.8", "/documents/a-1"),
        (
            "/event/a-1",
            "text/turtle",
            "/sparql?query=DESCRIBE%20%3Chttps%3A%2F%2Fquanlo.example%2Fevent%2Fa-1%3E",
        ),
        (
            "/tenure/a-1",
            "text/html",
            "/sparql?query=DESCRIBE%20%3Chttps%3A%2F%2Fquanlo.example%2Ftenure%2Fa-1%3E",
        ),
    ],
)
def test_an_iri_leads_to_what_the_asker_reads(client: TestClient, path: str, accept: str, place: str) -> None:
    response = client.get(path, headers={"accept": accept}, follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (303, place)


def test_an_iri_cannot_smuggle_a_query(client: TestClient) -> None:
    response = client.get("/tenure/a%3E%20%3Chttp://e.example/b")
    assert response.headers["content-type"].startswith("text/turtle")


@pytest.mark.parametrize("accept", ["text/html", "application/json", "text/turtle"])
def test_a_person_s_iri_can_be_followed(client: TestClient, accept: str) -> None:
    person = client.get("/v1/people/Mai Tiến Dũng").json()["person_id"]
    response = client.get(f"/person/{person}", headers={"accept": accept})
    assert "Mai Tiến Dũng" in response.text
