"""Who holds an event, and whose it is.

Comes in: a page and a mention. Goes out: names of organisations.
"""

from __future__ import annotations

import re

from kg.extract.meetings.mentions import LETTER, TALKS, Mention
from kg.extract.meetings.page import Page

_AUXILIARY = re.compile(
    r"(?:\s?(?:\([^()]{2,20}\)|khóa \w+|nhiệm kỳ \d{4}\s?[-–]\s?\d{4}|đã|vừa|mới|sẽ|đang|cùng|cũng"
    r"|phối hợp|long trọng|trọng thể|tiếp tục|,))*\s?$"
)
_OTHER_SIDE = (" với", " cùng", " tại")  # what follows is not who holds it ("làm việc với Bộ Y tế")
_OPENED = frozenset({"khởi công", "khai trương", "ra mắt"})  # heads
_SHARED = frozenset({"congress", "conference", "session"})  # a body may be named behind a comma as their own
# Whose paper it is says nothing of who holds the event ("triển khai Chỉ thị 05 của Bộ Chính trị").
_PAPER = re.compile(
    r"(?<!\w)(?:ý kiến|chỉ đạo|yêu cầu|kế hoạch|nghị quyết|chỉ thị|nghị định|kết luận|luật|quy định"
    r"|quyết định|thông báo|hướng dẫn)(?!\w)[^,;]{0,30}$"
)
# "tại trụ sở Trung ương Đảng", "hội trường UBND tỉnh": whose house it is says nothing of who holds the event.
_HOUSES = ("trụ sở ", "hội trường ", "nhà khách ", "khuôn viên ", "nhà văn hóa ", "trung tâm hội nghị ")
_PAPERS = ("báo ", "báo điện tử ", "tạp chí ")  # "do báo điện tử Đảng Cộng sản Việt Nam tổ chức"
_DATE = 12  # code points between a meeting and its day
_AT_DATE = re.compile(r"\s?\(?(?:từ |vào |hôm |ngày )*")
_BEHIND = re.compile(r"\)?\s?, ?")
_SAYS = re.compile(r"\s?(?:(?:đã|vừa) )?(?:cho biết|cho hay|đưa tin)(?!\w)")
_AND = re.compile(r"\s?(?:,|và|;|cùng|với|phối hợp|\s)+$")


def hosts(page: Page, mention: Mention) -> tuple[str, ...]:
    """Return the organisations that the sentence of a mention says hold the event."""
    first, last = page.article.sentences[mention.sentence]
    for hit in page.hits.within(first, last):
        if "hosted" not in hit.classes or page.inside_organization(hit.start):
            continue
        if mention.word.form == "held" or hit.start < mention.start <= hit.end + 60:
            found = _chain(page, first, hit.start)
        else:
            do = page.lowered.rfind(" do ", mention.end - 1, hit.start)
            found = _chain(page, do, hit.start) if do >= 0 else ()
        if found:
            return found
    return ()


def opens(mention: Mention) -> bool:
    """Return whether what the name holds is opened, and holds no event ("khai trương Trung tâm A")."""
    return mention.word.head in _OPENED


def _chain(page: Page, first: int, verb: int) -> tuple[str, ...]:
    """The organisations joined by commas and "và" that stand before a verb as its subject."""
    found: list[str] = []
    end = verb
    for one in reversed(page.organizations.within(first, verb)):
        gap = page.lowered[one.end : end]
        if (
            one.titled
            or page.lowered.endswith(_PAPERS + _HOUSES, first, one.start)
            or len(gap) > 60
            or not (_AND if found else _AUXILIARY).match(gap)
        ):
            break
        found.append(one.name)
        end = one.start
    return tuple(dict.fromkeys(reversed(found)))


def owners(page: Page, mention: Mention) -> tuple[str, ...]:
    """Return the organisation in the name itself, or after the comma behind it ("tại kỳ họp, HĐND ...")."""
    named = page.organizations.within(mention.body, mention.end)
    talks = mention.word.event_type in TALKS  # "làm việc với các công ty của Liên đoàn A": the other side
    owned = [
        one.name
        for one in named
        if page.lowered.endswith("của ", 0, one.start)
        and not (talks and page.lowered.find(" với ", mention.body - 1, one.start) >= 0)
        and not _PAPER.search(page.lowered, mention.body, one.start - len(" của "))
    ]
    if mention.word.head == LETTER:
        return ()  # "thư khen Cục A": who gets it
    if not (mention.word.phrase.endswith(_OTHER_SIDE) or mention.word.form == "act-person" or opens(mention)):
        owned += [one.name for one in named if one.start - mention.body <= 1]
    if not owned and not mention.verb and mention.word.event_type in _SHARED:
        dates = page.dates.within(mention.end, mention.end + _DATE)
        end = (
            dates[0].end
            if dates and _AT_DATE.fullmatch(page.lowered, mention.end, dates[0].start)
            else mention.end
        )
        after = page.organizations.within(end, end + 4)
        owned = [one.name for one in after if _BEHIND.fullmatch(page.lowered, end, one.start)]
        owned = [] if any(_SAYS.match(page.lowered, one.end) for one in after) else owned
    return tuple(owned[:1])
