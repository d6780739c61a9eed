"""A whole graph as N-Quads, from records to a sorted file.

Comes in: what resolve and temporal decided, and the run. Goes out: N-Quads lines, and a file that is
byte-identical for the same input, whatever the order of its documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from rdflib import DCAT, DCTERMS, PROV, RDF, VOID

from kg.graph import registry, terms
from kg.graph.articles import ArticleStatements
from kg.graph.changes import change_lines
from kg.graph.decisions import DecisionStatements
from kg.graph.details import detail_lines
from kg.graph.inferred import InferredStatements
from kg.graph.run import Run
from kg.graph.terms import Names, Pair, lines, literal, ref, tagged
from kg.model.entity import Resolution
from kg.model.interval import Timeline
from kg.text.slug import stable_id
from kg.vocabulary import DATASET, QL, GraphName, Kind


def quads(resolution: Resolution, timeline: Timeline, run: Run) -> Iterator[str]:
    """Return every statement of the graph as an N-Quads line without its line end, once, in no set order.

    Raises:
        DataError: If a claim points at a document, post or host that was not resolved.
    """
    names = Names(run.base_iri)
    articles = ArticleStatements(resolution, names, names(Kind.RUN, run.id))
    inferred = InferredStatements(resolution, names)
    count = 0
    for part in (
        articles.lines(),
        detail_lines(resolution, articles, names),
        inferred.entities(),
        _titles(resolution, inferred, names),
        inferred.times(timeline),
        DecisionStatements(resolution, names).lines(),
        change_lines(resolution.changes, names),
    ):
        for line in part:
            count += 1
            yield line
    yield from _provenance(run, names, documents=len(resolution.documents), others=count)


def write(resolution: Resolution, timeline: Timeline, run: Run, path: Path) -> Path:
    """Write the graph as a sorted N-Quads file in UTF-8, and return its place.

    Raises:
        DataError: If a claim points at a document, post or host that was not resolved.
    """
    return write_sorted(quads(resolution, timeline, run), path)


def write_sorted(statements: Iterable[str], path: Path) -> Path:
    """Write statements once each, in the order of their code points (that of their bytes too)."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in sorted(set(statements)))
    return path


def _titles(resolution: Resolution, inferred: InferredStatements, names: Names) -> Iterator[str]:
    labels = {stable_id(post.title): post.title for post in resolution.posts}
    yield from registry.title_lines(filter(registry.knows, labels), names)
    for identifier, label in labels.items():
        if not registry.knows(identifier):
            yield from inferred.title(label)


def _provenance(run: Run, names: Names, documents: int, others: int) -> Iterator[str]:
    """Return the statements about the run and the dataset, which counts its own statements too."""
    graph = names(Kind.GRAPH, GraphName.PROVENANCE)
    activity = names(Kind.RUN, run.id)
    about_run: tuple[Pair, ...] = (
        (RDF.type, ref(PROV.Activity)),
        (QL.softwareVersion, literal(run.software_version)),
        (QL.inputHash, literal(run.input_hash)),
    )
    about_dataset: tuple[Pair, ...] = (
        (RDF.type, ref(DCAT.Dataset)),
        (RDF.type, ref(VOID.Dataset)),
        (DCTERMS.title, tagged("Ai giữ chức vụ nào, khi nào")),
        (DCTERMS.title, tagged("Who held which title when", "en")),
        (PROV.wasGeneratedBy, activity),
        (VOID.documents, terms.integer(documents)),
        (VOID.uriSpace, literal(run.base_iri)),
    )
    total = others + len(about_run) + len(about_dataset) + 1
    yield from lines(activity, graph, about_run)
    yield from lines(names.below(DATASET), graph, (*about_dataset, (VOID.triples, terms.integer(total))))
