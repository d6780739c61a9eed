"""Bodies that one is elected into, put at the head of or works for, read as titles.

Comes in: the chunks of a sentence. Goes out: the same chunks, where a body after a verb of joining or leaving
is the title of its members, one after "làm người đứng đầu" that of its head, and work for it behind a name a
title, too (`employments`).

    được bầu vào Ban Chấp hành Trung ương              Ủy viên [Ban Chấp hành Trung ương Đảng]
    thôi tham gia Ban Chấp hành, Ban Thường vụ         Ủy viên [...], Ủy viên [...]
    được bổ nhiệm làm người đứng đầu Sở Nội vụ         Giám đốc [Sở Nội vụ]
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from kg.extract.chunks import Chunk, Kind, Sentence
from kg.extract.employments import read_employment
from kg.extract.found import kind_at
from kg.extract.lexicon import TitleRow
from kg.extract.organizations import OrganizationPhrase
from kg.extract.scan import Scan
from kg.extract.titles import TitlePhrase
from kg.resources import read_table

_MEMBER = TitleRow("Ủy viên", None, None, "")
_DEPUTY = TitleRow("Đại biểu", None, None, "")
_DELEGATE = TitleRow("Đại biểu", "Quốc hội", None, "")
_COMMITTEES = (
    "Ban Chấp hành",
    "Ban Thường vụ",
    "Bộ Chính trị",
    "Ban Bí thư",
    "Ủy ban Kiểm tra",
    "Quân ủy",
    "Ban cán sự đảng",
)
_LEAVING = ("thôi tham gia", "cho thôi tham gia")
_JOINTS = frozenset((Kind.COMMA, Kind.AND))
_BEHIND = frozenset((Kind.COMMA, Kind.DASH, Kind.OPEN))
# What follows work that is told in passing, and what stands before a subject; chunks of "và ông A,".
_CLOSING = _BEHIND | {Kind.CLOSE, Kind.SEMICOLON, Kind.AND}
_BEFORE_SUBJECT = frozenset((Kind.COMMA, Kind.SEMICOLON, Kind.COLON, Kind.AND, Kind.TITLE, Kind.DASH))
_BEFORE_WORK = 3
# What may stand between a name and the work: "đảng viên dự bị thuộc Chi bộ X,".
_MEMBER_OF_PARTY, _MEMBERSHIP = ["đảng", "viên"], 9
_NEAR = 4
# Chunks of "bầu bổ sung hai ông A và B vào".
_ELECTED = 7


def with_memberships(sentence: Sentence) -> Sentence:
    """Return the sentence with bodies that people enter or leave as titles."""
    if Kind.ORGANIZATION not in sentence.kinds:
        return sentence
    chunks = list(sentence)
    bodies = [number for number, chunk in enumerate(sentence) if isinstance(chunk.value, OrganizationPhrase)]
    for number in bodies:
        chunk = chunks[number]
        head = _head(chunks, number)
        if head is not None:
            chunks[number] = Chunk(Kind.TITLE, chunk.start, chunk.end, head)
            chunks[number - 1] = _as_verb(chunks[number - 1])
            continue
        if _is_delegate(chunks, number):
            delegate = TitlePhrase(chunk.start, chunk.end, _DELEGATE)
            chunks[number] = Chunk(Kind.TITLE, chunk.start, chunk.end, delegate)
            continue
        title = _title(chunk)
        if title is not None and (_enters(chunks, number) or _continues(chunks, number)):
            chunks[number] = Chunk(Kind.TITLE, chunk.start, chunk.end, title)
            if number and chunks[number - 1].is_word("vào"):
                chunks[number - 1] = _as_verb(chunks[number - 1])
    return Sentence(chunks) if any(chunks[number].kind is Kind.TITLE for number in bodies) else sentence


def with_employments(sentence: Sentence, scan: Scan) -> Sentence:
    """Return the sentence with work for a body behind a name as titles: "bà A, nhân viên Trường B"."""
    if Kind.PERSON not in sentence.kinds or sentence.kinds.isdisjoint(_BEHIND):
        return sentence
    works = {number: work for number in _behind(sentence) if (work := _work(sentence, number, scan))}
    if not works:
        return sentence
    chunks: list[Chunk] = []
    end = 0
    for number, chunk in enumerate(sentence):
        work = works.get(number)
        if work is not None:
            chunks.append(Chunk(Kind.TITLE, work.start, work.end, work))
            end = work.end
        elif chunk.start >= end:
            chunks.append(chunk)
    return Sentence(chunks)


def _behind(sentence: Sentence) -> list[int]:
    """Return the words behind a name and a mark, or "ông A - đảng viên Chi bộ X, | cán bộ địa chính xã Y"."""
    members = sentence.words.issuperset(_MEMBER_OF_PARTY)
    found = []
    for number, (mark, chunk) in enumerate(pairwise(sentence), 1):
        if mark.kind in _BEHIND and isinstance(chunk.value, str):
            before = _before_membership(sentence, number - 2) if members else number - 2
            if kind_at(sentence, before) is Kind.PERSON:
                found.append(number)
    return found


def _before_membership(sentence: Sentence, before: int) -> int:
    """Return the chunk before what is told of a membership, or this one where none is."""
    for place in range(before, max(0, before - _MEMBERSHIP), -1):
        words = [str(chunk.value) for chunk in sentence[place : place + len(_MEMBER_OF_PARTY)]]
        if words == _MEMBER_OF_PARTY and kind_at(sentence, place - 1) in _BEHIND:
            before = place - 2
    return before


def _work(sentence: Sentence, number: int, scan: Scan) -> TitlePhrase | None:
    """Return work for a body that begins at a chunk and is told of who stands before it."""
    work = read_employment(scan, sentence[number].start)
    return None if work is None or _opens_clause(sentence, number, work) else work


def _opens_clause(sentence: Sentence, number: int, work: TitlePhrase) -> bool:
    """Whether somebody else acts: "nói về việc bổ nhiệm ông A, | đại diện Bộ B cho biết"."""
    after = next((chunk for chunk in sentence if chunk.start >= work.end), None)
    acts = after is not None and after.kind not in _CLOSING and not after.is_word(".")
    subject = number - _BEFORE_WORK < 0 or sentence[number - _BEFORE_WORK].kind in _BEFORE_SUBJECT
    return kind_at(sentence, number - 1) is Kind.COMMA and acts and not subject


def _is_delegate(chunks: list[Chunk], number: int) -> bool:
    """Whether somebody sits in Parliament for a place: "ông A (Đoàn đại biểu Quốc hội tỉnh B)"."""
    body = chunks[number].value
    named = isinstance(body, OrganizationPhrase) and body.name.startswith("Đoàn đại biểu Quốc hội")
    kinds = [chunk.kind for chunk in chunks[number - 2 : number + 2]] if number >= 2 else []
    return named and kinds == [Kind.PERSON, Kind.OPEN, Kind.ORGANIZATION, Kind.CLOSE]


def _as_verb(chunk: Chunk) -> Chunk:
    return Chunk(Kind.PREDICATE, chunk.start, chunk.end, chunk.value)


@cache
def _head_titles() -> dict[str, TitleRow]:
    rows = read_table("data/head_titles.tsv")
    return {f"{row['prefix']} ": TitleRow(row["title"], None, None, "") for row in rows}


def _head(chunks: list[Chunk], number: int) -> TitlePhrase | None:
    """Return the title of "làm người đứng đầu Sở Nội vụ"."""
    chunk = chunks[number]
    body = chunk.value
    if not isinstance(body, OrganizationPhrase) or number < _NEAR - 1:
        return None
    leads = chunks[number - 1].is_word("đứng") and chunks[number - 2].is_word("người")
    if not leads or chunks[number - 3].kind not in {Kind.PREDICATE, Kind.APPOINT}:
        return None
    row = next((row for prefix, row in _head_titles().items() if f"{body.name} ".startswith(prefix)), None)
    return TitlePhrase(chunk.start, chunk.end, row, body) if row is not None else None


def _title(chunk: Chunk) -> TitlePhrase | None:
    body = chunk.value
    if not isinstance(body, OrganizationPhrase):
        return None
    if body.name == "Quốc hội":
        return TitlePhrase(chunk.start, chunk.end, _DEPUTY, body)
    member = body.name.startswith(_COMMITTEES)
    return TitlePhrase(chunk.start, chunk.end, _MEMBER, body) if member else None


def _enters(chunks: list[Chunk], number: int) -> bool:
    before = chunks[number - 1] if number else None
    if before is None:
        return False
    if before.is_any(_LEAVING) or (before.kind is Kind.APPOINT and str(before.value).endswith("vào")):
        return True
    if before.is_word("tham gia") and _goes_with_post(chunks, number):
        return True
    near = chunks[max(0, number - _ELECTED) : number]
    return before.is_word("tham gia", "vào") and any(chunk.kind is Kind.APPOINT for chunk in near)


def _goes_with_post(chunks: list[Chunk], number: int) -> bool:
    """Whether a post follows the bodies: "tham gia Ban Thường vụ và giữ chức Bí thư Tỉnh ủy A"."""
    while number < len(chunks) and chunks[number].kind in {Kind.ORGANIZATION, Kind.COMMA}:
        number += 1
    kinds = [chunk.kind for chunk in chunks[number : number + 3]]
    return kinds == [Kind.AND, Kind.PREDICATE, Kind.TITLE]


def _continues(chunks: list[Chunk], number: int) -> bool:
    """Whether the body goes on a row: "Ban Chấp hành, Ban Thường vụ"."""
    before = chunks[number - 2].value if number >= 2 else None
    joined = number > 0 and chunks[number - 1].kind in _JOINTS
    return joined and isinstance(before, TitlePhrase) and before.row in (_MEMBER, _DEPUTY)
