"""Who leaves the post beside his name."""

import pytest

from tests.extract.reading import posts

_POST = ("Cù Hữu Thọ", "Trưởng ban", "Ban Dân vận Tỉnh ủy Kiên Giang")


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh ủy Kiên Giang kỷ luật ông Cù Hữu Thọ, Trưởng Ban Dân vận Tỉnh ủy, bằng hình thức cách chức.",
        "Tỉnh ủy Kiên Giang thông qua việc ông Cù Hữu Thọ, Trưởng Ban Dân vận Tỉnh ủy, thôi giữ nhiệm vụ.",
        "Ông Cù Hữu Thọ, Trưởng Ban Dân vận Tỉnh ủy Kiên Giang, thôi giữ chức vụ này từ hôm nay.",
        "Tỉnh ủy Kiên Giang trao quyết định nghỉ hưu cho ông Cù Hữu Thọ, Trưởng Ban Dân vận Tỉnh ủy.",
        "Tỉnh ủy Kiên Giang công bố quyết định nghỉ hưu đối với ông Cù Hữu Thọ - Trưởng Ban Dân vận Tỉnh ủy.",
    ],
)
def test_a_departure_that_names_no_post_is_from_the_one_beside_the_name(text: str) -> None:
    assert posts(text) == [(*_POST, "holds"), (*_POST, "end")]


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh ủy Kiên Giang kỷ luật ông Cù Hữu Thọ, Trưởng Ban Dân vận Tỉnh ủy, bằng hình thức cảnh cáo.",
        "Đề nghị kỷ luật ông Cù Hữu Thọ, Trưởng Ban Dân vận Tỉnh ủy Kiên Giang, bằng hình thức cách chức.",
        "Ông Cù Hữu Thọ, Trưởng Ban Dân vận Tỉnh ủy Kiên Giang, trao quyết định nghỉ hưu cho các cán bộ.",
    ],
)
def test_who_is_warned_or_only_asked_to_go_or_hands_it_over_stays(text: str) -> None:
    assert posts(text) == [(*_POST, "holds")]


def test_a_past_post_does_not_end_with_the_decision_to_retire() -> None:
    text = (
        "Tỉnh ủy Kiên Giang trao quyết định nghỉ hưu cho ông Cù Hữu Thọ, nguyên Trưởng Ban Dân vận Tỉnh ủy."
    )
    assert [status for *_, status in posts(text)] == ["held"]
