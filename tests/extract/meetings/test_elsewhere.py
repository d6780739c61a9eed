"""Who tells a paper of an event, and is not heard at it."""

import pytest

from tests.extract.reading import event, parts

_REPORT = "Tại hội nghị về nước sạch sáng 17/1, ông Lê Văn Tám nói kế hoạch chậm. "


def test_who_goes_on_with_what_he_tells_a_paper_is_not_heard_at_the_event() -> None:
    said = (
        "Ông Trần Văn Bình dự hội nghị. "
        "Trả lời phỏng vấn báo chí, ông Trần Văn Bình nói đã ký nhiều văn kiện. "
        "Ông Bình khẳng định có thể coi hội nghị này là một thành công."
    )
    assert parts(event(_REPORT + said)) == [("Lê Văn Tám", "speaker"), ("Trần Văn Bình", "attendee")]


def test_who_spoke_to_a_paper_is_heard_where_words_say_that_it_is_said_at_the_event() -> None:
    said = (
        "Trả lời phỏng vấn báo chí, ông Trần Văn Bình nói đã ký nhiều văn kiện. "
        "Tại hội nghị, ông Trần Văn Bình khẳng định sẽ đủ nước."
    )
    assert ("Trần Văn Bình", "speaker") in parts(event(_REPORT + said))


@pytest.mark.parametrize(("day", "heard"), [("Ngày 17/1", 0), ("Ngày 15/1", 1)])
def test_who_tells_on_another_day_of_a_meeting_is_not_heard_at_it(day: str, heard: int) -> None:
    text = f"{day}, ông Lê Văn Tám cho biết tại cuộc họp của các sở ngày 15/1, nhiều xã báo cáo thiếu nước."
    assert len(parts(event(text, None))) == heard
