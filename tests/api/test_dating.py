"""When articles were written and events were, over HTTP."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from typer.testing import CliRunner

from api.app import create_app
from api.problems import TYPES
from kg.cli import app
from kg.pipeline import read_one
from kg.resources import resource
from kg.temporal import timeline
from tests.api.test_what_answers_carry import lacking
from tests.serving import patient

SON = {"id": "a", "text": "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Trần Văn Sơn phát biểu tại hội nghị."}


@pytest.fixture(scope="module")
def client(sample_graph: Path) -> Iterator[TestClient]:
    with TestClient(create_app(patient(sample_graph), timeline, reader=read_one)) as found:
        yield found


def test_an_article_that_is_sent_is_dated_as_the_command_dates_it(
    client: TestClient, sample_graph: Path
) -> None:
    path = resource("data/articles/04-chi-bo-khoa-giao-van-xa-2020.txt")
    printed = CliRunner().invoke(app, ["date", str(path), "--json", "--graph", str(sample_graph)])
    told = json.loads(printed.stdout)
    sent = {"id": told["document"], "text": path.read_text(encoding="utf-8"), "published": told["stated"]}
    response = client.post("/v1/dating", json={name: value for name, value in sent.items() if value})
    assert (response.status_code, response.json()) == (200, told)


def test_each_title_of_an_article_carries_grade_bounds_and_evidence(client: TestClient) -> None:
    found = client.post("/v1/dating", json=SON).json()
    tenures = [tenure for one in found["answers"] for tenure in one["answers"]]
    assert (found["earliest"], found["latest"], found["grade"]) == ("2021-04-08", None, "possible")
    assert tenures
    assert [lacking(one) for one in tenures] == [[] for _ in tenures]


def test_a_misspelt_member_of_an_article_is_refused_by_name(client: TestClient) -> None:
    refused = client.post("/v1/dating", json={**SON, "publisched": "2025-06-11"})
    assert refused.status_code == 422
    assert [one["parameter"] for one in refused.json()["errors"]] == ["publisched"]
    assert refused.json()["candidates"] == ["published"]


def test_an_article_that_is_dated_is_not_kept(client: TestClient) -> None:
    client.post("/v1/dating", json=SON)
    assert client.get("/v1/documents/a").status_code == 404


def test_it_can_be_asked_as_things_were_known_and_in_part(client: TestClient) -> None:
    asked = {"known_on": "2021-03-01", "fields": "earliest,answers.known"}
    found = client.post("/v1/dating", json=SON, params=asked).json()
    assert found == {"earliest": None, "answers": [{"known": False}, {"known": False}]}


def test_an_event_is_dated_by_those_who_took_part(client: TestClient) -> None:
    (event,) = client.get("/v1/events", params={"with": "Đào Việt Trung"}).json()["answers"]
    found = client.get(f"/v1/dating/event/{event['id']}").json()
    assert (found["earliest"], found["latest"]) == ("2016-04-09", "2020-10-17")
    assert found["stated"] == event["date"]


@pytest.mark.parametrize(
    ("body", "name", "member"),
    [
        (b"{", "unreadable-document", "body"),
        (b'{"id": "a"}', "unreadable-document", "text"),
        (b"\xff", "invalid-parameter", "body"),
    ],
)
def test_what_cannot_be_read_is_a_problem_that_names_the_member(
    client: TestClient, body: bytes, name: str, member: str
) -> None:
    response = client.post("/v1/dating", content=body, headers={"content-type": "application/json"})
    problem = response.json()
    assert (response.status_code, problem["type"]) == (422, TYPES + name)
    assert [one["parameter"] for one in problem["errors"]] == [member]


def test_a_body_of_another_type_is_not_read(client: TestClient) -> None:
    response = client.post("/v1/dating", content=b"text", headers={"content-type": "text/plain"})
    assert (response.status_code, response.json()["type"]) == (415, TYPES + "unsupported-media-type")


def test_a_body_that_is_too_long_is_refused(sample_graph: Path) -> None:
    with TestClient(create_app(patient(sample_graph, body_bytes=1000), timeline, reader=read_one)) as small:
        assert small.post("/v1/dating", json={**SON, "text": "a" * 1000}).status_code == 413


def test_a_client_that_has_used_up_its_time_is_told_when_to_come_back(sample_graph: Path) -> None:
    settings = patient(sample_graph, client_seconds=1e-9)
    with TestClient(create_app(settings, timeline, reader=read_one)) as poor:
        poor.post("/v1/dating", json=SON)
        response = poor.post("/v1/dating", json=SON)
    assert (response.status_code, response.json()["type"]) == (429, TYPES + "time-used-up")


def test_a_server_without_a_reader_says_that_it_is_not_set_up(sample_graph: Path) -> None:
    with TestClient(create_app(patient(sample_graph), timeline), raise_server_exceptions=False) as bare:
        assert bare.post("/v1/dating", json=SON).status_code == 500


def test_pages_of_other_sites_may_ask(client: TestClient) -> None:
    response = client.post("/v1/dating", json=SON, headers={"origin": "https://elsewhere.example"})
    assert response.headers["access-control-allow-origin"] == "*"
