"""The quick way gives what the routes give, and leaves to them what it is not sure of."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.app import create_app
from api.shortcut import Shortcut
from kg.query import Session
from kg.query.index import INDEX, write_index
from kg.store import open_build
from kg.temporal import timeline
from tests.api.conftest import FORMER, a_graph, lay_out
from tests.graphs import CHAIR
from tests.serving import patient

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from fastapi.testclient import TestClient

Parameters = dict[str, str | list[str]]

POST = CHAIR.replace(" @ ", " ")
DUNG = "Mai Tiến Dũng"
TAKEN: tuple[tuple[str, Parameters], ...] = (
    ("/v1/holders", {"post": POST, "on": "2019-03-05"}),
    ("/v1/holders", {"post": "bo truong chinh phu", "on": "2020-01-01"}),
    (f"/v1/people/{DUNG}", {}),
    (f"/v1/people/{DUNG}/tenures", {}),
    (f"/v1/people/{DUNG}/tenures", {"on": "2019-09-06"}),
    (f"/v1/posts/{POST}/holders", {}),
    ("/v1/search", {"q": "tien dung"}),
    ("/v1/search", {"q": "van phong", "kind": "organization", "limit": "2"}),
    ("/v1/search", {"q": "van phong", "limit": "1000"}),
)
LEFT: tuple[tuple[str, Parameters], ...] = (
    ("/v1/holders", {"post": POST, "on": "2019-03-05", "known_on": "2019-02-01"}),
    ("/v1/holders", {"post": POST, "on": "5/3/2019"}),
    ("/v1/holders", {"post": POST}),
    ("/v1/holders", {"post": "x" * 301, "on": "2019-03-05"}),
    ("/v1/holders", {"post": "Bộ trưởng Bộ Không Có", "on": "2019-03-05"}),
    ("/v1/holders/", {"post": POST, "on": "2019-03-05"}),
    (f"/v1/people/{FORMER}", {}),
    (f"/v1/people/{'x' * 301}", {}),
    (f"/v1/people/{DUNG}/tenures", {"on": ["2019-09-06", "2019-09-07"]}),
    ("/v1/search", {"q": "dung", "limit": "1001"}),
    ("/v1/search", {"q": "dung", "limit": "٥"}),
    ("/v1/search", {"q": "dung", "limit": "5_0"}),
    ("/v1/search", {"q": "dung", "limit": "many"}),
    ("/v1/search", {"q": "dung", "kind": "title"}),
    ("/v1/search", {"q": "…"}),
    ("/v1/search", {"q": ""}),
    ("/v1/posts", {"q": "chu nhiem"}),
    ("/health", {}),
    ("/v1", {}),
    ("/", {}),
)


@pytest.fixture(scope="module")
def routes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """The application over a build without an index."""
    folder = lay_out(a_graph(), tmp_path_factory.mktemp("slow"))
    with TestClient(create_app(patient(folder), timeline)) as client:
        yield client


@pytest.fixture(scope="module")
def quick(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """The application over the same build with its index."""
    folder = lay_out(a_graph(), tmp_path_factory.mktemp("fast"))
    build: Path = folder / "builds" / "one"
    with open_build(build) as store:
        write_index(Session(store), build / INDEX, build.name)
    with TestClient(create_app(patient(folder), timeline)) as client:
        yield client


@pytest.fixture
def passed_on(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Note of every request whether it went on to its route."""
    found: list[bool] = []
    ask = Shortcut._found

    def noting(self: Shortcut, scope: dict[str, object]) -> object:
        answer = ask(self, scope)
        found.append(answer is None)
        return answer

    monkeypatch.setattr(Shortcut, "_found", noting)
    return found


@pytest.mark.parametrize(("path", "parameters"), [*TAKEN, *LEFT])
def test_both_ways_give_one_answer(
    routes: TestClient, quick: TestClient, path: str, parameters: Parameters
) -> None:
    one, other = (client.get(path, params=parameters, follow_redirects=False) for client in (routes, quick))
    kinds = [found.headers.get("content-type", "") for found in (one, other)]
    assert (one.status_code, kinds[0]) == (other.status_code, kinds[1])
    assert set(one.links) == set(other.links)
    if kinds[0].endswith("json"):
        assert one.json() == other.json()
    else:
        assert one.content == other.content


@pytest.mark.parametrize(("path", "parameters"), TAKEN)
def test_usual_requests_take_the_quick_way(
    quick: TestClient, passed_on: list[bool], path: str, parameters: Parameters
) -> None:
    assert quick.get(path, params=parameters).status_code == 200
    assert passed_on == [False]


@pytest.mark.parametrize(("path", "parameters"), LEFT)
def test_unusual_requests_are_left_to_their_route(
    quick: TestClient, passed_on: list[bool], path: str, parameters: Parameters
) -> None:
    quick.get(path, params=parameters, follow_redirects=False)
    assert passed_on == [True]


def test_a_bibliography_is_left_to_the_route(quick: TestClient, passed_on: list[bool]) -> None:
    cited = quick.get(f"/v1/people/{DUNG}", headers={"accept": "application/x-bibtex"})
    assert (passed_on, cited.text[:6]) == ([True], "@misc{")


def test_the_next_page_of_a_quick_answer_follows(quick: TestClient) -> None:
    first = quick.get("/v1/search", params={"q": "v", "limit": "2"})
    second = quick.get(first.links["next"]["url"])
    whole = quick.get("/v1/search", params={"q": "v", "limit": "4"}).json()["answers"]
    assert [*first.json()["answers"], *second.json()["answers"]] == whole


def test_quick_answers_are_counted_by_their_pattern(quick: TestClient) -> None:
    before = quick.get("/metrics").text
    quick.get(f"/v1/people/{DUNG}")
    after = quick.get("/metrics").text
    told = 'quanlo_requests_total{method="GET",route="/v1/people/{person}",status="200"}'
    assert before != after
    assert told in after
    assert "*" not in after


@given(post=st.text(max_size=20), on=st.text(max_size=11), extra=st.text(max_size=3))
def test_any_parameters_are_answered_or_refused_alike(
    routes: TestClient, quick: TestClient, post: str, on: str, extra: str
) -> None:
    parameters = {"post": post, "on": on, extra: "1"}
    one, other = (client.get("/v1/holders", params=parameters) for client in (routes, quick))
    assert (one.status_code, one.json()) == (other.status_code, other.json())


def test_the_quick_way_bears_the_headers_and_the_tag_of_the_others(quick: TestClient) -> None:
    found = quick.get("/v1/search", params={"q": "dung"})
    assert found.headers["x-content-type-options"] == "nosniff"
    again = quick.get("/v1/search", params={"q": "dung"}, headers={"if-none-match": found.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_head_request_has_the_length_and_no_body(quick: TestClient) -> None:
    found = quick.head("/v1/search", params={"q": "dung"})
    assert found.content == b""
    assert int(found.headers["content-length"]) > 0
