"""The full names of bodies that an article tells, for those that it calls by less.

Comes in: the organisations of an article in the order of the text. Goes out: a fuller name, or None.

    Sở (after "Sở Y tế tỉnh A")                     the one named last before
    Công ty B (beside "Công ty B Việt Nam")         the fuller name that is told most often
    Đảng ủy (beside "Ban Thường vụ Đảng ủy Bộ C")   Đảng ủy Bộ C, where the article names no other
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from kg.extract.named import with_inner
from kg.extract.organizations import OrganizationPhrase
from kg.extract.spoken_of import COMPANIES
from kg.extract.stand_ins import StandIns, stands_in
from kg.extract.titles import TitlePhrase
from kg.extract.vicinity import Vicinity
from kg.text.tally import tally

_DEPUTY, _ASSEMBLY, _COUNCIL = "Đại biểu", "Quốc hội", "Hội đồng nhân dân "


def _is_more(title: TitlePhrase) -> bool:
    """Whether more is written than "đại biểu"."""
    return title.end - title.start > 2


class ToldBodies:
    """The bodies of one article.

    Attributes:
        names: How often each full name is told, those of committees inside others included.
    """

    def __init__(
        self, phrases: Sequence[OrganizationPhrase], vicinity: Vicinity, values: Sequence[object] = ()
    ) -> None:
        """Take the organisations that the article names, what knows its sentences, and all that it names."""
        self._values = values
        self._phrases = phrases
        self._stand_ins = StandIns(phrases, vicinity)
        self._starts = [one.start for one in phrases]
        self._alike: dict[str, list[OrganizationPhrase]] = {}  # by how their names begin
        self._parts: dict[str, list[OrganizationPhrase]] = {}  # by a kind that they are of or part of
        self.names: dict[str, int] = {}
        for whole, times in tally([one.name for one in phrases if one.missing is None]).items():
            for name in with_inner(whole):
                self.names[name] = self.names.get(name, 0) + times
        self._lowered = [(name.lower(), name) for name in self.names]

    def meant(self, phrase: OrganizationPhrase) -> OrganizationPhrase | None:
        """Return the body that "Ủy ban" or "Sở" stands for: the one named last before, else first."""
        if stands_in(phrase.name):
            return self._stand_ins.body(phrase.name, phrase.start)
        start = f"{phrase.name} ".lower()
        if start not in self._alike:
            alike = (one for one in self._phrases if one.name.lower().startswith(start))
            self._alike[start] = [one for one in alike if one.missing != "body"]
        named = self._alike[start] or self._companies(phrase)
        before = bisect_left(named, phrase.start, key=lambda one: one.start)
        return named[max(0, before - 1)] if named else None

    def between(self, first: int, end: int) -> Sequence[OrganizationPhrase]:
        """Return the bodies that begin at the first token or behind it, and before the end."""
        return self._phrases[bisect_left(self._starts, first) : bisect_left(self._starts, end)]

    def owner(self, kind: str, at: int) -> OrganizationPhrase | None:
        """Return the body named last before a token that is of a kind, or a part of one of it."""
        if stands_in(kind):
            return self._stand_ins.body(kind, at)
        start = f" {kind} ".lower()
        if start not in self._parts:
            parts = (one for one in self._phrases if start in f" {one.name.lower()}")
            self._parts[start] = [one for one in parts if one.missing != "body"]
        named = self._parts[start]
        before = bisect_left(named, at, key=lambda one: one.start)
        return named[max(0, before - 1)] if named else None

    def of_title(self, title: str, at: int) -> OrganizationPhrase | None:
        """Return the body told near a title without one that only bodies of a kind have."""
        return self._stand_ins.of_title(title, at)

    def inside(self, start: str) -> str | None:
        """Return the body that begins so inside the name most often told: "Đảng ủy | Quân chủng Hải quân"."""
        if stands_in(start.rstrip()):
            return None
        inside = {name[name.index(start) :]: n for name, n in self.names.items() if start in name}
        return max(inside, key=lambda name: (inside[name], name)) if inside else None

    def house(self, title: TitlePhrase) -> str | None:
        """Return the one council of an article that speaks of no other house, for a bare "đại biểu"."""
        if title.row.title != _DEPUTY or _is_more(title) or self._speaks_of_assembly:
            return None
        return self._councils[0] if len(self._councils) == 1 else None

    @cached_property
    def _speaks_of_assembly(self) -> bool:
        titles = (one for one in self._values if isinstance(one, TitlePhrase) and one.row.title == _DEPUTY)
        seated = any(one.row.organization == _ASSEMBLY and _is_more(one) for one in titles)
        return seated or any(_ASSEMBLY in name for name in self.names)

    @cached_property
    def _councils(self) -> list[str]:
        return [name for name in self.names if name.startswith(_COUNCIL)]

    def longer(self, name: str) -> str:
        """Return the fuller name that the article gives elsewhere, most often, else the name itself."""
        fuller = self._fuller(name)
        return max(fuller, key=lambda full: (self.names[full], full)) if fuller else name

    def only(self, name: str) -> str:
        """Return the fuller name that the article gives elsewhere, where it is the only one."""
        fuller = self._fuller(name)
        return fuller[0] if len(fuller) == 1 else name

    def _fuller(self, name: str) -> list[str]:
        start = f"{name} ".lower()
        return [full for lowered, full in self._lowered if lowered.startswith(start)]

    def _companies(self, phrase: OrganizationPhrase) -> list[OrganizationPhrase]:
        """Return the companies of the article for one called by another kind: "chủ tịch tổng công ty"."""
        if f"{phrase.name} " not in COMPANIES:
            return []
        return [one for one in self._phrases if one.missing is None and one.name.startswith(COMPANIES)]
