"""What holds the words of an event and tells of none, or of one of another kind."""

import pytest

from tests.extract.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 17/1, chị Lò Thị Én muốn khách tham quan vườn mận.",
        "Ngày 17/1, công an tỉnh Sơn La vào cuộc kiểm tra vụ việc.",
    ],
)
def test_what_is_wanted_or_looked_into_is_no_event(text: str) -> None:
    assert events(text) == ()


def test_a_punishment_made_known_is_a_decision_and_no_ceremony() -> None:
    text = "Ngày 17/1, Huyện ủy Ba Tơ công bố quyết định cách tất cả chức vụ của bà Đỗ Thị Mận."
    assert [one.event_type for one in events(text)] == ["decision"]


def test_what_an_application_makes_possible_is_no_meeting() -> None:
    text = "Ngày 17/1, phần mềm có thể đặt lịch khám, hoặc tổ chức họp trực tuyến giữa hai bản."
    assert events(text) == ()


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("buổi gặp cán bộ tỉnh đã nghỉ hưu", "Buổi gặp cán bộ tỉnh đã nghỉ hưu"),
        ("hội nghị về quản lý và tổ chức lễ hội", "Hội nghị về quản lý và tổ chức lễ hội"),
        (
            "hội nghị về xây dựng tỉnh trở thành nơi đáng sống",
            "Hội nghị về xây dựng tỉnh trở thành nơi đáng sống",
        ),
    ],
)
def test_a_name_is_not_cut_inside_what_it_lists_or_makes(told: str, name: str) -> None:
    assert [one.name for one in events(f"Sáng 17/1, tại {told}, ông Lê Văn Tám nói về cây xanh.")] == [name]


def test_a_short_matter_goes_on_over_a_comma() -> None:
    text = "Phiên thảo luận về vốn, đất đai và cách dùng nước do Bộ Y tế chủ trì diễn ra sáng 17/1."
    assert [one.name for one in events(text)] == ["Phiên thảo luận về vốn, đất đai và cách dùng nước"]
