from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from kg.model.claims import Holding
from kg.model.entity import Organization, Post, Resolution, ResolvedHolding
from kg.model.interval import Basis, Grade, Timeline
from kg.temporal import timeline
from tests.builders import a_holding
from tests.temporal.scenes import DUNG, POST, SON, a_resolution, days, tenures_of, told


def test_succession_bounds_the_change_between_two_holders_of_a_single_seat() -> None:
    found = told(
        a_holding(DUNG, on="2019-01-17"),
        a_holding(DUNG, on="2019-09-06"),
        a_holding(SON, on="2021-05-06"),
        a_holding(SON, on="2022-01-11"),
    )
    (dung,), (son,) = tenures_of(found, DUNG), tenures_of(found, SON)
    assert days(dung) == (None, "2019-01-17", "2019-09-06", "2021-05-06")
    assert days(son) == ("2019-09-06", "2021-05-06", "2022-01-11", None)
    assert son.interval.ongoing_at == date(2022, 1, 11)
    assert dung.interval.latest_end is not None
    assert (dung.interval.latest_end.basis, dung.interval.latest_end.witnesses) == (
        Basis.SUCCESSION,
        ("a02",),
    )


def test_a_day_between_two_sightings_is_certain_and_one_between_two_holders_possible() -> None:
    found = told(a_holding(DUNG), a_holding(DUNG, on="2019-09-06"), a_holding(SON, on="2021-05-06"))
    (dung,) = tenures_of(found)
    assert dung.interval.grade(date(2019, 6, 1)) is Grade.CERTAIN
    assert dung.interval.grade(date(2020, 6, 30)) is Grade.POSSIBLE
    assert dung.interval.grade(date(2021, 6, 30)) is Grade.REFUTED
    assert dung.interval.grade(date(2018, 6, 30)) is Grade.UNKNOWN


def test_where_many_hold_a_post_nobody_bounds_another() -> None:
    found = told(a_holding(DUNG), a_holding(SON, on="2021-05-06"), seats=None)
    assert days(tenures_of(found)[0]) == (None, "2019-01-17", "2019-01-17", None)


def test_another_holder_between_two_sightings_makes_two_spells() -> None:
    found = told(a_holding(DUNG, on="2016"), a_holding(SON, on="2018"), a_holding(DUNG, on="2020"))
    assert [one.spell for one in tenures_of(found)] == [1, 2]
    assert days(tenures_of(found)[1])[0] == "2018-01-01"


def test_an_end_between_two_sightings_makes_two_spells() -> None:
    found = told(
        a_holding(on="2016-05-01"),
        a_holding(on="2017-01-01", status="end"),
        a_holding(on="2019-01-17"),
        seats=None,
    )
    first, second = tenures_of(found)
    assert days(first) == (None, "2016-05-01", "2017-01-01", "2017-01-01")
    assert days(second) == ("2017-01-01", "2019-01-17", "2019-01-17", None)


def test_former_in_one_text_and_in_office_in_a_later_one_is_a_return() -> None:
    found = told(a_holding(on="2014-05-01", status="held"), a_holding(on="2016-05-01"))
    assert [days(one)[3] for one in tenures_of(found)] == ["2014-05-01", None]


def test_two_terms_are_two_spells() -> None:
    found = told(
        a_holding(on="2014", term="nhiệm kỳ 2011-2016"),
        a_holding(on="2018", term="nhiệm kỳ 2016-2021"),
        seats=None,
    )
    assert [days(one)[0] for one in tenures_of(found)] == ["2011-01-01", "2016-01-01"]
    assert [days(one)[3] for one in tenures_of(found)] == ["2016-12-31", "2021-12-31"]


def test_a_sighting_outside_a_stated_term_is_another_spell() -> None:
    found = told(a_holding(on="2018", term="nhiệm kỳ 2016-2021"), a_holding(on="2023-05"), seats=None)
    assert len(tenures_of(found)) == 2


def test_a_term_after_earlier_sightings_is_another_spell() -> None:
    found = told(a_holding(on="2013-05"), a_holding(on="2018", term="nhiệm kỳ 2016-2021"), seats=None)
    assert len(tenures_of(found)) == 2


def test_a_statement_without_a_day_adds_nothing_to_a_spell_but_its_witness() -> None:
    found = told(a_holding(on="2018"), a_holding(on=None, doc="d2"))
    (tenure,) = tenures_of(found)
    assert tenure.attestations == ("a00", "a01")
    assert days(tenure) == (None, "2018-12-31", "2018-01-01", None)


def test_a_second_election_is_a_second_spell() -> None:
    found = told(a_holding(on="2016-04-07", status="start"), a_holding(on="2016-07-26", status="start"))
    assert [days(one)[0] for one in tenures_of(found)] == ["2016-04-07", "2016-07-26"]


def test_spans_that_follow_each_other_within_a_year_are_two_spells() -> None:
    found = told(
        a_holding(on=None, status="held", since="1992", until="1996"),
        a_holding(on=None, status="held", since="1996", until="2001"),
    )
    assert [days(one)[0] for one in tenures_of(found)] == ["1992-01-01", "1996-01-01"]
    assert found.conflicts == ()


def test_sources_that_differ_about_a_start_by_days_are_reported_and_both_days_stay_possible() -> None:
    found = told(a_holding(on="2019-01-17", status="start"), a_holding(on="2019-01-20", status="start"))
    (tenure,) = tenures_of(found)
    assert days(tenure)[:2] == ("2019-01-17", "2019-01-20")
    (conflict,) = found.conflicts
    assert conflict.witnesses == ("a00", "a01")
    assert "17/1/2019" in conflict.message
    assert POST in conflict.message


def test_two_people_seen_in_one_seat_on_one_day_are_reported_and_do_not_bound_each_other() -> None:
    found = told(a_holding(DUNG), a_holding(SON))
    (conflict,) = found.conflicts
    assert conflict.witnesses == ("a00", "a01")
    assert DUNG in conflict.message
    assert SON in conflict.message
    assert days(tenures_of(found)[0]) == (None, "2019-01-17", "2019-01-17", None)


def test_on_the_day_of_a_hand_over_two_people_may_be_seen() -> None:
    found = told(a_holding(DUNG), a_holding(SON, status="start"))
    assert found.conflicts == ()
    assert days(tenures_of(found)[0])[3] == "2019-01-17"
    assert days(tenures_of(found, SON)[0])[0] == "2019-01-17"


def test_the_hand_over_is_told_by_whoever_leaves_too() -> None:
    found = told(a_holding(DUNG, status="end"), a_holding(SON))
    assert found.conflicts == ()
    assert days(tenures_of(found, SON)[0])[0] == "2019-01-17"


def test_two_people_taking_one_seat_on_one_day_contradict() -> None:
    assert len(told(a_holding(DUNG, status="start"), a_holding(SON, status="start")).conflicts) == 1


def test_a_holder_seen_inside_a_span_of_another_contradicts() -> None:
    found = told(
        a_holding(DUNG, on=None, status="held", since="1988", until="1992"), a_holding(SON, on="1990")
    )
    (conflict,) = found.conflicts
    assert conflict.witnesses == ("a00", "a01")
    assert days(tenures_of(found, SON)[0])[0] is None


def test_spans_that_meet_in_a_year_do_not_contradict() -> None:
    found = told(
        a_holding(DUNG, on=None, status="held", since="1988", until="1992"),
        a_holding(SON, on=None, status="held", since="1992", until="1997"),
    )
    assert found.conflicts == ()


def test_an_acting_holder_neither_bounds_nor_contradicts_the_regular_one() -> None:
    found = told(a_holding(DUNG), a_holding(SON, acting=True))
    assert found.conflicts == ()
    assert [one.acting for one in (*tenures_of(found), *tenures_of(found, SON))] == [False, True]
    assert days(tenures_of(found)[0]) == (None, "2019-01-17", "2019-01-17", None)


def test_acting_ends_where_the_same_person_takes_the_post() -> None:
    found = told(a_holding(on="2020-07-08", acting=True), a_holding(on="2020-11-12", status="start"))
    acting = next(one for one in found.tenures if one.acting)
    assert days(acting)[3] == "2020-11-12"


def test_a_nomination_gives_no_tenure() -> None:
    assert told(a_holding(status="nominated")).tenures == ()


def test_publication_dates_a_sighting_without_a_date() -> None:
    (tenure,) = tenures_of(told(a_holding(on=None), published="2021-05"))
    assert days(tenure) == (None, "2021-05-31", "2021-05-01", None)


def test_a_year_in_which_one_leaves_is_cut_by_the_day_on_which_the_next_begins() -> None:
    found = told(
        a_holding(DUNG, on="2016-05-12"),
        a_holding(DUNG, on="2018", status="end"),
        a_holding(SON, on="2018-10-23", status="start"),
        a_holding(SON, on="2019-04-27"),
    )
    assert days(tenures_of(found)[0]) == (None, "2016-05-12", "2018-01-01", "2018-10-23")


def test_numbered_terms_are_those_of_the_body() -> None:
    resolution = a_resolution(a_holding(on="2018", term="khóa XIV"), seats=None, body="Quốc hội")
    assert days(timeline(resolution).tenures[0]) == ("2016-05-22", "2018-12-31", "2018-01-01", "2021-07-20")


def test_bodies_that_are_part_of_each_other_do_not_go_round_for_ever() -> None:
    bodies = (Organization("a", "Ban A", parent="b"), Organization("b", "Ban B", parent="a"))
    holding = a_holding(term="khóa XIV")
    resolution = Resolution(
        organizations=bodies,
        posts=(Post("post", "Trưởng ban", "a", "Trưởng ban A"),),
        holdings=(ResolvedHolding("a00", DUNG, "post", holding),),
    )
    assert len(timeline(resolution).tenures) == 1


def test_a_post_that_the_resolution_lacks_has_no_known_seats() -> None:
    resolution = Resolution(holdings=(ResolvedHolding("a00", DUNG, "unknown", a_holding()),))
    assert timeline(resolution).tenures[0].post == "unknown"


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_claims_does_not_matter(order: tuple[int, ...]) -> None:
    resolution = a_resolution(
        a_holding(DUNG), a_holding(DUNG, on="2019-09-06"), a_holding(SON, on="2019-09-06")
    )
    shuffled = Resolution(
        documents=resolution.documents,
        people=resolution.people,
        organizations=resolution.organizations,
        posts=resolution.posts,
        holdings=tuple(resolution.holdings[place] for place in order),
    )
    assert timeline(shuffled) == timeline(resolution)


def amid(*after: Holding) -> Timeline:
    """Dũng leaves, Sơn takes the seat and is seen in it; somebody calls Dũng by his old title."""
    return told(
        a_holding(DUNG, on="2021-04-07", status="end"),
        a_holding(SON, on="2021-04-08", status="start"),
        a_holding(SON, on="2021-05-06"),
        a_holding(DUNG, on="2021-06-10"),
        *after,
    )


def test_one_sighting_amid_the_time_of_another_who_took_the_seat_contradicts_him() -> None:
    found = amid(a_holding(SON, on="2022-01-11"))
    (conflict,) = found.conflicts
    assert conflict.witnesses == ("a01", "a03", "a04")
    (son,) = tenures_of(found, SON)
    assert days(son) == ("2021-04-08", "2021-04-08", "2022-01-11", None)


def test_whoever_takes_the_seat_again_is_no_contradiction() -> None:
    found = amid(a_holding(SON, on="2022-01-11", status="start"))
    assert found.conflicts == ()
    assert len(tenures_of(found, SON)) == 2


def test_two_sightings_amid_the_time_of_another_are_a_return() -> None:
    found = amid(a_holding(DUNG, on="2021-07-10"), a_holding(SON, on="2022-01-11"))
    assert found.conflicts == ()
    assert len(tenures_of(found, DUNG)) == 2


def stray(*claims: Holding) -> Timeline:
    """Dũng is seen again and again in 2018, Sơn after him in 2019; other claims stand among theirs."""
    seen = [a_holding(DUNG, on=f"2018-{month:02}-10") for month in (1, 3, 5, 7, 9, 11)]
    seen += [a_holding(SON, on=f"2019-{month:02}-10") for month in (3, 5, 7, 9)]
    return told(*seen, *claims)


def contested(found: Timeline) -> list[str]:
    return [one.person for one in found.tenures if one.contested]


def test_one_name_amid_a_holder_seen_on_either_side_is_contested_and_parts_nothing() -> None:
    found = stray(a_holding("Lê Văn C", on="2018-06-01"))
    assert contested(found) == ["Lê Văn C"]
    (dung,) = tenures_of(found)
    assert days(dung) == (None, "2018-01-10", "2018-11-10", "2019-03-10")
    (conflict,) = found.conflicts
    assert conflict.witnesses == ("a02", "a03", "a10")


def test_a_contested_tenure_bounds_nobody_and_is_bounded_by_nobody() -> None:
    found = stray(a_holding("Lê Văn C", on="2018-06-01"))
    (stranger,) = tenures_of(found, "Lê Văn C")
    assert days(stranger) == (None, "2018-06-01", "2018-06-01", None)


def test_one_sighting_between_two_steady_holders_is_contested_without_a_contradiction() -> None:
    found = stray(a_holding("Lê Văn C", on="2019-01-10"))
    assert contested(found) == ["Lê Văn C"]
    assert found.conflicts == ()
    assert days(tenures_of(found)[0])[3] == "2019-03-10"


def test_two_sightings_between_two_holders_are_a_tenure() -> None:
    found = stray(a_holding("Lê Văn C", on="2019-01-10"), a_holding("Lê Văn C", on="2019-02-10"))
    assert contested(found) == []
    assert days(tenures_of(found)[0])[3] == "2019-01-10"


def test_an_old_title_after_a_told_end_is_contested() -> None:
    found = told(
        a_holding(DUNG, on="2018-05-10"),
        a_holding(DUNG, on="2018-06-10", status="end"),
        a_holding(SON, on="2018-07-10"),
        a_holding(DUNG, on="2018-08-10"),
        a_holding(SON, on="2018-09-10"),
    )
    assert contested(found) == [DUNG]
    assert len(tenures_of(found, SON)) == 1


def test_a_told_start_that_three_sightings_of_the_holder_refute_is_contested() -> None:
    found = stray(a_holding(SON, on="2018-04-01", status="start"))
    assert contested(found) == [SON]
    assert len(tenures_of(found)) == 1


def test_a_told_end_that_three_later_sightings_refute_is_contested_and_reported() -> None:
    found = stray(a_holding(DUNG, on="2018-04-01", status="end"))
    assert contested(found) == [DUNG]
    (conflict,) = found.conflicts
    assert conflict.message == (
        "Ngày 1/4/2018 có nguồn nói Mai Tiến Dũng thôi giữ chức Chủ nhiệm Văn phòng Chính phủ, "
        "nhưng sau ngày ấy Mai Tiến Dũng còn được nêu giữ chức nhiều lần."
    )


def test_a_holder_who_comes_back_after_years_has_two_spells_with_the_other_between() -> None:
    found = told(
        a_holding(DUNG, on="2004-01-10", status="start"),
        a_holding(SON, on="2009-01-10"),
        a_holding(DUNG, on="2011-01-10"),
    )
    assert len(tenures_of(found)) == 2
    assert contested(found) == []


def test_whoever_begins_within_a_year_of_which_only_the_year_is_known_parts_what_follows() -> None:
    found = told(
        a_holding(DUNG, on="2004"),
        a_holding(SON, on="2004-07-02", status="start"),
        a_holding(DUNG, on="2011-05-01"),
    )
    assert len(tenures_of(found)) == 2


def test_a_start_without_a_date_tells_by_when_it_began_and_nothing_of_how_long_it_lasted() -> None:
    (tenure,) = tenures_of(told(a_holding(on=None, status="start"), published="2019-01-17"))
    assert days(tenure) == (None, "2019-01-17", None, None)
    assert tenure.interval.grade(date(2019, 1, 17)) is Grade.UNKNOWN


def test_one_sighting_after_a_told_end_is_an_old_title_and_contested() -> None:
    left = [a_holding(on="2018-01-10"), a_holding(on="2018-06-10", status="end")]
    late = a_holding(on="2019-01-10")
    assert contested(told(*left, late)) == [DUNG]
    assert contested(told(*left, late, a_holding(on="2019-02-10"))) == []


def test_one_sighting_long_before_a_told_start_and_steady_time_in_office_is_contested() -> None:
    seen = [a_holding(on=f"2019-{month:02}-10") for month in (3, 5, 7)]
    early, start = a_holding(on="2018-01-10"), a_holding(on="2019-01-10", status="start")
    assert contested(told(early, start, *seen)) == [DUNG]
    assert contested(told(early, a_holding(on="2018-02-10"), start, *seen)) == []
    assert contested(told(early, start, *seen[:2])) == []


def test_a_year_of_which_nobody_knows_the_day_hides_no_neighbour() -> None:
    coarse = a_holding("Đào Việt Trung", on="2018", status="end")
    assert contested(stray(coarse, a_holding("Lê Văn C", on="2018-06-01"))) == ["Lê Văn C"]


def test_whoever_comes_or_leaves_in_some_day_of_the_year_may_have_changed_the_seat() -> None:
    coarse = a_holding("Lê Văn C", on="2018", status="start")
    assert contested(stray(coarse, a_holding("Lê Văn C", on="2018-06-01"))) == []


def test_of_two_seen_in_turn_each_sighting_amid_the_others_is_contested() -> None:
    found = told(
        a_holding(DUNG, on="2018-01-10"),
        a_holding(SON, on="2018-03-10"),
        a_holding(DUNG, on="2018-05-10"),
        a_holding(SON, on="2018-07-10"),
    )
    assert sorted(contested(found)) == [DUNG, SON]
    assert days(tenures_of(found)[0])[3] == "2018-07-10"


def test_a_successor_told_to_come_days_before_the_end_is_told_parts_no_tenure() -> None:
    found = told(
        a_holding(DUNG, on="2018-01-10"),
        a_holding(SON, on="2018-06-10", status="start"),
        a_holding(DUNG, on="2018-06-12", status="end"),
        a_holding(SON, on="2018-09-10"),
    )
    assert (len(tenures_of(found)), len(tenures_of(found, SON))) == (1, 1)
