from __future__ import annotations

import re

import pytest
from hypothesis import given

from kg.text.normalize import canonical, normalize
from kg.text.slug import slug, stable_id
from tests.text.spellings import ANY_TEXT


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Trần Văn Sơn", "tran-van-son"),
        ("Bà Rịa - Vũng Tàu", "ba-ria-vung-tau"),
        ("35-CT/TW", "35-ct-tw"),
        ("한국", "x"),
        ("", "x"),
    ],
)
def test_a_slug_is_ascii_words_with_hyphens(name: str, words: str) -> None:
    assert slug(name) == words


def test_names_that_fold_alike_have_different_identifiers() -> None:
    assert stable_id("Trần Văn Sơn") != stable_id("Trần Văn Sôn")


def test_homonyms_are_told_apart_by_what_distinguishes_them() -> None:
    assert stable_id("Trần Văn Sơn", "1960") != stable_id("Trần Văn Sơn", "1975")
    assert stable_id("Trần Văn Sơn", "1960") != stable_id("Trần Văn Sơn")


def test_the_identifier_of_a_name_never_changes() -> None:
    assert stable_id("Trần Văn Sơn") == "tran-van-son-11dd2f8e"
    assert stable_id("Trần Văn Sơn", "1960") == "tran-van-son-c7aed294"


def test_a_long_name_gives_a_short_identifier() -> None:
    long = "Ban Chỉ đạo " * 30
    assert len(stable_id(long)) <= 96 + 9
    assert "--" not in stable_id(long)
    assert stable_id(long) != stable_id(long + "An")


@given(ANY_TEXT)
def test_identifiers_are_safe_in_an_address_and_do_not_depend_on_typing(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9-]+-[0-9a-f]{8}", stable_id(name))
    assert stable_id(name) == stable_id(canonical(name)) == stable_id(normalize(name).text)
