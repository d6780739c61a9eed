"""Servers under load: started, asked by wrk, weighed and ended.

Comes in: a command line and the addresses to ask. Goes out: what wrk saw, processor time and memory.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from benchmarks.material import ROOT
from tests import serving

_READY_SECONDS = 300
_SCRIPT = """
local addresses = {}
for line in io.lines(os.getenv("ADDRESSES")) do addresses[#addresses + 1] = line end
local bodies = {}
if os.getenv("BODIES") then for line in io.lines(os.getenv("BODIES")) do bodies[#bodies + 1] = line end end
local threads = 0
function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end
function init() math.randomseed(number) end
function request()
  local address = addresses[math.random(#addresses)]
  if #bodies == 0 then return wrk.format("GET", address) end
  return wrk.format("POST", address, {["Content-Type"] = "application/json"}, bodies[math.random(#bodies)])
end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d %d\\n", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(95), latency:percentile(99),
    e.connect + e.read + e.write + e.status + e.timeout))
end
"""


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs.

    Attributes:
        process: Id of its first process.
        port: Where it listens on 127.0.0.1.
    """

    process: int
    port: int

    def seconds(self) -> float:
        """Return the processor time of its processes so far."""
        ticks = 0
        for one in _family(self.process):
            fields = _read(one, "stat").rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12]) if fields else 0
        return ticks / os.sysconf("SC_CLK_TCK")

    def megabytes(self) -> float:
        """Return the memory of its processes; a page that several share is counted once."""
        found = (
            re.search(r"^Pss:\s+(\d+)", _read(one, "smaps_rollup"), re.M) for one in _family(self.process)
        )
        return sum(int(one[1]) for one in found if one) / 1024


@dataclass(frozen=True, slots=True)
class Load:
    """What wrk saw: requests a second, milliseconds, errors; and processor milliseconds for each request."""

    rate: float
    p50: float
    p95: float
    p99: float
    errors: int
    cpu: float


@contextmanager
def running(
    command: list[str], port: int, ready: str, environment: Mapping[str, str] | None = None
) -> Iterator[Server]:
    """Run a server until the end of the block.

    Args:
        command: Program and arguments.
        port: Where it listens.
        ready: Address that answers when it has begun.
        environment: Its environment; that of this process by default.

    Raises:
        RuntimeError: If it ends, or does not answer.
    """
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with serving.running(command, cwd=ROOT, env=environment, **silent) as process:
        told = serving.until(
            lambda: process.poll() is not None or serving.answers(port, ready), _READY_SECONDS
        )
        if not told or process.poll() is not None:
            raise RuntimeError(f"{command[0]} does not answer")
        yield Server(process.pid, port)


def load(server: Server, addresses: Path, connections: int, seconds: int, bodies: Path | None = None) -> Load:
    """Ask a server addresses drawn from a file, one a line; each with one of the bodies, if there are any."""
    sent = {"BODIES": str(bodies)} if bodies else {}
    with NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(_SCRIPT)
        script.flush()
        threads = min(2, connections)  # wrk refuses a thread without a connection
        command = ["wrk", f"-t{threads}", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s"]
        before = server.seconds()
        done = subprocess.run(
            [*command, "-s", script.name, f"http://127.0.0.1:{server.port}"],
            env={**os.environ, "ADDRESSES": str(addresses), **sent},
            capture_output=True,
            text=True,
            check=True,
        )
    return read(done.stdout, server.seconds() - before)


def read(output: str, cpu_seconds: float) -> Load:
    """Read what the script prints at the end."""
    found = re.search(r"^RESULT (\d+) (\d+) (\d+) (\d+) (\d+) (\d+)$", output, re.M)
    if found is None:
        raise RuntimeError(f"wrk said: {output}")
    requests, duration, p50, p95, p99, errors = map(int, found.groups())
    each = max(requests, 1)
    return Load(
        requests / (duration / 1e6), p50 / 1e3, p95 / 1e3, p99 / 1e3, errors, 1e3 * cpu_seconds / each
    )


def _family(process: int) -> Iterator[int]:
    """Yield a process and all below it."""
    yield process
    for thread in Path(f"/proc/{process}/task").glob("*/children"):
        for child in thread.read_text(encoding="ascii").split():
            yield from _family(int(child))


def _read(process: int, name: str) -> str:
    try:
        return Path(f"/proc/{process}/{name}").read_text(encoding="utf-8")
    except OSError:
        return ""
