"""The five articles from text to answer: one graph, asked by function, command, REST and SPARQL alike."""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from typer.testing import CliRunner

from api.app import create_app
from kg import cli, ingest
from kg.pipeline import build, read_all
from kg.query import Session, as_json, career, holders, ladder, meetings
from kg.resources import resource
from kg.settings import DEFAULT_BASE_IRI
from kg.store import open_store
from tests.serving import patient

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # starlette wishes for httpx2, which nothing else here needs
    from fastapi.testclient import TestClient

SEEDS = Path(__file__).parents[2] / "shared" / "gold" / "seeds.jsonl"

pytestmark = [
    pytest.mark.gold,
    pytest.mark.skipif(not SEEDS.is_file(), reason="the annotated articles do not lie beside the repository"),
]

Answer = dict[str, Any]
Rows = list[tuple[str, ...]]

CHAIR = "Chủ nhiệm Văn phòng Chính phủ"
HEADS = {
    "Chánh Văn phòng Trung ương Đảng": "Nguyễn Văn Nên",
    "Chủ nhiệm Văn phòng Chủ tịch nước": "Đào Việt Trung",
    "Chủ nhiệm Văn phòng Quốc hội": "Nguyễn Hạnh Phúc",
    CHAIR: "Mai Tiến Dũng",
}
TITLES = [
    ("Bí thư", "Đảng ủy Văn phòng Chính phủ"),
    ("Bộ trưởng", "Chính phủ"),
    ("Chủ nhiệm", "Văn phòng Chính phủ"),
    ("Ủy viên", "Ban Chấp hành Trung ương Đảng"),
]
COMPANY = ["Nguyễn Thị Kim Ngân", "Nguyễn Văn Nên", "Nguyễn Hạnh Phúc", "Mai Tiến Dũng"]
CONFERENCE, BETWEEN, REVIEW, LONG_AGO = "2019-01-17", "2020-06-30", "2021-05-06", "1950-01-01"

# What the texts of schema/competency ask for themselves.
_DAY, _POST, _MAN = re.compile(r'"\d{4}-\d\d-\d\d"'), re.compile(f'"{CHAIR}"'), re.compile('"Mai Tiến Dũng"')


@dataclass(frozen=True)
class Question:
    """One question, as each way of asking puts it."""

    function: Callable[[Session], Any]
    command: tuple[str, ...]
    address: str


def who(post: str, on: str) -> Question:
    return Question(
        lambda session: holders(session, post, date.fromisoformat(on)),
        ("who", post, "--on", on),
        f"/v1/holders?post={quote(post)}&on={on}",
    )


def posts_of(person: str, on: str) -> Question:
    return Question(
        lambda session: career(session, person, date.fromisoformat(on)),
        ("career", person, "--on", on),
        f"/v1/people/{quote(person)}/tenures?on={on}",
    )


def ladder_of(post: str) -> Question:
    return Question(lambda session: ladder(session, post), ("post", post), f"/v1/posts/{quote(post)}/holders")


def meetings_with(person: str, on: str) -> Question:
    day = date.fromisoformat(on)
    return Question(
        lambda session: meetings(session, person, (day, day)),
        ("meetings", "--with", person, "--since", on, "--until", on),
        f"/v1/events?with={quote(person)}&on={on}",
    )


@pytest.fixture(scope="module")
def texts() -> Mapping[str, str]:
    lines = SEEDS.read_text(encoding="utf-8").splitlines()
    return {article["id"]: article["text"] for article in map(json.loads, lines)}


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("seeds")
    summary = build(read_all(ingest.read([str(SEEDS)], None)), out, DEFAULT_BASE_IRI)
    assert (summary.documents, summary.rejected) == (5, ())
    return out


@pytest.fixture(scope="module")
def client(graph: Path) -> Iterator[TestClient]:
    with TestClient(create_app(patient(graph))) as client:
        yield client


class Ways:
    """Every way to put a question to the graph."""

    def __init__(self, graph: Path, client: TestClient) -> None:
        self._graph = graph
        self._client = client

    def function(self, question: Question) -> Answer:
        with open_store(self._graph) as store:
            return as_json(question.function(Session(store)))

    def command(self, question: Question) -> Answer:
        arguments = [*question.command, "--graph", str(self._graph), "--json"]
        result = CliRunner().invoke(cli.app, arguments, catch_exceptions=False)
        assert result.exit_code == 0
        answer: Answer = json.loads(result.stdout)
        return answer

    def rest(self, question: Question) -> Answer:
        response = self._client.get(question.address)
        assert response.status_code == 200, response.text
        answer: Answer = response.json()
        return answer

    def sparql(self, name: str, columns: str, **other: str) -> Rows:
        """Ask a text of `schema/competency`, for another day, post or person than it asks for itself."""
        text = resource(f"schema/competency/{name}.rq").read_text(encoding="utf-8")
        head, where, body = text.partition("WHERE {")
        for pattern, value in (
            (_DAY, other.get("day")),
            (_POST, other.get("post")),
            (_MAN, other.get("man")),
        ):
            body = pattern.sub(f'"{value}"', body) if value else body
        headers = {"content-type": "application/sparql-query", "accept": "application/sparql-results+json"}
        response = self._client.post("/sparql", content=f"{head}{where}{body}".encode(), headers=headers)
        assert response.status_code == 200, response.text
        rows = response.json()["results"]["bindings"]
        return [tuple(row[column]["value"] for column in columns.split()) for row in rows]


@pytest.fixture(scope="module")
def ways(graph: Path, client: TestClient) -> Ways:
    return Ways(graph, client)


@pytest.fixture(params=["function", "command", "rest"])
def ask(request: pytest.FixtureRequest, ways: Ways) -> Callable[[Question], Answer]:
    """One of the ways that give an answer as JSON."""
    way: Callable[[Question], Answer] = getattr(ways, request.param)
    return way


def names(answer: Answer) -> list[str]:
    return [one["person"] for one in answer["answers"]]


def witnesses(part: object) -> Iterator[Answer]:
    """Yield every witness of an answer, wherever it stands."""
    if isinstance(part, dict):
        if "quote" in part:
            yield part
        for value in part.values():
            yield from witnesses(value)
    elif isinstance(part, list):
        for value in part:
            yield from witnesses(value)


QUESTIONS = {
    **{f"head: {post}": who(post, CONFERENCE) for post in HEADS},
    **{f"long ago: {post}": who(post, LONG_AGO) for post in HEADS},
    "between two holders": who(CHAIR, BETWEEN),
    "ladder": ladder_of(CHAIR),
    "titles": posts_of("Trần Văn Sơn", REVIEW),
    "titles long ago": posts_of("Trần Văn Sơn", LONG_AGO),
    "company": meetings_with("Đào Việt Trung", CONFERENCE),
}


class TestEveryWay:
    @pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
    def test_function_command_and_rest_give_the_same_answer(self, ways: Ways, question: Question) -> None:
        assert ways.function(question) == ways.command(question) == ways.rest(question)

    @pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
    def test_every_quote_stands_in_its_document_where_the_answer_says(
        self, ways: Ways, texts: Mapping[str, str], question: Question
    ) -> None:
        for one in witnesses(ways.rest(question)):
            text = texts[one["document"]]
            assert text[one["start"] : one["end"]] == one["quote"] != ""
            assert one["sha256"] == sha256(text.encode()).hexdigest()

    @pytest.mark.parametrize("post", HEADS)
    def test_the_head_of_each_central_office_is_certain(
        self, ask: Callable[[Question], Answer], post: str
    ) -> None:
        answer = ask(who(post, CONFERENCE))
        assert (names(answer), answer["grade"]) == ([HEADS[post]], "certain")
        assert answer["answers"][0]["evidence"]

    def test_between_two_holders_both_are_possible_with_witnesses(
        self, ask: Callable[[Question], Answer]
    ) -> None:
        answer = ask(who(CHAIR, BETWEEN))
        assert sorted(names(answer)) == ["Mai Tiến Dũng", "Trần Văn Sơn"]
        assert {one["grade"] for one in answer["answers"]} == {answer["grade"]} == {"possible"}
        for one in answer["answers"]:
            assert one["person"] in {witness["person"] for witness in one["evidence"]}

    def test_the_change_fell_between_the_days_on_which_each_was_last_and_first_seen(
        self, ask: Callable[[Question], Answer]
    ) -> None:
        told = ask(ladder_of(CHAIR))
        (change,) = told["changes"]
        people = {one["person"]: one["person_id"] for one in told["answers"]}
        assert change == {
            "predecessor": "Mai Tiến Dũng",
            "predecessor_id": people["Mai Tiến Dũng"],
            "successor": "Trần Văn Sơn",
            "successor_id": people["Trần Văn Sơn"],
            "after": "2019-09-06",
            "by": "2021-05-06",
            "immediate": False,
        }

    def test_all_titles_of_a_person_on_a_day_are_certain(self, ask: Callable[[Question], Answer]) -> None:
        answers = ask(posts_of("Trần Văn Sơn", REVIEW))["answers"]
        assert sorted((one["title"], one["organization"]) for one in answers) == TITLES
        assert {one["grade"] for one in answers} == {"certain"}
        assert all(one["evidence"] for one in answers)

    def test_who_was_at_the_meeting_is_told_in_the_order_of_the_text(
        self, ask: Callable[[Question], Answer]
    ) -> None:
        (meeting,) = ask(meetings_with("Đào Việt Trung", CONFERENCE))["answers"]
        company = [one["person"] for one in meeting["participants"] if one["person"] != "Đào Việt Trung"]
        assert company == COMPANY
        assert meeting["evidence"]

    @pytest.mark.parametrize("post", HEADS)
    def test_of_a_day_that_no_claim_reaches_no_holder_is_named(
        self, ask: Callable[[Question], Answer], post: str
    ) -> None:
        answer = ask(who(post, LONG_AGO))
        assert answer["grade"] in {"refuted", "unknown"}
        assert answer["answers"] == []

    def test_a_person_has_no_title_on_a_day_that_no_claim_reaches(
        self, ask: Callable[[Question], Answer]
    ) -> None:
        assert ask(posts_of("Trần Văn Sơn", LONG_AGO))["answers"] == []


class TestSparql:
    def test_the_heads_of_the_central_offices(self, ways: Ways) -> None:
        rows = ways.sparql("02-heads-of-offices-on-day", "officeName title head")
        offices = {
            f"{title} {office.removeprefix('Văn phòng ') if title.startswith('Chánh') else office}": head
            for office, title, head in rows
        }
        assert offices == HEADS

    @pytest.mark.parametrize("post", HEADS)
    def test_the_holder_of_each_post(self, ways: Ways, post: str) -> None:
        assert ways.sparql("01-holder-on-day", "holder", day=CONFERENCE, post=post) == [(HEADS[post],)]

    def test_the_possible_holders(self, ways: Ways) -> None:
        assert ways.sparql("04-possible-holders-on-day", "holder grade", day=BETWEEN) == [
            ("Mai Tiến Dũng", "possible"),
            ("Trần Văn Sơn", "possible"),
        ]

    def test_the_window_of_the_change(self, ways: Ways) -> None:
        rows = ways.sparql("03-successor", "successor after by")
        assert rows == [("Trần Văn Sơn", "2019-09-06", "2021-05-06")]

    def test_the_titles_of_a_person(self, ways: Ways) -> None:
        assert sorted(ways.sparql("05-titles-of-person-on-day", "title organization", day=REVIEW)) == TITLES

    def test_the_company_at_the_meeting(self, ways: Ways) -> None:
        rows = ways.sparql("06-others-at-the-meetings", "date other")
        assert rows == [(CONFERENCE, other) for other in COMPANY]

    @pytest.mark.parametrize(
        ("name", "column"),
        [
            ("01-holder-on-day", "holder"),
            ("02-heads-of-offices-on-day", "head"),
            ("04-possible-holders-on-day", "holder"),
            ("05-titles-of-person-on-day", "title"),
        ],
    )
    def test_nobody_is_named_on_a_day_that_no_claim_reaches(self, ways: Ways, name: str, column: str) -> None:
        assert ways.sparql(name, column, day=LONG_AGO) == []

    @pytest.mark.parametrize(
        ("man", "post"), [*((man, post) for post, man in HEADS.items()), ("Trần Văn Sơn", CHAIR)]
    )
    def test_the_words_that_prove_it_stand_in_the_document(
        self, ways: Ways, texts: Mapping[str, str], man: str, post: str
    ) -> None:
        rows = ways.sparql("08-evidence", "quote document start end sha256", man=man, post=post)
        assert rows
        for words, document, start, end, digest in rows:
            assert texts[document][int(start) : int(end)] == words
            assert digest == sha256(texts[document].encode()).hexdigest()

    @pytest.mark.parametrize("post", HEADS)
    def test_its_proofs_are_those_of_the_other_ways(self, ways: Ways, post: str) -> None:
        (answer,) = ways.function(who(post, CONFERENCE))["answers"]
        told = {
            (one["document"], one["start"], one["end"])
            for one in answer["evidence"]
            if one["person"] == HEADS[post]
        }
        rows = ways.sparql("08-evidence", "document start end", man=HEADS[post], post=post)
        assert {(document, int(start), int(end)) for document, start, end in rows} == told
