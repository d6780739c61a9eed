"""What the name of an organisation tells about it.

Comes in: full names and `data/bodies.tsv`. Goes out: kind, the body above it, the office it serves, the
place it governs, and whether the name tells it apart from other bodies of the same name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from kg.resolve.places import Places, is_level, is_small, shipped_places, starts_with_level
from kg.resources import read_table

_JOINERS = ("của ", "thuộc ")


@dataclass(frozen=True, slots=True)
class Nature:
    """What a name tells.

    Attributes:
        kind: As in the registry.
        parent: Name of the body above, if told.
        serves: Name of the office that a Party body serves, if told.
        place: Place it governs or lies in, if told.
        apart: Whether its own words are enough to know it, `above` meaning that something above it must be
            known, and `never` that no such words are there.
        tail: At the end of a longer name these words name the body above it.
    """

    kind: str = "other"
    parent: str | None = None
    serves: str | None = None
    place: str | None = None
    apart: str = "rest"
    tail: bool = False


class Bodies:
    """The prefix table."""

    def __init__(self, rows: Iterable[Mapping[str, str]], places: Places) -> None:
        self._rows = {row["prefix"].casefold(): row for row in rows}
        self._longest = max(len(prefix.split()) for prefix in self._rows)
        self._places = places

    def nature(self, name: str) -> Nature:
        """Return what the name tells by its first and last words."""
        row, rest = self._prefix(name)
        if row is None:
            kind = "state" if self._places.is_country(name) else "other"
            return Nature(kind, place=self._places.after_level(name))
        governs = row["rest"] == "place" and self._places.named(rest)
        empty = not rest or is_level(rest)
        return Nature(
            kind=row["kind"],
            parent=(rest if row["rest"] == "part-of" else row["parent"]) or None,
            serves=rest if row["rest"] == "serves" and rest and not starts_with_level(rest) else None,
            place=governs or (None if empty else self._places.after_level(name)),
            apart="never" if empty or is_small(rest) else row["apart"],
            tail=bool(row["tail"]) and not empty,
        )

    def spelled(self, name: str) -> str:
        """Return the name with the usual name of its place, so that its spellings become one.

        "Thành ủy TP.HCM" -> "Thành ủy Thành phố Hồ Chí Minh".
        """
        row, rest = self._prefix(name)
        place = self._places.named(rest) if row is not None and row["tail"] else None
        return name if row is None or place is None else f"{row['prefix']} {place}"

    def knows(self, name: str) -> bool:
        """Whether the first words are those of a kind of body, and more words follow."""
        row, rest = self._prefix(name)
        return row is not None and bool(rest)

    def _prefix(self, name: str) -> tuple[Mapping[str, str] | None, str]:
        """Return the row of the longest prefix, and the words after it."""
        words = name.split()
        for length in range(min(self._longest, len(words)), 0, -1):
            row = self._rows.get(" ".join(words[:length]).casefold())
            if row is not None:
                rest = " ".join(words[length:])
                for joiner in _JOINERS:
                    rest = rest.removeprefix(joiner)
                return row, rest
        return None, ""


@cache
def shipped_bodies() -> Bodies:
    """Return the table of `data/bodies.tsv`."""
    return Bodies(read_table("data/bodies.tsv"), shipped_places())
