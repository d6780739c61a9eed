"""Writes records as a graph and reads it back by SPARQL."""

from __future__ import annotations

from pathlib import Path

from rdflib import URIRef

from kg.graph import write
from kg.model.document import Document
from kg.model.entity import Resolution
from kg.model.interval import Timeline
from kg.store import MEMORY, GraphStore, open_store
from kg.vocabulary import DEFAULT_BASE
from tests.graph.small_graph import RUN

Rows = set[tuple[str, ...]]


def stored(nquads: Path) -> GraphStore:
    """Return a store in memory with the statements of a file."""
    store = open_store(MEMORY)
    store.load(nquads)
    return store


def graph_of(folder: Path, resolution: Resolution, timeline: Timeline | None = None) -> GraphStore:
    """Return a store in memory with the graph of these records."""
    return stored(write(resolution, timeline or Timeline(), RUN, folder / "graph.nq"))


def graph_of_article(folder: Path, article: Document) -> GraphStore:
    """Return a store in memory with the graph of one article in which nothing was read."""
    return graph_of(folder, Resolution(documents=(article,)))


def asked(store: GraphStore, variables: str, pattern: str) -> Rows:
    """Return the rows of a pattern: terms as text, IRIs below the base by their path."""
    rows = store.select(f"BASE <{DEFAULT_BASE}> SELECT DISTINCT {variables} WHERE {{ {pattern} }}")
    names = [name.removeprefix("?") for name in variables.split()]
    return {tuple(_text(row.get(name)) for name in names) for row in rows}


def _text(term: object) -> str:
    if isinstance(term, URIRef):
        return str(term).removeprefix(DEFAULT_BASE)
    return "" if term is None else str(term)
