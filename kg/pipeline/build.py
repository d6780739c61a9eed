"""A graph directory from articles: read, resolve, bound, write, check, load, switch.

Comes in: readings and a place for the graph. Goes out: `DIR/builds/<id>/` with `claims.jsonl`,
`graph.nq` (sorted, byte-identical for the same input), `identities.jsonl` (every person identifier ever
published), `store/` and `report.json`, and the link `DIR/current` to it. The link is replaced in one step,
so a crash leaves the old graph whole, and a build of the same input by the same software is found and not
made again, unless it is damaged.
"""

from __future__ import annotations

import fcntl
import json
import re
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp

from kg import graph, ingest, store
from kg.errors import ConfigError, InputError, StoreError
from kg.model.claims import Reading, as_json
from kg.model.document import Document, Rejected
from kg.model.entity import Resolution
from kg.model.interval import Timeline
from kg.pipeline.absorbing import in_order
from kg.pipeline.published import carries_on, live_register, write_register
from kg.pipeline.software import software_version
from kg.pipeline.summary import Summary
from kg.query import Session
from kg.query.index import INDEX, write_index
from kg.resolve import resolve
from kg.resolve.identities import Register
from kg.resolve.judgements import NONE, Judgements
from kg.temporal import timeline

_BUILD = re.compile("[0-9a-f]{16}")  # the name of a build, which is the id of its run
_SCRATCH = ".making-"
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
    with _reserved(out) as builds:
        readings, rejected = _parted(results)
        if not readings:
            first = f"; the first: {rejected[0].source}: {rejected[0].reason}" if rejected else ""
            raise InputError(f"no document could be read ({len(rejected)} rejected{first})")
        run = graph.Run(software_version(), _input_hash(readings, judgements), base_iri)
        with _writing(out):
            target = builds / run.id
            summary = _finished(target, rejected) if carries_on(target, out) else None
            if summary is None:
                work = _Work(readings, rejected, judgements, live_register(out))
                summary = _make(target, work, run, progress)
            _switch(out, run.id)
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


def _input_hash(readings: Sequence[Reading], judgements: Judgements) -> str:
    """Hash all that the documents bring, that was read in them and judged of them; readings are sorted."""
    digest = sha256(judgements.digest().encode())
    for reading in readings:
        digest.update(repr(reading).encode())
    return digest.hexdigest()


@contextmanager
def _reserved(out: Path) -> Iterator[Path]:
    """Keep the folder of builds for this process, free of what a killed one left."""
    builds = out / store.BUILDS
    with _writing(out):
        if _holds_something_else(out, builds):
            raise ConfigError(f"{out} holds files that are no graph; name another directory with --out")
        builds.mkdir(parents=True, exist_ok=True)
        lock = (builds / ".lock").open("w")
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)  # falls with the process, however it ends
        except BlockingIOError as error:
            raise StoreError(str(out), "another process is building here; wait until it has ended") from error
        for left in builds.glob(f"{_SCRATCH}*"):
            shutil.rmtree(left, ignore_errors=True)
        yield builds


@contextmanager
def _writing(out: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ConfigError(
            f"{out} cannot be written ({error.strerror or error}); name another directory with --out"
        ) from error


def _holds_something_else(out: Path, builds: Path) -> bool:
    """Whether there are files that no build made, and that must not get lost among builds."""
    if builds.exists():
        visible = (one.name for one in builds.iterdir() if not one.name.startswith("."))
        return not all(map(_BUILD.fullmatch, visible))
    return out.exists() and any(out.iterdir())


def _finished(target: Path, rejected: tuple[Rejected, ...]) -> Summary | None:
    """Return the summary of a build that is there and whole; it lists what was rejected this time."""
    try:
        made = Summary.load(target)
        with store.open_build(target) as kept:
            if kept.size() != made.quads:
                return None
    except StoreError:
        return None
    summary = replace(made, rejected=rejected)
    if summary != made:
        summary.write(target)
    return summary


@dataclass(frozen=True, slots=True)
class _Work:
    """What one build is made from."""

    readings: list[Reading]
    rejected: tuple[Rejected, ...]
    judgements: Judgements
    register: Register


def _make(target: Path, work: _Work, run: graph.Run, progress: Progress) -> Summary:
    """Make a build beside the others and move it to its place when it is whole."""
    scratch = Path(mkdtemp(prefix=_SCRATCH, dir=target.parent))
    try:
        progress("resolve")
        resolution = resolve(work.readings, work.judgements, work.register)
        progress("temporal")
        spans = timeline(resolution)
        progress("graph")
        _write_claims(scratch / "claims.jsonl", work.readings)
        write_register(scratch, resolution)
        nquads = graph.write(resolution, spans, run, scratch / "graph.nq")
        graph.validate(nquads)
        progress("store")
        quads = store.create_store(scratch / store.STORE, nquads)
        progress("index")
        with store.open_build(scratch) as built:
            write_index(Session(built), scratch / INDEX, run.id)
        summary = _summary(run, resolution, spans, quads, work.rejected)
        summary.write(scratch)
        scratch.chmod(0o755)
        if target.exists():
            shutil.rmtree(target)  # a damaged build of the same input, or one that knows fewer identities
        scratch.replace(target)
        return summary
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _write_claims(path: Path, readings: Iterable[Reading]) -> None:
    with path.open("w", encoding="utf-8") as file:
        for reading in readings:
            for claim in reading.claims():
                file.write(json.dumps(as_json(claim), ensure_ascii=False) + "\n")


def _summary(
    run: graph.Run, resolution: Resolution, spans: Timeline, quads: int, rejected: tuple[Rejected, ...]
) -> Summary:
    return Summary(
        build=run.id,
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
        rejected=rejected,
        judgements=tuple(one.id for one in resolution.judgements),
    )


def _switch(out: Path, build_id: str) -> None:
    """Point the link at the build, in one step that a reader never sees half done; keep the one before it."""
    live = out / store.CURRENT
    before = live.resolve().name
    if before == build_id:
        return
    fresh = out / f".{store.CURRENT}"
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(Path(store.BUILDS) / build_id)
    fresh.replace(live)
    for one in (out / store.BUILDS).iterdir():
        if one.name not in {build_id, before} and _BUILD.fullmatch(one.name):
            shutil.rmtree(one, ignore_errors=True)
