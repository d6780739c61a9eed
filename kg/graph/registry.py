"""The curated scheme of titles, as far as a graph needs it.

Comes in: `schema/titles.ttl` and the titles that occur. Goes out: N-Quads lines of those titles, of the
broader titles above them, and of the scheme.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

import pyoxigraph
from rdflib import SKOS

from kg.errors import DataError
from kg.graph.terms import Names
from kg.resources import resource
from kg.vocabulary import DEFAULT_BASE, TITLES, GraphName, Kind

SOURCE = "schema/titles.ttl"

_ENTITIES = (f"{DEFAULT_BASE}{Kind.TITLE}/", f"{DEFAULT_BASE}{TITLES}")


@cache
def _scheme() -> dict[str, tuple[pyoxigraph.Triple, ...]]:
    """Return the triples of each subject of the scheme."""
    try:
        triples = list(pyoxigraph.parse(path=resource(SOURCE), format=pyoxigraph.RdfFormat.TURTLE))
    except SyntaxError as error:
        raise DataError(SOURCE, str(error)) from error
    subjects: dict[str, list[pyoxigraph.Triple]] = {}
    for quad in triples:
        subjects.setdefault(str(quad.subject), []).append(quad.triple)
    return {subject: tuple(sorted(rows, key=str)) for subject, rows in subjects.items()}


def knows(title: str) -> bool:
    """Whether the scheme holds the title with this identifier."""
    return f"<{DEFAULT_BASE}{Kind.TITLE}/{title}>" in _scheme()


def english(title: str) -> str | None:
    """Return the English name of the title with this identifier, if the scheme has one."""
    names = (
        triple.object
        for triple in _scheme().get(f"<{DEFAULT_BASE}{Kind.TITLE}/{title}>", ())
        if triple.predicate.value == str(SKOS.prefLabel)
    )
    found = (one for one in names if isinstance(one, pyoxigraph.Literal) and one.language == "en")
    return next((one.value for one in found), None)


def title_lines(titles: Iterable[str], names: Names) -> Iterator[str]:
    """Return the statements about these titles, the titles above them, and the scheme.

    Args:
        titles: Identifiers of titles that the scheme holds.
        names: Entity IRIs of the graph; those of the scheme are moved below its base.
    """
    graph = names(Kind.GRAPH, GraphName.REGISTRY)
    scheme = _scheme()
    waiting = [f"<{_ENTITIES[0]}{title}>" for title in titles] + [f"<{_ENTITIES[1]}>"]
    seen: set[str] = set()
    while waiting:
        subject = waiting.pop()
        if subject in seen:
            continue
        seen.add(subject)
        for triple in scheme[subject]:
            if triple.predicate.value == str(SKOS.broader):
                waiting.append(str(triple.object))
            about, value = (_moved(term, names) for term in (triple.subject, triple.object))
            yield f"{about} {triple.predicate} {value} {graph} ."


def _moved(term: object, names: Names) -> str:
    """Return the term as N-Quads text, with an entity of the scheme below the graph's base."""
    if isinstance(term, pyoxigraph.NamedNode) and term.value.startswith(_ENTITIES):
        return names.below(term.value.removeprefix(DEFAULT_BASE))
    return str(term)
