"""Several processes that serve one port."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import closing, suppress
from ctypes import c_bool
from http.client import HTTPConnection
from multiprocessing.context import SpawnProcess
from pathlib import Path

import pytest

from kg.commands.processes import Crew
from kg.commands.serve import serve
from kg.errors import ConfigError
from tests.serving import LONG, answers, free_port, running, until

KG = (sys.executable, "-m", "kg", "serve", "--host", "127.0.0.1", "--processes", "2", "--graph")
SEARCH = "/v1/search?q=dung"


def children(process: int) -> set[int]:
    """Return the processes that a process has started; none where it is gone."""
    with suppress(OSError):
        found = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
        return {int(one) for one in found.split()}
    return set()


def serving(server: int) -> set[int]:
    """Return the processes that answer for a server: each has workers of its own."""
    return {one for one in children(server) if children(one)}


def at_work(begun: c_bool) -> None:
    begun.value = True
    time.sleep(600)


def killed_as_it_begins(_: c_bool) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_two_processes_serve_a_port_one_that_is_killed_is_replaced_and_all_end_together(
    sample_graph: Path,
) -> None:
    port = free_port()
    with running([*KG, str(sample_graph), "--port", str(port)], stderr=subprocess.DEVNULL) as server:
        assert until(lambda: answers(port, SEARCH) and len(serving(server.pid)) == 2)
        before = serving(server.pid)
        os.kill(min(before), signal.SIGKILL)
        assert until(lambda: len(serving(server.pid)) == 2 and serving(server.pid) != before)
        assert until(lambda: answers(port, SEARCH))
        after = serving(server.pid)
    assert server.returncode == 0
    assert until(lambda: not any(Path(f"/proc/{one}").exists() for one in after))


def searches(port: int) -> str:
    """Return how many searches were answered, as `/metrics` tells it."""
    connection = HTTPConnection("127.0.0.1", port, timeout=LONG)
    with closing(connection):
        connection.request("GET", "/metrics")
        told = connection.getresponse().read().decode()
    counted = [line for line in told.splitlines() if line.startswith("quanlo_requests_total{")]
    return next(line.split()[-1] for line in counted if 'route="/v1/search"' in line)


def test_whichever_process_answers_tells_what_all_have_counted(sample_graph: Path) -> None:
    port = free_port()
    with running([*KG, str(sample_graph), "--port", str(port)], stderr=subprocess.DEVNULL) as server:
        assert until(lambda: answers(port) and len(serving(server.pid)) == 2)
        for _ in range(4):
            assert answers(port, SEARCH)
        assert [searches(port) for _ in range(2)] == ["4.0", "4.0"]


@pytest.fixture
def no_handlers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave what signals do to the process of the tests as it is."""
    monkeypatch.setattr(signal, "signal", lambda *_: None)


@pytest.mark.usefixtures("no_handlers")
def test_a_process_that_is_started_while_all_are_told_to_end_is_ended_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    start = SpawnProcess.start

    def interrupted(process: SpawnProcess) -> None:
        start(process)
        crew._end(signal.SIGTERM, None)

    crew = Crew(1, at_work)
    monkeypatch.setattr(SpawnProcess, "start", interrupted)
    assert crew.run()


@pytest.mark.usefixtures("no_handlers")
def test_processes_that_are_killed_as_they_begin_are_not_replaced_for_ever() -> None:
    assert not Crew(2, killed_as_it_begins).run()


def test_a_graph_that_cannot_be_opened_ends_the_server_and_is_named(
    sample_graph: Path, tmp_path: Path
) -> None:
    shutil.copytree(sample_graph, tmp_path / "graph", symlinks=True)
    for file in (tmp_path / "graph" / "current" / "store").glob("*.sst"):
        file.unlink()
    command = [*KG, str(tmp_path / "graph"), "--port", str(free_port())]
    done = subprocess.run(command, capture_output=True, text=True, timeout=LONG, check=False)
    assert done.returncode == 6
    assert "ended as it began" in done.stderr
    assert "Traceback" not in done.stderr
    assert "build the graph again" in done.stderr


def test_a_graph_that_takes_changes_is_served_by_one_process(
    sample_graph: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUANLO_TOKENS", f"me=sha256:{'0' * 64}")
    with pytest.raises(ConfigError, match="one process"):
        serve(graph=str(sample_graph), port=free_port(), processes=2)
