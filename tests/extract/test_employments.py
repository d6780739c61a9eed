"""Work for a body that is no office, told behind a name."""

from __future__ import annotations

import pytest

from tests.extract.reading import posts


@pytest.mark.parametrize(
    ("text", "person", "title", "body"),
    [
        (
            "Bà Lê Thị Tám, nhân viên Sở Y tế Hà Nam, vui mừng.",
            "Lê Thị Tám",
            "Nhân viên",
            "Sở Y tế tỉnh Hà Nam",
        ),
        ("Bà Lê Thị Tám - cán bộ Sở Y tế Hà Nam - vui mừng.", "Lê Thị Tám", "Cán bộ", "Sở Y tế tỉnh Hà Nam"),
        (
            "Bà Lê Thị Tám, công chức văn phòng - thống kê xã Nhân Hậu, vui mừng.",
            *("Lê Thị Tám", "Công chức văn phòng - thống kê", "Ủy ban nhân dân xã Nhân Hậu"),
        ),
        (
            "Bà Lê Thị Tám, cán bộ địa chính - xây dựng xã Nhân Hậu, vui mừng.",
            *("Lê Thị Tám", "Cán bộ địa chính", "Ủy ban nhân dân xã Nhân Hậu"),
        ),
        ("Anh Đỗ Văn Sáu (chuyên viên Báo Nhân Dân) vui mừng.", "Đỗ Văn Sáu", "Chuyên viên", "Báo Nhân Dân"),
        (
            "Ông Đỗ Văn Sáu, cán bộ địa chính xã Nhân Hậu, gây thất thoát.",
            *("Đỗ Văn Sáu", "Cán bộ địa chính", "Ủy ban nhân dân xã Nhân Hậu"),
        ),
        (
            "Alan Smythe, chuyên gia về luật biển tại Đại học Huế, mỉm cười.",
            *("Alan Smythe", "Chuyên gia", "Đại học Huế"),
        ),
        (
            "Ông Đỗ Văn Sáu - đảng viên Chi bộ 2, cán bộ địa chính phụ trách đất đai UBND xã Nhân Hậu.",
            *("Đỗ Văn Sáu", "Cán bộ địa chính", "Ủy ban nhân dân xã Nhân Hậu"),
        ),
        (
            "Bà Lê Thị Tám, chuyên viên phụ trách địa bàn, Phòng Nội vụ huyện Lý Nhân.",
            *("Lê Thị Tám", "Chuyên viên", "Phòng Nội vụ huyện Lý Nhân"),
        ),
        ("Bà Lê Thị Tám, hội viên Hội Nông dân Việt Nam.", "Lê Thị Tám", "Hội viên", "Hội Nông dân Việt Nam"),
    ],
)
def test_work_for_a_body_stands_behind_a_name(text: str, person: str, title: str, body: str) -> None:
    assert posts(text) == [(person, title, body, "holds")]


def test_former_work_is_past() -> None:
    text = "Ông Đỗ Văn Sáu (nguyên cán bộ Sở Y tế Hà Nam) bị phạt."
    assert posts(text) == [("Đỗ Văn Sáu", "Cán bộ", "Sở Y tế tỉnh Hà Nam", "held")]


@pytest.mark.parametrize(
    "text",
    [
        "Bà Lê Thị Tám, chuyên viên phụ trách địa bàn xã Nhân Hậu, vui mừng.",
        "Bà Lê Thị Tám, luật sư của Công ty Vàng Sao, vui mừng.",
        "Bà Lê Thị Tám, cán bộ đã nghỉ hưu ở Sở Y tế Hà Nam, vui mừng.",
        "Về việc bổ nhiệm ông Lê Văn Tám, đại diện Bộ Nội vụ cho biết sẽ xem xét.",
        "Cán bộ Sở Y tế Hà Nam vui mừng đón ông Lê Văn Tám.",
    ],
)
def test_professions_and_the_work_of_others_are_none(text: str) -> None:
    assert posts(text) == []


def test_who_has_an_office_is_known_by_it() -> None:
    text = "Ông Đỗ Văn Sáu, chuyên viên Sở Y tế Hà Nam, nguyên Giám đốc Sở Tư pháp Hà Nam, vui mừng."
    assert posts(text) == [("Đỗ Văn Sáu", "Giám đốc", "Sở Tư pháp tỉnh Hà Nam", "held")]


@pytest.mark.parametrize(
    "told",
    [
        "Ông Đỗ Văn Sáu, cán bộ hưu trí phường Nhân Hậu, gây thất thoát.",
        "Ông Đỗ Văn Sáu, nhân viên cũ của Sở Y tế Hà Nam, gây thất thoát.",
        "Alan Smythe, chuyên gia nghiên cứu Quốc hội Mỹ, nhận định.",
        "Bà Lê Thị Tám, chuyên gia về Ngân hàng Nhà nước, nhận định.",
    ],
)
def test_who_no_longer_works_or_works_on_a_body_does_not_work_for_it(told: str) -> None:
    assert posts(told) == []
