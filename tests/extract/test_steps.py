"""Steps of a life that commas part each have their own days."""

from __future__ import annotations

import pytest

from tests.extract.reading import held


def spans(text: str) -> set[tuple[str, str, str]]:
    return {(one.title, str(one.since), str(one.until)) for one in held(text, "2019-05-16")}


@pytest.mark.parametrize("verb", ["ông là", "là", "ông giữ chức", "được bầu làm"])
@pytest.mark.parametrize("mark", [",", ";"])
def test_each_step_has_the_days_before_it(verb: str, mark: str) -> None:
    comma = "," if verb.startswith("ông") else ""
    text = (
        "Ông Đinh Văn Sáu sinh năm 1958. Từ 1998 đến 2003, ông là Trưởng Công an huyện Ý Yên"
        f"{mark} từ 2003 đến 2009{comma} {verb} Giám đốc Sở Nội vụ tỉnh Nam Định."
    )
    assert spans(text) == {("Trưởng Công an", "1998", "2003"), ("Giám đốc", "2003", "2009")}


def test_days_behind_a_post_are_its_own() -> None:
    text = "Từ nhỏ, ông Đinh Văn Sáu là Giám đốc Sở Nội vụ tỉnh Nam Định, từ 2003 đến 2009, ở Nam Định."
    assert spans(text) == {("Giám đốc", "2003", "2009")}
