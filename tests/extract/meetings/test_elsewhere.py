"""Who tells a paper of an event, and is not heard at it."""

import pytest

from tests.extract.reading import event, events, parts

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


def test_before_a_clause_on_another_nobody_is_at_its_event() -> None:
    text = (
        "Ông Lê Văn Tám vừa được chỉ định làm Bí thư Thành ủy Huế, thay cho ông Trần Văn Bình, "
        "người vừa được bầu vào Bộ Chính trị trong Đại hội Đảng lần thứ XII."
    )
    assert "Lê Văn Tám" not in [name for one in events(text, None) for name, _ in parts(one)]


def test_who_speaks_of_a_later_meeting_behind_what_was_the_day_before_is_not_heard() -> None:
    text = "Hôm qua, Chính phủ mở một trang mạng. Bà Trần Thị Hoa cho biết trang mạng giúp ích cho hội nghị."
    assert [name for name, _ in parts(event(_REPORT + text, None))] == ["Lê Văn Tám"]


def test_who_got_a_post_in_another_month_is_not_at_the_meeting() -> None:
    lead = "Bộ trưởng Bộ Y tế Lê Văn Tám đến thăm. Chợ đông. "
    text = (
        "Ông Tám chia sẻ, ông nhận chức Bộ trưởng Bộ Y tế vào tháng 4/2016 "
        "thì tháng 6/2016, Bộ Y tế tổ chức tổng kết đề án."
    )
    assert [name for one in events(lead + text, None) for name, _ in parts(one)] == []


def test_who_is_judged_by_findings_made_known_at_a_meeting_is_not_there() -> None:
    text = (
        "Ngày 17/1, Thanh tra Bộ Y tế làm việc với lãnh đạo tỉnh Sơn La "
        "công bố kết luận ông Lê Văn Tám có vi phạm."
    )
    assert "Lê Văn Tám" not in [name for one in events(text) for name, _ in parts(one)]


def test_an_athlete_calls_for_nothing() -> None:
    text = (
        "Sáng 17/1, tỉnh Sơn La tổ chức lễ vinh danh 10 công dân trẻ. "
        "Lê Văn Tám - Gương vận động viên trẻ tiêu biểu của tỉnh."
    )
    assert "speaker" not in [part for _, part in parts(event(text))]


def test_whose_other_meeting_is_told_speaks_there() -> None:
    said = (
        "Cử tri trong buổi tiếp xúc của Chủ tịch tỉnh Trần Văn Bình đã nêu hai việc. "
        "Giải đáp ý kiến, ông Bình cho biết tỉnh sẽ sửa."
    )
    assert [name for name, _ in parts(events(_REPORT + said, None)[0])] == ["Lê Văn Tám"]


def test_who_chairs_a_sitting_of_tomorrow_does_not_chair_that_of_today() -> None:
    text = (
        "Tại phiên họp về nước sạch, ông Lê Văn Tám nói kế hoạch chậm. Mọi người đồng tình. "
        "Ngày mai, phiên họp sẽ do ông Trần Văn Bình chủ trì."
    )
    assert [name for name, _ in parts(event(text, None))] == ["Lê Văn Tám"]


def test_what_somebody_has_found_and_proposed_is_no_speech() -> None:
    text = "Tỉnh vinh danh bác sĩ Trần Văn Bình với nghiên cứu về phổi và đề xuất khám sớm. "
    assert ("Trần Văn Bình", "speaker") not in parts(event(_REPORT + text))
