"""Bodies that a title takes from the office, the unit or the caucus of another title of its stack.

Comes in: a title, the other titles of its stack, and what names the body of one. Goes out: the full name of
its body, or None.

    Phó Trưởng phòng, Trưởng phòng Sở A                       of the head
    Chánh Văn phòng, người phát ngôn UBND tỉnh A              Văn phòng [UBND tỉnh A]
    Phó Chánh Văn phòng, Trưởng phòng B Văn phòng UBND A      [Văn phòng UBND A]
    Phó Tổng Thư ký, Chánh Văn phòng Hội A                    [Hội A]
    Bí thư Ban cán sự đảng Bộ A, Bộ trưởng                    [Bộ A]
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kg.extract.named import COMMITTEES
from kg.extract.titles import TitlePhrase

Naming = Callable[[TitlePhrase], str | None]

CAUCUS = "Ban cán sự đảng"
PARTY = ("Ban cán sự đảng", "Đảng đoàn", "Chi bộ", "Chi ủy", "Ban Thường vụ", "Ban Chấp hành", *COMMITTEES)
_OFFICE = "Văn phòng "
_MINISTRY = f"{CAUCUS} Bộ "
_SPEAKER = "Người phát ngôn"


def of_head(title: TitlePhrase, mates: Sequence[TitlePhrase], named: Naming) -> str | None:
    """Return the body of the head named beside his deputy: "Phó Trưởng phòng, Trưởng phòng Sở A"."""
    heads = (one for one in mates if title.row.title == f"Phó {one.row.title}")
    return next((named(one) for one in heads if one.organization is not None), None)


def of_office(title: TitlePhrase, mates: Sequence[TitlePhrase], named: Naming) -> str | None:
    """Return the office of the body named next: "Chánh Văn phòng, người phát ngôn UBND tỉnh"."""
    following = next((mate for mate in mates if mate.start > title.start), None)
    if title.row.prefix != _OFFICE.strip() or following is None or following.organization is None:
        return None
    host = named(following) or ""
    if f" {_OFFICE}" in host:  # "Phó Chánh Văn phòng, Trưởng phòng Tổng hợp Văn phòng UBND tỉnh"
        return host[host.index(f" {_OFFICE}") + 1 :]
    own = following.row.title == _SPEAKER or not host.startswith((_OFFICE, "Phòng ", *PARTY))
    return f"{_OFFICE}{host}" if host and own else None


def of_caucus(title: TitlePhrase, mates: Sequence[TitlePhrase], named: Naming) -> str | None:
    """Return the ministry whose caucus a minister or his deputy leads or sits in."""
    if title.row.prefix != "Bộ" and title.row.title != "Bộ trưởng":
        return None
    bodies = ((one.organization, one) for one in mates)
    names = (named(one) or "" for body, one in bodies if body is not None and body.name.startswith(CAUCUS))
    return next((name.removeprefix(f"{CAUCUS} ") for name in names if name.startswith(_MINISTRY)), None)


def shares(title: TitlePhrase, mate: TitlePhrase) -> bool:
    """Whether a title is of the body of another: of the one that his office serves, "Phó Tổng Thư ký" is."""
    if mate.organization is None:
        return False
    served = mate.row.prefix == _OFFICE.strip() and title.row.place != "party"
    return served or not (mate.row.prefix or mate.organization.name.startswith(PARTY))


def hosted(name: str, mate: TitlePhrase) -> str:
    """Return the body of which a title is head, or which his office serves."""
    return name.removeprefix(_OFFICE) if mate.row.prefix == _OFFICE.strip() else name
