"""Who was in one room, who rose in the order of names, and who moved to the centre."""

from __future__ import annotations

from datetime import date

import pytest

from kg.model.dates import DateSpan
from kg.model.interval import Grade, Interval
from kg.model.relations import Move
from kg.query import Session, companions, moves, standings
from tests.graphs import CHAIR, VPCP, GraphBuilder, bound, seed_builder


def test_those_at_the_same_event_are_listed_with_how_often(seeds: Session) -> None:
    found = companions(seeds, "Đào Việt Trung").answers
    assert {(one.person, one.meetings, one.in_office) for one in found} == {
        (name, 1, 1)
        for name in ("Nguyễn Thị Kim Ngân", "Nguyễn Văn Nên", "Nguyễn Hạnh Phúc", "Mai Tiến Dũng")
    }


def test_as_of_an_earlier_day_they_had_not_met(seeds: Session) -> None:
    assert companions(seeds, "Đào Việt Trung", date(2019, 1, 16)).answers == ()
    assert len(companions(seeds, "Đào Việt Trung", date(2019, 1, 17)).answers) == 4


def three_meetings() -> Session:
    graph = seed_builder()
    for number, day in enumerate(("2019-02-01", "2019-03-01", "2025-01-01")):
        doc = graph.article(f"m{number}", "Hội nghị có Mai Tiến Dũng và Đào Việt Trung.", day)
        graph.event(
            doc,
            f"Hội nghị {number}",
            "Hội nghị",
            ["Mai Tiến Dũng", "Đào Việt Trung"],
            date=DateSpan.parse(day),
        )
    later = graph.article("m9", "Chủ nhiệm Đào Việt Trung.", "2019-04-01")
    graph.holding(
        later, "Đào Việt Trung", "Chủ nhiệm @ Văn phòng Chủ tịch nước", "Đào Việt Trung", on="2019-04-01"
    )
    graph.seen()
    return Session(graph.store())


def test_only_meetings_while_both_were_in_office_count_towards_the_least_number() -> None:
    session = three_meetings()
    (dung,) = companions(session, "Đào Việt Trung", least=3).answers
    assert (dung.person, dung.meetings, dung.in_office) == ("Mai Tiến Dũng", 4, 3)
    assert companions(session, "Đào Việt Trung", least=4).answers == ()


def test_those_whom_a_decision_is_about_did_not_meet() -> None:
    graph = GraphBuilder()
    graph.article("d1", "Bổ nhiệm Nguyễn Văn A, Trần Văn B.", "2019-02-01")
    when = DateSpan.parse("2019-02-01")
    people = ["Nguyễn Văn A", "Trần Văn B"]
    for name, kind in (("Bổ nhiệm hai cán bộ", "decision"), ("Lễ trao quyết định", "ceremony")):
        graph.event("d1", name, "Bổ nhiệm", people, event_type=kind, date=when)
    session = Session(graph.store())
    (other,) = companions(session, "Nguyễn Văn A").answers
    assert [event.label for event in other.events] == ["Lễ trao quyết định"]
    assert standings(session).answers == ()


def test_an_event_without_a_date_is_not_over_by_any_day() -> None:
    graph = GraphBuilder()
    graph.article("d1", "Họp có Nguyễn Văn A, Trần Văn B.")
    graph.event("d1", "Họp", "Họp", ["Nguyễn Văn A", "Trần Văn B"])
    session = Session(graph.store())
    assert [one.meetings for one in companions(session, "Nguyễn Văn A").answers] == [1]
    assert companions(session, "Nguyễn Văn A", date(2030, 1, 1)).answers == ()


def test_who_moves_up_the_order_of_names_has_risen() -> None:
    graph = GraphBuilder()
    for day, names in (
        ("2019-01-01", ["Nguyễn Văn A", "Trần Văn B", "Lê Văn C"]),
        ("2022-01-01", ["Lê Văn C", "Trần Văn B", "Nguyễn Văn A"]),
    ):
        graph.article(day, f"Họp có {', '.join(names)}.", day)
        graph.event(day, f"Họp {day}", "Họp", names, date=DateSpan.parse(day))
    found = standings(Session(graph.store())).answers
    assert [(one.person, one.change) for one in found] == [
        ("Lê Văn C", 1.0),
        ("Trần Văn B", 0.0),
        ("Nguyễn Văn A", -1.0),
    ]


def test_one_list_shows_no_rise(seeds: Session) -> None:
    assert standings(seeds, date(2019, 1, 1), date(2019, 1, 31)).answers == ()


def test_a_move_from_a_province_to_the_centre_has_days_between(samples: Session) -> None:
    found = next(one for one in moves(samples).answers if one.took.person == "Trần Văn Sơn")
    assert (found.left.post, found.took.post) == (
        "Bí thư Tỉnh ủy Điện Biên",
        "Phó Chủ nhiệm Văn phòng Chính phủ",
    )
    assert (found.grade, found.shortest, found.longest) == (Grade.CERTAIN, 0, 365)


def test_a_move_that_took_longer_than_asked_is_not_listed(samples: Session) -> None:
    assert [one.grade for one in moves(samples, 100).answers if one.took.person == "Trần Văn Sơn"] == [
        Grade.POSSIBLE
    ]


def moved(*, contested: bool) -> GraphBuilder:
    """Somebody leaves a province and is seen at the centre within a month."""
    graph = GraphBuilder()
    graph.organization("Tỉnh ủy Điện Biên", kind="party-committee", place="Điện Biên")
    graph.organization(VPCP, kind="office")
    for post, first, last in (
        ("Bí thư @ Tỉnh ủy Điện Biên", "2018-01-01", "2019-01-01"),
        (CHAIR, "2019-02-01", "2020-01-01"),
    ):
        graph.article(post, f"{post} A.")
        one = graph.holding(post, "A", post, "A", on=first)
        start = bound(first, one, basis="event")
        interval = Interval(earliest_start=start, latest_start=start, earliest_end=bound(last, one))
        graph.tenure("A", post, [one], interval, contested=contested and post == CHAIR)
    return graph


def test_who_is_called_former_on_the_day_of_the_new_post_has_moved() -> None:
    graph = GraphBuilder()
    graph.organization("Tỉnh ủy Điện Biên", kind="party-committee", place="Điện Biên")
    graph.organization(VPCP, kind="office")
    day, later = bound("2019-01-01"), bound("2021-06-10")
    graph.person("A")
    for post in ("Bí thư @ Tỉnh ủy Điện Biên", CHAIR):
        graph.post(post)
    graph.tenure("A", "Bí thư @ Tỉnh ủy Điện Biên", [], Interval(latest_end=day))
    graph.tenure("A", CHAIR, [], Interval(earliest_start=day, latest_start=day))
    graph.tenure("A", CHAIR, [], Interval(latest_start=later, earliest_end=later), spell=2, contested=True)
    (found,) = moves(Session(graph.store())).answers
    assert (found.took.spell, found.grade) == (1, Grade.POSSIBLE)


def follows(took: Interval) -> list[Move]:
    """Return the moves of somebody who left a province and has one tenure at the centre."""
    graph = GraphBuilder()
    graph.organization("Tỉnh ủy Điện Biên", kind="party-committee", place="Điện Biên")
    graph.organization(VPCP, kind="office")
    graph.person("A")
    for post in ("Bí thư @ Tỉnh ủy Điện Biên", CHAIR):
        graph.post(post)
    left = bound("2019-01-01", "left", basis="event")
    graph.tenure("A", "Bí thư @ Tỉnh ủy Điện Biên", [], Interval(None, left, left, left))
    graph.tenure("A", CHAIR, [], took)
    return list(moves(Session(graph.store())).answers)


@pytest.mark.parametrize("day", ["2019-01-01", "2019-01-15"])
def test_a_post_that_is_only_known_to_have_ended_was_not_taken(day: str) -> None:
    end = bound(day, "ended", basis="event")
    assert follows(Interval(None, end, end, end)) == []


def test_a_post_of_which_start_and_end_are_told_was_taken() -> None:
    start, end = (bound(day, day, basis="event") for day in ("2019-01-15", "2019-02-01"))
    assert [one.grade for one in follows(Interval(start, start, end, end))] == [Grade.CERTAIN]


def test_a_start_without_a_day_of_its_own_is_told_all_the_same() -> None:
    start = bound("2019-01-15", "started", basis="event")
    assert [one.grade for one in follows(Interval(latest_start=start))] == [Grade.CERTAIN]


def test_a_move_to_a_post_whose_start_no_source_tells_is_possible_at_best() -> None:
    seen = bound("2019-01-15", "seen")
    assert [one.grade for one in follows(Interval(latest_start=seen, earliest_end=seen))] == [Grade.POSSIBLE]


def test_a_move_to_a_contested_tenure_is_possible_at_best() -> None:
    grades = [
        [one.grade for one in moves(Session(moved(contested=told).store())).answers] for told in (False, True)
    ]
    assert grades == [[Grade.CERTAIN], [Grade.POSSIBLE]]


def test_the_first_companions_are_those_of_the_whole_list() -> None:
    session = three_meetings()
    whole = companions(session, "Đào Việt Trung").answers
    assert len(whole) > 2
    assert companions(session, "Đào Việt Trung", most=2).answers == whole[:2]
    assert companions(session, "Đào Việt Trung", least=3, most=1).answers == whole[:1]


def test_an_event_names_the_tenures_by_which_both_were_in_office() -> None:
    found = companions(three_meetings(), "Đào Việt Trung", least=1)
    own = {one.tenure_id: one for one in found.offices}
    (dung,) = (one for one in found.answers if one.person == "Mai Tiến Dũng")
    theirs = {one.tenure_id: one for one in dung.offices}
    assert [one.grade for one in dung.events] == [Grade.CERTAIN, Grade.CERTAIN, Grade.CERTAIN, Grade.UNKNOWN]
    for one in dung.events[:3]:
        assert own[str(one.tenure_id)].person == "Đào Việt Trung"
        assert theirs[str(one.companion_tenure_id)].person == "Mai Tiến Dũng"
        assert str(one.earliest_start) == str(one.latest_end) == one.date
        assert [witness.on for witness in one.evidence] == [one.date]
    assert (dung.events[3].tenure_id, dung.events[3].companion_tenure_id) == (None, None)


def test_of_an_event_without_a_date_no_office_is_told() -> None:
    graph = seed_builder()
    doc = graph.article("m0", "Hội nghị có Mai Tiến Dũng và Trần Văn Sơn.")
    graph.event(doc, "Hội nghị", "Hội nghị", ["Mai Tiến Dũng", "Trần Văn Sơn"])
    graph.seen()
    found = companions(Session(graph.store()), "Trần Văn Sơn").answers
    (event,) = next(one.events for one in found if one.person == "Mai Tiến Dũng")
    assert (event.grade, event.date, event.earliest_start, event.tenure_id) == (
        Grade.UNKNOWN,
        None,
        None,
        None,
    )


def test_an_office_bears_the_sightings_on_both_sides_and_no_more(samples: Session) -> None:
    found = companions(samples, "Mai Tiến Dũng", least=1)
    assert found.offices
    assert all(1 <= len(one.evidence) <= 2 for one in found.offices)


def test_a_rise_is_certain_where_one_event_was_surely_before_the_other() -> None:
    graph = GraphBuilder()
    for number, day in enumerate(("2019-02", "2019-02-10", "2020-02-01")):
        doc = graph.article(f"m{number}", "Hội nghị.", "2020-03-01")
        names = ["A", "B"] if number else ["A", "C"]
        graph.event(doc, f"Hội nghị {number}", "Hội nghị", names, date=DateSpan.parse(day))
    found = {one.person: one for one in standings(Session(graph.store())).answers}
    assert {name: one.grade for name, one in found.items()} == {"A": Grade.CERTAIN, "B": Grade.CERTAIN}
    first, *_ = found["A"].places
    assert (first.earliest_start, first.latest_end) == (date(2019, 2, 1), date(2019, 2, 28))
    assert [one.document for one in first.evidence] == ["m0"]


@pytest.mark.parametrize("days", [("2019-02", "2019-02-10"), ("2019-02-10", "2019-02-10")])
def test_a_rise_between_events_of_one_month_or_day_is_possible(days: tuple[str, str]) -> None:
    graph = GraphBuilder()
    for number, day in enumerate(days):
        doc = graph.article(f"m{number}", "Hội nghị.", "2020-03-01")
        graph.event(doc, f"Hội nghị {number}", "Hội nghị", ["A", "B"], date=DateSpan.parse(day))
    assert {one.grade for one in standings(Session(graph.store())).answers} == {Grade.POSSIBLE}
