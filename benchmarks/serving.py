"""How fast the questions asked most are answered over HTTP, beside a plain SPARQL server on the same graph.

Comes in: sizes of graphs in the environment variable `QUANLO_SERVING` (statements; 1,000,000 and 10,000,000
by default). Goes out: requests a second, percentiles of latency, processor time and memory of both, as `wrk`
sees them. The SPARQL is that of `schema/competency`, which answers less: no grade but certain, no reasons, no
evidence. Both servers are asked in turns on one machine, which `wrk` shares: only ratios of one run count.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import date, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from threading import Event
from urllib.parse import quote, urlencode
from urllib.request import urlopen

from rdflib import SKOS

from benchmarks.load import Load, Server, load, running
from benchmarks.synthetic import make, post_name, some_person
from kg.resources import resource
from tests.serving import free_port

SIZES = tuple(map(int, os.environ.get("QUANLO_SERVING", "1000000 10000000").split()))
PROCESSES = 2
CONNECTIONS, SECONDS = 8, 10
CROWD, CROWD_SECONDS = 256, 60
ATTACKERS, _ATTACK_SECONDS = 8, 60
_BOMB = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
_ADDRESSES = 5000
_FIRST_DAY, _DAYS = date(1999, 1, 1), 9000
_COLUMNS = "        req/s   p50 ms   p95 ms   p99 ms  CPU ms"
_STATEMENTS_OF_A_POST = 600  # a few more than there are, so that every post drawn exists

Draw = Callable[[Random, int], tuple[str, str]]
"""Draws one question about one of so many posts: its address at `kg serve`, and its SPARQL."""


def report() -> Iterator[str]:
    """Yield the figures line by line."""
    if shutil.which("wrk") is None:
        yield "serving: skipped, wrk is not installed; on Debian: apt-get install wrk"
        return
    yield f"serving: kg serve --processes {PROCESSES} beside the Oxigraph server, in turns, wrk beside both"
    for size in SIZES:
        with TemporaryDirectory() as folder:
            yield from _of_size(size, Path(folder))


def _of_size(size: int, folder: Path) -> Iterator[str]:
    graph = make(folder / "graph", size)
    build = graph / "current"
    store, index = _megabytes(build / "store"), _megabytes(build / "index.sqlite")
    yield ""
    yield f"{size:,} statements: store {store:,.0f} MB, index {index:,.0f} MB on disk"
    ports = free_port(), free_port()
    with running(_ours(graph, ports[0]), ports[0], "/health") as ours:
        with running(_plain(graph, ports[1]), ports[1], "/") as plain:
            yield f"{CONNECTIONS} connections, {SECONDS} s each{_COLUMNS}"
            for name, draw in QUESTIONS.items():
                yield from _beside(name, _drawn(folder, draw, size), ours, plain)
            yield f"memory of the Oxigraph server: {plain.megabytes():,.0f} MB"
        yield f"memory of kg serve with its workers for SPARQL: {ours.megabytes():,.0f} MB"
        addresses, _ = _drawn(folder, _holders, size)
        yield from _crowd(ours, addresses)
        with _flood(ours):
            yield _line("holders on a day, in a flood", load(ours, addresses, CONNECTIONS, SECONDS))
        yield f"  the flood: {ATTACKERS} clients who send a query without end to /sparql, again and again"


def _beside(name: str, asked: tuple[Path, Path], ours: Server, plain: Server) -> Iterator[str]:
    quick, raw = (
        load(server, addresses, CONNECTIONS, SECONDS)
        for server, addresses in zip((ours, plain), asked, strict=True)
    )
    yield _line(f"{name}, kg serve", quick)
    yield _line(f"{name}, SPARQL", raw)
    yield f"  kg serve to SPARQL: {quick.rate / raw.rate:.2f} times the requests a second"


def _crowd(server: Server, addresses: Path) -> Iterator[str]:
    found = load(server, addresses, CROWD, CROWD_SECONDS)
    yield f"{CROWD} connections, {CROWD_SECONDS} s, holders on a day, kg serve"
    yield _line("  all at once", found)
    yield f"  errors: {found.errors}; p99 is {found.p99 / found.p50:.1f} times p50"


@contextmanager
def _flood(server: Server) -> Iterator[None]:
    """Let clients send queries that never end until the block is left."""
    over = Event()
    address = f"http://127.0.0.1:{server.port}/sparql?{urlencode({'query': _BOMB})}"

    def attack() -> None:
        while not over.is_set():
            with suppress(OSError), urlopen(address, timeout=_ATTACK_SECONDS):
                pass

    with ThreadPoolExecutor(ATTACKERS) as pool:
        attackers = [pool.submit(attack) for _ in range(ATTACKERS)]
        try:
            yield
        finally:
            over.set()
        for one in attackers:
            one.result()


def _line(name: str, one: Load) -> str:
    failed = f"  {one.errors} ERRORS" if one.errors else ""
    return f"{name:<28}{one.rate:>9,.0f}{one.p50:>9.2f}{one.p95:>9.2f}{one.p99:>9.2f}{one.cpu:>8.2f}{failed}"


def _ours(graph: Path, port: int) -> list[str]:
    server = [sys.executable, "-m", "kg", "serve", "--graph", str(graph), "--host", "127.0.0.1"]
    patient = ["env", "QUANLO_CLIENT_SECONDS=1000000"]  # or the attackers would be refused
    return [*patient, *server, "--port", str(port), "--processes", str(PROCESSES)]


def _plain(graph: Path, port: int) -> list[str]:
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or "oxigraph"
    store = str(graph / "current" / "store")
    return [program, "serve-read-only", "--union-default-graph", "-l", store, "-b", f"127.0.0.1:{port}"]


def _drawn(folder: Path, draw: Draw, size: int) -> tuple[Path, Path]:
    """Write the same questions as addresses of both servers."""
    random = Random(11)
    pairs = [draw(random, size // _STATEMENTS_OF_A_POST) for _ in range(_ADDRESSES)]
    places = folder / "addresses", folder / "sparql"
    places[0].write_text("".join(f"{address}\n" for address, _ in pairs), encoding="ascii")
    queries = (f"/query?{urlencode({'query': text})}\n" for _, text in pairs)
    places[1].write_text("".join(queries), encoding="ascii")
    return places


def _holders(random: Random, posts: int) -> tuple[str, str]:
    post, day = post_name(random.randrange(posts)), _FIRST_DAY + timedelta(random.randrange(_DAYS))
    query = _query("01-holder-on-day", {"Chủ nhiệm Văn phòng Chính phủ": post, "2019-01-17": str(day)})
    return f"/v1/holders?{urlencode({'post': post, 'on': day})}", query


def _career(random: Random, posts: int) -> tuple[str, str]:
    person = some_person(random, posts)
    return f"/v1/people/{quote(person)}", _query("07-career", {"Nguyễn Đức Minh": person})


def _ladder(random: Random, posts: int) -> tuple[str, str]:
    post = post_name(random.randrange(posts))
    return f"/v1/posts/{quote(post)}/holders", _query("09-ladder", {"Chủ nhiệm Văn phòng Chính phủ": post})


def _search(random: Random, posts: int) -> tuple[str, str]:
    words = some_person(random, posts).split()
    typed = " ".join(random.sample(words, 2))
    conditions = " && ".join(f'CONTAINS(LCASE(?label), "{word.lower()}")' for word in typed.split())
    query = f"SELECT DISTINCT ?one ?label {{ ?one <{SKOS.prefLabel}> ?label FILTER({conditions}) }} LIMIT 20"
    return f"/v1/search?{urlencode({'q': typed})}", query


def _query(name: str, values: Mapping[str, str]) -> str:
    """Return a competency question without its comments, about something else."""
    text = resource(f"schema/competency/{name}.rq").read_text(encoding="utf-8")
    kept = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    for old, new in values.items():
        kept = kept.replace(old, new)
    return kept


def _megabytes(place: Path) -> float:
    files = place.rglob("*") if place.is_dir() else (place,)
    return sum(one.stat().st_size for one in files) / 1e6


QUESTIONS: Mapping[str, Draw] = {
    "holders on a day": _holders,
    "career": _career,
    "ladder": _ladder,
    "search": _search,
}
