"""Counted things: what a body is made up of, and how much work was done.

Comes in: a page. Goes out: `Composition`s ("Đảng bộ có 31 tổ chức đảng trực thuộc, gồm 12 đảng bộ cơ sở và
19 chi bộ") and `Figure`s ("ban hành hơn 4.756 văn bản"). What is counted is a table,
`data/counted_units.tsv`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from msgspec import Struct

from kg.extract.meetings.page import Page
from kg.model.dates import DateSpan, Precision
from kg.model.details import Composition, Count, Figure
from kg.resources import read_table
from kg.text.digits import digit_runs

_NUMBER = re.compile(
    r"([0-9](?<![\w.,/-].)(?:\d{0,2}(?:\.\d{3}){1,4}|\d{0,14}))(?:,(\d{1,15}))?(?![\d.,/%-]{0,30}\d)"
    r"\s+(?:(nghìn|ngàn|triệu|tỷ)\s+)?"
)
_SCALES = {"nghìn": 1e3, "ngàn": 1e3, "triệu": 1e6, "tỷ": 1e9}
_ABOUT = re.compile(r"(?<!\w)(?:hơn|trên|gần|khoảng|ít nhất|tối thiểu|chừng|xấp xỉ)\s+$")
# "Gala lần thứ 50 Hội nghị ASEAN", "Điều 2 Nghị định số 53": such numbers count nothing.
_ORDINAL = re.compile(r"(?<!\w)(?:thứ|điều|khoản|điểm|số|chương)\s+$")
_HAS = re.compile(r"\s+(?:hiện\s+)?(?:nay\s+)?(?:có|gồm|bao gồm|gồm có)\s+(?:tổng số\s+|tất cả\s+)?$")
_LONGEST = 6  # code points of "gần " and the like before a number


class _Counted(Struct, frozen=True):
    """A number with what it counts, by place."""

    start: int
    end: int
    count: Count
    kind: str


@cache
def _units() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return a pattern of everything that is counted, longest first, and the kind of each."""
    kinds = {row["unit"]: row["kind"] for row in read_table("data/counted_units.tsv")}
    longest = sorted(kinds, key=lambda unit: (-len(unit), unit))
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest))})(?!\w)"), kinds


def _counted(page: Page, first: int, last: int) -> list[_Counted]:
    found: list[_Counted] = []
    pattern, kinds = _units()
    for digits in _runs(page.article.text, first, last):
        number = _NUMBER.match(page.lowered, digits, last)
        unit = pattern.match(page.lowered, number.end(), last) if number is not None else None
        if (
            number is None
            or unit is None
            or _ORDINAL.search(page.lowered, max(first, number.start() - 12), number.start())
        ):
            continue
        about = _ABOUT.search(page.lowered, max(first, number.start() - 12), number.start())
        count = Count(_amount(number), unit[0], about is not None)
        start = about.start() if about else number.start()
        found.append(_Counted(start, unit.end(), count, kinds[unit[0]]))
    return found


def _runs(text: str, first: int, last: int) -> list[int]:
    """Return where the runs of digits of a sentence begin."""
    runs = digit_runs(text)
    return [start for start, _ in runs[bisect_left(runs, (first, 0)) : bisect_left(runs, (last, 0))]]


def _amount(number: re.Match[str]) -> float:
    whole, part, scale = number[1].replace(".", ""), number[2], number[3]
    return float(f"{whole}.{part or 0}") * _SCALES.get(scale or "", 1.0)


def read(page: Page) -> Iterator[Composition | Figure]:
    """Yield what bodies are made up of, and counted work, sentence by sentence."""
    for first, last in page.article.sentences:
        counted = _counted(page, first, last)
        if counted:
            yield from _composition(page, first, [one for one in counted if one.kind == "part"])
            yield from _figures(page, (first, last), [one for one in counted if one.kind == "work"])


def _composition(page: Page, first: int, parts: Sequence[_Counted]) -> Iterator[Composition]:
    """Yield the make-up of a body: a body, "có" or "gồm", and numbers of parts or members."""
    bodies = page.organizations.within(first, parts[0].start) if parts else ()
    if bodies and _HAS.match(page.lowered, bodies[-1].end, parts[0].start):
        parts = list(_own(page, parts))
        yield Composition(
            page.article.document.id,
            bodies[-1].name,
            tuple(one.count for one in parts),
            page.article.evidence(bodies[-1].start, parts[-1].end),
        )


def _own(page: Page, parts: Sequence[_Counted]) -> Iterator[_Counted]:
    """Yield the parts up to those of another body: "Thượng viện gồm 250 và Hạ viện gồm 500 thành viên"."""
    yield parts[0]
    for before, part in pairwise(parts):
        others = page.organizations.within(before.end, part.start)
        if others and _HAS.match(page.lowered, others[-1].end, part.start):
            return
        yield part


def _figures(page: Page, sentence: tuple[int, int], work: Iterable[_Counted]) -> Iterator[Figure]:
    """Yield counted work, with the period that its sentence names."""
    for one in work:
        evidence = page.article.evidence(one.start, one.end)
        yield Figure(page.article.document.id, one.count, evidence, _period(page, *sentence))


def _period(page: Page, first: int, last: int) -> DateSpan | None:
    """Return the months or years that the sentence speaks of; one day is no period."""
    spans = [one.date for one in page.dates.within(first, last) if one.date is not None]
    return next(
        (one for one in spans if one.start.precision is not Precision.DAY or one.start != one.end), None
    )
