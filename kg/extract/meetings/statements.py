"""What someone tells the press on a day ("Sáng 31-3, ông A xác nhận ...") that no event of the day tells.

Comes in: a page and the events found. Goes out: one `Event` for each person and day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.article import PersonMention
from kg.extract.meetings.choice import is_news
from kg.extract.meetings.days import is_day
from kg.extract.meetings.names import trimmed, written_out
from kg.extract.meetings.occasions import at_once
from kg.extract.meetings.page import Page
from kg.extract.meetings.roles import is_credited
from kg.model.claims import Event, Part, Participant
from kg.model.dates import DateSpan
from kg.text.dates import DateMention

_BEFORE = re.compile(r"[\s,]*(?:(?:trao đổi|trả lời|nói|chia sẻ) (?:với |phỏng vấn )?[^,.;:“”\"]{2,50},\s)?")
_SHORTEST, _LONGEST = 12, 140  # code points of what is said, in a name
_CLAUSE = re.compile(r"[.;:“”\"\n]|, (?:đồng thời|trong đó|do|vì|sau khi|nhưng|tuy)(?!\w)")


def statements(page: Page, events: list[Event]) -> Iterator[Event]:
    """Yield the statements of days on which no event was found."""
    spoken: set[str] = set()
    for first, last in page.article.sentences:
        found = _statement(page, first, last)
        if found is None:
            continue
        when, person, verb = found
        if when.date is None or person.name in spoken or _is_told(events, when.date, person.name):
            continue
        if any(_stands_in(page, one, (first, last)) for one in events if one.date == when.date):
            continue
        spoken.add(person.name)
        yield _event(page, when, person, verb)


def _stands_in(page: Page, event: Event, sentence: tuple[int, int]) -> bool:
    """Whether an event of the day has its words in the sentence, which then tells of it."""
    told = page.article.evidence(*sentence)
    return event.evidence.start < told.end and told.start < event.evidence.end


def _is_told(events: list[Event], day: DateSpan, person: str) -> bool:
    """Whether an event of the day has the person, or has no people, so that it may be where it was said."""
    of_day = [one for one in events if one.date is not None and at_once(one.date, day)]
    people = [{other.person for other in one.participants} for one in of_day]
    return any(person in present or not present for present in people)


def _statement(page: Page, first: int, last: int) -> tuple[DateMention, PersonMention, int] | None:
    """The date, the person and where the verb starts, of a sentence that opens with who says what when."""
    dates = page.dates.within(first, min(last, first + 160))
    people = page.people.within(first, min(last, first + 160))
    if not dates or not people or is_credited(page, people[0]):
        return None
    when, person = dates[0], people[0]
    if not is_day(when.date) or when.date is None or not is_news(page, when.date):
        return None
    if when.start - first < 3 and not _leads_to(page, when, person):
        return None
    verb = next(iter(page.cues(person.end, min(last, person.end + 200))), None)
    if verb is None or "tells" not in verb.classes:
        return None
    if when.start - first >= 3 and not (person.end <= when.start and when.end <= verb.start):
        return None
    return when, person, verb.start


def _leads_to(page: Page, when: DateMention, person: PersonMention) -> bool:
    """Whether nothing but a title, or to whom it is said, stands between the date and the person."""
    lead = _BEFORE.match(page.lowered, when.end, person.start)
    gap = page.lowered[lead.end() if lead else when.end : person.start]
    return len(gap) < 90 and not page.cues(person.start - len(gap), person.start)


def _event(page: Page, when: DateMention, person: PersonMention, verb: int) -> Event:
    sentence = page.article.sentences[page.sentence(verb)]
    clause = _CLAUSE.search(page.lowered, min(verb + _SHORTEST, sentence[1]), sentence[1])
    end = min(clause.start() if clause else sentence[1], verb + _LONGEST)
    end = page.lowered.rfind(" ", verb, end) if end == verb + _LONGEST else end
    end = trimmed(page.lowered, verb, end)
    evidence = page.article.evidence(sentence[0], end)
    name = f"{person.name} {written_out(page, verb, end)}"
    speaker = Participant(person.name, Part.SPEAKER, 1)
    return Event(
        page.article.document.id,
        name,
        "other",
        evidence,
        when.date,
        when.part_of_day,
        participants=(speaker,),
    )
