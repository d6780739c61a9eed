"""Titles that verbs give and take: appointed, elected, held, left, only proposed.

Comes in: the chunks of a sentence and the titles that stand beside names already. Goes out: what
verbs say of the others.

    bầu ông A, Phó Chủ tịch HĐND, giữ chức Chủ tịch UBND tỉnh           start
    miễn nhiệm Chủ tịch UBND tỉnh đối với ông A                          end
    Từ năm 1981 đến năm 1986, ông làm Thứ trưởng Bộ Quốc phòng           held, 1981 to 1986
    giới thiệu ông A để bầu giữ chức Chủ tịch HĐND                       nominated
    Trong thời gian giữ cương vị Viện trưởng, đồng chí A ...             held
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.chunks import Chunk, Kind, PersonPhrase, Sentence
from kg.extract.found import Found, Span, Stack, kind_at, stacks
from kg.model.claims import Status
from kg.text.dates import DateMention

_GIVERS = frozenset((Kind.PREDICATE, Kind.APPOINT, Kind.DISMISS, Kind.FORMER, Kind.CONCURRENT))
# Proposing verbs that take the title itself; "đề nghị Bí thư ..." asks the secretary for something.
_STANDING = ("ứng cử", "tự ứng cử", "tranh cử", "tái tranh cử", "ứng viên", "ứng cử viên", "tiến cử", "đề cử")
_PEOPLE = frozenset((Kind.PERSON, Kind.PRONOUN))
_SKIPPED = frozenset((Kind.COMMA, Kind.DATE, Kind.OTHER, Kind.PREDICATE, Kind.ORGANIZATION, Kind.PLACE))
# "là" and "làm" say something of a person only right after one.
_LINKS = frozenset(("là", "hiện là", "đang là", "vẫn là"))
_POSITIONS = ("cương vị", "vai trò", "tư cách")


@dataclass(frozen=True, slots=True)
class _Clause:
    """One title stack that a verb governs.

    Attributes:
        sentence: The chunks.
        stack: The titles.
        verb: Chunk number of the verb right before them.
        first: Chunk number at which the clause begins.
        used: Chunk numbers of titles that stand beside a name.
    """

    sentence: Sentence
    stack: Stack
    verb: int
    first: int
    used: set[int]

    def before(self) -> Sentence:
        """The chunks from the beginning of the clause to the verb, the verb included."""
        return self.sentence[self.first : self.verb + 1]

    def kinds(self) -> set[Kind]:
        return {chunk.kind for chunk in self.before()}

    def has(self, *words: str) -> bool:
        """Whether the clause has one of these words before the title."""
        return any(chunk.is_word(*words) for chunk in self.before())


def read(sentence: Sentence, used: set[int]) -> list[Found]:
    """Return what verbs say about titles that no name stands beside."""
    found: list[Found] = []
    for stack in stacks(sentence):
        free = [place for place, number in enumerate(stack.numbers) if number not in used]
        if not free or free[0] != 0:
            continue
        part = stack.part(0, len(free)) if free == list(range(len(free))) else stack.part(0, 1)
        verb = part.first - 1
        if kind_at(sentence, verb) in _GIVERS or (verb >= 0 and sentence[verb].is_word(*_STANDING)):
            said = list(_claims(_Clause(sentence, part, verb, _clause_start(sentence, verb), used)))
            used = used | set(part.numbers) if said else used
            found += said
    return found


def _clause_start(sentence: Sentence, verb: int) -> int:
    number = verb
    while number > 0 and sentence[number - 1].kind is not Kind.SEMICOLON:
        number -= 1
    return number


def _claims(clause: _Clause) -> Iterator[Found]:
    subject = _subject(clause)
    if subject is None:
        return
    chunk = clause.sentence[subject]
    value = chunk.value
    person = value if isinstance(value, PersonPhrase) else PersonPhrase("", honorific=str(value), full=False)
    span = _span(clause)
    status = _status(clause, span)
    if status is None:
        return
    titles = clause.stack.titles
    first, last = min(chunk.start, titles[0].start), max(chunk.end, titles[-1].end)
    for title in titles:
        said = Status.HELD if title.former and status in (Status.HOLDS, Status.END) else status
        yield Found(person, chunk.start, title, titles, said, f"verb-{said.value}", first, last, span)


def _subject(clause: _Clause) -> int | None:
    """Return the chunk number of the person that the verb is about."""
    sentence, verb = clause.sentence, clause.verb
    word = str(sentence[verb].value)
    if word in _LINKS and not _linked(sentence, verb):
        return None
    if any(position in word for position in _POSITIONS):
        right = _right(sentence, clause.stack.last)
        if right is not None:
            return right
    if sentence[verb].kind is Kind.DISMISS:
        right = _against(sentence, clause.stack.last)
        if right is not None:
            return right
    return _left(clause)


def _linked(sentence: Sentence, verb: int) -> bool:
    number = verb - 1
    while number >= 0 and sentence[number].kind in {Kind.OTHER, Kind.DATE} and number > verb - 3:
        number -= 1
    return kind_at(sentence, number) in _PEOPLE


def _right(sentence: Sentence, number: int) -> int | None:
    """Return the person after "với cương vị TITLE từ tháng 4/2016 đến nay, ông ..."."""
    for following in range(number + 1, min(number + 9, len(sentence))):
        if sentence[following].kind in _PEOPLE:
            return following
        if sentence[following].kind not in _SKIPPED:
            return None
    return None


def _against(sentence: Sentence, number: int) -> int | None:
    """Return the person after "miễn nhiệm TITLE ... đối với | với | của ông ..."."""
    for following in range(number + 1, min(number + 8, len(sentence))):
        if sentence[following].kind in _PEOPLE and sentence[following - 1].is_word("với", "của", "cho"):
            return following
        if sentence[following].kind in {Kind.SEMICOLON, Kind.TITLE, Kind.APPOINT}:
            return None
    return None


def _left(clause: _Clause) -> int | None:
    """Return the nearest person before the verb; the agent between "được" and the verb is none."""
    sentence = clause.sentence
    number, passive = clause.verb, _passive(clause)
    if passive is not None:
        number = passive
    while number > 0:
        number -= 1
        if sentence[number].kind is Kind.TITLE and number not in clause.used:
            return None  # "việc Tổng Bí thư được giới thiệu ...": a title without a name is the subject
        if sentence[number].kind is Kind.KIN:
            return None  # "ông A có bố từng là Bí thư": the father was
        if sentence[number].kind in _PEOPLE:
            if kind_at(sentence, number - 1) is not Kind.SUCCEED:
                return number
            if kind_at(sentence, number + 1) is Kind.COMMA:
                return None  # "thay ông A, làm X": it is A who goes to X
    return None


def _passive(clause: _Clause) -> int | None:
    """Return the chunk of "được" or "bị" when an appointing verb follows it with its agent between."""
    sentence = clause.sentence
    agents = [n for n in range(clause.first, clause.verb + 1) if sentence[n].is_word("được", "bị")]
    for number in reversed(agents):
        between = sentence[number + 1 : clause.verb + 1]
        verbs = [place for place, chunk in enumerate(between) if chunk.kind in {Kind.APPOINT, Kind.DISMISS}]
        if verbs and not any(chunk.kind is Kind.PERSON for chunk in between[verbs[-1] :]):
            return number
    return None


def _status(clause: _Clause, span: Span | None) -> Status | None:
    verb = clause.sentence[clause.verb]
    if _is_condition(clause):
        return None
    if verb.kind is Kind.DISMISS:
        return Status.END
    if verb.kind is Kind.FORMER or clause.has("từng") or _until_next(clause):
        return Status.HELD
    if _proposed(clause):
        return Status.NOMINATED
    if Kind.IRREAL in clause.kinds():
        return Status.NOMINATED if Kind.APPOINT in clause.kinds() else None
    return _of_holding(clause, verb, span)


def _of_holding(clause: _Clause, verb: Chunk, span: Span | None) -> Status:
    word = str(verb.value)
    if any(position in word for position in _POSITIONS):
        return Status.HELD if clause.has("thời", "khi") else Status.HOLDS
    if Kind.APPOINT in clause.kinds():
        return Status.START
    if span is not None and (span.since or span.until or span.ongoing):
        return Status.HOLDS if span.ongoing or not span.until else Status.HELD
    if word in _LINKS or clause.has("hiện", "đang", "vẫn", "hiện nay"):
        return Status.HOLDS
    if verb.kind is Kind.CONCURRENT or clause.has("do"):
        return Status.HOLDS
    return Status.START


def _is_condition(clause: _Clause) -> bool:
    """Whether the verb only sets a time: "Trước khi giữ chức X, ông ..." tells nothing of X."""
    return {"khi", "trước"} <= {chunk.value for chunk in clause.before()[-4:]}


def _until_next(clause: _Clause) -> bool:
    """Whether another post came after: "giữ chức X trước khi về làm Y"."""
    last = clause.stack.last
    return [chunk.value for chunk in clause.sentence[last + 1 : last + 3]] == ["trước", "khi"]


def _proposed(clause: _Clause) -> bool:
    before = clause.before()
    for place, chunk in enumerate(before):
        following = before[place + 1] if place + 1 < len(before) else None
        if chunk.kind is Kind.NOMINATE and not (following is not None and following.is_word("của")):
            return True
    return False


def _span(clause: _Clause) -> Span | None:
    """Return the date that belongs to the post: right after the title, else the last one before the verb."""
    sentence = clause.sentence
    for number in range(clause.stack.last + 1, min(clause.stack.last + 5, len(sentence))):
        if sentence[number].kind is Kind.DATE:
            return _tied(sentence, number)
        if sentence[number].kind not in {Kind.OTHER, Kind.COMMA, Kind.OPEN, Kind.ORGANIZATION, Kind.PLACE}:
            break
    for number in range(clause.verb, clause.first - 1, -1):
        if sentence[number].kind is Kind.DATE:
            return _tied(sentence, number)
    return None


def _tied(sentence: Sentence, number: int) -> Span | None:
    mention = sentence[number].value
    before = sentence[number - 1].value if number else ""
    if not isinstance(mention, DateMention) or mention.date is None or before in {"kỳ", "đoạn"}:
        return None  # the years of a nhiệm kỳ or giai đoạn are no dates of the post
    after = [chunk.value for chunk in sentence[number + 1 : number + 3]]
    spans = mention.date.start != mention.date.end
    return Span(
        mention,
        since=before == "từ" or spans,
        until=spans or before in {"đến", "tới"},
        ongoing="nay" in after,
    )
