"""Names of journalists and agencies as they stand in bylines and photo credits.

Comes in: canonical text and a place in it. Goes out: the names written there. Only the form is looked at:
two to four words with capitals ("Hoàng Anh"), or all in capitals ("HỮU KHÁ").
"""

from __future__ import annotations

import re

from msgspec import Struct

from kg.text.fold import fold

UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
LOWER = UPPER.replace("A-Z", "a-z").lower()
_CAPITALS = rf"[{UPPER}]{{1,12}}(?![{LOWER}])\.?"
_CAPITALIZED = rf"[{UPPER}][{LOWER}]{{1,8}}(?![{UPPER}{LOWER}])"
_SITE = r"[A-Za-z][A-Za-z0-9-]{1,24}\.(?:vn|com|net|org)(?:\.vn)?"
_PIECE = re.compile(
    rf"(?:(?:PV|CTV|Bác sĩ|Phóng viên|Nhà báo)[ ](?=[{UPPER}]))?"
    rf"(?P<name>{_SITE}|{_CAPITALS}(?:[ ]?{_CAPITALS}){{0,4}}|{_CAPITALIZED}(?:[ ]{_CAPITALIZED}){{0,3}})"
)
_JOINER = re.compile(r"[ ]?[/,&+][ ]?|[ ][-–][ ]|[ ]và[ ]")
_PERSON = re.compile(
    rf"{_CAPITALIZED}(?:[ ]{_CAPITALIZED}){{1,3}}|[{UPPER}]{{2,8}}(?:[ ][{UPPER}]{{1,8}}){{1,3}}"
    rf"|[{UPPER}]\.[ ]?(?:{_CAPITALIZED}|[{UPPER}]{{2,8}})"
)
_INSTITUTION = re.compile(
    r"(?:Báo|Bộ|Đài|Cổng|Ban|Trung Tâm|Công|Thông|Tạp|Facebook|Mạng|Sở|Quốc Hội|Theo)(?![^\W_])"
)
_OUTLETS = frozenset(
    [
        *("tuổi trẻ", "thanh niên", "dân trí", "tiền phong", "lao động", "người lao động", "người đưa tin"),
        *("giao thông", "công lý", "nhân dân", "pháp luật", "dân việt", "đại đoàn kết", "tân hoa xã"),
        *("hà nội mới", "nhóm pv", "getty images", "bbc news", "zing news"),
    ]
)
_VOWEL = re.compile(r"[aeiouy]", re.IGNORECASE)  # of the folded word; "BNG VN" has none
_MOST = 6


class Signature(Struct, frozen=True):
    """Names in a row as written: "VGP/Hoàng Anh", "Hoàng Thùy - Anh Minh".

    Attributes:
        start: First code point.
        end: One past the last.
        people: Names that have the form of a person's, capitals made small ("Hữu Khá").
        outlets: All others: agencies, sites, initials.
    """

    start: int
    end: int
    people: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()


def signature(text: str, at: int) -> Signature | None:
    """Read a row of names, or return None where none begins."""
    pieces: list[str] = []
    end = at
    start = at
    while len(pieces) < _MOST and (piece := _PIECE.match(text, start)) is not None:
        pieces.append(piece["name"])
        end = piece.end()
        joiner = _JOINER.match(text, end)
        if joiner is None:
            break
        start = joiner.end()
    if not pieces:
        return None
    people = tuple(_written(piece) for piece in pieces if is_person(piece))
    outlets = tuple(piece for piece in pieces if not is_person(piece))
    return Signature(at, end, people, outlets)


def is_person(name: str) -> bool:
    """Whether a name has the form of a person's and is no outlet that is known."""
    bare = name.rstrip(".")
    if bare.lower() in _OUTLETS or _INSTITUTION.match(bare):
        return False
    return _PERSON.fullmatch(bare) is not None and all(_VOWEL.search(word) for word in fold(bare).split()[1:])


def _written(name: str) -> str:
    bare = name.rstrip(".")
    return bare.title() if bare.isupper() else bare
