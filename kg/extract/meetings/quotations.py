"""Whether a place stands in the words of somebody, which the sentence quotes or goes on with.

Comes in: a page, a sentence and a place in it. Goes out: whether it is quoted.
"""

from __future__ import annotations

import re

from kg.extract.meetings.page import Page

_MARK = re.compile(r"[“”\"]")


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
