"""Where a body lies, told between it and its holder.

Comes in: a `Scan`, the first token of a title, the token behind it and its body. Goes out: the token at
which the holder is told, and the body with its place.

    Chủ tịch UBND xã A | (huyện B, tỉnh C) | Lê Văn D
    Giám đốc Đài Truyền hình A | (HTV), | ông D
    Phó Trưởng phòng Tư pháp | , quận 1 | là bà D
"""

from __future__ import annotations

from msgspec.structs import replace

from kg.extract.charges import before_name
from kg.extract.organizations import OrganizationPhrase
from kg.extract.owners import placed
from kg.extract.places import PlacePhrase, read_place
from kg.extract.scan import DASHES, Scan

_JOINTS = DASHES | {","}
_BEFORE_HOLDERS = frozenset(("là", "cho"))
_ADDRESSES = ("honorific", "rank")
# What follows a body that is no more.
_BYGONE = ("(", "cũ", ")")
# What a title in apposition stands behind: "Bà A, Chủ tịch xã B, huyện C, ông D nói ..." tells nothing of D.
_APPOSED = _JOINTS | {"("}


def to_holder(
    scan: Scan, first: int, index: int, body: OrganizationPhrase | None
) -> tuple[int, OrganizationPhrase | None]:
    """Step over what stands between a body and its holder: where it lies, and what he is in charge of."""
    if body is None:
        return before_name(scan, index), None
    end, body = _past_places(scan, first, index, body)
    return before_name(scan, _after_bracket(scan, end)), body


def _after_bracket(scan: Scan, index: int) -> int:
    """Step over what says that a body is no more: "Vụ trưởng Vụ A, Bộ Thương mại | (cũ)"."""
    return index + 3 if scan.tokens.texts[index : index + 3] == _BYGONE else index


def _past_places(
    scan: Scan, first: int, index: int, body: OrganizationPhrase
) -> tuple[int, OrganizationPhrase]:
    """Step over where a body lies, where its holder is told next."""
    end, place = _bracketed(scan, index) if scan.word(index) == "(" else _listed(scan, index)
    if end == index or not _holder_at(scan, end, apposed=scan.word(first - 1) in _APPOSED):
        return index, body
    return end, _placed(body, place) if place is not None else body


def _bracketed(scan: Scan, index: int) -> tuple[int, PlacePhrase | None]:
    """Return one past a bracket of places, or of the letters of the body, and the first of the places."""
    if scan.word(index + 2) == ")" and scan.tokens.texts[index + 1].isupper():
        return index + 3, read_place(scan, index + 1)
    place = read_place(scan, index + 1)
    end = _listed(scan, place.end)[0] if place is not None and place.name is not None else index
    return (end + 1, place) if scan.word(end) == ")" else (index, None)


def _listed(scan: Scan, index: int) -> tuple[int, PlacePhrase | None]:
    """Return one past places behind marks, from small to large, and the first of them."""
    end, first = index, None
    while scan.word(end) in _JOINTS:
        place = read_place(scan, end + 1)
        if place is None or place.name is None:
            break
        first, end = first or place, place.end
    return end, first


def _holder_at(scan: Scan, index: int, *, apposed: bool) -> bool:
    """Whether a person is told here: "Lê Văn A", "ông A", ", bà A", "là đồng chí A"."""
    word = scan.word(index)
    if word == ",":
        return not apposed and _addressed(scan, index + 1)
    at = index + (word in _BEFORE_HOLDERS)
    return scan.name(at) is not None or _addressed(scan, at)


def _addressed(scan: Scan, index: int) -> bool:
    ends = (scan.marks(kind, index) for kind in _ADDRESSES)
    return any(end is not None and scan.tokens.capital(end) for end in ends)


def _placed(body: OrganizationPhrase, place: PlacePhrase) -> OrganizationPhrase:
    """Return a body that names no place with the one that is told behind it."""
    own = body.place is not None or body.registered or body.brand
    if own or body.missing not in (None, "local", place.level) or place.name is None:
        return body
    name = placed(body.name, place.level, place)
    return replace(body, name=name, missing=None, place=place)
