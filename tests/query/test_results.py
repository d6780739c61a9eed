"""Results of free SPARQL as text."""

from __future__ import annotations

import json

import pytest

from kg.errors import QueryError
from kg.query import Session
from kg.query.results import serialized

TWO = 'SELECT ?a ?b WHERE { VALUES (?a ?b) { ("x,\\ty\\n" <urn:z>) (UNDEF 1) } }'
TRIPLE = "CONSTRUCT { <urn:a> <http://purl.org/dc/terms/title> 'x' } WHERE {}"


@pytest.mark.parametrize(
    ("query", "form", "text"),
    [
        (TWO, "csv", 'a,b\r\n"x,\ty\n",urn:z\r\n,1\r\n'),
        ("ASK {}", "csv", "true\r\n"),
        ("ASK { <urn:a> <urn:b> <urn:c> }", "tsv", "false\n"),
        ("ASK {}", "json", '{"head": {}, "boolean": true}'),
    ],
)
def test_a_result_has_the_form_asked_for(seeds: Session, query: str, form: str, text: str) -> None:
    assert serialized(seeds.store.query(query), form) == text


def test_tsv_keeps_one_line_a_row_and_whole_terms(seeds: Session) -> None:
    header, first, second, end = serialized(seeds.store.query(TWO), "tsv").split("\n")
    assert (header, end) == ("?a\t?b", "")
    assert first.endswith("\t<urn:z>")
    assert second == '\t"1"^^<http://www.w3.org/2001/XMLSchema#integer>'


def test_json_and_xml_are_those_of_the_w3c(seeds: Session) -> None:
    found = json.loads(serialized(seeds.store.query(TWO), "json"))
    assert found["head"]["vars"] == ["a", "b"]
    assert "sparql-results#" in serialized(seeds.store.query(TWO), "xml")
    assert "<boolean>true</boolean>" in serialized(seeds.store.query("ASK {}"), "xml")


def test_triples_are_turtle_with_known_prefixes(seeds: Session) -> None:
    assert "dct:title" in serialized(seeds.store.query(TRIPLE), "turtle")


def test_triples_as_json_are_one_object(seeds: Session) -> None:
    found = json.loads(serialized(seeds.store.query(TRIPLE), "json"))
    assert found["@graph"][0]["@id"] == "urn:a"


def test_triples_as_xml_are_rdf_xml(seeds: Session) -> None:
    assert "rdf:RDF" in serialized(seeds.store.query(TRIPLE), "xml")


def test_a_form_that_the_result_cannot_have_is_an_error(seeds: Session) -> None:
    with pytest.raises(QueryError, match="turtle"):
        serialized(seeds.store.query(TRIPLE), "csv")
