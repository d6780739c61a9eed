"""Results of any SPARQL query as text, in the formats of the W3C.

Comes in: a result and the name of a format. Goes out: text.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final

from rdflib import XSD, Graph, Literal
from rdflib.query import Result
from rdflib.term import Identifier, Variable

from kg.errors import QueryError, because
from kg.vocabulary import NAMESPACES


def columns(result: Result) -> list[str]:
    """Return the names of the variables of a SELECT, in their order."""
    return [str(variable) for variable in result.vars or ()]


def solutions(result: Result) -> list[list[Identifier | None]]:
    """Return the rows of a SELECT; None where a variable is not bound."""
    variables = list(result.vars or ())
    return [[binding.get(variable) for variable in variables] for binding in result.bindings]


def triples(result: Result) -> Graph:
    """Return the triples of a CONSTRUCT or DESCRIBE, with the prefixes of this project."""
    graph = result.graph if result.graph is not None else Graph()
    for prefix, namespace in NAMESPACES.items():
        graph.bind(prefix, namespace, override=True, replace=True)
    return graph


def _json(result: Result) -> str:
    if result.type == "ASK":
        return json.dumps({"head": {}, "boolean": bool(result.askAnswer)})
    return _own(result, "json")


def _xml(result: Result) -> str:
    return _own(result, "xml")


def _own(result: Result, name: str) -> str:
    """Serialise by rdflib, whose XML writer fails on variables that are there and not bound."""
    if result.type == "SELECT":
        rows: Iterable[Mapping[Variable, Identifier | None]] = result.bindings
        result.bindings = [{name: term for name, term in row.items() if term is not None} for row in rows]
    return (result.serialize(format=name) or b"").decode()


def _csv(result: Result) -> str:
    if result.type == "ASK":
        return _truth(result) + "\r\n"
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns(result))
    writer.writerows([["" if term is None else str(term) for term in row] for row in solutions(result)])
    return out.getvalue()


def _tsv(result: Result) -> str:
    if result.type == "ASK":
        return _truth(result) + "\n"
    lines = ["\t".join(f"?{name}" for name in columns(result))]
    lines += ["\t".join("" if term is None else _term(term) for term in row) for row in solutions(result)]
    return "\n".join(lines) + "\n"


def _term(term: Identifier) -> str:
    """Write a term on one line, whatever is in it."""
    if isinstance(term, Literal) and term.datatype == XSD.string:
        term = Literal(str(term))
    return term.n3().replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t")


def _truth(result: Result) -> str:
    return "true" if result.askAnswer else "false"


def _graph_json(result: Result) -> str:
    linked = json.loads(triples(result).serialize(format="json-ld"))
    return json.dumps({"@graph": linked}, ensure_ascii=False, indent=2)


_ROWS: Final[Mapping[str, Callable[[Result], str]]] = MappingProxyType(
    {"csv": _csv, "json": _json, "tsv": _tsv, "xml": _xml}
)
_TRIPLES: Final[Mapping[str, Callable[[Result], str]]] = MappingProxyType(
    {
        "json": _graph_json,
        "turtle": lambda result: triples(result).serialize(format="turtle"),
        "xml": lambda result: triples(result).serialize(format="xml"),
    }
)


def serialized(result: Result, form: str) -> str:
    """Return a result as text.

    Rows and truth values have the forms csv, json, tsv and xml; triples have turtle, json (JSON-LD) and xml.

    Raises:
        QueryError: If this kind of result has no such format.
    """
    writers = _ROWS if result.type in {"SELECT", "ASK"} else _TRIPLES
    if form not in writers:
        known = ", ".join(sorted(writers))
        raise QueryError(
            because(
                "the answer to a {type} has no format {form!r}; use one of {known}",
                type=result.type,
                form=form,
                known=known,
            )
        )
    return writers[form](result)
