"""A graph directory from articles: read, resolve, bound, write, check, load, switch.

Comes in: readings and a place for the graph. Goes out: `DIR/builds/<id>/` with `claims.jsonl`,
`readings.msgpack` and `judgements.tsv` (what it was made from), `posted.jsonl` (articles that were sent to
it, if any), `graph.nq` (sorted, byte-identical for the same input), `identities.jsonl` (every person
identifier ever published), `store/` and `report.json`, and the link `DIR/current` to it. The link is replaced
in one step, so a crash leaves the old graph whole. The live build is not made again of the same input by the
same software, unless it is damaged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg import graph, store
from kg.errors import InputError, Reason, StoreError, because, placed
from kg.model.claims import Reading
from kg.model.document import Rejected
from kg.model.entity import Resolution
from kg.model.interval import Timeline
from kg.pipeline.directory import reserved, switch, whole, writing
from kg.pipeline.gathering import Gathered, gathered
from kg.pipeline.posted import write_posted
from kg.pipeline.published import borne, live_register, write_register
from kg.pipeline.readings import encoded, input_hash, kept, write_sources
from kg.pipeline.software import software_version
from kg.pipeline.summary import LeftOut, Summary
from kg.query import Session
from kg.query.index import INDEX, write_index
from kg.resolve import resolve
from kg.resolve.identities import Register
from kg.resolve.judgements import NONE, Judgements
from kg.temporal import timeline

Progress = Callable[[str], None]


def build(
    results: Iterable[Reading | Rejected],
    out: Path,
    base_iri: str,
    progress: Progress = lambda _: None,
    judgements: Judgements = NONE,
) -> Summary:
    """Build a graph from what was read, and was sent to the graph that is there; make it the live one.

    Args:
        results: A reading or a rejection for each document given.
        out: Directory of the graph; made if it is missing.
        base_iri: Start of every entity's IRI.
        progress: Called with a short name as each step begins.
        judgements: Human decisions, which come first.

    Raises:
        ResolutionError: If a judgement cannot be followed; it names the rows.
        InputError: If not one document could be read; the graph that is there stays.
        ConfigError: If the directory cannot be written or holds something else.
        DataError: If the graph does not pass its shapes.
        StoreError: If another process is building there.
    """
    with reserved(out) as builds:
        found = gathered(results, out)
        if not found.readings:
            raise InputError(because("no document could be read ({why})", why=_told(found.rejected)))
        run = graph.Run(software_version(), input_hash(map(encoded, found.readings), judgements), base_iri)
        with writing(out):
            work = _Work(found, judgements, live_register(out))
            summary = _finished(out / store.CURRENT, work, run) or _make(builds, work, run, progress)
            switch(out, summary.build)
    return summary


def _told(rejected: Sequence[Rejected]) -> Reason:
    if not rejected:
        return because("0 rejected")
    first = placed(rejected[0].source, rejected[0].reason)
    return because("{count} rejected; the first: {first}", count=len(rejected), first=first)


def _finished(live: Path, work: _Work, run: graph.Run) -> Summary | None:
    """Return the summary of the live build, with what is rejected now, if it is whole and of this run."""
    try:
        made = Summary.load(live)
        with store.open_build(live) as opened:
            if made.given != run.id or opened.size() != made.quads:
                return None
    except StoreError:
        return None
    summary = work.added_to(made)
    if summary != made:
        write_posted(live, work.found.posted)
        summary.write(live)
    return summary


@dataclass(frozen=True, slots=True)
class _Work:
    """What one build is made from."""

    found: Gathered
    judgements: Judgements
    register: Register

    def added_to(self, summary: Summary) -> Summary:
        """Return the figures of a build with what was left out of it and sent to it."""
        names = (one.document.id for one in self.found.readings)
        posted = tuple(name for name in names if name in self.found.posted)
        left = tuple(LeftOut(one.source, str(one.reason)) for one in self.found.rejected)
        return replace(summary, rejected=left, posted=posted)


def _make(builds: Path, work: _Work, run: graph.Run, progress: Progress) -> Summary:
    """Make a build beside the others and move it to its place when it is whole."""
    progress("resolve")
    resolution = resolve(work.found.readings, work.judgements, work.register)
    named = replace(run, identifiers=borne(resolution))
    with whole(builds / named.id) as scratch:
        progress("temporal")
        spans = timeline(resolution)
        progress("graph")
        write_sources(scratch, map(kept, work.found.readings), work.judgements)
        write_posted(scratch, work.found.posted)
        write_register(scratch, resolution)
        nquads = graph.write(resolution, spans, named, scratch / "graph.nq")
        graph.validate(nquads)
        progress("store")
        quads = store.create_store(scratch / store.STORE, nquads)
        progress("index")
        with store.open_build(scratch) as built:
            write_index(Session(built), scratch / INDEX, named.id)
        summary = work.added_to(summed(named, resolution, spans, quads))
        summary.write(scratch)
    return summary


def summed(run: graph.Run, resolution: Resolution, spans: Timeline, quads: int) -> Summary:
    """Return the figures of a build."""
    return Summary(
        build=run.id,
        given=replace(run, identifiers="").id,
        documents=len(resolution.documents),
        holdings=len(resolution.holdings),
        events=len({event.id for event in resolution.events}),
        decrees=len(resolution.decrees),
        details=len(resolution.details),
        people=len(resolution.people),
        organizations=len(resolution.organizations),
        posts=len(resolution.posts),
        tenures=len(spans.tenures),
        conflicts=len(spans.conflicts),
        undecided=len(resolution.undecided),
        quads=quads,
        judgements=tuple(one.id for one in resolution.judgements),
    )
