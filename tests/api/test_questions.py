"""Every row of the table of questions: its function, command and address exist and give the same answer."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from typer.testing import CliRunner

from api.app import create_app
from kg import query
from kg.cli import app
from kg.resources import resource
from kg.temporal import timeline
from tests.serving import patient

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/reference/questions.md"
NO_QUESTIONS = {
    "as_json",
    "board",
    "bounds_in_words",
    "chart",
    "citation",
    "cited_answer",
    "edtf_in_words",
    "in_capacity",
    "last_day",
    "mentions",
    "nearest_questions",
    "open_index",
    "partitions",
    "plain",
    "questions",
    "reconcile",
    "write_index",
}
"""Functions of `kg.query` that word answers, describe the graph, or match names for other programs."""

OTHER_COMMANDS = {"build", "cite", "extract", "export", "view", "serve", "sparql", "token"}
"""Commands that ask no question of their own."""


@dataclass(frozen=True)
class Row:
    question: str
    function: str
    command: str | None
    address: str | None
    texts: tuple[str, ...]


def rows() -> Iterator[Row]:
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if len(cells) == 5 and "`" in cells[1]:
            function, command, address = (_quoted(cell) for cell in cells[1:4])
            yield Row(cells[0], str(function), command, address, tuple(re.findall(r"\((.+?)\)", cells[4])))


def _quoted(cell: str) -> str | None:
    found = re.search(r"`(.+?)`", cell)
    return found[1] if found else None


ROWS = list(rows())
PAIRED = [row for row in ROWS if row.command and row.address]


@pytest.fixture(scope="module")
def client(sample_graph: Path) -> Iterator[TestClient]:
    with TestClient(create_app(patient(sample_graph), timeline)) as found:
        yield found


class Watched:
    """A function that counts how often it is asked."""

    def __init__(self, function: Callable[..., object]) -> None:
        self.function = function
        self.asked = 0

    def __call__(self, *args: object, **facts: object) -> object:
        self.asked += 1
        return self.function(*args, **facts)


@pytest.mark.parametrize("row", PAIRED, ids=lambda row: row.question)
def test_command_and_address_ask_the_function_and_give_the_same_answer(
    row: Row, client: TestClient, sample_graph: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched = Watched(getattr(query, row.function))
    monkeypatch.setattr(query, row.function, watched)
    _, *arguments = shlex.split(str(row.command))
    printed = CliRunner().invoke(app, [*arguments, "--json", "--graph", str(sample_graph)])
    response = client.get(str(row.address))
    assert printed.exit_code == 0, printed.exception
    assert response.status_code == 200, response.text
    assert json.loads(printed.stdout) == response.json()
    assert watched.asked == 2


def test_an_article_is_dated_by_all_its_titles(sample_graph: Path) -> None:
    (row,) = (row for row in ROWS if row.function == "dating")
    _, *arguments = shlex.split(str(row.command))
    printed = CliRunner().invoke(app, [*arguments, "--json", "--graph", str(sample_graph)])
    assert json.loads(printed.stdout)["earliest"] is None


def test_a_page_is_dated_by_titles_given_one_by_one(client: TestClient) -> None:
    (row,) = (row for row in ROWS if row.function == "dating_by_titles")
    found = client.get(str(row.address)).json()
    assert (found["earliest"], found["latest"], found["grade"]) == ("2021-04-08", None, "possible")


def test_every_question_of_the_library_has_a_row() -> None:
    questions = {name for name in query.__all__ if name.islower()} - NO_QUESTIONS
    assert {row.function for row in ROWS} == questions


def test_every_sparql_text_answers_a_row() -> None:
    linked = {(PAGE.parent / text).resolve() for row in ROWS for text in row.texts}
    assert linked == {
        ROOT / f"schema/competency/{one.name}" for one in resource("schema/competency").iterdir()
    }


def test_every_command_and_address_of_questions_has_a_row(client: TestClient) -> None:
    commands = {str(row.command).split()[1] for row in ROWS if row.command}
    listed = CliRunner().invoke(app, ["--help"]).stdout.partition("Commands")[2]
    registered = set(re.findall(r"^\W* (\w+) {2,}\w", listed, flags=re.MULTILINE))
    assert registered - commands == OTHER_COMMANDS
    paths = client.get("/openapi.json").json()["paths"]
    asked = {_pattern(path) for path, one in paths.items() if path.startswith("/v1/") and "get" in one}
    given = [str(row.address).partition("?")[0] for row in ROWS if row.address]
    silent = {one.pattern for one in asked if not any(one.fullmatch(path) for path in given)}
    searches_by_kind, hand_on = {"/v1/people", "/v1/posts"}, {"/v1/cite/[^/]+/[^/]+", "/v1/export/[^/]+"}
    assert silent == searches_by_kind | hand_on


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\{\w+(:path)?\}", "[^/]+", path))
