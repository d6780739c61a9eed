"""Offices of people who are long out of them, though the news still calls them by their titles.

Comes in: a holding and the day of its article. Goes out: the holding with the body and the status that the
table of such people (`data/bygone_offices.tsv`) gives: "Chủ tịch Hồ Chí Minh" held his office until 1969, and
"Năm 1957, Chủ tịch Hồ Chí Minh thăm ..." has him hold it then.
So did every king with a Vietnamese name: "vua Bảo Đại".
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from msgspec import Struct

from kg.extract.abroad import THRONES, is_alien
from kg.model.claims import Holding, Status
from kg.model.dates import PartialDate
from kg.resources import read_table


class _Office(Struct, frozen=True):
    title: str
    organization: str
    entered: date
    left: date

    def spans(self, day: PartialDate) -> bool:
        """Whether the office was held at a time."""
        return self.entered <= day.latest() and day.earliest() <= self.left


@cache
def _offices() -> dict[tuple[str, str], _Office]:
    return {
        (row["person"], row["called"]): _Office(
            row["title"],
            row["organization"],
            date.fromisoformat(row["entered"]),
            date.fromisoformat(row["left"]),
        )
        for row in read_table("data/bygone_offices.tsv")
    }


@cache
def last_days() -> dict[str, date]:
    """Return the day on which each person of the table left office for good."""
    days: dict[str, date] = {}
    for (person, _), office in _offices().items():
        days[person] = max(office.left, days.get(person, office.left))
    return days


def bygone(claim: Holding, day: PartialDate | None, *, named: bool) -> Holding:
    """Return the holding as one of the past, with its body, where the table says when the person left it.

    Args:
        claim: The holding.
        day: When the article came out; one without a date is of our time.
        named: The words name the body; one that was only filled in gives way.
    """
    if claim.title in THRONES and claim.status is Status.HOLDS and not is_alien(claim.person):
        return replace(claim, organization=None, status=Status.HELD, on=None)
    office = _offices().get((claim.person, claim.title))
    if office is None or claim.status is not Status.HOLDS:
        return claim
    if named and claim.organization != office.organization:
        return claim
    told = day is not None and day.earliest() <= office.left  # the article is of that time
    if told or (claim.on is not None and office.spans(claim.on)):  # "Năm 1957, Chủ tịch A thăm ..."
        return replace(claim, title=office.title, organization=office.organization)
    return replace(
        claim,
        title=office.title,
        organization=office.organization,
        status=Status.HELD,
        on=None,
        ongoing=False,
    )
