from __future__ import annotations

import unicodedata

import pytest

from kg.ingest.language import vietnamese_share
from tests.ingest.articles import SENTENCE, STORY, the_document, the_reason

ENGLISH = (
    "The chairwoman visited the flooded district and spoke with every family that had lost its home there."
)
UNMARKED = (
    "Chieu nay, ong chu tich tinh da den tham ba con vung lu va trao qua cho tung nha trong xa cua huyen."
)


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        SENTENCE.upper(),
        unicodedata.normalize("NFD", SENTENCE),
        "Đoàn về.",
        "Họp báo",
        "Ông An về nhà sớm.",
        f"{ENGLISH} {STORY}",
    ],
)
def test_vietnamese_is_read_however_it_is_typed(text: str) -> None:
    assert the_document(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        "La présidente a visité le quartier inondé et a parlé avec chaque famille qui y perdit sa maison.",
        "Председатель посетила затопленный район.",
        "议长访问了受灾地区。",
        "Prezydent odwiedził powódź i rozmawiał z każdą rodziną, która straciła dom w tej wsi nad rzeką.",
    ],
)
def test_other_languages_are_rejected(text: str) -> None:
    assert the_reason(text) == "the text is not Vietnamese; only Vietnamese is read"


def test_vietnamese_without_marks_is_rejected_with_its_own_reason() -> None:
    assert the_reason(UNMARKED).startswith("the text is Vietnamese without its marks")


@pytest.mark.parametrize("text", ["12 34", "--- ... ***", "17/1/2019"])
def test_a_text_without_words_is_rejected(text: str) -> None:
    assert the_reason(text) == "the document holds no words; give the text of an article"


def test_a_long_text_is_judged_by_its_beginning() -> None:
    assert the_document(STORY * 40 + ENGLISH * 400).id == "stdin"
    assert "not Vietnamese" in the_reason(ENGLISH * 400 + STORY * 40)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("only ASCII", None),
        ("", None),
        ("Đặng Hữu", 1.0),
        ("Đặng naïve", 0.5),
        ("ĐẶNG", 1.0),
        ("ĐặNg", 0.0),
        ("x " * 5000 + "Đặng", 1.0),
        ("ạ" * 100_000, 1.0),
    ],
)
def test_the_share_of_vietnamese_is_that_of_the_words_beyond_ascii(text: str, share: float | None) -> None:
    assert vietnamese_share(text) == share
