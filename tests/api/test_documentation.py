"""What the API says of itself."""

from __future__ import annotations

import json
from html import unescape
from urllib.parse import unquote

from fastapi.testclient import TestClient

OPERATIONS = {
    "addDocument",
    "ask",
    "dateArticle",
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
    "listHeads",
    "listHolders",
    "listNamesakes",
    "listHoldersDuring",
    "countWomenAmongHeads",
    "getDating",
    "getDatingOf",
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
    "withdrawDocument",
}


def test_operations_keep_their_names(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    assert {one["operationId"] for path in paths.values() for one in path.values()} == OPERATIONS


def test_failures_are_described_as_problems(client: TestClient) -> None:
    described = client.get("/openapi.json").json()
    responses = described["paths"]["/v1/holders"]["get"]["responses"]
    assert set(responses) == {"200", "304", "400", "404", "422", "503"}
    assert "application/problem+json" in responses["422"]["content"]
    assert "HTTPValidationError" not in json.dumps(described)


def test_parameters_have_examples_that_work(client: TestClient) -> None:
    parameters = client.get("/openapi.json").json()["paths"]["/v1/holders"]["get"]["parameters"]
    values = {one["name"]: next(iter(one["examples"].values()))["value"] for one in parameters}
    assert values.pop("fields") == "answers"
    assert client.get("/v1/holders", params=values).json()["grade"] == "certain"


def test_every_operation_has_a_page_and_a_link_to_it(client: TestClient) -> None:
    listed = client.get("/docs").text
    for name in OPERATIONS:
        assert f'href="/docs/{name}"' in listed
        page = client.get(f"/docs/{name}")
        assert page.status_code == 200
        assert f"<code>{name}</code>" in page.text
        assert len(page.content) <= 100_000


def test_every_example_on_a_page_works(client: TestClient) -> None:
    pages = [client.get(f"/docs/{name}").text for name in OPERATIONS]
    links = [page.split("Ví dụ:", 1)[1].split('href="', 1)[1] for page in pages if "Ví dụ:" in page]
    examples = [unescape(link.split('"', 1)[0]) for link in links]
    assert len(examples) > 30
    assert [one for one in examples if client.get(one).status_code != 200] == []


def test_every_example_of_a_list_finds_something(client: TestClient) -> None:
    pages = [
        client.get(f"/docs/{name}").text for name in ("findPeople", "findPosts", "search", "getConnection")
    ]
    pages += [client.get(f"/docs/suggest{kind}").text for kind in ("Entities", "Types", "Properties")]
    links = [page.split("Ví dụ:", 1)[1].split('href="', 1)[1] for page in pages]
    told = [client.get(unescape(link.split('"', 1)[0])).json() for link in links]
    assert all(one.get("answers") or one.get("result") for one in told)


def test_a_filled_form_leads_to_its_address(client: TestClient) -> None:
    given = {"person": "Mai Tiến Dũng", "on": "2019-01-17", "fields": "", "other": "x"}
    answer = client.get("/docs/listTenures/try", params=given, follow_redirects=False)
    assert answer.status_code == 303
    assert unquote(answer.headers["location"]) == "/v1/people/Mai Tiến Dũng/tenures?on=2019-01-17"


def test_a_form_never_leads_to_another_site(client: TestClient) -> None:
    for value in ("//e.example", "../../x", "", "https://e.example/"):
        answer = client.get("/docs/getPerson/try", params={"person": value}, follow_redirects=False)
        place = answer.headers["location"]
        assert place.startswith("/v1/people/")
        assert place.count("/") == 3


def test_an_operation_that_changes_something_has_no_form(client: TestClient) -> None:
    page = client.get("/docs/putGraph").text
    assert "text/turtle" in page
    assert 'class="attempt"' not in page


def test_an_unknown_operation_is_not_found(client: TestClient) -> None:
    assert client.get("/docs/none").status_code == 404
    assert client.get("/docs/none/try").status_code == 404


def test_the_schema_of_an_answer_comes_with_those_it_holds(client: TestClient) -> None:
    page = client.get("/docs/listHolders").text
    for name in ("Holders", "Answer", "Witness", "Grade"):
        assert f"<code>{name}</code>" in page


def test_pages_of_the_api_run_no_script(client: TestClient) -> None:
    for path in ("/docs", "/docs/listHolders"):
        answer = client.get(path)
        assert "<script" not in answer.text
        assert "script-src" not in answer.headers["content-security-policy"]
