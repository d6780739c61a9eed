"""A graph in units, each the statements about one thing, and how two graphs differ.

Comes in: units of two graphs. Goes out: the statements that came and went. Statements of different units are
different ones, so a unit that rests on the same facts need not be written again to be known the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kg.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Unit:
    """The statements about one thing.

    Attributes:
        kind: What kind of thing it is.
        id: Its identifier, unique among its kind.
        facts: All that its statements rest on, apart from the run.
        write: Returns its statements as N-Quads lines, some perhaps more than once.
    """

    kind: Kind
    id: str
    facts: tuple[object, ...]
    write: Callable[[], Iterable[str]]

    def lines(self) -> Iterable[str]:
        """Return every statement once."""
        return dict.fromkeys(self.write())


@dataclass(frozen=True, slots=True)
class Difference:
    """What turns one graph into another, as N-Quads lines without their ends.

    Attributes:
        gone: Statements that are in the first graph only.
        come: Statements that are in the second graph only.
    """

    gone: frozenset[str]
    come: frozenset[str]


def difference(before: Iterable[Unit], after: Iterable[Unit]) -> Difference:
    """Return how two graphs of one run's software and base differ."""
    old = {(one.kind, one.id): one for one in before}
    come: set[str] = set()
    gone: set[str] = set()
    for unit in after:
        known = old.pop((unit.kind, unit.id), None)
        if known is None:
            come.update(unit.lines())
        elif known.facts != unit.facts:
            was, now = known.lines(), unit.lines()
            gone.update(was)
            come.update(now)
    for unit in old.values():
        gone.update(unit.lines())
    return Difference(frozenset(gone - come), frozenset(come - gone))


def written(units: Iterable[Unit]) -> Iterator[str]:
    """Return every statement of the units."""
    return (line for unit in units for line in unit.lines())
