"""Titles that verbs give and take: appointed, elected, held, left, only proposed.

Comes in: the chunks of a sentence and the titles that stand beside names already. Goes out: what
verbs say of the others.

    bầu ông A, Phó Chủ tịch HĐND, giữ chức Chủ tịch UBND tỉnh           start
    miễn nhiệm Chủ tịch UBND tỉnh đối với ông A                          end
    Từ năm 1981 đến năm 1986, ông làm Thứ trưởng Bộ Quốc phòng           held, 1981 to 1986
    giới thiệu ông A để bầu giữ chức Chủ tịch HĐND                       nominated
    Trong thời gian giữ cương vị Viện trưởng, đồng chí A ...             held
    bổ nhiệm ông A và ông B giữ chức Thứ trưởng                          start, of both
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kg.extract.careers import closed, dated_after, deed_of_clause, span_before, span_of_clause
from kg.extract.chunks import Kind, PersonPhrase, Sentence
from kg.extract.clauses import Clause, clauses
from kg.extract.coordination import coordinated
from kg.extract.found import Found, Span, kind_at
from kg.extract.periods import with_span
from kg.extract.statuses import status_of_clause
from kg.extract.subjects import CARRIED, subject_of, taking_over
from kg.extract.terms import has_several
from kg.extract.titles import TitlePhrase
from kg.model.claims import Status

_NEXT = 8
_IN_ORDER = ("lần lượt là", "lần lượt giữ", "lần lượt giữ chức", "lần lượt giữ chức vụ")
_SERVED = 3  # chunks of "của ông B thời" before "ông"


def read(sentence: Sentence, used: set[int], *, background: bool = False) -> list[Found]:
    """Return what verbs say about titles that no name stands beside.

    Args:
        sentence: The chunks.
        used: Chunk numbers of titles that stand beside a name.
        background: The sentence tells a life, not news.
    """
    found: list[Found] = []
    used = set(used)
    for clause in clauses(sentence, used, background=background):
        said = [*_claims(clause), *_handed(clause)]
        if said:
            used.update(clause.stack.numbers)
            found = [closed(one, said[0], sentence) for one in found]
        found += [_within(one, found) for one in said]
    return found


def _within(found: Found, before: Sequence[Found]) -> Found:
    """End what is begun within the time of a post told before with the end of that time.

    "7/2008 - 3/2015: Thứ trưởng Bộ A; từ tháng 10/2010 kiêm Bí thư Đảng ủy Bộ": until 3/2015.
    """
    span = found.span
    begins = span is not None and span.since and not (span.ended or span.ongoing)
    if span is None or span.mention.date is None or not begins or found.status is Status.START:
        return found
    begun = span.mention.date.start
    for outer in reversed(before):
        whole = outer.span
        if whole is None or not (whole.since and whole.until) or outer.person != found.person:
            continue
        first, last = whole.mention.date, whole.last()
        if first is not None and last is not None and first.start < begun < last:
            ended = replace(span, until=True, end=whole.end or whole.mention)
            return replace(found, span=ended, status=Status.HELD, rule="verb-held")
    return found


def _claims(clause: Clause) -> Iterator[Found]:
    number = subject_of(clause)
    if number is None:
        return
    span = span_of_clause(clause)
    said = status_of_clause(clause, span)
    if said is None:
        return
    status, rule = (Status.HOLDS, "verb-holds") if span is None and _is_each(clause, number) else said
    frame = deed_of_clause(clause) if span is None else None
    if span is not None and rule == "verb-asked":  # "Tháng 7/2018, ông A bị đề nghị cách chức X": held then
        frame, span = span.mention, None
    titles = clause.stack.titles
    mates = (*titles, *_mates(clause))
    for one, title in _shared_out(clause, number):
        person, start, end = _person(clause.sentence, one)
        first, last = min(start, titles[0].start), max(end, titles[-1].end)
        past = title.former and status in (Status.HOLDS, Status.END)
        own, name = (Status.HELD, "verb-held") if past else (status, rule)
        if rule == "verb-took" and clause.verb_chunk.is_word("tham gia") and _is_item_after(clause, title):
            own, name = Status.HOLDS, "verb-holds"  # "tham gia X (1999-2001); Đại biểu Quốc hội khóa XIV"
        several = span is not None and status is Status.START and has_several(title.term)
        if several:  # "Năm 1998, bà được bầu làm Chủ tịch Hội X, đại biểu Quốc hội khóa VIII và X"
            own, name = Status.HOLDS, "verb-holds"
        found = Found(person, start, title, mates, own, name, first, last, None, clause.background, frame)
        own_span = _own_span(clause, found) if len(titles) > 1 else None
        apart = _is_item_before(clause, title) or (title is not titles[-1] and _only_begins(span))
        listed = own is Status.HELD and apart and span == dated_after(clause)
        if own_span is None and _has_no_end(span) and _comes_later(clause, title):
            yield from _later(clause, found)
            continue
        yield replace(found, span=own_span or (None if listed or several else span))


def _handed(clause: Clause) -> Iterator[Found]:
    """Yield what one takes over: "ông A bàn giao chức X cho ông B"."""
    number = taking_over(clause)
    if number is None:
        return
    person, start, end = _person(clause.sentence, number)
    titles = clause.stack.titles
    first, last = min(start, titles[0].start), max(end, titles[-1].end)
    span = span_of_clause(clause)
    for title in titles:
        yield Found(
            person, start, title, titles, Status.START, "verb-start", first, last, span, clause.background
        )


def _is_each(clause: Clause, number: int) -> bool:
    """Whether people have a post each: "ông A và bà B lần lượt là Giám đốc và Phó Giám đốc Sở X"."""
    if not clause.verb_chunk.is_any(_IN_ORDER) or number == CARRIED:
        return False
    return len(clause.stack.titles) == len(coordinated(clause, number)) > 1


def _later(clause: Clause, found: Found) -> Iterator[Found]:
    """Yield a post that came after the one that the date began: "Năm 2014, ông làm X, | rồi Y".

    That somebody was elected to the first (START) does not tell when the second began.
    """
    said = status_of_clause(clause, None)
    if said is not None:
        status, rule = (Status.HELD, "verb-held") if said[0] is Status.START else said
        yield replace(found, status=status, rule=rule, frame=None)


def _comes_later(clause: Clause, title: TitlePhrase) -> bool:
    """Whether "rồi" parts a title from those before it."""
    sentence, stack = clause.sentence, clause.stack
    parted = (n for n in stack.numbers[1:] if sentence[n - 1].is_word("rồi"))
    return any(sentence[number].start <= title.start for number in parted)


def _own_span(clause: Clause, found: Found) -> Span | None:
    """Return the date of one of several posts, which is not that of the others."""
    own = with_span(clause.sentence, found).span
    if own is not None or found.title is clause.stack.titles[-1] or not _is_added(clause):
        return own
    first = all(chunk.kind is not Kind.TITLE for chunk in clause.sentence[clause.first : clause.verb])
    return span_before(clause) if first and _only_begins(dated_after(clause)) else None


def _is_added(clause: Clause) -> bool:
    """Whether the last post is had beside the others: "làm X, | kiêm | Y từ năm 2004"."""
    return kind_at(clause.sentence, clause.stack.numbers[-1] - 1) is Kind.CONCURRENT


def _only_begins(span: Span | None) -> bool:
    """Whether only a beginning is told: of "từng là X, Y và Z (từ tháng 3/2016)" Z began then."""
    return span is not None and span.since and _has_no_end(span)


def _has_no_end(span: Span | None) -> bool:
    return span is not None and not (span.ended or span.ongoing)


def _is_item_before(clause: Clause, title: TitlePhrase) -> bool:
    """Whether a semicolon parts a title from the last: "từng là X, Y; Z từ năm 2011" dates only Z.

    So does a term of its own: "X, Y nhiệm kỳ 2011-2016, Z (2008-2010)".
    """
    sentence, stack = clause.sentence, clause.stack
    parted = (n for n in stack.numbers[1:] if kind_at(sentence, n - 1) is Kind.SEMICOLON)
    termed = any(title.start <= one.start and one.term is not None for one in stack.titles[:-1])
    return termed or any(title.end <= sentence[number].start for number in parted)


def _is_item_after(clause: Clause, title: TitlePhrase) -> bool:
    """Whether a semicolon parts a title from those before it."""
    sentence, stack = clause.sentence, clause.stack
    parted = (n for n in stack.numbers[1:] if kind_at(sentence, n - 1) is Kind.SEMICOLON)
    return any(sentence[number].start <= title.start for number in parted)


def _shared_out(clause: Clause, number: int) -> list[tuple[int, TitlePhrase]]:
    """Pair the persons who share the verb with its titles.

    As many titles as persons go out in order: "ông A và ông B giữ chức Chủ tịch HĐND và Chủ tịch UBND". Else
    each gets all: "ông A và ông B là Thành ủy viên, Ủy viên Ban Thường vụ, Phó Bí thư". Where there are fewer
    titles than persons the words do not tell; only the nearest person counts.
    """
    titles = clause.stack.titles
    persons = (number,) if number == CARRIED else coordinated(clause, number)
    if len(titles) == 1:
        return [(person, titles[0]) for person in persons]
    if len(titles) == len(persons):
        return list(zip(persons, titles, strict=True))
    if len(titles) < len(persons):
        persons = (number,)
    return [(person, title) for title in titles for person in persons]


def _mates(clause: Clause) -> Iterator[TitlePhrase]:
    """Yield the title that the next verb governs, where this one leaves out whose committee it is.

    "thôi tham gia Ban Chấp hành, Ban Thường vụ và thôi giữ chức Bí thư Tỉnh ủy Hà Giang"
    """
    bodies = [title.organization for title in clause.stack.titles]
    if not any(body is not None and body.missing == "host" for body in bodies):
        return
    for chunk in clause.sentence[clause.stack.last + 1 : clause.stack.last + _NEXT]:
        if isinstance(chunk.value, TitlePhrase):
            yield chunk.value
            return


def _is_of_one_served(sentence: Sentence, number: int) -> bool:
    """Whether a pronoun means whom one serves: "ông A từng là trợ lý của ông B thời | ông | làm X"."""
    if number < _SERVED or sentence[number].kind is not Kind.PRONOUN:
        return False
    served, when = sentence[number - 2], sentence[number - 1]
    owned = sentence[number - _SERVED].is_word("của", "cho")
    called = served.value.honorific if isinstance(served.value, PersonPhrase) else None
    return owned and called == sentence[number].value and when.is_word("thời", "khi", "lúc", "hồi")


def _person(sentence: Sentence, number: int) -> tuple[PersonPhrase, int, int]:
    """Return the subject with its tokens; one that is carried on stands where the sentence begins."""
    if number == CARRIED:
        start = sentence[0].start
        return PersonPhrase("", full=False), start, start
    chunk = sentence[number - 2] if _is_of_one_served(sentence, number) else sentence[number]
    value = chunk.value
    person = value if isinstance(value, PersonPhrase) else PersonPhrase("", honorific=str(value), full=False)
    return person, chunk.start, chunk.end
