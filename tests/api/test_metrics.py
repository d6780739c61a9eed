"""What the server says of itself to those who watch it."""

from __future__ import annotations

from fastapi.testclient import TestClient
from prometheus_client.parser import text_string_to_metric_families


def counted(client: TestClient) -> dict[tuple[str, str], float]:
    families = text_string_to_metric_families(client.get("/metrics").text)
    samples = [sample for family in families for sample in family.samples]
    return {
        (one.labels["route"], one.labels["status"]): one.value
        for one in samples
        if one.name == "quanlo_requests_total"
    }


def test_requests_are_counted_by_route_and_status_and_no_name_is_kept(client: TestClient) -> None:
    route = ("/v1/people/{person}", "404")
    before = counted(client).get(route, 0)
    client.get("/v1/people/Không Ai Cả")
    assert counted(client)[route] == before + 1
    assert "Không Ai" not in client.get("/metrics").text


def test_what_no_route_answers_is_counted_as_one(client: TestClient) -> None:
    client.get("/no/such/page")
    assert counted(client)[("none", "404")] >= 1


def test_the_size_of_the_graph_is_told(client: TestClient) -> None:
    quads = client.get("/health").json()["quads"]
    assert f"quanlo_statements {float(quads)}" in client.get("/metrics").text


def test_the_server_is_ready_when_names_are_read(client: TestClient) -> None:
    assert client.get("/ready").json()["status"] == "ready"
