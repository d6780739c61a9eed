"""Deaths: the day on which every tenure of a person was over at the latest.

Comes in: a `Resolution`. Goes out: for each person whose death is told, a bound with its witnesses, the
claims that a post was left by it. A death told in one article ends the tenures that others attest. Reports of
a funeral call the dead by the title they had; that says what was held before, and sees nobody in office.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from kg.model.claims import Status
from kg.model.dates import DateSpan
from kg.model.details import PersonnelChange
from kg.model.entity import Resolution, ResolvedHolding
from kg.model.interval import Bound
from kg.temporal.bounds import tightest
from kg.temporal.constraints import Limit, Side
from kg.temporal.statements import state

REASON = "death"
MOURNING = timedelta(days=49)
"""Days after a death in which a title may still be told as if it were held; a later sighting contradicts."""


def deaths(resolution: Resolution) -> Mapping[str, Bound]:
    """Return the tightest latest end that a told death sets, by person id.

    A change in which a post is also taken speaks of a successor, and tells no death of its person.
    """
    told = {
        (detail.claim.doc, person, post)
        for detail in resolution.details
        if isinstance(detail.claim, PersonnelChange) and detail.claim.reason == REASON and not detail.posts
        for person in detail.people
        for post in detail.left
    }
    published = {one.id: one.published.date for one in resolution.documents if one.published}
    limits: dict[str, list[Limit]] = defaultdict(list)
    for one in resolution.holdings if told else ():
        if one.claim.status is Status.END and (one.claim.doc, one.person, one.post) in told:
            statement = state(one, published.get(one.claim.doc), None)
            limits[one.person] += statement.limits if statement else ()
    bounds = {person: tightest(own).get(Side.LATEST_END) for person, own in limits.items()}
    return {person: bound for person, bound in bounds.items() if bound is not None}


def as_of_the_dead(told: ResolvedHolding, published: DateSpan | None, death: Bound) -> ResolvedHolding:
    """Return the claim as a former holding if it calls the dead by a title in the days after the death."""
    claim = told.claim
    day = claim.until or claim.on if claim.status is Status.END else claim.on
    when = DateSpan(day, day) if day else published
    if claim.status not in (Status.HOLDS, Status.END) or when is None:
        return told
    if not death.day < when.start.earliest() <= death.day + MOURNING:
        return told
    return replace(told, claim=replace(claim, status=Status.HELD, on=None, until=None, ongoing=False))
