"""Failures as answers."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from fastapi import HTTPException
from fastapi.testclient import TestClient
from httpx import Response

from api.app import create_app
from api.live import Opened
from api.problems import KINDS, TYPES
from kg import errors
from kg.errors import KgError
from kg.settings import Settings
from tests.api.conftest import a_graph, lay_out
from tests.serving import patient

HTML = {"accept": "text/html"}
NAMESAKE = "Nguyễn Văn Hùng"


@pytest.fixture(scope="module")
def namesakes(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    """Ask a graph in which two people bear one name."""
    graph = a_graph()
    graph.person(NAMESAKE, discriminator="1")
    graph.person(NAMESAKE, discriminator="2")
    folder = lay_out(graph, tmp_path_factory.mktemp("namesakes"))
    return TestClient(create_app(patient(folder)))


@pytest.mark.parametrize(
    ("path", "status", "name"),
    [
        ("/v1/people/Không Có Ai", 404, "not-found"),
        ("/v1/nothing", 404, "no-such-page"),
        ("/v1/holders?post=Chủ nhiệm VPCP&on=2019-02-30", 422, "invalid-parameter"),
        ("/v1/holders?post=Chủ nhiệm VPCP&on=0", 422, "invalid-parameter"),
        ("/v1/holders?post=Chủ nhiệm VPCP&on=2019-02", 422, "invalid-parameter"),
        ("/v1/holders?on=2019-02-03", 422, "invalid-parameter"),
        ("/v1/search?q=a&kind=ship", 422, "invalid-parameter"),
        ("/v1/search?q=...", 400, "bad-query"),
        ("/v1/posts/Trưởng đoàn/holders", 404, "not-found"),
    ],
)
def test_every_failure_is_a_problem(client: TestClient, path: str, status: int, name: str) -> None:
    response = client.get(path)
    found = response.json()
    assert response.headers["content-type"] == "application/problem+json"
    assert (response.status_code, found["status"], found["type"]) == (status, status, TYPES + name)
    assert found["title"]
    assert found["detail"]


def test_a_name_that_is_not_found_comes_with_those_that_look_alike(client: TestClient) -> None:
    assert "Mai Tiến Dũng" in client.get("/v1/people/Mai Tiến Dủng").json()["candidates"]


@pytest.mark.parametrize(
    ("path", "parameter"),
    [
        ("/v1/people/Không Có Ai", "person"),
        ("/v1/connections?person=Mai Tiến Dũng&other=Không Có Ai", "other"),
        ("/v1/holders?post=Không Có Ai&on=2019-01-17", "post"),
    ],
)
def test_a_name_that_is_not_found_is_that_of_a_parameter(
    client: TestClient, path: str, parameter: str
) -> None:
    problem = client.get(path).json()
    assert problem["errors"] == [{"parameter": parameter, "detail": problem["detail"]}]


@pytest.mark.parametrize(
    ("path", "parameter"),
    [
        (f"/v1/people/{NAMESAKE}", "person"),
        (f"/v1/connections?person=Mai Tiến Dũng&other={NAMESAKE}", "other"),
        (f"/v1/ask?question={NAMESAKE} giữ chức gì ngày 5/3/2019?", "question"),
    ],
)
def test_a_name_that_means_several_names_its_parameter_and_each_by_what_can_be_asked_for(
    namesakes: TestClient, path: str, parameter: str
) -> None:
    problem = namesakes.get(path).json()
    assert (problem["status"], problem["type"]) == (400, TYPES + "bad-query")
    assert problem["errors"] == [{"parameter": parameter, "detail": problem["detail"]}]
    assert [(one["kind"], one["label"]) for one in problem["candidates"]] == [("person", NAMESAKE)] * 2
    for one in problem["candidates"]:
        assert namesakes.get(f"/v1/people/{one['id']}").json()["person_id"] == one["id"]


def test_a_page_leads_to_each_that_a_name_may_mean(namesakes: TestClient) -> None:
    page = namesakes.get(f"/people/{NAMESAKE}", headers=HTML)
    told = namesakes.get(f"/v1/people/{NAMESAKE}").json()["candidates"]
    assert page.status_code == 400
    assert all(f'href="/people/{one["id"]}"' in page.text for one in told)


def test_what_is_no_day_is_told_to_be_one_not_a_year(client: TestClient) -> None:
    problem = client.get("/v1/holders", params={"post": "Chủ nhiệm VPCP", "on": "hôm qua"}).json()
    assert problem["detail"] == "on: a whole day is needed, such as 2019-01-17"


def test_a_parameter_that_cannot_be_read_is_named_and_not_repeated(client: TestClient) -> None:
    response = client.get("/v1/holders", params={"post": "x", "on": "<script>"})
    assert [one["parameter"] for one in response.json()["errors"]] == ["on"]
    assert "script" not in response.text


def test_a_method_that_is_not_allowed_names_those_that_are(client: TestClient) -> None:
    response = client.delete("/v1/search")
    assert (response.status_code, response.headers["allow"]) == (405, "GET, HEAD")
    assert response.json()["type"] == TYPES + "method-not-allowed"
    assert response.json()["detail"] == "This address allows only GET, HEAD."


def test_every_address_names_all_methods_that_it_takes(client: TestClient) -> None:
    for path, methods in client.get("/openapi.json").json()["paths"].items():
        response = client.request("PROPFIND", path.replace("{", "").replace("}", ""))
        taken = {one.upper() for one in methods} | ({"HEAD"} if "get" in methods else set())
        assert response.status_code == 405, path
        assert taken <= set(response.headers["allow"].split(", ")), path


def test_an_article_can_be_read_and_withdrawn_and_not_put(client: TestClient) -> None:
    response = client.put("/v1/documents/x")
    assert (response.status_code, response.headers["allow"]) == (405, "GET, HEAD, DELETE")


def test_a_file_can_only_be_read(client: TestClient) -> None:
    response = client.delete("/static/style.css")
    assert (response.status_code, response.headers["allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize("path", ["/people/<script>alert(1)</script>", "/?on=<script>", "/nothing"])
def test_a_browser_gets_a_page_that_escapes(client: TestClient, path: str) -> None:
    response = client.get(path, headers=HTML)
    assert response.status_code in {404, 422}
    assert response.headers["content-type"].startswith("text/html")
    assert "<script" not in response.text


def test_a_page_offers_names_that_look_alike(client: TestClient) -> None:
    page = client.get("/people/Mai Tiến Dủng", headers=HTML).text
    assert 'href="/search?q=Mai%20Ti%E1%BA%BFn%20D%C5%A9ng"' in page


def test_a_page_in_vietnamese_folds_the_english_sentence_away(client: TestClient) -> None:
    page = client.get("/people/Không Có Ai", headers=HTML).text
    open_part, folded = page.split("<details>", 1)
    assert "Người: không có “Không Có Ai” trong đồ thị này." in open_part
    assert "no person is called" not in open_part
    assert "no person is called" in folded
    page = client.get("/people/Không Có Ai?lang=en", headers=HTML).text
    assert "no person is called" in page
    assert "<details>" not in page


def test_a_page_in_vietnamese_names_the_parameter(client: TestClient) -> None:
    page = client.get("/?on=31/2/2020", headers=HTML).text
    assert "<h1>Tham số không đúng</h1>" in page
    assert "Tham số: <code>on</code>" in page


@pytest.mark.parametrize("folder", ["people", "posts", "organizations", "events"])
def test_a_page_is_asked_for_with_a_name_no_longer_than_the_interface_takes(
    client: TestClient, folder: str
) -> None:
    assert client.get(f"/{folder}/{'a' * 300}", headers=HTML).status_code == 404
    refused = client.get(f"/{folder}/{' can mean more than one : and ' * 50}", headers=HTML)
    assert refused.status_code == 422
    assert refused.headers["content-type"].startswith("text/html")


def test_data_stays_data_for_a_browser(client: TestClient) -> None:
    response = client.get("/v1/people/Không Có Ai", headers=HTML)
    assert response.headers["content-type"] == "application/problem+json"


class Broken:
    """A session that fails."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def find(self, *_: str) -> None:
        raise self._error


def failing(settings: Settings, error: Exception) -> Response:
    app = create_app(settings)
    opened: Opened = app.state.live.take()
    opened.services = replace(opened.services, session=Broken(error))  # type: ignore[arg-type]
    response: Response = TestClient(app, raise_server_exceptions=False).get("/v1/people/a")
    return response


@pytest.mark.parametrize(
    "error",
    [
        ValueError("/secret/path"),
        errors.DataError("/secret/path", "row 3"),
        errors.ConfigError("/secret/path"),
    ],
)
def test_a_fault_of_ours_tells_nothing_of_the_server(settings: Settings, error: Exception) -> None:
    response = failing(settings, error)
    assert (response.status_code, response.json()["type"]) == (500, TYPES + "internal")
    assert "secret" not in response.text
    assert response.headers["x-content-type-options"] == "nosniff"


def test_a_fault_of_ours_is_one_line_of_the_log(settings: Settings, caplog: pytest.LogCaptureFixture) -> None:
    failing(settings, errors.ConfigError("a\nforged line"))
    (line,) = [record.getMessage() for record in caplog.records if record.name == "api.problems"]
    assert "\n" not in line
    assert json.loads(line)["error"] == "ConfigError"


def test_a_store_that_fails_asks_to_come_back_later(settings: Settings) -> None:
    response = failing(settings, errors.StoreError("/secret/path", errors.because("the disk is full")))
    assert (response.status_code, response.headers["retry-after"]) == (503, "30")
    assert response.json()["detail"] == "the disk is full"


def test_other_http_errors_keep_their_status(settings: Settings) -> None:
    response = failing(settings, HTTPException(418, "short and stout"))
    assert (response.status_code, response.json()["detail"]) == (418, "short and stout")


def test_every_class_of_the_tree_has_a_kind_of_its_own_or_its_parent_s() -> None:
    tree: list[type[KgError]] = [KgError, *KgError.__subclasses__()]
    assert all(any(parent in KINDS for parent in one.__mro__) for one in tree)


def test_types_of_problems_are_told_apart_by_status() -> None:
    statuses: dict[str, set[int]] = {}
    for kind in KINDS.values():
        statuses.setdefault(kind.name, set()).add(kind.status)
    assert all(len(found) == 1 for found in statuses.values())
