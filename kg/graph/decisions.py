"""What people decided, and which identifiers lead to others.

Comes in: judgements in force and replaced identifiers. Goes out: N-Quads lines, those of judgements in a
graph of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from rdflib import DCTERMS, PROV, RDF, RDFS

from kg.graph import terms
from kg.graph.terms import Names, Pair, lines, literal, ref, text
from kg.graph.units import Unit
from kg.model.entity import Resolution
from kg.model.judgement import Bearer, Judgement, JudgementKind, Replacement
from kg.vocabulary import QL, GraphName, Kind

_ABOUT_PEOPLE = (JudgementKind.SAME, JudgementKind.NOT_SAME)


class DecisionStatements:
    """Writes decisions, below one base.

    Args:
        resolution: What resolve decided, with the judgements it followed.
        names: Entity IRIs.
    """

    def __init__(self, resolution: Resolution, names: Names) -> None:
        self._resolution = resolution
        self._names = names
        self._graph = names(Kind.GRAPH, GraphName.JUDGEMENTS)
        self._inferred = names(Kind.GRAPH, GraphName.INFERRED)

    def units(self) -> Iterator[Unit]:
        """Return judgements, and identifiers that lead to others."""
        for judgement in self._resolution.judgements:
            yield Unit(Kind.JUDGEMENT, judgement.id, (judgement,), partial(self._judgement, judgement))
        for replacement in self._resolution.replaced:
            identifier = f"{replacement.old}/replaced"
            yield Unit(Kind.PERSON, identifier, (replacement,), partial(self._replacement, replacement))

    def _judgement(self, judgement: Judgement) -> Iterator[str]:
        pairs: tuple[Pair, ...] = (
            (RDF.type, ref(QL.Judgement)),
            (RDF.type, ref(PROV.Entity)),
            (DCTERMS.identifier, literal(judgement.id)),
            (QL.kind, literal(judgement.kind.value)),
            (QL.field, text(judgement.field)),
            (QL.value, text(judgement.value)),
            (DCTERMS.creator, literal(judgement.author)),
            (DCTERMS.date, terms.day(judgement.date)),
            (RDFS.comment, literal(judgement.reason)),
            *((QL.about, one) for one in self._about(judgement)),
        )
        return lines(self._names(Kind.JUDGEMENT, judgement.id), self._graph, pairs)

    def _about(self, judgement: Judgement) -> tuple[str, ...]:
        """Return the people or the evidence of which it speaks."""
        if judgement.kind not in _ABOUT_PEOPLE:
            return (self._names(Kind.EVIDENCE, judgement.subject),)
        people = (Bearer.parse(one).person for one in (judgement.subject, judgement.object))
        return tuple(dict.fromkeys(self._names(Kind.PERSON, one) for one in people))

    def _replacement(self, replacement: Replacement) -> Iterator[str]:
        new = self._names(Kind.PERSON, replacement.new)
        pairs: tuple[Pair, ...] = (
            *terms.replaced_by(new),
            *((PROV.wasInfluencedBy, self._names(Kind.JUDGEMENT, one)) for one in replacement.judgements),
        )
        return lines(self._names(Kind.PERSON, replacement.old), self._inferred, pairs)
