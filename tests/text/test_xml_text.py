"""Text that XML can hold."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from kg.text.xml_text import xml_text

UNWRITABLE = ("\x00", "\x0c", "\x1e", "\ud800", "\udfff", "\ufffe", "\uffff")


@pytest.mark.parametrize("mark", UNWRITABLE)
def test_characters_that_no_xml_holds_are_left_out(mark: str) -> None:
    assert xml_text(f"Nguyễn{mark} Văn A") == "Nguyễn Văn A"


@pytest.mark.parametrize(
    "mark", ["\t", "\n", "\x85", "\ud7ff", "\ue000", "\ufffd", "\U0001f600", "\U0010ffff"]
)
def test_all_others_stay_and_are_read_back(mark: str) -> None:
    text = f"Nguyễn{mark} Văn A"
    assert xml_text(text) == text
    assert ElementTree.fromstring(f"<a>{xml_text(text)}</a>").text == text
