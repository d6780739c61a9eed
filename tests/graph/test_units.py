"""Two graphs differ by the statements of what differs."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kg.graph import Difference, Run, Unit, difference, quads, units
from kg.model.entity import Resolution
from kg.model.interval import Timeline
from kg.vocabulary import Kind
from tests.graph.small_graph import RUN, a_resolution, a_timeline

PARTS = ("people", "organizations", "posts", "events", "decrees", "details", "undecided", "changes")


def a_unit(identifier: str, *statements: str) -> Unit:
    return Unit(Kind.PERSON, identifier, statements, lambda: statements)


def stated(resolution: Resolution, timeline: Timeline) -> set[str]:
    return {line for unit in units(resolution, timeline, RUN) for line in unit.lines()}


def test_what_came_and_what_went_are_told_apart() -> None:
    found = difference(
        [a_unit("a", "1", "2"), a_unit("b", "3"), a_unit("c", "4")], [a_unit("a", "2", "5"), a_unit("b", "3")]
    )
    assert found == Difference(frozenset({"1", "4"}), frozenset({"5"}))


def test_a_statement_that_moves_to_another_unit_neither_comes_nor_goes() -> None:
    found = difference([a_unit("a", "1")], [a_unit("b", "1", "2")])
    assert found == Difference(frozenset(), frozenset({"2"}))


@given(st.sets(st.sampled_from(range(60))), st.sets(st.sampled_from(range(60))))
def test_the_difference_turns_one_graph_into_the_other(first: set[int], second: set[int]) -> None:
    every = list(units(a_resolution(), a_timeline(), RUN))
    one, other = ([every[number] for number in some if number < len(every)] for some in (first, second))
    before, after = ({line for unit in some for line in unit.lines()} for some in (one, other))
    found = difference(one, other)
    assert (before - found.gone) | found.come == after
    assert found.gone <= before
    assert not found.come & before


def test_no_statement_is_of_two_units() -> None:
    lines = [line for unit in units(a_resolution(), a_timeline(), RUN) for line in unit.lines()]
    assert len(lines) == len(set(lines))
    assert set(lines) <= set(quads(a_resolution(), a_timeline(), RUN))


def test_what_else_is_in_the_build_changes_no_statement_of_an_article() -> None:
    whole = a_resolution()
    first, *_ = whole.documents
    alone = replace(
        whole,
        documents=(first,),
        **{
            part: tuple(one for one in getattr(whole, part) if one.claim.doc == first.id)
            for part in ("holdings", "events", "decrees", "details")
        },
    )
    (few, many) = (
        next(one for one in units(some, Timeline(), run) if one.id == first.id)
        for some, run in ((alone, RUN), (whole, Run(RUN.software_version, "cd" * 32)))
    )
    assert set(few.lines()) == set(many.lines())


def test_a_second_bearer_of_a_name_changes_what_is_said_of_the_first() -> None:
    whole = a_resolution()
    first, *_ = whole.people
    namesake = replace(first, id="namesake")
    alike = replace(whole, people=(*whole.people, namesake))
    assert stated(alike, a_timeline()) >= stated(whole, a_timeline()) - {
        line for line in stated(whole, a_timeline()) if "sameAs" in line
    }
