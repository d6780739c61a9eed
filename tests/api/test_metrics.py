"""What the server says of itself to those who watch it."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient
from prometheus_client.parser import text_string_to_metric_families


def counted(client: TestClient, method: str = "GET") -> dict[tuple[str, str], float]:
    families = text_string_to_metric_families(client.get("/metrics").text)
    samples = [sample for family in families for sample in family.samples]
    return {
        (one.labels["route"], one.labels["status"]): one.value
        for one in samples
        if one.name == "quanlo_requests_total" and one.labels["method"] == method
    }


def test_requests_are_counted_by_route_and_status_and_no_name_is_kept(client: TestClient) -> None:
    route = ("/v1/people/{person}", "404")
    before = counted(client).get(route, 0)
    client.get("/v1/people/Không Ai Cả")
    assert counted(client)[route] == before + 1
    assert "Không Ai" not in client.get("/metrics").text


@pytest.mark.parametrize(
    ("path", "route"),
    [("/v1/people/Mai Tiến Dũng", "/v1/people/{person}"), ("/static/quanlo.css", "/static/{path}")],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_request_is_counted_by_the_pattern_of_its_route_whatever_its_method(
    client: TestClient, method: str, path: str, route: str
) -> None:
    before = counted(client, method).get((route, "200"), 0)
    assert client.request(method, path).status_code == 200
    assert counted(client, method)[route, "200"] == before + 1


def test_what_no_route_answers_is_counted_as_one(client: TestClient) -> None:
    client.get("/no/such/page")
    assert counted(client)[("none", "404")] >= 1


def test_the_size_of_the_graph_is_told(client: TestClient) -> None:
    quads = client.get("/health").json()["quads"]
    assert f"quanlo_statements {float(quads)}" in client.get("/metrics").text


def test_the_server_is_ready_when_names_are_read(client: TestClient) -> None:
    assert client.get("/ready").json()["status"] == "ready"
