"""A title stack that a verb governs, with what stands before it.

Comes in: the chunks of a sentence. Goes out: `Clause`, which the readers of subject, status and date share.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from kg.extract.chunks import Chunk, Kind, Sentence
from kg.extract.found import Stack, kind_at, opening, stacks
from kg.extract.listings import BREAKING, GAP, GIVERS, LISTING, NOUNS, included, list_verb

# Proposing verbs that take the title itself; "đề nghị Bí thư ..." asks the secretary for something.
STANDING = (
    *("trình giữ chức", "ứng cử", "tự ứng cử", "tranh cử", "tái tranh cử", "ứng viên", "ứng cử viên"),
    *("tiến cử", "đề cử"),
)
_JOINT = 3
# What a life has, and how soon the words behind a semicolon look back: "; | bà A trước đó là".
_TOLD = frozenset((Kind.DATE, Kind.CAREER, Kind.FORMER))
_LOOKING_BACK = frozenset((Kind.SEMICOLON, Kind.FORMER, Kind.APPOINT))
_TURN = 4
_NEXT = (["sau", "đó"], ["tiếp", "đó"])
_THEN = 9
# What brings in whose post it was, and how near the verb of the first stands to the second.
_AGAINST = ("đối", "đối với", "với", "của")
_AGAIN = 14
# Who is moved, what may stand between him and "chuyển", and how the words of his next post begin.
_MOVED = frozenset((Kind.PERSON, Kind.PRONOUN))
_BEFORE_MOVE = ("được", "đã", "vừa", "mới")
_TO_POST = ("sang ", "về ", "lên ", "giữ ", "làm")
_SUBJECTS = frozenset((Kind.PERSON, Kind.PRONOUN, Kind.KIN, Kind.DISMISS))
_GAPPED = frozenset((Kind.COMMA, Kind.AND))
_JOINED = frozenset((Kind.CONCURRENT, Kind.AND))
# Words that begin a clause about a person, and what may stand between the two.
_RELATIVE = ("người", "vừa", "mới")
_APPOSED = frozenset((Kind.COMMA, Kind.DASH, Kind.TITLE))
_BACK = (["trước", "khi"], ["trước", "đó"], ["trước", "đây"])
# Marks behind the time of a line of a career table, and what that time and the rest of the line may have.
_LINED = frozenset((Kind.COLON, Kind.COMMA))
_OF_TIME = frozenset((Kind.DATE, Kind.DASH, Kind.COMMA, Kind.COLON))
_ON_LINE = frozenset((Kind.SEMICOLON, Kind.CONCURRENT))
_OPENERS = (
    *("từ", "đến", "tháng", "năm", "giai", "trước", "sau", "tiếp", "rồi", "kể", "và", "trong"),
    *("đầu", "giữa", "cuối"),
)
_WITHIN_TIME = (
    *("từ", "đến", "tới", "nay", "đầu", "giữa", "cuối", "hết", "trong", "giai", "đoạn", "thời", "gian"),
    *("các", "những", "vào", "sau", "đó", "rồi", "tiếp", "cho", "•", "+", "*"),
)


class Clause(Struct, frozen=True, gc=False):
    """One title stack that a verb governs.

    Attributes:
        sentence: The chunks.
        stack: The titles.
        verb: Chunk number of the verb right before them.
        first: Chunk number at which the sentence or its part after a semicolon begins.
        scope: Chunk number after the titles of the verb before: what bears on the status.
        used: Chunk numbers of titles that stand beside a name.
        background: The sentence tells a life, not news.
    """

    sentence: Sentence
    stack: Stack
    verb: int
    first: int
    scope: int
    used: set[int]
    background: bool

    @property
    def verb_chunk(self) -> Chunk:
        """The verb."""
        return self.sentence[self.verb]

    def before(self) -> tuple[Chunk, ...]:
        """The chunks that bear on the status, the verb included."""
        return self.sentence[self.scope : self.verb + 1]

    def phrase(self) -> tuple[Chunk, ...]:
        """The chunks after the last comma before the verb, the verb included."""
        number = self.verb
        while number > 0 and self.sentence[number - 1].kind not in {Kind.COMMA, Kind.SEMICOLON}:
            number -= 1
        return self.sentence[number : self.verb + 1]

    def kinds(self) -> set[Kind]:
        """The kinds of the chunks that bear on the status."""
        return {chunk.kind for chunk in self.before()}

    def has(self, *words: str) -> bool:
        """Whether the clause has one of these words before the title."""
        return any(chunk.is_any(words) for chunk in self.before())

    def is_left(self) -> bool:
        """Whether one comes from the post: "điều động ông A từ vị trí Giám đốc Sở B làm Bí thư"."""
        from_it = self.verb_chunk.is_word("từ")
        noun = self.verb_chunk.kind is Kind.PREDICATE and self.verb > 0
        return from_it or (noun and self.sentence[self.verb - 1].is_word("từ"))

    def is_present(self) -> bool:
        """Whether the verb itself says now: "(luân chuyển năm 2014), hiện giữ chức X", "..., nay là X"."""
        today = self.verb > 1 and self.sentence[self.verb - 1].is_word("nay")
        apart = kind_at(self.sentence, self.verb - 2) is Kind.COMMA
        return str(self.verb_chunk.value).startswith("hiện") or (today and apart)

    def looks_back(self) -> bool:
        """Whether it is of a time before: "Trước khi được bổ nhiệm, ông A là X", "làm Y, trước đó là X"."""
        return any([one.value for one in words[:2]] in _BACK for words in (self.sentence, self.phrase()))

    def is_next(self) -> bool:
        """Whether the post came after the one before: "làm X từ 2012 đến 2014 và sau đó | là Y"."""
        words = [chunk.value for chunk in self.sentence[max(0, self.verb - 2) : self.verb]]
        behind = self.sentence[max(0, self.verb - _THEN) : max(0, self.verb - 2)]
        return words in _NEXT and any(chunk.kind is Kind.TITLE for chunk in behind)

    def opens(self) -> bool:
        """Whether the verb opens the sentence, and what one did then follows: "Giữ chức X từ 2010, ông A"."""
        return self.verb == 0 and self.verb_chunk.kind is Kind.PREDICATE

    def is_before_another(self) -> bool:
        """Whether the sentence goes on with the next post: "Giữ chức X từ 2010, đến 2015, ông A được bầu"."""
        after = self.sentence[self.stack.last + 1 :]
        return self.opens() and any(chunk.kind is Kind.APPOINT for chunk in after)

    def lets_go(self) -> bool:
        """Whether one is let go: "cho ông A | thôi giữ chức X"."""
        before = [chunk.kind for chunk in self.sentence[max(0, self.verb - 1) : self.verb]]
        goes = self.verb_chunk.kind is Kind.DISMISS and before == [Kind.PERSON]
        return goes and self.sentence[self.verb - 2].is_word("cho", "để")

    def is_second(self) -> bool:
        """Whether another loses the post: "miễn nhiệm X đối với ông A và chức | Y đối với ông B"."""
        return _again(self.sentence, self.stack) is not None

    def is_profile(self) -> bool:
        """Whether it is an item of what one is: "Ông A sinh năm 1963, quê Quảng Nam; | Ủy viên X"."""
        return self.verb_chunk.kind is Kind.SEMICOLON

    def is_line(self) -> bool:
        """Whether it is a line of a career table: "Từ 8/2009 đến 2/2015: Phó Bí thư Đảng ủy"."""
        return self.verb_chunk.kind in _LINED


def clauses(sentence: Sentence, used: set[int], *, background: bool) -> Iterator[Clause]:
    """Yield the titles that no name stands beside and that a verb governs, in order."""
    before: Clause | None = None
    listing: Clause | None = None
    for stack in stacks(sentence):
        free = [place for place, number in enumerate(stack.numbers) if number not in used]
        if not free or free[0] != 0:
            continue
        part = stack.part(0, len(free)) if free == list(range(len(free))) else stack.part(0, 1)
        again = _again(sentence, part)
        verb = _verb(sentence, part) if again is None else again
        if verb is not None:
            first = _first(sentence, verb)
            scope = _scope(sentence, verb, before if again is None else None)
            scope = max(first, scope, _relative(sentence, verb))
            life = background and not _is_news(sentence, first)
            before = Clause(sentence, part, verb, first, scope, used, life)
            listing = before if sentence[verb].is_any(LISTING) else listing
        elif before is not None and _continues(sentence, before, part):
            before = replace(before, stack=part)
        elif listing is not None and _is_item(sentence, listing, part):
            before = replace(listing, stack=part)
        else:
            continue
        yield before


def _is_news(sentence: Sentence, first: int) -> bool:
    """Whether only what follows a semicolon looks back: "bổ nhiệm bà A làm X; | bà A trước đó là Y"."""
    if not sentence.kinds.issuperset(_LOOKING_BACK):
        return False
    end = next((n for n in range(first, len(sentence)) if sentence[n].kind is Kind.SEMICOLON), None)
    part = sentence[first:end]
    if end is None or not _TOLD.isdisjoint(chunk.kind for chunk in part):
        return False
    given = any(chunk.kind is Kind.APPOINT for chunk in part)
    return given and any(str(one.value).startswith("trước đó") for one in sentence[end + 1 : end + _TURN])


def _scope(sentence: Sentence, verb: int, before: Clause | None) -> int:
    """Return where what bears on a verb begins.

    What is joined by "và" or "kiêm" shares it, and so do the post left and the one taken: "điều động ông A
    từ vị trí X làm Y".
    """
    if before is None:
        return 0
    if before.is_left() or _is_gapped(sentence, before.stack.last + 1, verb) or _is_aside(before, verb):
        return before.scope
    after = before.stack.last + 1
    joins = (chunk.kind in _JOINED or chunk.is_word("đó") for chunk in sentence[after : verb + 1])
    near = verb - after <= _JOINT and any(joins)
    return before.scope if near else after


def _is_aside(before: Clause, verb: int) -> bool:
    """Whether the clause before is an aside on who is appointed: "bổ nhiệm ông A, nguyên là X, làm Y"."""
    sentence, opened = before.sentence, before.verb - 1
    opened -= sentence[opened].is_word("người")
    closed = kind_at(sentence, opened) is kind_at(sentence, before.stack.last + 1) is Kind.COMMA
    past = before.verb_chunk.kind is Kind.FORMER and before.stack.last + 2 == verb
    given = kind_at(sentence, opened - 1) is Kind.PERSON and kind_at(sentence, opened - 2) is Kind.APPOINT
    return closed and past and given


def _is_gapped(sentence: Sentence, start: int, verb: int) -> bool:
    """Whether only a person stands before the verb: "giới thiệu ông A làm X, ông B (Bộ trưởng Y) làm Z".

    He may have a title: "giới thiệu Bộ trưởng A làm X, Thứ trưởng B làm Y".
    """
    number, inside = start, False
    kinds: list[Kind] = []
    for number in range(start, verb):
        kind = sentence[number].kind
        inside = kind is Kind.OPEN or (inside and kind is not Kind.CLOSE)
        kinds += [] if inside or kind is Kind.CLOSE else [kind]
    marks = kinds[: -2 if kinds[-2:-1] == [Kind.TITLE] else -1]
    return kinds[-1:] == [Kind.PERSON] and bool(marks) and all(one in _GAPPED for one in marks)


def _continues(sentence: Sentence, before: Clause, stack: Stack) -> bool:
    """Whether titles go on a list that words have broken: "là A khóa XIV thuộc đoàn Hà Giang, B".

    Each may have its own time: "làm A từ 2005 đến 2010, | B từ 2010 đến 2015".
    """
    between = sentence[before.stack.last + 1 : stack.first]
    if not between or between[-1].kind is not Kind.COMMA or any(one.kind in BREAKING for one in between):
        return False
    following = kind_at(sentence, stack.last + 1)
    ends = stack.last + 1 == len(sentence) or sentence[stack.last + 1].is_word(".", "từ", "giai")
    return len(between) <= GAP and (ends or following in {Kind.COMMA, Kind.SEMICOLON})


def _is_item(sentence: Sentence, listing: Clause, stack: Stack) -> bool:
    """Whether titles are an item by themselves: "Ông là X khóa XI; tham gia Y (2001-2006); Z khóa XI"."""
    between = sentence[listing.stack.last + 1 : stack.first]
    whole = kind_at(sentence, stack.last + 1) in (None, Kind.SEMICOLON) or sentence[stack.last + 1].is_word(
        "."
    )
    alone = not any(one.kind in _SUBJECTS for one in between)
    return whole and alone and between[-1:] != () and between[-1].kind is Kind.SEMICOLON


def _verb(sentence: Sentence, stack: Stack) -> int | None:
    """Return the chunk of the verb that governs the titles."""
    number = stack.first - 1
    if number < 0:
        return None
    chunk, last = sentence[number], sentence[number - 1 : number]
    if chunk.kind in _LINED and last and (last[0].kind is Kind.DATE or last[0].is_word("nay")):
        lined = chunk.kind is Kind.COLON or _is_whole_line(sentence, stack)
        if lined:  # "Từ 3/2024 đến nay: X", "4/1996 - 8/2001, X."
            return number if _opens_with_time(sentence) else None
    if chunk.kind is Kind.OPEN and kind_at(sentence, number - 1) is Kind.DISMISS:
        return number - 1  # "cách hết chức vụ trong Đảng (Ủy viên X; Bí thư Y) đối với ông A"
    if chunk.kind in GIVERS or chunk.is_any(STANDING) or _puts_forward(sentence, number):
        return included(sentence, number) or number
    comes = kind_at(sentence, number - 1) is Kind.PERSON or _moves(sentence, stack)
    if chunk.is_word("lên") and _rises(sentence, number):
        return number
    if chunk.is_word("từ") and comes:
        return number  # "luân chuyển ông A | từ Giám đốc Sở Y tế làm Y", "ông A chuyển | từ X sang làm Y"
    return list_verb(sentence, number)


def _puts_forward(sentence: Sentence, number: int) -> bool:
    """Whether one is put forward for an election: "(được) giới thiệu (ông A) | để bầu | X"."""
    before = number - 1 - (kind_at(sentence, number - 1) is Kind.PERSON)
    return sentence[number].is_word("để bầu") and kind_at(sentence, before) is Kind.NOMINATE


def _rises(sentence: Sentence, number: int) -> bool:
    """Whether somebody goes up to a post: "năm 2016, bà | lên | Phó Giám đốc Sở X", "từ X lên Y".

    Who stands behind a verb goes nowhere: "kiện bà A lên Thủ tướng".
    """
    before = kind_at(sentence, number - 1)
    if before in (Kind.PERSON, Kind.PRONOUN):
        return number == 1 or kind_at(sentence, number - 2) in (Kind.COMMA, Kind.DATE)
    counted = number - 2 - (kind_at(sentence, number - 2) is Kind.PLURAL)
    later = before is Kind.DATE and kind_at(sentence, counted) is Kind.COMMA  # ", ba năm sau | lên | X"
    later = later or (number > 1 and [one.value for one in sentence[number - 2 : number]] == ["sau", "đó"])
    return later or _is_left(sentence, number - 1)


def _is_left(sentence: Sentence, number: int) -> bool:
    """Whether a title ends here that somebody is moved from: "từ (vị trí) X |"."""
    first = number - (kind_at(sentence, number) is Kind.TITLE)
    noun = kind_at(sentence, first) is Kind.PREDICATE
    return first < number and first > 0 and sentence[first - noun].is_word("từ")


def _is_whole_line(sentence: Sentence, stack: Stack) -> bool:
    """Whether a line has nothing but a time and posts: "Từ 4/1996 - 8/2001, X, Y."."""
    timed = all(is_time(chunk) for chunk in sentence[: stack.first])
    after = sentence[stack.last + 1 : stack.last + 2]
    return timed and all(chunk.kind in _ON_LINE or chunk.is_word(".") for chunk in after)


def is_time(chunk: Chunk) -> bool:
    """Whether a chunk may be of the time that opens a line: "Trong giai đoạn từ 4/1996 đến nay:"."""
    return chunk.kind in _OF_TIME or chunk.is_any(_WITHIN_TIME)


def _moves(sentence: Sentence, stack: Stack) -> bool:
    """Whether a person goes to another post: "ông A được chuyển từ X sang làm Y".

    A letter may go from one to the other, too: "đơn do ông A chuyển từ X sang Y".
    """
    number = stack.first - 2
    moved = number > 0 and (sentence[number].is_word("chuyển") or kind_at(sentence, number) is Kind.APPOINT)
    if not moved:
        return False
    while number > 1 and sentence[number - 1].is_any(_BEFORE_MOVE):
        number -= 1
    following = sentence[stack.last + 1 : stack.last + 2]
    takes = any(one.kind is Kind.PREDICATE and str(one.value).startswith(_TO_POST) for one in following)
    titled = kind_at(sentence, stack.last + 2) is Kind.TITLE
    takes = takes or (titled and any(one.is_word("lên", "sang") for one in following))
    return takes and kind_at(sentence, number - 1) in _MOVED


def _again(sentence: Sentence, stack: Stack) -> int | None:
    """Return the dismissal of "miễn nhiệm X đối với ông A và chức | Y đối với ông B" that Y is told by.

    A remark may stand behind the first: "ông A (402 phiếu) và chức | Y của ông B".
    """
    if stack.last + 2 >= len(sentence) or not sentence[stack.last + 1].is_any(_AGAINST):
        return None
    number = stack.first - 1
    number -= number > 0 and sentence[number].is_any(NOUNS)
    remark = opening(sentence, number - 1) - 1 if kind_at(sentence, number - 1) is Kind.CLOSE else number - 1
    if kind_at(sentence, number) not in _GAPPED or kind_at(sentence, remark) is not Kind.PERSON:
        return None
    before = range(remark, max(-1, remark - _AGAIN), -1)
    verb = next((one for one in before if sentence[one].kind in (Kind.DISMISS, Kind.APPOINT)), None)
    return verb if verb is not None and sentence[verb].kind is Kind.DISMISS else None


def _opens_with_time(sentence: Sentence, first: int = 0) -> bool:
    number = first + (kind_at(sentence, first) is Kind.DASH or sentence[first].is_word("•", "+", "*"))
    return kind_at(sentence, number) is Kind.DATE or sentence[number].is_any(_OPENERS)


def _relative(sentence: Sentence, verb: int) -> int:
    """Return where a clause about a person begins: "bầu Bí thư thay ông A, | người vừa về làm X".

    His titles may stand between: "sẽ làm Y, thay ông A, nguyên Z | mới được điều động làm X".
    """
    for number in range(verb - 1, max(1, verb - GAP), -1):
        if sentence[number].is_any(_RELATIVE) and _is_about(sentence, number):
            return number
    return 0


def _is_about(sentence: Sentence, number: int) -> bool:
    """Whether a person stands before this chunk, and a comma or his titles between the two."""
    before = number - 1
    if sentence[number].is_word("người"):
        return kind_at(sentence, before) is Kind.COMMA and kind_at(sentence, before - 1) is Kind.PERSON
    while before > 0 and sentence[before].kind in _APPOSED:
        before -= 1
    told = any(chunk.kind is Kind.TITLE for chunk in sentence[before:number])
    return told and kind_at(sentence, before) is Kind.PERSON and kind_at(sentence, before - 1) is Kind.SUCCEED


def _first(sentence: Sentence, verb: int) -> int:
    number = verb
    while number > 0 and sentence[number - 1].kind is not Kind.SEMICOLON:
        number -= 1
    return number


def goes_on(clause: Clause) -> bool:
    """Whether the clause leaves its subject to the sentence before: "Từ tháng 5/2012, giữ chức ...".

    So may each of its parts: "Từ 2005 đến 2010 là X; từ 2010 đến nay | là Y".
    """
    sentence, first = clause.sentence, clause.first
    before = sentence[first : clause.verb]
    timed = bool(before) and _opens_with_time(sentence) and _opens_with_time(sentence, first)
    if not timed or any(chunk.kind in _NAMING for chunk in before):
        return False
    return clause.background or any(chunk.kind is Kind.DATE for chunk in before)


_NAMING = frozenset(
    (Kind.TITLE, Kind.PERSON, Kind.PRONOUN, Kind.ORGANIZATION, Kind.NOMINATE, Kind.KIN, Kind.PLACE)
)
