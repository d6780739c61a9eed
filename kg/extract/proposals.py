"""Whether what a verb says of a post is only a proposal.

Comes in: a clause. Goes out: whether its words propose, whom they leave unnamed, and what they deny.

    giới thiệu ông A để bầu giữ chức X                          proposed
    được quy hoạch, điều động và bổ nhiệm giữ chức X            done too
    ông A được giới thiệu giữ chức X; ông B | giữ chức Y        proposed, both
    giới thiệu nhân sự ứng cử X                                 of nobody who is named
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.chunks import Chunk, Kind
from kg.extract.clauses import Clause
from kg.extract.found import kind_at
from kg.extract.lexicon import marked
from kg.extract.rosters import ANNOUNCING

_PEOPLE = frozenset((Kind.PERSON, Kind.PRONOUN))
# What stands before the verb of an item that leaves out the proposal of the one before.
_GAPPED = frozenset((Kind.PERSON, Kind.TITLE, Kind.COMMA, Kind.DASH, Kind.OPEN, Kind.CLOSE, Kind.AND))
_ASKED = frozenset((Kind.TITLE, Kind.ORGANIZATION))
_ABOVE = ["cấp", "có", "thẩm"]  # "thẩm quyền" is one chunk
_PROCESSES = ("quy", "tờ", "quá", "chương", "công", "lịch", "giáo", "lộ")
_DONE = frozenset((Kind.APPOINT, Kind.DISMISS))
_CONSENT = 6  # chunks of "không đồng ý việc bổ nhiệm"


def is_proposed(clause: Clause) -> bool:
    """Whether the words before the verb propose, and no deed follows in the same row of verbs."""
    before = clause.before()
    for place, chunk in enumerate(before):
        following = before[place + 1] if place + 1 < len(before) else None
        noun = following is not None and following.is_word("của")
        if chunk.kind is Kind.NOMINATE and not (noun or _of_another(clause, chunk)):
            return not _done_too(before[place + 1 : place + 3])
        if chunk.is_word("trình") and _submits(before, place):
            return True
    return _among_proposed(clause) or _goes_on(clause)


def _submits(chunks: Sequence[Chunk], place: int) -> bool:
    """Whether somebody is asked for the deed: "trình Thủ tướng | phê chuẩn việc bổ nhiệm"; no "quy trình"."""
    process = place > 0 and chunks[place - 1].is_any(_PROCESSES)
    above = [chunk.value for chunk in chunks[place + 1 : place + 1 + len(_ABOVE)]] == _ABOVE
    after = place + len(_ABOVE) if above else place + 1
    asked, deed = chunks[after : after + 1], chunks[after + 1 : after + 2]
    told = any(one.is_word("xem") or one.kind is Kind.APPOINT for one in deed)
    return told and not process and (above or any(one.kind in _ASKED for one in asked))


def _among_proposed(clause: Clause) -> bool:
    """Whether it goes on a list of proposals: "hai người được giới thiệu gồm: A làm X; B làm Y"."""
    sentence, first = clause.sentence, clause.first
    elected = any(chunk.kind is Kind.APPOINT for chunk in clause.phrase())
    if kind_at(sentence, first - 1) is not Kind.SEMICOLON:  # the first item stands behind the colon
        first = next((at for at in range(first, clause.verb) if sentence[at].kind is Kind.COLON), 0)
    if elected or not first:
        return False
    opened = next((at for at in range(first + 1) if _opens_list(sentence[at])), 0)
    kinds = {chunk.kind for chunk in sentence[:opened]}
    return Kind.NOMINATE in kinds and Kind.APPOINT not in kinds


def _goes_on(clause: Clause) -> bool:
    """Whether it leaves out the proposal of the item before: "ông A được giới thiệu làm X; ông B | làm Y"."""
    sentence, first = clause.sentence, clause.first
    if kind_at(sentence, first - 1) is not Kind.SEMICOLON or clause.verb_chunk.kind is not Kind.PREDICATE:
        return False
    own = [chunk.kind for chunk in sentence[first : clause.verb]]
    ends = range(clause.verb, len(sentence))
    end = next((at for at in ends if sentence[at].kind is Kind.SEMICOLON), len(sentence))
    if any(chunk.kind is Kind.DATE for chunk in sentence[clause.verb : end]):
        return False  # "...; ông B làm Y từ năm 2015"
    opened = next((at for at in range(first - 2, -1, -1) if sentence[at].kind is Kind.SEMICOLON), -1)
    before = {chunk.kind for chunk in sentence[opened + 1 : first - 1]}
    gapped = Kind.PERSON in own and all(kind in _GAPPED for kind in own)
    return gapped and Kind.NOMINATE in before and before.isdisjoint(_DONE)


def _opens_list(chunk: Chunk) -> bool:
    return chunk.kind is Kind.COLON or chunk.is_any(ANNOUNCING)


def names_nobody(clause: Clause) -> bool:
    """Whether those proposed are not named: "ông A cho biết Trung ương giới thiệu nhân sự ứng cử X"."""
    before = clause.before()
    proposed = (at for at, chunk in enumerate(before) if chunk.kind is Kind.NOMINATE)
    behind = ((at, " ".join(str(chunk.value) for chunk in before[at + 1 : at + 3])) for at in proposed)
    unnamed = (at for at, words in behind if words in marked("unnamed"))
    place = next(unnamed, None)
    return place is not None and not any(chunk.kind in _PEOPLE for chunk in before[place:])


def is_denied(clause: Clause) -> bool:
    """Whether a proposal is denied: "không được giới thiệu để HĐND huyện bầu giữ chức X".

    So is a rumour: "ông A phủ nhận tin ông được bổ nhiệm làm X". Nobody gets what is refused, either.
    """
    before = clause.before()
    if _is_refused(clause) or any(_is_rumour(one, after) for one, after in pairwise(before)):
        return True
    denied = (at for at, chunk in enumerate(before) if at and chunk.kind is Kind.NOMINATE)
    at = next((one for one in denied if before[one - 1].kind is Kind.NEGATION), None)
    return at is not None and all(chunk.kind is not Kind.OPEN for chunk in before[at:])


def _is_refused(clause: Clause) -> bool:
    """Whether nobody appoints: "không bổ nhiệm ông A | làm X", "chưa đồng ý bầu ông A làm X"."""
    sentence, appointed = clause.sentence, clause.verb - 2
    kinds = [chunk.kind for chunk in sentence[max(0, appointed) : clause.verb]]
    if kinds != [Kind.APPOINT, Kind.PERSON]:
        return False
    near = range(appointed - 1, max(clause.first, appointed - _CONSENT) - 1, -1)
    denied = next((number for number in near if sentence[number].kind is Kind.NEGATION), None)
    words = [str(chunk.value) for chunk in sentence[denied + 1 : appointed]] if denied is not None else ["?"]
    return not words or " ".join(words) in marked("consent")


def _is_rumour(denied: Chunk, told: Chunk) -> bool:
    return denied.kind is Kind.NEGATION and denied.is_word("phủ nhận") and told.is_word("tin", "việc")


def _of_another(clause: Clause, nominated: Chunk) -> bool:
    """Whether the proposal is of another clause: "họp để bầu ra Ban Thường vụ, trong đó ông A được bầu".

    So is that of "Trước khi được giới thiệu, ông A ..., sau đó được luân chuyển làm X".
    """
    after = [chunk for chunk in clause.before() if chunk.start > nominated.start]
    named = next((place for place, chunk in enumerate(after) if chunk.kind in _PEOPLE), None)
    if named is None or not any(chunk.kind is Kind.COMMA for chunk in after[:named]):
        return False
    own = after[named:]
    passive = any(chunk.is_word("được") or str(chunk.value).startswith("được ") for chunk in own)
    return passive and any(chunk.kind is Kind.APPOINT for chunk in own)


def _done_too(following: Sequence[Chunk]) -> bool:
    """Whether an appointment goes on the row of verbs: "được quy hoạch, điều động và bổ nhiệm giữ chức X"."""
    kinds = [chunk.kind for chunk in following]
    return kinds[:1] in ([Kind.COMMA], [Kind.AND]) and kinds[1:] == [Kind.APPOINT]
