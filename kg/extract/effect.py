"""Days from which a decision counts, where they stand apart from the post that it gives or takes.

Comes in: the chunks of a sentence. Goes out: the chunk of the day of effect, or the day that the next sentence
tells.

    bổ nhiệm ông A giữ chức X, thời hạn 5 năm | kể từ ngày 15/5
    cho ông A thôi giữ chức X để nghỉ hưu | từ ngày 1/6
    bổ nhiệm ông A giữ chức X. Quyết định có hiệu lực | kể từ ngày 15/5.
"""

from __future__ import annotations

from kg.extract.chunks import Kind, Sentence
from kg.extract.found import kind_at
from kg.model.dates import PartialDate
from kg.text.dates import DateMention

_SINCE = ("kể", "tính", "từ")
# Chunks of "với thời hạn giữ chức vụ là 5 năm, kể từ", and of "để nghỉ hưu, hưởng chế độ bảo hiểm xã hội từ".
_FAR = 14
_LENGTH, _OF = "thời", ("hạn", "gian")
_OPENS = ("trong", "với", "(")
_OF_LENGTH = frozenset((Kind.OTHER, Kind.PLURAL, Kind.PREDICATE, Kind.APPOINT, Kind.COMMA, Kind.OPEN))
_OF_REST = frozenset((Kind.OTHER, Kind.COMMA, Kind.RETIRE, Kind.OPEN))
_PAPERS = ("quyết", "nghị")
_IN_FORCE = frozenset(("hiệu", "lực"))
_OF_EFFECT = frozenset((Kind.PERSON, Kind.TITLE))


def past_grounds(sentence: Sentence, number: int) -> int:
    """Return the chunk of "kể từ" behind how long a post is given or why it is left, or this one.

    "giữ chức X, thời hạn 5 năm | kể từ ngày 15/5", "thôi giữ chức X để nghỉ hưu | từ ngày 1/6"
    """
    first = number + (kind_at(sentence, number) in (Kind.COMMA, Kind.OPEN))
    if kind_at(sentence, first) is not Kind.OTHER:
        return number
    retires = sentence[first].is_word("để") and kind_at(sentence, first + 1) is Kind.RETIRE
    kinds = _OF_REST if retires else _OF_LENGTH
    return _since(sentence, first, kinds) or number if retires or _tells_length(sentence, first) else number


def _tells_length(sentence: Sentence, number: int) -> bool:
    """Whether it is told for how long: "thời hạn | 5 năm", "trong thời gian giữ chức vụ là | 5 năm"."""
    first = number + sentence[number].is_word(*_OPENS)
    named = (
        first + 1 < len(sentence) and sentence[first].is_word(_LENGTH) and sentence[first + 1].is_word(*_OF)
    )
    return named and any(chunk.kind is Kind.PLURAL for chunk in sentence[first + 2 : first + _FAR])


def _since(sentence: Sentence, first: int, kinds: frozenset[Kind]) -> int:
    """Return the chunk of "từ" before the first date, if nothing but such chunks stands between, or 0."""
    for number in range(first, min(first + _FAR, len(sentence))):
        if sentence[number].is_word(*_SINCE) and kind_at(sentence, number + 1) is Kind.DATE:
            return number
        if sentence[number].kind not in kinds:
            break
    return 0


def day_of_effect(sentence: Sentence) -> PartialDate | None:
    """Return the day from which what the sentence before decides counts: "Quyết định có hiệu lực từ 15/5"."""
    if Kind.DATE not in sentence.kinds or not _OF_EFFECT.isdisjoint(sentence.kinds):
        return None
    paper = sentence[0].is_word(*_PAPERS) and sentence.words >= _IN_FORCE
    at = _since(sentence, 0, _OF_LENGTH) if paper or _tells_length(sentence, 0) else 0
    mention = sentence[at + 1].value if at else None
    return mention.date.start if isinstance(mention, DateMention) and mention.date is not None else None
