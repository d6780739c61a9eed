"""A whole graph as N-Quads, from records to a sorted file.

Comes in: what resolve and temporal decided, and the run. Goes out: N-Quads lines, and a file that is
byte-identical for the same input, whatever the order of its documents.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from rdflib import DCAT, DCTERMS, PROV, RDF, VOID

from kg.graph import registry, terms
from kg.graph.articles import ArticleStatements, by_article
from kg.graph.changes import change_lines
from kg.graph.decisions import DecisionStatements
from kg.graph.inferred import InferredStatements
from kg.graph.run import Run, run_pairs
from kg.graph.terms import Names, Pair, lines, literal, ref, tagged
from kg.graph.units import Unit, written
from kg.model.entity import Resolution
from kg.model.interval import Timeline
from kg.text.slug import stable_id
from kg.vocabulary import DATASET, TITLES, GraphName, Kind


def units(resolution: Resolution, timeline: Timeline, run: Run) -> Iterator[Unit]:
    """Return all that a graph says, without the statements about itself, in no set order.

    Raises:
        DataError: If a claim points at a document, post or host that was not resolved.
    """
    names = Names(run.base_iri)
    kinds = {one.id: Kind.ORGANIZATION for one in resolution.organizations} | {
        one.id: Kind.PERSON for one in resolution.people
    }
    articles = ArticleStatements(run, names, kinds)
    for told in by_article(resolution):
        yield Unit(Kind.ARTICLE, told.document.id, (told,), partial(articles.lines, told))
    inferred = InferredStatements(resolution, names)
    yield from inferred.entities()
    yield from inferred.conclusions(timeline)
    yield _scheme(resolution, names)
    yield from DecisionStatements(resolution, names).units()
    write: Callable[[], Iterator[str]] = partial(change_lines, resolution.changes, names)
    yield Unit(Kind.CHANGE, "", (resolution.changes,), write)


def quads(resolution: Resolution, timeline: Timeline, run: Run) -> Iterator[str]:
    """Return every statement of the graph as an N-Quads line without its line end, once, in no set order.

    Raises:
        DataError: If a claim points at a document, post or host that was not resolved.
    """
    count = 0
    for line in written(units(resolution, timeline, run)):
        count += 1
        yield line
    yield from about_itself(run, documents=len(resolution.documents), others=count)


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


def _scheme(resolution: Resolution, names: Names) -> Unit:
    """Return the titles of the scheme that occur, with those above them."""
    titles = sorted(filter(registry.knows, map(stable_id, {post.title for post in resolution.posts})))
    write: Callable[[], Iterator[str]] = partial(registry.title_lines, titles, names)
    return Unit(Kind.TITLE, TITLES, tuple(titles), write)


def about_itself(run: Run, documents: int, others: int) -> Iterator[str]:
    """Return the statements about the run and the dataset, which counts its own statements too.

    Args:
        run: The build.
        documents: How many documents there are.
        others: How many statements there are beside these.
    """
    names = Names(run.base_iri)
    graph = names(Kind.GRAPH, GraphName.PROVENANCE)
    activity = names(Kind.RUN, run.id)
    about_run = run_pairs(run)
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
