"""Who headed the four central offices on a day.

Comes in: a day. Goes out: `OfficeHeads`, over the posts of a group of `data/board.tsv`.
"""

from __future__ import annotations

from datetime import date

from kg.errors import NotFoundError
from kg.model.answers import Holders
from kg.model.heads import OfficeHeads
from kg.query.holders import holders
from kg.query.session import Session
from kg.resources import read_table

_OFFICES = "central-offices"


def heads(session: Session, on: date) -> OfficeHeads:
    """Return who headed each central office; a post that the graph has never heard of is named."""
    found: list[Holders] = []
    unheard: list[str] = []
    for row in read_table("data/board.tsv"):
        if row["group"] == _OFFICES:
            try:
                found.append(holders(session, row["post"], on))
            except NotFoundError:
                unheard.append(row["post"])
    return OfficeHeads(on, tuple(found), tuple(unheard))
