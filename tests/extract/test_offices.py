"""Offices and bodies that issue papers and decide in their own name."""

import pytest

from kg.extract.offices import office_before, offices


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("hôm nay thủ tướng", "Thủ tướng Chính phủ"),
        ("thủ tướng chính phủ", "Thủ tướng Chính phủ"),
        ("ban chấp hành trung ương", "Ban Chấp hành Trung ương Đảng"),
    ],
)
def test_the_longest_words_for_an_office_name_it(words: str, office: str) -> None:
    assert offices()[office_before(words, len(words))] == office


def test_other_words_name_no_office() -> None:
    assert office_before("giám đốc sở", 12) == ""
