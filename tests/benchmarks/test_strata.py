"""Holdings by the kind of wording they stand in."""

from __future__ import annotations

from benchmarks.strata import kinds, recalls
from kg.evaluate import Score, Verdict

NAME = "Trần Văn Sơn"


def holding(**facts: object) -> dict[str, object]:
    words = f"Chủ nhiệm VPCP {NAME}"
    return {
        "person": NAME,
        "title": "Chủ nhiệm",
        "org": "VPCP",
        "status": "holds",
        "evidence": words,
        **facts,
    }


def kinds_of(*holdings: dict[str, object], text: str = "") -> list[set[str]]:
    return [set(found) for _, found in kinds({"doc": "d1", "holdings": list(holdings)}, text)]


def test_a_holding_of_no_special_kind_is_plain() -> None:
    assert kinds_of(holding()) == [{"plain"}]


def test_each_kind_is_known_by_what_the_annotation_says() -> None:
    assert kinds_of(holding(status="start")) == [{"event"}]
    assert kinds_of(holding(status="nominated")) == [{"irrealis"}]
    assert kinds_of(holding(**{"from": "2019"})) == [{"career"}]
    assert kinds_of(holding(evidence="ông Sơn")) == [{"short form"}]


def test_two_titles_in_the_same_words_are_a_stack() -> None:
    assert kinds_of(holding(title="Bộ trưởng", evidence=f"Bộ trưởng, Chủ nhiệm VPCP {NAME}"), holding()) == [
        {"stack"},
        {"stack"},
    ]


def test_two_holders_of_one_post_are_a_list() -> None:
    other = holding(person="Mai Tiến Dũng", evidence="Mai Tiến Dũng")
    assert kinds_of(holding(), other) == [{"list"}, {"list"}]


def test_words_beside_a_photo_credit_are_a_caption() -> None:
    words = f"Chủ nhiệm VPCP {NAME}"
    assert kinds_of(holding(), text=f"Tin.\n{words} phát biểu. Ảnh: N.V.A\nHết.") == [{"caption"}]


def test_an_optional_holding_does_not_count() -> None:
    assert kinds_of(holding(optional=True)) == []


def test_recall_counts_what_was_not_missed() -> None:
    found, missed = holding(), holding(status="end")
    gold = {"d1": {"doc": "d1", "holdings": [found, missed]}}
    score = Score((Verdict("d1", {}, missed=(dict(missed),)),))
    assert recalls(gold, {}, score) == {"event": (0, 1), "plain": (1, 1)}
