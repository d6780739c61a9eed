"""Questions on the command line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from kg.commands import ask, question
from kg.errors import DateError, NotFoundError, QueryError
from kg.store import GraphStore
from tests.graphs import seed_graph


@pytest.fixture(scope="module")
def store() -> GraphStore:
    return seed_graph()


class Opened:
    """Opens the facts of the five articles instead of a directory, and remembers which was asked for."""

    def __init__(self, store: GraphStore) -> None:
        self.store = store
        self.location: Path | str | None = None

    def __call__(self, location: Path | str) -> Opened:
        self.location = location
        return self

    def __enter__(self) -> GraphStore:
        return self.store

    def __exit__(self, *error: object) -> None:
        """Leave the store open for the next question."""


@pytest.fixture
def opened(store: GraphStore, monkeypatch: pytest.MonkeyPatch) -> Opened:
    opener = Opened(store)
    monkeypatch.setattr(question, "open_store", opener)
    monkeypatch.setenv("COLUMNS", "200")
    return opener


def run(*arguments: str, given: str | None = None) -> Result:
    app = typer.Typer()
    ask.register(app)
    return CliRunner().invoke(app, arguments, input=given)


def answer(*arguments: str) -> dict[str, object]:
    """Return the one JSON object that a command prints."""
    result = run(*arguments, "--json")
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    assert isinstance(found, dict)
    return found


@pytest.mark.usefixtures("opened")
class TestForPeople:
    @pytest.mark.parametrize("day", ["2019-01-17", "17/1/2019", "17/01/2019"])
    def test_who_names_the_holder_and_the_grade(self, day: str) -> None:
        result = run("who", "chu nhiem vpcp", "--on", day)
        assert result.exit_code == 0
        assert "Chủ nhiệm Văn phòng Chính phủ, ngày 17/1/2019 — chắc chắn" in result.stdout

    def test_career_lists_posts(self) -> None:
        assert "Bí thư Đảng ủy Văn phòng Chính phủ" in run("career", "Trần Văn Sơn").stdout

    def test_post_shows_the_ladder(self) -> None:
        assert "Mai Tiến Dũng → Trần Văn Sơn" in run("post", "Chủ nhiệm VPCP").stdout

    def test_meetings_show_who_took_part(self) -> None:
        assert "Nguyễn Hạnh Phúc" in run("meetings", "--with", "Đào Việt Trung").stdout

    def test_search_lists_hits(self) -> None:
        assert "Mai Tiến Dũng" in run("search", "mai").stdout


@pytest.mark.usefixtures("opened")
class TestForMachines:
    @pytest.mark.parametrize(
        ("arguments", "key", "value"),
        [
            (("who", "chu nhiem vpcp", "--on", "2020-06-30"), "grade", "possible"),
            (("career", "Trần Văn Sơn", "--on", "2021-05-06"), "on", "2021-05-06"),
            (("post", "Chủ nhiệm VPCP"), "seats", 1),
            (("meetings", "--since", "2030-01-01"), "answers", []),
            (("search", "mai", "--kind", "person", "--limit", "1"), "query", "mai"),
            (("sparql", "ASK {}"), "boolean", True),
        ],
    )
    def test_json_is_one_object(self, arguments: Sequence[str], key: str, value: object) -> None:
        assert answer(*arguments)[key] == value

    def test_json_keeps_vietnamese_letters(self) -> None:
        assert "Trần Văn Sơn" in run("career", "tran van son", "--json").stdout


@pytest.mark.usefixtures("opened")
class TestSparql:
    QUERY = 'SELECT ?a WHERE { VALUES ?a { "x" } }'

    def test_rows_are_a_table(self) -> None:
        assert [line.strip("━ ") for line in run("sparql", self.QUERY).stdout.splitlines()] == ["a", "", "x"]

    @pytest.mark.parametrize(("form", "text"), [("csv", "a\nx\n"), ("tsv", '?a\n"x"\n')])
    def test_rows_have_other_formats(self, form: str, text: str) -> None:
        assert run("sparql", self.QUERY, "--format", form).stdout.replace("\r\n", "\n") == text

    def test_a_truth_value_is_a_word(self) -> None:
        assert run("sparql", "ASK {}").stdout == "true\n"

    def test_triples_are_turtle(self) -> None:
        query = "CONSTRUCT { <urn:a> <urn:b> <urn:c> } WHERE {}"
        assert run("sparql", query).stdout.endswith("ns1:a ns1:b ns1:c .\n")

    def test_a_query_is_read_from_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "q.rq").write_text(self.QUERY, encoding="utf-8")
        assert "x" in run("sparql", f"@{tmp_path / 'q.rq'}", "--format", "csv").stdout

    def test_a_query_is_read_from_standard_input(self) -> None:
        assert "x" in run("sparql", "-", "--format", "csv", given=self.QUERY).stdout

    def test_a_file_that_is_not_there_is_named(self) -> None:
        assert isinstance(run("sparql", "@none.rq").exception, QueryError)
        assert "none.rq" in str(run("sparql", "@none.rq").exception)


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("who", "chu nhiem vpcp", "--on", "32/1/2019"), DateError),
        (("who", "chu nhiem vpcp", "--on", "January"), DateError),
        (("who", "Chúa tể", "--on", "2019-01-17"), NotFoundError),
        (("career", ""), QueryError),
        (("meetings", "--until", "2019"), DateError),
    ],
)
@pytest.mark.usefixtures("opened")
def test_what_cannot_be_asked_flies_as_an_error_of_the_tree(
    arguments: Sequence[str], error: type[Exception]
) -> None:
    assert isinstance(run(*arguments).exception, error)


def test_a_day_that_no_calendar_has_is_told_as_it_was_given(opened: Opened) -> None:
    assert "'32/1/2019' is not a date" in str(run("who", "x", "--on", "32/1/2019").exception)


def test_the_graph_given_is_the_one_opened(opened: Opened, tmp_path: Path) -> None:
    run("search", "mai", "--graph", str(tmp_path))
    assert opened.location == str(tmp_path)


def test_without_a_graph_the_settings_say_which(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUANLO_GRAPH", "elsewhere")
    run("search", "mai")
    assert opened.location == "elsewhere"


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_a_question_that_is_not_understood_is_refused_after_the_reply(form: Sequence[str]) -> None:
    result = run("ask", "Ai là trăng sao?", *form)
    assert isinstance(result.exception, QueryError)
    assert "Ai là Chủ nhiệm Văn phòng Chính phủ?" in result.stdout


@pytest.mark.usefixtures("opened")
def test_a_question_that_is_understood_is_answered_without_an_error() -> None:
    assert run("ask", "Ai là Chủ nhiệm Văn phòng Chính phủ ngày 17/1/2019?").exit_code == 0
