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


@pytest.mark.parametrize(
    "said",
    [
        '"Chúng tôi chờ đã mười năm" - bà Trần Thị Hoa rơm rớm.',
        "“Dân không thể chờ nữa”, bà Trần Thị Hoa (tổ 3) gay gắt.",
    ],
)
def test_who_stands_behind_a_quotation_speaks_by_whatever_verb(said: str) -> None:
    assert parts(event(f"{_SESSION}{said}")) == [("Trần Thị Hoa", "speaker")]


@pytest.mark.parametrize(
    "told",
    [
        'Ai cũng biết về vụ "biệt phủ" của ông Lê Văn Tám.',
        'Nhiều người lo cho "đứa con tinh thần" là ông Lê Văn Tám.',
        'Khi hỏi về "biệt phủ" của ông Lê Văn Tám, bà Trần Thị Hoa không trả lời.',
        "“Đường này xây với sự tham gia của ông Lê Văn Tám, ông Đỗ Văn Nam”, bà Trần Thị Hoa nói.",
    ],
)
def test_who_is_only_told_of_beside_words_in_quotes_is_not_there(told: str) -> None:
    assert "Lê Văn Tám" not in [name for name, _ in parts(event(f"{_SESSION}{told}"))]
