"""Who is seen in a single seat against whom, however many are seen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date, timedelta

import pytest

from kg.temporal.seats import intrusions, strays
from kg.temporal.spells import Sighting
from kg.temporal.statements import Rank, Window


class Day(date):
    """A day that counts how often days are compared."""

    compared = 0

    def __lt__(self, other: date) -> bool:
        Day.compared += 1
        return super().__lt__(other)

    def __le__(self, other: date) -> bool:
        Day.compared += 1
        return super().__le__(other)

    def __gt__(self, other: date) -> bool:
        Day.compared += 1
        return super().__gt__(other)


def seen(count: int) -> list[Sighting]:
    """Two holders in turn, seen so often in ten years; each is told to come and to leave now and then."""
    told = {0: Rank.END, 1: Rank.START}
    days = [Day(2010, 1, 1) + timedelta(3650 * number // count) for number in range(count)]
    return sorted(
        Sighting(
            Window(day, day, told.get(number % 97, Rank.SIGHTING)),
            "a" if number < count * 0.6 else "b",
            f"s{number:05}",
        )
        for number, day in enumerate(days)
    )


@pytest.mark.parametrize("weigh", [strays, intrusions])
def test_twice_the_sightings_of_a_seat_are_twice_the_work(
    weigh: Callable[[Sequence[Sighting], Collection[str]], object],
) -> None:
    work = []
    for count in (1000, 2000):
        sightings = seen(count)
        before = Day.compared
        weigh(sightings, frozenset())
        work.append(Day.compared - before)
    assert 0 < work[1] < 2.5 * work[0]
