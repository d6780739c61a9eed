"""One meeting that two articles tell of is one event of the graph, with the words of both."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kg.pipeline import read_all
from kg.query import Past, Session, companions, meeting, meetings
from kg.store import open_store
from kg.temporal import timeline
from tests.builders import a_document
from tests.pipeline.articles import built, readings

FIRST = (
    "Ngày 17/1/2019, tại Hà Nội, Chủ nhiệm Văn phòng Chính phủ Mai Tiến Dũng chủ trì Hội nghị triển khai"
    " công tác phối hợp. Dự hội nghị có Chủ nhiệm Văn phòng Quốc hội Nguyễn Hạnh Phúc."
)
SECOND = (
    "Ngày 17/1/2019, Chủ nhiệm Văn phòng Chính phủ Mai Tiến Dũng chủ trì Hội nghị triển khai công tác phối"
    " hợp. Dự hội nghị có Chủ nhiệm Văn phòng Quốc hội Nguyễn Hạnh Phúc và Chủ nhiệm Văn phòng Chủ tịch"
    " nước Đào Việt Trung."
)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    out = tmp_path_factory.mktemp("joined")
    assert built(out, readings(FIRST, SECOND)).events == 1
    with open_store(out) as store:
        yield Session(store)


def test_the_event_has_the_words_of_both_and_says_why(graph: Session) -> None:
    (event,) = meetings(graph).answers
    assert {witness.document for witness in event.evidence} == {"tin-0", "tin-1"}
    assert event.reasons == (
        "tin-0 và tin-1 kể một sự kiện: cùng ngày, cùng tên gọi, 2 người cùng được nêu.",
    )


def test_who_only_the_second_article_names_comes_after_those_of_the_first(graph: Session) -> None:
    (event,) = meetings(graph).answers
    assert [(one.person, one.order) for one in event.participants] == [
        ("Mai Tiến Dũng", 1),
        ("Nguyễn Hạnh Phúc", 2),
        ("Đào Việt Trung", 3),
    ]


def test_two_who_met_once_are_counted_once(graph: Session) -> None:
    found = companions(graph, "Mai Tiến Dũng").answers
    assert {(one.person, one.meetings) for one in found} == {("Nguyễn Hạnh Phúc", 1), ("Đào Việt Trung", 1)}


def test_without_the_first_article_the_second_tells_all_by_itself(tmp_path: Path) -> None:
    built(tmp_path, readings(SECOND))
    with open_store(tmp_path) as store:
        (event,) = meetings(Session(store)).answers
    assert (event.date, event.reasons, len(event.participants)) == ("2019-01-17", (), 3)


HERE = "Ngày 17/1/2019, tại Hà Nội, "
NOWHERE = FIRST.replace(HERE, "Ngày 17/1/2019, ")
TOLD = (
    (NOWHERE, "a", "2019-01-18"),
    (SECOND, "b", "2021-05-01"),
    (SECOND.replace("Ngày 17/1/2019, ", HERE), "c", "2022-05-01"),
)


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """The graph of three tellings of one meeting, of which each adds to the one before."""
    out = tmp_path_factory.mktemp("years")
    assert built(out, read_all(a_document(*telling) for telling in TOLD)).events == 1
    with open_store(out) as store:
        yield Session(store)


def known_on(session: Session, *day: int) -> Session:
    return session.as_known(Past(date(*day), timeline))


@pytest.mark.parametrize("number", [1, 2, 3])
def test_of_a_meeting_is_known_what_the_articles_published_by_then_tell(
    years: Session, tmp_path: Path, number: int
) -> None:
    last = date.fromisoformat(TOLD[number - 1][2])
    built(tmp_path, read_all(a_document(*telling) for telling in TOLD[:number]))
    with open_store(tmp_path) as store:
        assert meetings(years.as_known(Past(last, timeline))) == meetings(Session(store))


def test_who_only_a_later_article_names_was_no_companion_before(years: Session) -> None:
    found = companions(known_on(years, 2019, 2, 1), "Mai Tiến Dũng").answers
    assert [one.person for one in found] == ["Nguyễn Hạnh Phúc"]
    assert meetings(known_on(years, 2019, 2, 1), "Đào Việt Trung").answers == ()


def test_of_two_tellings_the_one_that_was_known_first_leads(tmp_path: Path) -> None:
    told = (FIRST, "month", "2019-01"), (SECOND, "day", "2019-01-18")
    built(tmp_path, read_all(a_document(*telling) for telling in told))
    with open_store(tmp_path) as store:
        (event,) = meetings(known_on(Session(store), 2019, 1, 20)).answers
    assert [witness.document for witness in event.evidence] == ["day"]
    assert (len(event.participants), event.place) == (3, None)


def test_a_host_whom_two_articles_name_is_listed_once(years: Session) -> None:
    (event,) = meetings(years).answers
    assert event.hosts == ("Mai Tiến Dũng",)


def test_the_identifier_that_a_telling_had_by_itself_leads_to_the_event(
    years: Session, tmp_path: Path
) -> None:
    (event,) = meetings(years).answers
    for number, telling in enumerate(TOLD[1:]):
        out = tmp_path / str(number)
        built(out, read_all([a_document(*telling)]))
        with open_store(out) as store:
            (alone,) = meetings(Session(store)).answers
        assert alone.id != event.id
        assert meeting(years, alone.id) == event
