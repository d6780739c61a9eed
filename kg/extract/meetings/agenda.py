"""Whom a meeting decides about, where the article tells of nobody else there.

Comes in: a page and the events kept. Goes out: the events, meetings without people with those whom their
sentences say to be moved or punished:

    Trong cuộc họp ngày 2/3, Bộ Chính trị quyết định ông A thôi giữ chức X. | Ông B giữ chức X.
    Ban Bí thư họp xem xét, thi hành kỷ luật bà C.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.extract.meetings.attendance import ordered
from kg.extract.meetings.concerned import elected_at, moved_by, told_at
from kg.extract.meetings.doers import decided_about
from kg.extract.meetings.findings import SITTING
from kg.extract.meetings.inspections import inspects
from kg.extract.meetings.mentions import ASKED, DISCIPLINE, HANDED, PAIRED, Mention
from kg.extract.meetings.moments import at_once
from kg.extract.meetings.occasion import ASSEMBLIES, Occasion
from kg.extract.meetings.page import Page, Spans
from kg.extract.meetings.roles import Presence
from kg.extract.meetings.sections import behind
from kg.extract.meetings.tellers import tellers
from kg.extract.meetings.years import past_year
from kg.model.claims import Part, Participant
from kg.model.dates import DateSpan

_DECIDE = ASSEMBLIES - {"working-session"}
_Kept = tuple[Occasion, tuple[Participant, ...]]
_OTHERS = PAIRED | {HANDED}


def with_decided(page: Page, kept: Iterable[_Kept], named: Spans[Mention]) -> Iterator[_Kept]:
    """Yield the events with their people, a meeting without any with those whom it decides about.

    Args:
        page: The article.
        kept: The events.
        named: All mentions of the page.
    """
    for occasion, people in kept:
        yield occasion, people or ordered(page, occasion, [*_decided_at(page, occasion, named)])


def _decided_at(page: Page, meeting: Occasion, named: Spans[Mention]) -> Iterator[Presence]:
    """Whom a dated meeting decides about.

    Whom an inspection judges is told by its decisions.
    """
    head = meeting.mentions[0].word.head
    if meeting.event_type not in _DECIDE or meeting.when is None or head in _OTHERS:
        return
    if (head == SITTING and inspects(page, meeting)) or tellers(page, meeting):
        return
    yield from told_at(page, meeting, named)
    yield from elected_at(page, meeting, named)
    yield from moved_by(page, meeting, named)
    for one in meeting.mentions:
        if not one.passing:
            yield from _punished(page, one, named, meeting.when.date)


def _punished(page: Page, meeting: Mention, named: Spans[Mention], date: DateSpan) -> Iterator[Presence]:
    """Whom the sentence with a meeting, or one that goes on with it, says to be disciplined."""
    inside = (one for one in page.people.within(meeting.body, meeting.end) if meeting.verb)
    yield from (Presence(one.start, one.name, Part.ATTENDEE) for one in inside)
    for number in (meeting.sentence, *behind(page, meeting.sentence, named)):
        for one in named.within(*page.article.sentences[number]):
            year = past_year(page, one)
            old = year is not None and not at_once(year[0], date)
            if one.word.head in (DISCIPLINE, ASKED) and not (one.passing or old):
                about = decided_about(page, one)
                yield from (Presence(who.start, who.name, Part.ATTENDEE) for who in about)
