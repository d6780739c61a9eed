"""The name of a build: another one wherever the graph is another."""

from __future__ import annotations

from pathlib import Path

from kg.model.claims import Reading
from kg.pipeline import Summary
from tests.builders import a_holding, a_reading
from tests.pipeline.articles import built

HUNG = "Nguyễn Văn Hùng"


def article(doc: str, post: str) -> Reading:
    return a_reading(a_holding(HUNG, post, doc=doc))


FIRST = article("d1", "Chủ nhiệm @ Văn phòng Chính phủ")
SECOND = article("d2", "Đại biểu @ Quốc hội")


def graph_of(out: Path) -> bytes:
    return (out / "current" / "graph.nq").read_bytes()


def test_the_same_articles_after_other_identifiers_are_another_build(tmp_path: Path) -> None:
    alone = built(tmp_path / "alone", [SECOND])
    built(tmp_path / "after", [FIRST, SECOND])
    after = built(tmp_path / "after", [SECOND])  # the plain identifier is taken
    assert graph_of(tmp_path / "after") != graph_of(tmp_path / "alone")
    assert after.build != alone.build


def test_identifiers_of_people_whom_no_article_names_any_more_make_no_other_build(tmp_path: Path) -> None:
    alone = built(tmp_path / "alone", [FIRST])
    built(tmp_path / "after", [FIRST, SECOND])
    after = built(tmp_path / "after", [FIRST])
    assert graph_of(tmp_path / "after") == graph_of(tmp_path / "alone")
    assert after == alone == Summary.load(tmp_path / "after" / "current")
