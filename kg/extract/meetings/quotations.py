"""Whether a place stands in the words of somebody, which the sentence quotes or goes on with.

Comes in: a page, a sentence and a place in it. Goes out: whether it is quoted.
"""

from __future__ import annotations

import re

from kg.extract.article import PersonMention
from kg.extract.meetings.page import Page

_MARK = re.compile(r"[“”\"]")
_SHORT = 90  # code points behind a name in which a verb ends the sentence
_TITLE = 90  # code points of a title before a name
# What stands between a quotation and the title of who says it, and how he does, behind the name.
_SIGNED = re.compile(r"[”\"][,.]?\s?[-–]?\s(?:(?!của |là |và |cho |được |bị )[^,.;:“”\"]){0,90}$")
_MANNER = re.compile(r"(?: \([^()]{1,60}\))?(?: (?!là |được |bị |có |và |vừa |sẽ |từng )\w+){1,3}\s?\.?\s*")


def is_quoted(page: Page, sentence: int, start: int) -> bool:
    """Return whether a person is named in the words of another (“... mà ông B đã trả lời”)."""
    first = page.article.sentences[sentence][0]
    if page.lowered.rfind("“", first, start) > page.lowered.rfind("”", first, start):
        return True
    mark = page.lowered.rfind('"', first, start)
    opens = mark == first or page.lowered[mark - 1 : mark] in " (:"
    if mark >= 0 and opens and page.lowered[mark + 1 : mark + 2].isalnum():
        return True
    return _goes_on(page, sentence, start)


def ends_quotation(page: Page, person: PersonMention) -> bool:
    """Return whether a quotation ends before a person, and a verb the sentence: "“...”, ông A gay gắt"."""
    start, end = person.start, person.end
    first, last = page.article.sentences[page.sentence(start)]
    if last - end > _SHORT or end >= last:
        return False
    signed = _SIGNED.search(page.lowered, max(first, start - _TITLE), start)
    if signed is None or page.cues(signed.start(), start):
        return False
    closes = page.lowered[signed.start()] == "”" or page.lowered.count('"', first, start) % 2 == 0
    closes = closes or page.lowered[signed.start() - 1] in ".,!?"
    return closes and _MANNER.fullmatch(page.lowered, end, last) is not None


def _goes_on(page: Page, sentence: int, start: int) -> bool:
    """Whether the first mark of the sentence closes behind the place what another opened.

    "Tôi tán thành ý kiến của ông A, nhưng phải tìm ra cách làm”, bà B nói.
    """
    first, last = page.article.sentences[sentence]
    mark = _MARK.search(page.lowered, first, last)
    if mark is None or mark.start() < start:
        return False
    before, after = page.lowered[mark.start() - 1], page.lowered[mark.end() : mark.end() + 1]
    return mark[0] == "”" or (mark[0] == '"' and before not in " :(" and not after.isalnum())
