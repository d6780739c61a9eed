"""Posts of a life that a later step of it ended."""

import pytest

from tests.extract.reading import held

MINISTER = "Từ tháng 8/2007, ông Trần Văn Tư là Bộ trưởng Bộ Y tế."


def _spans(text: str, published: str = "2018-05-10") -> list[tuple[str, str, str | None, str | None]]:
    return [
        (
            one.title,
            one.status.value,
            str(one.since) if one.since else None,
            str(one.until) if one.until else None,
        )
        for one in held(text, published)
    ]


def test_what_was_left_long_ago_was_held_until_then() -> None:
    text = f"{MINISTER}\nTháng 4/2016, Quốc hội miễn nhiệm chức Bộ trưởng Bộ Y tế đối với ông Trần Văn Tư."
    assert ("Bộ trưởng", "held", "2007-08", "2016-04") in _spans(text)


def test_a_deputy_who_became_head_was_deputy() -> None:
    text = (
        "Từ năm 2014, ông Trần Văn Tư là Thứ trưởng Bộ Y tế.\n"
        "Tháng 4/2016, Quốc hội phê chuẩn ông Trần Văn Tư làm Bộ trưởng Bộ Y tế."
    )
    assert ("Thứ trưởng", "held", "2014", None) in _spans(text)


@pytest.mark.parametrize(
    "news",
    [
        "Sáng 10/5, Quốc hội miễn nhiệm chức Bộ trưởng Bộ Y tế đối với ông Trần Văn Tư.",
        "Tháng 4/2016, ông Trần Văn Tư được bầu làm Bí thư Tỉnh ủy Hà Nam.",
    ],
)
def test_what_is_left_now_or_not_told_to_be_left_is_held_still(news: str) -> None:
    assert ("Bộ trưởng", "holds", "2007-08", None) in _spans(f"{MINISTER}\n{news}")
