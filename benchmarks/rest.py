"""How fast every call of REST answers: the 95th percentile at sixteen connections, with two server processes.

Comes in: a graph (`QUANLO_GRAPH`, the output directory of a build). Goes out: a line for each call with its
median and its 95th percentile in milliseconds. People, posts, bodies, events and articles are drawn from the
whole graph, so that hardly any answer is asked for twice. The client shares the machine with the server, so
the figures are worse than with a client elsewhere.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import random
import re
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from ctypes import c_bool
from multiprocessing.context import SpawnProcess
from pathlib import Path
from socket import socket
from typing import NamedTuple
from urllib.parse import quote

from kg.commands.serve import answer, listen
from kg.query import Session
from kg.settings import Settings
from kg.store import open_store
from tests.serving import until

CONNECTIONS = 16
PROCESSES = 2
REQUESTS = 160
SECONDS = 8.0
TARGET = 30.0
_SEED = 20191130
_PATIENCE = 120.0


class Measured(NamedTuple):
    """A name, the median and 95th percentile in milliseconds, and how many answers were no 200."""

    name: str
    median: float
    late: float
    failed: int


def report() -> Iterator[str]:
    """Yield the figures, the slowest call last."""
    settings = Settings()
    if not Path(settings.graph).exists():
        yield f"no graph lies at {settings.graph}; make one with `kg build`, or name one in QUANLO_GRAPH"
        return
    yield f"{settings.graph}: {CONNECTIONS} connections, {PROCESSES} processes"
    yield f"up to {REQUESTS} requests or {SECONDS:g} seconds a call"
    with open_store(settings.graph) as store:
        addresses = Addresses(Session(store))
        calls = {
            name: [f"/v1/{addresses.drawn(one)}" for _ in range(REQUESTS)] for name, one in CALLS.items()
        }
    with listen("127.0.0.1", 0) as listener, served(settings, listener):
        port: int = listener.getsockname()[1]
        found = [measured(call, port) for call in calls.items()]
    yield from told(found, TARGET, "calls")


def told(found: Iterable[Measured], target: float, kind: str) -> Iterator[str]:
    """Yield a line for each of what was measured, the slowest last, and how many keep the target."""
    slowest_last = sorted(found, key=lambda one: one.late)
    for one in slowest_last:
        over = "  over" if one.late > target else ""
        failed = f"  {one.failed} not 200" if one.failed else ""
        yield f"{one.name:24} median {one.median:7.1f} ms   p95 {one.late:7.1f} ms{over}{failed}"
    within = sum(one.late <= target for one in slowest_last)
    yield f"{within} of {len(slowest_last)} {kind} keep p95 within {target:g} ms"


@contextmanager
def served(settings: Settings, listener: socket) -> Iterator[None]:
    """Run the servers on one socket until the measurements are over."""
    context = multiprocessing.get_context("spawn")  # a store that is open does not survive a fork
    arguments = (c_bool(), settings, listener)
    servers = [context.Process(target=answer, args=arguments) for _ in range(PROCESSES)]
    for one in servers:
        one.start()
    try:
        _wait(listener.getsockname()[1], servers)
        yield
        _check(servers)
    finally:
        for one in servers:
            one.terminate()
            one.join()


def _check(servers: Sequence[SpawnProcess]) -> None:
    """Refuse figures that fewer processes gave than are told."""
    if not all(one.is_alive() for one in servers):
        raise ChildProcessError("a process of the server has ended; see above why")


def _wait(port: int, servers: Sequence[SpawnProcess]) -> None:
    """Wait until every process has read its names."""

    def ready() -> bool:
        _check(servers)
        try:
            asyncio.run(_loaded(port, ["/ready"] * CONNECTIONS, CONNECTIONS))
        except OSError:
            return False
        return True

    for _ in range(10 * PROCESSES):
        if not until(ready, _PATIENCE):
            raise TimeoutError("the server does not get ready")


def measured(call: tuple[str, list[str]], port: int, connections: int = CONNECTIONS) -> Measured:
    """Ask for all addresses of a call.

    Args:
        call: A name and the addresses to ask for, the first of them once before, which is not measured.
        port: Where the servers listen.
        connections: How many ask at a time.
    """
    name, paths = call
    asyncio.run(_loaded(port, paths[:CONNECTIONS], CONNECTIONS))
    found = asyncio.run(_loaded(port, paths, connections))
    times = sorted(seconds * 1000 for seconds, _ in found)
    failed = sum(status != 200 for _, status in found)
    return Measured(name, times[len(times) // 2], times[int(len(times) * 0.95)], failed)


async def _loaded(port: int, paths: Sequence[str], connections: int) -> list[tuple[float, int]]:
    """Ask for every path, each connection one after another."""
    waiting, ends = list(reversed(paths)), time.perf_counter() + SECONDS

    async def connection() -> list[tuple[float, int]]:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        found = []
        while waiting and time.perf_counter() < ends:
            path, begun = waiting.pop(), time.perf_counter()
            writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode("ascii"))
            status = await _answer(reader)
            found.append((time.perf_counter() - begun, status))
        writer.close()
        return found

    each = await asyncio.gather(*(connection() for _ in range(connections)))
    return [one for found in each for one in found]


async def _answer(reader: asyncio.StreamReader) -> int:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    status, *lines = head.split("\r\n")
    length = next(int(line[15:]) for line in lines if line.lower().startswith("content-length:"))
    await reader.readexactly(length)
    return int(status.split()[1])


class Addresses:
    """Addresses of calls, with names and days drawn from a graph, the same ones each time."""

    def __init__(self, session: Session) -> None:
        self._random = random.Random(_SEED)
        kinds = ("person", "post", "organization", "event", "document")
        self._ids = {kind: sorted({one.entity.id for one in session.labels.names(kind)}) for kind in kinds}
        self._posts = sorted({one.entity.label for one in session.labels.names("post")})
        self._titles = sorted({one.entity.label for one in session.labels.names("title")})
        self._words = sorted({word for one in session.labels.names("person") for word in one.folded.split()})

    def drawn(self, pattern: str) -> str:
        """Return an address: `{person}`, `{day}`, `{word}` and so on are replaced by what is drawn."""
        return re.sub(r"\{(\w+)\}", lambda match: quote(self._value(match[1]), safe=""), pattern)

    def _value(self, kind: str) -> str:
        draw = self._random.randint
        match kind:
            case "day":
                return f"{draw(2010, 2023)}-{draw(1, 12):02}-{draw(1, 28):02}"
            case "word":
                return self._random.choice(self._words)
            case "question":
                day = f"{draw(1, 28)}/{draw(1, 12)}/{draw(2010, 2023)}"
                return f"Ai là {self._random.choice(self._posts)} ngày {day}?"
            case "title":
                return self._random.choice(self._titles)
            case "year":
                return str(draw(2015, 2019))
            case "days":
                return str(draw(30, 3000))
            case _:
                return self._random.choice(self._ids[kind])


CALLS = {
    "ask": "ask?question={question}",
    "listHolders": "holders?post={post}&on={day}",
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
    "getDating": "dating?person={person}&post={post}",
    "listChanges": "changes?since={day}",
    "getReview": "review",
    "cite": "cite/person/{person}",
}
"""Calls that ask something of the graph, by operation."""
LEFT_OUT = {"exportGraph"}
"""Calls that write out the whole graph, which takes as long as it is large."""
