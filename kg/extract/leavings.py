"""Who leaves the post that stands beside his name, as a word behind him or before him tells.

Comes in: the chunks of a sentence and the chunk number of a word that may tell it. Goes out: whether it does,
and the chunk numbers of those who leave.

    Bộ trưởng A đã từ chức; ông A, Giám đốc Sở B, bị cách chức vì ...
    kỷ luật ông A, Giám đốc Sở B, bằng hình thức cách chức
    thông qua việc ông A, Chủ tịch X, thôi giữ nhiệm vụ
    bà A và bà B đều là Trưởng phòng X vừa nghỉ hưu
    trao quyết định nghỉ hưu cho bà A, Phó Giám đốc Sở B
"""

from __future__ import annotations

from kg.extract.chunks import Kind, Sentence
from kg.extract.found import kind_at, skip_titles

# Dismissals from the post beside the name, where "đối với" brings it in.
OF_THE_POST = ("cách chức", "miễn nhiệm", "bãi nhiệm", "miễn chức", "bãi chức", "cắt chức")
# What may stand between a person with his titles and the word that he retires.
_PASSED = frozenset(
    (
        *(Kind.TITLE, Kind.COMMA, Kind.DASH, Kind.OPEN, Kind.CLOSE, Kind.AND, Kind.DATE),
        *(Kind.FORMER, Kind.ORGANIZATION, Kind.PLACE),
    )
)
_LISTED = frozenset((Kind.COMMA, Kind.AND))
# Words between a person and his retirement: "đã nhận quyết định", "vừa được", "mới chính thức".
_RETIRING = frozenset(
    (
        *("đã", "mới", "vừa", "cũng", "chính", "thức", "được", "nhận", "quyết", "định", "về", "việc"),
        *("xin", "để", "hiện", "theo", "ngày", "tháng", "từ", "bị", "là", "đều", "cùng"),
        *("bằng", "với", "hình", "kỷ", "luật", "sẽ"),
    )
)
_TOGETHER = ("đều", "cùng")
# Leaving the one post that one has, and what says why and when; "xin từ chức" only asks for it.
_RESIGNING = ("từ chức", "từ nhiệm", "thôi chức")
_GROUNDS = (".", "vì", "do", "sau", "để", "hồi", "từ", "vào", "khi", "theo", "kể")
_ASKED = ("xin", "đơn", "để", "việc", "về", "người", "hay")
# Leaving a post that the words do not name again: "thôi giữ nhiệm vụ", "thôi giữ chức vụ này".
_STEPPING_DOWN = "thôi "
_OFFICES = (" chức", " chức vụ", " nhiệm vụ", " chức danh", " cương vị", " vị trí")
_POINTING = ("này", "trên")
# What stands between a dismissal and whom it strikes: "bị cách chức", "bằng hình thức cách chức".
_BEFORE = ("bị", "được", "thức")
_GIVING = ("định", "việc", "báo")  # "trao quyết định (về việc) | nghỉ hưu", "thông báo | nghỉ hưu"
_RECEIVING = ("cho", "đối", "với", "đối với", "theo", "chế", "độ", "của")
_TO_WHOM = ("cho", "với", "đối với", "của")


def resigns(sentence: Sentence, number: int) -> bool:
    """Whether one leaves the post beside his name, and the verb tells no other.

    "Bộ trưởng A đã từ chức", "ông A, Giám đốc Sở B, bị cách chức vì ..."
    """
    before = sentence[number - 1 : number]
    leaves = sentence[number].is_any(_RESIGNING) and not (before and before[0].is_any(_ASKED))
    removed = sentence[number].is_any(OF_THE_POST) and before and before[0].is_any(_BEFORE)
    down = _steps_down(sentence, number)
    if not (leaves or removed or down):
        return False
    after = number + 1
    after += down and after < len(sentence) and sentence[after].is_any(_POINTING)
    following = sentence[after] if after < len(sentence) else None
    ends = following is None or following.kind in (Kind.COMMA, Kind.DATE)
    return ends or (following is not None and following.is_any(_GROUNDS))


def _steps_down(sentence: Sentence, number: int) -> bool:
    """Whether one leaves the post beside his name: "ông A, Chủ tịch X, | thôi giữ nhiệm vụ"."""
    word = str(sentence[number].value)
    named = word.startswith(_STEPPING_DOWN) and word.endswith(_OFFICES)
    titled = kind_at(sentence, number - 1) is Kind.COMMA and kind_at(sentence, number - 2) is Kind.TITLE
    return named and titled


def handed_to(sentence: Sentence, number: int) -> list[int]:
    """Return to whom a decision to retire is handed: "trao quyết định nghỉ hưu | cho bà A, T"."""
    if kind_at(sentence, number) is not Kind.RETIRE or not sentence[number - 1].is_any(_GIVING):
        return []
    after = number + 1
    while after < len(sentence) and sentence[after].is_any(_RECEIVING):
        after += 1
    if not sentence[after - 1].is_any(_TO_WHOM):
        return []
    person = skip_titles(sentence, after)
    return [person] if kind_at(sentence, person) is Kind.PERSON else []


def leaving(sentence: Sentence, number: int) -> list[int]:
    """Return who retires: the nearest person before, and those whom commas or "và" join to him.

    "thay bà A, bà B nghỉ hưu", "bà A và bà B đều là Trưởng phòng X vừa nghỉ hưu"
    """
    place = number - 1
    while place >= 0 and (sentence[place].kind in _PASSED or sentence[place].is_any(_RETIRING)):
        place -= 1
    if kind_at(sentence, place) is not Kind.PERSON:
        return []
    group = [place]
    while kind_at(sentence, group[0] - 1) in _LISTED and kind_at(sentence, group[0] - 2) is Kind.PERSON:
        group.insert(0, group[0] - 2)
    together = any(chunk.is_any(_TOGETHER) for chunk in sentence[place:number])
    return group if together or is_succeeded(sentence, group[-1]) else [place]


def is_succeeded(sentence: Sentence, number: int) -> bool:
    """Whether another takes over from this person: "thay ông A, ông B"."""
    while kind_at(sentence, number - 1) in _LISTED and kind_at(sentence, number - 2) is Kind.PERSON:
        number -= 2
    return kind_at(sentence, number - 1) is Kind.SUCCEED
