"""What an article tells beside holdings, events and decrees.

Comes in: a prepared article with its holdings and cited documents. Goes out: changes of personnel,
quotations, awards, the make-up of bodies, counted work and titles without a holder, in the order of the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.article import Prepared
from kg.extract.details import awards, counts, personnel, quotations, titles_alone
from kg.extract.meetings.page import Page
from kg.model.claims import Decree, Holding
from kg.model.details import Detail


def read(
    article: Prepared, page: Page, holdings: Sequence[Holding], decrees: Sequence[Decree]
) -> tuple[Detail, ...]:
    """Return every detail, sorted by where its words stand."""
    found: list[Detail] = [
        *personnel.read(personnel.Told(article, page, holdings, decrees)),
        *quotations.read(page),
        *awards.read(page),
        *counts.read(page),
        *titles_alone.read(article, holdings),
    ]
    return tuple(sorted(found, key=lambda one: (one.evidence, type(one).__name__)))


__all__ = ["read"]
