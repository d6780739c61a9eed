"""The participants of an event, gathered from every sentence that speaks of it.

Comes in: an occasion among those of its page. Goes out: people in the order of the text, each with
the weightiest part that a sentence gives.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extract.meetings.bygones import is_bygone, is_of_time
from kg.extract.meetings.choice import PERSONNEL, disciplines, is_recent, not_yet, of_one_time
from kg.extract.meetings.concerned import concerned, disciplined, elected_at, told_at
from kg.extract.meetings.doers import clause_end, decided_about, in_apposition, subjects, undergone
from kg.extract.meetings.elsewhere import heard_there
from kg.extract.meetings.floor import has_the_floor, is_going_on, is_voted
from kg.extract.meetings.inspections import found_by, inspects, is_notice
from kg.extract.meetings.known_sessions import TABLED
from kg.extract.meetings.lists import joined
from kg.extract.meetings.mentions import AGAINST, ATTENDS, DISCIPLINE, HANDED, LETTER, PAIRED, Mention
from kg.extract.meetings.moments import looks_back
from kg.extract.meetings.mourning import mourners
from kg.extract.meetings.occasion import ASSEMBLIES, LEDE, Occasion
from kg.extract.meetings.page import Page, Spans
from kg.extract.meetings.passages import of_another_time
from kg.extract.meetings.quotes import naming
from kg.extract.meetings.roles import Presence, delivers, is_aside, presences
from kg.extract.meetings.sections import behind
from kg.extract.meetings.tellers import is_in_words, is_only_told, made_known_by, tellers, tells_of
from kg.extract.meetings.time_frame import same_time
from kg.extract.meetings.visits import is_journey
from kg.model.claims import Part, Participant

_WEIGHT = {Part.CHAIR: 3, Part.SPEAKER: 2, Part.ATTENDEE: 1}
_AT = (" tại ", " trong ")
_SITTING, _WITH_SITTINGS = "phiên họp", frozenset({"conference", "congress"})
_ALONE = "act-subject"  # form of what one does by oneself, a resignation or death: nobody else is there
_APART = re.compile(r"[.,;:“”\"]|(?<!\w)(?:rằng|là|vì|về|do|nếu|như|không|chưa)(?!\w)")
_VISIT_OF = re.compile(r"(?<!\w)chuyến thăm (?:[^.,;:“”\"]{0,40} )?của(?!\w)")
_DURING = re.compile(r"(?:trong|nhân|tiếp tục|bắt đầu|kết thúc)(?: [^.,;:“”\"]{0,40})? ")
_APART_OF_TIME = re.compile(r"[.;:“”\"]|(?<!\w)(?:của|với|do|theo|rằng|và)(?!\w)")
# "ông A đã trình bày tờ trình đề nghị Quốc hội phê chuẩn ..."
_PUTS_FORWARD = re.compile(r"(?:trình bày|đọc|trình) (?:\w+ ){0,2}tờ trình(?!\w)")
_TO_SPEAK = re.compile(r" (?:\w+ ){0,3}(?:sẽ|dự kiến)(?: sẽ)? (?:có bài )?(?:phát biểu|trình bày|đọc)(?!\w)")
_SIGNS = re.compile(r"\s?[,)–-]?\s?(?:(?:đã|vừa|mới|cũng) )*ký(?!\w)")
_PRESS = "press-conference"
_HEARD = 2  # sentences behind one that goes back to a press conference
_SUBJECT = 90  # code points between who decides and the verb


def participants(
    page: Page, occasion: Occasion, named: Spans[Mention], main: Occasion | None
) -> tuple[Participant, ...]:
    """Return whom the sentences that name an event put there; `named` are all mentions of the page.

    Whom the reported meeting (`main`) disciplines, the whole article tells.
    """
    people = [one for one in _own(page, occasion, named) if not _tells_of(page, occasion, one)]
    people += made_known_by(page, occasion) if people else ()
    if occasion.event_type == "visit" and main is not None and of_one_time(occasion, main):
        people += _received_with(page, occasion, named, {one.person for one in people})
    if occasion.event_type in ASSEMBLIES or (not people and _names_by_pronoun(page, occasion)):
        people += told_at(page, occasion, named)
    handed = occasion.mentions[0].word.head == HANDED
    if occasion.event_type in ASSEMBLIES or handed:
        people += elected_at(page, occasion, named)
    if handed and main is not None and main.event_type in ASSEMBLIES and of_one_time(occasion, main):
        people += concerned(page, occasion, named)
    if occasion.event_type == "funeral":
        own = {one.sentence for one in occasion.mentions}
        people += [one for one in mourners(page, occasion) if page.sentence(one.position) in own]
    people += _heard_behind(page, occasion, named, main)
    if not people and (is_notice(page, occasion) or _is_looked_up(page, occasion)):
        people += found_by(page, occasion, named)
    if occasion.mentions[0].word.head == DISCIPLINE and main is not None and disciplines(main, occasion):
        people += disciplined(page, occasion, named)
    return ordered(page, occasion, people)


def _heard_behind(
    page: Page, occasion: Occasion, named: Spans[Mention], main: Occasion | None
) -> Iterator[Presence]:
    """Who speaks right behind the sentence that goes back to a press conference.

    "Trước đó, tại họp báo ngày 15/1, phóng viên hỏi về vụ việc. | Ông A cho biết ..."
    """
    dated = occasion.dated
    past = occasion.event_type == _PRESS and looks_back(page, dated) and not dated.passing
    if not past or main is None or of_one_time(occasion, main):
        return
    for number in behind(page, dated.sentence, named, _HEARD):
        yield from (one for one in presences(page, number, None) if one.part is Part.SPEAKER)


def _names_by_pronoun(page: Page, decision: Occasion) -> bool:
    """Whether a decision may say by a pronoun whom it is about ("Thủ tướng cách chức X đối với ông này")."""
    head = decision.mentions[0].word.head
    return head in PERSONNEL or (head == DISCIPLINE and not undergone(page, decision.named))


def _is_looked_up(page: Page, occasion: Occasion) -> bool:
    """Whether an inspection is told by its number alone, of which the article tells what it found."""
    return occasion.when is not None and occasion.when.distance >= TABLED and inspects(page, occasion)


def _tells_of(page: Page, occasion: Occasion, one: Presence) -> bool:
    """Whether a person only tells of an event ("Theo ông A, bức tranh có từ khi hội nghị được tổ chức")."""
    sentence = page.sentence(one.position)
    source = page.lowered.startswith("theo ", page.article.sentences[sentence][0])
    named = [mention.start for mention in occasion.mentions if mention.sentence == sentence]
    return source and one.part is Part.SPEAKER and bool(named) and one.position < min(named)


def reported_participants(page: Page, occasion: Occasion, named: Spans[Mention]) -> tuple[Participant, ...]:
    """Return who was at the event that the article reports.

    Besides those whom its own sentences name these are the people about whom it decides, and those who
    speak in the rest of the report.
    """
    accused = _accused(page, named, occasion)
    people = [*_own(page, occasion, named), *made_known_by(page, occasion)]
    judges = inspects(page, occasion)
    if judges:
        people = [one for one in people if one.part is Part.CHAIR or one.person not in accused]
    if not judges and (occasion.event_type != "decision" or is_recent(page, occasion)):
        people += concerned(page, occasion, named)
    if occasion.event_type == "visit":
        people += _received(page, occasion, named)
    held = occasion.event_type != "decision" or is_voted(page, occasion)
    held = held and occasion.mentions[0].word.form != _ALONE and not is_only_told(page, occasion)
    if held and is_recent(page, occasion) and not not_yet(page, occasion):
        elsewhere = {
            one.sentence
            for one in _others(occasion, named)
            if not (is_in_words(page, one) or _is_sitting(page, occasion, one))
        }
        elsewhere.update(one.sentence for one in occasion.mentions if not one.passing)
        elsewhere |= of_another_time(page, occasion, named)
        present = _present(page, occasion, elsewhere, accused | tellers(page, occasion))
        heard = (one for one in present if not judges or one.part is Part.CHAIR)
        people += _at_sittings(page, occasion, named)
        met = _met_apart(page, occasion, named, {one.person for one in people})
        people += [one for one in heard if one.person not in met and has_the_floor(page, occasion, one)]
    return ordered(page, occasion, list(heard_there(page, occasion, named, people)))


def _at_sittings(page: Page, occasion: Occasion, named: Spans[Mention]) -> Iterator[Presence]:
    """Who is at the sittings of a conference that have no day of their own; who chairs one holds no other."""
    for one in _others(occasion, named):
        if _is_sitting(page, occasion, one) and not one.passing:
            yield from _without_chairs(_named_by(page, one.sentence, one))


def _without_chairs(people: Iterable[Presence]) -> Iterator[Presence]:
    for one in people:
        part = Part.ATTENDEE if one.part is Part.CHAIR else one.part
        yield Presence(one.position, one.person, part)


def _is_sitting(page: Page, occasion: Occasion, mention: Mention) -> bool:
    """Whether a sitting without a day is one of the conference ("điều hành phiên bế mạc")."""
    if occasion.event_type not in _WITH_SITTINGS or mention.word.head != _SITTING:
        return False
    first, last = page.article.sentences[mention.sentence]
    return not page.dates.within(first, last) and same_time(page, mention.sentence, occasion)


def _met_apart(page: Page, occasion: Occasion, named: Spans[Mention], there: set[str]) -> set[str]:
    """With whom other talks of the article are: they do not speak at these, whose name tells with whom."""
    if occasion.mentions[0].word.head not in PAIRED or not occasion.named.peopled:
        return set()
    own = {one.start for one in occasion.mentions}
    others = (one for one in named if one.word.head in PAIRED and one.start not in own)
    return {person.name for one in others for person in page.people.within(one.body, one.end)} - there


def _received(page: Page, visit: Occasion, named: Spans[Mention]) -> Iterator[Presence]:
    """Whom the visitor meets, and who receives him, on the days of the visit, of which they are no hosts."""
    for one in named:
        if one.word.head in PAIRED and not one.passing and same_time(page, one.sentence, visit):
            yield from _without_chairs(_named_by(page, one.sentence, one))


def _received_with(
    page: Page, visit: Occasion, named: Spans[Mention], visitors: set[str]
) -> Iterator[Presence]:
    """Whom a visitor meets on the days of a visit that the article tells beside another event of these."""
    if visit.when is None or not is_journey(page, visit):
        return
    for one in named:
        if one.word.head in PAIRED and not one.passing and same_time(page, one.sentence, visit):
            met = list(_named_by(page, one.sentence, one))
            yield from met if visitors & {each.person for each in met} else ()


def _own(page: Page, occasion: Occasion, named: Spans[Mention]) -> list[Presence]:
    """The people whom the event's own sentences name; nobody has spoken yet at one to come."""
    own = {
        one.sentence: one for one in reversed(occasion.mentions) if not one.passing or one is occasion.dated
    }
    beside: dict[int, list[Mention]] = {}
    for other in _others(occasion, named):
        beside.setdefault(other.sentence, []).append(other)
    future = not_yet(page, occasion)
    more = [
        one
        for one in occasion.mentions
        if (one.word.form == "decision" or one.word.head == LETTER) and own.get(one.sentence) is not one
    ]
    return [
        one
        for sentence, mention in own.items()
        for one in _named_by(page, sentence, mention)
        if (one.travels or not _nearer(one, mention, beside.get(sentence, ())))
        and not _chairs_another(one, named.within(mention.end, one.position))
        and not mention.leaves_out(one.position)
        and (not mention.verb or one.position < clause_end(page, mention))
        and not (one.part is Part.SPEAKER and tells_of(page, one.position, mention))
        and not ((future or mention.passing) and one.part is Part.SPEAKER and not _will_speak(page, one))
    ] + [one for mention in more if mention.sentence in own for one in _told_also(page, mention)]


def _will_speak(page: Page, one: Presence) -> bool:
    """Whether a person is to speak at an event to come ("Thủ tướng A sẽ phát biểu tại hội nghị")."""
    person = page.people.at(one.position)
    return person is not None and _TO_SPEAK.match(page.lowered, person.end) is not None


def _others(occasion: Occasion, named: Spans[Mention]) -> list[Mention]:
    """Other events that take place in the article."""
    own = {one.start for one in occasion.mentions}
    return [
        one
        for one in named
        if one.start not in own and ((one.happens and not one.verb) or one.word.head == LETTER)
    ]


def _nearer(presence: Presence, mention: Mention, others: Iterable[Mention]) -> bool:
    """Whether another event of the sentence stands nearer to the person."""
    distance = abs(mention.start - presence.position)
    named = mention.start <= presence.position < mention.end  # "sau hội đàm với ông A trong chuyến thăm"
    return not (mention.verb or named) and any(
        abs(one.start - presence.position) < distance for one in others
    )


def _chairs_another(presence: Presence, between: Iterable[Mention]) -> bool:
    """Whether a person chairs what is named last ("họp báo sau phiên họp dưới sự chủ trì của ông A")."""
    return presence.part is Part.CHAIR and any(not (one.verb or one.generic) for one in between)


def ordered(page: Page, occasion: Occasion, people: list[Presence]) -> tuple[Participant, ...]:
    """Return the people in the order of the text, each by the first sentence that gives the weightiest part.

    The dead are not at their funeral, nor are those at an event of today who died long ago.
    """
    told: dict[str, Presence] = {}
    dead = occasion.people if occasion.event_type == "funeral" else frozenset()
    days = [occasion.when.date] if occasion.when is not None else []
    dead |= {one.person for one in people if is_bygone(one.person) and not is_of_time(one.person, days)}
    alive = (one for one in people if one.person not in dead)
    for one in sorted(alive, key=lambda presence: presence.position):
        known = told.get(one.person)
        if known is None or _WEIGHT[one.part] > _WEIGHT[known.part]:
            told[one.person] = one
    return tuple(
        Participant(one.person, one.part, order, naming(page, one.position, one.person))
        for order, one in enumerate(told.values(), 1)
    )


def _named_by(page: Page, sentence: int, mention: Mention) -> Iterator[Presence]:
    """The people whom a sentence with the event word puts there."""
    if mention.word.form == "decision" and mention.verb:
        yield from _deciding(page, mention)
        yield from _putting_forward(page, mention)
        yield from _decided(page, mention)
        return
    if mention.verb and not mention.word.phrase.startswith(ATTENDS):
        first, last = page.article.sentences[sentence]
        names = subjects(page, mention)
        named = {one.name: one.start for one in reversed(page.people.within(first, last))}
        known = {one.name for one in page.article.people}
        yield from (Presence(named.get(name, first), name, Part.ATTENDEE) for name in names if name in known)
    elif mention.happens and page.lowered.endswith(_AT, 0, mention.start):
        yield from _gathered(page, mention)
    if mention.word.head in PAIRED:
        yield from _visitors(page, sentence)
    if mention.word.event_type == "visit" and mention.word.form == "noun":
        yield from _visitors(page, sentence)
        yield from _travelling(page, mention)
    there = presences(page, sentence, mention)
    yield from there if mention.word.event_type != "funeral" else _orators(there, mention)


def _orators(there: Iterable[Presence], funeral: Mention) -> Iterator[Presence]:
    """Who speaks at a memorial ceremony or leads it; the name of it holds the dead ("lễ truy điệu ông A")."""
    for one in there if funeral.word.floor else ():
        if one.part is not Part.ATTENDEE and not funeral.start <= one.position < funeral.end:
            yield one


def _visitors(page: Page, sentence: int) -> Iterator[Presence]:
    """Whose visit the sentence of talks speaks of ("Tại hội đàm, ông A hoan nghênh chuyến thăm của bà B")."""
    found = _VISIT_OF.search(page.lowered, *page.article.sentences[sentence])
    if found is not None:
        guest = next(iter(page.people.within(found.end(), found.end() + _SUBJECT)), None)
        if guest is not None and not _APART.search(page.lowered, found.end(), guest.start):
            yield Presence(guest.start, guest.name, Part.ATTENDEE)


def _travelling(page: Page, mention: Mention) -> Iterator[Presence]:
    """Who is on a visit that opens the sentence ("Trong chuyến thăm Nhật Bản, sáng 31/5, ông A đã tiếp")."""
    first, last = page.article.sentences[mention.sentence]
    if _DURING.fullmatch(page.lowered, first, mention.start):
        guest = next(iter(page.people.within(mention.end, last)), None)
        if guest is not None and not _APART_OF_TIME.search(page.lowered, mention.end, guest.start):
            yield Presence(guest.start, guest.name, Part.ATTENDEE, travels=True)


def _gathered(page: Page, mention: Mention) -> Iterator[Presence]:
    """The people of whom the words right before an event tell ("ông A và ông B tại lễ bàn giao")."""
    first, _ = page.article.sentences[mention.sentence]
    end = mention.start
    for one in reversed(page.people.within(max(first, mention.start - _SUBJECT), mention.start)):
        nearest = end == mention.start
        beside = not _APART.search(page.lowered, one.end, end) if nearest else joined(page, one.end, end)
        if not beside or is_aside(page, first, one):
            return
        yield Presence(one.start, one.name, Part.ATTENDEE)
        end = one.start


def _deciding(page: Page, mention: Mention) -> Iterator[Presence]:
    """The person who decides ("Ông A ký quyết định bổ nhiệm ông B")."""
    first, _ = page.article.sentences[mention.sentence]
    near = page.people.within(max(first, mention.start - _SUBJECT), mention.start)
    names = () if undergone(page, mention) else subjects(page, mention)
    yield from (Presence(one.start, one.name, Part.ATTENDEE) for one in near if one.name in names)
    body = next(iter(reversed(page.organizations.within(first, mention.start))), None)
    signer = in_apposition(page, body, first) if body is not None else None
    if body is not None and signer is not None and _SIGNS.match(page.lowered, body.end, mention.end):
        yield Presence(signer.start, signer.name, Part.ATTENDEE)


def _putting_forward(page: Page, mention: Mention) -> Iterator[Presence]:
    """Who puts to an assembly what it decides ("ông A đọc tờ trình để Quốc hội bầu Chủ tịch nước")."""
    first, _ = page.article.sentences[mention.sentence]
    read = _PUTS_FORWARD.search(page.lowered, first, mention.start)
    near = page.people.within(max(first, read.start() - _SUBJECT), read.start()) if read else ()
    yield from (Presence(one.start, one.name, Part.SPEAKER) for one in near[-1:])


def _told_also(page: Page, mention: Mention) -> list[Presence]:
    """Whom a further decision of a sentence is about, or who sends a further letter."""
    if mention.word.head != LETTER:
        return _decided(page, mention)
    names = subjects(page, mention)
    first = max(page.article.sentences[mention.sentence][0], mention.start - _SUBJECT)
    sender = page.people.within(first, mention.start)[-1:]
    return [Presence(one.start, one.name, Part.ATTENDEE) for one in sender if one.name in names]


def _decided(page: Page, mention: Mention) -> list[Presence]:
    return [Presence(one.start, one.name, Part.ATTENDEE) for one in decided_about(page, mention)]


def _accused(page: Page, named: Spans[Mention], main: Occasion) -> set[str]:
    """People whom the article speaks of because they are disciplined, at fault or prosecuted."""
    cases = [one for one in named if one.word.head in AGAINST]
    accused = {person.name for mention in cases for person in decided_about(page, mention)}
    if inspects(page, main):
        accused |= {one.person for one in disciplined(page, main, named)}
    return accused


def _present(page: Page, occasion: Occasion, elsewhere: set[int], accused: set[str]) -> Iterator[Presence]:
    """Those who speak in the rest of the report, or are listed there; none first named on another day.

    The report of an event that the article names late begins there, if the words do not say otherwise.
    """
    first_named = {one.name: page.sentence(one.start) for one in reversed(list(page.people))}
    peopled = sorted({page.sentence(one.start) for one in page.people})
    reporting = [one for one in peopled if same_time(page, one, occasion, heard=True)]
    others = {name for name, sentence in first_named.items() if sentence not in reporting}
    opened = min(one.sentence for one in occasion.mentions)
    late = opened >= LEDE and not is_going_on(page, occasion)
    for sentence in reporting:
        if sentence in elsewhere:
            continue
        early = late and opened > sentence and not delivers(page, *page.article.sentences[sentence])
        for one in presences(page, sentence, None):
            if one.person not in accused | others and not (early and one.part is Part.SPEAKER):
                yield one
