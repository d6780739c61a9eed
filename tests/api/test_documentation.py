"""What the API says of itself."""

from __future__ import annotations

import json

from fastapi.testclient import TestClient

OPERATIONS = {
    "ask",
    "deleteGraph",
    "findPeople",
    "findPosts",
    "getCommand",
    "getCompleteness",
    "getConnection",
    "getDocument",
    "getDurations",
    "getEvent",
    "getGraph",
    "getHealth",
    "getReadiness",
    "getLadder",
    "getLineage",
    "getOrganization",
    "getPerson",
    "getRevision",
    "getSuccession",
    "getWhy",
    "listColleagues",
    "listCompanions",
    "listContradictions",
    "listDoubleHats",
    "getPostLine",
    "getReview",
    "listEvents",
    "listHolders",
    "listHoldersDuring",
    "countWomenAmongHeads",
    "getDating",
    "listMembersDuring",
    "listMoves",
    "listStandings",
    "listTenures",
    "listVacancies",
    "patchGraph",
    "postGraph",
    "postSparql",
    "putGraph",
    "querySparql",
    "search",
    "cite",
    "exportGraph",
    "getFeed",
    "listChanges",
    "flyoutEntity",
    "getReconciliation",
    "matchEntities",
    "postReconciliation",
    "previewEntity",
    "proposeProperties",
    "suggestEntities",
    "suggestProperties",
    "suggestTypes",
    "updateSparql",
}


def test_operations_keep_their_names(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    assert {one["operationId"] for path in paths.values() for one in path.values()} == OPERATIONS


def test_failures_are_described_as_problems(client: TestClient) -> None:
    described = client.get("/openapi.json").json()
    responses = described["paths"]["/v1/holders"]["get"]["responses"]
    assert set(responses) == {"200", "400", "404", "422", "503"}
    assert "application/problem+json" in responses["422"]["content"]
    assert "HTTPValidationError" not in json.dumps(described)


def test_parameters_have_examples_that_work(client: TestClient) -> None:
    parameters = client.get("/openapi.json").json()["paths"]["/v1/holders"]["get"]["parameters"]
    values = {one["name"]: next(iter(one["examples"].values()))["value"] for one in parameters}
    assert values.pop("fields") == "answers"
    assert client.get("/v1/holders", params=values).json()["grade"] == "certain"


def test_the_page_loads_only_what_lies_here(client: TestClient) -> None:
    page = client.get("/docs").text
    assert "https://" not in page
    assert client.get("/docs-assets/swagger-ui-bundle.js").status_code == 200
