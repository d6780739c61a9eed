"""Days from which a decision counts, where they stand apart from the post that it gives or takes.

Comes in: the chunks of a sentence. Goes out: the chunk of the day of effect, or the day that the
next sentence tells.

    bổ nhiệm ông A giữ chức X, thời hạn 5 năm | kể từ ngày 15/5
    cho ông A thôi giữ chức X để nghỉ hưu | từ ngày 1/6
    bổ nhiệm ông A giữ chức X. Quyết định có hiệu lực | kể từ ngày 15/5.
"""

from __future__ import annotations

from kg.extract.chunks import Chunks, Kind, Sentence
from kg.extract.found import kind_at
from kg.model.dates import PartialDate
from kg.text.dates import DateMention

# Chunks of "với thời hạn giữ chức vụ là 5 năm, kể từ", and of "để nghỉ hưu, hưởng chế độ bảo hiểm xã hội từ".
_FAR = 14
_OPENS = ("trong", "với")
_OF_LENGTH = frozenset((Kind.OTHER, Kind.PLURAL, Kind.PREDICATE, Kind.APPOINT, Kind.COMMA, Kind.OPEN))
_OF_REST = frozenset((Kind.OTHER, Kind.COMMA, Kind.RETIRE))
_PAPERS = (("quyết", "định"), ("nghị", "quyết"))  # no "nghị định": it gives nobody a post
_THIS = ((), ("này",), ("trên",), ("nói", "trên"))
_IN_FORCE = ["có", "hiệu", "lực"]


def past_grounds(sentence: Sentence, number: int) -> int:
    """Return the chunk of "kể từ" behind how long a post is given or why it is left, or this one.

    "giữ chức X, thời hạn 5 năm | kể từ ngày 15/5", "thôi giữ chức X để nghỉ hưu | từ ngày 1/6"
    """
    first = number + (kind_at(sentence, number) is Kind.COMMA)
    if first >= len(sentence):
        return number
    retires = kind_at(sentence, first + 1) is Kind.RETIRE
    kinds = _OF_REST if retires else _OF_LENGTH
    return _since(sentence, first, kinds) or number if retires or _tells(sentence, first) else number


def _tells(sentence: Sentence, number: int) -> bool:
    """Whether it is told for how long a post is given, or that something is in force: "thời hạn | 5 năm"."""
    first = number + sentence[number].is_any(_OPENS)
    told = sentence[first : first + _FAR]
    words = [chunk.value for chunk in told]
    if len(told) < len(_IN_FORCE):
        return False
    if words[0] == "thời":
        return _is_term(told, opened=first > number) and any(chunk.kind is Kind.PLURAL for chunk in told)
    force = words.index("có") if "có" in words else len(words)
    return words[force : force + len(_IN_FORCE)] == _IN_FORCE and (force == 0 or _is_of_post(told[:force]))


def _is_term(told: Chunks, *, opened: bool) -> bool:
    """Whether a post is given for so long: "thời hạn (là) 5 năm", "thời gian giữ chức vụ là 5 năm".

    Not "thời gian công tác 30 năm", nor "thời gian 3 năm" where nothing ties it to the post.
    """
    verb = told[2]
    if verb.kind is Kind.APPOINT or str(verb.value).startswith("giữ "):
        return True
    return (opened or told[1].is_word("hạn")) and (verb.kind is Kind.PLURAL or verb.is_word("là"))


def _is_of_post(paper: Chunks) -> bool:
    """Whether a paper is that of the post: "(các) quyết định này", not "quyết định về giá nước"."""
    paper = paper[paper[0].is_word("các") :]
    words = tuple([chunk.value for chunk in paper])
    if words[:2] not in _PAPERS:
        return False
    numbered = words[2:3] == ("số",) and "về" not in words
    return numbered or words[2:] in _THIS or kind_at(paper, 2) is Kind.APPOINT


def _since(sentence: Sentence, first: int, kinds: frozenset[Kind]) -> int:
    """Return the chunk of "từ" before the first date, if nothing but such chunks stands between, or 0."""
    for number in range(first, min(first + _FAR, len(sentence))):
        if sentence[number].is_word("từ") and kind_at(sentence, number + 1) is Kind.DATE:
            return number
        if sentence[number].kind not in kinds:
            break
    return 0


def day_of_effect(sentence: Sentence) -> PartialDate | None:
    """Return the day from which what the sentence before decides counts: "Quyết định có hiệu lực từ 15/5"."""
    if Kind.DATE not in sentence.kinds or sentence[0].is_any(_OPENS):
        return None  # "Trong thời hạn 3 năm, từ ngày 1/7, ..." is of something else
    at = _since(sentence, 0, _OF_LENGTH) if _tells(sentence, 0) else 0
    mention = sentence[at + 1].value if at else None
    return mention.date.start if isinstance(mention, DateMention) and mention.date is not None else None
