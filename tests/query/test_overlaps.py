"""Colleagues and double hats."""

from __future__ import annotations

from datetime import date

import pytest

from kg.model.interval import Grade, Interval
from kg.query import Session, colleagues, connection, double_hats
from tests.graphs import GraphBuilder, bound


def test_two_seen_in_one_body_on_one_day_are_certain_colleagues(seeds: Session) -> None:
    found = colleagues(seeds, "Mai Tiến Dũng").answers
    certain = {(one.other.person, one.other.organization) for one in found if one.grade is Grade.CERTAIN}
    assert certain == {
        ("Nguyễn Đức Minh", "Đảng ủy Văn phòng Chính phủ"),
        ("Đào Việt Trung", "Chính phủ"),
    }


def test_two_holders_of_one_seat_are_no_colleagues(seeds: Session) -> None:
    posts = {(one.other.person, one.other.post) for one in colleagues(seeds, "Mai Tiến Dũng").answers}
    assert ("Trần Văn Sơn", "Chủ nhiệm Văn phòng Chính phủ") not in posts


def test_those_whose_time_no_claim_tells_are_counted_and_not_listed(seeds: Session) -> None:
    found = colleagues(seeds, "Phạm Bình Minh")
    assert {one.other.person for one in found.answers} == {"Phạm Minh Chính", "Trần Văn Sơn"}
    assert found.unclear == 2


def test_colleagues_of_a_day_are_those_in_office_on_it(seeds: Session) -> None:
    found = colleagues(seeds, "Mai Tiến Dũng", date(2019, 1, 17)).answers
    assert [(one.other.person, one.grade) for one in found] == [("Đào Việt Trung", Grade.CERTAIN)]


def pair(first: Interval, second: Interval) -> Session:
    graph = GraphBuilder()
    graph.article("d1", "Nguyễn Văn A và Trần Văn B.")
    for name, title, interval in (
        ("Nguyễn Văn A", "Chủ tịch", first),
        ("Trần Văn B", "Phó Chủ tịch", second),
    ):
        post = f"{title} @ Quốc hội"
        graph.tenure(name, post, [graph.holding("d1", name, post, name)], interval)
    return Session(graph.store())


def test_the_time_two_tenures_share_begins_with_the_later_and_ends_with_the_earlier() -> None:
    session = pair(
        Interval(bound("2016-04-01"), bound("2016-04-05"), bound("2020-12-31"), bound("2021-04-07")),
        Interval(bound("2018-01-01"), bound("2018-06-30"), bound("2022-01-01"), bound("2022-02-01")),
    )
    (one,) = colleagues(session, "Nguyễn Văn A").answers
    assert one.grade is Grade.CERTAIN
    assert (one.earliest_start, one.latest_start) == (date(2018, 1, 1), date(2018, 6, 30))
    assert (one.earliest_end, one.latest_end) == (date(2020, 12, 31), date(2021, 4, 7))


def test_tenures_that_may_have_missed_each_other_overlap_possibly() -> None:
    session = pair(
        Interval(bound("2016-01-01"), bound("2016-01-01"), bound("2018-01-01"), bound("2020-01-01")),
        Interval(bound("2017-01-01"), bound("2019-01-01"), bound("2022-01-01"), bound("2022-02-01")),
    )
    assert [one.grade for one in colleagues(session, "Nguyễn Văn A").answers] == [Grade.POSSIBLE]


def test_tenures_that_cannot_have_met_make_no_colleagues() -> None:
    session = pair(
        Interval(bound("2016-01-01"), bound("2016-01-01"), bound("2018-01-01"), bound("2018-01-01")),
        Interval(bound("2019-01-01"), bound("2019-01-01"), bound("2022-01-01"), bound("2022-02-01")),
    )
    found = colleagues(session, "Nguyễn Văn A")
    assert (found.answers, found.unclear) == ((), 0)


@pytest.mark.parametrize("on", [None, date(2019, 9, 12), date(2020, 6, 30), date(2021, 4, 19)])
def test_the_double_hats_of_everybody_are_those_of_each(samples: Session, on: date | None) -> None:
    everybody = double_hats(samples, on=on).answers
    people = {one.one.person_id for one in everybody}
    assert people
    for person in people:
        own = [one for one in everybody if one.one.person_id == person]
        assert sorted(map(str, own)) == sorted(map(str, double_hats(samples, person, on).answers))


def test_a_state_and_a_party_post_held_together_are_a_double_hat(seeds: Session) -> None:
    found = double_hats(seeds, "Mai Tiến Dũng").answers
    assert {(one.one.post, one.other.post, one.grade) for one in found} == {
        ("Chủ nhiệm Văn phòng Chính phủ", "Bí thư Đảng ủy Văn phòng Chính phủ", Grade.CERTAIN),
        ("Bộ trưởng Chính phủ", "Bí thư Đảng ủy Văn phòng Chính phủ", Grade.CERTAIN),
    }


def test_a_pair_had_parted_when_the_first_of_the_two_had_ended(seeds: Session) -> None:
    found = double_hats(seeds, "Mai Tiến Dũng").answers
    chair = next(one for one in found if one.one.title == "Chủ nhiệm")
    assert (chair.earliest_end, chair.latest_end) == (date(2019, 9, 6), date(2021, 5, 6))


def test_an_office_of_the_party_is_no_body_of_the_state(samples: Session) -> None:
    assert all("Đảng" not in (one.one.organization or "") for one in double_hats(samples).answers)


@pytest.mark.parametrize("on", [None, date(2020, 6, 30)])
def test_the_first_double_hats_are_those_that_the_whole_list_begins_with(
    samples: Session, on: date | None
) -> None:
    whole = double_hats(samples, on=on).answers
    assert len(whole) > 1
    assert double_hats(samples, on=on, most=1).answers == whole[:1]


def test_double_hats_of_a_day_are_those_worn_on_it(seeds: Session) -> None:
    found = double_hats(seeds, on=date(2021, 5, 6)).answers
    assert {one.one.person for one in found if one.grade is Grade.CERTAIN} == {"Trần Văn Sơn"}


def test_a_contested_tenure_makes_possible_colleagues_and_joins_nobody_for_certain() -> None:
    graph = GraphBuilder()
    graph.article("d1", "Nguyễn Văn A và Trần Văn B.")
    interval = Interval(latest_start=bound("2016-01-01"), earliest_end=bound("2018-01-01"))
    for name, title, contested in (("Nguyễn Văn A", "Chủ tịch", False), ("Trần Văn B", "Phó Chủ tịch", True)):
        post = f"{title} @ Quốc hội"
        graph.tenure(name, post, [graph.holding("d1", name, post, name)], interval, contested=contested)
    session = Session(graph.store())
    for name in ("Nguyễn Văn A", "Trần Văn B"):
        assert [one.grade for one in colleagues(session, name).answers] == [Grade.POSSIBLE]
    assert connection(session, "Nguyễn Văn A", "Trần Văn B").grade is Grade.UNKNOWN
