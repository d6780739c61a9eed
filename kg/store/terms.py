"""Terms of the engine as terms of rdflib.

Comes in: solutions of pyoxigraph. Goes out: rows by name. What the engine gives is well formed, so an IRI is
not read again; that alone takes longer than the engine for most questions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import pyoxigraph as ox
from rdflib.term import BNode, Identifier, Literal, URIRef

from kg.errors import QueryError, because

_iri = str.__new__
_SHORT = 64  # characters: kinds, days, numbers and names come again and again
_Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


def row_of(names: Sequence[str], solution: Iterable[_Term | None]) -> dict[str, Identifier]:
    """Return the bound variables of a solution.

    Raises:
        QueryError: If one of them is a triple.
    """
    return {
        name: _iri(URIRef, value.value) if isinstance(value, ox.NamedNode) else _other(value)
        for name, value in zip(names, solution, strict=True)
        if value is not None
    }


def _other(term: _Term) -> Identifier:
    if isinstance(term, ox.Literal):
        make = _remembered if len(term.value) <= _SHORT else _literal
        return make(term.value, term.language, term.datatype.value)
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    raise QueryError(because("no term of rdflib says {term}; ask for its parts", term=term))


def _literal(text: str, language: str | None, datatype: str) -> Literal:
    return Literal(text, lang=language) if language else Literal(text, datatype=URIRef(datatype))


_remembered = lru_cache(4096)(_literal)
