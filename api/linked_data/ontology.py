"""The terms of our own, as a page and as triples: `/ns`.

Comes in: the ontology. Goes out: Turtle, JSON-LD and the other forms; for people a page on which
every term has its place, so that `ns#acting` leads to its definition.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from fastapi import APIRouter, Request
from fastapi.responses import Response
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, URIRef
from rdflib.term import Node

from api.linked_data.dataset import written
from api.linked_data.descriptions import Value
from api.linked_data.forms import FORMS, HTML, links, parted, wanted
from api.linked_data.terms import ontology, texts
from api.rendering import page
from kg.vocabulary import NAMESPACES, ONTOLOGY, short

router = APIRouter(include_in_schema=False)

_KINDS = (
    (OWL.Class, "Lớp"),
    (OWL.ObjectProperty, "Quan hệ"),
    (OWL.DatatypeProperty, "Thuộc tính"),
)
_FACTS = (
    (RDFS.subClassOf, "lớp trên"),
    (RDFS.subPropertyOf, "thuộc tính trên"),
    (RDFS.domain, "của"),
    (RDFS.range, "giá trị"),
)


@dataclass(frozen=True, slots=True)
class Term:
    """One term: its name, labels and definitions by language, and what it is bound to."""

    name: str
    labels: dict[str, str]
    definitions: dict[str, str]
    facts: tuple[tuple[str, tuple[Value, ...]], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The terms of one kind, by name."""

    title: str
    terms: tuple[Term, ...]


@cache
def sections() -> tuple[Section, ...]:
    """Return the terms as the page shows them."""
    graph = ontology()
    return tuple(
        Section(
            title,
            tuple(_term(graph, one) for one in sorted(graph.subjects(RDF.type, kind), key=str)),
        )
        for kind, title in _KINDS
    )


def _term(graph: Graph, term: Node) -> Term:
    facts = ((words, tuple(sorted(graph.objects(term, name), key=str))) for name, words in _FACTS)
    return Term(
        str(term).removeprefix(f"{ONTOLOGY}#"),
        texts(term, RDFS.label),
        texts(term, SKOS.definition),
        tuple((words, tuple(map(_value, found))) for words, found in facts if found),
    )


def _value(term: Node) -> Value:
    iri = str(term)
    href = iri.removeprefix(ONTOLOGY) if iri.startswith(NAMESPACES["ql"]) else iri
    return Value(short(iri), href)


def described(request: Request) -> Response:
    """Show the terms, or write them, in the form of the path's ending or of Accept."""
    path, ending = parted(request.url.path)
    form = ending or wanted(request.headers.get("accept"))
    headers = {"link": links(path, ONTOLOGY), "vary": "Accept"}
    if FORMS[form] != HTML:
        return Response(written(ontology(), FORMS[form]), headers=headers, media_type=FORMS[form])
    about = URIRef(ONTOLOGY)
    shown = page(
        request,
        "ontology.html",
        iri=ONTOLOGY,
        titles=texts(about, DCTERMS.title),
        descriptions=texts(about, DCTERMS.description),
        sections=sections(),
    )
    shown.headers.update(headers)
    return shown


for form in ("", *(f".{ending}" for ending in FORMS)):
    router.add_api_route(f"/ns{form}", described, methods=["GET"])
