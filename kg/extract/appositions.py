"""Titles beside names: "TITLE, TITLE NAME", "NAME, TITLE, TITLE", "các TITLE NAME, NAME và NAME".

Comes in: the chunks of a sentence. Goes out: what was found, and the chunk numbers of titles used, so
that the predicate grammar leaves them alone.

    Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Mai Tiến Dũng      titles before the name
    bà Lâm Thị Phương Thanh - Ủy viên Trung ương Đảng           titles after the name
    2 Thứ trưởng là Nguyễn Trường Sơn, Đỗ Xuân Tuyên           one title, several names
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kg.extract.asides import before_age, opening, skip_age, skip_rank
from kg.extract.brackets import (
    LINKS,
    before_link,
    before_present,
    before_remark,
    housed,
    named_inside,
    now_another,
)
from kg.extract.chunks import Kind, PersonPhrase, Sentence
from kg.extract.clauses import STANDING
from kg.extract.described import may_be_of_kin
from kg.extract.found import HIGHEST, Found, Stack, kind_at, person_at, stacks
from kg.extract.incompatible import is_anothers
from kg.extract.rosters import (
    PAST_LINKS,
    SEPARATORS,
    announced,
    companions,
    counted,
    has_own_title,
    listed_status,
    names_holder,
    past_own_titles,
    past_time,
    respective,
)
from kg.extract.titles import TitlePhrase
from kg.model.claims import Status

# Words that open an adverbial clause; what follows its comma is the subject.
_OPENERS = ("sau", "trước", "trong", "tại", "khi", "để", "ngay", "cùng")
# First words of a clause about a meeting: "Trao đổi với ông A, Thủ tướng đề nghị ...".
_MEETING = ("tiếp", "gặp", "trao", "hội", "đón", "đáp", "trả", "chúc", "cảm", "nói", "phát")
# After "Theo ông A, Thủ tướng" they show that the title is the subject.
_AUXILIARIES = ("đã", "sẽ", "đang", "vừa", "cũng", "mới", "luôn", "rất")
_STOPS = (".", "…", "!", "?", "”")
# Words that open a clause about someone else's words: đáp lời, trả lời, báo cáo với, trước câu hỏi của.
_ANSWERS = ("đáp", "trả", "báo", "trước", "thừa")
# Before a title they say that the name after "là" is not its holder: "người kế nhiệm Thủ tướng là ông A".
_NOT_ONE = frozenset((Kind.SUCCEED, Kind.KIN, Kind.PLURAL, Kind.IRREAL, Kind.APPOINT, Kind.PREDICATE))
_POSSESSIVES = ("của", "với", "cho", "do", "bởi", "theo", "cùng", "cấp", "bên", "hỏi", "gặp")
# Words after a title that still belong to it.
_GOING_ON = (
    *("từ", "giai", "khóa", "nhiệm", "tại", "thuộc", "của", "trước", "sau", "lần", "trong", "phụ", "các"),
)
# What joins posts that are held at once, without a word of giving one.
_CONCURRENT = ("kiêm", "kiêm nhiệm", "đồng thời là")
_QUOTES = ('"', "'", "“", "”", "‘", "’", "*", ">")
_RUNNING_ON = frozenset((Kind.OTHER, Kind.PREDICATE, Kind.IRREAL, Kind.NOMINATE))
_LINKS = frozenset((*LINKS, *PAST_LINKS))
_LINKING = frozenset((Kind.PREDICATE, Kind.FORMER))
_LIST_JOINTS = frozenset((Kind.COMMA, Kind.AND))
_OWNED = 3  # chunks of "của X,"


def read(sentence: Sentence) -> tuple[list[Found], set[int]]:
    """Return what titles beside names say, and the chunk numbers of the titles used."""
    found: list[Found] = []
    used: set[int] = set()
    for stack in stacks(sentence):
        for place, number in enumerate(respective(sentence, stack)):
            part = stack.part(place, place + 1)
            own = _claims(sentence, part, number, "title-after-name")
            found += [replace(one, mates=stack.titles) for one in own]
            used.update(part.numbers)
        if stack.first in used:
            continue
        for part, number, rule in _owners(sentence, _after_mourned(_before_subject(sentence, stack))):
            found += _claims(sentence, part, number, rule)
            used.update(part.numbers)
    return found, used


def _before_subject(sentence: Sentence, stack: Stack) -> Stack:
    """Drop a last title that begins another clause: "ông A, nguyên Bí thư X; Chủ tịch tỉnh yêu cầu ..."."""
    apart = kind_at(sentence, stack.numbers[-1] - 1) is Kind.SEMICOLON and len(stack.titles) > 1
    following = sentence[stack.last + 1] if stack.last + 1 < len(sentence) else None
    acts = following is not None and following.kind is Kind.OTHER and str(following.value).isalpha()
    goes_on = following is not None and following.is_any(_GOING_ON)
    return stack.part(0, len(stack.titles) - 1) if apart and acts and not goes_on else stack


def _after_mourned(stack: Stack) -> Stack:
    """Drop the head of a funeral from the titles of the dead: "Trưởng ban Lễ tang nguyên Thủ tướng A"."""
    for place in range(len(stack.titles) - 1, 0, -1):
        beside = stack.numbers[place - 1] + 1 == stack.numbers[place]
        if beside and _mourns(stack.titles[place - 1]):
            return stack.part(place, len(stack.titles))
    return stack


def _mourns(title: TitlePhrase) -> bool:
    return title.organization is not None and title.organization.name.lower().endswith(" tang")


def _owners(sentence: Sentence, stack: Stack) -> Iterator[tuple[Stack, int, str]]:
    """Yield parts of a stack with the chunk number of the person each belongs to."""
    after = _name_after(sentence, stack)
    before = _name_before(sentence, stack)
    linked = _linked_name(sentence, stack) if after is None else None
    together = (
        _together(sentence, stack) or counted(sentence, stack) if after is None and before is None else []
    )
    if linked is not None:
        first = len(stack.titles) - 1 if before is not None else 0
        if before is not None and first:
            yield stack.part(0, first), before, "title-after-name"
        yield stack.part(first, len(stack.titles)), linked, "title-before-list"
        return
    if together:
        yield from ((stack, number, "title-after-name") for number in together)
        return
    if after is None and before is None:
        yield from ((stack, number, "title-before-list") for number in announced(sentence, stack))
        return
    if after is None or before is None:
        owner, rule = (after, "title-before-name") if before is None else (before, "title-after-name")
        part = _joined_to_name(sentence, stack, after) if before is None else stack
        yield part, owner if owner is not None else 0, rule
        if before is None and after is not None:
            yield from ((part, n, "title-before-list") for n in companions(sentence, part, after))
        return
    yield from _shared_out(sentence, stack, before, after)


def _linked_name(sentence: Sentence, stack: Stack) -> int | None:
    """Return the name of "Chủ tịch HĐND là bà A": the words before must not make it another's."""
    link = past_time(sentence, stack.last + 1)
    if kind_at(sentence, link) not in _LINKING or not sentence[link].is_any(_LINKS):
        return None
    before = sentence[stack.first - 1] if stack.first else None
    barred = before is not None and (before.kind in _NOT_ONE or before.is_any(_POSSESSIVES))
    if barred and not sentence[link].is_any(PAST_LINKS) and not names_holder(sentence, stack):
        return None
    number = past_own_titles(sentence, stack, link + 1)
    owner = person_at(sentence, number)
    return number if owner is not None and (_is_whole(owner[1]) or owner[1].honorific) else None


def _together(sentence: Sentence, stack: Stack) -> list[int]:
    """Return the names of "ông A và ông B, cùng là TITLE"."""
    number = stack.first - 1
    if kind_at(sentence, number) is Kind.PREDICATE:
        number -= 1
    if number < 1 or not sentence[number].is_word("cùng", "đều"):
        return []
    number -= 1 if sentence[number - 1].kind not in {Kind.COMMA, Kind.DASH} else 2
    names: list[int] = []
    while person_at(sentence, number) is not None:
        names.insert(0, number)
        if kind_at(sentence, number - 1) not in _LIST_JOINTS:
            break
        number -= 2
    return names if len(names) > 1 else []


def _shared_out(
    sentence: Sentence, stack: Stack, before: int, after: int
) -> Iterator[tuple[Stack, int, str]]:
    """Part a stack between the name before it and the name after it.

    "Thủ tướng A, Chủ tịch Quốc hội B": A has a title of his own, so all goes to B. "bà A, Chủ tịch
    Hội X, nguyên Bí thư Y": the last title goes to the next name, the rest to the one before.
    """
    titled = kind_at(sentence, before - 1) is Kind.TITLE
    apart = kind_at(sentence, stack.last + 1) is Kind.COMMA
    if apart and not titled:
        yield stack, before, "title-after-name"
    elif titled or len(stack.titles) == 1:
        yield stack, after, "title-before-name"
    else:
        yield stack.part(0, len(stack.titles) - 1), before, "title-after-name"
        yield stack.part(len(stack.titles) - 1, len(stack.titles)), after, "title-before-name"


def _joined_to_name(sentence: Sentence, stack: Stack, after: int | None) -> Stack:
    """Drop titles that are another's: "Thủ tướng và Bộ trưởng Ngoại giao A" names one holder.

    So does "Thủ tướng Chính phủ, Phó Thủ tướng Thường trực A": nobody is his own deputy.
    """
    several = kind_at(sentence, stack.first - 1) is Kind.PLURAL and len(stack.titles) > 1
    several = several or (_possessed(sentence, stack) and len(stack.titles) > 1)
    start = 1 if several else 0  # "các đại biểu, Phó Chủ tịch Quốc hội A": the deputies are others
    if _addressed(sentence, stack):
        start = len(stack.titles) - 1
    elif _governed(sentence, stack) and len(stack.titles) > 1:
        start = 1
    owner = person_at(sentence, after) if after is not None else None
    holder = owner[1].name if owner is not None else ""
    for place, number in enumerate(stack.numbers[1:], 1):
        superior = is_anothers(stack.titles[place - 1], stack.titles[place], holder)
        if superior or kind_at(sentence, number - 1) in {Kind.AND, Kind.SEMICOLON}:
            start = place
    return stack.part(start, len(stack.titles))


def _possessed(sentence: Sentence, stack: Stack) -> bool:
    """Whether the first title goes on "báo cáo của Chính phủ, Thủ tướng, Chủ tịch Hội đồng Dân tộc A"."""
    bare = stack.titles[0].organization is None
    before = [chunk.kind for chunk in sentence[max(0, stack.first - 2) : stack.first]]
    owned = stack.first >= _OWNED and sentence[stack.first - _OWNED].is_word("của")
    return bare and owned and before == [Kind.ORGANIZATION, Kind.COMMA]


def _governed(sentence: Sentence, stack: Stack) -> bool:
    """Whether a verb takes the first title: "được bầu làm X, đại biểu A nói", "ứng cử X, Bí thư A nói"."""
    verb = sentence[max(0, stack.first - 1)]
    given = verb.kind is Kind.PREDICATE and not verb.is_word(*LINKS, "với tư cách")
    return stack.first > 0 and (given or verb.is_any(STANDING))


def _addressed(sentence: Sentence, stack: Stack) -> bool:
    """Whether the stack begins with whom an opening clause speaks to.

    "Đáp lời Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ, Phó Tổng cục trưởng A": only the last is A's.
    """
    opening = sentence[: stack.first]
    commas = [number for number, chunk in enumerate(opening) if chunk.kind is Kind.COMMA]
    opening = opening[commas[-1] + 1 :] if commas else opening
    return bool(opening) and opening[0].is_any(_ANSWERS)


def _name_after(sentence: Sentence, stack: Stack) -> int | None:
    following = stack.last + 1
    beside = person_at(sentence, following)
    if beside is not None:
        return None if beside[1].ranked and _mourns(stack.titles[-1]) else following
    apart = person_at(sentence, following + 1)
    if apart is None or has_own_title(sentence, following + 1):
        return None
    person, joint = apart[1], kind_at(sentence, following)
    if joint is Kind.COMMA:
        ranked = person.ranked and not person.honorific and not _has_subject(sentence, stack)
        fits = ranked or _fronted(sentence, stack, following + 1)
        return following + 1 if fits or (_opens(sentence, stack) and _is_whole(person)) else None
    dashed = (
        joint is Kind.DASH and _is_whole(person) and kind_at(sentence, stack.first - 1) is not Kind.PLURAL
    )
    return following + 1 if dashed else None


def _has_subject(sentence: Sentence, stack: Stack) -> bool:
    """Whether a verb gives the title to one before: "bổ nhiệm ông A giữ chức X, Đại tá B giữ chức Y"."""
    return _governed(sentence, stack) and any(c.kind is Kind.PERSON for c in sentence[: stack.first])


def _fronted(sentence: Sentence, stack: Stack, number: int) -> bool:
    """Whether a title with a comma after it is the named one's: "..., nguyên Bí thư Tỉnh ủy X, ông A, nói".

    In "thừa ủy quyền của Bộ trưởng, ông A" and "theo Bí thư, ông A" it is another's.
    """
    person = sentence[number].value
    addressed = isinstance(person, PersonPhrase) and person.full and person.honorific != ""
    whole = len(stack.titles) == 1 and (stack.titles[0].organization is not None or stack.titles[0].former)
    if not addressed or not whole or stack.first == 0:
        return False
    before = sentence[stack.first - 1]
    closed = kind_at(sentence, number + 1) is Kind.COMMA and before.is_word("với", "là")
    return closed or (
        before.kind is Kind.COMMA and not any(c.kind is Kind.PERSON for c in sentence[: stack.first])
    )


def _is_whole(person: PersonPhrase) -> bool:
    """Whether a name is no short form: a Vietnamese full name, or two foreign words."""
    return person.full or " " in person.name


def _opens(sentence: Sentence, stack: Stack) -> bool:
    """Whether the stack is the first of the sentence: "Nguyên Phó Chủ nhiệm Ủy ban X, ông A, nói"."""
    return len(stack.titles) == 1 and all(chunk.is_any(_QUOTES) for chunk in sentence[: stack.first])


def _name_before(sentence: Sentence, stack: Stack) -> int | None:
    if _touches(sentence, stack):
        return stack.first - 1
    number = before_link(sentence, stack.first - 1)
    today = number < stack.first - 1 or "incumbent" in stack.titles[0].modifiers
    present = before_present(sentence, number) if today else None
    if present is not None:
        return present
    aged = before_age(sentence, number)
    if aged is None and kind_at(sentence, number) not in SEPARATORS:
        return None
    number = number - 1 if aged is None else aged
    number = before_remark(sentence, number)
    if kind_at(sentence, number) is Kind.CLOSE:
        number = named_inside(sentence, number) or opening(sentence, number) - 1
    number = skip_rank(sentence, skip_age(sentence, number))
    if person_at(sentence, number) is None or _new_subject(sentence, stack, number):
        return None
    return None if may_be_of_kin(sentence, stack, number) else number


def _touches(sentence: Sentence, stack: Stack) -> bool:
    """Whether a person stands before the title without a comma: "ông A Giám đốc Sở B", "Đại tá A X"."""
    owner = person_at(sentence, stack.first - 1)
    whole = stack.titles[0].organization is not None and person_at(sentence, stack.last + 1) is None
    bare = kind_at(sentence, stack.first - 2) is not Kind.TITLE
    called = owner is not None and owner[1].full and (owner[1].honorific != "" or owner[1].ranked)
    return called and whole and bare


def _new_subject(sentence: Sentence, stack: Stack, person: int) -> bool:
    """Whether the title begins the main clause: "Sau phát biểu của ông A, Chủ tịch Quốc hội đáp từ".

    So does the highest office, of which everybody knows the holder: "Về bà A, Thủ tướng yêu cầu".
    """
    following = sentence[stack.last + 1 : stack.last + 2]
    bare = stack.titles[0].organization is None
    acts = bare or any(chunk.is_any(_AUXILIARIES) for chunk in following)
    told = any(chunk.is_word("theo", *_MEETING) for chunk in sentence[:2]) and acts
    opens = sentence[0].is_any(_OPENERS) or told
    opened = opens and not any(c.kind is Kind.COMMA for c in sentence[:person])
    highest = bare and _is_highest(stack.titles[0])
    opened = opened or (highest and not any(chunk.is_any(_GOING_ON) for chunk in following))
    runs_on = kind_at(sentence, stack.last + 1) in _RUNNING_ON
    ends = any(chunk.is_any(_STOPS) for chunk in following)  # "Cùng dự có ông A, Thứ trưởng Bộ X."
    return opened and runs_on and not ends and len(stack.titles) == 1


def _is_highest(title: TitlePhrase) -> bool:
    """Whether a title is that of one of the leaders of Party, State and Government, now."""
    return title.row.title in HIGHEST and not title.modifiers


def _claims(sentence: Sentence, stack: Stack, number: int, rule: str) -> Iterator[Found]:
    owner = person_at(sentence, number)
    if owner is None:
        return
    chunk, person = owner
    first, last = min(chunk.start, stack.titles[0].start), max(chunk.end, stack.titles[-1].end)
    past, given = now_another(sentence, stack.last), False
    for at, beside in zip(stack.numbers, stack.titles, strict=True):
        title = housed(sentence, beside, number)
        past = past or (title.former and "first" not in title.modifiers)  # "X đầu tiên của A, Giám đốc B"
        given, past = (True, False) if _is_given(sentence, at, number) else (given, past)
        said = Status.START if given and not past else listed_status(sentence, stack, number)
        status = said or status_of(title, past=past)
        span = _span(title, first, last)
        yield Found(person, chunk.start, title, stack.titles, status, rule, *span)


def _is_given(sentence: Sentence, title: int, person: int) -> bool:
    """Whether an appointment gives a title on top: "phân công ông A, Bộ trưởng X, kiêm giữ chức Y"."""
    joint, value = sentence[max(0, title - 1)], sentence[title].value
    last = not joint.is_any(_CONCURRENT) or _is_last_apart(sentence, title)
    acting = isinstance(value, TitlePhrase) and "acting" in value.modifiers and _ends(sentence, title)
    on_top = acting or (joint.kind is Kind.CONCURRENT and last)
    return on_top and person < title and kind_at(sentence, person - 1) is Kind.APPOINT


def _is_last_apart(sentence: Sentence, title: int) -> bool:
    """Whether a mark parts the last title from the rest: "phân công ông A, Bộ trưởng X, | kiêm Y."."""
    return _ends(sentence, title) and kind_at(sentence, title - 2) in (Kind.COMMA, Kind.DASH, Kind.CLOSE)


def _ends(sentence: Sentence, title: int) -> bool:
    """Whether a title closes its clause; "cử ông A, quyền Cục trưởng X, đi công tác" gives no post."""
    return title + 1 == len(sentence) or sentence[title + 1].is_word(".", ";")


def _span(title: TitlePhrase, first: int, last: int) -> tuple[int, int]:
    """Return the evidence from the title to the name, or from the name to the end of the title."""
    return (title.start, last) if title.start <= first or last > title.end else (first, title.end)


def status_of(title: TitlePhrase, *, past: bool = False) -> Status:
    """Return what a title beside a name says: held after nguyên, start after tân, else holds."""
    if past or title.former:
        return Status.HELD
    return Status.START if "new" in title.modifiers else Status.HOLDS
