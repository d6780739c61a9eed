"""Bodies asked for as articles write them."""

from __future__ import annotations

from datetime import date

import pytest

from kg.query import Session, ask, holders, ladder, search
from kg.query.abbreviations import spellings
from tests.graphs import GraphBuilder

POSTS = {
    "Chủ tịch UBND tỉnh Hà Nam": "Chủ tịch @ Ủy ban nhân dân tỉnh Hà Nam",
    "chủ tịch ubnd TP.HCM": "Chủ tịch @ Ủy ban nhân dân Thành phố Hồ Chí Minh",
    "Chủ tịch HĐND TP. HCM": "Chủ tịch @ Hội đồng nhân dân Thành phố Hồ Chí Minh",
    "Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Hà Nam": "Chủ tịch @ Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hà Nam",
    "Giám đốc Sở TN&MT tỉnh Hà Nam": "Giám đốc @ Sở Tài nguyên và Môi trường tỉnh Hà Nam",
}


@pytest.fixture(scope="module")
def session() -> Session:
    graph = GraphBuilder()
    graph.article("001", "Ông A.", "2019-03-03")
    for post in POSTS.values():
        graph.post(post, seats=1)
        graph.holding("001", "Nguyễn Văn A", post, "Ông A", on="2019-03-03")
    graph.seen()
    return Session(graph.store())


@pytest.mark.parametrize(("asked", "post"), POSTS.items())
def test_the_words_of_an_article_name_the_post(session: Session, asked: str, post: str) -> None:
    full = post.replace(" @", "")
    assert holders(session, asked, date(2019, 3, 3)).post == ladder(session, asked).post == full
    assert [one.label for one in search(session, asked).answers] == [full]


def test_a_question_names_a_body_as_articles_do(session: Session) -> None:
    reply = ask(session, "Ai là Chủ tịch UBND TP.HCM ngày 3/3/2019?")
    assert [one.label for one in reply.understood][:1] == [POSTS["chủ tịch ubnd TP.HCM"].replace(" @", "")]
    assert reply.answers


def test_a_full_name_has_one_spelling() -> None:
    name = "Chủ tịch Ủy ban nhân dân Thành phố Hồ Chí Minh"
    assert list(spellings(name)) == [name]


@pytest.mark.parametrize("asked", ["Ai là Chủ tịch nước ?", "Hà Nam , Hà Nội ; Huế !"])
def test_a_mark_that_stands_alone_stands_for_no_place(asked: str) -> None:
    assert list(spellings(asked)) == [asked]


def test_a_name_that_stands_as_asked_is_not_written_out() -> None:
    graph = GraphBuilder()
    for name in ("VP Hà Nam", "Văn phòng Hà Nam"):
        graph.organization(name)
    assert Session(graph.store()).find("organization", "VP Hà Nam").label == "VP Hà Nam"
