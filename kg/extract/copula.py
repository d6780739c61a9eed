"""Whether "là" says a title of a person.

Comes in: a clause whose verb is "là" or one of its kin. Goes out: yes or no. A thing may be much ("Hà Nội là
..."), a person says it only right after his name, or where the words tell of him in another way.

    Ông A (sinh năm 1963) là X                    right after the name
    Ông A - Giám đốc X, là Y                      after his other titles
    Ông A sinh năm 1954, quê Quế Sơn, là X        in a life
    ông A nắm giữ ba vị trí của tỉnh là X, Y, Z   behind the number of his posts
    Là X từ năm 2015, ông A ...                   before the name
"""

from __future__ import annotations

from itertools import pairwise

from kg.extract.chunks import Kind, Sentence
from kg.extract.circumstances import lasted
from kg.extract.clauses import Clause, goes_on, is_time
from kg.extract.found import kind_at, opening

LINKS = frozenset(("là", "hiện là", "đang là", "vẫn là"))
# Nouns of office: without a verb that gives the post they only name it ("lễ bàn giao chức Bộ trưởng").
OFFICES = ("chức", "chức vụ", "chức danh", "cương vị", "vị trí", "ghế", "nhiệm vụ", "trọng trách")
_PEOPLE = frozenset((Kind.PERSON, Kind.PRONOUN))
_OPENING = frozenset((Kind.PERSON, Kind.PRONOUN, Kind.TITLE))
_BESIDE = frozenset((Kind.OTHER, Kind.DATE, Kind.NEGATION, Kind.NO_LONGER, Kind.APPOINT))
# What may stand before "là" where a sentence tells of a life: "quê Thanh Chương (Nghệ An) | là".
_PARTED = frozenset((Kind.COMMA, Kind.SEMICOLON, Kind.CLOSE, Kind.PLACE))
_TIMES = ("gian", "khi", "điểm", "lúc", "hồi")  # "trong thời gian là", "vào thời điểm là"
_MEETING = ("tiếp", "đón", "cùng", "bên")  # "Tiếp ông là Chủ tịch tỉnh B"
# Quotation marks, and the chunks that a nickname in them may have.
# "và cũng là", "và đều là"
_ALSO = ("cũng", "đều", "còn")
_QUOTES = ('"', "'", "“", "”", "‘", "’")
_CALLED = 4
# What stands between a name and "là" where titles do: "ông A - Giám đốc X, Ủy viên Y, là".
_CLOSING = frozenset((Kind.COMMA, Kind.DASH))
_APPOSED = _CLOSING | {Kind.TITLE, Kind.AND}
_AFTER_POST = frozenset((Kind.SEMICOLON, Kind.AND, Kind.CONCURRENT, Kind.OPEN))
_COUNTED = frozenset((Kind.OTHER, Kind.PLACE, Kind.ORGANIZATION))


def links_person(clause: Clause) -> bool:
    """Whether the title after the link is said of a person."""
    sentence, verb = clause.sentence, clause.verb
    if clause.opens() or (sentence[verb].is_word("là") and clause.is_next()):
        return True
    if (_is_timed(clause) and goes_on(clause)) or lasted(clause):  # "Năm 2002, là X", "có 8 năm là X"
        return True
    if _is_today(sentence, verb):
        return True
    if sentence[verb].is_word("hiện là") and kind_at(sentence, verb - 1) in (Kind.AND, Kind.COMMA):
        return True  # "nguyên X và | hiện là Y"
    if _adds(sentence, verb) or follows_appointment(clause):
        return True
    after_comma = kind_at(sentence, verb - 1) in _PARTED and sentence[0].kind in _OPENING
    told = clause.background or any(chunk.is_word("tuổi", "sinh") for chunk in sentence[:verb])
    return (told and after_comma) or _linked(sentence, verb) or _names_several(sentence, verb)


def follows_appointment(clause: Clause) -> bool:
    """Whether it is told what one was before he was appointed: "trước khi được bổ nhiệm | là X"."""
    sentence, verb, phrase = clause.sentence, clause.verb, clause.phrase()
    opened = [chunk.value for chunk in phrase[:2]] == ["trước", "khi"]
    behind = any(chunk.kind in _PEOPLE for chunk in sentence[: verb + 1 - len(phrase)])
    linked = sentence[verb].is_word("là", "đang là") and kind_at(sentence, verb - 1) is Kind.APPOINT
    return opened and behind and linked  # not "Trước khi được bổ nhiệm là X, ông ..."


def _is_today(sentence: Sentence, verb: int) -> bool:
    """Whether it is told what a person is today: "Trước đây ông A là X, nay là Y"."""
    today = sentence[verb - 1].is_word("nay") and kind_at(sentence, verb - 2) is Kind.COMMA
    before = sentence[: verb - 2] if today else ()
    told = any(chunk.kind in _PEOPLE for chunk in before)
    return told and any(chunk.kind is Kind.TITLE for chunk in before)


def _is_timed(clause: Clause) -> bool:
    """Whether only a time stands before the link, and the posts are told whole: "Năm 2002, là X."."""
    after = clause.sentence[clause.stack.last + 1 : clause.stack.last + 2]
    whole = all(chunk.kind in _AFTER_POST or is_time(chunk) or chunk.is_word(".") for chunk in after)
    return whole and all(is_time(chunk) for chunk in clause.sentence[: clause.verb])


def _linked(sentence: Sentence, verb: int) -> bool:
    number = _before_titles(sentence, _before_nickname(sentence, verb - 1))
    moment = number - 1 if kind_at(sentence, number) is Kind.APPOINT else number  # "thời điểm luân chuyển là"
    # "từ năm 2016 đến nay là"; but "Sở A, nay là Sở B"
    till_now = number > 0 and sentence[number].is_word("nay") and sentence[number - 1].is_word("đến", "tới")
    timed = kind_at(sentence, number) is Kind.DATE or till_now
    if timed or (moment >= 0 and sentence[moment].is_any(_TIMES)):
        return True
    while number >= 0 and sentence[number].kind in _BESIDE and number > verb - 3:
        number -= 1
    if kind_at(sentence, number) is Kind.CLOSE:  # "ông A (sinh năm 1963) là"
        number = opening(sentence, number) - 1
    return kind_at(sentence, number) in _PEOPLE and not (number and sentence[number - 1].is_any(_MEETING))


def _adds(sentence: Sentence, verb: int) -> bool:
    """Whether somebody is said to be more: "bà A là X và cũng | là Y", "đều quê B và đều | là X"."""
    number = verb - 1
    while number > 0 and sentence[number].is_any(_ALSO):
        number -= 1
    if kind_at(sentence, number) is not Kind.AND or not any(one.kind in _PEOPLE for one in sentence[:number]):
        return False
    linked = any(one.is_any(LINKS) for one in sentence[:number])
    held = any(
        one.kind is Kind.PREDICATE and two.kind is Kind.TITLE for one, two in pairwise(sentence[:number])
    )  # "giữ chức X và | là Y"
    return linked or held or sentence[verb - 1].is_word("đều")


def _before_nickname(sentence: Sentence, number: int) -> int:
    """Return the chunk before what a person is called in quotes: "Ông Vũ | "nhôm" là"."""
    if not (0 <= number < len(sentence) and sentence[number].is_any(_QUOTES)):
        return number
    near = range(number - 1, max(0, number - _CALLED), -1)
    before = next((place for place in near if sentence[place].is_any(_QUOTES)), number) - 1
    return before if kind_at(sentence, before) in _PEOPLE else number


def _before_titles(sentence: Sentence, number: int) -> int:
    """Return the chunk of the name before its titles: "Ông A - Giám đốc X, | là Y"."""
    if kind_at(sentence, number) not in _CLOSING:
        return number
    before = number
    while kind_at(sentence, before) in _APPOSED:
        before -= 1
    titled = kind_at(sentence, before + 1) in _CLOSING and kind_at(sentence, before + 2) is Kind.TITLE
    return before if titled and kind_at(sentence, before) is Kind.PERSON else number


def _names_several(sentence: Sentence, verb: int) -> bool:
    """Whether the words before count the posts: "ông A nắm giữ ba vị trí quan trọng nhất | là"."""
    number = verb - 1
    while number > 1 and (sentence[number].kind in _COUNTED or sentence[number].is_any(OFFICES)):
        if sentence[number].is_word("vị", *OFFICES) and kind_at(sentence, number - 1) is Kind.PLURAL:
            return kind_at(sentence, number - 2) in (Kind.PREDICATE, Kind.CAREER)
        number -= 1
    return False
