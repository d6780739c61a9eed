"""What a bracket or a remark beside a name says of its bearer's post.

Comes in: the chunks of a sentence. Goes out: the title with the body that follows the name in brackets, or
the person before a remark.

    các thứ trưởng: A (Bộ X); B (Bộ Y)                         the body of each
    ông A (đảng viên Chi bộ X, phường Y - nguyên Trưởng Z)     whose the title is
    ông A (còn gọi là Tư Hiền, nguyên Chủ tịch X)
"""

from __future__ import annotations

from msgspec.structs import replace

from kg.extract.chunks import Kind, Sentence
from kg.extract.found import kind_at
from kg.extract.organizations import OrganizationPhrase
from kg.extract.titles import TitlePhrase

# Chunks of a remark.
_REMARK = 20
_REMARKED = frozenset((Kind.OTHER, Kind.ORGANIZATION, Kind.PLACE, Kind.COMMA, Kind.DATE, Kind.PLURAL))
_OPENING = frozenset((Kind.OPEN, Kind.DASH, Kind.COMMA))
_MEMBER = ("đảng", "viên")
_CALLED = ("gọi", "tên", "danh", "tức")


def housed(sentence: Sentence, title: TitlePhrase, number: int) -> TitlePhrase:
    """Return a bare title with the body in brackets behind its holder: "Thứ trưởng A (Bộ X)".

    Args:
        sentence: The chunks.
        title: A title before the name.
        number: Chunk number of the name.
    """
    if title.organization is not None or title.row.organization is not None:
        return title
    bracket = sentence[number + 1 : number + 4]
    if [chunk.kind for chunk in bracket] != [Kind.OPEN, Kind.ORGANIZATION, Kind.CLOSE]:
        return title
    body = bracket[1].value
    prefix = title.row.prefix or ""
    fits = isinstance(body, OrganizationPhrase) and body.missing is None and body.name.startswith(prefix)
    own = sentence[number].start >= title.end
    return replace(title, organization=body) if fits and own else title


def before_remark(sentence: Sentence, number: int) -> int:
    """Return the person of whom a remark tells before his title, or this chunk where none does.

    A remark is that he is a member of the Party, or what he is called.
    """
    for place in range(number, max(0, number - _REMARK), -1):
        chunk = sentence[place]
        if chunk.kind in _OPENING and kind_at(sentence, place - 1) is Kind.PERSON:
            return place - 1 if _is_remark(sentence, place) else number
        if chunk.kind not in _REMARKED and not chunk.is_word("là"):
            return number
    return number


def _is_remark(sentence: Sentence, opening: int) -> bool:
    """Whether a remark opens here; "bà A, con gái của ông B, tên thật là C, nguyên Y" may be on either."""
    led = kind_at(sentence, opening - 2) is Kind.KIN or (opening > 1 and sentence[opening - 2].is_word("của"))
    if led and sentence[opening].kind is Kind.COMMA:
        return False
    words = tuple(chunk.value for chunk in sentence[opening + 1 : opening + 1 + len(_MEMBER)])
    return words == _MEMBER or any(word in _CALLED for word in words)
