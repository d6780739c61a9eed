from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model.claims import Holding
from kg.model.dates import PartialDate, Precision
from kg.model.entity import Resolution
from kg.model.interval import Basis, Bound, Grade, Interval, Timeline
from kg.temporal import network, timeline
from kg.temporal.bounds import solve
from kg.temporal.constraints import Limit, Order, Side
from tests.builders import a_holding
from tests.temporal.scenes import DUNG, SON, a_resolution

FIRST = date(2016, 1, 1)
DAYS = st.integers(0, 1500).map(lambda number: FIRST + timedelta(number))


@st.composite
def dates(draw: st.DrawFn) -> str:
    """Draw a day, month or year as EDTF."""
    text = draw(DAYS).isoformat()
    return text[: draw(st.sampled_from((10, 10, 7, 4)))]


@st.composite
def holdings(draw: st.DrawFn) -> Holding:
    """Draw any claim about the post."""
    status = draw(st.sampled_from(("holds", "holds", "holds", "start", "end", "held")))
    since = draw(dates()) if status == "held" and draw(st.booleans()) else None
    term = draw(st.sampled_from((None, None, None, "nhiệm kỳ 2016-2021", "khóa XIV")))
    return a_holding(
        draw(st.sampled_from((DUNG, SON, "Đào Việt Trung"))),
        on=draw(dates()),
        status=status,
        since=since,
        term=term,
        acting=draw(st.integers(0, 9)) == 0,
    )


CLAIMS = st.lists(holdings(), max_size=9)


def bounds(interval: Interval) -> list[Bound | None]:
    return [interval.earliest_start, interval.latest_start, interval.earliest_end, interval.latest_end]


def shuffled(resolution: Resolution, order: list[int]) -> Resolution:
    return Resolution(
        resolution.documents,
        resolution.people,
        resolution.organizations,
        resolution.posts,
        tuple(resolution.holdings[place] for place in order),
    )


@given(CLAIMS, st.sampled_from((1, None)), st.data())
def test_any_order_of_claims_gives_the_same_timeline(
    claims: list[Holding], seats: int | None, data: st.DataObject
) -> None:
    resolution = a_resolution(*claims, seats=seats)
    order = data.draw(st.permutations(range(len(claims))))
    assert timeline(shuffled(resolution, list(order))) == timeline(resolution)


@given(CLAIMS, st.sampled_from((1, None)))
def test_bounds_are_always_in_order(claims: list[Holding], seats: int | None) -> None:
    for tenure in timeline(a_resolution(*claims, seats=seats)).tenures:
        first, second, third, fourth = bounds(tenure.interval)
        for lower, upper in (
            (first, second),
            (third, fourth),
            (first, third),
            (second, fourth),
            (first, fourth),
        ):
            assert lower is None or upper is None or lower.day <= upper.day


@given(CLAIMS, st.sampled_from((1, None)), DAYS)
def test_a_certain_day_is_never_outside(claims: list[Holding], seats: int | None, day: date) -> None:
    for tenure in timeline(a_resolution(*claims, seats=seats)).tenures:
        if tenure.interval.grade(day) is Grade.CERTAIN:
            start, end = tenure.interval.earliest_start, tenure.interval.latest_end
            assert start is None or start.day <= day
            assert end is None or day <= end.day


@given(CLAIMS, st.sampled_from((1, None)))
def test_every_attestation_but_nominations_rests_in_exactly_one_tenure(
    claims: list[Holding], seats: int | None
) -> None:
    found = timeline(a_resolution(*claims, seats=seats))
    named = sorted(attestation for tenure in found.tenures for attestation in tenure.attestations)
    assert named == [f"a{number:02}" for number in range(len(claims))]


@given(CLAIMS, st.sampled_from((1, None)))
def test_every_bound_and_conflict_names_witnesses_that_exist(
    claims: list[Holding], seats: int | None
) -> None:
    found = timeline(a_resolution(*claims, seats=seats))
    known = {attestation for tenure in found.tenures for attestation in tenure.attestations}
    told = [bound for tenure in found.tenures for bound in bounds(tenure.interval) if bound is not None]
    assert all(bound.witnesses and known.issuperset(bound.witnesses) for bound in told)
    assert all(1 <= len(one.witnesses) <= 3 and known.issuperset(one.witnesses) for one in found.conflicts)


def tightness(found: Timeline) -> list[tuple[float, ...]]:
    """Return, for the spells of one person, how tight each bound is; larger is tighter."""
    return [
        tuple(
            float("-inf") if bound is None else (-1) ** number * bound.day.toordinal()
            for number, bound in enumerate(bounds(tenure.interval))
        )
        for tenure in sorted(found.tenures, key=lambda one: one.spell)
    ]


@given(st.lists(dates(), min_size=1, max_size=6), dates())
def test_one_more_sighting_never_loosens_a_bound(seen: list[str], more: str) -> None:
    claims = [a_holding(on=on) for on in seen]
    (before,) = tightness(timeline(a_resolution(*claims)))
    (after,) = tightness(timeline(a_resolution(*claims, a_holding(on=more))))
    assert all(new >= old for old, new in zip(before, after, strict=True))


@given(DAYS, st.sampled_from((Precision.MONTH, Precision.YEAR)))
def test_coarse_precision_keeps_every_day_possible(day: date, precision: Precision) -> None:
    on = PartialDate(day.year, day.month if precision is Precision.MONTH else None)
    (tenure,) = timeline(a_resolution(a_holding(on=str(on)))).tenures
    assert tenure.interval.grade(day) is Grade.POSSIBLE
    start, end = tenure.interval.latest_start, tenure.interval.earliest_end
    assert start is not None
    assert end is not None
    assert end.day <= day <= start.day


SIDES = st.sampled_from(Side)
LIMITS = st.lists(
    st.builds(
        lambda side, day, name: Limit(side, Bound(day, Precision.DAY, Basis.ATTESTED, (f"w{name}",))),
        SIDES,
        DAYS,
        st.integers(0, 99),
    ),
    max_size=5,
)


@given(LIMITS)
def test_the_graph_and_the_short_way_for_a_lone_spell_agree(limits: list[Limit]) -> None:
    alone = solve([limits])
    if alone.contradictions:
        return
    beside = solve([limits, []], [Order(0, 1, succession=True)])
    assert beside.limits[0] == alone.limits[0]


@settings(max_examples=60)
@given(st.lists(LIMITS, min_size=1, max_size=4))
def test_what_is_left_after_contradictions_can_be_met(told: list[list[Limit]]) -> None:
    orders = [Order(one, other, succession=True) for one, other in pairwise(range(len(told)))]
    solution = solve(told, orders)
    for limits in solution.limits:
        start, end = limits.get(Side.EARLIEST_START), limits.get(Side.LATEST_END)
        assert start is None or end is None or start.day <= end.day
    assert all(found.witnesses for found in solution.contradictions)


@settings(max_examples=100)
@given(st.lists(LIMITS, min_size=1, max_size=4), st.data())
def test_few_spells_without_a_graph_give_what_the_graph_gives(
    told: list[list[Limit]], data: st.DataObject
) -> None:
    places = st.integers(0, len(told) - 1)
    pairs = data.draw(st.lists(st.tuples(places, places).filter(lambda one: one[0] < one[1]), max_size=5))
    orders = [Order(one, other, succession=True) for one, other in sorted(set(pairs))]
    few = solve(told, orders)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(network, "FEW", 0)
        assert solve(told, orders) == few
