"""The distance graph of a simple temporal problem, and what its shortest paths say.

Comes in: the tightest limits of several spells and the orders between them. Goes out: the limits that
follow from all of them, or a contradiction. Nodes are the first and last days of spells and the origin of
the calendar; an edge (u, v) of weight w says `v - u <= w` days. The shortest way from the origin to a day is
its latest date, the shortest way back its earliest, and a negative cycle is a contradiction (Bellman-Ford).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

import networkx as nx

from kg.model.interval import Basis, Bound
from kg.temporal.constraints import Claimed, Contradiction, Limits, Order, Side

FEW = 40
"""Up to so many spells no graph is built."""
_ORIGIN = -1
_NEVER = date.max.toordinal() + 1
_SIDES = {side: (side.is_earliest, side.is_end) for side in Side}
_SIDE_OF = {kinds: side for side, kinds in _SIDES.items()}


def _node(spell: int, *, end: bool) -> int:
    return 2 * spell + end


class Network:
    """Spells of one part of a post, tied by their orders."""

    def __init__(self, tightest: Sequence[Limits], orders: Sequence[Order]) -> None:
        self._limits = tightest
        self._orders = {(_node(one.before, end=True), _node(one.after, end=False)): one for one in orders}
        self._later: dict[int, list[int]] = {}
        self._earlier: dict[int, list[int]] = {}
        for spell in range(len(tightest)):
            self._tie(_node(spell, end=False), _node(spell, end=True))
        for before, after in self._orders:
            self._tie(before, after)

    def _tie(self, first: int, second: int) -> None:
        """Note that the first day is not after the second."""
        self._later.setdefault(first, []).append(second)
        self._earlier.setdefault(second, []).append(first)

    def settle(self) -> list[Limits] | Contradiction:
        """Return the limits of each spell after propagation, or the first contradiction met."""
        if len(self._limits) <= FEW:
            return self._settle_few()
        graph = self._graph()
        try:
            latest = nx.single_source_bellman_ford_path_length(graph, _ORIGIN, weight="days")
            earliest = nx.single_source_bellman_ford_path_length(
                graph.reverse(copy=False), _ORIGIN, weight="days"
            )
        except nx.NetworkXUnbounded:
            return self._contradiction()
        return [self._explained(spell, latest, earliest) for spell in range(len(self._limits))]

    def _settle_few(self) -> list[Limits] | Contradiction:
        """Do the same without a graph, which would cost more than the search itself.

        Every tie says "not after", so a day takes the latest date of whatever it is not after, and the
        earliest of whatever is not after it, until nothing changes.
        """
        latest, earliest = self._own(lower=False), self._own(lower=True)
        ties = [(first, second) for first, seconds in self._later.items() for second in seconds]
        moved = True
        while moved:
            moved = False
            for first, second in ties:
                if latest[second] < latest[first]:
                    latest[first], moved = latest[second], True
                if earliest[first] > earliest[second]:
                    earliest[second], moved = earliest[first], True
        if any(low > high for low, high in zip(earliest, latest, strict=True)):
            return self._contradiction()
        known = {node: day for node, day in enumerate(latest) if day < _NEVER}
        since = {node: -day for node, day in enumerate(earliest) if day > 0}
        return [self._explained(spell, known, since) for spell in range(len(self._limits))]

    def _own(self, *, lower: bool) -> list[int]:
        """Return the limit of each day, or the end of all days."""
        nothing = 0 if lower else _NEVER
        start, end = _SIDE_OF[lower, False], _SIDE_OF[lower, True]
        found: list[int] = []
        for limits in self._limits:
            for side in (start, end):
                bound = limits.get(side)
                found.append(nothing if bound is None else bound.day.toordinal())
        return found

    def _graph(self) -> nx.DiGraph[int]:
        graph: nx.DiGraph[int] = nx.DiGraph()
        graph.add_node(_ORIGIN)
        for first, seconds in self._later.items():
            graph.add_edges_from(((second, first) for second in seconds), days=0)
        for spell, limits in enumerate(self._limits):
            for side, bound in limits.items():
                lower, end = _SIDES[side]
                node, day = _node(spell, end=end), bound.day.toordinal()
                if lower:
                    graph.add_edge(node, _ORIGIN, days=-day)
                else:
                    graph.add_edge(_ORIGIN, node, days=day)
        return graph

    def _contradiction(self) -> Contradiction:
        """Return the negative cycle of the fewest ties.

        Every one runs from the origin to a day with an upper limit, along ties to one that is not after it
        and has a lower limit, and back to the origin; networkx may name none where there are several.
        """
        uppers = [node for spell in range(len(self._limits)) for node in self._nodes(spell)]
        ways = [way for node in uppers if (way := self._crossing(node)) is not None]
        days = min(ways, key=lambda way: (len(way), way))
        passed = [self._orders[pair] for pair in zip(days[1:], days, strict=False) if pair in self._orders]
        upper, lower = self._claimed(days[0], lower=False), self._claimed(days[-1], lower=True)
        return Contradiction(lower, upper, tuple(sorted(passed)))

    def _nodes(self, spell: int) -> Iterator[int]:
        """Yield the days of a spell that have an upper limit."""
        return (_node(spell, end=end) for end in (False, True) if _SIDE_OF[False, end] in self._limits[spell])

    def _crossing(self, node: int) -> tuple[int, ...] | None:
        """Return the shortest way from a day to one not after it whose lower limit is past its upper one."""
        highest = self._claimed(node, lower=False).bound.day
        ways: list[tuple[int, ...]] = [(node,)]
        seen = {node}
        for way in ways:
            spell, end = divmod(way[-1], 2)
            lowest = self._limits[spell].get(_SIDE_OF[True, bool(end)])
            if lowest is not None and lowest.day > highest:
                return way
            for other in sorted(set(self._earlier.get(way[-1], ())) - seen):
                seen.add(other)
                ways.append((*way, other))
        return None

    def _claimed(self, node: int, *, lower: bool) -> Claimed:
        spell, end = divmod(node, 2)
        side = _SIDE_OF[lower, bool(end)]
        return Claimed(spell, side, self._limits[spell][side])

    def _explained(self, spell: int, latest: Mapping[int, float], earliest: Mapping[int, float]) -> Limits:
        explained: dict[Side, Bound] = {}
        for side, (lower, end) in _SIDES.items():
            node = _node(spell, end=end)
            days = earliest.get(node) if lower else latest.get(node)
            if days is not None and self._told(spell, side):
                explained[side] = self._why(node, abs(int(days)), lower=lower)
        return explained

    def _told(self, spell: int, side: Side) -> bool:
        """Whether the bound is more than "the start is not after the end": a limit of its own or an order."""
        if side in self._limits[spell]:
            return True
        return side in (Side.EARLIEST_START, Side.LATEST_END)

    def _why(self, node: int, day: int, *, lower: bool) -> Bound:
        """Return the limit that a bound rests on: the nearest one of that day along the ties."""
        if self._sets(node, day, lower=lower):
            return self._claimed(node, lower=lower).bound
        reached, succession = next(
            found for found in self._reached(node, lower=lower) if self._sets(found[0], day, lower=lower)
        )
        bound = self._claimed(reached, lower=lower).bound
        return replace(bound, basis=Basis.SUCCESSION) if succession else bound

    def _sets(self, node: int, day: int, *, lower: bool) -> bool:
        """Whether the day has a limit of its own at this node."""
        spell, end = divmod(node, 2)
        bound = self._limits[spell].get(_SIDE_OF[lower, bool(end)])
        return bound is not None and bound.day.toordinal() == day

    def _reached(self, node: int, *, lower: bool) -> Iterator[tuple[int, bool]]:
        """Yield the nodes along the ties, nearest first, with whether a succession lies between."""
        ties = self._earlier if lower else self._later
        ring, seen = [(node, False)], {node}
        while ring:
            yield from ring
            following: dict[int, bool] = {}
            for reached, succession in ring:
                for other in ties.get(reached, ()):
                    order = self._orders.get((other, reached) if lower else (reached, other))
                    if other not in seen:
                        following.setdefault(other, succession or (order is not None and order.succession))
            seen.update(following)
            ring = sorted(following.items())
