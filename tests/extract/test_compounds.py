"""Words of two syllables in names of bodies that no table lists."""

import pytest

from tests.extract.reading import posts


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông Kiều Đức Mạnh, Chủ tịch Hội Vọng cổ, đến dự.", "Hội Vọng cổ"),
        ("Ông Kiều Đức Mạnh, Chủ tịch Hội Vọng cổ của tỉnh Hà Nam, đến dự.", "Hội Vọng cổ tỉnh Hà Nam"),
        ("Ông Kiều Đức Mạnh, Giám đốc Công ty Tôn bán hàng ở Hà Nam.", "Công ty Tôn"),
    ],
)
def test_a_verb_behind_a_name_is_no_half_of_its_last_word(text: str, body: str) -> None:
    assert [told for _, _, told, _ in posts(text)] == [body]
