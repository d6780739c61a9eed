"""Mentions put together to events: what is introduced once and pointed back to later is one event.

Comes in: the mentions of a page. Goes out: `Occasion` records, each with its mentions and its date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from kg.extract.meetings.dating import When, lasting, place_near
from kg.extract.meetings.days import is_day
from kg.extract.meetings.doers import decided_about, subjects, undergone
from kg.extract.meetings.holders import owners
from kg.extract.meetings.mentions import AGAINST, DISCIPLINE, HANDED, PAIRED, WELCOME, Mention
from kg.extract.meetings.moments import (
    at_once,
    covers,
    follows_talks,
    goes_on,
    is_below_picture,
    is_next_one,
    is_of_rules,
    is_plan,
    is_planned,
    looks_back,
    opens_apart,
    opens_with_date,
    will_be,
)
from kg.extract.meetings.occasion import ASSEMBLIES, LEDE, Occasion
from kg.extract.meetings.ordinals import same_ordinals, share_number
from kg.extract.meetings.page import Page, Spans
from kg.extract.meetings.places import of_two_places
from kg.extract.meetings.possible_days import can_be_of
from kg.extract.meetings.told_days import GUESSED, told_day
from kg.model.dates import DateSpan, PartialDate, Precision

_YEAR = timedelta(days=366)
_NEWS = timedelta(days=4)  # so old is what an article reports
_BEHIND = 16  # code points behind a visit in which its year stands
_REMEMBERED = 40  # events back to which a mention can point
_PICTURED = 3  # words that the name of an event below a picture has in common with that of the report
_WORD = re.compile(r"\w+")
_PRIZES, _BESIDE = "trao tặng", "bên lề "
_DONE_BY = frozenset({"decision", "visit"})
_WHOSE = re.compile(r" ?(?:(?:của|thường trực|thường vụ|ban thường vụ) )*")  # "họp Thường trực | Tỉnh ủy"
_SITS, _VAGUE = frozenset({"họp", "kỳ họp", "phiên họp"}), frozenset({"gặp", "tiếp"})


def occasions(page: Page, mentions: Spans[Mention]) -> list[Occasion]:
    """Return the events of a page in the order in which they are first named."""
    found: list[Occasion] = []
    in_sentence: dict[int, When] = {}
    for mention in _independent(page, mentions):
        when = told_day(page, mention, mentions, in_sentence.get(mention.sentence))
        if mention.passing and not _counts(page, mention, when):
            _date_by(page, found, mention, when)
            continue
        occasion = _known(page, found[-_REMEMBERED:], mention, when)
        if occasion is not None:
            _join(page, occasion, mention, when)
        elif _introduces(page, mention, when):
            occasion = Occasion([], when, mention)
            _add(page, occasion, mention)
            found.append(occasion)
        if occasion is not None and occasion.when is not None:
            in_sentence[mention.sentence] = occasion.when
    told = [one for one in found if one.when is not None or not is_plan(page, one.mentions)]
    for occasion in told:
        _stretch(page, occasion)
    return told


def _independent(page: Page, mentions: Spans[Mention]) -> list[Mention]:
    """Leave out a decision that a meeting in the same sentence takes, or rules tell; the notice of one."""
    gathered = {one.sentence for one in mentions if not one.passing and one.word.event_type in ASSEMBLIES}
    decided = {one.sentence for one in mentions if one.word.event_type == "decision"}
    return [
        one
        for one in mentions
        if not (one.word.event_type == "decision" and one.sentence in gathered and not _is_case(one))
        and not (one.word.head == "thông báo" and one.sentence in decided)
        and not (one.word.event_type == "decision" and is_of_rules(page, one))
    ]


def _is_case(mention: Mention) -> bool:
    """Whether it disciplines people whom it names: those are not at the meeting that does."""
    return mention.word.head == DISCIPLINE and mention.peopled


def _counts(page: Page, mention: Mention, when: When | None) -> bool:
    """Whether an event that is only spoken of has a date or people of its own; not "bên lề kỳ họp"."""
    beside = mention.word.event_type == "session" and page.lowered.endswith(_BESIDE, 0, mention.start)
    return not beside and when is not None and (when.distance < 15 or mention.peopled)


def _date_by(page: Page, found: list[Occasion], mention: Mention, when: When | None) -> None:
    """Give an undated event the day on which the lede has somebody come for it ("7/7 đến để làm việc")."""
    published = page.article.published
    if when is None or not mention.verb or mention.sentence >= LEDE or not is_day(when.date):
        return
    if published is not None and when.date.end.latest() < published.start.earliest() - _NEWS:
        return
    for occasion in found:
        if occasion.when is None and occasion.mentions[0].word.head == mention.word.head:
            occasion.when = When(when.date, when.part_of_day, GUESSED, when.end)


def _introduces(page: Page, mention: Mention, when: When | None) -> bool:
    """Whether a mention that continues no event begins one."""
    if mention.word.form == "back":
        return when is not None and when.distance < 60
    if mention.verb:
        lede = mention.sentence < LEDE and not will_be(page, mention)
        return when is not None or lede or follows_talks(page, mention) or goes_on(page, mention)
    if when is None and is_planned(page, mention):
        named = page.people.within(*page.article.sentences[mention.sentence])
        return mention.sentence < LEDE and bool(named)  # "ông A sẽ dự hội thảo", if its day is told behind
    return when is not None or mention.happens or mention.sentence < LEDE


def _known(page: Page, found: list[Occasion], mention: Mention, when: When | None) -> Occasion | None:
    """The event that a mention continues: of the same head, else for a bare one the last gathering."""
    near = when if when is not None and when.distance < GUESSED else None
    if opens_apart(page, mention.sentence) and (not mention.generic or _are_others(page, found, mention)):
        return None
    found = [one for one in found if not _is_of_a_year_past(page, one, mention)]
    same = next((some for some in _candidates(page, found, mention, near) if some), None)
    if same is None or (near is None and _was_elsewhere(page, mention)):
        return None
    if mention.generic and near is None and mention.word.form != "decision":
        same = [one for one in same if not _is_long_past(page, one)] or same
        same = [one for one in same if mention.word in [other.word for other in one.mentions]] or same
    latest = same[-1]
    if mention.sentence - latest.mentions[-1].sentence <= 2:
        return latest
    return max(same, key=lambda one: len(one.mentions))


def _is_of_a_year_past(page: Page, occasion: Occasion, mention: Mention) -> bool:
    """Whether a verb tells a visit of a year long past ("thăm Việt Nam năm 2001"), not that of the news."""
    if not mention.verb or mention.word.event_type != "visit":
        return False
    dates = [
        one.date for one in page.dates.within(mention.body, mention.end + _BEHIND) if one.date is not None
    ]
    years = [one for one in dates if one.end.precision is Precision.YEAR]
    published = occasion.when.date if occasion.when is not None else page.article.published
    return published is not None and any(one.end.latest() < published.start.earliest() for one in years)


def _was_elsewhere(page: Page, mention: Mention) -> bool:
    """Whether a verb tells what was before at another place ("Trước đó, bà A tiếp xúc cử tri ở tỉnh C")."""
    gathers = mention.word.event_type in ASSEMBLIES and mention.word.head not in PAIRED
    if not (mention.verb and gathers and looks_back(page, mention)):
        return False
    first, _ = page.article.sentences[mention.sentence]
    dated = any(one.date is None for one in page.dates.within(first, mention.start))  # "Trước đó, ngày 3/8"
    return dated or place_near(page, mention) is not None


def _is_long_past(page: Page, occasion: Occasion) -> bool:
    """Whether the article only reminds of an event ("năm nay đã họp hai lần, vào tháng 5 và tháng 10")."""
    published = page.article.published
    if published is None or occasion.when is None:
        return False
    return occasion.when.date.end.latest() < published.start.earliest() - _NEWS


def _are_others(page: Page, found: list[Occasion], mention: Mention) -> bool:
    """Whether none of the people of a sentence stands in a sentence of an event before it."""
    spans = [page.article.sentences[one.sentence] for occasion in found for one in occasion.mentions]
    known = {person.name for span in spans for person in page.people.within(*span)}
    here = {one.name for one in page.people.within(*page.article.sentences[mention.sentence])}
    return bool(here) and not here & known


def _candidates(
    page: Page, found: list[Occasion], mention: Mention, near: When | None
) -> Iterator[list[Occasion]]:
    """Yield the events that a mention can continue, the likeliest first."""
    same = [
        one
        for one in found
        if one.mentions[0].word.head == mention.word.head
        and (near is None or can_be_of(page, one, near))
        and (_alike(page, one, mention) or _is_done_at(page, one, mention, near))
    ]
    if all(one.when is None for one in same):
        yield [one for one in found if _is_same_talk(page, one, mention, near)]
    yield same
    if mention.word.form == "held":
        yield [one for one in found if one.when is None and one.named.generic]
    if mention.verb or is_next_one(page, mention):
        return
    inner = {word.head for hit in page.hits.within(mention.body, mention.end) for word in hit.events}
    yield [one for one in found if one.mentions[0].word.head in inner and _is_part(page, one, mention, near)]
    if near is None:
        fits = {"visit"} & {mention.word.event_type} or ASSEMBLIES | {"other"}
        yield [one for one in found if mention.generic and one.event_type in fits]
    elif mention.generic and mention.happens:
        yield _only_one_then(found, mention, near)
    if mention.word.event_type in ASSEMBLIES:
        yield [one for one in found if _is_renamed(page, one, mention, near)]


def _is_done_at(page: Page, occasion: Occasion, mention: Mention, when: When | None) -> bool:
    """Whether a verb without a day tells of one of the prizes of a day ("ông A trao giải A cho bà B")."""
    prizes = mention.word.head == _PRIZES and occasion.when is not None
    return prizes and mention.verb and when is None and not (mention.passing or looks_back(page, mention))


def _is_same_talk(page: Page, occasion: Occasion, mention: Mention, when: When | None) -> bool:
    """Whether a headline's "gặp ông A" is the "tiếp ông A" of the report: one of the two has no day."""
    heads = {occasion.mentions[0].word.head, mention.word.head}
    if not (heads <= PAIRED and heads & _VAGUE) or None not in (occasion.when, when):
        return False
    ours, theirs = _subjects(page, mention), occasion.subjects
    bare = mention.generic and not mention.verb and occasion.when is not None
    met = bool(_named_in(page, mention) & occasion.people) and (not ours or not theirs or bool(ours & theirs))
    turned = bool(ours & occasion.people) and (not theirs or bool(theirs & _named_in(page, mention)))
    return met or bare or turned


def _only_one_then(found: list[Occasion], mention: Mention, when: When) -> list[Occasion]:
    """The one gathering of the day that a bare one with a date can mean ("tại cuộc họp sáng nay")."""
    if mention.word.event_type not in ASSEMBLIES or mention.word.head == WELCOME:
        return []
    same = [
        one
        for one in found
        if one.event_type in ASSEMBLIES
        and one.when is not None
        and one.when.date == when.date
        and (one.when.part_of_day == when.part_of_day or None in (one.when.part_of_day, when.part_of_day))
    ]
    return same if len(same) == 1 else []


def _is_part(page: Page, occasion: Occasion, mention: Mention, when: When | None) -> bool:
    """Whether a ceremony is a part of a meeting ("lễ khai mạc Đại hội XII") without other days."""
    if mention.word.event_type not in ASSEMBLIES or when is None:
        return False
    free = occasion.when is None or at_once(occasion.when.date, when.date)
    ours, theirs = (page.lowered[one.body : one.end] for one in (occasion.named, mention))
    return free and same_ordinals(ours, theirs)


def _is_renamed(page: Page, occasion: Occasion, mention: Mention, when: When | None) -> bool:
    """Whether a meeting of the same day on the same matter has two names ("buổi làm việc", "cuộc họp").

    One without a day, as below a picture, must have the whole name in common.
    """
    if (
        occasion.when is None
        or occasion.event_type not in ASSEMBLIES
        or (occasion.named.verb and occasion.named.word.head != "họp")
        or mention.generic
        or of_two_places(page, occasion.named, mention)
    ):
        return False
    named = occasion.named
    ours = set(_WORD.findall(page.lowered[named.body : named.end]))
    theirs = set(_WORD.findall(page.lowered[mention.body : mention.end]))
    common, fewer = len(ours & theirs), min(len(ours), len(theirs))
    if when is None:
        return common * 4 > 3 * max(6, fewer)
    pictured = is_below_picture(page, mention) and common >= _PICTURED
    return at_once(occasion.when.date, when.date) and (pictured or common * 2 > max(4, fewer))


def _alike(page: Page, occasion: Occasion, mention: Mention) -> bool:
    """Whether the names can be of one event: same ordinals, same people, words in common."""
    if mention.word.head in PAIRED:
        people = _named_in(page, mention)
        met = not people or not occasion.people or bool(people & occasion.people)
        return met or _swapped(page, occasion, mention)
    if _is_of_others(page, occasion, mention):
        return False
    named = occasion.named
    if mention.word.event_type == "decision":
        goes_on = mention.sentence == occasion.mentions[-1].sentence or not looks_back(page, mention)
        return goes_on and not _about_others(page, occasion, mention)
    starts = page.article.sentences[mention.sentence][0] == mention.start
    first = page.lowered[named.body : named.end]
    second = page.lowered[mention.body : mention.end]
    elsewhere = of_two_places(page, named, mention) or _of_two_bodies(page, occasion, mention)
    if elsewhere or not same_ordinals(first, second):
        return False
    free = mention.generic or named.generic or (starts and not mention.happens)
    free = free or (mention.word.head == HANDED and occasion.when is not None)  # several papers of a day
    if free or share_number(first, second) or is_below_picture(page, mention):
        return True
    if occasion.when is None and occasion.mentions[0].sentence < 2 * LEDE:
        return True  # headline, caption or lede, and the sentence that gives its day
    ours, theirs = set(_WORD.findall(first)), set(_WORD.findall(second))
    return len(ours & theirs) * 2 >= min(len(ours), len(theirs))


def _of_two_bodies(page: Page, occasion: Occasion, mention: Mention) -> bool:
    """Whether two bodies meet ("Ban Bí thư họp" | "chủ trì họp Thường trực Tỉnh ủy")."""
    theirs = _bodies(page, mention) if mention.word.head in _SITS else frozenset()
    ours = [_bodies(page, one) for one in occasion.mentions] if theirs else []
    return any(ours) and not any(one & theirs for one in ours)


def _bodies(page: Page, mention: Mention) -> frozenset[str]:
    """Whose meeting a mention names it, else the body that meets."""
    first, _ = page.article.sentences[mention.sentence]
    inner = page.organizations.within(mention.body, mention.end)[:1]
    whose = (one.name for one in inner if _WHOSE.fullmatch(page.lowered, mention.body, one.start))
    named = frozenset(whose) or frozenset(owners(page, mention))
    known = {one.name for one in page.organizations.within(first, mention.start)} if mention.verb else set()
    return named or frozenset(_subjects(page, mention) & known)


def _named_in(page: Page, mention: Mention) -> frozenset[str]:
    return frozenset(one.name for one in page.people.within(mention.body, mention.end))


def _swapped(page: Page, occasion: Occasion, mention: Mention) -> bool:
    """Whether each of two mentions has as its subject whom the other names ("A gặp B", "B gặp A")."""
    return bool(_named_in(page, mention) & occasion.subjects and _subjects(page, mention) & occasion.people)


def _subjects(page: Page, mention: Mention) -> frozenset[str]:
    return frozenset(subjects(page, mention)) if mention.verb else frozenset()


def _is_of_others(page: Page, occasion: Occasion, mention: Mention) -> bool:
    """Whether others do it, or others are handed their posts."""
    if mention.word.head == HANDED and mention.peopled:
        return _about_others(page, occasion, mention)
    doers = _doers(page, mention)
    return bool(doers and occasion.doers) and not doers & occasion.doers


def _doers(page: Page, mention: Mention) -> frozenset[str]:
    """Who does what a verb tells: two who decide, visit or resign on one day are two events."""
    by_one = mention.word.event_type in _DONE_BY or mention.word.form == "act-subject"
    if not by_one or undergone(page, mention):
        return frozenset()
    bodies = page.organizations.within(*page.article.sentences[mention.sentence])
    sent = {one.name for one in bodies if mention.word.event_type == "visit"}  # "Đoàn của Tỉnh ủy tới thăm"
    return _subjects(page, mention) - sent


def _about_others(page: Page, occasion: Occasion, mention: Mention) -> bool:
    """Whether a decision with a day of its own at its start is about other people ("Cùng ngày, ...")."""
    if mention.word.head in AGAINST or not opens_with_date(page, mention.sentence):
        return False
    people = {one.name for one in decided_about(page, mention)}
    known = {person.name for one in occasion.mentions for person in decided_about(page, one)}
    return bool(people and known) and not people & known


def _join(page: Page, occasion: Occasion, mention: Mention, when: When | None) -> None:
    """Add a mention; a date of its own sentence beats a guessed one, a span beats one of its days."""
    _add(page, occasion, mention)
    if when is None:
        return
    old = occasion.when
    longer = old is not None and (covers(when.date, old.date) or _finer(when.date, old.date))
    surer = old is None or when.distance < GUESSED <= old.distance
    if surer or (longer and when.distance < 60):
        occasion.when, occasion.dated = when, mention


def _add(page: Page, occasion: Occasion, mention: Mention) -> None:
    occasion.mentions.append(mention)
    occasion.people |= _named_in(page, mention)
    occasion.doers |= _doers(page, mention)
    occasion.subjects |= _subjects(page, mention)


def _finer(day: DateSpan, longer: DateSpan) -> bool:
    return is_day(day) and longer.start.precision is not Precision.DAY and at_once(day, longer)


def _stretch(page: Page, occasion: Occasion) -> None:
    """Let "kéo dài 3 ngày" in any sentence of the event lengthen its date."""
    if occasion.when is None:
        return
    old = occasion.when
    dates = [lasting(page, mention, old.date) for mention in occasion.mentions]
    first = min((one.start for one in dates), key=PartialDate.earliest)
    last = max((one.end for one in dates), key=PartialDate.latest)
    longer = DateSpan(first, last) if any(one != old.date for one in dates) else old.date
    occasion.when = When(longer, old.part_of_day, old.distance, old.end)
