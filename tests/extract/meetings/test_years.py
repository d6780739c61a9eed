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
        ("Năm 2011, Huyện ủy cách chức ông Đinh Thế Lượng, nguyên trưởng phòng thuế.", "2011"),
        ("Trước đó, vào năm 2012, ông Đinh Thế Lượng bị khởi tố.", "2012"),
        ("Ông Đinh Thế Lượng từng bị kỷ luật khiển trách ở xã vào năm 2009.", "2009"),
        ("Ông Đinh Thế Lượng bị khai trừ hồi cuối năm 2010.", "2010"),
        ("Năm 2008, Chủ tịch nước Đinh Thế Lượng thăm cấp Nhà nước Bỉ.", "2008"),
        ("Như báo đã đưa tin, năm 2006, ông Đinh Thế Lượng chủ trì buổi họp của ba huyện.", "2006"),
        ("Năm 1992, ông Đinh Thế Lượng được Quốc hội bầu làm Chánh án.", "1992"),
    ],
)
def test_a_year_dates_what_its_sentence_tells(text: str, year: str) -> None:
    assert told(text) == [(year, ["Đinh Thế Lượng"])]


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2007, lượng khách thăm Cuba giảm một nửa.",
        "Năm 2003, được Thành đoàn phân công, ông Đinh Thế Lượng làm việc với ba trường về sách.",
        "Năm 1998, ông Đinh Thế Lượng được bầu làm Chủ tịch hội làm vườn.",
        "Huyện ủy từng kỷ luật ông Đinh Thế Lượng vì lỗi khi làm việc ở xã vào năm 2009.",
    ],
)
def test_a_year_of_a_career_or_of_another_matter_dates_no_event(text: str) -> None:
    found = [(str(one.date.start), parts(one)) for one in events(_REPORT + text) if one.date]
    assert found == [("2019-01-17", [("Trần Văn Bình", "chair")])]


def test_the_day_told_behind_is_that_of_an_event_of_a_year() -> None:
    text = (
        "Năm 2008, Chủ tịch nước Đinh Thế Lượng thăm Cuba. "
        "Chủ tịch nước Đinh Thế Lượng thăm Cuba ngày 6/3/2008, gặp hai kỹ sư."
    )
    assert [date for date, _ in told(text)] == ["2008-03-06"]


def test_who_was_punished_in_a_year_past_is_not_at_the_meeting_of_the_day() -> None:
    text = (
        "Sáng 17/1, tỉnh Hà Nam mở hội nghị về cải cách. "
        "Ông Đinh Thế Lượng bị kỷ luật khiển trách vào năm 2009."
    )
    assert [(one.event_type, parts(one)) for one in events(text)] == [
        ("conference", []),
        ("decision", [("Đinh Thế Lượng", "attendee")]),
    ]
