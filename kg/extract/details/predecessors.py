"""Whom the words name as the one who held a post right before.

Comes in: a page and its holdings. Goes out: the one whom one person replaces on one day, or None.

    bầu ông A làm Bí thư Tỉnh ủy thay ông B                         B
    ... thay người tiền nhiệm là ông B, kế nhiệm B                  B
    ... thay người tiền nhiệm. Ông B thôi giữ chức Bí thư Tỉnh ủy   B, the only one told to leave that post
    Ông B, người tiền nhiệm của ông A, ...                          B, where A takes one post
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kg.extract.article import PersonMention
from kg.extract.meetings.page import Page
from kg.model.claims import Holding, Status

_PREDECESSOR = r"(?:người )?tiền nhiệm"
ADDRESSED = r"(?: (?:ông|bà|đồng chí|(?:thượng|đại|trung|thiếu) t(?:á|ướng)))?"
# What stands before one who is replaced, and between him and the one who comes; who comes may stand first.
# It begins with few letters, so that the search can jump to the next of them.
REPLACES = re.compile(
    r"(?:thay(?<!\wthay)(?: thế)?(?: cho)?|kế nhiệm(?<!\wkế nhiệm))(?: vị trí(?: của)?)?"
    rf"(?: {_PREDECESSOR}(?:,| là| [-–])?)?{ADDRESSED} (?!mặt\b)"
)
_BARE = re.compile(rf"(?<!\w)(?:thay(?: thế)?(?: cho)?|kế nhiệm) {_PREDECESSOR}(?!\w)")
_OF = "tiền nhiệm của"  # words of it, looked for first
_PREDECESSOR_OF = re.compile(rf"(?<!\w){_PREDECESSOR} của{ADDRESSED} ")
_BEFORE = re.compile(r"\s*[,(–-]\s*")
_AFTER = re.compile(rf"(?: là|,| [-–]){ADDRESSED} ")


def replaced(page: Page, holdings: Sequence[Holding], group: Sequence[Holding]) -> str | None:
    """Return who held the post that somebody takes right before.

    Args:
        page: The article.
        holdings: All that it says of people and posts.
        group: What it says of one person on one day.
    """
    taken = [one for one in group if one.status is Status.START]
    named = next(filter(None, (_named_behind(page, one) for one in taken)), None)
    if named is not None or len(taken) != 1:
        return named
    (post,) = taken
    told = {name for name in _called_predecessors(page, post.person) if name != post.person}
    if not told and _BARE.search(page.lowered, *_behind(page, post)):
        told = {one.person for one in holdings if _leaves(one, post)}
    return told.pop() if len(told) == 1 else None


def _behind(page: Page, holding: Holding) -> tuple[int, int]:
    """Return the rest of the sentence behind the words of a holding."""
    starts = page.article.normalized.starts
    _, last = page.article.sentences[page.sentence(bisect_left(starts, holding.evidence.start))]
    return bisect_left(starts, holding.evidence.end), last


def _named_behind(page: Page, holding: Holding) -> str | None:
    """Return the person right behind "thay" that follows a post taken, with nobody else between."""
    found = _words_behind(page, holding)
    return found[1].name if found else None


def _words_behind(page: Page, holding: Holding) -> tuple[int, PersonMention] | None:
    """Return where "thay" begins that follows a post taken, and the person right behind it."""
    first, last = _behind(page, holding)
    found = REPLACES.search(page.lowered, first, last)
    if found is None or page.people.within(first, found.start()):
        return None
    after = page.people.within(found.start(), found.end() + 1)
    return (found.start(), after[0]) if after and after[0].name != holding.person else None


def _called_predecessors(page: Page, person: str) -> Iterator[str]:
    """Yield who is called the predecessor of a person, before or behind these words."""
    if _OF not in page.lowered:
        return
    for found in _PREDECESSOR_OF.finditer(page.lowered):
        whose = page.people.within(found.start(), found.end() + 1)
        if not whose or whose[-1].name != person:
            continue
        before = page.people.last_before(found.start())
        behind = _AFTER.match(page.lowered, whose[-1].end)
        if before is not None and _BEFORE.fullmatch(page.lowered, before.end, found.start()):
            yield before.name
        elif behind is not None:
            yield from (one.name for one in page.people.within(behind.start(), behind.end() + 1)[:1])


def _leaves(one: Holding, taken: Holding) -> bool:
    """Whether somebody else is told to leave the post that is taken."""
    same = (one.title, one.organization) == (taken.title, taken.organization)
    return same and one.status is Status.END and one.person != taken.person
