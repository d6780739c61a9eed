"""Whose words something is told by ("Theo ông A, cầu sẽ xong trong năm").

Comes in: a page and a person. Goes out: whether the person is the source.
"""

from __future__ import annotations

import re

from kg.extract.article import PersonMention
from kg.extract.meetings.names import ADDRESSES
from kg.extract.meetings.page import Page
from kg.extract.meetings.words import words

_WINDOW = 120  # code points before a name in which "theo" stands
_ACCORDING_TO = re.compile(
    r"(?:^|[\s“\".;:])theo\s(?:(?:nguồn|thông) tin (?:từ|của)\s)?(?P<source>[^,.;:“”\"]*)$"
)
_ADDRESSED = tuple(f"{one} " for one in ADDRESSES)
_COMMA = ", "


def is_source(page: Page, before: int, person: PersonMention) -> bool:
    """Return whether something is so "theo ông A"; `before` is where the words before the name begin.

    "theo quy định ..." is no source.
    """
    start = _titles_end(page, person.start)
    first = max(before, start - _WINDOW)
    if page.lowered.find("theo", first, start) < 0:
        return False
    told = _ACCORDING_TO.search(page.lowered[first:start])
    return told is not None and not words().starts_with("rule", f"{told['source']} ")


def _titles_end(page: Page, start: int) -> int:
    """Return where ends what stands before a name: a title and its comma belong to who is addressed.

    "Theo Giám đốc Sở Y tế, ông A, ..."; but not "Theo Sở Y tế, ông A ...".
    """
    end = start - len(_COMMA)
    if not page.lowered.startswith(_ADDRESSED, start) or not page.lowered.startswith(_COMMA, end):
        return start
    body = page.organizations.last_before(end)
    return end if body is not None and body.titled and body.end == end else start
