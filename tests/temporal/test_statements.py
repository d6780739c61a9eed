from __future__ import annotations

from datetime import date

import pytest

from kg.model.claims import Holding
from kg.model.dates import DateSpan, PartialDate
from kg.model.entity import ResolvedHolding
from kg.model.interval import Basis
from kg.temporal.bounds import tightest
from kg.temporal.statements import Rank, Statement, state
from kg.temporal.terms import Term
from tests.builders import a_holding


def stated(holding: Holding, published: str | None = None, term: Term | None = None) -> Statement:
    resolved = ResolvedHolding("w", "p", "post", holding)
    statement = state(resolved, DateSpan.parse(published) if published else None, term)
    assert statement is not None
    return statement


def limits(statement: Statement) -> dict[str, str]:
    """Return the tightest limit of each side."""
    return {side.value: bound.day.isoformat() for side, bound in tightest(statement.limits).items()}


def test_a_sighting_had_begun_and_had_not_ended() -> None:
    assert limits(stated(a_holding(on="2019-01-17"))) == {
        "latest_start": "2019-01-17",
        "earliest_end": "2019-01-17",
    }


def test_a_sighting_in_a_month_had_begun_by_its_end_and_had_not_ended_before_it() -> None:
    assert limits(stated(a_holding(on="2019-02"))) == {
        "latest_start": "2019-02-28",
        "earliest_end": "2019-02-01",
    }


def test_a_sighting_without_a_date_is_dated_by_its_document() -> None:
    assert limits(stated(a_holding(on=None), "2021-05-06/2021-05-07")) == {
        "latest_start": "2021-05-07",
        "earliest_end": "2021-05-06",
    }


def test_a_sighting_without_any_date_says_nothing_about_days() -> None:
    statement = stated(a_holding(on=None))
    assert (statement.limits, statement.windows, statement.at) == ((), (), date.max)


def test_a_start_is_the_first_day_in_office() -> None:
    assert limits(stated(a_holding(status="start", on="2018-05-09"))) == {
        "earliest_start": "2018-05-09",
        "latest_start": "2018-05-09",
        "earliest_end": "2018-05-09",
    }


def test_a_start_takes_effect_on_the_day_it_names_rather_than_that_of_the_decision() -> None:
    started = stated(a_holding(status="start", on="2018-04-20", since="2018-05-01"))
    assert limits(started)["earliest_start"] == "2018-05-01"


def test_the_planned_end_of_a_start_is_no_fact() -> None:
    assert "latest_end" not in limits(stated(a_holding(status="start", until="2021")))


def test_an_undated_start_lies_on_or_before_its_document() -> None:
    assert limits(stated(a_holding(status="start", on=None), "2018-05-09")) == {"latest_start": "2018-05-09"}


def test_an_end_is_the_last_day_in_office() -> None:
    assert limits(stated(a_holding(status="end", on="2021-04-08"))) == {
        "latest_end": "2021-04-08",
        "latest_start": "2021-04-08",
        "earliest_end": "2021-04-08",
    }


def test_an_undated_end_lies_on_or_before_its_document() -> None:
    assert limits(stated(a_holding(status="end", on=None), "2021-04-08")) == {"latest_end": "2021-04-08"}


def test_an_end_may_tell_the_start_too() -> None:
    assert (
        limits(stated(a_holding(status="end", on="2021-04-08", since="2016")))["earliest_start"]
        == "2016-01-01"
    )


def test_a_former_holder_had_left_by_the_day_of_the_text_and_no_start_is_told() -> None:
    former = stated(a_holding(status="held", on=None), "2022-01-11")
    assert limits(former) == {"latest_end": "2022-01-11"}
    assert former.rank is Rank.PAST
    assert former.limits[0].bound.basis is Basis.FORMER


def test_what_was_held_before_a_year_had_ended_by_its_end_and_not_on_a_day() -> None:
    assert limits(stated(a_holding(status="held", on="2019"), "2024-12-06")) == {"latest_end": "2019-12-31"}


def test_a_career_span_bounds_both_ends_within_its_years() -> None:
    assert limits(stated(a_holding(status="held", on=None, since="1988", until="1992"))) == {
        "earliest_start": "1988-01-01",
        "latest_start": "1988-12-31",
        "earliest_end": "1992-01-01",
        "latest_end": "1992-12-31",
    }


def test_a_span_up_to_now_is_a_present_holding() -> None:
    lasting = stated(a_holding(status="held", on="2019-01-17", since="2016-04", ongoing=True))
    assert lasting.rank is Rank.SIGHTING
    assert lasting.ongoing == date(2019, 1, 17)
    assert "latest_end" not in limits(lasting)


def test_a_nomination_is_no_tenure() -> None:
    assert state(ResolvedHolding("w", "p", "post", a_holding(status="nominated")), None, None) is None


def test_a_term_sets_outer_limits() -> None:
    term = Term(14, PartialDate(2016, 5, 22), PartialDate(2021, 7, 20))
    statement = stated(a_holding(on="2018"), term=term)
    assert [bound.day.isoformat() for _, bound in statement.limits if bound.basis is Basis.TERM] == [
        "2016-05-22",
        "2021-07-20",
    ]


def test_a_term_without_days_sets_no_limit() -> None:
    assert len(stated(a_holding(), term=Term(9)).limits) == 2


@pytest.mark.parametrize(
    ("status", "over"), [("holds", None), ("end", date(2019, 1, 17)), ("held", date(2019, 1, 17))]
)
def test_ends_and_past_holdings_say_that_it_is_over(status: str, over: date | None) -> None:
    assert stated(a_holding(status=status, on="2019-01-17")).over() == over
