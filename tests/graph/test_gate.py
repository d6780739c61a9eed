"""The gate: every rule of the shapes finds the graph that breaks it, by two engines alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph
import pytest
from rdflib import RDF, SH, Graph

from kg.errors import DataError
from kg.graph import (
    ShapesError,
    ValidationReport,
    check,
    check_changed,
    check_with_pyshacl,
    validate,
    validate_changed,
)
from kg.graph.gate import SHAPES
from kg.resources import resource
from kg.store import create_store, revise_store
from tests.graph.breaks import Break, broken_graph, read_breaks

BREAKS = read_breaks()
NODE = "a node is an IRI of its classes"
# Where values cannot be compared or are no value of their type, pyshacl is laxer than SHACL, or warns.
ILL_TYPED = ("^^xsd:boolean", "^^xsd:gYearMonth", 'oa:end "64"', 'oa:start "-1"')
GROUPS = 3


def shapes() -> Iterator[tuple[str, str, list[str]]]:
    """Yield each shape's name, the class of its nodes, and the messages of its parts."""
    graph = Graph().parse(resource(SHAPES), format="turtle")
    for shape in sorted(graph.subjects(RDF.type, SH.NodeShape), key=str):
        parts = [*graph.objects(shape, SH.property), *graph.objects(shape, SH.sparql)]
        messages = [str(graph.value(part, SH.message)) for part in parts]
        yield str(shape).rpartition("#")[2], str(graph.value(shape, SH.targetClass)), messages


def found(report: ValidationReport) -> set[tuple[str, str]]:
    return {(one.shape.rpartition("#")[2], one.message) for one in report.violations}


def told_alike(report: ValidationReport) -> set[tuple[str, str]]:
    """Return node and message; what pyshacl says of a node as a whole has no message of ours."""
    known = {one.message for one in BREAKS}
    return {(one.node, one.message if one.message in known else NODE) for one in report.violations}


def test_no_rule_walks_a_whole_class_for_each_node_of_another() -> None:
    joined = re.compile(r"NOT EXISTS \{[^{}]*[.;]\s*\?\w+\s+a\s[^{}]*\}")
    assert joined.search("FILTER NOT EXISTS { $this :has ?part . ?part a :Part }")
    assert joined.findall(resource(SHAPES).read_text(encoding="utf-8")) == []


def test_a_whole_graph_passes(small_file: Path) -> None:
    report = validate(small_file)
    assert report.conforms
    assert report.quads == len(small_file.read_text(encoding="utf-8").splitlines())
    assert str(report) == f"{report.quads} statements satisfy all {report.rules} rules"


def in_memory(nquads: Path) -> tuple[pyoxigraph.Store, set[str]]:
    """Return the store of a file, and its lines."""
    store = pyoxigraph.Store()
    store.load(path=nquads, format=pyoxigraph.RdfFormat.N_QUADS)
    return store, set(nquads.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("broken", BREAKS, ids=str)
def test_what_a_change_breaks_is_found_among_the_nodes_that_it_concerns(
    small_file: Path, tmp_path: Path, broken: Break
) -> None:
    whole = broken_graph(tmp_path / "graph.nq", [broken.edit])
    store, after = in_memory(whole)
    before = set(small_file.read_text(encoding="utf-8").splitlines())
    assert check_changed(store, before ^ after).violations == check(whole).violations


def test_only_what_a_change_concerns_is_looked_at(small_file: Path) -> None:
    store, lines = in_memory(small_file)
    assert check_changed(store, lines).conforms
    broken = next(quad for quad in store if quad.predicate.value.endswith("articleBody"))
    store.remove(broken)
    assert check_changed(store, []).conforms
    assert not check_changed(store, [f"{broken} ."]).conforms


def test_a_changed_store_that_breaks_a_rule_raises(small_file: Path, tmp_path: Path) -> None:
    create_store(tmp_path / "whole", small_file)
    lines = small_file.read_text(encoding="utf-8").splitlines()
    assert validate_changed(tmp_path / "whole", lines).conforms
    gone = [line for line in lines if "articleBody" in line]
    revise_store(tmp_path / "whole", tmp_path / "broken", gone, [])
    with pytest.raises(ShapesError, match="an article has its text, once"):
        validate_changed(tmp_path / "broken", gone)


@pytest.mark.parametrize("broken", BREAKS, ids=str)
def test_a_broken_rule_is_reported(tmp_path: Path, broken: Break) -> None:
    report = check(broken_graph(tmp_path / "graph.nq", [broken.edit]))
    assert (broken.shape, broken.message) in found(report)


def test_every_rule_of_every_shape_has_a_graph_that_breaks_it() -> None:
    rules = {(name, message) for name, _, messages in shapes() for message in messages}
    assert rules - {(one.shape, one.message) for one in BREAKS} == set()


@pytest.mark.parametrize(("shape", "target"), [(name, target) for name, target, _ in shapes()])
def test_a_blank_node_is_refused_in_every_class(
    small_file: Path, tmp_path: Path, shape: str, target: str
) -> None:
    path = tmp_path / "graph.nq"
    blank = f"_:nobody <{RDF.type}> <{target}> <urn:g> .\n"
    path.write_text(small_file.read_text(encoding="utf-8") + blank, encoding="utf-8")
    assert (shape, NODE) in found(check(path))


def test_the_reference_engine_passes_what_the_gate_passes(small_file: Path) -> None:
    assert check_with_pyshacl(small_file).conforms


@pytest.mark.parametrize("group", range(GROUPS))
def test_the_reference_engine_finds_what_the_gate_finds(tmp_path: Path, group: int) -> None:
    edits = [one.edit for one in BREAKS if not any(odd in one.edit for odd in ILL_TYPED)]
    path = broken_graph(tmp_path / "graph.nq", edits[group::GROUPS])
    ours = told_alike(check(path))
    assert ours == told_alike(check_with_pyshacl(path))
    assert len(ours) >= len(edits) // GROUPS


def test_a_violation_names_node_shape_and_value(tmp_path: Path) -> None:
    (one,) = check(broken_graph(tmp_path / "graph.nq", ['= evidence/001-0 ql:status "left"'])).violations
    assert one.node == "https://quanlo.example/evidence/001-0"
    assert one.shape == "https://quanlo.example/shapes#Attestation"
    assert one.value == "left"


def test_a_broken_graph_is_refused_with_its_report(tmp_path: Path) -> None:
    path = broken_graph(tmp_path / "graph.nq", ["- evidence/001-0 ql:rule"])
    with pytest.raises(
        ShapesError, match=r"graph\.nq: 1 violations: .*names the rule that read it"
    ) as refusal:
        validate(path)
    assert refusal.value.report == check(path)


def test_a_long_report_shows_the_first_ten(tmp_path: Path) -> None:
    path = broken_graph(tmp_path / "graph.nq", [one.edit for one in BREAKS if one.edit[0] == "-"])
    report = check(path)
    assert str(report).endswith(f"; and {len(report.violations) - 10} more")


def test_a_file_that_is_no_nquads_is_named(tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_text("<html>", encoding="utf-8")
    with pytest.raises(DataError, match=r"graph\.nq: this is no N-Quads"):
        check(tmp_path / "graph.nq")
