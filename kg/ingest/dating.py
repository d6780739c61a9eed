"""When an article came out, worked out from its own words.

Comes in: the text of an article. Goes out: the day of publication, or None: never the clock, and rather
nothing than a guess. Two things are needed: the day the article speaks from ("Chiều 17/1", "hôm nay 4-5") and
its year, which news leaves out nine times in ten and which other words must tell (`kg.ingest.years`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from kg.errors import DateError
from kg.ingest.layout import Line, lines_of
from kg.ingest.years import year_of_story
from kg.model.dates import DateSpan, PartialDate
from kg.text.dates import Expression, Unit, expressions

_LEDE_LINES = 5
_TO_COME = re.compile(
    r"(?<!\w)(?:sẽ|dự kiến|hạn|trước|kể từ|từ|đến|sinh)\s(?:[^\s.]+\s){0,8}\Z", re.IGNORECASE
)
_WILL = re.compile(r",?\s(?:[^\s.]+\s){0,8}(?:sẽ|dự kiến)\s")
_CITED = re.compile(r"(?:/[A-ZĐ-]{2,}|(?<!\w)số \S{1,12})[,\s(]{0,3}\Z")
_NEAR = 60
_SURE = 2


def infer(text: str) -> DateSpan | None:
    """Return the day on which an article came out, or None where its words do not tell.

    Args:
        text: Canonical text of the article.
    """
    lede = lines_of(text)[:_LEDE_LINES]
    found = expressions(text)
    story = _day_of_story(text, found, lede)
    if story is None:
        return None
    sure = _rank(story, lede) <= _SURE
    year = (story.first.year if sure else None) or year_of_story(text, found, story, sure=sure)
    return _published(story, year) if year is not None and not _is_past(text, found, year) else None


def _day_of_story(text: str, found: Sequence[Expression], lede: Sequence[Line]) -> Expression | None:
    """Return the day from which the article speaks; the surest words in its first lines win."""
    end = lede[-1].end if lede else 0
    days = [one for one in found if one.start < end and _is_day(one) and not _is_other_day(text, one)]
    return min(days, key=lambda one: (_rank(one, lede), one.start), default=None)


def _rank(expression: Expression, lede: Sequence[Line]) -> int:
    if expression.shift is not None and expression.shift.unit is Unit.DAY:
        return 0  # "hôm nay 4-5"
    if expression.part_of_day is not None:
        return 1  # "Chiều 17/1"
    begins = any(line.start == expression.start for line in lede)  # "Ngày 17/12, tại ..."
    return _SURE if begins else _SURE + 1


def _is_day(expression: Expression) -> bool:
    return expression.first == expression.last and expression.first.day is not None


def _is_other_day(text: str, expression: Expression) -> bool:
    """Whether words beside it make it a day to come, a birthday or the date of a decree."""
    before = text[max(0, expression.start - _NEAR) : expression.start].rpartition("\n")[2]
    after = text[expression.end : expression.end + _NEAR].partition("\n")[0]
    return any((_TO_COME.search(before), _CITED.search(before), _WILL.match(after)))


def _is_past(text: str, found: Sequence[Expression], year: int) -> bool:
    """Whether the article tells of exact days that lie after the day found, so that it is of a later year."""
    told = [
        one.first.year
        for one in found
        if one.complete and one.first.month and one.first.year and not _is_other_day(text, one)
    ]
    return any(other > year for other in told)


def _published(story: Expression, year: int) -> DateSpan | None:
    try:
        day = PartialDate(year, story.first.month, story.first.day)
    except DateError:
        return None
    if story.shift is not None and story.shift.unit is Unit.DAY:
        day = PartialDate.of(day.earliest() - timedelta(days=story.shift.amount))
    return DateSpan(day, day)
