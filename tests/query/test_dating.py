"""When an undated article can have been written."""

from __future__ import annotations

from datetime import date

import pytest

from kg.errors import QueryError
from kg.extract import read
from kg.model.document import Document
from kg.model.interval import Grade
from kg.model.reasons import Dating
from kg.query import Session, dating, dating_by_titles
from kg.resolve import resolve
from tests.builders import a_document


def dated(session: Session, *sentences: str) -> Dating:
    document: Document = a_document(" ".join(sentences))
    return dating(session, resolve([read(document)]))


SON = "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Trần Văn Sơn phát biểu tại hội nghị."
NGAN = "Chủ tịch Quốc hội Nguyễn Thị Kim Ngân dự hội nghị."
DUNG = "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Mai Tiến Dũng phát biểu tại hội nghị."


def test_a_page_with_the_later_holder_was_written_after_the_earlier_was_last_seen(seeds: Session) -> None:
    found = dated(seeds, SON)
    assert (found.earliest, found.latest, found.grade) == (date(2019, 9, 6), None, Grade.POSSIBLE)
    assert found.reason == "Bài viết không sớm hơn ngày 6/9/2019."


def test_all_titles_together_leave_a_window(samples: Session) -> None:
    found = dated(samples, DUNG, NGAN)
    assert (found.earliest, found.latest) == (date(2016, 4, 9), date(2021, 3, 31))


def test_titles_that_exclude_each_other_leave_no_day(samples: Session) -> None:
    found = dated(samples, SON, NGAN)
    assert (found.grade, found.earliest, found.latest) == (Grade.REFUTED, None, None)


def test_titles_that_the_graph_does_not_know_leave_every_day(samples: Session) -> None:
    found = dated(samples, "Bộ trưởng Bộ Xây dựng Nguyễn Văn Thử phát biểu tại hội nghị.")
    assert (found.grade, [one.known for one in found.answers]) == (Grade.UNKNOWN, [False])


def test_each_claim_is_shown_with_its_words_and_its_own_window(samples: Session) -> None:
    (minister, chairman) = dated(samples, SON).answers
    assert {minister.post, chairman.post} == {"Bộ trưởng Chính phủ", "Chủ nhiệm Văn phòng Chính phủ"}
    assert chairman.earliest == date(2021, 4, 8)
    assert SON[chairman.start : chairman.end] == chairman.quote


def test_titles_alone_date_a_page_as_its_text_does(seeds: Session) -> None:
    found = dating_by_titles(seeds, [("Trần Văn Sơn", "Chủ nhiệm VPCP")])
    assert (found.earliest, found.latest, found.grade) == (date(2019, 9, 6), None, Grade.POSSIBLE)
    assert [one.quote for one in found.answers] == ["Chủ nhiệm Văn phòng Chính phủ Trần Văn Sơn"]


def test_titles_of_two_holders_of_one_seat_leave_no_day(samples: Session) -> None:
    both = [(name, "Chủ nhiệm VPCP") for name in ("Trần Văn Sơn", "Mai Tiến Dũng")]
    assert dating_by_titles(samples, both).grade is Grade.REFUTED


def test_without_a_title_there_is_nothing_to_date_by(seeds: Session) -> None:
    with pytest.raises(QueryError):
        dating_by_titles(seeds, [])
