"""Values as terms of N-Quads: whatever an article holds comes back as it was."""

from __future__ import annotations

from datetime import date

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.graph import terms
from kg.graph.terms import Names, article_id
from kg.model.dates import PartialDate
from kg.vocabulary import Kind

XSD = "http://www.w3.org/2001/XMLSchema#"
HOSTILE = [
    'Ông "A" nói: \\"không\\"',
    "dòng một\ndòng hai\r\n\tthụt vào",
    "".join(map(chr, range(0x20))),
    "\x7f\x80\x85\u2028\u2029\ufeff",
    '" <urn:p> <urn:o> .\n<urn:s> <urn:p> <urn:o> .',
    r"\u0041\U00000041\n",
    "🇻🇳 𠀀 a\u0301\u200b\u202e",
    "\ufffe\uffff\U0010ffff",
    "",
]


def read_back(term: str) -> str:
    """Return the value of a literal that stands in a line of N-Quads."""
    (quad,) = pyoxigraph.parse(f"<urn:s> <urn:p> {term} <urn:g> .\n", format=pyoxigraph.RdfFormat.N_QUADS)
    assert isinstance(quad.object, pyoxigraph.Literal)
    return quad.object.value


@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_text_survives_a_round_trip(value: str) -> None:
    assert read_back(terms.literal(value)) == value


@given(st.text())
def test_any_text_survives_a_round_trip(value: str) -> None:
    assert read_back(terms.literal(value)) == value


@given(st.text(st.characters(categories=["Cc", "Zl", "Zp"])))
def test_a_literal_never_breaks_its_line(value: str) -> None:
    assert not {"\n", "\r"} & set(terms.literal(value))


def test_half_a_character_is_replaced() -> None:
    assert read_back(terms.literal("b\udce0i")) == "b\ufffdi"


def test_vietnamese_letters_stand_as_they_are() -> None:
    assert terms.literal("Đào Việt Trung") == '"Đào Việt Trung"'


@pytest.mark.parametrize("nothing", [None, ""])
def test_an_absent_text_is_no_term(nothing: str | None) -> None:
    assert terms.text(nothing) is None


def test_a_language_is_written_after_the_text() -> None:
    assert (terms.tagged('"Bộ"'), terms.tagged("Ministry", "en")) == ('"\\"Bộ\\""@vi', '"Ministry"@en')


@pytest.mark.parametrize(
    ("value", "digits"),
    [(0.9, "0.9"), (1.0, "1"), (0.0, "0"), (0.97, "0.97"), (0.12345, "0.1235"), (1e-9, "0"), (100.0, "100")],
)
def test_a_decimal_is_written_in_its_canonical_form(value: float, digits: str) -> None:
    assert terms.decimal(value) == f'"{digits}"^^<{XSD}decimal>'


def test_a_whole_number_is_an_integer_and_none_is_no_term() -> None:
    assert (terms.integer(0), terms.integer(None)) == (f'"0"^^<{XSD}integer>', None)


def test_a_day_is_a_date_and_none_is_no_term() -> None:
    assert (terms.day(date(987, 1, 2)), terms.day(None)) == (f'"0987-01-02"^^<{XSD}date>', None)


@pytest.mark.parametrize(
    ("written", "datatype"), [("2019-01-17", "date"), ("2019-01", "gYearMonth"), ("2019", "gYear")]
)
def test_a_date_is_typed_as_exactly_as_its_source_gives_it(written: str, datatype: str) -> None:
    assert terms.partial_date(PartialDate.parse(written)) == f'"{written}"^^<{XSD}{datatype}>'


@pytest.mark.parametrize(
    "term",
    [
        terms.decimal(0.9),
        terms.decimal(1),
        terms.integer(7),
        terms.day(date(2019, 1, 17)),
        terms.partial_date(PartialDate(2019)),
        terms.partial_date(PartialDate(2019, 1)),
        terms.TRUE,
    ],
)
def test_a_store_does_not_rewrite_a_typed_value(term: str) -> None:
    store = pyoxigraph.Store()
    line = f"<urn:s> <urn:p> {term} <urn:g> .\n"
    store.load(line, format=pyoxigraph.RdfFormat.N_QUADS)
    assert store.dump(format=pyoxigraph.RdfFormat.N_QUADS) == line.encode()


def test_an_article_can_be_recognised_by_its_identifier() -> None:
    assert article_id("Tin tức/2019-1.html").startswith("tin-tuc-2019-1-html-")


@pytest.mark.parametrize(("one", "other"), [("tin 1", "tin-1"), ("bài", "bãi"), ("", " "), ("二", "三")])
def test_documents_that_read_alike_keep_identifiers_of_their_own(one: str, other: str) -> None:
    assert article_id(one) != article_id(other)


def test_a_document_may_be_named_by_half_characters() -> None:
    assert article_id("b\udce0i").startswith("b")


def test_an_iri_lies_below_the_base_under_its_kind() -> None:
    names = Names("https://e.example/kg/")
    assert names(Kind.PERSON, "mai-tien-dung") == "<https://e.example/kg/person/mai-tien-dung>"
    assert names.below("dataset") == "<https://e.example/kg/dataset>"


def test_an_iri_is_an_iri_whatever_it_is_made_of() -> None:
    iri = Names("https://e.example/")(Kind.DECREE, 'số "1" <2>?#%\n')
    assert not set('"<> ?#\n') & set(iri[1:-1])


def test_an_absent_entity_is_no_term() -> None:
    assert Names("https://e.example/").optional(Kind.PERSON, None) is None
