"""What is wrong with a question or a judgement, in Vietnamese."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

import pytest
from fastapi.testclient import TestClient
from rdflib.term import URIRef

from api.judging import Case, _case, _kind, _line
from api.languages.choice import Language
from api.languages.troubles import KINDS, TABLE, _forms, in_vietnamese
from api.refusals import InvalidError
from api.rendering import _TEMPLATES
from api.rendering import KINDS as HEADINGS
from kg.errors import KgError, NotFoundError
from kg.model.judgement import Judgement, JudgementKind
from kg.query import Session, ask, connection
from kg.query.asking.reply import LONGEST
from kg.query.labels import Entity, ambiguous
from kg.resolve.judgements import HEADER, line, parse
from kg.resources import read_table

NAMESAKES = [Entity(URIRef(f"http://e.example/person/a-{number}"), "person", "A") for number in range(12)]
ADVICE = "; give the full name or the identifier"
ROWS = {
    "same-same": ["1\tsame\ta@d\ta@d\t\t\tT\t2024-01-01\tR"],
    "needs": ["1\tsame\ta@d\t\t\t\tT\t2024-01-01\tR"],
    "no field": ["1\tcorrect\tc\t\tage\t4\tT\t2024-01-01\tR"],
    "nobody": ["1\tcorrect\tc\t\tperson\t\tT\t2024-01-01\tR"],
    "acting": ["1\tcorrect\tc\t\tacting\tcó\tT\t2024-01-01\tR"],
    "no date": ["1\tcorrect\tc\t\ton\thôm qua\tT\t2024-01-01\tR"],
    "no day": ["1\tcorrect\tc\t\ton\t2021-02-31\tT\t2024-01-01\tR"],
    "status": ["1\tcorrect\tc\t\tstatus\tngồi\tT\t2024-01-01\tR"],
    "withdrawn": ["1\twithdraw\tj-1\t\t\t\tT\t2024-01-01\tR"],
    "both": ["1\treject\tc\t\t\t\tT\t2024-01-01\tR", "2\tcorrect\tc\t\ton\t2021\tT\t2024-01-01\tR"],
    "two values": [
        "1\tcorrect\tc\t\ton\t2020\tT\t2024-01-01\tR",
        "2\tcorrect\tc\t\ton\t2021\tT\t2024-01-01\tR",
    ],
    "circle": ["1\tsame\ta\tb\t\t\tT\t2024-01-01\tR", "2\tsame\tb\ta\t\t\tT\t2024-01-01\tR"],
    "same and not": ["1\tsame\ta\tb\t\t\tT\t2024-01-01\tR", "2\tnot-same\ta\tb\t\t\tT\t2024-01-01\tR"],
}
CLAIM = Case((JudgementKind.REJECT, JudgementKind.CORRECT), "c")


def failing(session: Session) -> Iterator[Callable[[], object]]:
    """Yield questions and judgements of every kind that cannot be taken."""
    for name in ("Mai Tiến Dủng", "Không Có Ai", "?"):
        yield partial(session.find, "person", name)
    yield partial(connection, session, "Mai Tiến Dũng", "Mai Tiến Dũng")
    for question in (" ", "a" * (LONGEST + 1)):
        yield partial(ask, session, question)
    yield partial(_kind, CLAIM, "marry")
    yield partial(_line, {}, "reason")
    for rows in ROWS.values():
        yield partial(parse, "\n".join((HEADER, *rows)), "here")
    yield partial(line, Judgement("1", JudgementKind.REJECT, "c", "T", date(2024, 1, 1), "a\tb"))


def troubles(session: Session) -> Iterator[str]:
    for one in failing(session):
        with pytest.raises(KgError) as told:
            one()
        yield str(getattr(told.value, "reason", told.value))
    with pytest.raises(InvalidError) as nothing:
        _case(session, {})
    yield str(nothing.value)
    for found in (NAMESAKES, NAMESAKES[:2]):
        for advice in ("", ADVICE):
            yield ambiguous("A", found, advice).reason


def test_all_that_can_be_wrong_is_said_in_vietnamese(samples: Session) -> None:
    found = list(troubles(samples))
    assert [one for one in found if in_vietnamese(one) is None] == []
    used = {next(form for form in _forms() if form.fullmatch(one)) for one in found}
    assert [form.pattern for form in _forms() if form not in used] == []


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        ("no person is called 'X' in this graph", "không có người nào tên là “X” trong đồ thị này"),
        (
            "'A' can mean more than one post: A (a); A (b); give the full name or the identifier",
            "“A” có thể là nhiều chức vụ: A (a); A (b); hãy ghi đủ tên hoặc ghi mã",
        ),
        ("the question has 301 characters; 300 is the limit", "câu hỏi có 301 ký tự; nhiều nhất là 300"),
        ("write 1 to 1000 characters", "hãy viết từ 1 đến 1000 ký tự"),
        ("the moon is made of cheese", None),
    ],
)
def test_names_and_numbers_stay_what_they_are(trouble: str, words: str | None) -> None:
    assert in_vietnamese(trouble) == words


@pytest.mark.parametrize(
    "name",
    [
        "event",
        " can mean more than one post: A; give the full name or the identifier",
        "' can mean more than one event: a and 3 more",
        "it is 'x' in this graph; did you mean y?",
        "' in this graph; did you mean y?",
        """both ' and " of it""",
    ],
)
def test_words_of_the_caller_stay_words_and_choose_no_form(name: str) -> None:
    shown = repr(name)[1:-1]
    missing = f"không có người nào tên là “{shown}” trong đồ thị này"
    assert in_vietnamese(str(NotFoundError("person", name))) == missing
    assert in_vietnamese(str(NotFoundError("person", name, ("event",)))) == f"{missing}; ý bạn là event?"
    several = f"“{shown}” có thể là nhiều người: {{}}; hãy ghi đủ tên hoặc ghi mã"
    told = "; ".join(f"A (a-{number})" for number in range(2))
    assert in_vietnamese(ambiguous(name, NAMESAKES[:2], ADVICE).reason) == several.format(told)


@pytest.mark.parametrize(
    "start", ["", "'", "no person is called ", "no person is called '", "'A' can mean more than one "]
)
@pytest.mark.parametrize(
    "words", [" can mean more than one ", ": ", " and ", " and 1", " of ", "\\'", "'", '"', "1", "a"]
)
def test_a_sentence_of_any_length_is_read_in_linear_time(start: str, words: str) -> None:
    assert (
        in_vietnamese(start + words * (50_000 // len(words)) + "\n") is None
    )  # a power of it would never end


def test_at_most_one_place_of_a_form_takes_anything() -> None:
    assert [form.pattern for form in _forms() if form.pattern.count(">.+)") > 1] == []
    assert len(_forms()) == len(list(read_table(TABLE)))


def test_kinds_are_called_as_pages_call_them() -> None:
    assert {kind: words.lower() for kind, words in HEADINGS.items()} == KINDS


@pytest.mark.parametrize(
    ("language", "trouble", "shown"),
    [
        (Language.VIETNAMESE, "write 1 to 2 characters", "hãy viết từ 1 đến 2 ký tự"),
        (Language.ENGLISH, "write 1 to 2 characters", "write 1 to 2 characters"),
        (Language.VIETNAMESE, "<b>", '<span lang="en">&lt;b&gt;</span>'),
        (Language.ENGLISH, "<b>", "&lt;b&gt;"),
        (
            Language.VIETNAMESE,
            "no post is called '<b>' in this graph",
            "không có chức vụ nào tên là “&lt;b&gt;” trong đồ thị này",
        ),
    ],
)
def test_a_page_says_it_in_its_language_and_escaped(language: Language, trouble: str, shown: str) -> None:
    template = _TEMPLATES[language].from_string("{{ trouble | trouble }}")
    assert template.render(trouble=trouble) == shown


@pytest.mark.parametrize(
    ("path", "status", "title", "detail"),
    [
        ("/v1/ask?question=%20&", 400, "Không hiểu câu hỏi", "câu hỏi còn trống; có thể hỏi: "),
        ("/v1/people/X Y Z?", 404, "Không tìm thấy", "không có người nào tên là “X Y Z” trong đồ thị này"),
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
