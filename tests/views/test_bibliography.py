"""References as BibTeX and CSL-JSON."""

from __future__ import annotations

import json
from datetime import date

import pytest

from kg import query
from kg.errors import NotFoundError
from kg.model.citation import Reference
from kg.query import Session, as_json
from kg.views.bibliography import Style, bibliography
from tests.graphs import seed_graph

DUNG = "Mai Tiến Dũng"
ARTICLE = "004_55f8c872c7ad2f1e"


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(seed_graph())


def test_a_person_is_cited_in_the_state_of_the_graph(session: Session) -> None:
    (one,) = query.citation(session, DUNG)
    assert (one.title, one.type, one.version) == (DUNG, "dataset", session.store.revision())
    assert one.url is not None
    assert one.url.startswith("https://quanlo.example/person/mai-tien-dung")


def test_an_article_is_cited_as_what_it_is(session: Session) -> None:
    (one,) = query.citation(session, ARTICLE, "document")
    assert (one.type, one.issued) == ("article-newspaper", "2019-01-17")


def test_a_tenure_is_cited_with_the_articles_it_rests_on(session: Session) -> None:
    tenure = query.career(session, DUNG).answers[0]
    whole, *articles = query.citation(session, tenure.tenure_id)
    assert whole.title.startswith(f"{DUNG}, {tenure.post}")
    assert articles
    assert {one.type for one in articles} == {"article-newspaper"}


def test_an_answer_is_cited_with_its_articles_once_each(session: Session) -> None:
    answer = as_json(query.career(session, DUNG))
    whole, *articles = query.cited_answer(answer, "https://quanlo.example/v1/people/x", "one")
    assert (whole.url, whole.version) == ("https://quanlo.example/v1/people/x", "one")
    assert len({one.title for one in articles}) == len(articles) > 1


@pytest.mark.parametrize("kind", [None, "tenure", "person"])
def test_nothing_cannot_be_cited(session: Session, kind: str | None) -> None:
    with pytest.raises(NotFoundError):
        query.citation(session, "khong-co-gi", kind)


def test_articles_whose_ids_begin_alike_are_cited_by_different_keys(session: Session) -> None:
    start = "https://bao.example/thoi-su/" + "x" * 100
    answer = [{"quote": "Ông A", "document": f"{start}-{number}"} for number in range(2)]
    keys = {one.id for each in answer for one in query.cited_answer([each], "/v1/holders", "one")[1:]}
    assert len(keys) == 2


def test_an_answer_handed_in_is_cited_by_what_it_is_about_and_what_it_says(session: Session) -> None:
    asked = [as_json(query.holders(session, "Chủ nhiệm VPCP", date(2019, month, 17))) for month in (1, 2)]
    shorter = {name: value for name, value in asked[0].items() if name != "reason"}
    found = [query.cited_answer(answer, None, "one")[0] for answer in (*asked, shorter, [], [1])]
    assert len({one.id for one in found}) == len(found)
    assert found[0].title == "answer: post Chủ nhiệm Văn phòng Chính phủ, on 2019-01-17"
    assert (found[0].url, found[-1].title) == (None, "answer")
    assert query.cited_answer(asked[0], None, "two")[0].id == found[0].id


def test_a_date_of_few_parts_stays_so() -> None:
    one = Reference("a", "article-newspaper", "Bài", "Báo", "2020-08", "https://e.example/a{b}")
    (told,) = json.loads(bibliography([one], Style.CSL))
    assert told["issued"] == {"date-parts": [[2020, 8]]}
    written = bibliography([one], Style.BIBTEX)
    assert "  year = {2020},\n  month = {08},\n" in written
    assert "day =" not in written
    assert "url = {https://e.example/a%7Bb%7D}" in written


def test_words_cannot_end_an_entry_or_command_tex() -> None:
    one = Reference("a", "dataset", "}\\input{x} 50% & $1 #_^~", None, None, None, authors=("A", "B"))
    written = bibliography([one], Style.BIBTEX)
    assert r"\}\textbackslash{}input\{x\} 50\% \& \$1 \#\_\textasciicircum{}\textasciitilde{}" in written
    assert "author = {{A} and {B}}" in written


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        (["a", "a"], ["a", "a-2"]),
        (["a", "a", "a-2"], ["a", "a-2", "a-2-2"]),
        (["a-2", "a", "a", "a"], ["a-2", "a", "a-3", "a-4"]),
    ],
)
def test_keys_that_are_the_same_are_told_apart(wanted: list[str], given: list[str]) -> None:
    references = [Reference(key, "dataset", "x", None, None, None) for key in wanted]
    assert [one["id"] for one in json.loads(bibliography(references, Style.CSL))] == given
