"""Parameters that an operation does not know."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from api.problems import TYPES

POST = "Chủ nhiệm Văn phòng Chính phủ"


@pytest.mark.parametrize(
    ("path", "parameter", "nearest"),
    [
        (f"/v1/holders?post={POST}&on=2019-01-17&know_on=2019-02-01", "know_on", ["known_on"]),
        (f"/v1/posts/{POST}/holders?on=2019-01-17", "on", []),
        ("/v1/search?q=dung&kinds=person", "kinds", ["kind"]),
        ("/v1/standings?untill=2019-01-17", "untill", ["until"]),
        ("/v1/ask?question=Ai?&xyzzy=1", "xyzzy", []),
        ("/v1/export/csv?limit=3", "limit", []),
    ],
)
def test_a_parameter_that_is_none_is_named_with_the_nearest_one(
    client: TestClient, path: str, parameter: str, nearest: list[str]
) -> None:
    response = client.get(path)
    problem = response.json()
    assert (response.status_code, problem["type"]) == (400, TYPES + "unknown-parameter")
    assert [one["parameter"] for one in problem["errors"]] == [parameter]
    assert problem.get("candidates", []) == nearest


def test_every_operation_refuses_a_parameter_that_it_does_not_take(client: TestClient) -> None:
    described = client.get("/openapi.json").json()["paths"]
    operations = [
        (method, path, told)
        for path, methods in described.items()
        for method, told in methods.items()
        if path.startswith("/v1/")
    ]
    assert operations
    for method, path, told in operations:
        response = client.request(method, f"{path}?no-such-parameter=1")
        assert response.status_code == 400, path
        assert response.json()["type"] == TYPES + "unknown-parameter", path
        assert "400" in told["responses"], path


@pytest.mark.parametrize(
    ("path", "parameter"),
    [
        (f"/v1/holders?post={POST}&on=2019-01-17&on=2020-01-17", "on"),
        ("/v1/people?q=dung&limit=3&limit=3", "limit"),
        ("/v1/standings?fields=since&fields=until", "fields"),
    ],
)
def test_a_parameter_that_is_taken_once_is_refused_twice(
    client: TestClient, path: str, parameter: str
) -> None:
    response = client.get(path)
    problem = response.json()
    assert (response.status_code, problem["type"]) == (422, TYPES + "invalid-parameter")
    assert [one["parameter"] for one in problem["errors"]] == [parameter]


def test_a_parameter_that_is_a_list_may_come_again(client: TestClient) -> None:
    path = f"/v1/dating?person=Mai Tiến Dũng&post={POST}&person=Mai Tiến Dũng&post={POST}"
    assert client.get(path).status_code == 200


@pytest.mark.parametrize("path", ["/posts?utm_source=feed", "/void?x=1", "/reconcile?x=1", "/?x=1"])
def test_pages_and_the_protocols_of_others_overlook_it(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 200


@pytest.mark.parametrize(
    ("path", "parameters"),
    [
        (f"/v1/holders/during?post={POST}&since=2021-01-01&until=2019-01-01", ["since", "until"]),
        (f"/v1/holders/during?post={POST}", ["since", "until"]),
        (
            "/v1/organizations/Văn phòng Chính phủ/members?since=2021-01-01&until=2019-01-01",
            ["since", "until"],
        ),
        (f"/v1/posts/{POST}/completeness?since=2021-01-01&until=2019-01-01", ["since", "until"]),
        (f"/v1/posts/{POST}/revision?earlier=2021-01-01&later=2019-01-01", ["earlier", "later"]),
        ("/v1/vacancies?since=2021-01-01&until=2019-01-01", ["since", "until"]),
        ("/v1/standings?since=2021-01-01&until=2019-01-01", ["since", "until"]),
        ("/v1/women-among-heads?since=2021-01-01&until=2019-01-01", ["since", "until"]),
        (f"/v1/dating?person=Mai Tiến Dũng&person=Trần Văn Sơn&post={POST}", ["person", "post"]),
    ],
)
def test_parameters_that_do_not_go_together_are_all_named(
    client: TestClient, path: str, parameters: list[str]
) -> None:
    problem = client.get(path).json()
    assert (problem["status"], problem["type"]) == (400, TYPES + "bad-query")
    assert [one["parameter"] for one in problem["errors"]] == parameters
