"""What someone tells or does on a day ("Sáng 31-3, ông A xác nhận ...") that no event of the day tells.

Comes in: a page and the events found. Goes out: one `Event` for each doer and day, with those to whom it
is done ("ký quyết định kỷ luật ông B").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from kg.extract.article import OrganizationMention, PersonMention
from kg.extract.meetings.captions import is_credited
from kg.extract.meetings.choice import is_late_news
from kg.extract.meetings.clauses import TO, Clause, Predicate, event, leads_to, predicate
from kg.extract.meetings.dating import OTHER_DATE
from kg.extract.meetings.days import IN_FORCE, is_day
from kg.extract.meetings.doers import decided_about
from kg.extract.meetings.findings import INSPECTING, findings
from kg.extract.meetings.lists import joined
from kg.extract.meetings.mentions import Mention
from kg.extract.meetings.moments import at_once
from kg.extract.meetings.names import part_of_name
from kg.extract.meetings.occasion import ASSEMBLIES, LEDE
from kg.extract.meetings.page import Page, Spans
from kg.extract.meetings.quotes import naming
from kg.extract.meetings.roles import Presence, delivers, presences
from kg.extract.meetings.said import blamed
from kg.extract.meetings.words import words
from kg.model.claims import Event, Part, Participant
from kg.model.dates import DateSpan
from kg.text.dates import DateMention

_LEAD = re.compile(r"[\s,)]*")
# What may stand before the date that opens a clause ("Cũng trong chiều 4/5", "Trao đổi với báo sáng 9/6").
_TOLD_BY = (
    r"(?:theo )?(?:thông tin|tin|nguồn tin) (?:trên|từ|của) [^.,;:“”\"]{2,50}"
    r"|[^.,;:“”\"]{2,40} (?:đưa tin|thông tin|cho hay|dẫn tin)"
)  # "Thông tin trên báo A, ngày 6/12, ông B ...", "Báo A đưa tin, ngày 3/4, ..."
_STEPS = (
    r"(?:(?:và|cũng|vào|trong|hôm|đến|tới|ngay|trước đó|sau đó|mới đây|tiếp đó|cuối|đầu|giờ|tuy nhiên)"
    r"(?:[\s,]+|$))*"
)
# The source stands outside of the repetition: inside, words could be split among its turns in too many ways.
_BESIDE = r"bên (?:lề|hành lang) [^.,;:“”\"]{2,50}?"  # "Bên hành lang Quốc hội sáng 6/6, ông A trả lời ..."
_OPENING = re.compile(rf"{_STEPS}(?:(?:{TO}|{_TOLD_BY}|{_BESIDE})(?:[\s,]+|$))?{_STEPS}")
_SIGNS = re.compile(r"(?<!\w)(ký) (?:ban hành )?(?:vào )?$")
_BACK = re.compile(r"(?:trước đó|sau đó|tiếp đó|mới đây),? ")
_BY = re.compile(r"(?<!\w)(?:do|được) (?:(?!do |được )[^.;:“”\"])*$")
_TITLES = 90  # code points of titles before a name
_WHERE = re.compile(r"(?<!\w)(?:tại|ở|bên lề|bên hành lang|trước|với)\s$")  # "bên hành lang Quốc hội, ..."
_BRACKETS = re.compile(r"(?:\s?\([^()]{1,20}\))?[\s,]*")
# A step of a career.
_CAREER = re.compile(
    r"(?:đã )?(?:được|bị) (?:\w+ ){0,3}?(?:bầu|bổ nhiệm|điều động|phân công|giữ|giao|miễn nhiệm)"
)
_REMEMBERED = timedelta(days=550)  # older deeds are steps of a life
_FAR = 500  # code points on either side of a day in which its clause lies
_VERB = 12  # code points in which stands the verb of a predicate
_BEHIND = 6  # sentences behind a report in which others deliver theirs
_MOST = 4  # deeds that an article tells


def deeds(page: Page, events: list[Event], named: Spans[Mention]) -> Iterator[Event]:
    """Yield the statements and deeds of days on which no event was found; `named` are all mentions."""
    told: set[tuple[str, DateSpan]] = set()
    for sentence in page.article.sentences:
        for clause, day in _dated(page, *sentence):
            key = (clause.doers[0].name, day)
            if key in told or len(told) >= _MOST or _is_known(page, events, clause, day):
                continue
            told.add(key)
            deed = event(page, clause, day)
            known = {one.person for one in deed.participants}
            more = {one.person: one for one in _following(page, clause, day) if one.person not in known}
            about = (*_at_fault(page, clause, named), *_decided(page, clause, named))
            found = {one.person: one for one in about if one.person not in known}
            told.update((one, day) for one in more)
            yield _joined_by(page, deed, [*more.values(), *found.values()])


def _following(page: Page, clause: Clause, day: DateSpan) -> Iterator[Presence]:
    """Who delivers a report behind one that does so on the same day ("Sau đó, ông B trình bày báo cáo")."""
    start = clause.predicate.start
    if not delivers(page, start - 1, start + _VERB):
        return
    first = page.sentence(start) + 1
    for number in range(first, min(first + _BEHIND, len(page.article.sentences))):
        span = page.article.sentences[number]
        days = (one.date for one in page.dates.within(*span) if one.date is not None and is_day(one.date))
        if not all(at_once(one, day) for one in days):
            return
        if delivers(page, *span):
            yield from (
                Presence(one.position, one.person, Part.SPEAKER) for one in presences(page, number, None)
            )


def _at_fault(page: Page, clause: Clause, named: Spans[Mention]) -> Iterator[Presence]:
    """Whom a body that inspects says to be at fault where it makes something known, and in what goes on."""
    if INSPECTING in clause.doers[0].name.lower() and isinstance(clause.doers[0], OrganizationMention):
        first = page.sentence(clause.predicate.start)
        for number in (first, *findings(page, first, named)):
            yield from blamed(page, page.article.sentences[number])


def _decided(page: Page, clause: Clause, named: Spans[Mention]) -> Iterator[Presence]:
    """Whom a decision is about that somebody tells ("ông A cho biết Huyện ủy đồng ý điều động ông B")."""
    last = page.article.sentences[page.sentence(clause.predicate.start)][1]
    for one in named.within(clause.predicate.start, last) if clause.predicate.tells else ():
        if one.word.form == "decision" and not one.passing:
            yield from (Presence(who.start, who.name, Part.ATTENDEE) for who in decided_about(page, one))
        if one.word.form == "act-subject":
            for who in page.people.within(clause.predicate.start, one.start)[-1:]:
                yield Presence(who.start, who.name, Part.ATTENDEE)


def _joined_by(page: Page, deed: Event, people: Iterable[Presence]) -> Event:
    more = tuple(
        Participant(one.person, one.part, order, naming(page, one.position, one.person))
        for order, one in enumerate(people, len(deed.participants) + 1)
    )
    return replace(deed, participants=deed.participants + more)


def _is_known(page: Page, events: list[Event], clause: Clause, day: DateSpan) -> bool:
    """Whether an event of the day tells it: it has the doer, or its words stand in the sentence."""
    of_day = [one for one in events if one.date is not None and is_day(one.date) and at_once(one.date, day)]
    of_day = [one for one in of_day if not _is_of_another_part(page, one, clause)]
    met = any(one.event_type in ASSEMBLIES for one in of_day)
    if met and isinstance(clause.doers[0], OrganizationMention):
        return True  # what the body did is the meeting, or was decided there
    people = [{other.person for other in one.participants} for one in of_day]
    if any(clause.doers[0].name in present or not present for present in people):
        return True
    sentence = page.article.sentences[page.sentence(clause.predicate.start)]
    return any(_stands_in(page, one, sentence) for one in of_day if one.date == day)


def _is_of_another_part(page: Page, event: Event, clause: Clause) -> bool:
    """Whether an event is of the morning, and of the afternoon a deed that puts nobody at the event."""
    part = clause.when.part_of_day if clause.when is not None else None
    if part is None or event.part_of_day in (None, part):
        return False
    first, last = page.article.sentences[page.sentence(clause.predicate.start)]
    told = page.article.evidence(first, last)
    there = (one.evidence for one in event.participants if one.person == clause.doers[0].name)
    return not any(one is not None and told.start <= one.start < told.end for one in there)


def _stands_in(page: Page, event: Event, sentence: tuple[int, int]) -> bool:
    """Whether an event of the day has its words in the sentence, which then tells of it."""
    told = page.article.evidence(*sentence)
    return event.evidence.start < told.end and told.start < event.evidence.end


def _dated(page: Page, first: int, last: int) -> Iterator[tuple[Clause, DateSpan]]:
    """What a sentence tells that has, but for a quotation, who says or does what on a day or in a month."""
    if page.lowered[first] in '“"':
        first = max(first, *(page.lowered.rfind(mark, first, last) + 1 for mark in '”"'))
    for when in page.dates.within(first, last):
        if when.date is None or part_of_name(when.date):
            continue
        near = max(first, when.start - _FAR), min(last, when.end + _FAR)
        if not _tells_when(page, when, near[0]):
            continue
        clause = _opened(page, when, *near) or _closed(page, when, *near)
        if clause is not None and _is_of_note(page, clause, when.date):
            yield clause, when.date


def _tells_when(page: Page, when: DateMention, first: int) -> bool:
    """Whether a date is no quoted one, and not that of a document or from which something is in force."""
    before = page.lowered[first : when.start]
    quoted = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return not quoted and not OTHER_DATE.search(before[-30:]) and not IN_FORCE.search(before[-30:])


def _is_of_note(page: Page, clause: Clause, day: DateSpan) -> bool:
    """Whether it was said or done not long ago; of a month, no step of a career and nothing said."""
    published = page.article.published
    if published is None:
        return clause.predicate.tells
    talk_or_step = clause.predicate.tells or _CAREER.match(page.lowered, clause.predicate.start)
    if talk_or_step and not is_day(day):
        return is_late_news(page, day)
    age = published.end.latest() - day.start.earliest()
    return timedelta(0) <= age <= _REMEMBERED


def _opened(page: Page, when: DateMention, first: int, last: int) -> Clause | None:
    """What a clause tells that opens with its day ("Ngày 7/8, ông A và bà B đã đến ...")."""
    clause = max(page.lowered.rfind(mark, first, when.start) + 2 for mark in (", ", "; ", ": "))
    opens = _OPENING.fullmatch(page.lowered, max(first, clause), when.start)
    if opens is None and _OPENING.fullmatch(page.lowered, first, when.start) is None:
        return _spoken_in(page, when, first, last)
    people = page.people.within(when.end, last)
    if people and leads_to(page, when.end, people[0]):
        return _done(page, when, people, last)
    if _addresses(page, when, first, last) and (spoken := _spoken(page, when, people, last)):
        return spoken
    bodies = page.organizations.within(when.end, last)[:1]
    about = people or page.sentence(when.start) < LEDE
    placed = bodies and _WHERE.search(page.lowered, when.end, bodies[0].start)
    if bodies and about and not placed and leads_to(page, when.end, bodies[0]):
        verb = predicate(page, bodies[0].end, last)
        named = page.hits.within(when.end, bodies[0].start)
        return Clause(bodies, verb, when) if verb and not named else None
    return None


def _spoken_in(page: Page, when: DateMention, first: int, last: int) -> Clause | None:
    """Who speaks after a speech with its day ("Trong bài phát biểu nhậm chức sáng 7/10, ông A bày tỏ")."""
    back = _BACK.match(page.lowered, first, when.start)
    speech = words().starts_with("addresses", page.lowered[back.end() if back else first : when.start])
    people = page.people.within(when.end, last)
    if not speech or page.lowered[when.end : when.end + 1] != "," or page.people.within(first, when.start):
        return None
    return _spoken(page, when, people, last) or _made_known(page, when, last)


def _made_known(page: Page, when: DateMention, last: int) -> Clause | None:
    """What a body makes known in a paper of the day ("Trong thông báo ngày 2/3, Ủy ban A cho biết")."""
    bodies = page.organizations.within(when.end, last)[:1]
    if not bodies or bodies[0].titled or not leads_to(page, when.end, bodies[0]):
        return None
    verb = predicate(page, bodies[0].end, last)
    return Clause(bodies, verb, when) if verb is not None else None


def _addresses(page: Page, when: DateMention, first: int, last: int) -> bool:
    """Whether the words on either side of a day say how or to whom someone speaks ("trả lời báo chí")."""
    lead = _LEAD.match(page.lowered, when.end, last)
    behind = page.lowered[lead.end() if lead else when.end : last]
    before = page.lowered[first : when.start].lstrip("-–• ")
    return any(words().starts_with("addresses", one) for one in (behind, before))


def _done(page: Page, when: DateMention, people: tuple[PersonMention, ...], last: int) -> Clause | None:
    """What the people right after a date did."""
    doers: list[PersonMention] = []
    for person in people:
        if (doers and not _are_listed(page, doers[-1].end, person.start)) or is_credited(page, person):
            return None
        doers.append(person)
        verb = predicate(page, person.end, last)
        if verb is not None:
            return Clause(tuple(doers), verb, when)
    return None


def _are_listed(page: Page, end: int, start: int) -> bool:
    """Whether two people do it together; one in dashes is spoken of ("ông A - bào chữa cho ông B - ...")."""
    return joined(page, end, start) and " - " not in page.lowered[end:start]


def _spoken(page: Page, when: DateMention, people: tuple[PersonMention, ...], last: int) -> Clause | None:
    """Who speaks after a clause that says to whom ("Ngày 12/7, trao đổi với ..., ông A cho biết ...")."""
    for person in people:
        comma = page.lowered.rfind(", ", when.end, person.start) + 1
        verb = predicate(page, person.end, last)
        if comma and leads_to(page, comma, person) and verb is not None and verb.tells:
            return Clause((person,), verb, when)
    return None


def _closed(page: Page, when: DateMention, first: int, last: int) -> Clause | None:
    """What a sentence tells that opens with who does it, the day behind ("Ông A hôm qua nói ...")."""
    cited = [hit.end for hit in page.cues(first, when.start) if page.lowered[hit.end] in ",:"]
    first = max([first, *cited])  # "Báo B cho hay, ông A hôm qua nói ..."
    people = page.people.within(first, when.start)
    if not people or not leads_to(page, first, people[0]) or is_credited(page, people[0]):
        return _signed(page, when, people) or _of_a_body(page, when, first, last)
    verb = predicate(page, people[0].end, when.start)
    if verb is not None:
        ends = page.lowered[when.end : last].strip(" ().,\n") == ""
        return Clause(people[:1], verb, when) if ends and not verb.tells else _signed(page, when, people)
    verb = predicate(page, when.end, last)
    return Clause(people, verb, when) if verb is not None and len(people) == 1 else None


def _signed(page: Page, when: DateMention, people: tuple[PersonMention, ...]) -> Clause | None:
    """Who signed something on the day ("quyết định do ông A ký ngày 29/10")."""
    signs = _SIGNS.search(page.lowered, max(0, when.start - 25), when.start)
    if signs is None or not people or not _is_by(page, people[-1].start):
        return None
    return Clause(people[-1:], Predicate(signs.start(1), tells=False), when)


def _is_by(page: Page, start: int) -> bool:
    """Whether a name, behind its titles, is of who does it ("được Tổng Bí thư, Chủ tịch nước | A ký")."""
    first = page.article.sentences[page.sentence(start)][0]
    by = _BY.search(page.lowered, max(first, start - _TITLES), start)
    return by is not None and not page.people.within(by.end(), start) and not page.cues(by.end(), start)


def _of_a_body(page: Page, when: DateMention, first: int, last: int) -> Clause | None:
    """What a body does with people on the day right behind its name ("Đảng A hôm nay ra mắt ...")."""
    bodies = page.organizations.within(first, when.start)[:1]
    if not bodies or not page.people.within(when.end, last) or not leads_to(page, first, bodies[0]):
        return None
    right_behind = _BRACKETS.fullmatch(page.lowered, bodies[0].end, when.start)
    verb = predicate(page, when.end, last) if right_behind else None
    return Clause(bodies, verb, when) if verb is not None else None
