"""Which events told by several articles are one event."""

from __future__ import annotations

from typing import Any

import pytest

from kg.model.claims import Event, Evidence, Part, Participant, Reading
from kg.model.dates import DateSpan
from kg.model.document import DateBasis, Document, Publication
from kg.model.entity import ResolvedEvent
from kg.resolve import resolve

NAME = "Hội nghị triển khai công tác phối hợp"
ANNE, BOB, CARL = "Nguyễn Văn Thử", "Trần Văn Thử", "Lê Văn Thử"
DAY = "2019-01-17"


def telling(doc: str, *people: str, name: str = NAME, day: str | None = DAY, **facts: Any) -> Event:
    participants = tuple(Participant(person, Part.ATTENDEE, place) for place, person in enumerate(people, 1))
    date = DateSpan.parse(day) if day else None
    kind = facts.pop("event_type", "conference")
    words = facts.pop("evidence", Evidence(0, 1, "H"))
    return Event(doc, name, kind, words, date, participants=participants, **facts)


def resolved(*events: Event, published: dict[str, str] | None = None) -> tuple[ResolvedEvent, ...]:
    readings = []
    for doc in dict.fromkeys(event.doc for event in events):
        day = (published or {}).get(doc)
        publication = Publication(DateSpan.parse(day), DateBasis.STATED) if day else None
        document = Document(doc, "H", doc, publication)
        readings.append(Reading(document, events=tuple(one for one in events if one.doc == doc)))
    return resolve(readings).events


def number(*events: Event) -> int:
    return len({one.id for one in resolved(*events)})


def test_one_meeting_told_by_two_articles_is_one_event() -> None:
    first, second = resolved(telling("d1", ANNE, BOB), telling("d2", BOB, CARL, ANNE))
    assert first.id == second.id
    assert (first.leads, second.leads) == (True, False)
    assert second.order == (None, 3, None)
    assert second.reason == "d1 và d2 kể một sự kiện: cùng ngày, cùng tên gọi, 2 người cùng được nêu."


def test_the_article_published_first_leads_so_that_its_identifier_stays() -> None:
    events = telling("d1", ANNE, BOB), telling("d2", ANNE, BOB)
    (leader,) = (
        one for one in resolved(*events, published={"d1": "2019-02-01", "d2": "2019-01-18"}) if one.leads
    )
    assert leader.claim.doc == "d2"
    assert leader.id in {one.id for one in resolved(events[1])}


def test_the_order_of_articles_does_not_matter() -> None:
    events = telling("d1", ANNE), telling("d2", ANNE, BOB), telling("d3", BOB, ANNE)
    assert resolved(*events) == resolved(*reversed(events))
    assert number(*events) == 1


def test_what_the_first_article_leaves_out_another_adds_and_says_once() -> None:
    told = resolved(
        telling("d1", ANNE, place="Hà Nội"),
        telling("d2", ANNE, place="Hà Nội", part_of_day="morning"),
        telling("d3", ANNE, part_of_day="morning"),
    )
    assert [(one.claim.place, one.claim.part_of_day) for one in told] == [
        ("Hà Nội", None),
        (None, "morning"),
        (None, None),
    ]


def test_names_that_are_alike_join_where_all_people_of_one_are_among_those_of_the_other() -> None:
    longer = telling("d2", ANNE, BOB, name=f"{NAME} năm 2019")
    assert number(telling("d1", ANNE, BOB), longer) == 1
    assert number(telling("d1", ANNE, CARL), longer) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (telling("d1", ANNE), telling("d2", ANNE, day="2019-01-18")),
        (telling("d1", ANNE, day="2019-01"), telling("d2", ANNE, day="2019-01")),
        (telling("d1", ANNE, day=None), telling("d2", ANNE, day=None)),
        (telling("d1", ANNE), telling("d1", ANNE, evidence=Evidence(2, 3, "I"))),
        (telling("d1", ANNE), telling("d2", ANNE, event_type="session")),
        (telling("d1", ANNE, part_of_day="morning"), telling("d2", ANNE, part_of_day="afternoon")),
        (telling("d1", ANNE, place="Hà Nội"), telling("d2", ANNE, place="Huế")),
        (telling("d1", ANNE), telling("d2", BOB)),
        (telling("d1"), telling("d2")),
        (telling("d1", ANNE, name="Buổi làm việc"), telling("d2", ANNE, name="Buổi làm việc")),
        (telling("d1", ANNE), telling("d2", ANNE, name="Lễ khánh thành cầu mới")),
    ],
    ids=[
        "another day",
        "only a month",
        "no day",
        "one article",
        "another kind",
        "another time of the day",
        "another place",
        "other people",
        "nobody named",
        "a name of many events",
        "another name",
    ],
)
def test_what_is_undecided_stays_apart(one: Event, other: Event) -> None:
    assert number(one, other) == 2


def test_a_telling_that_one_of_a_group_excludes_stays_out_of_it() -> None:
    told = resolved(
        telling("d1", ANNE, BOB, part_of_day="morning"),
        telling("d2", ANNE, BOB),
        telling("d3", ANNE, BOB, part_of_day="afternoon"),
    )
    assert len({one.id for one in told}) == 2
