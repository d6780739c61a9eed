"""What the words of a text tell, in the short language of the column `tells`.

Comes in: the column and what stands in its slots. Goes out: `Held` and `Met` records.

    PERSON STATUS POST [on DAY] [since DAY] [until DAY] [by BODY] [by? BODY]
    event NAME [on DAY] [with PERSON] ... [host BODY] [at PLACE]

Claims are separated by ";". `start/held` allows either; what has a "?", a status or `by`, may be told or not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

_TITLE, _BODY = "title", "organization"
_EVENT = "event"
_FIELDS = {"by?": "perhaps_by"}


@dataclass(frozen=True, slots=True)
class Held:
    """Somebody's post, with every status that may be told of it.

    An `optional` post need not be told, nor need who is `perhaps_by`.
    """

    person: str
    statuses: tuple[str, ...]
    title: str
    organization: str
    optional: bool = False
    on: str | None = None
    since: str | None = None
    until: str | None = None
    by: str | None = None
    perhaps_by: str | None = None


@dataclass(frozen=True, slots=True)
class Met:
    """An event with those who are at it."""

    name: str
    on: str
    people: tuple[str, ...] = ()
    host: str | None = None
    place: str | None = None


Told = Held | Met


class Meanings(Protocol):
    """Tells what a slot stands for."""

    def meaning(self, slot: str, number: str, form: str = "means") -> str:
        """Return what a slot stands for in a claim."""


def told(tells: str, number: str, meanings: Meanings) -> Iterator[Told]:
    """Yield the claims of a column; slots without a number take that number."""
    for claim in filter(None, (part.strip() for part in tells.split(";"))):
        first, second, *rest = claim.split()
        if first == _EVENT:
            met = [(name, meanings.meaning(slot, number)) for name, slot in _pairs(rest)]
            yield _met(meanings.meaning(second, number), met)
        else:
            status = meanings.meaning(second, number)
            facts = {
                _FIELDS.get(name, name): meanings.meaning(slot, number) for name, slot in _pairs(rest[1:])
            }
            yield Held(
                meanings.meaning(first, number),
                tuple(status.rstrip("?").split("/")),
                meanings.meaning(rest[0], number, _TITLE),
                meanings.meaning(rest[0], number, _BODY),
                optional=status.endswith("?"),
                **facts,
            )


def _met(name: str, facts: list[tuple[str, str]]) -> Met:
    one = dict(facts)
    people = tuple(value for key, value in facts if key == "with")
    return Met(name, one["on"], people, one.get("host"), one.get("at"))


def _pairs(words: list[str]) -> Iterator[tuple[str, str]]:
    return zip(words[::2], words[1::2], strict=True)
