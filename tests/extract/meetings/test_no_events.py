"""What holds the words of an event and tells of none, or of one of another kind."""

import pytest

from tests.extract.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 17/1, ông Lê Văn Tám muốn người dân tham quan nhà máy.",
        "Ngày 17/1, công an tỉnh Sơn La vào cuộc kiểm tra vụ việc.",
    ],
)
def test_what_is_wanted_or_looked_into_is_no_event(text: str) -> None:
    assert events(text) == ()


def test_a_punishment_made_known_is_a_decision_and_no_ceremony() -> None:
    text = "Ngày 17/1, Tỉnh ủy Sơn La công bố quyết định cách tất cả chức vụ đối với ông Lê Văn Tám."
    assert [one.event_type for one in events(text)] == ["decision"]
