"""Terms of the engine as terms of rdflib.

Comes in: solutions of pyoxigraph. Goes out: rows by name. What the engine gives is well formed, so an IRI is
not read again; that alone takes longer than the engine for most questions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

import pyoxigraph as ox
from rdflib.term import BNode, Identifier, Literal, URIRef

_Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


def row_of(names: Sequence[str], solution: Iterable[_Term | None]) -> dict[str, Identifier]:
    """Return the bound variables of a solution."""
    pairs = zip(names, solution, strict=True)
    return {name: _term(value) for name, value in pairs if value is not None}


def _term(term: _Term) -> Identifier:
    match term:
        case ox.NamedNode():
            return str.__new__(URIRef, term.value)
        case ox.Literal():
            if term.language:
                return Literal(term.value, lang=term.language)
            return Literal(term.value, datatype=_datatype(term.datatype.value))
        case ox.BlankNode():
            return BNode(term.value)
        case _:
            raise TypeError(f"no term of rdflib says {term}")


@cache
def _datatype(iri: str) -> URIRef:
    return URIRef(iri)
