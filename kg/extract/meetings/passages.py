"""The sentences that tell of another time than that of an event, and are no part of its report.

Comes in: a page, an event and all mentions. Goes out: numbers of the sentences behind one that looks back,
up to the next that has a day or names the event, or stands below a picture:

    Trước đó, vào chiều 19/5, ông A làm việc với huyện. | Trả lời ông A, ông B giải thích. | Tại hội nghị, ...

Where the article looks back to the event itself, all are of another time but those that go on with it.
"""

from __future__ import annotations

import re

from kg.extract.meetings.days import is_day
from kg.extract.meetings.mentions import Mention
from kg.extract.meetings.moments import looks_back, opens_apart
from kg.extract.meetings.occasion import LEDE, Occasion
from kg.extract.meetings.page import Page, Spans
from kg.extract.meetings.sections import behind
from kg.extract.meetings.tellers import is_in_words
from kg.extract.meetings.time_frame import same_time

_LONGEST = 5  # sentences
_REPORT = 15  # sentences of the report of a meeting to which the article goes back
_OPENING = 30  # code points of a sentence in which stands that it goes back
_DAY_BEFORE = ("hôm qua, ", "hôm trước, ", "ngày hôm qua, ")
_WHEN = ("trước đó, khi ", "trước đó, trong ", "trước đó, sau ")  # a time that the clause tells
_SAME = "cùng ngày"  # the day of what is told right before
_CREDITED = 60  # code points at the end of a sentence in which a photographer is named
_CREDIT = re.compile(r"(?<!\w)ảnh:? ?[^.;:]{1,40}[.)\s]*$")


def of_another_time(page: Page, occasion: Occasion, named: Spans[Mention]) -> set[int]:
    """Return the sentences of another time than that of an event; `named` are all mentions of the page."""
    dated = occasion.dated
    if looks_back(page, dated) and dated.sentence >= LEDE:
        return {*range(len(page.article.sentences))} - {*behind(page, dated.sentence, named, _REPORT)}
    return _going_back(page, occasion, named)


def _going_back(page: Page, occasion: Occasion, named: Spans[Mention]) -> set[int]:
    """The sentences that go back to another event, and those that go on with it."""
    own = {one.sentence for one in occasion.mentions if not is_in_words(page, one)}
    found: set[int] = set()
    left = 0
    for sentence in range(len(page.article.sentences)):
        if sentence not in own and _turns_back(page, sentence, occasion, named):
            left = _LONGEST
        elif left and (sentence in own or _comes_back(page, sentence)):
            left = 0
        elif left:
            left -= 1
            found.add(sentence)
    return found


def _turns_back(page: Page, sentence: int, occasion: Occasion, named: Spans[Mention]) -> bool:
    """Whether a sentence goes back to another event or day, and not to an earlier speech at the same one.

    What opens with "Sáng cùng ngày" turns to others too.
    """
    first, last = page.article.sentences[sentence]
    if opens_apart(page, sentence) or page.lowered.startswith((*_WHEN, *_DAY_BEFORE), first):
        return True
    if not any("before" in hit.classes for hit in page.hits.within(first, first + _OPENING)):
        return False
    told = any(not one.passing and one.word.form != "decision" for one in named.within(first, last))
    dated = (one.date for one in page.dates.within(first, min(last, first + 2 * _OPENING)))
    told = told or any(one is None or is_day(one) for one in dated)
    return told and not same_time(page, sentence, occasion)


def _comes_back(page: Page, sentence: int) -> bool:
    """Whether a sentence has a day of its own, or stands below a picture."""
    first, last = page.article.sentences[sentence]
    near = max(first, last - _CREDITED)
    pictured = page.lowered.find("ảnh", near, last) >= 0
    credited = pictured and _CREDIT.search(page.lowered, near, last) is not None
    dates = (
        one for one in page.dates.within(first, last) if not page.lowered.endswith(_SAME, first, one.end)
    )
    return credited or any(dates)
