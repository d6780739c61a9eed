"""Sessions of a body that inspects: what it found, and whom it judged.

Comes in: a page and the events kept. Goes out: the events, with whom such a session judged where no decision
of its days tells it:

    Trước đó, tại kỳ họp 12 (3 đến 5-4), Ủy ban Kiểm tra Tỉnh ủy kết luận ông A vi phạm ... | Ông B ...
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.meetings.choice import of_one_time
from kg.extract.meetings.concerned import disciplined
from kg.extract.meetings.doers import decided_about, subjects
from kg.extract.meetings.findings import INSPECTING, SITTING, findings, is_inspection
from kg.extract.meetings.mentions import DISCIPLINE, Mention
from kg.extract.meetings.occasion import Occasion
from kg.extract.meetings.page import Page, Spans
from kg.extract.meetings.quotes import naming
from kg.extract.meetings.roles import Presence
from kg.extract.meetings.said import blamed
from kg.extract.meetings.sections import behind, once
from kg.extract.meetings.time_frame import same_time
from kg.model.claims import Part, Participant

_MAKES_KNOWN = ("thông báo k", "ra thông báo", "ra thông cáo")  # "thông báo kết luận", "ra thông báo kỳ họp"
_Kept = tuple[Occasion, tuple[Participant, ...]]


def inspects(page: Page, occasion: Occasion) -> bool:
    """Return whether a meeting is of a body that judges people ("Ủy ban Kiểm tra Trung ương họp")."""
    own = [one for one in occasion.mentions if not one.passing]
    return is_inspection(page, occasion.mentions[0].word.head, own)


def is_notice(page: Page, occasion: Occasion) -> bool:
    """Return whether a body that inspects makes known what it found ("đã thông báo kết luận kiểm tra")."""
    first = occasion.mentions[0]
    bodies = page.organizations.within(page.article.sentences[first.sentence][0], first.start)
    return first.word.phrase.startswith(_MAKES_KNOWN) and any(
        INSPECTING in one.name.lower() for one in bodies
    )


def with_judged(
    page: Page, kept: list[_Kept], named: Spans[Mention], reported: tuple[Occasion | None, frozenset[str]]
) -> Iterator[_Kept]:
    """Yield the events with their people, and at an inspection those whom it judged.

    Args:
        page: The article.
        kept: The events.
        named: All mentions of the page.
        reported: The reported event, and the people of whom an announcement tells.
    """
    main, announced = reported
    punished = [one for one in named if _punishes(page, one)]
    for occasion, people in kept:
        judges = occasion.mentions[0].word.head == SITTING and inspects(page, occasion)
        told = {one.start for other, _ in kept if of_one_time(other, occasion) for one in other.mentions}
        apart = _apart(page, occasion, punished, told) if judges else []
        chaired = any(one.part is Part.CHAIR for one in people)  # who is judged is not told to be there
        if not judges or chaired or (apart and (occasion is main or any(one.start in told for one in apart))):
            yield occasion, people
        elif occasion is main:
            yield occasion, _together(page, people, disciplined(page, occasion, named), frozenset())
        else:
            judged = [*found_by(page, occasion, named), *_punished_next(page, occasion, named)]
            yield occasion, _together(page, people, judged, announced if apart else frozenset())


def _apart(page: Page, session: Occasion, punished: list[Mention], told: set[int]) -> list[Mention]:
    """The decisions of the days of a session that are no part of it, of which others may tell.

    "Tại kỳ họp 19, Ủy ban Kiểm tra A kỷ luật ông B" is part of it where no other event tells that.
    """
    own = {one.sentence for one in session.mentions}
    apart = [
        one
        for one in punished
        if same_time(page, one.sentence, session) and not _is_by_others(page, one, own)
    ]
    return [] if any(one.sentence in own and one.start not in told for one in apart) else apart


def _is_by_others(page: Page, decision: Mention, own: set[int]) -> bool:
    """Whether another body decides than the one that inspects ("Ban Thường vụ Tỉnh ủy khai trừ ông B")."""
    bodies = {one.name for one in page.organizations if not one.titled}
    theirs = bodies & {*subjects(page, decision)}
    spans = [page.article.sentences[number] for number in own]
    ours = {one.name for span in spans for one in page.organizations.within(*span)}
    return bool(theirs) and not any(INSPECTING in one.lower() for one in theirs & ours)


def _punishes(page: Page, mention: Mention) -> bool:
    """Whether a decision on people is told, not only asked for: that tells of them, and no session."""
    if mention.word.head != DISCIPLINE or not mention.verb or mention.passing:
        return False
    asked = not page.lowered.startswith(mention.word.phrase, mention.start)
    return not asked and bool(decided_about(page, mention))


def found_by(page: Page, session: Occasion, named: Spans[Mention]) -> Iterator[Presence]:
    """Yield whom the sentences with a session, or its notice, and those behind them say to be at fault."""
    for one in session.mentions:
        if not one.passing:
            for span in once(page, (one.sentence, *findings(page, one.sentence, named))):
                yield from blamed(page, span)


def _punished_next(page: Page, session: Occasion, named: Spans[Mention]) -> Iterator[Presence]:
    """Yield whom the next sentence without a day says to be punished ("Ủy ban quyết định kỷ luật ông A")."""
    for one in session.mentions:
        for number in (*behind(page, one.sentence, named, 1),) if not one.passing else ():
            for decision in named.within(*page.article.sentences[number]):
                if _punishes(page, decision):
                    about = decided_about(page, decision)
                    yield from (Presence(who.start, who.name, Part.ATTENDEE) for who in about)


def _together(
    page: Page, people: tuple[Participant, ...], judged: Iterable[Presence], announced: frozenset[str]
) -> tuple[Participant, ...]:
    """The people and those judged of whom no announcement tells, each once, in the order of the text."""
    found = {one.person: one for one in people}
    untold = (one for one in judged if one.person not in announced)
    for one in sorted(untold, key=lambda presence: presence.position):
        found.setdefault(
            one.person, Participant(one.person, one.part, 0, naming(page, one.position, one.person))
        )
    ordered = sorted(found.values(), key=lambda one: one.evidence.start if one.evidence else 0)
    return tuple(replace(one, order=order) for order, one in enumerate(ordered, 1))
