from __future__ import annotations

import sys
from contextlib import suppress
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import DocumentError
from kg.ingest.decoding import decode
from tests.ingest.articles import SENTENCE, STORY, in_cp1258, the_document, the_reason

OLD_LETTERS = {
    "\u00b5": "à",
    "ï": "ù",
    "ò": "ũ",
    "Õ": "ế",
    "\u00de": "ị",
    "Ö": "ệ",
    "ñ": "ủ",
    "®": "đ",
    "é": "ộ",
}
BROKEN = "Chñ t\u00dech huyÖn ®Õn th¨m d©n vïng lò mét h«m"
MENDED = "".join(OLD_LETTERS.get(letter, letter) for letter in BROKEN)


@pytest.fixture
def without_converter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read without the optional package for old code pages."""
    monkeypatch.setitem(sys.modules, "viparse", None)


@pytest.fixture
def with_converter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read with a stand-in for that package, which knows the letters of these tests."""
    stand_in = ModuleType("viparse")
    vars(stand_in)["fix"] = lambda text: "".join(OLD_LETTERS.get(letter, letter) for letter in text)
    monkeypatch.setitem(sys.modules, "viparse", stand_in)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_unicode_encoding_is_read(encoding: str) -> None:
    mark = "\ufeff" if encoding.endswith(("le", "be")) else ""
    assert the_document((mark + STORY).encode(encoding)).text == STORY


@pytest.mark.usefixtures("without_converter")
def test_the_code_page_of_windows_is_read_with_composed_letters() -> None:
    assert the_document(in_cp1258(STORY)).text == STORY


@pytest.mark.usefixtures("without_converter")
@pytest.mark.parametrize(
    "data", [BROKEN.encode("cp1252"), "Café crème brûlée, naïve façade".encode("cp1252")]
)
def test_an_unknown_encoding_is_rejected_with_what_to_do(data: bytes) -> None:
    assert the_reason(data) == "the encoding is unknown; convert the file to UTF-8"


@pytest.mark.usefixtures("with_converter")
@pytest.mark.parametrize("code_page", ["cp1252", "latin-1"])
def test_an_old_font_encoding_is_read_where_its_converter_is_installed(code_page: str) -> None:
    assert decode(BROKEN.encode(code_page), "a") == MENDED


@pytest.mark.usefixtures("with_converter")
def test_a_byte_that_one_code_page_lacks_leaves_the_other_to_try() -> None:
    assert decode(b"\x81 " + BROKEN.encode("latin-1"), "a") == "\x81 " + MENDED


@pytest.mark.usefixtures("with_converter")
def test_an_old_font_encoding_saved_as_utf_8_is_restored() -> None:
    assert decode(BROKEN.encode(), "a") == MENDED


@pytest.mark.usefixtures("with_converter")
@pytest.mark.parametrize("text", [SENTENCE, "Nothing beyond ASCII", "Ça va très bien là-bas, même à Orléans"])
def test_text_that_is_no_old_encoding_stays(text: str) -> None:
    assert decode(text.encode(), "a") == text


@pytest.mark.usefixtures("without_converter")
def test_without_the_converter_wrong_letters_stay_as_they_are() -> None:
    assert decode(BROKEN.encode(), "a") == BROKEN


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"PK\x03\x04\x14\0\x08\0",
        STORY.encode("utf-16-le"),
        b"\xff\xfe" + "a\0b".encode("utf-16-le"),
        bytes(range(1, 256)) * 4,
        b"\x01\x02\x03\xff\x04\x05" * 20,
    ],
)
def test_binary_data_is_rejected(data: bytes) -> None:
    assert the_reason(data).startswith("this is no text (it holds binary data)")


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfab\xff", b"\xff\xfea", b"\xfe\xff\xd8\x00"])
def test_a_file_that_breaks_its_own_byte_order_mark_is_rejected(data: bytes) -> None:
    assert the_reason(data).startswith("the file is damaged (no valid utf-")


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_a_reason(data: bytes) -> None:
    with suppress(DocumentError):
        text = decode(data, "a")
        assert "\0" not in text
        assert text.encode().decode() == text


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff")))
def test_utf_8_text_comes_back_as_it_is_where_no_converter_is_installed(text: str) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setitem(sys.modules, "viparse", None)
        assert decode(text.encode(), "a") == text
