"""A server to be attacked: `kg serve` in a process of its own, as an operator runs it.

Comes in: a graph and settings. Goes out: its address, and what it says of its health.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from tests.api.conftest import DIGEST, TOKEN
from tests.serving import LONG, answers, free_port, running, until

BEARER = {"authorization": f"Bearer {TOKEN}"}


@dataclass(frozen=True)
class Target:
    """A running server.

    Attributes:
        port: Where it listens on 127.0.0.1.
        process: Number of its process.
        log: Its standard error.
    """

    port: int
    process: int
    log: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def healthy(self) -> bool:
        """Whether it answers, if need be when it has time again."""
        return until(lambda: answers(self.port))

    def asked(self, query: str) -> httpx.Response:
        """Ask until the answer is neither 503 nor 504: a worker may be replaced just now, or starved."""
        found: list[httpx.Response] = []

        def ask() -> bool:
            found.append(httpx.post(f"{self.address}/sparql", data={"query": query}, timeout=LONG))
            return found[-1].status_code not in {503, 504}

        assert until(ask, LONG / 2), found[-1].text
        return found[-1]

    def descriptors(self) -> int:
        """Count the files and connections that the server has open."""
        return len(list(Path(f"/proc/{self.process}/fd").iterdir()))

    def megabytes(self) -> int:
        """Resident memory of the server itself."""
        pages = int(Path(f"/proc/{self.process}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") // 1_000_000


@contextmanager
def served(graph: Path, log: Path, **settings: str) -> Iterator[Target]:
    """Run a server; settings are environment variables without their prefix."""
    port = free_port()
    chosen: Mapping[str, str] = {
        f"QUANLO_{name.upper()}": value for name, value in {"client_seconds": "1000000", **settings}.items()
    }
    command = [str(Path(sys.executable).with_name("kg")), "serve", "--graph", str(graph), "--port", str(port)]
    environment = {**os.environ, "QUANLO_TOKENS": str(DIGEST), **chosen}
    with log.open("wb") as errors, running(command, stderr=errors, env=environment) as process:
        assert until(lambda: answers(port) or process.poll() is not None), "the server does not answer"
        assert process.poll() is None, log.read_text()
        yield Target(port, process.pid, log)
