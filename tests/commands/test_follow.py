"""What is new and what to cite, on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from kg.cli import app


def ran(graph: Path, *arguments: str, given: str | None = None) -> str:
    done = CliRunner().invoke(app, [*arguments, "--graph", str(graph)], input=given)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_news_are_told_in_words_with_their_sentences(sample_graph: Path) -> None:
    told = ran(sample_graph, "news", "--limit", "3")
    assert "Báo đăng:" in told
    assert "“" in told


def test_no_news_are_said_to_be_none(sample_graph: Path) -> None:
    assert "Không có gì mới" in ran(sample_graph, "news", "--since", "2030-01-01")


def test_a_thing_is_cited(sample_graph: Path) -> None:
    assert ran(sample_graph, "cite", "Mai Tiến Dũng").startswith("@misc{mai-tien-dung")


def test_an_answer_is_cited_with_its_articles(sample_graph: Path) -> None:
    answer = ran(sample_graph, "who", "Chủ nhiệm VPCP", "--on", "2019-01-17", "--json")
    cited = json.loads(ran(sample_graph, "cite", "-", "--format", "csl", given=answer))
    assert {one["type"] for one in cited} == {"dataset", "article-newspaper"}


def test_what_is_no_answer_cannot_be_cited(sample_graph: Path) -> None:
    done = CliRunner().invoke(app, ["cite", "-", "--graph", str(sample_graph)], input="{")
    assert done.exit_code != 0
