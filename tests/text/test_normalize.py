from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.normalize import canonical, normalize
from tests.text.spellings import ANY_TEXT, INVISIBLE, SPACES, spelled


@pytest.mark.parametrize(
    ("typed", "spelling"),
    [
        ("\u00d0à Nẵng", "Đà Nẵng"),
        ("\u0189à Nẵng", "Đà Nẵng"),
        ("\u00f0ường", "đường"),
        ("Tra\u0302\u0300n", "Trần"),
        ("Tra\u0300\u0302n", "Trần"),
        ("Trầ\u200bn", "Trần"),
        ("Ng\u00adọc", "Ngọc"),
        ("\ufeffNgọc", "Ngọc"),
        ("e\u200b\u0301", "é"),
        ("u\u031b\u0323", "ự"),
        ("u\u0323\u031b", "ự"),
        ("Thừa\u00a0Thiên", "Thừa Thiên"),
        ("một\u2028hai", "một\nhai"),
        ("Hoà Bình", "Hòa Bình"),
        ("Hoa\u0300 Bình", "Hòa Bình"),
        ("\u041aalinin", "Kalinin"),
        ("\u041a\u0410", "\u041a\u0410"),
    ],
)
def test_every_way_of_typing_becomes_one_spelling(typed: str, spelling: str) -> None:
    assert normalize(typed).text == spelling


def test_line_breaks_and_runs_of_spaces_stay_in_a_text() -> None:
    assert normalize("Ông  An\r\n\tbà Bình").text == "Ông  An\r\n\tbà Bình"


def test_other_scripts_are_composed_too() -> None:
    assert normalize("\u1112\u1161\u11ab\u1100\u116e\u11a8 한국\u0301").text == "한국 한국\u0301"


def test_vowels_typed_after_a_whole_korean_syllable_stay() -> None:
    assert normalize("\u1100\u1161\u1161\u1161").text == "가\u1161\u1161"


def test_the_key_of_a_name_has_single_spaces_and_no_outer_ones() -> None:
    assert canonical("  Lê\u00a0 Thị\n Hoà ") == "Lê Thị Hòa"


@pytest.mark.parametrize("name", ["Trần Văn Sơn", "Trần Văn Sôn", "Trần Vân Sơn"])
def test_names_with_different_marks_keep_different_keys(name: str) -> None:
    others = {"Trần Văn Sơn", "Trần Văn Sôn", "Trần Vân Sơn"} - {name}
    assert canonical(name) not in {canonical(other) for other in others}


def test_a_composed_letter_stands_for_the_letters_it_was_typed_with() -> None:
    typed = "bà Tra\u0302\u0300n Thị Hoà"
    normalized = normalize(typed)
    at = normalized.text.index("Trần")
    start, end = normalized.original(at, at + len("Trần"))
    assert typed[start:end] == "Tra\u0302\u0300n"


def test_an_unseen_character_belongs_to_the_word_around_it_and_to_no_other() -> None:
    typed = "ông\u200b Bì\u200bnh"
    normalized = normalize(typed)
    words = [normalized.original(0, 3), normalized.original(4, 8)]
    assert [typed[start:end] for start, end in words] == ["ông", "Bì\u200bnh"]


def test_a_span_of_a_text_without_oddities_is_the_same_span() -> None:
    assert normalize("Ông Nguyễn Văn An").original(4, 14) == (4, 14)


def test_an_empty_span_is_empty_in_the_original_too() -> None:
    normalized = normalize("a\u0301 b")
    assert normalized.original(1, 1) == (2, 2)
    assert normalized.original(3, 3) == (4, 4)


def test_an_empty_text_has_one_span() -> None:
    assert normalize("").original(0, 0) == (0, 0)
    assert normalize("\u200b").original(0, 0) == (0, 0)


def test_more_marks_than_any_letter_has_are_left_out_and_stay_in_the_span() -> None:
    typed = "a" + "\u0301\u0323" * 500 + "n"
    normalized = normalize(typed)
    assert normalized.text.startswith("ạ")
    assert len(normalized.text) < 30
    assert normalized.original(0, len(normalized.text)) == (0, len(typed))


@given(st.lists(spelled(), min_size=1, max_size=6), st.sampled_from(SPACES))
def test_words_are_found_again_where_they_were_typed(words: list[tuple[str, str]], space: str) -> None:
    typed = space.join(typing for _, typing in words)
    normalized = normalize(typed)
    assert normalized.text == " ".join(word for word, _ in words)
    at = given_at = 0
    for word, typing in words:
        assert normalized.original(at, at + len(word)) == (given_at, given_at + len(typing))
        at += len(word) + 1
        given_at += len(typing) + 1


@given(ANY_TEXT)
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalize(text).text
    assert normalize(once).text == once
    assert canonical(canonical(text)) == canonical(text)


@given(ANY_TEXT)
def test_text_and_key_agree(text: str) -> None:
    assert canonical(text) == canonical(normalize(text).text) == " ".join(normalize(text).text.split())


@given(ANY_TEXT)
def test_canonical_text_is_composed_and_holds_nothing_unseen(text: str) -> None:
    spelling = normalize(text).text
    assert unicodedata.is_normalized("NFC", spelling)
    assert not set(INVISIBLE) & set(spelling)


@given(ANY_TEXT)
def test_every_character_has_its_place_and_places_stand_in_order(text: str) -> None:
    normalized = normalize(text)
    spans = list(zip(normalized.starts, normalized.ends, strict=True))
    assert len(spans) == len(normalized.text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one == other or one[1] <= other[0] for one, other in pairwise(spans))


@given(ANY_TEXT)
def test_composed_and_decomposed_texts_have_one_key(text: str) -> None:
    letters = "".join(char for char in text if unicodedata.category(char)[0] in "LZN")
    forms = {unicodedata.normalize(form, letters) for form in ("NFC", "NFD")}
    assert len({canonical(form) for form in forms}) == 1
