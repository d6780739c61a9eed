"""The Reconciliation API, as its specification of version 0.2 and the draft of 1.0 tell it.

The members it requires are written here after its text; no package carries its JSON Schemas.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

import pytest
from fastapi.testclient import TestClient

from api.reconciliation.requests import batch

DUNG = "Mai Tiến Dũng"
FORM = {"content-type": "application/x-www-form-urlencoded; charset=UTF-8", "accept": "*/*"}
NAMES = (
    DUNG,
    "Trần Văn Sơn",
    "Đào Việt Trung",
    "Nguyễn Văn Nên",
    "Nguyễn Hạnh Phúc",
    "mai tien dung",
    "Chu Đức Nhuận",
    "Nguyễn Thị Kim Ngân",
    "Không Ai Cả",
    "Nguyễn Đức Minh",
)


def posted(client: TestClient, **fields: object) -> Any:
    """Send a form as OpenRefine does: each field one JSON text."""
    form = urlencode({name: json.dumps(value, ensure_ascii=False) for name, value in fields.items()})
    response = client.post("/reconcile", content=form, headers=FORM)
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "application/json"
    return response.json()


def a_batch() -> dict[str, Any]:
    """Return ten rows of one column, with another column as a property, as OpenRefine sends them."""
    return {
        f"q{number}": {
            "query": name,
            "type": "person",
            "type_strict": "should",
            "limit": 3,
            "properties": [{"pid": "organizations", "v": "Văn phòng Chính phủ"}],
        }
        for number, name in enumerate(NAMES)
    }


def test_the_manifest_says_what_the_specification_requires(client: TestClient) -> None:
    told = client.get("/reconcile").json()
    assert "0.2" in told["versions"]
    assert all(isinstance(told[name], str) for name in ("name", "identifierSpace", "schemaSpace"))
    assert "{{id}}" in told["view"]["url"]
    assert "{{id}}" in told["preview"]["url"]
    assert all(isinstance(told["preview"][name], int) for name in ("width", "height"))
    assert "${id}" in told["suggest"]["entity"]["flyout_service_path"]
    assert [one["id"] for one in told["defaultTypes"]] == ["person", "post", "organization"]


def test_every_address_of_the_manifest_answers(client: TestClient) -> None:
    told = client.get("/reconcile").json()
    person = posted(client, queries={"q": {"query": DUNG}})["q"]["result"][0]["id"]
    parts = [*told["suggest"].values(), told["extend"]["propose_properties"]]
    places = [one["service_url"] + one["service_path"] + "?prefix=mai" for one in parts]
    entity = told["suggest"]["entity"]
    places.append(entity["service_url"] + entity["flyout_service_path"].replace("${id}", person))
    places.append(told["preview"]["url"].replace("{{id}}", person))
    assert [client.get(place).status_code for place in places] == [200] * len(places)


def test_the_view_of_an_entity_lies_on_this_server(client: TestClient) -> None:
    told = client.get("/reconcile").json()
    person = posted(client, queries={"q": {"query": DUNG}})["q"]["result"][0]["id"]
    view = told["view"]["url"].replace("{{id}}", person)
    assert view == f"{client.base_url}/{person}"
    assert client.get(view, headers={"accept": "application/json"}).json()["person"] == DUNG
    assert client.get(told["documentation"]).status_code == 200


def test_a_batch_of_openrefine_is_answered_key_by_key(client: TestClient) -> None:
    answers = posted(client, queries=a_batch())
    assert list(answers) == list(a_batch())
    best = {key: one["result"][0]["name"] if one["result"] else None for key, one in answers.items()}
    assert (best["q0"], best["q5"], best["q8"]) == (DUNG, DUNG, None)


def test_every_candidate_has_the_members_of_the_specification(client: TestClient) -> None:
    found = [one for answer in posted(client, queries=a_batch()).values() for one in answer["result"]]
    assert found
    for one in found:
        assert set(one) <= {"id", "name", "description", "type", "score", "match", "features"}
        assert (type(one["id"]), type(one["name"])) == (str, str)
        assert isinstance(one["score"], int | float)
        assert isinstance(one["match"], bool)
        assert all(set(kind) == {"id", "name"} for kind in one["type"])
        assert {feature["id"] for feature in one["features"]} == {"name", "organizations"}


def test_a_row_without_words_means_nothing_and_leaves_the_others_alone(client: TestClient) -> None:
    rows: dict[str, Any] = {
        "spaces": {"query": "   "},
        "empty": {"query": "", "properties": [{"pid": "organizations", "v": "VPCP"}]},
        "none": {},
        "marks": {"query": "..."},
        "good": {"query": DUNG},
    }
    answers = posted(client, queries=rows)
    assert answers["good"]["result"][0]["name"] == DUNG
    assert [answers[key] for key in rows if key != "good"] == [{"result": []}] * 4
    conditions = [[{"matchType": "name", "v": " "}], [{"matchType": "property", "pid": "a", "v": "b"}]]
    sent = {"queries": [{"conditions": one} for one in conditions]}
    assert client.post("/reconcile/match", json=sent).json()["results"] == [{"candidates": []}] * 2


def test_a_batch_may_come_in_the_address(client: TestClient) -> None:
    batch = {"q0": {"query": DUNG}}
    assert client.get("/reconcile", params={"queries": json.dumps(batch)}).json() == posted(
        client, queries=batch
    )


@pytest.mark.parametrize(
    ("kind", "strict", "kinds"),
    [
        ("post", "any", {"post"}),
        (["person", "post"], "any", {"person", "post"}),
        (["person", "post"], "all", set()),
        ("ship", "any", set()),
        ("ship", "should", {"person", "post", "organization"}),
        ([], "any", {"person", "post", "organization"}),
    ],
)
def test_types_narrow_what_may_be_meant(client: TestClient, kind: Any, strict: str, kinds: set[str]) -> None:
    wanted = {"query": "Văn phòng Chính phủ Mai", "type": kind, "type_strict": strict, "limit": 25}
    found = posted(client, queries={"q0": wanted})["q0"]["result"]
    assert {one["type"][0]["id"] for one in found} == kinds


def test_a_reconciled_value_counts_by_its_identifier(client: TestClient) -> None:
    office = posted(client, queries={"q": {"query": "VPCP", "type": "organization"}})["q"]["result"][0]["id"]
    given = [{"pid": "organizations", "v": [{"id": office, "name": "khác"}, 3, True]}]
    best = posted(client, queries={"q": {"query": DUNG, "properties": given}})["q"]["result"][0]
    assert (best["name"], best["match"]) == (DUNG, True)


@pytest.mark.parametrize(
    ("number", "read"),
    [
        ("1234567", "1234567"),
        ("1234567.0", "1234567"),
        ("2.5", "2.5"),
        ("9" * 401, "9" * 401),
        ("1e999", "inf"),
    ],
)
def test_a_number_is_the_text_it_would_be_written_as(number: str, read: str) -> None:
    (wanted,) = batch(f'{{"q": {{"query": "a", "properties": [{{"pid": "b", "v": {number}}}]}}}}').values()
    assert wanted.conditions[0].values == (read,)


def test_the_draft_matches_by_the_same_scorer(client: TestClient) -> None:
    sent = {
        "queries": [
            {
                "type": "person",
                "limit": 2,
                "conditions": [
                    {"matchType": "name", "propertyValue": DUNG},
                    {
                        "matchType": "property",
                        "propertyId": "organizations",
                        "propertyValue": "Văn phòng Chính phủ",
                        "required": True,
                        "matchQuantifier": "any",
                    },
                ],
            },
            {"conditions": [{"matchType": "name", "v": "Không Ai Cả"}]},
        ]
    }
    first, second = client.post("/reconcile/match", json=sent).json()["results"]
    assert (first["candidates"][0]["name"], first["candidates"][0]["match"]) == (DUNG, True)
    assert set(first["candidates"][0]["features"][0]) == {"id", "name", "value"}
    assert second == {"candidates": []}


def test_properties_extend_a_table(client: TestClient) -> None:
    batch = {"p": {"query": DUNG}, "o": {"query": "VPCP", "type": "organization"}}
    person, office = (one["result"][0]["id"] for one in posted(client, queries=batch).values())
    asked = [{"id": name} for name in ("posts", "last-seen", "parent", "no-such")]
    told = posted(client, extend={"ids": [person, office, "person/nobody"], "properties": asked})
    assert [one["id"] for one in told["meta"]] == ["posts", "last-seen", "parent", "no-such"]
    assert told["meta"][0]["type"]["id"] == "post"
    assert {"id", "name"} == set(told["rows"][person]["posts"][0])
    assert "str" in told["rows"][person]["last-seen"][0]
    assert told["rows"][office]["parent"][0]["name"] == "Chính phủ"
    assert told["rows"]["person/nobody"] == {one["id"]: [] for one in asked}
    assert told["rows"][person]["no-such"] == []


def test_numbers_extend_a_table_as_numbers(client: TestClient) -> None:
    batch = {"q": {"query": "Chủ nhiệm Văn phòng Chính phủ", "type": "post"}}
    post = posted(client, queries=batch)["q"]["result"][0]["id"]
    told = posted(client, extend={"ids": [post], "properties": [{"id": "seats"}, {"id": "holders"}]})
    assert told["rows"][post]["seats"] == [{"int": 1}]
    assert DUNG in [one["name"] for one in told["rows"][post]["holders"]]


def test_properties_are_proposed_for_a_type(client: TestClient) -> None:
    told = client.get("/reconcile/properties", params={"type": "post", "limit": "2"}).json()
    assert (told["type"], len(told["properties"]), told["limit"]) == ("post", 2, 2)
    assert client.get("/reconcile/properties").json()["properties"]


def test_suggestions_begin_as_typed(client: TestClient) -> None:
    told = client.get("/reconcile/suggest/entity", params={"prefix": "mai tien"}).json()["result"]
    assert (told[0]["name"], told[0]["notable"][0]["id"]) == (DUNG, "person")
    assert client.get("/reconcile/suggest/entity", params={"prefix": " "}).json() == {"result": []}
    kinds = client.get("/reconcile/suggest/type", params={"prefix": "per"}).json()["result"]
    assert [one["id"] for one in kinds] == ["person"]
    named = client.get("/reconcile/suggest/property", params={"prefix": "hold"}).json()["result"]
    assert [one["id"] for one in named] == ["holders"]


def test_whole_names_and_names_that_begin_as_typed_are_suggested_before_others(client: TestClient) -> None:
    def names(prefix: str) -> list[str]:
        told = client.get("/reconcile/suggest/entity", params={"prefix": prefix}).json()["result"]
        return [one["name"] for one in told]

    assert names("Văn phòng Chính phủ")[0] == names("VPCP")[0] == "Văn phòng Chính phủ"
    begun = [name.startswith("Văn phòng") for name in names("Văn phòng")]
    assert begun == sorted(begun, reverse=True)
    assert begun[0]


def test_suggestions_go_on_from_a_cursor(client: TestClient) -> None:
    def at(cursor: str) -> list[str]:
        told = client.get("/reconcile/suggest/entity", params={"prefix": "v", "cursor": cursor}).json()
        return [one["id"] for one in told["result"]]

    assert at("1")[:5] == at("0")[1:6]


def test_a_preview_may_stand_in_other_pages_and_runs_nothing(client: TestClient) -> None:
    person = posted(client, queries={"q": {"query": DUNG}})["q"]["result"][0]["id"]
    response = client.get("/reconcile/preview", params={"id": person})
    assert DUNG in response.text
    assert "frame-ancestors *" in response.headers["content-security-policy"]
    assert "x-frame-options" not in response.headers
    assert "x-frame-options" in client.get("/").headers


def test_any_page_may_ask(client: TestClient) -> None:
    response = client.get("/reconcile", headers={"origin": "http://127.0.0.1:3333"})
    assert response.headers["access-control-allow-origin"] == "*"


def test_an_answer_can_be_a_call_of_a_function(client: TestClient) -> None:
    response = client.get("/reconcile", params={"callback": "jQuery1.done"})
    assert response.headers["content-type"].startswith("application/javascript")
    assert response.text.startswith("/**/jQuery1.done({")
    refused = client.get("/reconcile", params={"callback": "alert(1)//"})
    assert (refused.status_code, refused.json()["errors"][0]["parameter"]) == (422, "callback")


@pytest.mark.parametrize(
    ("batch", "parameter"),
    [
        ("[", "queries"),
        ("[" * 20_000, "queries"),
        ("[]", "queries"),
        ('{"q0": 1}', "queries.q0"),
        ('{"q0": {"query": 5}}', "queries.q0.query"),
        ('{"q0": {"query": "a", "limit": "x"}}', "queries.q0.limit"),
        ('{"q0": {"query": "a", "limit": 0}}', "queries.q0.limit"),
        ('{"q0": {"query": "a", "type_strict": "x"}}', "queries.q0.type_strict"),
        ('{"q0": {"query": "a", "properties": {}}}', "queries.q0.properties"),
        ('{"q0": {"query": "a", "properties": [{"v": "b"}]}}', "queries.q0.properties.0.pid"),
        (
            '{"q0": {"query": "a", "properties": [{"pid": "p", "v": "b"}, {"pid": "p", "v": null}]}}',
            "queries.q0.properties.1.v",
        ),
        ('{"q0": {"query": "a", "properties": [1]}}', "queries.q0.properties.0"),
        (json.dumps({f"q{n}": {"query": "a"} for n in range(51)}), "queries"),
        (json.dumps({"q0": {"query": "a" * 301}}), "queries.q0.query"),
        (r'{"\ud800": {"query": "a"}}', "queries"),
    ],
)
def test_a_batch_that_is_none_names_its_fault(client: TestClient, batch: str, parameter: str) -> None:
    response = client.post("/reconcile", content=urlencode({"queries": batch}), headers=FORM)
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["errors"][0]["parameter"] == parameter


@pytest.mark.parametrize(
    ("sent", "parameter"),
    [
        ({}, "queries"),
        ({"queries": [{"conditions": []}]}, "queries.0.conditions"),
        ({"queries": [{"conditions": [{"v": "a"}]}]}, "queries.0.conditions.0.matchType"),
        (
            {
                "queries": [
                    {"conditions": [{"matchType": "property", "pid": "a", "v": "b", "matchQuantifier": 1}]}
                ]
            },
            "queries.0.conditions.0.matchQuantifier",
        ),
    ],
)
def test_a_draft_batch_that_is_none_names_its_fault(client: TestClient, sent: Any, parameter: str) -> None:
    response = client.post("/reconcile/match", json=sent)
    assert (response.status_code, response.json()["errors"][0]["parameter"]) == (422, parameter)


def test_a_body_of_another_type_is_refused(client: TestClient) -> None:
    response = client.post("/reconcile", content="x", headers={"content-type": "text/plain"})
    assert (response.status_code, response.json()["type"].rpartition("/")[2]) == (
        415,
        "unsupported-media-type",
    )


def test_a_body_that_is_too_long_is_refused(client: TestClient) -> None:
    response = client.post("/reconcile", content="queries=" + "a" * 200_000, headers=FORM)
    assert (response.status_code, response.json()["title"]) == (413, "The body of the request is too long")


@pytest.mark.parametrize("body", [b"queries=%ff", b"\xff", b"a=b"])
def test_a_form_that_is_none_is_refused(client: TestClient, body: bytes) -> None:
    assert client.post("/reconcile", content=body, headers=FORM).status_code == 422


@pytest.mark.parametrize("identifier", ["person/nobody", "ship/1", "person/", ""])
def test_a_preview_of_nothing_is_not_found(client: TestClient, identifier: str) -> None:
    assert client.get("/reconcile/preview", params={"id": identifier}).status_code == 404
