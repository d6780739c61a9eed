"""Whether what a verb says of a post is only a proposal."""

from __future__ import annotations

import pytest

from tests.extract.reading import posts


def test_a_proposal_goes_on_to_the_next_item() -> None:
    text = (
        "Ông Lê Văn Tám - Bí thư Tỉnh ủy Hà Nam được giới thiệu giữ chức Bộ trưởng Y tế; ông Đỗ Văn Sáu - Bí"
        " thư Tỉnh ủy Sơn La giữ chức Tổng Thanh tra Chính phủ."
    )
    assert ("Đỗ Văn Sáu", "Tổng Thanh tra", "Thanh tra Chính phủ", "nominated") in posts(text)


def test_an_appointment_in_the_item_before_is_no_proposal() -> None:
    text = (
        "Ông Lê Văn Tám được giới thiệu và đã được bầu giữ chức Bí thư Tỉnh ủy Hà Nam; ông Đỗ Văn Sáu giữ"
        " chức Tổng Thanh tra Chính phủ."
    )
    assert ("Đỗ Văn Sáu", "Tổng Thanh tra", "Thanh tra Chính phủ", "start") in posts(text)


def test_an_item_with_days_of_its_own_is_no_proposal() -> None:
    text = (
        "Ông Lê Văn Tám được giới thiệu ứng cử chức Chủ tịch UBND tỉnh Hà Nam; ông Trần Văn Tư làm Giám đốc "
        "Sở Y tế Hà Nam từ năm 2015 đến nay."
    )
    assert ("Trần Văn Tư", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "holds") in posts(text)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("lấy ý kiến về việc bổ nhiệm", "nominated"),
        ("lấy ý kiến, sau đó bổ nhiệm", "start"),
        ("không chậm trễ, bổ nhiệm", "start"),
    ],
)
def test_an_appointment_on_which_one_asks_is_a_proposal(words: str, status: str) -> None:
    text = f"UBND tỉnh {words} ông Lê Văn Tám làm Giám đốc Sở Y tế Hà Nam."
    assert posts(text) == [("Lê Văn Tám", "Giám đốc", "Sở Y tế tỉnh Hà Nam", status)]


@pytest.mark.parametrize(
    "words", ["Ông Lê Văn Tám được giới thiệu để bầu", "Bộ Chính trị giới thiệu ông Lê Văn Tám để bầu"]
)
def test_who_is_put_forward_for_an_election_is_proposed(words: str) -> None:
    text = f"{words} Chủ tịch UBND tỉnh Hà Nam."
    assert posts(text) == [("Lê Văn Tám", "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "nominated")]


def test_who_asks_for_an_election_is_not_put_forward() -> None:
    assert posts("Ông Lê Văn Tám đề nghị Quốc hội họp để bầu Chủ tịch nước.") == []
