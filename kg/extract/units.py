"""What a unit is part of, where it stands after a mark.

Comes in: a `Scan` and the unit. Goes out: the unit with the body that it belongs to.

    Vụ trưởng Vụ Pháp chế | , Bộ A
    Cục trưởng Cục B | (Bộ C)
    Hiệu trưởng Trường Đại học D | - Đại học Huế
    Bí thư Đảng ủy | công ty
"""

from __future__ import annotations

from msgspec.structs import replace

from kg.extract.lexicon import HEAD, WORD, Head
from kg.extract.organizations import OrganizationPhrase, read_organization
from kg.extract.scan import DASHES, Scan

# First words of units, and of the bodies that they are part of, which may stand after a mark.
_UNITS = (
    *("Vụ ", "Cục ", "Phòng ", "Khoa ", "Ban ", "Viện ", "Tổng cục ", "Chi cục ", "Trung tâm ", "Đội "),
    "Trường ",
)
_WHOLES = (
    *(
        " Bộ ",
        " Ủy ban",
        " Hội đồng",
        " Công an ",
        " Sở ",
        " Đại học",
        " Trường ",
        " Văn phòng ",
        " Quốc hội",
    ),
    *(" Tỉnh ủy", " Thành ủy", " Huyện ủy", " Quận ủy", " Thanh tra", " Tòa án", " Viện kiểm sát"),
    *(" Tổng cục ", " Học viện", " Tập đoàn", " Tổng công ty", " Ngân hàng", " Bệnh viện", " Trung ương"),
)
# What a school is part of, and how bodies for learning begin that are part of none.
_SCHOOL, _UNIVERSITY = " Trường ", " Đại học "
_TAUGHT = ("Vụ ", "Cục ")
# Kinds of bodies that one word stands for after a part of theirs: "Công đoàn | Bộ", "Đảng ủy | tập đoàn".
_OWNERS = ("Công ty", "Tổng công ty", "Tập đoàn", "Ngân hàng", "Sở", "Bộ", "Trường", "Học viện", "Bệnh viện")
_OWNERS_LOWERED = tuple(f" {one.lower()}" for one in _OWNERS)
_MARKS = DASHES | {",", "("}


def with_whole(scan: Scan, unit: OrganizationPhrase) -> OrganizationPhrase:
    """Add the body that a unit is part of: "Vụ trưởng Vụ Pháp chế, Bộ A", "Cục trưởng Cục B (Bộ C)".

    A unit of the registry keeps its name.
    """
    mark, wholes = scan.word(unit.end), _wholes(unit.name)
    if unit.place is not None or not wholes or mark not in _MARKS:
        return unit
    at = unit.end + 1 + (scan.word(unit.end + 1) == "thuộc")
    whole = read_organization(scan, at) if scan.tokens.capital(at) or scan.match(HEAD, at) else None
    if whole is None or not f" {whole.name}".startswith(wholes):
        return unit
    after, bracketed = scan.word(whole.end), mark == "("
    listed = after == "và" or read_organization(scan, whole.end + 1) is not None
    if listed or (bracketed and after != ")"):
        return unit
    end = whole.end + bracketed
    if unit.registered:
        return replace(unit, end=end)
    name = f"{unit.name} {whole.name}"
    return OrganizationPhrase(unit.start, end, name, whole.missing, whole.place)


def _wholes(name: str) -> tuple[str, ...]:
    """Return how the names of what a unit may be part of begin; nothing where its own says it already.

    "Trường Đại học Kinh tế" may be part of a university, "Vụ Giáo dục Đại học" only of a ministry.
    """
    if not name.startswith(_UNITS):
        return ()
    _, school, own = f" {name}".rpartition(_SCHOOL)
    if school:
        return () if _UNIVERSITY in own.replace(_UNIVERSITY.strip(), "", 1) else (_UNIVERSITY,)
    apart = name.startswith(_TAUGHT)
    within = any(one in name for one in _WHOLES if not (apart and one.startswith(_UNIVERSITY.rstrip())))
    return () if within else _WHOLES


def with_owner(scan: Scan, unit: OrganizationPhrase) -> OrganizationPhrase:
    """Add the kind of body that stands for the one whose part it is: "Bí thư Đảng ủy | công ty"."""
    own = scan.match(HEAD, unit.end)
    if unit.missing not in (None, "host") or unit.place is not None or own is None:
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
    """Return the kind of body that ends the name of a part and stands for the whole, or None."""
    if unit.registered or unit.brand:
        return None
    name = unit.name
    if not name.lower().endswith(_OWNERS_LOWERED):
        return None
    kinds = (
        one
        for one in _OWNERS
        if name.endswith(f" {one}") or (" " in one and name.lower().endswith(f" {one.lower()}"))
    )
    return next(kinds, None)
