"""Where a sentence begins to list those present ("Cùng dự có", "đoàn gồm"), and who is in one list.

Comes in: a page, a sentence and where it names people. Goes out: the place from which on they are listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol

from kg.extract.article import PersonMention
from kg.extract.meetings.page import Page
from kg.extract.meetings.words import Hit, words

JOINED = re.compile(r"\s?(?:,|;|và|(?:(?:đã|sẽ) )?cùng|-|–|\()")
_POSED = re.compile(
    r"\s?\((?:ở |đứng |ngồi |hàng |bìa |ngoài )?(?:cùng |đầu |bên )?(?:giữa|trái|phải|thứ \w+)[^()]{0,30}\)"
)
_DENIAL = 20  # code points before a cue in which a denial of it stands
_THERE_IS = re.compile(r"(?<!\w)có(?!\w)")
# Before "lãnh đạo gồm: ông A": how many a body has. Who comes is counted too, but "dự" is said of them.
_SO_MANY = re.compile(r"(?<!\w)có (?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) $")
_COMING = "dự "
# Between "gửi lẵng hoa" and "đến dự" of one person.
_AND_COMES = re.compile(r"[^,.;:]{0,40}\svà (?:(?:đã|cũng|còn|trực tiếp) )?")
_GROUP = re.compile(
    r"(?<!các )(?<!những )(?<!\w)(?:đoàn|đại biểu|thành phần|lãnh đạo)(?!\w)"
    r"[^.;:]{0,120}\s(?:có|gồm)(?: có)?\s?:"
    r"|(?<!\w)từ (?:trái|phải) (?:qua|sang)(?: (?:trái|phải))?\)?\s?[:,]"  # people on a picture
    r"|(?<!\w)(?:đoàn|đại biểu|thành viên|thành phần)(?!\w)[^.,;:()]{0,60}\s(?:gồm|còn có)(?: có)?\s?:?\s"
    r"|(?:(?<=[\n.;] )|(?<=\n))đoàn(?: [^.,;:()]{1,50})? có (?:(?:các đồng chí:?|bộ trưởng|thứ trưởng|phó"
    r"|chủ tịch|bí thư|thủ tướng|tổng bí thư|giám đốc)(?!\w)[^.;:()]{0,90})?$"  # "Đoàn công tác có ông A"
    r"|(?:(?<!\w)về |(?<=[\n.;] )|(?<=\n))phía [^.;:]{0,90}?,? có\s"
    r"|(?<!\w)đại diện (?:cho )?(?:phía|bên) [^.,;:]{0,60}\slà\s"  # "đại diện cho phía A tại lễ ký là ông B"
    r"|(?<!\w)(?:ban|đoàn|tổ) kiểm phiếu [^.,;:]{0,60}?(?<!\w)do\s"  # who heads those who count the votes
    r"|(?<!\w)trưởng (?:ban|đoàn) kiểm phiếu\s"
    r"|(?<!\w)(?:đoàn (?:đại biểu|công tác|cán bộ|kiểm tra|giám sát|khảo sát|cấp cao)|phía)[^.,;:]{0,80}"
    r"\s(?P<led>do)\s"
    r"|(?:(?<=[\n.;] )|(?<=\n))đoàn (?P<also>do)\s"  # "Đoàn do ông A làm trưởng đoàn."
    r"|(?:(?<=[\n.;] )|(?<=\n))đại diện [^.,;:]{2,80} có (?=(?:các|bí thư|chủ tịch|phó) |$)"
    r"|(?<!\w)ngồi (?:cùng hàng|cạnh|bên)(?!\w)[^.;:]{0,90} có\s"
    r"|(?<!\w)đó là (?:(?:các|hai|ba|bốn|năm) (?:[^.,;:“”\"]{1,70} )?)?$"  # who they are that came
    r"|(?<!\w)(?:dẫn đầu|đón|tiếp)(?: xã giao)? đoàn [^.,;:]{0,80}\s(?:có|gồm)\s"  # "Đón đoàn ... có"
)
# The other side behind who leads the first: "phía Bộ A do Bộ trưởng B dẫn đầu; phía tỉnh có ông C"
_SIDE = re.compile(r"[;,] (?:về )?phía [^.,;:]{2,60} có (?=ông |bà |đồng chí |các |bí thư |chủ tịch |phó )")
# Behind who leads a delegation, and not behind one of whom it speaks ("đoàn đánh giá việc do ông A để lại").
_LEADS = re.compile(r"(?<!\w)(?:trưởng đoàn|dẫn đầu|chủ trì)(?!\w)")
# "Tại điểm cầu Thái Nguyên có Bí thư Tỉnh ủy A, ông B"
_AT_VENUE = re.compile(
    r"tại (?:điểm cầu|đầu cầu|hội trường|hội nghị|buổi|lễ|cuộc|phiên)(?!\w)[^.,;:]{0,60} có"
    r" (?=ông |bà |đồng chí |các |bí thư |chủ tịch |phó |thứ trưởng |bộ trưởng )"
    r"|tại [^.,;:]{2,60} có (?=bí thư |chủ tịch |phó |thứ trưởng |bộ trưởng )"
)
# Words of it, looked for first.
_GROUPS = (
    "đoàn", "đại biểu", "thành ", "lãnh đạo", "từ trái", "từ phải", "phía", "đại diện", "kiểm phiếu",
    "đó là", "ngồi ",
)  # fmt: skip
# Who comes with one who is named: "tháp tùng ông A có bà B", "đại biểu ngoài ông A còn có bà B".
_COMPANY = re.compile(
    r"(?<!\w)(?:tháp tùng|cùng đi|đi cùng)(?!\w)[^.;:]{0,120}?\s(?:có|gồm|là)(?: có)?\s?:?\s"
    r"|(?<!\w)ngoài [^.;:]{3,90}?,? còn có\s"
)
_COMPANIONS = ("tháp tùng", "cùng đi", "đi cùng", "ngoài ")  # words of it, looked for first


# "Đồng chủ trì buổi làm việc có ông A, Bí thư ...; ông B, ..."
_CHAIRS = re.compile(r"(?:đồng |cùng )?(?:chủ trì|điều hành) [^.,;:]{0,80}?\s?(?:có|gồm|là)(?: có)?[\s:]")


class Chairing(Protocol):
    """A person in a sentence, with the verbs behind the name."""

    @property
    def mention(self) -> PersonMention:
        """Where the person is named."""

    @property
    def verbs(self) -> tuple[Hit, ...]:
        """The first verb behind the name, and those joined to it."""


class Listed(Protocol):
    """A person in a sentence, with what stands before the name."""

    @property
    def mention(self) -> PersonMention:
        """Where the person is named."""

    @property
    def before(self) -> int:
        """Where the words before the name begin."""

    @property
    def last_classes(self) -> frozenset[str]:
        """What the cue right before the name says."""


def chairing(page: Page, sentence: int, people: Iterable[Listed]) -> frozenset[int]:
    """Return where those stand who chair together ("với sự chủ trì của ông A, Giám đốc Sở B, bà C")."""
    opened = _CHAIRS.match(page.lowered, *page.article.sentences[sentence])
    found: set[int] = set()
    led = False
    for one in people:
        start = one.mention.start
        led = "chaired" in one.last_classes or (led and joined(page, one.before, start))
        if led or (opened is not None and start >= opened.end()):
            found.add(start)
    return frozenset(found)


def chairs_alone(page: Page, sentence: int, one: Chairing) -> bool:
    """Return whether the sentence opens with who chairs what needs no name, or speaks too ("A chủ trì.")."""
    first, last = page.article.sentences[sentence]
    start = one.mention.start
    if not one.verbs or page.cues(first, start) or " do " in f" {page.lowered[first:start]}":
        return False
    ends = page.lowered[one.verbs[-1].end : last].rstrip(" \n") in ("", ".")
    return ends or any("speaker" in verb.classes for verb in one.verbs)


def list_start(page: Page, sentence: int, people: list[int]) -> int | None:
    """Return where "dự hội nghị có", "chủ trì có" or "với sự tham dự của" opens a list of those present."""
    first, last = page.article.sentences[sentence]
    before = page.lowered[first : people[0]]
    may = any(word in before for word in _GROUPS)
    group = _GROUP.search(page.lowered, first, people[0]) if may else None
    if group is not None and (not _is_led(page, group, last) or _is_staff(page, first, group.start())):
        group = None
    group = group or _AT_VENUE.match(page.lowered, first, last) or _SIDE.search(page.lowered, people[0], last)
    if group is None and any(page.lowered.find(word, first, last) >= 0 for word in _COMPANIONS):
        group = _COMPANY.search(page.lowered, first, last)
    chairs = None if group is not None else _CHAIRS.match(page.lowered, first, people[0])
    group = group or chairs
    if group is not None:
        return group.end()
    for hit in page.cues(first, last):
        named = next((one for one in people if one >= hit.end), None)
        if "list" not in hit.classes or named is None or is_denied(page, hit):
            continue
        clause = page.lowered.endswith(("; ", ", "), first, hit.start)
        opens = clause or hit.start - first < 25 or people[0] >= hit.start
        there_is = opens and _THERE_IS.search(page.lowered, hit.end, named)
        if there_is or page.lowered.endswith("của", 0, hit.end):
            return hit.end
    return None


def _is_led(page: Page, group: re.Match[str], last: int) -> bool:
    """Whether the words behind "đoàn ... do", where a group opens by these, say that one leads it."""
    return not (group["led"] or group["also"]) or _LEADS.search(page.lowered, group.end(), last) is not None


def _is_staff(page: Page, first: int, start: int) -> bool:
    """Whether a body is told to have so many of a group, and not an event ("Ban | có 3 | lãnh đạo gồm")."""
    counted = _SO_MANY.search(page.lowered, first, start) is not None
    return counted and _COMING not in page.lowered[first:start]


def is_away(page: Page, cue: Hit, end: int) -> bool:
    """Return whether a cue says that one stays away, and none behind it that he comes too.

    "Gửi lẵng hoa | và đến dự lễ" is told of one who is there.
    """
    if "away" not in cue.classes:
        return False
    coming = (one for one in page.cues(cue.end, end) if "attendee" in one.classes)
    return not any(_AND_COMES.fullmatch(page.lowered, cue.end, one.start) for one in coming)


def is_denied(page: Page, cue: Hit) -> bool:
    """Return whether a cue of those who come has a denial before it ("không | tham dự")."""
    before = page.lowered[max(0, cue.start - _DENIAL) : cue.start].rstrip()
    return "list" in cue.classes and words().ends_with("denies", before)


def joined(page: Page, end: int, start: int) -> bool:
    """Return whether two people stand in one list, with no verb between them.

    Where the first stands in a picture does not matter ("ông A (giữa) và ông B").
    """
    posed = _POSED.match(page.lowered, end, start)
    end = posed.end() if posed is not None else end
    return not page.cues(end, start) and JOINED.match(page.lowered, end, start) is not None
