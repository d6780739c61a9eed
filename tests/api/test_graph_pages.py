"""The graph as a page of this site."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient


def test_the_whole_graph_is_one_page_that_runs_as_a_stranger(client: TestClient) -> None:
    response = client.get("/graph")
    assert response.status_code == 200
    assert "sandbox allow-scripts" in response.headers["content-security-policy"]
    assert "Mai Tiến Dũng" in response.text


def test_what_lies_round_an_entity_is_less(client: TestClient) -> None:
    around = client.get("/graph", params={"around": "Chu Đức Nhuận", "depth": "1"}).text
    assert "Chu Đức Nhuận" in around
    assert "Nguyễn Hạnh Phúc" not in around


def test_an_unknown_entity_is_not_found(client: TestClient) -> None:
    assert client.get("/graph", params={"around": "Không Có Ai"}).status_code == 404


def test_too_many_steps_are_refused(client: TestClient) -> None:
    assert client.get("/graph", params={"depth": "9"}).status_code == 422


def test_the_page_is_written_in_the_language_that_is_wanted(client: TestClient) -> None:
    response = client.get("/graph", params={"around": "Mai Tiến Dũng", "lang": "en"})
    assert response.headers["content-language"] == "en"
    assert "<title>Around Mai Tiến Dũng</title>" in response.text
    assert "From 17 January 2019 or earlier" in response.text


def test_a_file_to_keep_leads_nowhere_on_this_site(client: TestClient) -> None:
    response = client.get("/graph", params={"around": "Mai Tiến Dũng", "file": "true"})
    told = response.headers["content-disposition"]
    assert told == 'attachment; filename="mang-luoi-quanh-mai-tien-dung.html"'
    assert 'href="/' not in response.text


@pytest.mark.parametrize("state", ["<script>", "on=2019-01-17" * 20, "a b"])
def test_a_state_that_no_page_writes_is_refused(client: TestClient, state: str) -> None:
    assert client.get("/graph", params={"state": state}).status_code == 422


@pytest.mark.parametrize("name", ["drawing.js?around=Mai Tiến Dũng", "vis-network.js", "explorer.js"])
def test_what_draws_comes_as_scripts(client: TestClient, name: str) -> None:
    response = client.get(f"/graph/{name}")
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/javascript")


def test_the_page_allows_scripts_of_this_site_alone_and_none_that_is_written_in(client: TestClient) -> None:
    policy = client.get("/graph").headers["content-security-policy"]
    assert "script-src 'self';" in policy
    assert "connect-src 'none'" in policy


def test_the_drawing_of_an_unknown_entity_is_not_found(client: TestClient) -> None:
    assert client.get("/graph/drawing.js", params={"around": "Không Có Ai"}).status_code == 404


def test_the_drawing_of_the_page_in_english_is_in_english(client: TestClient) -> None:
    page = client.get("/graph", params={"around": "Mai Tiến Dũng", "lang": "en"}).text
    address = page.split('<script src="', 1)[1].split('"', 1)[0].replace("&amp;", "&")
    assert "From 17 January 2019 or earlier" in client.get(address).text
