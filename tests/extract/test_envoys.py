"""Envoys and where they serve."""

import pytest

from tests.extract.reading import posts


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("Đại sứ Việt Nam tại Bỉ", "Đại sứ quán Việt Nam tại Bỉ"),
        ("Đại sứ Đặc mệnh toàn quyền Việt Nam tại Hà Lan", "Đại sứ quán Việt Nam tại Hà Lan"),
        ("Tổng lãnh sự Việt Nam tại Úc", "Tổng Lãnh sự quán Việt Nam tại Úc"),
        ("Đại sứ Mỹ tại Việt Nam", "Mỹ"),
    ],
)
def test_envoys_of_the_country_are_told_apart_by_where_they_serve(words: str, body: str) -> None:
    ((_, _, organization, _),) = posts(f"{words} Trần Văn Tư phát biểu.")
    assert organization == body


def test_an_envoy_may_serve_in_a_second_country() -> None:
    text = "Cùng dự có Đại sứ Việt Nam tại Phần Lan kiêm nhiệm Estonia Bùi Gia Thuận."
    assert [(person, organization) for person, _, organization, _ in posts(text)] == [
        ("Bùi Gia Thuận", "Đại sứ quán Việt Nam tại Phần Lan")
    ]
