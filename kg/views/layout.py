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
from itertools import product
from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    Graph = nx.Graph[str]

Point = tuple[float, float]
Size = tuple[float, float]

_SEED = 1945
_EDGE = 105.0  # pixels that one step should measure
_ALL_PAIRS = 300  # components up to this size weigh every pair of nodes
_PIVOTS = 40  # larger ones weigh their edges and the distances to this many nodes
_ROUNDS = 24
_COOLING = 0.78  # factor of the step from one round to the next
_MARGIN = 14.0  # free pixels round each box
_COVER = 0.3  # share of a component's frame that boxes may cover
_SWEEPS = 150
_NUDGE = 60.0, 30.0  # step of the search for a free spot
_REACH = 40  # steps it goes at most
_OFFSETS = sorted(
    product(range(-_REACH, _REACH + 1), repeat=2), key=lambda step: (step[0] ** 2 + step[1] ** 2, step)
)
_AROUND = tuple(product((-1, 0, 1), repeat=2))
_CROWD = 2.5  # square root of the number of neighbours from which edges grow longer
_ASPECT = 1.4  # width to height of the whole picture


def layout(graph: Graph, sizes: Mapping[str, Size]) -> dict[str, tuple[int, int]]:
    """Return a place for the middle of each node's box.

    Args:
        graph: Who is connected with whom; edges may have a `length` in steps (1 if they have none).
        sizes: Width and height of each node's box.
    """
    parts = sorted(
        (sorted(part) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part)
    )
    islands = [_settle(_push(_roomy(_stress(graph, part), sizes), sizes), sizes) for part in parts]
    return _pack(islands, sizes)


def _stress(graph: Graph, part: Sequence[str]) -> dict[str, Point]:
    """Place one component so that drawn distances follow graph distances.

    Stochastic gradient descent on stress (Zheng, Pawar and Goodman 2018), sparse for large components.
    """
    chance = random.Random(_SEED)  # noqa: S311 - a picture, not a secret
    spread = _EDGE * math.sqrt(len(part))
    places = {node: [chance.random() * spread * _ASPECT, chance.random() * spread] for node in part}
    terms = list(_terms(graph, part))
    step = 1.0 * max((distance for _, _, distance in terms), default=1) ** 2
    for _ in range(_ROUNDS):
        chance.shuffle(terms)
        for one, other, distance in terms:
            _pull(places[one], places[other], distance, min(1.0, step / (distance * distance)))
        step *= _COOLING
    return {node: (place[0], place[1]) for node, place in places.items()}


def _terms(graph: Graph, part: Sequence[str]) -> Iterator[tuple[str, str, float]]:
    """Give pairs of nodes with the number of steps between them."""
    if len(part) > _ALL_PAIRS:
        yield from ((one, other, 1.0) for one, other in sorted(graph.subgraph(part).edges()) if one != other)
    sources = part if len(part) <= _ALL_PAIRS else _pivots(graph, part)
    met: set[str] = set()
    for source in sources:
        met.add(source)
        for node, distance in sorted(_steps(graph, source).items()):
            if node not in met:
                yield source, node, distance


def _pivots(graph: Graph, part: Sequence[str]) -> list[str]:
    """Choose far-apart nodes that stand for the whole (farthest first, from the best connected)."""
    pivots = [max(part, key=lambda node: len(graph.adj[node]))]
    nearest = _steps(graph, pivots[0])
    while len(pivots) < _PIVOTS:
        pivots.append(max(part, key=lambda node: nearest[node]))
        for node, distance in _steps(graph, pivots[-1]).items():
            nearest[node] = min(nearest[node], distance)
    return pivots


def _steps(graph: Graph, source: str) -> dict[str, float]:
    """Measure the way from one node to all it can reach; edges of crowded nodes are longer."""

    def length(one: str, other: str, edge: Mapping[str, float]) -> float:
        crowd = max(len(graph.adj[one]), len(graph.adj[other]))
        return max(edge.get("length", 1.0), math.sqrt(crowd) / _CROWD)

    return dict(nx.single_source_dijkstra_path_length(graph, source, weight=length))


def _pull(one: list[float], other: list[float], distance: float, share: float) -> None:
    """Move two nodes towards their ideal distance by a share of the way."""
    wide, high = one[0] - other[0], one[1] - other[1]
    length = math.sqrt(wide * wide + high * high) or 1.0
    move = share * (length - distance * _EDGE) / (2 * length)
    one[0] -= move * wide
    one[1] -= move * high
    other[0] += move * wide
    other[1] += move * high


def _roomy(places: Mapping[str, Point], sizes: Mapping[str, Size]) -> dict[str, Point]:
    """Stretch a component until its boxes cover no more than a share of its frame; more so to the sides."""
    _, _, width, height = _frame(places, sizes)
    cover = _COVER if len(places) <= _ALL_PAIRS else _COVER / 2
    boxes = sum((sizes[node][0] + _MARGIN) * (sizes[node][1] + _MARGIN) for node in places)
    factor = max(1.0, math.sqrt(boxes / (width * height * _ASPECT * cover)))
    return {node: (x * factor * _ASPECT, y * factor) for node, (x, y) in places.items()}


def _push(places: Mapping[str, Point], sizes: Mapping[str, Size]) -> dict[str, Point]:
    """Push overlapping boxes apart, each pair along its smaller overlap, for some sweeps."""
    moved = {node: [place[0], place[1]] for node, place in places.items()}
    for _ in range(_SWEEPS):
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


def _settle(places: Mapping[str, Point], sizes: Mapping[str, Size]) -> dict[str, Point]:
    """Give each box, from the middle outwards, the free spot nearest to its place."""
    left, top, width, height = _frame(places, sizes)
    middle = left + width / 2, top + height / 2
    wide, high = (max(sizes[node][axis] for node in places) + _MARGIN for axis in (0, 1))
    settled: dict[str, Point] = {}
    cells: dict[tuple[int, int], list[str]] = defaultdict(list)
    for node in sorted(places, key=lambda node: (_far(places[node], middle), node)):
        for dx, dy in _OFFSETS:
            x, y = places[node][0] + dx * _NUDGE[0], places[node][1] + dy * _NUDGE[1]
            column, row = int(x // wide), int(y // high)
            near = [other for dc, dr in _AROUND for other in cells[column + dc, row + dr]]
            if all(_clear((x, y), settled[other], sizes[node], sizes[other]) for other in near):
                break
        settled[node] = x, y
        cells[column, row].append(node)
    return settled


def _far(place: Point, middle: Point) -> float:
    """Return the squared distance to the middle."""
    return (place[0] - middle[0]) ** 2 + (place[1] - middle[1]) ** 2


def _clear(place: Point, other: Point, size: Size, other_size: Size) -> bool:
    """Tell whether two boxes leave a margin between them."""
    wide = (size[0] + other_size[0]) / 2 + _MARGIN / 2
    high = (size[1] + other_size[1]) / 2 + _MARGIN / 2
    return abs(place[0] - other[0]) >= wide or abs(place[1] - other[1]) >= high


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
