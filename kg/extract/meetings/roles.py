"""Who one sentence says was at an event, and what they did there.

Comes in: a page and a sentence. Goes out: people with their parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from kg.extract.article import PersonMention
from kg.extract.meetings.captions import is_credited, only_names
from kg.extract.meetings.lists import JOINED, chairing, chairs_alone, is_away, is_denied, joined, list_start
from kg.extract.meetings.mentions import LETTER, TALKS, WELCOME, Mention
from kg.extract.meetings.other_subjects import (
    found_by_body,
    hands_for,
    is_faced,
    is_object,
    is_of_another,
    is_owner,
    leaves_it,
)
from kg.extract.meetings.page import Page
from kg.extract.meetings.quotations import ends_quotation, is_quoted
from kg.extract.meetings.sources import is_source
from kg.extract.meetings.words import Hit
from kg.model.claims import Part

_BEHALF = (" của", "phu nhân")
_SENT_TO = re.compile(r"(?<!\w)(?:đến|tới|cho|điện (?:chúc )?mừng|thư (?:chúc )?mừng)\s[^,.;:“”\"]{0,90}$")
# "ông A và phu nhân, ông B": not the wife of B; "sau phút mặc niệm, ông B phát biểu".
_CLOSED = re.compile(r"(?:phu nhân|mặc niệm)(?:,|;| và | cùng )")
_SUFFERS, _TOGETHER = ("được ", "bị "), (" và ", " cùng ")
_COMING = frozenset({"list", "hands"})
_PARTS = {"chair": Part.CHAIR, "speaker": Part.SPEAKER, "attendee": Part.ATTENDEE, "appointed": Part.ATTENDEE}
_WINDOW = 120  # code points before a person in which a cue speaks of it
_NEXT = 12  # code points between "chủ trì" and the event that is chaired
_TITLE = 90  # code points of a title before a name
_OBJECTS = 80  # code points behind the name of an event in which its other side still stands
_LISTED = 200  # the same for one who stands in a list
_AND = re.compile(r"\s?(?:,|và|, đồng thời|đồng thời)\s?")
# Who gets something by another's hand: "trao quyết định cho ông A", "nhận hoa chúc mừng từ ông A".
_HANDED = re.compile(
    r"(?<!\w)(?:trao|trao tặng|bàn giao)\s[^.;:]{0,180}?(?<!\w)cho\s"
    r"(?!gia đình|thân nhân|đại diện)[^,.;:]{0,60}$"
    r"|(?<!\w)nhận\s[^.;:]{0,50}?(?<!\w)từ\s[^,.;:]{0,60}$"
)
# Whom a decision or a trial is about: "quyết định cách chức đối với ông A".
_CONCERNS = re.compile(r"(?<!\w)(?:đối với|(?:trong đó )?có bị cáo)\s[^,.;:]{0,90}$")
# Who is tried: "mở phiên tòa xét xử sơ thẩm bị cáo A", "tuyên phạt cựu Giám đốc Sở B C 7 năm tù".
_TRIED = re.compile(r"(?<!\w)(?:xét xử|tuyên phạt|bị cáo)\s[^,.;:]{0,90}$")
# Whose decision is handed over: "trao quyết định bổ nhiệm của Thủ tướng A cho ông B".
_ISSUED = re.compile(
    r"quyết định[^,.;:]{0,60}\scủa\s"
    r"(?:(?!về |cho |đối với |giao |phân công |bổ nhiệm |điều động )[^,.;:]){0,40}$"
)
# Of what something is said or asked: "trước việc ông A vắng mặt, bà B cho biết", "liên quan đến vụ ông A".
_MATTER = re.compile(
    r"(?<!\w)(?:trước|về|quanh|liên quan|liên quan đến|liên quan tới|đối với) "
    r"(?:việc|vụ việc|vụ|chuyện|trường hợp)(?!\w)[^,.;:“”\"]{0,90}$"
    r"|(?<!làm )(?<!công )(?<!\w)việc "
    r"(?:(?!của |với |tại |cho |do |bầu |bổ nhiệm |là |này |đó |trên |được )\w+ ){0,7}$"
)
_MATTERS = ("việc", "vụ", "chuyện", "trường hợp")  # words of it, looked for first
_REPORTS = re.compile(r"cho biết|cho hay|cho rằng")
_HONORIFICS = ("ông ", "bà ", "đồng chí ", "anh ", "chị ")
# Whose matter it is, or who sends greetings: "họp báo liên quan đến vụ của A", "chuyển lời thăm hỏi của A".
_OF_OTHERS = re.compile(
    r"(?<!\w)(?:liên quan (?:đến|tới)|lời (?:thăm|hỏi thăm|chào|chúc|chia buồn))(?!\w)[^,.;:“”\"]* của "
)
_OF = re.compile(r"(?: [^,.;:]{1,60})? của")
_VOTERS = "tiếp xúc cử tri"
_WITHOUT_POSTS = frozenset({"working-session", "press-conference", "visit"})
_DECIDING = frozenset({"session", "ceremony", "meeting", "congress", "conference"})


class Presence(Struct, frozen=True, gc=False):
    """A person at an event, by one sentence.

    Attributes:
        position: Where the person is named.
        person: Full name.
        part: What the person does there.
        travels: The sentence tells who is on the visit, whatever else the person does on it.
    """

    position: int
    person: str
    part: Part
    travels: bool = False


class _Named(Struct, frozen=True, gc=False):
    """A person in a sentence with the cues before it, from the person named before on, and its verbs.

    The verbs are its own, or those of the person after it in a list (`shared`). Who is `away` does not come,
    and who `undergoes` them does not speak ("được giao nhiệm vụ").
    """

    mention: PersonMention
    before: int
    cues: tuple[Hit, ...]
    verbs: tuple[Hit, ...]
    shared: bool = False
    away: bool = False
    undergoes: bool = False

    @property
    def act(self) -> Part | None:
        """What the person does."""
        return None if self.undergoes else _weightiest(self.verbs)

    @property
    def comes(self) -> bool:
        """Whether a verb says that it is there ("tới dự"), not only what it does."""
        return any(verb.classes & _COMING for verb in self.verbs)

    @property
    def last_classes(self) -> frozenset[str]:
        """What the cue right before the person says."""
        return self.cues[-1].classes if self.cues else frozenset()


def delivers(page: Page, start: int, end: int) -> bool:
    """Whether a span tells of a speech ("Phát biểu với ..., ông A", "A trình bày tờ trình")."""
    return any("delivers" in cue.classes for cue in page.cues(start, end))


def presences(page: Page, sentence: int, event: Mention | None) -> Iterator[Presence]:
    """Yield who one sentence says took part.

    Args:
        page: The article.
        sentence: Number of the sentence.
        event: The mention in it; None where the sentence names none, and then only those count who
            speak or come ("X tới dự", "Cùng dự có X").
    """
    people = _named(page, sentence)
    if not people:
        return
    listed_from = list_start(page, sentence, [one.mention.start for one in people])
    chairs = chairing(page, sentence, [one for one in people if one.act is None])
    absent, object_of, told = False, False, _reported(page, sentence, people)
    found = found_by_body(page, sentence)
    together = len(people) > 1 and _meet(page, sentence, people)
    for one in people:
        also = absent and one.act is None and joined(page, one.before, one.mention.start)
        absent = ("absent" in one.last_classes and not _opens(page, one)) or also
        topic = one.mention.start in told and not _is_met(one, event, told)
        spoken_of = _is_topic(page, one)
        told = told if topic or spoken_of else _told(page, one, sentence)
        listed = listed_from is not None and one.mention.start >= listed_from
        there = listed or together or _is_handed(page, sentence, one)
        part = _part(page, one, event) or (Part.ATTENDEE if there else None)
        part = Part.CHAIR if one.mention.start in chairs else part
        quoted = is_quoted(page, sentence, one.mention.start)
        if part is Part.SPEAKER and not quoted and is_faced(page, one.before, one.mention.start):
            part, there = Part.ATTENDEE, True
        listed_object = object_of and joined(page, one.before, one.mention.start)
        object_of = listed_object or is_object(page, one.before, one.mention.start)
        topic = topic or (part is Part.SPEAKER and (quoted or object_of or one.mention.start in found))
        absent = (absent and not _holds_it(page, one, event)) or one.away or spoken_of
        absent = absent or _is_recipient(page, one, event)
        chairs_it = event is None and part is Part.CHAIR and chairs_alone(page, sentence, one)
        present = chairs_it or ((there or one.comes) and not quoted)
        if part is not None and not absent and (present or (not topic and _holds(event, part))):
            yield Presence(one.mention.start, one.mention.name, part)


def _meet(page: Page, sentence: int, people: list[_Named]) -> bool:
    """Whether a sentence has all whom it names meet ("bắt tay"), or only names them below a picture."""
    meets = any("meets" in hit.classes for hit in page.cues(*page.article.sentences[sentence]))
    return meets or only_names(page, sentence, [one.mention for one in people])


def _is_recipient(page: Page, one: _Named, event: Mention | None) -> bool:
    """Whether a letter goes to a person ("gửi điện chia buồn đến Tổng thống A")."""
    return (
        event is not None
        and event.word.head == LETTER
        and _SENT_TO.search(page.lowered, one.before, one.mention.start) is not None
    )


def _is_topic(page: Page, one: _Named) -> bool:
    """Whether a person is only spoken of, or leaves to another what the sentence tells."""
    start = one.mention.start
    lead = page.lowered[max(one.before, start - _WINDOW) : start]
    decision = page.lowered.find("quyết định", max(one.before, start - 2 * _WINDOW), start) >= 0
    may = not decision and any(word in lead for word in _MATTERS)
    return (may and _MATTER.search(lead) is not None) or leaves_it(page, one.before, one.mention)


def _is_handed(page: Page, sentence: int, one: _Named) -> bool:
    first, start = page.article.sentences[sentence][0], one.mention.start
    may = any(page.lowered.find(word, first, start) >= 0 for word in ("trao", "nhận", "bàn giao"))
    return may and _HANDED.search(page.lowered, first, start) is not None


def _opens(page: Page, one: _Named) -> bool:
    """Whether a person who acts opens a clause behind the one of the cue, or ends a quotation.

    "Liên quan đến đất đai, ông A hỏi"; "Tiếp thu ý kiến của Thủ tướng, Bộ trưởng B cho biết".
    """
    start = one.mention.start
    first = max(one.before, start - _TITLE)
    mark = max(page.lowered.rfind(sign, first, start) for sign in (", ", "” ", '" '))
    if one.act is None or one.shared or mark < 0:
        return False
    named = page.lowered.startswith(_HONORIFICS, start) or page.is_ranked(one.mention)
    said = next(iter(page.cues(one.mention.end, one.mention.end + _WINDOW)), None)
    titled = mark + 2 < start and said is not None and said == one.verbs[0] and "tells" in said.classes
    return (named or titled) and all(page.inside_organization(cue.start) for cue in page.cues(mark, start))


def _named(page: Page, sentence: int) -> list[_Named]:
    """The people of a sentence; of two joined by "và" or a comma the first does what the second does."""
    first, last = page.article.sentences[sentence]
    people = [one for one in page.people.within(first, last) if not is_credited(page, one)]
    found: list[_Named] = []
    following: tuple[Hit, ...] = ()
    away = left_to = False
    for index in range(len(people) - 1, -1, -1):
        person = people[index]
        before = people[index - 1].end if index else first
        after = people[index + 1].start if index + 1 < len(people) else last
        does = _verbs(page, person.end, after) or (following if left_to else ())
        left_to = leaves_it(page, before, person)
        joins = not does and following and JOINED.match(page.lowered, person.end, after)
        shared = bool(joins) and not is_owner(page, before, person)
        following = does = following if shared else does
        away = _stays_away(page, person.end, after) or (
            away and page.lowered.startswith(_TOGETHER, person.end)
        )
        cues = page.cues(max(before, person.start - _WINDOW), person.start)
        if cues and _CLOSED.match(page.lowered, cues[-1].start, person.start):
            cues.pop()
        undergoes = bool(does) and _is_passive(page, does[0])
        found.append(_Named(person, before, tuple(cues), does, shared, away, undergoes))
    return found[::-1]


def _is_passive(page: Page, verb: Hit) -> bool:
    return "speaker" in verb.classes and page.lowered.endswith(_SUFFERS, 0, verb.start)


def _stays_away(page: Page, start: int, end: int) -> bool:
    """Whether the words after a person say first that it does not come ("vắng mặt", "không thể tham dự")."""
    said = next((hit for hit in page.cues(start, end) if not page.inside_organization(hit.start)), None)
    return said is not None and (is_away(page, said, end) or is_denied(page, said))


def _reported(page: Page, sentence: int, people: list[_Named]) -> range:
    """The clause that one tells whom the sentence does not name ("Vị này cho biết A đã đồng ý")."""
    first, last = page.article.sentences[sentence]
    cue = next(iter(page.cues(first, people[0].mention.start)), None) if people else None
    lead = cue is not None and _REPORTS.fullmatch(page.lowered, cue.start, cue.end) and cue.start - first > 4
    return range(cue.end, last) if cue is not None and lead else range(0)


def _told(page: Page, one: _Named, sentence: int) -> range:
    """The clause in which a person tells of others ("A cho biết B sẽ trở lại", "Theo A, B đã đồng ý")."""
    start = one.mention.start
    if is_source(page, one.before, one.mention):
        return range(one.mention.end, page.article.sentences[sentence][1])
    if not one.verbs or "speaker" not in one.verbs[-1].classes or "delivers" in one.verbs[-1].classes:
        return range(0)
    start, last = one.verbs[-1].end, page.article.sentences[sentence][1]
    end = page.lowered.find(";", start, last)
    return range(start, end if end >= 0 else last)


def act(page: Page, start: int, end: int) -> Part | None:
    """Return what the first verb in the span after a person says of it."""
    return _weightiest(_verbs(page, start, end))


def _verbs(page: Page, start: int, end: int) -> tuple[Hit, ...]:
    """Return the first verb in a span that gives a person a part, and those joined to it.

    "tới dự và phát biểu" is two; after "vắng" there is none. On whose behalf it is done, if not named,
    does not matter ("thừa ủy quyền của Thủ tướng trình bày").
    """
    found: list[Hit] = []
    for hit in page.cues(start, end):
        if not found and "absent" in hit.classes and page.lowered.endswith(_BEHALF, start, hit.end):
            continue
        told = hit.classes & {"absent", "speaker"} == {"absent"}  # not "báo cáo với": to whom one speaks
        denied = told or is_away(page, hit, end) or is_denied(page, hit)
        if denied or (found and not _AND.fullmatch(page.lowered, found[-1].end, hit.start)):
            break
        own = not (page.inside_organization(hit.start) or hands_for(page, hit.start, end))
        if own and not hit.classes.isdisjoint(_PARTS):
            if is_of_another(page, start, hit.start):
                break
            found.append(hit)
    return tuple(found)


def _weightiest(verbs: tuple[Hit, ...]) -> Part | None:
    return next((part for name, part in _PARTS.items() for verb in verbs if name in verb.classes), None)


def is_aside(page: Page, first: int, person: PersonMention) -> bool:
    """Return whether the cues around a person say that it is spoken of, stays away, or speaks."""
    before = page.cues(max(first, person.start - _WINDOW), person.start)
    absent = bool(before) and _is_set_aside(before[-1])
    end = min(person.end + _WINDOW, page.article.sentences[page.sentence(person.start)][1])
    over = page.lowered.find(";", person.end, end)
    end = over if over >= 0 else end
    absent = absent or _stays_away(page, person.end, end)
    return absent or act(page, person.end, end) is Part.SPEAKER


def _is_set_aside(cue: Hit) -> bool:
    """Whether the person behind a cue is only spoken of, or chairs ("dưới sự chủ trì của ông A")."""
    return bool(cue.classes & {"absent", "chaired"}) and "tried" not in cue.classes


def _part(page: Page, person: _Named, event: Mention | None) -> Part | None:
    """What a person does by the words on either side of its name."""
    start = person.mention.start
    quoted = not person.verbs and ends_quotation(page, person.mention)
    if quoted or is_source(page, person.before, person.mention):
        return Part.SPEAKER
    if "chaired" in person.last_classes:
        return Part.CHAIR
    part = person.act
    if event is not None and _gives_no_posts(event) and _is_appointed(person):
        part = None  # "ông A nói tại buổi tiếp xúc cử tri khi ông B được phân công về X"
    if event is None or (part is not None and _holds(event, part)):
        return part
    lead = page.lowered[max(person.before, start - _WINDOW) : start]
    if event.word.head == "trao quyết định" and _ISSUED.search(lead):
        return part
    decided = event.word.event_type in _DECIDING and any("decided" in cue.classes for cue in person.cues)
    decided = decided or _is_concerned(lead, event)
    return Part.ATTENDEE if decided or _is_beside(page, person, event) else part


def _gives_no_posts(event: Mention) -> bool:
    return event.word.event_type in _WITHOUT_POSTS or event.word.head == _VOTERS


def _is_appointed(person: _Named) -> bool:
    """Whether all that is told of a person is a post that it gets."""
    return bool(person.verbs) and all(one.classes & set(_PARTS) == {"appointed"} for one in person.verbs)


def _is_concerned(lead: str, event: Mention) -> bool:
    """Whether a decision, the handing over of one or a trial is about the person behind the words."""
    tries = event.word.event_type == "trial"
    if tries and _TRIED.search(lead) is not None:
        return True
    about = tries or event.word.form == "decision" or event.word.head == "trao quyết định"
    return about and _CONCERNS.search(lead) is not None


def _is_beside(page: Page, person: _Named, event: Mention) -> bool:
    """Whether a person is the other side, or the guest, of the event named right before."""
    start = person.mention.start
    listed = person.before > event.start and joined(page, person.before, start)  # "giữa ông A và ông B"
    together = "together" in person.last_classes
    together = together and not _OF_OTHERS.search(page.lowered, max(event.body, start - 2 * _WINDOW), start)
    other = _holds_it(page, person, event) or together or listed
    welcomed = event.word.head == WELCOME and person.before < event.start  # "chủ trì lễ đón ông A"
    welcomed = welcomed and not any(one.start >= event.body for one in person.cues)
    return (other or welcomed) and event.start <= start <= event.end + (_LISTED if listed else _OBJECTS)


def _is_met(person: _Named, event: Mention | None, told: range) -> bool:
    """Whether talks are by name with a person, or what it says there, or that it chairs them, is told."""
    if event is None or (person.act is Part.CHAIR and 0 < event.start - person.verbs[0].end < _NEXT):
        return event is not None  # "A cho biết B đã chủ trì hội nghị"
    there = event.start in told and person.before < event.start < event.end <= person.mention.start
    named = event.word.event_type in TALKS and event.body <= person.mention.start < event.end
    return event.happens and not event.verb and (there or named)


def _holds_it(page: Page, person: _Named, event: Mention | None) -> bool:
    """Whether the name of talks says whose they are ("cuộc làm việc của Bí thư Tỉnh ủy A với Sở Y tế")."""
    start = person.mention.start
    if event is None or event.word.event_type not in TALKS or not event.body <= start < event.end:
        return False
    first, *cues = person.cues or (None,)
    return (
        first is not None
        and _OF.fullmatch(page.lowered, event.body, first.end) is not None
        and all(page.inside_organization(one.start) for one in cues)
    )


def _holds(event: Mention | None, part: Part) -> bool:
    """Whether a part in a sentence is a part at the event: who speaks of a visit need not be on it."""
    if event is None:
        return part is Part.SPEAKER
    return part is not Part.SPEAKER or event.word.floor or event.happens
