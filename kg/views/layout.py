"""A calm place for every node: the same graph always lies the same way.

Comes in: an undirected graph and the size of each node's box (mark and label) in pixels. Goes out:
whole-pixel coordinates in which no two boxes overlap and components lie side by side. Only sums,
products and square roots are used and the only random source is seeded, so every machine gets the
same picture. networkx's own layouts need numpy, which is no dependency.
"""

from __future__ import annotations

import math
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import heappop, heappush
from itertools import product
from types import MappingProxyType
from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    Graph = nx.Graph[str]

Point = tuple[float, float]
Size = tuple[float, float]
Ways = list[list[tuple[int, float]]]

_SEED = 1945
_EDGE = 105.0  # pixels that one step should measure
_ALL_PAIRS = 300  # components up to this size weigh every pair of nodes
_PIVOTS = 16  # larger ones weigh their edges and the distances to this many nodes
_ROUNDS = 16
_COOLING = 0.68  # factor of the step from one round to the next
_MARGIN = 14.0  # free pixels round each box
_CELL = 6  # pixels, less than half of the margin
_COVER, _COVER_OF_MANY = 0.3, 0.04  # share of a component's frame that boxes may cover
_SWEEPS = 150
_SWEEPS_OF_MANY = 16  # what still overlaps then, finds a free spot
_NUDGE = 10, 5  # cells of a step in the search for a free spot
_REACH = 40  # steps it goes at most
_OFFSETS = sorted(
    product(range(-_REACH, _REACH + 1), repeat=2), key=lambda step: (step[0] ** 2 + step[1] ** 2, step)
)
_AROUND = tuple(product((-1, 0, 1), repeat=2))
_CROWD = 2.5  # square root of the number of neighbours from which edges grow longer
_ASPECT = 1.4  # width to height of the whole picture


def layout(
    graph: Graph, sizes: Mapping[str, Size], later: frozenset[str] = frozenset()
) -> dict[str, tuple[int, int]]:
    """Return a place for the middle of each node's box.

    Args:
        graph: Who is connected with whom; edges may have a `length` in steps (1 if they have none).
        sizes: Width and height of each node's box.
        later: Nodes that take what room is left near their neighbours; they move no other.
    """
    first = graph.subgraph(set(graph).difference(later))
    parts = sorted(
        (sorted(part) for part in nx.connected_components(first)), key=lambda part: (-len(part), part)
    )
    islands = [_settle(_push(_roomy(_stress(first, part), sizes), sizes), sizes) for part in parts]
    places = _pack(islands, sizes)
    if not later:
        return places
    found = _settle(_outside(graph, places, sorted(later)), sizes, places)
    return {node: (round(x), round(y)) for node, (x, y) in found.items()}


def _outside(graph: Graph, places: Mapping[str, Point], later: Sequence[str]) -> dict[str, Point]:
    """Return where later nodes would like to lie: a step outwards from their neighbours."""
    middle = _mean(list(places.values()))
    wanted = {}
    for node in later:
        near = _mean([places[other] for other in graph.adj[node] if other in places] or [middle])
        wide, high = near[0] - middle[0], near[1] - middle[1]
        step = 2 * _EDGE / (math.sqrt(wide * wide + high * high) or 1.0)
        wanted[node] = near[0] + step * wide, near[1] + step * high
    return wanted


def _mean(places: Sequence[Point]) -> Point:
    """Return the middle of some places."""
    count = len(places) or 1
    return sum(x for x, _ in places) / count, sum(y for _, y in places) / count


def _stress(graph: Graph, part: Sequence[str]) -> dict[str, Point]:
    """Place one component so that drawn distances follow graph distances.

    Stochastic gradient descent on stress (Zheng, Pawar and Goodman 2018), sparse for large components.
    """
    chance = random.Random(_SEED)  # noqa: S311 - a picture, not a secret
    spread = _EDGE * math.sqrt(len(part))
    start = [(chance.random() * spread * _ASPECT, chance.random() * spread) for _ in part]
    across, down = ([place[axis] for place in start] for axis in (0, 1))
    terms = list(_terms(_ways(graph, part)))
    chance.shuffle(terms)
    step = 1.0 * max((distance for _, _, distance in terms), default=1) ** 2
    for _ in range(_ROUNDS):
        _pull(across, down, terms, step)
        terms.reverse()
        step *= _COOLING
    if len(part) > _ALL_PAIRS:
        across, down = _evened(across), _evened(down)
    return dict(zip(part, zip(across, down, strict=True), strict=True))


def _evened(values: list[float]) -> list[float]:
    """Bring each coordinate halfway to where it would lie if all lay evenly: a thick middle opens up."""
    order = sorted(range(len(values)), key=values.__getitem__)
    low, step = values[order[0]], (values[order[-1]] - values[order[0]]) / (len(values) - 1)
    evened = [0.0] * len(values)
    for rank, number in enumerate(order):
        evened[number] = (values[number] + low + rank * step) / 2
    return evened


def _pull(
    across: list[float], down: list[float], terms: Sequence[tuple[int, int, float]], step: float
) -> None:
    """Move each pair of nodes towards its ideal distance by a share of the way, one pair after another."""
    for one, other, distance in terms:
        wide, high = across[one] - across[other], down[one] - down[other]
        length = math.sqrt(wide * wide + high * high) or 1.0
        share = step / (distance * distance)
        move = (share if share < 1.0 else 1.0) * (length - distance * _EDGE) / (2 * length)
        wide, high = move * wide, move * high
        across[one] -= wide
        across[other] += wide
        down[one] -= high
        down[other] += high


def _ways(graph: Graph, part: Sequence[str]) -> Ways:
    """Return each node's neighbours, by number, and the way to them, which is longer in a crowd."""
    numbers = {node: number for number, node in enumerate(part)}
    crowd = [math.sqrt(len(graph.adj[node])) / _CROWD for node in part]
    return [
        [
            (end, max(edge.get("length", 1.0), crowd[start], crowd[end]))
            for end, edge in sorted((numbers[other], edge) for other, edge in graph.adj[node].items())
        ]
        for start, node in enumerate(part)
    ]


def _terms(ways: Ways) -> Iterator[tuple[int, int, float]]:
    """Give pairs of nodes with the number of steps between them."""
    large = len(ways) > _ALL_PAIRS
    if large:
        yield from ((one, other, 1.0) for one, near in enumerate(ways) for other, _ in near if one < other)
    met: set[int] = set()
    for source, far in _pivots(ways) if large else ((one, _steps(ways, one)) for one in range(len(ways))):
        met.add(source)
        yield from ((source, node, distance) for node, distance in enumerate(far) if node not in met)


def _pivots(ways: Ways) -> Iterator[tuple[int, list[float]]]:
    """Give far-apart nodes that stand for the whole, the best connected first, and the ways to all."""
    pivot = max(range(len(ways)), key=lambda node: len(ways[node]))
    nearest = [math.inf] * len(ways)
    for _ in range(_PIVOTS):
        far = _steps(ways, pivot)
        yield pivot, far
        nearest = list(map(min, nearest, far))
        pivot = max(range(len(ways)), key=nearest.__getitem__)


def _steps(ways: Ways, source: int) -> list[float]:
    """Measure the shortest way from one node to each (Dijkstra)."""
    found = [math.inf] * len(ways)
    found[source] = 0.0
    waiting = [(0.0, source)]
    while waiting:
        gone, node = heappop(waiting)
        if gone > found[node]:
            continue
        for end, length in ways[node]:
            if gone + length < found[end]:
                found[end] = gone + length
                heappush(waiting, (gone + length, end))
    return found


def _roomy(places: Mapping[str, Point], sizes: Mapping[str, Size]) -> dict[str, Point]:
    """Stretch a component until its boxes cover no more than a share of its frame; more so to the sides."""
    _, _, width, height = _frame(places, sizes)
    cover = _COVER if len(places) <= _ALL_PAIRS else _COVER_OF_MANY
    boxes = sum((sizes[node][0] + _MARGIN) * (sizes[node][1] + _MARGIN) for node in places)
    factor = max(1.0, math.sqrt(boxes / (width * height * _ASPECT * cover)))
    return {node: (x * factor * _ASPECT, y * factor) for node, (x, y) in places.items()}


def _push(places: Mapping[str, Point], sizes: Mapping[str, Size]) -> dict[str, Point]:
    """Push overlapping boxes apart, each pair along its smaller overlap, for some sweeps."""
    moved = {node: [place[0], place[1]] for node, place in places.items()}
    for _ in range(_SWEEPS if len(places) <= _ALL_PAIRS else _SWEEPS_OF_MANY):
        if not sum(
            [_part(moved[one], moved[other], sizes[one], sizes[other]) for one, other in _close(moved, sizes)]
        ):
            break
    return {node: (place[0], place[1]) for node, place in moved.items()}


def _close(places: Mapping[str, Sequence[float]], sizes: Mapping[str, Size]) -> list[tuple[str, str]]:
    """Return pairs that may overlap: those in the same or neighbouring cells of a grid."""
    wide, high = (max(sizes[node][axis] for node in places) + _MARGIN for axis in (0, 1))
    cells: dict[tuple[int, int], list[str]] = defaultdict(list)
    for node, (x, y) in places.items():
        cells[int(x // wide), int(y // high)].append(node)
    pairs = []
    for (column, row), nodes in cells.items():
        around = [node for dc, dr in _AROUND for node in cells.get((column + dc, row + dr), ())]
        pairs += [(one, other) for one in nodes for other in around if one < other]
    return pairs


def _part(one: list[float], other: list[float], size: Size, other_size: Size) -> bool:
    """Move two overlapping boxes apart; tell whether they overlapped."""
    gap_x = (size[0] + other_size[0]) / 2 + _MARGIN - abs(one[0] - other[0])
    gap_y = (size[1] + other_size[1]) / 2 + _MARGIN - abs(one[1] - other[1])
    if gap_x <= 0 or gap_y <= 0:
        return False
    axis = 0 if gap_x < gap_y else 1
    half = (gap_x if axis == 0 else gap_y) / 2
    sign = 1.0 if one[axis] >= other[axis] else -1.0
    one[axis] += sign * half
    other[axis] -= sign * half
    return True


def _settle(
    places: Mapping[str, Point],
    sizes: Mapping[str, Size],
    settled: Mapping[str, Point] = MappingProxyType({}),
) -> dict[str, Point]:
    """Give each box, from the middle outwards, the free spot nearest to its place.

    Args:
        places: Where each box would like to lie.
        sizes: Width and height of each box.
        settled: Boxes that lie already and stay.
    """
    left, top, width, height = _frame({**places, **settled}, sizes)
    middle = left + width / 2, top + height / 2
    plan = _Plan(left - _REACH * _NUDGE[0] * _CELL)
    for node, place in settled.items():
        plan.take(place, sizes[node])
    found = dict(settled)
    for node in sorted(places, key=lambda node: (_far(places[node], middle), node)):
        found[node] = plan.nearest(places[node], sizes[node])
        plan.take(found[node], sizes[node])
    return found


class _Plan:
    """Which cells of a fine grid are taken; each row of cells is one number, a bit a cell."""

    def __init__(self, left: float) -> None:
        self._left = left
        self._rows: dict[int, int] = {}

    def nearest(self, place: Point, size: Size) -> Point:
        """Return the nearest spot where a box would touch no other; its own place where none is found."""
        first, high, cells = self._cells(place, size)
        rows = self._rows
        for dx, dy in _OFFSETS:
            moved = cells << dx * _NUDGE[0] if dx >= 0 else cells >> -dx * _NUDGE[0]
            top = first + dy * _NUDGE[1]
            for row in range(top, top + high):
                if row in rows and rows[row] & moved:
                    break
            else:
                return place[0] + dx * _NUDGE[0] * _CELL, place[1] + dy * _NUDGE[1] * _CELL
        return place

    def take(self, place: Point, size: Size) -> None:
        """Let a box lie there."""
        first, high, cells = self._cells(place, size)
        for row in range(first, first + high):
            self._rows[row] = self._rows.get(row, 0) | cells

    def _cells(self, place: Point, size: Size) -> tuple[int, int, int]:
        """Return the first row of a box with a quarter of the margin, the number of rows, its bits."""
        wide, high = size[0] / 2 + _MARGIN / 4, size[1] / 2 + _MARGIN / 4
        left, right = (max(0, int((x - self._left) // _CELL)) for x in (place[0] - wide, place[0] + wide))
        top, bottom = (int(y // _CELL) for y in (place[1] - high, place[1] + high))
        return top, bottom - top + 1, ((1 << (right - left + 1)) - 1) << left


def _far(place: Point, middle: Point) -> float:
    """Return the squared distance to the middle."""
    return (place[0] - middle[0]) ** 2 + (place[1] - middle[1]) ** 2


def _pack(islands: Sequence[Mapping[str, Point]], sizes: Mapping[str, Size]) -> dict[str, tuple[int, int]]:
    """Set components on shelves, largest first, in about the shape of a screen."""
    frames = [_frame(island, sizes) for island in islands]
    area = sum(right_left * height for _, _, right_left, height in frames)
    shelf = max([math.sqrt(area * _ASPECT), *(width for _, _, width, _ in frames)], default=0.0)
    placed: dict[str, tuple[int, int]] = {}
    x = y = tallest = 0.0
    for island, (left, top, width, height) in zip(islands, frames, strict=True):
        if x and x + width > shelf:
            x, y, tallest = 0.0, y + tallest, 0.0
        placed |= {node: (round(px - left + x), round(py - top + y)) for node, (px, py) in island.items()}
        x, tallest = x + width, max(tallest, height)
    return placed


def _frame(island: Mapping[str, Point], sizes: Mapping[str, Size]) -> tuple[float, float, float, float]:
    """Return left, top, width and height of a component with a margin."""
    room = 3 * _MARGIN
    left = min(x - sizes[node][0] / 2 for node, (x, _) in island.items()) - room
    right = max(x + sizes[node][0] / 2 for node, (x, _) in island.items()) + room
    top = min(y - sizes[node][1] / 2 for node, (_, y) in island.items()) - room
    bottom = max(y + sizes[node][1] / 2 for node, (_, y) in island.items()) + room
    return left, top, right - left, bottom - top
