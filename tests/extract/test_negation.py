"""What a sentence denies, refuses or only asks for is no holding."""

from __future__ import annotations

import pytest

from tests.extract.reading import posts

MINISTER = ("Lê Vĩnh Tân", "Bộ trưởng", "Bộ Nội vụ")


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Vĩnh Tân không phải là Bộ trưởng Bộ Nội vụ.",
        "Ông Lê Vĩnh Tân chưa được bổ nhiệm giữ chức Bộ trưởng Bộ Nội vụ.",
        "Ông Lê Vĩnh Tân không được bầu làm Bộ trưởng Bộ Nội vụ.",
        "Ông Lê Vĩnh Tân từ chối nhận chức Bộ trưởng Bộ Nội vụ.",
        "Ông Lê Vĩnh Tân tự xưng là Bộ trưởng Bộ Nội vụ.",
        "Ông Lê Vĩnh Tân bị đề nghị cách chức Bộ trưởng Bộ Nội vụ.",
    ],
)
def test_what_is_denied_refused_or_asked_for_is_no_holding(text: str) -> None:
    assert posts(text) == []


def test_whoever_holds_a_post_no_longer_held_it() -> None:
    assert posts("Ông Lê Vĩnh Tân không còn là Bộ trưởng Bộ Nội vụ.") == [(*MINISTER, "held")]


def test_a_denial_of_something_else_leaves_the_post() -> None:
    text = "Ông Lê Vĩnh Tân không dự họp; ông được bổ nhiệm giữ chức Bộ trưởng Bộ Nội vụ."
    assert posts(text) == [(*MINISTER, "start")]


def test_who_is_relieved_on_a_proposal_is_relieved() -> None:
    text = (
        "Theo đề nghị của Thủ tướng, Quốc hội miễn nhiệm chức vụ Bộ trưởng Bộ Nội vụ đối với ông Lê Vĩnh Tân."
    )
    assert posts(text) == [(*MINISTER, "end")]
