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
_PLACE = re.compile(r"\{(\w+)(!r)?\}")
_QUOTED = r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*\""""
_NUMBER, _WORD = r"\d+", r"\w+"
_BOUNDED: Final = {
    "kind": _WORD,
    "field": _WORD,
    "one": r"\S+",
    "count": _NUMBER,
    "limit": _NUMBER,
    "least": _NUMBER,
    "most": _NUMBER,
}
"""What may stand in a place, by its name; anything may in others."""


def in_vietnamese(trouble: str) -> str | None:
    """Return a sentence about what is wrong in Vietnamese, if it is one of those known.

    It may hold words of the caller, of any length: they choose no form, and the time is linear in them.
    """
    for form, words in _forms().items():
        if found := form.fullmatch(trouble):
            return words.format_map({name: _said(name, value) for name, value in found.groupdict().items()})
    return None


def _said(name: str, value: str) -> str:
    """Return what stood in a place, without Python's quotation marks; only kinds are words of ours."""
    if name == "kind":
        return KINDS.get(value, value)
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"" else value


@cache
def _forms() -> Mapping[re.Pattern[str], str]:
    """Return what each form becomes; those that begin with the most words of ours come first."""
    rows = sorted(read_table(TABLE), key=lambda row: len(_PLACE.split(row["en"])[0]), reverse=True)
    return {_pattern(row["en"]): row["vi"] for row in rows}


def _pattern(words: str) -> re.Pattern[str]:
    """Return what a form matches; at most one of its places takes anything, so nothing is tried twice."""
    literals = _PLACE.split(words)
    parts = [re.escape(literals[0])]
    for name, quoted, literal in zip(literals[1::3], literals[2::3], literals[3::3], strict=True):
        parts += [_place(name, quoted=bool(quoted)), re.escape(literal)]
    return re.compile("".join(parts), re.DOTALL)


def _place(name: str, *, quoted: bool) -> str:
    """Return what may stand in a place; Python's own quotation marks end one that is quoted."""
    return f"(?P<{name}>{_QUOTED if quoted else _BOUNDED.get(name, '.+')})"
