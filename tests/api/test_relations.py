"""Questions about time and relations over HTTP."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from kg.settings import Settings

POST = "Chủ nhiệm Văn phòng Chính phủ"
DUNG = "Mai Tiến Dũng"


def asked(client: TestClient, path: str, **parameters: str) -> Any:
    response = client.get(path, params=parameters)
    assert response.status_code == 200, response.text
    return response.json()


@pytest.mark.parametrize(
    ("path", "parameters", "key", "value"),
    [
        ("/v1/holders/during", {"post": POST, "since": "2019-02-01", "until": "2019-02-02"}, "grade", None),
        (f"/v1/posts/{POST}/succession", {"person": DUNG}, "person", DUNG),
        (f"/v1/posts/{POST}/durations", {}, "post", POST),
        (
            f"/v1/posts/{POST}/completeness",
            {"since": "2019-02-01", "until": "2019-02-28"},
            "expected",
            28,
        ),
        (f"/v1/posts/{POST}/revision", {"earlier": "2019-02-01"}, "later", None),
        (f"/v1/people/{DUNG}/colleagues", {"on": "2019-01-17"}, "on", "2019-01-17"),
        (f"/v1/people/{DUNG}/companions", {"least": "1"}, "least", 1),
        (f"/v1/people/{DUNG}/command", {"on": "2019-01-17"}, "person", DUNG),
        ("/v1/double-hats", {"person": DUNG}, "person", DUNG),
        ("/v1/connections", {"person": DUNG, "other": "Đào Việt Trung"}, "grade", "certain"),
        ("/v1/why", {"person": DUNG, "post": POST, "on": "2019-09-06"}, "post", POST),
        ("/v1/contradictions", {"post": POST}, "post", POST),
        ("/v1/vacancies", {"since": "2019-01-01"}, "since", "2019-01-01"),
        ("/v1/moves", {"within": "10"}, "within", 10),
        ("/v1/standings", {}, "since", None),
    ],
)
def test_a_question_has_an_address(
    client: TestClient, path: str, parameters: dict[str, str], key: str, value: object
) -> None:
    found = asked(client, path, **parameters)
    assert value is None or found[key] == value


@pytest.mark.parametrize(
    ("path", "parameters"),
    [
        ("/v1/holders/during", {"post": POST}),
        (f"/v1/posts/{POST}/revision", {"earlier": "2019-02-01", "later": "2018-02-01"}),
    ],
)
def test_a_question_without_sense_is_a_bad_request(
    client: TestClient, path: str, parameters: dict[str, str]
) -> None:
    assert client.get(path, params=parameters).status_code == 400


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_days_like_others(client: TestClient, day: str) -> None:
    assert asked(client, "/v1/holders/during", post=POST, since=day, until=day)
    assert asked(client, f"/v1/posts/{POST}/completeness", since=day, until=day)["known"] == 0
    assert asked(client, "/v1/why", person=DUNG, post=POST, on=day)
    assert asked(client, "/v1/vacancies", since=day, until=day)


def test_known_on_leaves_out_what_was_published_later(client: TestClient) -> None:
    now = asked(client, f"/v1/posts/{POST}/holders")["answers"]
    then = asked(client, f"/v1/posts/{POST}/holders", known_on="2019-02-01")["answers"]
    assert {one["person"] for one in then} < {one["person"] for one in now}


def test_a_server_without_the_engine_says_that_it_is_not_set_up(settings: Settings) -> None:
    with TestClient(create_app(settings), raise_server_exceptions=False) as bare:
        response = bare.get(f"/v1/posts/{POST}/holders", params={"known_on": "2019-02-01"})
    assert response.status_code == 500
