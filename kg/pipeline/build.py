"""A graph directory from articles: read, resolve, bound, write, check, load, switch.

Comes in: readings and a place for the graph. Goes out: `DIR/builds/<id>/` with `claims.jsonl`,
`graph.nq` (sorted, byte-identical for the same input), `store/` and `report.json`, and the link
`DIR/current` to it. The link is replaced in one step, so a crash leaves the old graph whole, and a
build of the same input by the same software is found and not made again.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp

from kg import __version__, graph, store
from kg.errors import ConfigError, InputError
from kg.model.claims import Reading, as_json
from kg.model.document import Document, Rejected
from kg.model.entity import Resolution
from kg.model.interval import Timeline
from kg.pipeline.summary import REPORT, Summary
from kg.resolve import resolve
from kg.temporal import timeline

_KEPT = 2  # the live build and the one before it
Progress = Callable[[str], None]


def build(
    results: Iterable[Reading | Rejected], out: Path, base_iri: str, progress: Progress = lambda _: None
) -> Summary:
    """Build a graph from what was read and make it the live one.

    Args:
        results: A reading or a rejection for each document.
        out: Directory of the graph; made if it is missing.
        base_iri: Start of every entity's IRI.
        progress: Called with a short name as each step begins.

    Raises:
        InputError: If not one document could be read; the graph that is there stays.
        ConfigError: If the directory cannot be written or holds something else.
        DataError: If the graph does not pass its shapes.
    """
    readings, rejected = _parted(results)
    if not readings:
        first = f"; the first: {rejected[0].source}: {rejected[0].reason}" if rejected else ""
        raise InputError(f"no document could be read ({len(rejected)} rejected{first})")
    run = graph.Run(__version__, _input_hash([reading.document for reading in readings]), base_iri)
    builds = _directory(out)
    target = builds / run.id
    if not (target / REPORT).exists():
        _make(target, readings, rejected, run, progress)
    _switch(out, run.id)
    _forget_old(builds, run.id)
    return Summary.load(target)


def _parted(results: Iterable[Reading | Rejected]) -> tuple[list[Reading], tuple[Rejected, ...]]:
    readings: list[Reading] = []
    rejected: list[Rejected] = []
    for result in results:
        if isinstance(result, Rejected):
            rejected.append(result)
        else:
            readings.append(result)
    readings.sort(key=lambda reading: reading.document.id)
    return readings, tuple(sorted(rejected, key=lambda one: one.source))


def _input_hash(documents: Sequence[Document]) -> str:
    """Hash everything that a document brings, whatever the order of documents."""
    parts = sorted(
        "\t".join((one.id, one.sha256, str(one.published), str(one.title), str(one.url))) for one in documents
    )
    return sha256("\n".join(parts).encode()).hexdigest()


def _directory(out: Path) -> Path:
    builds = out / store.BUILDS
    try:
        if out.exists() and any(out.iterdir()) and not builds.exists():
            raise ConfigError(f"{out} holds files that are no graph; name another directory with --out")
        builds.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(
            f"{out} cannot be written ({error.strerror}); name another directory with --out"
        ) from error
    return builds


def _make(
    target: Path, readings: list[Reading], rejected: tuple[Rejected, ...], run: graph.Run, progress: Progress
) -> None:
    """Make a build beside the others and move it to its place when it is whole."""
    scratch = Path(mkdtemp(prefix=".making-", dir=target.parent))
    try:
        progress("resolve")
        resolution = resolve(readings)
        progress("temporal")
        spans = timeline(resolution)
        progress("graph")
        _write_claims(scratch / "claims.jsonl", readings)
        nquads = graph.write(resolution, spans, run, scratch / "graph.nq")
        graph.validate(nquads)
        progress("store")
        quads = store.create_store(scratch / store.STORE, nquads)
        _summary(run, resolution, spans, quads, rejected).write(scratch)
        scratch.chmod(0o755)
        if target.exists():
            shutil.rmtree(target)  # an unfinished build of the same input
        scratch.replace(target)
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
        events=len(resolution.events),
        decrees=len(resolution.decrees),
        people=len(resolution.people),
        organizations=len(resolution.organizations),
        posts=len(resolution.posts),
        tenures=len(spans.tenures),
        conflicts=len(spans.conflicts),
        undecided=len(resolution.undecided),
        quads=quads,
        rejected=rejected,
    )


def _switch(out: Path, build_id: str) -> None:
    """Point the link at the build, in one step that a reader never sees half done."""
    fresh = out / f".{store.CURRENT}-{os.getpid()}"
    with suppress(FileNotFoundError):
        fresh.unlink()
    fresh.symlink_to(Path(store.BUILDS) / build_id)
    fresh.replace(out / store.CURRENT)


def _forget_old(builds: Path, live: str) -> None:
    others = sorted(
        (one for one in builds.iterdir() if one.name != live and not one.name.startswith(".")),
        key=lambda one: one.stat().st_mtime,
    )
    for one in others[: max(0, len(others) - _KEPT + 1)]:
        shutil.rmtree(one, ignore_errors=True)
