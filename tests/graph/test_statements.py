"""A whole graph as a file: sorted, once each, the same bytes for the same records."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pyoxigraph
import pytest

from kg.graph import Run, quads, validate, write, write_sorted
from kg.model.entity import Resolution
from kg.model.interval import Timeline
from kg.store import GraphStore
from kg.vocabulary import DEFAULT_BASE, QL
from tests.graph.reading import asked, graph_of_article, stored
from tests.graph.small_graph import RUN, a_document, a_resolution, a_timeline
from tests.graph.test_terms import HOSTILE


def backwards(resolution: Resolution) -> Resolution:
    parts = {name: tuple(reversed(getattr(resolution, name))) for name in resolution.__slots__}
    return Resolution(**parts)


def test_lines_are_sorted_by_their_bytes_and_stand_once(small_file: Path) -> None:
    lines = small_file.read_bytes().splitlines(keepends=True)
    assert lines == sorted(set(lines))


def test_a_statement_given_twice_is_written_once(tmp_path: Path) -> None:
    path = write_sorted(
        ["<urn:b> <urn:p> <urn:o> <urn:g> .", "<urn:a> <urn:p> <urn:o> <urn:g> ."] * 2, tmp_path / "g.nq"
    )
    assert [line.split()[0] for line in path.read_text(encoding="utf-8").splitlines()] == [
        "<urn:a>",
        "<urn:b>",
    ]


def test_every_statement_is_given_once() -> None:
    lines = list(quads(a_resolution(), a_timeline(), RUN))
    assert len(lines) == len(set(lines))


def test_no_node_is_blank(small_file: Path) -> None:
    nodes = {
        node
        for quad in pyoxigraph.parse(path=small_file, format=pyoxigraph.RdfFormat.N_QUADS)
        for node in (quad.subject, quad.object, quad.graph_name)
    }
    assert not [node for node in nodes if isinstance(node, pyoxigraph.BlankNode)]


def test_every_statement_lies_in_a_named_graph(small_file: Path) -> None:
    statements = pyoxigraph.parse(path=small_file, format=pyoxigraph.RdfFormat.N_QUADS)
    assert not [one for one in statements if isinstance(one.graph_name, pyoxigraph.DefaultGraph)]


def test_the_order_of_records_does_not_matter(small_file: Path, tmp_path: Path) -> None:
    timeline = Timeline(tuple(reversed(a_timeline().tenures)), a_timeline().conflicts)
    other = write(backwards(a_resolution()), timeline, RUN, tmp_path / "graph.nq")
    assert other.read_bytes() == small_file.read_bytes()


def test_reading_the_file_twice_adds_nothing(small_file: Path) -> None:
    with stored(small_file) as store:
        size = store.size()
        store.load(small_file)
        assert store.size() == size


def test_each_article_has_a_graph_of_its_own_beside_those_for_all(small: GraphStore) -> None:
    graphs = {name for (name,) in asked(small, "?g", "GRAPH ?g { ?s ?p ?o }")}
    articles = {name for name in graphs if name.startswith("graph/article/")}
    assert len(articles) == 2
    assert graphs - articles == {
        "graph/inferred",
        "graph/judgements",
        "graph/registry",
        "graph/provenance",
    }


def test_what_an_article_says_stands_in_its_graph_alone(small: GraphStore) -> None:
    claims = "{ ?s a ql:Attestation } UNION { ?s a schema:Event } UNION { ?s a ql:PersonnelEvent }"
    pattern = f"GRAPH ?g {{ {claims} ?s prov:wasDerivedFrom+/dct:identifier ?doc }}"
    assert asked(small, "?s", claims) == {row[:1] for row in asked(small, "?s", pattern)} != set()


def test_the_dataset_counts_documents_and_statements(small: GraphStore) -> None:
    rows = asked(
        small, "?documents ?triples", "?d a dcat:Dataset ; void:documents ?documents ; void:triples ?triples"
    )
    assert rows == {("2", str(small.size()))}


def test_the_run_names_software_and_input(small: GraphStore) -> None:
    made = "?dataset prov:wasGeneratedBy ?run . ?run ql:softwareVersion ?version ; ql:inputHash ?input"
    rows = asked(small, "?run ?version ?input", f"?dataset a dcat:Dataset ; a void:Dataset . {made}")
    assert rows == {(f"run/{RUN.id}", "0.1.0", "ab" * 32)}


def test_every_entity_lies_below_the_base_given(tmp_path: Path) -> None:
    base = "https://e.example/kg/"
    path = write(a_resolution(), a_timeline(), Run("0.1.0", "0" * 64, base), tmp_path / "graph.nq")
    text = path.read_text(encoding="utf-8").replace(str(QL), "")
    assert DEFAULT_BASE not in text
    assert f'<http://rdfs.org/ns/void#uriSpace> "{base}"' in text


def test_a_graph_of_no_documents_passes_the_gate(tmp_path: Path) -> None:
    assert validate(write(Resolution(), Timeline(), RUN, tmp_path / "graph.nq")).conforms


@pytest.mark.parametrize("text", HOSTILE)
def test_the_text_of_an_article_is_kept_whatever_it_holds(tmp_path: Path, text: str) -> None:
    article = replace(a_document("001", text, "2021-05-06"), title=text or None)
    with graph_of_article(tmp_path, article) as store:
        assert [str(row["text"]) for row in store.select("SELECT ?text { ?a schema:articleBody ?text }")] == [
            text
        ]
