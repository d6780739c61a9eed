"""Whom the words name as the one who held a post right before.

Comes in: a page and its holdings. Goes out: the one whom one person replaces on one day, or None; that those
who are replaced leave their posts, and that who replaces somebody takes his.

    bầu ông A làm Bí thư Tỉnh ủy thay ông B                         B
    ... thay người tiền nhiệm là ông B, kế nhiệm B                  B
    ... thay người tiền nhiệm. Ông B thôi giữ chức Bí thư Tỉnh ủy   B, the only one told to leave that post
    Ông B, người tiền nhiệm của ông A, ...                          B, where A takes one post
    Thay vị trí ông B là ông A; ông A đến nhận chức thay ông B      A takes the one post of B
    Ông B thôi giữ chức X. Thay ông B là ông A                      A takes X, if B is told to have left it
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from kg.extract.article import PersonMention
from kg.extract.meetings.page import Page
from kg.model.claims import Holding, Status

_PREDECESSOR = r"(?:người )?tiền nhiệm"
_ADDRESSED = r"(?: (?:ông|bà|đồng chí))?"
_REPLACES = re.compile(
    rf"(?<!\w)(?:thay(?: thế)?(?: cho)?|kế nhiệm)(?: {_PREDECESSOR}(?:,| là| [-–])?)?{_ADDRESSED} (?!mặt\b)"
)
_BARE = re.compile(rf"(?<!\w)(?:thay(?: thế)?(?: cho)?|kế nhiệm) {_PREDECESSOR}(?!\w)")
# What stands before one who is replaced, and between him and the one who comes; who comes may stand first.
_COMES = re.compile(rf"(?<!\w)(?:thay(?: thế)?(?: cho)?|kế nhiệm)(?: vị trí(?: của)?)?{_ADDRESSED} ")
_IS = re.compile(rf",? (?:chính )?là{_ADDRESSED} ")
# Who comes in somebody's "vị trí" or receives his "chức" takes his post; who comes "thay ông B" may but
# chair a meeting for him.
_TAKING = (" nhận chức ", " nhận chức vụ ", " nhận nhiệm vụ ", " nhận công tác ")
_WHO, _POST = "người ", "vị trí"  # "Người thay thế ông B là ông A", "Thay vị trí ông B là ông A"
_SEATS = ("Ủy viên", "Đại biểu")
_OF = "tiền nhiệm của"  # words of it, looked for first
_PREDECESSOR_OF = re.compile(rf"(?<!\w){_PREDECESSOR} của{_ADDRESSED} ")
_RULE, _CONFIDENCE = "replaced", 0.85
_GONE = re.compile(r",? đã\b|.*\btrước đó\b", re.DOTALL)
_RANK = ("Bộ trưởng", "Chính phủ")  # of a minister without a ministry
_BEFORE = re.compile(r"\s*[,(–-]\s*")
_AFTER = re.compile(rf"(?: là|,| [-–]){_ADDRESSED} ")


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
    found = _REPLACES.search(page.lowered, first, last)
    if found is None or page.people.within(first, found.start()):
        return None
    after = page.people.within(found.start(), found.end() + 1)
    return (found.start(), after[0]) if after and after[0].name != holding.person else None


def left_to(page: Page, holdings: Sequence[Holding]) -> Iterator[Holding]:
    """Yield that those who are replaced leave the post, when the other one takes it.

    Who went before, nobody knows when ("thay ông B đã về làm Bí thư Thành ủy"), held it.
    Of several posts that one person takes in one sentence nobody knows which the words speak of, but for the
    rank of minister, which goes with the head of an office: "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ".
    """
    told = {(one.person, one.title, one.organization, one.status) for one in holdings}
    taken = [one for one in holdings if one.status is Status.START]
    posts = [one for one in taken if (one.title, one.organization) != _RANK]
    behind = Counter((one.person, _behind(page, one)[1]) for one in posts)
    for one in taken:
        found = _words_behind(page, one)
        if found is None or behind[one.person, _behind(page, one)[1]] > 1:
            continue
        start, person = found
        gone = _GONE.match(page.lowered, person.end, _behind(page, one)[1]) is not None
        status, on = (Status.HELD, None) if gone else (Status.END, one.on)
        post = (person.name, one.title, one.organization)
        if (*post, Status.END) not in told and (*post, status) not in told:
            words = page.article.evidence(start, person.end)
            yield Holding(one.doc, *post, status, words, _RULE, _CONFIDENCE, on=on)


def taken_from(page: Page, holdings: Sequence[Holding]) -> Iterator[Holding]:
    """Yield that who comes in the place of somebody takes the one post that the article gives him.

    "Thay vị trí bà B là ông A", "Ông A - Giám đốc Sở X - đến nhận chức vụ thay bà B"
    """
    told = {(one.person, one.title, one.organization) for one in holdings if one.status is Status.START}
    for found in _COMES.finditer(page.lowered):
        gone = next(iter(page.people.within(found.start(), found.end() + 1)), None)
        comes = _who_comes(page, found.start(), gone) if gone is not None else None
        left = _only_post(holdings, gone.name) if gone is not None and comes is not None else None
        if gone is None or comes is None or left is None or comes.name == gone.name:
            continue
        takes = _POST in found.group() or page.lowered.endswith((*_TAKING, _WHO), 0, found.start())
        if left.status is not Status.END and not takes:
            continue
        post = (comes.name, left.title, left.organization)
        if post not in told:
            words = page.article.evidence(min(comes.start, found.start()), max(comes.end, gone.end))
            yield Holding(left.doc, *post, Status.START, words, _RULE, _CONFIDENCE, on=left.on)


def _who_comes(page: Page, start: int, gone: PersonMention) -> PersonMention | None:
    """Return the person after "thay ông B là", or the one who "đến nhận chức thay" him."""
    behind = _IS.match(page.lowered, gone.end)
    if behind is not None:
        return next(iter(page.people.within(behind.start(), behind.end() + 1)), None)
    first, _ = page.article.sentences[page.sentence(start)]
    before = page.people.within(first, start) if page.lowered[first:start].endswith(_TAKING) else ()
    return before[0] if len(before) == 1 else None


def _only_post(holdings: Sequence[Holding], person: str) -> Holding | None:
    """Return the one post that somebody has or leaves, if there is but one; seats stay with their holder."""
    own = (one for one in holdings if one.person == person and one.status in (Status.HOLDS, Status.END))
    posts = {(one.title, one.organization): one for one in own if not one.title.startswith(_SEATS)}
    return next(iter(posts.values())) if len(posts) == 1 else None


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
