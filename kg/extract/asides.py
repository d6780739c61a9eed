"""An age or a rank that stands between a name and its title.

Comes in: the chunks of a sentence and the one before the title. Goes out: the chunk before what is
stepped over.

    ông A, 42 tuổi, | Giám đốc Sở B
    A (58 tuổi) | Viện trưởng
    ông A, thiếu tướng, | Giám đốc Công an tỉnh
"""

from __future__ import annotations

from kg.extract.chunks import Chunk, Kind, Sentence
from kg.extract.found import kind_at
from kg.extract.rosters import SEPARATORS
from kg.text.dates import DateMention

_AGES = frozenset(("tuổi", "sinh", "sn"))
_HOME = ("quê", "trú", "ở")


def before_age(sentence: Sentence, number: int) -> int | None:
    """Return the chunk before an age in brackets: "A (58 tuổi) Viện trưởng", with no comma."""
    if kind_at(sentence, number) is not Kind.CLOSE:
        return None
    opened = opening(sentence, number)
    return opened - 1 if {chunk.value for chunk in sentence[opened:number]} & _AGES else None


def skip_age(sentence: Sentence, number: int) -> int:
    """Step over ", 42 tuổi", "(42 tuổi" or ", sinh năm 1960" between a name and its title.

    So does "48 tuổi, quê Hà Nam", and "(SN 1965", which is one date.
    """
    home = kind_at(sentence, number) is Kind.PLACE and sentence[number - 1].is_word(*_HOME)
    if home and number > 3 and sentence[number - 3].is_word("tuổi"):
        number -= 3
    comma = number
    while comma > 0 and comma > number - 4 and kind_at(sentence, comma) in {Kind.OTHER, Kind.DATE}:
        comma -= 1
    words = {chunk.value for chunk in sentence[comma + 1 : number + 1]}
    if kind_at(sentence, comma) is Kind.OPEN and comma == number - 1 and _is_year(sentence[number]):
        return comma - 1
    if kind_at(sentence, comma) in SEPARATORS and words & _AGES:
        return comma - 1
    if kind_at(sentence, comma) is Kind.PERSON and words & _AGES:
        return comma  # "ông A 56 tuổi, là TITLE"
    return number


def _is_year(chunk: Chunk) -> bool:
    date = chunk.value.date if isinstance(chunk.value, DateMention) else None
    return date is not None and date.start == date.end and date.start.month is None


def skip_rank(sentence: Sentence, number: int) -> int:
    """Step over the rank of "ông A, thiếu tướng, Giám đốc Công an tỉnh"."""
    ranked = kind_at(sentence, number) is Kind.RANK and kind_at(sentence, number - 1) in SEPARATORS
    return number - 2 if ranked else number


def opening(sentence: Sentence, number: int) -> int:
    """Return the chunk that opens a bracket, from the one that closes it."""
    while number > 0 and sentence[number].kind is not Kind.OPEN:
        number -= 1
    return number
