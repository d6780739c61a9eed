"""What someone tells or does on a day ("Sáng 31-3, ông A xác nhận ...") that no event of the day tells.

Comes in: a page and the events found. Goes out: one `Event` for each person and day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.article import PersonMention
from kg.extract.meetings.choice import is_late_news
from kg.extract.meetings.days import is_day
from kg.extract.meetings.names import trimmed, written_out
from kg.extract.meetings.occasions import at_once
from kg.extract.meetings.page import Page
from kg.extract.meetings.roles import is_credited, joined
from kg.model.claims import Event, Part, Participant
from kg.model.dates import DateSpan
from kg.text.dates import DateMention

_TO = r"(?:trao đổi|trả lời|nói|chia sẻ|thông tin|phát biểu) (?:với |phỏng vấn |trước )?[^,.;:“”\"]{2,50}"
_BEFORE = re.compile(rf"[\s,]*(?:{_TO},\s)?")
# What may stand before the date that opens a sentence ("Cũng trong chiều 4/5", "Trao đổi với báo sáng 9/6").
_OPENING = re.compile(
    rf"(?:(?:và|cũng|vào|trong|hôm|đến|tới|ngay|trước đó|sau đó|mới đây|tiếp đó|{_TO})(?:[\s,]+|$))*"
)
# What stands between who does something and the word that says that it is done.
_DONE = re.compile(
    r"(?:\s?\([^()]{1,80}\)|\s?[-–,]\s[^.;:“”\"\n]{2,120}?(?:,|\s[-–])(?=\s))?\s?"
    r"(?P<verb>(?:đã|vừa|bị|được)\s(?!khẳng định|từng)\w)"
)
_SHORTEST, _LONGEST = 12, 140  # code points of what is said, in a name
_CLAUSE = re.compile(r"[.;:“”\"\n]|, (?:đồng thời|trong đó|do|vì|sau khi|nhưng|tuy)(?!\w)")


@dataclass(frozen=True, slots=True)
class _Deed:
    """What people do on a day: the date, who they are, where the verb starts, whether it tells something."""

    when: DateMention
    people: tuple[PersonMention, ...]
    verb: int
    tells: bool

    @property
    def person(self) -> PersonMention:
        """The first who does it."""
        return self.people[0]


def statements(page: Page, events: list[Event]) -> Iterator[Event]:
    """Yield the statements and deeds of days on which no event was found."""
    spoken: set[str] = set()
    for first, last in page.article.sentences:
        deed = _deed(page, first, last)
        if deed is None or deed.when.date is None:
            continue
        day = deed.when.date
        if deed.person.name in spoken or _is_told(events, day, deed.person.name):
            continue
        if any(_stands_in(page, one, (first, last)) for one in events if one.date == day):
            continue
        spoken.add(deed.person.name)
        yield _event(page, deed)


def _stands_in(page: Page, event: Event, sentence: tuple[int, int]) -> bool:
    """Whether an event of the day has its words in the sentence, which then tells of it."""
    told = page.article.evidence(*sentence)
    return event.evidence.start < told.end and told.start < event.evidence.end


def _is_told(events: list[Event], day: DateSpan, person: str) -> bool:
    """Whether an event of the day has the person, or has no people, so that it may be where it was said."""
    of_day = [one for one in events if one.date is not None and at_once(one.date, day)]
    people = [{other.person for other in one.participants} for one in of_day]
    return any(person in present or not present for present in people)


def _deed(page: Page, first: int, last: int) -> _Deed | None:
    """What a sentence tells that opens, but for a quotation, with who says or does what when."""
    if page.lowered[first] in '“"':
        first = max(first, *(page.lowered.rfind(mark, first, last) + 1 for mark in '”"'))
    dates = page.dates.within(first, min(last, first + 160))
    people = page.people.within(first, min(last, first + 160))
    if not dates or not people or is_credited(page, people[0]):
        return None
    when, person = dates[0], people[0]
    if not is_day(when.date) or when.date is None or not is_late_news(page, when.date):
        return None
    opens = _OPENING.fullmatch(page.lowered, first, when.start) is not None
    if opens and not _leads_to(page, when, person):
        return None
    verb = next(iter(page.cues(person.end, min(last, person.end + 200))), None)
    follows = verb is not None and person.end <= when.start and when.end <= verb.start
    if verb is not None and "tells" in verb.classes and (opens or follows):
        return _Deed(when, (person,), verb.start, tells=True)
    return _done(page, when, last) if opens and page.article.published is not None else None


def _done(page: Page, when: DateMention, last: int) -> _Deed | None:
    """What the people right after a date did ("Ngày 7/8, ông A và bà B đã đến ...")."""
    doers: list[PersonMention] = []
    for person in page.people.within(when.end, last):
        if doers and not joined(page, doers[-1].end, person.start):
            break
        doers.append(person)
        done = _DONE.match(page.lowered, person.end, last)
        if done is not None:
            return _Deed(when, tuple(doers), done.start("verb"), tells=False)
    return None


def _leads_to(page: Page, when: DateMention, person: PersonMention) -> bool:
    """Whether nothing but a title, or to whom it is said, stands between the date and the person."""
    lead = _BEFORE.match(page.lowered, when.end, person.start)
    gap = page.lowered[lead.end() if lead else when.end : person.start]
    return len(gap) < 90 and not page.cues(person.start - len(gap), person.start)


def _event(page: Page, deed: _Deed) -> Event:
    verb = deed.verb
    sentence = page.article.sentences[page.sentence(verb)]
    clause = _CLAUSE.search(page.lowered, min(verb + _SHORTEST, sentence[1]), sentence[1])
    end = min(clause.start() if clause else sentence[1], verb + _LONGEST)
    end = page.lowered.rfind(" ", verb, end) if end == verb + _LONGEST else end
    end = trimmed(page.lowered, verb, end)
    names = tuple(dict.fromkeys(one.name for one in deed.people))
    part = Part.SPEAKER if deed.tells else Part.ATTENDEE
    return Event(
        page.article.document.id,
        f"{', '.join(names)} {written_out(page, verb, end)}",
        "other",
        page.article.evidence(sentence[0], end),
        deed.when.date,
        deed.when.part_of_day,
        participants=tuple(Participant(name, part, order) for order, name in enumerate(names, 1)),
    )
