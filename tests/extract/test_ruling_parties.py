"""Organs of the party that leads another state, whose name the words leave out."""

import pytest

from tests.extract.reading import posts


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Tổng Bí thư, Chủ tịch nước Lào", "Đảng Nhân dân Cách mạng Lào"),
        ("Bí thư thứ nhất, Chủ tịch Cuba", "Đảng Cộng sản Cuba"),
        ("Ủy viên Bộ Chính trị, Phó Chủ tịch nước Lào", "Bộ Chính trị Đảng Nhân dân Cách mạng Lào"),
        (
            "Phó Chủ tịch Ban Chấp hành, Bộ trưởng Ngoại giao Triều Tiên",
            "Ban Chấp hành Trung ương Đảng Lao động Triều Tiên",
        ),
    ],
)
def test_an_organ_abroad_is_of_the_party_that_leads_the_state(title: str, body: str) -> None:
    text = f"{title} Bounthavy Phonsay đến thăm."
    assert body in [of for person, _, of, _ in posts(text) if person == "Bounthavy Phonsay"]


def test_a_head_of_state_leads_the_state() -> None:
    text = "Chủ tịch nước Lào Bounthavy Phonsay đến thăm."
    assert posts(text) == [("Bounthavy Phonsay", "Chủ tịch nước", "Lào", "holds")]


def test_an_organ_at_home_is_of_the_party_at_home() -> None:
    text = "Ở Lào, ông Lê Văn Tám, Ủy viên Bộ Chính trị, nói."
    assert posts(text) == [("Lê Văn Tám", "Ủy viên", "Bộ Chính trị", "holds")]


def test_the_supreme_assembly_is_of_its_state() -> None:
    text = "Triều Tiên mừng. Chủ tịch Hội đồng Nhân dân tối cao Choe Yong Jun nói."
    assert [body for _, _, body, _ in posts(text)] == ["Hội đồng Nhân dân tối cao Triều Tiên"]
