"""Whether a place stands in the words of somebody, which the sentence quotes or goes on with."""

import pytest

from tests.extract.reading import event, parts

_SESSION = "Sáng 17/1, Chính phủ mở hội nghị trực tuyến. "


@pytest.mark.parametrize(
    "said",
    [
        "Tôi đồng ý với bà Trần Thị Hoa, nhưng phải làm nhanh hơn”, ông Lê Văn Tám nhấn mạnh.",
        'Tôi đồng ý với bà Trần Thị Hoa, nhưng phải làm nhanh hơn", ông Lê Văn Tám nhấn mạnh.',
    ],
)
def test_who_is_named_where_the_words_of_another_go_on_does_not_speak(said: str) -> None:
    opened = "“" if "”" in said else '"'
    assert parts(event(f"{_SESSION}{opened}Việc này đã chậm. {said}")) == [("Lê Văn Tám", "speaker")]


def test_who_speaks_before_words_quoted_with_a_space_amiss_speaks() -> None:
    said = 'Đồng ý với bà Trần Thị Hoa, ông Lê Văn Tám bày tỏ:" Tôi rất mừng".'
    assert ("Lê Văn Tám", "speaker") in parts(event(_SESSION + said))
