"""Two annotators of the same articles are scored by each other, as the reading is by each of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from benchmarks import agreement, corpus_gold
from benchmarks.agreement import as_claims, report
from benchmarks.corpus_gold import CLOSED, annotated_twice
from benchmarks.material import CORPUS
from kg.evaluate import MEASURES, compare

_HOLDING = {
    "person": "Trần Thị Sen",
    "title": "Chủ tịch",
    "org": "Ủy ban nhân dân huyện Ba Tơ",
    "status": "held",
    "on": None,
    "from": "2011",
    "to": "2016",
}
_EVENT = {"name": "Lễ ra quân", "type": "ceremony", "date": "2019-03-06", "participants": ["Trần Thị Sen"]}
_PAPER = {"number": "12/QĐ-UBND", "type": "Quyết định", "date": "2019-03-01", "issuer": None}
_ANNOTATION = {
    "doc": "d1",
    "published": "2019-03-06",
    "holdings": [_HOLDING],
    "events": [_EVENT],
    "documents": [_PAPER],
}


def _twice(first: object, second: object) -> tuple[object, object]:
    return {"d1": first}, {"d1": second}


def test_an_annotator_agrees_with_himself_in_everything() -> None:
    found = compare({"d1": _ANNOTATION}, as_claims({"d1": _ANNOTATION}))
    assert {found.counts(measure).f1 for measure in MEASURES} == {1.0}
    assert found.dated == 1.0


def test_a_holding_without_a_day_is_told_by_its_end() -> None:
    holding = next(iter(as_claims({"d1": _ANNOTATION})))
    assert (holding["on"], holding["organization"], holding["doc"]) == ("2016", _HOLDING["org"], "d1")


def test_articles_that_two_date_differently_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    other = _ANNOTATION | {"published": "2019-03-07"}
    monkeypatch.setattr(agreement, "annotated_twice", lambda: _twice(_ANNOTATION, other))
    assert ["skipped" in line for line in report()] == [True]


def test_the_reading_is_scored_by_each_annotator(monkeypatch: pytest.MonkeyPatch) -> None:
    other = _ANNOTATION | {"holdings": [_HOLDING | {"status": "holds"}]}

    def laid_out(_: object) -> dict[str, tuple[str, None]]:
        return {name: (name, None) for name in CLOSED}

    def read(articles: str) -> Iterator[dict[str, object]]:
        yield from as_claims({"d1": other}) if articles == "aside" else ()

    monkeypatch.setattr(agreement, "annotated_twice", lambda: _twice(_ANNOTATION, other))
    monkeypatch.setattr(agreement, "sets", laid_out)
    monkeypatch.setattr(agreement, "claims", read)
    lines = list(report())
    assert lines[0].startswith("agreement: F1 on 1 of 1 articles")
    strict = [line.split("strict ")[1][:5] for line in lines[1:]]
    assert strict == ["0.000", "0.000", "0.000", "1.000", "0.000"]


def test_without_the_corpus_nothing_is_annotated_twice(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.setattr(corpus_gold, "CORPUS", tmp_path_factory.mktemp("none") / "articles.gz")
    assert annotated_twice() == ({}, {})


@pytest.mark.gold
@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus does not lie beside the repository")
def test_every_article_of_the_closed_sets_is_annotated_twice() -> None:
    first, second = annotated_twice()
    assert first.keys() == second.keys()
    assert {one["set"] for one in first.values()} == set(CLOSED)
    assert {one["set"] for one in second.values()} == {"again"}
