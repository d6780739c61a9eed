"""Grades of tenures on a day."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from rdflib import URIRef

from kg.model.dates import Precision
from kg.model.interval import Basis, Bound, Grade, Interval, Tenure
from kg.query import Session, holders
from kg.query.grading import best, courses, grade_on, grades
from kg.query.labels import Entity
from kg.query.tenures import Spell
from tests.graphs import CHAIR, bound, seed_builder

START = date(2019, 1, 1)
DAYS = st.integers(0, 30).map(lambda days: START + timedelta(days=days))


def day_bound(day: date | None) -> Bound | None:
    return Bound(day, Precision.DAY, Basis.ATTESTED, ("w",)) if day else None


def spell(person: str, interval: Interval, seats: int | None = 1, *, acting: bool = False) -> Spell:
    return Spell(
        URIRef(f"urn:tenure:{person}"),
        Entity(URIRef(f"urn:person:{person}"), "person", person),
        Entity(URIRef("urn:post"), "post", "Chủ nhiệm"),
        "Chủ nhiệm",
        None,
        seats,
        interval,
        1,
        acting=acting,
    )


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Four days in order, each known or not."""
    days = sorted(draw(st.lists(DAYS, min_size=4, max_size=4)))
    one, two, three, four = (day_bound(day if draw(st.booleans()) else None) for day in days)
    return Interval(one, two, three, four)


@given(intervals(), intervals(), DAYS)
def test_a_certain_holder_of_a_single_seat_leaves_no_other_possible(
    one: Interval, other: Interval, day: date
) -> None:
    first, second = spell("A", one), spell("B", other)
    found = grades([first, second], day)
    if found[first.iri] is Grade.CERTAIN:
        assert found[second.iri] in {Grade.CERTAIN, Grade.REFUTED}


@given(intervals(), intervals(), DAYS)
def test_holders_of_many_seats_do_not_touch_each_other(one: Interval, other: Interval, day: date) -> None:
    first, second = spell("A", one, seats=None), spell("B", other, seats=None)
    assert grades([first, second], day) == {first.iri: one.grade(day), second.iri: other.grade(day)}


@given(intervals(), DAYS)
def test_a_holder_alone_is_graded_by_the_bounds(interval: Interval, day: date) -> None:
    only = spell("A", interval)
    assert grades([only], day) == {only.iri: interval.grade(day)}


@given(st.lists(st.sampled_from(list(Grade))))
def test_the_best_grade_is_no_worse_than_any(found: list[Grade]) -> None:
    order = [Grade.CERTAIN, Grade.POSSIBLE, Grade.UNKNOWN, Grade.REFUTED]
    assert all(order.index(best(found)) <= order.index(grade) for grade in found)


def test_of_no_grades_the_best_is_unknown() -> None:
    assert best([]) is Grade.UNKNOWN


def test_two_whom_the_sources_set_against_each_other_are_both_only_possible() -> None:
    whole = Interval(latest_start=day_bound(date(2019, 1, 1)), earliest_end=day_bound(date(2019, 12, 31)))
    first, second = spell("A", whole), spell("B", whole)
    assert set(grades([first, second], date(2019, 6, 1)).values()) == {Grade.POSSIBLE}


def test_an_acting_holder_and_a_regular_one_neither_contradict_nor_oust_each_other() -> None:
    whole = Interval(latest_start=day_bound(date(2019, 1, 1)), earliest_end=day_bound(date(2019, 12, 31)))
    maybe = Interval(earliest_start=day_bound(date(2019, 1, 1)), latest_end=day_bound(date(2019, 12, 31)))
    day = date(2019, 6, 1)
    regular, acting = spell("A", whole), spell("B", whole, acting=True)
    assert set(grades([regular, acting], day).values()) == {Grade.CERTAIN}
    perhaps_acting, perhaps_regular = spell("C", maybe, acting=True), spell("D", maybe)
    assert grades([regular, perhaps_acting], day)[perhaps_acting.iri] is Grade.POSSIBLE
    assert grades([acting, perhaps_regular], day)[perhaps_regular.iri] is Grade.POSSIBLE


def test_on_the_day_of_a_hand_over_both_are_certain() -> None:
    day = day_bound(date(2019, 6, 1))
    leaves, comes = spell("A", Interval(None, day, day, day)), spell("B", Interval(day, day, day, None))
    assert set(grades([leaves, comes], date(2019, 6, 1)).values()) == {Grade.CERTAIN}


def test_a_tenure_whose_witnesses_are_all_contested_is_at_best_possible() -> None:
    graph = seed_builder()
    graph.article("d9", "Chủ nhiệm VPCP Lê Văn C.", "2019-03-01")
    one = graph.holding("d9", "Lê Văn C", CHAIR, "Lê Văn C", on="2019-03-01")
    day = bound("2019-03-01", one)
    who, post = graph.people["Lê Văn C"].id, graph.posts[CHAIR].id
    graph.tenures.append(Tenure("c", who, post, Interval(None, day, day), (one,), contested=True))
    graph.seen()
    found = holders(Session(graph.store()), "Chủ nhiệm VPCP", date(2019, 3, 1))
    assert {(answer.person, answer.grade, answer.contested) for answer in found.answers} == {
        ("Mai Tiến Dũng", Grade.POSSIBLE, False),
        ("Lê Văn C", Grade.POSSIBLE, True),
    }


@given(intervals(), intervals(), st.booleans(), st.integers(-40, 80))
def test_a_course_gives_the_grade_of_any_day(one: Interval, other: Interval, acting: bool, step: int) -> None:
    spells = [spell("A", one, acting=acting), spell("B", other), spell("C", other, seats=None)]
    day = START + timedelta(days=step)
    for iri, course in courses(spells).items():
        assert grade_on(course, day) is grades(spells, day)[iri]


def test_a_course_has_one_entry_for_each_time_the_grade_changes() -> None:
    seen = Interval(latest_start=bound("2019-01-17"), earliest_end=bound("2021-05-06"))
    (course,) = courses([spell("A", seen)]).values()
    assert [(str(day), grade) for day, grade in course] == [
        ("2019-01-16", Grade.UNKNOWN),
        ("2019-01-17", Grade.CERTAIN),
        ("2021-05-07", Grade.UNKNOWN),
    ]


def test_a_tenure_without_any_day_is_unknown_all_the_time() -> None:
    (course,) = courses([spell("A", Interval())]).values()
    assert [grade for _, grade in course] == [Grade.UNKNOWN]


def seen_in(first: date, last: date) -> Interval:
    """Return the interval of somebody seen once, on some day of these."""
    return Interval(latest_start=day_bound(last), earliest_end=day_bound(first))


def test_month_precision_keeps_every_day_possible() -> None:
    july = seen_in(date(2019, 7, 1), date(2019, 7, 31))
    found = [july.grade(date(2019, 7, day)) for day in (1, 15, 31)]
    assert found == [Grade.POSSIBLE] * 3
    assert {july.grade(date(2019, month, 30)) for month in (6, 8)} == {Grade.UNKNOWN}
    assert july.covers(date(2019, 7, 31), date(2019, 7, 1)) is Grade.CERTAIN
    assert july.covers(date(2019, 7, 1), date(2019, 7, 31)) is Grade.POSSIBLE


def test_a_day_of_the_month_in_which_somebody_is_seen_is_not_his_before_he_began() -> None:
    appointed = Interval(
        day_bound(date(2019, 7, 10)), day_bound(date(2019, 7, 31)), day_bound(date(2019, 7, 1))
    )
    assert appointed.grade(date(2019, 7, 9)) is Grade.REFUTED
    assert appointed.grade(date(2019, 7, 15)) is Grade.POSSIBLE


def test_who_is_seen_in_the_month_is_possible_beside_who_was_seen_before() -> None:
    before, now = (
        spell("a", seen_in(date(2000, 2, 5), date(2000, 2, 5))),
        spell("b", seen_in(date(2019, 7, 1), date(2019, 7, 31))),
    )
    assert set(grades([before, now], date(2019, 7, 15)).values()) == {Grade.POSSIBLE, Grade.UNKNOWN}
    assert grades([before, now], date(2019, 7, 15))[now.iri] is Grade.POSSIBLE
