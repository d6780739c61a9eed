"""Sentences below pictures that only name people, and the names of those who took them.

Comes in: a page, a sentence and its people. Goes out: whether it is one, of a picture of the event; whether a
name is a photographer's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.extract.article import PersonMention
from kg.extract.meetings.page import Page

_CREDIT = re.compile(r"(?:(?<!điện )ảnh|video|clip|đồ họa|thực hiện)\s?:?\s?(?:\w+\s?[/:]\s?)?$")
_CREDITED = 20  # code points behind a caption in which "Ảnh tư liệu" stands
_AND_NAME = re.compile(
    r"(?:\s?\([^()]{1,20}\))?\s?(?:,|và|cùng)\s?(?:(?!là |còn |có |chỉ |bị |được )[^.,;:“”\"]){0,90}"
)
_LATE = re.compile(r"(?<!\w)cố\s(?!vấn)")  # "và cố Thủ tướng A"
_CAPTION_ENDS = re.compile(r"(?:\s?\([^()]{1,20}\))?\s?\.?(?:\s?-?\s?ảnh:.*)?\s*")


def only_names(page: Page, sentence: int, people: Sequence[PersonMention]) -> bool:
    """Return whether a sentence only names people ("Thủ tướng A và Chủ tịch B.") below a picture."""
    first, last = page.article.sentences[sentence]
    over = page.lowered[people[-1].end : last]
    gaps = [page.lowered[first : people[0].start]]
    gaps += [page.lowered[one.end : other.start] for one, other in pairwise(people)]
    listed = all(_AND_NAME.fullmatch(gap) for gap in gaps[1:]) and _AND_NAME.fullmatch(f",{gaps[0]}")
    old = page.lowered[last : last + _CREDITED].lstrip().startswith("ảnh tư liệu")
    old = old or any(_LATE.search(gap) for gap in gaps)
    closed = _CAPTION_ENDS.fullmatch(over) is not None
    return bool(listed) and not page.cues(first, last) and closed and not old


def is_credited(page: Page, person: PersonMention) -> bool:
    """Return whether the name is a photographer's."""
    return _CREDIT.search(page.lowered[max(0, person.start - 25) : person.start]) is not None
