"""Who has the floor at an event, and whether what is said before it is named is said there.

Comes in: a page, an event and a person who speaks. Goes out: whether that is heard at the event:

    Sáng 3/5, tỉnh A khánh thành cầu B. | Ông C cho biết ...     who speaks of an opening speaks at it
    Ông C khẳng định ... | Kết luận buổi làm việc, bà D ...        what comes to its end was going on before
"""

from __future__ import annotations

import re

from kg.extract.meetings.doers import subjects
from kg.extract.meetings.mentions import CEREMONY, HANDED, OPENING, VOTING
from kg.extract.meetings.occasion import LEDE, Occasion
from kg.extract.meetings.page import Page
from kg.extract.meetings.roles import Presence, delivers
from kg.model.claims import Part

_WITH_ANSWERS = frozenset({"visit", "meeting", "working-session"})
_SUBJECT = 90  # code points between who speaks and the verb
_OPENS = 16  # code points of a sentence in which stands the verb that opens it ("Trực tiếp báo cáo với ...")
_ADVERBS = ("", "trực tiếp ", "trước đó, ")
_BEHALF = "thay mặt"
_ENDS = re.compile(
    r"(?<!\w)(?:kết luận|kết thúc|kết lại|khép lại|phát biểu kết luận|bế mạc)(?: (?:tại|trong))? $"
)
_LEFT = 30  # code points before an event in which stands that it ends


def is_voted(page: Page, occasion: Occasion) -> bool:
    """Whether an assembly takes the decision."""
    doers = (name for one in occasion.mentions if one.verb for name in subjects(page, one))
    return any(name.startswith(VOTING) for name in doers)


def _only_made_known(occasion: Occasion) -> bool:
    """Whether papers are told late to be handed over, by a verb alone and no ceremony.

    Those who speak in an article that opens with it ("Sáng 25/4, ông A trao quyết định") speak there.
    """
    own = occasion.mentions
    verbs = all(one.verb and not one.word.phrase.startswith(CEREMONY) for one in own)
    return own[0].word.head == HANDED and verbs and min(one.sentence for one in own) >= LEDE


def _is_opened_by_nobody(occasion: Occasion) -> bool:
    """Whether a work is only told to be opened, by nobody who is named ("Ngày 5/3, cầu A được khởi công")."""
    words = [one.word for one in occasion.mentions]
    opened = all(one.head == OPENING and not one.phrase.startswith(CEREMONY) for one in words)
    return opened and not occasion.subjects


def has_the_floor(page: Page, occasion: Occasion, one: Presence) -> bool:
    """Whether who speaks in the report speaks there: at talks only who answers the other side.

    At a vote those speak who deliver a report.
    """
    if occasion.event_type == "decision":
        return delivers(page, *page.article.sentences[page.sentence(one.position)])
    if one.part is Part.SPEAKER and _only_made_known(occasion):
        return False
    floor = occasion.dated.word.floor and not _is_opened_by_nobody(occasion)
    if floor or one.part is not Part.SPEAKER:
        return True
    cues = page.cues(one.position, one.position + _SUBJECT)
    behalf = bool(cues) and page.lowered.startswith(_BEHALF, cues[0].start)  # "thay mặt xã A cảm ơn"
    said = cues[behalf].classes if len(cues) > behalf else frozenset[str]()
    if occasion.event_type in _WITH_ANSWERS:
        return "answers" in said or _reports_to(page, one)
    return "delivers" in said and occasion.event_type == "session"


def _reports_to(page: Page, one: Presence) -> bool:
    """Whether the sentence opens with what one says to the visitors ("Báo cáo với đoàn, ông A cho biết")."""
    first = page.article.sentences[page.sentence(one.position)][0]
    cue = next(iter(page.cues(first, min(one.position, first + _OPENS))), None)
    opens = cue is not None and page.lowered[first : cue.start] in _ADVERBS
    return cue is not None and opens and "answers" in cue.classes


def is_going_on(page: Page, occasion: Occasion) -> bool:
    """Whether an event that the article names late has begun before: only its end is told there.

    A press conference may be named anywhere, for all that is said to the press is said at it.
    """
    first = min(occasion.mentions, key=lambda one: one.start)
    begin = max(page.article.sentences[first.sentence][0], first.start - _LEFT)
    ends = _ENDS.search(page.lowered, begin, first.start) is not None
    return ends or occasion.event_type == "press-conference"
