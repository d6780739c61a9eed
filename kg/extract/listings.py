"""Verbs that govern a list of posts from afar: over a colon, over degrees, over work that is no post.

Comes in: the chunks of a sentence and the one before a title. Goes out: the chunk of the verb.

    từng kinh qua các vị trí: cán bộ Sở A; trưởng khoa; | Giám đốc B
    là giáo sư, tiến sĩ Luật học; | Ủy viên X khóa XII
    cách chức X, bao gồm cả các chức vụ | Y
"""

from __future__ import annotations

from kg.extract.chunks import Kind, Sentence
from kg.extract.found import kind_at
from kg.extract.lexicon import marked

GIVERS = frozenset((Kind.PREDICATE, Kind.CAREER, Kind.APPOINT, Kind.DISMISS, Kind.FORMER, Kind.CONCURRENT))
# Chunks between a verb and the titles it still governs.
GAP = 12
# How far before the colon of a list its verb may stand: "các vị trí công tác, như:".
_BEFORE_MARK = 6
BREAKING = GIVERS | {
    Kind.PERSON,
    Kind.PRONOUN,
    Kind.NOMINATE,
    Kind.SUCCEED,
    Kind.IRREAL,
    Kind.KIN,
    Kind.DEATH,
}
# Nouns of office, and the words that a degree may have after it.
NOUNS = ("chức", "chức vụ", "chức danh")
_DEGREE = 14
_OF_DEGREES = frozenset((Kind.OTHER, Kind.COMMA, Kind.SEMICOLON, Kind.RANK))
# Verbs of keeping an office, before its noun and the colon of a list.
_KEEPING = ("giữ", "đảm nhận", "đảm nhiệm")
# Verbs that open a list of posts whose items semicolons part.
LISTING = ("là", "hiện là", "từng là")
# Work that is no post, before the posts that came of it: "từng là cán bộ Sở A, Trưởng phòng B".
_WORKED = ("từng là", "từng làm", "đã từng là", "đã từng làm")
_OF_WORK = frozenset((Kind.OTHER, Kind.COMMA, Kind.ORGANIZATION, Kind.PLACE, Kind.RANK))
_PARTING = frozenset((Kind.COMMA, Kind.SEMICOLON))
_NAMED = frozenset((Kind.PERSON, Kind.PRONOUN))
_TOLD = GIVERS | {Kind.TITLE, Kind.PERSON, Kind.KIN, Kind.NOMINATE, Kind.DEATH, Kind.RETIRE}
# What stands between a person and the posts that he is relieved of.
_LEADING = frozenset((Kind.COMMA, Kind.COLON, Kind.PLURAL))


def list_verb(sentence: Sentence, number: int) -> int | None:
    """Return the verb of the list in which the titles after this chunk stand, or None."""
    told = _opener(sentence, number) or _detailed(sentence, number) or _degreed(sentence, number)
    return told or _employed(sentence, number) or _profiled(sentence, number)


def included(sentence: Sentence, number: int) -> int | None:
    """Return the dismissal of "cách chức X, bao gồm cả các chức vụ | Y" and "..., trong đó có chức | Y"."""
    if not sentence[number].is_any(NOUNS):
        return None
    before, within = number - 1, ("cả", "gồm", "trong", "đó", "có")
    while before > 0 and (sentence[before].kind is Kind.PLURAL or sentence[before].is_any(within)):
        before -= 1
    if not any(chunk.is_word("gồm", "bao gồm", "đó") for chunk in sentence[before + 1 : number]):
        return None
    near = range(before, max(-1, before - GAP), -1)
    return next((one for one in near if sentence[one].kind is Kind.DISMISS), None)


def _degreed(sentence: Sentence, number: int) -> int | None:
    """Return the verb of "ông A (39 tuổi) là tiến sĩ Kinh tế, | X, Y": degrees open the list.

    "là giáo sư, tiến sĩ Luật học; | X khóa XII"; "là thạc sĩ Luật; cao cấp lý luận chính trị, | X"
    """
    if kind_at(sentence, number) not in _PARTING:
        return None
    near = range(number - 1, max(-1, number - _DEGREE), -1)
    opened = next((one for one in near if sentence[one].kind not in _OF_DEGREES), None)
    linked = opened is not None and sentence[opened].is_any(LISTING)
    return opened if linked and kind_at(sentence, (opened or 0) + 1) is Kind.RANK else None


def _detailed(sentence: Sentence, number: int) -> int | None:
    """Return the dismissal of "cách mọi chức vụ trong Đảng của ông A, gồm: Bí thư X, Ủy viên Y".

    Whose they are may be told before: "kỷ luật ông A bằng hình thức cách các chức vụ trong Đảng, gồm: X".
    """
    last = number
    while number > 0 and (sentence[number].kind in _LEADING or sentence[number].is_word("gồm", "bao gồm")):
        number -= 1
    listed = any(chunk.is_word("gồm", "bao gồm") for chunk in sentence[number:last])
    if listed and kind_at(sentence, number) is Kind.DISMISS:
        return number
    if kind_at(sentence, number) is not Kind.PERSON or not sentence[number - 1].is_word("của", "với"):
        return None
    near = range(number - 1, max(-1, number - _BEFORE_MARK - 2), -1)
    return next((one for one in near if sentence[one].kind is Kind.DISMISS), None)


def _employed(sentence: Sentence, number: int) -> int | None:
    """Return the verb of "từng là cán bộ Sở A, | Trưởng phòng B, Giám đốc C"."""
    if kind_at(sentence, number) not in _PARTING:
        return None
    near = range(number - 1, max(-1, number - GAP), -1)
    verb = next((one for one in near if sentence[one].kind not in _OF_WORK), None)
    if verb is None or sentence[verb].kind is not Kind.FORMER or not sentence[verb].is_any(_WORKED):
        return None
    work = " ".join(str(chunk.value) for chunk in sentence[verb + 1 : verb + 3])
    return verb if work in marked("work") else None


def _profiled(sentence: Sentence, number: int) -> int | None:
    """Return the mark of "Ông A sinh năm 1963, quê Quảng Nam; | Ủy viên Trung ương Đảng khóa XII"."""
    if kind_at(sentence, number) is not Kind.SEMICOLON or sentence[0].kind not in _NAMED:
        return None
    before = sentence[1:number]
    aged = any(chunk.is_word("sinh", "tuổi") for chunk in before)
    other = any(chunk.kind in _TOLD and not chunk.is_word("là") for chunk in before)
    return number if aged and not other else None


def _opener(sentence: Sentence, number: int) -> int | None:
    """Return the verb that opens the list in which this chunk stands, after a colon or "như".

    "từng kinh qua các vị trí: cán bộ Sở Y tế; trưởng khoa; Giám đốc Bệnh viện A": not each item is a title.
    """
    for place in range(number, -1, -1):
        chunk = sentence[place]
        if chunk.kind is Kind.COLON or chunk.is_word("như"):
            near = range(place - 1, max(-1, place - 1 - _BEFORE_MARK), -1)
            opened = next((one for one in near if sentence[one].kind is Kind.CAREER), None)
            return _named_office(sentence, place) if opened is None else opened
        if chunk.kind in BREAKING:
            return None
    return None


def _named_office(sentence: Sentence, mark: int) -> int | None:
    """Return the verb right before the mark: "từng giữ chức vụ: Phó Chủ nhiệm A; Bí thư B".

    Its noun may stand between: "bao gồm cách chức cả các chức vụ: Bí thư X, Bí thư Y".
    """
    verb = mark - 1
    while verb > 0 and (sentence[verb].kind is Kind.PLURAL or sentence[verb].is_word("cả", *NOUNS)):
        verb -= 1
    named = verb < mark - 1 or str(sentence[verb].value).endswith(NOUNS[1:])
    if named and kind_at(sentence, verb) is Kind.DISMISS:
        return verb
    near = (one for one in (mark - 1, verb) if kind_at(sentence, one) is Kind.PREDICATE)
    return next((one for one in near if str(sentence[one].value).startswith(_KEEPING)), None)
