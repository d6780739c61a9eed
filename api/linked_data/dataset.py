"""The graph as a dataset: VoID at `/.well-known/void`, DCAT at `/catalog`.

Comes in: the graph and the settings. Goes out: descriptions from which every kind of thing, every form and
every way of asking can be reached.
"""

from __future__ import annotations

from functools import lru_cache

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from pyoxigraph import RdfFormat as Form
from pyoxigraph import Triple, parse, serialize
from rdflib import DCAT, DCTERMS, FOAF, RDF, VOID, Graph, Literal, URIRef

from api.languages.choice import Language, chosen
from api.linked_data.descriptions import described_by, statements
from api.linked_data.forms import FORMS, HTML, Thing, links, parted, wanted
from api.linked_data.headings import Heading
from api.rendering import page
from api.services import Served, Services, client_of
from kg import query
from kg.model.partitions import Partitions
from kg.query import Session
from kg.store import GraphStore
from kg.views.export import FORMATS
from kg.vocabulary import CATALOG, DATASET, NAMESPACES, ONTOLOGY, VOID_PATH

router = APIRouter(include_in_schema=False)

_LICENSE = URIRef("http://www.apache.org/licenses/LICENSE-2.0")
_W3C_FORMATS = "http://www.w3.org/ns/formats/"
_SERVICES = (
    ("sparql", "sparql", "SPARQL 1.1"),
    ("openapi.json", "", "REST"),
    ("reconcile", "reconcile", "Reconciliation API"),
)
_FEATURES = ("Turtle", "N-Triples", "RDF_XML", "JSON-LD")
_TITLES = {
    Language.VIETNAMESE: "Ai giữ chức vụ nào, khi nào",
    Language.ENGLISH: "Who held which title when",
}
_ABOUT = {
    Language.VIETNAMESE: "Tin tức về cơ quan nhà nước Việt Nam, đọc thành đồ thị: ai giữ chức vụ nào, khi "
    "nào, kèm câu và bài báo làm chứng.",
    Language.ENGLISH: "Vietnamese government news, read into a graph: who held which title when, with the "
    "sentences and articles that say so.",
}


@lru_cache(maxsize=2)
def _counted(store: GraphStore, _revision: str) -> Partitions:
    return query.partitions(Session(store))


def void(services: Services, client: str) -> Graph:
    """Return the VoID description of the dataset (W3C Interest Group Note, 2011)."""
    base, graph = services.settings.base_iri, _described_by_itself(services, client)
    dataset, document = URIRef(base + DATASET), URIRef(base + VOID_PATH)
    counted = _counted(services.store, services.store.revision())
    graph.add((document, RDF.type, VOID.DatasetDescription))
    graph.add((document, FOAF.primaryTopic, dataset))
    facts: dict[URIRef, list[URIRef | Literal]] = {
        VOID.uriSpace: [Literal(base)],
        VOID.sparqlEndpoint: [URIRef(base + "sparql")],
        VOID.uriLookupEndpoint: [URIRef(base + "search?q=")],
        VOID.rootResource: [URIRef(base + DATASET)],
        VOID.vocabulary: [URIRef(ONTOLOGY + "#"), *map(URIRef, _vocabularies(counted))],
        VOID.feature: [URIRef(_W3C_FORMATS + name) for name in _FEATURES],
        VOID.dataDump: [URIRef(f"{base}v1/export/{name}") for name in ("nquads", "turtle")],
        VOID.exampleResource: [URIRef(one.example) for one in counted.classes],
        DCTERMS.license: [_LICENSE],
    }
    for name, values in facts.items():
        for value in values:
            graph.add((dataset, name, value))
    _partition(graph, dataset, counted, f"{base}{VOID_PATH}")
    return graph


def catalog(services: Services, client: str) -> Graph:
    """Return the catalogue of the dataset, its dumps and its services (DCAT 3)."""
    base, graph = services.settings.base_iri, _described_by_itself(services, client)
    place, dataset = URIRef(base + CATALOG), URIRef(base + DATASET)
    graph.add((place, RDF.type, DCAT.Catalog))
    graph.add((place, DCAT.dataset, dataset))
    graph.add((place, FOAF.homepage, URIRef(base)))
    for language, title in _TITLES.items():
        graph.add((place, DCTERMS.title, Literal(title, lang=language.value)))
    for language, about in _ABOUT.items():
        for one in (place, dataset):
            graph.add((one, DCTERMS.description, Literal(about, lang=language.value)))
    graph.add((dataset, DCTERMS.license, _LICENSE))
    graph.add((dataset, DCAT.landingPage, URIRef(base)))
    for name, form in FORMATS.items():
        _distribution(graph, dataset, URIRef(f"{base}v1/export/{name}"), (name, form.media_type, form.about))
    described = URIRef(base + "openapi.json")
    graph.add((described, DCAT.endpointDescription, described))
    for path, endpoint, called in _SERVICES:
        service = URIRef(base + path)
        graph.add((service, RDF.type, DCAT.DataService))
        graph.add((service, DCTERMS.title, Literal(called)))
        graph.add((service, DCAT.endpointURL, URIRef(base + endpoint)))
        graph.add((service, DCAT.servesDataset, dataset))
        graph.add((place, DCAT.service, service))
    return graph


def _distribution(graph: Graph, dataset: URIRef, place: URIRef, about: tuple[str, str, str]) -> None:
    name, media_type, title = about
    graph.add((dataset, DCAT.distribution, place))
    graph.add((place, RDF.type, DCAT.Distribution))
    graph.add((place, DCTERMS.title, Literal(f"{name}: {title}", lang="en")))
    graph.add((place, DCAT.downloadURL, place))
    graph.add((place, DCAT.accessURL, place))
    graph.add((place, DCAT.mediaType, URIRef(f"https://www.iana.org/assignments/media-types/{media_type}")))
    graph.add((place, DCTERMS.license, _LICENSE))


def _partition(graph: Graph, dataset: URIRef, counted: Partitions, document: str) -> None:
    """Say how many there are of each class and property; nothing goes without an IRI."""
    for number, kind in enumerate(counted.classes, start=1):
        part = URIRef(f"{document}#class-{number}")
        graph.add((dataset, VOID.classPartition, part))
        graph.add((part, VOID["class"], URIRef(kind.iri)))
        graph.add((part, VOID.entities, Literal(kind.entities)))
        graph.add((part, VOID.exampleResource, URIRef(kind.example)))
    for number, one in enumerate(counted.properties, start=1):
        part = URIRef(f"{document}#property-{number}")
        graph.add((dataset, VOID.propertyPartition, part))
        graph.add((part, VOID.property, URIRef(one.iri)))
        graph.add((part, VOID.triples, Literal(one.triples)))


def _vocabularies(counted: Partitions) -> list[str]:
    used = [one.iri for one in counted.classes] + [one.iri for one in counted.properties]
    return [space for space in NAMESPACES.values() if any(iri.startswith(space) for iri in used)]


def _described_by_itself(services: Services, client: str) -> Graph:
    """Return what the graph says of its own dataset, ready for more."""
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in NAMESPACES.items():
        graph.bind(prefix, namespace)
    text = f"DESCRIBE <{services.settings.base_iri}{DATASET}>"
    own = serialize(described_by(services, text, client), format=Form.N_TRIPLES) or b""
    graph.parse(data=own, format="nt")
    return graph


@router.get("/.well-known/void")
def well_known_void(request: Request) -> RedirectResponse:
    """Lead to the VoID description, in the form that the asker reads."""
    place = f"/{VOID_PATH}.{wanted(request.headers.get('accept'))}"
    return RedirectResponse(place, 303, {"vary": "Accept"})


def description(request: Request, services: Served) -> Response:
    """Describe the dataset, by VoID or by DCAT, in the form of the path's ending or of Accept."""
    path, ending = parted(request.url.path)
    form = ending or wanted(request.headers.get("accept"))
    graph = (void if path == f"/{VOID_PATH}" else catalog)(services, client_of(request))
    thing = Thing(services.settings.base_iri + path.removeprefix("/"), path)
    headers = {"link": links(path, services.settings.base_iri + DATASET)}
    if FORMS[form] == HTML:
        shown = _page(request, services, graph, thing)
        shown.headers.update(headers)
        return shown
    return Response(written(graph, FORMS[form]), headers=headers, media_type=FORMS[form])


def _page(request: Request, services: Services, graph: Graph, thing: Thing) -> Response:
    found = parse(graph.serialize(format="nt").encode(), format=Form.N_TRIPLES)
    rows = statements((Triple(*quad.triple) for quad in found), thing, services)
    title = Heading("", (_TITLES[chosen(request.scope).language],))
    return page(request, "thing.html", thing=thing, title=title, rows=rows, whole=True)


def written(graph: Graph, media_type: str) -> str:
    """Return a small graph as text."""
    form = {"text/turtle": "turtle", "application/n-triples": "nt", "application/rdf+xml": "xml"}
    return graph.serialize(format=form.get(media_type, "json-ld"))


for one in (VOID_PATH, CATALOG):
    for form in ("", *(f".{ending}" for ending in FORMS)):
        router.add_api_route(f"/{one}{form}", description, methods=["GET"])
