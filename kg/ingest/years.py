"""The year of an article that writes its own day without one.

Comes in: the date expressions of an article and the day it speaks from. Goes out: the year, if words tell it:
the same day written in full elsewhere, a weekday, or the plan or the record of a year ("nhiệm vụ năm 2019",
"từ đầu năm 2020 đến nay"). Each rule says which months it holds for: in December plans are for the next year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from kg.text.dates import Expression, Fields
from kg.text.tally import tally

_BEFORE = 70
_OPENS_SENTENCE = re.compile(
    r"(?:\A|\n|[.!?]\s{1,2}|trước,\s)\Z"
)  # "Ngày 6/10/2015, ..." tells what was before
_PLAN = re.compile(
    r"(?<!\w)(?:nhiệm vụ|kế hoạch|phương hướng|triển khai|công tác|chủ đề|bước sang|bước vào)\s"
    r"(?:[^\s.,;]+\s){0,6}\Z",
    re.IGNORECASE,
)
_SO_FAR = re.compile(r"(?<!\w)(?P<months>\d{1,2}) tháng đầu\s\Z", re.IGNORECASE)
_SINCE = re.compile(r"(?<!\w)từ đầu\s\Z", re.IGNORECASE)
_TILL_NOW = re.compile(r"\s(?:đến|tới) nay(?!\w)")
_PAST = re.compile(r"(?<!\w)(?:vào|cuối|đầu|giữa|từ|đến|trước|sau|hồi|sinh|tới|của)\s\Z", re.IGNORECASE)


def year_of_story(text: str, found: Sequence[Expression], story: Expression, *, sure: bool) -> int | None:
    """Return the year of the day the article speaks from, or None where no words tell it.

    Args:
        text: Canonical text.
        found: Its date expressions.
        story: The day.
        sure: The article surely speaks from that day; if not, only the same day in full will do.
    """
    for rule in (_same_day, _weekday, _record, _plan, _topic) if sure else (_same_day,):
        year = rule(text, found, story)
        if year is not None:
            return year
    return None


def _same_day(text: str, found: Sequence[Expression], story: Expression) -> int | None:
    """The same day written in full: "ngày 6-2" and "6-2-2018", "5/1" and "từ 5 đến 12/1/2015"."""
    day = (story.first.month or 0, story.first.day or 0)
    years = {
        one.last.year
        for one in found
        if one is not story and one.complete and one.first.day and one.first.year == one.last.year
        if _month_day(one.first) <= day <= _month_day(one.last)
        if not _OPENS_SENTENCE.search(text[max(0, one.start - 8) : one.start])
    }
    return years.pop() if len(years) == 1 else None


def _month_day(fields: Fields) -> tuple[int, int]:
    return fields.month or 0, fields.day or 0


def _weekday(_text: str, found: Sequence[Expression], story: Expression) -> int | None:
    """A weekday: "thứ năm 25/10" and a year of the text in which 25 October is a Thursday."""
    if story.weekday is None:
        return None
    years = {year for year in _years(found) if _falls_on(story, year)}
    return years.pop() if len(years) == 1 and years >= {max(_years(found))} else None


def _falls_on(story: Expression, year: int) -> bool:
    try:
        return date(year, story.first.month or 0, story.first.day or 0).isoweekday() == story.weekday
    except ValueError:
        return False


def _record(text: str, found: Sequence[Expression], story: Expression) -> int | None:
    """The year so far: "từ đầu năm 2020 đến nay", "6 tháng đầu năm 2018" soon after those months."""
    month = story.first.month or 0
    years = set()
    for one in _years_alone(found):
        before = text[max(0, one.start - _BEFORE) : one.start]
        so_far = _SO_FAR.search(before)
        since = _SINCE.search(before) is not None and _TILL_NOW.match(text, one.end) is not None
        if since or (so_far and int(so_far["months"]) - 1 <= month <= int(so_far["months"]) + 2):
            years.add(one.first.year)
    return years.pop() if len(years) == 1 else None


def _plan(text: str, found: Sequence[Expression], story: Expression) -> int | None:
    """Plans: "nhiệm vụ năm 2019" beside "năm 2018" are made early in 2019, or late in 2018."""
    month = story.first.month or 0
    alone = _years_alone(found)
    planned = [one.first.year for one in alone if _is_planned(text[max(0, one.start - _BEFORE) : one.start])]
    years = {one.first.year for one in alone}
    if not planned:
        return None
    year = max(filter(None, planned))
    if year != max(filter(None, years)):
        return None
    if year - 1 in years:
        return year if month <= 4 else year - 1 if month >= 11 else None
    return year if 4 <= month <= 8 and len(planned) > 1 else None


def _is_planned(before: str) -> bool:
    return _PLAN.search(before) is not None and _PAST.search(before) is None


def _topic(text: str, found: Sequence[Expression], story: Expression) -> int | None:
    """One year named three times and more, from the first lines on, and never as the past."""
    alone = _years_alone(found)
    counts = tally([one.first.year for one in alone])
    month = story.first.month or 0
    if len(counts) != 1 or len(alone) < 3 or not 4 <= month <= 11 or alone[0].start > story.end:
        return None
    if any(_PAST.search(text[max(0, one.start - _BEFORE) : one.start]) for one in alone):
        return None
    return alone[0].first.year


def _years(found: Sequence[Expression]) -> set[int]:
    return {year for one in found if one.complete for year in (one.first.year, one.last.year) if year}


def _years_alone(found: Sequence[Expression]) -> list[Expression]:
    return [one for one in found if one.complete and one.first == one.last and one.first.month is None]
