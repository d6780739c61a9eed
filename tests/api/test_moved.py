"""Addresses of identifiers that were published and are no longer used."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from kg.text.slug import stable_id
from tests.api.conftest import FORMER, HOSTILE

NOW = stable_id("Mai Tiến Dũng")
MEETING = f"Họp {HOSTILE}"
ALONE = stable_id(MEETING, "sai-ngay")


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/v1/people/{}", "/v1/people/{}"),
        ("/v1/people/{}/tenures?on=2019-01-17", "/v1/people/{}/tenures?on=2019-01-17"),
        ("/people/{}?on=2019-01-17", "/people/{}?on=2019-01-17"),
        ("/person/{}", "/person/{}"),
    ],
)
def test_an_identifier_that_was_replaced_leads_to_the_same_address_of_its_successor(
    client: TestClient, path: str, place: str
) -> None:
    response = client.get(path.format(FORMER), follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (301, place.format(NOW))
    assert response.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["/v1/events/{}", "/events/{}", "/event/{}"])
def test_the_identifier_of_a_telling_leads_to_the_event_that_it_is_of(client: TestClient, path: str) -> None:
    response = client.get(path.format(ALONE), follow_redirects=False)
    place = response.headers["location"]
    assert (response.status_code, response.headers["cache-control"]) == (301, "no-store")
    assert client.get(place, headers={"accept": "application/json"}).status_code == 200
    event = client.get(f"/v1/events/{ALONE}").json()
    assert (event["name"], place) == (MEETING, path.format(event["id"]))


def test_following_it_gives_the_career_of_the_successor(client: TestClient) -> None:
    assert client.get(f"/v1/people/{FORMER}").json()["person_id"] == NOW


def test_what_waits_for_a_decision_is_listed(client: TestClient) -> None:
    found = client.get("/v1/review").json()
    assert found["replaced"] == [{"old": FORMER, "new": NOW}]
    assert [one["post"] for one in found["contradictions"]] == ["Chủ nhiệm Văn phòng Chính phủ"]
