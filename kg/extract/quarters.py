"""Quarters of a year, which are no span of a post: "Quý III/2015, ông A được bầu làm X".

Comes in: the dates of a text. Goes out: the same for the grammar of posts, which begins and ends nothing with
the months of a quarter, and knows of it no more than the year.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from kg.model.dates import DateSpan, PartialDate
from kg.text.dates import DateMention

_WORD = "quý"
_MONTHS = 2  # from its first month to its last


def as_years(dates: Iterable[DateMention], text: str) -> Iterator[DateMention]:
    """Yield the dates; a quarter as its year."""
    for one in dates:
        told = one.date
        if told is not None and text[one.start : one.start + len(_WORD)].lower() == _WORD and _is_one(told):
            year = PartialDate(told.start.year)
            yield replace(one, date=DateSpan(year, year))
        else:
            yield one


def _is_one(told: DateSpan) -> bool:
    first, last = told.start, told.end
    return first.year == last.year and (last.month or 0) - (first.month or 0) == _MONTHS
