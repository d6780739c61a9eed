"""How often each thing is told.

Comes in: names or other things to be told apart. Goes out: how often each is there, in the order of the text.
`collections.Counter` does more, and is slow to make where few things are to be counted.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

_Thing = TypeVar("_Thing")


def tally(things: Iterable[_Thing]) -> dict[_Thing, int]:
    """Return how often each thing is there."""
    times: dict[_Thing, int] = {}
    for one in things:
        times[one] = times.get(one, 0) + 1
    return times
