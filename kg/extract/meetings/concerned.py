"""People whom an event is about: who gets or leaves a post, who is disciplined, who is tried.

Comes in: a page and an event. Goes out: those people, wherever the article names them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.article import PersonMention
from kg.extract.meetings.choice import is_late_news, is_news
from kg.extract.meetings.doers import decided_about, undergone
from kg.extract.meetings.findings import SITTINGS, findings, is_inspection
from kg.extract.meetings.lists import joined
from kg.extract.meetings.mentions import DISCIPLINE, HANDED, TALKS, Mention
from kg.extract.meetings.moments import at_once, looks_back, opens_with_date
from kg.extract.meetings.mourning import mourners
from kg.extract.meetings.occasion import ASSEMBLIES, Occasion
from kg.extract.meetings.other_judges import others_decisions
from kg.extract.meetings.page import Change, Page, Spans
from kg.extract.meetings.places import is_elsewhere
from kg.extract.meetings.roles import Presence, is_aside
from kg.extract.meetings.said import said_in
from kg.extract.meetings.sections import behind, once
from kg.extract.meetings.time_frame import same_time
from kg.extract.meetings.words import words
from kg.model.claims import Part
from kg.model.dates import DateSpan

_MOVES = frozenset({"bầu", "bổ nhiệm", "miễn nhiệm"})
_ELECTION = "bầu"
_PUTS_FORWARD = frozenset({_ELECTION, HANDED, "bổ nhiệm"})
_PERSONNEL = _MOVES | {HANDED}
# Who goes to another post: "ông A nay được chuyển về B", "ông C nhận quyết định nghỉ hưu".
_GOES = re.compile(
    r"(?<!\w)(?:được (?:điều động|điều chuyển|luân chuyển|chuyển|tăng cường|phân công|giao)(?:,? \w+){0,2}?"
    r" (?:về|sang|đến)|đến nhận (?:chức vụ|công tác|nhiệm vụ)|nhận (?:các )?quyết định"
    r"|(?:sẽ )?(?:về|lên|sang) thay(?: thế| cho)?)(?!\w)"
)
# Who follows whom: "Thay vị trí bà A là ông B", "Người kế nhiệm ông A là ông B".
_FOLLOWS = re.compile(
    r"(?:thay(?: thế)? (?:vị trí )?|người (?:được [^.;:“”\"]{2,40} )?(?:thay(?: thế)?|kế nhiệm|giữ vị trí) )"
    r"[^.;:“”\"]{2,90} là (?:[^.,;:“”\"]{2,60} )?$"
)
_MEETING = "meeting"
_ELECTS = re.compile(r"(?<!\w)bầu(?! cử)(?!\w)")
_ELECTING = frozenset({"congress", "session", "conference"})
_RETIRED = re.compile(r"(?<!\w)(?<!quyết định )nghỉ hưu(?!\w)")  # who "nhận quyết định nghỉ hưu" is there
_NEWLY = re.compile(
    r"(?:hai|ba|bốn|năm|\d+) (?:nhân sự|ủy viên|thành viên)"
    r"(?: mới| giữ cương vị mới| được bầu| trúng cử){1,2}"
    r"[^.,;:“”\"]{0,40} (?:là|gồm)(?: có)?[ :]"
)
_INSTEAD_OF = re.compile(r"(?<!\w)(?:thay|thay thế|thay cho|kế nhiệm)(?: cho)?(?: \w+){0,2} $")
_OBJECT = 60  # code points between a word of blame and the person whom it is about


def concerned(page: Page, main: Occasion, named: Spans[Mention]) -> Iterator[Presence]:
    """Yield the people whom the reported event decides about; `named` are all mentions of the page."""
    head = main.mentions[0].word.head
    meets = main.event_type in ASSEMBLIES and main.event_type not in TALKS
    if head in _PERSONNEL or meets or _elects(page, main):
        yield from _moved(page, main, named)
        yield from _decided(page, main, named)
        yield from elected_at(page, main, named)
        yield from _spoken_of(page, main, named, "rated")
    if head == HANDED:
        yield from _posted(page, main, named)
    if head == DISCIPLINE:
        yield from disciplined(page, main, named)
    if main.event_type == "trial":
        yield from _spoken_of(page, main, named, "tried")
    if main.event_type == "funeral":
        yield from mourners(page, main)


def _elects(page: Page, meeting: Occasion) -> bool:
    """Whether an assembly may elect, or a meeting is told to ("họp phiên thứ nhất, bầu Bí thư")."""
    if meeting.event_type in _ELECTING:
        return True
    own = [one for one in meeting.mentions if not one.passing and one.word.head in SITTINGS]
    return any(
        _ELECTS.search(page.lowered, one.start, page.article.sentences[one.sentence][1]) for one in own
    )


def disciplined(page: Page, decision: Occasion, named: Spans[Mention]) -> Iterator[Presence]:
    """Yield the people whom the article says to be at fault or punished."""
    yield from _spoken_of(page, decision, named, "blamed")


def _moved(page: Page, main: Occasion, named: Spans[Mention]) -> Iterator[Presence]:
    """Those who get or leave a post on the day of the event, if no other event of the sentence tells it.

    Whom a session is to elect is put forward to it; who is handed a paper may go to be elected elsewhere.
    """
    if main.when is None:
        return
    day = main.when.date
    others = _of_others(page, main, named)
    gone = _replaced(page) if main.event_type == "congress" else frozenset()
    votes = main.event_type == "session" or main.mentions[0].word.head in _PUTS_FORWARD
    for change in (*page.changes, *(page.put_forward if votes else ())):
        sentence = page.sentence(change.start)
        of_day = day.start.earliest() <= change.day.earliest() and change.day.latest() <= day.end.latest()
        elsewhere = is_elsewhere(page, main.named, change)
        dated = page.dates.within(*page.article.sentences[sentence])
        if elsewhere or (change.person in gone and not dated):
            continue
        if sentence not in others and (of_day or _is_of_the_news(page, change, main)):
            yield from _presence(page, change)


def _posted(page: Page, main: Occasion, named: Spans[Mention]) -> Iterator[Presence]:
    """Who goes to another post, by the words of the report, where decisions on posts are handed over."""
    others = _of_others(page, main, named)
    for sentence, span in enumerate(page.article.sentences):
        if sentence in others or page.dates.within(*span) or not same_time(page, sentence, main):
            continue
        end, goes_on = span[1], False
        for person in reversed(page.people.within(*span)):
            goes_on = (goes_on and joined(page, person.end, end)) or _goes(page, person, end)
            goes = goes_on and not is_aside(page, span[0], person)
            if goes or _FOLLOWS.match(page.lowered, span[0], person.start):
                yield Presence(person.start, person.name, Part.ATTENDEE)
            end = person.start


def _goes(page: Page, person: PersonMention, end: int) -> bool:
    """Whether the words behind a person say that it goes to another post or retires."""
    goes = _GOES.search(page.lowered, person.end, end)
    return goes is not None and not any(
        "speaker" in cue.classes for cue in page.cues(person.end, goes.start())
    )


def _replaced(page: Page) -> frozenset[str]:
    """Who is only named as the one whom another follows ("bầu ông B thay ông A")."""
    return frozenset(one.name for one in page.people if _is_replaced(page, one))


def _is_replaced(page: Page, person: PersonMention) -> bool:
    """Whether another takes the place of a person here ("thay cho ông A đã được điều động")."""
    return _INSTEAD_OF.search(page.lowered, max(0, person.start - 25), person.start) is not None


def _of_others(page: Page, main: Occasion, named: Spans[Mention]) -> set[int]:
    """The sentences that tell of an event of another time, or another of its kind, or go on with one."""
    own = {one.sentence for one in main.mentions}
    head = main.mentions[0].word.head
    told = {one.sentence for one in named if opens_with_date(page, one.sentence) or looks_back(page, one)}
    others = {one for one in told - own if not same_time(page, one, main)}
    if main.event_type in _ELECTING:
        kind = (one for one in named if one.word.head == head and not (one.generic or one.passing))
        others |= {one.sentence for one in kind} - own
    found = {
        one.sentence for one in named if one.sentence in others and is_inspection(page, one.word.head, [one])
    }
    others |= {number for sentence in found for number in findings(page, sentence, named)}
    return (others | {number for sentence in others for number in behind(page, sentence, named)}) - own


def _decided(page: Page, main: Occasion, named: Spans[Mention]) -> Iterator[Presence]:
    """Whom a body appoints or relieves by a sentence with the day of the meeting ("Chiều 7/4, ...")."""
    for one in named:
        if main.when is None or one.word.head not in _MOVES or one.passing:
            continue
        if opens_with_date(page, one.sentence, main.when.date) and same_time(page, one.sentence, main):
            for person in decided_about(page, one):
                if main.event_type != _MEETING or not _is_replaced(page, person):
                    yield Presence(person.start, person.name, Part.ATTENDEE)


def moved_by(page: Page, meeting: Occasion, named: Spans[Mention]) -> Iterator[Presence]:
    """Yield those who get or leave a post where a sentence with a meeting, or one behind it, tells so.

    "Trong cuộc họp ngày 2/3, Bộ Chính trị quyết định ông A thôi giữ chức X. Ông B giữ chức X."
    """
    for mention in meeting.mentions:
        if not mention.passing:
            for number in (mention.sentence, *behind(page, mention.sentence, named)):
                for change in page.changes.within(*page.article.sentences[number]):
                    if _is_of_day(change, meeting):
                        yield from _presence(page, change)


def _is_of_the_news(page: Page, change: Change, main: Occasion) -> bool:
    """Whether a change that no date of its sentence dates is what the article reports."""
    first, last = page.article.sentences[page.sentence(change.start)]
    published = page.article.published
    when = main.when
    told = when is not None and is_news(page, when.date) and is_late_news(page, when.date)
    as_of = published is not None and change.day == published.start
    return told and as_of and not page.dates.within(first, last)


def told_at(page: Page, meeting: Occasion, named: Spans[Mention]) -> Iterator[Presence]:
    """Yield those who get or leave a post by a sentence with the event, or the next that opens with it.

    A decision may name them by a pronoun alone ("Ngày 28/7, Bộ Chính trị phân công ông giữ chức ...").
    """
    elects = _elects(page, meeting)
    for mention in meeting.mentions:
        if mention.passing:
            continue
        if elects:
            yield from _decided_in(page, mention, named)
        for number in (mention.sentence, mention.sentence + 1):
            if number == mention.sentence or _goes_on(page, number):
                span = page.article.sentences[number]
                put_forward = page.put_forward.within(*span) if elects else ()
                for change in (*page.changes.within(*span), *put_forward):
                    told = (one.date for one in page.dates.within(*span))
                    dated = any(one is not None and one.start == change.day for one in told)
                    if _is_of_day(change, meeting) or not (dated or meeting.event_type == "decision"):
                        yield from _presence(page, change)


def _decided_in(page: Page, meeting: Mention, named: Spans[Mention]) -> Iterator[Presence]:
    """Whom an assembly elects or puts forward behind its name ("Tại đại hội, Đảng giới thiệu ông A")."""
    _, last = page.article.sentences[meeting.sentence]
    for one in named.within(meeting.end, last):
        if one.word.form == "decision" and one.word.head in _MOVES and not one.passing:
            for person in decided_about(page, one):
                yield Presence(person.start, person.name, Part.ATTENDEE)


def _is_of_day(change: Change, decision: Occasion) -> bool:
    """Whether a change of post is dated as the decision is, or that has no date."""
    return decision.when is None or at_once(DateSpan(change.day, change.day), decision.when.date)


def elected_at(page: Page, meeting: Occasion, named: Spans[Mention]) -> Iterator[Presence]:
    """Yield those whom the sentences behind an assembly tell to be elected, without another time.

    "Sáng 25/9, Đại hội Đảng bộ tỉnh A bầu ... Ông B, ông C tái đắc cử Phó bí thư." Or to get a post, behind
    papers that are handed over: "... trao quyết định điều động cán bộ. Thay vị trí bà B là ông C."
    """
    elects = _elects(page, meeting)
    for mention in meeting.mentions:
        handed = mention.word.head == HANDED
        if mention.passing or not (handed or elects):
            continue
        for number in behind(page, mention.sentence, named):
            span = page.article.sentences[number]
            if page.dates.within(*span):
                continue
            changes = page.changes.within(*span)
            if handed:
                changes = tuple(one for one in changes if _is_of_day(one, meeting))
            away = {one.person for one in changes if is_elsewhere(page, mention, one)}
            chosen = [one for change in changes for one in _presence(page, change)]
            chosen += _chosen(page, span, named, _MOVES if handed else frozenset({_ELECTION}))
            chosen += _newcomers(page, span) if elects else ()
            yield from (one for one in chosen if one.person not in away)


def _chosen(
    page: Page, sentence: tuple[int, int], named: Spans[Mention], heads: frozenset[str]
) -> Iterator[Presence]:
    """Whom a sentence tells to be elected or moved ("Ông A đắc cử", "bà B được điều động")."""
    for one in named.within(*sentence):
        if one.word.head in heads and one.verb and undergone(page, one):
            found = decided_about(page, one)
            yield from (Presence(person.start, person.name, Part.ATTENDEE) for person in found)


def _newcomers(page: Page, sentence: tuple[int, int]) -> Iterator[Presence]:
    """Whom a sentence lists as those just elected ("Hai nhân sự mới là ông A, Trưởng ban X; bà B, ...")."""
    listed = _NEWLY.match(page.lowered, *sentence)
    for person in page.people.within(listed.end(), sentence[1]) if listed else ():
        yield Presence(person.start, person.name, Part.ATTENDEE)


def _goes_on(page: Page, sentence: int) -> bool:
    """Whether a sentence points back to the meeting before it ("Tại đây, ông A được bầu ...")."""
    spans = page.article.sentences
    return sentence < len(spans) and page.lowered.startswith(
        ("tại đây", "theo đó", "tại đó"), spans[sentence][0]
    )


def _presence(page: Page, change: Change) -> Iterator[Presence]:
    """The person who gets or leaves a post, but for one who left it before ("thay ông A nghỉ hưu")."""
    people = page.people.within(change.start - 1, change.end)
    at = next((one.start for one in people if one.name == change.person), change.start)
    other = page.people.last_before(at)
    before = page.cues(max(0, at - _OBJECT, other.end if other is not None else 0), at)
    replaced = bool(before) and "absent" in before[-1].classes
    if not replaced and _RETIRED.search(page.lowered, at, change.end) is None:
        yield Presence(at, change.person, Part.ATTENDEE)


def _spoken_of(page: Page, occasion: Occasion, named: Spans[Mention], kind: str) -> Iterator[Presence]:
    """The people whom a word of the class has as its subject, its object or one of a list of them."""
    if not any(phrase in page.lowered for phrase in words().classes[kind]):
        return
    apart, punished = others_decisions(page, occasion, named)
    others = _of_others(page, occasion, named) | apart
    own = (one for one in range(len(page.article.sentences)) if one not in others)
    for span in once(page, (one for one in own if same_time(page, one, occasion))):
        yield from (one for one in said_in(page, span, kind) if one.person not in punished)
