"""The test suites of the W3C for SPARQL, as their manifests tell them.

Comes in: a directory with manifests somewhere below it, as the W3C publishes them. Goes out: `Case` records:
what to load, what to ask, what to expect.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from rdflib import RDF, RDFS, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
DAWGT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-dawg#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
_BASE = "http://suite.example/"


@dataclass(frozen=True, slots=True)
class Document:
    """A file of the suite, and the IRI that stands for it: the base of what is written in it."""

    path: Path
    iri: str


@dataclass(frozen=True, slots=True)
class Dataset:
    """Documents that make up a default graph, and those that make up named ones."""

    default: tuple[Document, ...] = ()
    named: tuple[tuple[str, Document], ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """One test.

    Attributes:
        name: Directory of its manifest, and its name there.
        kind: Its class, such as `QueryEvaluationTest`.
        text: The query or update; None where the suite describes it in prose.
        before: What to load.
        answer: What the query answers.
        after: What the store holds after the update.
        any_count: The answer may repeat its rows otherwise.
        withdrawn: The W3C does not stand for it.
    """

    name: str
    kind: str
    text: Document | None
    before: Dataset
    answer: Document | None
    after: Dataset
    any_count: bool
    withdrawn: bool


def cases(root: Path) -> Iterator[Case]:
    """Yield every test below a directory, in the order of the manifests."""
    for manifest in sorted(root.rglob("manifest.ttl")):
        yield from _Manifest(root, manifest).cases()


class _Manifest:
    def __init__(self, root: Path, path: Path) -> None:
        self._root, self._folder = root, path.parent
        self._name = path.parent.relative_to(root).as_posix()
        self._graph = Graph()
        self._graph.parse(path, format="turtle", publicID=_BASE + path.relative_to(root).as_posix())

    def cases(self) -> Iterator[Case]:
        for manifest, entries in self._graph.subject_objects(MF.entries):
            self._home = posixpath.dirname(urlsplit(str(manifest)).path)
            for entry in Collection(self._graph, entries):
                yield self._case(entry)

    def _case(self, entry: Node) -> Case:
        action, result = self._one(entry, MF.action), self._one(entry, MF.result)
        text = self._one(action, QT.query) or self._one(action, UT.request)
        if text is None and isinstance(action, URIRef):
            text = action  # a test of syntax names nothing else
        return Case(
            f"{self._name}/{str(entry).rpartition('#')[2]}",
            str(self._one(entry, RDF.type) or "").rpartition("#")[2],
            self._document(text) if isinstance(text, URIRef) else None,
            self._dataset(action),
            self._document(result) if isinstance(result, URIRef) else None,
            self._dataset(result),
            self._one(entry, MF.resultCardinality) == MF.LaxCardinality,
            self._one(entry, DAWGT.approval) in {DAWGT.Withdrawn, DAWGT.NotApproved, DAWGT.Rejected},
        )

    def _dataset(self, node: Node | None) -> Dataset:
        data = [self._document(one) for one in self._all(node, QT.data, UT.data)]
        named = [self._named(one) for one in self._all(node, QT.graphData, UT.graphData)]
        return Dataset(tuple(data), tuple(named))

    def _named(self, node: Node) -> tuple[str, Document]:
        inner = self._one(node, QT.graph) or self._one(node, UT.graph)
        label = self._one(node, RDFS.label)
        document = self._document(inner or node)
        return str(label) if isinstance(label, Literal) else document.iri, document

    def _document(self, node: Node) -> Document:
        iri = str(node)
        if iri.startswith(_BASE):
            return Document(self._root / iri.removeprefix(_BASE), iri)
        relative = posixpath.relpath(urlsplit(iri).path, self._home)  # the manifest names a base of its own
        return Document(self._folder / relative, iri)

    def _one(self, node: Node | None, predicate: URIRef) -> Node | None:
        return None if node is None else self._graph.value(node, predicate)

    def _all(self, node: Node | None, *predicates: URIRef) -> list[Node]:
        return [one for predicate in predicates for one in self._graph.objects(node, predicate) if node]
