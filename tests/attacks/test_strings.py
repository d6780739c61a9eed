"""Any string in any parameter: answered as Python would, or refused; never a failure, never a change of it.

A share runs each time; all with `QUANLO_STRINGS=100000 pytest --timeout 0 tests/attacks/test_strings.py`.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.app import create_app
from kg.temporal import timeline
from tests.attacks.hostile import PAYLOADS
from tests.serving import patient

EACH = int(os.environ.get("QUANLO_STRINGS", "1000")) // 5
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
FRAGMENTS = (
    *PAYLOADS,
    "{",
    "}",
    '"',
    "'",
    "\\",
    "\\u0041",
    "%",
    "%00",
    "../",
    "<",
    ">",
    "#",
    "?",
    "@vi",
    "^^",
    ";",
    "\n",
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=8)), max_size=6).map("".join),
).map(lambda text: text.encode("utf-8", "replace").decode())
DAYS = st.one_of(
    st.from_regex(r"\d{4}-\d{2}-\d{2}", fullmatch=True),
    st.dates().map(str),
    st.tuples(st.dates().map(str), TEXTS).map("".join),
    TEXTS,
)
many = settings(max_examples=EACH, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def asked(graph_folder: object) -> Iterator[TestClient]:
    chosen = patient(str(graph_folder))
    with TestClient(create_app(chosen, timeline)) as client:
        yield client


def literal(text: str) -> str:
    """Write a text as SPARQL does, every character by its number."""
    return '"' + "".join(f"\\U{ord(char):08X}" for char in text) + '"'


@many
@given(text=TEXTS)
def test_a_string_comes_back_from_sparql_as_it_went(asked: TestClient, text: str) -> None:
    query = f"SELECT ({literal(text)} AS ?x) (STRLEN(?x) AS ?n) (UCASE(?x) AS ?u) {{}}"
    (row,) = asked.post("/sparql", data={"query": query}).json()["results"]["bindings"]
    assert (row["x"]["value"], int(row["n"]["value"])) == (text, len(text))


@many
@given(text=TEXTS, form=st.sampled_from(["get", "form", "body"]))
def test_any_query_is_answered_or_refused(asked: TestClient, text: str, form: str) -> None:
    match form:
        case "get":
            answer = asked.get("/sparql", params={"query": text})
        case "form":
            answer = asked.post("/sparql", data={"query": text})
        case _:
            headers = {"content-type": "application/sparql-query"}
            answer = asked.post("/sparql", content=text.encode(), headers=headers)
    assert answer.status_code in {200, 400, 403}


@many
@given(text=TEXTS)
def test_any_name_of_a_graph_is_a_graph_without_statements_or_none(asked: TestClient, text: str) -> None:
    for name in ("default-graph-uri", "named-graph-uri"):
        answer = asked.get("/sparql", params={"query": "SELECT * { ?s ?p ?o }", name: text})
        assert answer.status_code in {200, 400}
        if answer.status_code == 200:
            assert answer.json()["results"]["bindings"] == []
    assert asked.get("/rdf-graph-store", params={"graph": text}).status_code in {400, 404}


@many
@given(day=DAYS)
def test_a_day_is_read_as_python_reads_it(asked: TestClient, day: str) -> None:
    answer = asked.get("/v1/events", params={"on": day})
    try:
        known = DAY.fullmatch(day.strip()) is not None and date.fromisoformat(day.strip()).year >= 1
    except ValueError:
        known = False
    assert answer.status_code == (200 if known else 422)
    if not known:
        assert answer.json()["errors"][0]["parameter"] == "on"


def parameters(client: TestClient) -> list[tuple[str, str]]:
    """Every parameter of a text that reading takes: path and name."""
    described = client.get("/openapi.json").json()["paths"]
    return sorted(
        (path, one["name"])
        for path, methods in described.items()
        for one in methods.get("get", {}).get("parameters", ())
        if one["in"] in {"query", "path"}
    )


@many
@given(text=TEXTS, choice=st.randoms(use_true_random=False))
def test_any_parameter_of_reading_is_answered_or_refused(
    asked: TestClient, text: str, choice: object
) -> None:
    path, name = choice.choice(parameters_of(asked))  # type: ignore[attr-defined]
    filled = re.sub(r"\{[^}]*\}", lambda _: quote(text, safe="") or "a", path)
    answer = asked.get(filled, params={name: text}, follow_redirects=False)
    assert answer.status_code in {200, 301, 303, 307, 400, 404, 406, 410, 422}
    if answer.status_code >= 400 and path.startswith("/v1"):
        assert json.loads(answer.content)["status"] == answer.status_code


_FOUND: list[tuple[str, str]] = []


def parameters_of(client: TestClient) -> list[tuple[str, str]]:
    """Look the parameters up once."""
    _FOUND.extend(() if _FOUND else parameters(client))
    return _FOUND
