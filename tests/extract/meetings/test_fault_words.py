"""Who is at fault by the words of a disciplinary case, and who only finds or suffers the fault."""

import pytest

from tests.extract.reading import events


def people(text: str, event_type: str) -> list[str]:
    return [who.person for one in events(text) if one.event_type == event_type for who in one.participants]


@pytest.mark.parametrize(
    "act",
    [
        "nguyên Chánh Thanh tra, đã ký nhiều văn bản sai quy định",
        "khi làm kế toán trưởng, tổ chức đấu thầu, phê duyệt kết quả vượt thẩm quyền",
    ],
)
def test_who_acts_against_the_rules_is_disciplined(act: str) -> None:
    text = f"Ngày 16/1, Ủy ban Kiểm tra Tỉnh ủy Sơn La kỷ luật ông Lê Văn Tám. Bà Trần Thị Hoa, {act}."
    assert people(text, "decision") == ["Lê Văn Tám", "Trần Thị Hoa"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Thanh tra viên Trần Thị Hoa phát hiện nhiều khoản chi sai quy định.",
        "Thanh tra viên Trần Thị Hoa phát hiện xã buông lỏng quản lý.",
        "Bà Trần Thị Hoa, hàng xóm, khiếu nại vì bị thu hồi đất không đúng quy định.",
        "Bà Trần Thị Hoa, hàng xóm, khiếu nại vì xã thiếu trách nhiệm.",
        "Bà Trần Thị Hoa được bổ nhiệm làm kế toán không đúng quy định.",
        "Bà Trần Thị Hoa có thửa đất do xã cấp sai thẩm quyền.",
        "Bà Trần Thị Hoa là người bị ông Tám bổ nhiệm không đúng quy định.",
    ],
)
def test_whom_a_fault_befalls_and_who_finds_it_are_not_disciplined(sentence: str) -> None:
    text = f"Ngày 16/1, Ủy ban Kiểm tra Tỉnh ủy Sơn La kỷ luật ông Lê Văn Tám. {sentence}"
    assert set(people(text, "decision")) == {"Lê Văn Tám"}
