"""Posts that are told only of one of two: of who comes, or of whom he replaces.

Comes in: a page and its holdings. Goes out: that those who are replaced leave their posts, and that who
replaces somebody takes his.

    Ông A được bầu làm Bí thư Tỉnh ủy X thay ông B                  B leaves it
    ... thay ông B đã về làm Bí thư Tỉnh ủy Y                       B held it: nobody knows when he left
    Ông A được bầu làm Bí thư ... Ông A được bổ nhiệm thay ông B    B leaves the one post that A takes
    Tỉnh X có Bí thư mới thay ông B                                 B held it
    Thay vị trí ông B là ông A; ông A đến nhận chức thay ông B      A takes the one post of B
    Ông B ... Người được đề cử kế nhiệm ông là Bộ trưởng A          A is proposed for it
    Ông B thôi giữ chức X. Thay ông B là ông A                      A takes X, if B is told to have left it
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct

from kg.extract.article import PersonMention
from kg.extract.details.predecessors import ADDRESSED, REPLACES
from kg.extract.lexicon import marked
from kg.extract.meetings.names import ADDRESSES
from kg.extract.meetings.page import Page
from kg.model.claims import Holding, Status
from kg.model.dates import PartialDate

_IS = re.compile(rf",? (?:chính )?là{ADDRESSED} ")
_CALLED = re.compile(rf",{ADDRESSED} ")  # "Người kế nhiệm ông B, ông A, ..."
_HIM = re.compile(r"(?<!\w)(?:ông|bà)(?: ấy| này)?(?=,| là )")  # whom the sentence before names
_PUT_FORWARD = ("được giới thiệu ", "được đề cử ", "được đề xuất ", "được tiến cử ")
# Who comes in somebody's "vị trí" or receives his "chức" takes his post; who comes "thay ông B" may but
# chair a meeting for him.
_TAKING = (" nhận chức ", " nhận chức vụ ", " nhận nhiệm vụ ", " nhận công tác ")
_WHO, _POST = "người ", "vị trí"  # "Người thay thế ông B là ông A", "Thay vị trí ông B là ông A"
_SUCCESSORS = (_WHO, *(f"{_WHO}{one}" for one in _PUT_FORWARD))
_BESIDE = "title-before-name"
_SEATS = ("Ủy viên", "Đại biểu")
_RULE, _CONFIDENCE = "replaced", 0.85
# What is said of who is replaced, by what is said of who comes.
_LEFT = {Status.START: Status.END, Status.NOMINATED: Status.HOLDS}
_GONE = re.compile(r",? đã\b|.*\btrước đó\b", re.DOTALL)
_RANK = ("Bộ trưởng", "Chính phủ")  # of a minister without a ministry
# Verbs of one who comes for good though the sentence does not name his post.
_GIVEN = ("được bổ nhiệm ", "được bầu ", "được cử ", "được điều động ", "là người ", "là ")
# What the post follows in "bà A thay bà B giữ chức X".
_IN_POST = (
    *(" giữ ", " làm ", " đảm nhiệm ", " đảm nhận "),
    *(" ở cương vị ", " trên cương vị ", " ở vị trí ", " trong vai trò ", " ở vai trò "),
)
# What stands behind one who is replaced in a post, and not for an hour: "ông A thay ông B, vừa nghỉ hưu".
_FOR_GOOD = re.compile(
    r"[.;(]|\s*$|(?:,| [-–—])? (?:người )?(?:(?:đã|vừa|mới) )?"
    r"(?:nghỉ hưu|được|chuyển|thôi|từ trần|qua đời|nhận|từ chức|bị|kể từ)\b"
)
_BRACKET = 40  # code points of one behind a name
_RETIRING = 60  # code points of ", nghỉ hưu theo chế độ kể từ ngày"
_FROM = ("từ ", "từ ngày ", "từ tháng ")
_PREDECESSOR = "tiền nhiệm của"
_CALLED_PREDECESSOR = re.compile(
    rf"(?<!\w)người tiền nhiệm của (?:ông|bà|đồng chí)(?P<of>(?: [\w']+){{0,4}})(?: là|,){ADDRESSED} "
)
_SUCCEEDS, _NEW = "kế nhiệm", "mới "
_REPLACING = ("thay", _SUCCEEDS)  # words of it, looked for first


class Replacement(Struct, frozen=True):
    """Words that say of whom somebody comes in the place.

    Attributes:
        start: Where they begin.
        words: They themselves.
        gone: Whom they name.
        first: Where their sentence begins.
        last: Where it ends.
    """

    start: int
    words: str
    gone: PersonMention
    first: int
    last: int


def replacements(page: Page) -> list[Replacement]:
    """Return the words "thay ông B" of a page, in order."""
    found: list[Replacement] = []
    if not any(word in page.lowered for word in _REPLACING):
        return found
    for one in REPLACES.finditer(page.lowered):
        first, last = page.article.sentences[page.sentence(one.start())]
        gone = next(iter(page.people.within(one.start(), one.end() + 1)), None) or _him(page, one, first)
        if gone is not None:
            found.append(Replacement(one.start(), one.group(), gone, first, last))
    return found


def _him(page: Page, words: re.Match[str], first: int) -> PersonMention | None:
    """Return whom a pronoun means, alone in the sentence before: "Ông B nghỉ. Người kế nhiệm ông là A"."""
    spoken = _HIM.search(page.lowered, words.start(), words.end() + len("ông là "))
    number = page.sentence(first)
    if not number or not page.lowered.endswith(_SUCCESSORS, 0, words.start()):
        return None
    at = (spoken.start(), spoken.end()) if spoken is not None else None
    if at is None and page.lowered.startswith("là ", words.end()):
        at = words.end() - 1, words.end() - 1  # "Người thay thế là ông A"
    named = page.people.within(*page.article.sentences[number - 1])
    alone = len({one.name for one in named}) == 1
    return PersonMention(*at, named[0].name) if alone and at is not None else None


def left_to(page: Page, holdings: Sequence[Holding], told: Sequence[Replacement]) -> Iterator[Holding]:
    """Yield that those who are replaced leave the post, when the other one takes it.

    Who went before, nobody knows when ("thay ông B đã về làm Bí thư Thành ủy"), held it. Whom
    somebody is only proposed to replace has it still.
    Of several posts that one person takes in one sentence nobody knows which the words speak of, but for the
    rank of minister, which goes with the head of an office: "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ".
    """
    known = {(one.person, one.title, one.organization, one.status) for one in holdings}
    for found in told:
        here = _taken_here(page, holdings, found)
        for one in here or _taken_elsewhere(page, holdings, found):
            gone = _GONE.match(page.lowered, found.gone.end, found.last) is not None
            held = gone or (not here and _is_long_since(page, found))
            status = Status.HELD if held else _LEFT.get(one.status, Status.END)
            on = None if held else one.since or one.on
            on = _retired(page, found) or on if status is Status.END else on
            post = (found.gone.name, one.title, one.organization)
            if one.person == found.gone.name or {(*post, Status.END), (*post, status)} & known:
                continue
            known.add((*post, status))
            words = page.article.evidence(found.start, found.gone.end)
            yield Holding(one.doc, *post, status, words, _RULE, _CONFIDENCE, on=on)


def _retired(page: Page, found: Replacement) -> PartialDate | None:
    """Return the day from which who is replaced retires: "thay ông B, | nghỉ hưu từ ngày 1/2"."""
    end = min(found.last, found.gone.end + _RETIRING)
    told = next(iter(page.dates.within(found.gone.end, end)), None)
    words = page.lowered[found.gone.end : told.start] if told is not None else ""
    since = words.endswith(_FROM) and any(one in words for one in marked("retire"))
    return told.date.start if told is not None and told.date is not None and since else None


def _is_long_since(page: Page, found: Replacement) -> bool:
    """Whether the words tell who came after somebody, not that he comes now: "là người kế nhiệm ông B"."""
    return found.words.startswith(_SUCCEEDS) or page.lowered.endswith(_NEW, found.first, found.start)


def _taken_here(page: Page, holdings: Sequence[Holding], found: Replacement) -> list[Holding]:
    """Return the one office that the words before "thay" give, with nobody else between.

    Or the one that those behind give: "bà A thay bà B giữ chức X".
    """
    starts = page.article.normalized.starts
    begin, end = starts[found.first], starts[found.start]
    if page.lowered.startswith(_IN_POST, _past_bracket(page, found.gone.end)):
        gone = starts[found.gone.start]
        return _one_office([one for one in holdings if one.status in _LEFT and _spans(one, gone)])
    taken = [
        one
        for one in holdings
        if one.status in _LEFT and begin <= one.evidence.start < one.evidence.end <= end
    ]
    last = max((bisect_left(starts, one.evidence.end) for one in taken), default=found.start)
    if page.people.within(last, found.start):
        return []
    return _one_office(taken)


def _past_bracket(page: Page, end: int) -> int:
    """Return where the words go on behind a name and its bracket: "thay bà B (SN 1970) | giữ chức X"."""
    if not page.lowered.startswith(" (", end):
        return end
    closing = page.lowered.find(")", end, end + _BRACKET)
    return closing + 1 if closing >= 0 else end


def _spans(one: Holding, at: int) -> bool:
    """Whether the words of a post go on past a place in the text."""
    return one.evidence.start < at < one.evidence.end


def _one_office(taken: Sequence[Holding]) -> list[Holding]:
    """Return the holdings if they are of one office, with the rank that goes with it; seats stay aside."""
    offices = [one for one in taken if not one.title.startswith(_SEATS)] or list(taken)
    ranked = {(one.person, one.title, one.organization) for one in offices}
    posts = {post for post in ranked if post[1:] != _RANK}
    return offices if len(posts) == 1 else []


def _taken_elsewhere(page: Page, holdings: Sequence[Holding], found: Replacement) -> list[Holding]:
    """Return the one office that the article gives elsewhere to who stands before "thay".

    The words name it, or say that he comes for good; without him they name it as new.
    """
    people = page.people.within(found.first, found.start)
    comes = {one.name for one in people}
    words = page.lowered[people[-1].end if people else found.first : found.start]
    if not words.strip() or words.strip() in ADDRESSES:  # "Ông A thay ông B.", "Ông thay ông B, ..."
        comes = comes or _begun_before(page, holdings, found.first)
        words = f" {_GIVEN[0]}" if _FOR_GOOD.match(page.lowered, found.gone.end) else ""
    if len(comes) > 1 or not (comes or words.endswith(_NEW)):
        return []
    taken = [one for one in holdings if one.person in (comes or (one.person,)) and _is_taken(one)]
    named = [one for one in taken if one.title.lower() in words]
    return _one_office(named) or (_one_office(taken) if words.endswith(_GIVEN) else [])


def _begun_before(page: Page, holdings: Sequence[Holding], first: int) -> set[str]:
    """Return who takes up a post in the sentence before one: "Bà A làm X. | Bà thay ông B"."""
    number = page.sentence(first)
    if not number:
        return set()
    starts = page.article.normalized.starts
    begin, end = (starts[at] for at in (page.article.sentences[number - 1][0], first))
    return {one.person for one in holdings if _is_taken(one) and begin <= one.evidence.start < end}


def called_predecessors(page: Page, holdings: Sequence[Holding]) -> Iterator[Holding]:
    """Yield the post of who is called the predecessor of one who took it up in the sentence before.

    "Ông Lê Văn An được bầu làm Bí thư Tỉnh ủy X. Người tiền nhiệm của ông An là bà B"
    """
    if _PREDECESSOR not in page.lowered:
        return
    known = {(one.person, one.title, one.organization) for one in holdings}
    for words in _CALLED_PREDECESSOR.finditer(page.lowered):
        gone = next(reversed(page.people.within(words.start(), words.end() + 1)), None)
        comes = _begun_before(page, holdings, page.article.sentences[page.sentence(words.start())][0])
        if gone is None or len(comes) != 1 or not _means(words["of"], *comes):
            continue
        for one in _one_office([one for one in holdings if one.person in comes and _is_taken(one)]):
            if (post := (gone.name, one.title, one.organization)) not in known:
                evidence = page.article.evidence(words.start(), gone.end)
                yield Holding(one.doc, *post, Status.HELD, evidence, _RULE, _CONFIDENCE)


def _means(words: str, person: str) -> bool:
    """Whether "ấy" or a given name is of a person."""
    last = words.rpartition(" ")[2]
    return last in ("", "ấy", "này") or last == person.rpartition(" ")[2].lower()


def _is_taken(one: Holding) -> bool:
    """Whether a post is begun, or held since a day."""
    return one.status is Status.START or (one.status is Status.HOLDS and one.since is not None)


def taken_from(page: Page, holdings: Sequence[Holding], told: Sequence[Replacement]) -> Iterator[Holding]:
    """Yield that who comes in the place of somebody takes the one post that the article gives him.

    "Thay vị trí bà B là ông A", "Ông A - Giám đốc Sở X - đến nhận chức vụ thay bà B"
    """
    known = {(one.person, one.title, one.organization) for one in holdings if one.status is Status.START}
    for found in told:
        comes = _who_comes(page, found, holdings)
        left = _only_post(holdings, found.gone.name) if comes is not None else None
        if comes is None or left is None or comes.name == found.gone.name:
            continue
        ends = (*_TAKING, *_SUCCESSORS)
        takes = _POST in found.words or page.lowered.endswith(ends, 0, found.start)
        if left.status is not Status.END and not takes:
            continue
        post = (comes.name, left.title, left.organization)
        if post not in known:
            words = page.article.evidence(min(comes.start, found.start), max(comes.end, found.gone.end))
            proposed = page.lowered.endswith(_PUT_FORWARD, 0, found.start)
            status = Status.NOMINATED if proposed else Status.START
            yield Holding(left.doc, *post, status, words, _RULE, _CONFIDENCE, on=left.on)


def _who_comes(page: Page, found: Replacement, holdings: Sequence[Holding]) -> PersonMention | None:
    """Return the person after "thay ông B là", or the one who "đến nhận chức thay" him."""
    behind = _IS.match(page.lowered, found.gone.end)
    if behind is None and page.lowered.endswith(_SUCCESSORS, 0, found.start):
        behind = _CALLED.match(page.lowered, found.gone.end)
    if behind is not None:
        named = page.people.within(behind.start(), behind.end() + 1)
        return next(iter(named), None) or _titled(page, behind.end(), found.last, holdings)
    takes = page.lowered[found.first : found.start].endswith(_TAKING)
    before = page.people.within(found.first, found.start) if takes else ()
    return before[0] if len(before) == 1 else None


def _titled(page: Page, first: int, last: int, holdings: Sequence[Holding]) -> PersonMention | None:
    """Return the person whose title begins here: "Người thay ông B là | Giám đốc Sở X A"."""
    at = page.article.normalized.starts[first]
    named = next((one.person for one in holdings if one.rule == _BESIDE and one.evidence.start == at), None)
    return next((one for one in page.people.within(first, last) if one.name == named), None)


def _only_post(holdings: Sequence[Holding], person: str) -> Holding | None:
    """Return the one post that somebody has or leaves, if there is but one; seats stay with their holder."""
    own = (one for one in holdings if one.person == person and one.status in (Status.HOLDS, Status.END))
    posts = {(one.title, one.organization): one for one in own if not one.title.startswith(_SEATS)}
    return next(iter(posts.values())) if len(posts) == 1 else None
