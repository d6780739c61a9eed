"""What a unit is part of, where it stands after a mark.

Comes in: a `Scan` and the unit. Goes out: the unit with the body that it belongs to.

    Vụ trưởng Vụ Pháp chế | , Bộ A
    Cục trưởng Cục B | (Bộ C)
    Hiệu trưởng Trường Đại học D | - Đại học Huế
    Bí thư Đảng ủy | công ty
"""

from __future__ import annotations

from functools import cache

from msgspec.structs import replace

from kg.extract.lexicon import HEAD, STAND_IN, WORD, Head
from kg.extract.organizations import OrganizationPhrase, read_organization
from kg.extract.scan import DASHES, Scan
from kg.resources import read_table

# What a school is part of: a university, which is part of none.
_SCHOOL, _UNIVERSITY = " Trường ", " Đại học "
# Units of which a name that has these words does not tell what they are part of: "Vụ Giáo dục Đại học".
_TAUGHT = ("Vụ", "Cục")
# Kinds of bodies that one word stands for after a part of theirs: "Công đoàn | Bộ", "Đảng ủy | tập đoàn".
_OWNERS = ("Công ty", "Tổng công ty", "Tập đoàn", "Ngân hàng", "Sở", "Bộ", "Trường", "Học viện", "Bệnh viện")
_OWNERS_LOWERED = tuple(f" {one.lower()}" for one in _OWNERS)
# Committees that only councils have, and that are called without theirs: "Trưởng ban Pháp chế | Lê Văn A".
COUNCIL = "Hội đồng nhân dân"
_OF_COUNCILS = frozenset(
    (
        *("Ban Pháp chế", "Ban Đô thị", "Ban Kinh tế - Ngân sách", "Ban Kinh tế và Ngân sách"),
        *("Ban Văn hóa - Xã hội", "Ban Văn hóa và Xã hội", "Ban Kinh tế - Xã hội"),
    )
)
_FULL_NAME = 3  # syllables of one that is no name of a body called after somebody, as "ông Nam" shows
_MARKS = DASHES | {",", "("}


def with_whole(scan: Scan, unit: OrganizationPhrase) -> OrganizationPhrase:
    """Add the body that a unit is part of: "Vụ trưởng Vụ Pháp chế, Bộ A", "Cục trưởng Cục B (Bộ C)".

    That may be part of another: "Trưởng phòng 3, Cục D, Bộ C". A unit of the registry keeps its name.
    """
    mark, wholes = scan.word(unit.end), _wholes(unit.name)
    if unit.place is not None or not wholes or mark not in _MARKS:
        return unit
    at = unit.end + 1 + (scan.word(unit.end + 1) == "thuộc")
    whole = read_organization(scan, at) if scan.tokens.capital(at) or scan.match(HEAD, at) else None
    if whole is None or not whole.name.startswith(wholes):
        return unit
    bracketed = mark == "("
    whole = with_whole(scan, whole)
    if _is_listed(scan, whole.end) or (bracketed and scan.word(whole.end) != ")"):
        return unit
    end = whole.end + bracketed
    if unit.registered:
        return replace(unit, end=end)
    name = f"{unit.name} {whole.name}"
    return OrganizationPhrase(unit.start, end, name, whole.missing, whole.place)


def _is_listed(scan: Scan, index: int) -> bool:
    """Whether a list of bodies goes on here: "Vụ Pháp chế, Bộ A | và Bộ B"."""
    return read_organization(scan, index + 1) is not None


@cache
def _wholes_of_units() -> dict[str, tuple[str, ...]]:
    rows = read_table("data/unit_wholes.tsv")
    return {row["unit"]: tuple(row["wholes"].split("|")) for row in rows}


def _wholes(name: str) -> tuple[str, ...]:
    """Return how the names of what a unit may be part of begin; nothing where its own says it already.

    "Trường Đại học Kinh tế" may be part of a university, "Vụ Giáo dục Đại học" only of a ministry.
    """
    first = name.split(" ", 1)[0]
    unit = next((one for one in (first, " ".join(name.split(" ", 2)[:2])) if one in _wholes_of_units()), None)
    if unit is None:
        return ()
    _, school, own = f" {name}".rpartition(_SCHOOL)
    if school:
        return () if _UNIVERSITY in own.replace(_UNIVERSITY.strip(), "", 1) else (_UNIVERSITY.strip(),)
    wholes = _wholes_of_units()[unit]
    telling = [one for one in wholes if one != "Thanh tra"]  # "Vụ Thanh tra - Kiểm tra" says not whose
    telling = [one for one in telling if not (unit in _TAUGHT and one == _UNIVERSITY.strip())]
    within = any(f" {one} " in f"{name[len(unit) :]} " for one in telling)
    return () if within else wholes


def with_owner(scan: Scan, unit: OrganizationPhrase) -> OrganizationPhrase:
    """Add the kind of body that stands for the one whose part it is: "Bí thư Đảng ủy | công ty"."""
    own = scan.match(HEAD, unit.end)
    if unit.missing not in (None, "host") or unit.place is not None:
        return unit
    stood_for = scan.match(STAND_IN, unit.end) if own is None else None
    if stood_for is not None and stood_for.value in _OWNERS:  # "Bí thư Đảng ủy | nhà trường"
        return replace(unit, end=stood_for.end, name=f"{unit.name} {stood_for.value}", missing=None)
    if own is None:
        return unit
    if not isinstance(own.value, Head) or own.value.expansion not in _OWNERS:
        return unit
    short = not (scan.tokens.capital(unit.end) or own.end > unit.end + 1)  # "công ty A | sở hữu cổ phần"
    goes_on = scan.word(own.end).isalpha() if short else scan.tokens.capital(own.end)
    goes_on = goes_on and scan.name(own.end) is None
    if goes_on or scan.match(WORD, own.end) is not None or scan.match(HEAD, own.end) is not None:
        return unit
    return replace(unit, end=own.end, name=f"{unit.name} {own.value.expansion}", missing=None)


def owner_in(unit: OrganizationPhrase) -> str | None:
    """Return the kind of body that ends the name of a part and stands for the whole, or has it, or None."""
    if unit.registered or unit.brand or unit.place is not None:
        return None
    name = unit.name
    if name in _OF_COUNCILS:
        return COUNCIL
    if not name.lower().endswith(_OWNERS_LOWERED):
        return None
    kinds = (
        one
        for one in _OWNERS
        if name.endswith(f" {one}") or (" " in one and name.lower().endswith(f" {one.lower()}"))
    )
    return next(kinds, None)


def names_person(scan: Scan, index: int, end: int) -> bool:
    """Whether a person is named behind a kind of body: "Giám đốc bệnh viện | Lê Văn Nam", also "ông Nam"."""
    head = None if scan.tokens.capital(index) else scan.match(HEAD, index)
    name = scan.name(head.end) if head is not None else None
    if head is None or name is None or not head.end < end <= name:
        return False
    return name - head.end >= _FULL_NAME and scan.tokens.lowers[name - 1 : name] in scan.called
