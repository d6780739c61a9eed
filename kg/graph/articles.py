"""What each article says, in a named graph of its own.

Comes in: documents and resolved claims. Goes out: N-Quads lines of articles, evidence, attestations,
events, personnel events and decrees. Taking an article's graph away takes all it said away.
"""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import DCTERMS, PROV, RDF, SDO, XSD

from kg.errors import DataError
from kg.graph import terms
from kg.graph.terms import Names, Pair, lines, literal, ref, text
from kg.model.claims import Evidence, Participant, Status
from kg.model.dates import DateSpan, PartialDate
from kg.model.document import Document
from kg.model.entity import Resolution, ResolvedDecree, ResolvedEvent, ResolvedHolding
from kg.text.invisible import without_invisible
from kg.vocabulary import ELI, OA, QL, GraphName, Kind

_PERSONNEL_EVENTS = {Status.START: QL.Appointment, Status.END: QL.Departure}


class ArticleStatements:
    """Writes what articles say, below one base and for one run.

    Args:
        resolution: All resolved claims.
        names: Entity IRIs.
        run: IRI of the run, in N-Quads form.
    """

    def __init__(self, resolution: Resolution, names: Names, run: str) -> None:
        self._resolution = resolution
        self._names = names
        self._run = run
        self._articles = {one.id: terms.article_id(one.id) for one in resolution.documents}
        self._kinds = {one.id: Kind.ORGANIZATION for one in resolution.organizations} | {
            one.id: Kind.PERSON for one in resolution.people
        }

    def lines(self) -> Iterator[str]:
        """Return every statement once."""
        for document in self._resolution.documents:
            yield from self._document(document)
        for holding in self._resolution.holdings:
            yield from self._holding(holding)
        for event in self._resolution.events:
            yield from self._event(event)
        decrees = (line for decree in self._resolution.decrees for line in self._decree(decree))
        yield from dict.fromkeys(decrees)  # one article may cite a decree twice

    def article(self, document: str) -> tuple[str, str]:
        """Return the IRIs of an article and of its graph.

        Raises:
            DataError: If it is not among the articles resolved.
        """
        identifier = self._articles.get(document)
        if identifier is None:
            raise DataError(document, "a claim speaks of this document, which is not among those resolved")
        return (
            self._names(Kind.ARTICLE, identifier),
            self._names(Kind.GRAPH, f"{GraphName.ARTICLE}/{identifier}"),
        )

    def _document(self, document: Document) -> Iterator[str]:
        article, graph = self.article(document.id)
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
        return lines(article, graph, dict.fromkeys(pairs))

    def evidence(self, identifier: str, words: Evidence, document: str) -> Iterator[str]:
        """Return the statements about the words of one claim."""
        article, graph = self.article(document)
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
                (PROV.wasGeneratedBy, self._run),
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

    def _holding(self, holding: ResolvedHolding) -> Iterator[str]:
        claim = holding.claim
        _, graph = self.article(claim.doc)
        yield from self.evidence(holding.id, claim.evidence, claim.doc)
        yield from lines(self._names(Kind.EVIDENCE, holding.id), graph, self._attestation(holding))
        event = _PERSONNEL_EVENTS.get(claim.status)
        if event is not None:
            pairs: tuple[Pair, ...] = (
                (RDF.type, ref(event)),
                (RDF.type, ref(QL.PersonnelEvent)),
                (QL.person, self._names(Kind.PERSON, holding.person)),
                (QL.post, self._names(Kind.POST, holding.post)),
                (QL.on, _edtf(claim.on)),
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

    def _event(self, event: ResolvedEvent) -> Iterator[str]:
        claim = event.claim
        _, graph = self.article(claim.doc)
        yield from self.evidence(event.evidence_id, claim.evidence, claim.doc)
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
        yield from lines(subject, graph, dict.fromkeys(pairs))
        if event.own is not None:
            yield from lines(self._names(Kind.EVENT, event.own), graph, terms.replaced_by(subject))
        order = event.order or tuple(one.order for one in claim.participants)
        for number, person, participant in zip(order, event.participants, claim.participants, strict=True):
            if number is not None:
                node = self._names(Kind.EVENT, f"{event.id}/participation/{number}")
                yield from lines(subject, graph, ((QL.participation, node),))
                yield from lines(node, graph, self._participation(person, participant, number))

    def _participation(self, person: str, participant: Participant, order: int) -> tuple[Pair, ...]:
        return (
            (RDF.type, ref(QL.Participation)),
            (QL.participant, self._names(Kind.PERSON, person)),
            (QL.part, literal(participant.part.value)),
            (QL.order, terms.integer(order)),
        )

    def _host(self, event: ResolvedEvent, host: str) -> str:
        kind = self._kinds.get(host)
        if kind is None:
            raise DataError(event.id, f"its host {host!r} is neither a person nor an organisation")
        return self._names(kind, host)

    def _decree(self, decree: ResolvedDecree) -> Iterator[str]:
        claim = decree.claim
        _, graph = self.article(claim.doc)
        yield from self.evidence(decree.evidence_id, claim.evidence, claim.doc)
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
