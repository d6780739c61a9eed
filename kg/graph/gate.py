"""The gate: no graph is published that breaks a shape of `schema/shapes.ttl`.

Comes in: an N-Quads file. Goes out: a report of every broken rule; a broken graph raises. Named graphs
are read as their union. Two engines read the same shapes: set-based queries on every node, for builds
of any size, and pyshacl, the reference, for small graphs; the tests hold that they agree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import cast

import pyoxigraph
import pyshacl
from rdflib import RDF, SH, Dataset, Graph

from kg.errors import DataError
from kg.graph.rules import Rule, read_rules
from kg.resources import resource

SHAPES = "schema/shapes.ttl"

_SHOWN = 10
_TYPE = pyoxigraph.NamedNode(str(RDF.type))


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One node that breaks one rule.

    Attributes:
        node: Its IRI.
        message: What it should satisfy.
        shape: IRI of the shape; empty where the engine names only the constraint.
        value: The offending value, where there is one.
    """

    node: str
    message: str
    shape: str = ""
    value: str | None = None


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """What the gate found.

    Attributes:
        quads: Statements read.
        rules: Rules checked, each on every node.
        violations: Sorted; empty when the graph conforms.
    """

    quads: int
    rules: int
    violations: tuple[Violation, ...] = ()

    @property
    def conforms(self) -> bool:
        """Whether no rule is broken."""
        return not self.violations

    def __str__(self) -> str:
        if self.conforms:
            return f"{self.quads} statements satisfy all {self.rules} rules"
        shown = "; ".join(f"{one.node}: {one.message}" for one in self.violations[:_SHOWN])
        more = len(self.violations) - _SHOWN
        return f"{len(self.violations)} violations: {shown}" + (f"; and {more} more" if more > 0 else "")


class ShapesError(DataError):
    """A graph that breaks the shapes.

    Attributes:
        report: Every violation.
    """

    def __init__(self, source: str, report: ValidationReport) -> None:
        super().__init__(source, str(report))
        self.report = report


def validate(nquads: Path) -> ValidationReport:
    """Check every node of the graph by every rule, and return the report of a graph that conforms.

    Raises:
        ShapesError: If a rule is broken; it holds the report.
        DataError: If the file is no N-Quads.
    """
    report = check(nquads)
    if not report.conforms:
        raise ShapesError(nquads.name, report)
    return report


def check(nquads: Path) -> ValidationReport:
    """Return the report, whether the graph conforms or not.

    Raises:
        DataError: If the file is no N-Quads.
    """
    store = pyoxigraph.Store()
    try:
        store.bulk_load(path=nquads, format=pyoxigraph.RdfFormat.N_QUADS)
    except SyntaxError as error:
        raise DataError(nquads.name, f"this is no N-Quads: {error}") from error
    rules = _rules()
    with ThreadPoolExecutor() as pool:  # the engine works outside Python's lock
        violations = {one for found in pool.map(partial(_broken, store), rules) for one in found}
    return ValidationReport(len(store), len(rules), tuple(sorted(violations, key=_order)))


def validate_changed(store: Path, lines: Collection[str]) -> ValidationReport:
    """Check the nodes of a graph that some statements concern, and return the report if it conforms.

    Args:
        store: Directory of the store of the graph; it is only read.
        lines: Statements that came or went, as N-Quads.

    Raises:
        ShapesError: If a rule is broken; it holds the report.
    """
    report = check_changed(pyoxigraph.Store.read_only(str(store)), lines)
    if not report.conforms:
        raise ShapesError(str(store), report)
    return report


def check_changed(graph: pyoxigraph.Store, lines: Collection[str]) -> ValidationReport:
    """Check every node that statements are about, or that leads to one, and those that statements lead to.

    Each constraint of the shapes looks no further than one step beyond the node, or round a circle that the
    node is in, so no other node can have come to break one.
    """
    concerned = _concerned(graph, lines)
    violations = {
        one
        for rule in _rules()
        if (nodes := concerned.get(rule.target))
        for one in _broken(graph, rule, nodes)
    }
    return ValidationReport(len(lines), len(_rules()), tuple(sorted(violations, key=_order)))


def _concerned(graph: pyoxigraph.Store, lines: Collection[str]) -> Mapping[str, set[str]]:
    """Return the IRIs of nodes that statements may have made break a rule, by class."""
    quads = list(pyoxigraph.parse("\n".join(lines), format=pyoxigraph.RdfFormat.N_QUADS))
    changed = {quad.subject for quad in quads}
    nodes = changed | {quad.object for quad in quads if quad.predicate != _TYPE}
    for node in changed:
        nodes.update(quad.subject for quad in graph.quads_for_pattern(None, None, node, None))
    about: dict[str, set[str]] = defaultdict(set)
    for node in nodes:
        if isinstance(node, pyoxigraph.NamedNode):
            for quad in graph.quads_for_pattern(node, _TYPE, None, None):
                about[str(quad.object).strip("<>")].add(node.value)
    return about


def check_with_pyshacl(nquads: Path) -> ValidationReport:
    """Return the report of the reference engine: some thousands of statements take seconds.

    `rules` counts the shapes, since pyshacl does not tell how many constraints it checked.
    """
    dataset = Dataset(default_union=True)
    dataset.parse(nquads, format="nquads")
    union = Graph()
    union += (triple[:3] for triple in dataset.quads())
    shapes = Graph().parse(resource(SHAPES), format="turtle")
    _, results, _ = pyshacl.validate(union, shacl_graph=shapes, meta_shacl=True, inference="none")
    violations = {
        Violation(
            str(results.value(one, SH.focusNode)),
            str(results.value(one, SH.resultMessage)),
            value=_text(results.value(one, SH.value)),
        )
        for one in results.objects(None, SH.result)
    }
    count = sum(1 for _ in shapes.subjects(SH.targetClass))
    return ValidationReport(len(dataset), count, tuple(sorted(violations, key=_order)))


@cache
def _rules() -> tuple[Rule, ...]:
    return read_rules(resource(SHAPES))


def _broken(store: pyoxigraph.Store, rule: Rule, nodes: Collection[str] | None = None) -> list[Violation]:
    """Return what breaks a rule, among these nodes or all."""
    query = rule.query if nodes is None else rule.about(nodes)
    found = store.query(query, use_default_graph_as_union=True)
    rows = ([term.value for term in row] for row in cast(pyoxigraph.QuerySolutions, found))
    return [Violation(node, rule.message, rule.shape, *value) for node, *value in rows]


def _text(value: object | None) -> str | None:
    return None if value is None else str(value)


def _order(one: Violation) -> tuple[str, str, str]:
    return (one.node, one.message, one.value or "")
