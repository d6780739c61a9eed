"""Congresses, plenums and sessions that a number tells, of which an article need not say when they were held.

Comes in: a page and its events; `data/sessions.tsv`. Goes out: the same events, with its days:

    Tại Đại hội Đảng lần thứ XII, ông A được bầu vào ... | Hội nghị Trung ương 6 khóa XII đã thông qua ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import cache

from kg.extract.meetings.dating import When
from kg.extract.meetings.days import is_day
from kg.extract.meetings.moments import at_once
from kg.extract.meetings.occasion import Occasion
from kg.extract.meetings.ordinals import number, share_number
from kg.extract.meetings.page import Page
from kg.extract.meetings.told_days import GUESSED
from kg.extract.meetings.words import whole
from kg.extract.terms import ordinal
from kg.model.dates import DateSpan, PartialDate
from kg.resources import read_table

TABLED = GUESSED + 100  # distance of a date that only the table tells
_YEAR = timedelta(days=366)
_OF_A_PLACE = "đảng bộ"  # "đại hội đảng bộ các cấp tiến tới Đại hội XIII"
_OPENING = 40  # code points of a sentence in which stands what it tells of
_NUMBER = r"(?:lần |kỳ )?(?:thứ )?(?!năm \d)(?P<number>\w+)"
_TERM = r"(?:[\s,(]{1,3}khóa (?P<term>[ivx]+|\d+)(?!\w))?"
_PARTY = r"đảng(?! (?:bộ|ủy|đoàn|viên))(?: cộng sản việt nam)?"
_CONGRESS = rf"đại hội (?:đại biểu )?(?:(?:toàn quốc )?{_PARTY} )?(?:đại biểu )?(?:toàn quốc )?"
_CALLED = (
    ("congress", re.compile(rf"{_CONGRESS}{_NUMBER}(?P<party>,? (?:của )?{_PARTY})?(?!\w)")),
    ("plenum", re.compile(rf"hội nghị trung ương {_NUMBER}{_TERM}(?!\w)")),
    (
        "plenum",
        re.compile(
            r"hội nghị (?:lần )?thứ (?P<number>\w+),? (?:của )?(?:ban chấp hành|bch) trung ương"
            rf"(?! đoàn| hội)(?: {_PARTY})?{_TERM}(?!\w)"
        ),
    ),
    ("session", re.compile(rf"kỳ họp {_NUMBER},? (?:của )?quốc hội{_TERM}(?!\w)")),
)
_INSPECTION = re.compile(rf"kỳ họp {_NUMBER}(?!\w)")
_INSPECTORS = "Ủy ban Kiểm tra Trung ương"
# The congresses of the parties that rule these, or did, are not in the table: "Đại hội Đảng Nhân dân
# Cách mạng Lào lần thứ XI".
_ABROAD = re.compile(whole(("trung quốc", "lào", "cuba", "triều tiên", "liên xô")))
_ANOTHER = re.compile(r",? (?:và )?(?:[ivx]+|\d+)(?!\w)")  # "Đại hội Đảng lần thứ VII và VIII"


def date_by_number(page: Page, found: list[Occasion]) -> None:
    """Give events of the table its days, where the article tells none, or another time than theirs."""
    for occasion in found:
        starts = _starts(page, occasion) if _is_held(page, occasion) else ()
        days = next((day for one in starts if (day := _days(page, one)) is not None), None)
        if days is not None and not _is_dated(page, occasion, days):
            occasion.when = When(days, None, TABLED)


def _is_dated(page: Page, occasion: Occasion, days: DateSpan) -> bool:
    """Whether the article tells the day of an event, or a time that can be its own."""
    when = occasion.when
    if when is None:
        return False
    told = is_day(when.date) and when.distance < GUESSED
    return told or at_once(when.date, days) or _in_brackets(page, occasion.dated.end)


def _in_brackets(page: Page, end: int) -> bool:
    """Whether a time stands in brackets right behind a name ("kỳ họp 15 của Ủy ban A (tháng 7/2017)")."""
    return page.lowered.startswith(" (", end) and bool(page.dates.within(end, end + 3))


def _starts(page: Page, occasion: Occasion) -> Iterator[int]:
    """Where an event is named, and where it is named in other words that have its number."""
    named = occasion.named
    ours = page.lowered[named.start : named.end]
    yield named.start
    for one in occasion.mentions:
        theirs = page.lowered[one.start : one.end]
        if one.word.head == named.word.head and _OF_A_PLACE not in ours and share_number(ours, theirs):
            yield one.start


def _is_held(page: Page, occasion: Occasion) -> bool:
    """Whether an event is told to take place, not only prepared or spoken of ("chuẩn bị cho Đại hội XII")."""
    named = occasion.named
    opens = named.start - page.article.sentences[named.sentence][0] < _OPENING
    return not named.passing and (opens or any(one.happens for one in occasion.mentions))


def _days(page: Page, start: int) -> DateSpan | None:
    """The days of what is named at a place, if it was over when the article was published."""
    if _ABROAD.search(page.lowered, *page.article.sentences[page.sentence(start)]):
        return None
    for kind, pattern in _CALLED:
        called = pattern.match(page.lowered, start)
        if called is not None and (kind != "congress" or "đảng" in called[0]):
            if _ANOTHER.match(page.lowered, called.end()):
                return None
            told = called.groupdict().get("term")
            term = f"khóa {ordinal(told)}" if told else None
            return _of_number(page, kind, number(called["number"]), term)
    sitting = _INSPECTION.match(page.lowered, start)
    if sitting is not None and _is_of_inspectors(page, start, sitting.end()):
        return _of_number(page, "inspection", number(sitting["number"]), None)
    return None


def _is_of_inspectors(page: Page, start: int, end: int) -> bool:
    """Whether the body nearest to a session is the Inspection Commission of the Party."""
    bodies = page.organizations.within(*page.article.sentences[page.sentence(start)])
    nearest = min(bodies, key=lambda one: max(start - one.end, one.start - end), default=None)
    return nearest is not None and nearest.name == _INSPECTORS


def _of_number(page: Page, kind: str, wanted: int | None, term: str | None) -> DateSpan | None:
    """The days of the one of a kind and number: of the term, else the last one of the year before."""
    published = page.article.published
    same = [one for one in _held() if one[:2] == (kind, wanted) and term in (None, one[2])]
    if published is not None:
        same = [one for one in same if one[3].end.latest() <= published.end.latest()]
    if kind == "congress" or term is not None:
        return same[0][3] if len(same) == 1 else None
    if published is None:
        return None
    late = [one for one in same if one[3].end.latest() >= published.start.earliest() - _YEAR]
    return late[-1][3] if late else None


@cache
def _held() -> tuple[tuple[str, int, str, DateSpan], ...]:
    return tuple(
        (
            row["kind"],
            int(row["number"]),
            f"khóa {ordinal(row['term'].removeprefix('khóa '))}",
            DateSpan(PartialDate.parse(row["start"]), PartialDate.parse(row["end"])),
        )
        for row in read_table("data/sessions.tsv")
    )
