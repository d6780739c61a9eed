"""A body with its units and the people in them on one day, and its heads through time.

Comes in: nothing (records only). Goes out: flat frozen records. What nothing tells is None.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg.model.answers import Answer, Hit
from kg.model.board import Cell


@dataclass(frozen=True, slots=True)
class Unit:
    """A body of a chart.

    Attributes:
        body: Which one.
        cells: Its posts on the day: heads first, then deputies, then members, in the order of names.
        units: The bodies and units below it that were there on the day.
    """

    body: Hit
    cells: tuple[Cell, ...]
    units: tuple[Unit, ...] = ()

    @property
    def manned(self) -> tuple[Cell, ...]:
        """The posts that somebody certainly or possibly held."""
        return tuple(cell for cell in self.cells if cell.seats)

    @property
    def vacant(self) -> tuple[Cell, ...]:
        """The posts that nobody is known to have held on the day, which is not to say that nobody did."""
        return tuple(cell for cell in self.cells if not cell.seats)

    @property
    def peopled(self) -> bool:
        """Whether anybody is known to have been here on the day, or in a unit below."""
        return bool(self.manned) or any(unit.peopled for unit in self.units)


@dataclass(frozen=True, slots=True)
class Chart:
    """The chart of a body on a day.

    Attributes:
        on: The day; without one that is asked, the last day on which anybody is seen there, if there is one.
        top: The body itself.
        heads: Everybody who headed it, also while it bore other names, in order of time.
    """

    on: date | None
    top: Unit
    heads: tuple[Answer, ...]
