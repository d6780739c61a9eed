"""The posts at the top on a day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kg import query
from kg.errors import DataError
from kg.model.board import Board, Cell
from kg.model.dates import PartialDate
from kg.model.interval import Grade, Interval
from kg.query import Session
from tests.graph_builder import GraphBuilder, bound
from tests.graphs import CHAIR, seed_graph

HEAD = "Chủ nhiệm Văn phòng Chính phủ"


@pytest.fixture(scope="module")
def seeds() -> Session:
    return Session(seed_graph())


def cell(board: Board, post: str) -> Cell:
    return next(one for group in board.groups for one in group.cells if one.post == post)


def changed_hands(*, left: str, came: str, acting: bool = False) -> Session:
    """One seat, one holder seen until a day, the next one seen from another day on."""
    graph = GraphBuilder()
    graph.post(CHAIR, seats=1)
    doc = graph.article("a", "Chủ nhiệm A, Chủ nhiệm B.", "2020-01-01")
    for name, day in (("A", left), ("B", came)):
        one = graph.holding(doc, name, CHAIR, f"Chủ nhiệm {name}", on=day)
        seen = Interval(latest_start=bound(day, one), earliest_end=bound(day, one))
        graph.tenure(name, CHAIR, [one], seen, acting=acting and name == "B")
    return Session(graph.store())


def test_the_four_heads_of_a_day_are_certain(seeds: Session) -> None:
    offices = query.board(seeds, date(2019, 1, 17)).groups[0]
    assert [one.seats[0].person for one in offices.cells] == [
        "Nguyễn Văn Nên",
        "Đào Việt Trung",
        "Nguyễn Hạnh Phúc",
        "Mai Tiến Dũng",
    ]
    assert offices.certain == 4


def test_a_holder_comes_with_the_first_and_last_day_seen_and_their_sentences(seeds: Session) -> None:
    (seat,) = cell(query.board(seeds, date(2019, 1, 17)), HEAD).seats
    assert (seat.first_seen, seat.last_seen) == (PartialDate(2019, 1, 17), PartialDate(2019, 9, 6))
    assert [one.on for one in seat.evidence] == ["2019-01-17", "2019-09-06"]


def test_a_board_says_the_same_as_the_question_about_one_post(seeds: Session) -> None:
    for day in (date(2019, 1, 17), date(2020, 6, 30), date(2021, 5, 6), date(1990, 1, 1)):
        found, alone = cell(query.board(seeds, day), HEAD), query.holders(seeds, HEAD, day)
        assert found.grade is alone.grade
        assert [(one.person, one.reason) for one in found.seats] == [
            (one.person, one.reason) for one in alone.answers
        ]


def test_a_day_before_all_sources_shows_who_is_seen_first(seeds: Session) -> None:
    found = cell(query.board(seeds, date(1990, 1, 1)), HEAD)
    assert (found.grade, found.seats, found.before) == (Grade.UNKNOWN, (), None)
    assert found.after is not None
    assert (found.after.person, found.after.on) == ("Mai Tiến Dũng", date(2019, 1, 17))


def test_a_post_the_graph_has_never_heard_of_is_unknown_and_has_no_page(seeds: Session) -> None:
    found = cell(query.board(seeds, date(2019, 1, 17)), "Bộ trưởng Bộ Y tế")
    assert (found.post_id, found.grade) == (None, Grade.UNKNOWN)


def test_a_change_before_the_day_is_told_with_its_window() -> None:
    (turn,) = query.board(changed_hands(left="2019-01-17", came="2019-09-06"), date(2020, 1, 1)).turns
    assert (turn.left.person, turn.left.on) == ("A", date(2019, 1, 17))
    assert (turn.came.person, turn.came.on) == ("B", date(2019, 9, 6))


@pytest.mark.parametrize(
    ("session", "day"),
    [
        pytest.param(
            changed_hands(left="2019-01-17", came="2019-09-06"), date(2019, 9, 5), id="after the day"
        ),
        pytest.param(changed_hands(left="2009-01-17", came="2019-09-06"), date(2020, 1, 1), id="wide window"),
        pytest.param(
            changed_hands(left="2019-01-17", came="2019-09-06", acting=True), date(2020, 1, 1), id="acting"
        ),
    ],
)
def test_what_is_no_news_is_not_told(session: Session, day: date) -> None:
    assert query.board(session, day).turns == ()


def test_an_empty_graph_has_a_board_of_unknown_posts() -> None:
    board = query.board(Session(GraphBuilder().store()), date(2019, 1, 17))
    assert {one.grade for group in board.groups for one in group.cells} == {Grade.UNKNOWN}
    assert (board.since, board.until) == (None, None)


def test_the_board_tells_the_changes_that_the_succession_of_the_post_tells(samples: Session) -> None:
    told = query.succession(samples, HEAD).answers
    near = [one for one in told if one.after and one.by and one.by - one.after <= timedelta(days=731)]
    turns = [one for one in query.board(samples, date.max).turns if one.post == HEAD]
    assert turns  # the board tells the latest of all posts, so perhaps not the first ones of this post
    assert [(one.left.person, one.came.person) for one in reversed(turns)] == [
        (one.predecessor.person, one.successor.person) for one in near[-len(turns) :]
    ]


def test_the_title_of_another_country_is_no_post_of_the_table() -> None:
    graph = GraphBuilder()
    doc = graph.article("lao", "Chủ tịch nước Lào Thongloun Sisoulith.", "2022-01-10")
    graph.holding(doc, "Thongloun Sisoulith", "Chủ tịch nước @ Lào", "Chủ tịch nước Lào", on="2022-01-10")
    assert cell(query.board(Session(graph.store()), date(2022, 1, 10)), "Chủ tịch nước").post_id is None


def test_a_name_of_the_table_that_several_posts_bear_is_an_error_with_its_row() -> None:
    graph = GraphBuilder()
    for post in ("Bộ trưởng @ Bộ Thử", "Bộ trưởng @ Bộ Khác"):
        graph.post(post, HEAD)
    with pytest.raises(DataError, match=r"data/board\.tsv:\d+: '[^']+' is the name of several posts"):
        query.board(Session(graph.store()), date(2022, 1, 10))
