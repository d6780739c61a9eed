"""People who died long ago: they are at events of their own time only.

Comes in: a name, and the dates that are told. Goes out: whether the person can have been there:

    Năm 1957, Chủ tịch A thăm Triều Tiên.            he was there
    Nhân ngày sinh Chủ tịch A, sáng 19/5, ông B ...   he was not
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.bygone import last_days
from kg.extract.meetings.words import words
from kg.model.dates import DateSpan


def is_bygone(person: str) -> bool:
    """Return whether a person is one of those who died long ago."""
    return person.lower() in words().classes["late"]


def is_of_time(person: str, told: Iterable[DateSpan | None]) -> bool:
    """Return whether one who died long ago was in office on all the days told, of which there are some."""
    until, days = last_days().get(person), list(told)
    if until is None or not days:
        return False
    return all(one is not None and one.end.latest() <= until for one in days)
