"""What is wrong with a question or a judgement, said in Vietnamese: `data/troubles.tsv`.

Comes in: the English sentence of an error. Goes out: the same in Vietnamese, or None for any other sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from kg.resources import read_table

TABLE: Final = "data/troubles.tsv"
KINDS: Final = {
    "person": "người",
    "post": "chức vụ",
    "organization": "cơ quan",
    "event": "sự kiện",
    "document": "bài báo",
}
"""What the kinds of things that have names are called within a sentence."""
_PLACE = re.compile(r"\\{(\w+)\\}")


def in_vietnamese(trouble: str) -> str | None:
    """Return a sentence about what is wrong in Vietnamese, if it is one of those known."""
    for form, words in _forms().items():
        if found := form.fullmatch(trouble):
            return words.format_map({name: _said(value) for name, value in found.groupdict().items()})
    return None


def _said(value: str) -> str:
    """Return what stood in a place, without the quotation marks of Python."""
    bare = value[1:-1] if value[0] == value[-1] and value[0] in "'\"" else value
    return KINDS.get(bare, bare)


@cache
def _forms() -> Mapping[re.Pattern[str], str]:
    return {_pattern(row["en"]): row["vi"] for row in read_table(TABLE)}


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(_PLACE.sub(r"(?P<\1>.+)", re.escape(words)), re.DOTALL)
