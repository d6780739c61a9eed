"""What becomes of one whom somebody replaces."""

import pytest

from tests.extract.reading import posts


def test_who_is_replaced_may_have_titles_before_the_verb_that_moves_him() -> None:
    text = (
        "Ông Lê Nam sẽ giữ chức Bí thư, thay ông Đỗ Văn An, nguyên Bí thư Tỉnh ủy Hà Nam "
        "mới được bầu làm Thứ trưởng Bộ Y tế."
    )
    assert ("Đỗ Văn An", "Thứ trưởng", "Bộ Y tế", "start") in posts(text)


@pytest.mark.parametrize(
    "gone",
    [
        "ông Đỗ Văn An (58 tuổi), vừa được bầu làm Phó Chủ tịch Quốc hội",
        "cho ông Đỗ Văn An (58 tuổi), người vừa được bầu làm Phó Chủ tịch Quốc hội",
        "ông Đỗ Văn An vừa được bầu làm Phó Chủ tịch Quốc hội",
    ],
)
def test_the_next_post_is_that_of_who_is_replaced(gone: str) -> None:
    found = posts(f"Ông Lê Nam được chỉ định giữ chức Bí thư Tỉnh ủy Hà Nam, thay {gone}.")
    assert {person for person, title, _, _ in found if title == "Phó Chủ tịch"} == {"Đỗ Văn An"}


def test_so_is_the_committee_into_which_he_is_elected() -> None:
    took = "Ông Lê Nam được chỉ định giữ chức Bí thư Tỉnh ủy Hà Nam"
    text = f"{took}, thay ông Đỗ Văn An, người vừa được bầu vào Bộ Chính trị."
    assert ("Đỗ Văn An", "Ủy viên", "Bộ Chính trị", "start") in posts(text)


def test_whose_post_follows_a_bare_comma_is_not_told() -> None:
    text = "Ông Lê Nam về Hà Nam, thay ông Đỗ Văn An (58 tuổi), làm Bí thư Tỉnh ủy Hà Nam."
    assert "Đỗ Văn An" not in {person for person, _, _, status in posts(text) if status == "start"}
