"""The articles written for the demonstration."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

ROOT = Path(__file__).parents[2]
ARTICLES = sorted((ROOT / "data" / "articles").iterdir())
SCHEMATIC = {"Nguyễn Văn A", "Trần Thị B", "Lê Văn C", "Phạm Thị D"}


def test_there_are_articles_of_every_form() -> None:
    assert len(ARTICLES) >= 12
    assert {path.suffix for path in ARTICLES} == {".txt", ".html", ".jsonl"}


def test_articles_are_composed_unicode() -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in ARTICLES}
    assert [name for name, text in texts.items() if text != unicodedata.normalize("NFC", text)] == []


def test_photographers_bear_schematic_names() -> None:
    photographers = [
        name.strip()
        for path in ARTICLES
        for name in re.findall(r"Ảnh: ([^<\n]+)", path.read_text(encoding="utf-8"))
    ]
    assert set(photographers) <= SCHEMATIC


def test_outlets_are_of_the_reserved_example_domain() -> None:
    texts = "\n".join(path.read_text(encoding="utf-8") for path in ARTICLES)
    domains = re.findall(r"\b[\w-]+\.(?:vn|com|net|org|info|example)\b", texts)
    assert {domain for domain in domains if not domain.endswith(".example")} == set()


def test_lines_of_articles_have_an_id_a_text_and_a_date() -> None:
    lines = (ROOT / "data/articles/16-ban-tin-ngan.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    assert all({"id", "text", "published"} <= set(record) for record in records)
    assert len({record["id"] for record in records}) == len(records)


def test_the_datasheet_describes_every_article() -> None:
    datasheet = (ROOT / "data/README.md").read_text(encoding="utf-8")
    assert [path.name for path in ARTICLES if path.name not in datasheet] == []


def test_the_article_that_is_wrong_on_purpose_says_so() -> None:
    wrong = ROOT / "data/articles/11-chuc-danh-cu-thang-6-2021.txt"
    assert "cố ý" in wrong.read_text(encoding="utf-8")
