"""A part of an answer: the members that are asked for.

Comes in: names of members, and the type of the answer. Goes out: the answer as JSON with these members only.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import fields as members_of
from dataclasses import is_dataclass
from difflib import get_close_matches
from functools import cache
from typing import get_args, get_type_hints

from api.refusals import InvalidError
from kg.errors import Reason, because, several

_LONGEST = 100

Tree = dict[str, "Tree"]
"""The members that are kept, each with those kept of it; without any, it is kept whole."""


def wanted(text: str, answer: type) -> Tree:
    """Read `fields`: names between commas, with a dot before a member of a member.

    Raises:
        InvalidError: If the answer lacks some of these members; it names each, and the nearest one there is.
    """
    paths = [part.strip() for part in text.split(",")]
    if faults := {str(fault): fault for path in paths if (fault := _fault(path, answer))}:
        raise InvalidError("fields", several(faults.values()))
    tree: Tree = {}
    for path in paths:
        branch = tree
        for name in path.split("."):
            branch = branch.setdefault(name, {})
    return tree


def only(value: object, tree: Tree) -> object:
    """Return JSON with the wanted members."""
    if not tree:
        return value
    if isinstance(value, list):
        return [only(one, tree) for one in value]
    if isinstance(value, Mapping):
        return {name: only(value[name], below) for name, below in tree.items() if name in value}
    return value


def _fault(path: str, answer: type) -> Reason | None:
    """Return what is wrong with a path, if anything is."""
    known = _members(answer)
    for place, name in enumerate(path.split(".")):
        if name not in known:
            above = ".".join(path.split(".")[:place]) or because("the answer")
            none = because('{above} has no member "{name}"', above=above, name=name[:_LONGEST])
            return several([none, _instead(name, known)])
        below = known[name]
        known = _members(below) if below else {}
    return None


def _instead(name: str, known: Collection[str]) -> Reason:
    """Return which member may be meant, or else all that there are."""
    nearest = get_close_matches(name[:_LONGEST], sorted(known), n=1, cutoff=0.5)
    if nearest:
        return because('did you mean "{nearest}"?', nearest=nearest[0])
    return because("it has {listed}", listed=", ".join(sorted(known))) if known else because("it has none")


@cache
def _members(answer: type) -> Mapping[str, type | None]:
    """Return the members of a record, each with the record it holds, if it holds one."""
    hints = get_type_hints(answer)
    return {one.name: _record(hints[one.name]) for one in members_of(answer)}


def _record(hint: object) -> type | None:
    """Return the record inside a type such as `tuple[Answer, ...]` or `Witness | None`."""
    if isinstance(hint, type) and is_dataclass(hint):
        return hint
    return next((found for one in get_args(hint) if (found := _record(one))), None)
