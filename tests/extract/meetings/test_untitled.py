"""Who is meant by a title that stands without its name."""

import pytest

from kg.extract.meetings.untitled import holder_before
from tests.extract.reading import event, events, page, parts

NAMED = "Chủ tịch nước Trần Đại Quang đã lên tàu. "


@pytest.mark.parametrize("between", [" ", " sáng nay đến ", " và phu nhân đã "])
def test_a_title_alone_means_who_is_named_with_it(between: str) -> None:
    text = f"{NAMED}Chủ tịch nước{between}"
    assert holder_before(page(text + "thăm cảng."), len(NAMED), len(text)) == "Trần Đại Quang"


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch nước thăm cảng.",
        NAMED + "Phó Chủ tịch nước thăm cảng.",
        NAMED + "Chủ tịch nước Lê Văn Tám cũng đi. Chủ tịch nước thăm cảng.",
        NAMED + "Cựu Chủ tịch nước thăm cảng.",
        NAMED + "Sáng 16/1, nguyên Chủ tịch nước thăm cảng.",
        NAMED + "Sáng 16/1, phu nhân Chủ tịch nước thăm cảng.",
        NAMED + "Hôm 16/1, đặc phái viên Chủ tịch nước thăm cảng.",
        NAMED + "Trợ lý Chủ tịch nước thăm cảng.",
        NAMED + "Các vệ sĩ của Chủ tịch nước thăm cảng.",
        NAMED + "Cựu Chủ tịch nước Lê Văn Tám cũng đi. Chủ tịch nước thăm cảng.",
        NAMED + "Phó Chủ tịch nước Lê Văn Tám cũng đi. Chủ tịch nước thăm cảng.",
        "Phó Chủ tịch nước Trần Đại Quang đã lên tàu. Chủ tịch nước thăm cảng.",
        "Nguyên Chủ tịch nước Trần Đại Quang đã lên tàu. Chủ tịch nước thăm cảng.",
    ],
)
def test_a_title_of_nobody_of_two_or_of_another_means_nobody(text: str) -> None:
    verb = text.index("thăm")
    first = text.rfind(". ", 0, verb) + 2 if ". " in text else 0
    assert holder_before(page(text), first, verb) is None


@pytest.mark.parametrize("opens", ["", "Sáng 16/1, ", "Ngày 16/1/2019 ", "Sau đó ", "Tại Hà Nội, đồng chí "])
def test_a_title_alone_opens_its_clause(opens: str) -> None:
    text = f"{NAMED}{opens}Chủ tịch nước "
    assert holder_before(page(text + "thăm cảng."), len(NAMED), len(text)) == "Trần Đại Quang"


def test_who_comes_by_his_title_alone_is_on_the_visit() -> None:
    text = f"{NAMED}Sáng 16/1, Chủ tịch nước thăm cảng Sài Gòn."
    assert parts(event(text)) == [("Trần Đại Quang", "attendee")]


def test_one_title_is_the_subject_of_all_talks_that_are_listed() -> None:
    text = (
        "Tổng thống Ấn Độ Ram Nath Kovind đến Hà Nội. "
        "Sáng 16/1, Tổng thống Ấn Độ hội đàm Chủ tịch nước Trần Đại Quang, "
        "hội kiến Chủ tịch Quốc hội Lê Thị Hoa."
    )
    talks = [parts(one) for one in events(text) if one.event_type == "meeting"]
    assert len(talks) == 2
    assert all(("Ram Nath Kovind", "attendee") in one for one in talks)
