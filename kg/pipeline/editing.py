"""The live graph of a directory, changed by one article at a time.

Comes in: an article in our form of JSON, or the name of one that came so. Goes out: the next build, with the
same files as `kg build` would write from the same articles, made from the one before by what changed; and
the link to it. Nothing is changed where that fails.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from rdflib import URIRef

from kg import graph, ingest, store
from kg.errors import EditError, NotFoundError, StoreError, because
from kg.model.claims import Reading
from kg.model.edition import Change, Edition
from kg.pipeline.absorbing import Known, absorb, know, published
from kg.pipeline.build import summed
from kg.pipeline.directory import reserved, switch, whole, writing
from kg.pipeline.judging import read_judgements
from kg.pipeline.posted import as_line, posted, write_posted
from kg.pipeline.published import borne, live_register, write_register
from kg.pipeline.reading import read_document
from kg.pipeline.readings import Kept, input_hash, kept, read_sources, write_sources
from kg.pipeline.software import software_version
from kg.pipeline.summary import Summary
from kg.query import Session
from kg.query.index import INDEX, update_index

_NQUADS = "graph.nq"


@dataclass(frozen=True, slots=True)
class _State:
    """The live build, and all that is needed to make the next one from it.

    Attributes:
        summary: Its figures.
        run: What it was made of and with.
        known: What its articles tell.
        sources: Its readings as they are kept, by document.
        units: Its statements.
    """

    summary: Summary
    run: graph.Run
    known: Known
    sources: dict[str, Kept]
    units: tuple[graph.Unit, ...]


class Editor:
    """Adds articles to a graph and withdraws them; one at a time, and while nobody builds there.

    What it knows of the live build is read at first use, and again when `kg build` has made another.

    Args:
        out: Output directory of `kg build`.
        base_iri: Start of every entity's IRI; that of the graph.
        judgements: Table of human decisions; None for the one that is shipped.
    """

    def __init__(self, out: Path, base_iri: str, judgements: Path | None = None) -> None:
        self._out = out
        self._base = base_iri
        self._judgements = judgements
        self._last: _State | None = None

    def prepare(self) -> None:
        """Read the live build, so that the first article need not wait for it.

        Raises:
            StoreError: If there is none, or one that cannot be changed.
        """
        self._last = self._live()

    def add(self, fields: bytes) -> Edition:
        """Add an article: a JSON object with its id, its text, and what else our JSON lines may tell.

        Raises:
            DocumentError: If it cannot be read.
            EditError: If another article of the graph has its id, or an id of the same identifier.
            ResolutionError: If a judgement cannot be followed any more.
            DataError: If the graph would break a shape.
            StoreError: If the live build cannot be changed, or another process is building there.
            ConfigError: If the directory cannot be written.
        """
        document = ingest.read_line(fields, "the article")
        article = graph.article_id(document.id)
        with reserved(self._out) as builds:
            state = self._live()
            documents = (one.document for one in state.known.readings)
            there = next((one for one in documents if graph.article_id(one.id) == article), None)
            if there == document:
                return _edition(state.summary.build, document.id, Change.UNCHANGED)
            if there is not None:
                raise EditError(
                    document.id, because("another article has this id; withdraw it first, or give another")
                )
            articles = posted(self._out / store.CURRENT) | {document.id: as_line(fields)}
            build = self._publish(builds, state, [read_document(document)], articles)
            return _edition(build, document.id, Change.ADDED)

    def withdraw(self, name: str) -> Edition:
        """Take an article out that was added.

        Args:
            name: Its id, or its identifier in the graph; a headline is no name to take something away by.

        Raises:
            NotFoundError: If there is none of this id.
            EditError: If it came with the articles of `kg build`.
            KgError: As `add`.
        """
        with reserved(self._out) as builds:
            state = self._live()
            articles = posted(self._out / store.CURRENT)
            document = _named(name.strip(), state.sources.keys() | articles.keys())
            if document not in articles:
                reason = because("it came with the articles of kg build; take it out of them and build again")
                raise EditError(document, reason)
            del articles[document]
            build = self._publish(builds, state, [], articles, gone=(document,))
            return _edition(build, document, Change.WITHDRAWN)

    def _live(self) -> _State:
        """Return the live build, read again if it is another one than last time."""
        build = store.store_directory(self._out).parent
        if self._last is None or self._last.summary.build != build.name:
            self._last = None
            self._last = self._read(build)
        return self._last

    def _read(self, build: Path) -> _State:
        summary = Summary.load(build)
        readings, judgements = read_sources(build)
        sources = {one.document.id: kept(one) for one in readings}
        known = know(readings, judgements, live_register(self._out))
        run = self._run(known, sources)
        if run.id != build.name:
            reason = because("it was made by another version of Quanlo or with another base; build it again")
            raise StoreError(str(build), reason)
        return _State(summary, run, known, sources, _units(known, run))

    def _run(self, known: Known, sources: Mapping[str, Kept]) -> graph.Run:
        """Return the run of a build of what is known."""
        contents = (sources[one.document.id].content for one in known.readings)
        given = input_hash(contents, known.judgements)
        return graph.Run(software_version(), given, self._base, borne(known.resolution))

    def _publish(
        self,
        builds: Path,
        state: _State,
        came: list[Reading],
        articles: dict[str, str],
        gone: tuple[str, ...] = (),
    ) -> str:
        """Make the next build the live one and return its name."""
        decided = read_judgements(self._judgements)
        known = absorb(state.known, came, gone, decided)
        sources = {name: one for name, one in state.sources.items() if name not in gone}
        sources |= {one.document.id: kept(one) for one in came}
        run = self._run(known, sources)
        following = _State(state.summary, run, known, sources, _units(known, run))
        with writing(self._out):
            with whole(builds / run.id) as scratch:
                summary = self._make(scratch, state, following)
                summary = replace(summary, posted=tuple(sorted(articles.keys() & sources.keys())))
                summary.write(scratch)
                write_posted(scratch, articles)
            switch(self._out, run.id)
        self._last = replace(following, summary=summary, known=published(known))
        return run.id

    def _make(self, scratch: Path, state: _State, following: _State) -> Summary:
        """Make a build from the one before."""
        before = self._out / store.BUILDS / state.summary.build
        known, run = following.known, following.run
        sources = (following.sources[one.document.id] for one in known.readings)
        write_sources(scratch, sources, known.judgements)
        write_register(scratch, known.resolution)
        changes, quads = _changes(state, following)
        graph.patch(before / _NQUADS, changes, scratch / _NQUADS)
        store.revise_store(before / store.STORE, scratch / store.STORE, changes.gone, changes.come)
        graph.validate_changed(scratch / store.STORE, changes.gone | changes.come)
        with store.open_build(scratch) as built:
            update_index(Session(built), before / INDEX, scratch / INDEX, run.id, _subjects(changes))
        made = summed(run, known.resolution, known.timeline, quads)
        return replace(made, rejected=state.summary.rejected)


def _edition(build: str, document: str, change: Change) -> Edition:
    return Edition(build, document, graph.article_id(document), change)


def _named(name: str, documents: Collection[str]) -> str:
    """Return the id of the document that has this id, else of the one that has this identifier.

    Raises:
        NotFoundError: If there is none.
    """
    found = {graph.article_id(one): one for one in documents} | {one: one for one in documents}
    if name not in found:
        raise NotFoundError("document", name)
    return found[name]


def _units(known: Known, run: graph.Run) -> tuple[graph.Unit, ...]:
    return tuple(graph.units(known.resolution, known.timeline, run))


def _changes(state: _State, following: _State) -> tuple[graph.Difference, int]:
    """Return what comes and goes, and how many statements there are then."""
    changes = graph.difference(state.units, following.units)
    quads = state.summary.quads + len(changes.come) - len(changes.gone)
    before, after = _about_itself(state, state.summary.quads), _about_itself(following, quads)
    return graph.Difference(changes.gone | (before - after), changes.come | (after - before)), quads


def _subjects(changes: graph.Difference) -> set[URIRef]:
    """Return what statements that came or went are about; no node is blank."""
    return {URIRef(line[1 : line.index(">")]) for line in changes.gone | changes.come}


def _about_itself(state: _State, quads: int) -> set[str]:
    """Return what a graph of so many statements says of itself."""
    documents = len(state.known.resolution.documents)
    own = sum(1 for _ in graph.about_itself(state.run, documents, 0))
    return set(graph.about_itself(state.run, documents, quads - own))
