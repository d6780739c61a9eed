"""The version of the software that a graph is made by."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg import __version__
from kg.pipeline.software import software_version
from tests.pipeline.articles import DUNG

ROOT = Path(__file__).parents[2]


def test_the_version_says_which_release_it_is_and_in_which_state() -> None:
    release, plus, state = software_version().partition("+")
    assert (release, plus) == (__version__, "+")
    assert len(bytes.fromhex(state)) == 6


@pytest.mark.parametrize("changed", ["data/places.tsv", "schema/titles.ttl", "kg/temporal/seats.py"])
def test_a_change_of_table_schema_or_code_is_another_build_of_the_same_articles(
    tmp_path: Path, changed: str
) -> None:
    for part in ("kg", "data", "schema"):
        shutil.copytree(ROOT / part, tmp_path / "copy" / part, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "tin.txt").write_text(DUNG, encoding="utf-8")
    ids = []
    for _ in range(2):
        command = [sys.executable, "-m", "kg", "build", str(tmp_path / "tin.txt"), "--json", "--workers", "1"]
        done = subprocess.run(
            [*command, "--out", str(tmp_path / "graph")],
            cwd=tmp_path / "copy",
            env={"PYTHONPATH": f"{tmp_path / 'copy'}:{ROOT}"},
            capture_output=True,
            check=True,
        )
        ids.append(json.loads(done.stdout)["build"])
        with (tmp_path / "copy" / changed).open("a", encoding="utf-8") as file:
            file.write("# one more line\n")
    assert ids[0] != ids[1]
    assert (tmp_path / "graph" / "current").resolve().name == ids[1]
