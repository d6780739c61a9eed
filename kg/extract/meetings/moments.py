"""Of what time a sentence tells by its first words: a day of its own, or what was before.

Comes in: a page and a sentence, or two dates. Goes out: whether it has such words; whether the dates meet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.meetings.mentions import Mention
from kg.extract.meetings.page import Page
from kg.extract.meetings.words import words
from kg.model.dates import DateSpan, Precision

_JUST_DECIDED = re.compile(r"(?<!\w)vừa (?:\w+ ){0,10}$")
_CLAUSE = 60  # code points before a decision in which stands that it is new
_LEFT = 30  # code points before a verb in which a cue stands
_RULE = re.compile(r"(?<!\w)(?:sẽ bị|nếu|trường hợp|khi nhậm chức|nội quy|không quá|hàng năm|hằng năm)(?!\w)")
_PLANNED = re.compile(r"(?<!\w)(?:sẽ|sắp|dự kiến)(?: \w+){0,2}(?: và \w+ \w+)? $")
_CREDIT = re.compile(r"(?<!\w)ảnh: ?[^.;:]{1,40}[.)\s]*$")  # the photographer: "(Ảnh: A/B)."
_ALSO = re.compile(r"\W{0,3}(?:cũng trong|(?:(?:trong )?(?:sáng|trưa|chiều|tối|đêm) )?cùng) ngày(?!\w)")
# The next one: "đưa vào chương trình kỳ họp | tới".
_TO_COME = re.compile(
    r" (?:sắp tới|tới đây|tới|sau|tiếp theo)(?= (?:để|sẽ|của|vào|là|mà|này)(?!\w)|\s?[,.;:”\"]|\s*$)"
)
_AFTER_TALKS = re.compile(
    r"(?:ngay )?sau (?:khi kết thúc )?(?:cuộc |buổi |lễ )?(?:hội đàm|hội kiến|gặp|tiếp|đón)(?!\w)"
)


_NEXT = re.compile(r"(?:(?:ngay|liền) )?(?:tiếp đó|sau đó|tiếp theo|kế đó|ngay sau khi (?:đến|tới))(?= |, )")


def at_once(first: DateSpan, second: DateSpan) -> bool:
    """Return whether two dates share a day that both can mean."""
    starts = max(first.start.earliest(), second.start.earliest())
    return starts <= min(first.end.latest(), second.end.latest())


def covers(longer: DateSpan, shorter: DateSpan) -> bool:
    """Return whether a date of several days holds the whole of another."""
    days = longer.start.precision is Precision.DAY and longer.start != longer.end
    starts = longer.start.earliest() <= shorter.start.earliest()
    return days and starts and shorter.end.latest() <= longer.end.latest()


def opens_with_date(page: Page, sentence: int, date: DateSpan | None = None) -> bool:
    """Return whether a sentence opens with a date of its own, one that meets another if that is given."""
    first, last = page.article.sentences[sentence]
    opening = page.dates.within(first, min(last, first + 10))
    return any(date is None or one.date is None or at_once(one.date, date) for one in opening)


def opens_apart(page: Page, sentence: int) -> bool:
    """Return whether a sentence opens with what others do on the same day ("Cùng ngày, ...")."""
    return _ALSO.match(page.lowered, page.article.sentences[sentence][0]) is not None


def looks_back(page: Page, mention: Mention) -> bool:
    """Return whether the sentence opens with "Trước đó"."""
    first, _ = page.article.sentences[mention.sentence]
    return any("before" in hit.classes for hit in page.hits.within(first, first + 30))


def follows_talks(page: Page, mention: Mention) -> bool:
    """Return whether the sentence tells an event after talks ("Sau hội đàm, hai bên chứng kiến lễ ký")."""
    first, _ = page.article.sentences[mention.sentence]
    return _AFTER_TALKS.match(page.lowered, first, mention.start) is not None


def goes_on(page: Page, mention: Mention) -> bool:
    """Return whether a sentence opens with what comes next on a day ("Tiếp đó, Chủ tịch nước tiếp ...")."""
    first, _ = page.article.sentences[mention.sentence]
    return _NEXT.match(page.lowered, first, mention.start) is not None


def is_next_one(page: Page, mention: Mention) -> bool:
    """Return whether a bare mention is of the next meeting, which the report is not of ("kỳ họp tới")."""
    _, last = page.article.sentences[mention.sentence]
    return mention.generic and _TO_COME.match(page.lowered, mention.end, last) is not None


def will_be(page: Page, mention: Mention) -> bool:
    """Return whether the words before a verb say that it will be ("sẽ làm việc với")."""
    return words().ends_with("future", page.lowered[max(0, mention.start - _LEFT) : mention.start].rstrip())


def is_planned(page: Page, mention: Mention) -> bool:
    """Return whether the words before say that it will be held ("sẽ tiếp và | tổ chức buổi họp báo")."""
    return _PLANNED.search(page.lowered, max(0, mention.start - _LEFT), mention.start) is not None


def is_plan(page: Page, mentions: Sequence[Mention]) -> bool:
    """Return whether an event is only told to be held, and no place of the article has it take place."""
    first, *others = mentions
    held = any(one.happens and not is_planned(page, one) for one in others)
    return not held and is_planned(page, first)


def is_just_decided(page: Page, mentions: Sequence[Mention]) -> bool:
    """Return whether a decision is told to be new ("bà A vừa được Quốc hội cho thôi nhiệm vụ")."""
    starts = (one.start for one in mentions if one.word.event_type == "decision")
    return any(_JUST_DECIDED.search(page.lowered, max(0, one - _CLAUSE), one) for one in starts)


def is_of_rules(page: Page, mention: Mention) -> bool:
    """Return whether a sentence only tells of rules ("... sẽ bị cách chức") and names nobody."""
    span = page.article.sentences[mention.sentence]
    return not page.people.within(*span) and _RULE.search(page.lowered, *span) is not None


def is_below_picture(page: Page, mention: Mention) -> bool:
    """Return whether a sentence ends with the name of a photographer ("A gặp mặt Đoàn - Ảnh: B")."""
    return _CREDIT.search(page.lowered, mention.end, page.article.sentences[mention.sentence][1]) is not None
