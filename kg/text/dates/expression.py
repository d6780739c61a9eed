"""What the words of a date say, before the year is known.

Comes in: nothing (records only). Goes out: `Expression`, which the grammar makes and `resolution` reads.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Unit(StrEnum):
    """What a relative expression counts in."""

    DAY = "day"
    WEEKDAY = "weekday"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Shift(Struct, frozen=True, gc=False):
    """A distance from the anchor: "hôm qua" is (DAY, -1), "năm ngoái" (YEAR, -1).

    For `Unit.WEEKDAY` the amount is the ISO weekday, 1 for Monday, and the last such day is meant.
    """

    unit: Unit
    amount: int


class Fields(Struct, frozen=True, gc=False):
    """The parts of a date that are written; None where they are not."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


class Expression(Struct, frozen=True, gc=False):
    """One date, or one span of dates, as written.

    Attributes:
        start: First code point.
        end: One past the last.
        first: Its parts; all None when only `shift` is given.
        last: The end of a span; equal to `first` for one date.
        part_of_day: morning, noon, afternoon or evening.
        shift: Said relative to the day of the article ("hôm qua"), perhaps beside a date ("hôm qua 25/2").
        weekday: The day of the week beside a date ("thứ năm 25/10"), 1 for Monday.
        leaning: -1 when the words say it is past ("tháng 5 vừa qua"), +1 when to come, else 0.
        same_year: "cùng năm": the year that was mentioned before.
        later: "hai năm sau": `shift` counts from the date that was mentioned before.
    """

    start: int
    end: int
    first: Fields = Fields()
    last: Fields = Fields()
    part_of_day: str | None = None
    shift: Shift | None = None
    leaning: int = 0
    same_year: bool = False
    weekday: int | None = None
    later: bool = False

    @property
    def complete(self) -> bool:
        """Whether the year is written."""
        return self.first.year is not None and self.last.year is not None
