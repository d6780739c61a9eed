"""Bodies that a title leaves out made to agree with the one that the article names with the same post.

Comes in: holdings in the order of the text, each with the words of its body where something of it was filled
in. Goes out: the same holdings, of which a filled-in body is the one that the words name elsewhere.

    Bí thư Thành ủy Nguyễn Văn An ... (at thành phố Hội An)     Thành ủy Hội An, filled in
    Bí thư Thành ủy Đà Nẵng Nguyễn Văn An                       Thành ủy Đà Nẵng, named: so both times
    bà Lê Thị An, Phó Bí thư Tỉnh ủy, ... (beside much of Huế)   Tỉnh ủy [Đồng Nai], where her other posts are
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from msgspec import Struct

from kg.extract.organizations import OrganizationPhrase
from kg.extract.owners import placed
from kg.extract.places import PlacePhrase
from kg.extract.vicinity import suits
from kg.model.claims import Holding, Status


class Seat(Struct, frozen=True):
    """A holding and how the words name its body.

    Attributes:
        holding: The holding.
        stem: The words of a body that was completed ("Thành ủy"), or None where they name it in full.
        body: The body as the words name it, or None where they leave it out, or another place of its level
            stands in their sentence.
        assumed: The title alone says the body, which another title of the person may correct ("đại biểu").
        dayless: No words of the sentence tell the day.
    """

    holding: Holding
    stem: str | None
    body: OrganizationPhrase | None = None
    assumed: bool = False
    dayless: bool = False

    def told_as(self, holding: Holding) -> Seat:
        """Return another holding that the same words tell."""
        return Seat(holding, self.stem, self.body, self.assumed, self.dayless)


def agreed(seats: Sequence[Seat]) -> Iterator[Holding]:
    """Yield the holdings; a completed body is the only one that the same person's same post is named with.

    Posts of the past are left alone: one may have led the committees of two towns in turn.
    """
    named: dict[tuple[str, str], set[str]] = {}
    told: set[tuple[str, str, str, Status]] = set()
    for seat in seats:
        body = seat.holding.organization
        if seat.stem is None and body is not None and not seat.assumed:
            named.setdefault((seat.holding.person, seat.holding.title), set()).add(body)
            told.add((seat.holding.person, seat.holding.title, body, seat.holding.status))
    homes = _homes(seats)
    for seat in seats:
        known = named.get((seat.holding.person, seat.holding.title), set())
        filled = seat.stem is not None and seat.holding.status is Status.HOLDS
        filled = filled or (seat.assumed and seat.holding.status is Status.HOLDS)
        alike = [body for body in known if filled and (seat.assumed or body.startswith(f"{seat.stem} "))]
        body = alike[0] if len(alike) == 1 else _in_full(seat.holding, known, told) or _at_home(seat, homes)
        stays = body == seat.holding.organization
        yield seat.holding if stays else replace(seat.holding, organization=body)


def _in_full(
    claim: Holding, known: Collection[str], told: Collection[tuple[str, str, str, Status]]
) -> str | None:
    """Return the body that the words name in full elsewhere: "Ban Nội chính" is that of "Tỉnh ủy Hà Nam".

    What is told of the post with that body as well is told once more only.
    """
    fuller = [body for body in known if body.startswith(f"{claim.organization} ")]
    if claim.organization is None or claim.status is Status.HELD or len(fuller) != 1:
        return None
    again = (claim.person, claim.title, fuller[0], claim.status) in told
    return None if again else fuller[0]


def _time(claim: Holding) -> tuple[str, bool]:
    """Return whose post it is, and whether it is one of the past."""
    return claim.person, claim.status is Status.HELD


def _homes(seats: Sequence[Seat]) -> dict[tuple[str, bool], dict[str | None, PlacePhrase]]:
    """Return the places that the words name with posts of each person, by their names."""
    homes: dict[tuple[str, bool], dict[str | None, PlacePhrase]] = {}
    for seat in seats:
        if seat.stem is None and seat.body is not None and seat.body.place is not None:
            homes.setdefault(_time(seat.holding), {})[seat.body.place.name] = seat.body.place
    return homes


def _at_home(seat: Seat, homes: dict[tuple[str, bool], dict[str | None, PlacePhrase]]) -> str | None:
    """Return the completed body of one place, where the words put all other posts of the person there.

    Where one is now tells of the past as well, but not the other way round.
    """
    body, level = seat.body, seat.body.missing if seat.body is not None else None
    if seat.stem is None or body is None or level in (None, "host", "body"):
        return seat.holding.organization
    known = {**homes.get((seat.holding.person, False), {}), **homes.get(_time(seat.holding), {})}
    suiting = [place for place in known.values() if suits(place, level)]
    return placed(body.name, level, suiting[0]) if len(suiting) == 1 else seat.holding.organization
