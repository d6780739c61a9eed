"""Companions on a ring."""

from __future__ import annotations

import pytest

from kg.model.interval import Grade
from kg.model.relations import Companion, Encounter
from kg.views.ring import HEIGHT, MOST, WIDTH, ring


def companion(number: int, *events: str) -> Companion:
    bounds = (None, None, None, None)
    met = tuple(Encounter(Grade.UNKNOWN, *bounds, (), one, one, None, None, None) for one in events)
    return Companion(f"Người {number}", f"p{number}", len(events), 0, 0, met, ())


@pytest.mark.parametrize("count", [0, 1, 2])
def test_of_fewer_than_three_a_list_tells_as_much(count: int) -> None:
    assert ring([companion(number, "a") for number in range(count)]) is None


def test_the_first_stands_at_the_top_and_all_inside_the_drawing() -> None:
    found = ring([companion(number, "a") for number in range(MOST + 5)])
    assert found is not None
    assert len(found.spots) == MOST
    assert min(found.spots, key=lambda spot: spot.y) is found.spots[0]
    assert all(0 < spot.x < WIDTH and 0 < spot.y < HEIGHT for spot in found.spots)


def test_names_stand_outside_the_ring() -> None:
    found = ring([companion(number, "a") for number in range(4)])
    assert found is not None
    assert [spot.anchor for spot in found.spots] == ["middle", "start", "middle", "end"]
    top, right, bottom, left = found.spots
    assert top.text[1] < top.y
    assert right.text[0] > right.x
    assert bottom.text[1] > bottom.y
    assert left.text[0] < left.x


def test_more_events_make_a_larger_dot() -> None:
    found = ring([companion(0, "a", "b"), companion(1, "a"), companion(2, "b")])
    assert found is not None
    assert found.spots[0].size > found.spots[1].size


def test_two_who_were_at_one_event_are_joined() -> None:
    found = ring([companion(0, "a", "b", "c"), companion(1, "a", "b"), companion(2, "c"), companion(3, "d")])
    assert found is not None
    pairs = [(one.one.companion.person_id, one.other.companion.person_id, one.events) for one in found.chords]
    assert pairs == [("p0", "p1", 2), ("p0", "p2", 1)]
