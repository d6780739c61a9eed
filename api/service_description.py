"""What the endpoint can do, in the words of SPARQL 1.1 Service Description.

Comes in: the endpoint's address and the services behind it. Goes out: triples, in the form asked for.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from api.services import Services

_SD = "http://www.w3.org/ns/sparql-service-description#"
_FORMATS = "http://www.w3.org/ns/formats/"
_PREFIXES = {
    "sd": _SD,
    "formats": _FORMATS,
    "dct": "http://purl.org/dc/terms/",
    "void": "http://rdfs.org/ns/void#",
}
_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_RESULTS = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "RDF_XML",
    "JSON-LD",
)


def describe(services: Services, endpoint: str, media_type: str) -> bytes:
    """Describe the endpoint.

    Args:
        services: What is served.
        endpoint: Address of the endpoint, without a query.
        media_type: Form of the answer.
    """
    form = RdfFormat.from_media_type(media_type) or RdfFormat.TURTLE
    return serialize(_triples(services, endpoint), format=form, prefixes=_PREFIXES) or b""


def _triples(services: Services, endpoint: str) -> Iterator[Triple]:
    service, dataset = NamedNode(f"{endpoint}#service"), NamedNode(f"{endpoint}#dataset")
    graph = NamedNode(f"{endpoint}#default-graph")
    yield Triple(service, _TYPE, _sd("Service"))
    yield Triple(service, _sd("endpoint"), NamedNode(endpoint))
    yield Triple(service, _sd("supportedLanguage"), _sd("SPARQL10Query"))
    yield Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Query"))
    if services.settings.tokens:
        yield Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Update"))
    if services.union:
        yield Triple(service, _sd("feature"), _sd("UnionDefaultGraph"))
    for name in _RESULTS:
        yield Triple(service, _sd("resultFormat"), NamedNode(_FORMATS + name))
    yield Triple(service, _sd("defaultEntailmentRegime"), NamedNode("http://www.w3.org/ns/entailment/Simple"))
    yield Triple(service, _sd("defaultDataset"), dataset)
    yield Triple(dataset, _TYPE, _sd("Dataset"))
    yield Triple(dataset, _sd("defaultGraph"), graph)
    yield Triple(graph, _TYPE, _sd("Graph"))
    if services.copy is None:
        yield Triple(graph, NamedNode("http://rdfs.org/ns/void#triples"), Literal(services.store.size()))


def _sd(name: str) -> NamedNode:
    return NamedNode(_SD + name)
