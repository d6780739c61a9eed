"""Where `schema/` and `data/` lie: beside the package in a checkout, inside it in a wheel.

Comes in: a path below one of the two folders. Goes out: its place on disk.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.errors import DataError

_PACKAGE = Path(__file__).parent


def resource(relative: str) -> Path:
    """Return the place of a shipped file or folder such as `data/titles.tsv`.

    Raises:
        DataError: If the installation lacks it.
    """
    for root in (_PACKAGE.parent, _PACKAGE / "_resources"):
        path = root / relative
        if path.exists():
            return path
    raise DataError(relative, "this file is missing from the installation; install the package again")


def read_table(relative: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a shipped tab-separated table, as column name -> cell.

    The first line that is not a `#` comment names the columns.

    Raises:
        DataError: If the file is missing or a row has another number of cells than the header.
    """
    return (row for _, row in read_rows(relative))


def read_rows(relative: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the rows of a shipped table, each with its place as `file:line`.

    Raises:
        DataError: If the file is missing or a row has another number of cells than the header.
    """
    path = resource(relative)
    lines = path.read_text(encoding="utf-8").splitlines()
    numbered = [(number, line) for number, line in enumerate(lines, 1) if line and not line.startswith("#")]
    if not numbered:
        raise DataError(relative, "the table is empty; it needs a header line")
    columns = numbered[0][1].split("\t")
    for number, line in numbered[1:]:
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise DataError(f"{relative}:{number}", f"{len(cells)} cells where the header has {len(columns)}")
        yield f"{relative}:{number}", dict(zip(columns, cells, strict=True))
