"""Who does what a verb tells, and whom a decision is about.

Comes in: a page and a mention. Goes out: names of organisations or people.
"""

from __future__ import annotations

import re

from kg.extract.article import OrganizationMention, PersonMention
from kg.extract.event_words import EventWord
from kg.extract.meetings.kin import kin_before
from kg.extract.meetings.lists import joined
from kg.extract.meetings.mentions import DISCIPLINE, Mention
from kg.extract.meetings.page import Page
from kg.extract.meetings.roles import act
from kg.extract.meetings.sources import is_source
from kg.extract.meetings.untitled import holder_before
from kg.extract.meetings.words import words
from kg.extract.offices import office_before, offices
from kg.model.claims import Part

_WINDOW = 300  # code points before a verb in which its subject stands
_INVITATION = "lời mời của "
_INVITED = 140  # code points before a name in which it stands, with all titles
_UNDER = re.compile(r",? dưới sự (?:chủ trì|chủ tọa|điều hành) của(?!\w)")
_CHAIRED = re.compile(rf"{_UNDER.pattern}[^.;:“”\"]*$")
_APPOSED = re.compile(r"\s?(?:,|-|–|\()\s?[^.;:“”\"]{2,80}")
_OBJECT = 160  # code points between a decision, whom it is about and what is said of that person
_ANOTHER_MATTER = frozenset({Part.CHAIR, Part.SPEAKER})
_OTHERS = frozenset({"chair", "speaker", "absent", "before"})
_ONCE = re.compile(r"từng (?:bị|được)(?!\w)")
WINS = ("được", "trúng", "đắc", "tái", "từ chức", "từ nhiệm", "thôi ")
_PASSIVE = re.compile(r"(?:bị|được)(?:\s\w+){0,6}\s$")
_BY_AGENT = re.compile(r"(?<!\w)(bị|được)(?:\s(?!(?:và|là|đã|vì|do|cho|có)\s)\w+){1,4}\s$")
_AGENT = 40  # code points between "bị" and a verb
# Before and behind a body that does it: "ông A | bị Cơ quan điều tra | (Bộ Công an) | khởi tố".
_SUFFERS = ("bị ", "được ")
_BY_BODY = re.compile(
    r"(?:\s?\([^()]{2,40}\))?(?:\skh(?:oá|óa) \w+)?(?:\s(?:đã|vừa|ra|ký|có|xem xét,?|quyết định))*\s$"
)
# "ông A và lãnh đạo B bị kỷ luật"
_STAFF = ("lãnh đạo ", "cán bộ ", "nhân viên ", "thành viên ", "đảng viên ")
_OPENS_CLAUSE = re.compile(r"(?:(?:trước|sau) đó,? )?(?:ngay )?(?:sau|trước|kể từ) khi ")
_GOES_ON = (" và ", ", đồng thời ", ", yêu cầu ", ", đề nghị ")
_SUFFERED = re.compile(r"(?<!\w)(bị|được) $")
_SUFFERED_FIRST = re.compile(r"(?<!\w)(bị|được)(?: \w+ \w+,)+ $")  # "ông A được điều động, | bổ nhiệm"
# Those who elect are no body: "ông A được | cử tri thị xã B, huyện C | bầu".
_BY_VOTERS = re.compile(
    r"(?<!\w)(được) (?:các )?(?:cử tri|đại biểu|cổ đông|đảng viên|hội viên)(?!\w)[^.;:“”\"]{0,130}\s$"
)
_GETS = re.compile(r"(?<!\w)(nhận) $")  # "ông A nhận | kỷ luật cảnh cáo"
_VOICES = ("bị", "được", "nhận")
CASES = (" vụ ", " vụ án ")  # "kỷ luật các cán bộ liên quan đến vụ | Trịnh Văn A"
_BESIDE = 60  # code points between a person and the kin that is told of it
_IS_HERE = re.compile(r" đang (?:có |ở |trong )?")
_OBJECTS = ("của ", "đối với ")
_RECEPTION = "Buổi tiếp "
_ALREADY = re.compile(r"^\s?(?:(?:đã|vừa|mới|cũng) )*")
# Not who tells what he did himself ("ông A cho biết đã | nộp đơn từ chức").
_REPORTS = re.compile(
    r"(?<!\w)(?:cho biết|cho hay|cho rằng|chia sẻ|xác nhận)(?!\w)(?!,? (?:đã|vừa|mới|vừa mới) $)"
)
_ACTING = 50  # code points between an office and what it decides; and what stands there
_ACTS = re.compile(
    r" (?:(?:đã|vừa|mới|cũng|chính thức|ký|ra|có|ban hành|các|nghị quyết|quyết định|đồng ý|xem xét,) )*$"
)
_LEAD = re.compile(r"[\s,]*(?:(?:khi|sau khi|trong lúc|nhân dịp|đến|tới)\s)?")
_TITLE = re.compile(r"[^.;:“”\"]{0,90}")
_BREAK = re.compile(r"[.;:“”\"]")
# What follows is said of the person by the decision ("bầu ông A làm Chủ tịch với 94 % tán thành").
_DECIDED = re.compile(r"[;:“”\"]|(?<!\w)(?:giữ|làm|vì|do|với)(?!\w)")
_LISTED = re.compile(
    r"(?:\s?\([^()]{1,240}\))?\s?(?:,|và|cùng|[-–])(?:(?!bị |được |sau khi )[^.;:“”\"]){0,140}"
)
_LISTS = re.compile(r"(?<!\w)gồm(?: có)?:?\s[^.;:“”\"]*$")  # "miễn nhiệm 7 ủy viên gồm: Chủ tịch A, ..."


def clause_end(page: Page, mention: Mention) -> int:
    """Return where ends what is told of an event: "Sau khi ông A được bầu làm X, | ông B gửi điện mừng"."""
    first, last = page.article.sentences[mention.sentence]
    opened = _OPENS_CLAUSE.match(page.lowered, first)
    if opened is None or page.lowered.find(",", opened.end(), mention.start) >= 0:
        return last
    comma = page.lowered.find(",", mention.body, last)
    named = comma >= 0 and bool(page.people.within(opened.end(), comma))
    by_body = comma >= 0 and bool(page.organizations.within(opened.end(), mention.start))
    told = named or (by_body and not undergone(page, mention))  # "Sau khi bị B kỷ luật, ông A từ chức"
    return comma if told else last


def decided_about(page: Page, mention: Mention) -> list[PersonMention]:
    """Return whom a decision is about: those after its verb, or the one before a passive."""
    last = clause_end(page, mention)
    found: list[PersonMention] = []
    end = mention.body
    for person in page.people.within(mention.body, last):
        parted = not found and _is_parted(page, end, person.start)
        if parted or person.start - end > _OBJECT or _told_by_another(page, end, person.start):
            break
        if page.lowered.endswith(CASES, mention.body, person.start):
            break
        if _speaks(page, person, last):
            break
        found.append(person)
        end = person.end
    if not undergone(page, mention):
        return found
    return _suffering(page, mention) + found


def _is_parted(page: Page, start: int, end: int) -> bool:
    """Whether a mark parts a decision from whom it names, and no list is opened before it."""
    broken = _BREAK.search(page.lowered, start, end)
    return broken is not None and _LISTS.search(page.lowered, start, end) is None


def _speaks(page: Page, person: PersonMention, last: int) -> bool:
    """Whether a person behind a decision is no object of it, but speaks of it ("..., ông A cho biết").

    "cách chức ông A | và đề nghị ..." goes on with who decides.
    """
    if page.lowered.startswith(_GOES_ON, person.end):
        return False
    following = page.people.within(person.end, last)
    last = min(following[0].start if following else last, person.end + _OBJECT)
    over = _DECIDED.search(page.lowered, person.end, last)
    return act(page, person.end, over.start() if over else last) is Part.SPEAKER


def _suffering(page: Page, mention: Mention) -> list[PersonMention]:
    """The people before a passive, one or a list ("ông A, ông B và ông C đã bị khởi tố")."""
    first = page.article.sentences[mention.sentence][0]
    found: list[PersonMention] = []
    end = mention.start
    for one in reversed(page.people.within(max(first, mention.start - _WINDOW), mention.start)):
        kin = None if found else kin_before(page, first, one)
        if kin is not None:
            end = kin.start()
            continue
        if not found and end - one.end > _BESIDE and end != mention.start:
            break
        if found and page.lowered.endswith(CASES, first, one.start):
            break
        listed = not found or _LISTED.fullmatch(page.lowered, one.end, end)
        if not listed or _told_by_another(page, one.end, end):
            break
        found.append(one)
        end = one.start
    return found[::-1]


def consenting(page: Page, mention: Mention) -> tuple[str, ...]:
    """Return the body by whose leave the person before a verb goes ("Bộ A đồng ý để ông B thôi ...")."""
    first = page.article.sentences[mention.sentence][0]
    left = _suffering(page, mention)[:1] if undergone(page, mention) else []
    for person in left:
        for body in reversed(page.organizations.within(first, person.start)):
            lets = words().starts_with("lets", _ALREADY.sub("", page.lowered[body.end : person.start]))
            told = any("tells" in cue.classes for cue in page.cues(body.end, person.start))
            if lets and not told and not body.titled:  # "Bộ Chính trị cho biết ông A thôi ..."
                return (body.name,)
    return ()


def deciding_office(page: Page, mention: Mention) -> tuple[str, ...]:
    """Return the office, told without its holder, that decides ("Thủ tướng vừa bổ nhiệm ông A")."""
    if mention.word.form != "decision":
        return ()
    acts = _ACTS.search(page.lowered, max(0, mention.start - _ACTING), mention.start)
    office = office_before(page.lowered, acts.start()) if acts is not None else ""
    start = acts.start() - len(office) if acts is not None else 0
    first = page.article.sentences[mention.sentence][0]
    whole = office and start >= first and not page.lowered[max(0, start - 1)].isalnum()
    return (offices()[office],) if whole and not page.lowered.endswith("phó ", 0, start) else ()


def passive(page: Page, mention: Mention) -> str:
    """Return the "bị", "được" or "nhận" before a verb and its voters, with a space after it, else nothing."""
    first = max(page.article.sentences[mention.sentence][0], mention.start - _OBJECT)
    if all(page.lowered.find(one, first, mention.start) < 0 for one in _VOICES):
        return ""
    found = _SUFFERED.search(page.lowered, max(first, mention.start - 6), mention.start)
    if mention.word.head == DISCIPLINE:
        found = found or _GETS.search(page.lowered, max(first, mention.start - 6), mention.start)
    if page.lowered.endswith(", ", first, mention.start):
        found = found or _SUFFERED_FIRST.search(page.lowered, first, mention.start)
    found = found or _BY_VOTERS.search(page.lowered, first, mention.start)
    found = found or _by_others(page, first, mention)
    return f"{found[1]} " if found else ""


def _by_others(page: Page, first: int, mention: Mention) -> re.Match[str] | None:
    """The "bị" of a decision whose agent is no body that is known ("ông A bị công an bắt quả tang")."""
    if mention.word.form != "decision":
        return None
    found = _BY_AGENT.search(page.lowered, max(first, mention.start - _AGENT), mention.start)
    if found is None or office_before(page.lowered, mention.start - 1):
        return None
    span = found.start(), mention.start
    return None if page.organizations.within(*span) or page.people.within(*span) else found


def undergone(page: Page, mention: Mention) -> bool:
    """Return whether the person before a decision is its object ("ông A bị cách chức")."""
    first = max(page.article.sentences[mention.sentence][0], mention.start - 40)
    left = page.lowered[first : mention.start]
    if mention.word.phrase.startswith(WINS) or _PASSIVE.search(left) or passive(page, mention):
        return True
    return any(
        page.lowered.endswith(_SUFFERS, 0, body.start)
        and _BY_BODY.fullmatch(page.lowered, body.end, mention.start) is not None
        for body in page.organizations.within(mention.start - _OBJECT, mention.start)
    )


def _told_by_another(page: Page, start: int, end: int) -> bool:
    """Whether a verb of another matter stands in the span; "từng bị ..." is still the person's."""
    hits = (hit for hit in page.hits.within(start, end) if hit.classes & _OTHERS)
    return any(not _ONCE.match(page.lowered, hit.start, hit.end + 6) for hit in hits)


def subjects(page: Page, mention: Mention) -> tuple[str, ...]:
    """Return who does what a verb tells: the people, else the organisation, before it in its sentence.

    "Ông" alone stands for the first person of the sentences before.
    """
    first = max(page.article.sentences[mention.sentence][0], mention.start - _WINDOW)
    decides = mention.word.form == "decision"
    undergoes = decides and undergone(page, mention)
    bodies = _acting(page, mention, first, undergoes=undergoes)
    suffers = undergoes and bodies[:1] and in_apposition(page, bodies[0], first)
    nearest = bodies[0].start if bodies and decides and not suffers else first
    found: list[str] = []
    end = mention.start
    for one in reversed(page.people.within(nearest, mention.start)):
        if mention.leaves_out(one.start):
            continue
        if (found and not _acts_with(page, one, end, mention)) or _BREAK.search(page.lowered, one.end, end):
            break
        reports = _REPORTS.search(page.lowered, one.end, end) is not None
        reports = reports or is_source(page, first, one)
        if reports or (decides and act(page, one.end, end) in _ANOTHER_MATTER):
            break  # "ông A nhận xét việc Trung ương kỷ luật ông B", "theo ông A, Huyện ủy vừa họp"
        if _is_no_subject(page, one, mention, alone=not found):
            continue
        found.append(one.name)
        end = one.start
    if found or bodies:
        return tuple(dict.fromkeys(reversed(found))) or (_in_office(page, bodies[0]),)
    held = None if decides else holder_before(page, first, _opened(page, mention))
    following = held or _subject_behind(page, mention)
    if following is not None:
        return (following,)
    return _spoken_of(page, mention.sentence)


def _acts_with(page: Page, person: PersonMention, end: int, mention: Mention) -> bool:
    """Whether a person does with the next one what a verb tells.

    Not "Chủ tịch nước A và Tổng thống B | đang ở thăm Việt Nam cam kết ...".
    """
    last = page.people.last_before(mention.start)
    here = last is not None and _IS_HERE.fullmatch(page.lowered, last.end, mention.start)
    return not here and joined(page, person.end, end)


def _opened(page: Page, mention: Mention) -> int:
    """Return where the verbs of one subject begin ("Tổng thống B | hội đàm ông A, hội kiến ông C")."""
    first, _ = page.article.sentences[mention.sentence]
    talks = [one for one in mention.talks.within(first, mention.start) if one.verb] if mention.verb else []
    return talks[0].start if talks else mention.start


def _acting(page: Page, mention: Mention, first: int, *, undergoes: bool) -> list[OrganizationMention]:
    """Return the last body before a verb, as a list, unless it only tells whose officials act or suffer."""
    decides = mention.word.form == "decision"
    titled = decides and not mention.word.phrase.startswith(WINS)  # "ông A, Trưởng ban B trúng cử"
    staff = _STAFF if undergoes else ()
    return [
        one
        for one in page.organizations.within(first, mention.start)[-1:]
        if _near(page, one.end, mention) and (titled or not one.titled)
        if not (titled and one.titled and _is_of_object(page, in_apposition(page, one, first)))
        if not page.lowered.endswith(staff, first, one.start)
    ]


def in_apposition(page: Page, body: OrganizationMention, first: int) -> PersonMention | None:
    """Return the person before a body that is part of a title ("ông A, Chủ tịch UBND tỉnh B vừa ký ...")."""
    person = next(iter(reversed(page.people.within(first, body.start))), None)
    if person is None or not body.titled or page.cues(person.end, body.start):
        return None
    return person if _APPOSED.fullmatch(page.lowered, person.end, body.start) else None


def _is_no_subject(page: Page, person: PersonMention, mention: Mention, *, alone: bool) -> bool:
    """Whether a person before a verb invites, chairs or receives who does it, or suffers what others do."""
    suffers = mention.word.form == "decision" and not undergone(page, mention) and _is_of_object(page, person)
    apart = suffers or _receives(page, person.end, mention) or _is_named_for_another(page, person, mention)
    return apart or _chairs(page, person) or _invites(page, person, alone=alone)


def _is_named_for_another(page: Page, person: PersonMention, mention: Mention) -> bool:
    """Whether a person names a case, or whose kin another is ("vụ A", "bà B, phu nhân ông A, trúng cử")."""
    near = max(0, person.start - _OBJECT)
    case = mention.word.form == "decision" and page.lowered.endswith(CASES, 0, person.start)
    return case or kin_before(page, near, person) is not None


def _is_of_object(page: Page, person: PersonMention | None) -> bool:
    """Whether others decide about a person ("vi phạm của ông A - Giám đốc Sở B và đề nghị kỷ luật")."""
    return person is not None and page.lowered.endswith(_OBJECTS, 0, person.start)


def _receives(page: Page, end: int, mention: Mention) -> bool:
    """Whether it is a guest who comes ("ông A tiếp đoàn tỉnh B đến thăm")."""
    met = (hit for hit in page.hits.within(end, mention.start) if any(_meets(word) for word in hit.events))
    return mention.word.event_type == "visit" and mention.verb and any(met)


def _meets(word: EventWord) -> bool:
    return word.form == "act-person" or word.label.startswith(_RECEPTION)


def _in_office(page: Page, body: OrganizationMention) -> str:
    """Return who decides where a body is only part of a title ("Thủ tướng Chính phủ quyết định")."""
    office = office_before(page.lowered, body.end) if body.titled else ""
    deputy = page.lowered.endswith("phó ", 0, body.end - len(office))
    return offices()[office] if len(office) > body.end - body.start and not deputy else body.name


def _invites(page: Page, person: PersonMention, *, alone: bool) -> bool:
    """Whether it is at the invitation of a person that others come, who then is their host.

    "Nhận lời mời của Tổng Bí thư, Chủ tịch nước A, Tổng thống B thăm Việt Nam"; but a body invites where no
    other person stands behind: "Theo lời mời của Đảng C, Tổng Bí thư A thăm Lào".

    Args:
        page: The article.
        person: The person.
        alone: Nobody stands between the person and the verb.
    """
    invited = page.lowered.rfind(_INVITATION, max(0, person.start - _INVITED), person.start)
    if invited < 0 or page.people.within(invited, person.start):
        return False
    if _BREAK.search(page.lowered, invited, person.start):
        return False
    titles = page.lowered[invited : person.start].count(",")
    return titles == 0 or (not alone and page.lowered.startswith(",", person.end))


def _chairs(page: Page, person: PersonMention) -> bool:
    """Whether others do it under a chair ("Bộ Chính trị họp dưới sự chủ trì của ông A để kỷ luật ông B")."""
    return _CHAIRED.search(page.lowered, max(0, person.start - _INVITED), person.start) is not None


def _subject_behind(page: Page, mention: Mention) -> str | None:
    """Who does it where the verb opens the sentence ("Làm việc tại xã hôm 3/4, ông A cho biết ...")."""
    first, last = page.article.sentences[mention.sentence]
    dates = page.dates.within(first, mention.start)
    if not _LEAD.fullmatch(page.lowered, dates[-1].end if dates else first, mention.start):
        return None
    for person in page.people.within(mention.end, last):
        comma = max(page.lowered.rfind(mark, mention.end, person.start) for mark in ",;")
        titled = comma >= 0 and _TITLE.fullmatch(page.lowered, comma + 1, person.start)
        if titled and not page.cues(comma, person.start):
            return person.name
    return None


def _near(page: Page, end: int, mention: Mention) -> bool:
    """Whether nothing but a few words, or a date between commas, parts a subject from its verb."""
    gap = page.lowered[end : mention.start]
    chaired = _UNDER.search(gap)
    chair = page.people.within(end + chaired.end(), mention.start) if chaired else ()
    if chaired and chair:
        gap = gap[: chaired.start()] + page.lowered[chair[0].end : mention.start]
    gap = gap.replace("xem xét, ", "")
    return (
        len(gap) < 60 and ";" not in gap and ("," not in gap or bool(page.dates.within(end, mention.start)))
    )


def _spoken_of(page: Page, sentence: int) -> tuple[str, ...]:
    """The person whom "Ông" at the start of a sentence means: the first of the nearest sentence with one."""
    if not page.lowered.startswith(("ông ", "bà "), page.article.sentences[sentence][0]):
        return ()
    for number in range(sentence - 1, max(-1, sentence - 4), -1):
        people = page.people.within(*page.article.sentences[number])
        if people:
            return (people[0].name,)
    return ()
