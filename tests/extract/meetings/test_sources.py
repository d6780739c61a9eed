"""Whose words something is told by."""

import pytest

from tests.extract.reading import event, parts

_REPORT = "Sáng 17/1, tỉnh Hà Nam mở hội nghị về cải cách. "


@pytest.mark.parametrize(
    "said",
    [
        "Theo Giám đốc Sở Y tế, ông Lê Vĩnh Tân, dịch đã lui.",
        "Theo Chủ tịch UBND huyện Mai Sơn, bà Lê Thị Tân, dịch đã lui.",
    ],
)
def test_a_title_before_the_comma_is_of_who_is_named_behind_it(said: str) -> None:
    assert [role for _, role in parts(event(_REPORT + said))] == ["speaker"]


def test_what_a_body_tells_of_a_person_is_no_word_of_the_person() -> None:
    assert parts(event(_REPORT + "Theo Sở Y tế, ông Lê Vĩnh Tân đã khỏi bệnh.")) == []
