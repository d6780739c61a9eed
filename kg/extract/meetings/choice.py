"""Which of the events that an article names it reports, and which it tells beside that one.

Comes in: the occasions of a page. Goes out: the reported one, and those worth a record of their own.
"""

from __future__ import annotations

import re
from datetime import timedelta

from kg.extract.meetings.days import is_day
from kg.extract.meetings.known_sessions import TABLED
from kg.extract.meetings.mentions import AGAINST, DISCIPLINE, WELCOME, Mention
from kg.extract.meetings.moments import at_once, covers, is_just_decided, looks_back
from kg.extract.meetings.occasion import ASSEMBLIES, LEDE, Occasion
from kg.extract.meetings.page import Page
from kg.extract.meetings.visits import is_state_visit
from kg.model.dates import DateSpan, Precision

_ENOUGH = 3.0  # weight from which an undated event is the reported one
_RECENT = timedelta(days=31)
_BY_OFFICE = re.compile(r"(?<!\w)(?:được|bị) (?:\w+ ){1,8}$")  # "được Thủ tướng bổ nhiệm"
_YEARS = timedelta(days=5 * 366)  # so long is an appointment no step of an old career
_VOTE = "phiếu tín nhiệm"
_TOLD_TO_THE_PRESS = frozenset({"session", "meeting"})
_NAMED = frozenset({"conference", "congress", "session"})
_JUST_OVER = re.compile(
    r",? (?:(?:mới|vừa)(?: (?:mới|được))? (?:diễn ra|qua|kết thúc|bế mạc|tổ chức)|mới đây|vừa rồi)(?!\w)"
)
_CALLED = 30  # code points before a decision in which stands who takes it
_WILL = re.compile(r"(?<!\w)(?:sẽ|sắp|dự kiến)(?!\w)")
_VOTED = frozenset({"bầu", "miễn nhiệm"})
PERSONNEL = frozenset({"bầu", "bổ nhiệm", "miễn nhiệm"})


def reported(page: Page, found: list[Occasion]) -> Occasion | None:
    """Return the event that the article reports, if it reports one.

    A meeting of the day that takes a decision is reported rather than the decision.
    """
    found = [one for one in found if not _is_of_a_year(one)]
    if not found:
        return None
    main = max(found, key=lambda one: weight(page, one) - 2.0 * _is_past(page, one))
    if main.event_type in _TOLD_TO_THE_PRESS:
        main = next((one for one in found if _tells_of(one, main)), main)
    if main.event_type == "decision":
        meetings = [one for one in found if one.event_type in ASSEMBLIES and of_one_time(one, main)]
        meetings = [one for one in meetings if one.when is not None or one.mentions[0].sentence < LEDE - 1]
        meetings = [one for one in meetings if not looks_back(page, one.dated)]
        if main.when is not None and is_day(main.when.date):
            meetings = [one for one in meetings if one.when is not None or _can_have_decided(one)]
        decision, main = main, max(meetings, key=lambda one: weight(page, one), default=main)
        voted = main.when is None and decision.mentions[0].word.head in _VOTED
        if voted and decision.when is not None and is_day(decision.when.date):
            main.when = decision.when  # "HĐND họp bất thường. Sáng 5/7, các đại biểu bầu ông A"
    return main if weight(page, main) >= _ENOUGH else None


def _can_have_decided(meeting: Occasion) -> bool:
    """Whether a meeting whose day is not told is told to take place."""
    return any(one.happens for one in meeting.mentions)


def _is_of_a_year(occasion: Occasion) -> bool:
    """Whether only the year of an event is told: it is long past."""
    return occasion.when is not None and occasion.when.date.start.precision is Precision.YEAR


def _tells_of(conference: Occasion, main: Occasion) -> bool:
    """Whether a press conference of the day is where those speak who tell of a meeting."""
    told = conference.event_type == "press-conference" and any(one.happens for one in conference.mentions)
    return (
        told
        and conference.when is not None
        and main.when is not None
        and conference.when.date == main.when.date
    )


def _is_past(page: Page, occasion: Occasion) -> bool:
    """Whether the body of the article looks back to an event ("Trước đó, vào tháng 2, ...")."""
    first = min(one.sentence for one in occasion.mentions)
    return first >= LEDE and looks_back(page, occasion.dated)


def weight(page: Page, occasion: Occasion) -> float:
    """Return how much an event looks like the one that the article reports."""
    first = min(one.sentence for one in occasion.mentions)
    total = 0.7 * min(len(occasion.mentions), 5)
    total += 2.5 if first < LEDE else 1.0 if first < 2 * LEDE else 0.0
    total += 1.5 * any(one.happens for one in occasion.mentions)
    total += 1.0 * occasion.dated.word.floor
    total -= 2.0 * all(one.passing for one in occasion.mentions)
    total -= 2.0 * to_come(page, occasion)
    total -= 4.0 * _is_of_a_year(occasion)
    if occasion.when is not None:
        return total + (3.0 if is_news(page, occasion.when.date) else 1.0)
    return total - (3.0 if first >= 2 * LEDE else 0.0)


def is_news(page: Page, date: DateSpan) -> bool:
    """Return whether a date is of the days before the publication; a day or a span where that is unknown."""
    published = page.article.published
    if published is None:
        return is_day(date) or date.start != date.end
    if published.start.precision is not Precision.DAY:
        return True
    if date.start.precision is not Precision.DAY:
        return False
    near = published.start.earliest() - timedelta(days=4)
    return date.end.latest() >= near and date.start.earliest() <= published.end.latest()


def is_late_news(page: Page, date: DateSpan) -> bool:
    """Return whether a day lies in the month before the publication, or the publication's date is unknown."""
    published = page.article.published
    if published is None:
        return True
    near = published.start.earliest() - _RECENT
    return near <= date.start.earliest() and date.end.latest() <= published.end.latest()


def is_recent(page: Page, occasion: Occasion) -> bool:
    """Return whether an event took place so shortly before the publication that the article is its report."""
    published = page.article.published
    if published is None or occasion.when is None:
        return True
    first, last = published.start.earliest() - _RECENT, published.end.latest()
    return occasion.when.date.end.latest() >= first and occasion.when.date.start.earliest() <= last


def to_come(page: Page, occasion: Occasion) -> bool:
    """Whether an event lies after the publication."""
    published, when = page.article.published, occasion.when
    if published is None or when is None:
        return False
    if when.date.end.latest() < published.start.earliest():
        return False
    return when.date.start.earliest() > published.end.latest() or (
        published.start.precision is not Precision.DAY and _is_announced(page, occasion.dated)
    )


def _is_announced(page: Page, mention: Mention) -> bool:
    """Whether the words right after an event say that it will be ("đại hội sẽ diễn ra")."""
    return any("future" in hit.classes for hit in page.hits.within(mention.end, mention.end + 8))


def not_yet(page: Page, occasion: Occasion) -> bool:
    """Whether nobody has spoken at an event: it is to come, or an article without a day says that it is."""
    if page.article.published is not None:
        return to_come(page, occasion)
    mention = occasion.dated
    first = max(page.article.sentences[mention.sentence][0], mention.start - _CALLED)
    clause = max(first, page.lowered.rfind(",", first, mention.start))
    return _WILL.search(page.lowered, clause, mention.start) is not None or _is_announced(page, mention)


def of_one_time(first: Occasion, second: Occasion) -> bool:
    """Return whether two events may be of one day."""
    return first.when is None or second.when is None or at_once(first.when.date, second.when.date)


def beside(page: Page, occasion: Occasion, main: Occasion | None, *, peopled: bool) -> bool:
    """Whether an event that is not the reported one is told with a date of its own.

    Args:
        page: The article.
        occasion: The event.
        main: The reported event, if there is one.
        peopled: Whether its own sentences name people at it.
    """
    when = occasion.when
    if when is None or when.distance >= TABLED:
        return (peopled and _is_told_dayless(page, occasion, main)) or _is_just_over(page, occasion)
    if occasion.event_type == "decision" and not _is_decision_of_note(page, occasion, main, peopled=peopled):
        return False
    if occasion.mentions[0].word.head == _VOTE and main is not None and of_one_time(occasion, main):
        return False
    if main is None or not of_one_time(occasion, main) or occasion.event_type == "funeral":
        return True
    if main.when is None and not is_recent(page, occasion):
        return True
    longer = main.when is not None and covers(when.date, main.when.date)  # the visit on whose day it is
    if (peopled or longer) and main.event_type != "visit" and is_state_visit(page, occasion):
        return True
    named = occasion.named
    told_of = main.event_type == "press-conference" and occasion.event_type in _TOLD_TO_THE_PRESS
    welcome = named.word.head == WELCOME  # its word alone tells it from the talks of the day
    return (peopled or told_of) and (named.verb or not named.generic or welcome)


def _is_told_dayless(page: Page, occasion: Occasion, main: Occasion | None) -> bool:
    """Whether an event of which the article tells no day is of note: a table has it, or it is new."""
    told = occasion.when is not None or is_state_visit(page, occasion)
    return told or _is_headline(page, occasion, main) or is_just_decided(page, occasion.mentions)


def _is_just_over(page: Page, occasion: Occasion) -> bool:
    """Whether a meeting with a name of its own was held of late ("Hội nghị Trung ương 8 vừa qua")."""
    named = occasion.named
    meets = occasion.event_type in _NAMED and not (named.verb or named.generic or named.passing)
    return meets and any(_JUST_OVER.match(page.lowered, one.end) for one in occasion.mentions)


def _is_apart(page: Page, occasion: Occasion) -> bool:
    """Whether a sentence that opens with "Cùng ngày" tells it beside what the meeting of the day decides."""
    first, _ = page.article.sentences[occasion.mentions[0].sentence]
    return "cùng ngày" in page.lowered[first : first + 20]


def _is_headline(page: Page, occasion: Occasion, main: Occasion | None) -> bool:
    """Whether the headline tells an undated decision, and what has a date is only what led to it."""
    told = occasion.event_type == "decision" and occasion.mentions[0].sentence < 2
    return told and main is not None and main.when is not None and not is_news(page, main.when.date)


def _is_decision_of_note(page: Page, occasion: Occasion, main: Occasion | None, *, peopled: bool) -> bool:
    """Whether a decision has a day, is no step of an old career, and no meeting of the day tells it.

    Those whom a meeting disciplines are not at it, so that its decision on them is an event of its own. A
    decision of whatever year is told if the words say who took it.
    """
    when, published = occasion.when, page.article.published
    head = occasion.mentions[0].word.head
    if when is None or when.distance >= 150:
        return False
    if when.date.start.precision is not Precision.DAY:
        return peopled and (head in AGAINST or _is_told_of_month(page, occasion, when.date))
    if main is not None and main.event_type in ASSEMBLIES and of_one_time(occasion, main):
        return peopled and (_is_apart(page, occasion) or head == DISCIPLINE)
    if head not in PERSONNEL or published is None:
        return True
    age = abs(when.date.start.earliest() - published.start.earliest())
    told = age <= _YEARS or _is_told_by_whom(page, occasion)
    return age <= _RECENT or (peopled and told)


def _is_told_by_whom(page: Page, decision: Occasion) -> bool:
    """Whether it is told who decided ("Ban Bí thư luân chuyển ông A", "ông A được Thủ tướng bổ nhiệm")."""
    first = decision.named.start
    passive = _BY_OFFICE.search(page.lowered, max(0, first - _CALLED), first)
    return passive is not None or bool(decision.doers)


def _is_told_of_month(page: Page, occasion: Occasion, date: DateSpan) -> bool:
    """Whether it tells who decided in which month or year ("Tháng 6/2013, ông A được Thủ tướng bổ nhiệm").

    One of a month of the last years is no step of an old career.
    """
    published = page.article.published
    late = published is not None and published.start.earliest() - date.end.latest() <= _YEARS
    return (late and date.start.precision is Precision.MONTH) or _is_told_by_whom(page, occasion)


def disciplines(main: Occasion, decision: Occasion) -> bool:
    """Return whether the reported meeting takes the disciplinary decision."""
    return main.event_type in ASSEMBLIES and of_one_time(main, decision)
