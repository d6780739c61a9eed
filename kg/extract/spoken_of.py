"""Bodies that the sentence of a title names, though not beside it.

Comes in: a title without a body, and the bodies and titles of its article. Goes out: the body that the
sentence speaks of, or None.

    kỳ họp của UBND tỉnh X, Chủ tịch A cho biết              UBND tỉnh X
    cổ đông Công ty X bầu ông A làm Chủ tịch HĐQT            Công ty X
    bà A - Chủ tịch HĐQT, bà B - Tổng Giám đốc Công ty X     Công ty X
    Bộ X có bốn thứ trưởng giúp việc Bộ trưởng A             Bộ X
    sai phạm ở Sư đoàn X: đại tá A, Chính ủy                 Sư đoàn X
    Trường X khai giảng ... Hiệu trưởng A                    Trường X
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from kg.extract.organizations import OrganizationPhrase
from kg.extract.titles import TitlePhrase
from kg.extract.vicinity import Vicinity
from kg.resources import read_table

COMPANIES = ("Công ty ", "Tổng công ty ", "Tập đoàn ", "Ngân hàng ")
_OF_COMPANIES = (
    "Tổng Giám đốc",
    "Kế toán trưởng",
    "Kiểm soát viên",
    "Trưởng Ban Kiểm soát",
    "Chủ tịch Hội đồng quản trị",
    "Chủ tịch Hội đồng thành viên",
    "Thành viên Hội đồng quản trị",
    "Thành viên Hội đồng thành viên",
    "Ủy viên Hội đồng quản trị",
)
_SECTIONS = ("Khối ", "Phòng ", "Ban ", "Chi nhánh ", "Nhà máy ", "Xí nghiệp ")
# Titles that only troops have, and how the names of troops begin.
_OF_TROOPS = (
    *("Tư lệnh", "Chỉ huy trưởng", "Tham mưu trưởng", "Chính ủy", "Chính trị viên"),
    *("Chủ nhiệm Chính trị", "Chủ nhiệm Hậu cần", "Chủ nhiệm Kỹ thuật"),
)
_TROOPS = (
    *("Bộ Chỉ huy", "Ban Chỉ huy", "Bộ Tư lệnh", "Bộ đội Biên phòng", "Cảnh sát biển", "Đồn Biên phòng"),
    *("Quân khu", "Quân đoàn", "Quân chủng", "Binh chủng", "Sư đoàn", "Lữ đoàn", "Trung đoàn"),
    *("Đồn biên phòng", "Vùng Cảnh sát biển"),
)
_REGION, _NAVY = "Vùng ", ("Hải quân", "Cảnh sát biển")
_COUNCIL = "Ủy ban nhân dân"
_COUPLE = 2


class SpokenOf:
    """The bodies and the titles of one article, in the order of the text."""

    def __init__(
        self,
        bodies: Sequence[OrganizationPhrase],
        titles: Sequence[TitlePhrase],
        vicinity: Vicinity,
        addressed: frozenset[int],
    ) -> None:
        """Take bodies, titles that name one, where sentences begin, and the titles before a name."""
        self._bodies = bodies
        self._titles = titles
        self._seated = frozenset(one.row.title for one in titles)
        self._vicinity = vicinity
        self._addressed = addressed
        self._alone: dict[tuple[str, ...], OrganizationPhrase | None] = {}  # by kinds of body

    def is_seated(self, title: TitlePhrase) -> bool:
        """Whether the article tells elsewhere of which body this title is."""
        return title.row.title in self._seated

    def body(self, title: TitlePhrase, mates: Sequence[TitlePhrase]) -> OrganizationPhrase | None:
        """Return the body of a title beside which none stands.

        Args:
            title: The title.
            mates: All titles of its stack.
        """
        if is_of_companies(title):
            return self._company(title, mates)
        if is_of_troops(title):
            return self.troops(title)
        kinds = kinds_of(title.row.title) if title.organization is None else ()
        return self._kept(title, kinds) if kinds else self._council(title)

    def troops(self, title: TitlePhrase) -> OrganizationPhrase | None:
        """Return the troops of "BĐBP tỉnh A: ông B, Chính ủy": the sentence names them, or alone the article.

        In "ông A, Chính ủy, và ông B, Sư đoàn trưởng Sư đoàn C" another title of the sentence does.
        """
        _, end = self._vicinity.sentence(title.start)
        named = list(filter(_is_troops, self._bodies))
        here = next((body for body in self.earlier(title) if body in named), None)
        after = next((body for body in named if title.start < body.start < end), None)
        alone = len({body.name for body in named}) == 1
        told = here or (after if after is not None and not self._is_left(after) else None)
        return told or (named[0] if alone else self._sole_before(title, named))

    def _is_left(self, body: OrganizationPhrase) -> bool:
        """Whether a body is that of a former post: "chức Chính ủy cho ông A, nguyên Chính ủy Sư đoàn B"."""
        return any(one.former and one.organization is body for one in self._titles)

    def _sole_before(
        self, title: TitlePhrase, named: Sequence[OrganizationPhrase]
    ) -> OrganizationPhrase | None:
        """Return the one body of these that the sentence before names."""
        first, _ = self._vicinity.sentence(title.start)
        before, _ = self._vicinity.sentence(max(first - 1, 0))
        bodies = {one.name: one for one in named if before <= one.start < first}
        return next(iter(bodies.values())) if len(bodies) == 1 else None

    def ministry(self, title: TitlePhrase, ministries: Collection[str]) -> OrganizationPhrase | None:
        """Return the one ministry that the sentence names before a minister."""
        named = {one.name: one for one in self.earlier(title) if one.name in ministries}
        return next(iter(named.values())) if len(named) == 1 else None

    def earlier(self, title: TitlePhrase) -> Iterator[OrganizationPhrase]:
        """Yield the bodies of a sentence before the title or the clause that it stands in, nearest first."""
        first, _ = self._vicinity.sentence(title.start)
        end = self._vicinity.clause(title.start) or title.start
        yield from (body for body in reversed(self._bodies) if first <= body.start < end)

    def _kept(self, title: TitlePhrase, kinds: tuple[str, ...]) -> OrganizationPhrase | None:
        """Return the body of a kind that alone has such an office: of the sentence or of the one before.

        Else it is that of the article, which names it first, and more often than all others of these kinds.
        """
        here = next((body for body in self.earlier(title) if f"{body.name} ".startswith(kinds)), None)
        if here is None:
            here = self._sole_before(title, [one for one in self._bodies if f"{one.name} ".startswith(kinds)])
        if here is not None:
            return here
        if kinds not in self._alone:
            named = {one.name: one for one in reversed(self._bodies) if f"{one.name} ".startswith(kinds)}
            times = Counter(one.name for one in self._bodies if one.name in named)
            most = max(times, key=lambda name: times[name], default="")
            self._alone[kinds] = named[most] if times[most] * 2 > times.total() else None
        alone = self._alone[kinds]
        return alone if alone is not None and alone.start < title.start else None

    def _council(self, title: TitlePhrase) -> OrganizationPhrase | None:
        """Return the committee that the sentence names last before its chairman."""
        if title.row.title != "Chủ tịch" or title.row.place != "people" or title.start not in self._addressed:
            return None
        named = next(self.earlier(title), None)
        return named if named is not None and named.name.startswith(_COUNCIL) else None

    def _company(self, title: TitlePhrase, mates: Sequence[TitlePhrase]) -> OrganizationPhrase | None:
        """Return the company that the sentence names, else the one that the article named last.

        Where the titles stand with a company elsewhere, who holds them decides.
        """
        here = next(filter(_is_company, self.earlier(title)), None)
        if here is not None:
            return here
        told = all(one.row.title in self._seated for one in mates[:_COUPLE])
        before = (body for body in reversed(self._bodies) if body.start < title.start)
        last = None if told else next(filter(_is_company, before), None)
        return last or self._of_next(title)

    def managed(self, mates: Sequence[TitlePhrase]) -> OrganizationPhrase | None:
        """Return the company of a manager among these titles: "Bí thư Chi bộ, Tổng Giám đốc"."""
        managers = (mate for mate in mates if mate.organization is None and is_of_companies(mate))
        told = (self._company(mate, mates) for mate in managers)
        return next((one for one in told if one is not None), None)

    def _of_next(self, title: TitlePhrase) -> OrganizationPhrase | None:
        """Return the company of the next such title of the sentence."""
        _, end = self._vicinity.sentence(title.start)
        after = (one for one in self._titles if title.start < one.start < end)
        alike = filter(is_of_companies, after)
        return next((one.organization for one in alike), None)


def company_in(name: str) -> str:
    """Return the company in the name of one of its boards, or an empty text."""
    at = max(name.find(company) for company in COMPANIES)
    return name[at:] if at >= 0 else ""


def is_section(name: str) -> bool:
    """Whether a body is a part of a company of which its words do not tell: "Khối Tài chính"."""
    return name.startswith(_SECTIONS) and not company_in(name)


def is_of_companies(title: TitlePhrase) -> bool:
    """Whether only companies have a title, or its deputy."""
    return names_company(title.row.title)


def names_company(title: str) -> bool:
    """Whether only companies have a title of this name, or its deputy."""
    return title.removeprefix("Phó ").startswith(_OF_COMPANIES)


def is_of_troops(title: TitlePhrase) -> bool:
    """Whether only troops have a title, or its deputy."""
    return title.row.title.removeprefix("Phó ").startswith(_OF_TROOPS)


def _is_troops(body: OrganizationPhrase) -> bool:
    fleet = body.name.startswith(_REGION) and any(one in body.name for one in _NAVY)
    return body.missing is None and (fleet or body.name.startswith(_TROOPS))


def _is_company(body: OrganizationPhrase) -> bool:
    company = body.missing is None and body.name.startswith(COMPANIES)
    return company and not f"{body.name} ".startswith(_no_companies())


def kinds_of(title: str) -> tuple[str, ...]:
    """Return how the names of the bodies begin that alone have an office or its deputy."""
    return _heads_of_bodies().get(title.removeprefix("Phó "), ())


@cache
def _heads_of_bodies() -> dict[str, tuple[str, ...]]:
    rows = read_table("data/heads_of_bodies.tsv")
    return {row["title"]: tuple(f"{one} " for one in row["bodies"].split("|")) for row in rows}


@cache
def _no_companies() -> tuple[str, ...]:
    """Return how bodies begin that are no companies though called so: "Ngân hàng Nhà nước"."""
    others = (row for row in read_table("data/organizations.tsv") if row["kind"] != "company")
    names = (name for row in others for name in (row["name"], *row["aliases"].split("|")))
    return tuple(f"{name} " for name in names if name.startswith(COMPANIES))
