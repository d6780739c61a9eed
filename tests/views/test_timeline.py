"""The geometry of timelines."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kg.model.answers import Answer, Doubling, Gap
from kg.views.timeline import FADE, LANE, LEAST, TOP, Bar, Timeline, timeline
from tests.builders import a_witness, an_answer

DAYS = st.dates(date(1945, 1, 1), date(2030, 12, 31))


def drawn(*answers: Answer, gaps: tuple[Gap, ...] = (), overlaps: tuple[Doubling, ...] = ()) -> Timeline:
    found = timeline(answers, lambda answer: answer.post, gaps, overlaps)
    assert found is not None
    return found


def bar(answer: Answer) -> Bar:
    return drawn(answer).bars[0]


def test_certain_days_are_solid_and_fade_towards_the_outer_bounds() -> None:
    found = bar(an_answer("2019-01-01", "2019-06-01", "2020-06-01", "2020-12-31"))
    assert found.before is not None
    assert found.sure is not None
    assert found.after is not None
    assert found.before.x + found.before.width == found.sure.x
    assert abs(found.sure.x + found.sure.width - found.after.x) < 0.2


def test_a_bar_that_nothing_bounds_fades_out_soon() -> None:
    found = bar(an_answer(latest_start="2019-06-01", earliest_end="2020-06-01"))
    assert found.before is not None
    assert found.after is not None
    assert (found.before.width, found.after.width) == (FADE, FADE)


def test_exact_days_do_not_fade() -> None:
    found = bar(an_answer("2019-01-01", "2019-01-01", "2020-06-01", "2020-06-01"))
    assert (found.before, found.after) == (None, None)


def test_one_day_can_be_seen() -> None:
    found = bar(an_answer(latest_start="2019-06-01", earliest_end="2019-06-01"))
    assert found.sure is not None
    assert found.sure.width == LEAST


def test_a_tenure_that_is_certain_on_no_day_has_no_solid_part() -> None:
    for one in (
        an_answer(latest_end="2019-06-01"),
        an_answer(latest_start="2020-01-01", earliest_end="2019-01-01"),
    ):
        found = bar(one)
        assert (found.before, found.sure) == (None, None)
        assert found.after is not None


def test_posts_held_together_lie_in_lanes_of_their_own() -> None:
    one, other = (
        an_answer(latest_start="2018-01-01", earliest_end="2020-01-01"),
        an_answer(latest_start="2019-01-01", earliest_end="2020-06-01"),
    )
    assert [found.y for found in drawn(one, other).bars] == [TOP, TOP + LANE]


def test_posts_held_one_after_another_share_a_lane() -> None:
    one, other = (
        an_answer(latest_start="2010-01-01", earliest_end="2011-01-01"),
        an_answer(latest_start="2019-01-01", earliest_end="2020-01-01"),
    )
    assert [found.y for found in drawn(one, other).bars] == [TOP, TOP]


def test_a_name_at_the_right_edge_stays_inside_the_drawing() -> None:
    found = drawn(
        an_answer(latest_start="2010-01-01", earliest_end="2019-12-31"),
        an_answer(latest_start="2019-12-30", post="V" * 40, earliest_end="2019-12-31"),
    )
    assert found.bars[1].x + 7 * 40 < found.width


def test_months_are_drawn_where_there_is_room() -> None:
    few = drawn(an_answer(latest_start="2019-02-01", earliest_end="2020-06-01"))
    many = drawn(an_answer(latest_start="1980-02-01", earliest_end="2020-06-01"))
    assert [tick.label for tick in few.ticks if tick.label] == [
        "2019",
        "T4",
        "T7",
        "T10",
        "2020",
        "T4",
        "T7",
        "T10",
    ]
    assert all(tick.year for tick in many.ticks)


def test_long_times_make_a_wider_drawing() -> None:
    assert (
        drawn(an_answer(latest_start="1945-02-01", earliest_end="2020-06-01")).width
        > drawn(an_answer(latest_start="2020-02-01")).width
    )


def test_a_bar_knows_the_tenure_it_shows() -> None:
    shown = an_answer("2019-01-17", "2019-01-17", "2020-01-01")
    assert (bar(shown).label, bar(shown).answer) == ("Vụ trưởng", shown)


def test_a_bar_leads_to_a_sentence_about_its_person() -> None:
    proved = an_answer(latest_start="2019-01-01", evidence=(a_witness("B", "1"), a_witness("A", "2")))
    bounded = an_answer(latest_start="2019-01-01", evidence=(a_witness("B", "1"),))
    assert [one.id for one in (bar(proved).witness, bar(bounded).witness) if one] == ["2", "1"]
    assert bar(an_answer(latest_start="2019-01-01")).witness is None


def test_acting_and_contested_tenures_look_different() -> None:
    acting = bar(an_answer(latest_start="2019-01-01", acting=True))
    contested = bar(an_answer(latest_start="2019-01-01", contested=True))
    regular = bar(an_answer(latest_start="2019-01-01"))
    assert [acting.state, contested.state, regular.state] == ["acting", "contested", "regular"]


def test_gaps_and_overlaps_lie_behind_the_bars() -> None:
    one = an_answer(latest_start="2010-01-01", earliest_end="2020-12-31")
    gap = Gap(date(2012, 1, 1), date(2013, 1, 1))
    double = Doubling("A", "a", "B", "b", date(2015, 1, 1), date(2015, 2, 1))
    found = drawn(one, gaps=(gap,), overlaps=(double,)).bands
    assert [band.kind for band in found] == ["gap", "overlap"]
    assert (found[1].since, found[1].until, found[1].people) == (double.since, double.until, ("A", "B"))
    assert found[0].where.x < found[1].where.x


def test_nothing_is_drawn_where_no_day_is_known() -> None:
    assert timeline([an_answer()], lambda answer: answer.post) is None


@given(st.lists(st.lists(DAYS, min_size=1, max_size=4).map(sorted), min_size=1, max_size=8))
def test_every_bar_lies_inside_the_drawing(found: list[list[date]]) -> None:
    answers = [an_answer(*[day.isoformat() for day in days]) for days in found]
    chart = drawn(*answers)
    for one in chart.bars:
        for part in filter(None, (one.before, one.sure, one.after)):
            assert part.x >= 0
            assert part.width > 0
            assert part.x + part.width <= chart.width
        assert one.y + LANE <= chart.height


def test_a_quarter_begins_with_a_mark_of_its_own() -> None:
    found = drawn(an_answer(latest_start="2019-01-17", earliest_end="2021-06-30"))
    assert [tick.quarter for tick in found.ticks[:13]] == [n in {3, 6, 9} for n in range(13)]
