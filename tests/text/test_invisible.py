"""Characters that no reader sees."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.invisible import with_invisible_named, without_invisible

UNSEEN = "\x00\x07\x1b\x7f\x85\u00ad\u200b\u200d\u200e\u202a\u202e\u2028\u2066\u2069\ufeff\U000e0041"


@pytest.mark.parametrize("char", UNSEEN)
def test_a_label_bears_no_unseen_character(char: str) -> None:
    assert without_invisible(f"Mai {char}Tiến{char} Dũng") == "Mai Tiến Dũng"


@pytest.mark.parametrize("char", UNSEEN)
def test_evidence_names_each_unseen_character(char: str) -> None:
    assert with_invisible_named(f"a{char}b") == f"a⟨U+{ord(char):04X}⟩b"


def test_vietnamese_and_line_ends_stay_in_evidence() -> None:
    text = "Ủy ban\tnhân dân\r\nthành phố – “Hà Nội”"
    assert with_invisible_named(text) == text


def test_a_label_is_one_line() -> None:
    assert without_invisible("Mai\n Tiến\tDũng ") == "Mai Tiến Dũng"


@given(st.text())
def test_no_text_keeps_a_format_or_control_character(text: str) -> None:
    kept = {char for char in without_invisible(text) if unicodedata.category(char) in {"Cc", "Zl", "Zp"}}
    directed = {
        char for char in without_invisible(text) if unicodedata.bidirectional(char) in {"LRO", "RLO", "RLI"}
    }
    assert kept | directed == set()
