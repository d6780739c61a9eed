"""What was known on a day."""

from __future__ import annotations

from datetime import date

import pytest

from kg.errors import NotFoundError, QueryError
from kg.model.dates import DateSpan
from kg.model.interval import Grade
from kg.query import (
    Past,
    Session,
    career,
    companions,
    connection,
    holders,
    ladder,
    meeting,
    meetings,
    revision,
    standings,
)
from kg.query.answering import undated
from kg.query.tenures import read_tenures
from kg.temporal import timeline
from tests.graphs import CHAIR, GraphBuilder

CHAIRMAN = "Chủ nhiệm Văn phòng Chính phủ"


def known_on(session: Session, *day: int) -> Session:
    return session.as_known(Past(date(*day), timeline))


def test_what_is_known_on_the_last_day_is_what_the_graph_holds(samples: Session) -> None:
    past = known_on(samples, 9999, 12, 31)
    stored = read_tenures(samples)
    assert read_tenures(past) == stored
    assert undated(past, stored) == undated(samples, stored)
    assert ladder(past, CHAIRMAN) == ladder(samples, CHAIRMAN)
    assert holders(past, CHAIRMAN, date(2020, 6, 30)) == holders(samples, CHAIRMAN, date(2020, 6, 30))


def test_a_later_article_is_not_known_before_it_was_published(samples: Session) -> None:
    before, after = known_on(samples, 2021, 4, 7), known_on(samples, 2021, 4, 8)
    day = date(2021, 6, 1)
    assert holders(before, CHAIRMAN, day).answers == ()
    assert holders(after, CHAIRMAN, day).grade is Grade.UNKNOWN
    assert [one.person for one in ladder(before, CHAIRMAN).answers][-1] == "Mai Tiến Dũng"
    assert [one.person for one in ladder(after, CHAIRMAN).answers][-1] == "Trần Văn Sơn"


def test_a_bound_by_a_later_successor_is_not_known_before(samples: Session) -> None:
    found = career(known_on(samples, 2020, 9, 1), "Mai Tiến Dũng")
    chair = next(one for one in found.answers if one.post == CHAIRMAN)
    assert (chair.earliest_end, chair.latest_end) == (date(2020, 8, 28), None)


def test_the_nearest_witness_is_one_that_was_known(samples: Session) -> None:
    found = holders(known_on(samples, 2020, 9, 1), CHAIRMAN, date(2022, 1, 1))
    assert found.before is not None
    assert (found.before.published, found.after) == ("2020-08-28", None)


def test_a_contradiction_is_known_once_both_sides_are(samples: Session) -> None:
    assert ladder(known_on(samples, 2021, 6, 9), CHAIRMAN).contradictions == ()
    assert len(ladder(samples, CHAIRMAN).contradictions) == 1


def test_before_the_first_document_nothing_was_known(samples: Session) -> None:
    found = holders(known_on(samples, 2000, 1, 1), CHAIRMAN, date(2019, 1, 17))
    assert (found.grade, found.before, found.after) == (Grade.UNKNOWN, None, None)


def test_a_document_dated_by_month_is_known_when_the_month_is_over() -> None:
    graph = GraphBuilder()
    graph.post(CHAIR, seats=1)
    graph.article("d1", "Chủ nhiệm Nguyễn Văn A.", "2020-03")
    graph.holding("d1", "Nguyễn Văn A", CHAIR, "Nguyễn Văn A", on="2020-03-05")
    session = Session(graph.store())
    assert ladder(known_on(session, 2020, 3, 30), CHAIRMAN).answers == ()
    assert len(ladder(known_on(session, 2020, 3, 31), CHAIRMAN).answers) == 1


def test_a_document_without_a_date_was_never_known_by_any_day() -> None:
    graph = GraphBuilder()
    graph.article("d1", "Chủ nhiệm Nguyễn Văn A.")
    graph.holding("d1", "Nguyễn Văn A", CHAIR, "Nguyễn Văn A", on="2020-03-05")
    assert ladder(known_on(Session(graph.store()), 9999, 1, 1), CHAIRMAN).answers == ()


def test_the_difference_between_two_days_names_what_came_and_what_moved(samples: Session) -> None:
    found = revision(samples, CHAIRMAN, (date(2020, 9, 1), date(2021, 5, 1)), timeline)
    assert [one.person for one in found.added] == ["Trần Văn Sơn"]
    assert [(one.before.person, one.before.latest_end, one.after.latest_end) for one in found.changed] == [
        ("Mai Tiến Dũng", None, date(2021, 4, 7))
    ]
    assert found.withdrawn == ()


def test_between_a_day_and_itself_nothing_was_learnt(samples: Session) -> None:
    found = revision(samples, CHAIRMAN, (date(2021, 5, 1), date(2021, 5, 1)), timeline)
    assert (found.added, found.withdrawn, found.changed) == ((), (), ())


def test_days_in_the_wrong_order_are_a_bad_question(samples: Session) -> None:
    with pytest.raises(QueryError):
        revision(samples, CHAIRMAN, (date(2021, 5, 1), date(2020, 5, 1)), timeline)


def test_a_meeting_told_of_later_was_not_known(seeds: Session) -> None:
    before, after = known_on(seeds, 2019, 1, 16), known_on(seeds, 2019, 1, 17)
    assert meetings(before, "Đào Việt Trung").answers == ()
    (told,) = meetings(after, "Đào Việt Trung").answers
    assert meeting(after, told.id) == told
    with pytest.raises(NotFoundError, match="no event is called"):
        meeting(before, told.id)


def test_who_met_at_an_event_told_of_later_had_not_met_as_far_as_was_known(seeds: Session) -> None:
    before, after = known_on(seeds, 2019, 1, 16), known_on(seeds, 2019, 1, 17)
    assert companions(before, "Đào Việt Trung").answers == ()
    assert len(companions(after, "Đào Việt Trung").answers) == 4
    pair = "Đào Việt Trung", "Nguyễn Hạnh Phúc"
    assert connection(before, *pair).answers == ()
    assert [one.kind for one in connection(after, *pair).answers] == ["event"]


def test_the_order_of_names_is_that_of_events_told_of_by_then() -> None:
    graph = GraphBuilder()
    for day, names in (("2019-01-01", ["A", "B"]), ("2020-01-01", ["B", "A"])):
        graph.article(day, f"Họp có {', '.join(names)}.", day)
        graph.event(day, f"Họp {day}", "Họp", names, date=DateSpan.parse(day))
    session = Session(graph.store())
    assert len(standings(session).answers) == 2
    assert standings(known_on(session, 2019, 6, 1)).answers == ()
