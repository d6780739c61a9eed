"""Several processes that serve one port."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kg.commands.serve import serve
from kg.errors import ConfigError
from tests.serving import LONG, answers, free_port, until

KG = (sys.executable, "-m", "kg", "serve", "--host", "127.0.0.1", "--processes", "2", "--graph")
SEARCH = "/v1/search?q=dung"


def children(process: int) -> set[int]:
    """Return the processes that a server has spawned; one more tracks what they share."""
    found = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    return {int(one) for one in found if "spawn_main" in Path(f"/proc/{one}/cmdline").read_text("utf-8")}


def test_two_processes_serve_a_port_one_that_is_killed_is_replaced_and_all_end_together(
    sample_graph: Path,
) -> None:
    port = free_port()
    server = subprocess.Popen([*KG, str(sample_graph), "--port", str(port)], stderr=subprocess.DEVNULL)
    try:
        assert until(lambda: answers(port, SEARCH) and len(children(server.pid)) == 2)
        before = children(server.pid)
        os.kill(min(before), signal.SIGKILL)
        assert until(lambda: len(children(server.pid)) == 2 and children(server.pid) != before)
        assert until(lambda: answers(port, SEARCH))
        after = children(server.pid)
    finally:
        server.terminate()
        code = server.wait(LONG)
    assert code == 0
    assert until(lambda: not any(Path(f"/proc/{one}").exists() for one in after))


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
