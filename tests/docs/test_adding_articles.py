"""The how-to about articles that are added while the server runs, followed word for word."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from tests.api.conftest import DIGEST, TOKEN
from tests.missing import missing
from tests.serving import LONG, answers, free_port, running, until

PAGE = Path(__file__).parents[2] / "docs/how-to/add-articles-while-serving.md"


def printed(line: str, folder: Path) -> str:
    """Return what a command of the page prints; one that the server refuses fails."""
    program, *arguments = shlex.split(line)
    done = subprocess.run(
        [program, "--silent", "--show-error", "--fail-with-body", *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=LONG,
        check=False,
    )
    assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
    return done.stdout


def test_an_article_is_added_asked_about_and_withdrawn(sample_graph: Path, tmp_path: Path) -> None:
    if shutil.which("curl") is None:
        missing("no curl is installed; on Debian: apt-get install curl")
    text, port = PAGE.read_text(encoding="utf-8"), free_port()
    (article,) = re.findall(r"^```json\n(.*?)^```", text, flags=re.MULTILINE | re.DOTALL)
    (tmp_path / "article.json").write_text(article, encoding="utf-8")
    lines = re.findall(r"^curl .+$", text, flags=re.MULTILINE)
    graph = shutil.copytree(sample_graph, tmp_path / "graph", symlinks=True)
    command = [str(Path(sys.executable).with_name("kg")), "serve", "--graph", str(graph), "--port", str(port)]
    admitting = {**os.environ, "QUANLO_TOKENS": str(DIGEST)}
    with running(command, env=admitting, stderr=subprocess.DEVNULL) as server:
        assert until(lambda: answers(port) or server.poll() is not None)
        told = [
            printed(line.replace(":8000", f":{port}").replace("$TOKEN", TOKEN), tmp_path) for line in lines
        ]
    assert '"change":"added"' in told[0]
    assert "Mai Văn Chính" in told[1]
    assert "Nguyễn Chí Dũng" in told[2]
    assert '"change":"withdrawn"' in told[3]
