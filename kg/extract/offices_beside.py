"""Bodies that a title takes from the office, the unit or the caucus of another title of its stack.

Comes in: a title, the other titles of its stack, and what names the body of one. Goes out: the full name of
its body, or None.

    Phó Trưởng phòng, Trưởng phòng Sở A                       of the head
    Chánh Văn phòng, người phát ngôn UBND tỉnh A              Văn phòng [UBND tỉnh A]
    Phó Chánh Văn phòng, Trưởng phòng B Văn phòng UBND A      [Văn phòng UBND A]
    Phó Tổng Thư ký, Chánh Văn phòng Hội A                    [Hội A]
    Bí thư Ban cán sự đảng Bộ A, Bộ trưởng                    [Bộ A]
    Trưởng ban Dân vận, Chánh Văn phòng Huyện ủy A            Ban Dân vận [Huyện ủy A]
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain

from kg.extract.lexicon import lexicon
from kg.extract.named import COMMITTEES, with_inner
from kg.extract.organizations import OrganizationPhrase
from kg.extract.places import PlacePhrase, bare_place
from kg.extract.spoken_of import kinds_of
from kg.extract.titles import TitlePhrase

Naming = Callable[[TitlePhrase], str | None]

COUNCILS = ("Ủy ban nhân dân", "Hội đồng nhân dân")
CAUCUS = "Ban cán sự đảng"
PARTY = ("Ban cán sự đảng", "Đảng đoàn", "Chi bộ", "Chi ủy", "Ban Thường vụ", "Ban Chấp hành", *COMMITTEES)
# Organs of a party committee, whose head may be its secretary as well.
ORGANS = ("Ủy ban Kiểm tra", "Ban Tổ chức", "Ban Tuyên giáo", "Ban Dân vận", "Ban Nội chính")
_LOCAL_COMMITTEES = tuple(f"{one} " for one in COMMITTEES if one.endswith("ủy") and one != "Đảng ủy")
_CENTRAL = ("Trung ương", "Bộ Chính trị", "Ban Bí thư")
_ORGANIZING = "Ban Tổ chức"  # of a party, or of whatever is organised
_OFFICE = "Văn phòng "
_MINISTRY = f"{CAUCUS} Bộ "
_SPEAKER = "Người phát ngôn"
# The level of the place that the name of a committee leaves out.
LEVEL_OF = {"Tỉnh ủy": "tỉnh", "Thành ủy": "thành phố", "Huyện ủy": "huyện", "Quận ủy": "quận"}


def committee_left_out(title: TitlePhrase) -> OrganizationPhrase | None:
    """Return the committee without a place that a title such as "Tỉnh ủy viên" is of, or None."""
    name = title.row.organization or ""
    level = LEVEL_OF.get(name) if title.organization is None else None
    return OrganizationPhrase(title.start, title.end, name, level) if level is not None else None


def of_head(title: TitlePhrase, mates: Sequence[TitlePhrase], named: Naming) -> str | None:
    """Return the body of the head named beside his deputy: "Phó Trưởng phòng, Trưởng phòng Sở A".

    So has the head that of the deputy behind him: "Trưởng phòng và Phó phòng Tài chính huyện A".
    """
    behind = (one for one in mates if one.start > title.start and one.row.title == f"Phó {title.row.title}")
    heads = chain((one for one in mates if title.row.title == f"Phó {one.row.title}"), behind)
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
    own = kinds_of(title.row.title)
    if own and not any(f" {kind}" in f" {mate.organization.name} " for kind in own):
        return False  # "Ủy viên Ban Biên tập, Phó Tổng biên tập"
    served = mate.row.prefix == _OFFICE.strip() and title.row.place != "party"
    return served or not (mate.row.prefix or mate.organization.name.startswith(PARTY))


def hosted(name: str, mate: TitlePhrase) -> str:
    """Return the body of which a title is head, or which his office serves."""
    return name.removeprefix(_OFFICE) if mate.row.prefix == _OFFICE.strip() else name


def committee_of(council: str) -> str | None:
    """Return the committee beside a council: "Bí thư kiêm Chủ tịch UBND huyện A" heads "Huyện ủy A"."""
    name = next((council.removeprefix(f"{one} ") for one in COUNCILS if council.startswith(f"{one} ")), "")
    levels = lexicon().committees
    level = next((one for one in levels if name.lower().startswith(f"{one} ")), None)
    if level is None or name.startswith(COMMITTEES):
        return None
    whole = levels[level] == "Đảng ủy"  # "Đảng ủy xã A" says the level, "Huyện ủy A" says it already
    return f"{levels[level]} {name if whole else bare_place(PlacePhrase(0, name, level))}"


def of_committee(organ: str, beside: Sequence[str], mates: Sequence[TitlePhrase]) -> str:
    """Return an organ of a party with the one committee named beside it, or as that of the centre."""
    inner = {one for name in beside for one in with_inner(name) if one.startswith(_LOCAL_COMMITTEES)}
    if inner:
        return f"{organ} {inner.pop()}" if len(inner) == 1 else organ
    bodies = (mate.organization.name if mate.organization is not None else "" for mate in mates)
    central = organ != _ORGANIZING and any(name.endswith(_CENTRAL) for name in bodies)
    return f"{organ} Trung ương" if central else organ


def nearest(at: int, mates: Sequence[TitlePhrase]) -> list[TitlePhrase]:
    """Return the other titles of a stack, those after the title first, each side nearest first."""
    after = [mate for mate in mates if mate.start > at]
    before = [mate for mate in mates if mate.start < at]
    return after + before[::-1]
