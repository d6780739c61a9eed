"""Whose words something is told by ("Theo ông A, cầu sẽ xong trong năm").

Comes in: a page and a person. Goes out: whether the person is the source.
"""

from __future__ import annotations

import re

from kg.extract.article import PersonMention
from kg.extract.meetings.page import Page
from kg.extract.meetings.words import words

_WINDOW = 120  # code points before a name in which "theo" stands
_ACCORDING_TO = re.compile(
    r"(?:^|[\s“\".;:])theo\s(?:(?:nguồn|thông) tin (?:từ|của)\s)?(?P<source>[^,.;:“”\"]*)$"
)


def is_source(page: Page, before: int, person: PersonMention) -> bool:
    """Return whether something is so "theo ông A"; `before` is where the words before the name begin.

    "theo quy định ..." is no source.
    """
    start = person.start
    first = max(before, start - _WINDOW)
    if page.lowered.find("theo", first, start) < 0:
        return False
    told = _ACCORDING_TO.search(page.lowered[first:start])
    return told is not None and not words().starts_with("rule", f"{told['source']} ")
