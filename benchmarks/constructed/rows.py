"""Whether a row of a table is as it has to be.

Comes in: the cells of a row. Goes out: what is wrong with them and what to do, in words, or None.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model.claims import Status

SLOT = re.compile(r"\{(?P<slot>[A-Za-z_]+)(?P<number>\d?)(?:\.(?P<form>[a-z]+))?\}")
_STATUSES = tuple(status.value for status in Status)
_OF_POSTS = ("on", "since", "until", "by", "by?")
_OF_EVENTS = ("on", "with", "host", "at")


def wrong_cells(head: Sequence[str], cells: Sequence[str]) -> str | None:
    """Return what is wrong with the number of cells."""
    if not {"slot", "words"} <= {*head}:
        return f"the columns are {', '.join(head)}; the first line has to name slot and words"
    if len(cells) != len(head):
        return f"the row has {len(cells)} cells; separate {len(head)} with tabs: {', '.join(head)}"
    if not cells[head.index("slot")] or not cells[head.index("words")]:
        return "the slot or the words are empty; fill in both"
    return None


def wrong_claims(tells: str) -> str | None:
    """Return what is wrong with the column `tells`."""
    for claim in filter(None, (part.strip() for part in tells.split(";"))):
        first, *rest = claim.split()
        wrong = _wrong_facts(rest[1:], _OF_EVENTS) if first == "event" else _wrong_post(rest)
        if wrong:
            return f"{claim!r}: {wrong}"
    return None


def _wrong_post(words: Sequence[str]) -> str | None:
    status = words[0] if words else ""
    if not SLOT.fullmatch(status) and not {*status.rstrip("?").split("/")} <= {*_STATUSES}:
        return f"{status!r} is no status; behind the person write one of {', '.join(_STATUSES)}, and the post"
    return _wrong_facts(words[2:], _OF_POSTS) if len(words) > 1 else "name the post behind the status"


def _wrong_facts(words: Sequence[str], known: Sequence[str]) -> str | None:
    unknown = [name for name in words[::2] if name not in known]
    if unknown:
        return f"{unknown[0]!r} is not one of {', '.join(known)}"
    return f"nothing stands behind {words[-1]!r}" if len(words) % 2 else None
