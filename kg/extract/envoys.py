"""Envoys: which titles are theirs, and the mission in which one of Việt Nam serves.

Comes in: a `Scan`, the country that sends, and the token after it. Goes out: one past the country of the
post, and the body of the title.

    Đại sứ Mỹ | tại Việt Nam            Mỹ
    Đại sứ Việt Nam | tại Triều Tiên    Đại sứ quán Việt Nam tại Triều Tiên
    Đại sứ Việt Nam | tại Phần Lan kiêm nhiệm Estonia    the mission is in the first
"""

from __future__ import annotations

from functools import cache

from kg.extract.organizations import OrganizationPhrase
from kg.extract.places import read_place
from kg.extract.scan import Scan
from kg.resources import read_table


@cache
def missions() -> dict[str, str]:
    """Return the titles of envoys, which name the country they are sent to as well as the one that sends.

    Each with the first words of the mission that its holder heads or serves in, or "".
    """
    return {row["title"]: row["mission"] for row in read_table("data/envoys.tsv")}


def posted(
    scan: Scan, index: int, title: str, sender: OrganizationPhrase | None
) -> tuple[int, OrganizationPhrase | None]:
    """Step over where an envoy is posted; those of Việt Nam are told apart by it."""
    place = read_place(scan, index + 1) if sender is not None and scan.word(index) == "tại" else None
    if sender is None or place is None or place.name is None:
        return index, sender
    end = _past_second(scan, place.end)
    if sender.name != "Việt Nam" or not missions()[title]:
        return end, sender
    name = f"{missions()[title]} Việt Nam tại {place.name}"
    return end, OrganizationPhrase(sender.start, end, name, registered=True)


def _past_second(scan: Scan, index: int) -> int:
    """Return one past a second country in which an envoy serves, too: "kiêm nhiệm Estonia"."""
    if scan.word(index) != "kiêm":
        return index
    place = read_place(scan, index + 1 + (scan.word(index + 1) == "nhiệm"))
    return place.end if place is not None and place.level == "country" else index
