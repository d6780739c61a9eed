"""A server to be attacked: `kg serve` in a process of its own, as an operator runs it.

Comes in: a graph and settings. Goes out: its address, and what it says of its health.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from tests.api.conftest import DIGEST, TOKEN

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
        return httpx.get(f"{self.address}/health", timeout=30).status_code == 200

    def megabytes(self) -> int:
        """Resident memory of the server itself."""
        pages = int(Path(f"/proc/{self.process}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") // 1_000_000


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def served(graph: Path, log: Path, **settings: str) -> Iterator[Target]:
    """Run a server; settings are environment variables without their prefix."""
    port = free_port()
    chosen: Mapping[str, str] = {f"QUANLO_{name.upper()}": value for name, value in settings.items()}
    command = [str(Path(sys.executable).with_name("kg")), "serve", "--graph", str(graph), "--port", str(port)]
    with (
        log.open("wb") as errors,
        subprocess.Popen(
            command, stderr=errors, env={**os.environ, "QUANLO_TOKENS": str(DIGEST), **chosen}
        ) as process,
    ):
        target = Target(port, process.pid, log)
        try:
            _wait(target, process)
            yield target
        finally:
            process.terminate()


def _wait(target: Target, process: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        if process.poll() is not None:
            raise RuntimeError(target.log.read_text())
        try:
            if target.healthy():
                return
        except httpx.TransportError:
            time.sleep(0.1)
    raise RuntimeError("the server does not answer")
