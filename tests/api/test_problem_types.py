"""The IRI of a type of problem leads to what it means."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.problem_types import problem_types
from api.problems import vietnamese_titles

PAGE = Path(__file__).parents[2] / "docs/reference/errors.md"


@pytest.mark.parametrize(
    ("path", "status", "parameter"),
    [
        ("/v1/people/Không Ai Cả", 404, "person"),
        ("/v1/holders?post=a&on=2021-02-30", 422, "on"),
        ("/v1/holders?on=2021-02-03", 422, "post"),
        ("/v1/search?q=v&cursor=x", 422, "cursor"),
        ("/v1/search?q=v&limit=0", 422, "limit"),
        ("/v1/search?q=v&kind=ship", 422, "kind"),
        ("/sparql?query=x", 400, None),
        ("/no/such/page", 404, None),
    ],
)
def test_a_problem_names_its_type_and_the_parameter(
    client: TestClient, path: str, status: int, parameter: str | None
) -> None:
    problem = client.get(path, headers={"accept": "application/json"})
    told = problem.json()
    assert problem.status_code == status
    assert [one["parameter"] for one in told.get("errors", [])] == ([parameter] if parameter else [])
    meaning = client.get(told["type"].removeprefix("https://quanlo.example")).json()
    assert (meaning["type"], meaning["title"], meaning["status"]) == (told["type"], told["title"], status)


def test_every_type_says_what_it_means() -> None:
    assert [name for name, one in problem_types().items() if len(one.meaning) < 10] == []


def test_every_type_stands_in_the_documentation() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert [name for name in problem_types() if f"`{name}`" not in text] == []


def test_the_types_are_listed_for_people(client: TestClient) -> None:
    page = client.get("/problems/", headers={"accept": "text/html"}).text
    assert "invalid-cursor" in page
    assert client.get("/problems/").json()[0]["type"]


def test_a_type_that_is_none_is_not_found(client: TestClient) -> None:
    assert client.get("/problems/nothing").status_code == 404


def test_every_type_has_a_name_in_vietnamese() -> None:
    assert set(vietnamese_titles()) == set(problem_types())
