"""Departments that every ministry has, completed with the ministry that the article speaks of.

Comes in: the organisations of an article and `data/shared_units.tsv`. Goes out: the full name of a department
that its words leave open, or None. A section that every district has is completed with the district; one that
companies have as well, not where a company is spoken of.

    Bộ trưởng Bộ Y tế A; Vụ trưởng Vụ Pháp chế B                Vụ Pháp chế [Bộ Y tế]
    Chủ tịch UBND huyện A; Trưởng phòng Nội vụ B                Phòng Nội vụ [huyện A]
    Bộ trưởng Bộ Y tế A; Chánh Văn phòng Bộ B                   Văn phòng Bộ [Y tế]
    Thứ trưởng Bộ Y tế A và Thứ trưởng Bộ Công an B; Vụ trưởng Vụ Pháp chế C    [not told]
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache

from kg.extract.organizations import OrganizationPhrase
from kg.extract.places import PlacePhrase
from kg.extract.spoken_of import COMPANIES
from kg.extract.vicinity import DISTRICT, Vicinity
from kg.resources import read_table

_HOSTS = frozenset(("ministry", "office", "court", "procuracy"))
# The council of a district and the Party's committee there.
_GOVERNMENTS = ("Ủy ban nhân dân", "Hội đồng nhân dân", "Huyện ủy", "Quận ủy", "Thị ủy", "Thành ủy")
_OR_COMPANY = "district or company"  # by the column `level`
_GENERAL_DEPARTMENT = "Tổng cục "


class SharedUnits:
    """The ministries and other central offices of one article, in the order of the text."""

    def __init__(self, phrases: Sequence[OrganizationPhrase], vicinity: Vicinity) -> None:
        """Take the organisations that the article names, and what knows its sentences."""
        self._vicinity = vicinity
        self._firms = [phrase.start for phrase in phrases if phrase.name.startswith(COMPANIES)]
        governments = [one for one in phrases if any(name in one.name for name in _GOVERNMENTS)]
        self._governed = _Placed([(one.start, _governed(one)) for one in governments])
        hosts = [(one.start, host) for one in phrases if (host := _host(one.name)) is not None]
        self._hosts = _Placed(hosts)
        self._ministries = _Placed([(at, host) for at, host in hosts if host.startswith("Bộ ")])

    def complete(self, name: str, at: int) -> str | None:
        """Return a department with its ministry, or None if it is none of these or nothing tells.

        Its ministry is the only one that the sentence names before it, else the only one of the article. A
        section has the district of its sentence, else the one that the article names most.

        Args:
            name: The department as the text names it.
            at: Its first token.
        """
        level = _shared_units().get(name.lower())
        if level in (DISTRICT, _OR_COMPANY):
            place = self._vicinity.nearest(at, DISTRICT)
            own = place is not None and (level == DISTRICT or self._is_of_district(place, at))
            return f"{name} {place.name}" if place is not None and own else None
        host = self._only(at, self._hosts) if level is not None else None
        return f"{name} {host}" if host is not None else None

    def office(self, name: str, at: int) -> str | None:
        """Return an office of what "Bộ" alone means ("Chánh Văn phòng Bộ, ông A"), found in the same way.

        Args:
            name: First words of the office.
            at: The token of "Bộ".
        """
        ministry = self._only(at, self._ministries)
        return f"{name} {ministry}" if ministry is not None else None

    def ministries(self) -> list[str]:
        """Return the ministry of each mention, the units of a ministry included."""
        return self._ministries.names

    def _is_of_district(self, place: PlacePhrase, at: int) -> bool:
        """Whether a section is the district's, and not that of a company which the article names before it.

        Both the sentence and the article tell so, by naming no company or the government of the district.
        """
        if not self._firms or self._firms[0] > at:
            return True
        first, end = self._vicinity.sentence(at)
        governed = self._governed.every
        if bisect_left(self._firms, first) != bisect_left(self._firms, at):  # the sentence names one
            governed = self._governed.between(first, end)
        return not governed.isdisjoint({place.name, place.level})

    def _only(self, at: int, named: _Placed) -> str | None:
        first, _ = self._vicinity.sentence(at)
        before = named.between(first, at)
        hosts = before if len(before) == 1 else named.every
        return next(iter(hosts)) if len(hosts) == 1 else None


class _Placed:
    """Names in the order of the text, so that those of a sentence are found without going over all."""

    def __init__(self, named: Sequence[tuple[int, str | None]]) -> None:
        told = [(at, name) for at, name in named if name is not None]
        self._starts = [at for at, _ in told]
        self.names = [name for _, name in told]
        self.every = frozenset(self.names)

    def between(self, start: int, end: int) -> frozenset[str]:
        """Return the names from one token up to another."""
        return frozenset(self.names[bisect_left(self._starts, start) : bisect_left(self._starts, end)])


def _governed(body: OrganizationPhrase) -> str | None:
    """Return the place of a council or a committee, or the level of one that its words leave out."""
    return body.place.name if body.place is not None else body.missing


@lru_cache(maxsize=10_000)  # an article names a body many times
def _host(name: str) -> str | None:
    """Return the central office at the end of a name ("Thanh tra | Bộ Y tế"), or None."""
    words = name.split()
    ends = (" ".join(words[start:]) for start in range(len(words)))
    return next((end for end in ends if end in _hosts()), None)


@cache
def _shared_units() -> dict[str, str]:
    """Return at which level each unit is, by its name in lower case."""
    return {row["unit"].lower(): row["level"] for row in read_table("data/shared_units.tsv")}


@cache
def _hosts() -> frozenset[str]:
    """Return the offices that have departments; a general department (Tổng cục) has some of its own."""
    rows = read_table("data/organizations.tsv")
    return frozenset(
        row["name"] for row in rows if row["kind"] in _HOSTS or row["name"].startswith(_GENERAL_DEPARTMENT)
    )
