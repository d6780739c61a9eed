"""Patterns of sentences and words to fill them with.

Comes in: `patterns/DOMAIN.tsv` and `words/*.tsv` beside this module. Goes out: rows by slot. The slot `text`
of a domain holds its patterns; every other slot is a factor, its rows are the levels.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from benchmarks.constructed.rows import SLOT, wrong_cells, wrong_claims
from kg.errors import DataError

FOLDER = Path(__file__).parent
TEXT = "text"
OPEN, KEPT = VOCABULARIES = ("open", "kept")
_COLUMNS = ("slot", "words", "tells", "vocabulary", "source")
_WRITTEN = ("low", "last")  # forms of any words, which need no column


@dataclass(frozen=True, slots=True)
class Row:
    """One level of a factor.

    Attributes:
        slot: Name of the factor.
        words: What is written, with slots in braces.
        tells: The claims that these words make, with slots in braces.
        vocabulary: The vocabulary that alone has it, if one.
        forms: What else belongs to it, by the name of its column: `means` is what it stands for in a claim.
        place: File and line that it is from.
    """

    slot: str
    words: str
    tells: str = ""
    vocabulary: str = ""
    forms: Mapping[str, str] = field(default_factory=dict)
    place: str = ""


Slots = Mapping[str, tuple[Row, ...]]


def domains() -> list[str]:
    """Return the names of the domains."""
    return sorted(path.stem for path in (FOLDER / "patterns").glob("*.tsv"))


@cache
def slots(domain: str, vocabulary: str) -> Slots:
    """Return the rows of each slot that a domain has with a vocabulary.

    Raises:
        DataError: If a row is not as it has to be, or names a slot that has none.
    """
    found: dict[str, list[Row]] = {}
    for path in (FOLDER / "patterns" / f"{domain}.tsv", *sorted((FOLDER / "words").glob("*.tsv"))):
        for row in read(path):
            if row.vocabulary in ("", vocabulary):
                found.setdefault(row.slot, []).append(row)
    known = {slot: tuple(rows) for slot, rows in found.items()}
    check_slots(known)
    return known


def read(path: Path) -> Iterator[Row]:
    """Yield the rows of a table.

    Raises:
        DataError: If a row has another number of cells than its head, or tells what is no claim.
    """
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    split = ((number, line.split("\t")) for number, line in lines if line and not line.startswith("#"))
    _, head = next(split, (0, [""]))
    for number, cells in split:
        place = f"{path.name}:{number}"
        row = dict(zip(head, cells, strict=False))
        reason = wrong_cells(head, cells) or wrong_claims(row.get("tells", ""))
        reason = reason or _no_vocabulary(row.get("vocabulary", ""))
        if reason:
            raise DataError(place, reason)
        forms = {name: cell for name, cell in row.items() if name not in _COLUMNS and cell}
        known = (row.get(name, "") for name in _COLUMNS[:4])
        yield Row(*known, forms=forms, place=place)


def check_slots(known: Slots) -> None:
    """Look whether each slot that a row names has rows, and its form a column.

    Raises:
        DataError: If one has none.
    """
    forms = {slot: {name for row in rows for name in row.forms} for slot, rows in known.items()}
    for row in (row for rows in known.values() for row in rows):
        for one in SLOT.finditer(" ".join((row.words, row.tells, *row.forms.values()))):
            slot, form = one["slot"].lower(), one["form"]
            if slot not in known:
                raise DataError(row.place, f"no row has the slot {slot!r}; add one, or name another slot")
            if form and form not in forms[slot] and form not in _WRITTEN:
                raise DataError(row.place, f"no row of the slot {slot!r} has anything in a column {form!r}")


def _no_vocabulary(name: str) -> str | None:
    if name in ("", *VOCABULARIES):
        return None
    return f"the vocabulary is {name!r}; leave it empty for both, or write {' or '.join(VOCABULARIES)}"
