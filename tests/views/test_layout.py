from __future__ import annotations

from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.views.layout import layout

BOX = (140.0, 50.0)


def overlaps(places: dict[str, tuple[int, int]], box: tuple[float, float] = BOX) -> int:
    return sum(
        abs(places[one][0] - places[other][0]) < box[0] and abs(places[one][1] - places[other][1]) < box[1]
        for one, other in combinations(places, 2)
    )


def star(points: int) -> nx.Graph[str]:
    return nx.Graph([("hub", f"point{number}") for number in range(points)])


def laid(graph: nx.Graph[str]) -> dict[str, tuple[int, int]]:
    return layout(graph, dict.fromkeys(graph, BOX))


def test_an_empty_graph_has_no_places() -> None:
    assert laid(nx.Graph()) == {}


def test_a_node_without_edges_has_a_place() -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_node("alone")
    assert list(laid(graph)) == ["alone"]


def test_the_same_graph_lies_the_same_way_whatever_the_order_of_its_edges() -> None:
    edges = [("a", "b"), ("b", "c"), ("c", "d"), ("b", "e"), ("x", "y")]
    assert laid(nx.Graph(edges)) == laid(nx.Graph(reversed([(two, one) for one, two in edges])))


def test_neighbours_lie_nearer_than_the_ends_of_a_path() -> None:
    places = laid(nx.Graph([("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")]))
    assert abs(places["a"][0] - places["b"][0]) + abs(places["a"][1] - places["b"][1]) < abs(
        places["a"][0] - places["e"][0]
    ) + abs(places["a"][1] - places["e"][1])


def test_boxes_of_a_crowded_star_do_not_overlap() -> None:
    assert overlaps(laid(star(120))) == 0


def test_a_large_component_is_laid_out_by_pivots_without_overlaps() -> None:
    graph: nx.Graph[str] = nx.Graph([(f"n{number}", f"n{number // 3}") for number in range(1, 400)])
    assert overlaps(laid(graph)) == 0


def test_a_box_with_no_room_nearby_still_gets_a_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.views.layout._OFFSETS", [(0, 0)])
    assert len(laid(star(60))) == 61


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 14), st.integers(0, 14)), max_size=25))
def test_no_graph_makes_boxes_overlap(pairs: list[tuple[int, int]]) -> None:
    graph: nx.Graph[str] = nx.Graph([(f"n{one}", f"n{other}") for one, other in pairs if one != other])
    assert overlaps(laid(graph)) == 0
