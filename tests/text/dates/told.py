"""How the tests of dates read a text: the words of each date with the days they mean."""

from __future__ import annotations

from kg.model.dates import DateSpan
from kg.text.dates import find_dates

ANCHOR = "2019-01-17"  # a Thursday


def told(text: str, published: str | None = ANCHOR) -> list[tuple[str, str | None]]:
    """Return (words, EDTF date) of each date in a text of an article that came out on a day."""
    anchor = DateSpan.parse(published) if published else None
    return [
        (text[one.start : one.end], str(one.date) if one.date else None) for one in find_dates(text, anchor)
    ]


def meant(text: str, published: str | None = ANCHOR) -> list[str | None]:
    """Return only the dates."""
    return [date for _, date in told(text, published)]
