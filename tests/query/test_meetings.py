"""Meetings and those who took part."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from kg.errors import NotFoundError, QueryError
from kg.model.answers import Attendance
from kg.model.dates import DateSpan
from kg.query import Session, article, companions, connection, meeting, meetings
from kg.store import MEMORY, open_store
from tests.graphs import GraphBuilder


def test_a_persons_meetings_have_everyone_in_the_order_of_the_text(seeds: Session) -> None:
    (one,) = meetings(seeds, "dao viet trung").answers
    assert [person.person for person in one.participants] == [
        "Nguyễn Thị Kim Ngân",
        "Nguyễn Văn Nên",
        "Nguyễn Hạnh Phúc",
        "Đào Việt Trung",
        "Mai Tiến Dũng",
    ]
    assert [person.order for person in one.participants] == [1, 2, 3, 4, 5]


def test_a_meeting_has_day_place_hosts_and_words(seeds: Session) -> None:
    (one,) = meetings(seeds, "Đào Việt Trung").answers
    assert (one.date, one.part_of_day, one.place, one.event_type) == (
        "2019-01-17",
        "afternoon",
        "Hà Nội",
        "conference",
    )
    assert len(one.hosts) == 4
    assert [(witness.status, witness.on, witness.start) for witness in one.evidence] == [
        ("event", "2019-01-17", 0)
    ]


def test_chairs_and_hosts_may_be_people(seeds: Session) -> None:
    one = meetings(seeds, "Phạm Quang Thao").answers[0]
    assert one.hosts == ("Mai Tiến Dũng", "Phạm Quang Thao")
    assert [person.part for person in one.participants] == ["chair", "chair", "attendee"]


def test_without_a_person_all_events_come_in_order_of_time(seeds: Session) -> None:
    found = meetings(seeds)
    assert found.person is None
    assert [one.date for one in found.answers] == [
        "2019-01-17",
        "2019-09-06",
        "2020-08",
        "2021-05-06",
        "2022-01-05",
        "2022-01-11",
    ]


def test_days_keep_events_that_may_lie_between_them(seeds: Session) -> None:
    found = meetings(seeds, days=(date(2020, 8, 20), date(2021, 12, 31)))
    assert [one.date for one in found.answers] == ["2020-08", "2021-05-06"]


def test_an_event_without_a_date_is_within_no_days_and_last_of_all() -> None:
    graph = GraphBuilder()
    graph.article("d1", "Hội nghị A. Hội nghị B.")
    graph.event("d1", "Hội nghị A", "Hội nghị A")
    graph.event("d1", "Hội nghị B", "Hội nghị B", date=DateSpan.parse("2020-01-01"))
    session = Session(graph.store())
    assert [one.name for one in meetings(session).answers] == ["Hội nghị B", "Hội nghị A"]
    assert [one.name for one in meetings(session, days=(None, date(2021, 1, 1))).answers] == ["Hội nghị B"]


def test_one_meeting_is_found_by_its_identifier(seeds: Session) -> None:
    (one,) = meetings(seeds, "Đào Việt Trung").answers
    assert meeting(seeds, one.id) == one


def test_an_unknown_meeting_is_not_found(seeds: Session) -> None:
    with pytest.raises(NotFoundError, match="no event"):
        meeting(seeds, "hop-kin")


def test_a_person_who_met_nobody_has_no_meetings(seeds: Session) -> None:
    found = meetings(seeds, "Phạm Bình Minh")
    assert (found.person, found.answers) == ("Phạm Bình Minh", ())


def test_the_latest_ones_are_kept_in_order_of_time(seeds: Session) -> None:
    assert [one.date for one in meetings(seeds, latest=2).answers] == ["2022-01-05", "2022-01-11"]


def some_with_a_date_and_some_without() -> Session:
    graph = GraphBuilder()
    graph.article("d1", "Hội nghị A. Hội nghị B. Hội nghị C. Hội nghị D.")
    for name, day in (("A", None), ("B", "2020-01-01"), ("C", "2019-01-01"), ("D", None)):
        date = DateSpan.parse(day) if day else None
        graph.event("d1", f"Hội nghị {name}", f"Hội nghị {name}", date=date)
    return Session(graph.store())


@pytest.mark.parametrize(("latest", "kept"), [(1, "B"), (2, "CB"), (3, "CBA"), (9, "CBAD")])
def test_those_without_a_date_are_among_the_latest_only_where_few_have_one(latest: int, kept: str) -> None:
    found = meetings(some_with_a_date_and_some_without(), latest=latest).answers
    assert [one.name for one in found] == [f"Hội nghị {name}" for name in kept]


def test_the_latest_and_the_first_ones_are_not_asked_for_together(seeds: Session) -> None:
    with pytest.raises(QueryError, match="one of the two"):
        meetings(seeds, latest=3, first=2)


def test_the_first_ones_are_those_that_the_whole_list_begins_with(seeds: Session) -> None:
    whole = meetings(seeds).answers
    assert len(whole) > 3
    assert meetings(seeds, first=3).answers == whole[:3]


def test_no_events_cannot_be_asked_for(seeds: Session) -> None:
    with pytest.raises(QueryError, match="1 or more"):
        meetings(seeds, latest=0)


def test_each_participant_has_the_words_that_name_him(seeds: Session) -> None:
    for one in meetings(seeds).answers:
        for person in one.participants:
            assert person.evidence is not None
            text = article(seeds, person.evidence.document).text
            assert text[person.evidence.start : person.evidence.end] == person.evidence.quote
            if person.named:
                assert person.person.split()[-1] in person.evidence.quote


def test_a_participant_whom_no_words_name_has_those_of_the_event_and_says_so() -> None:
    graph = GraphBuilder()
    doc = graph.article("d1", "Hội nghị A có Lê Vĩnh Tân dự.", "2019-01-17")
    graph.event(doc, "Hội nghị A", "Hội nghị A có Lê Vĩnh Tân", ["Lê Vĩnh Tân", "Trần Văn Sơn"])
    (one,) = meetings(Session(graph.store())).answers
    told = [(person.named, quote_of(person)) for person in one.participants]
    assert told == [(True, "Lê Vĩnh Tân"), (False, "Hội nghị A có Lê Vĩnh Tân")]


@pytest.mark.parametrize(
    ("lacking", "left"),
    [
        pytest.param(r"<\S*/participation/\S*> <\S*wasDerivedFrom> ", "Hội nghị A", id="of a person"),
        pytest.param(r"<\S*wasDerivedFrom> ", None, id="at all"),
    ],
)
def test_people_stay_at_an_event_whose_words_the_graph_does_not_have(
    lacking: str, left: str | None, tmp_path: Path
) -> None:
    graph = GraphBuilder()
    doc = graph.article("d1", "Hội nghị A có Lê Vĩnh Tân, Trần Văn Sơn dự.", "2019-01-17")
    graph.event(
        doc, "Hội nghị A", "Hội nghị A", ["Lê Vĩnh Tân", "Trần Văn Sơn"], date=DateSpan.parse("2019-01-17")
    )
    path = graph.write(tmp_path / "graph.nq")
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(one for one in lines if not re.search(lacking, one)), encoding="utf-8")
    with open_store(MEMORY) as store:
        store.load(path)
        session = Session(store)
        (one,) = meetings(session).answers
        assert [(person.named, quote_of(person)) for person in one.participants] == [(False, left)] * 2
        (other,) = companions(session, "Lê Vĩnh Tân").answers
        assert [told.quote for told in other.events[0].evidence] == [left] * (left is not None)
        (step,) = connection(session, "Lê Vĩnh Tân", "Trần Văn Sơn").answers
        assert [told.quote for told in step.evidence] == [left] * (left is not None)


def quote_of(person: Attendance) -> str | None:
    return person.evidence.quote if person.evidence else None
