"""The year of what is told without a day: a decision, a meeting or a visit of years past.

Comes in: a page and a mention. Goes out: the date of the year that opens its sentence, or that
stands behind it with a word of time:

    Năm 2015, Ban Bí thư cách chức ông A. Ông A từng bị kỷ luật vào năm 2013. Ông B thăm Lào hồi năm 2016.
"""

from __future__ import annotations

import re

from kg.extract.meetings.mentions import Mention
from kg.extract.meetings.page import Page
from kg.model.dates import DateSpan, Precision

_DONE = frozenset({"decision", "visit", "trial"})  # types whose verbs have a year behind them
# Types of what has no number of its own, by which a table would know its days.
_FRAMED = _DONE | {"meeting", "working-session", "press-conference", "ceremony"}
_OPENS = re.compile(
    r"\W{0,3}(?:như [^,.;:“”\"]{3,40}, )?"
    r"(?:(?:trước đó|tiếp đó|sau đó|cũng|vào|trong|hồi|đến|tới|cuối|đầu|giữa),? )*(?:năm )?"
)
_BEHIND = re.compile(r"(?<!\w)(?:vào|hồi)(?: khoảng)?(?: (?:cuối|đầu|giữa))?(?: năm)? $")
_LEAD = 20  # code points before a year in which stands that it is a time
_REACH = 160  # code points behind a verb in which its year stands
_PARTED = re.compile(r"[.;:“”\"]|(?<!\w)(?:khi|sau|trước|mà|vì|do|và)(?!\w)")


def past_year(page: Page, mention: Mention) -> tuple[DateSpan, int] | None:
    """Return the year of what is told and where its words end, if it is one before the article's."""
    if mention.word.event_type not in (_DONE if mention.verb else _FRAMED) or mention.passing:
        return None
    first, last = page.article.sentences[mention.sentence]
    decides = mention.word.event_type in ("decision", "trial")
    if not decides and not page.people.within(first, mention.start):
        return None  # "Năm ngoái, số khách thăm Việt Nam tăng đều"
    for found in page.dates.within(first, min(last, mention.end + _REACH)):
        date = found.date
        if date is None or date.start != date.end or date.start.precision is not Precision.YEAR:
            continue
        if _OPENS.fullmatch(page.lowered, first, found.start) or _is_behind(page, mention, found.start):
            return (date, found.end) if _is_past(page, date) else None
    return None


def _is_behind(page: Page, mention: Mention, start: int) -> bool:
    """Whether a year behind what is told is its time, and not that of another matter."""
    done = mention.verb and mention.word.event_type in _DONE
    if not done or start < mention.body or _PARTED.search(page.lowered, mention.body, start):
        return False
    return _BEHIND.search(page.lowered, max(mention.body, start - _LEAD), start) is not None


def _is_past(page: Page, date: DateSpan) -> bool:
    published = page.article.published
    return published is not None and date.end.latest() < published.start.earliest()
