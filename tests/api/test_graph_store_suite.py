"""The W3C test suite for the Graph Store Protocol, step by step."""

from __future__ import annotations

from fastapi.testclient import TestClient
from rdflib import Graph
from rdflib.compare import isomorphic

from tests.api.conftest import TOKEN
from tests.graph_store_cases import NEW, STEPS


def test_the_steps_of_the_graph_store_suite_one_after_another(writable: TestClient) -> None:
    bearer = {"authorization": f"Bearer {TOKEN}"}
    assert writable.post("/update", data={"update": "DROP ALL"}, headers=bearer).status_code == 204
    new = ""
    for step in STEPS:
        address = new if step.path == NEW else step.path.format(host="http://testserver")
        accept = {"accept": "text/turtle; charset=utf-8"}
        response = writable.request(
            step.method, address, content=step.body, headers={**bearer, **accept, **step.headers}
        )
        assert response.status_code == step.status, (step.name, response.text)
        new = response.headers.get("location", new)
        if step.holds is not None:
            found, expected = Graph().parse(data=response.text), Graph().parse(data=step.holds)
            assert isomorphic(found, expected), (step.name, response.text)
