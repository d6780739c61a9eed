"""Periods that stand in brackets, or behind it, beside a post that a name has.

Comes in: a sentence, a post beside a name. Goes out: the post with the span that belongs to it.

    nguyên X (từ tháng 8/2013 đến tháng 12/2018)
    X đầu tiên là ông A (1955-1961)               nobody lives so short
    cố X Lê Thị B (1931-1944)                     years of a life
"""

from __future__ import annotations

from bisect import bisect_left

from msgspec.structs import replace

from kg.extract.careers import tied
from kg.extract.chunks import Chunk, Kind, Sentence
from kg.extract.found import Found, Span, kind_at
from kg.model.claims import Status
from kg.text.dates import DateMention

_IN_BRACKETS = (Kind.OPEN, Kind.DATE, Kind.CLOSE)
_LIFE = 15  # years that hardly anybody is in one office, and that all but martyrs live
# "liệt sĩ", "hy sinh": who died young.
_FALLEN = (("liệt", "sĩ"), ("liệt", "sỹ"), ("hy", "sinh"), ("hi", "sinh"))


def with_span(sentence: Sentence, found: Found) -> Found:
    """Tie the date in the parenthesis after a title that stands beside a name.

    "Phó Bí thư Thành ủy, Chủ tịch UBND thành phố giai đoạn 2011-2016": a period is that of all titles.
    """
    if found.span is not None:
        return found
    if (
        found.rule == "title-before-list"
        and found.status is Status.HELD
        and kind_at(sentence, 1) is Kind.DATE
    ):
        return replace(found, span=tied(sentence, 1))  # "Trước năm 2021, Chủ tịch tỉnh là ông A"
    ends = found.title.end, max(title.end for title in (found.title, *found.mates))
    starts = [chunk.start for chunk in sentence]
    if (behind := _behind_name(sentence, starts, found)) is not None:
        return replace(found, span=behind)
    following, last = (bisect_left(starts, end) for end in ends)
    opened = last + (kind_at(sentence, last) is Kind.OPEN)  # "(giai đoạn 2009-2012)"
    if opened < len(sentence) and sentence[opened].is_word("giai") and not _still_held(found):
        following = last
    if following == len(sentence) or not _opens_span(sentence[following]):
        return found
    for number in range(following + 1, min(following + 4, len(sentence))):
        if sentence[number].kind is Kind.DATE:
            span = tied(sentence, number, of_title=True)
            told = span is not None and (span.since or span.ended or _is_step(found))
            return replace(found, span=span) if told else found
    return found


def _is_step(found: Found) -> bool:
    """Whether the post is one of a list, so that its date is when it began: "từng giữ X (6/2009), Y"."""
    return found.status is Status.HELD and found.rule == "verb-held"


def _still_held(found: Found) -> bool:
    """Whether the period is that of a past post told after it: "X, nguyên Y giai đoạn 2010-2015"."""
    later = [mate for mate in found.mates if mate.start > found.title.start]
    return found.status is Status.HOLDS and any(mate.former for mate in later)


def _opens_span(chunk: Chunk) -> bool:
    return chunk.kind is Kind.OPEN or chunk.is_word("từ", "giai")


def _behind_name(sentence: Sentence, starts: list[int], found: Found) -> Span | None:
    """Return the years in brackets behind a name with its post before it: "Bí thư là ông A (2000-2005)"."""
    if not found.rule.startswith("title-before") or Kind.OPEN not in sentence.kinds:
        return None
    number = bisect_left(starts, found.last)
    inside = sentence[number : number + len(_IN_BRACKETS)]
    mention = inside[1].value if tuple([chunk.kind for chunk in inside]) == _IN_BRACKETS else None
    if not isinstance(mention, DateMention) or mention.date is None:
        return None
    years = mention.date.end.year - mention.date.start.year
    in_office = found.status is Status.HELD and 0 < years < _LIFE and not _is_of_dead(sentence, found)
    return Span(mention, since=True, until=True) if in_office else None


def _is_of_dead(sentence: Sentence, found: Found) -> bool:
    """Whether the years may be those of a life: "cố X Lê Thị B (1931-1944)", "A (1931-1944) hy sinh"."""
    fallen = any(sentence.words.issuperset(words) for words in _FALLEN)
    return fallen or "late" in found.title.modifiers or Kind.DEATH in sentence.kinds
