"""How soon a graph that is served knows of one article more, and how soon it has forgotten it.

Comes in: a graph (`QUANLO_GRAPH`, made by this very version); it is copied, and the
copy is changed. Goes out: seconds from sending an article that names a new holder until `/v1/holders` names
them, and from withdrawing it until every answer that was noted before is the same again, byte for byte.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from urllib.parse import quote

from benchmarks.load import running
from kg.settings import PREFIX, Settings
from kg.tokens import new_token
from tests.serving import free_port

TARGET = 2.0
TIMES = 7
POST = "Chủ nhiệm Văn phòng Chính phủ"
DAY = "2025-03-05"
NEWCOMER = "Đỗ Thử Nghiệm"
TEXT = f"Ngày 5/3/2025, tại Hà Nội, Bộ trưởng, {POST} {NEWCOMER} chủ trì hội nghị."
HOLDERS = f"/v1/holders?post={quote(POST)}&on={DAY}"
NOTED = (
    HOLDERS,
    f"/v1/posts/{quote(POST)}/holders",
    f"/v1/search?q={quote(NEWCOMER)}",
    "/v1/changes",
    "/v1/events",
    "/v1/contradictions",
    "/",
)


@dataclass(frozen=True, slots=True)
class _Client:
    """Asks one server, on connections of its own."""

    port: int
    token: str

    def ask(self, method: str, path: str, body: bytes | None = None) -> bytes:
        """Return an answer.

        Raises:
            RuntimeError: If it is none of success.
        """
        headers = {"authorization": f"Bearer {self.token}", "content-type": "application/json"}
        connection = HTTPConnection("127.0.0.1", self.port, timeout=600)
        connection.request(method, path, body, headers if method != "GET" else {})
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        if answer.status >= 300:
            raise RuntimeError(f"{method} {path}: {answer.status} {content.decode(errors='replace')[:300]}")
        return content


def report() -> Iterator[str]:
    """Yield the figures line by line."""
    graph = Path(Settings().graph)
    if not graph.exists():
        yield f"no graph lies at {graph}; make one with `kg build`, or name one in QUANLO_GRAPH"
        return
    secret, digest = new_token("benchmark")
    port = free_port()
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "graph"
        shutil.copytree(graph, copy, symlinks=True)
        command = [sys.executable, "-m", "kg", "serve", "--graph", str(copy), "--port", str(port)]
        settings = {**os.environ, f"{PREFIX}TOKENS": str(digest)}
        with running(command, port, "/ready", settings):
            yield from _told(graph, list(_turns(_Client(port, secret))))


def _turns(client: _Client) -> Iterator[tuple[float, float]]:
    """Yield how many seconds an article took to come, and to go."""
    client.ask("POST", "/v1/documents", _article(0))  # once the editor has read the graph
    client.ask("DELETE", "/v1/documents/editing-0")
    noted = _noted(client)
    for number in range(1, TIMES + 1):
        begun = time.perf_counter()
        client.ask("POST", "/v1/documents", _article(number))
        if NEWCOMER not in client.ask("GET", HOLDERS).decode():
            raise RuntimeError(f"{NEWCOMER} is not among the holders")
        come = time.perf_counter() - begun
        begun = time.perf_counter()
        client.ask("DELETE", f"/v1/documents/editing-{number}")
        client.ask("GET", HOLDERS)
        gone = time.perf_counter() - begun
        for path, content in _noted(client).items():
            if content != noted[path]:
                raise RuntimeError(f"{path} does not answer as before")
        yield come, gone


def _noted(client: _Client) -> Mapping[str, bytes]:
    return {path: client.ask("GET", path) for path in NOTED}


def _article(number: int) -> bytes:
    return json.dumps({"id": f"editing-{number}", "text": TEXT, "published": "2025-03-06"}).encode()


def _told(graph: Path, turns: list[tuple[float, float]]) -> Iterator[str]:
    yield f"{graph}: an article that names a new holder, {len(turns)} times"
    for name, seconds in zip(("come", "gone"), zip(*turns, strict=True), strict=True):
        over = "  over" if max(seconds) > TARGET else ""
        yield f"{name}: median {median(seconds):.2f} s, slowest {max(seconds):.2f} s{over}"
    yield f"{len(NOTED)} answers are the same byte for byte after each withdrawal"
