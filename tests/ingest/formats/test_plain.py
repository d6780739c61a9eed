from __future__ import annotations

import pytest

from kg.ingest.formats import format_of_name
from tests.ingest.articles import SENTENCE, STORY, the_document


def test_the_text_stays_as_it_is_given() -> None:
    text = f"\n  {STORY}\r\n\u200bHoa\u0300 B\u00ecnh, \u00d0à Nẵng\t\n"
    assert the_document(text).text == text


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert the_document("\ufeff" + SENTENCE).text == SENTENCE


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.txt", "plain text"),
        ("A.TXT", "plain text"),
        ("a.text.gz", "plain text"),
        ("a.html", "HTML"),
        ("a.HTM", "HTML"),
        ("a.xhtml", "HTML"),
        ("a.jsonl", "JSON lines"),
        ("a.ndjson.gz", "JSON lines"),
        ("a.pdf", None),
        ("a", None),
        ("a.gz", None),
    ],
)
def test_the_end_of_a_name_tells_the_format(name: str, kind: str | None) -> None:
    known = format_of_name(name)
    assert (known.name if known else None) == kind
