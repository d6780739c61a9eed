"""People who are named only as whose family another is of.

Comes in: a page and a person. Goes out: the words for kin before the name, or None:

    bà A, | phu nhân Phó Thủ tướng B, trúng cử
    Chồng bà A, Giám đốc Sở B, qua đời
"""

from __future__ import annotations

import re

from kg.extract.article import PersonMention
from kg.extract.meetings.page import Page

_KIN = re.compile(
    r"(?:[,(–-]\s(?:là )?|^|(?<=\n)|(?<=[.;]\s))(?:phu nhân|vợ(?! chồng)|chồng|con trai|con gái|con rể"
    r"|em trai|em gái|em ruột|anh trai|chị gái)(?: của)?(?: (?!và |là )\w+){0,6} $"
)


def kin_before(page: Page, first: int, person: PersonMention) -> re.Match[str] | None:
    """Return the words for kin that end where a person is named, if they begin at a place or behind it."""
    return _KIN.search(page.lowered, first, person.start)
