"""Who comes to a funeral.

Comes in: a page and a funeral. Goes out: the people of whom its sentences say that they pay their respects:

    Sáng 6/10, Thủ tướng A dẫn đầu đoàn Chính phủ vào viếng. | Xúc động ghi vào sổ tang, ông B viết ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.article import PersonMention
from kg.extract.meetings.occasion import Occasion
from kg.extract.meetings.page import Page
from kg.extract.meetings.roles import Presence, act
from kg.extract.meetings.said import pattern
from kg.extract.meetings.time_frame import same_time
from kg.model.claims import Part

# The person behind these words is dead: "lễ tang ông A", "đến viếng cố Chủ tịch nước A".
_LATE = re.compile(r"(?<!\w)(?:cố|tang|viếng|linh cữu|tiễn đưa|thi hài|truy điệu)(?!\w)[^,.;:]*$")
# "Tới viếng ngay từ khi trời chưa sáng có ông A, bà B"
_THERE_ARE = re.compile(r" (?:[^.,;:“”\"]{1,90} )?(?:có|gồm)(?!\w)")
_MOURNED = 120  # code points behind a word for mourning in which stands for whom
_OBJECT = 60  # code points before a name in which stands that the person is dead


def mourners(page: Page, funeral: Occasion) -> Iterator[Presence]:
    """Yield who comes: the people before "vào viếng", "dâng hương" in its sentences."""
    cue = pattern("mourns")
    for sentence, span in enumerate(page.article.sentences):
        comes = cue.search(page.lowered, *span)
        if comes is not None and same_time(page, sentence, funeral):
            for person in _coming(page, span, comes):
                if not _LATE.search(page.lowered, max(span[0], person.start - _OBJECT), person.start):
                    yield Presence(person.start, person.name, Part.ATTENDEE)


def _coming(page: Page, span: tuple[int, int], comes: re.Match[str]) -> tuple[PersonMention, ...]:
    """The people before a word for mourning, else behind the comma of its clause, and those it lists.

    "Xúc động ghi vào sổ tang, ông A viết"; "Đến viếng còn có ông A, ông B"; not who says that others came.
    """
    before = page.people.within(span[0], comes.start())
    before = tuple(one for one in before if act(page, one.end, comes.start()) is not Part.SPEAKER)
    listed = _THERE_ARE.match(page.lowered, comes.end(), span[1])
    if listed is not None:
        return (*before, *page.people.within(listed.end(), span[1]))
    comma = page.lowered.find(", ", comes.end(), comes.end() + _MOURNED)
    if before or comma < 0:
        return before
    behind_it = page.people.within(comma, min(span[1], comma + _OBJECT))[:1]
    return tuple(one for one in behind_it if not page.cues(comma, one.start))
