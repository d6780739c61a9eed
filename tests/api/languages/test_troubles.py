"""What is wrong with a request, in the language that is asked for."""

from __future__ import annotations

import ast
import pickle
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from typing import Annotated, Any
from urllib.parse import quote, urlencode

import pytest
from fastapi.dependencies.utils import get_flat_params
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient
from pydantic import TypeAdapter
from pydantic_core import PydanticKnownError
from rdflib.term import URIRef

import api
import kg
from api.languages.choice import Language
from api.languages.troubles import TABLE, in_vietnamese, sentences, worded
from api.rendering import _TEMPLATES
from api.rendering import KINDS as HEADINGS
from kg import pipeline
from kg.errors import (
    JOINTS,
    DateError,
    DocumentError,
    InputError,
    NotFoundError,
    Reason,
    because,
    quoted,
    several,
)
from kg.model.document import Rejected
from kg.query.labels import Entity, ambiguous
from kg.resources import read_table
from kg.vocabulary import DEFAULT_BASE
from tests.api.conftest import TOKEN

NAMESAKES = [Entity(URIRef(f"http://e.example/person/a-{number}"), "person", "A") for number in range(12)]
ADVICE = because("give the full name or the identifier")
FOLDERS = [Path(package.__path__[0]) for package in (kg, api)]
BROKEN: Mapping[str, Callable[[Any], Sequence[str | list[str]]]] = {
    "minLength": lambda least: ["x" * (least - 1)],
    "maxLength": lambda most: ["x" * (most + 1)],
    "pattern": lambda _: ["?"],
    "enum": lambda _: ["?"],
    "minimum": lambda least: [str(least - 1)],
    "maximum": lambda most: [str(most + 1)],
    "maxItems": lambda most: [["x"] * (most + 1)],
    "integer": lambda _: ["x", "9" * 5000],
    "boolean": lambda _: ["x"],
    "date": lambda _: ["x", "2021-02-31"],
}
"""What each constraint of a parameter refuses, by its name in JSON Schema, or by that of a type or format."""
FREE = {"string", "array", "null", "uri"}
"""Types and formats that refuse nothing of what an address can hold."""
TOLD = {"title", "description", "default", "examples", "items", "anyOf"}
"""What a schema says that is no constraint by itself."""


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


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a route, and what its schema says."""

    route: APIRoute
    field: Any
    schema: Mapping[str, Any]

    def broken(self) -> Iterator[str | list[str]]:
        """Yield values that it refuses, one or two for each of its constraints."""
        for constraint, value in constraints(self.schema, self.schema.get("$defs", {})):
            yield from BROKEN[constraint](value)

    def refusals(self) -> Iterator[dict[str, Any]]:
        """Yield what the engine of parameters tells of each."""
        for value in self.broken():
            found, faults = self.field.validate(value, {}, loc=(self.field.alias,))
            assert faults, f"{self.route.path}: {self.field.alias} takes {value[:20]} as {found}"
            yield from faults

    def addresses(self) -> Iterator[str]:
        """Yield an address with each value that it refuses, and one without any where it needs one."""
        name = self.field.alias
        inside = f"{{{name}" in self.route.path
        for value in self.broken():
            path = re.sub(rf"{{{name}(:\w+)?}}", quote(str(value), safe=""), self.route.path)
            query = "" if inside else urlencode({name: value}, doseq=True)
            yield f"{filled(path)}?{query}"
        if self.field.field_info.is_required() and not inside:
            yield f"{filled(self.route.path)}?"


def filled(path: str) -> str:
    """Return the path of a route with something in each place."""
    return re.sub(r"{kind}", "person", re.sub(r"{(?!kind})\w+(:\w+)?}", "x", path))


def constraints(schema: Mapping[str, Any], below: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield each constraint that a schema states, and its value; of one that is unknown here, too."""
    for part in (*schema.get("anyOf", ()), *filter(None, [schema.get("items")])):
        yield from constraints(part, below)
    for keyword, value in schema.items():
        if keyword == "$ref":
            yield from constraints(below[value.rpartition("/")[2]], below)
        elif keyword in {"type", "format"} and value not in FREE and "enum" not in schema:
            yield value, value
        elif keyword not in TOLD | {"type", "format", "$defs"}:
            yield keyword, value


def routes(application: Any) -> Iterator[APIRoute]:
    """Yield every route of an application or of a router in it."""
    for one in application.routes:
        if isinstance(one, APIRoute):
            yield one
        elif router := getattr(one, "original_router", None):
            yield from routes(router)


def parameters(client: TestClient) -> Iterator[Parameter]:
    """Yield each parameter of each route, whether the OpenAPI document tells it or not."""
    for route in routes(client.app):
        for field in get_flat_params(route.dependant):
            hint: Any = Annotated[field.field_info.annotation, field.field_info]
            yield Parameter(route, field, TypeAdapter(hint).json_schema())


def refused(client: TestClient) -> set[str]:
    """Return the sentences of what the engine of parameters says, and of the words in them."""
    found = {"Field required", "{listed} or {last}"}
    for fault in (fault for one in parameters(client) for fault in one.refusals()):
        told = fault.get("ctx", {})
        if not isinstance(told.get("reason"), Reason):  # which is one of our own
            found.add(PydanticKnownError(fault["type"], told).message_template)
            found |= {told["field_type"]} if "field_type" in told else set()
    return found


def test_each_sentence_is_written_out_where_it_is_raised() -> None:
    assert [ast.unparse(call) for call in calls("because") if literal(call.args[0]) is None] == []


def test_each_sentence_has_its_vietnamese_and_each_row_is_used(client: TestClient) -> None:
    rows = list(read_table(TABLE))
    assert len(sentences()) == len(rows)
    assert all(row["vi"].strip() for row in rows)
    assert raised() | refused(client) == set(sentences())


def test_what_joins_sentences_is_none_and_has_no_row() -> None:
    assert not set(sentences()) & JOINTS
    assert all(re.search(r"[^\W\d_]", re.sub(r"{.*?}", "", one)) for one in sentences())


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
            DateError("2021-02-31", because("no calendar has {day}; give another", day="2021-02-31")).said,
            "'2021-02-31' is not a date: no calendar has 2021-02-31; give another",
            "“2021-02-31” không phải là ngày tháng: lịch không có 2021-02-31; hãy ghi ngày khác",
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
            "known_on: lịch không có 2021-02-31; hãy ghi ngày khác",
        ),
        (
            "/v1/people?hue=1&",
            400,
            "Không có tham số này",
            "địa chỉ này không có tham số “hue”; địa chỉ này nhận: ",
        ),
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


def test_what_is_wrong_with_a_change_or_a_file_is_told_in_the_language_too(writable: TestClient) -> None:
    bad, good = {"authorization": "Bearer no"}, {"authorization": f"Bearer {TOKEN}"}
    refused = writable.post("/v1/documents?lang=vi", content=b"{}", headers=bad)
    assert refused.json()["detail"].endswith("hãy xin người vận hành mã khác")
    assert (
        "máy chủ này không nhận bài"
        in writable.delete("/v1/documents/a?lang=vi", headers=good).json()["detail"]
    )
    assert "phải là" in writable.get("/v1/export/scroll?lang=vi").json()["detail"]
    assert writable.get("/v1/cite/person/A?lang=vi").json()["title"] == "Không tìm thấy"
    other = writable.post("/update?lang=vi", content=b"x", headers={**good, "content-type": "text/csv"})
    assert " hoặc application/x-www-form-urlencoded" in other.json()["detail"]


def test_what_is_wrong_with_a_parameter_is_told_in_the_language_too(client: TestClient) -> None:
    plain, asked = (client.get(f"/v1/people?q=a&limit=0{lang}").json()["errors"] for lang in ("", "&lang=vi"))
    assert plain == [{"parameter": "limit", "detail": "Input should be greater than or equal to 1"}]
    assert asked == [{"parameter": "limit", "detail": "phải từ 1 trở lên"}]


def test_whatever_a_parameter_refuses_is_told_in_both_languages(client: TestClient) -> None:
    asked = [(one, address) for one in parameters(client) for address in one.addresses()]
    english, vietnamese = (
        [faults_of(client, one, f"{address}&lang={language}") for one, address in asked]
        for language in (Language.ENGLISH, Language.VIETNAMESE)
    )
    told = [each for each in zip(asked, english, vietnamese, strict=True) if each[1] and each[2]]
    assert len(told) > 0.8 * len(asked)  # some ask first whether there is such a person
    assert [address for (_, address), one, other in told if one & other] == []


def faults_of(client: TestClient, parameter: Parameter, address: str) -> set[str]:
    """Return what is wrong with a parameter in an address; nothing where something else is told first."""
    answer = client.request(next(iter(parameter.route.methods or ())), address)
    faults = answer.json()["errors"] if answer.status_code == 422 else []
    return {one["detail"] for one in faults if one["parameter"] == parameter.field.alias}


@pytest.mark.parametrize(
    ("address", "detail"),
    [
        (f"/v1/dating?{'person=a&' * 21}{'post=b&' * 21}", "danh sách không được quá 20 giá trị"),
        ("/graph?state=%3F&", "phải đúng mẫu ^[a-z0-9=&,-]*$"),
        ("/v1/people?q=a&limit=" + "9" * 5000 + "&", "số quá dài"),
        ("/v1/search?q=a&kind=x&", "phải là 'person', 'post', 'organization', 'event' hoặc 'document'"),
        ("/v1/people?q=a&limit=1001&", "không được quá 1000"),
    ],
)
def test_what_a_parameter_should_be_is_worded_with_its_limits(
    client: TestClient, address: str, detail: str
) -> None:
    assert {one["detail"] for one in client.get(f"{address}lang=vi").json()["errors"]} == {detail}


def test_why_nothing_could_be_built_is_told_in_vietnamese_to_its_end(tmp_path: Path) -> None:
    left_out = Rejected("a.txt", because("this is not UTF-8"))
    with pytest.raises(InputError) as refusal:
        pipeline.build([left_out], tmp_path / "graph", DEFAULT_BASE)
    assert in_vietnamese(refusal.value.said) == (
        "không đọc được tài liệu nào (1 tài liệu bị loại; tài liệu đầu tiên: a.txt: đây không phải là UTF-8)"
    )
