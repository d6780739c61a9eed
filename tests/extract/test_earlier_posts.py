"""Posts that a sentence tells of the time before."""

from __future__ import annotations

import pytest

from tests.extract.reading import held, posts


@pytest.mark.parametrize(
    "text",
    [
        "Trước khi được bổ nhiệm, ông Lê Vĩnh Tân là Bí thư Tỉnh ủy Đồng Tháp.",
        "Trước đó, ông Lê Vĩnh Tân là Bí thư Tỉnh ủy Đồng Tháp.",
    ],
)
def test_what_somebody_was_before_is_past(text: str) -> None:
    assert posts(text) == [("Lê Vĩnh Tân", "Bí thư", "Tỉnh ủy Đồng Tháp", "held")]


def test_what_somebody_is_when_appointed_elsewhere_is_held() -> None:
    text = "Khi nhận phân công, ông Lê Vĩnh Tân đang là Bí thư Tỉnh ủy Đồng Tháp."
    assert posts(text) == [("Lê Vĩnh Tân", "Bí thư", "Tỉnh ủy Đồng Tháp", "holds")]


def test_whoever_holds_the_office_of_another_is_acting() -> None:
    (found,) = [
        one for one in held("Phó Chủ tịch nước Võ Thị Ánh Xuân giữ quyền Chủ tịch nước.") if one.acting
    ]
    assert (found.person, found.title) == ("Võ Thị Ánh Xuân", "Chủ tịch nước")


@pytest.mark.parametrize(
    "text",
    [
        "Sai phạm của ông Lê Vĩnh Tân xảy ra ở thời điểm khi ông này còn là Bí thư Tỉnh ủy Đồng Tháp.",
        "Ông Lê Vĩnh Tân từng giữ chức vụ: Bí thư Tỉnh ủy Đồng Tháp; cán bộ Sở Y tế.",
        "Năm 2005, Bí thư Tỉnh ủy Đồng Tháp lúc đó Lê Vĩnh Tân đến Lào.",
    ],
)
def test_a_post_of_the_time_that_is_told_of_is_past(text: str) -> None:
    assert posts(text) == [("Lê Vĩnh Tân", "Bí thư", "Tỉnh ủy Đồng Tháp", "held")]
