"""Matching names of a table."""

from __future__ import annotations

import pytest

from kg.model.reconciliation import Candidate, Condition, Quantifier, Wanted
from kg.query import Session, reconcile
from kg.query.reconciliation import likeness
from tests.graph_builder import GraphBuilder
from tests.graphs import CHAIR, VPCP, seed_builder

PERSON = ("person",)
DUNG = "Mai Tiến Dũng"


@pytest.fixture(scope="module")
def session() -> Session:
    graph = seed_builder()
    _speak_of(graph, "Nguyễn Văn Hùng")
    _speak_of(graph, "Nguyễn Văn Hưng")
    graph.seen()
    return Session(graph.store())


def _speak_of(graph: GraphBuilder, name: str) -> None:
    quote = f"Chủ nhiệm {name}"
    doc = graph.article(f"bai-{name}", f"Có {quote} dự.", "2020-02-02")
    graph.holding(doc, name, f"Chủ nhiệm @ Hội {name[-4:]}", quote, on="2020-02-02")


def found(session: Session, name: str, *conditions: Condition, limit: int = 5) -> list[Candidate]:
    return list(reconcile(session, Wanted(name, PERSON, limit, conditions)))


def test_a_name_with_every_mark_is_a_match(session: Session) -> None:
    best = found(session, DUNG)[0]
    assert (best.name, best.score, best.match) == (DUNG, 100, True)


def test_other_marks_are_a_lower_score_and_never_a_match(session: Session) -> None:
    hung = {one.name: one for one in found(session, "Nguyễn Văn Hùng")}
    assert (hung["Nguyễn Văn Hùng"].score, hung["Nguyễn Văn Hùng"].match) == (100, True)
    assert (hung["Nguyễn Văn Hưng"].score, hung["Nguyễn Văn Hưng"].match) == (40, False)


def test_a_name_without_marks_finds_and_does_not_decide(session: Session) -> None:
    best = found(session, "mai tien dung")[0]
    assert (best.name, best.score, best.match) == (DUNG, 70, False)


@pytest.mark.parametrize("address", ["Ông", "Đồng chí", "GS.TS."])
def test_words_of_address_before_a_name_cost_nothing(session: Session, address: str) -> None:
    best = found(session, f"{address} {DUNG}")[0]
    assert (best.name, best.score, best.match) == (DUNG, 100, True)


def test_titles_of_one_office_in_a_row_are_another_name_of_its_post(session: Session) -> None:
    best = reconcile(session, Wanted("Bộ trưởng, Chủ nhiệm VPCP", ("post",), 5, ()))[0]
    assert (best.name, best.score, best.match) == (CHAIR.replace(" @", ""), 95, True)


def test_titles_of_two_offices_in_a_row_match_none(session: Session) -> None:
    rivals = reconcile(session, Wanted("Chủ tịch Quốc hội, Chủ nhiệm VPCP", ("post",), 5, ()))
    assert not any(one.match for one in rivals)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("Mai Tiến Dũng", "Mai Tien Dung"),
        ("Mai Tien Dung", "Mai Tiền Dũng"),
        ("Mai Tiến", "Mai Tien"),
        ("Mai Tien Dung", "Mai Tiến"),
    ],
)
def test_the_closer_the_marks_and_words_the_higher_the_score(better: str, worse: str) -> None:
    assert likeness(better, DUNG) > likeness(worse, DUNG)


def test_a_condition_that_agrees_keeps_the_match(session: Session) -> None:
    best = found(session, DUNG, Condition("organizations", (VPCP,)))[0]
    assert (best.match, best.features["organizations"]) == (True, 100)


def test_a_condition_that_does_not_agree_takes_the_match_away(session: Session) -> None:
    best = found(session, DUNG, Condition("organizations", ("Bộ Chính trị",)))[0]
    assert (best.match, best.score < 100) == (False, True)


@pytest.mark.parametrize("values", [(VPCP, "Bộ Chính trị"), ("Bộ Chính trị", VPCP)])
def test_of_two_columns_of_one_property_both_must_agree(session: Session, values: tuple[str, str]) -> None:
    best = found(session, DUNG, *(Condition("organizations", (value,)) for value in values))[0]
    assert (best.match, best.features["organizations"] < 70, 70 < best.score < 100) == (False, True, True)


def test_a_value_may_be_an_identifier(session: Session) -> None:
    post = session.find("post", CHAIR.replace(" @", "")).id
    assert found(session, DUNG, Condition("posts", (post,)))[0].match


def test_a_required_condition_leaves_out_who_lacks_it(session: Session) -> None:
    assert found(session, DUNG, Condition("posts", ("Bí thư Tỉnh ủy Nghệ An",), required=True)) == []


def test_none_of_the_values_may_agree(session: Session) -> None:
    without = Condition("organizations", ("Quốc hội",), quantifier=Quantifier.NONE)
    assert found(session, DUNG, without)[0].features["organizations"] > 50
    held = Condition("organizations", (VPCP,), quantifier=Quantifier.NONE)
    assert found(session, DUNG, held)[0].features["organizations"] == 0


def test_all_of_the_values_must_agree(session: Session) -> None:
    both = Condition("organizations", (VPCP, "Bộ Chính trị"), quantifier=Quantifier.ALL)
    assert found(session, DUNG, both)[0].features["organizations"] < 70


def test_a_property_that_a_kind_lacks_agrees_with_nothing(session: Session) -> None:
    assert found(session, DUNG, Condition("seats", ("1",)))[0].features["seats"] == 0


def test_namesakes_are_not_told_apart_by_name() -> None:
    graph = seed_builder()
    graph.person("Nguyễn Văn Nên", discriminator="khác")
    two = [one for one in found(Session(graph.store()), "Nguyễn Văn Nên") if one.score == 100]
    assert [one.match for one in two] == [False, False]


def test_an_abbreviation_means_its_body(session: Session) -> None:
    best = reconcile(session, Wanted("VPCP", ("organization",)))[0]
    assert (best.name, best.match, best.description) == (VPCP, True, "Chính phủ")


def test_candidates_are_told_apart_by_post_or_body(session: Session) -> None:
    assert found(session, DUNG)[0].description
    post = reconcile(session, Wanted("Chủ nhiệm Văn phòng Chính phủ", ("post",)))[0]
    assert post.description == VPCP


def test_no_more_candidates_than_asked_for(session: Session) -> None:
    assert len(found(session, "Nguyễn Văn", limit=2)) == 2


def test_a_name_that_shares_no_word_has_no_candidate(session: Session) -> None:
    assert found(session, "Zzz") == []
