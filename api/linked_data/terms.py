"""The ontology as it is shipped, and the texts of its terms.

Comes in: `schema/ontology.ttl`. Goes out: its graph, and labels and definitions by language.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from rdflib import RDFS, Graph, URIRef
from rdflib.term import Node

from kg.resources import resource

SOURCE = "schema/ontology.ttl"


@cache
def ontology() -> Graph:
    """Return the ontology as it is shipped."""
    return Graph().parse(resource(SOURCE), format="turtle")


def texts(term: Node, name: URIRef) -> dict[str, str]:
    """Return the texts of a property of a term by language."""
    return {getattr(one, "language", None) or "": str(one) for one in ontology().objects(term, name)}


@cache
def labels(term: URIRef) -> Mapping[str, str]:
    """Return what a term is called, by language, as words that begin a line."""
    return {language: text[:1].upper() + text[1:] for language, text in texts(term, RDFS.label).items()}
