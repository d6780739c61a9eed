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


def as_years(dates: Iterable[DateMention], text: str) -> Iterator[DateMention]:
    """Yield the dates; a quarter as its year."""
    for one in dates:
        told = one.date
        if told is not None and text[one.start : one.start + len(_WORD)].lower() == _WORD:
            year = PartialDate(told.start.year)
            yield replace(one, date=DateSpan(year, year))
        else:
            yield one
