"""The tutorial's commands do what the tutorial says."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAMS = Path(sys.executable).parent
BLOCK = re.compile(r"^```console\n(.*?)^```", flags=re.MULTILINE | re.DOTALL)


def steps(page: str) -> Iterator[tuple[str, list[str]]]:
    """Each command of a page with the lines that the page shows below it."""
    for block in BLOCK.findall(page):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *shown = part.strip("\n").split("\n")
            yield command, [line for line in shown if line.strip() and line.strip() != "..."]


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    program, *arguments = shlex.split(command)
    environment = {**os.environ, "COLUMNS": "200", "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [str(PROGRAMS / program), *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("data", "schema"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def test_every_command_of_the_tutorial_prints_what_the_tutorial_shows(folder: Path) -> None:
    page = (ROOT / "docs/tutorial.md").read_text(encoding="utf-8")
    for command, shown in steps(page):
        done = run(command, folder)
        assert done.returncode == 0, f"{command}\n{done.stderr}"
        for line in shown:
            assert line.strip() in done.stdout, f"{command}\n{done.stdout}"


def test_the_command_reference_lists_exactly_the_commands_that_exist() -> None:
    text = (ROOT / "docs/reference/cli.md").read_text(encoding="utf-8")
    written = set(re.findall(r"^\| `kg (\w+)", text, flags=re.MULTILINE))
    listed = run("kg --help", ROOT).stdout
    assert written == set(
        re.findall(r"^\W* (\w+) {2,}\w", listed.partition("Commands")[2], flags=re.MULTILINE)
    )


def test_commands_that_the_documentation_names_exist() -> None:
    reference = (ROOT / "docs/reference/cli.md").read_text(encoding="utf-8")
    known = set(re.findall(r"^\| `kg (\w+)", reference, flags=re.MULTILINE))
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    named = {
        word
        for page in pages
        for word in re.findall(r"(?:`|^)kg (\w+)", page.read_text("utf-8"), re.MULTILINE)
    }
    assert named <= known
