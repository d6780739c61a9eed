"""The dates of an article as its events need them.

Comes in: a prepared article. Goes out: the dates written, with the days that "cùng ngày" points back to
("Chiều cùng ngày, HĐND tỉnh họp"), and two days joined by "và" as one date ("Ngày 18/4 và 21/4").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from msgspec.structs import replace

from kg.extract.article import ArticleText
from kg.model.dates import DateSpan, PartialDate, Precision
from kg.text.dates import DateMention

_SAME_DAY = re.compile(r"cùng ngày(?!\w)")
_LATER = re.compile(r"buổi (sáng|trưa|chiều|tối)(?=,)")  # opens a sentence
_AGO = re.compile(r"(?<!\w)(hai|ba|bốn|năm) (?:hôm|ngày) trước(?=,? (?!đó)\w)")
_COUNTS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5}
_PART = re.compile(r"(?<!\w)(sáng|trưa|chiều|tối)\s$")
_PARTS = {"sáng": "morning", "trưa": "noon", "chiều": "afternoon", "tối": "evening"}
_AND = re.compile(r"\s?và (?:ngày )?")
# A day from which something is in force is not that of the report ("nghỉ hưu từ ngày 1/7").
IN_FORCE = re.compile(r"(?<!\w)(?:từ|kể từ|trước|hạn|đến hết|số [^ ]{1,20})(?: ngày)? ?$")
_JUST_BEFORE = 400  # code points
_NEAR, _LONGEST = timedelta(days=7), timedelta(days=62)


def days(article: ArticleText, lowered: str) -> list[DateMention]:
    """Return the dates in the order of the text; `lowered` is the text in lower case."""
    written = sorted(
        [*_paired(article.dates, lowered), *_counted(article, lowered)], key=lambda one: one.start
    )
    pointed = [
        DateMention(start, end, date, _PARTS.get(part), complete=False)
        for start, end, part in _pointers(lowered)
        if (date := _last_day(start, written, lowered)) is not None
    ]
    return sorted(written + pointed, key=lambda one: one.start)


def _counted(article: ArticleText, lowered: str) -> Iterator[DateMention]:
    """Yield the days counted back from the publication ("Ba hôm trước, ông A ...")."""
    published = article.published
    if not is_day(published) or published is None:
        return
    for found in _AGO.finditer(lowered):
        if lowered[max(0, found.start() - 3) : found.start()].rstrip(" ")[-1:] in ("", ".", "\n"):
            day = PartialDate.of(published.start.earliest() - timedelta(days=_COUNTS[found[1]]))
            yield DateMention(*found.span(), DateSpan(day, day), None, complete=False)


def _pointers(lowered: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, part of day) of the words that point back to a day."""
    for found in _SAME_DAY.finditer(lowered):
        part = _PART.search(lowered, max(0, found.start() - 7), found.start())
        yield (part.start() if part else found.start()), found.end(), part[1] if part else ""
    for found in _LATER.finditer(lowered):
        if found.start() == 0 or lowered[found.start() - 1] == "\n" or lowered[found.start() - 2] in ".\n":
            yield found.start(), found.end(), found[1]


def is_day(date: DateSpan | None) -> bool:
    """Whether a date is a day or a span of days."""
    return date is not None and date.start.precision is Precision.DAY


def too_long(date: DateSpan) -> bool:
    """Whether a span is an age or a term, and not the length of an event ("10/2015 - 31/12/2017")."""
    return date.start != date.end and date.end.latest() - date.start.earliest() > _LONGEST


def _last_day(start: int, written: list[DateMention], lowered: str) -> DateSpan | None:
    """The day that is spoken of: the last one just before, else the first one of the text."""
    before = [one for one in written if one.end <= start and (one.date is None or is_day(one.date))]
    before = [one for one in before if not IN_FORCE.search(lowered, max(0, one.start - 30), one.start)]
    if not before:
        return None
    day = before[-1] if start - before[-1].end <= _JUST_BEFORE else before[0]
    return day.date


def _paired(dates: tuple[DateMention, ...], lowered: str) -> Iterator[DateMention]:
    """Join two days of one week with "và" between them."""
    last: DateMention | None = None
    for one in dates:
        if last is not None and _are_pair(last, one, lowered):
            last = replace(last, end=one.end, date=_span(last, one))
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _span(first: DateMention, second: DateMention) -> DateSpan | None:
    return DateSpan(first.date.start, second.date.end) if first.date and second.date else None


def _are_pair(first: DateMention, second: DateMention, lowered: str) -> bool:
    if first.date is None or second.date is None or not (is_day(first.date) and is_day(second.date)):
        return False
    if _AND.fullmatch(lowered, first.end, second.start) is None:
        return False
    return timedelta(0) < second.date.start.earliest() - first.date.end.latest() <= _NEAR
