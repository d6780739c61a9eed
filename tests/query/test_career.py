"""Which posts a person held."""

from __future__ import annotations

from datetime import date

import pytest

from kg.errors import NotFoundError, QueryError
from kg.model.interval import Grade, Interval
from kg.query import Session, career
from tests.graphs import PARTY, GraphBuilder, bound


def test_posts_of_a_day_are_those_certain_or_possible_then(seeds: Session) -> None:
    found = career(seeds, "Trần Văn Sơn", date(2021, 5, 6))
    assert {answer.post: answer.grade for answer in found.answers} == {
        "Ủy viên Ban Chấp hành Trung ương Đảng": Grade.CERTAIN,
        "Bí thư Đảng ủy Văn phòng Chính phủ": Grade.CERTAIN,
        "Bộ trưởng Chính phủ": Grade.CERTAIN,
        "Chủ nhiệm Văn phòng Chính phủ": Grade.CERTAIN,
    }


def test_no_title_in_the_words_of_a_contested_one_is_certain(samples: Session) -> None:
    found = career(samples, "Mai Tiến Dũng", date(2021, 6, 10)).answers
    assert [(one.post, one.grade, one.contested) for one in found] == [
        ("Bộ trưởng Chính phủ", Grade.POSSIBLE, True),
        ("Chủ nhiệm Văn phòng Chính phủ", Grade.POSSIBLE, True),
    ]


def test_another_certain_holder_refutes_a_post_of_a_single_seat(seeds: Session) -> None:
    assert career(seeds, "Trần Văn Sơn", date(2019, 9, 6)).answers == ()


def test_only_posts_whose_bounds_are_known_are_possible(seeds: Session) -> None:
    found = career(seeds, "Trần Văn Sơn", date(2020, 6, 30))
    assert [answer.post for answer in found.answers] == [
        "Bí thư Đảng ủy Văn phòng Chính phủ",
        "Chủ nhiệm Văn phòng Chính phủ",
    ]


def test_without_a_day_answers_have_bounds_in_words_and_are_graded_for_some_day(seeds: Session) -> None:
    chairman = career(seeds, "Mai Tiến Dũng").answers[-1]
    assert (chairman.grade, chairman.on) == (Grade.CERTAIN, None)
    by_post = {answer.post: answer.reason for answer in career(seeds, "Mai Tiến Dũng").answers}
    assert by_post["Chủ nhiệm Văn phòng Chính phủ"] == (
        "Từ 17/1/2019 hoặc trước đó, ít nhất đến 6/9/2019, nghỉ muộn nhất 6/5/2021."
    )


def test_a_career_is_in_order_of_time(seeds: Session) -> None:
    starts = [answer.latest_start for answer in career(seeds, "Mai Tiến Dũng").answers if answer.latest_start]
    assert starts == sorted(starts)


def test_two_wordings_of_a_title_in_one_body_leave_both_readings_open(seeds: Session) -> None:
    first, second = career(seeds, "nguyen duc minh").answers
    assert (first.title, second.title) == ("Phó Bí thư", "Phó Bí thư Thường trực")
    assert first.organization == second.organization == PARTY
    assert "Nguồn khác gọi là “Phó Bí thư Thường trực”: có thể là hai chức kế tiếp nhau" in first.reason
    assert "Nguồn khác gọi là “Phó Bí thư”" in second.reason


def test_a_person_without_a_tenure_has_an_empty_career() -> None:
    graph = GraphBuilder()
    graph.person("Nguyễn Văn A", "Nguyễn Văn Á")
    found = career(Session(graph.store()), "Nguyễn Văn A", date(2020, 1, 1))
    assert (found.answers, found.aliases) == ((), ("Nguyễn Văn Á",))


def test_a_second_spell_and_an_acting_holder_are_marked() -> None:
    graph = GraphBuilder()
    graph.article("d1", "Quyền Chủ tịch Nguyễn Văn A.")
    one = graph.holding("d1", "Nguyễn Văn A", "Chủ tịch", "Chủ tịch Nguyễn Văn A", on="2020-05-20")
    interval = Interval(latest_start=bound("2020-05-20"), ongoing_at=date(2020, 5, 20))
    graph.tenure("Nguyễn Văn A", "Chủ tịch", [one], interval, spell=2, acting=True)
    answer = career(Session(graph.store()), "Nguyễn Văn A").answers[0]
    assert (answer.spell, answer.acting, answer.organization, answer.ongoing_at) == (
        2,
        True,
        None,
        date(2020, 5, 20),
    )


def test_namesakes_are_never_one_person() -> None:
    graph = GraphBuilder()
    graph.person("Nguyễn Văn Hùng", discriminator="1")
    graph.person("Nguyễn Văn Hùng", discriminator="2")
    with pytest.raises(QueryError) as caught:
        career(Session(graph.store()), "Nguyễn Văn Hùng")
    assert len(caught.value.candidates) == 2
    assert all(name.startswith("Nguyễn Văn Hùng (nguyen-van-hung-") for name in caught.value.candidates)


def test_an_unknown_person_is_not_found(seeds: Session) -> None:
    with pytest.raises(NotFoundError, match="Mai Tiến Dũng"):
        career(seeds, "Mai Tien Dungg")
