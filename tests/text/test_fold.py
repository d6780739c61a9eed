from __future__ import annotations

import pytest
from hypothesis import given

from kg.text.fold import fold, in_lower_case
from kg.text.normalize import canonical, normalize
from tests.text.spellings import ANY_TEXT


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Trần Văn Sơn", "tran van son"),
        ("ĐẶNG Thị Hoà", "dang thi hoa"),
        ("\u00d0à Nẵng", "da nang"),
        ("\u0189à Nẵng", "da nang"),
        ("Tra\u0302\u0300n", "tran"),
        ("Ngu\u200byễn\u00ad", "nguyen"),
        ("35-CT/TW", "35 ct tw"),
        ("Bà Rịa - Vũng Tàu", "ba ria vung tau"),
        ("chinh_phu", "chinh phu"),
        ("ＵＢＮＤ", "ubnd"),
        ("𝐔𝐁𝐍𝐃", "ubnd"),
        ("İzmir", "izmir"),
        ("Straße", "strasse"),
        ("...", ""),
    ],
)
def test_a_search_key_is_small_letters_without_marks(text: str, key: str) -> None:
    assert fold(text) == key


def test_names_that_differ_only_in_marks_are_found_together() -> None:
    assert fold("Trần Văn Sơn") == fold("Trân Văn Sôn")


@given(ANY_TEXT)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ANY_TEXT)
def test_the_way_of_typing_does_not_matter(text: str) -> None:
    assert fold(text) == fold(normalize(text).text) == fold(canonical(text))


@given(ANY_TEXT)
def test_a_key_has_single_spaces(text: str) -> None:
    assert fold(text).split(" ") == (fold(text).split() or [""])


def test_lower_case_keeps_every_letter_in_its_place() -> None:
    assert in_lower_case("İzmir, ĐẶNG Thị Hoà") == "izmir, đặng thị hoà"


@given(ANY_TEXT)
def test_lower_case_is_as_long_as_the_text(text: str) -> None:
    assert len(in_lower_case(text)) == len(text)
