"""Whether somebody only tells of an event: it stands in the clause of what is told, with a verb of its own.

Comes in: a page, a person and the mention of an event behind it. Goes out: whether the person tells of it:

    Ông A cho biết Đảng ủy đã họp. Ông A xác nhận việc này mới được quyết định tại cuộc họp.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.article import PersonMention
from kg.extract.meetings.mentions import Mention
from kg.extract.meetings.occasion import Occasion
from kg.extract.meetings.page import Page
from kg.extract.meetings.roles import Presence
from kg.extract.meetings.sources import is_source
from kg.model.claims import Part

_TOLD = frozenset(
    {
        *("cho biết", "cho hay", "xác nhận", "nói", "nói rằng", "khẳng định", "thông tin", "tiết lộ", "kể"),
        "chia sẻ",
    }
)
# "Ông A cho biết như vậy khi ...": what follows is not told.
_SO = re.compile(r" (?:như vậy|như trên|như thế|điều này|điều đó|thông tin)")
_SAYS = _TOLD - {"thông tin"} | {"cho rằng", "nhấn mạnh", "đề nghị", "yêu cầu"}
# "Ông A cho biết thêm tại hội nghị": where it is said, not of what.
_SAID_AT = re.compile(r"(?: thêm)? (?:tại|trong|ở|trước|với|nhân|khi|bên lề|sau)(?!\w)")
_OF_ITS_OWN = re.compile(r"(?<!\w)(?:đã|vừa|mới|từng|sẽ|được|bị)(?!\w)")


def tellers(page: Page, occasion: Occasion) -> set[str]:
    """Return who tells of an event where it is first named or dated, whatever else they say."""
    return {
        person.name
        for one in (occasion.mentions[0], occasion.dated)
        for person in page.people.within(page.article.sentences[one.sentence][0], one.start)
        if tells_of(page, person.start, one)
    }


def made_known_by(page: Page, decision: Occasion) -> Iterator[Presence]:
    """Yield who makes a decision known on the day that is told of it ("Ngày 3/6, ông A xác nhận ...")."""
    when, dated = decision.when, decision.dated
    if decision.event_type != "decision" or when is None:
        return
    first = page.article.sentences[dated.sentence][0]
    for person in page.people.within(first, dated.start):
        if first < when.end <= person.start and tells_of(page, person.start, dated):
            yield Presence(person.start, person.name, Part.SPEAKER)


def is_only_told(page: Page, occasion: Occasion) -> bool:
    """Return whether somebody tells of an event wherever it is named: the article reports another."""
    for one in occasion.mentions:
        people = page.people.within(page.article.sentences[one.sentence][0], one.start)
        if not any(_says(page, person, one) for person in people):
            return False
    return True


def tells_of(page: Page, position: int, mention: Mention) -> bool:
    """Return whether the person named at a position tells of the event."""
    person = page.people.at(position)
    if person is None or person.end > mention.start:
        return False
    if mention.verb and is_source(page, page.article.sentences[mention.sentence][0], person):
        return True  # "Theo ông A, Công ty B đã họp với ..."
    return _says(page, person, mention)


def is_in_words(page: Page, mention: Mention) -> bool:
    """Return whether an event stands in what the first person of its sentence says ("A nói, kỳ họp ...")."""
    first, last = page.article.sentences[mention.sentence]
    speaker = next(iter(page.people.within(first, last)), None)
    said = next(iter(page.cues(speaker.end, mention.start)), None) if speaker is not None else None
    if said is None or page.lowered[said.start : said.end] not in _SAYS or _SO.match(page.lowered, said.end):
        return False
    return _SAID_AT.match(page.lowered, said.end, mention.start) is None


def _says(page: Page, person: PersonMention, mention: Mention) -> bool:
    """Whether a verb says so: "ông A cho biết Công ty B đã họp"."""
    said = next((one for one in page.cues(person.end, mention.start) if "speaker" in one.classes), None)
    if said is None or page.lowered[said.start : said.end] not in _TOLD:
        return False
    if _SO.match(page.lowered, said.end) or page.people.within(person.end, said.start):
        return False
    own = _OF_ITS_OWN.search(page.lowered, said.end, mention.start)
    if mention.verb and (page.dates.within(said.end, mention.start) or _has_subject(page, said.end, mention)):
        return True  # "Ông A kể, tháng 6/2016, Bộ B tổ chức tổng kết"; "Ông A cho biết, Đảng bộ C họp"
    # "ông sẽ nêu việc này vào kỳ họp tới"
    return own is not None and not (own[0] == "sẽ" and mention.generic)


def _has_subject(page: Page, start: int, mention: Mention) -> bool:
    """Whether a body right before a verb does it, behind the words of who tells of it."""
    body = page.organizations.last_before(mention.start)
    return body is not None and not body.titled and body.start >= start and mention.start - body.end <= 1
