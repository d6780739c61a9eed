"""English labels, where the graph has them.

Comes in: an answer as JSON. Goes out: the same with `title` in English where the scheme of titles says it,
and any other label that has an English form. Names of people and quotes are what they are; reasons and
messages are written in Vietnamese only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from kg.query import Session
from kg.query.texts import Row

LABELS: Final = ("title", "organization", "post", "parent", "name", "label")
"""Members that are labels of things, which may have an English one."""
_LISTS: Final = ("hosts",)
"""Members that are lists of such labels."""


def english_names(rows: Iterable[Row]) -> Mapping[str, str]:
    """Return the English name of each Vietnamese one, if it has one only."""
    names: dict[str, str | None] = {}
    for row in rows:
        label, name = str(row["label"]), str(row["english"])
        names[label] = name if names.get(label, name) == name else None
    return {label: name for label, name in names.items() if name}


def names_in_english(session: Session) -> Mapping[str, str]:
    """Return the same of a whole graph; a function for `Session.once`."""
    return english_names(session.rows("english"))


def in_english(value: object, names: Mapping[str, str]) -> object:
    """Return JSON with labels in English where there is a name."""
    if isinstance(value, list):
        return [in_english(one, names) for one in value]
    if not isinstance(value, dict):
        return value
    return {member: _member(member, one, names) for member, one in value.items()}


def _member(member: str, value: object, names: Mapping[str, str]) -> object:
    if isinstance(value, str) and member in LABELS:
        return names.get(value, value)
    if isinstance(value, list) and member in _LISTS:
        return [names.get(one, one) for one in value]
    return in_english(value, names)
