"""The 34 behaviours of the W3C test suite for the SPARQL 1.1 Protocol, one after another."""

from __future__ import annotations

from urllib.parse import quote, urlencode

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import TOKEN
from tests.protocol_cases import CASES, DOCUMENT, ONE, QUERY, THREE, TWO


def test_the_table_has_every_behaviour_of_the_suite() -> None:
    assert len(CASES) == 34


@pytest.fixture
def suite(writable: TestClient) -> TestClient:
    """The data that the suite takes to be there, loaded as an outsider would."""
    for name in (ONE, TWO, THREE):
        response = writable.put(
            f"/rdf-graph-store?graph={quote(name, safe='')}",
            content=f"<{name}> a {DOCUMENT} .",
            headers={"content-type": "text/turtle", "authorization": f"Bearer {TOKEN}"},
        )
        assert response.status_code in {201, 204}, response.text
    return writable


@pytest.mark.parametrize("path", ["/sparql/", "/update"])
@pytest.mark.parametrize("name", CASES)
def test_each_behaviour_of_the_protocol_suite(suite: TestClient, name: str, path: str) -> None:
    case = CASES[name]
    if path == "/update" and "update" not in name:
        path = "/sparql"
    address = f"{path}?{urlencode(case.parameters)}" if case.parameters else path
    headers = {"authorization": f"Bearer {TOKEN}", **case.headers}
    response = suite.request(case.method, address, content=case.body, headers=headers)
    if path == "/update" and case.method == "GET":
        assert response.status_code == 405
        return
    assert response.status_code == case.status, response.text
    if case.yes:
        assert response.json()["boolean"] is True
    if case.media_types:
        assert response.headers["content-type"].partition(";")[0] in case.media_types
    if case.then:
        assert suite.post("/sparql", content=case.then, headers=QUERY).json()["boolean"] is True
