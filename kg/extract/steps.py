"""Steps of a life that only commas part, each with its own days.

Comes in: a sentence. Goes out: the sentence with semicolons between such steps.

    Từ 1998 đến 2003, ông là Trưởng Công an huyện A | từ 2003 đến 2009, ông là Trưởng phòng B
"""

from __future__ import annotations

from msgspec.structs import replace

from kg.extract.chunks import Kind, Sentence
from kg.extract.found import kind_at

_FROM = "từ"
_ENDS_POST = frozenset((Kind.TITLE, Kind.ORGANIZATION, Kind.PLACE))
_HAS_POST = frozenset((Kind.PREDICATE, Kind.APPOINT))
_MARK = ";"


def with_steps(sentence: Sentence) -> Sentence:
    """Return a sentence that opens with "từ 1998 đến 2003" with its steps parted."""
    if Kind.DATE not in sentence.kinds or not sentence[0].is_word(_FROM):
        return sentence
    steps = {number for number in range(2, len(sentence) - 3) if _begins(sentence, number)}
    if not steps:
        return sentence
    return Sentence(
        [
            replace(chunk, kind=Kind.SEMICOLON, value=_MARK) if number in steps else chunk
            for number, chunk in enumerate(sentence)
        ]
    )


def _begins(sentence: Sentence, number: int) -> bool:
    """Whether a comma stands between a post and "từ 2003 đến 2009, ông là"."""
    parts = kind_at(sentence, number) is Kind.COMMA and kind_at(sentence, number - 1) in _ENDS_POST
    if not parts or not sentence[number + 1].is_word(_FROM) or kind_at(sentence, number + 2) is not Kind.DATE:
        return False
    verb = number + 3
    verb += kind_at(sentence, verb) is Kind.COMMA
    verb += kind_at(sentence, verb) is Kind.PRONOUN
    verb += verb < len(sentence) and sentence[verb].is_word("được")
    return kind_at(sentence, verb) in _HAS_POST
