"""Changes of personnel, quotations, awards and other details, in the graph of their article.

Comes in: a resolved detail and the graph of its article. Goes out: N-Quads lines of its node.
"""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import PROV, RDF, SDO

from kg.graph import terms
from kg.graph.terms import Names, Pair, lines, literal, ref, text
from kg.model.details import Award, Composition, Count, Figure, PersonnelChange, Quotation
from kg.model.entity import ResolvedDetail
from kg.vocabulary import QL, Kind


def detail_lines(detail: ResolvedDetail, graph: str, names: Names) -> Iterator[str]:
    """Return the statements about one detail, without those about its words."""
    subject = names(Kind.DETAIL, detail.id)
    yield from lines(subject, graph, _told(detail, names))
    yield from lines(subject, graph, ((PROV.wasDerivedFrom, names(Kind.EVIDENCE, detail.id)),))
    if isinstance(detail.claim, Composition):
        for number, part in enumerate(detail.claim.parts, 1):
            node = names(Kind.DETAIL, f"{detail.id}/part/{number}")
            pairs: tuple[Pair, ...] = ((RDF.type, ref(QL.Count)), *_count(part))
            yield from lines(subject, graph, ((QL.component, node),))
            yield from lines(node, graph, pairs)


def _told(detail: ResolvedDetail, names: Names) -> tuple[Pair, ...]:
    claim = detail.claim
    match claim:
        case Quotation():
            speakers = [(QL.speaker, names(Kind.PERSON, person)) for person in detail.people]
            return ((RDF.type, ref(SDO.Quotation)), (SDO.text, literal(claim.text)), *speakers)
        case Award():
            return (
                (RDF.type, ref(QL.Award)),
                (SDO.name, text(claim.name)),
                (QL.issuer, names.optional(Kind.ORGANIZATION, detail.organization)),
                *((QL.recipient, names(Kind.PERSON, person)) for person in detail.people),
                *((QL.recipient, names(Kind.ORGANIZATION, body)) for body in detail.bodies),
                (QL.period, literal(str(claim.period)) if claim.period else None),
            )
        case Composition():
            body = names.optional(Kind.ORGANIZATION, detail.organization)
            return ((RDF.type, ref(QL.Composition)), (QL.body, body))
        case Figure():
            period = literal(str(claim.period)) if claim.period else None
            return ((RDF.type, ref(QL.Figure)), *_count(claim.count), (QL.period, period))
        case PersonnelChange():
            return _change(detail, claim, names)
        case _:
            return (
                (RDF.type, ref(QL.TitleMention)),
                *((QL.post, names(Kind.POST, post)) for post in detail.posts),
                (QL.on, literal(str(claim.on)) if claim.on else None),
            )


def _change(detail: ResolvedDetail, claim: PersonnelChange, names: Names) -> tuple[Pair, ...]:
    return (
        (RDF.type, ref(QL.PersonnelChange)),
        *((QL.person, names(Kind.PERSON, person)) for person in detail.people),
        *((QL.left, names(Kind.POST, post)) for post in detail.left),
        *((QL.taken, names(Kind.POST, post)) for post in detail.posts),
        (QL.on, literal(str(claim.on)) if claim.on else None),
        (QL.effective, literal(str(claim.effective)) if claim.effective else None),
        (QL.decidedBy, names.optional(Kind.ORGANIZATION, detail.organization)),
        (QL.decidedBy, names.optional(Kind.POST, detail.decider)),
        (QL.decision, text(claim.decision)),
        (QL.handedOverBy, names.optional(Kind.PERSON, detail.hands_over)),
        (QL.reason, text(claim.reason)),
        (QL.replaces, names.optional(Kind.PERSON, detail.replaces)),
    )


def _count(count: Count) -> tuple[Pair, ...]:
    return (
        (QL.amount, terms.decimal(count.amount)),
        (QL.unit, text(count.unit)),
        (QL.approximate, terms.TRUE if count.approximate else None),
    )
