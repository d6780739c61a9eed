"""Patterns of sentences and words to fill them with.

Comes in: `patterns/DOMAIN.tsv` and `words/*.tsv` beside this module. Goes out: rows by slot. The slot `text`
of a domain holds its patterns; every other slot is a factor, its rows are the levels.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
TEXT = "text"
OPEN, KEPT = VOCABULARIES = ("open", "kept")
_COLUMNS = ("slot", "words", "tells", "vocabulary", "source")


@dataclass(frozen=True, slots=True)
class Row:
    """One level of a factor.

    Attributes:
        slot: Name of the factor.
        words: What is written, with slots in braces.
        tells: The claims that these words make, with slots in braces.
        vocabulary: The vocabulary that alone has it, if one.
        forms: What else belongs to it, by the name of its column: `means` is what it stands for in a claim.
    """

    slot: str
    words: str
    tells: str = ""
    vocabulary: str = ""
    forms: Mapping[str, str] = field(default_factory=dict)


Slots = Mapping[str, tuple[Row, ...]]


def domains() -> list[str]:
    """Return the names of the domains."""
    return sorted(path.stem for path in (FOLDER / "patterns").glob("*.tsv"))


@cache
def slots(domain: str, vocabulary: str) -> Slots:
    """Return the rows of each slot that a domain has with a vocabulary."""
    found: dict[str, list[Row]] = {}
    for path in (FOLDER / "patterns" / f"{domain}.tsv", *sorted((FOLDER / "words").glob("*.tsv"))):
        for row in read(path):
            if row.vocabulary in ("", vocabulary):
                found.setdefault(row.slot, []).append(row)
    return {slot: tuple(rows) for slot, rows in found.items()}


def read(path: Path) -> Iterator[Row]:
    """Yield the rows of a table."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(
        (line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE
    )
    for cells in rows:
        forms = {name: cell for name, cell in cells.items() if name not in _COLUMNS and cell}
        known = (cells.get(name) or "" for name in _COLUMNS[:4])
        yield Row(*known, forms=forms)
