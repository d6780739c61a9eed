"""Bodies of offices whose holders everybody knows, where an article leaves them out.

Comes in: a holding without a body, and the day of its article. Goes out: the body of `data/known_holders.tsv`,
or None.

    Bộ trưởng Lê Vĩnh Tân (2018)        Bộ Nội vụ
    Thủ tướng Hun Sen                   Campuchia
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.model.claims import Holding, Status
from kg.model.dates import PartialDate
from kg.resources import read_table

_Term = tuple[str, str, str]


def body_of_known(claim: Holding, day: PartialDate | None) -> str | None:
    """Return the body of an office that its holder is known by.

    Who is told to hold it must have held it when the article came out; where that is not known, any office
    of his of that name is meant.

    Args:
        claim: A holding without a body.
        day: The day of the article, or the last that it must be younger than.
    """
    terms = _known().get((claim.person, claim.title), ())
    if day is None:
        return terms[-1][0] if terms else None
    at = day.earliest().isoformat()
    past = claim.status is Status.HELD
    begun = [
        term for term in terms if term[1] <= at and (past or not term[2] or at[: len(term[2])] <= term[2])
    ]
    return begun[-1][0] if begun else None


@cache
def _known() -> dict[tuple[str, str], Sequence[_Term]]:
    """Return the bodies with the first and the last day in office, by holder and title."""
    terms: dict[tuple[str, str], list[_Term]] = {}
    for row in read_table("data/known_holders.tsv"):
        of = terms.setdefault((row["person"], row["called"]), [])
        of.append((row["organization"], row["entered"], row["left"]))
    return terms
