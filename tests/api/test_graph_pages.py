"""The graph as a page of this site."""

from __future__ import annotations

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
