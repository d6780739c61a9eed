"""What an article reports that tells of no event of its own time ("Thủ tướng vừa ký quyết định ...").

Comes in: a page and the events found. Goes out: the deed of its first sentences as one `Event`, dated by
the time of the publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from kg.extract.article import OrganizationMention, PersonMention
from kg.extract.meetings.captions import is_credited
from kg.extract.meetings.clauses import Clause, event, leads_to, predicate
from kg.extract.meetings.dating import recent
from kg.extract.meetings.days import is_day
from kg.extract.meetings.page import Page
from kg.model.claims import Event
from kg.model.dates import DateSpan

_WEEKS = timedelta(days=31)
_FIRST = 6  # sentences that can hold the news
_REACH = 150  # code points in which stands to whom a body does it
_JUST = re.compile(r"(?<!\w)(?:vừa|mới|hôm nay|hôm qua|sáng nay|chiều nay)(?!\w)")
_NOT_YET = re.compile(r"(?<!\w)(?:sẽ|sắp|dự kiến|chuẩn bị)(?!\w)")
_DONE = re.compile(r"(?:đã|được|bị)(?!\w)")


def news(page: Page, events: list[Event]) -> Iterator[Event]:
    """Yield what the first sentences say is done, where no event found is of the article's own time."""
    published = page.article.published
    if published is None or any(one.date is None or _is_of_its_time(one.date, published) for one in events):
        return
    spans = [one for one in page.article.sentences[:_FIRST] if not _is_of_a_day(page, one, published)]
    clauses = [one for span in spans for one in _clauses(page, *span)]
    told = max(clauses, key=lambda one: (_newness(page, one), -one.predicate.start), default=None)
    if told is not None and _newness(page, told):
        yield event(page, told, recent(published))


def _is_of_its_time(date: DateSpan, published: DateSpan) -> bool:
    """Whether a date lies in the weeks around the publication."""
    first, last = published.start.earliest() - _WEEKS, published.end.latest() + _WEEKS
    return first <= date.end.latest() and date.start.earliest() <= last


def _is_of_a_day(page: Page, sentence: tuple[int, int], published: DateSpan) -> bool:
    """Whether a sentence has a day, which then is not that of what it tells, or another time."""
    dates = [one.date for one in page.dates.within(*sentence)]
    return any(one and (is_day(one) or not _is_of_its_time(one, published)) for one in dates)


def _clauses(page: Page, first: int, last: int) -> Iterator[Clause]:
    """The clauses of a sentence that open it, or follow a comma, with who does something."""
    for doer in _doers(page, first, last):
        comma = page.lowered.rfind(", ", max(first, doer.start - _REACH), doer.start) + 1
        start = max(comma, first)
        if not (leads_to(page, first, doer) or leads_to(page, start, doer)):
            continue
        done = predicate(page, doer.end, last)
        if done is not None:
            yield Clause((doer,), done)
            return


def _doers(page: Page, first: int, last: int) -> list[PersonMention | OrganizationMention]:
    named: list[PersonMention | OrganizationMention] = [*page.organizations.within(first, last)]
    named += [one for one in page.people.within(first, last) if not is_credited(page, one)]
    return sorted(named, key=lambda one: one.start)


def _newness(page: Page, clause: Clause) -> int:
    """How much a clause looks like the news: just done, else done by or to a person."""
    start = clause.predicate.start
    if _NOT_YET.search(page.lowered, clause.doers[0].end, start + 6):
        return 0
    if _JUST.search(page.lowered, clause.doers[0].end, start + 6):
        return 3
    body = isinstance(clause.doers[0], OrganizationMention)
    if clause.predicate.tells or (body and not page.people.within(start, start + _REACH)):
        return 0
    return 2 if _DONE.match(page.lowered, start) else 1
