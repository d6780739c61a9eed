"""Every prefix, own term and IRI pattern, spelled once.

Comes in: kinds and identifiers of entities. Goes out: IRIs, term constants (`QL.spell`, `ORG.Post`) and
the PREFIX header of SPARQL texts. W3C ORG is the backbone; `QL` holds only what no standard names, and
`schema/ontology.ttl` defines each of its terms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final
from urllib.parse import quote

from rdflib import DCAT, DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS, TIME, VOID, XSD, URIRef

from kg.errors import ConfigError

DEFAULT_BASE: Final = "https://quanlo.example/"

_BASE = re.compile(r"https?://[^\s<>\"{}|\\^`?#]+/")


class Vocabulary:
    """The terms of one namespace; asking for a term it does not list raises AttributeError."""

    def __init__(self, namespace: str, terms: str) -> None:
        self._namespace = namespace
        self.__dict__.update((name, URIRef(namespace + name)) for name in terms.split())

    def __getattr__(self, name: str) -> URIRef:
        raise AttributeError(f"this namespace has no term {name!r}")

    def __iter__(self) -> Iterator[URIRef]:
        return (value for value in vars(self).values() if isinstance(value, URIRef))

    def __str__(self) -> str:
        return self._namespace


QL: Final = Vocabulary(
    "https://quanlo.example/ns#",
    """
    Appointment Attestation Award Composition Conflict Count Departure Figure Participation
    PartyCommittee PersonnelChange PersonnelEvent TitleMention UndecidedIdentity
    acting amount approximate body committeeOf component confidence contested curated date dateBasis
    decidedBy decision earliestEndBasis earliestEndPrecision earliestEndWitness earliestStartBasis
    earliestStartPrecision earliestStartWitness effective end eventType handedOverBy inputHash
    issued issuer kind latestEndBasis latestEndPrecision latestEndWitness latestStartBasis
    latestStartPrecision latestStartWitness left message on ongoing ongoingAt order part partOfDay
    participant participation period person photographer place post reason recipient replaces rule seats
    sha256 signer since softwareVersion speaker spell start statedOrganization statedPerson
    statedTitle status taken term unit until witness
    Judgement ReplacedIdentifier about field value
    """,
)
"""Quanlo's own terms; `schema/ontology.ttl` defines them."""

OA: Final = Vocabulary(
    "http://www.w3.org/ns/oa#",
    """
    Annotation SpecificResource TextPositionSelector TextQuoteSelector
    end exact hasSelector hasSource hasTarget start
    """,
)
"""Web Annotation Vocabulary (W3C 2017), as far as evidence needs it."""

SEM: Final = Vocabulary(
    "http://semanticweb.cs.vu.nl/2009/11/sem/",
    """
    hasEarliestBeginTimeStamp hasEarliestEndTimeStamp hasLatestBeginTimeStamp hasLatestEndTimeStamp
    """,
)
"""Simple Event Model (van Hage et al. 2011): the four bounds."""

ELI: Final = Vocabulary(
    "http://data.europa.eu/eli/ontology#",
    """
    LegalResource
    date_document number passed_by type_document
    """,
)
"""European Legislation Identifier, as far as cited documents need it."""


WIKIDATA: Final = "http://www.wikidata.org/entity/"
"""What the items of Wikidata begin with."""

NAMESPACES: Final = MappingProxyType(
    {
        "dcat": str(DCAT),
        "dct": str(DCTERMS),
        "eli": str(ELI),
        "foaf": str(FOAF),
        "oa": str(OA),
        "org": str(ORG),
        "owl": str(OWL),
        "prov": str(PROV),
        "ql": str(QL),
        "rdf": str(RDF),
        "rdfs": str(RDFS),
        "schema": str(SDO),
        "sem": str(SEM),
        "skos": str(SKOS),
        "time": str(TIME),
        "void": str(VOID),
        "xsd": str(XSD),
    }
)

PREFIXES: Final = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in NAMESPACES.items())
"""The header of every SPARQL text."""


@dataclass(frozen=True, slots=True)
class BoundTerms:
    """The RDF terms of one of the four bounds of a tenure.

    Attributes:
        name: Field of `kg.model.interval.Interval` and of the answers: `earliest_start` ...
        day: Property of the interval that gives the day (xsd:date).
        basis: Property that says why the bound holds.
        witness: Property that points at its evidence.
        precision: Property that says how exactly the source gave it.
    """

    name: str
    day: URIRef
    basis: URIRef
    witness: URIRef
    precision: URIRef


BOUNDS: Final = tuple(
    BoundTerms(name, day, *(getattr(QL, local + part) for part in ("Basis", "Witness", "Precision")))
    for name, local, day in (
        ("earliest_start", "earliestStart", SEM.hasEarliestBeginTimeStamp),
        ("latest_start", "latestStart", SEM.hasLatestBeginTimeStamp),
        ("earliest_end", "earliestEnd", SEM.hasEarliestEndTimeStamp),
        ("latest_end", "latestEnd", SEM.hasLatestEndTimeStamp),
    )
)
"""The four bounds, in the order of time."""


class Kind(StrEnum):
    """What an IRI names; the value is its first path segment."""

    PERSON = "person"
    TITLE = "title"
    POST = "post"
    ORGANIZATION = "organization"
    CHANGE = "change"
    TENURE = "tenure"
    INTERVAL = "interval"  # same identifier as its tenure
    EVENT = "event"
    DECREE = "decree"
    DETAIL = "detail"  # same identifier as its evidence
    ARTICLE = "article"
    EVIDENCE = "evidence"
    PERSONNEL_EVENT = "personnel-event"  # same identifier as its evidence
    CONFLICT = "conflict"
    UNDECIDED = "undecided"
    JUDGEMENT = "judgement"
    RUN = "run"
    GRAPH = "graph"


class GraphName(StrEnum):
    """The named graphs, each an identifier of `Kind.GRAPH`; an article's is `ARTICLE/ID`."""

    ARTICLE = "article"
    INFERRED = "inferred"
    JUDGEMENTS = "judgements"
    REGISTRY = "registry"
    PROVENANCE = "provenance"


TITLES: Final = "titles"
"""Path of the concept scheme of titles below the base."""
DATASET: Final = "dataset"
"""Path of the dataset's own description below the base."""
VOID_PATH: Final = "void"
"""Path of the VoID description below the base."""
CATALOG: Final = "catalog"
"""Path of the DCAT catalogue below the base."""
ONTOLOGY: Final = "https://quanlo.example/ns"
"""IRI of the ontology that defines our own terms."""


def checked_base(text: str) -> str:
    """Return the base of entity IRIs, if it can be one.

    Raises:
        ConfigError: If it is not an absolute http(s) address that ends in a slash, without query or
            fragment.
    """
    if _BASE.fullmatch(text) is None:
        raise ConfigError(f"base IRI {text!r} must look like {DEFAULT_BASE}: http(s), ending in '/'")
    return text


def iri(kind: Kind, identifier: str, base: str = DEFAULT_BASE) -> URIRef:
    """Return the IRI of an entity; characters that no IRI may hold are percent-encoded."""
    return URIRef(f"{base}{kind}/{quote(identifier, safe='/-._~')}")


def local_id(entity: str) -> str:
    """Return the identifier of an entity: the last segment of its IRI."""
    return entity.rpartition("/")[2]


def short(iri: str) -> str:
    """Return an IRI with the prefix of its namespace, or as it is where none is known."""
    known = [pair for pair in NAMESPACES.items() if iri.startswith(pair[1]) and iri != pair[1]]
    if not known:
        return iri
    prefix, start = max(known, key=lambda pair: len(pair[1]))
    return f"{prefix}:{iri.removeprefix(start)}"
