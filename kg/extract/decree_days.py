"""Days behind the number of a document that say when it was issued.

Comes in: an article, and where a number or the body that issued it ends. Goes out: the day, and its end.

    Nghị định số 34/NĐ-CP ngày 5/3/2018                       right behind the number
    Quyết định 7/QĐ-TTg do Thủ tướng ban hành ngày 5/1/2020   behind who issued it
    Chỉ thị số 35 của Bộ Chính trị ngày 30/5/2019             behind whose it is
"""

from __future__ import annotations

import re
from bisect import bisect_right

from kg.extract.article import ArticleText
from kg.model.dates import PartialDate, Precision
from kg.text.dates import DateMention

_TO_DATE = re.compile(r"[\s,(]*(?:(?:ký|ban hành|đề)\s)?(?:ngày\s)?")
_BY = re.compile(r" (?:do|được) [^.,;:()\n]{3,60} (?:ban hành|ký|thông qua) (?:hôm |vào )?")
_OF_DAY = re.compile(r" \(?(?:ký |ban hành )?")
_GAP, _CLAUSE = 20, 80  # code points between a number and its day, and of the clause that says who issued it


def is_day(mention: DateMention) -> bool:
    """Whether a date is one day."""
    date = mention.date
    return date is not None and date.start == date.end and date.start.precision is Precision.DAY


def day_behind(article: ArticleText, end: int, *, numbered: bool) -> tuple[int, PartialDate | None]:
    """Return the date that follows the number, and where the citation then ends.

    Args:
        article: The text with its dates.
        end: Where the number ends, or the date that stands in its place.
        numbered: There is a number.
    """
    at = bisect_right(article.dates, end, key=lambda one: one.start - numbered)
    for mention in article.dates[max(0, at - 1) : at + 1]:
        if mention.date is None or mention.date.start != mention.date.end:
            continue
        if not numbered and mention.end == end:
            return end, mention.date.start
        if mention.start >= end and _leads(article.text[end : mention.start]):
            return mention.end, mention.date.start
    return end, None


def _leads(gap: str) -> bool:
    """Whether the words between a number and a date say that it is of that date."""
    near = len(gap) < _GAP and _TO_DATE.fullmatch(gap) is not None
    return near or (len(gap) < _CLAUSE and _BY.fullmatch(gap) is not None)


def day_behind_issuer(article: ArticleText, end: int) -> tuple[int, PartialDate | None]:
    """Return the day right behind the body that issued the document, and where it ends.

    Behind a comma it is that of the next clause: "Theo Quyết định số 12 của UBND tỉnh, ngày 3/5, ông A ...".
    """
    at = bisect_right(article.dates, end, key=lambda one: one.start)
    for mention in article.dates[at : at + 1]:
        if is_day(mention) and mention.date and _OF_DAY.fullmatch(article.text, end, mention.start):
            return mention.end, mention.date.start
    return end, None
