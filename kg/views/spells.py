"""Every spell of every person in every post as rows of a table.

Comes in: a reader of the graph. Goes out: CSV text (RFC 4180, UTF-8) with one row a tenure.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Mapping

from kg.model.interval import Bound
from kg.query import Session
from kg.query.tenures import Spell, read_tenures
from kg.text.collation import sort_key
from kg.vocabulary import PREFIXES

COLUMNS = (
    *("person", "person_id", "post", "post_id", "title", "organization", "organization_id"),
    *("earliest_start", "latest_start", "earliest_end", "latest_end", "ongoing_at"),
    *("acting", "contested", "spell", "attestations", "documents"),
)
"""Days are ISO 8601 and empty where they are not known; `attestations` is a number; `documents` are
identifiers, joined by "; "."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_SOURCES = (
    PREFIXES
    + """
SELECT DISTINCT ?tenure ?evidence ?document WHERE {
  ?tenure a org:Membership ; prov:wasDerivedFrom ?evidence .
  ?evidence prov:wasDerivedFrom ?article .
  ?article dct:identifier ?document .
}"""
)


def spells_csv(session: Session) -> str:
    """Return the table, by person in Vietnamese order, then by time.

    A cell that a spreadsheet would run as a formula begins with an apostrophe.
    """
    sources: dict[str, dict[str, str]] = defaultdict(dict)
    for row in session.store.select(_SOURCES):
        sources[str(row["tenure"])][str(row["evidence"])] = str(row["document"])
    spells = sorted(read_tenures(session), key=lambda spell: (sort_key(spell.person.label), spell.person.id))
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows([safe(cell) for cell in _row(spell, sources[str(spell.iri)])] for spell in spells)
    return out.getvalue()


def safe(cell: object) -> str:
    """Return a cell as text that no spreadsheet takes for a formula."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _row(spell: Spell, sources: Mapping[str, str]) -> tuple[object, ...]:
    interval, organization = spell.interval, spell.organization
    return (
        spell.person.label,
        spell.person.id,
        spell.post.label,
        spell.post.id,
        spell.title,
        organization.label if organization else None,
        organization.id if organization else None,
        _day(interval.earliest_start),
        _day(interval.latest_start),
        _day(interval.earliest_end),
        _day(interval.latest_end),
        interval.ongoing_at,
        str(spell.acting).lower(),
        str(spell.contested).lower(),
        spell.number,
        len(sources),
        "; ".join(sorted(set(sources.values()))),
    )


def _day(bound: Bound | None) -> str:
    return bound.day.isoformat() if bound else ""
