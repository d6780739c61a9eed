"""The first page."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.board import months_later, shares, years
from kg.model.board import Board, Cell, Group
from kg.model.interval import Grade, Interval
from kg.query import Session, last_day
from kg.resources import read_table
from kg.store import MEMORY
from tests.api.conftest import lay_out
from tests.graph_builder import GraphBuilder, bound
from tests.graphs import CHAIR
from tests.serving import patient


def page(client: TestClient, path: str = "/?on=2019-01-17") -> str:
    return str(client.get(path, headers={"accept": "text/html"}).text)


def board(*grades: Grade, since: date | None = None, until: date | None = None) -> Board:
    cells = tuple(Cell(grade, "p", grade) for grade in grades)
    return Board(date(2020, 2, 29), (Group("g", "G", "G", cells),), (), since, until)


def test_every_post_of_the_table_stands_on_the_page(client: TestClient) -> None:
    html = page(client)
    assert [row["post"] for row in read_table("data/board.tsv") if row["post"] not in html] == []


def test_each_holder_has_a_reason_and_a_sentence_one_click_away(client: TestClient) -> None:
    html = page(client)
    assert "thấy từ 17/1/2019 đến 6/9/2019" in html
    assert 'href="/documents/004_55f8c872c7ad2f1e#' in html


def test_a_post_without_a_holder_shows_who_was_seen_before_and_after(client: TestClient) -> None:
    assert "thấy lần đầu 17/1/2019" in page(client, "/?on=1990-01-01")
    assert "thấy lần cuối 11/1/2022" in page(client, "/?on=2030-01-01")


def test_a_click_leads_to_the_same_day_of_another_year(client: TestClient) -> None:
    assert 'href="/?on=2020-01-17"' in page(client)


def test_the_page_says_how_much_is_known(client: TestClient) -> None:
    html = page(client)
    assert re.search(r"Đồ thị đọc từ 7 bài báo: \d+ người", html)
    assert "biết chắc 4/4" in html


def test_an_empty_graph_has_a_first_page() -> None:
    with TestClient(create_app(patient(MEMORY))) as client:
        html = page(client)
    assert "Không nguồn nào cho biết" in html
    assert "Cùng ngày trong năm khác" not in html


def opens_on(graph: GraphBuilder) -> str:
    with graph.store() as store:
        return str(last_day(Session(store)))


def test_the_first_page_opens_on_the_last_day_of_which_the_graph_knows_anything(client: TestClient) -> None:
    assert 'name="on" value="2022-01-11"' in page(client, "/")


def test_posts_that_the_page_does_not_show_count_where_it_has_none_to_show() -> None:
    graph = GraphBuilder()
    graph.article("d1", "Giám đốc A.", "2024-05-01")
    for post in ("Giám đốc @ Sở Thử", "Phó Giám đốc @ Sở Thử"):
        graph.holding("d1", "A", post, "A")
    graph.tenure("A", "Phó Giám đốc @ Sở Thử", [], Interval(latest_end=bound("2025-01-01")))
    assert opens_on(graph) == "2025-01-01"
    seen = bound("2024-05-01")
    graph.tenure("A", "Giám đốc @ Sở Thử", [], Interval(latest_start=seen, earliest_end=seen))
    assert opens_on(graph) == "2024-05-01"


@pytest.mark.parametrize(
    ("day", "months", "found"),
    [
        ("2019-01-31", 1, "2019-02-28"),
        ("2020-02-29", 12, "2021-02-28"),
        ("2019-01-17", -1, "2018-12-17"),
        ("0001-01-01", -1, "0001-01-01"),
        ("9999-12-31", 12, "9999-12-31"),
    ],
)
def test_a_month_later_is_a_day_of_the_calendar(day: str, months: int, found: str) -> None:
    assert months_later(date.fromisoformat(day), months) == date.fromisoformat(found)


def test_years_begin_where_somebody_is_seen() -> None:
    found = years(board(Grade.UNKNOWN, since=date(2018, 5, 1), until=date(2020, 1, 1)))
    assert found == [date(2018, 2, 28), date(2019, 2, 28), date(2020, 2, 29)]


def test_of_many_years_the_last_are_shown() -> None:
    found = years(board(Grade.UNKNOWN, since=date(1930, 5, 1), until=date(2020, 1, 1)))
    assert (found[0].year, found[-1].year) == (1997, 2020)


def test_shares_fill_the_bar() -> None:
    found = shares(board(Grade.CERTAIN, Grade.CERTAIN, Grade.POSSIBLE, Grade.UNKNOWN))
    assert [(one.grade, one.posts, one.start, one.width) for one in found] == [
        (Grade.CERTAIN, 2, 0.0, 50.0),
        (Grade.POSSIBLE, 1, 50.0, 25.0),
        (Grade.REFUTED, 0, 75.0, 0.0),
        (Grade.UNKNOWN, 1, 75.0, 25.0),
    ]


def test_a_holder_seen_in_a_month_or_a_year_is_told_so(tmp_path: Path) -> None:
    graph = GraphBuilder()
    graph.post(CHAIR, seats=1)
    doc = graph.article("a", "Chủ nhiệm A, Chủ nhiệm B.", "2020-01-01")
    for name, first, last in (("A", "2014-02", "2016"), ("B", "2018-05", "2018-05")):
        one = graph.holding(doc, name, CHAIR, f"Chủ nhiệm {name}", on=first)
        seen = Interval(latest_start=bound(first, one, latest=True), earliest_end=bound(last, one))
        graph.tenure(name, CHAIR, [one], seen)
    with TestClient(create_app(patient(lay_out(graph, tmp_path)))) as client:
        assert "thấy từ tháng 2/2014 đến năm 2016" in page(client, "/?on=2015-01-01")
        assert "seen from February 2014 to 2016" in page(client, "/?on=2015-01-01&lang=en")
        assert "thấy lần cuối năm 2016:" in page(client, "/?on=2017-01-01")
        assert "thấy trong tháng 5/2018" in page(client, "/?on=2018-05-17")


def test_news_tell_who_only_acts(sample_graph: Path) -> None:
    with TestClient(create_app(patient(sample_graph))) as client:
        lines = re.findall(r"<li>.*?</li>", page(client, "/").partition('id="news"')[2], re.DOTALL)
    (acting,) = [line for line in lines if "Võ Thị Ánh Xuân" in line]
    assert "quyền, phụ trách" in acting
    assert [line for line in lines if "Võ Văn Thưởng" in line and "quyền, phụ trách" in line] == []
