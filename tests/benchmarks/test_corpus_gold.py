"""Annotations are kept without the words of the articles, and get them back."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from benchmarks import corpus_gold, material
from benchmarks.corpus_gold import added, sets, with_words, without_words
from kg.evaluate import read_gold

_TEXT = "Sáng 6/3, bà Trần Thị Sen, Chủ tịch huyện, dự lễ ra quân tại huyện Ba Tơ."
_HOLDING = {
    "person": "Trần Thị Sen",
    "title": "Chủ tịch",
    "status": "holds",
    "evidence": "bà Trần Thị Sen, Chủ tịch huyện",
}
_ANNOTATION = {
    "doc": "d1",
    "published": "2019-03-06",
    "holdings": [_HOLDING],
    "events": [{"name": "lễ ra quân", "date": "2019-03-06", "evidence": "dự lễ ra quân"}],
    "documents": [],
}


def test_evidence_is_kept_as_a_span_and_becomes_the_same_words_again() -> None:
    kept = without_words(_ANNOTATION, _TEXT)
    assert "evidence" in kept["holdings"][0]
    assert "Chủ tịch huyện" not in json.dumps(kept, ensure_ascii=False)
    assert with_words(kept, _TEXT) == _ANNOTATION


def test_a_long_name_that_is_the_articles_is_kept_as_a_span_too() -> None:
    name = "Lễ ra quân của thanh niên huyện"
    annotation = _ANNOTATION | {"events": [{"name": name, "evidence": "Lễ ra quân"}], "holdings": []}
    kept = without_words(annotation, f"{name} mở vào sáng 6/3.")
    assert kept["events"][0]["name"] == [0, len(name)]
    assert with_words(kept, f"{name} mở vào sáng 6/3.") == annotation


def test_evidence_that_stands_nowhere_in_the_article_is_refused() -> None:
    with pytest.raises(ValueError, match="not found"):
        without_words(_ANNOTATION, "Một bài khác.")


def test_a_folder_of_annotations_becomes_lines_and_lines_a_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, corpus, file = tmp_path / "folder", tmp_path / "corpus.jsonl.gz", tmp_path / "annotations.jsonl"
    folder.mkdir()
    (folder / "d1.json").write_text(json.dumps(_ANNOTATION, ensure_ascii=False), encoding="utf-8")
    with gzip.open(corpus, "wt", encoding="utf-8") as written:
        written.write(json.dumps({"id": "d1", "text": _TEXT}) + "\n")
    file.write_text("", encoding="utf-8")
    monkeypatch.setattr(corpus_gold, "FILE", file)
    monkeypatch.setattr(corpus_gold, "CORPUS", corpus)
    monkeypatch.setattr(corpus_gold, "annotated", dict)
    file.write_text("\n".join(added("aside", folder, {"d1": _TEXT})) + "\n", encoding="utf-8")
    (tmp_path / "set").mkdir()
    articles, gold = sets(tmp_path / "set")["aside"]
    assert read_gold(gold) == {"d1": _ANNOTATION | {"set": "aside"}}
    assert json.loads(articles.read_text(encoding="utf-8"))["published"] == "2019-03-06"


def test_no_line_holds_words_of_an_article() -> None:
    lines = corpus_gold.FILE.read_text(encoding="utf-8").splitlines()
    kept = [json.loads(line) for line in lines]
    assert kept
    assert [one["doc"] for one in kept] == sorted(one["doc"] for one in kept)
    spans = [
        one["evidence"] for line in kept for name in ("holdings", "events", "documents") for one in line[name]
    ]
    assert all(len(span) == 2 and all(isinstance(at, int) for at in span) for span in spans)


def test_without_a_corpus_the_set_of_this_project_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(corpus_gold, "CORPUS", tmp_path / "none.gz")
    assert set(sets(tmp_path)) == set(material.annotated())
