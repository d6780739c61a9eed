"""Why, and why not; contradictions; vacancies; completeness."""

from __future__ import annotations

from datetime import date

import pytest

from kg.model.answers import Gap
from kg.model.interval import Grade, Interval
from kg.query import Past, Session, completeness, disagreements, review, vacancies, why
from kg.temporal import timeline
from kg.text.slug import stable_id
from tests.graphs import CHAIR, GraphBuilder, bound

CHAIRMAN = "Chủ nhiệm Văn phòng Chính phủ"


def test_a_certain_claim_shows_the_bounds_that_support_it(seeds: Session) -> None:
    found = why(seeds, "Mai Tiến Dũng", CHAIRMAN, date(2019, 3, 1))
    assert found.grade is Grade.CERTAIN
    assert {proof.bound: proof.effect for proof in found.proofs} == {
        "latest_start": "supports",
        "earliest_end": "supports",
        "latest_end": "open",
    }
    assert found.proofs[0].rules == ("title-before-name",)
    assert found.proofs[0].evidence[0].on == "2019-01-17"


def test_a_refuted_claim_shows_the_bound_and_the_rival_that_refute_it(samples: Session) -> None:
    found = why(samples, "Trần Văn Sơn", CHAIRMAN, date(2020, 6, 30))
    assert found.grade is Grade.REFUTED
    assert [proof.bound for proof in found.proofs if proof.effect == "refutes"] == ["earliest_start"]
    assert [(one.person, one.grade) for one in found.rivals] == [("Mai Tiến Dũng", Grade.CERTAIN)]
    assert found.reason == (
        "Trần Văn Sơn nhận chức sớm nhất ngày 8/4/2021; ngày hỏi 30/6/2020 trước ngày ấy. "
        "Ngày 30/6/2020 chắc chắn là Mai Tiến Dũng, chức này chỉ có một người giữ."
    )


def test_a_claim_that_only_a_rival_refutes_names_him(seeds: Session) -> None:
    found = why(seeds, "Trần Văn Sơn", CHAIRMAN, date(2019, 9, 6))
    assert (found.grade, found.rivals[0].person) == (Grade.REFUTED, "Mai Tiến Dũng")


def test_somebody_never_named_in_a_seat_is_refuted_only_by_its_holder(seeds: Session) -> None:
    assert why(seeds, "Chu Đức Nhuận", CHAIRMAN, date(2019, 3, 1)).grade is Grade.REFUTED
    assert why(seeds, "Chu Đức Nhuận", CHAIRMAN, date(2020, 6, 30)).grade is Grade.UNKNOWN


def test_an_unknown_claim_leaves_its_bounds_open(seeds: Session) -> None:
    found = why(seeds, "Mai Tiến Dũng", CHAIRMAN, date(2015, 1, 1))
    assert found.grade is Grade.UNKNOWN
    assert {proof.effect for proof in found.proofs} == {"open", "supports"}


def test_claims_that_exclude_each_other_are_shown_with_dates_and_outlets(samples: Session) -> None:
    (found,) = disagreements(samples, "Mai Tiến Dũng").answers
    assert found.message.startswith(f"Chức {CHAIRMAN} chỉ có một người giữ, nhưng ngày 10/6/2021")
    assert {witness.published for witness in found.evidence} >= {"2021-06-10"}
    assert all(witness.publisher for witness in found.evidence)


def test_contradictions_can_be_narrowed_to_a_post_and_a_day(samples: Session) -> None:
    assert len(disagreements(samples, post=CHAIRMAN, on=date(2021, 6, 10)).answers) == 1
    assert disagreements(samples, post=CHAIRMAN, on=date(2021, 6, 11)).answers == ()


def test_without_a_person_or_a_post_every_contradiction_is_told(samples: Session) -> None:
    everything = disagreements(samples)
    assert [one.id for one in everything.answers] == [one.id for one in review(samples).contradictions]
    assert disagreements(samples, post=CHAIRMAN).answers[0] in everything.answers


def namesakes_in_one_post() -> Session:
    """A graph with a contradiction about one of two people of a name, both of whom held the post."""
    graph = GraphBuilder()
    graph.post(CHAIR, seats=1)
    told = {}
    for doc, person, day in (
        ("a", graph.person("Nguyễn Văn A"), "2020-01-01"),
        ("b", graph.person("Nguyễn Văn A", discriminator="2"), "1990-01-01"),
        ("c", graph.person("Lê Văn C"), "2020-01-01"),
    ):
        graph.article(doc, "Chủ nhiệm.", day)
        told[doc] = graph.holding(doc, person, CHAIR, "Chủ nhiệm", on=day)
    graph.conflict(CHAIR, "Hai người cùng giữ một chức.", told["a"], told["c"])
    graph.seen()
    return Session(graph.store())


def test_a_contradiction_has_the_tenures_of_the_people_in_it_not_of_their_namesakes() -> None:
    session = namesakes_in_one_post()
    (found,) = disagreements(session).answers
    assert {one.person_id for one in found.answers} == {one.person_id for one in found.evidence}
    assert {str(one.latest_start) for one in found.answers} == {"2020-01-01"}


def test_a_contradiction_is_not_told_of_a_namesake() -> None:
    session = namesakes_in_one_post()
    meant, namesake = stable_id("Nguyễn Văn A"), stable_id("Nguyễn Văn A", "2")
    assert len(disagreements(session, meant).answers) == 1
    assert disagreements(session, namesake).answers == ()


def test_contradictions_of_the_past_are_those_that_were_known_then(samples: Session) -> None:
    before, after = (
        {one.post for one in disagreements(samples.as_known(Past(day, timeline))).answers}
        for day in (date(2022, 1, 1), date(2022, 2, 1))
    )
    assert after - before == {CHAIRMAN}


def test_between_a_told_end_and_a_told_start_a_seat_is_possibly_vacant(samples: Session) -> None:
    (first,) = vacancies(samples, "Chủ tịch nước", date(2018, 1, 1), date(2019, 1, 1)).answers
    assert (first.after, first.before, first.grade) == (
        date(2018, 9, 21),
        date(2018, 10, 23),
        Grade.POSSIBLE,
    )
    (acting,) = first.acting
    assert (acting.person, acting.acting, acting.post_id) == ("Đặng Thị Ngọc Thịnh", True, first.post_id)
    assert acting.evidence


def test_nobody_acts_any_more_once_a_full_holder_came_in(samples: Session) -> None:
    later = vacancies(samples, "Chủ tịch nước", date(2019, 1, 1), date(2024, 1, 1))
    named = {one.person for each in later.answers for one in each.acting}
    assert (named, {one.person for one in later.acting}) == ({"Võ Thị Ánh Xuân"}, {"Võ Thị Ánh Xuân"})


def test_a_gap_between_sightings_is_no_vacancy(seeds: Session) -> None:
    assert vacancies(seeds).answers == ()


def test_acting_holders_are_listed_apart(samples: Session) -> None:
    assert {one.person for one in vacancies(samples).acting} == {"Đặng Thị Ngọc Thịnh", "Võ Thị Ánh Xuân"}


def test_completeness_counts_certain_days_and_names_the_largest_gap(seeds: Session) -> None:
    found = completeness(seeds, CHAIRMAN, date(2019, 1, 17), date(2022, 1, 11))
    assert (found.known, found.expected) == (233 + 251, 1091)
    assert found.share == pytest.approx(0.4436)
    assert found.largest == Gap(date(2019, 9, 6), date(2021, 5, 6))


def test_the_article_that_names_the_post_alone_is_the_one_to_read(seeds: Session) -> None:
    found = completeness(seeds, CHAIRMAN, date(2019, 1, 17), date(2022, 1, 11))
    assert [hit.label for hit in found.articles] == ["Đại hội Chi bộ Vụ Khoa giáo-Văn xã"]
    assert "một bài quanh ngày 6/7/2020" in found.reason


def test_a_post_known_on_all_days_has_no_gap(seeds: Session) -> None:
    found = completeness(seeds, CHAIRMAN, date(2019, 2, 1), date(2019, 2, 28))
    assert (found.share, found.gaps, found.largest) == (1.0, (), None)


def test_days_without_any_holder_are_one_gap(seeds: Session) -> None:
    found = completeness(seeds, CHAIRMAN, date(1990, 1, 1), date(1990, 12, 31))
    assert (found.known, found.gaps) == (0, (Gap(date(1989, 12, 31), date(1991, 1, 1)),))


def acting_for_the_holder() -> Session:
    """A graph in which somebody acts in 2020; "C" was seen in the seat long before."""
    graph = GraphBuilder()
    graph.post(CHAIR, seats=1)
    for name, first, last, acting in (
        ("Trần Văn B", "2020-01-01", "2020-12-31", True),
        ("Lê Văn C", "2010-01-01", "2010-12-31", False),
    ):
        graph.article(name, f"Chủ nhiệm {name}.")
        one = graph.holding(name, name, CHAIR, name, on=first, acting=acting)
        interval = Interval(latest_start=bound(first, one), earliest_end=bound(last, one))
        graph.tenure(name, CHAIR, [one], interval, acting=acting)
    graph.person("Nguyễn Văn A")
    return Session(graph.store())


def test_somebody_who_acts_refutes_nobody_who_may_hold_the_seat() -> None:
    session = acting_for_the_holder()
    found = why(session, "Nguyễn Văn A", CHAIRMAN, date(2020, 6, 1))
    assert (found.grade, found.rivals) == (Grade.UNKNOWN, ())
    assert found.reason == "Không nguồn nào nêu Nguyễn Văn A giữ chức này."


def test_the_holder_is_no_rival_of_somebody_who_acts_for_him() -> None:
    assert why(acting_for_the_holder(), "Trần Văn B", CHAIRMAN, date(2010, 6, 1)).rivals == ()


def test_a_contradiction_bears_the_tenures_that_it_speaks_of(samples: Session) -> None:
    (found,) = disagreements(samples, post="Chủ nhiệm VPCP").answers
    assert {one.person for one in found.answers} == {one.person for one in found.evidence}
    assert all(one.evidence and one.post_id == found.post_id for one in found.answers)
    assert found.grade is Grade.POSSIBLE


def test_only_so_many_contradictions_are_told_as_are_wanted(samples: Session) -> None:
    everything = disagreements(samples).answers
    assert disagreements(samples, most=1).answers == everything[:1]


def test_a_vacancy_bears_the_tenures_on_both_sides(samples: Session) -> None:
    for one in vacancies(samples).answers:
        assert one.predecessor.post_id == one.successor.post_id == one.post_id
        assert one.predecessor.latest_end == one.after
        assert one.successor.earliest_start == one.before


def test_a_day_on_which_a_contested_tenure_lies_in_anothers_is_disputed() -> None:
    graph = GraphBuilder()
    graph.post(CHAIR, seats=1)
    for person in ("Trần Văn Sơn", "Mai Tiến Dũng"):
        graph.person(person)
    graph.tenure("Trần Văn Sơn", CHAIR, [], Interval(None, bound("2021-05-01"), bound("2021-07-31"), None))
    day = bound("2021-06-10")
    graph.tenure("Mai Tiến Dũng", CHAIR, [], Interval(None, day, day, None), contested=True)
    found = completeness(Session(graph.store()), CHAIR, date(2021, 5, 1), date(2021, 7, 31))
    assert (found.known, found.disputed) == (92, 1)


def test_completeness_bears_the_tenures_whose_days_it_counts(seeds: Session) -> None:
    found = completeness(seeds, "Chủ nhiệm VPCP", date(2019, 1, 17), date(2022, 1, 11))
    assert [(one.answer.person, one.some) for one in found.answers] == [
        ("Mai Tiến Dũng", Grade.CERTAIN),
        ("Trần Văn Sơn", Grade.CERTAIN),
    ]
    certain = [(one.answer.latest_start, one.answer.earliest_end) for one in found.answers]
    assert found.known == sum((last - first).days + 1 for first, last in certain if first and last)
