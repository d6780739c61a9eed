"""One article prepared for reading: spans of the normalised text, evidence in the text as given."""

import unicodedata
from dataclasses import replace

from kg import extract
from kg.extract.article import prepare
from kg.model.document import Document
from tests.builders import a_document
from tests.extract.reading import prepared

OFFICIAL = "Chủ nhiệm Văn phòng Chính phủ Mai Tiến Dũng"


def with_credit(text: str, credit: str) -> Document:
    """Return the text as a document, one part of which is a byline or a photo credit."""
    start = text.index(credit)
    return replace(a_document(text, published="2019-01-17"), credits=((start, start + len(credit)),))


def people(document: Document) -> list[str]:
    return [one.name for one in prepare(document).text.people]


def test_people_stand_where_the_text_names_them() -> None:
    text = prepared(f"Hôm nay {OFFICIAL} đến. Ông Dũng phát biểu.").text
    assert [(text.text[one.start : one.end], one.name) for one in text.people] == [
        ("Mai Tiến Dũng", "Mai Tiến Dũng"),
        ("Ông Dũng", "Mai Tiến Dũng"),
    ]


def test_organisations_of_titles_are_mentions_too() -> None:
    text = prepared(f"{OFFICIAL} làm việc với Bộ Nội vụ.").text
    assert [(text.text[one.start : one.end], one.name) for one in text.organizations] == [
        ("Văn phòng Chính phủ", "Văn phòng Chính phủ"),
        ("Bộ Nội vụ", "Bộ Nội vụ"),
    ]


def test_an_organisation_short_of_its_place_takes_that_of_the_article() -> None:
    text = prepared("Tỉnh Nghệ An họp bàn. HĐND tỉnh nhất trí.").text
    assert [one.name for one in text.organizations] == ["Hội đồng nhân dân tỉnh Nghệ An"]


def test_evidence_is_quoted_from_the_text_as_given() -> None:
    given = unicodedata.normalize("NFD", OFFICIAL)
    article = prepare(a_document(given))
    evidence = article.text.evidence(0, len(article.text.text))
    assert (evidence.start, evidence.end, evidence.quote) == (0, len(given), given)


def test_a_quote_runs_from_its_first_token_to_its_last() -> None:
    article = prepared(OFFICIAL)
    assert article.quote(1, 5).quote == "nhiệm Văn phòng Chính"


def test_the_day_of_an_article_is_its_first_possible_one() -> None:
    assert str(prepared(OFFICIAL, published="2019-01-17").day) == "2019-01-17"
    assert prepared(OFFICIAL, published=None).day is None


def test_nobody_in_a_photo_credit_is_a_person_of_the_article() -> None:
    document = with_credit(f"{OFFICIAL} đến. Ảnh: ông Lê Văn Tám.", "Ảnh: ông Lê Văn Tám.")
    assert people(document) == ["Mai Tiến Dũng"]


def test_a_byline_with_a_title_gives_no_post() -> None:
    document = with_credit(
        "Quốc hội họp. Tổng Biên tập Báo Nhân Dân Lê Văn Tám", "Tổng Biên tập Báo Nhân Dân Lê Văn Tám"
    )
    assert extract.read(document).holdings == ()


def test_a_credit_is_found_in_decomposed_text_too() -> None:
    text = unicodedata.normalize("NFD", f"{OFFICIAL} đến. Ảnh: ông Lê Văn Tám.")
    credit = unicodedata.normalize("NFD", "Ảnh: ông Lê Văn Tám.")
    assert people(with_credit(text, credit)) == ["Mai Tiến Dũng"]


def test_an_empty_article_has_nothing() -> None:
    article = prepared("")
    assert (article.text.people, article.text.organizations, article.chunks) == ((), (), ())
