"""Posts of a life that a later step of it ended, though the words that tell them leave that open.

Comes in: the holdings of one article, each post once, and the day that they are older than. Goes out: the
same, those that were left long before that day as held.

    Từ tháng 8/2007, ông A là Bộ trưởng X. Tháng 4/2016, Quốc hội miễn nhiệm ông A    held, 2007-08 to 2016-04
    Từ năm 2014, ông A là Thứ trưởng X. Tháng 4/2016, ông A được bầu làm Bộ trưởng X    held from 2014
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from kg.model.claims import Holding, Status
from kg.model.dates import PartialDate

_DEPUTY_OF = {"Thứ trưởng": "Bộ trưởng"}


def left_behind(claims: Sequence[Holding], day: PartialDate | None, news: timedelta) -> Iterator[Holding]:
    """Yield the holdings; what was left longer before a day than news is old is held.

    Args:
        claims: The holdings, each post once a status.
        day: When the article came out, or the latest day that it names.
        news: How old news may be.
    """
    past = {(one.person, one.title, one.organization) for one in claims if one.status is Status.HELD}
    for claim in claims:
        later = _next(claim, claims) if claim.status is Status.HOLDS and not claim.ongoing else None
        on = _day(later) if later is not None else None
        if on is None or day is None or on.latest() >= day.earliest() - news:
            yield claim
        elif (claim.person, claim.title, claim.organization) not in past:
            until = on if later is not None and later.title == claim.title else None
            yield replace(claim, status=Status.HELD, on=None, until=until)


def _next(claim: Holding, claims: Sequence[Holding]) -> Holding | None:
    """Return what ended a post of which only the beginning is told: its end, or the rise to its head."""
    if claim.since is None or not claim.rule.startswith("verb-"):
        return None
    own = (one for one in claims if one.person == claim.person and one.organization == claim.organization)
    later = (one for one in own if (on := _day(one)) is not None and claim.since.latest() < on.earliest())
    return next((one for one in later if _ends(one, claim)), None)


def _day(claim: Holding) -> PartialDate | None:
    """Return when a post was taken up or left."""
    return claim.on if claim.status in (Status.START, Status.END) else claim.since


def _ends(later: Holding, claim: Holding) -> bool:
    if later.title == claim.title:
        return later.status is Status.END
    head = _DEPUTY_OF.get(claim.title, claim.title.removeprefix("Phó "))
    return later.title == head and later.status is not Status.END
