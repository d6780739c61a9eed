"""The publication date as metadata gives it.

Comes in: "2019", "2019-01", "2019-01-17", a span of two such dates, or a timestamp. Goes out: the span of
days; the time of day is left out.
"""

from __future__ import annotations

from kg.errors import DateError, because
from kg.model.dates import DateSpan

_DAY = len("2019-01-17")
_FIRST, _LAST = 1865, 2100  # since the first newspaper in Vietnamese; "0001-01-01" and the like mean nothing


def given_date(text: str) -> DateSpan:
    """Read a date of the metadata.

    Raises:
        DateError: If it is no date, or one on which no article can have come out.
    """
    try:
        span = DateSpan.parse(text[:_DAY] if text[_DAY : _DAY + 1] in ("T", " ") else text)
    except DateError as error:  # of a part, such as the 18 of 18/2/2025
        raise DateError(text, error.reason) from error
    if span.start.year < _FIRST or span.end.year > _LAST:
        raise DateError(
            text, because("an article came out between {first} and {last}", first=_FIRST, last=_LAST)
        )
    return span
