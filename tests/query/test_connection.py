"""Chains between people that respect time."""

from __future__ import annotations

from datetime import date

import pytest

from kg.errors import QueryError
from kg.model.dates import DateSpan
from kg.model.interval import Grade, Interval
from kg.query import Session, companions, connection
from tests.graphs import GraphBuilder, bound


def chain_of(*tenures: tuple[str, str, str, str]) -> Session:
    """A graph of (person, body, first day, last day)."""
    graph = GraphBuilder()
    for number, (person, body, first, last) in enumerate(tenures):
        doc = graph.article(f"d{number}", f"Ủy viên {person}.")
        one = graph.holding(doc, person, f"Ủy viên @ {body}", person)
        interval = Interval(latest_start=bound(first, one), earliest_end=bound(last, one))
        graph.tenure(person, f"Ủy viên @ {body}", [one], interval, spell=number + 1)
    return Session(graph.store())


def steps(session: Session, one: str, other: str, on: date | None = None) -> list[tuple[str, str, str]]:
    return [(step.person, step.via, step.other) for step in connection(session, one, other, on).answers]


def test_people_are_joined_through_a_meeting_and_a_committee(seeds: Session) -> None:
    found = connection(seeds, "Đào Việt Trung", "Nguyễn Đức Minh")
    assert [step.other for step in found.answers] == ["Mai Tiến Dũng", "Nguyễn Đức Minh"]
    assert found.grade is Grade.CERTAIN


def test_a_body_does_not_join_those_who_were_never_there_together() -> None:
    session = chain_of(("A", "X", "1990-01-01", "1995-01-01"), ("B", "X", "2000-01-01", "2005-01-01"))
    found = connection(session, "A", "B")
    assert (found.answers, found.grade) == ((), Grade.UNKNOWN)


def test_a_later_link_comes_after_an_earlier_one_and_never_before() -> None:
    session = chain_of(
        ("A", "X", "2000-01-01", "2001-01-01"),
        ("B", "X", "2000-01-01", "2001-01-01"),
        ("B", "Y", "2010-01-01", "2011-01-01"),
        ("C", "Y", "2010-01-01", "2011-01-01"),
    )
    assert steps(session, "A", "C") == [("A", "X", "B"), ("B", "Y", "C")]
    assert steps(session, "C", "A") == []


def test_on_a_day_every_link_holds_on_it() -> None:
    session = chain_of(
        ("A", "X", "2000-01-01", "2005-01-01"),
        ("B", "X", "2000-01-01", "2005-01-01"),
        ("B", "Y", "2003-01-01", "2011-01-01"),
        ("C", "Y", "2003-01-01", "2011-01-01"),
    )
    assert len(steps(session, "C", "A", date(2004, 1, 1))) == 2
    assert steps(session, "A", "C", date(2001, 1, 1)) == []


def test_a_longer_way_that_time_allows_beats_a_shorter_that_it_does_not() -> None:
    session = chain_of(
        ("A", "X", "2010-01-01", "2010-12-31"),
        ("B", "X", "2010-01-01", "2010-12-31"),
        ("B", "Y", "2000-01-01", "2000-12-31"),
        ("D", "Y", "2000-01-01", "2000-12-31"),
        ("B", "Z", "2011-01-01", "2011-12-31"),
        ("C", "Z", "2011-01-01", "2011-12-31"),
        ("C", "W", "2012-01-01", "2012-12-31"),
        ("D", "W", "2012-01-01", "2012-12-31"),
    )
    assert [via for _, via, _ in steps(session, "A", "D")] == ["X", "Z", "W"]


def test_two_holders_of_one_seat_are_not_joined_by_it() -> None:
    graph = GraphBuilder()
    graph.post("Chủ tịch @ X", seats=1)
    for name, first, last in (("A", "2000-01-01", "2001-01-01"), ("B", "2001-01-01", "2002-01-01")):
        doc = graph.article(name, f"Chủ tịch {name}.")
        one = graph.holding(doc, name, "Chủ tịch @ X", name)
        interval = Interval(latest_start=bound(first, one), earliest_end=bound(last, one))
        graph.tenure(name, "Chủ tịch @ X", [one], interval)
    assert steps(Session(graph.store()), "A", "B") == []


def test_nobody_is_joined_to_himself(seeds: Session) -> None:
    with pytest.raises(QueryError, match="both are Mai Tiến Dũng; name two people") as refused:
        connection(seeds, "Mai Tiến Dũng", "mai tien dung")
    assert refused.value.parameters == ("person", "other")


def test_a_step_through_a_body_bears_both_tenures_and_the_time_they_share() -> None:
    session = chain_of(("A", "X", "2000-01-01", "2003-01-01"), ("B", "X", "2001-01-01", "2005-01-01"))
    (step,) = connection(session, "A", "B").answers
    assert [one.person for one in step.tenures] == ["A", "B"]
    assert (step.latest_start, step.earliest_end) == (date(2001, 1, 1), date(2003, 1, 1))
    assert (step.earliest_start, step.latest_end, step.grade) == (None, None, Grade.CERTAIN)
    assert [one.person for one in step.evidence] == ["A", "B"]


def test_a_step_through_an_event_bears_its_day_and_its_words(seeds: Session) -> None:
    step = connection(seeds, "Đào Việt Trung", "Mai Tiến Dũng").answers[0]
    assert step.tenures == ()
    assert {step.earliest_start, step.latest_start, step.earliest_end, step.latest_end} == {step.since}
    assert {(one.document, one.on) for one in step.evidence} == {("004_55f8c872c7ad2f1e", str(step.since))}


def test_a_step_through_an_event_bears_the_words_that_name_each_of_the_two() -> None:
    graph = GraphBuilder()
    doc = graph.article("d1", "Hội nghị A. Lê Vĩnh Tân chủ trì. Trần Văn Sơn phát biểu.", "2019-01-17")
    text = "Hội nghị A. Lê Vĩnh Tân chủ trì. Trần Văn Sơn phát biểu."
    day = DateSpan.parse("2019-01-17")
    graph.event(doc, "Hội nghị A", text, ["Lê Vĩnh Tân", "Trần Văn Sơn", "Mai Tiến Dũng"], date=day)
    session = Session(graph.store())
    (step,) = connection(session, "Trần Văn Sơn", "Lê Vĩnh Tân").answers
    assert [one.quote for one in step.evidence] == ["Trần Văn Sơn", "Lê Vĩnh Tân"]
    (other,) = connection(session, "Mai Tiến Dũng", "Lê Vĩnh Tân").answers
    assert [one.quote for one in other.evidence] == [text, "Lê Vĩnh Tân"]
    (companion, *_) = companions(session, "Trần Văn Sơn").answers
    assert [one.quote for one in companion.events[0].evidence] == ["Trần Văn Sơn", companion.person]
