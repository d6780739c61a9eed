"""Who has a post that stands first in its clause, as the words behind it tell.

Comes in: the chunks of a sentence and a title behind a noun of office. Goes out: the person behind it, and
whether he takes the post up, has it, or had it.

    Chức Giám đốc Sở A được giao cho ông B           start
    vị trí X được Ban Thường vụ giao cho Phó Y B     start
    Chức X do ông B, Phó Giám đốc Y, đảm nhiệm       holds
    Vị trí X sẽ do bà B đảm nhiệm                    start
"""

from __future__ import annotations

from kg.extract.chunks import Kind, Sentence
from kg.extract.found import kind_at, skip_titles
from kg.model.claims import Status

_TIMES = ("hiện", "nay", "đã", "vừa", "mới", "sẽ", "tạm", "thời", "từng", "trước", "đây", "đó", "cũng")
_PAST = ("từng", "trước")
_GIVING = ("giao", "trao", "phân công")
_HAVING = ("đảm nhiệm", "đảm nhận", "đảm trách", "nắm giữ", "giữ", "kiêm nhiệm")
_AGENT = 6  # chunks that who gives a post may have: "được | Ban Thường vụ Tỉnh ủy A | giao cho"
_OWN = 10  # chunks that stand between a holder and his verb: "do ông A, Phó Giám đốc X, | đảm nhiệm"
_BESIDE = frozenset((Kind.COMMA, Kind.DASH, Kind.OPEN, Kind.CLOSE, Kind.TITLE, Kind.OTHER, Kind.FORMER))


def given_behind(sentence: Sentence, last: int) -> tuple[int, Status] | None:
    """Return the chunk number of who has the post of a title, and what is said of it.

    Args:
        sentence: The chunks.
        last: Chunk number of the title.
    """
    number = last + 1
    while kind_at(sentence, number) is Kind.DATE or _is_word(sentence, number, *_TIMES):
        number += 1
    times = sentence[last + 1 : number]
    if _is_word(sentence, number, "do"):
        person = _named(sentence, number + 1)
        if person is None or not _has_it(sentence, person):
            return None
        past = any(chunk.is_any(_PAST) for chunk in times)
        coming = any(chunk.is_word("sẽ") for chunk in times)
        return person, Status.HELD if past else Status.START if coming else Status.HOLDS
    if not _is_word(sentence, number, "được"):
        return None
    near = range(number + 1, number + 1 + _AGENT)
    verb = next((at for at in near if _is_word(sentence, at, *_GIVING)), None)
    given = verb is not None and _is_word(sentence, verb + 1, "cho")
    person = _named(sentence, verb + 2) if verb is not None and given else None
    return (person, Status.START) if person is not None else None


def _named(sentence: Sentence, number: int) -> int | None:
    """Return the person here, behind his titles: "giao cho | Phó Giám đốc Sở A | B"."""
    person = skip_titles(sentence, number)
    return person if kind_at(sentence, person) is Kind.PERSON else None


def _has_it(sentence: Sentence, person: int) -> bool:
    """Whether the verb behind a person and his titles is of having, with no other post behind it."""
    for number in range(person + 1, min(person + _OWN, len(sentence))):
        if sentence[number].is_any(_HAVING):
            return kind_at(sentence, number + 1) is not Kind.TITLE
        if sentence[number].kind not in _BESIDE:
            return False
    return False


def _is_word(sentence: Sentence, number: int, *words: str) -> bool:
    return 0 <= number < len(sentence) and sentence[number].is_any(words)
