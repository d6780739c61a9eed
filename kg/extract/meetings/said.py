"""Of whom a sentence says something: that they are at fault, punished, tried or rated.

Comes in: a page, a sentence and a class of words. Goes out: those of whom it is said, not who says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.article import PersonMention
from kg.extract.meetings.doers import CASES
from kg.extract.meetings.lists import joined
from kg.extract.meetings.mentions import AGAINST, DISCIPLINE
from kg.extract.meetings.page import Page
from kg.extract.meetings.roles import Presence, is_aside
from kg.extract.meetings.sources import is_source
from kg.extract.meetings.words import whole, words
from kg.model.claims import Part

_PARTED = re.compile(r"[;:.,]\s?(?:và\s)?$|[;:]|(?<!\w)và\s$")
_SPARED = re.compile(r"(?<!\w)(?:chưa|không) (?:đến mức|đủ điều kiện)")  # "chưa đến mức phải kỷ luật"
_MEASURES = (" đến mức", " đủ điều kiện")  # words of it, looked for first
_SUFFERS = re.compile(r"(?<!\w)(?:bị(?! (?:can|cáo|hại)(?!\w))|được|do|vì)(?!\w)")
_TRIALS = AGAINST - {DISCIPLINE}
_OBJECT = 60  # code points between a word of blame and the person whom it is about


def blamed(page: Page, sentence: tuple[int, int]) -> Iterator[Presence]:
    """Yield the people whom a sentence says to be at fault or punished, but for those prosecuted."""
    yield from said_in(page, sentence, "blamed")


def said_in(page: Page, sentence: tuple[int, int], kind: str) -> Iterator[Presence]:
    """Yield those of whom a sentence says it that tells of no trial and spares nobody."""
    cue = pattern(kind)
    if not _is_said(page, cue, *sentence):
        return
    may_spare = any(page.lowered.find(word, *sentence) >= 0 for word in _MEASURES)
    if may_spare and _SPARED.search(page.lowered, *sentence):
        return
    if not any(word.head in _TRIALS for hit in page.hits.within(*sentence) for word in hit.events):
        yield from _beside(page, cue, sentence)


def _beside(page: Page, cue: re.Pattern[str], sentence: tuple[int, int]) -> Iterator[Presence]:
    """The people beside the word, and those listed with one of them ("ông A và bà B bị kỷ luật").

    What follows the object of a verb is said of its subject ("ông A nâng đỡ bà B, vi phạm quy định").
    """
    first, end = sentence
    people = page.people.within(first, end)
    objects = _objects(page, cue, first, people)
    following = False
    for number in range(len(people) - 1, -1, -1):
        person, start = people[number], people[number - 1].end if number else first
        object_of = number > 0 and not _PARTED.search(page.lowered, start, person.start)
        listed = following and joined(page, person.end, end)
        said = not object_of and _is_said(page, cue, person.end, end)
        following = listed or said or person.start in objects
        source = is_source(page, start, person)  # "Theo ông A, việc đó là vi phạm"
        source = source or page.lowered.endswith(CASES, first, person.start)
        aside = is_aside(page, start, person) and not _is_said_first(page, cue, person.end, end)
        if following and not source and not aside:
            yield Presence(person.start, person.name, Part.ATTENDEE)
        end = end if object_of and not following else person.start


def _is_said_first(page: Page, cue: re.Pattern[str], start: int, end: int) -> bool:
    """Whether it is said of a person before what the body says that finds it ("A vi phạm và đề nghị ...")."""
    told = cue.search(page.lowered, start, end)
    verb = next((one.start for one in page.cues(start, end) if "speaker" in one.classes), end)
    return told is not None and told.start() < verb < end


def _objects(
    page: Page, cue: re.Pattern[str], first: int, people: tuple[PersonMention, ...]
) -> frozenset[int]:
    """Where those stand whom the word is about, and those listed, but behind what another suffers."""
    found: set[int] = set()
    before, apart = first, False
    for person in people:
        listed = joined(page, before, person.start)
        apart = apart if listed else _is_suffered(page, cue, before, person.start)
        if not apart and (listed or _is_object(page, cue, before, person.start)):
            found.add(person.start)
        before = person.end
    return frozenset(found)


def _is_said(page: Page, cue: re.Pattern[str], start: int, end: int) -> bool:
    """Whether the words behind a person say it, or what is at fault ("ông A thiếu trách nhiệm").

    Who finds a fault or complains of it has none ("thanh tra viên A phát hiện xã buông lỏng quản lý").
    """
    blames = cue is pattern("blamed")
    if blames and _finds().match(page.lowered, start, end) is not None:
        return False
    faulty = blames and (pattern("faulty").search(page.lowered, start, end) or _acts_wrong(page, start, end))
    return bool(faulty) or cue.search(page.lowered, start, end) is not None


def _acts_wrong(page: Page, start: int, end: int) -> bool:
    """Whether an act of the person before it is told to be wrong ("ông A ký quyết định sai thẩm quyền").

    Not what the person suffers, or another does ("bà B bị thu hồi đất không đúng quy định").
    """
    manner = pattern("manner").search(page.lowered, start, end)
    if manner is None or _SUFFERS.search(page.lowered, start, manner.start()) is not None:
        return False
    return pattern("acts").search(page.lowered, start, manner.start()) is not None


def _is_object(page: Page, cue: re.Pattern[str], before: int, start: int) -> bool:
    """Whether the word stands before a person whom it is about ("kỷ luật ông A")."""
    lead = page.lowered[max(before, start - _OBJECT) : start]
    return cue.search(re.split(r"[;:]", lead)[-1]) is not None


def _is_suffered(page: Page, cue: re.Pattern[str], before: int, start: int) -> bool:
    """Whether another undergoes it, in a clause before ("Sau khi ông A bị cách chức, còn có bà B")."""
    found = cue.search(page.lowered, before, start)
    passive = found is not None and page.lowered.endswith("bị ", before, found.start())
    return found is not None and passive and page.lowered.find(", ", found.end(), start) >= 0


@cache
def _finds() -> re.Pattern[str]:
    """The verb of who finds a fault, behind what is in apposition ("bà B, hàng xóm, đã có đơn | tố cáo")."""
    verbs = "|".join(map(re.escape, sorted(words().classes["finds"])))
    return re.compile(
        rf"(?:,[^,.;:“”\"]{{1,60}},)?(?: (?:đã|vừa|từng|cũng|có đơn|làm đơn))* (?:{verbs})(?!\w)"
    )


@cache
def pattern(kind: str) -> re.Pattern[str]:
    """Return what finds the words of a class, whole."""
    return re.compile(whole(sorted(words().classes[kind])))
