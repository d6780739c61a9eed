"""When an undated article can have been written."""

from __future__ import annotations

from datetime import date

import pytest

from kg.errors import NotFoundError, QueryError
from kg.extract import read
from kg.model.dates import DateSpan
from kg.model.document import Document
from kg.model.interval import Grade
from kg.model.reasons import Dating
from kg.query import Session, dating, dating_by_titles, dating_of, meetings
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


def test_an_article_of_the_graph_is_dated_by_all_its_titles(samples: Session) -> None:
    found = dating_of(samples, "document", "13-tong-ket-van-phong-chinh-phu-2022")
    assert (found.earliest, found.grade, found.stated) == (date(2021, 4, 8), Grade.POSSIBLE, "2022-01-11")
    assert {one.person for one in found.answers} >= {"Trần Văn Sơn", "Phạm Minh Chính"}


def test_an_event_is_dated_by_the_titles_of_those_who_took_part(samples: Session) -> None:
    (event,) = meetings(samples, "Đào Việt Trung").answers
    found = dating_of(samples, "event", event.id)
    assert (found.document, found.earliest, found.latest) == (event.id, date(2016, 4, 9), date(2020, 10, 17))
    assert {one.person for one in found.answers} <= {one.person for one in event.participants}
    assert {one.document for one in found.answers} <= {one.document for one in event.evidence}


def test_the_window_of_each_article_holds_the_date_it_bears(
    samples: Session,
) -> None:
    wrong = {"11-chuc-danh-cu-thang-6-2021"}  # it gives a minister a title that another bore by then
    for hit in samples.labels.names("document"):
        found = dating_of(samples, "document", hit.entity.id)
        span = DateSpan.parse(str(found.stated))
        assert found.document in wrong or found.earliest is None or found.earliest <= span.end.latest()
        assert found.document in wrong or found.latest is None or span.start.earliest() <= found.latest


def test_a_day_that_only_the_article_itself_gives_dates_it_by_nothing(samples: Session) -> None:
    found = dating_of(samples, "document", "08-mien-nhiem-thanh-vien-chinh-phu-2021")
    assert found.stated == "2021-04-07"
    assert found.earliest == date(2021, 4, 5)


def test_each_title_of_an_article_bears_the_tenures_that_date_it(samples: Session) -> None:
    found = dating_of(samples, "document", "13-tong-ket-van-phong-chinh-phu-2022")
    assert all(tenure.evidence for one in found.answers for tenure in one.answers)
    assert all(one.known == bool(one.answers) for one in found.answers)


def test_what_is_not_in_the_graph_is_not_dated(samples: Session) -> None:
    with pytest.raises(NotFoundError):
        dating_of(samples, "document", "no-such-article")
