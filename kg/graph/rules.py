"""The shapes as set-based queries: each finds every node that breaks one constraint, in one go.

Comes in: a SHACL shapes file. Goes out: rules, each a SPARQL SELECT of the offending nodes. A SHACL
processor walks node by node and takes minutes on a whole build; these queries take seconds. They cover
the SHACL Core constraints that `schema/shapes.ttl` uses; any other one is refused, never skipped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rdflib import RDF, SH, XSD, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.exceptions import ParserError
from rdflib.plugins.parsers.notation3 import BadSyntax
from rdflib.term import IdentifiedNode, Node

from kg.errors import DataError
from kg.vocabulary import PREFIXES

_TEXTUAL = frozenset({XSD.string, XSD.anyURI, RDF.langString})
"""Datatypes whose every lexical form is well formed."""
_PASSIVE = frozenset({RDF.type, SH.targetClass, SH.path, SH.message, SH.property, SH.sparql})
_COUNTS = frozenset({SH.minCount, SH.maxCount})
_KINDS: dict[Node, str] = {SH.IRI: "isIRI", SH.Literal: "isLiteral", SH.BlankNode: "isBlank"}
_NODE_MESSAGE = "a node is an IRI of its classes"


@dataclass(frozen=True, slots=True)
class Rule:
    """One constraint as a query.

    Attributes:
        shape: IRI of the shape it belongs to.
        target: IRI of the class whose nodes it is about.
        message: What every node must satisfy.
        query: SELECT of ?this (the offending node) and, where there is one, ?value.
    """

    shape: str
    target: str
    message: str
    query: str

    def about(self, nodes: Iterable[str]) -> str:
        """Return the query that looks at these nodes alone, given by their IRIs."""
        values = " ".join(f"<{node}>" for node in nodes)
        return self.query.replace("WHERE {", f"WHERE {{ VALUES ?this {{ {values} }} ", 1)


def read_rules(path: Path) -> tuple[Rule, ...]:
    """Return the rules of a shapes file, in the order of their shapes' IRIs.

    Raises:
        DataError: If the file is no Turtle, or uses a part of SHACL that the queries do not cover.
    """
    graph = Graph()
    try:
        graph.parse(path, format="turtle")
    except (BadSyntax, ParserError) as error:
        raise DataError(path.name, f"this is no Turtle: {error}") from error
    shapes = sorted(shape for shape in graph.subjects(RDF.type, SH.NodeShape) if isinstance(shape, URIRef))
    return tuple(rule for shape in shapes for rule in _Compiler(graph, path.name, shape).rules())


class _Compiler:
    """Turns one node shape into rules."""

    def __init__(self, graph: Graph, source: str, shape: URIRef) -> None:
        self._graph = graph
        self._source = source
        self._shape = shape
        target = graph.value(shape, SH.targetClass)
        if target is None:
            raise self._refused("a shape without sh:targetClass")
        self._class = str(target)
        self._target = f"?this a {target.n3()} ."

    def rules(self) -> Iterator[Rule]:
        yield from self._values(self._shape, f"{self._target} BIND(?this AS ?value)")
        for node in self._parts(SH.property):
            path = self._path(node)
            yield from self._values(node, f"{self._target} ?this {path} ?value .")
            yield from self._counts(node, path)
        for node in self._parts(SH.sparql):
            yield self._rule(node, self._sparql(node))

    def _parts(self, predicate: URIRef) -> list[IdentifiedNode]:
        parts = [node for node in self._graph.objects(self._shape, predicate) if isinstance(node, BNode)]
        return sorted(parts, key=self._message)

    def _values(self, node: IdentifiedNode, pattern: str) -> Iterator[Rule]:
        """Return one rule for all constraints on each value, if there are any."""
        conditions = []
        for predicate, value in self._graph.predicate_objects(node):
            if predicate in _PASSIVE or predicate in _COUNTS:
                continue
            condition = _CONDITIONS.get(predicate)
            if condition is None:
                raise self._refused(str(predicate))
            conditions.append(condition(self._graph, value))
        if conditions:
            broken = " || ".join(f"!({condition})" for condition in sorted(conditions))
            yield self._rule(node, f"SELECT DISTINCT ?this ?value WHERE {{ {pattern} FILTER({broken}) }}")

    def _counts(self, node: IdentifiedNode, path: str) -> Iterator[Rule]:
        for predicate, query in ((SH.minCount, _too_few), (SH.maxCount, _too_many)):
            limit = self._graph.value(node, predicate)
            if limit is not None:
                yield self._rule(node, query(self._target, path, int(str(limit))))

    def _path(self, node: IdentifiedNode) -> str:
        path = self._graph.value(node, SH.path)
        if isinstance(path, URIRef):
            return path.n3()
        inverse = self._graph.value(path, SH.inversePath)
        if inverse is None:
            raise self._refused("a path other than a property or its inverse")
        return f"^{inverse.n3()}"

    def _sparql(self, node: IdentifiedNode) -> str:
        head, where, body = str(self._graph.value(node, SH.select)).partition("WHERE {")
        if not where:
            raise self._refused("a SPARQL constraint without 'WHERE {'")
        return f"{head.replace('SELECT', 'SELECT DISTINCT')}WHERE {{ {self._target} {body}"

    def _rule(self, node: IdentifiedNode, query: str) -> Rule:
        return Rule(str(self._shape), self._class, self._message(node), PREFIXES + query)

    def _message(self, node: Node) -> str:
        return str(self._graph.value(node, SH.message) or _NODE_MESSAGE)

    def _refused(self, what: str) -> DataError:
        return DataError(
            self._source, f"{self._shape}: the gate cannot check {what}; add it to kg/graph/rules.py"
        )


def _too_few(target: str, path: str, least: int) -> str:
    """Return the query for nodes with too few values; different values are told apart pairwise."""
    names = [f"?value{number}" for number in range(least)]
    values = " ".join(f"?this {path} {name} ." for name in names)
    differ = " && ".join(f"{a} != {b}" for n, a in enumerate(names) for b in names[n + 1 :])
    filtered = f"FILTER({differ})" if differ else ""
    return f"SELECT DISTINCT ?this WHERE {{ {target} FILTER NOT EXISTS {{ {values} {filtered} }} }}"


def _too_many(target: str, path: str, most: int) -> str:
    return (
        f"SELECT ?this WHERE {{ {target} ?this {path} ?value . }} "
        f"GROUP BY ?this HAVING(COUNT(DISTINCT ?value) > {most})"
    )


def _datatype(value: Node) -> str:
    same = f"DATATYPE(?value) = {value.n3()}"
    if value not in _TEXTUAL:
        same += f" && BOUND(?value) && {value.n3()}(STR(?value)) = {value.n3()}(STR(?value))"
    return f"COALESCE({same}, false)"


def _one_of(graph: Graph, values: Node) -> str:
    allowed = ", ".join(value.n3() for value in Collection(graph, values))
    return f"COALESCE(?value IN ({allowed}), false)"


def _compared(operator: str) -> Callable[[Graph, Node], str]:
    return lambda _, limit: f"COALESCE(?value {operator} {limit.n3()}, false)"


def _ordered(operator: str) -> Callable[[Graph, Node], str]:
    return lambda _, other: (
        f"NOT EXISTS {{ ?this {other.n3()} ?other FILTER(!COALESCE(?value {operator} ?other, false)) }}"
    )


_CONDITIONS: dict[Node, Callable[[Graph, Node], str]] = {
    SH["class"]: lambda _, value: f"EXISTS {{ ?value a {value.n3()} }}",
    SH.datatype: lambda _, value: _datatype(value),
    SH["in"]: _one_of,
    SH.lessThan: _ordered("<"),
    SH.lessThanOrEquals: _ordered("<="),
    SH.maxInclusive: _compared("<="),
    SH.minInclusive: _compared(">="),
    SH.minLength: lambda _, value: f"STRLEN(STR(?value)) >= {value.n3()}",
    SH.nodeKind: lambda _, value: f"{_KINDS[value]}(?value)",
    SH.pattern: lambda _, value: f"COALESCE(REGEX(STR(?value), {Literal(str(value)).n3()}), false)",
}
"""For each constraint on a value: the SPARQL condition that a good ?value of ?this satisfies."""
