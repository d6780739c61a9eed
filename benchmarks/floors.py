"""The figures that reading must reach: floors that only rise.

Comes in: `benchmarks/floors.tsv`, as it is and as the last commit has it. Goes out: floors by
set and measure.
"""

from __future__ import annotations

import csv
import shutil
import subprocess
from collections.abc import Iterable

from benchmarks.material import ROOT

FILE = "benchmarks/floors.tsv"
Floors = dict[tuple[str, str], float]


def floors() -> Floors:
    """Return the floors of the working tree."""
    return _read((ROOT / FILE).read_text(encoding="utf-8").splitlines())


def committed_floors() -> Floors:
    """Return the floors of the last commit; none where there is no repository."""
    git = shutil.which("git")
    if git is None:
        return {}
    done = subprocess.run([git, "show", f"HEAD:{FILE}"], cwd=ROOT, capture_output=True, check=False)
    return _read(done.stdout.decode().splitlines()) if done.returncode == 0 else {}


def _read(lines: Iterable[str]) -> Floors:
    rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
    return {(row["set"], row["measure"]): float(row["floor"]) for row in rows}
