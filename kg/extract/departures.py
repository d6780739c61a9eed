"""Departures that a sentence tells of whom it names with his titles: retired, dismissed, or dead.

Comes in: the chunks of a sentence and what its titles and verbs have told. Goes out: what stood beside a
name and has ended, and ends told beside what still stands; who has died, and when.

    cách chức Cục trưởng A, Vụ trưởng B và Viện trưởng C    ends of all three
    cách chức ông A - Phó Bí thư Thành ủy                   end
    bà A, Chủ tịch HĐND thành phố, nghỉ hưu từ ngày 1/1     holds, and end on that day
    bổ nhiệm ông A làm Trưởng ban thay bà B mới nghỉ hưu    start of A, end of B
    cách hết chức vụ trong Đảng của ông A, Bí thư Huyện ủy  holds, and end
    ông A, Phó Chủ tịch UBND tỉnh, đã từ trần ngày 17/1     A has died on that day
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from kg.extract.chunks import Chunk, Kind, PersonPhrase, Sentence
from kg.extract.found import Found, Span, kind_at
from kg.extract.leavings import OF_THE_POST, handed_to, is_succeeded, leaving, resigns
from kg.extract.lexicon import marked
from kg.extract.rosters import entries, past_own
from kg.extract.titles import TitlePhrase
from kg.model.claims import Status
from kg.model.dates import PartialDate
from kg.text.dates import DateMention

_PEOPLE = frozenset((Kind.PERSON, Kind.PRONOUN))
_LISTED = frozenset((Kind.COMMA, Kind.AND))
# What may stand between a person with his titles and his death.
_PASSED = frozenset(
    (
        *(Kind.TITLE, Kind.COMMA, Kind.DASH, Kind.OPEN, Kind.CLOSE, Kind.AND, Kind.DATE),
        *(Kind.FORMER, Kind.ORGANIZATION, Kind.PLACE),
    )
)
# Words between a person with his titles and his death: "do bệnh nặng, đã đột ngột qua đời".
_DYING = ("đã", "vừa", "mới", "đột", "ngột", "do", "vì", "lâm", "bệnh", "nặng", "tuổi", "cao", "sức", "yếu")
_CLOSING = frozenset((Kind.COMMA, Kind.DASH, Kind.CLOSE))
_DIRECT = 3
_BEFORE_DATE = frozenset((Kind.OTHER, Kind.COMMA, Kind.PLACE))
# What ends the clause before a person: "... thay ông A từ chức" tells of a vacancy.
_PARTING = frozenset((Kind.COMMA, Kind.SEMICOLON, Kind.SUCCEED))
# All posts in the Party at once, whom they are taken from, and the bodies in which one has them.
_IN_PARTY = (" trong đảng", " chức vụ đảng", " về đảng")
_AGAINST = ("đối", "với", "đối với", "của")
_TITLES = frozenset((Kind.TITLE, Kind.COMMA))
_QUOTES = ('"', "”", "’", "'")  # 'hình thức "Cách hết chức vụ trong Đảng" đối với ông A'
_PARTY_BODIES = ("Ban Thường vụ", "Ban Chấp hành", "Ủy ban Kiểm tra", "Bộ Chính trị", "Ban Bí thư")
# Going to another post, and seats that one keeps then.
_AWAY = ("sang ", "chuyển sang ", "về làm", "về giữ", "chuyển về ")
_SEATS = ("ủy viên", "ủy viên dự khuyết", "đại biểu")
_UNREAL = frozenset((Kind.NOMINATE, Kind.IRREAL, Kind.NEGATION))
# How far after the word its date stands: "nghỉ hưu theo chế độ từ ngày 1/1", "mất lúc 5 giờ 5 phút 1/1".
_NEAR = 5
_HOURS = 9
_HOUR = frozenset((Kind.OTHER, Kind.PLURAL))


def with_ends(sentence: Sentence, beside: Sequence[Found], said: Sequence[Found]) -> list[Found]:
    """Return the titles beside names, those that have ended as ends, with the ends by retirement."""
    if not (beside or said):
        return []
    found = _dismissed(sentence, beside, said) if beside else []
    ends = [*_retired(sentence, found, said), *_stripped(sentence, found), *_moved(sentence, found, said)]
    over = {one.title.start for one in ends if any(chunk.is_word("đã") for chunk in _within(sentence, one))}
    standing = [one for one in found if one.status is not Status.HOLDS or one.title.start not in over]
    return [*standing, *ends]


def _within(sentence: Sentence, found: Found) -> Iterator[Chunk]:
    """Yield the chunks between the title and the last word of the evidence."""
    return (chunk for chunk in sentence if found.title.end <= chunk.start < found.last)


def _dismissed(sentence: Sentence, beside: Sequence[Found], said: Sequence[Found]) -> list[Found]:
    """Turn "cách chức Cục trưởng A, Vụ trưởng B" and "cách chức (đối với) ông A - Cục trưởng" into ends."""
    if Kind.DISMISS not in sentence.kinds:
        return list(beside)
    places = {chunk.end: number for number, chunk in enumerate(sentence)}
    told = {one.at for one in said}
    listed, found = -1, []
    for own in beside:
        one = own
        before = places.get(min(one.at, one.mates[0].start), -1)
        goes_on = kind_at(sentence, before) in _LISTED and _after_place(sentence, before) == listed
        verb = _dismissal(sentence, before)
        done = verb is not None and not _only_asked(sentence, verb)
        if (done or goes_on) and one.status is Status.HOLDS and one.at not in told:
            listed = max(one.last, one.mates[-1].end)
            one = replace(one, status=Status.END, rule="verb-end")
        found.append(one)
    return found


def _after_place(sentence: Sentence, joint: int) -> int:
    """Return the token after the last title before "và": "Chủ tịch UBND xã A|, huyện B và ông C"."""
    while kind_at(sentence, joint - 1) is Kind.PLACE and kind_at(sentence, joint - 2) is Kind.COMMA:
        joint -= 2
    return sentence[joint].start


def _dismissal(sentence: Sentence, number: int) -> int | None:
    """Return the dismissal at or before this chunk: "hình thức cách chức | đối với"; all posts are none."""
    verb = number
    while verb > 0 and sentence[verb].is_any(_AGAINST[:-1]):
        verb -= 1
    if kind_at(sentence, verb) is not Kind.DISMISS:
        return None
    every = verb < number and not sentence[verb].is_any(OF_THE_POST)
    return None if every else verb


def _only_asked(sentence: Sentence, number: int) -> bool:
    """Whether the dismissal is but proposed: "đề nghị Ban Bí thư cách chức ông A (Giám đốc Sở B)"."""
    return any(chunk.kind in _UNREAL for chunk in sentence[max(0, number - _NEAR) : number])


def _is_unreal(sentence: Sentence, person: int) -> bool:
    """Whether the clause asks, supposes or denies: "kêu gọi Bộ trưởng A từ chức", "nếu ông A từ chức".

    "Theo yêu cầu của Thủ tướng, Bộ trưởng A từ chức" and "giới thiệu ông B thay ông A từ chức" do not.
    """
    first = last = _titled(sentence, person)
    while first > 0 and sentence[first - 1].kind not in _PARTING:
        first -= 1
    before = sentence[first:last]
    words = " ".join(chunk.value for chunk in before if isinstance(chunk.value, str))
    demands = any(f" {one} " in f" {words} " for one in marked("demand"))
    return demands or any(chunk.kind in _UNREAL for chunk in before)


def _retired(sentence: Sentence, beside: Sequence[Found], said: Sequence[Found]) -> Iterator[Found]:
    """Yield the ends of titles whose holder retires, the post that another takes over from him included."""
    if Kind.RETIRE not in sentence.kinds and Kind.DISMISS not in sentence.kinds:
        return
    for number, chunk in enumerate(sentence):
        gives_up = chunk.kind is Kind.DISMISS and resigns(sentence, number)
        if chunk.kind is not Kind.RETIRE and not gives_up:
            continue
        span = _date(sentence, number)
        handed = handed_to(sentence, number)
        for person in handed or leaving(sentence, number):
            if (gives_up and _is_unreal(sentence, person)) or (
                span is None and _will(sentence, person, number)
            ):
                continue
            at = sentence[person].start
            succeeded = is_succeeded(sentence, person)
            posts = [one for one in beside if one.at == at and one.status is not Status.END]
            posts += [_in_full(one) for one in said if succeeded and one.status is Status.START]
            long_since = any(one.is_word("đã", "hiện") for one in sentence[person:number])
            for one in posts:
                if one.status is Status.HELD and (long_since or gives_up or handed):
                    yield from _ended_by(one, span)
                    continue
                value = sentence[person].value
                holder = value if isinstance(value, PersonPhrase) else one.person
                yield replace(
                    one,
                    person=holder,
                    at=at,
                    status=Status.END,
                    rule="verb-end",
                    first=min(one.first, at, chunk.start),
                    last=max(one.last, chunk.end),
                    span=span,
                )


def _will(sentence: Sentence, person: int, number: int) -> bool:
    """Whether one is only to go: "ông A sẽ nghỉ hưu", if not "sẽ nghỉ hưu từ ngày 1/6"."""
    return any(one.is_word("sẽ") for one in sentence[person:number])


def _in_full(post: Found) -> Found:
    """Return the post as whoever is succeeded held it: "giao quyền X cho ông A thay ông B nghỉ hưu"."""
    return replace(post, title=replace(post.title, modifiers=post.title.modifiers - {"acting"}))


def _moved(sentence: Sentence, beside: Sequence[Found], said: Sequence[Found]) -> Iterator[Found]:
    """Yield the ends of offices that one leaves for another: "điều chuyển ông A, Giám đốc Sở B, sang làm C".

    A seat in a committee stays, and all does where the words deny it ("không chấp hành quyết định").
    """
    if Kind.APPOINT not in sentence.kinds:
        return
    words = {after.start: before.value for before, after in pairwise(sentence)}
    moves = {
        one.at: one
        for one in said
        if one.status is Status.START and str(words.get(one.title.start)).startswith(_AWAY)
    }
    for one in beside:
        move = moves.get(one.at)
        leaves = move is not None and one.status is Status.HOLDS and one.title.start < move.title.start
        if move is not None and leaves and not one.title.row.title.lower().endswith(_SEATS):
            last = max(one.last, move.last)
            if not _leaves(sentence, one, move):
                continue
            yield replace(one, status=Status.END, rule="verb-end", last=last, span=move.span)


def _leaves(sentence: Sentence, one: Found, move: Found) -> bool:
    """Whether nothing denies a move, and none keeps his office: "được phân công kiêm nhiệm sang làm"."""
    person = next(number for number, chunk in enumerate(sentence) if chunk.start == one.at)
    between = [chunk for chunk in sentence if one.at <= chunk.start < move.title.start]
    denied = any(chunk.kind in _UNREAL for chunk in between)
    kept = any(chunk.kind is Kind.CONCURRENT for chunk in between if chunk.start >= one.mates[-1].end)
    return not (denied or kept or _is_unreal(sentence, person))


def _stripped(sentence: Sentence, beside: Sequence[Found]) -> Iterator[Found]:
    """Yield the ends of the posts in the Party that one is relieved of all at once, without their names.

    "cách tất cả chức vụ trong Đảng đối với ông A - Huyện ủy viên, Bí thư Đảng ủy xã B", "ông A, ..., bị cách"
    """
    if Kind.DISMISS not in sentence.kinds:
        return
    posts = [one for one in beside if one.status is Status.HOLDS and _is_of_party(one.title)]
    for number, chunk in enumerate(sentence):
        every = chunk.kind is Kind.DISMISS and str(chunk.value).endswith(_IN_PARTY)
        if not every or _only_asked(sentence, number):
            continue
        stripped = {sentence[person].start for person in _stripped_ones(sentence, number)}
        for one in posts:
            if one.at in stripped:
                first, last = min(one.first, chunk.start), max(one.last, chunk.end)
                yield replace(one, status=Status.END, rule="verb-end", first=first, last=last)


def _stripped_ones(sentence: Sentence, number: int) -> list[int]:
    """Return whom "cách tất cả chức vụ trong Đảng đối với | của" names, or who stands before "bị cách"."""
    if number > 0 and sentence[number - 1].is_word("bị"):
        return leaving(sentence, number - 1)
    opened = after = number + 1 + (number + 1 < len(sentence) and sentence[number + 1].is_any(_QUOTES))
    while after < len(sentence) and (sentence[after].is_any(_AGAINST) or sentence[after].kind in _TITLES):
        after += 1
    return _all_stripped(sentence, after) if after > opened else []


def _all_stripped(sentence: Sentence, number: int) -> list[int]:
    """Return the list that begins here: "đối với | ông A - Đảng ủy viên; ông B - Bí thư Đảng ủy xã C".

    Who is told of by a verb of his own is none of them: "...; ông D bị khiển trách".
    """
    listed = list(entries(sentence, number, titled=False))
    after = past_own(sentence, listed[-1] + 1) if len(listed) > 1 else 0
    goes_on = 0 < after < len(sentence) and not sentence[after].is_word(".")
    return listed[:-1] if goes_on else listed


def _is_of_party(title: TitlePhrase) -> bool:
    """Whether a post is in the Party: of a secretary, in a committee, or at the head of its inspection."""
    body = title.organization.name if title.organization is not None else title.row.organization or ""
    if title.row.place == "party":
        return "oàn" not in body  # "Bí thư Thành đoàn"
    return title.row.title.endswith("ủy viên") or body.startswith(_PARTY_BODIES)


def _ended_by(post: Found, span: Span | None) -> Iterator[Found]:
    """Yield a past post with its end where it is told: "nguyên Giám đốc Sở A (đã nghỉ hưu năm 2015)"."""
    if span is not None and post.span is None:
        yield replace(post, span=replace(span, until=True))


def _date(sentence: Sentence, number: int) -> Span | None:
    """Return the date after the word, else the one that opens the sentence."""
    near = sentence[number + 1 : number + _NEAR]
    mention = next((chunk.value for chunk in near if isinstance(chunk.value, DateMention)), None)
    return Span(mention) if mention is not None and mention.date is not None else None


class Dying(Struct, frozen=True):
    """Somebody who is said to have died.

    Attributes:
        person: Chunk number of the name.
        first: First token of the titles before the name, or of the name.
        last: One past the last token of the verb, or of the date behind it.
        on: When, as exactly as it is told.
    """

    person: int
    first: int
    last: int
    on: PartialDate | None


def deaths(sentence: Sentence) -> Iterator[Dying]:
    """Yield each death that a sentence tells of somebody named."""
    if Kind.DEATH not in sentence.kinds:
        return
    for number, chunk in enumerate(sentence):
        if chunk.kind is not Kind.DEATH or (person := _dying(sentence, number)) is None:
            continue
        when = _when(sentence, number)
        last = max(chunk.end, when.end if when is not None else 0)
        yield Dying(person, sentence[_titled(sentence, person)].start, last, _day(when))


def _dying(sentence: Sentence, number: int) -> int | None:
    """Return the person named right before the verb, or before a closed apposition: "ông A, TITLE,"."""
    for place in range(number - 1, max(0, number - _DIRECT) - 1, -1):
        if sentence[place].kind is Kind.PERSON:
            return place
    place, closed = number - 1, False
    while place >= 0 and (sentence[place].kind in _PASSED or sentence[place].is_any(_DYING)):
        if not closed and sentence[place].kind is Kind.TITLE:
            return None  # "Theo ông A, Phó Chủ tịch xã qua đời": the title may be somebody else's
        closed = closed or sentence[place].kind in _CLOSING
        place -= 1
    return place if kind_at(sentence, place) is Kind.PERSON else None


def _titled(sentence: Sentence, person: int) -> int:
    """Return the chunk number of the first title right before a name, or of the name."""
    first = person
    for place in range(person - 1, -1, -1):
        if sentence[place].kind in {Kind.TITLE, Kind.FORMER}:
            first = place
        elif sentence[place].kind not in {Kind.COMMA, Kind.CONCURRENT}:
            break
    return first


def _when(sentence: Sentence, number: int) -> Chunk | None:
    """Return the date told after the verb, else the one that opens the sentence."""
    after = sentence[number + 1 : number + 1 + _HOURS]
    told = next((chunk for place, chunk in enumerate(after) if not _passed(after, place)), None)
    opening = next((chunk for chunk in sentence if chunk.kind not in _BEFORE_DATE), None)
    return next((chunk for chunk in (told, opening) if chunk is not None and _is_dated(chunk)), None)


def _passed(after: Sequence[Chunk], place: int) -> bool:
    """Whether a chunk may stand between the verb and its date: "từ trần ở tuổi 62, vào sáng 21/9"."""
    aged = after[place].kind is Kind.COMMA and any(chunk.is_word("tuổi") for chunk in after[:place])
    return aged or after[place].kind in _HOUR


def _is_dated(chunk: Chunk) -> bool:
    return isinstance(chunk.value, DateMention) and chunk.value.date is not None


def _day(chunk: Chunk | None) -> PartialDate | None:
    """Return the day, month or year of a date; of a time between two days there is none."""
    span = chunk.value.date if chunk is not None and isinstance(chunk.value, DateMention) else None
    return span.start if span is not None and span.start == span.end else None
