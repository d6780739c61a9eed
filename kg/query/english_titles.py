"""What English words of a post may mean.

Comes in: a name as typed ("Chairman of the Government Office", "Minister of Health", "President"). Goes out:
Vietnamese titles, and the English names that its body may have. The words are those of questions
(`data/question_titles.tsv`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from kg.resources import read_table

_OF_BODY = re.compile(r"(?P<title>[A-Za-z ]+?)(?:\s+(?:of|for)(?:\s+the)?\s+|,\s*)(?P<body>.+)")


def titles_and_bodies(name: str) -> tuple[Sequence[str], Sequence[str]]:
    """Return the titles, the likeliest first, and names of the body; no body where the title stands alone."""
    parts = _OF_BODY.fullmatch(name.strip())
    title, body = parts.groups() if parts else (name, "")
    found = _titles().get(" ".join(title.split()).casefold(), ())
    return found, (body, f"Ministry of {body}") if body else ()


@cache
def _titles() -> Mapping[str, Sequence[str]]:
    rows = read_table("data/question_titles.tsv")
    return {row["phrase"].casefold(): tuple(row["titles"].split("|")) for row in rows}
