"""Bodies that a title leaves out made to agree with the one that the article names with the same post.

Comes in: holdings in the order of the text, each with the words of its body where something of it was filled
in. Goes out: the same holdings, of which a filled-in body is the one that the words name elsewhere.

    Bí thư Thành ủy Nguyễn Văn An ... (at thành phố Hội An)     Thành ủy Hội An, filled in
    Bí thư Thành ủy Đà Nẵng Nguyễn Văn An                       Thành ủy Đà Nẵng, named: so both times
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.model.claims import Holding, Status


@dataclass(frozen=True, slots=True)
class Seat:
    """A holding and how the words name its body.

    Attributes:
        holding: The holding.
        stem: The words of a body that was completed ("Thành ủy"), or None where they name it in full.
    """

    holding: Holding
    stem: str | None


def agreed(seats: Sequence[Seat]) -> Iterator[Holding]:
    """Yield the holdings; a completed body is the only one that the same person's same post is named with.

    Posts of the past are left alone: one may have led the committees of two towns in turn.
    """
    named: dict[tuple[str, str], set[str]] = {}
    for seat in seats:
        body = seat.holding.organization
        if seat.stem is None and body is not None:
            named.setdefault((seat.holding.person, seat.holding.title), set()).add(body)
    for seat in seats:
        known = named.get((seat.holding.person, seat.holding.title), set())
        filled = seat.stem is not None and seat.holding.status is Status.HOLDS
        alike = [body for body in known if filled and body.startswith(f"{seat.stem} ")]
        yield replace(seat.holding, organization=alike[0]) if len(alike) == 1 else seat.holding
