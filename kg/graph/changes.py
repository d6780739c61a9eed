"""Renames, mergers and splits of organisations, in the graph of the registry.

Comes in: changes of organisations. Goes out: N-Quads lines of `org:ChangeEvent` nodes, linked both ways.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rdflib import DCTERMS, ORG, RDF

from kg.graph import terms
from kg.graph.terms import Names, Pair, lines, literal, ref, text
from kg.model.entity import OrganizationChange
from kg.vocabulary import QL, GraphName, Kind


def change_lines(changes: Iterable[OrganizationChange], names: Names) -> Iterator[str]:
    """Return every statement about the changes once."""
    graph = names(Kind.GRAPH, GraphName.REGISTRY)
    for change in changes:
        node = names(Kind.CHANGE, change.id)
        before, after = (
            tuple(names(Kind.ORGANIZATION, one) for one in bodies)
            for bodies in (change.originals, change.resultings)
        )
        pairs: tuple[Pair, ...] = (
            (RDF.type, ref(ORG.ChangeEvent)),
            (QL.kind, literal(change.kind)),
            (DCTERMS.date, terms.partial_date(change.date) if change.date else None),
            (QL.date, literal(str(change.date)) if change.date else None),
            *((ORG.originalOrganization, one) for one in before),
            *((ORG.resultingOrganization, one) for one in after),
            *((DCTERMS.source, text(one)) for one in change.sources),
        )
        yield from lines(node, graph, pairs)
        for one in before:
            yield from lines(one, graph, ((ORG.changedBy, node),))
        for one in after:
            yield from lines(one, graph, ((ORG.resultedFrom, node),))
