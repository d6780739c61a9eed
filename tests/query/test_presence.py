"""Holders over an interval, before and after a day."""

from __future__ import annotations

from datetime import date

import pytest

from kg.errors import QueryError
from kg.model.interval import Grade, Interval
from kg.query import Session, holders_during, members_during
from tests.graphs import CHAIR, PARTY, GraphBuilder, bound

CHAIRMAN = "Chủ nhiệm Văn phòng Chính phủ"


def presences(session: Session, since: str | None, until: str | None) -> list[tuple[str, Grade, Grade]]:
    days = (date.fromisoformat(day) if day else None for day in (since, until))
    return [
        (one.answer.person, one.some, one.whole) for one in holders_during(session, CHAIRMAN, *days).answers
    ]


def test_between_two_sightings_the_holder_is_certain_all_the_time(seeds: Session) -> None:
    assert presences(seeds, "2019-02-01", "2019-03-01") == [("Mai Tiến Dũng", Grade.CERTAIN, Grade.CERTAIN)]


def test_over_a_change_both_are_certain_on_some_day_and_neither_all_the_time(seeds: Session) -> None:
    assert presences(seeds, "2019-01-01", "2021-12-31") == [
        ("Mai Tiến Dũng", Grade.CERTAIN, Grade.REFUTED),
        ("Trần Văn Sơn", Grade.CERTAIN, Grade.REFUTED),
    ]


def test_between_two_holders_each_is_possible_all_the_time(seeds: Session) -> None:
    assert presences(seeds, "2020-01-01", "2020-12-31") == [
        ("Mai Tiến Dũng", Grade.POSSIBLE, Grade.POSSIBLE),
        ("Trần Văn Sơn", Grade.POSSIBLE, Grade.POSSIBLE),
    ]


def test_with_a_last_day_only_the_holders_before_it_are_told(seeds: Session) -> None:
    assert [person for person, some, _ in presences(seeds, None, "2019-12-31") if some is Grade.CERTAIN] == [
        "Mai Tiến Dũng"
    ]


def test_with_a_first_day_only_the_holders_after_it_are_told(seeds: Session) -> None:
    assert [person for person, some, _ in presences(seeds, "2021-06-01", None) if some is Grade.CERTAIN] == [
        "Trần Văn Sơn"
    ]


def test_days_that_no_claim_reaches_are_unknown_and_not_empty_by_proof(seeds: Session) -> None:
    found = holders_during(seeds, CHAIRMAN, date(1950, 1, 1), date(1950, 12, 31))
    assert (found.grade, found.whole, found.answers) == (Grade.UNKNOWN, Grade.UNKNOWN, ())
    assert found.reason == "Từ ngày 1/1/1950 đến ngày 31/12/1950, không nguồn nào cho biết ai giữ chức."


def test_a_month_of_sighting_inside_the_days_is_certain_for_some_day_and_not_for_all() -> None:
    graph = GraphBuilder()
    graph.article("d1", "Chủ nhiệm Nguyễn Văn A.")
    one = graph.holding("d1", "Nguyễn Văn A", CHAIR, "Nguyễn Văn A", on="2020-03")
    interval = Interval(
        latest_start=bound("2020-03", one, latest=True),
        earliest_end=bound("2020-03", one),
    )
    graph.tenure("Nguyễn Văn A", CHAIR, [one], interval)
    assert presences(Session(graph.store()), "2020-01-01", "2020-12-31") == [
        ("Nguyễn Văn A", Grade.CERTAIN, Grade.UNKNOWN)
    ]


def test_somebody_who_acts_for_the_holder_leaves_both_certain() -> None:
    graph = GraphBuilder()
    graph.post(CHAIR, seats=1)
    for name, acting in (("Nguyễn Văn A", False), ("Trần Văn B", True)):
        graph.article(name, f"Chủ nhiệm {name}.")
        one = graph.holding(name, name, CHAIR, name, on="2020-03-01", acting=acting)
        interval = Interval(latest_start=bound("2020-03-01", one), earliest_end=bound("2020-05-01", one))
        graph.tenure(name, CHAIR, [one], interval, acting=acting)
    assert presences(Session(graph.store()), "2020-04-01", "2020-04-30") == [
        ("Nguyễn Văn A", Grade.CERTAIN, Grade.CERTAIN),
        ("Trần Văn B", Grade.CERTAIN, Grade.CERTAIN),
    ]


def test_two_whom_the_sources_set_against_each_other_are_only_possible() -> None:
    graph = GraphBuilder()
    graph.post(CHAIR, seats=1)
    for name in ("Nguyễn Văn A", "Trần Văn B"):
        graph.article(name, f"Chủ nhiệm {name}.")
        one = graph.holding(name, name, CHAIR, name, on="2020-03-01")
        graph.tenure(
            name,
            CHAIR,
            [one],
            Interval(latest_start=bound("2020-03-01", one), earliest_end=bound("2020-05-01", one)),
        )
    assert presences(Session(graph.store()), "2020-04-01", "2020-04-30") == [
        ("Nguyễn Văn A", Grade.POSSIBLE, Grade.POSSIBLE),
        ("Trần Văn B", Grade.POSSIBLE, Grade.POSSIBLE),
    ]


@pytest.mark.parametrize(
    ("since", "until"), [(None, None), (date(2020, 1, 2), date(2020, 1, 1))], ids=["no day", "wrong order"]
)
def test_days_that_make_no_stretch_are_a_bad_question(
    seeds: Session, since: date | None, until: date | None
) -> None:
    with pytest.raises(QueryError):
        holders_during(seeds, CHAIRMAN, since, until)


def test_members_of_a_body_in_a_term_are_graded_over_all_its_posts(seeds: Session) -> None:
    found = members_during(seeds, PARTY, date(2015, 1, 1), date(2020, 12, 31))
    assert [(one.answer.person, one.answer.title, one.some) for one in found.answers] == [
        ("Mai Tiến Dũng", "Bí thư", Grade.CERTAIN),
        ("Nguyễn Đức Minh", "Phó Bí thư", Grade.CERTAIN),
        ("Trần Văn Sơn", "Bí thư", Grade.POSSIBLE),
    ]


def test_a_body_of_which_no_claim_tells_is_unknown_and_not_empty() -> None:
    graph = GraphBuilder()
    graph.organization("Ban Thường vụ Đảng ủy Văn phòng Chính phủ", kind="party-committee")
    with graph.store() as store:
        found = members_during(Session(store), "Ban Thường vụ Đảng ủy Văn phòng Chính phủ", date(2015, 1, 1))
    assert (found.grade, found.answers) == (Grade.UNKNOWN, ())
    assert "không nguồn nào cho biết ai giữ chức" in found.reason


def test_a_possible_holder_is_told_beside_a_certain_one_of_the_same_name() -> None:
    graph = GraphBuilder()
    graph.post(CHAIR, seats=1)
    earlier, later = bound("2020-01-01"), bound("2021-01-01")
    for discriminator, interval in (
        ("", Interval(latest_start=earlier, earliest_end=earlier, latest_end=later)),
        ("2", Interval(earliest_start=earlier, latest_start=later, earliest_end=later)),
    ):
        graph.tenure(graph.person("Nguyễn Văn A", discriminator=discriminator), CHAIR, [], interval)
    found = holders_during(Session(graph.store()), CHAIRMAN, date(2020, 1, 1), date(2020, 6, 1))
    assert found.reason == (
        "Từ ngày 1/1/2020 đến ngày 1/6/2020, chắc chắn giữ chức: Nguyễn Văn A; có thể giữ chức: Nguyễn Văn A."
    )
