"""Places of local government, as far as they tell organisations apart.

Comes in: `data/places.tsv` and words of an organisation's name. Goes out: the name of the place they end
in, and the province a place lies in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from kg.resources import read_table
from kg.text.normalize import canonical

_LEVELS = ("tỉnh", "thành phố", "huyện", "quận", "thị xã", "phường", "thị trấn", "xã")
_LEVEL = re.compile(rf"\b({'|'.join(_LEVELS)})\s+(?!ủy\b|đoàn\b)(\S.*)$", re.IGNORECASE)
_SMALL = re.compile(r"(?:\bphường|\bthị trấn|(?<!thị )\bxã)\s+\S", re.IGNORECASE)
_LOCAL = frozenset(("city", "province", "district", "town"))
_TOP = ("city", "province")


@lru_cache(maxsize=1 << 16)
def key(words: str) -> str:
    """Return the form under which names are equal: case and spaces round dashes do not count."""
    return re.sub(r"\s*[-–—]\s*", "-", canonical(words)).casefold()


class Places:
    """Names of provinces, cities and districts."""

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        local = sorted(
            (row for row in rows if row["kind"] in _LOCAL | {"country"}),
            key=lambda row: row["kind"] not in _TOP,
        )
        self._names: dict[str, str] = {}
        self._provinces: dict[str, str] = {}
        self._countries = {key(row["name"]) for row in local if row["kind"] == "country"}
        repeated = Counter(row["name"] for row in local)
        for row in local:
            if row["kind"] == "country" or (repeated[row["name"]] > 1 and row["kind"] not in _TOP):
                continue
            for name in (row["official"], row["name"], *row["aliases"].split("|")):
                self._names.setdefault(key(name), row["name"])
            self._provinces[row["name"]] = row["name"] if row["kind"] in _TOP else row["parent"]
        self._names.pop("", None)

    def named(self, words: str) -> str | None:
        """Return the place that exactly these words name."""
        return self._names.get(key(words))

    def is_country(self, words: str) -> bool:
        """Whether these words name a country."""
        return key(words) in self._countries

    def province(self, place: str) -> str | None:
        """Return the province or city that the place is or lies in, or None if it is not known."""
        return self._provinces.get(place) or None

    def after_level(self, words: str) -> str | None:
        """Return the place at the end of the words, written with its level ("... tỉnh Nghệ An")."""
        found: str | None = None
        match = _LEVEL.search(words)
        while match is not None:
            found = self.named(match[0]) or self.named(match[2]) or match[2]
            match = _LEVEL.search(words, match.start(2))
        return found


def is_level(words: str) -> bool:
    """Whether the words are a level without a name ("tỉnh")."""
    return words.casefold() in _LEVELS


def starts_with_level(words: str) -> bool:
    """Whether the words are a place with its level ("thành phố Đà Nẵng") rather than a body."""
    return _LEVEL.match(words) is not None


def is_small(words: str) -> bool:
    """Whether the words name a commune or ward, whose names recur all over the country."""
    return _SMALL.search(words) is not None


@cache
def shipped_places() -> Places:
    """Return the places of `data/places.tsv`."""
    return Places(read_table("data/places.tsv"))
