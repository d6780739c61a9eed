"""What a change of the rules gains and loses, against the last commit.

Comes in: annotated sets; the code of the working tree and of the last commit. Goes out: the holdings that are
found now and were not, and the other way round.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.corpus_gold import CLOSED, sets
from benchmarks.material import ROOT
from kg.evaluate import Json, Score, compare, read_gold

_SHOWN = 20


def report() -> Iterator[str]:
    """Yield a table of gained and lost holdings for each set."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        yield "changes: skipped, this is no git checkout"
        return
    with TemporaryDirectory() as folder:
        before = Path(folder) / "before"
        subprocess.run(
            [git, "worktree", "add", "--detach", "--quiet", str(before), "HEAD"], cwd=ROOT, check=True
        )
        try:
            for name, (articles, gold) in sets(Path(folder)).items():
                yield from _compared(name, _scored(before, articles, gold), _scored(ROOT, articles, gold))
        finally:
            subprocess.run([git, "worktree", "remove", "--force", str(before)], cwd=ROOT, check=True)


def _scored(code: Path, articles: Path, gold: Path) -> Score:
    """Read a set by the code of a folder, in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(code)}
    command = [sys.executable, "-m", "kg", "extract", str(articles)]
    done = subprocess.run(command, cwd=code, env=environment, capture_output=True, check=True)
    return compare(read_gold(gold), map(json.loads, done.stdout.splitlines()))


def _compared(name: str, before: Score, after: Score) -> Iterator[str]:
    old, new = (_faults(score) for score in (before, after))
    f1 = [score.counts("strict").f1 for score in (before, after)]
    yield f"changes: {name}, strict F1 {f1[0]:.3f} -> {f1[1]:.3f}"
    for title, found in (("gained", sorted(old - new)), ("lost", sorted(new - old))):
        yield f"  {title}: {len(found)}"
        if name not in CLOSED:
            yield from (f"    {' | '.join(one)}" for one in found[:_SHOWN])


def _faults(score: Score) -> set[tuple[str, ...]]:
    """Return what is missed or false, so that the two codes can be compared."""
    return {
        (kind, verdict.doc, *_shown(one))
        for verdict in score.verdicts
        for kind, found in (("missed", verdict.missed), ("false", verdict.false))
        for one in found
    }


def _shown(one: Json) -> tuple[str, ...]:
    return tuple(str(one.get(name) or "") for name in ("person", "title", "org", "organization", "status"))
