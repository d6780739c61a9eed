"""Measurements say what they could not measure."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks import __main__, bounds, quality, speed
from benchmarks.corpus_gold import NAMES, sets
from benchmarks.material import SETS
from tests.graphs import seed_builder


def test_an_unknown_measurement_is_named_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert __main__.main(["beauty"]) == 2
    assert "beauty" in capsys.readouterr().err


def test_quality_without_annotated_articles_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quality, "sets", lambda _: {})
    assert "skipped" in next(quality.report())


def test_speed_without_a_corpus_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(speed, "CORPUS", tmp_path / "none.gz")
    assert "skipped" in next(speed.report())


def test_the_gate_is_timed_on_a_graph_with_its_statements_and_rules(tmp_path: Path) -> None:
    line = speed.gate(seed_builder().write(tmp_path / "graph.nq"))
    assert re.search(r"the gate, [1-9][\d,]* statements by [1-9]\d* rules: \d+\.\d s", line)


def test_one_more_article_without_a_corpus_is_skipped_and_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(bounds, "CORPUS", tmp_path / "none.gz")
    assert "skipped" in next(bounds.one_more_article())


@pytest.mark.gold
@pytest.mark.parametrize("name", [*SETS, *NAMES])
def test_every_set_is_scored_by_every_measure(
    name: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    if name not in sets(tmp_path):
        pytest.skip("the annotated articles do not lie beside the repository")
    assert __main__.main(["quality"]) == 0
    assert f"quality: {name}" in capsys.readouterr().out
