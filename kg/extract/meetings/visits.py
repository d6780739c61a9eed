"""The time of an official visit whose days the article leaves out.

Comes in: a page and its events. Goes out: the same, with the day of the welcome, or the month of a visit that
goes on:

    Chiều 1/3, lễ đón chính thức Chủ tịch A ... | Chuyến thăm hữu nghị chính thức Việt Nam của Chủ tịch A
    Chủ tịch nước B đang có chuyến thăm cấp Nhà nước tới Ấn Độ
"""

from __future__ import annotations

import re
from functools import cache

from kg.extract.lexicon import countries
from kg.extract.meetings.dating import When
from kg.extract.meetings.days import is_day
from kg.extract.meetings.mentions import WELCOME
from kg.extract.meetings.occasion import Occasion
from kg.extract.meetings.page import Page
from kg.extract.meetings.told_days import GUESSED
from kg.model.dates import DateSpan, PartialDate

_HOME = "Việt Nam"
_SECOND = 2  # the first word of a name has a capital as such
_OFFICIAL = ("cấp nhà nước", "chính thức", "hữu nghị")
_INVITING = ("lời", "mời", "sẽ ", "trước đó", "sau ")  # "nhận lời thăm chính thức Việt Nam"
_CALLED = 30  # code points before a visit in which they stand
_GOES_ON = re.compile(r"(?<!\w)đang (?:\w+ ){0,3}$")


def is_state_visit(page: Page, occasion: Occasion) -> bool:
    """Return whether a visit is official or goes on, so that an article may leave out its days."""
    if occasion.event_type == "visit" and any(_is_going_on(page, one.start) for one in occasion.mentions):
        return True
    named = occasion.named
    words = page.lowered[named.start : named.end]
    before = page.lowered[max(0, named.start - _CALLED) : named.start]
    official = occasion.event_type == "visit" and any(one in words for one in _OFFICIAL)
    return official and not any(one in before for one in _INVITING)


def is_journey(page: Page, visit: Occasion) -> bool:
    """Return whether a visit is to a state, or told by a noun, and not only to a place ("thăm nhà máy")."""
    named = visit.named
    called = page.article.text[named.start : named.end]
    return not named.verb or is_state_visit(page, visit) or _names_state(called)


def _names_state(called: str) -> bool:
    """Whether words name a state, and not what begins or ends like one: "Lào Cai", "Trần Văn Đức"."""
    for found in _states().finditer(called):
        before = called[: found.start()].split()
        if len(before) < _SECOND or not before[-1][0].isupper():
            return True
    return False


@cache
def _states() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, (_HOME, *countries())), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{names})(?![\w-])(?! [A-ZĐ])")


def date_visits(page: Page, found: list[Occasion]) -> None:
    """Give an official visit without days the day of the only welcome, else the month in which it goes on."""
    days = (one.when.date for one in found if one.mentions[0].word.head == WELCOME and one.when is not None)
    welcomes = {day for day in days if is_day(day)}
    for occasion in found:
        if occasion.when is None and is_state_visit(page, occasion):
            date = next(iter(welcomes)) if len(welcomes) == 1 else _month(page, occasion)
            occasion.when = When(date, None, GUESSED) if date is not None else None


def _month(page: Page, visit: Occasion) -> DateSpan | None:
    """The month of the publication, if the article says that the visit goes on."""
    published = page.article.published
    going = any(_is_going_on(page, one.start) for one in visit.mentions)
    if not going or published is None or not is_day(published):
        return None
    day = published.start.earliest()
    month = PartialDate(day.year, day.month)
    return DateSpan(month, month)


def _is_going_on(page: Page, start: int) -> bool:
    return _GOES_ON.search(page.lowered, max(0, start - _CALLED), start) is not None
