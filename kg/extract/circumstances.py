"""In what capacity one acts, and at what time or for how long one held a post, as words before a verb tell.

Comes in: a clause. Goes out: whether the words say so.

    ký ngày 3/5 với tư cách X         in that capacity, on the day of the deed
    với 8 năm giữ chức X              for eight years
    Sau 10 năm làm X, ông A được bầu làm Y      until then
    Khi mới 32 tuổi, ông A đã là X    long ago
    hai tháng sau khi làm X           the time since: not how long
    sai phạm trong thời gian là X     at that time
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.chunks import Chunk, Kind
from kg.extract.clauses import Clause

# Going to a post is an appointment when its time is told.
MOVING = frozenset(
    (
        "về làm",
        "sang làm",
        "lên làm",
        "chuyển sang làm",
        "chuyển về làm",
        "về giữ chức",
        "sang giữ chức",
    )
)
_TAKEN = frozenset((Kind.TITLE, Kind.PREDICATE))
# Chunks of "7 năm liên tiếp làm".
_LASTED = 5
DURING = ("khi", "lúc", "thời", "hồi")
_PEOPLE = frozenset((Kind.PERSON, Kind.PRONOUN))
_MOMENTS = {"điểm": "thời", "kỳ": "thời", "trình": "quá"}
_SOON = 8  # chunks of "được hơn một năm thì"
_OPENING = 5  # chunks of "khi ông mới 32 tuổi"


def in_capacity(clause: Clause) -> bool:
    """Whether the words say in what capacity one acts: "với tư cách X", "trên cương vị X"."""
    return str(clause.verb_chunk.value).startswith(("với ", "trên "))


def lasted(clause: Clause) -> bool:
    """Whether the words say for how long one held a post: "với 8 năm giữ chức X", "trong 21 tháng làm X"."""
    words = clause.phrase()[-_LASTED:-1]
    counted = () if words and words[-1].is_word("khi") else pairwise(words)  # "hai tháng sau khi làm X"
    return any(unit.is_word("năm", "tháng") and is_count(count) for count, unit in counted)


def is_while(clause: Clause) -> bool:
    """Whether the verb sets a past time: "sai phạm khi giữ chức X", "trong thời gian là X".

    So does how long it lasted ("có 7 năm làm X"), if not "sau hai tháng giữ chức X".
    """
    if clause.verb_chunk.kind is Kind.FORMER:
        return str(clause.verb_chunk.value).startswith(DURING)
    return at_a_time(clause.phrase()[:-1]) or (lasted(clause) and not after_some_time(clause)) or _was(clause)


def _was(clause: Clause) -> bool:
    """Whether something ended the post after a time: "giữ chức X | được hơn một năm thì được điều động".

    So it did in "là X | trong 5 năm trước khi làm Y".
    """
    after = [chunk.value for chunk in clause.sentence[clause.stack.last + 1 : clause.stack.last + _SOON]]
    spent = after[:1] in (["được"], ["trong"]) and not {"năm", "tháng"}.isdisjoint(map(str, after))
    return spent and ("thì" in after or ("trước", "khi") in pairwise(after))


def at_a_time(chunks: Sequence[Chunk]) -> bool:
    """Whether words set a time right before the verb behind them: "khi", "trong thời gian"."""
    words = [chunk.value for chunk in chunks]
    moments = (place for place in range(len(words)) if _is_moment(words, place))
    return any(len(words) - place <= len(DURING) and not _closed(chunks, place) for place in moments)


def _closed(chunks: Sequence[Chunk], place: int) -> bool:
    """Whether a clause of time ends before the verb, which has its own subject.

    "khi nhận phân công | ông đang là X"; but "khi ông làm X", "lúc đó ông là X".
    """
    within = [chunk.kind in _PEOPLE for chunk in chunks[place + 1 :]]
    told = [chunk.kind is Kind.APPOINT for chunk in chunks[place + 1 :]]
    return True in within and True in told[: within.index(True)]


def _is_moment(words: Sequence[object], place: int) -> bool:
    """Whether a word sets a time: "thời điểm" but not "khuyết điểm", "thời kỳ"; "khi" but not "sau khi"."""
    word, opening = words[place], words[place - 1] if place else ""
    if word in _MOMENTS:
        return opening == _MOMENTS[str(word)]
    named = word == "thời" and words[place + 1 : place + 2] not in (["gian"], ["điểm"], ["kỳ"])
    return (
        named or word in ("gian", "lúc", "hồi") or (word == "khi" and opening not in ("sau", "trước", "ngay"))
    )


def is_count(chunk: Chunk) -> bool:
    """Whether a chunk says how many: "hai", "10", "vài"."""
    return chunk.kind is Kind.PLURAL or chunk.is_word("một", "vài", "mấy") or str(chunk.value).isdigit()


def after_some_time(clause: Clause) -> bool:
    """Whether the verb says how long it has been: "sau gần hai tháng giữ chức X"."""
    words = [chunk.value for chunk in clause.phrase()]
    return "sau" in words and "khi" not in words and "đó" not in words


def moves_on(clause: Clause) -> bool:
    """Whether the next post follows: "sau 10 năm làm X, ông A chuyển sang làm Y"."""
    return after_some_time(clause) and lasted(clause) and (_takes_next(clause) or _came_from(clause))


def _came_from(clause: Clause) -> bool:
    """Whether the post before is told last: "giữ chức X từ năm 2010, | sau 6 năm làm Y"."""
    phrase = clause.phrase()
    begin = clause.verb + 1 - len(phrase)
    ends = all(chunk.is_word(".", "") for chunk in clause.sentence[clause.stack.last + 1 :])
    told = any(chunk.kind is Kind.TITLE for chunk in clause.sentence[clause.first : begin])
    return ends and told and phrase[0].is_word("sau")


def _takes_next(clause: Clause) -> bool:
    after = clause.sentence[clause.stack.last + 1 :]
    turns = (one.kind is Kind.APPOINT or one.is_any(MOVING) for one in after)
    given = any(turn and two.kind in _TAKEN for turn, two in zip(turns, after[1:], strict=False))
    return given or any(
        one.kind in _PEOPLE and verb.kind is Kind.PREDICATE and two.kind is Kind.TITLE
        for one, verb, two in zip(after, after[1:], after[2:], strict=False)
    )  # "sau 3 năm làm X, năm 2003, ông A | làm Y"


def at_an_age(clause: Clause) -> bool:
    """Whether the words tell at what age one had the post: "Khi mới 32 tuổi, ông A đã là X"."""
    words = [chunk.value for chunk in clause.sentence[: clause.verb]]
    return words[:1] in (["khi"], ["lúc"], ["năm"]) and "tuổi" in words[1:_OPENING]
