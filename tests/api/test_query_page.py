"""The page on which people ask."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from api.query_page import examples

HTML = {"accept": "text/html"}


def test_every_competency_question_is_an_example() -> None:
    assert len(examples()) >= 24
    assert all(one.question.endswith("?") and "SELECT" in one.text for one in examples())


def test_the_page_shows_examples_and_prefixes(client: TestClient) -> None:
    page = client.get("/sparql", headers=HTML).text
    assert all(f"example={one.name}" in page for one in examples())
    assert "<code>org:</code>" in page


def test_an_example_is_put_into_the_form(client: TestClient) -> None:
    page = client.get("/sparql?example=09-ladder", headers=HTML).text
    assert "ORDER BY" in page.partition("<textarea")[2].partition("</textarea>")[0]


def test_an_example_that_is_none_is_not_found(client: TestClient) -> None:
    assert client.get("/sparql?example=../../x", headers=HTML).status_code == 404


@pytest.mark.parametrize(
    ("term", "shown"),
    [
        (
            "<http://www.w3.org/ns/org#Post>",
            '<a href="http://www.w3.org/ns/org#Post" rel="noreferrer">org:Post</a>',
        ),
        (
            "<https://e.example/a?b&c>",
            '<a href="https://e.example/a?b&amp;c" rel="noreferrer">https://e.example/a?b&amp;c</a>',
        ),
        ("<javascript:alert(1)>", "<td>javascript:alert(1)</td>"),
        ("<data:text/html,x>", "<td>data:text/html,x</td>"),
        ('"chữ"@vi', '<td lang="vi">chữ</td>'),
        ("1", "<td>1</td>"),
        ("<< <a:a> <a:b> 1 >>", "a:a"),
        ("?unbound", "<td></td>"),
    ],
)
def test_a_term_is_shown_and_led_to_only_on_the_web(client: TestClient, term: str, shown: str) -> None:
    query = f"SELECT ?x {{ VALUES ?y {{ 1 }} {'' if term[0] == '?' else f'VALUES ?x {{ {term} }}'} }}"
    if term.startswith("<<"):
        query = "SELECT (TRIPLE(<a:a>, <a:b>, 1) AS ?x) {}"
    assert shown in client.get("/sparql", params={"query": query}, headers=HTML).text
