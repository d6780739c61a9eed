"""Days, months and years in figures, and rows of them.

Comes in: canonical text and a place in it. Goes out: points ("12", "14/11", "tháng 9/2018") and spans of
them ("12 đến 14/11", "10 và 11/11", "8/1988 - 9/1992"). A day without a month takes it from the next
point, and so does a date without a year.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from kg.text.dates import lexicon as lex
from kg.text.dates.expression import Fields

_LONGEST_ROW = 8


class Point(Struct, frozen=True, gc=False):
    """One date as written, and whether a word such as "ngày" or "tháng" stands before it."""

    start: int
    end: int
    fields: Fields
    named: bool = False


class Row(Struct, frozen=True, gc=False):
    """One date or a span of dates as written."""

    start: int
    end: int
    first: Fields
    last: Fields


PointReader = Callable[[str, int], Point | None]


def day_point(text: str, at: int) -> Point | None:
    """Read a day: "30/5/2019", "14 tháng 5 năm 2017", "17/1", or a bare "12"."""
    if lex.DAY_FIGURES.match(text, at) is None:  # most figures are of no day
        return None
    for pattern in (lex.FULL, lex.SPELLED, lex.SLASHED, lex.DASHED, lex.DAY_ALONE):
        if (match := pattern.match(text, at)) is not None:
            return _point(match)
    return None


def month_point(text: str, at: int) -> Point | None:
    """Read a month after the word "tháng": "9/2018", "5 năm 2017", "9", "chín"."""
    figures = lex.MONTH_FIGURES.match(text, at) is not None
    for pattern in (lex.MONTH_YEAR, lex.MONTH_ALONE) if figures else (lex.MONTH_WORD,):
        if (match := pattern.match(text, at)) is not None:
            return _point(match)
    return None


def month_with_year(text: str, at: int) -> Point | None:
    """Read a month in figures with its year: "9/2018"."""
    match = lex.MONTH_YEAR.match(text, at)
    return _point(match) if match else None


def year_point(text: str, at: int) -> Point | None:
    """Read a year from 1900 to 2100."""
    match = lex.YEAR_ALONE.match(text, at)
    return _point(match) if match else None


_BY_WORD: dict[str, PointReader] = {
    "ngày": day_point,
    "mùng": day_point,
    "tháng": month_point,
    "năm": year_point,
}


def rows(text: str, at: int, read: PointReader) -> list[Row]:
    """Read a row of points and join those that are one span."""
    first = read(text, at)
    if first is None:
        return []
    points, ranged = [first], [False]
    while len(points) < _LONGEST_ROW and (link := lex.CONNECTOR.match(text, points[-1].end)) is not None:
        point = None if _starts_anew(link, points[-1]) else _next(text, link, read, points[-1].fields)
        if point is None:
            break
        points.append(point)
        ranged.append(link["range"] is not None)
    while points and not _stands(points, len(points) - 1, ranged[-1]):
        points.pop()
        ranged.pop()
    return _joined(points, ranged)


def _range_end(text: str, at: int, read: PointReader, before: Fields) -> Point | None:
    """Read the end of a span, which may be more or less exact than its start: "2/1964 đến 1974"."""
    whole = lex.FULL.match(text, at)
    if whole is not None:
        return _point(whole)
    if before == Fields(day=before.day):
        return read(text, at)
    readers = (month_with_year, read, year_point) if before.year else (month_with_year, read)
    return next((point for reader in readers if (point := reader(text, at)) is not None), None)


def _starts_anew(link: re.Match[str], before: Point) -> bool:
    """Whether words of time show that another date begins, not the rest of this one."""
    return (
        link["range"] is None
        and bool(link["word"] or link["part"])
        and before.fields != Fields(day=before.fields.day)
    )


def _next(text: str, link: re.Match[str], read: PointReader, before: Fields) -> Point | None:
    word = lex.key(link["word"])
    reader = _BY_WORD.get(word, read)
    if reader is not read and link["range"] is None:
        return None
    ranged = link["range"] is not None
    point = _range_end(text, link.end(), reader, before) if ranged else reader(text, link.end())
    if point is None or lex.UNITS.match(text, point.end):
        return None
    if reader is not read and (point.fields.year is None or before == Fields(day=before.day)):
        return None
    return Point(point.start, point.end, point.fields, bool(word))


def _stands(points: list[Point], at: int, ranged: bool) -> bool:  # noqa: FBT001 - one entry of a parallel list
    """Whether a point at the end of a row says enough to be one: "25/5, 3 người" ends after 25/5."""
    fields = points[at].fields
    if fields.day is not None:
        return fields.month is not None
    if at == 0 or fields.year is not None:
        return True
    return fields.month is not None and (ranged or points[at].named)


def _point(match: re.Match[str]) -> Point:
    found = match.groupdict()
    month = found.get("m")
    if month is not None:
        month = lex.MONTHS.get(lex.key(month)) or int(month)
    year, day = found.get("y"), found.get("d")
    fields = Fields(int(year.replace(" ", "")) if year else None, month, int(day) if day else None)
    return Point(match.start(), match.end(), fields)


def _joined(points: list[Point], ranged: list[bool]) -> list[Row]:
    filled = _filled([point.fields for point in points], ranged)
    found: list[Row] = []
    for at, (point, fields) in enumerate(zip(points, filled, strict=True)):
        bare = at > 0 and points[at - 1].fields != filled[at - 1]
        if at > 0 and (ranged[at] or (bare and _follows(found[-1].last, fields))):
            found[-1] = Row(found[-1].start, point.end, found[-1].first, fields)
        else:
            found.append(Row(point.start, point.end, fields, fields))
    return found


def _filled(fields: list[Fields], ranged: list[bool]) -> list[Fields]:
    """Give each date what it leaves to the next one, and a year from the one before a range."""
    full = list(fields)
    for at in range(len(full) - 2, -1, -1):
        full[at] = _inherit(full[at], full[at + 1])
    for at in range(1, len(full)):
        before = full[at - 1].year
        if ranged[at] and full[at].year is None and before is not None:
            full[at] = Fields(before, full[at].month, full[at].day)
    return full


def _inherit(fields: Fields, following: Fields) -> Fields:
    if fields.month is None and fields.day is None:
        return fields
    month = following.month if fields.month is None else fields.month
    year = fields.year
    if year is None and following.year is not None:
        later = following.month is not None and month is not None and month > following.month
        year = following.year - later
    return Fields(year, month, fields.day)


def _follows(before: Fields, after: Fields) -> bool:
    """Whether one day comes right after another, or one month after another."""
    if before.day is not None:
        return (before.year, before.month, before.day + 1) == (after.year, after.month, after.day)
    return (before.year, (before.month or 0) + 1) == (after.year, after.month)
