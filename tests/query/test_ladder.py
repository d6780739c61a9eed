"""Holders of a post, one after another."""

from __future__ import annotations

from datetime import date

from kg.model.answers import Change, Gap
from kg.model.interval import Interval
from kg.query import Session, ladder, vacancies
from kg.text.slug import stable_id
from tests.graphs import CHAIR, VPCP, GraphBuilder, bound, seed_builder


def test_holders_stand_in_order_of_time(seeds: Session) -> None:
    found = ladder(seeds, "chu nhiem vpcp")
    assert [answer.person for answer in found.answers] == ["Mai Tiến Dũng", "Trần Văn Sơn"]
    assert (found.organization, found.seats) == (VPCP, 1)


def test_a_change_has_a_window_and_is_not_called_immediate(seeds: Session) -> None:
    assert ladder(seeds, "Chủ nhiệm VPCP").changes == (
        Change(
            *("Mai Tiến Dũng", stable_id("Mai Tiến Dũng"), "Trần Văn Sơn", stable_id("Trần Văn Sơn")),
            after=date(2019, 9, 6),
            by=date(2021, 5, 6),
            immediate=False,
        ),
    )


def test_days_between_sightings_of_two_holders_are_a_gap(seeds: Session) -> None:
    assert ladder(seeds, "Chủ nhiệm VPCP").gaps == (Gap(date(2019, 9, 6), date(2021, 5, 6)),)


def test_a_post_of_many_seats_has_no_changes(seeds: Session) -> None:
    found = ladder(seeds, "Bộ trưởng Chính phủ")
    assert len(found.answers) == 3
    assert found.changes == ()


def test_a_post_that_nobody_is_seen_in_has_an_empty_ladder() -> None:
    graph = GraphBuilder()
    graph.post("Chủ tịch")
    found = ladder(Session(graph.store()), "Chủ tịch")
    assert (found.answers, found.organization, found.seats) == ((), None, None)


def handover(*documents: str) -> Session:
    """One holder leaves and another comes, told by the first and the last of these documents."""
    graph = GraphBuilder()
    graph.post(CHAIR, seats=1)
    for doc in documents:
        graph.article(doc, "Ông Nguyễn Văn A thôi giữ chức; ông Trần Văn B nhận chức.", "2021-04-07")
    end = graph.holding(
        documents[0], "Nguyễn Văn A", CHAIR, "Nguyễn Văn A thôi giữ chức", on="2021-04-07", status="end"
    )
    start = graph.holding(
        documents[-1], "Trần Văn B", CHAIR, "Trần Văn B nhận chức", on="2021-04-08", status="start"
    )
    day, next_day = bound("2021-04-07", end, basis="event"), bound("2021-04-08", start, basis="event")
    graph.tenure("Nguyễn Văn A", CHAIR, [end], Interval(latest_start=day, earliest_end=day, latest_end=day))
    graph.tenure(
        "Trần Văn B",
        CHAIR,
        [start],
        Interval(earliest_start=next_day, latest_start=next_day, earliest_end=next_day),
    )
    return Session(graph.store())


def test_a_change_is_immediate_where_one_document_tells_both_sides() -> None:
    assert [
        change.immediate for change in ladder(handover("d1"), "Chủ nhiệm Văn phòng Chính phủ").changes
    ] == [True]


def test_a_change_told_by_two_documents_is_not_called_immediate() -> None:
    changes = ladder(handover("d1", "d2"), "Chủ nhiệm Văn phòng Chính phủ").changes
    assert [change.immediate for change in changes] == [False]


def test_days_that_follow_each_other_leave_no_gap() -> None:
    assert ladder(handover("d1"), "Chủ nhiệm Văn phòng Chính phủ").gaps == ()


def test_a_month_in_which_a_holder_is_seen_bounds_the_gap_before_it() -> None:
    graph = GraphBuilder()
    graph.post(CHAIR, seats=1)
    for who, first, last in (("A", "2000-02-05", "2000-02-05"), ("B", "2019-07-01", "2019-07-31")):
        graph.article(first, f"Chủ nhiệm Nguyễn Văn {who}.", first)
        one = graph.holding(first, f"Nguyễn Văn {who}", CHAIR, f"Nguyễn Văn {who}", on=first)
        interval = Interval(latest_start=bound(last, one), earliest_end=bound(first, one))
        graph.tenure(f"Nguyễn Văn {who}", CHAIR, [one], interval)
    found = ladder(Session(graph.store()), "Chủ nhiệm Văn phòng Chính phủ")
    assert found.gaps == (Gap(after=date(2000, 2, 5), before=date(2019, 7, 1)),)


def test_a_gap_has_the_days_of_the_vacancy_in_it(samples: Session) -> None:
    empty = vacancies(samples).answers
    assert Gap(date(2011, 12, 31), date(2013, 11, 14)) in [Gap(one.after, one.before) for one in empty]
    assert [one for one in empty if Gap(one.after, one.before) not in ladder(samples, one.post_id).gaps] == []


def test_two_spells_of_one_person_are_no_change_of_holder() -> None:
    graph = GraphBuilder()
    graph.post(CHAIR, seats=1)
    for number, day in enumerate(("2010-01-01", "2020-01-01"), 1):
        graph.article(day, "Chủ nhiệm Nguyễn Văn A.", day)
        one = graph.holding(day, "Nguyễn Văn A", CHAIR, "Nguyễn Văn A", on=day)
        interval = Interval(latest_start=bound(day, one), earliest_end=bound(day, one))
        graph.tenure("Nguyễn Văn A", CHAIR, [one], interval, spell=number)
    found = ladder(Session(graph.store()), "Chủ nhiệm Văn phòng Chính phủ")
    assert [answer.spell for answer in found.answers] == [1, 2]
    assert found.changes == ()


def test_claims_that_contradict_are_listed_with_their_witnesses() -> None:
    graph = seed_builder()
    graph.seen()
    chairs = [one for one in graph.holdings if one.post == graph.posts[CHAIR].id]
    graph.conflict(CHAIR, "Hai người cùng được nêu giữ một ghế.", chairs[0].id, chairs[-1].id)
    found = ladder(Session(graph.store()), "Chủ nhiệm VPCP").contradictions
    assert [one.message for one in found] == ["Hai người cùng được nêu giữ một ghế."]
    assert [witness.person for witness in found[0].evidence] == ["Mai Tiến Dũng", "Trần Văn Sơn"]
