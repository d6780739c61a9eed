"""Names listed under one title: whom a title in the plural belongs to.

Comes in: the chunks of a sentence, a title stack and the name after it. Goes out: the chunk numbers of the
names that share the title. Each name may bring titles of its own, which are not the list's.

    2 Thứ trưởng là ông A và ông B                                  announced by a word or a colon
    Các Phó Chủ tịch gồm: Phó Chủ tịch nước A; bà B, Trưởng ban X   each has a post of his own
    các đại biểu A - Bí thư Thành ủy, B - Phó Bí thư Thành ủy       the first name right after the title
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extract.chunks import Chunk, Kind, PersonPhrase, Sentence
from kg.extract.found import Stack, kind_at, person_at, skip_titles
from kg.extract.lexicon import lexicon
from kg.extract.titles import TitlePhrase
from kg.model.claims import Status

SEPARATORS = frozenset((Kind.COMMA, Kind.DASH, Kind.OPEN))
_JOINTS = frozenset((Kind.COMMA, Kind.AND))
_BREAKS = frozenset((Kind.COMMA, Kind.SEMICOLON, Kind.AND))
ANNOUNCING = ("gồm", "gồm có", "bao gồm")
_LEADS = ("là", "còn", "lại", "khác", "khóa", "nhiệm", "kỳ", "thông", "qua")
# Links that say the post was held before: "5 Phó Chủ tịch nhiệm kỳ trước là A, B và C".
PAST_LINKS = (
    *("trước là", "khi đó là", "lúc đó là", "lúc bấy giờ là", "bấy giờ là", "thời điểm đó là"),
    *("khi ấy là", "lúc ấy là", "thời điểm ấy là", "thời đó là", "thời ấy là", "thời bấy giờ là"),
)
_ARE = frozenset(("là", *PAST_LINKS))
_LEADERS = frozenset((*_LEADS, *PAST_LINKS, *ANNOUNCING))
_TIMES = ("hiện", "nay", "tại", "đương", "nhiệm")
_LEADING = frozenset((Kind.COLON, Kind.COMMA, Kind.PLURAL, Kind.HONORIFIC, Kind.PRONOUN))
_SUCCESSION = 6  # chunks of "người thay thế ông A ở vị trí" before a title
_BEING = ("là", "hiện là", "đang là")
_CANDIDATES = ("ứng viên", "ứng cử viên")
_CHOOSING = frozenset((Kind.APPOINT, Kind.COMMA, Kind.AND))
_RECENTLY = ("được", "vừa", "mới", "đã", "vừa được", "mới được")
_REMARK = 9  # chunks that may stand between a number of titles and "gồm"
_REMARKED = frozenset((Kind.OTHER, Kind.TITLE, Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE, Kind.COMMA))
_OPENING = frozenset((None, Kind.COMMA, Kind.SEMICOLON, Kind.DATE))
_LINKS = frozenset((Kind.COLON, Kind.PREDICATE, Kind.PLURAL, Kind.FORMER))
_OF_VERBS = {Kind.APPOINT: Status.START, Kind.DISMISS: Status.END}
_BESIDE_NAMES = frozenset((Kind.TITLE, Kind.COMMA, Kind.AND))  # before the first name of a longer list
_PARTS = frozenset((Kind.COMMA, Kind.SEMICOLON, Kind.AND))
_NEAR = 4  # chunks that may stand between a title and the next clause
_LEAD = 6  # chunks after a title in which its list may begin
_AGREED = 4  # chunks of "nhất trí với 5"
_NUMBERS = {
    **{word: place for place, word in enumerate(("hai", "ba", "bốn", "năm", "sáu", "bảy"), 2)},
    **{str(number): number for number in range(2, 11)},
}


def announced(sentence: Sentence, stack: Stack) -> list[int]:
    """Return the names of "các TITLE gồm: NAME, NAME" or "hai TITLE là NAME và NAME"."""
    number, opened, by_word = _past_remark(sentence, stack), False, False
    besides = _besides(sentence, stack)
    if besides:
        return besides
    start = number
    while number < len(sentence) and number < start + _LEAD:
        chunk = sentence[number]
        by_word = by_word or chunk.is_any(ANNOUNCING)
        if by_word or chunk.kind is Kind.COLON or chunk.is_any(_ARE):
            opened = True
        elected = chunk.kind is Kind.APPOINT or chunk.is_word("được", "bổ", "sung", "mới")
        leads = elected or chunk.is_any(_LEADERS)
        if not (leads or chunk.kind in _LEADING):
            break
        number += 1
    plural = any(kind_at(sentence, stack.first - back) is Kind.PLURAL for back in (1, 2, 3))
    colon = kind_at(sentence, number - 1) is Kind.COLON
    if not opened or not (plural or colon):
        return []
    plural = plural or _addresses_all(sentence, stack.first - 1)
    titled = (by_word or colon) and plural and kind_at(sentence, number) is Kind.TITLE
    names = list(entries(sentence, number, titled=titled))[: _limit(sentence, stack)]
    if colon and not plural and names and _is_spoken_of(sentence, names[0]):
        return []
    return [name for name in names if not _holds_alike(sentence, name, stack)]


def _is_spoken_of(sentence: Sentence, number: int) -> bool:
    """Whether a name is that of whom an official speaks in a headline: "Ngoại trưởng X: Ông Tập ..."."""
    name, following = sentence[number].value, kind_at(sentence, number + 1)
    told = following is Kind.OTHER and not sentence[number + 1].is_word(".", "–", "/", "được", "làm")
    return isinstance(name, PersonPhrase) and (not name.full or told)


def _past_remark(sentence: Sentence, stack: Stack) -> int:
    """Return the chunk after a remark on a number of titles: "5 Thứ trưởng giúp Bộ trưởng A, gồm"."""
    first = stack.last + 1
    if _limit(sentence, stack) is None:
        return first
    for number in range(first, min(first + _REMARK, len(sentence))):
        if sentence[number].is_any(ANNOUNCING) and kind_at(sentence, number - 1) is Kind.COMMA:
            return number
        if sentence[number].kind not in _REMARKED:
            break
    return first


def past_time(sentence: Sentence, number: int) -> int:
    """Return the chunk after a time between a title and its link: "Phó Chủ tịch | hiện nay | là"."""
    while number < len(sentence) and sentence[number].is_any(_TIMES):
        number += 1
    return number


def past_own_titles(sentence: Sentence, stack: Stack, number: int) -> int:
    """Return the chunk after the titles of a name: "Trưởng ban là | Bộ trưởng Bộ X A".

    The title before opens its clause, or is another's: "người mời Trưởng ban là Bộ trưởng Bộ X A".
    """
    first = stack.first - (kind_at(sentence, stack.first - 1) is Kind.NOMINATE)
    numbered = first < stack.first and kind_at(sentence, first - 1) is Kind.PLURAL  # "hai đề cử X là"
    opens = kind_at(sentence, stack.first - 1) in _OPENING or numbered
    if not (opens or names_holder(sentence, stack)):
        return number
    end = number
    while kind_at(sentence, end) is Kind.TITLE:
        end += 1 + (kind_at(sentence, end + 1) is Kind.COMMA)
    return end if kind_at(sentence, end - 1) is Kind.TITLE else number


def _addresses_all(sentence: Sentence, number: int) -> bool:
    """Whether "các đồng chí" or "các ông" stands at the chunk."""
    return kind_at(sentence, number) is Kind.HONORIFIC and str(sentence[number].value).startswith("các ")


def _besides(sentence: Sentence, stack: Stack) -> list[int]:
    """Return the names of "các Đại biểu Quốc hội ngoài ông A còn có ông B - Bí thư X, ông C"."""
    first = stack.last + 2
    if not sentence[first - 1 : first] or not sentence[first - 1].is_word("ngoài"):
        return []
    after = past_own(sentence, first + 1)
    words = [chunk.value for chunk in sentence[after : after + 3] if chunk.kind is not Kind.COMMA]
    if person_at(sentence, first) is None or words[:2] != ["còn", "có"]:
        return []
    start = after + 2 + (kind_at(sentence, after) is Kind.COMMA)
    return [first, *entries(sentence, start, titled=True)]


def companions(sentence: Sentence, stack: Stack, number: int) -> list[int]:
    """Return further names that share the title right before the first one."""
    if kind_at(sentence, stack.first - 1) is Kind.PLURAL and not sentence[stack.first - 1].is_any(ANNOUNCING):
        names = list(entries(sentence, number, titled=False))[: _limit(sentence, stack)]
        return [name for name in names[1:] if not _holds_alike(sentence, name, stack)]
    shared = _sharing(sentence, stack, number)
    if shared:
        return shared
    second = person_at(sentence, number + 2)
    if second is None or kind_at(sentence, number + 1) is not Kind.AND or has_own_title(sentence, number + 2):
        return []
    bare = not second[1].honorific and second[1].full and kind_at(sentence, number + 3) not in _JOINTS
    shared_title = stack.titles[-1].row.title.startswith(lexicon().shared_titles)
    return [number + 2] if bare and shared_title else []


def _sharing(sentence: Sentence, stack: Stack, number: int) -> list[int]:
    """Return the bare names that follow a past title's first: "nguyên Chủ tịch Quốc hội A, B và C"."""
    names: list[int] = []
    while kind_at(sentence, number + 1) in _JOINTS:
        person = person_at(sentence, number + 2)
        if person is None or person[1].honorific or not person[1].full:
            break
        number += 2
        names.append(number)
    own = kind_at(sentence, number + 1) in SEPARATORS and kind_at(sentence, number + 2) is Kind.TITLE
    last = sentence[number + 2] if own and number + 2 < len(sentence) else None
    free = last is None or names == [] or kind_at(sentence, number + 3) is Kind.PERSON
    return names if stack.titles[-1].former and free else []


def counted(sentence: Sentence, stack: Stack) -> list[int]:
    """Return the names before a number of titles: "ông A và ông B - hai cựu Thứ trưởng"."""
    limit, number = _limit(sentence, stack), stack.first - 3
    if limit is None or kind_at(sentence, stack.first - 2) not in SEPARATORS:
        return []
    names: list[int] = []
    while person_at(sentence, number) is not None and len(names) < limit:
        names.insert(0, number)
        number -= 2 if kind_at(sentence, number - 1) in _JOINTS else len(sentence)
    return names if len(names) == limit else []


def respective(sentence: Sentence, stack: Stack) -> list[int]:
    """Return the names before as many titles, in order: "ông A và ông B - Trưởng phòng và Phó phòng X"."""
    several = len(stack.titles) > 1 and len({title.row.title for title in stack.titles}) == len(stack.titles)
    joined = several and kind_at(sentence, stack.numbers[-1] - 1) is Kind.AND
    if not joined or kind_at(sentence, stack.first - 1) not in SEPARATORS:
        return []
    names = _named_together(sentence, stack.first - 2, len(stack.titles))
    first = names[0] if names else 0
    return names if names and kind_at(sentence, first - 1) not in _BESIDE_NAMES else []


def _named_together(sentence: Sentence, number: int, limit: int) -> list[int]:
    """Return so many names in a row that ends here, if the last two are joined by "và"."""
    names: list[int] = []
    while person_at(sentence, number) is not None and len(names) < limit:
        names.insert(0, number)
        number -= 2 if kind_at(sentence, number - 1) in _JOINTS else len(sentence)
    joined = len(names) == limit and kind_at(sentence, names[-1] - 1) is Kind.AND
    return names if joined else []


def has_own_title(sentence: Sentence, number: int) -> bool:
    """Whether a title follows the name after a comma, a dash or a bracket."""
    separated = kind_at(sentence, number + 1) in SEPARATORS
    return separated and kind_at(sentence, number + 2) is Kind.TITLE


def _limit(sentence: Sentence, stack: Stack) -> int | None:
    """Return how many the words announce: "hai Phó Chủ tịch A, B và ông C, nguyên Phó Chủ tịch" are two."""
    before = sentence[stack.first - 1] if stack.first else None
    return _NUMBERS.get(str(before.value)) if before is not None and before.kind is Kind.PLURAL else None


def _holds_alike(sentence: Sentence, number: int, stack: Stack) -> bool:
    """Whether the name brings the same title itself: "Các Bộ trưởng gồm Bộ trưởng Tài chính A"."""
    beside = [sentence[number - 1].value] if number else []
    if has_own_title(sentence, number):
        beside.append(sentence[number + 2].value)
    return any(isinstance(own, TitlePhrase) and _same_post(own, stack.titles[-1]) for own in beside)


def _same_post(own: TitlePhrase, shared: TitlePhrase) -> bool:
    """Whether two titles may name one post; "Ủy viên Bộ Chính trị" and "Ủy viên Quân ủy" do not."""
    bodies = {title.organization.name for title in (own, shared) if title.organization is not None}
    registered = all(title.organization and title.organization.registered for title in (own, shared))
    return own.row.title == shared.row.title and not (registered and len(bodies) == 2)


def entries(sentence: Sentence, number: int, *, titled: bool) -> Iterator[int]:
    """Yield the names of a list, stepping over the titles that each brings.

    Where commas part the names, a title after a semicolon is of the next list: "Ủy viên X: Phó Thủ tướng A,
    Bí thư B; Bí thư Trung ương Đảng, Trưởng ban C".

    Args:
        sentence: The chunks.
        number: Chunk number at which the list begins.
        titled: A title may stand before a name of the list; else it begins something else.
    """
    listed = False
    while True:
        if titled:
            number += kind_at(sentence, number) is Kind.PLURAL  # "các Phó Chủ tịch A và B"
            number = skip_titles(sentence, number)
        if person_at(sentence, number) is None:
            return
        yield number
        number = past_own(sentence, number + 1)
        mark = kind_at(sentence, number)
        if mark not in _BREAKS or (listed and _opens_next_list(sentence, number)):
            return
        listed = listed or mark is Kind.COMMA
        number += 1 + (kind_at(sentence, number + 1) is Kind.AND)


def _opens_next_list(sentence: Sentence, number: int) -> bool:
    after = number + 1 + (kind_at(sentence, number + 1) is Kind.PLURAL)
    return kind_at(sentence, number) is Kind.SEMICOLON and kind_at(sentence, after) is Kind.TITLE


def past_own(sentence: Sentence, number: int) -> int:
    """Return the chunk after what stands beside a name: ", TITLE, TITLE", " - TITLE", "(TITLE)"."""
    if kind_at(sentence, number) is Kind.OPEN:
        closed = (place for place in range(number, len(sentence)) if sentence[place].kind is Kind.CLOSE)
        return next(closed, number) + 1
    start = number + 1
    if kind_at(sentence, start) is Kind.RANK and kind_at(sentence, start + 1) in SEPARATORS:
        start += 2
    after = skip_titles(sentence, start) if kind_at(sentence, number) in SEPARATORS else start
    return number if after == start or person_at(sentence, after) is not None else after


def names_holder(sentence: Sentence, stack: Stack) -> bool:
    """Whether the words before are "Người được giới thiệu làm", "Người giữ chức", "Người thay A làm"."""
    if _succeeds(sentence, stack) or _is_chosen(sentence, stack):
        return True
    verb = kind_at(sentence, stack.first - 1) is Kind.PREDICATE
    words = sentence[max(0, stack.first - 3) : stack.first - verb]
    if verb and words[-1:] and words[-1].is_word("người"):
        return True
    if words[-1:] and words[-1].is_word("cho", "vào"):
        words = words[:-1]  # "Ứng viên cho chức"
    if words[-1:] and words[-1].is_any(_CANDIDATES):
        return True
    return len(words) > 1 and words[-1].kind is Kind.NOMINATE and words[-2].is_word("người")


def _is_chosen(sentence: Sentence, stack: Stack) -> bool:
    """Whether who gets a post is told: "Người vừa được bầu làm Giám đốc Sở A là ông B"."""
    number = stack.first - 1 - (kind_at(sentence, stack.first - 1) is Kind.PREDICATE)
    if kind_at(sentence, number) is not Kind.APPOINT:
        return False
    while number > 0 and (sentence[number].kind in _CHOOSING or sentence[number].is_any(_RECENTLY)):
        number -= 1
    return sentence[number].is_word("người")


def _succeeds(sentence: Sentence, stack: Stack) -> bool:
    """Whether a successor is told: "Người thay thế ông A ở vị trí Giám đốc Sở B là ông C"."""
    near = range(max(1, stack.first - _SUCCESSION), stack.first)
    verb = sentence[max(0, stack.first - 1)]
    given = verb.kind is Kind.PREDICATE and not verb.is_any(_BEING)  # not "Người kế nhiệm là Thứ trưởng A"
    return given and any(
        sentence[at].kind is Kind.SUCCEED and sentence[at - 1].is_word("người") for at in near
    )


_EARLIER = frozenset((Kind.DATE, Kind.PERSON))


def looks_back(sentence: Sentence) -> bool:
    """Whether a sentence opens with a time before another: "Trước năm 2021", "Trước đó", "Trước ông A"."""
    if not sentence[0].is_word("trước") or kind_at(sentence, 2) is not Kind.COMMA:
        return False
    return kind_at(sentence, 1) in _EARLIER or sentence[1].is_word("đó", "đây")


def _says(chunks: Sequence[Chunk], first: str, second: str) -> bool:
    return any(one.is_word(first) and other.is_word(second) for one, other in pairwise(chunks))


def listed_status(sentence: Sentence, stack: Stack, number: int) -> Status | None:
    """Return what the verb before the title says of names after "là", "gồm" or a colon; None beside a name.

    "giới thiệu Thủ tướng là ông A", "bầu bổ sung hai Ủy viên là ông A và ông B", "miễn nhiệm 7 Ủy viên gồm"
    """
    link = _link(sentence, stack, number)
    if link is not None and link.kind is Kind.COMMA and sentence[stack.last + 2].is_any(ANNOUNCING):
        link = sentence[stack.last + 2]  # "bầu bổ sung các Ủy viên, gồm: A, B"
    between = sentence[stack.last + 1 : number]
    elected = any(chunk.kind is Kind.APPOINT for chunk in between) or _says(between, "thông", "qua")
    if elected or _succeeds(sentence, stack) or _is_chosen(sentence, stack):
        return Status.START  # "hai Phó Chủ tịch được bầu bổ sung gồm ông A và ông B"
    if link is None or not (link.kind in _LINKS or link.is_word("gồm")):
        return None
    if looks_back(sentence) and link.kind is Kind.PREDICATE:
        return Status.HELD  # "Trước năm 2021, Chủ tịch tỉnh là ông A"
    proposed = next((at for at in range(stack.first) if kind_at(sentence, at) is Kind.NOMINATE), None)
    if proposed is not None:  # "nhất trí với 5 đề cử" are no longer only proposed
        agreed = _says(sentence[max(0, proposed - _AGREED) : proposed], "nhất", "trí")
        return Status.START if agreed else Status.NOMINATED
    before = stack.first - 1
    while before > 0 and (sentence[before].kind is Kind.PLURAL or sentence[before].is_word("vào")):
        before -= 1
    if before > 0 and sentence[before].kind in _PARTS and _elected(sentence, before):
        return Status.START  # "bầu ông A làm Bí thư; hai Phó bí thư là ông B và ông C"
    verb = _OF_VERBS.get(sentence[before].kind) if before >= 0 else None
    return verb or (Status.HELD if link.kind is Kind.FORMER else None)


def _link(sentence: Sentence, stack: Stack, number: int) -> Chunk | None:
    """Return what joins a title and a name apart from it: "nhiệm kỳ | trước là | ông A", "gồm", a colon."""
    between = sentence[stack.last + 1 : number]
    first = between[0] if between else None
    if first is None or not first.is_word(*_LEADS, *_TIMES):
        return first
    return next((chunk for chunk in between if chunk.kind in _LINKS), first)


def _elected(sentence: Sentence, last: int) -> bool:
    """Whether the clause before, up to its last title, tells an election."""
    own = next((n for n in range(last - 1, 0, -1) if sentence[n].kind is Kind.TITLE), 0)
    given = own > 0 and sentence[own - 1].kind in (Kind.APPOINT, Kind.PREDICATE)
    verbs = (chunk for chunk in sentence[:own] if chunk.kind is Kind.APPOINT)
    return given and last - own <= _NEAR and any("bầu" in str(chunk.value) for chunk in verbs)
