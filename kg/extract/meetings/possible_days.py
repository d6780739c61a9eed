"""Whether an event whose own date is not known can be of a day.

Comes in: a page, an event and a date. Goes out: whether it can be its own:

    Chiều 12/4, Hội nghị ... | Ngày 4/2/2013, hội nghị bất thường ...    another day of the month: two events
"""

from __future__ import annotations

from datetime import timedelta

from kg.extract.meetings.dating import When, recent
from kg.extract.meetings.days import is_day
from kg.extract.meetings.moments import at_once, is_just_decided
from kg.extract.meetings.occasion import LEDE, Occasion
from kg.extract.meetings.page import Page
from kg.extract.meetings.time_frame import days_of_the_month
from kg.model.dates import DateSpan, Precision

_YEAR = timedelta(days=366)


def can_be_of(page: Page, occasion: Occasion, when: When) -> bool:
    """Return whether an event can have a date: undated news of the first sentences has none of years past."""
    if occasion.when is not None:
        return at_once(occasion.when.date, when.date)
    if is_day(when.date) and not _can_be_on(page, occasion, when.date):
        return False
    published = page.article.published
    fresh = occasion.event_type == "decision" and occasion.mentions[0].sentence < LEDE
    if fresh and published is not None and not is_day(when.date) and is_just_decided(page, occasion.mentions):
        return at_once(when.date, recent(published))
    fresh = fresh or (occasion.event_type == "visit" and when.date.start.precision is Precision.YEAR)
    return not fresh or published is None or when.date.end.latest() >= published.start.earliest() - _YEAR


def _can_be_on(page: Page, occasion: Occasion, date: DateSpan) -> bool:
    """Whether the day and month that a sentence of an event tells without a year can be those of a date."""
    told: set[tuple[int, ...]] = set()
    for one in occasion.mentions:
        told |= days_of_the_month(page, page.article.sentences[one.sentence])
    days = {(day.day, day.month) for day in (date.start.earliest(), date.end.latest())}
    return not told or bool(told & days) or date.start != date.end
