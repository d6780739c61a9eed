"""Training of the model of boundaries, on sentences made here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import train
from benchmarks.alignment import aligned, marked, titles
from benchmarks.boundaries import figures, places
from kg.extract.article import prepare
from kg.extract.boundaries import BoundaryModel
from kg.extract.tokens import tokenize
from kg.model.document import Document
from tests.builders import a_document
from tests.extract.reading import scanned

NAMES = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường", "Phạm Thị Dung", "Hoàng Văn Em")
BODIES = ("Sở Tài chính", "Sở Y tế", "Sở Xây dựng", "Sở Nội vụ", "Sở Tư pháp", "Sở Công Thương")
TEXTS = [f"Giám đốc {body} {name} phát biểu tại hội nghị." for body in BODIES for name in NAMES]


def documents() -> list[Document]:
    return [a_document(text, f"made-{number:02}") for number, text in enumerate(TEXTS)]


def weights(folder: Path, name: str = "made.weights") -> Path:
    train.fit(train.from_corpus(documents()), [], folder / name)
    return folder / name


def annotated_set(folder: Path) -> tuple[Path, Path]:
    gold = folder / "gold"
    gold.mkdir()
    holding = {
        "person": "Nguyễn Văn An",
        "title": "Giám đốc",
        "org": "Sở Giao thông vận tải tỉnh Nghệ An",
        "status": "holds",
        "evidence": "Giám đốc Sở GTVT Nghệ An Nguyễn Văn An",
    }
    (gold / "one.json").write_text(json.dumps({"doc": "one", "holdings": [holding]}), encoding="utf-8")
    articles = folder / "gold.jsonl"
    text = "Giám đốc Sở GTVT Nghệ An Nguyễn Văn An nói."
    articles.write_text(json.dumps({"id": "one", "text": text}) + "\n", encoding="utf-8")
    return articles, gold


def test_training_learns_where_organisations_of_generated_sentences_end(tmp_path: Path) -> None:
    model = BoundaryModel(weights(tmp_path))
    article = prepare(a_document("Giám đốc Sở Ngoại vụ Trần Văn Giang phát biểu tại hội nghị."))
    (found,) = [model.after(article.scan, title, stop) for title, stop in titles(article)]
    assert article.scan.tokens.joined(found.first, found.end) == "Sở Ngoại vụ"


def test_training_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    assert weights(tmp_path, "a.weights").read_bytes() == weights(tmp_path, "b.weights").read_bytes()


def test_the_order_of_articles_does_not_matter() -> None:
    assert train.from_corpus(documents()) == train.from_corpus(reversed(documents()))


def test_an_annotated_abbreviation_is_found_in_the_text() -> None:
    scan = scanned("Giám đốc Sở GTVT TP. Hà Nội cho biết")
    name = tokenize("Sở Giao thông vận tải thành phố Hà Nội").lowers
    found = aligned(scan, (2, len(scan.tokens)), name)
    assert found is not None
    assert scan.tokens.joined(found[0], found[1]) == "Sở GTVT TP. Hà Nội"


def test_a_name_that_the_text_has_not_is_not_found() -> None:
    scan = scanned("Giám đốc cho biết kết quả")
    assert aligned(scan, (2, len(scan.tokens)), tokenize("Sở Y tế").lowers) is None


def test_documents_kept_aside_are_never_learnt_from(tmp_path: Path) -> None:
    one = annotated_set(tmp_path)
    assert len(train.from_annotations([one])) == 1
    assert train.from_annotations([one], frozenset({"one"})) == []


def test_the_tags_of_a_window_mark_the_annotated_organisation() -> None:
    words = "Giám đốc Sở Y tế Nguyễn Văn An"
    article = prepare(a_document(f"{words} phát biểu."))
    holding = {"title": "Giám đốc", "org": "Sở Y tế tỉnh Nghệ An", "evidence": words}
    (one,) = marked(article, {"holdings": [holding]})
    assert train.tags(article, one)[:4] == ["B", "I", "I", "O"]


def test_the_figures_tell_how_grammar_and_model_do(tmp_path: Path) -> None:
    model = BoundaryModel(weights(tmp_path))
    first = next(figures(places(*annotated_set(tmp_path), model)))
    assert first.split()[:4] == ["all", "1", "grammar", "1.000"]


def test_each_document_is_measured_in_one_fold(tmp_path: Path) -> None:
    found = list(train.folded([annotated_set(tmp_path)], train.from_corpus(documents()), 2))
    assert len(found) == 1


def test_the_command_writes_weights_and_figures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    articles, gold = annotated_set(tmp_path)
    monkeypatch.setattr(train, "annotated", dict)
    monkeypatch.setattr(train, "_corpus", lambda _: documents())
    out = tmp_path / "out.weights"
    assert train.main(["--aside", str(articles), str(gold), "--out", str(out)]) == 0
    assert BoundaryModel(out) is not None
    assert "gold: all" in capsys.readouterr().out


def test_without_material_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(train, "annotated", dict)
    monkeypatch.setattr(train, "_corpus", lambda _: [])
    out = tmp_path / "out.weights"
    assert train.main(["--out", str(out)]) == 2
    assert not out.exists()
