"""How fast every call of REST answers: the 95th percentile at sixteen connections, with two server processes.

Comes in: a graph (`QUANLO_GRAPH`, the output directory of a build). Goes out: a line for each call with its
median and its 95th percentile in milliseconds as `wrk` sees them, the processor time of an answer, and how
long the slowest of the very first requests took, before the server had made what it keeps for that call.
People, posts, bodies, events, articles and days are drawn from the whole graph. The server keeps no answers,
so one that is asked for twice is worked out twice. Where the corpus lies beside, its articles are sent to be
dated, too.
"""

from __future__ import annotations

import gzip
import random
import re
import shutil
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

from benchmarks.load import Load, Server, load, running
from benchmarks.material import CORPUS
from kg.query import Session
from kg.settings import Settings
from kg.store import open_store
from tests.serving import free_port

CONNECTIONS = 16
PROCESSES = 2
SECONDS = 3
TARGET = 30.0
_DRAWN = 2000
_BODIES = 200
_FIRST = 16
_SEED = 20191130


@dataclass(frozen=True, slots=True)
class Measured:
    """What was seen of a call: milliseconds of the slowest of its first requests, and of all later ones."""

    name: str
    first: float
    later: Load


def report() -> Iterator[str]:
    """Yield the figures, the slowest call last."""
    calls = {name: f"/v1/{pattern}" for name, pattern in CALLS.items()}
    yield from reported("calls", calls, CONNECTIONS, TARGET)
    if CORPUS.exists() and Path(Settings().graph).exists() and shutil.which("wrk"):
        yield _line(_dated(Path(Settings().graph)), TARGET) + "  (reads the article that is sent)"


def reported(what: str, patterns: Mapping[str, str], connections: int, target: float) -> Iterator[str]:
    """Yield the figures of addresses that are drawn by patterns.

    Args:
        what: What the patterns are, in the plural.
        patterns: Addresses by name, with `{person}` and the like in them.
        connections: How many ask at a time.
        target: Milliseconds within which the 95th percentile is to be.
    """
    graph = Path(Settings().graph)
    if not graph.exists():
        yield f"no graph lies at {graph}; make one with `kg build`, or name one in QUANLO_GRAPH"
        return
    if shutil.which("wrk") is None:
        yield f"{what}: skipped, wrk is not installed; on Debian: apt-get install wrk"
        return
    yield f"{graph}: {connections} connections, {PROCESSES} processes, {SECONDS} seconds each"
    yield from told(_measured(graph, patterns, connections), target, what)


def told(found: Iterable[Measured], target: float, what: str) -> Iterator[str]:
    """Yield a line for each of what was measured, the slowest last, and how many keep the target."""
    slowest_last = sorted(found, key=lambda one: one.later.p95)
    yield f"{'':26} median ms    p95 ms    CPU ms  first ms"
    yield from (_line(one, target) for one in slowest_last)
    within = sum(one.later.p95 <= target for one in slowest_last)
    yield f"{within} of {len(slowest_last)} {what} keep p95 within {target:g} ms"


def _line(found: Measured, target: float) -> str:
    one = found.later
    over = "  over" if one.p95 > target else ""
    failed = f"  {one.errors} not 200" if one.errors else ""
    return f"{found.name:26}{one.p50:10.1f}{one.p95:10.1f}{one.cpu:10.2f}{found.first:10.1f}{over}{failed}"


def _measured(graph: Path, patterns: Mapping[str, str], connections: int) -> Iterator[Measured]:
    with open_store(str(graph)) as store:
        addresses = Addresses(Session(store))
        calls = {name: [addresses.drawn(one) for _ in range(_DRAWN)] for name, one in patterns.items()}
    with TemporaryDirectory() as folder, _served(graph) as server:
        place = Path(folder) / "addresses"
        for name, paths in calls.items():
            place.write_text("".join(f"{path}\n" for path in paths), encoding="ascii")
            first = max(_milliseconds(server, path) for path in paths[:_FIRST])
            yield Measured(name, first, load(server, place, connections, SECONDS))


def _dated(graph: Path) -> Measured:
    """Send articles of the corpus, to be dated: each is read anew, which no kept answer makes shorter."""
    articles = gzip.decompress(CORPUS.read_bytes()).splitlines(keepends=True)
    with TemporaryDirectory() as folder, _served(graph) as server:
        place, bodies = Path(folder) / "addresses", Path(folder) / "bodies"
        place.write_text("/v1/dating\n", encoding="ascii")
        bodies.write_bytes(b"".join(random.Random(_SEED).sample(articles, _BODIES)))
        first = max(_milliseconds(server, "/v1/dating", body) for body in articles[:_FIRST])
        return Measured("dateArticle", first, load(server, place, CONNECTIONS, SECONDS, bodies))


def _served(graph: Path) -> AbstractContextManager[Server]:
    """Return what runs a server of a graph until the end of the block."""
    port = free_port()
    command = [sys.executable, "-m", "kg", "serve", "--graph", str(graph), "--host", "127.0.0.1"]
    return running([*command, "--port", str(port), "--processes", str(PROCESSES)], port, "/ready")


def _milliseconds(server: Server, path: str, body: bytes | None = None) -> float:
    """Return how long one request takes, on a connection of its own, so that each process gets some."""
    connection = HTTPConnection("127.0.0.1", server.port, timeout=60)
    begun = time.perf_counter()
    connection.request("POST" if body else "GET", path, body, {"Content-Type": "application/json"})
    connection.getresponse().read()
    connection.close()
    return (time.perf_counter() - begun) * 1000


class Addresses:
    """Addresses of calls, with names and days drawn from a graph, the same ones each time."""

    def __init__(self, session: Session) -> None:
        self._random = random.Random(_SEED)
        kinds = ("person", "post", "organization", "event", "document")
        names = {kind: list(session.labels.names(kind)) for kind in (*kinds, "title")}
        labels = {kind: sorted({one.entity.label for one in some}) for kind, some in names.items()}
        self._posts = labels["post"]
        self._listed = {
            **{kind: sorted({one.entity.id for one in names[kind]}) for kind in kinds},
            "name": labels["person"],
            "title": labels["title"],
            "word": sorted({word for one in names["person"] for word in one.folded.split()}),
        }

    def drawn(self, pattern: str) -> str:
        """Return an address: `{person}`, `{day}`, `{word}` and so on are replaced by what is drawn."""
        return re.sub(r"\{(\w+)\}", lambda match: quote(self._value(match[1]), safe=""), pattern)

    def _value(self, kind: str) -> str:
        draw = self._random.randint
        match kind:
            case "day":
                return f"{draw(2010, 2023)}-{draw(1, 12):02}-{draw(1, 28):02}"
            case "question":
                day = f"{draw(1, 28)}/{draw(1, 12)}/{draw(2010, 2023)}"
                return f"Ai là {self._random.choice(self._posts)} ngày {day}?"
            case "year":
                return str(draw(2015, 2019))
            case "days":
                return str(draw(30, 3000))
            case _:
                return self._random.choice(self._listed[kind])


CALLS = {
    "ask": "ask?question={question}",
    "listHolders": "holders?post={post}&on={day}",
    "listHeads": "heads?on={day}",
    "listNamesakes": "namesakes?name={name}",
    "listHoldersDuring": "holders/during?post={post}&until={day}",
    "findPeople": "people?q={word}",
    "findPosts": "posts?q={word}",
    "search": "search?q={word}",
    "getPerson": "people/{person}",
    "listTenures": "people/{person}/tenures?on={day}",
    "listColleagues": "people/{person}/colleagues",
    "listCompanions": "people/{person}/companions",
    "getCommand": "people/{person}/command?on={day}",
    "getLadder": "posts/{post}/holders",
    "getPostLine": "posts/{post}/line",
    "getSuccession": "posts/{post}/succession",
    "getDurations": "posts/{post}/durations",
    "getCompleteness": "posts/{post}/completeness?since=2010-01-01&until={day}",
    "getRevision": "posts/{post}/revision?earlier={day}",
    "getOrganization": "organizations/{organization}",
    "getLineage": "organizations/{organization}/lineage",
    "listMembersDuring": "organizations/{organization}/members?until={day}",
    "getEvent": "events/{event}",
    "listEvents": "events?with={person}",
    "getDocument": "documents/{document}",
    "getWhy": "why?person={person}&post={post}&on={day}",
    "getConnection": "connections?person={person}&other={person}",
    "listContradictions": "contradictions?post={post}",
    "listDoubleHats": "double-hats?person={person}",
    "listVacancies": "vacancies?post={post}",
    "listMoves": "moves?within={days}",
    "listStandings": "standings?since={day}",
    "countWomenAmongHeads": "women-among-heads?since={day}",
    "getDatingOf": "dating/document/{document}",
    "getDating": "dating?person={person}&post={post}",
    "listChanges": "changes?since={day}",
    "listEvents without anybody": "events",
    "listEvents on a day": "events?on={day}",
    "listDoubleHats of all": "double-hats?on={day}",
    "listVacancies of all": "vacancies?since={day}",
    "listContradictions of all": "contradictions",
    "getReview": "review",
    "cite": "cite/person/{person}",
}
"""Calls that ask something of the graph, by operation; some in a second, wider form."""
LEFT_OUT = {"exportGraph"}
"""Calls that write out the whole graph, which takes as long as it is large."""
