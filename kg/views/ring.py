"""A person in the middle of a ring of those met at the same events: the geometry of a drawing.

Comes in: companions, most events first. Goes out: `Ring`, in pixels, which a template turns into SVG. Two on
the ring are joined where both were at one event with the person in the middle. The template escapes names.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from kg.model.relations import Companion

WIDTH, HEIGHT = 760, 440
MOST = 14
"""Companions that a ring has room for."""

_ACROSS, _DOWN = 190, 165
_GAP = 12
_SIDE = 0.25  # of the radius: nearer to the middle line a name stands above or below its dot


@dataclass(frozen=True, slots=True)
class Spot:
    """One companion on the ring.

    Attributes:
        companion: Who.
        x: Pixels to the right.
        y: Pixels down.
        size: Radius of the dot; it grows with the number of events.
        text: Where the name begins, ends or has its middle.
        anchor: start, middle or end.
    """

    companion: Companion
    x: float
    y: float
    size: float
    text: tuple[float, float]
    anchor: str


@dataclass(frozen=True, slots=True)
class Chord:
    """Two companions who were at events together, with their number."""

    one: Spot
    other: Spot
    events: int


@dataclass(frozen=True, slots=True)
class Ring:
    """The drawing; the person stands in the middle of it."""

    width: int
    height: int
    spots: tuple[Spot, ...]
    chords: tuple[Chord, ...]

    @property
    def middle(self) -> tuple[float, float]:
        """Where the person stands."""
        return self.width / 2, self.height / 2


def ring(companions: Sequence[Companion]) -> Ring | None:
    """Return the drawing of the first companions; None where a drawing would tell no more than a list.

    Args:
        companions: Most events first.
    """
    shown = companions[:MOST]
    if len(shown) < 3:
        return None
    spots = tuple(_spot(one, 2 * math.pi * number / len(shown)) for number, one in enumerate(shown))
    return Ring(WIDTH, HEIGHT, spots, tuple(_chords(spots)))


def _spot(companion: Companion, turn: float) -> Spot:
    """Place a companion, the first one at the top, and the name outside the ring."""
    across, down = math.sin(turn), -math.cos(turn)
    x, y = WIDTH / 2 + _ACROSS * across, HEIGHT / 2 + _DOWN * down
    size = 4 + 2 * math.sqrt(companion.meetings)
    away = size + _GAP
    if abs(across) < _SIDE:
        anchor, text = "middle", (x, y + math.copysign(away, down) + (10 if down > 0 else 0))
    else:
        anchor, text = ("start", (x + away, y + 5)) if across > 0 else ("end", (x - away, y + 5))
    return Spot(
        companion, round(x, 1), round(y, 1), round(size, 1), (round(text[0], 1), round(text[1], 1)), anchor
    )


def _chords(spots: Sequence[Spot]) -> Iterator[Chord]:
    for one, other in combinations(spots, 2):
        shared = {event.id for event in one.companion.events} & {event.id for event in other.companion.events}
        if shared:
            yield Chord(one, other, len(shared))
