"""The commands and queries of the documentation do what the documentation says."""

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

from tests.docs.programs import ROOT, printed

PROGRAMS = Path(sys.executable).parent
BLOCK = re.compile(r"^```console\n(.*?)^```", flags=re.MULTILINE | re.DOTALL)


SHELL = re.compile(r"^```sh\n(.*?)^```", flags=re.MULTILINE | re.DOTALL)
SPARQL = re.compile(r"^```sparql\n(.*?)^```", flags=re.MULTILINE | re.DOTALL)
HOW_TO = sorted((ROOT / "docs/how-to").glob("*.md"))
SHOWING = [page for page in HOW_TO if BLOCK.search(page.read_text(encoding="utf-8"))]
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
SERVES = "kg serve"  # ends only when it is interrupted; tests/commands/test_serve.py runs it


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


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample articles, the same as somebody's own, and their graph."""
    folder = tmp_path_factory.mktemp("built")
    for name in ("data", "schema"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copytree(ROOT / "data/articles", folder / "my-articles")
    shutil.copy(ROOT / "data/articles/12-van-phong-chu-tich-nuoc-2021.html", folder / "page.html")
    done = run("kg build data/articles --out out/graph", folder)
    assert done.returncode == 0, done.stderr
    return folder


def shell_lines(page: str) -> list[str]:
    lines = [line for block in SHELL.findall(page) for line in block.splitlines()]
    return [line.partition("   #")[0].strip() for line in lines if line.startswith("kg ")]


LINES = [line for page in HOW_TO for line in shell_lines(page.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("line", [line for line in LINES if not line.startswith(SERVES)])
def test_every_command_of_a_how_to_runs(line: str, built: Path) -> None:
    done = run(line.partition(" > ")[0], built)
    assert done.returncode == 0, f"{line}\n{done.stderr}"


@pytest.mark.parametrize("page", HOW_TO, ids=lambda page: page.stem)
def test_every_query_of_a_how_to_has_answers(page: Path, built: Path) -> None:
    for query in SPARQL.findall(page.read_text(encoding="utf-8")):
        done = run(f"kg sparql --format csv {shlex.quote(query)}", built)
        assert done.returncode == 0, done.stderr
        assert len(done.stdout.splitlines()) > 1, query


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.stem)
def test_every_example_runs_as_its_first_lines_say(example: Path, built: Path) -> None:
    (command,) = re.findall(r"^    python (.+)$", example.read_text(encoding="utf-8"), flags=re.MULTILINE)
    program, *arguments = shlex.split(command)
    assert "Văn phòng" in printed([str(ROOT / program), *arguments], built)


def check_shown(page: Path, folder: Path) -> None:
    """Run the commands of a page in order; each prints the lines that the page shows below it."""
    for command, shown in steps(page.read_text(encoding="utf-8")):
        done = run(command, folder)
        assert done.returncode == 0, f"{command}\n{done.stderr}"
        for line in shown:
            assert line.strip() in done.stdout, f"{command}\n{done.stdout}"


def test_every_command_of_the_tutorial_prints_what_the_tutorial_shows(folder: Path) -> None:
    check_shown(ROOT / "docs/tutorial.md", folder)


@pytest.mark.parametrize("page", SHOWING, ids=lambda page: page.stem)
def test_every_command_of_a_how_to_prints_what_the_how_to_shows(page: Path, built: Path) -> None:
    for line in shell_lines(page.read_text(encoding="utf-8")):
        if line.startswith("kg build"):
            assert run(line, built).returncode == 0
    check_shown(page, built)


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
        for word in re.findall(r"(?:`|^)kg ([a-z]\w*)", page.read_text("utf-8"), re.MULTILINE)
    }
    assert named <= known
