"""Meetings, sessions, visits, ceremonies and decisions about people that an article reports.

Comes in: a prepared article. Goes out: one `Event` for each, with its day, place, hosts and the people
who were there in the order of the text. The words that name events and tie people to them are tables
(`data/event_nouns.tsv`, `data/event_cues.tsv`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.meetings.agenda import with_decided
from kg.extract.meetings.announcements import announcements, is_notice_of
from kg.extract.meetings.attendance import participants, reported_participants
from kg.extract.meetings.choice import beside, reported, weight
from kg.extract.meetings.dating import place_near, recent
from kg.extract.meetings.deeds import deeds
from kg.extract.meetings.doers import (
    WINS,
    consenting,
    decided_about,
    deciding_office,
    passive,
    subjects,
    undergone,
)
from kg.extract.meetings.handed import with_handed
from kg.extract.meetings.holders import hosts, opens, owners
from kg.extract.meetings.inspections import inspects, with_judged
from kg.extract.meetings.known_sessions import TABLED, date_by_number
from kg.extract.meetings.matters import matter
from kg.extract.meetings.mentions import ATTENDS, DISCIPLINE, PAIRED, Mention, mentions, title
from kg.extract.meetings.moments import is_of_rules, looks_back
from kg.extract.meetings.news import news
from kg.extract.meetings.occasion import ASSEMBLIES, Occasion
from kg.extract.meetings.occasions import occasions
from kg.extract.meetings.openings import date_after_talks, date_next, date_pointed_to, date_reported
from kg.extract.meetings.page import Page
from kg.extract.meetings.punished import of_all
from kg.extract.meetings.talks import in_turn
from kg.extract.meetings.visits import date_visits
from kg.model.claims import Event, Part, Participant

_FATES = ("từ chức", "từ nhiệm", "thôi ", "nhận ")
_VOICE = 60  # code points before a decision in which stands that somebody undergoes it
_BECOMES = ("làm", "giữ", "về", "sang", "ứng", "tham", "kiêm", "vào", "đi", "với", "vì", "thay")
_COME_TO = (PAIRED - {"lễ đón"}) | {"lễ viếng"}  # heads of events to which others lead their delegations
# What tells one meeting from others of its body.
_WHICH = re.compile(
    r"(?:[ ,(]{0,2}(?:(?:lần )?thứ \w+|lần \w+|\d+|bất thường|thường kỳ|thường lệ|chuyên đề|giữa năm|cuối năm"
    r"|đầu năm|khóa \w+|nhiệm kỳ \d{4} ?[-–] ?\d{4}|năm \d{4})(?!\w)\)?)+"
)
_CENTRAL = "trung ương"  # "Hội nghị Trung ương 8" tells whose it is
_OVER = re.compile(r"(?<!\w)(?:sau khi|từng)(?: \w+){0,3} $")  # "Sau khi bị cách chức, ông A được ..."
_LEFT = 25  # code points before a decision in which stands that it is over
_MOST = 10  # events an article tells of at most


def read(page: Page) -> Iterator[Event]:
    """Return the events of an article, in the order of the text.

    The event that the article reports comes with those who speak in the report; others only with the
    people whom their own sentences name. An undated one is given the month of the publication.
    """
    named = mentions(page)
    found = [
        one for one in occasions(page, named) if not all(is_of_rules(page, each) for each in one.mentions)
    ]
    date_pointed_to(page, found)
    date_visits(page, found)
    main = reported(page, found)
    _date_by_others(page, found, main)
    kept: list[tuple[Occasion, tuple[Participant, ...]]] = []
    for occasion in sorted(found, key=lambda one: -weight(page, one)):
        if occasion is main:
            kept.insert(0, (main, reported_participants(page, main, named)))
            continue
        _dated_by(page, occasion, main)
        people = participants(page, occasion, named, main)
        if beside(page, occasion, main, peopled=bool(people)):
            kept.append((occasion, people))
    kept = [(one, people) for one, people in kept if not _is_bare(page, one, people)][:_MOST]
    decisions = (one.when for one, _ in kept if one.event_type == "decision")
    announced = list(announcements(page, [one.date for one in decisions if one is not None]))
    known = frozenset(who.person for one in announced for who in one.participants)
    judged = with_judged(page, kept, named, (main, known))
    kept = with_handed(list(with_decided(page, judged, named)))
    kept.sort(key=lambda one: one[0].mentions[0].start)
    events = [
        event
        for occasion, people in kept
        for event in in_turn(page, occasion.named, _event(page, occasion, people, reports=occasion is main))
    ]
    events = [one for one in events if not is_notice_of(one, announced)] + announced
    events += deeds(page, events, named)
    yield from sorted([*events, *news(page, events)], key=lambda one: one.evidence.start)


def _date_by_others(page: Page, found: list[Occasion], main: Occasion | None) -> None:
    """Give undated events the days that other words of the article, or a table, tell for them."""
    date_reported(page, main)
    date_by_number(page, found)
    date_after_talks(page, found)
    date_next(page, found)


def _is_bare(page: Page, occasion: Occasion, people: tuple[Participant, ...]) -> bool:
    """Whether neither a day, a place nor a name tells which event it is ("học viên tổ chức liên hoan")."""
    if people or not (occasion.named.generic or occasion.named.verb) or _held_by(page, occasion, people):
        return False
    spans = [page.article.sentences[one.sentence] for one in occasion.mentions]
    if occasion.event_type == "decision" and occasion.named.generic:
        suffered = undergone(page, occasion.named)
        return not (suffered and any(_tells_of_someone(page, span) for span in spans))
    return not (place_near(page, occasion.dated) or any(page.dates.within(*span) for span in spans))


def _tells_of_someone(page: Page, span: tuple[int, int]) -> bool:
    """Whether a sentence names a person, or an office ("Chủ tịch tỉnh A bị cách chức")."""
    return bool(page.people.within(*span)) or any(one.titled for one in page.organizations.within(*span))


def _dated_by(page: Page, occasion: Occasion, main: Occasion | None) -> None:
    """Give an undated disciplinary decision the date of the reported meeting that takes it."""
    if occasion.when is not None or occasion.mentions[0].word.head != DISCIPLINE or main is None:
        return
    own = {one.sentence for one in occasion.mentions}
    told = min(own) < 2 or any(one.sentence in own for one in main.mentions)
    by_it = any(occasion.doers & {*subjects(page, one)} for one in main.mentions if one.verb)
    over = all(_OVER.search(page.lowered, max(0, one.start - _LEFT), one.start) for one in occasion.mentions)
    if main.event_type in ASSEMBLIES and (told or by_it) and not (over or _is_of_before(page, main)):
        occasion.when = main.when


def _is_of_before(page: Page, main: Occasion) -> bool:
    """Whether the article only looks back to a meeting: its own day is that of what is decided now."""
    tabled = main.when is not None and main.when.distance >= TABLED
    return looks_back(page, main.dated) or (tabled and inspects(page, main))


def _event(page: Page, occasion: Occasion, people: tuple[Participant, ...], *, reports: bool) -> Event:
    dated, when, published = occasion.dated, occasion.when, page.article.published
    held_by = _held_by(page, occasion, people)
    start = page.article.sentences[dated.sentence][0]
    return Event(
        page.article.document.id,
        of_all(page, occasion, held_by, people) or _name(page, occasion, held_by, people),
        occasion.event_type,
        page.article.evidence(start, max(dated.end, when.end if when else 0)),
        when.date if when else recent(published) if published else None,
        when.part_of_day if when else None,
        place_near(page, dated)
        or (place_near(page, occasion.named) if occasion.event_type != "decision" else None)
        or (page.article.document.place if reports else None),
        held_by,
        people,
    )


def _held_by(page: Page, occasion: Occasion, people: tuple[Participant, ...]) -> tuple[str, ...]:
    """Who organises it, else who chairs it, else whose it is by name, else who decides.

    A meeting that somebody chairs is held by the body whose it is: "ông A chủ trì họp Ban Thường vụ Tỉnh ủy".
    """
    own = [one for one in occasion.mentions if not one.passing]
    chairs = _chairs(people)
    if occasion.event_type == "visit" or occasion.named.word.head in _COME_TO:
        chairs = ()  # who leads a delegation, or the welcome of a guest, does not hold the event
    bodies = _first(owners(page, one) for one in own)
    chairs = bodies if occasion.event_type == "meeting" and occasion.named.verb and bodies else chairs
    found = _first(hosts(page, one) for one in own) or chairs or bodies
    attended = occasion.named.word.phrase.startswith(ATTENDS)
    if found or attended or not occasion.named.verb or passive(page, occasion.named):
        return found
    if _is_own_fate(page, occasion.named) and _heads(page, occasion.named):
        return ()  # "Chủ tịch huyện A nhận quyết định"
    about = {one.name for one in decided_about(page, occasion.named)}
    doers = tuple(one for one in subjects(page, occasion.named) if one not in about)
    doers = doers or consenting(page, occasion.named) or deciding_office(page, occasion.named)
    return (
        doers
        if occasion.event_type == "decision" or doers[:1] not in [(one.person,) for one in people]
        else ()
    )


def _chairs(people: tuple[Participant, ...]) -> tuple[str, ...]:
    return tuple(one.person for one in people if one.part is Part.CHAIR)


def _first(found: Iterator[tuple[str, ...]]) -> tuple[str, ...]:
    return next((one for one in found if one), ())


def _is_own_fate(page: Page, mention: Mention) -> bool:
    """Whether a verb tells what becomes of who holds an office, not what the office does."""
    return bool(passive(page, mention)) or page.lowered.startswith(_FATES, mention.start)


def _heads(page: Page, mention: Mention) -> bool:
    """Whether a body before a verb is only part of a title ("Chủ tịch thành phố A bị cách chức")."""
    first, _ = page.article.sentences[mention.sentence]
    body = page.organizations.last_before(mention.start)
    known = page.people.within(first, mention.start)
    return body is not None and body.titled and not known


def _name(page: Page, occasion: Occasion, held_by: tuple[str, ...], people: tuple[Participant, ...]) -> str:
    """The name with its subject or host where the article tells them apart from it."""
    named = occasion.named
    name = title(page, named)
    if named.verb and named.word.form != "held":
        subject = " và ".join(subjects(page, named)[:2] or deciding_office(page, named))
        if not subject or (_is_own_fate(page, named) and _heads(page, named)):
            return name
        speaks = name == named.word.label and occasion.event_type == "session"
        speaks = speaks or (named.word.form == "sits" and any(subject == one.person for one in people))
        speaks = speaks or (opens(named) and any(subject == one.person for one in people))
        comes = occasion.event_type == "funeral" or named.word.phrase.startswith(ATTENDS)
        chairs = named.word.event_type == "meeting" and subject in _chairs(people) and owners(page, named)
        if speaks or chairs or (comes and named.word.label):
            return (
                name  # it is not the session of who speaks at it or chairs it, nor the funeral of who comes
            )
        if not named.word.label:
            whom = _whom(page, named, people)
            if subject in whom and not passive(page, named) and named.word.event_type == "decision":
                return f"{subject} {_voice(page, named)}{name[:1].lower()}{name[1:]}"
            name = _with_object(page, named, f"{name[:1].lower()}{name[1:]}", whom)
            return f"{subject} {passive(page, named)}{name}"
        called = name if " của " in name else f"{name} của {subject}"
        return f"{called} {matter(page, named)}".rstrip()
    if named.generic and held_by:
        return f"{name} của {', '.join(held_by)}"
    whose = () if named.generic else _whose(page, occasion)
    return f"{name} của {', '.join(whose)}" if whose else name


def _whose(page: Page, occasion: Occasion) -> tuple[str, ...]:
    """The body whose meeting it is, where its name only tells which of its meetings ("Kỳ họp thứ 18")."""
    named = occasion.named
    numbered = _WHICH.fullmatch(page.lowered, named.body, named.end)
    if numbered is None or named.word.phrase.endswith(_CENTRAL):
        return ()
    own = [one for one in occasion.mentions if not one.passing]
    return _first(hosts(page, one) for one in own) or _first(owners(page, one) for one in own)


def _whom(page: Page, mention: Mention, people: tuple[Participant, ...]) -> list[str]:
    """Return whom the sentence says a decision is about before it, or the one who took part."""
    decides = mention.word.event_type == "decision"  # nobody else lets A die: "A bị tai nạn và qua đời"
    if not decides or passive(page, mention) or not undergone(page, mention):
        return []
    before = [one.name for one in decided_about(page, mention) if one.end < mention.start]
    return before or [one.person for one in people if len(people) == 1]


def _voice(page: Page, mention: Mention) -> str:
    """Return "bị" or "được" where an office stands behind it: "ông A được Thủ tướng | bổ nhiệm"."""
    if mention.word.phrase.startswith(WINS):
        return ""  # "sau khi B bị kỷ luật, ông A từ chức"
    first = max(page.article.sentences[mention.sentence][0], mention.start - _VOICE)
    told = page.lowered[first : mention.start].split()
    return next((f"{word} " for word in reversed(told) if word in ("bị", "được")), "")


def _with_object(page: Page, mention: Mention, name: str, whom: list[str]) -> str:
    """Return the name of what a body does with, behind its verb, whom the article names before the body.

    "Ông A được HĐND tỉnh bầu làm Chủ tịch" is told as "HĐND tỉnh bầu A làm Chủ tịch".
    """
    if not whom or any(one in name for one in whom):
        return name
    verb = len(page.article.text[mention.start : mention.body].split())
    told, people = name.split(" "), " và ".join(whom[:2])
    if told[verb:] and not told[verb].startswith(_BECOMES):
        return f"{name} đối với {people}"  # "cách chức Bí thư Thành ủy B"
    return " ".join([*told[:verb], people, *told[verb:]])
