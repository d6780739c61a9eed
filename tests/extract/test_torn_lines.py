"""Sentences that a line break tears behind the abbreviation of a town."""

import pytest

from kg.extract.torn_lines import whole
from kg.text.sentences import sentences
from tests.extract.reading import posts


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ông A là Bí thư Thành ủy TP.\nCần Thơ, bà B đến dự.", 1),
        ("Ông A ở HĐND TP.\nHCM khóa IX.", 1),
        ("Ông A ở TP.\nCần Thơ và TP.\nBiên Hòa.", 1),
        ("Dự án có lợi cho TP.\nBởi vậy ông A đồng ý.", 2),
        ("Dự án có lợi cho TP.\n\nCần Thơ đồng ý.", 2),
        ("Ông A đến.\nCần Thơ đồng ý.", 2),
        ("", 0),
    ],
)
def test_a_place_on_the_next_line_goes_on_with_the_sentence(text: str, count: int) -> None:
    assert len(list(whole(text, sentences(text)))) == count


def test_a_title_goes_over_the_break() -> None:
    text = "Sáng 16/1, ông Lê Văn Tám, Phó Chủ tịch UBND TP.\nCần Thơ, đến dự."
    assert posts(text) == [("Lê Văn Tám", "Phó Chủ tịch", "Ủy ban nhân dân thành phố Cần Thơ", "holds")]
