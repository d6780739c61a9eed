"""What each article says, in a named graph of its own.

Comes in: documents and resolved claims. Goes out: N-Quads lines of articles, evidence, attestations,
events, personnel events and decrees, and of the reading that they come from. Taking an article's graph away
takes all it said away; no other article changes it, unless it changes who or what is meant.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from rdflib import DCTERMS, PROV, RDF, SDO, XSD

from kg.errors import DataError
from kg.graph import terms
from kg.graph.details import detail_lines
from kg.graph.run import Run, run_pairs
from kg.graph.terms import Names, Pair, lines, literal, ref, text
from kg.model.claims import Evidence, Status
from kg.model.dates import DateSpan, PartialDate
from kg.model.document import Document
from kg.model.entity import Resolution, ResolvedDecree, ResolvedDetail, ResolvedEvent, ResolvedHolding
from kg.text.invisible import without_invisible
from kg.vocabulary import ELI, OA, QL, GraphName, Kind

_PERSONNEL_EVENTS = {Status.START: QL.Appointment, Status.END: QL.Departure}


_Said = TypeVar("_Said", ResolvedHolding, ResolvedEvent, ResolvedDecree, ResolvedDetail)


@dataclass(frozen=True, slots=True)
class Told:
    """One article and all that was read in it, resolved."""

    document: Document
    holdings: tuple[ResolvedHolding, ...] = ()
    events: tuple[ResolvedEvent, ...] = ()
    decrees: tuple[ResolvedDecree, ...] = ()
    details: tuple[ResolvedDetail, ...] = ()


def by_article(resolution: Resolution) -> Iterator[Told]:
    """Return what each article says, in the order of the documents.

    Raises:
        DataError: If a claim speaks of a document that is not among those resolved.
    """
    known = {one.id for one in resolution.documents}
    holdings, events = _parted(resolution.holdings, known), _parted(resolution.events, known)
    decrees, details = _parted(resolution.decrees, known), _parted(resolution.details, known)
    for one in resolution.documents:
        yield Told(one, holdings[one.id], events[one.id], decrees[one.id], details[one.id])


def _parted(claims: Iterable[_Said], known: Collection[str]) -> Mapping[str, tuple[_Said, ...]]:
    parts: dict[str, list[_Said]] = {document: [] for document in known}
    for one in claims:
        if one.claim.doc not in parts:
            reason = "a claim speaks of this document, which is not among those resolved"
            raise DataError(one.claim.doc, reason)
        parts[one.claim.doc].append(one)
    return {document: tuple(said) for document, said in parts.items()}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the statements of one article stand, and what read it: IRIs, and the run itself."""

    article: str
    graph: str
    reading: Run
    run: str


class ArticleStatements:
    """Writes what articles say, below one base.

    Args:
        run: The build; its software read the articles.
        names: Entity IRIs.
        kinds: Whether an identifier that hosts an event is of a person or an organisation.
    """

    def __init__(self, run: Run, names: Names, kinds: Mapping[str, Kind]) -> None:
        self._run = run
        self._names = names
        self._kinds = kinds

    def lines(self, told: Told) -> Iterator[str]:
        """Return every statement that one article makes, some more than once."""
        place = self._place(told.document)
        yield from self._document(told.document, place)
        for holding in told.holdings:
            yield from self._holding(holding, place)
        for event in told.events:
            yield from self._event(event, place)
        for decree in told.decrees:
            yield from self._decree(decree, place)
        for detail in told.details:
            yield from self._evidence(detail.id, detail.claim.evidence, place)
            yield from detail_lines(detail, place.graph, self._names)

    def _place(self, document: Document) -> _Place:
        identifier = terms.article_id(document.id)
        return _Place(
            self._names(Kind.ARTICLE, identifier),
            self._names(Kind.GRAPH, f"{GraphName.ARTICLE}/{identifier}"),
            self._run.of(document),
            self._names(Kind.RUN, self._run.of(document).id),
        )

    def _document(self, document: Document, place: _Place) -> Iterator[str]:
        published = document.published
        pairs: list[Pair] = [
            (RDF.type, ref(SDO.NewsArticle)),
            (DCTERMS.identifier, literal(document.id)),
            (SDO.headline, text(_seen(document.title))),
            (SDO.articleBody, literal(document.text)),
            (QL.sha256, literal(document.sha256)),
            (SDO.publisher, text(_seen(document.publisher))),
            (SDO.contentLocation, text(document.place)),
        ]
        if document.url:
            pairs.append((SDO.url, f"{literal(document.url)}^^<{XSD.anyURI}>"))
        if published is not None:
            span = published.date
            pairs.append((QL.issued, literal(str(span))))
            pairs.append((QL.dateBasis, literal(published.basis.value)))
            pairs.append((DCTERMS.issued, terms.partial_date(span.start) if span.start == span.end else None))
        pairs += [(SDO.author, text(name)) for name in document.authors]
        pairs += [(QL.photographer, text(name)) for name in document.photographers]
        yield from lines(place.article, place.graph, pairs)
        about_reading = (*run_pairs(place.reading), (PROV.used, place.article))
        yield from lines(place.run, place.graph, about_reading)

    def _evidence(self, identifier: str, words: Evidence, place: _Place) -> Iterator[str]:
        """Return the statements about the words of one claim."""
        article, graph = place.article, place.graph
        evidence, target, position, quote = (
            self._names(Kind.EVIDENCE, identifier + part) for part in ("", "/target", "/position", "/quote")
        )
        yield from lines(
            evidence,
            graph,
            (
                (RDF.type, ref(OA.Annotation)),
                (RDF.type, ref(PROV.Entity)),
                (OA.hasTarget, target),
                (PROV.wasDerivedFrom, article),
                (PROV.wasGeneratedBy, place.run),
            ),
        )
        yield from lines(
            target,
            graph,
            (
                (RDF.type, ref(OA.SpecificResource)),
                (OA.hasSource, article),
                (OA.hasSelector, position),
                (OA.hasSelector, quote),
            ),
        )
        yield from lines(
            position,
            graph,
            (
                (RDF.type, ref(OA.TextPositionSelector)),
                (OA.start, terms.integer(words.start)),
                (OA.end, terms.integer(words.end)),
            ),
        )
        yield from lines(
            quote, graph, ((RDF.type, ref(OA.TextQuoteSelector)), (OA.exact, literal(words.quote)))
        )

    def _holding(self, holding: ResolvedHolding, place: _Place) -> Iterator[str]:
        claim, graph = holding.claim, place.graph
        yield from self._evidence(holding.id, claim.evidence, place)
        yield from lines(self._names(Kind.EVIDENCE, holding.id), graph, self._attestation(holding))
        event = _PERSONNEL_EVENTS.get(claim.status)
        if event is not None:
            pairs: tuple[Pair, ...] = (
                (RDF.type, ref(event)),
                (RDF.type, ref(QL.PersonnelEvent)),
                (QL.person, self._names(Kind.PERSON, holding.person)),
                (QL.post, self._names(Kind.POST, holding.post)),
                (QL.on, _edtf(claim.on)),
                (QL.acting, terms.TRUE if claim.acting else None),
                (PROV.wasDerivedFrom, self._names(Kind.EVIDENCE, holding.id)),
            )
            yield from lines(self._names(Kind.PERSONNEL_EVENT, holding.id), graph, pairs)

    def _attestation(self, holding: ResolvedHolding) -> tuple[Pair, ...]:
        claim = holding.claim
        return (
            (RDF.type, ref(QL.Attestation)),
            (QL.person, self._names(Kind.PERSON, holding.person)),
            (QL.post, self._names(Kind.POST, holding.post)),
            (QL.status, literal(claim.status.value)),
            (QL.on, _edtf(claim.on)),
            (QL.since, _edtf(claim.since)),
            (QL.until, _edtf(claim.until)),
            (QL.ongoing, terms.TRUE if claim.ongoing else None),
            (QL.acting, terms.TRUE if claim.acting else None),
            (QL.term, text(claim.term)),
            (QL.statedPerson, text(claim.person)),
            (QL.statedTitle, text(claim.title)),
            (QL.statedOrganization, text(claim.organization)),
            (QL.rule, text(claim.rule)),
            (QL.confidence, terms.decimal(claim.confidence)),
        )

    def _event(self, event: ResolvedEvent, place: _Place) -> Iterator[str]:
        claim, graph = event.claim, place.graph
        yield from self._evidence(event.evidence_id, claim.evidence, place)
        subject = self._names(Kind.EVENT, event.id)
        pairs: list[Pair] = [
            (RDF.type, ref(SDO.Event)),
            (QL.partOfDay, text(claim.part_of_day)),
            (SDO.location, text(claim.place)),
            (PROV.wasDerivedFrom, self._names(Kind.EVIDENCE, event.evidence_id)),
            (QL.message, terms.tagged(event.reason) if event.reason else None),
        ]
        if event.leads:
            pairs += [(SDO.name, text(claim.name)), (QL.eventType, text(claim.event_type))]
            pairs += _event_date(claim.date)
        pairs += [(SDO.organizer, self._host(event, host)) for host in event.hosts]
        pairs += [(SDO.attendee, self._names(Kind.PERSON, person)) for person in event.participants]
        yield from lines(subject, graph, pairs)
        if event.own is not None:
            yield from lines(self._names(Kind.EVENT, event.own), graph, terms.replaced_by(subject))
        yield from self._participations(event, place)

    def _participations(self, event: ResolvedEvent, place: _Place) -> Iterator[str]:
        """Return who took part, each with the words that name him, else those of the event."""
        told = event.claim.participants
        order = event.order or tuple(one.order for one in told)
        words: dict[str, Evidence] = {}
        for number, person, one, proof in zip(order, event.participants, told, event.presence, strict=True):
            if number is None:
                continue
            node = self._names(Kind.EVENT, f"{event.id}/participation/{number}")
            yield from lines(self._names(Kind.EVENT, event.id), place.graph, ((QL.participation, node),))
            pairs: tuple[Pair, ...] = (
                (RDF.type, ref(QL.Participation)),
                (QL.participant, self._names(Kind.PERSON, person)),
                (QL.part, literal(one.part.value)),
                (QL.order, terms.integer(number)),
                (PROV.wasDerivedFrom, self._names(Kind.EVIDENCE, proof)),
            )
            yield from lines(node, place.graph, pairs)
            if one.evidence is not None:
                words[proof] = one.evidence
        for identifier, quote in words.items():
            yield from self._evidence(identifier, quote, place)

    def _host(self, event: ResolvedEvent, host: str) -> str:
        kind = self._kinds.get(host)
        if kind is None:
            raise DataError(event.id, f"its host {host!r} is neither a person nor an organisation")
        return self._names(kind, host)

    def _decree(self, decree: ResolvedDecree, place: _Place) -> Iterator[str]:
        claim, graph = decree.claim, place.graph
        yield from self._evidence(decree.evidence_id, claim.evidence, place)
        exact = claim.date is not None and claim.date.day is not None
        pairs: tuple[Pair, ...] = (
            (RDF.type, ref(ELI.LegalResource)),
            (ELI.number, text(claim.number)),
            (ELI.type_document, text(claim.document_type)),
            (ELI.date_document, terms.day(claim.date.earliest()) if claim.date and exact else None),
            (QL.date, _edtf(claim.date)),
            (ELI.passed_by, self._names.optional(Kind.ORGANIZATION, decree.issuer)),
            (QL.signer, self._names.optional(Kind.PERSON, decree.signer)),
            (PROV.wasDerivedFrom, self._names(Kind.EVIDENCE, decree.evidence_id)),
        )
        yield from lines(self._names(Kind.DECREE, decree.id), graph, pairs)


def _event_date(date: DateSpan | None) -> tuple[Pair, ...]:
    if date is None:
        return ()
    return (
        (QL.date, _edtf(date)),
        (SDO.startDate, terms.partial_date(date.start)),
        (SDO.endDate, terms.partial_date(date.end)),
    )


def _edtf(value: PartialDate | DateSpan | None) -> str | None:
    """Return a date as the source's EDTF text; typed dates beside it lose what no xsd type can say."""
    return None if value is None else literal(str(value))


def _seen(name: str | None) -> str | None:
    """Return a name as a label may bear it, without characters that nobody sees."""
    return without_invisible(name) if name else None
