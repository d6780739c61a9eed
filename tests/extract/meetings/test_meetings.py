"""The events of an article, whole."""

from dataclasses import replace
from time import process_time

from kg.extract import meetings
from kg.extract.article import prepare
from kg.extract.meetings import _WHICH
from kg.extract.meetings.page import Page
from tests.builders import a_document
from tests.extract.reading import event, events, parts

REPORT = (
    "Chiều 17/1, tại Hà Nội, Văn phòng Chính phủ tổ chức hội nghị tổng kết công tác năm 2018. "
    "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Mai Tiến Dũng chủ trì hội nghị. "
    "Phát biểu tại hội nghị, Phó Thủ tướng Trương Hòa Bình đánh giá cao kết quả đã đạt được."
)


def test_a_report_gives_one_event_with_all_that_it_tells() -> None:
    found = event(REPORT)
    assert (found.name, found.event_type) == ("Hội nghị tổng kết công tác năm 2018", "conference")
    assert (str(found.date), found.part_of_day, found.place) == ("2019-01-17", "afternoon", "Hà Nội")
    assert found.hosts == ("Văn phòng Chính phủ",)
    assert parts(found) == [("Mai Tiến Dũng", "chair"), ("Trương Hòa Bình", "speaker")]


def test_the_evidence_holds_the_name_and_the_date() -> None:
    quote = event(REPORT).evidence.quote
    assert "17/1" in quote
    assert "hội nghị tổng kết công tác năm 2018" in quote


def test_the_dateline_is_the_place_of_what_is_reported() -> None:
    document = replace(
        a_document("Sáng 17/1, hội nghị tổng kết khai mạc.", published="2019-01-17"), place="Huế"
    )
    (found,) = meetings.read(Page.of(prepare(document).text))
    assert found.place == "Huế"


def test_a_bare_event_is_named_after_its_host() -> None:
    assert event("Hội nghị do Bộ Nội vụ tổ chức sáng 17/1 đã kết thúc.").name == "Hội nghị của Bộ Nội vụ"


def test_an_act_is_named_after_who_does_it() -> None:
    text = "Ngày 17/1, ông Lê Vĩnh Tân tiếp xúc cử tri huyện Nam Đàn."
    assert event(text).name == "Cuộc tiếp xúc cử tri huyện Nam Đàn của Lê Vĩnh Tân"


def test_an_act_of_nobody_named_goes_by_its_own_name() -> None:
    assert event("Sáng 17/1 đã họp bàn về cải cách.").name.startswith("Cuộc họp")


def test_who_receives_is_no_host_of_the_guest() -> None:
    found = event("Ngày 17/1, ông Lê Vĩnh Tân tiếp ông Shinzo Abe.")
    assert found.hosts == ()


def test_events_come_in_the_order_of_the_text() -> None:
    text = "Hội thảo khoa học về biển diễn ra ngày 3/1. Hội nghị tổng kết ngành khai mạc ngày 16/1. " * 2
    assert [str(found.date) for found in events(text)] == ["2019-01-03", "2019-01-16"]


def test_an_article_tells_of_few_events() -> None:
    days = " ".join(f"Hội thảo số {n} về nghề {n} diễn ra ngày {n}/1." for n in range(1, 16))
    assert 0 < len(events(days)) <= 10


def test_an_article_without_events_has_none() -> None:
    assert events("Bộ trưởng Bộ Nội vụ Lê Vĩnh Tân quê Đồng Tháp.") == ()


def test_what_is_over_when_a_meeting_is_held_has_not_its_day() -> None:
    text = (
        "Sau khi bị cách chức Phó Bí thư, ông Lê Văn Tám được giao việc mới. "
        "Chiều 16/1, tại hội nghị Thành ủy, ông Tám cho biết về việc ấy."
    )
    assert ("Hội nghị Thành ủy", "2019-01-16") in {(one.name, str(one.date)) for one in events(text)}
    assert "2019-01-16" not in {str(one.date) for one in events(text) if "ách chức" in one.name}


def test_which_of_its_meetings_one_is_takes_no_time_to_read() -> None:
    begun = process_time()
    assert _WHICH.fullmatch(" thứ 18 khóa XII, nhiệm kỳ 2016-2021") is not None
    assert _WHICH.fullmatch(f" {'1' * 200} x") is None
    assert process_time() - begun < 1
