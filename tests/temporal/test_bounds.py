from __future__ import annotations

from datetime import date

from kg.model.dates import Precision
from kg.model.interval import Basis, Bound
from kg.temporal.bounds import Solution, solve, tightest
from kg.temporal.constraints import Limit, Order, Side

ES, LS, EE, LE = Side.EARLIEST_START, Side.LATEST_START, Side.EARLIEST_END, Side.LATEST_END


def limit(
    side: Side,
    year: int,
    witness: str = "w",
    basis: Basis = Basis.ATTESTED,
    precision: Precision = Precision.DAY,
) -> Limit:
    return Limit(side, Bound(date(year, 1, 1), precision, basis, (witness,)))


def years(solution: Solution, spell: int = 0) -> dict[Side, int]:
    return {side: bound.day.year for side, bound in solution.limits[spell].items()}


def witnesses(solution: Solution) -> list[tuple[str, ...]]:
    return [one.witnesses for one in solution.contradictions]


def test_the_tightest_limit_of_each_side_wins() -> None:
    solution = solve([[limit(LS, 2019), limit(LS, 2018), limit(EE, 2019), limit(EE, 2020)]])
    assert years(solution) == {LS: 2018, EE: 2020}


def test_statements_that_say_the_same_are_all_witnesses() -> None:
    found = tightest([limit(LS, 2019, "b"), limit(LS, 2019, "a"), limit(LS, 2020, "c")])
    assert found[LS].witnesses == ("a", "b")


def test_of_equal_days_an_event_says_more_than_a_sighting() -> None:
    found = tightest([limit(LS, 2019, "seen"), limit(LS, 2019, "start", Basis.EVENT)])
    assert (found[LS].basis, found[LS].witnesses) == (Basis.EVENT, ("start",))


def test_of_equal_days_the_finer_source_is_kept() -> None:
    coarse = limit(LS, 2019, "year", precision=Precision.YEAR)
    found = tightest([coarse, limit(LS, 2019, "day"), limit(LS, 2019, "month", precision=Precision.MONTH)])
    assert found[LS].witnesses == ("day",)


def test_a_start_is_not_after_the_end() -> None:
    solution = solve([[limit(LS, 2019), limit(LE, 2018), limit(EE, 2010), limit(ES, 2012)]])
    assert years(solution) == {LS: 2018, LE: 2018, EE: 2012, ES: 2012}


def test_an_end_alone_is_no_word_on_the_start() -> None:
    assert years(solve([[limit(LE, 2018)]])) == {LE: 2018}


def test_a_predecessor_ends_before_its_successor_starts() -> None:
    solution = solve([[limit(EE, 2019, "old")], [limit(LS, 2021, "new")]], [Order(0, 1, succession=True)])
    assert years(solution, 0) == {EE: 2019, LE: 2021}
    assert years(solution, 1) == {LS: 2021, ES: 2019}
    assert solution.limits[0][LE].witnesses == ("new",)
    assert solution.limits[0][LE].basis is Basis.SUCCESSION


def test_an_order_of_one_person_keeps_the_basis_of_its_witness() -> None:
    solution = solve([[limit(LE, 2019), limit(EE, 2019)], [limit(LS, 2021)]], [Order(0, 1, succession=False)])
    assert solution.limits[1][ES].basis is Basis.ATTESTED


def test_bounds_travel_along_a_chain() -> None:
    told = [[limit(EE, 2010, "first")], [], [limit(LS, 2020, "last")]]
    solution = solve(told, [Order(0, 1, succession=True), Order(1, 2, succession=True)])
    assert years(solution, 1) == {ES: 2010, LE: 2020}
    assert solution.limits[1][ES].witnesses == ("first",)


def test_an_own_witness_is_named_before_a_neighbour_with_the_same_day() -> None:
    told = [[limit(EE, 2019, "old")], [limit(ES, 2019, "own"), limit(LS, 2019, "own")]]
    solution = solve(told, [Order(0, 1, succession=True)])
    assert solution.limits[1][ES].witnesses == ("own",)


def test_two_starts_leave_the_days_between_them_and_are_reported() -> None:
    told = [limit(ES, 2016, "a"), limit(LS, 2016, "a"), limit(ES, 2018, "b"), limit(LS, 2018, "b")]
    solution = solve([told])
    assert years(solution) == {ES: 2016, LS: 2018}
    assert witnesses(solution) == [("a", "b")]


def test_one_wrong_statement_is_weighed_against_one_other() -> None:
    told = [limit(LS, 2015, "a"), limit(LS, 2016, "b"), limit(ES, 2018, "wrong"), limit(EE, 2019)]
    solution = solve([told])
    assert years(solution) == {LS: 2016, EE: 2019}
    assert witnesses(solution) == [("a", "wrong")]


def test_a_statement_may_contradict_itself() -> None:
    assert witnesses(solve([[limit(EE, 2020), limit(LE, 2019)]])) == [("w",)]


def test_a_contradiction_through_an_order_gives_up_the_order_and_no_statement() -> None:
    told = [[limit(EE, 2021, "old")], [limit(LS, 2019, "new")]]
    solution = solve(told, [Order(0, 1, succession=True)])
    assert [years(solution, 0), years(solution, 1)] == [{EE: 2021}, {LS: 2019}]
    assert witnesses(solution) == [("new", "old")]
    assert solution.contradictions[0].through == (Order(0, 1, succession=True),)


def test_a_contradiction_of_one_spell_is_found_among_ordered_ones() -> None:
    told = [[limit(ES, 2018, "b"), limit(LS, 2016, "a")], [limit(LS, 2021, "new")]]
    solution = solve(told, [Order(0, 1, succession=True)])
    assert witnesses(solution) == [("a", "b")]
    assert years(solution, 0) == {LE: 2021}


def test_a_term_gives_way_without_a_report() -> None:
    solution = solve([[limit(EE, 2022, "seen"), limit(LE, 2021, "term", Basis.TERM)]])
    assert years(solution) == {EE: 2022}
    assert solution.contradictions == ()


def test_a_term_gives_way_to_a_neighbour_and_the_order_stays() -> None:
    told = [[limit(EE, 2022, "old")], [limit(LE, 2021, "term", Basis.TERM), limit(LS, 2023, "new")]]
    solution = solve(told, [Order(0, 1, succession=True)])
    assert years(solution, 1) == {ES: 2022, LS: 2023}
    assert solution.contradictions == ()


def test_a_chain_with_several_contradictions_names_each() -> None:
    first = [limit(Side.LATEST_START, 2000, "a"), limit(Side.EARLIEST_END, 2003, "b")]
    second = [
        limit(Side.EARLIEST_START, 2002, "c"),
        limit(Side.LATEST_END, 2001, "d"),
        limit(Side.LATEST_START, 2002, "e"),
    ]
    solution = solve([first, second], [Order(0, 1, succession=True)])
    assert set(witnesses(solution)) == {("c", "d"), ("b", "e")}
