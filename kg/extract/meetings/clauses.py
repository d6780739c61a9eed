"""A clause in which someone does or tells something ("ông A ... đã ký quyết định ..."), and its event.

Comes in: a page and the place of a name. Goes out: `Clause` records, and the `Event` that one tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from kg.extract.article import OrganizationMention, PersonMention
from kg.extract.meetings.names import trimmed, written_out
from kg.extract.meetings.page import Page
from kg.extract.meetings.quotes import quoted
from kg.extract.meetings.words import words
from kg.model.claims import Event, Part, Participant
from kg.model.dates import DateSpan
from kg.text.dates import DateMention

TALK = r"(?:trao đổi|trả lời|nói|chia sẻ|thông tin|phát biểu) (?:với |phỏng vấn |trước )?"
TO = rf"{TALK}[^,.;:“”\"]{{2,80}}"
# On whose behalf it is done: "Ngày 3/6, thay mặt Quốc hội, ông A ký ..."
_BEHALF = r"(?:thay mặt|thừa (?:lệnh|ủy quyền|ủy nhiệm)(?: của)?|được (?:sự )?ủy quyền của) [^,.;:“”\"]{2,90}"
_BESIDE = r"(?:bên (?:lề|hành lang)) [^.,;:“”\"]{2,60}"  # "Chiều 7/6, bên hành lang Quốc hội, bà A ..."
_BEFORE = re.compile(rf"[\s,)]*(?:(?:{TO}|{_BEHALF}|{_BESIDE}),\s)?")
_LEAD = 90  # code points of a title between the start of the clause and the name
_NO_TITLE = re.compile(r";|(?<!\w)(?:là|mà|cho|khi|để|việc|không)(?!\w)|(?<!\w)theo\s[^,]*$")
# What stands between who does something and the word that says that it is done.
_APPOSED = (
    r"(?:\s?\([^()]{1,80}\)|\s?[-–,]\s[^.;:“”\"\n]{2,120}?(?:,|\s[-–])(?=\s)"
    r"|\s[-–]\s[^.,;:“”\"\n–]{2,90}?(?=\s(?:đã|vừa)\s))?"
)
_DONE = re.compile(
    rf"{_APPOSED}\s?(?P<verb>(?:đã|vừa|mới|bị|được|bất ngờ|chính thức|cũng đã)\s"
    r"(?!khẳng định|từng|vi phạm|không|chưa)\w)"
)
_ASIDE = re.compile(r"\s?[-–]\s[^.;:“”\"\n–]{2,120}?\s[-–]\s")  # "luật sư A - bào chữa cho ông B - cho biết"
_SIGNED = 25  # code points between "ký" and its day
_REACH = 200  # code points behind a name in which its predicate starts
# The last words of a name that is cut off, where they lead on to others: "về việc làm đơn sau khi | nghỉ"
_LEADS_ON = re.compile(
    r"(?:[\s,;:]|(?<!\w)(?:và|khi|sau|trước|để|bằng|tại|là|theo|về|vì|do|được|bị|đã|đang|sẽ|vẫn|còn|mong|những"
    r"|mà|nếu|nhằm|có|chưa|từ|vào|thì|rằng|cũng|như|liên quan(?: đến| tới)?|(?<!nhà )ở"
    r"|(?<!(?:thôi|nghỉ|công) )(?<!làm )(?<!(?:vụ|sự) )việc))$"
)
_SHORTEST, _LONGEST = 12, 140  # code points of what is said, in a name
_STOP = re.compile(r"[.;:“”\"\n]")
_OVER = re.compile(r"[.;:“”\"\n]|, (?:đồng thời|trong đó|do|vì|sau khi|nhưng|tuy)(?!\w)")
_TIMES = ("năm ", "ngày ", "lễ ")
_OF_A_CASE = re.compile(r"(?<!\w)(?:liên quan|vụ|vụ việc|trách nhiệm|cho rằng|theo|cùng|với|của|do)(?!\w)")
_REASON = re.compile(r"\s(?:vì|do|để|bị|là)$")


class Predicate(Struct, frozen=True, gc=False):
    """Where the predicate of a subject starts, and whether it tells something ("cho biết")."""

    start: int
    tells: bool


class Clause(Struct, frozen=True, gc=False):
    """Who does what: the people, or the body, and the predicate; when, if the sentence tells a date."""

    doers: tuple[PersonMention | OrganizationMention, ...]
    predicate: Predicate
    when: DateMention | None = None


def leads_to(page: Page, end: int, named: PersonMention | OrganizationMention) -> bool:
    """Return whether nothing but a title, or to whom it is said, stands between the date and the name."""
    lead = _BEFORE.match(page.lowered, end, named.start)
    start = lead.end() if lead else end
    if named.start - start >= _LEAD:
        return False
    gap = page.lowered[start : named.start]
    cues = (one for one in page.cues(start, named.start) if not _in_name(page, one.start))
    if _NO_TITLE.search(gap) or any(cues):
        return False
    return deed(page, start, named.start) is None


def _in_name(page: Page, position: int) -> bool:
    """Whether a word stands in the name of a body ("Ủy ban Kiểm tra", "Trưởng ban Tổ chức")."""
    return page.inside_organization(position) or page.lowered.endswith("ban ", 0, position)


def predicate(page: Page, start: int, last: int) -> Predicate | None:
    """Return where the predicate of a subject starts, and whether it tells something."""
    aside = _ASIDE.match(page.lowered, start, last)
    start = aside.end() - 1 if aside is not None else start
    following = page.people.within(start, last)
    end = min(last, following[0].start if following else last, start + _REACH)
    cues = (hit for hit in page.cues(start, end) if not _in_name(page, hit.start))
    said = next((hit for hit in cues if "before" not in hit.classes), None)
    found = _DONE.match(page.lowered, start, end) or deed(page, start, end)
    if said is not None and "tells" in said.classes and said.start <= (found.end() if found else end):
        return Predicate(said.start, tells=True)
    return Predicate(found.start("verb"), tells=False) if found is not None else None


def deed(page: Page, start: int, end: int) -> re.Match[str] | None:
    """Return the verb of a deed after a subject and its title.

    None stands in a body's name ("Ủy ban Kiểm tra"), or names a time ("kỷ niệm 75 năm thành lập").
    """
    stop = _STOP.search(page.lowered, start, end)
    found = _deed_verbs().finditer(page.lowered, start, stop.start() if stop else end)
    done = (one for one in found if not page.lowered.endswith(_TIMES, 0, one.start()))
    done = (one for one in done if not _in_name(page, one.start()) and not _in_word(page, one.start()))
    return next(done, None)


def _in_word(page: Page, position: int) -> bool:
    """Whether a verb is part of a longer word of the table that is none ("thư | ký", "ngoại | giao")."""
    hit = page.hits.last_before(position + 1)
    return (
        hit is not None and hit.start < position < hit.end and any(word.form == "skip" for word in hit.events)
    )


@cache
def _deed_verbs() -> re.Pattern[str]:
    verbs = "|".join(map(re.escape, sorted(words().classes["does"], key=len, reverse=True)))
    return re.compile(rf"(?<=\s)(?<!chưa )(?<!không )(?P<verb>(?:{verbs}))(?!\w)")


def event(page: Page, clause: Clause, date: DateSpan | None) -> Event:
    """Return the event of a clause: who tells, or who does something and to whom, on a date."""
    start = clause.predicate.start
    sentence = page.article.sentences[page.sentence(start)]
    over = _OVER.search(page.lowered, min(start + _SHORTEST, sentence[1]), sentence[1])
    last = over.start() if over else sentence[1]
    signed = clause.when is not None and start < clause.when.start < start + _SIGNED
    end = _name_end(page, start, clause.when.end if signed and clause.when else last)
    doers = [one for one in clause.doers if isinstance(one, PersonMention)]
    people = [*doers, *_told_of(page, clause, last)]
    part = Part.SPEAKER if clause.predicate.tells else Part.ATTENDEE
    names = dict.fromkeys(one.name for one in clause.doers)
    present: dict[str, PersonMention] = {}
    for one in people:
        present.setdefault(one.name, one)
    return Event(
        page.article.document.id,
        f"{', '.join(names)} {written_out(page, start, end)}",
        "other",
        page.article.evidence(sentence[0], max(end, clause.when.end if clause.when else 0)),
        date,
        clause.when.part_of_day if clause.when else None,
        participants=tuple(
            Participant(one.name, part if one in doers else Part.ATTENDEE, order, quoted(page, one))
            for order, one in enumerate(present.values(), 1)
        ),
    )


def _told_of(page: Page, clause: Clause, last: int) -> Iterator[PersonMention]:
    """To whom something is done, or of whom it is told ("Ngày 3/6, ông A xác nhận bà B đã chuyển về sở").

    Not who has only to do with it ("ông A cho biết về trách nhiệm của bà B", "... liên quan đến vụ bà B").
    """
    start, told = clause.predicate.start, clause.predicate.tells
    for person in page.people.within(start, last):
        spoken_of = told and _OF_A_CASE.search(page.lowered, start, person.start) is not None
        if spoken_of or (told and page.lowered.startswith(" là ", person.end)):
            return
        yield person
        start = person.end


def _name_end(page: Page, start: int, last: int) -> int:
    """Where the words of a predicate that name its event end: at a whole word that needs no other."""
    end = min(last, start + _LONGEST)
    if end < last:
        bodies = page.organizations.last_before(end)
        end = bodies.start if bodies and start < bodies.start and end < bodies.end else end
        end = _whole(page.lowered, start, page.lowered.rfind(" ", start, end))
    end = trimmed(page.lowered, start, end)
    reason = _REASON.search(page.lowered, start, end)
    return reason.start() if reason else end


def _whole(lowered: str, start: int, end: int) -> int:
    """Where words that are cut off end, without an open bracket and words that lead on ("... sau khi")."""
    opened = lowered.rfind(" (", start + _SHORTEST, end)
    end = opened if opened > lowered.rfind(")", start, end) else end
    while leads_on := _LEADS_ON.search(lowered, start + _SHORTEST, end):
        end = leads_on.start()
    return end
