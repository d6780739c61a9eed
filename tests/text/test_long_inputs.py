"""Texts made to keep a reader busy: every entry point answers them in time that grows with their length."""

from __future__ import annotations

import pytest

from kg.model.dates import DateSpan
from kg.text.collation import sort_key
from kg.text.dates import find_dates
from kg.text.normalize import normalize
from kg.text.sentences import sentences
from kg.text.slug import stable_id

pytestmark = pytest.mark.timeout(120)

SIZE = 200_000
LETTERS = [
    *("a", " ", "A.", "hoà ", "oà", "a\u200b", "\u200b", "\u0301\u0323", "\u05b0\u0591", "\u1161", "\u0958"),
    "\u1100\u1161\u1161",
]
STOPS = ["a", " ", "\n", ".", "A.", "a. ", '."', "(", "?A", "TP. "]
DATES = [
    *(
        "a",
        " ",
        "(",
        "1",
        "1/",
        "1 và ",
        "12/12 ",
        "ngày ",
        "tháng ",
        "năm ",
        "năm 2019, ",
        "sinh ",
        "sn ",
        "quý ",
    ),
    *("tuần ", "thứ ", "hôm ", "từ 1 đến ", "thập niên ", "sáng nay, "),
]


def long(unit: str) -> str:
    return (unit * (SIZE // len(unit) + 1))[:SIZE]


@pytest.mark.parametrize("unit", LETTERS)
def test_a_long_text_is_normalised_with_a_place_for_every_character(unit: str) -> None:
    normalized = normalize("a" + long(unit) + "b")
    assert len(normalized.starts) == len(normalized.ends) == len(normalized.text)
    assert normalized.original(0, len(normalized.text)) == (0, SIZE + 2)


@pytest.mark.parametrize("unit", ["\u0301\u0323", "\u05b0\u0591"])
def test_a_long_name_has_keys(unit: str) -> None:
    name = "a" + long(unit) + " b"
    assert sort_key(name)[-1:] == sort_key("b")
    assert stable_id(name).startswith("a")


@pytest.mark.parametrize("unit", STOPS)
def test_a_long_text_is_cut_into_sentences(unit: str) -> None:
    text = f"Bà đến.\n{long(unit)}\nÔng đi."
    spans = sentences(text)
    assert [text[start:end] for start, end in (spans[0], spans[-1])] == ["Bà đến.", "Ông đi."]


@pytest.mark.parametrize("unit", DATES)
def test_the_dates_around_a_long_text_are_found(unit: str) -> None:
    text = f"Năm 2014, bà đến.\n{long(unit)}\nÔng đi ngày 5/3/2018."
    found = [str(one.date) for one in find_dates(text, DateSpan.parse("2019-01-17"))]
    assert (found[0], found[-1]) == ("2014", "2018-03-05")
