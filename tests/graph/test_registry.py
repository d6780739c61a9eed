"""The curated scheme of titles, as far as a graph needs it."""

from __future__ import annotations

from rdflib import ORG, RDF, SKOS, Graph, Literal

from kg.graph import registry
from kg.graph.terms import Names
from kg.resources import resource
from kg.store import GraphStore
from kg.text.slug import stable_id
from kg.vocabulary import DEFAULT_BASE, Kind, iri
from tests.graph.reading import asked

TITLE = "?t a org:Role, skos:Concept ; skos:inScheme <titles> ; skos:prefLabel ?name"


def scheme() -> Graph:
    return Graph().parse(resource(registry.SOURCE), format="turtle")


def test_a_title_of_the_scheme_brings_its_names_and_those_above_it(small: GraphStore) -> None:
    pattern = f"GRAPH <graph/registry> {{ {TITLE} }} BIND(LANG(?name) AS ?tag)"
    found = asked(small, "?name ?tag", pattern)
    assert {("Chủ nhiệm", "vi"), ("Người đứng đầu", "vi"), ("head", "en")} <= found


def test_a_title_that_the_scheme_lacks_is_a_title_all_the_same(small: GraphStore) -> None:
    assert asked(small, "?name", f"GRAPH <graph/inferred> {{ {TITLE} }}") == {("Quản lý lâu năm",)}


def test_titles_that_do_not_occur_are_left_out(small: GraphStore) -> None:
    assert asked(small, "?t", '?t skos:prefLabel "Thứ trưởng"@vi') == set()


def test_the_scheme_is_moved_below_the_base_of_the_graph() -> None:
    lines = list(registry.title_lines([stable_id("Chủ nhiệm")], Names("https://e.example/")))
    assert lines
    assert not [line for line in lines if DEFAULT_BASE in line]


def test_what_stands_above_two_titles_is_stated_once() -> None:
    titles = [stable_id("Chủ nhiệm"), stable_id("Bộ trưởng")]
    lines = list(registry.title_lines(titles, Names(DEFAULT_BASE)))
    assert len(lines) == len(set(lines))


def test_every_title_bears_the_identifier_of_its_vietnamese_name() -> None:
    graph = scheme()
    wrong = {
        str(title): str(name)
        for title in graph.subjects(RDF.type, ORG.Role)
        for name in graph.objects(title, SKOS.prefLabel)
        if isinstance(name, Literal) and name.language == "vi"
        if title != iri(Kind.TITLE, stable_id(name))
    }
    assert wrong == {}


def test_every_title_is_named_once_in_each_language() -> None:
    graph = scheme()
    for title in graph.subjects(RDF.type, ORG.Role):
        names = [name for name in graph.objects(title, SKOS.prefLabel) if isinstance(name, Literal)]
        assert sorted(str(name.language) for name in names) == ["en", "vi"], title


def test_every_broader_title_stands_in_the_scheme_and_none_is_above_itself() -> None:
    graph = scheme()
    for title in graph.subjects(RDF.type, ORG.Role):
        above = set(graph.transitive_objects(title, SKOS.broader)) - {title}
        assert all((one, RDF.type, ORG.Role) in graph for one in above), title
        assert title not in {
            higher for one in above for higher in graph.transitive_objects(one, SKOS.broader)
        }
