"""Every place of an article that names an event, whether it introduces it or points back to it.

Comes in: a page. Goes out: `Mention` records in the order of the text.
"""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from kg.extract.event_words import EventWord
from kg.extract.meetings.days import is_day
from kg.extract.meetings.kin import kin_before
from kg.extract.meetings.names import OF_TWO, Manner, name_end, written_out
from kg.extract.meetings.page import Page, Spans
from kg.extract.meetings.words import Hit, words
from kg.extract.offices import office_before

_NOUNS = frozenset({"noun", "act", "classified"})
_ALONE = frozenset({"noun", "act", "act-person", "act-subject", "decision", "held", "sits", "back"})
_NAMING = _NOUNS | _ALONE
_THROUGH = {"visit": frozenset({"tới", "đến", "tại"})}
_LINKED = frozenset({"act-person", "decision"})
# How far, in code points, is looked for: a cue before an event word, an open quotation, a verb's person.
_LEFT, _QUOTED, _REACH, _NEXT = 60, 400, 200, 60
PAIRED = frozenset({"gặp", "tiếp", "lễ đón", "hội đàm", "hội kiến", "điện đàm"})  # heads of talks
TALKS = frozenset({"meeting", "working-session"})  # types of events at which few sit together
WELCOME = "lễ đón"
OPENING = "khởi công"  # head of works that are begun or opened to use
AGAINST = frozenset({"kỷ luật", "khởi tố"})  # heads of decisions against people
DISCIPLINE = "kỷ luật"
ASKED = "đề nghị kỷ luật"  # head of those asked of another body
HANDED = "trao quyết định"  # head of papers on posts that are handed over
ATTENDS = "dự "  # who does so holds nothing: others may be there before him
LETTER = "thư"  # head of messages: they take place nowhere
VOTING = ("Quốc hội", "Hội đồng nhân dân", "Ủy ban Thường vụ Quốc hội")
_DONE_BY_ASSEMBLIES = frozenset({"cho ý kiến"})
_OPENING = 20  # code points of a sentence in which its day stands ("Cũng trong sáng 3/5, ...")
_GOES_ON = re.compile(r"\s(?:(?:khóa \w+|đã|tiếp tục|tiến hành|cũng) )*")
CEREMONY = "lễ "  # a name may stand in quotes: "“Lễ phát động ...” do Trung ương Đoàn tổ chức"
_PROGRAMME = ("chương trình", "chương trình của")  # "tiếp tục chương trình kỳ họp thứ 8" is in session
_DELEGATION = "đoàn công tác"  # "dẫn đầu đoàn công tác kiểm tra ...": no "công tác kiểm tra"
_TO_WHOM = (" với", " cho")
_PUNISHES = re.compile(r"(?<!\w)(?:kỷ luật|cách chức|cách tất cả|cách hết|khai trừ|cảnh cáo)(?!\w)")
_STEPS_IN = " vào cuộc"  # "công an vào cuộc kiểm tra": no meeting
_INSIDE = (" tại", " trong")  # "trong họp báo" names the event
# What follows is only wanted ("đề nghị mức xử lý kỷ luật", "đang xem xét", "phải kỷ luật"), or denied.
_PROPOSED = re.compile(
    r"(?<!\w)(?:đề nghị|kiến nghị|đề xuất)(?: \w+){0,3}$|(?<!\w)đang(?: xem xét(?: \w+)?)?$"
    r"|(?<!\w)(?:phải|cần|nên)(?:,? (?:xem xét|xử lý|bị|tiến hành))*,?$"
    r"|(?<!\w)(?:không|chưa)(?: phải)?(?: bị| được)?$"
    r"|(?<!\w)(?:xin|nhân sự(?: để)?|(?:thủ tục|quy trình|hồ sơ)(?:,? \w+){0,2},?)$"
    r"|(?<!\w)quy (?:trình|định|chế)(?: \w+){1,8}$|(?<!\w)(?:danh sách|tỷ lệ phiếu|số phiếu)$"
    r"|(?<!\w)vì (?:\w+ ){1,3}(?:đã )?bị$"
)
# What another is to do one day: "cho đến khi Quốc hội | bầu", "để Quốc hội | bầu", "đòi ông A | từ chức".
_UNTIL_THEN = re.compile(
    r"(?<!\w)(?:(?:đến|tới|chờ) khi|để(?= (?:quốc hội|hđnd|hội đồng|đại hội|ban chấp hành)))(?: \w+){0,6}\s$"
    r"|(?<!\w)(?:kêu gọi|đòi)(?: \w+){1,9}\s$|(?<!\w)sẽ (?:được|bị)(?: \w+){1,5}\s$"
)
# Words of the two, looked for first.
_WANTING = (
    *("đề nghị", "kiến nghị", "đề xuất", "đang", "phải", "cần", "nên", "không", "chưa", "xin", "nhân sự"),
    *("thủ tục", "hồ sơ", "quy ", "danh sách", "phiếu", "vì "),
)
_AWAITING = ("khi", "để ", "kêu gọi", "đòi", "sẽ ")
# A decision asked of another body is told as such ("đề nghị Ban Thường vụ Tỉnh ủy xem xét, kỷ luật ông A").
_ASKED = re.compile(
    r"(?<!\w)(?<!theo )(?<!xét )(?<!các )(?:đề nghị|kiến nghị|đề xuất)"
    r"(?:(?:,? \w+){4,10}|(?P<one> (?:ban bí thư|bộ chính trị|quốc hội|thủ tướng|hđnd \w+))),? $"
)
_ASKING = (" ", " đã ", " vừa ", " cho biết đã ")  # between who asks and what is asked
_ORDER = r"(?<!ngoại )(?<!bàn )giao|yêu cầu|đề nghị|(?<!ban )chỉ đạo"  # not "Bộ trưởng Ngoại giao A hội đàm"
_WANTED = re.compile(rf"(?<!\w)(?:{_ORDER}|kiến nghị|đề xuất|muốn|dự định|thủ tục)(?: \w+){{0,7}}\s?$")
_CAN_BE = re.compile(r"(?<!\w)có thể(?: \w+){1,8}, hoặc (?:tổ chức )?$")  # "có thể viết, hoặc tổ chức họp"
_ORDERED = re.compile(rf"(?<!\w)(?:{_ORDER})(?!\w)")  # "giao Sở A ... tổ chức báo cáo"
_AIM = re.compile(r"(?<!\w)để (?:quốc hội|hđnd|hội đồng nhân dân)(?!\w)[^,.;:“”\"]*\s$")
_MATTER = re.compile(
    r"(?:về|trước|quanh|xung quanh|liên quan|liên quan đến|liên quan tới) (?:việc|chuyện)(?!\w)[^,.;:“”\"]*"
)
# What is only spoken of: "chia sẻ quan điểm về việc ông A nộp đơn xin từ chức".
_ABOUT = re.compile(r"(?<!\w)(?:về|trước|quanh|liên quan (?:đến|tới)) (?:việc|chuyện)(?!\w)[^.,;:“”\"]*$")
_PAPER = ("quyết định", "việc")
_REVOKES = re.compile(r"(?<!\w)(?:thu hồi|hủy|hủy bỏ|bãi bỏ)(?: các)?(?: quyết định| việc| kết quả)?$")
_REVOKED = re.compile(r"[^.,;:“”\"]{0,160} bị (?:thu hồi|hủy|bãi bỏ)(?!\w)")  # "việc bổ nhiệm ông A bị hủy"
_PASSIVES = (" bị", " được")
_WRONG = ("vi phạm", "sai phạm", "ưu ái", "vun vén")
_SUCH_AS = (" như:", " như ", "trong việc ")
_ON = ("về ", "việc ", "tờ trình", "báo cáo", "dự án", "dự thảo")
_PREPARED = "chuẩn bị "
_LISTED = re.compile(r"(?:,? \(?khóa \w+\)?)?(?:[,;]|[,;]? (?:và|cùng))\s")
_LAST_WORD = re.compile(r"\S+$")


class Mention(Struct, frozen=True, gc=False):
    """A place that names an event.

    Attributes:
        word: The event word's row.
        start: First code point, with cuộc or buổi.
        body: Where the event word ends and the rest of the name begins.
        end: Where the name ends.
        sentence: Number of the sentence.
        verb: The event is told by a verb, not named by a noun.
        passing: It is only spoken of ("nghị quyết đại hội").
        happens: The words before it say that it takes place ("tại", "chủ trì", "tổ chức").
        peopled: Its name holds people.
        talks: All talks of the article if it is one of them, else none.
    """

    word: EventWord
    start: int
    body: int
    end: int
    sentence: int
    verb: bool
    passing: bool
    happens: bool
    peopled: bool
    talks: Spans[Mention] = Spans(())

    @property
    def generic(self) -> bool:
        """Whether it bears no name of its own ("tại hội nghị")."""
        return self.end == self.body

    def leaves_out(self, position: int) -> bool:
        """Whether other talks are with who stands there ("hội đàm với A, hội kiến với B")."""
        other = self.talks.last_before(position) if self.peopled else None
        return other is not None and other.start != self.start and position < other.end


def mentions(page: Page) -> Spans[Mention]:
    """Return the mentions of events in the order of the text; none inside the name of another."""
    found: list[Mention] = []
    for hit in page.hits:
        if hit.events and not (found and hit.start < found[-1].end):
            before = found[-1] if found else None
            mention = _mention(page, hit)
            found += [_joined(page, before, mention)] if mention is not None else []
    talks = Spans([one for one in found if one.word.head in PAIRED])
    return Spans([replace(one, talks=talks) if one.word.head in PAIRED else one for one in found])


def _joined(page: Page, before: Mention | None, after: Mention) -> Mention:
    """Return a mention, only spoken of if it goes on a list ("chuẩn bị hội nghị A; | kỳ họp thứ 7")."""
    if before is None or after.verb or _LISTED.fullmatch(page.lowered, before.end, after.start) is None:
        return after
    prepared = page.lowered.find(_PREPARED, before.body, before.end) >= 0
    return replace(after, passing=after.passing or before.passing or prepared)


class _Place(Struct, frozen=True):
    """Where an event word stands: its sentence, where it begins with its classifier, what stands before."""

    sentence: int
    first: int
    last: int
    start: int
    left: str
    forms: frozenset[str]


def _place(page: Page, hit: Hit) -> _Place:
    number = page.sentence(hit.start)
    first, last = page.article.sentences[number]
    before = page.lowered[max(first, hit.start - _LEFT) : hit.start]
    left, start, forms = before.rstrip(), hit.start, _ALONE
    classifier = _LAST_WORD.search(left) if words().ends_with("classifier", left) else None
    classifier = None if left.endswith(_STEPS_IN) else classifier
    if classifier:
        start -= len(before) - classifier.start()
        left, forms = left[: classifier.start()].rstrip(), _NOUNS
    if page.named_before(start):
        left = ""  # what looks like a cue is the end of a name
    return _Place(number, first, last, start, left, forms)


def _mention(page: Page, hit: Hit) -> Mention | None:
    if not any(one.form in _NAMING for one in hit.events):  # it only hides the words inside it
        return None
    at = _place(page, hit)
    word = next((one for one in hit.events if one.form in at.forms), None)
    held = page.lowered.endswith("tổ chức ", 0, hit.start)
    if word is None or (page.inside_organization(hit.start) and not held) or page.inside_person(hit.start):
        return None
    verb = at.forms is _ALONE and word.form not in ("noun", "back")
    verb = verb and not (word.form == "act" and at.left.endswith(_INSIDE))
    if not (_acts(page, word, hit, at) if verb else _is_one(at.left) or _with_person(page, hit, at)):
        return None
    happens = words().ends_with("happens", at.left)
    end = hit.end
    if word.form not in ("back", "act-subject"):
        linked = any(one.form in _LINKED for one in hit.events) or word.event_type == "funeral"
        linked = linked or word.phrase.endswith(_TO_WHOM)
        linked = linked or (verb and word.head in OF_TWO)  # "hội kiến Thủ tướng A"
        manner = Manner(linked, happens, _THROUGH.get(word.event_type, frozenset()))
        end = name_end(page, hit.end, at.last, manner)
    if word.form == "held" and end == hit.end:
        return None  # nothing says what is held
    if verb and word.head == HANDED and _PUNISHES.search(page.lowered, hit.end, end):
        return None  # no ceremony: "công bố quyết định của Tỉnh ủy cách chức ông A"
    in_session = happens and at.left.endswith(_PROGRAMME)
    sent = at.left.endswith(_DELEGATION)
    passing = (words().ends_with("passing", at.left) and not (in_session or sent)) or (
        _is_matter(page, at, word) if verb else _is_aim(page, at)
    )
    peopled = bool(page.people.within(hit.end, end))
    asked = _asked(page, at) if word.form == "decision" else None
    start = at.start if asked is None else asked
    return Mention(word, start, hit.end, end, at.sentence, verb, passing, happens, peopled)


def _asked(page: Page, at: _Place) -> int | None:
    """Return where it is told that a decision is asked of another body.

    Of a body of few words, as of the "Ban Bí thư", it is asked only by a body that is told right before.
    """
    asked = _ASKED.search(page.lowered, at.first, at.start)
    if asked is None or not asked["one"]:
        return asked and asked.start()
    asks = page.organizations.last_before(asked.start())
    beside = asks is not None and page.lowered[asks.end : asked.start()] in _ASKING
    return asked.start() if beside else None


def _is_matter(page: Page, at: _Place, word: EventWord) -> bool:
    """Whether a verb stands in what is only spoken of, or in a list of what somebody did wrong.

    "Về việc ông A tiếp xúc cử tri, ..."; "vi phạm quy định như: điều động bà B, bổ nhiệm ông C".
    """
    if _MATTER.fullmatch(page.lowered, at.first, at.start):
        return True
    if word.form == "act-subject" and _ABOUT.search(page.lowered, max(at.first, at.start - _REACH), at.start):
        return True
    if word.form != "decision" or word.head in AGAINST or at.left.endswith(_PASSIVES):
        return False
    lead = page.lowered[max(at.first, at.start - _QUOTED) : at.start]
    wrong = max(lead.rfind(one) for one in _WRONG)
    return 0 <= wrong < max(lead.rfind(one, wrong) for one in _SUCH_AS)


def _is_aim(page: Page, at: _Place) -> bool:
    """Whether a meeting is only what something is done for ("để Quốc hội bầu ông A tại | kỳ họp thứ 2")."""
    return _AIM.search(page.lowered, max(at.first, at.start - _REACH), at.start) is not None


def _is_one(left: str) -> bool:
    """Whether a noun speaks of one event, not of several or of any."""
    return not words().ends_with("plural", left) and not left[-1:].isdigit()


def _with_person(page: Page, hit: Hit, at: _Place) -> bool:
    """Whether several meetings are each with a person named ("các cuộc tiếp kiến ông A và bà B")."""
    pairs = any(one.form == "act-person" or one.head in OF_TWO for one in hit.events)
    return pairs and bool(page.people.within(hit.end, min(at.last, hit.end + _NEXT)))


def _acts(page: Page, word: EventWord, hit: Hit, at: _Place) -> bool:
    """Whether a verb tells an event: not in a quotation, and with the person that it needs."""
    before = page.lowered[max(at.first, at.start - _QUOTED) : at.start]
    quoted = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    if quoted and not word.phrase.startswith(CEREMONY):
        return False
    around = page.people.within(max(at.first, hit.start - _REACH), min(at.last, hit.end + _REACH))
    if word.form == "act-person":
        return any(one.start >= hit.end for one in around)
    if word.form == "act-subject":
        earlier = [one for one in around if one.start < hit.start]
        near = [one for one in earlier if kin_before(page, at.first, one) is None][-1:]
        return any(not _is_of_others(page, one.end, hit.start) for one in near)
    if word.form in ("held", "sits"):
        return _held(page, hit, at) if word.form == "held" else _sits(page, word, at)
    if word.form == "decision":
        weighed = word.phrase.startswith("xem xét") and at.left.endswith(" bị")
        if (
            weighed
            or _is_revoked(page, word, at)
            or (any(word in before for word in _AWAITING) and _UNTIL_THEN.search(before[-_LEFT:]))
            or words().ends_with("future", at.left)
            or (any(word in at.left for word in _WANTING) and _PROPOSED.search(at.left))
        ):
            return False
        named = around or page.organizations.within(max(at.first, hit.start - _REACH), hit.end)
        by_office = office_before(page.lowered, hit.start - 1)  # "Thủ tướng cách chức X đối với ông này"
        return bool(named or (by_office and page.changes.within(at.first, at.last)))
    wanted = _WANTED.search(page.lowered, max(at.first, at.start - _LEFT), at.start) if at.left else None
    wanted = wanted or _CAN_BE.search(page.lowered, max(at.first, at.start - _REACH), at.start)
    return word.form != "act" or wanted is None


def _is_revoked(page: Page, word: EventWord, at: _Place) -> bool:
    """Whether a decision is only told as taken back ("thu hồi quyết định bổ nhiệm ông A")."""
    noun = word.phrase.startswith(_PAPER) or at.left.endswith(_PAPER)
    behind = noun and _REVOKED.match(page.lowered, at.start, at.last) is not None
    return behind or _REVOKES.search(at.left) is not None


def _is_of_others(page: Page, start: int, end: int) -> bool:
    """Whether others do what a verb tells ("ông A tưởng nhớ các đồng chí nguyên lãnh đạo đã từ trần")."""
    return any("absent" in cue.classes for cue in page.cues(start, end))


def _held(page: Page, hit: Hit, at: _Place) -> bool:
    """Whether "tổ chức" tells an event that no other word of its sentence names."""
    dated = page.dates.within(at.first, min(hit.start, at.first + 40))
    if not dated or not page.organizations.within(at.first, hit.start):
        return False
    if _ORDERED.search(page.lowered, at.first, hit.start) or _is_told(page, at.first, hit.start):
        return False
    named = [one for one in page.hits.within(at.first, at.last) if one.start != hit.start]
    others = [one for one in named if any(word.form not in ("classified", "skip") for word in one.events)]
    return not others and not words().starts_with("plural", page.lowered[hit.end + 1 : hit.end + 20])


def _is_told(page: Page, first: int, end: int) -> bool:
    """Whether somebody named says what follows ("Sáng 9/1, ông A cho rằng trường có | tổ chức thi tuyển")."""
    people = page.people.within(first, end)
    return bool(people) and any("tells" in cue.classes for cue in page.cues(people[0].end, end))


def _sits(page: Page, word: EventWord, at: _Place) -> bool:
    """Whether an assembly does something on the day that opens the sentence, which names no other event.

    What only an assembly does needs no name of it ("Chiều 24/2, cho ý kiến vào báo cáo, ông A ...").
    """
    if word.phrase in _DONE_BY_ASSEMBLIES and _opens_behind_day(page, at):
        return True
    body = page.organizations.last_before(at.start)
    if body is None or body.titled or body.start < at.first or not body.name.startswith(VOTING):
        return False
    days = [one for one in page.dates.within(at.first, body.start) if is_day(one.date)]
    return bool(days) and _GOES_ON.fullmatch(page.lowered, body.end, at.start) is not None


def _opens_behind_day(page: Page, at: _Place) -> bool:
    """Whether nothing but a day opens the sentence before what is told ("Sáng 3/5, | cho ý kiến")."""
    day = next(iter(page.dates.within(at.first, at.start)), None)
    if day is None or not is_day(day.date) or day.start - at.first > _OPENING:
        return False
    return page.lowered[day.end : at.start].strip(" )") == ","


def title(page: Page, mention: Mention) -> str:
    """Return what the mention calls the event, without its host."""
    rest = written_out(page, mention.body, mention.end)
    if mention.word.form == "held":
        return f"{rest[:1].upper()}{rest[1:]}"
    if mention.verb and mention.word.label:
        if mention.word.event_type == "session" and mention.word.form == "act" and rest.startswith(_ON):
            rest = ""  # "phát biểu trước Quốc hội về việc ..." tells what was spoken of
        return f"{mention.word.label} {rest}".strip()
    called = " ".join(page.article.text[mention.start : mention.body].split())
    return f"{called[:1].upper()}{called[1:]} {rest}".strip()
