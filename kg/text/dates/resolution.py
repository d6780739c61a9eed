"""From what the words say to days of the calendar.

Comes in: an `Expression` and the date of the article. Goes out: a `DateSpan`, or None where the words do
not tell and the anchor does not help; and of a date that no calendar has, what is left of it.
"""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import Struct

from kg.errors import DateError
from kg.model.dates import DateSpan, PartialDate
from kg.text.dates.expression import Expression, Fields, Shift, Unit

_LEAP = 2000


class Impossible(Struct, frozen=True):
    """A date that no calendar has; the year, where it is said or known."""

    year: int | None = None


def resolve(expression: Expression, anchor: DateSpan | None) -> DateSpan | None:
    """Return the days an expression stands for.

    A date without a year means the nearest such date to the anchor, where days to come count a third
    more; words like "vừa qua" and "tới" choose the side. An anchor that is a window of several days
    gives a date without a year only where the window leaves one choice, and "hôm nay" is the window.
    """
    if expression.first == Fields():
        return _relative(expression.shift, anchor) if expression.shift and anchor else None
    year = _year(expression, anchor)
    if year is None:
        return None
    last = expression.last if expression.last.year else _with_year(expression.last, year)
    first = expression.first if expression.first.year else _with_year(expression.first, last.year or year)
    span = _span(first, last)
    if span is None and not expression.first.year and last.year:  # "từ 28/12 đến 5/1/2018"
        span = _span(_with_year(expression.first, last.year - 1), last)
    return span


def impossible(expression: Expression, anchor: DateSpan | None) -> Impossible | None:
    """Return what is left of an expression that stands for no days, where the calendar is why.

    "31/2/2019" and, of an article of 2019, "31/2" leave the year; "từ năm 2018 đến năm 2012" leaves nothing.
    """
    if expression.first != expression.last:
        return Impossible() if expression.complete else None
    if expression.first.day is None or _middle(expression.first, expression.first.year or _LEAP) is not None:
        return None
    if expression.first.year is not None or anchor is None:
        return Impossible(expression.first.year)
    return Impossible(anchor.start.year if anchor.start.year == anchor.end.year else None)


def _year(expression: Expression, anchor: DateSpan | None) -> int | None:
    """The year of the end of the expression."""
    written = expression.last.year or expression.first.year
    if written or anchor is None:
        return written
    if expression.shift and expression.shift.unit is Unit.YEAR:
        years = {day.year + expression.shift.amount for day in (anchor.start.earliest(), anchor.end.latest())}
    else:
        years = {
            _nearest_year(expression.last, day, expression.leaning)
            for day in (anchor.start.earliest(), anchor.end.latest())
        }
    return years.pop() if len(years) == 1 else _inside(expression.last, anchor)


def _inside(fields: Fields, anchor: DateSpan) -> int | None:
    """The only year in which the date lies inside the anchor's window, if there is just one."""
    first, last = anchor.start.earliest(), anchor.end.latest()
    years = []
    for year in range(first.year, min(last.year, first.year + 2) + 1):
        day = _middle(fields, year)
        if day is not None and first <= day <= last:
            years.append(year)
    return years[0] if len(years) == 1 else None


def _nearest_year(fields: Fields, anchor: date, leaning: int) -> int:
    def distance(year: int) -> tuple[bool, int, int]:
        day = _middle(fields, year)
        if day is None:
            return True, 9999, year
        away = (day - anchor).days
        wrong_side = leaning * away < 0  # news speaks of what has happened: the future counts as farther
        return wrong_side, -3 * away if away <= 0 else 4 * away, year

    return min((anchor.year - 1, anchor.year, anchor.year + 1), key=distance)


def _middle(fields: Fields, year: int) -> date | None:
    try:
        return date(year, fields.month or 7, fields.day or 15)
    except ValueError:
        return None


def _with_year(fields: Fields, year: int) -> Fields:
    return Fields(year, fields.month, fields.day)


def _span(first: Fields, last: Fields) -> DateSpan | None:
    try:
        return DateSpan(_partial(first), _partial(last))
    except DateError:
        return None


def _partial(fields: Fields) -> PartialDate:
    return PartialDate(fields.year or 0, fields.month, fields.day)


def _relative(shift: Shift, anchor: DateSpan) -> DateSpan | None:
    try:
        return _shifted(shift, anchor)
    except (DateError, OverflowError):  # before the year 1 or after 9999
        return None


def _shifted(shift: Shift, anchor: DateSpan) -> DateSpan | None:
    if shift.unit is Unit.YEAR:
        return _shifted_year(shift.amount, anchor)
    if shift.unit is Unit.MONTH:
        return _shifted_month(shift.amount, anchor)
    first, last = anchor.start.earliest(), anchor.end.latest()
    if first != last:
        return anchor if shift == Shift(Unit.DAY, 0) else None
    if shift.unit is Unit.WEEK:
        monday = first - timedelta(days=first.weekday() - 7 * shift.amount)
        return DateSpan(PartialDate.of(monday), PartialDate.of(monday + timedelta(days=6)))
    if shift.unit is Unit.WEEKDAY:
        first -= timedelta(days=(first.isoweekday() - shift.amount) % 7)
    else:
        first += timedelta(days=shift.amount)
    return DateSpan(PartialDate.of(first), PartialDate.of(first))


def _shifted_year(amount: int, anchor: DateSpan) -> DateSpan | None:
    if anchor.start.year != anchor.end.year:
        return None
    year = PartialDate(anchor.start.year + amount)
    return DateSpan(year, year)


def _shifted_month(amount: int, anchor: DateSpan) -> DateSpan | None:
    first, last = anchor.start.earliest(), anchor.end.latest()
    if (first.year, first.month) != (last.year, last.month):
        return None
    years, month = divmod(first.year * 12 + first.month - 1 + amount, 12)
    shifted = PartialDate(years, month + 1)
    return DateSpan(shifted, shifted)
