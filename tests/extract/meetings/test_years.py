"""The year of what is told without a day."""

import pytest

from tests.extract.reading import events, parts

_REPORT = "Sáng 17/1, tỉnh Hà Nam mở hội nghị về cải cách. Ông Trần Văn Bình chủ trì hội nghị. "


def told(text: str) -> list[tuple[str, list[str]]]:
    """Return the date and the people of each event beside the report."""
    found = [one for one in events(_REPORT + text) if not one.name.startswith("Hội nghị")]
    return [(str(one.date.start), [name for name, _ in parts(one)]) for one in found if one.date]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Năm 2015, Ban Bí thư cách chức ông Lê Vĩnh Tân, nguyên Bí thư Huyện ủy.", "2015"),
        ("Trước đó, vào năm 2015, ông Lê Vĩnh Tân bị khởi tố.", "2015"),
        ("Ông Lê Vĩnh Tân từng bị kỷ luật cảnh cáo về mặt Đảng vào năm 2013.", "2013"),
        ("Ông Lê Vĩnh Tân bị khai trừ khỏi Đảng hồi cuối năm 2016.", "2016"),
        ("Năm 2014, Chủ tịch nước Lê Vĩnh Tân thăm cấp Nhà nước tới Lào.", "2014"),
        ("Như báo đã đưa tin, năm 2017, ông Lê Vĩnh Tân đã chủ trì cuộc họp với các sở.", "2017"),
        ("Năm 1995, ông Lê Vĩnh Tân được Quốc hội bầu làm Chủ tịch nước.", "1995"),
    ],
)
def test_a_year_dates_what_its_sentence_tells(text: str, year: str) -> None:
    assert told(text) == [(year, ["Lê Vĩnh Tân"])]


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2018, số khách thăm Việt Nam tăng đều.",
        "Năm 2008, được Tỉnh đoàn phân công, ông Lê Vĩnh Tân làm việc với các cơ quan về đề án.",
        "Năm 1995, ông Lê Vĩnh Tân được bầu làm Bí thư xã.",
        "Ban Bí thư từng kỷ luật ông Lê Vĩnh Tân vì sai phạm khi làm việc ở tỉnh vào năm 2013.",
    ],
)
def test_a_year_of_a_career_or_of_another_matter_dates_no_event(text: str) -> None:
    assert not any(len(date) == len("2013") for date, _ in told(text))


def test_the_day_told_behind_is_that_of_an_event_of_a_year() -> None:
    text = (
        "Năm 2014, Chủ tịch nước Lê Vĩnh Tân thăm Lào. "
        "Chủ tịch nước Lê Vĩnh Tân thăm Lào ngày 10/11/2014, gặp nhiều bạn cũ."
    )
    assert [date for date, _ in told(text)] == ["2014-11-10"]


def test_who_was_punished_in_a_year_past_is_not_at_the_meeting_of_the_day() -> None:
    text = "Sáng 17/1, tỉnh Hà Nam mở hội nghị về cải cách. Ông Lê Vĩnh Tân bị kỷ luật cảnh cáo vào năm 2013."
    assert [(one.event_type, parts(one)) for one in events(text)] == [
        ("conference", []),
        ("decision", [("Lê Vĩnh Tân", "attendee")]),
    ]
