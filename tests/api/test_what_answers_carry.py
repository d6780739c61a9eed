"""Each competency question is one documented call whose answer carries grade, bounds and evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from kg.temporal import timeline
from tests.serving import patient

PAGE = Path(__file__).parents[2] / "docs/reference/questions.md"
GRADES = {"certain", "possible", "refuted", "unknown"}
BOUNDS = ("earliest_start", "latest_start", "earliest_end", "latest_end")
WITNESS = ("document", "published", "quote", "start", "end", "sha256")
ROW = re.compile(r"\| (\d+) \| (.+?) \| `(.+?)` \| (.+) \|")


@dataclass(frozen=True)
class Asked:
    """A row of the table: a question, its call, and which records tell who held what or what was when."""

    number: int
    question: str
    address: str
    paths: tuple[str, ...]


def table() -> list[Asked]:
    found = (ROW.fullmatch(line) for line in PAGE.read_text(encoding="utf-8").splitlines())
    return [Asked(int(one[1]), one[2], one[3], tuple(re.findall(r"`(.+?)`", one[4]))) for one in found if one]


def records(answer: Any, path: str) -> list[Any]:
    """Return what lies at a path, and in each record of a list on the way."""
    found = [answer]
    for name in path.split("."):
        inner = [one[name] for one in found]
        found = [part for one in inner for part in (one if isinstance(one, list) else [one])]
    return found


def tenures(value: object) -> Iterator[Mapping[str, Any]]:
    """Yield every record of a tenure, wherever it lies in an answer."""
    if isinstance(value, dict):
        if "person_id" in value and "tenure_id" in value:
            yield value
        for one in value.values():
            yield from tenures(one)
    elif isinstance(value, list):
        for one in value:
            yield from tenures(one)


def lacking(record: Mapping[str, Any]) -> list[str]:
    """Return what a record does not carry of grade, bounds and evidence."""
    lacks = [] if record.get("grade") in GRADES else ["grade"]
    lacks += [name for name in BOUNDS if name not in record]
    if not any(record.get(name) for name in BOUNDS):
        lacks.append("a bound that is known")
    if not record.get("evidence"):
        lacks.append("evidence")
    witnesses = record.get("evidence", ())
    lacks += [f"evidence.{name}" for one in witnesses for name in WITNESS if name not in one]
    return lacks


@pytest.fixture(scope="module")
def client(sample_graph: Path) -> Iterator[TestClient]:
    with TestClient(create_app(patient(sample_graph), timeline)) as found:
        yield found


@pytest.fixture(scope="module")
def answers(client: TestClient) -> Mapping[int, Any]:
    """Return the answer to every question of the table."""
    found = {}
    for asked in table():
        response = client.get(asked.address)
        assert response.status_code == 200, f"{asked.question}: {response.text}"
        found[asked.number] = response.json()
    return found


def test_all_twenty_five_questions_have_a_call() -> None:
    assert [one.number for one in table()] == list(range(1, 26))


@pytest.mark.parametrize("asked", table(), ids=lambda asked: f"{asked.number}: {asked.question}")
def test_the_answer_carries_grade_bounds_and_evidence(asked: Asked, answers: Mapping[int, Any]) -> None:
    answer = answers[asked.number]
    for path in asked.paths:
        found = records(answer, path)
        assert found, path
        assert [lacking(one) for one in found] == [[] for _ in found], path
    assert [lacking(one) for one in tenures(answer) if lacking(one)] == []


def test_the_words_of_all_evidence_stand_where_it_says(
    client: TestClient, answers: Mapping[int, Any]
) -> None:
    told = [
        witness
        for asked in table()
        for path in asked.paths
        for record in records(answers[asked.number], path)
        for witness in record["evidence"]
    ]
    texts = {one["document"]: client.get(f"/v1/documents/{one['document']}").json()["text"] for one in told}
    assert [one for one in told if texts[one["document"]][one["start"] : one["end"]] != one["quote"]] == []


@pytest.mark.parametrize("member", ["grade", *BOUNDS, "evidence"])
@pytest.mark.parametrize("asked", table(), ids=lambda asked: f"{asked.number}: {asked.question}")
def test_a_member_that_is_taken_away_is_missed(asked: Asked, member: str, answers: Mapping[int, Any]) -> None:
    for path in asked.paths:
        one = dict(records(answers[asked.number], path)[0])
        del one[member]
        assert member in lacking(one)


@pytest.mark.parametrize("asked", table(), ids=lambda asked: f"{asked.number}: {asked.question}")
def test_the_description_of_the_answer_requires_them(asked: Asked, client: TestClient) -> None:
    described = client.get("/openapi.json").json()
    schemas = described["components"]["schemas"]
    for path in asked.paths:
        schema = _answer(described, asked.address)
        for name in path.split("."):
            schema = _inner(schemas, schema["properties"][name])
        assert {"grade", *BOUNDS, "evidence"} <= set(schema["required"]), path


def _answer(described: Mapping[str, Any], address: str) -> Mapping[str, Any]:
    """Return the schema of the whole answer at an address."""
    path = address.partition("?")[0]
    patterns = [one for one in described["paths"] if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", one), path)]
    best = min(patterns, key=lambda one: one.count("{"))
    content = described["paths"][best]["get"]["responses"]["200"]["content"]["application/json"]
    return _inner(described["components"]["schemas"], content["schema"]["anyOf"][0])


def _inner(schemas: Mapping[str, Any], schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the record that a schema tells of: itself, or what its list holds."""
    named = schema.get("items", schema)
    found: Mapping[str, Any] = schemas[named["$ref"].rpartition("/")[2]]
    return found
