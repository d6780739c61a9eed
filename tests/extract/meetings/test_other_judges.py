"""Whom another body punishes than the one whose decision is told."""

import pytest

from tests.extract.reading import event, events

OURS = "Ngày 16/1, Ban Thường vụ Tỉnh ủy Sơn La quyết định kỷ luật cảnh cáo ông Lê Văn Tám. "


def _punished(text: str) -> list[str]:
    found = next(one for one in events(text) if one.event_type == "decision" and "Thường vụ" in one.name)
    return [one.person for one in found.participants]


@pytest.mark.parametrize(
    "theirs",
    [
        "Ủy ban Kiểm tra Tỉnh ủy Sơn La khiển trách ông Hoàng Văn Nam. Bà Trần Thị Hoa cũng bị khiển trách.",
        "Bà Trần Thị Hoa có vi phạm. Ủy ban Kiểm tra Tỉnh ủy Sơn La khiển trách bà Trần Thị Hoa.",
    ],
)
def test_whom_another_body_punishes_is_not_of_the_decision(theirs: str) -> None:
    assert _punished(OURS + theirs) == ["Lê Văn Tám"]


@pytest.mark.parametrize(
    "behind",
    [
        "Bà Trần Thị Hoa cũng bị khiển trách.",
        "Ủy ban Kiểm tra Tỉnh ủy Sơn La khiển trách ông Hoàng Văn Nam. "
        "Theo Ban Thường vụ Tỉnh ủy Sơn La, bà Trần Thị Hoa bị khiển trách.",
        "Bà Trần Thị Hoa vi phạm quy định. "
        "Ban Thường vụ Tỉnh ủy Sơn La đề nghị Ban Bí thư xem xét, thi hành kỷ luật bà Trần Thị Hoa.",
    ],
)
def test_what_our_body_decides_or_asks_for_is_of_the_decision(behind: str) -> None:
    assert _punished(OURS + behind) == ["Lê Văn Tám", "Trần Thị Hoa"]


def test_whom_a_lower_body_punishes_in_many_words_is_not_punished_by_the_higher_one() -> None:
    text = (
        "Ban Thường vụ Tỉnh ủy Hà Nam vừa thi hành kỷ luật ông Lê Văn Tám. Ở cấp dưới, Ban Thường vụ Huyện ủy"
        " Yên Lập quyết định kỷ luật bằng mức nặng thứ hai mà điều lệ cho phép đối với ông Hà Văn Sáu."
    )
    assert [one.person for one in event(text).participants] == ["Lê Văn Tám"]
