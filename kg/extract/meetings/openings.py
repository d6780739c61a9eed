"""The day of a meeting that other words of the article tell: its first sentences, or the talks before it.

Comes in: a page and its events. Goes out: the same, with the day of the only meeting to which the article
points, and of what is told to follow talks:

    Ngày 9/1, đoàn công tác về tỉnh A kiểm tra ... | Tại buổi làm việc, ông B cho biết ...
    Sáng 9/1, ông A hội đàm với bà B ... | Sau hội đàm, hai bên chứng kiến lễ ký ...
"""

from __future__ import annotations

import re

from kg.extract.meetings.choice import is_news
from kg.extract.meetings.dating import When
from kg.extract.meetings.days import is_day
from kg.extract.meetings.mentions import PAIRED, Mention
from kg.extract.meetings.moments import follows_talks, goes_on, opens_with_date
from kg.extract.meetings.occasion import ASSEMBLIES, LEDE, Occasion
from kg.extract.meetings.page import Page
from kg.extract.meetings.told_days import GUESSED
from kg.text.dates import DateMention

_DONE_ON_A_DAY = ASSEMBLIES | {"visit"}
_NEAR = 3  # sentences between what is told and what comes next
_BORN = re.compile(r"(?<!\w)sinh (?:ngày )?$")
_OPENING = 25  # code points of a sentence in which a meeting stands that it points to


def date_after_talks(page: Page, found: list[Occasion]) -> None:
    """Give what is told to follow talks ("Sau hội đàm, hai bên chứng kiến lễ ký") their day, if it is one."""
    talks = (one.when for one in found if one.mentions[0].word.head in PAIRED)
    days = {one.date for one in talks if one is not None and is_day(one.date)}
    if len(days) != 1:
        return
    (day,) = days
    for occasion in found:
        if occasion.when is None and occasion.event_type in ASSEMBLIES:
            for one in occasion.mentions:
                if follows_talks(page, one):
                    occasion.when, occasion.dated = When(day, None, GUESSED), one
                    break


def date_next(page: Page, found: list[Occasion]) -> None:
    """Give what comes next ("Tiếp đó, Chủ tịch nước thăm ...") the day of what is told right before it."""
    for number, occasion in enumerate(found):
        one = occasion.mentions[0]
        if occasion.when is None and occasion.event_type in _DONE_ON_A_DAY and goes_on(page, one):
            before = [other for other in found[:number] if _is_right_before(other, one)]
            when = before[-1].when if before else None
            if when is not None and is_day(when.date) and when.date.start == when.date.end:
                occasion.when, occasion.dated = When(when.date, None, GUESSED), one


def _is_right_before(occasion: Occasion, mention: Mention) -> bool:
    """Whether an event is told in one of the sentences before a mention."""
    return any(0 < mention.sentence - one.sentence <= _NEAR for one in occasion.mentions)


def date_pointed_to(page: Page, found: list[Occasion]) -> None:
    """Give the only meeting, to which an article just points ("Tại buổi làm việc"), the day that opens it.

    "Ngày 9/1, đoàn công tác về tỉnh A kiểm tra ..." tells it without its word.
    """
    gathered = [one for one in found if one.event_type in ASSEMBLIES]
    if len(gathered) == 1 and gathered[0].when is None:
        own = [one for one in gathered[0].mentions if not one.passing]
        starts = (one.start - page.article.sentences[one.sentence][0] for one in own if one.happens)
        if any(start < _OPENING for start in starts) and all(one.generic or one.verb for one in own):
            gathered[0].when = _first_day(page)


def _has_time(page: Page, mention: Mention) -> bool:
    """Whether a month or a year alone stands before it: "trước đợt kiểm tra tháng 7, tại một | cuộc họp"."""
    before = page.dates.within(page.article.sentences[mention.sentence][0], mention.start)
    return any(one.date is not None and not is_day(one.date) for one in before)


def date_reported(page: Page, main: Occasion | None) -> None:
    """Give a reported meeting without a day the only day of the news that the first sentences tell.

    "Phó Thủ tướng A và Bộ trưởng B ngày 29/3 thảo luận ... | ... được đưa ra tại cuộc hội đàm"
    """
    if main is None or main.when is not None or main.event_type not in ASSEMBLIES:
        return
    held = any(one.happens or one.verb for one in main.mentions) and main.mentions[0].sentence < LEDE + 2
    if not held or page.article.published is None or any(_has_time(page, one) for one in main.mentions):
        return
    told: list[DateMention] = []
    for first, last in page.article.sentences[: LEDE + 1]:
        days = (one for one in page.dates.within(first, last) if one.date and is_day(one.date))
        told += [one for one in days if not _BORN.search(page.lowered, max(first, one.start - 10), one.start)]
    only = told[0].date if len({one.date for one in told}) == 1 else None
    if only is not None and is_news(page, only):
        main.when = When(only, told[0].part_of_day, GUESSED)


def _first_day(page: Page) -> When | None:
    """The day that opens one of the first sentences of an article, if they tell one day alone."""
    told: list[DateMention] = []
    for first, last in page.article.sentences[:LEDE]:
        told += [one for one in page.dates.within(first, last) if is_day(one.date)]
    opening = [one for one in told if opens_with_date(page, page.sentence(one.start))]
    day = opening[0].date if opening else None
    if day is None or any(one.date != day for one in told):
        return None
    return When(day, opening[0].part_of_day, GUESSED)
