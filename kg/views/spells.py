"""Every spell of every person in every post as rows of a table.

Comes in: a `Register`. Goes out: rows of plain values, and CSV text (RFC 4180, UTF-8), one row a tenure.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date

from kg.query.register import Register, Source
from kg.query.tenures import Spell

Value = str | int | bool | date | tuple[str, ...] | None

COLUMNS = (
    *("tenure_id", "person", "person_id", "post", "post_id", "title", "organization", "organization_id"),
    *("earliest_start", "latest_start", "earliest_end", "latest_end", "start", "end", "ongoing_at"),
    *("grade", "acting", "contested", "spell", "attestations", "documents", "urls"),
)
"""Days are ISO 8601 and empty where they are not known; `start` and `end` are years, months or days and stand
only where they are known exactly. `grade` is certain where some day of the tenure is, else possible;
`attestations` is a number; `documents` and `urls` are joined by "; " in CSV."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def spell_rows(register: Register) -> Iterator[tuple[Value, ...]]:
    """Yield the values of each tenure in the order of `COLUMNS`, by person, then by time."""
    for spell in register.tenures:
        yield _row(spell, register.sources.get(spell.iri, ()), register.attestations.get(spell.iri, 0))


def spells_csv(register: Register) -> str:
    """Return the table as CSV; a cell that a spreadsheet would run as a formula begins with an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows([safe(_text(value)) for value in row] for row in spell_rows(register))
    return out.getvalue()


def safe(cell: object) -> str:
    """Return a cell as text that no spreadsheet takes for a formula."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _text(value: Value) -> str:
    if isinstance(value, tuple):
        return "; ".join(value)
    return str(value).lower() if isinstance(value, bool) else "" if value is None else str(value)


def _row(spell: Spell, sources: Sequence[Source], attestations: int) -> tuple[Value, ...]:
    interval, organization = spell.interval, spell.organization
    start, end = interval.start(), interval.end()
    return (
        *(spell.id, spell.person.label, spell.person.id, spell.post.label, spell.post.id, spell.title),
        organization.label if organization else None,
        organization.id if organization else None,
        *interval.days(),
        str(start) if start else None,
        str(end) if end else None,
        interval.ongoing_at,
        str(spell.grade),
        *(spell.acting, spell.contested, spell.number, attestations),
        tuple(one.document for one in sources),
        tuple(one.url for one in sources if one.url),
    )
