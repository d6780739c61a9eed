"""Whom words describe in which another is named, before the verb that is about the first.

Comes in: a clause and the chunk number of a person before its verb. Goes out: the chunk number of the one who
is meant, or None where it is that person.

    A, người có quan điểm gần với B, thay C giữ chức X      A
    A (56 tuổi), một đồng minh của B, vừa được bầu          A
    A, con trai cố Bí thư B, được bầu làm X                 A
"""

from __future__ import annotations

from kg.extract.chunks import Kind, Sentence
from kg.extract.clauses import Clause
from kg.extract.found import Stack, kind_at, opening
from kg.extract.replaced import past_bracket

_OPENS_WORDS = ("người", "một", "con", "em", "cháu")
# Chunks of "A, người tiền nhiệm của".
_PREDECESSOR = 6
# What words on a person add with "và là", and how many chunks they have.
_WORDED = frozenset((Kind.OTHER, Kind.PLACE, Kind.ORGANIZATION))
_ADDED = 14
_PEOPLE = (Kind.PERSON, Kind.PRONOUN)
# Kin that one word alone would not tell from others: "con đường", "em" as an address.
_YOUNGER = ("con", "em", "anh", "chị", "ruột", "đẻ", "nuôi")
_APPOSING = frozenset((Kind.COMMA, Kind.DASH))


def described(clause: Clause, number: int) -> int | None:
    """Return A of "A, người có quan điểm gần với B, thay C giữ chức X": B stands in words about A.

    So does he in "A (56 tuổi), một đồng minh của B, vừa được bầu", "A, con trai cố Bí thư B, được bầu làm X"
    and "A - con trai B, cựu Bí thư, được bầu". So in "A - X, con trai B - được bầu" and "A, con B (X), làm".
    """
    sentence = clause.sentence
    if _precedes(sentence, number):
        return number - _PREDECESSOR if kind_at(sentence, number - _PREDECESSOR) is Kind.PERSON else None
    dashed = kind_at(sentence, number + 1) is Kind.DASH
    if not dashed and not _ends_words(sentence, number):
        return None
    commas = [place for place in range(number - 1, 0, -1) if sentence[place].kind in _APPOSING]
    kin = next((place for place in commas if kind_at(sentence, place + 1) is Kind.KIN), None)
    comma = next(iter(commas), None) if kin is None else kin
    if kin is not None and sentence[kin - 1].is_word("tuổi") and kind_at(sentence, kin - 3) is Kind.COMMA:
        comma = kin - 3  # "bà A, 31 tuổi, con gái ông B, bị bắt khi đang là X"
    if dashed:
        opened = (place for place in commas if kind_at(sentence, place) is Kind.DASH)
        comma = None if kin is None else next(opened, None)
    told = comma is not None and (kin is not None or sentence[comma + 1].is_word(*_OPENS_WORDS))
    of_him = sentence[number - 1 - (kind_at(sentence, number - 1) is Kind.TITLE)]
    if comma is None or not (told or of_him.is_word("của")):  # "A, cố vấn của Chủ tịch B, giữ chức X"
        return None
    named = opening(sentence, comma - 1) - 1 if kind_at(sentence, comma - 1) is Kind.CLOSE else comma - 1
    return named if kind_at(sentence, named) is Kind.PERSON else None


def _ends_words(sentence: Sentence, number: int) -> bool:
    """Whether a comma closes the words that end with a name: "gần với B,", "gần với B và là thủ lĩnh,"."""
    if kind_at(sentence, past_bracket(sentence, number) + 1) is Kind.COMMA:
        return True
    joined = kind_at(sentence, number + 1) is Kind.AND and kind_at(sentence, number + 2) is Kind.PREDICATE
    near = sentence[number + 3 : number + _ADDED]
    marked_off = next((chunk for chunk in near if chunk.kind not in _WORDED), None)
    return joined and marked_off is not None and marked_off.kind is Kind.COMMA


def _precedes(sentence: Sentence, number: int) -> bool:
    """Whether the words before are "A, người tiền nhiệm của": the verb is about A."""
    words = [chunk.value for chunk in sentence[max(0, number - _PREDECESSOR + 2) : number]]
    return words == ["người", "tiền", "nhiệm", "của"]


def is_kin(sentence: Sentence, number: int) -> bool:
    """Whether a person is only named as whose family somebody is of: "vợ | ông A", "con của | ông A"."""
    who = _kin(sentence, number)
    return kind_at(sentence, who) is Kind.KIN or (who == number - 2 and sentence[who].is_any(_YOUNGER))


def called_kin(sentence: Sentence, number: int) -> int | None:
    """Return A of "A là vợ ông B và hiện là X", or None where nobody is said to be kin of B."""
    who = _kin(sentence, number)
    goes_on = kind_at(sentence, number + 1) in (Kind.AND, Kind.COMMA)
    named = who > 1 and sentence[who - 1].is_word("là") and kind_at(sentence, who - 2) in _PEOPLE
    return who - 2 if goes_on and named else None


def _kin(sentence: Sentence, number: int) -> int:
    """Return the chunk of the word for kin before a person, if there is one."""
    return number - 2 if number > 1 and sentence[number - 1].is_word("của") else number - 1


def may_be_of_kin(sentence: Sentence, stack: Stack, person: int) -> bool:
    """Whether a title may be that of kin without a name: "Vợ ông A, Giám đốc Sở B, cho biết".

    "Vợ chồng ông A, Chủ tịch xã" and "Con trai ông A, nguyên Bí thư" tell it of A.
    """
    kin = person - 2 if kind_at(sentence, person - 1) is not Kind.KIN else person - 1
    opens = kin == 0 and sentence[0].kind is Kind.KIN and is_kin(sentence, person)
    apart = (
        kind_at(sentence, stack.first - 1) is Kind.COMMA and kind_at(sentence, stack.last + 1) is Kind.COMMA
    )
    return opens and apart and not stack.titles[0].former
