"""One meeting that two articles tell of is one event of the graph, with the words of both."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.query import Session, companions, meetings
from kg.store import open_store
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
