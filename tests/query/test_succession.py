"""Who followed whom, and for how long each served."""

from __future__ import annotations

from datetime import date

from kg.model.answers import Gap
from kg.model.interval import Interval
from kg.query import Session, durations, ladder, succession
from tests.graphs import CHAIR, GraphBuilder, bound

CHAIRMAN = "Chủ nhiệm Văn phòng Chính phủ"


def test_the_change_has_a_window_and_is_not_proved_immediate(seeds: Session) -> None:
    (one,) = succession(seeds, CHAIRMAN, "Mai Tiến Dũng").answers
    assert (one.successor.person, one.after, one.by) == (
        "Trần Văn Sơn",
        date(2019, 9, 6),
        date(2021, 5, 6),
    )
    assert not one.immediate
    assert "chưa chứng minh không có ai khác ở giữa" in one.reason


def test_a_person_has_a_predecessor_and_a_successor(samples: Session) -> None:
    found = succession(samples, CHAIRMAN, "Mai Tiến Dũng").answers
    assert [(one.predecessor.person, one.successor.person, one.immediate) for one in found] == [
        ("Nguyễn Văn Nên", "Mai Tiến Dũng", True),
        ("Mai Tiến Dũng", "Trần Văn Sơn", False),
    ]


def test_a_post_of_many_seats_has_no_successors(seeds: Session) -> None:
    found = succession(seeds, "Bộ trưởng Chính phủ")
    assert found.answers == ()
    assert "nhiều người giữ cùng lúc" in found.reason


def test_somebody_who_never_sat_there_followed_nobody(seeds: Session) -> None:
    found = succession(seeds, CHAIRMAN, "Chu Đức Nhuận")
    assert (found.answers, found.person) == ((), "Chu Đức Nhuận")
    assert found.reason == "Không nguồn nào cho biết ai giữ chức trước hoặc sau Chu Đức Nhuận."


def test_a_duration_is_a_range_where_both_outer_bounds_are_known(samples: Session) -> None:
    found = {one.answer.person: one for one in durations(samples, CHAIRMAN).answers if one.longest}
    assert (found["Nguyễn Xuân Phúc"].shortest, found["Nguyễn Xuân Phúc"].longest) == (1098, 1826)


def test_a_duration_with_an_open_end_has_no_maximum_and_says_so(seeds: Session) -> None:
    dung, son = durations(seeds, CHAIRMAN).answers
    assert (dung.shortest, dung.longest, dung.open_start, dung.open_end) == (233, None, True, False)
    assert (son.shortest, son.longest, son.open_start, son.open_end) == (251, None, False, True)
    assert son.reason == "Ít nhất 251 ngày; không có mức nhiều nhất vì chưa rõ khi nào kết thúc."


def test_a_contested_holder_follows_nobody_and_covers_no_day_of_the_ladder() -> None:
    graph = GraphBuilder()
    graph.post(CHAIR, seats=1)
    for name, first, last, contested in (
        ("A", "2016-01-01", "2017-01-01", False),
        ("B", "2018-01-01", "2018-06-01", True),
        ("C", "2019-01-01", "2020-01-01", False),
    ):
        graph.article(name, f"Chủ nhiệm {name}.")
        one = graph.holding(name, name, CHAIR, name, on=first)
        interval = Interval(latest_start=bound(first, one), earliest_end=bound(last, one))
        graph.tenure(name, CHAIR, [one], interval, contested=contested)
    session = Session(graph.store())
    (change,) = succession(session, CHAIRMAN).answers
    assert (change.predecessor.person, change.successor.person) == ("A", "C")
    assert ladder(session, CHAIRMAN).gaps == (Gap(date(2017, 1, 1), date(2019, 1, 1)),)


def test_who_acts_between_two_holders_followed_nobody_and_nobody_followed() -> None:
    graph = GraphBuilder()
    graph.post(CHAIR, seats=1)
    for name, day in (("A", "2016-01-01"), ("B", "2016-06-01"), ("C", "2017-01-01")):
        graph.article(name, f"Chủ nhiệm {name}.")
        one = graph.holding(name, name, CHAIR, name, on=day)
        interval = Interval(latest_start=bound(day, one), earliest_end=bound(day, one))
        graph.tenure(name, CHAIR, [one], interval, acting=name == "B")
    session = Session(graph.store())
    (handover,) = succession(session, CHAIRMAN).answers
    assert (handover.predecessor.person, handover.successor.person) == ("A", "C")
    (change,) = ladder(session, CHAIRMAN).changes
    assert (change.predecessor, change.successor) == ("A", "C")
    assert succession(session, CHAIRMAN, "B").reason.startswith("B chỉ giữ quyền hoặc phụ trách")


def test_a_contested_tenure_may_have_lasted_no_day_at_all(samples: Session) -> None:
    (one,) = (one for one in durations(samples, CHAIRMAN).answers if one.answer.contested)
    assert one.shortest == 0
    assert one.reason.startswith("Nhiệm kỳ này bị tranh cãi, có thể không có ngày nào; ít nhất 0 ngày")
