"""Who tells a paper of an event, and is not heard at it."""

import pytest

from tests.extract.reading import event, events, parts

_REPORT = "Tại hội nghị về nước sạch sáng 17/1, ông Lê Văn Tám nói kế hoạch chậm. "


def test_who_goes_on_with_what_he_tells_a_paper_is_not_heard_at_the_event() -> None:
    said = (
        "Ông Trần Văn Bình dự hội nghị. "
        "Trả lời phỏng vấn của một tạp chí, ông Trần Văn Bình kể ba giếng đã đào. "
        "Ông Bình khẳng định hội nghị đủ người nhưng thiếu số liệu."
    )
    assert parts(event(_REPORT + said)) == [("Lê Văn Tám", "speaker"), ("Trần Văn Bình", "attendee")]


def test_who_spoke_to_a_paper_is_heard_where_words_say_that_it_is_said_at_the_event() -> None:
    said = (
        "Trả lời phỏng vấn của một tạp chí, ông Trần Văn Bình kể ba giếng đã đào. "
        "Tại hội nghị, ông Trần Văn Bình khẳng định sẽ đủ nước."
    )
    assert ("Trần Văn Bình", "speaker") in parts(event(_REPORT + said))


@pytest.mark.parametrize(("day", "heard"), [("Ngày 17/1", 0), ("Ngày 15/1", 1)])
def test_who_tells_on_another_day_of_a_meeting_is_not_heard_at_it(day: str, heard: int) -> None:
    text = f"{day}, bà Đỗ Thị Mận cho biết tại buổi họp giao ban ngày 15/1, kho thuốc kêu đã cạn."
    assert len(parts(event(text, None))) == heard


def test_before_a_clause_on_another_nobody_is_at_its_event() -> None:
    text = (
        "Ông Đỗ Quang Thạnh được bầu làm Bí thư Huyện ủy Ba Tơ, nhận ghế của ông Trần Văn Bình, "
        "người đã được bầu vào Trung ương ở Đại hội Đảng lần thứ XI."
    )
    assert parts(event(text, None)) == [("Trần Văn Bình", "attendee")]


def test_who_speaks_of_a_later_meeting_behind_what_was_the_day_before_is_not_heard() -> None:
    text = "Hôm qua, Chính phủ mở một trang mạng. Bà Trần Thị Hoa cho biết trang mạng giúp ích cho hội nghị."
    assert [name for name, _ in parts(event(_REPORT + text, None))] == ["Lê Văn Tám"]


def test_who_got_a_post_in_another_month_is_not_at_the_meeting() -> None:
    lead = "Bộ trưởng Bộ Nội vụ Lê Văn Tám đến thăm. Chợ đông. "
    text = (
        "Ông Tám cho biết, ông làm Bộ trưởng Bộ Nội vụ từ tháng 2/2011, đến tháng 9/2011, "
        "Bộ Nội vụ tổ chức tổng kết việc cấp sổ."
    )
    assert [(one.name, parts(one)) for one in events(lead + text, None)] == [
        ("Hội nghị tổng kết việc cấp sổ của Bộ Nội vụ", [])
    ]


def test_who_is_judged_by_findings_made_known_at_a_meeting_is_not_there() -> None:
    text = (
        "Sáng 17/1, bà Phạm Thị Lụa, Chánh Thanh tra Sở Nội vụ, làm việc với xã Mường Giôn "
        "công bố kết luận ông Đỗ Quang Thạnh có sai sót."
    )
    assert parts(event(text)) == [("Phạm Thị Lụa", "attendee")]


def test_an_athlete_calls_for_nothing() -> None:
    text = (
        "Chiều 17/1, huyện Ba Tơ tổ chức lễ tuyên dương học trò giỏi. Đỗ Thị Mận - vận động viên bơi của xã."
    )
    assert "speaker" not in [part for _, part in parts(event(text))]


def test_whose_other_meeting_is_told_speaks_there() -> None:
    said = (
        "Hai việc được bà con kể ở buổi tiếp dân của Chủ tịch huyện Trần Văn Bình. "
        "Ông Bình cho biết ao làng sẽ sửa."
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


def test_who_answers_a_paper_on_the_journey_of_another_was_not_heard_there() -> None:
    text = (
        "Thứ trưởng Ngoại giao Lê Văn Tám trả lời phỏng vấn về chuyến đi của Thủ tướng Hà Văn Sáu."
        " Thủ tướng Hà Văn Sáu dự Hội nghị G20. Về việc Thủ tướng được mời dự Hội nghị G20, Thứ trưởng"
        " Lê Văn Tám cho rằng đó là vinh dự."
    )
    assert "Lê Văn Tám" not in [who.person for one in events(text) for who in one.participants]
