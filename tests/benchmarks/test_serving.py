"""What the measurement of serving asks, and how it reads wrk."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from benchmarks import serving
from benchmarks.load import read
from benchmarks.synthetic import offices, person_name
from kg import graph
from kg.graph import Run, validate
from kg.temporal import timeline


def test_the_last_line_of_wrk_is_read_in_seconds_and_milliseconds() -> None:
    found = read("Running 10s test\nRESULT 5000 10000000 1500 4000 9000 2\n", cpu_seconds=2.0)
    assert (found.rate, found.p50, found.p95, found.p99) == (500, 1.5, 4.0, 9.0)
    assert (found.errors, found.cpu) == (2, 0.4)


def test_other_words_of_wrk_are_repeated() -> None:
    with pytest.raises(RuntimeError, match="unable to connect"):
        read("unable to connect to 127.0.0.1", 0)


def test_without_wrk_it_says_that_it_is_skipped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert [line.split(",")[0] for line in serving.report()] == ["serving: skipped"]


@pytest.mark.parametrize("name", serving.QUESTIONS)
def test_both_servers_are_asked_about_the_same(name: str) -> None:
    draw = serving.QUESTIONS[name]
    assert draw(Random(1), 200) == draw(Random(1), 200) != draw(Random(2), 200)


def test_made_up_names_are_told_apart() -> None:
    assert len({person_name(number) for number in range(50_000)}) == 50_000


def test_made_up_offices_pass_the_gate_of_a_build(tmp_path: Path) -> None:
    made = offices(0, 3)
    path = graph.write(made, timeline(made), Run("0.1.0", "0" * 64), tmp_path / "graph.nq")
    validate(path)
    assert len({holding.id for holding in made.holdings}) == len(made.holdings)
