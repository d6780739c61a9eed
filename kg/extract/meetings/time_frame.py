"""Whether a sentence speaks of the time of an event.

Comes in: a page, a sentence and an occasion. Goes out: whether the sentence can be part of its report.
"""

from __future__ import annotations

import re
from functools import cache

from kg.extract.meetings.days import is_day
from kg.extract.meetings.moments import at_once, opens_apart
from kg.extract.meetings.occasion import Occasion
from kg.extract.meetings.page import Page
from kg.extract.meetings.words import words
from kg.model.dates import DateSpan, Precision

_ALL_OF = r"(?:các |các cơ quan |giới )?"
_TO = (
    r"(?<!\w)(?:(?:phát biểu|khẳng định|nói|cho biết|cho hay|xác nhận|chia sẻ|bày tỏ|thông tin|trao đổi"
    r"|tiết lộ|trả lời)(?: thêm| nhanh)? với|trả lời) " + _ALL_OF
)
_SAID_TO = ("trả lời ", "twitter", "facebook")  # words of it, looked for first
_ON_LINE = r"(?<!\w)trên (?:\w+ ){0,3}(?:twitter|facebook)(?!\w)"
_CORRIDOR = "hành lang"  # "trao đổi với báo chí bên hành lang Quốc hội": who is at the session
_OF_LATE = ("mới đây", "gần đây", "thời gian gần đây")
_LATELY = (" mới đây ", " gần đây ", " trước đó ")  # "ông A mới đây cho rằng"
_OPENS = 10  # code points of a sentence in which a time stands that opens it
_REPORTS = re.compile(r"cho biết|cho hay|thông tin")
# What one demands or holds has days of its own, if where or when it is said does not follow right behind.
_DEMANDS = re.compile(
    r"(?:yêu cầu|đề nghị|kiến nghị|đề xuất|chỉ đạo|lưu ý|nhấn mạnh|khẳng định|cho rằng|nhận định|cam kết|hứa"
    r"|mong muốn|hy vọng)(?!\w)(?! (?:rõ |thêm )?(?:tại|trong|ở|trước|với|nhân|khi|bên lề|sau|vào)(?!\w))"
)
_RIGHT_BEHIND = 3  # code points between a verb and the day on which it is said
# "Quyết định do ông A ký, có hiệu lực từ ngày 15/3": that day is not the one of which the sentence tells.
_IN_EFFECT = re.compile(r"(?<!\w)(?:hiệu lực|thi hành|áp dụng)(?: (?:kể )?từ| thi hành từ)(?: ngày)? $")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})\s?[-–/.]\s?(\d{1,2})(?!\d)")


def same_time(page: Page, sentence: int, occasion: Occasion, *, heard: bool = False) -> bool:
    """Return whether a sentence can be part of the report of the event: no other day, no looking back.

    Args:
        page: The article.
        sentence: Number of the sentence.
        occasion: The event.
        heard: Days in what someone says do not matter ("ông A cho biết, từ ngày 3/1 ...").
    """
    first, last = page.article.sentences[sentence]
    beside = opens_apart(page, sentence) and all(one.sentence != sentence for one in occasion.mentions)
    if beside or speaks_to_press(page, occasion, first, last) or _is_of_late(page, sentence, occasion):
        return False
    if any("before" in hit.classes for hit in page.hits.within(first, first + 30)):
        return _is_earlier_speech(page, first, last)
    if occasion.when is None:
        return _same_day_of_the_month(page, (first, last), occasion)
    own = occasion.when.date
    if _opens_with_another_month(page, first, last, own):
        return False
    told = page.dates.within(first, _said_from(page, first, last) if heard else last)
    days = [one.date for one in told if not _IN_EFFECT.search(page.lowered, first, one.start)]
    return all(one is None or one.start.precision is not Precision.DAY or at_once(one, own) for one in days)


def _opens_with_another_month(page: Page, first: int, last: int, own: DateSpan) -> bool:
    """Whether a sentence opens with a month or a year that is not the event's ("Tháng 3/2016, ông A ...")."""
    since = page.lowered.startswith("từ ", first)
    opening = () if since else page.dates.within(first, min(last, first + _OPENS))
    told = [one.date for one in opening if one.date is not None and not is_day(one.date)]
    return any(not at_once(one, own) for one in told)


def _said_from(page: Page, first: int, last: int) -> int:
    """Return where the words begin that the first person of a sentence says, else where it ends."""
    speaker = next(iter(page.people.within(first, last)), None)
    cue = next(iter(page.cues(speaker.end, last)), None) if speaker is not None else None
    if cue is None:
        return last
    reports = _REPORTS.fullmatch(page.lowered, cue.start, cue.end)
    demands = _DEMANDS.match(page.lowered, cue.start, last) is not None
    dated = bool(page.dates.within(cue.end, cue.end + _RIGHT_BEHIND))
    return cue.end if reports or (demands and not dated) else last


def _is_of_late(page: Page, sentence: int, occasion: Occasion) -> bool:
    """Whether a sentence tells what was of late, and not the event ("Mới đây, Bộ trưởng A cho biết ...")."""
    if any(one.sentence == sentence for one in occasion.mentions):
        return False
    first, last = page.article.sentences[sentence]
    lately = any(page.lowered.startswith(_LATELY, one.end) for one in page.people.within(first, last))
    return lately or page.lowered.startswith(_OF_LATE, first)


def speaks_to_press(page: Page, occasion: Occasion, first: int, last: int) -> bool:
    """Return whether the first who is named speaks to a paper ("Về việc này, trao đổi với báo, A nói")."""
    person = next(iter(page.people.within(first, last)), None)
    if person is None:
        return False
    if any("press" in hit.classes for hit in page.hits.within(first, person.start)):
        return True
    if occasion.event_type == "press-conference" or page.lowered.find(_CORRIDOR, first, last) >= 0:
        return False
    may = any(page.lowered.find(word, first, last) >= 0 for word in _SAID_TO)
    may = may or _with_paper().search(page.lowered, first, last) is not None
    return may and _to_paper().search(page.lowered, first, last) is not None


@cache
def _with_paper() -> re.Pattern[str]:
    """A paper with which somebody speaks: a search jumps to it, since it begins with the same letters."""
    return re.compile(rf" với {_ALL_OF}(?:{_papers()})(?!\w)")


def _papers() -> str:
    return "|".join(map(re.escape, sorted(words().classes["paper"], key=len, reverse=True)))


@cache
def _to_paper() -> re.Pattern[str]:
    """What is said to a paper and at no meeting ("ông A khẳng định với báo chí", "trả lời báo B, ông A")."""
    return re.compile(rf"{_TO}(?:{_papers()})(?!\w)(?! cáo)|{_ON_LINE}")


def _is_earlier_speech(page: Page, first: int, last: int) -> bool:
    """Whether a sentence goes back to a speech at the same event ("Trước đó, ông A trình bày báo cáo")."""
    if not page.lowered.startswith("trước đó, ", first) or page.dates.within(first, last):
        return False
    hits = page.hits.within(first, last)
    told = any(word.form not in ("skip", "classified") for hit in hits for word in hit.events)
    speech = "delivers" if told else "speaker"
    return any(speech in hit.classes for hit in hits)


def _same_day_of_the_month(page: Page, sentence: tuple[int, int], occasion: Occasion) -> bool:
    """Whether no day of a sentence differs from those of an event whose year nothing tells."""
    days = days_of_the_month(page, sentence)
    if not days:
        return True
    spans = [page.article.sentences[one.sentence] for one in occasion.mentions if not one.passing]
    own = {day for span in spans for day in days_of_the_month(page, span)}
    return not own or bool(own & days)


def days_of_the_month(page: Page, span: tuple[int, int]) -> set[tuple[int, ...]]:
    """Return the days of a span, each as day and month."""
    found: set[tuple[int, ...]] = set()
    for one in page.dates.within(*span):
        if one.date is None:
            numbers = _DAY_AND_MONTH.search(page.lowered, one.start, one.end)
            found.update([tuple(map(int, numbers.groups()))] if numbers else [])
        elif one.date.start.precision is Precision.DAY:
            day = one.date.start.earliest()
            found.add((day.day, day.month))
    return found
