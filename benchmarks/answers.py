"""Answers to SPARQL, read by rdflib, which shares nothing with the engine, and compared.

Comes in: bytes and their media type. Goes out: whether two answers are the same up to the names of blank
nodes, and whether at least their values are.
"""

from __future__ import annotations

import csv
import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from io import BytesIO, StringIO

import rdflib
from pyoxigraph import RdfFormat, parse, serialize
from rdflib import RDF, XSD, BNode, Graph, Literal, Namespace
from rdflib.compare import isomorphic
from rdflib.query import Result
from rdflib.term import Identifier, Node

RS = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/result-set#")
JSON, XML = "application/sparql-results+json", "application/sparql-results+xml"
CSV, TSV = "text/csv", "text/tab-separated-values"
SUFFIXES: Mapping[str, str] = {
    ".srj": JSON,
    ".srx": XML,
    ".csv": CSV,
    ".tsv": TSV,
    ".ttl": "text/turtle",
    ".n3": "text/turtle",
    ".nt": "application/n-triples",
    ".rdf": "application/rdf+xml",
}
_ROWS = {JSON: "json", XML: "xml"}
_NUMBERS = {XSD.decimal, XSD.double, XSD.float}
_CELL = Namespace("http://suite.example/cell#")
_SHOWN = 500  # characters
Row = Mapping[str, Node]


@dataclass(frozen=True, slots=True)
class Rows:
    """A table; `ordered` where its order is told."""

    variables: frozenset[str]
    rows: tuple[Row, ...]
    ordered: bool = False


Answer = Rows | Graph | bool


def read(body: bytes, media_type: str, base: str) -> Answer:
    """Read an answer in whatever form; literals stay as they are spelled.

    Raises:
        ValueError: If it is none.
    """
    with _as_spelled():
        return _read(body, media_type, base)


@contextmanager
def _as_spelled() -> Iterator[None]:
    """Let rdflib leave literals as they are ("01" is not "1") and be silent about the rest."""
    before = rdflib.NORMALIZE_LITERALS
    rdflib.NORMALIZE_LITERALS = False
    logging.getLogger("rdflib.term").setLevel(logging.ERROR)
    try:
        yield
    finally:
        rdflib.NORMALIZE_LITERALS = before


def _read(body: bytes, media_type: str, base: str) -> Answer:
    if media_type == CSV:
        return _table(body.decode())
    if media_type == TSV:
        return _terms(body.decode())
    if media_type in _ROWS:
        return _rows(Result.parse(BytesIO(body), format=_ROWS[media_type]))
    graph = _triples(body, media_type, base)
    table = graph.value(predicate=RDF.type, object=RS.ResultSet)
    return graph if table is None else _told(graph, table)


def _triples(body: bytes, media_type: str, base: str) -> Graph:
    """Read triples, by way of N-Triples: the Turtle of rdflib cannot leave -1.0 as it is spelled."""
    triples = (
        quad.triple for quad in parse(body, RdfFormat.from_media_type(media_type), base_iri=base or None)
    )
    graph = Graph()
    graph.parse(BytesIO(serialize(triples, format=RdfFormat.N_TRIPLES) or b""), format="nt")
    return graph


def _table(text: str) -> Rows:
    """Read CSV, in which every cell but a blank node is a string, and an empty one may be none."""
    lines = csv.reader(StringIO(text))
    names = next(lines, [])
    table = [dict(zip(names, cells or [""] * len(names), strict=True)) for cells in lines]
    return Rows(frozenset(names), tuple({name: _cell(text) for name, text in row.items()} for row in table))


def _cell(text: str) -> Node:
    return BNode(text[2:]) if text.startswith("_:") else Literal(text)


def _terms(text: str) -> Rows:
    """Read TSV, in which every cell is a term of Turtle, and an empty one is none."""
    head, *lines = text.removesuffix("\n").split("\n")
    names = [name.removeprefix("?") for name in head.split("\t")] if head else []
    turtle = "".join(
        f"<{_CELL}{number}> <{_CELL[name]}> {cell} .\n"
        for number, line in enumerate(lines)
        for name, cell in zip(names, line.split("\t") if names else [], strict=True)
        if cell
    )
    graph = _triples(turtle.encode(), "text/turtle", "")
    rows: list[dict[str, Node]] = [{} for _ in lines]
    for row, name, term in graph:
        rows[int(str(row).removeprefix(_CELL))][str(name).removeprefix(_CELL)] = term
    return Rows(frozenset(names), tuple(rows))


def _rows(result: Result) -> Answer:
    if result.type == "ASK":
        return bool(result.askAnswer)
    names = frozenset(map(str, result.vars or ()))
    return Rows(names, tuple({str(name): term for name, term in row.items()} for row in result.bindings))


def _told(graph: Graph, table: Node) -> Answer:
    """Read an answer that is told in RDF."""
    truth = graph.value(table, RS.boolean)
    if truth is not None:
        return str(truth) in {"true", "1"}
    numbered = []
    for solution in graph.objects(table, RS.solution):
        cells = graph.objects(solution, RS.binding)
        row = {str(graph.value(cell, RS.variable)): graph.value(cell, RS.value) for cell in cells}
        numbered.append((int(str(graph.value(solution, RS.index) or 0)), row))
    numbered.sort(key=lambda pair: pair[0])
    rows = tuple({name: term for name, term in row.items() if term is not None} for _, row in numbered)
    names = frozenset(map(str, graph.objects(table, RS.resultVariable)))
    return Rows(names, rows, ordered=any(number for number, _ in numbered))


def in_strings(answer: Answer) -> Answer:
    """Return what CSV can say of an answer."""
    if not isinstance(answer, Rows):
        return answer
    cells = [{name: row.get(name, Literal("")) for name in answer.variables} for row in answer.rows]
    return Rows(
        answer.variables,
        tuple(
            {name: term if isinstance(term, BNode) else Literal(str(term)) for name, term in row.items()}
            for row in cells
        ),
        answer.ordered,
    )


def same(expected: Answer, found: Answer, *, any_count: bool = False) -> bool:
    """Whether two answers are one, up to the names of blank nodes."""
    if isinstance(expected, bool) or isinstance(found, bool):
        return expected is found
    if isinstance(expected, Rows) and isinstance(found, Rows):
        return expected.variables == found.variables and isomorphic(
            _as_graph(expected, ordered=expected.ordered, any_count=any_count),
            _as_graph(found, ordered=expected.ordered, any_count=any_count),
        )
    return isinstance(expected, Graph) and isinstance(found, Graph) and isomorphic(expected, found)


def _as_graph(table: Rows, *, ordered: bool, any_count: bool) -> Graph:
    """Write rows as triples, so that one comparison serves both: each row with its place, or its count."""
    graph = Graph()
    counted = Counter(frozenset(row.items()) for row in table.rows)
    keyed: Iterable[tuple[frozenset[tuple[str, Node]], int]] = counted.items()
    if ordered:
        keyed = ((frozenset(row.items()), place) for place, row in enumerate(table.rows))
    for cells, number in keyed:
        row = BNode()
        graph.add((row, RDF.value, Literal(1 if any_count else number)))
        for name, term in cells:
            graph.add((row, _CELL[name], term))
    return graph


def shown(answer: Answer) -> str:
    """Write an answer for people, its rows in an order of their own."""
    if isinstance(answer, bool):
        return str(answer)
    if isinstance(answer, Graph):
        return answer.serialize(format="nt")[:_SHOWN]
    cells = (sorted((name, str(term)) for name, term in row.items()) for row in answer.rows)
    return f"{sorted(answer.variables)} {sorted(cells)}"[:_SHOWN]


def by_value(answer: Answer) -> Answer:
    """Return an answer with each number in one spelling, so that 1.0 is 1.00."""
    if isinstance(answer, bool):
        return answer
    if isinstance(answer, Rows):
        rows = ({name: _one_spelling(term) for name, term in row.items()} for row in answer.rows)
        return Rows(answer.variables, tuple(rows), answer.ordered)
    graph = Graph()
    for subject, predicate, value in answer:
        graph.add((subject, predicate, _one_spelling(value)))
    return graph


def _one_spelling(term: Node) -> Identifier:
    if not isinstance(term, Literal):
        return term  # type: ignore[return-value]  # rdflib has no other nodes here
    if term.datatype in _NUMBERS:
        return Literal(_number(str(term), exact=term.datatype == XSD.decimal), datatype=term.datatype)
    if term.language or term.datatype in {None, XSD.string}:
        return Literal(str(term), lang=term.language.lower() if term.language else None)
    return Literal(str(term), datatype=term.datatype, normalize=True)


def _number(spelled: str, *, exact: bool) -> str:
    try:
        return format(Decimal(spelled).normalize(), "f") if exact else repr(float(spelled))
    except (InvalidOperation, ValueError):
        return spelled
