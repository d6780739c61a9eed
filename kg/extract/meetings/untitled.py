"""Who is meant by a title that stands without its name.

Comes in: a page and the place where a title ends. Goes out: the one person whom the article names with it:

    Chủ tịch nước Lê Văn A đã lên tàu. | Chủ tịch nước sáng nay thăm cảng ...       Lê Văn A
    Tổng thống Pháp B phát biểu. | ... chiêu đãi Tổng thống Pháp                   B
"""

from __future__ import annotations

import re
from functools import cache

from kg.extract.meetings.page import Page
from kg.extract.meetings.words import whole
from kg.resources import read_table

# What may stand between a title and the verb of its holder.
_AUXILIARY = re.compile(
    r"(?:,?\s(?:(?:và|cùng) phu nhân|hôm (?:nay|qua|\d{1,2}[/-]\d{1,2})|(?:sáng|trưa|chiều|tối) nay"
    r"|đã|vừa|mới|sẽ|đang|cũng|có|đến|tới|tiếp tục|bắt đầu|kết thúc|ngày \d{1,2}[/-]\d{1,2}))*\s?$"
)
_LONGEST = 60  # code points of a title with its body
_LEFT = 20  # code points before a title in which stands what it is behind
# What stands before a title that opens a clause, not behind "phu nhân", "trợ lý", "nguyên", "Phó".
_OPENS = re.compile(
    r"(?:[,;:–-]\s|(?<!\w)(?:(?:sau|trước) (?:đó|khi)|tại đây|nay)\s)(?:(?:đồng chí|ông|bà|ngài)\s)?$"
)
_SEATS = frozenset({"đại biểu", "ủy viên", "thành viên", "đại biểu quốc hội"})  # of many


def holder_before(page: Page, first: int, verb: int) -> str | None:
    """Return the one person named elsewhere with the title that stands right before a verb."""
    auxiliary = _AUXILIARY.search(page.lowered, max(first, verb - _LONGEST), verb)
    end = auxiliary.start() if auxiliary is not None else verb
    begin = max(first, end - _LONGEST)
    if page.people.within(begin, verb):
        return None
    for head in _titles().finditer(page.lowered, begin, end):
        named = page.titled.by(page.lowered[head.start() : end])
        if len(named) == 1 and _opens(page, first, head.start()):
            return next(iter(named))
    return None


def _opens(page: Page, first: int, title: int) -> bool:
    """Whether a title opens its sentence, or stands behind a comma or a date."""
    dated = page.dates.last_before(title)
    behind_date = dated is not None and dated.end == title - 1
    return (
        title == first
        or behind_date
        or _OPENS.search(page.lowered, max(first, title - _LEFT), title) is not None
    )


@cache
def _titles() -> re.Pattern[str]:
    rows = read_table("data/titles.tsv")
    titles = sorted({row["title"].lower() for row in rows} - _SEATS, key=len, reverse=True)
    return re.compile(whole(titles))
