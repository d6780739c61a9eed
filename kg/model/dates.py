"""Calendar dates with exactly the precision their source gives.

Comes in: years, months, days, or EDTF text (`2019`, `2019-09`, `2019-09-06`, and the closed
interval `2017-11-10/2017-11-11`). Goes out: frozen dates that know the set of days they stand for.
The calendar is proleptic Gregorian. Grammar: EDTF level 0, ISO 8601-2:2019.
"""

from __future__ import annotations

import calendar
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache, total_ordering

from kg.errors import DateError, because

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


class Precision(StrEnum):
    """How exactly a date is given."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month of a year, or a day.

    Attributes:
        year: 1 to 9999.
        month: 1 to 12, or None for year precision.
        day: Day of the month, or None for month or year precision.

    Raises:
        DateError: If the calendar has no such date.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise DateError(str(self.day), because("a day needs a month"))
        try:
            date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)
        except ValueError as error:
            day = "-".join(f"{part:02}" for part in (self.year, self.month, self.day) if part is not None)
            raise DateError(day, because("no calendar has {day}; give another", day=day)) from error

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.

        Raises:
            DateError: If the text has another form or names no date of the calendar.
        """
        match = _FORM.fullmatch(text.strip())
        if match is None:
            raise DateError(text, because("write a year, month or day as 2019, 2019-09 or 2019-09-06"))
        month, day = (int(part) if part else None for part in match.groups()[1:])
        try:
            return cls(int(match[1]), month, day)
        except DateError as error:
            raise DateError(text, error.reason) from error

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """Return a calendar day as a date of day precision."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def bounding(cls, day: date, precision: Precision) -> PartialDate:
        """Return the month or year that begins or ends with a day, if it was given so; else the day."""
        whole = cls(day.year, None if precision is Precision.YEAR else day.month)
        edges = (whole.earliest(), whole.latest())
        return whole if precision is not Precision.DAY and day in edges else cls.of(day)

    @classmethod
    def enclosed(cls, first: date, last: date) -> PartialDate | None:
        """Return the day, month or year whose days are exactly those from the first to the last, if any."""
        day = cls.of(first)
        wholes = (day, cls(first.year, first.month), cls(first.year))
        return next((one for one in wholes if (one.earliest(), one.latest()) == (first, last)), None)

    @property
    def precision(self) -> Precision:
        """How exactly this date is given."""
        if self.day is not None:
            return Precision.DAY
        return Precision.MONTH if self.month is not None else Precision.YEAR

    def earliest(self) -> date:
        """Return the first day this date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def latest(self) -> date:
        """Return the last day this date can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or _days_of(self.year, month))

    def __lt__(self, other: PartialDate) -> bool:
        return (self.earliest(), self.latest()) < (other.earliest(), other.latest())

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


@lru_cache(maxsize=4096)  # the months of three centuries
def _days_of(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


@dataclass(frozen=True, slots=True)
class DateSpan:
    """All days from the first day of one date to the last day of another."""

    start: PartialDate
    end: PartialDate

    def __post_init__(self) -> None:
        if self.end.latest() < self.start.earliest():
            raise DateError(str(self), because("it ends before it starts"))

    @classmethod
    def parse(cls, text: str) -> DateSpan:
        """Read `DATE` or `DATE/DATE`.

        Raises:
            DateError: If a part is no date, or the end lies before the start.
        """
        first, slash, last = text.partition("/")
        start = PartialDate.parse(first)
        return cls(start, PartialDate.parse(last) if slash else start)

    def __str__(self) -> str:
        return str(self.start) if self.start == self.end else f"{self.start}/{self.end}"


def parse_day(text: str) -> date:
    """Read one day as `YYYY-MM-DD`.

    Raises:
        DateError: If the text is no day of the calendar.
    """
    if len(text) == 10 and text[4] == text[7] == "-":  # what is no day of the calendar goes on
        with suppress(ValueError):
            return date.fromisoformat(text)
    form = _FORM.fullmatch(text.strip())
    if form is None or form[3] is None:
        raise DateError(text, because("a whole day is needed, such as 2019-01-17"))
    return PartialDate.parse(text).earliest()
