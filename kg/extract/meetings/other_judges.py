"""Whom another body punishes than the one whose decision is told.

Comes in: a page, a decision and all mentions. Goes out: the sentences that tell what another body decides,
with those that go on with it, and the people it is about:

    Ban Thường vụ Tỉnh ủy cách chức ông A. | Ủy ban Kiểm tra Tỉnh ủy cảnh cáo ông B. Ông C bị khiển trách.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.meetings.doers import decided_about, subjects, undergone
from kg.extract.meetings.mentions import DISCIPLINE, Mention
from kg.extract.meetings.occasion import Occasion
from kg.extract.meetings.page import Page, Spans

_LONGEST = 8  # sentences that go on with what a body decides
_LEFT = 120  # code points before a decision in which stands that it is asked for
_ASKS = re.compile(r"(?<!\w)(?:đề nghị|kiến nghị|đề xuất|báo cáo|trình|yêu cầu)(?!\w)[^.;:“”\"]*$")
_MADE_KNOWN = "thông báo"


def others_decisions(page: Page, decision: Occasion, named: Spans[Mention]) -> tuple[set[int], set[str]]:
    """Return the sentences of what other bodies decide, and whom they punish there.

    "Ngoài ra, Văn phòng Thành ủy đã khiển trách ông B"; not those of whom the decision itself tells.
    """
    if decision.mentions[0].word.head != DISCIPLINE:
        return set(), set()
    bodies = {one.name for one in page.organizations}
    ours = decision.doers & bodies
    own = {one.sentence for one in decision.mentions}
    sentences: set[int] = set()
    people: set[str] = set()
    for one in named if ours else ():
        if _is_by_others(page, one, ours, bodies):
            people.update(person.name for person in decided_about(page, one))
            sentences.update((one.sentence, *_going_on(page, one, ours)))
    told = {person.name for one in decision.mentions for person in decided_about(page, one)}
    return sentences - own, people - told


def _is_by_others(page: Page, one: Mention, ours: frozenset[str], bodies: set[str]) -> bool:
    """Whether another body takes a decision that names people, or makes one known."""
    if one.word.head != DISCIPLINE or not one.verb or undergone(page, one):
        return False
    if not (one.peopled or one.word.phrase.startswith(_MADE_KNOWN) or decided_about(page, one)):
        return False
    theirs = {*subjects(page, one)} & bodies
    return bool(theirs) and not theirs & ours and not _is_asked(page, one)


def _is_asked(page: Page, one: Mention) -> bool:
    """Whether it is only asked of the other body ("đề nghị Ban Bí thư xem xét, thi hành kỷ luật ông B")."""
    first = max(page.article.sentences[one.sentence][0], one.start - _LEFT)
    return _ASKS.search(page.lowered, first, one.start) is not None


def _going_on(page: Page, mention: Mention, ours: frozenset[str]) -> Iterator[int]:
    """Yield the sentences behind a decision up to the next that names one of our bodies."""
    last = min(mention.sentence + 1 + _LONGEST, len(page.article.sentences))
    for number in range(mention.sentence + 1, last):
        span = page.article.sentences[number]
        if any(one.name in ours and not one.titled for one in page.organizations.within(*span)):
            return
        yield number
