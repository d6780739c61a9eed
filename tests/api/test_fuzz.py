"""Whatever is sent, every operation answers as its description says: no failure of ours, no other shape.

A few examples an operation run with the other tests; `pytest -m fuzz` runs 2,000. Operations that want a
token are asked without one and, over a graph that is thrown away, with one.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given
from hypothesis import settings as sampling
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Err, Ok
from schemathesis.openapi import from_asgi
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from api.app import create_app
from kg import pipeline
from kg.pipeline import read_one
from kg.temporal import timeline
from kg.vocabulary import DEFAULT_BASE
from tests.api.conftest import DIGEST, TOKEN
from tests.serving import patient

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
BEARER = {"Authorization": f"Bearer {TOKEN}"}


@schemathesis.serializer("application/sparql-update", "application/sparql-query")
def as_text(_: Any, value: Any) -> bytes:
    return str(value).encode("utf-8", "surrogatepass")


@pytest.fixture(scope="module")
def operations(graph_folder: Path) -> Iterator[list[Any]]:
    """Return every operation of a server that gives one client as much time as it wants."""
    settings = patient(graph_folder)
    with TestClient(create_app(settings, timeline, reader=read_one)) as client:
        yield described(client.app)


@pytest.fixture(scope="module")
def changes(sample_graph: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    """Return every operation that changes the graph, of a server whose graph nothing else reads.

    Schemathesis itself starts the server, and ends it with the process: no second one may take changes.
    """
    out = Path(shutil.copytree(sample_graph, tmp_path_factory.mktemp("fuzzed") / "graph", symlinks=True))
    settings, editor = patient(out, tokens=(DIGEST,)), pipeline.Editor(out, DEFAULT_BASE)
    app = create_app(settings, timeline, editor=editor)
    return [one for one in described(app) if "security" in one.definition.raw]


def described(app: Any) -> list[Any]:
    """Return the operations of a server."""
    found = list(from_asgi("/openapi.json", app).get_all_operations())
    assert [one.err() for one in found if isinstance(one, Err)] == []
    return [one.ok() for one in found if isinstance(one, Ok)]


def answers_as_described(operation: Any, examples: int, headers: Mapping[str, str] | None = None) -> None:
    """Send what the description allows, and check each answer."""

    @given(case=operation.as_strategy())
    @sampling(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    def sent(case: Any) -> None:
        response = case.call(headers=headers)
        case.validate_response(response, checks=CHECKS)
        if response.status_code >= 400:
            assert response.headers["content-type"] == ["application/problem+json"]

    sent()


def test_few_examples_of_every_operation(operations: list[Any]) -> None:
    for operation in operations:
        answers_as_described(operation, 4)


def test_few_examples_of_every_change_with_a_token(changes: list[Any]) -> None:
    assert len(changes) >= 4
    for operation in changes:
        answers_as_described(operation, 4, BEARER)


@pytest.mark.fuzz
@pytest.mark.timeout(0)
def test_two_thousand_examples_of_every_change_with_a_token(changes: list[Any]) -> None:
    for operation in changes:
        answers_as_described(operation, 2000, BEARER)


@pytest.mark.fuzz
@pytest.mark.timeout(0)
def test_two_thousand_examples_of_every_operation(operations: list[Any]) -> None:
    for operation in operations:
        answers_as_described(operation, 2000)
