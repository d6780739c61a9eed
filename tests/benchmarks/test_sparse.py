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


def test_a_sample_does_not_depend_on_the_order_of_articles() -> None:
    articles = [
        article("a", "Bộ trưởng Bộ Nội vụ Lê Vĩnh Tân dự họp."),
        article("b", "Chủ nhiệm Văn phòng Chính phủ Trần Văn Sơn phát biểu."),
    ]
    found = sparse.sample(sparse.claims(articles))
    assert len(found) >= 2
    assert list(found) == list(sparse.sample(sparse.claims(articles[::-1])))


def test_a_sample_has_a_hundred_claims_at_most() -> None:
    drawn = sparse.sample({f"{number:03}": {"type": "holding"} for number in range(150)})
    assert len(drawn) == 100


def test_articles_with_fewer_titles_come_first() -> None:
    many, none = article("a", "Bộ trưởng A, Thứ trưởng B."), article("b", "Trời mưa.")
    assert sparse.by_titles([many, none]) == [none, many]


def test_without_a_corpus_it_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sparse, "CORPUS", tmp_path / "none.gz")
    assert "skipped" in next(sparse.report())
