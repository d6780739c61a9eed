"""What becomes of one whom somebody replaces, told behind his name.

Comes in: a sentence and the chunk number of a person behind "thay". Goes out: whether the words behind
him are about him, and he himself.

    bầu ông A làm Bí thư Tỉnh ủy X, thay ông B (58 tuổi), người vừa được bầu làm Y    Y is B's
    ... thay ông B, làm Y                                                           whose Y is, is not told
"""

from __future__ import annotations

from kg.extract.chunks import Kind, Sentence
from kg.extract.found import kind_at, skip_titles

# What one who is replaced does next: "thay ông A sang làm X", "thay ông A được bầu làm X".
_RELATIVE = ("vừa", "mới", "người")
_GOES_ON = ("sang", "về", "chuyển", "được", "bị", "đã", "vừa", "nghỉ")


def is_replaced(sentence: Sentence, number: int) -> bool:
    """Whether the words after "thay ông A" are about A, and not about who comes."""
    following = sentence[past_bracket(sentence, number) + 1]
    return following.kind in {Kind.COMMA, Kind.DASH} or str(following.value).startswith(_GOES_ON)


def past_bracket(sentence: Sentence, number: int) -> int:
    """Return the bracket that closes behind a person, or the person: "thay ông A (58 tuổi) |, người vừa"."""
    if kind_at(sentence, number + 1) is not Kind.OPEN:
        return number
    return next((n for n in range(number, len(sentence) - 1) if sentence[n].kind is Kind.CLOSE), number)


def moving_on(sentence: Sentence, number: int) -> int | None:
    """Return A of "thay ông A sang làm X", "thay ông A, Y, vừa được bầu làm X".

    In "thay ông A, làm X" the words do not tell whose X is.
    """
    last = past_bracket(sentence, number)
    apart = kind_at(sentence, last + 1) is Kind.COMMA
    after = skip_titles(sentence, last + 2)
    after += after > last + 2 and kind_at(sentence, after) is Kind.COMMA
    relative = apart and after < len(sentence) and sentence[after].is_any(_RELATIVE)
    return number if relative or not apart else None
