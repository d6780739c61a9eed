"""The dataset of the protocol, written into an update."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Store

from api.update_text import with_dataset
from kg.errors import QueryError

G, H = "http://e.example/g", "http://e.example/h"
DATA = f"INSERT DATA {{ GRAPH <{G}> {{ <a:in-g> <a:p> 1 }} GRAPH <{H}> {{ <a:in-h> <a:p> 1 }} }}"


def subjects(update: str, default: list[str], named: list[str]) -> list[str]:
    store = Store()
    store.update(DATA)
    store.update(with_dataset(update, default, named))
    rows = store.query("SELECT ?s { GRAPH <a:out> { ?s ?p ?o } } ORDER BY ?s")
    return [row["s"].value for row in rows]  # type: ignore[union-attr]


def test_without_graphs_an_update_stays_as_it_is() -> None:
    assert with_dataset("CLEAR ALL", [], []) == "CLEAR ALL"


@pytest.mark.parametrize(
    ("default", "found"), [([G], ["a:in-g"]), ([H], ["a:in-h"]), ([G, H], ["a:in-g", "a:in-h"])]
)
def test_where_sees_the_graphs_named_as_default(default: list[str], found: list[str]) -> None:
    update = "INSERT { GRAPH <a:out> { ?s ?p ?o } } WHERE { ?s ?p ?o }"
    assert subjects(update, default, []) == found


def test_graph_sees_the_named_graphs_only() -> None:
    update = "INSERT { GRAPH <a:out> { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }"
    assert subjects(update, [], [H]) == ["a:in-h"]


def test_every_operation_of_an_update_gets_the_dataset() -> None:
    one = "INSERT { GRAPH <a:out> { ?s ?p ?o } } WHERE { ?s ?p ?o }"
    two = "DELETE { GRAPH <a:out> { ?s ?p ?o } } WHERE { ?s ?p ?o }"
    assert subjects(f"{one} ; {two}", [G], []) == []


@pytest.mark.parametrize("where", ["DELETE WHERE", "DELETE # WHERE {\n WHERE", "delete where"])
def test_a_short_delete_is_written_out(where: str) -> None:
    written = with_dataset(f"{where} {{ ?s ?p ?o }}", [G], [])
    assert written.count("{ ?s ?p ?o }") == 2
    Store().update(written)


@pytest.mark.parametrize(
    "harmless",
    ["PREFIX where: <a:> PREFIX with: <a:> ", "# WITH USING WHERE\n", "BASE <http://e.example/WITH>"],
)
def test_the_words_elsewhere_are_no_clauses(harmless: str) -> None:
    update = f"{harmless} INSERT {{ GRAPH <a:out> {{ ?s ?p 'WITH {{ WHERE' }} }} WHERE {{ ?s ?p ?with }}"
    assert subjects(update, [G], []) == ["a:in-g"]


@pytest.mark.parametrize(
    "update",
    [
        f"WITH <{G}> DELETE {{ ?s ?p ?o }} WHERE {{ ?s ?p ?o }}",
        f"INSERT {{ ?s ?p ?o }} USING <{G}> WHERE {{ ?s ?p ?o }}",
        f"CLEAR ALL ; insert {{ ?s ?p ?o }} using named <{G}> WHERE {{ ?s ?p ?o }}",
    ],
)
def test_two_datasets_contradict_each_other(update: str) -> None:
    with pytest.raises(QueryError, match="cannot go with USING"):
        with_dataset(update, [], [G])


@given(st.text(alphabet="{}()\"'<>#;. \nDELETEWHRdelwh", max_size=100))
def test_any_text_can_be_edited(text: str) -> None:
    try:
        edited = with_dataset(text, [G], [])
    except QueryError:
        return
    assert len(edited) >= len(text)
