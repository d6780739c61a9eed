"""Legal and Party documents: one identifier for all citations of one document.

Comes in: cited documents with the id of their issuer. Goes out: an identifier for each citation, in the
order given. Number and issuer make a document. Party bodies count from 1 again in every term, so where one
number of one issuer is cited with dates of several years, the year belongs to it too, and a citation
without a date stands by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from kg.model.claims import Decree
from kg.resolve.places import key
from kg.text.slug import stable_id


def decree_ids(cited: Sequence[tuple[Decree, str | None]]) -> list[str]:
    """Return the identifier of each cited document; the issuer is an organisation id or None."""
    years: dict[tuple[str, str], set[int]] = defaultdict(set)
    for decree, issuer in cited:
        if decree.number and decree.date:
            years[_number(decree), issuer or ""].add(decree.date.year)
    identifiers = []
    for decree, issuer in cited:
        number = _number(decree)
        several = len(years[number, issuer or ""]) > 1
        year = f"{decree.date.year}" if several and decree.date is not None else ""
        day = str(decree.date or "")
        called = f"{key(decree.document_type)} {number or day}".strip()
        apart = (number, issuer or "", year) if number else (key(decree.document_type), issuer or "", day)
        identifiers.append(stable_id(called, " ".join(apart)))
    return identifiers


def _number(decree: Decree) -> str:
    return "".join(key(decree.number).split()) if decree.number else ""
