"""Ends of posts that words behind the title tell: "làm X đến khi nghỉ hưu năm 2001".

Comes in: the chunks behind the titles of a clause. Goes out: whether something ended the post, and when.

    là X đến khi nghỉ hưu năm 2001                       ended, in 2001
    giữ chức X cho đến lúc qua đời (tháng 6/2001)        ended, in June 2001
    đắc cử X và giữ chức vụ này đến cuối năm 2015        ended, in 2015; so with a comma for "và"
    giữ chức X đến khi được điều động về B               ended
    làm X từ năm 2009 đến khi bị bắt (tháng 6/2016)      ended, in June 2016
    Từ năm 1971 đến khi nghỉ hưu (1988), ông là X        from 1971 to 1988
    được giao quyền X tới khi tỉnh bầu người khác        not told as done: nothing
    là X đến khi được bầu lại, tái đắc cử năm 2015       goes on: nothing
"""

from __future__ import annotations

from itertools import pairwise

from kg.extract.chunks import Kind, Sentence
from kg.extract.found import kind_at
from kg.extract.titles import TitlePhrase
from kg.text.dates import DateMention

_UNTIL = ("đến", "tới")
_WHEN = ("khi", "lúc")
_PASSIVE = ("được", "bị", "chính", "thức")
_ENDS = frozenset((Kind.RETIRE, Kind.DEATH, Kind.DISMISS, Kind.APPOINT))
_AGAIN = frozenset(("lại", "tái"))
_THEN_LEFT = 2  # chunks behind "thì" in which the verb of the leaving stands
_STEP = 9  # chunks behind a post in which the title of the next one stands
_NEAR = 5  # chunks behind a title in which "và giữ chức vụ này" begins
_FAR = 10  # chunks behind the verb in which the date of the end stands
_SINCE_THEN = ("từ", "đó")  # "giữ chức vụ này | từ đó đến nay"
_WORKING = ("công", "tác", "làm", "việc", "ở", "trên")  # "công tác ở | cương vị này đến năm 2000"
_JOINING = frozenset((Kind.AND, Kind.COMMA))
_PARTING = frozenset((Kind.COMMA, Kind.SEMICOLON, Kind.COLON))
_APART = _PARTING | {Kind.DATE, Kind.TITLE}


def ending(sentence: Sentence, last: int) -> tuple[bool, DateMention | None]:
    """Return whether a post ended by what is told behind its title, and the date of that.

    Args:
        sentence: The chunks.
        last: Chunk number of the title.
    """
    kept = _kept(sentence, last)
    if kept is not None:
        until = _is_word(sentence, kept, *_UNTIL) and not _is_word(sentence, kept + 1, *_WHEN, "nay")
        date = _date(sentence, kept + 1) if until else None
        return date is not None, date
    number = last + 2 if _is_word(sentence, last + 1, "cho") else last + 1
    if not (_is_word(sentence, number, *_UNTIL) and _is_word(sentence, number + 1, *_WHEN)):
        return False, None
    number += 2
    while _is_word(sentence, number, *_PASSIVE):
        number += 1
    if kind_at(sentence, number) not in _ENDS or _goes_on(sentence, last, number):
        return False, None
    return True, _date(sentence, number + 1)


def end_told(sentence: Sentence, number: int) -> DateMention | None:
    """Return the date of an end behind that of a beginning: "từ năm 2009 | đến khi bị bắt (6/2016)"."""
    if (then := _then_left(sentence, number)) is not None:
        return then
    number += _is_word(sentence, number, "cho")
    until = _is_word(sentence, number, *_UNTIL) and _is_word(sentence, number + 1, *_WHEN)
    return _date(sentence, number + 2) if until else None


def _then_left(sentence: Sentence, number: int) -> DateMention | None:
    """Return the date of "từ tháng 4/2004 | , đến tháng 6/2015 thì thôi giữ chức"; not "... thì cưới vợ"."""
    number += kind_at(sentence, number) is Kind.COMMA
    until = _is_word(sentence, number, *_UNTIL) and _is_word(sentence, number + 2, "thì")
    behind = sentence[number + 3 : number + 3 + _THEN_LEFT]
    left = any(chunk.kind in _ENDS for chunk in behind)
    mention = sentence[number + 1].value if until and left else None
    return mention if isinstance(mention, DateMention) and mention.date is not None else None


def begun_before_leaving(sentence: Sentence, number: int) -> DateMention | None:
    """Return the date before that of an end: "Từ năm 1971 đến khi nghỉ hưu | (1988), ông là X"."""
    back = number - 1
    while back > max(0, number - _FAR) and sentence[back].kind not in _APART:
        if _is_word(sentence, back, *_WHEN) and _is_word(sentence, back - 1, *_UNTIL):
            break
        back -= 1
    if not _is_word(sentence, back, *_WHEN):
        return None
    back -= 2 + _is_word(sentence, back - 2, "cho")
    mention = sentence[back].value if back >= 0 else None
    return mention if isinstance(mention, DateMention) and mention.date is not None else None


def lasts(sentence: Sentence, last: int) -> bool:
    """Whether "cho đến nay" follows the title, or "và đảm nhiệm chức vụ này đến nay"."""
    first = _kept(sentence, last) or last + 1
    first += 2 * all(_is_word(sentence, first + at, word) for at, word in enumerate(_SINCE_THEN))
    words = [chunk.value for chunk in sentence[first : first + 3]]
    return any(pair in (("đến", "nay"), ("tới", "nay")) for pair in pairwise(words))


def _kept(sentence: Sentence, last: int) -> int | None:
    """Return the chunk behind "đắc cử X và giữ chức vụ này | đến cuối năm 2015"."""
    body = kind_at(sentence, last + 1) is Kind.COMMA and kind_at(sentence, last + 2) is Kind.ORGANIZATION
    last += 2 * body  # "Vụ trưởng Vụ A, | Bộ B và giữ chức vụ này"
    near = range(last + 1, min(last + _NEAR, len(sentence) - 2))
    joint = next((number for number in near if sentence[number].kind is not Kind.OTHER), None)
    if joint is None or kind_at(sentence, joint) not in _JOINING:
        return None
    verb = joint + 1
    while _is_word(sentence, verb, *_WORKING):
        verb += 1
    keeps = kind_at(sentence, verb) is Kind.PREDICATE and _is_word(sentence, verb + 1, "này")
    return verb + 2 + _is_word(sentence, verb + 2, "cho") if keeps else None


def _goes_on(sentence: Sentence, last: int, number: int) -> bool:
    """Whether one only gets the same post again: "tái đắc cử", "được bầu lại", "được bầu làm X" of an X."""
    if sentence[number].kind is not Kind.APPOINT:
        return False
    words = (*str(sentence[number].value).split(), sentence[min(number + 1, len(sentence) - 1)].value)
    held = _post(sentence, last)
    return not _AGAIN.isdisjoint(words) or held in (_post(sentence, number + 1), _post(sentence, number + 2))


def _post(sentence: Sentence, number: int) -> tuple[str, str | None] | None:
    title = sentence[number].value if number < len(sentence) else None
    if not isinstance(title, TitlePhrase):
        return None
    return title.row.title, title.organization.name if title.organization is not None else None


def _date(sentence: Sentence, first: int) -> DateMention | None:
    for number, chunk in enumerate(sentence[first : first + _FAR], first):
        if chunk.kind in _PARTING and not (number == first and _is_last(sentence, first + 1)):
            return None
        if isinstance(chunk.value, DateMention):
            return chunk.value if chunk.value.date is not None else None
    return None


def _is_last(sentence: Sentence, number: int) -> bool:
    """Whether a date ends what is told: "đến khi nghỉ hưu, | năm 2010.", not "..., năm 2010 ông mất"."""
    ends = kind_at(sentence, number + 1) in (None, Kind.SEMICOLON) or _is_word(sentence, number + 1, ".")
    return kind_at(sentence, number) is Kind.DATE and ends


def _is_word(sentence: Sentence, number: int, *words: str) -> bool:
    return 0 <= number < len(sentence) and sentence[number].is_any(words)


def is_left_for_another(sentence: Sentence, last: int) -> bool:
    """Whether the next step of a life follows a post: "từ 2010 làm X, | hai năm sau lên Y".

    What is held besides (*kiêm*) is no such step.
    """
    for number in range(last + 1, len(sentence) - 1):
        parted = kind_at(sentence, number) in _PARTING and _is_later(sentence, number + 1)
        if parted or sentence[number].is_word("rồi"):
            kinds = [chunk.kind for chunk in sentence[number + 1 : number + _STEP]]
            return Kind.TITLE in kinds and Kind.CONCURRENT not in kinds
    return False


def _is_later(sentence: Sentence, number: int) -> bool:
    """Whether words of a later time stand here: "sau đó", "sau hai năm", "hai năm sau", "rồi".

    Behind "sau sáu năm làm" stands the post that was before.
    """
    first, second = sentence[number], kind_at(sentence, number + 1)
    if first.kind is Kind.PLURAL:
        return second is Kind.DATE
    if first.is_word("sau") and second is Kind.PLURAL:
        return Kind.PREDICATE not in [chunk.kind for chunk in sentence[number + 2 : number + 4]]
    then = first.is_word("sau") and number + 1 < len(sentence) and sentence[number + 1].is_word("đó")
    return then or first.is_word("rồi")
