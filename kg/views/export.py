"""A whole graph in the formats of others.

Comes in: an open store and the name of a format. Goes out: bytes, the same for the same graph.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import networkx as nx
import pyoxigraph as ox
from rdflib import Graph
from rdflib.term import Identifier, Literal

from kg.errors import DataError, QueryError, because
from kg.model.dates import DateSpan
from kg.model.interval import Grade
from kg.query import Session
from kg.query.register import Register, register
from kg.resources import resource
from kg.store import GraphStore
from kg.text.xml_text import xml_text
from kg.views.followthemoney import followthemoney
from kg.views.network import network
from kg.views.parquet import parquet
from kg.views.popolo import popolo
from kg.views.quickstatements import quickstatements
from kg.views.spells import spells_csv
from kg.vocabulary import NAMESPACES

if TYPE_CHECKING:
    from kg.views.network import Network

_QUADS = "SELECT ?graph ?subject ?predicate ?object WHERE { GRAPH ?graph { ?subject ?predicate ?object } }"
_CONTEXT = "schema/context.jsonld"
_STAMP = re.compile(r' lastmodifieddate="[^"]*"')
_SEEN = ("latest_start", "earliest_end")
_BOUNDS = ("earliest_start", *_SEEN, "latest_end")


@dataclass(frozen=True, slots=True)
class Format:
    """A format a graph can be handed on in.

    Attributes:
        suffixes: Endings of file names, the usual one first.
        media_type: IANA media type.
        about: What is in it, one phrase.
        write: Makes it.
    """

    suffixes: tuple[str, ...]
    media_type: str
    about: str
    write: Callable[[GraphStore], bytes]


def export(store: GraphStore, form: str) -> bytes:
    """Return the whole graph in a format.

    Raises:
        QueryError: If there is no such format.
        DataError: If the installation lacks the JSON-LD context.
    """
    if form not in FORMATS:
        raise QueryError(
            because("there is no format {form!r}; use one of {listed}", form=form, listed=", ".join(FORMATS))
        )
    return FORMATS[form].write(store)


def format_of(name: str) -> str | None:
    """Return the format that the ending of a file name stands for, if there is one."""
    endings = {suffix: form for form, one in FORMATS.items() for suffix in one.suffixes}
    fitting = [suffix for suffix in endings if name.endswith(suffix)]
    return endings[max(fitting, key=len)] if fitting else None


def _quads(store: GraphStore) -> Iterator[ox.Quad]:
    for row in store.select(_QUADS):
        subject, predicate, graph = (
            ox.NamedNode(str(row[name])) for name in ("subject", "predicate", "graph")
        )
        yield ox.Quad(subject, predicate, _object(row["object"]), graph)


def _object(term: Identifier) -> ox.NamedNode | ox.Literal:
    if not isinstance(term, Literal):
        return ox.NamedNode(str(term))
    if term.language:
        return ox.Literal(str(term), language=term.language)
    return ox.Literal(str(term), datatype=ox.NamedNode(str(term.datatype)) if term.datatype else None)


def _triples(store: GraphStore) -> list[ox.Triple]:
    """Return each triple of the union of all graphs once, sorted."""
    return sorted({quad.triple for quad in _quads(store)}, key=str)


def _nquads(store: GraphStore) -> bytes:
    return _lines(f"{quad} ." for quad in _quads(store))


def _ntriples(store: GraphStore) -> bytes:
    return _lines(f"{triple} ." for triple in _triples(store))


def _lines(lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\n" for line in sorted(lines)).encode()


def _turtle(store: GraphStore) -> bytes:
    return _serialized(_triples(store), ox.RdfFormat.TURTLE)


def _trig(store: GraphStore) -> bytes:
    quads = sorted(_quads(store), key=lambda quad: (str(quad.graph_name), str(quad.triple)))
    return _serialized(quads, ox.RdfFormat.TRIG)


def _rdfxml(store: GraphStore) -> bytes:
    """Write RDF/XML without names for namespaces: they would come in another order each time."""
    return ox.serialize(_triples(store), format=ox.RdfFormat.RDF_XML) or b""


def _serialized(statements: Iterable[ox.Triple] | Iterable[ox.Quad], form: ox.RdfFormat) -> bytes:
    text = ox.serialize(statements, format=form, prefixes=dict(NAMESPACES)) or b""
    lines = text.splitlines(keepends=True)
    return b"".join([*sorted(lines[: len(NAMESPACES)]), *lines[len(NAMESPACES) :]])


def _jsonld(store: GraphStore) -> bytes:
    """Write JSON-LD, compacted by our context."""
    context = json.loads(resource(_CONTEXT).read_text(encoding="utf-8"))
    if "@context" not in context:
        raise DataError(_CONTEXT, "the file has no @context")
    graph = Graph()
    graph.parse(data=_ntriples(store), format="nt")
    written = graph.serialize(format="json-ld", context=context["@context"], auto_compact=False)
    document = _ordered(json.loads(written))
    return (json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _ordered(value: object) -> object:
    """Sort sets of values, which JSON-LD writes as arrays; this graph has no lists."""
    if isinstance(value, list):
        return sorted(map(_ordered, value), key=lambda one: json.dumps(one, sort_keys=True))
    if isinstance(value, dict):
        return {name: one if name == "@context" else _ordered(one) for name, one in value.items()}
    return value


def _of_register(write: Callable[[Register], str | bytes]) -> Callable[[GraphStore], bytes]:
    """Return a writer of stores from one of registers."""

    def written(store: GraphStore) -> bytes:
        content = write(register(Session(store)))
        return content.encode() if isinstance(content, str) else content

    return written


def _gexf(store: GraphStore) -> bytes:
    """Write a dynamic network: tenures last as long as they are certain, events for their days."""
    graph = _plain(network(store, limit=sys.maxsize))
    graph.graph.update(mode="dynamic", defaultedgetype="directed")
    for _, facts in graph.nodes(data=True):
        facts.update(_span_of_event(facts))
    for source, target, facts in graph.edges(data=True):
        events = (graph.nodes[end] for end in (source, target) if graph.nodes[end]["kind"] == "event")
        facts.update(_span_of_event(next(events, {})) or _span_of_tenure(facts))
    writer = nx.readwrite.gexf.GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(graph)
    return _STAMP.sub("", str(writer)).encode()


def _span_of_event(facts: Mapping[str, object]) -> dict[str, str]:
    """Return the first and the last day of an event; none of one without a date, and of what is none."""
    if facts.get("kind") != "event" or not facts.get("date"):
        return {}
    span = DateSpan.parse(str(facts["date"]))
    return {"start": span.start.earliest().isoformat(), "end": span.end.latest().isoformat()}


def _span_of_tenure(facts: Mapping[str, object]) -> dict[str, str]:
    """Return the days from which and to which a tenure is drawn.

    They are its certain days, or those on which a contested one was seen; of any other, the first and the
    last of its bounds that are known. A side that is open would be drawn for ever, which nothing says.
    """
    seen_only = facts.get("grade") == Grade.CERTAIN or facts.get("contested")
    seen, known = ([str(facts[one]) for one in names if one in facts] for names in (_SEEN, _BOUNDS))
    days = seen if seen_only and seen else known
    return {"start": min(days), "end": max(days)} if days else {}


def _graphml(store: GraphStore) -> bytes:
    return "\n".join(
        nx.generate_graphml(_plain(network(store, limit=sys.maxsize)), named_key_ids=True)
    ).encode()


def _plain(graph: Network) -> Network:
    """Return a copy with numbers, truth values and text that XML can hold; IRIs are the identifiers."""
    copy: Network = nx.MultiDiGraph()
    for node, facts in graph.nodes(data=True):
        copy.add_node(node, **{name: value for name, value in _scalars(facts).items() if name != "id"})
    for number, (source, target, facts) in enumerate(graph.edges(data=True)):
        copy.add_edge(source, target, str(number), **_scalars(facts))
    return copy


def _scalars(facts: Mapping[str, object]) -> dict[str, str | int | bool]:
    kept = {name: value for name, value in facts.items() if isinstance(value, str | int)}
    return {name: xml_text(value) if isinstance(value, str) else value for name, value in kept.items()}


FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {
        "turtle": Format((".ttl",), "text/turtle", "all statements", _turtle),
        "nquads": Format((".nq",), "application/n-quads", "all statements, each with its graph", _nquads),
        "ntriples": Format((".nt",), "application/n-triples", "all statements", _ntriples),
        "trig": Format((".trig",), "application/trig", "all statements, by graph", _trig),
        "rdfxml": Format((".rdf",), "application/rdf+xml", "all statements", _rdfxml),
        "jsonld": Format((".jsonld", ".json"), "application/ld+json", "all statements", _jsonld),
        "csv": Format((".csv",), "text/csv", "one row a tenure", _of_register(spells_csv)),
        "parquet": Format(
            (".parquet",), "application/vnd.apache.parquet", "one row a tenure", _of_register(parquet)
        ),
        "popolo": Format(
            (".popolo.json",), "application/json", "people, bodies, posts, memberships", _of_register(popolo)
        ),
        "followthemoney": Format(
            (".ftm.json", ".ftm.jsonl"),
            "application/x-ndjson",
            "FollowTheMoney entities",
            _of_register(followthemoney),
        ),
        "quickstatements": Format(
            (".qs.tsv", ".qs"), "text/tab-separated-values", "for Wikidata", _of_register(quickstatements)
        ),
        "gexf": Format((".gexf",), "application/gexf+xml", "the network, for Gephi", _gexf),
        "graphml": Format((".graphml",), "application/graphml+xml", "the network", _graphml),
    }
)
"""Every format, by name."""
