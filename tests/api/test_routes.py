"""Questions over HTTP."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

POST = "Chủ nhiệm Văn phòng Chính phủ"


def asked(client: TestClient, path: str, **parameters: str) -> Any:
    response = client.get(path, params=parameters)
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "application/json"
    return response.json()


def test_health_names_the_graph(client: TestClient) -> None:
    found = asked(client, "/health")
    assert (found["status"], found["quads"] > 0, bool(found["revision"])) == ("ok", True, True)


@pytest.mark.parametrize("name", [POST, "chu nhiem vpcp", "Bộ trưởng, Chủ nhiệm VPCP"])
def test_a_holder_is_found_by_any_way_to_write_the_post(client: TestClient, name: str) -> None:
    found = asked(client, "/v1/holders", post=name, on="2019-09-06")
    assert [answer["person"] for answer in found["answers"] if answer["grade"] == "certain"]
    assert found["post"] == POST


def test_an_answer_bears_its_evidence_and_null_where_nothing_is_known(client: TestClient) -> None:
    [answer] = asked(client, "/v1/people/Chu Đức Nhuận/tenures", on="2020-08-26")["answers"][:1]
    assert answer["evidence"][0]["quote"].startswith("Chu Đức Nhuận")
    assert answer["latest_end"] is None


def test_people_are_found_by_a_part_of_the_name(client: TestClient) -> None:
    assert [hit["label"] for hit in asked(client, "/v1/people", q="tien dung")["answers"]] == [
        "Mai Tiến Dũng"
    ]


def test_posts_are_found_by_a_part_of_the_name(client: TestClient) -> None:
    hits = asked(client, "/v1/posts", q="chu nhiem", limit="2")["answers"]
    assert [hit["kind"] for hit in hits] == ["post", "post"]


def test_a_person_by_id_is_the_person_by_name(client: TestClient) -> None:
    by_name = asked(client, "/v1/people/Mai Tiến Dũng")
    assert asked(client, f"/v1/people/{by_name['person_id']}") == by_name


def test_tenures_without_a_day_are_the_career(client: TestClient) -> None:
    assert asked(client, "/v1/people/Mai Tiến Dũng/tenures") == asked(client, "/v1/people/Mai Tiến Dũng")


def test_a_ladder_lists_holders_and_contradictions(client: TestClient) -> None:
    ladder = asked(client, f"/v1/posts/{POST}/holders")
    assert {answer["person"] for answer in ladder["answers"]} == {
        "Đào Việt Trung",
        "Mai Tiến Dũng",
        "Trần Văn Sơn",
    }
    assert ladder["contradictions"][0]["message"].startswith("Hai người")


def test_an_organization_lists_its_posts(client: TestClient) -> None:
    body = asked(client, "/v1/organizations/VPCP")
    assert POST in [hit["label"] for hit in body["posts"]]


def test_events_are_those_of_a_person_on_a_day(client: TestClient) -> None:
    found = asked(client, "/v1/events", **{"with": "Đào Việt Trung", "on": "2019-01-17"})["answers"]
    assert len(found[0]["participants"]) == 5
    assert asked(client, f"/v1/events/{found[0]['id']}") == found[0]


def test_events_on_another_day_are_none(client: TestClient) -> None:
    assert asked(client, "/v1/events", **{"with": "Đào Việt Trung", "on": "2018-01-17"})["answers"] == []


def test_a_document_is_found_by_the_id_it_was_given(client: TestClient) -> None:
    article = asked(client, "/v1/documents/004_55f8c872c7ad2f1e")
    witness = article["witnesses"][0]
    assert article["text"][witness["start"] : witness["end"]] == witness["quote"]


def test_a_document_whose_id_is_an_address_is_found(client: TestClient) -> None:
    identifier = "http%3A%2F%2Fe.example%2Fa%3Fb%3D%3Cc%3E%26d%3D'e'"
    assert asked(client, f"/v1/documents/{identifier}")["document"] == "http://e.example/a?b=<c>&d='e'"


def test_a_search_can_be_narrowed_to_one_kind(client: TestClient) -> None:
    hits = asked(client, "/v1/search", q="van phong", kind="organization")["answers"]
    assert {hit["kind"] for hit in hits} == {"organization"}
