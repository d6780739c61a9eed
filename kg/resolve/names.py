"""How common a Vietnamese full name is.

Comes in: a canonical full name, and the shares of surnames, middle and given names in `data/surnames.tsv` and
`data/name_shares.tsv`. Goes out: how many bearers to expect among 100,000 people. The parts are taken as
independent, which is rough, and enough to tell Nguyễn Văn Hùng from Mai Tiến Dũng.
"""

from __future__ import annotations

from functools import cache

from kg.resources import read_table

_PEOPLE = 100_000
_COMMON = 30.0
_LEAST = 0.1  # per cent, of a surname or name that the tables do not count


def namesakes(name: str) -> float:
    """Return how many of 100,000 people bear the name; all of them when it is one syllable.

    A name that begins with no Vietnamese surname is foreign and counted as borne by nobody else.
    """
    syllables = name.split()
    if len(syllables) < 2:
        return float(_PEOPLE)
    surname, *middle, given = syllables
    shares = _shares()
    if ("surname", surname) not in shares:
        return 0.0
    parts = (("surname", surname), ("middle", " ".join(middle)), ("given", given))
    expected = float(_PEOPLE)
    for part in parts:
        expected *= shares.get(part, _LEAST) / 100
    return expected


def is_common(name: str) -> bool:
    """Whether two documents with this name may well speak of two people."""
    return namesakes(name) >= _COMMON


@cache
def _shares() -> dict[tuple[str, str], float]:
    shares = {(row["part"], row["name"]): float(row["share"]) for row in read_table("data/name_shares.tsv")}
    for row in read_table("data/surnames.tsv"):
        shares["surname", row["surname"]] = float(row["share"] or _LEAST)
    return shares
