"""Rows of a question bear the terms that rdflib would make of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Literal

from kg.errors import QueryError
from kg.store import MEMORY, open_store
from kg.store.oxigraph import solutions
from tests.store.builds import nquads

XSD = "http://www.w3.org/2001/XMLSchema#"
VALUES = (
    '"một"',
    '"một"@vi',
    f'"01"^^<{XSD}integer>',
    f'"2019-01-17"^^<{XSD}date>',
    f'"true"^^<{XSD}boolean>',
    f'"{"dài " * 40}"',
    "<urn:b>",
    "_:node",
)


def test_every_kind_of_term_is_that_of_rdflib(tmp_path: Path) -> None:
    statements = [f"<urn:a{n}> <urn:p> {value} <urn:g>" for n, value in enumerate(VALUES)]
    text = "SELECT ?s ?o ?none { ?s ?p ?o OPTIONAL { ?o <urn:q> ?none } } ORDER BY ?s"
    with open_store(MEMORY) as store:
        store.load(nquads(tmp_path / "graph.nq", *statements))
        rows = store.select(text)
        assert rows == solutions(store.query(text))
        assert [list(map(type, row.values())) for row in rows] == [
            list(map(type, row.values())) for row in solutions(store.query(text))
        ]


@given(text=st.text(max_size=100))
def test_any_text_comes_back_as_it_is(text: str) -> None:
    with open_store(MEMORY) as store:
        (row,) = store.select(f"SELECT ?text {{ BIND({Literal(text).n3()} AS ?text) }}")
        assert str(row["text"]) == text


@pytest.mark.parametrize(("text", "kind"), [("ASK {}", "ASK"), ("DESCRIBE <urn:a>", "CONSTRUCT")])
def test_rows_are_those_of_a_select(text: str, kind: str) -> None:
    with open_store(MEMORY) as store, pytest.raises(QueryError, match=f"this is a {kind}"):
        store.select(text)


def test_a_triple_inside_a_row_is_refused() -> None:
    with open_store(MEMORY) as store, pytest.raises(QueryError, match="no term of rdflib"):
        store.select("SELECT ?t { BIND(<<( <urn:a> <urn:b> <urn:c> )>> AS ?t) }")
