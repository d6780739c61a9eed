"""Who a verb says a title of.

Comes in: a clause. Goes out: the chunk number of the person, `CARRIED` where the sentence before names him,
or None where the verb gives the title to nobody that is named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extract.chunks import Chunk, Kind, PersonPhrase, Sentence
from kg.extract.circumstances import lasted
from kg.extract.clauses import Clause, goes_on
from kg.extract.copula import LINKS, OFFICES, links_person
from kg.extract.described import called_kin, described, is_kin
from kg.extract.found import kind_at, opening, skip_titles
from kg.extract.given_posts import given_behind
from kg.extract.replaced import is_replaced, moving_on

CARRIED = -1
POSITIONS = ("cương vị", "vai trò", "tư cách", "trách nhiệm")
_PEOPLE = frozenset((Kind.PERSON, Kind.PRONOUN))
_OTHERS = _PEOPLE | {Kind.KIN}  # "ông A được nghỉ, bầu người khác làm X"
_SKIPPED = frozenset(
    (
        Kind.COMMA,
        Kind.DATE,
        Kind.OTHER,
        Kind.PREDICATE,
        Kind.ORGANIZATION,
        Kind.PLACE,
        Kind.PLURAL,
        Kind.OPEN,
        Kind.CLOSE,
    )
)
_FAR = 13  # chunks behind a title in which the person stands
_FRONTING = ("khi", "từng", "gian", "điểm", "sau", "lúc", "thời", "hồi", "bị", "được")
_FRONTED = ("khi", "lúc", "hồi", "thời", "từng", "đã từng")  # "Khi còn là X, ông A", "Từng là X, ông A"
_QUOTED = ("”", '"')
_AGAINST = ("với", "đối với")
_OF_WHOM = ("với", "của", "cho")
_RANKED = frozenset((Kind.RANK, Kind.COMMA))
_BESIDE_WHOM = ("cùng", "cùng với", "với")
_SEVERAL = ("hai ", "ba ", "các ")
_PASSIVE = ("được", "bị")
# What is done to one who has left the post already.
_STRIPPING = ("xóa tư cách", "xóa tư cách chức vụ", "xóa tư cách nguyên", "xóa tư cách chức danh")
# Verbs that need an object: who is named before them without được or bị does it to somebody else.
_DISMISSING = ("miễn", "bãi", "cách", "cho thôi", "đình", "tạm", "giáng", "buộc", "phế")
_PUNISHING = ("cáo", "trách", "luật")  # of "cảnh cáo", "khiển trách", "kỷ luật"
# Who does it leaves a post, and whom he does it to takes it: "ông A bàn giao chức X cho ông B".
HANDING, _TAKEN = "bàn giao", "nhận bàn giao"
_TRANSITIVE = frozenset((Kind.APPOINT, Kind.DISMISS))
_AGENTS = frozenset((Kind.TITLE, Kind.ORGANIZATION, Kind.PLACE))
_TAKING = _TRANSITIVE | {Kind.NOMINATE}
_INTRANSITIVE = ("trúng cử", "đắc cử", "tái đắc cử", "tái cử", "nhậm chức", "tuyên thệ nhậm chức")
_INTO = " vào"  # "trúng cử vào"
_OF_OBJECT = (*_PASSIVE, "xin", "đơn", "nhận", "luật", "thức")
# What joins a second dismissal, and who is asked for it.
_ADDING = frozenset((Kind.AND, Kind.COMMA))
_BODIES = frozenset((Kind.TITLE, Kind.ORGANIZATION))
# Chunks of "gồm cả các chức vụ".
_INCLUDED = 6


def subject_of(clause: Clause) -> int | None:
    """Return the chunk number of the person that the verb is about."""
    sentence, verb = clause.sentence, clause.verb
    if not _says_of_person(clause) or _names_ceremony(clause):
        return None
    right = _named_after(clause)
    if right is not None:
        return right
    left = _left(clause)
    if left is not None and sentence[verb].is_any(_STRIPPING) and _passive(clause) is None:
        return None
    if left is not None:
        return None if _acts_on_another(clause, left) else left
    if any(chunk.kind in _PEOPLE for chunk in sentence[:verb]):
        return None
    return _fronted(clause)


def _names_ceremony(clause: Clause) -> bool:
    """Whether a handing over is but named: "ông A và ông B tại lễ | bàn giao chức X"."""
    handed = clause.verb > 0 and str(clause.verb_chunk.value).startswith(HANDING)
    return handed and clause.sentence[clause.verb - 1].is_word("lễ", "buổi", "nghị")


def taking_over(clause: Clause) -> int | None:
    """Return to whom a post is handed over: B of "ông A bàn giao chức X cho ông B"."""
    handed = str(clause.verb_chunk.value).startswith(HANDING)
    number = _against(clause.sentence, clause.stack.last) if handed else None
    given = number is not None and _before_ranks(clause.sentence, number).is_word("cho")
    return number if given else None


def _says_of_person(clause: Clause) -> bool:
    sentence, verb = clause.sentence, clause.verb
    if sentence[verb].is_any(LINKS):
        return links_person(clause)
    # "Việt Nam ứng cử Ủy viên Hội đồng Bảo an"
    standing = verb - 1 if verb and sentence[verb - 1].is_word("ứng cử") else verb
    state = kind_at(sentence, standing - 1) in {Kind.PLACE, Kind.ORGANIZATION}
    # "danh sách 175 ứng cử viên đại biểu", "ông A báo cáo về ứng viên Chủ tịch Quốc hội"
    listed = verb > 0 and (str(sentence[verb - 1].value).isdigit() or sentence[verb - 1].is_word("về"))
    return not ((state or listed) and sentence[standing].kind is Kind.NOMINATE)


def _named_after(clause: Clause) -> int | None:
    """Return the person that the words order after the title."""
    sentence, verb = clause.sentence, clause.verb
    behind = given_behind(sentence, clause.stack.last) if sentence[verb].is_any(OFFICES) else None
    if behind is not None:
        return behind[0]
    if any(position in str(sentence[verb].value) for position in POSITIONS):
        return _right(sentence, clause.stack.last) or _only_one(clause)
    if str(sentence[verb].value).startswith(HANDING):
        return None  # "ông A bàn giao chức X cho ông B"
    if (
        sentence[verb].kind is Kind.DISMISS
        or sentence[verb].is_any(_STRIPPING)
        or _names_office(sentence, verb)
    ):
        return _whose(clause) or _against(sentence, clause.stack.last)
    if clause.phrase()[0].is_word("trong", "với", "qua") and lasted(clause):
        return _right(sentence, clause.stack.last)
    given = sentence[verb].kind is Kind.APPOINT and clause.stack.last + 2 < len(sentence)
    if given and sentence[clause.stack.last + 1].is_word(
        "cho", "với", "đối"
    ):  # "giao quyền Chủ tịch tỉnh cho ông A"
        return _against(sentence, clause.stack.last)
    return None


def _only_one(clause: Clause) -> int | None:
    """Return the one person of a sentence that opens with his post: "Trên cương vị X, do ..., ông A"."""
    people = [number for number, chunk in enumerate(clause.sentence) if chunk.kind in _PEOPLE]
    if len(people) != 1 or people[0] < clause.stack.last:
        return None
    apart = any(chunk.kind is Kind.SEMICOLON for chunk in clause.sentence[clause.stack.last : people[0]])
    return None if apart else people[0]


def _whose(clause: Clause) -> int | None:
    """Return A of "cách mọi chức vụ trong Đảng của ông A, gồm: Bí thư X, Ủy viên Y"."""
    between = range(clause.verb + 1, clause.stack.first)
    if clause.is_second():
        return None
    return next((number for number in between if clause.sentence[number].kind is Kind.PERSON), None)


def _names_office(sentence: Sentence, verb: int) -> bool:
    """Whether a noun follows the verb of appointing: "bổ nhiệm chức vụ Bộ trưởng ... với ông A"."""
    return sentence[verb].is_any(OFFICES) and kind_at(sentence, verb - 1) is Kind.APPOINT


def _fronted(clause: Clause) -> int | None:
    """Return the subject of the main clause: "Sau khi bị cách chức X, ông A ..."; else the one carried on.

    So is it in "Giữ chức X từ năm 2010, ông A ..." and "Với 8 năm giữ chức X, ông A ...".
    """
    word = str(clause.verb_chunk.value)
    former = clause.opens() or (clause.verb_chunk.kind is Kind.FORMER and word.startswith(_FRONTED))
    if former or lasted(clause) or any(chunk.is_any(_FRONTING) for chunk in clause.sentence[: clause.verb]):
        right = _right(clause.sentence, clause.stack.last)
        if right is not None and kind_at(clause.sentence, right - 1) in (Kind.COMMA, Kind.CLOSE):
            return right
    return CARRIED if goes_on(clause) else None


def _acts_on_another(clause: Clause, subject: int) -> bool:
    """Whether the person does the electing or dismissing: "ông A yêu cầu cách chức Tổng giám đốc X"."""
    verb = clause.verb
    if clause.verb_chunk.is_any(OFFICES) and kind_at(clause.sentence, verb - 1) in _TRANSITIVE:
        verb -= 1  # "cho thôi nhiệm vụ đại biểu": the verb stands before its noun
    chunk = clause.sentence[verb]
    between = clause.sentence[subject + 1 : verb]
    opened = kind_at(clause.sentence, subject + 1) is Kind.OPEN
    if opened and clause.sentence[subject - 1].is_any(_AGAINST):
        return False  # "cách chức X đối với ông A (bao gồm cách chức cả các chức vụ: Y, Z)"
    if chunk.kind is Kind.PREDICATE and _moves_others(between):
        return True
    if chunk.kind is Kind.DISMISS:
        transitive = str(chunk.value).startswith(_DISMISSING)
        punished = clause.sentence[subject - 1].is_any(_PUNISHING)  # "cảnh cáo ông A; cho thôi chức X"
        return (
            transitive
            and not punished
            and not any(one.is_any(_OF_OBJECT) or one.kind is Kind.COLON for one in between)
        )
    word = str(chunk.value)
    if chunk.kind is not Kind.APPOINT or word.removesuffix(_INTO) in _INTRANSITIVE or _TAKEN in word:
        return False
    given = kind_at(clause.sentence, subject - 1) in {Kind.APPOINT, Kind.NOMINATE} or _is_handed(between)
    said = str(chunk.value).startswith(_PASSIVE) or any(map(_is_passive, _since(between)))
    return not given and not said


def _is_passive(chunk: Chunk) -> bool:
    """Whether something is done to the person before: "được", "ông A | được giới thiệu | để bầu X"."""
    proposed = chunk.kind is Kind.NOMINATE and str(chunk.value).startswith(_PASSIVE)
    return proposed or chunk.is_any(_PASSIVE)


def _is_handed(between: Sequence[Chunk]) -> bool:
    """Whether the appointed one gets the decision: "ông A đã nhận quyết định | bổ nhiệm Giám đốc Sở X"."""
    words = [chunk.value for chunk in between]
    return any(words[at : at + 3] == ["nhận", "quyết", "định"] for at in range(len(words) - 2))


def _since(between: Sequence[Chunk]) -> Sequence[Chunk]:
    """Return the words from the last "đến khi" on, else all: "được giao X cho đến | khi Quốc hội bầu Y"."""
    opened = [place for place, chunk in enumerate(between) if chunk.is_word("khi")]
    until = [place for place in opened if place and between[place - 1].is_word("đến", "tới")]
    return between[until[-1] :] if until else between


def _moves_others(between: Sequence[Chunk]) -> bool:
    """Whether people without names are given the post: "công bố quyết định điều động cán bộ giữ chức X"."""
    given = [place for place, chunk in enumerate(between) if chunk.kind is Kind.APPOINT]
    return bool(given) and any(chunk.is_word("cán") for chunk in between[given[-1] :])


def _right(sentence: Sentence, number: int) -> int | None:
    """Return the person after "với cương vị TITLE từ tháng 4/2016 đến nay, ông ..."."""
    for following in range(number + 1, min(number + _FAR, len(sentence))):
        if sentence[following].kind in _PEOPLE:
            return following
        if sentence[following].kind not in _SKIPPED or sentence[following].is_any(_QUOTED):
            return None  # "cử đại sứ sang đây”, ông A nói"
    return None


def _against(sentence: Sentence, number: int) -> int | None:
    """Return the person after "miễn nhiệm TITLE ... đối với | với | của ông ..."."""
    number = _past_second(sentence, _past_included(sentence, number))
    for following in range(number + 1, min(number + 8, len(sentence))):
        if sentence[following].kind in _PEOPLE and _before_ranks(sentence, following).is_any(_OF_WHOM):
            return following
        if sentence[following].kind is Kind.TITLE and sentence[following - 1].is_word("với", "của"):
            return _named_behind(sentence, following)
        if sentence[following].kind in {Kind.SEMICOLON, Kind.TITLE, Kind.APPOINT}:
            return None
    return None


def _before_ranks(sentence: Sentence, number: int) -> Chunk:
    """Return the chunk before a name and its ranks: "bổ nhiệm X | cho | Đại tá, Phó Giáo sư, Tiến sĩ A"."""
    before = number - 1
    while before > 0 and sentence[before].kind in _RANKED:
        before -= 1
    return sentence[before]


def _named_behind(sentence: Sentence, number: int) -> int | None:
    """Return the person of "xóa tư cách nguyên X với | nguyên Thứ trưởng Y, đô đốc A"."""
    after = skip_titles(sentence, number)
    after += kind_at(sentence, after) is Kind.COMMA
    return after if kind_at(sentence, after) is Kind.PERSON else None


def _past_second(sentence: Sentence, number: int) -> int:
    """Return the last chunk of the titles in "cách chức X | và cho thôi giữ chức Y | đối với ông A".

    So may another body be asked for it: "cách chức X | và đề nghị Thủ tướng cách chức Y | đối với ông A".
    """
    if kind_at(sentence, number + 1) not in _ADDING:
        return number
    asks = kind_at(sentence, number + 2) is Kind.NOMINATE
    verb = number + (4 if asks and kind_at(sentence, number + 3) in _BODIES else 2)
    again = kind_at(sentence, verb) is Kind.DISMISS and kind_at(sentence, verb + 1) is Kind.TITLE
    return skip_titles(sentence, verb + 1) - 1 if again else number


def _past_included(sentence: Sentence, number: int) -> int:
    """Return the last chunk of the titles in "cách chức X, bao gồm cả các chức vụ Y, Z | của ông A"."""
    near = range(number + 1, min(number + 8, len(sentence)))
    opened = next((place for place in near if sentence[place].is_word("gồm", "bao gồm")), None)
    if opened is None:
        return number
    titles = (place for place in range(opened, opened + _INCLUDED) if kind_at(sentence, place) is Kind.TITLE)
    return skip_titles(sentence, next(titles, number + 1)) - 1


def _left(clause: Clause) -> int | None:
    """Return the nearest person before the verb; the agent between "được" and the verb is none."""
    passive = _passive(clause)
    last = (clause.verb if passive is None else passive) - 1
    for number in _outside_brackets(clause.sentence, last):
        kind = clause.sentence[number].kind
        if kind is Kind.TITLE and number not in clause.used and not _decides(clause.sentence, number):
            return None  # "việc Tổng Bí thư được giới thiệu ...": a title without a name is the subject
        if kind is Kind.KIN or _is_of_several(clause.sentence[number]):
            return None  # "ông A có bố từng là Bí thư": the father was
        if kind in _PEOPLE and (not _is_preceding(clause, number) or _is_remark_on(clause, number)):
            whom = described(clause, number)
            if whom is None and _is_kin_of(clause, number):
                return called_kin(clause.sentence, number)
            return number if whom is None else whom
        if kind in _PEOPLE and is_replaced(clause.sentence, number):
            return moving_on(clause.sentence, number)
    return None


def _decides(sentence: Sentence, number: int) -> bool:
    """Whether a decision is that of an office: "ông A nhận quyết định của | Bộ trưởng Bộ X | giữ chức Y"."""
    return number > 1 and sentence[number - 1].is_word("của") and sentence[number - 2].is_word("định")


def _is_preceding(clause: Clause, number: int) -> bool:
    """Whether somebody else takes over from a person: "thay ông A", "kế nhiệm Chủ tịch A"."""
    titled = kind_at(clause.sentence, number - 1) is Kind.TITLE and number - 1 in clause.used
    return kind_at(clause.sentence, number - 1 - titled) is Kind.SUCCEED


def _is_remark_on(clause: Clause, number: int) -> bool:
    """Whether the verb stands in a bracket right behind a person: "thay ông A (được bầu làm | Bí thư X)"."""
    within = clause.sentence[number + 1 : clause.verb]
    return kind_at(within, 0) is Kind.OPEN and all(chunk.kind is not Kind.CLOSE for chunk in within)


def _is_kin_of(clause: Clause, number: int) -> bool:
    """Whether not the person but somebody of his family is spoken of: "do | chồng bà A | làm X".

    A bracket is about the person, and so is a clause of his own: "con gái ông A (hiện là X)", "vợ của ông A,
    người vừa được bầu làm X".
    """
    sentence = clause.sentence
    phrase = sentence[number].value
    honored = not isinstance(phrase, PersonPhrase) or bool(phrase.honorific)
    if not honored or not is_kin(sentence, number):
        return False
    apart = kind_at(sentence, number + 1) is Kind.COMMA and sentence[number + 2].is_word("người")
    return not apart and all(chunk.kind is not Kind.OPEN for chunk in sentence[number : clause.verb])


def _is_of_several(chunk: Chunk) -> bool:
    """Whether people without names are spoken of: "ông A chúc mừng | hai ông | được bầu làm X"."""
    return chunk.kind is Kind.HONORIFIC and str(chunk.value).startswith(_SEVERAL)


def _outside_brackets(sentence: Sentence, last: int) -> Iterator[int]:
    """Yield the chunks from this one to the left, without a remark on a person or that names kin or company.

    "ông A (sinh năm 1985, con trai ông B - cựu Chủ tịch X) được bầu", "ông A (gọi ông B bằng chú) là": not B.
    Nor in "ông là một trong hai người (cùng Trung tướng B) được giao làm".
    """
    number = last
    while number >= 0:
        if sentence[number].kind is Kind.CLOSE:
            opened = opening(sentence, number)
            aside = sentence[opened + 1].is_any(_BESIDE_WHOM) or any(
                chunk.kind is Kind.KIN for chunk in sentence[opened:number]
            )
            number = opened - 1 if aside or kind_at(sentence, opened - 1) is Kind.PERSON else number
        yield number
        number -= 1


def _puts_forward(between: Sequence[Chunk], place: int) -> bool:
    """Whether an agent right behind "được" proposes: "được | Ban Bí thư giới thiệu | để bầu làm X"."""
    agent = all(chunk.kind in _AGENTS for chunk in between[:place])
    return between[place].kind is Kind.NOMINATE and agent


def _passive(clause: Clause) -> int | None:
    """Return the chunk of "được" or "bị" when an appointing verb follows it with its agent between.

    In "nhận được văn bản giới thiệu ông A để bầu làm X" it follows its object, and that of "Được HĐND bầu,
    ông A đã trúng cử X" is of the clause before.
    """
    sentence = clause.sentence
    agents = [n for n in range(clause.first, clause.verb + 1) if sentence[n].is_any(_PASSIVE)]
    for number in reversed(agents):
        between = sentence[number + 1 : clause.verb + 1]
        verbs = [
            place
            for place, chunk in enumerate(between)
            if chunk.kind in _TRANSITIVE or chunk.is_any(_STRIPPING) or _puts_forward(between, place)
        ]
        object_ = any(one.kind in _TAKING and two.kind is Kind.PERSON for one, two in pairwise(between))
        kinds = [chunk.kind for chunk in between]
        apart = (
            any(pair == (Kind.COMMA, Kind.PERSON) for pair in pairwise(kinds[verbs[0] :])) if verbs else True
        )
        replaces = Kind.SUCCEED in kinds  # "được cử làm X, thay ông B, người vừa được bầu vào Y"
        if not (apart or object_ or replaces) and not any(kind in _OTHERS for kind in kinds[verbs[-1] :]):
            return number
    return None
