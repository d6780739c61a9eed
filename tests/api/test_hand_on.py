"""Exports and citations over HTTP."""

from __future__ import annotations

import csv
import io
import re

import pytest
from fastapi.testclient import TestClient

from kg.store import open_store
from kg.views.export import FORMATS, export

BIBTEX, CSL = "application/x-bibtex", "application/vnd.citationstyles.csl+json"
DUNG = "Mai Tiến Dũng"


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_handed_on_as_the_command_writes_it(
    client: TestClient, form: str, settings: object
) -> None:
    response = client.get(f"/v1/export/{form}")
    with open_store(settings.graph) as store:  # type: ignore[attr-defined]
        assert response.content == export(store, form)
    assert response.headers["content-type"].startswith(FORMATS[form].media_type)
    assert FORMATS[form].suffixes[0] in response.headers["content-disposition"]


def test_the_description_tells_the_media_type_of_each_format_and_which_is_no_text(client: TestClient) -> None:
    told = client.get("/openapi.json").json()["paths"]["/v1/export/{format}"]["get"]
    content = told["responses"]["200"]["content"]
    (form,) = (one for one in told["parameters"] if one["name"] == "format")
    assert content.keys() == {one.media_type for one in FORMATS.values()}
    assert [
        one
        for name, one in FORMATS.items()
        if f"{name}: {one.about} ({one.media_type})" not in form["description"]
    ] == []
    binary = [kind for kind, one in content.items() if one["schema"].get("format") == "binary"]
    assert binary == [FORMATS["parquet"].media_type]
    assert content["application/x-ndjson"]["schema"] == {"type": "string"}


def test_the_tenures_can_be_read_as_a_table(client: TestClient) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get("/v1/export/csv").text)))
    assert DUNG in {value for row in rows for value in row.values()}


def test_a_format_that_is_none_is_named(client: TestClient) -> None:
    problem = client.get("/v1/export/pdf")
    assert (problem.status_code, problem.json()["errors"][0]["parameter"]) == (422, "format")


@pytest.mark.parametrize(("style", "media_type"), [("bibtex", BIBTEX), ("csl", CSL)])
def test_a_thing_is_cited_in_the_form_asked_for(client: TestClient, style: str, media_type: str) -> None:
    response = client.get(f"/v1/cite/person/{DUNG}", params={"format": style})
    assert response.headers["content-type"].startswith(media_type)
    assert DUNG in response.text


def test_an_answer_asked_for_as_a_bibliography_is_one(client: TestClient) -> None:
    asked = {"post": "Chủ nhiệm Văn phòng Chính phủ", "on": "2019-01-17"}
    cited = client.get("/v1/holders", params=asked, headers={"accept": CSL}).json()
    assert cited[0]["URL"].startswith("https://quanlo.example/v1/holders?post=")
    assert len(cited) > 1
    written = client.get("/v1/holders", params=asked, headers={"accept": BIBTEX})
    assert written.text.startswith("@misc{")


@pytest.mark.parametrize("media_type", [BIBTEX, CSL])
def test_answers_of_different_addresses_are_cited_by_different_keys(
    client: TestClient, media_type: str
) -> None:
    post = "Chủ nhiệm Văn phòng Chính phủ"
    asked = [
        f"/v1/holders?post={post}&on=2019-01-17",
        f"/v1/holders?post={post}&on=2020-01-17",
        "/v1/heads?on=2019-01-17",
        f"/v1/posts/{post}/holders",
        f"/v1/people/{DUNG}/tenures?on=2019-01-17",
    ]
    cited = [client.get(path, headers={"accept": media_type}).text for path in asked]
    first = [re.search(r'@misc\{([^,]+),|"id": "([^"]+)"', one) for one in cited]
    assert len({one[0] for one in first if one}) == len(asked)


def test_an_answer_is_cited_by_what_was_asked_in_words(client: TestClient) -> None:
    asked = "/v1/holders?post=Chủ nhiệm Văn phòng Chính phủ&on=2019-01-17"
    cited = client.get(asked, headers={"accept": CSL}).json()[0]
    assert cited["title"] == "holders: post Chủ nhiệm Văn phòng Chính phủ, on 2019-01-17"
    cited = client.get(f"/v1/people/{DUNG}/tenures", headers={"accept": CSL}).json()[0]
    assert cited["title"] == f"people / {DUNG} / tenures"


def test_a_kind_that_cannot_be_cited_is_named(client: TestClient) -> None:
    problem = client.get(f"/v1/cite/ship/{DUNG}")
    assert (problem.status_code, problem.json()["errors"][0]["parameter"]) == (422, "kind")
