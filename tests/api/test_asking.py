"""Questions in words over HTTP, as JSON and as a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from kg.temporal import timeline
from tests.serving import patient

QUESTION = "Ai là Chủ nhiệm Văn phòng Chính phủ ngày 17/1/2019?"


def test_a_question_is_answered_with_grade_evidence_and_sparql(client: TestClient) -> None:
    reply = client.get("/v1/ask", params={"question": QUESTION}).json()
    assert reply["form"] == "holder"
    (found,) = reply["answers"]
    assert (found["grade"], found["answers"][0]["person"]) == ("certain", "Mai Tiến Dũng")
    assert found["answers"][0]["evidence"][0]["quote"]
    assert "SELECT" in reply["sparql"]


def test_what_is_not_understood_is_an_answer_with_examples_and_no_error(client: TestClient) -> None:
    response = client.get("/v1/ask", params={"question": "Ai thích bóng đá?"})
    assert response.status_code == 200
    assert (response.json()["form"], response.json()["answers"]) == (None, [])
    assert response.json()["examples"]


@pytest.mark.parametrize("question", ["", "   ", "a" * 301])
def test_a_question_that_is_empty_or_endless_is_a_problem(client: TestClient, question: str) -> None:
    response = client.get("/v1/ask", params={"question": question})
    assert response.status_code in {400, 422}
    assert response.headers["content-type"] == "application/problem+json"


def test_the_page_shows_the_answer_and_leads_on_to_sparql(client: TestClient) -> None:
    page = client.get("/ask", params={"q": QUESTION}).text
    assert "Mai Tiến Dũng" in page
    assert 'action="/sparql"' in page
    assert "blockquote" in page


def test_the_page_takes_a_question_by_the_name_it_has_for_programs(client: TestClient) -> None:
    shown = client.get("/ask", params={"question": QUESTION}).text
    assert (
        shown.partition("<main")[2] == client.get("/ask", params={"q": QUESTION}).text.partition("<main")[2]
    )


def test_the_page_without_a_question_shows_examples(client: TestClient) -> None:
    assert "/ask?q=" in client.get("/ask").text


def test_the_page_says_what_it_does_not_understand(client: TestClient) -> None:
    page = client.get("/ask", params={"q": "Ai thích bóng đá?"}).text
    assert 'role="alert"' in page
    assert "“thích”" in page
    assert client.get("/ask", params={"q": "x" * 301}).status_code == 422


def test_markup_in_a_question_stays_text(client: TestClient) -> None:
    page = client.get("/ask", params={"q": "<script>alert(1)</script>"}).text
    assert "<script>alert" not in page


@pytest.fixture(scope="module")
def asker(sample_graph: Path) -> Iterator[TestClient]:
    """Ask the graph of the sample articles, in which sources contradict each other."""
    with TestClient(create_app(patient(sample_graph), timeline)) as client:
        yield client


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Contradictions about Mai Tiến Dũng?", r"These \d+ statements about .* cannot all be true\."),
        ("Who succeeded Mai Tiến Dũng?", "The next one named after Mai Tiến Dũng is Trần Văn Sơn"),
        (
            "How long was Mai Tiến Dũng Chairman of the Government Office?",
            r"\d+ days at least; \d+ days at most",
        ),
        ("Who headed the four central offices on 17 January 2019?", "Asked: who headed the four central"),
        ("Who likes football?", "Not understood: “"),
    ],
)
def test_a_page_in_english_answers_in_english(asker: TestClient, question: str, words: str) -> None:
    assert re.search(words, asker.get("/ask", params={"q": question, "lang": "en"}).text)


def test_a_contradiction_is_shown_with_its_sentences(asker: TestClient) -> None:
    shown = asker.get("/ask", params={"q": "Các nguồn mâu thuẫn nhau về Mai Tiến Dũng?"}).text
    assert shown.count("<blockquote") >= 2
    assert "Đồ thị không biết gì thêm" not in shown


@pytest.mark.parametrize(
    ("language", "words"),
    [("vi", "Có 1 người mang tên Mai Tiến Dũng."), ("en", "1 person bears the name Mai Tiến Dũng.")],
)
def test_how_many_bear_a_name_is_told_first(asker: TestClient, language: str, words: str) -> None:
    page = asker.get("/ask", params={"q": "Có mấy người tên Mai Tiến Dũng?", "lang": language}).text
    assert words in page


@pytest.mark.parametrize(
    ("language", "words", "others"), [("en", "The career of", "Ai là"), ("vi", "Ai là", "The career of")]
)
def test_a_page_suggests_questions_in_its_own_language(
    client: TestClient, language: str, words: str, others: str
) -> None:
    page = client.get("/ask", params={"lang": language}).text.split('id="examples"')[1]
    assert words in page
    assert others not in page


def test_a_page_in_english_suggests_in_english_what_is_near_to_a_question_in_vietnamese(
    client: TestClient,
) -> None:
    page = client.get("/ask", params={"q": "Ai thích Mai Tiến Dũng?", "lang": "en"}).text
    assert "Who " in page.split('id="examples"')[1]
    assert "Ai " not in page.split('id="examples"')[1]
