"""A wheel whose reading is compiled reads what Python reads."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from benchmarks.material import ROOT, annotated
from benchmarks.speed import wheel
from tests.missing import missing

_ARTICLES = [str(ROOT / "data" / "articles"), *(str(articles) for articles, _ in annotated().values())]


def _claims(code: Path) -> bytes:
    command = [sys.executable, "-m", "kg", "extract", "--workers", "1", *_ARTICLES]
    environment = os.environ | {"PYTHONPATH": str(code)}
    return subprocess.run(command, cwd=code, env=environment, capture_output=True, check=True).stdout


@pytest.mark.timeout(900)
def test_the_compiled_reading_is_the_same_byte_for_byte(tmp_path: Path) -> None:
    if shutil.which("cc") is None:
        missing("there is no C compiler (on Debian: apt-get install gcc python3-dev)")
    built = wheel(tmp_path)
    assert "none-any" not in built.name
    unpacked = tmp_path / "unpacked"
    with zipfile.ZipFile(built) as archive:
        archive.extractall(unpacked)
    metadata = next(unpacked.glob("quanlo-*.dist-info/METADATA")).read_text(encoding="utf-8")
    assert "Requires-Dist: mypy-extensions" in metadata
    compiled = list((unpacked / "kg").rglob("*.so"))
    assert {module.parent.name for module in compiled} >= {"extract", "text", "ingest", "meetings"}
    assert _claims(unpacked) == _claims(ROOT)
