from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.tones import place_tones, toneless
from tests.text.spellings import ANY_TEXT


@pytest.mark.parametrize(
    ("typed", "placed"),
    [
        ("hoà", "hòa"),
        ("hoả", "hỏa"),
        ("toà", "tòa"),
        ("khoẻ", "khỏe"),
        ("xoè", "xòe"),
        ("uỷ", "ủy"),
        ("Uỷ", "Ủy"),
        ("UỶ", "ỦY"),
        ("thuý", "thúy"),
        ("tuỳ", "tùy"),
        ("nghoé", "nghóe"),
        ("Hoà-Bình", "Hòa-Bình"),
    ],
)
def test_an_open_syllable_bears_its_tone_on_the_first_vowel(typed: str, placed: str) -> None:
    assert place_tones(typed) == placed


@pytest.mark.parametrize(
    ("typed", "placed"),
    [("hòan", "hoàn"), ("tóan", "toán"), ("hùynh", "huỳnh"), ("lóet", "loét"), ("khòai", "khoài")],
)
def test_a_closed_syllable_bears_its_tone_on_the_second_vowel(typed: str, placed: str) -> None:
    assert place_tones(typed) == placed


@pytest.mark.parametrize(
    ("typed", "placed"), [("qúy", "quý"), ("Qúi", "Quí"), ("qùa", "quà"), ("qủe", "quẻ")]
)
def test_after_q_the_u_bears_no_tone(typed: str, placed: str) -> None:
    assert place_tones(typed) == placed


@pytest.mark.parametrize(
    "word",
    [
        *(
            "quý",
            "quỳ",
            "Quỵ",
            "thuở",
            "quả",
            "của",
            "mùa",
            "giúa",
            "ngoài",
            "xoáy",
            "hoạch",
            "khuỷu",
            "quyền",
        ),
        *("tuyết", "thuế", "lửa", "mía", "chúa"),
    ],
)
def test_other_syllables_stay(word: str) -> None:
    assert place_tones(word) == word


@pytest.mark.parametrize("word", ["Chloé", "Moët", "boémien", "Aurélie", "lapoà", "strategoà"])
def test_words_that_are_no_vietnamese_syllable_stay(word: str) -> None:
    assert place_tones(word) == word


def test_a_mark_that_no_letter_takes_keeps_the_tone_in_place() -> None:
    assert place_tones("hoạ\u0300") == "hoạ\u0300"


def test_every_syllable_of_a_sentence_is_placed() -> None:
    assert place_tones("Uỷ ban xã Hoà Thuỷ, qúy ba") == "Ủy ban xã Hòa Thủy, quý ba"


@given(ANY_TEXT)
def test_tones_move_only_inside_a_text_of_the_same_length(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    placed = place_tones(composed)
    assert len(placed) == len(composed)
    assert place_tones(placed) == placed


ONSETS = ("", "b", "ch", "đ", "gi", "h", "kh", "l", "ng", "ngh", "nh", "ph", "t", "th", "tr", "x")
TONES = "\u0300\u0309\u0303\u0301\u0323"


@given(st.sampled_from(ONSETS), st.sampled_from(("oa", "oe", "uy")), st.sampled_from(TONES), st.booleans())
def test_both_places_of_a_tone_become_one(onset: str, vowels: str, tone: str, upper: bool) -> None:
    first, second = vowels[0], vowels[1]
    old = unicodedata.normalize("NFC", onset + first + tone + second)
    new = unicodedata.normalize("NFC", onset + first + second + tone)
    if upper:
        old, new = old.upper(), new.upper()
    assert place_tones(new) == place_tones(old) == old


@pytest.mark.parametrize(
    ("one", "other"), [("Nguyễn Thị Hoa", "Nguyễn Thi Hoa"), ("Abdel-Fatah El-Sisi", "Abdel Fatah El Sisi")]
)
def test_words_that_differ_in_tones_alone_are_alike_without_them(one: str, other: str) -> None:
    assert toneless(one) == toneless(other)


def test_other_marks_are_kept_without_tones() -> None:
    assert toneless("Hùng Hưng Đỗ") == "Hung Hưng Đô"
