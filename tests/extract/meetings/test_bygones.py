"""People who died long ago are at events of their own time, and honoured at those of today."""

import pytest

from tests.extract.reading import events, parts


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Tháng 3/1962, Thủ tướng Phạm Văn Đồng thăm Ba Lan.", "Phạm Văn Đồng"),
        ("Chủ tịch Hồ Chí Minh đã có chuyến thăm Ba Lan vào năm 1957.", "Hồ Chí Minh"),
        ("Chủ tịch Kim Nhật Thành có chuyến thăm Việt Nam ngày 10-11-1964.", "Kim Nhật Thành"),
    ],
)
def test_who_died_long_ago_is_at_the_events_of_his_time(text: str, who: str) -> None:
    (visit,) = events(text)
    assert parts(visit) == [(who, "attendee")]


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 16/1, tại lễ kỷ niệm ngày sinh Chủ tịch Hồ Chí Minh, ông Lê Văn Tám phát biểu.",
        "Sáng 16/1, ông Lê Văn Tám dự lễ kỷ niệm ngày Chủ tịch Hồ Chí Minh thăm Sơn La năm 1959.",
        "Chiều 16/1, ông Lê Văn Tám thăm Triều Tiên, sau chuyến thăm của Chủ tịch Hồ Chí Minh năm 1957.",
    ],
)
def test_who_died_long_ago_is_at_no_event_of_today(text: str) -> None:
    there = {name for event in events(text) if str(event.date) >= "2019" for name, _ in parts(event)}
    assert there == {"Lê Văn Tám"}


def test_who_died_long_ago_is_at_no_event_behind_his_time() -> None:
    text = (
        "Sáng 16/1, Chủ tịch Kim Jong-un thăm chính thức Việt Nam. Đây là chuyến thăm đầu tiên kể từ "
        "chuyến thăm Việt Nam của Chủ tịch Kim Nhật Thành năm 1964."
    )
    there = {name for event in events(text) if str(event.date) >= "2019" for name, _ in parts(event)}
    assert "Kim Nhật Thành" not in there
