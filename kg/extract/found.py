"""What the grammar finds before names are resolved: a person phrase, a title phrase, a status.

Comes in: nothing (records and small readers of chunks only). Goes out: `Found` and `Stack`, shared by
the apposition and the predicate grammar.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from kg.extract.chunks import Chunk, Chunks, Kind, PersonPhrase, Sentence
from kg.extract.titles import TitlePhrase
from kg.model.claims import Status
from kg.model.dates import PartialDate
from kg.text.dates import DateMention

# Offices whose holder everybody knows, so that the news often leaves his name out; they act on others.
HIGHEST = ("Tổng Bí thư", "Chủ tịch nước", "Thủ tướng")
_DEEDS = frozenset((Kind.APPOINT, Kind.DISMISS, Kind.NOMINATE))
_HELD = frozenset((Kind.TITLE, Kind.PERSON))
_PERIOD = 10  # chunks that a period in brackets may have
_OF_PERIOD = frozenset((Kind.DATE, Kind.OTHER, Kind.DASH, Kind.COMMA))
_JOINTS = frozenset((Kind.COMMA, Kind.DASH, Kind.CONCURRENT, Kind.AND, Kind.SEMICOLON))


class Span(Struct, frozen=True, gc=False):
    """A date the grammar ties to a post, and how: on it, since it, until it, or up to now.

    Attributes:
        mention: The date.
        since: The post began with it.
        until: The post ended with it.
        ongoing: The post is held up to now.
        end: The date of the end, where it stands apart from the beginning.
        over: The post has ended, at a time not told: "Từ 2006 đến khi ...".
        by: The post had ended by the end of this time: of "Trước năm 2021, ông là X" 2021.
    """

    mention: DateMention
    since: bool = False
    until: bool = False
    ongoing: bool = False
    end: DateMention | None = None
    over: bool = False
    by: PartialDate | None = None

    @property
    def ended(self) -> bool:
        """Whether the words tell when the post ended, or by when."""
        return self.until or self.by is not None

    def last(self) -> PartialDate | None:
        """Return when the post ended, or None where the words do not say it."""
        mention = self.end or self.mention
        return mention.date.end if self.until and mention.date is not None else None


class Found(Struct, frozen=True, gc=False):
    """A person and a title that a rule has put together.

    Attributes:
        person: The person as written; an empty name is a pronoun.
        at: First token of the person.
        title: The title.
        mates: All titles of the same stack, in order, the title itself included.
        status: What is said.
        rule: Name of the rule.
        first: First token of the evidence.
        last: One past its last token.
        span: Date tied to it.
        background: It is told as part of a life, so its date is not that of the article.
        frame: Date of what the sentence tells of the same person, for a title that stands beside his name.
        turns: The sentence tells that he gets or leaves another post, and not when.
    """

    person: PersonPhrase
    at: int
    title: TitlePhrase
    mates: tuple[TitlePhrase, ...]
    status: Status
    rule: str
    first: int
    last: int
    span: Span | None = None
    background: bool = False
    frame: DateMention | None = None
    turns: bool = False


class Stack(Struct, frozen=True, gc=False):
    """Titles in a row, with the chunk numbers of the first and the last.

    Attributes:
        first: Chunk number of the first title.
        last: Chunk number of the last.
        titles: The titles.
        numbers: Chunk number of each title.
    """

    first: int
    last: int
    titles: tuple[TitlePhrase, ...]
    numbers: tuple[int, ...]

    def part(self, first: int, last: int) -> Stack:
        """Return titles `first..last-1` as a stack of their own."""
        numbers = self.numbers[first:last]
        return Stack(numbers[0], numbers[-1], self.titles[first:last], numbers)


def stacks(sentence: Sentence) -> list[Stack]:
    """Return the title stacks of a sentence: titles joined by nothing, a comma, a dash, kiêm or và."""
    found: list[Stack] = []
    last = -1
    for number in sentence.titles:
        if number <= last:
            continue
        numbers = [number]
        while (following := _next_title(sentence, numbers[-1])) is not None:
            numbers.append(following)
        last = numbers[-1]
        own = _of_next_person(sentence, numbers)
        found += [_stack(sentence, part) for part in (numbers[:own], numbers[own:]) if part]
    return found


def _stack(sentence: Chunks, numbers: Sequence[int]) -> Stack:
    titles = tuple(value for n in numbers if isinstance(value := sentence[n].value, TitlePhrase))
    return Stack(numbers[0], numbers[-1], titles, tuple(numbers))


def _of_next_person(sentence: Chunks, numbers: Sequence[int]) -> int:
    """Return at which title of a row those of another begin: "ông A giữ chức X; | Y, Z là ông B"."""
    behind = numbers[-1] + 1
    named = len(numbers) > 1 and kind_at(sentence, behind + 1) is Kind.PERSON
    if not named or not sentence[behind].is_word("là"):
        return 0
    apart = (at for at in range(len(numbers) - 1, 0, -1) if _is_parted(sentence, numbers[at]))
    return next(apart, 0)


def _is_parted(sentence: Chunks, number: int) -> bool:
    return kind_at(sentence, number - 1) is Kind.SEMICOLON


def _next_title(sentence: Chunks, number: int) -> int | None:
    """Return the next title after a joint such as `, đồng thời là`, or None."""
    start = _past_period(sentence, number + 1)
    following = start
    while following < len(sentence) and following <= start + 1 and _joins(sentence[following]):
        following += 1
    if following < len(sentence) and sentence[following].kind is Kind.TITLE:
        return None if _acts(sentence, following) else following
    return None


def _acts(sentence: Chunks, number: int) -> bool:
    """Whether a head of state or Government acts next: "thôi chức X và | Thủ tướng đình chỉ ..."."""
    office = sentence[number].value
    if kind_at(sentence, number - 1) is not Kind.AND or not isinstance(office, TitlePhrase):
        return False
    acts = kind_at(sentence, number + 1) in _DEEDS
    return acts and office.organization is None and office.row.title in HIGHEST


def _past_period(sentence: Chunks, number: int) -> int:
    """Return the chunk after the period of a title: "Giám đốc Sở A (2008-2010) | , Bí thư Huyện ủy B"."""
    if kind_at(sentence, number) is not Kind.OPEN:
        return number
    inside = range(number + 1, min(number + _PERIOD, len(sentence)))
    close = next((place for place in inside if sentence[place].kind not in _OF_PERIOD), number)
    dated = any(sentence[place].kind is Kind.DATE for place in range(number, close))
    ended = kind_at(sentence, close) is Kind.CLOSE and kind_at(sentence, close + 1) in _JOINTS
    return close + 1 if dated and ended else number


def skip_titles(sentence: Chunks, number: int) -> int:
    """Return the chunk after the titles that stand in a row here, or this one where none does."""
    if kind_at(sentence, number) is not Kind.TITLE:
        return number
    while (following := _next_title(sentence, number)) is not None:
        number = following
    return number + 1


def _joins(chunk: Chunk) -> bool:
    return chunk.kind in _JOINTS or chunk.is_word("rồi")


def kind_at(sentence: Chunks, number: int) -> Kind | None:
    """Return the kind of a chunk, or None outside the sentence."""
    return sentence[number].kind if 0 <= number < len(sentence) else None


def person_at(sentence: Chunks, number: int) -> tuple[Chunk, PersonPhrase] | None:
    """Return the chunk and its person, or None."""
    if not 0 <= number < len(sentence):
        return None
    value = sentence[number].value
    return (sentence[number], value) if isinstance(value, PersonPhrase) else None


def opening(sentence: Sentence, number: int) -> int:
    """Return the chunk of the bracket that this one closes."""
    return next((n for n in range(number, -1, -1) if sentence[n].kind is Kind.OPEN), number)


def titled_people(sentence: Sentence) -> list[tuple[TitlePhrase, PersonPhrase]]:
    """Return every title that stands right before a person, with the person."""
    if not sentence.kinds.issuperset(_HELD):
        return []
    return [
        (chunk.value, following.value)
        for chunk, following in pairwise(sentence.phrases)
        if chunk.end == following.start
        and isinstance(chunk.value, TitlePhrase)
        and isinstance(following.value, PersonPhrase)
    ]
