"""How fast articles become claims and a graph that answers, and in how much memory.

Comes in: the corpus. Goes out: articles a second on one core; seconds from articles to a served graph.
Each is measured as a whole process, as its user would wait for it; so is not the gate, a part of the build.
"""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.load import running
from benchmarks.material import CORPUS, FOLDER, ROOT
from kg.graph import validate
from tests.serving import free_port

_KG = (sys.executable, "-m", "kg")


@dataclass(frozen=True, slots=True)
class Run:
    """A finished process: seconds of the clock, seconds of processors, peak memory of the largest process."""

    seconds: float
    cpu: float
    megabytes: float


def run(arguments: Sequence[str], code: Path = ROOT) -> Run:
    """Run `kg` to its end, without its output.

    Args:
        arguments: What follows `kg`.
        code: Folder that holds the package.

    Raises:
        RuntimeError: If it fails.
    """
    begun = time.perf_counter()
    environment = os.environ | {"PYTHONPATH": str(code)}
    process = subprocess.Popen([*_KG, *arguments], cwd=code, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"kg {' '.join(arguments)} ended with {process.returncode}")
    return Run(time.perf_counter() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def serving(graph: Path) -> float:
    """Return the seconds from the start of the server to its first answer."""
    port = free_port()
    command = [*_KG, "serve", "--graph", str(graph), "--host", "127.0.0.1", "--port", str(port)]
    begun = time.perf_counter()
    with running(command, port, "/health"):
        return time.perf_counter() - begun


def report() -> Iterator[str]:
    """Yield the figures."""
    if not CORPUS.exists():
        yield f"speed: skipped, no corpus in {FOLDER.name}/corpus"
        return
    with TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus.jsonl"
        corpus.write_bytes(gzip.decompress(CORPUS.read_bytes()))
        lines = corpus.read_bytes().splitlines(keepends=True)
        few = Path(folder) / "one.jsonl"
        few.write_bytes(lines[0])
        yield f"speed: kg extract, {_extraction(corpus, few, len(lines), ROOT)}"
        yield from _compiled(corpus, few, len(lines))
        yield from _building(corpus, Path(folder) / "graph", len(lines))


def _extraction(corpus: Path, few: Path, count: int, code: Path) -> str:
    start = run(["extract", "--workers", "1", str(few)], code)
    whole = run(["extract", "--workers", "1", str(corpus)], code)
    rate = (count - 1) / (whole.cpu - start.cpu)
    return (
        f"{count} articles, one process: {whole.seconds:.1f} s "
        f"({start.seconds:.1f} s to start); {rate:.0f} articles a second of one core; "
        f"{whole.megabytes:.0f} MB at the peak"
    )


def _compiled(corpus: Path, few: Path, count: int) -> Iterator[str]:
    """Measure the reading that `make compiled` puts into a wheel."""
    if shutil.which("cc") is None:
        yield "speed: kg extract, compiled: skipped, there is no C compiler"
        return
    with TemporaryDirectory() as folder:
        with zipfile.ZipFile(wheel(Path(folder))) as archive:
            archive.extractall(Path(folder) / "code")
        yield f"speed: kg extract, compiled, {_extraction(corpus, few, count, Path(folder) / 'code')}"


def wheel(folder: Path) -> Path:
    """Build the wheel whose reading is compiled, which takes some minutes, into a folder.

    Raises:
        subprocess.CalledProcessError: If it cannot be compiled; mypyc or the compiler says why on standard
            error.
    """
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    environment = os.environ | {"HATCH_BUILD_HOOK_ENABLE_CUSTOM": "1"}
    subprocess.run([*command, "--wheel-dir", str(folder), str(ROOT)], env=environment, check=True)
    return next(folder.glob("quanlo-*.whl"))


def _building(corpus: Path, graph: Path, count: int) -> Iterator[str]:
    built = run(["build", str(corpus), "--out", str(graph)])
    first = serving(graph)
    yield (
        f"speed: kg build, {count} articles, {len(os.sched_getaffinity(0))} cores: {built.seconds:.1f} s, "
        f"{built.megabytes:.0f} MB at the peak of the largest process; kg serve answers after {first:.1f} s; "
        f"from articles to answers {built.seconds + first:.1f} s"
    )
    yield gate(graph / "current" / "graph.nq")


def gate(statements: Path) -> str:
    """Return how long the gate, which is a part of each build, takes by itself."""
    begun = time.process_time()
    found = validate(statements)
    seconds = time.process_time() - begun
    return f"speed: the gate, {found.quads:,} statements by {found.rules} rules: {seconds:.1f} s of one core"
