"""Names of bodies with the place, or the body, that they belong to.

Comes in: the name of a body as far as its words tell it, and a place. Goes out: its name with the
place, or the body that it is part of.

    Ủy ban nhân dân tỉnh | tỉnh Nghệ An        Ủy ban nhân dân tỉnh Nghệ An
    Tỉnh ủy | tỉnh Nghệ An                     Tỉnh ủy Nghệ An
    Văn phòng Sở Y tế                          Sở Y tế
"""

from __future__ import annotations

from kg.extract.places import PlacePhrase, bare_place


def says_level(name: str) -> bool:
    """Whether the name of a body ends with the level itself: Tỉnh ủy, Thành đoàn; not Đảng ủy."""
    return name.endswith((" ủy", " đoàn")) and not name.endswith(
        ("Đảng ủy", "Chi ủy", "Quân ủy", "Trung ương Đoàn")
    )


def placed(name: str, level: str, place: PlacePhrase) -> str:
    """Return the name of a body with the place that its words leave out ("Sở Nội vụ", "UBND tỉnh")."""
    if name == level:
        return place.name or name  # "Thống đốc | tỉnh"
    if name.lower().endswith(f" {level}"):
        return f"{name[: -len(level) - 1]} {place.name}"
    return f"{name} {bare_place(place) if says_level(name) else place.name}"


def served(name: str, *, whole: bool) -> str:
    """Return the body that a party organisation serves: a commune, not its council; a Sở, not its Phòng.

    Args:
        name: The body whose post a member of the organisation holds.
        whole: It is a committee, which a division ("Phòng", "Vụ") has not.
    """
    place = name.removeprefix("Ủy ban nhân dân ").removeprefix("Hội đồng nhân dân ")
    within = above(place) if whole and place.startswith(("Phòng ", "Vụ ")) else None
    return within or place


def above(name: str) -> str | None:
    """Return the body of which one is part, where its name tells it: "Văn phòng | Sở Y tế"."""
    at = max(name.find(f" {body}") for body in ("Sở ", "Bộ ", "Văn phòng Chính phủ"))
    return name[at + 1 :] if at > 0 else None
