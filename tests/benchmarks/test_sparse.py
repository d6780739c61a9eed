"""Claims of articles with few titles, and the verdicts of who read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import sparse
from kg.model.document import Document


def article(name: str, text: str) -> Document:
    return Document(id=name, text=text, sha256="0" * 64)


def test_a_row_of_the_table_gives_the_verdict_of_its_claim(tmp_path: Path) -> None:
    table = tmp_path / "table.md"
    table.write_text(
        "| claim | article | verdict |\n|---|---|---|\n| 0a1b | one | false |\n| 0c2d | two | true |\n"
    )
    assert sparse.read_verdicts(table) == {"0a1b": "false", "0c2d": "true"}


def test_the_sample_does_not_depend_on_the_order_of_articles() -> None:
    articles = [
        article("a", "Bộ trưởng Bộ Nội vụ Lê Vĩnh Tân dự họp."),
        article("b", "Chủ nhiệm Văn phòng Chính phủ Trần Văn Sơn phát biểu."),
    ]
    found = sparse.sample(articles)
    assert len(found) >= 2
    assert list(found) == list(sparse.sample(articles[::-1]))


def test_another_seed_draws_in_another_order() -> None:
    articles = [article("a", "Bộ trưởng Bộ Nội vụ Lê Vĩnh Tân dự họp.")]
    first, second = sparse.sample(articles, "1"), sparse.sample(articles, "2")
    assert first.keys().isdisjoint(second.keys())
    assert sorted(map(sparse.said, first.values())) == sorted(map(sparse.said, second.values()))


def test_without_a_corpus_it_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sparse, "CORPUS", tmp_path / "none.gz")
    assert "skipped" in next(sparse.report())
