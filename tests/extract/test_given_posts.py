"""Posts that stand first in their clause, with who has them behind."""

import pytest

from tests.extract.reading import posts

_SPORT = "Sở Thể thao tỉnh Long An"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chức Giám đốc Sở Thể thao tỉnh Long An được giao cho ông Tạ Minh Khuê.", "start"),
        ("Vị trí Giám đốc Sở Thể thao tỉnh Long An vừa được UBND tỉnh giao cho bà Tạ Minh Khuê.", "start"),
        ("Hiện chức Giám đốc Sở Thể thao tỉnh Long An do ông Tạ Minh Khuê đảm nhiệm.", "holds"),
        ("Vị trí Giám đốc Sở Thể thao tỉnh Long An sẽ do ông Tạ Minh Khuê đảm nhiệm.", "start"),
        ("Chức Giám đốc Sở Thể thao tỉnh Long An trước đây do ông Tạ Minh Khuê nắm giữ.", "held"),
    ],
)
def test_who_has_a_post_is_told_behind_it(text: str, status: str) -> None:
    assert posts(text) == [("Tạ Minh Khuê", "Giám đốc", _SPORT, status)]


def test_who_is_given_a_post_keeps_his_own_titles() -> None:
    text = "Chức Giám đốc Sở Thể thao tỉnh Long An do ông Tạ Minh Khuê, Phó Bí thư Tỉnh ủy, đảm nhiệm."
    assert set(posts(text)) == {
        ("Tạ Minh Khuê", "Giám đốc", _SPORT, "holds"),
        ("Tạ Minh Khuê", "Phó Bí thư", "Tỉnh ủy Long An", "holds"),
    }


def test_who_does_something_else_in_behalf_of_an_office_has_it_not() -> None:
    text = (
        "Lễ trao chức danh Giám đốc Sở Thể thao tỉnh Long An "
        "do ông Tạ Minh Khuê, Phó Bí thư Tỉnh ủy, chủ trì."
    )
    assert posts(text) == [("Tạ Minh Khuê", "Phó Bí thư", "Tỉnh ủy Long An", "holds")]
