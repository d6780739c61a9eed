"""Whether somebody only tells of an event."""

import pytest

from tests.extract.reading import event, events, parts


@pytest.mark.parametrize(
    "told",
    [
        "xác nhận việc này mới được quyết định tại cuộc họp ngày 15/1",
        "cho hay đoàn công tác vừa họp với tỉnh Sơn La ngày 15/1",
    ],
)
def test_who_tells_of_a_meeting_does_not_speak_at_it(told: str) -> None:
    assert parts(event(f"Ông Lê Văn Tám, Bí thư Tỉnh ủy Sơn La, {told}.")) == []


@pytest.mark.parametrize(
    "said",
    [
        "cho biết như vậy sau khi đã nghe báo cáo tại cuộc họp ngày 15/1",
        "cho biết tại cuộc họp ngày 15/1",
        "phát biểu khi vừa đến cuộc họp ngày 15/1",
    ],
)
def test_who_says_it_at_the_meeting_speaks_there(said: str) -> None:
    assert parts(event(f"Ông Lê Văn Tám, Bí thư Tỉnh ủy Sơn La, {said}.")) == [("Lê Văn Tám", "speaker")]


def test_who_first_tells_of_a_meeting_speaks_outside_of_it_throughout() -> None:
    text = (
        "Ông Lê Văn Tám, Bí thư Tỉnh ủy Sơn La, cho hay đoàn công tác vừa họp với tỉnh Sơn La ngày 15/1. "
        "Tại cuộc họp, bà Trần Thị Hoa phát biểu. “Tỉnh sẽ sửa”, ông Tám nói."
    )
    assert parts(event(text)) == [("Trần Thị Hoa", "speaker")]


def test_an_event_that_is_only_told_of_is_not_what_the_article_reports() -> None:
    text = (
        "Ông Lê Văn Tám, Bí thư Tỉnh ủy, xác nhận việc này mới được quyết định tại cuộc họp ngày 15/1. "
        "Bà Trần Thị Hoa cho rằng nên sửa tòa nhà."
    )
    assert parts(event(text)) == []


@pytest.mark.parametrize("source", ["Theo ông Lê Văn Tám", "Theo thông tin từ ông Lê Văn Tám"])
def test_the_source_of_what_a_company_did_was_not_there(source: str) -> None:
    found = event(f"{source}, ngày 3/1 Công ty Minh Hải đã làm việc với UBND tỉnh Hà Nam.")
    assert (found.participants, found.hosts) == ((), ("Công ty Minh Hải",))


@pytest.mark.parametrize("told", ["cho biết tỉnh vừa điều động", "xác nhận Ban Thường vụ đã kỷ luật"])
def test_who_makes_a_decision_known_on_a_day_is_told_with_it(told: str) -> None:
    found = event(f"Chiều 15/1, bà Trần Thị Hoa, Trưởng phòng Nội vụ, {told} ông Lê Văn Tám.")
    assert sorted(parts(found)) == [("Lê Văn Tám", "attendee"), ("Trần Thị Hoa", "speaker")]


def test_who_tells_of_a_decision_of_another_day_is_not_told_with_it() -> None:
    text = "Bà Trần Thị Hoa, Trưởng phòng Nội vụ, cho biết ngày 15/1 tỉnh đã kỷ luật ông Lê Văn Tám."
    assert parts(event(text)) == [("Lê Văn Tám", "attendee")]


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("cho biết, tại kỳ họp thứ 7, ngân sách sẽ được bàn", True),
        ("nhấn mạnh đại hội sắp tới cần tiết kiệm", True),
        ("đưa ra thông tin này khi dự kỳ họp thứ 7", False),
        ("cho biết thêm tại kỳ họp thứ 7", False),
    ],
)
def test_who_speaks_of_another_event_still_speaks_at_the_reported_one(said: str, heard: bool) -> None:
    text = f"Sáng 15/1, UBND tỉnh Sơn La mở hội nghị tổng kết. Bà Trần Thị Hoa {said}."
    found = next(one for one in events(text) if one.event_type == "conference")
    assert (("Trần Thị Hoa", "speaker") in parts(found)) is heard


@pytest.mark.parametrize(
    "told",
    [
        "cho biết, Đảng bộ xã Mai Sơn họp kiểm điểm ông Trần Văn Bình",
        "chia sẻ, tháng 1/2019, Bộ Y tế tổ chức tổng kết đề án",
    ],
)
def test_who_tells_of_what_a_body_did_is_not_heard_at_it(told: str) -> None:
    text = f"Ông Lê Văn Tám {told}. Bà Trần Thị Hoa nói việc này cần làm rõ."
    heard = [name for one in events(text, None) for name, part in parts(one) if part == "speaker"]
    assert heard == []
