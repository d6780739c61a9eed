"""What to call a thing that bears no name: a tenure by its holder and post, evidence by its words.

Comes in: the triples of a thing. Goes out: `Heading`: its kind, as the ontology calls its class, and what
tells it from others of that kind.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple
from rdflib import DCAT, DCTERMS, ORG, PROV, RDF, RDFS, SDO, SKOS, TIME, URIRef

from api.languages.choice import Language
from api.languages.messages import speaker
from api.linked_data.forms import Thing
from api.linked_data.terms import labels
from kg.query import Session
from kg.query.witnesses import read_witnesses
from kg.vocabulary import ELI, OA, QL, GraphName, Kind, short

CLASSES: Final[Mapping[URIRef, tuple[URIRef, ...]]] = {
    ORG.Membership: (ORG.member, QL.post),
    TIME.ProperInterval: (),
    QL.Appointment: (QL.person, QL.post, QL.on),
    QL.Departure: (QL.person, QL.post, QL.on),
    QL.Conflict: (QL.post,),
    QL.UndecidedIdentity: (SKOS.prefLabel,),
    QL.Judgement: (DCTERMS.creator, DCTERMS.date, RDFS.comment),
    QL.Participation: (QL.participant,),
    QL.PersonnelChange: (QL.person, QL.left, QL.taken),
    QL.Award: (SDO.name, QL.recipient),
    QL.Composition: (QL.body,),
    QL.Count: (QL.amount, QL.unit),
    QL.Figure: (QL.amount, QL.unit),
    QL.TitleMention: (QL.post, QL.on),
    SDO.Quotation: (QL.speaker, SDO.text),
    ELI.LegalResource: (ELI.type_document, ELI.number),
    ORG.ChangeEvent: (ORG.originalOrganization, ORG.resultingOrganization),
    OA.Annotation: (),
    OA.SpecificResource: (),
    OA.TextPositionSelector: (),
    OA.TextQuoteSelector: (),
    PROV.Activity: (PROV.used, QL.softwareVersion),
    DCAT.Dataset: (DCTERMS.title,),
    SKOS.ConceptScheme: (SKOS.prefLabel, DCTERMS.title),
}
"""Which properties of the things of a class tell one from another; the ontology names the class."""
GRAPHS: Final = {
    GraphName.ARTICLE: "Những gì một bài nói",
    GraphName.INFERRED: "Những gì được suy ra",
    GraphName.JUDGEMENTS: "Những gì người biên tập quyết định",
    GraphName.REGISTRY: "Danh bạ cơ quan và chức danh",
    GraphName.PROVENANCE: "Nguồn gốc của đồ thị",
}
_HOLDER = """SELECT ?person ?post ?acting WHERE {{
    ?tenure org:memberDuring <{}> ; org:member ?person ; ql:post ?post .
    OPTIONAL {{ ?tenure ql:acting ?acting }}
}}"""
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Heading:
    """What a page calls a thing.

    Attributes:
        kind: What kind of thing it is, in the language of the page; empty where its name alone will do.
        about: Names and words that tell it from others of its kind.
        acting: It is about a post that is held, taken or left in an acting capacity only.
    """

    kind: str
    about: tuple[str, ...]
    acting: bool = False


def label(session: Session, iri: str) -> str:
    """Return a name, or where there is none the short form of the IRI."""
    known = session.labels.known(iri)
    return known.label if known else short(iri)


def heading(session: Session, thing: Thing, found: Sequence[Triple], language: Language) -> Heading:
    """Return what to call a thing of which the graph says this, with texts in a language or in none."""
    if session.labels.known(thing.iri):
        return Heading("", (label(session, thing.iri),))
    if thing.is_graph:
        return _of_graph(session, thing, found, language)
    own = [one for one in found if one.subject == NamedNode(thing.iri)]
    classes = _values(own, RDF.type)
    for name, properties in CLASSES.items():
        if NamedNode(name) in classes:
            told = (words for one in properties for words in _told(session, _values(own, one), language))
            beside = _elsewhere(session, thing)
            kind = labels(name)[language.value]
            return Heading(kind, (*told, *beside.about), beside.acting or bool(_values(own, QL.acting)))
    return Heading("", (short(thing.iri),))


def _of_graph(session: Session, thing: Thing, found: Sequence[Triple], language: Language) -> Heading:
    """Return what to call a named graph: what is in it, and of which article."""
    kind = GRAPHS[GraphName(thing.path.split("/")[2])]
    kind = str(speaker(language)(kind))
    articles = (one.subject for one in found if one.object == NamedNode(SDO.NewsArticle))
    return Heading(kind, tuple(label(session, one.value) for one in articles if isinstance(one, NamedNode)))


def _values(found: Iterable[Triple], name: URIRef) -> list[NamedNode | Literal]:
    """Return what a property is said to be, in order."""
    values = (one.object for one in found if one.predicate == NamedNode(name))
    return sorted((one for one in values if isinstance(one, NamedNode | Literal)), key=str)


def _told(session: Session, values: Sequence[NamedNode | Literal], language: Language) -> list[str]:
    """Return the names of things that have one, and texts: those in this language where there are any."""
    known = (session.labels.known(one.value) for one in values if isinstance(one, NamedNode))
    texts = [one for one in values if isinstance(one, Literal)]
    chosen = [one for one in texts if one.language in (None, language.value)] or texts
    return [*(one.label for one in known if one), *(_brief(one.value) for one in chosen)]


def _elsewhere(session: Session, thing: Thing) -> Heading:
    """Return what other things say: whose and of which post an interval is, and the words of evidence."""
    _, kind, identifier = (*thing.path.split("/"), "")[:3]
    if kind == Kind.INTERVAL:
        rows = session.store.select(_HOLDER.format(thing.iri))
        held = (label(session, row[name]) for row in rows for name in ("person", "post"))
        return Heading("", tuple(held), any("acting" in row for row in rows))
    if kind == Kind.EVIDENCE:
        place = thing.iri.partition(f"/{kind}/")[0] + f"/{kind}/{identifier}"
        quotes = (one.quote for one in read_witnesses(session, [place]).values())
        return Heading("", tuple(f"“{_brief(one)}”" for one in quotes))
    return Heading("", ())


def _brief(text: str) -> str:
    return textwrap.shorten(text, _LONGEST, placeholder="…")
