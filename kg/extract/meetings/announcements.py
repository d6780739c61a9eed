"""The day on which a body that inspects makes known what it has found or decided.

Comes in: a page and the events found. Goes out: one `Event` with the people who are at fault, where the
session that decided was on another day:

    Chiều 8/3, Ủy ban Kiểm tra Trung ương ra thông cáo nêu rõ tại kỳ họp thứ 34 (6 - 7/3), cơ quan này đã ...
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from functools import cache

from kg.extract.article import OrganizationMention
from kg.extract.meetings.days import is_day
from kg.extract.meetings.moments import at_once, opens_apart
from kg.extract.meetings.names import written_out
from kg.extract.meetings.page import Page
from kg.extract.meetings.quotes import naming
from kg.extract.meetings.roles import Presence
from kg.extract.meetings.said import blamed
from kg.extract.meetings.words import whole, words
from kg.model.claims import Event, Participant
from kg.model.dates import DateSpan
from kg.text.dates import DateMention

_JUST = re.compile(r"(?<!\w)vừa(?!\w)")
_INSPECTING = "kiểm tra"
_FIRST = 5  # sentences that can tell it
_VERB = 120  # code points between the body and the verb
_BEHIND = 12  # code points between the verb and its day
_BESIDE = 4  # code points between a day and the body behind it
_SESSION = timedelta(days=31)  # so long before lies the session of which it tells


def announcements(page: Page, decided: Iterable[DateSpan]) -> Iterator[Event]:
    """Yield the announcement of an inspection, if no decision of its day is told.

    Args:
        page: The article.
        decided: The dates of the decisions told.
    """
    days = [one for one in decided if is_day(one)]
    for first, last in page.article.sentences[:_FIRST]:
        for body in page.organizations.within(first, last):
            if body.titled or _INSPECTING not in body.name.lower():
                continue
            verb = _made_known().search(page.lowered, body.end, min(last, body.end + _VERB))
            if verb is None:
                continue
            when = _day(page, (first, last), body, verb)
            if when is None or when.date is None or any(at_once(one, when.date) for one in days):
                continue
            people = _at_fault(page, when.date)
            if people:
                yield _event(page, body, when, people, verb)
                return


def is_notice_of(event: Event, told: list[Event]) -> bool:
    """Return whether an event is only the notice that an announcement is: without its people, or its day."""
    alike = [one for one in told if one.hosts == event.hosts and one.date is not None]
    if event.date is not None and not is_day(event.date):
        named = (one.date for one in alike if event.name.startswith(one.name))
        return any(day is not None and at_once(day, event.date) for day in named)
    same = any(one.date == event.date for one in alike)
    return event.event_type == "other" and not event.participants and same


@cache
def _made_known() -> re.Pattern[str]:
    """The words by which a body makes something known, with what it makes known."""
    verbs = whole(sorted(words().classes["announces"], key=len, reverse=True))
    return re.compile(rf"{verbs}(?: (?:kết luận|kết quả)(?: kiểm tra)?)?")


def _day(
    page: Page, sentence: tuple[int, int], body: OrganizationMention, verb: re.Match[str]
) -> DateMention | None:
    """The day of the announcement: it opens the sentence, or stands beside the body or the verb.

    What is "vừa ra thông báo" was announced when the article is published.
    """
    first, last = sentence
    before = page.dates.within(first, body.start)
    opening = [one for one in before if one.start < first + 10 or body.start < one.end + _BESIDE]
    near = page.dates.within(body.end, min(last, verb.end() + _BEHIND))
    told = next((one for one in (*near, *opening) if is_day(one.date)), None)
    published = page.article.published
    just = _JUST.search(page.lowered, body.end, verb.start())
    if told is None and just is not None and published is not None and not page.dates.within(first, last):
        return DateMention(*just.span(), published, None, complete=False)
    return told


def _at_fault(page: Page, day: DateSpan) -> list[Presence]:
    """Whom the article says to be at fault, where it first does so, but for what was long before."""
    found: dict[str, Presence] = {}
    for number, (first, last) in enumerate(page.article.sentences):
        dates = [one.date for one in page.dates.within(first, first + 10) if one.date is not None]
        old = any(one.end.latest() < day.start.earliest() - _SESSION for one in dates)
        if not (old or opens_apart(page, number)):
            for one in sorted(blamed(page, (first, last)), key=lambda presence: presence.position):
                found.setdefault(one.person, one)
    return list(found.values())


def _event(
    page: Page, body: OrganizationMention, when: DateMention, people: list[Presence], verb: re.Match[str]
) -> Event:
    sentence = page.article.sentences[page.sentence(body.start)]
    return Event(
        page.article.document.id,
        f"{body.name} {written_out(page, *verb.span())}",
        "decision",
        page.article.evidence(sentence[0], max(verb.end(), when.end)),
        when.date,
        when.part_of_day,
        hosts=(body.name,),
        participants=tuple(
            Participant(one.person, one.part, order, naming(page, one.position, one.person))
            for order, one in enumerate(people, 1)
        ),
    )
