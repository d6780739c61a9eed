"""A chart of shares against counts, as SVG.

Comes in: lines, each with a name and its points. Goes out: SVG text, the same for the same lines; each point
bears its figures as a title, so that a reader (and a test) can have them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import log

WIDTH, HEIGHT = 760, 420
LEFT, RIGHT, TOP, BOTTOM = 56, 236, 52, 48
_GAP = 16  # between two names at the right
_COLOURS = ("#0b6e4f", "#1f5fa8", "#b3541e", "#7a4b9a")
_DASHES = ("none", "7 4", "2 4", "9 3 2 3")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a chart: shares from 0 to 1 by count."""

    name: str
    points: Sequence[tuple[int, float]]


def chart(title: str, across: str, lines: Sequence[Line]) -> str:
    """Return the chart; counts stand on a logarithmic scale."""
    counts = sorted({count for line in lines for count, _ in line.points})
    scale = _Scale(counts[0], counts[-1])
    ends = _apart([scale.y(line.points[-1][1]) for line in lines])
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
            f'aria-labelledby="title" font-family="sans-serif" font-size="13">',
            f'<title id="title">{escape(title)}</title>',
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
            f'<text x="{LEFT}" y="26" font-size="16" font-weight="bold">{escape(title)}</text>',
            *_grid(scale, counts, across),
            *(part for number, line in enumerate(lines) for part in _drawn(number, line, scale, ends)),
            "</svg>\n",
        ]
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    first: int
    last: int

    def x(self, count: int) -> float:
        share = log(count / self.first) / log(self.last / self.first) if self.last > self.first else 0.5
        return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)

    def y(self, share: float) -> float:
        return round(TOP + (1 - share) * (HEIGHT - TOP - BOTTOM), 1)


def _grid(scale: _Scale, counts: Sequence[int], across: str) -> Iterator[str]:
    for share in (0, 0.25, 0.5, 0.75, 1):
        y = scale.y(share)
        yield f'<path d="M{LEFT} {y}H{WIDTH - RIGHT}" stroke="#dddddd"/>'
        yield f'<text x="{LEFT - 8}" y="{y + 4}" text-anchor="end" fill="#555555">{share:.0%}</text>'
    for count in counts:
        x = scale.x(count)
        yield f'<path d="M{x} {scale.y(0)}v5" stroke="#555555"/>'
        yield f'<text x="{x}" y="{scale.y(0) + 20}" text-anchor="middle" fill="#555555">{count}</text>'
    middle = (LEFT + WIDTH - RIGHT) / 2
    yield f'<text x="{middle}" y="{HEIGHT - 6}" text-anchor="middle" fill="#555555">{escape(across)}</text>'


def _drawn(number: int, line: Line, scale: _Scale, ends: Sequence[float]) -> Iterator[str]:
    colour, dash = (styles[number % len(styles)] for styles in (_COLOURS, _DASHES))
    path = " ".join(f"{scale.x(count)},{scale.y(share)}" for count, share in line.points)
    pen = f'stroke="{colour}" stroke-width="2" stroke-dasharray="{dash}"'
    yield f'<polyline points="{path}" fill="none" {pen}/>'
    for count, share in line.points:
        words = escape(f"{line.name}: {count}: {share:.2%}")
        place = f'cx="{scale.x(count)}" cy="{scale.y(share)}"'
        yield f'<circle {place} r="3.5" fill="{colour}"><title>{words}</title></circle>'
    x = WIDTH - RIGHT + 10
    yield f'<text x="{x}" y="{ends[number] + 4}" fill="{colour}">{escape(line.name)}</text>'


def _apart(ends: Sequence[float]) -> list[float]:
    """Move names that would stand upon each other apart, from the bottom up."""
    placed: dict[int, float] = {}
    below = float("inf")
    for number in sorted(range(len(ends)), key=lambda one: -ends[one]):
        below = min(ends[number], below - _GAP)
        placed[number] = round(below, 1)
    return [placed[number] for number in range(len(ends))]
