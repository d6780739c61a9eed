"""Whether a session is one of a body that inspects, and how far the article tells what it found.

Comes in: a page and mentions of a session. Goes out: whether it judges people; numbers of sentences.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.extract.meetings.mentions import Mention
from kg.extract.meetings.moments import opens_apart, opens_with_date
from kg.extract.meetings.page import Page, Spans
from kg.extract.meetings.words import words

SITTING = "kỳ họp"
INSPECTING = "kiểm tra"
SITTINGS = frozenset({SITTING, "họp", "cuộc họp", "phiên họp"})
_NEAR = 25  # code points between a meeting and whose it is
_LONGEST = 40  # sentences
_OPENING = 30  # code points of a sentence in which stands that it goes back


def is_inspection(page: Page, head: str, own: Iterable[Mention]) -> bool:
    """Return whether a meeting is of a body that judges people, by its head and the places that name it."""
    own = list(own)
    if head not in SITTINGS:
        return False
    near = [(one.start - _NEAR, one.end + _NEAR) for one in own]
    if any(words().starts_with("judges", f"{name} ") for name in _bodies(page, near)):
        return True
    whole = [page.article.sentences[one.sentence] for one in own]
    return head == SITTING and any(INSPECTING in name for name in _bodies(page, whole))


def findings(page: Page, sentence: int, named: Spans[Mention]) -> Iterator[int]:
    """Yield the sentences that go on with what an inspection found, up to the next of another time or event.

    What it found is told at length, with days of its own inside the sentences; `named` are all mentions of
    the page.
    """
    for number in range(sentence + 1, min(sentence + 1 + _LONGEST, len(page.article.sentences))):
        first, last = page.article.sentences[number]
        if any(
            not one.passing and (one.peopled or one.word.form != "decision")
            for one in named.within(first, last)
        ):
            return
        back = any("before" in hit.classes for hit in page.hits.within(first, first + _OPENING))
        if back or opens_with_date(page, number) or opens_apart(page, number):
            return
        yield number


def _bodies(page: Page, spans: Iterable[tuple[int, int]]) -> Iterator[str]:
    return (one.name.lower() for span in spans for one in page.organizations.within(*span))
