"""Talks with several people one after the other, which are as many events.

Comes in: the event of a mention. Goes out: the same, or one for each of those whom the mention names in turn:

    đã lần lượt gặp ông A và ông B | có các cuộc gặp với ông A và ông B | hội kiến Thủ tướng A và Chủ tịch B
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.article import PersonMention
from kg.extract.meetings.mentions import PAIRED, Mention
from kg.extract.meetings.names import written_out
from kg.extract.meetings.page import Page
from kg.extract.meetings.quotes import quoted
from kg.model.claims import Event, Part, Participant

_IN_TURN = re.compile(r"(?<!\w)(?:lần lượt(?: \w+){0,2}|(?:các|những|hai|ba|bốn)) $")
_AUDIENCES = ("hội kiến", "tiếp kiến", "chào xã giao")
_COUPLE = re.compile(
    r"(?<!\w)(?:giữa|phu nhân|hoàng hậu|vợ|chồng|đoàn|cùng)(?!\w)"
)  # "Nhà vua A và Hoàng hậu B"
_JOINT = re.compile(r"[\s,;]*(?:(?:và|cùng|với|đồng chí)\s)*")
_TITLE = 90  # code points of a title before a name
_BEFORE = 40  # code points before a mention in which stands that there are several


def in_turn(page: Page, mention: Mention, event: Event) -> Iterator[Event]:
    """Yield the talks that a mention tells; `event` is what all of them are as one."""
    guests = _guests(page, mention)
    if mention.word.head not in PAIRED or len(guests) < 2 or not _are_several(page, mention):
        yield event
        return
    words = [_words(page, mention.body if n == 0 else guests[n - 1].end, one) for n, one in enumerate(guests)]
    link = "với " if page.lowered.startswith("với ", mention.body + 1) else ""
    told = written_out(page, mention.body, mention.end)
    for guest, called in zip(guests, words, strict=True):
        others = {one.name for one in guests} - {guest.name}
        name = event.name.replace(told, f"{link}{called}")
        yield replace(event, name=name, participants=_present(page, event, guest, others))


def _guests(page: Page, mention: Mention) -> tuple[PersonMention, ...]:
    """Those named in a mention, and one whose last title stands behind a comma that ends its name."""
    found = page.people.within(mention.body, mention.end)
    for one in page.people.within(mention.end, mention.end + _TITLE)[:1]:
        gap = page.lowered[mention.end : one.start]
        if gap.startswith(",") and "." not in gap and not page.cues(mention.end, one.start):
            return (*found, one)
    return found


def _are_several(page: Page, mention: Mention) -> bool:
    """Whether words before talks say that they are several, or who leads a body receives alone."""
    if mention.verb and mention.word.phrase.startswith(_AUDIENCES):
        return _COUPLE.search(page.lowered, mention.body, mention.end) is None
    first = max(page.article.sentences[mention.sentence][0], mention.start - _BEFORE)
    return _IN_TURN.search(page.lowered, first, mention.start) is not None


def _words(page: Page, start: int, guest: PersonMention) -> str:
    """The title and the name of one of the guests."""
    joint = _JOINT.match(page.lowered, start, guest.start)
    return written_out(page, joint.end() if joint else start, guest.end)


def _present(page: Page, event: Event, guest: PersonMention, others: set[str]) -> tuple[Participant, ...]:
    """Who is at the talk with one guest: he, and all who are not guests of another."""
    there = [one for one in event.participants if one.person not in others]
    if guest.name not in [one.person for one in there]:
        there.append(Participant(guest.name, Part.ATTENDEE, 0, quoted(page, guest)))
    return tuple(replace(one, order=order) for order, one in enumerate(there, 1))
