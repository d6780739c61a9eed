"""A graph directory from articles: read, resolve, bound, write, check, load, switch.

Comes in: readings and a place for the graph. Goes out: `DIR/builds/<id>/` with `claims.jsonl`,
`readings.msgpack` and `judgements.tsv` (what it was made from), `graph.nq` (sorted, byte-identical for the
same input), `identities.jsonl` (every person identifier ever published), `store/` and `report.json`, and the
link `DIR/current` to it. The link is replaced in one step, so a crash leaves the old graph whole. The live
build is not made again of the same input by the same software, unless it is damaged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kg import graph, ingest, store
from kg.errors import InputError, StoreError
from kg.model.claims import Reading
from kg.model.document import Document, Rejected
from kg.model.entity import Resolution
from kg.model.interval import Timeline
from kg.pipeline.absorbing import in_order
from kg.pipeline.directory import reserved, switch, whole, writing
from kg.pipeline.posted import posted
from kg.pipeline.published import borne, live_register, write_register
from kg.pipeline.readings import encoded, input_hash, kept, write_sources
from kg.pipeline.software import software_version
from kg.pipeline.summary import Summary
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
    """Build a graph from what was read and make it the live one.

    Args:
        results: A reading or a rejection for each document.
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
        readings, rejected = _parted(results)
        if not readings:
            first = f"; the first: {rejected[0].source}: {rejected[0].reason}" if rejected else ""
            raise InputError(f"no document could be read ({len(rejected)} rejected{first})")
        run = graph.Run(software_version(), input_hash(map(encoded, readings), judgements), base_iri)
        with writing(out):
            work = _Work(readings, rejected, judgements, live_register(out), _posted(readings, out))
            summary = _finished(out / store.CURRENT, work, run) or _make(builds, work, run, progress)
            switch(out, summary.build)
    return summary


def _parted(results: Iterable[Reading | Rejected]) -> tuple[list[Reading], tuple[Rejected, ...]]:
    """Return the readings, one of each document, and what is left out, each in an order of its own."""
    tellings: dict[str, list[Reading]] = defaultdict(list)
    rejected: list[Rejected] = []
    for result in results:
        if isinstance(result, Rejected):
            rejected.append(result)
        else:
            tellings[result.document.id].append(result)
    for told in tellings.values():
        rejected += _left_out(told)
    readings = in_order(told[0] for told in tellings.values())
    return list(readings), tuple(sorted(rejected, key=lambda one: (one.source, one.reason)))


def _left_out(told: list[Reading]) -> Iterator[Rejected]:
    """Put the telling of a document that stands before the others; yield why each of these is left out."""
    if len(told) > 1:
        told.sort(key=lambda reading: ingest.facts(reading.document))
        kept, *others = (reading.document for reading in told)
        yield from (Rejected(kept.id, _why_left_out(kept, other)) for other in others)


def _why_left_out(kept: Document, other: Document) -> str:
    facts, left = ingest.facts(kept), ingest.facts(other)
    if kept.sha256 == other.sha256:
        return ingest.told_again(kept.id, facts, left)
    return ingest.other_text(kept.id, facts.published or "one without a date")


def _posted(readings: Iterable[Reading], out: Path) -> tuple[str, ...]:
    """Return the ids of the articles that came one by one to the graph of a directory."""
    known = posted(out)
    return tuple(one.document.id for one in readings if one.document.id in known)


def _finished(live: Path, work: _Work, run: graph.Run) -> Summary | None:
    """Return the summary of the live build, with what is rejected now, if it is whole and of this run."""
    try:
        made = Summary.load(live)
        with store.open_build(live) as opened:
            if made.given != run.id or opened.size() != made.quads:
                return None
    except StoreError:
        return None
    summary = replace(made, rejected=work.rejected, posted=work.posted)
    if summary != made:
        summary.write(live)
    return summary


@dataclass(frozen=True, slots=True)
class _Work:
    """What one build is made from."""

    readings: list[Reading]
    rejected: tuple[Rejected, ...]
    judgements: Judgements
    register: Register
    posted: tuple[str, ...]


def _make(builds: Path, work: _Work, run: graph.Run, progress: Progress) -> Summary:
    """Make a build beside the others and move it to its place when it is whole."""
    progress("resolve")
    resolution = resolve(work.readings, work.judgements, work.register)
    named = replace(run, identifiers=borne(resolution))
    with whole(builds / named.id) as scratch:
        progress("temporal")
        spans = timeline(resolution)
        progress("graph")
        write_sources(scratch, map(kept, work.readings), work.judgements)
        write_register(scratch, resolution)
        nquads = graph.write(resolution, spans, named, scratch / "graph.nq")
        graph.validate(nquads)
        progress("store")
        quads = store.create_store(scratch / store.STORE, nquads)
        progress("index")
        with store.open_build(scratch) as built:
            write_index(Session(built), scratch / INDEX, named.id)
        summary = summed(named, resolution, spans, quads)
        summary = replace(summary, rejected=work.rejected, posted=work.posted)
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
