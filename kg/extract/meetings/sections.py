"""The sentences that go on with an event after the one that names it.

Comes in: a page and a sentence. Goes out: numbers of the sentences behind it, up to the next that has a day
of its own, goes back in time or names another event:

    Sáng 25/9, Đại hội Đảng bộ tỉnh A bầu ... | Ông B tái đắc cử Bí thư. Ông C làm Phó. | Cùng ngày, ...
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.extract.meetings.days import is_day
from kg.extract.meetings.mentions import Mention
from kg.extract.meetings.moments import opens_apart
from kg.extract.meetings.page import Page, Spans

_LONGEST = 5  # sentences
_LINES = 40  # lines of a list
_OPENING = 30  # code points of a sentence in which stands that it goes back


def behind(page: Page, sentence: int, named: Spans[Mention], longest: int = _LONGEST) -> Iterator[int]:
    """Yield the sentences that go on with what a sentence tells; `named` are all mentions of the page."""
    spans = page.article.sentences
    for number in range(sentence + 1, min(sentence + 1 + longest, len(spans))):
        if _begins_anew(page, number, named):
            return
        yield number


def run_on(page: Page, sentence: int) -> tuple[int, int]:
    """Return the span of a sentence with the lines in which its list goes on ("ông A, X; | ông B, Y")."""
    spans = page.article.sentences
    lines = spans[sentence : sentence + _LINES]
    last = next((at for at, line in enumerate(lines) if not _goes_on(page, line)), len(lines) - 1)
    return lines[0][0], lines[last][1]


def once(page: Page, sentences: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the spans of sentences with their lists, each line once."""
    read = 0
    for sentence in sentences:
        if page.article.sentences[sentence][1] > read:
            span = run_on(page, sentence)
            read = span[1]
            yield span


def _goes_on(page: Page, line: tuple[int, int]) -> bool:
    return page.lowered[slice(*line)].rstrip().endswith(";")


def _begins_anew(page: Page, number: int, named: Spans[Mention]) -> bool:
    first, last = page.article.sentences[number]
    if any(one.date is not None and is_day(one.date) for one in page.dates.within(first, last)):
        return True
    if opens_apart(page, number) or any(
        "before" in hit.classes for hit in page.hits.within(first, first + _OPENING)
    ):
        return True
    return any(one.word.form != "decision" and not one.generic for one in named.within(first, last))
