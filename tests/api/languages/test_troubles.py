"""What is wrong with a request, in the language that is asked for."""

from __future__ import annotations

import ast
import pickle
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from fastapi.testclient import TestClient
from pydantic_core import PydanticKnownError
from rdflib.term import URIRef

import api
import kg
from api.languages.choice import Language
from api.languages.troubles import TABLE, in_vietnamese, sentences, worded
from api.rendering import _TEMPLATES
from api.rendering import KINDS as HEADINGS
from kg.errors import DateError, DocumentError, NotFoundError, Reason, because, quoted, several
from kg.query.labels import Entity, ambiguous
from kg.resources import read_table

NAMESAKES = [Entity(URIRef(f"http://e.example/person/a-{number}"), "person", "A") for number in range(12)]
ADVICE = because("give the full name or the identifier")
FOLDERS = [Path(package.__path__[0]) for package in (kg, api)]
ENGINE = {
    "missing": {},
    "enum": {"expected": "'a' or 'b'"},
    "greater_than_equal": {"ge": 1},
    "less_than_equal": {"le": 9},
    "int_parsing": {},
    "bool_parsing": {},
    "string_too_short": {"min_length": 1},
    "string_too_long": {"max_length": 9},
    "too_long": {"field_type": "List", "max_length": 9, "actual_length": 10},
}
"""What the engine of parameters refuses, with an example of what it tells."""


def calls(name: str) -> Iterator[ast.Call]:
    for file in (file for folder in FOLDERS for file in folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and name in {
                getattr(node.func, "id", ""),
                getattr(node.func, "attr", ""),
            }:
                yield node


def literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def raised() -> set[str]:
    """Return each sentence that the code raises, and each kind of thing that it does not find."""
    found = {literal(call.args[0]) for call in calls("because")}
    kinds = {literal(call.args[0]) for call in calls("NotFoundError")} | set(HEADINGS)
    return {one for one in found | kinds if one is not None}


def refused() -> set[str]:
    """Return what the engine of parameters says; of a list it says what it is a list of."""
    return {
        PydanticKnownError(kind, told).message_template.replace("{field_type}", "List")  # type: ignore[arg-type]
        for kind, told in ENGINE.items()
    }


def test_each_sentence_is_written_out_where_it_is_raised() -> None:
    assert [ast.unparse(call) for call in calls("because") if literal(call.args[0]) is None] == []


def test_each_sentence_has_its_vietnamese_and_each_row_is_used() -> None:
    rows = list(read_table(TABLE))
    assert len(sentences()) == len(rows)
    assert all(row["vi"].strip() for row in rows)
    assert raised() | refused() == set(sentences())


def test_both_languages_have_places_for_what_is_told() -> None:
    for call in calls("because"):
        sentence = literal(call.args[0]) or ""
        given = {word.arg for word in call.keywords}
        assert places(sentence) == given, sentence
    for english, vietnamese in sentences().items():
        assert places(vietnamese) <= places(english), english


@pytest.mark.parametrize(
    ("reason", "english", "vietnamese"),
    [
        (
            NotFoundError("person", "X", ("Y",)).said,
            "no person is called 'X' in this graph; did you mean Y?",
            "không có người nào tên là “X” trong đồ thị này; ý bạn là Y?",
        ),
        (
            DateError("2021-02-31", because("no calendar has it")).said,
            "'2021-02-31' is not a date: no calendar has it",
            "“2021-02-31” không phải là ngày tháng: không có trong lịch",
        ),
        (
            DocumentError("a.txt", because("this cannot be read ({error})", error="disk gone")).said,
            "a.txt: this cannot be read (disk gone)",
            "a.txt: không đọc được (disk gone)",
        ),
        (
            several([because("this is not UTF-8"), quoted("a {b}")]),
            "this is not UTF-8; a {b}",
            "đây không phải là UTF-8; a {b}",
        ),
        (quoted("expected '{'"), "expected '{'", "expected '{'"),
    ],
)
def test_a_reason_is_worded_with_the_reasons_that_it_is_made_of(
    reason: Reason, english: str, vietnamese: str
) -> None:
    assert worded(reason, Language.ENGLISH) == str(reason) == english
    assert worded(reason, Language.VIETNAMESE) == vietnamese
    assert pickle.loads(pickle.dumps(reason)) == reason


def test_words_that_are_not_ours_have_no_vietnamese() -> None:
    assert in_vietnamese(quoted("unexpected token")) is None


@pytest.mark.parametrize(
    "name",
    ["event", "{kind}", "{name!r} can mean", "' in this graph; did you mean y?", """both ' and " of it"""],
)
def test_words_of_the_caller_stay_words_and_choose_no_sentence(name: str) -> None:
    missing = f"không có người nào tên là “{name}” trong đồ thị này"
    assert in_vietnamese(NotFoundError("person", name).said) == missing
    several_bear_it = f"“{name}” có thể là nhiều người: A (a-0); A (a-1); hãy ghi đủ tên hoặc ghi mã"
    assert in_vietnamese(ambiguous(name, NAMESAKES[:2], ADVICE).reason) == several_bear_it


def test_more_bearers_than_are_listed_are_counted_in_both_languages() -> None:
    reason = ambiguous("A", NAMESAKES).reason
    assert str(reason).endswith(" and 2 more")
    assert (in_vietnamese(reason) or "").endswith(" và 2 nữa")


def test_kinds_are_called_as_pages_call_them() -> None:
    assert {kind: words.lower() for kind, words in HEADINGS.items()} == {
        kind: sentences()[kind] for kind in HEADINGS
    }


@pytest.mark.parametrize(
    ("language", "trouble", "shown"),
    [
        (Language.VIETNAMESE, because("write 1 to {most} characters", most=2), "hãy viết từ 1 đến 2 ký tự"),
        (Language.ENGLISH, because("write 1 to {most} characters", most=2), "write 1 to 2 characters"),
        (Language.VIETNAMESE, quoted("<b>"), '<span lang="en">&lt;b&gt;</span>'),
        (Language.ENGLISH, quoted("<b>"), "&lt;b&gt;"),
        (
            Language.VIETNAMESE,
            NotFoundError("post", "<b>").said,
            "không có chức vụ nào tên là “&lt;b&gt;” trong đồ thị này",
        ),
    ],
)
def test_a_page_says_it_in_its_language_and_escaped(language: Language, trouble: Reason, shown: str) -> None:
    template = _TEMPLATES[language].from_string("{{ trouble | trouble }}")
    assert template.render(trouble=trouble) == shown


@pytest.mark.parametrize(
    ("path", "status", "title", "detail"),
    [
        ("/v1/ask?question=%20&", 400, "Không hiểu câu hỏi", "câu hỏi còn trống; có thể hỏi: "),
        ("/v1/people/X Y Z?", 404, "Không tìm thấy", "không có người nào tên là “X Y Z” trong đồ thị này"),
        ("/v1/people?q=a&limit=0&", 422, "Tham số không đúng", "limit: phải từ 1 trở lên"),
        ("/v1/people?q=a&limit=x&", 422, "Tham số không đúng", "limit: phải là số nguyên"),
        (
            "/v1/ask?question=ai&known_on=2021-02-31&",
            422,
            "Tham số không đúng",
            "known_on: không có trong lịch",
        ),
        ("/v1/people?hue=1&", 400, "Không có tham số này", "địa chỉ này không có tham số “hue”; nhận: "),
        ("/v1/nowhere?", 404, "Không có trang này", "Không có gì ở địa chỉ này; xem /docs."),
    ],
)
def test_a_problem_is_told_in_the_language_that_is_asked_for(
    client: TestClient, path: str, status: int, title: str, detail: str
) -> None:
    plain, asked = client.get(path), client.get(f"{path}lang=vi")
    assert plain.status_code == asked.status_code == status
    assert not plain.json()["detail"].startswith(detail)
    assert asked.json()["detail"].startswith(detail)
    assert asked.json()["title"] == title
    assert asked.json()["type"] == plain.json()["type"]


def test_what_is_wrong_with_a_parameter_is_told_in_the_language_too(client: TestClient) -> None:
    plain, asked = (client.get(f"/v1/people?q=a&limit=0{lang}").json()["errors"] for lang in ("", "&lang=vi"))
    assert plain == [{"parameter": "limit", "detail": "Input should be greater than or equal to 1"}]
    assert asked == [{"parameter": "limit", "detail": "phải từ 1 trở lên"}]
