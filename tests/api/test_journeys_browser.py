"""What people come for, from the first click to the last, without scripts where pages need none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from kg.cli import app
from tests.serving import patient, serve

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser import Visitor

pytest_plugins = ("tests.browser",)
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(sample_graph: Path) -> Iterator[str]:
    yield from serve(patient(sample_graph))


def pick(page: Page, day: str) -> None:
    form = page.locator("form.day")
    form.locator("input[type=date]").fill(day)
    form.get_by_role("button").click()


def heads(page: Page) -> list[str]:
    cells = page.locator("section.central-offices .cell")
    return [
        cell.locator(".holder a").first.inner_text()
        for cell in cells.all()
        if cell.locator(".holder a").count()
    ]


def ask(page: Page, question: str) -> str:
    page.get_by_label("Câu hỏi", exact=True).fill(question)
    page.locator("form.big").get_by_role("button").click()
    return page.locator("main").inner_text()


def test_somebody_picks_a_day_and_sees_the_four_heads(visit: Visitor, address: str) -> None:
    page = visit(address, java_script_enabled=False).page
    pick(page, "2019-01-17")
    assert heads(page) == ["Nguyễn Văn Nên", "Đào Việt Trung", "Nguyễn Hạnh Phúc", "Mai Tiến Dũng"]
    page.locator(".years").get_by_role("link", name="2022").click()
    assert page.url.endswith("on=2022-01-17")
    assert "Trần Văn Sơn" in page.locator("section.central-offices").inner_text()


def test_somebody_searches_without_marks_and_reads_a_career(visit: Visitor, address: str) -> None:
    page = visit(address, java_script_enabled=False).page
    page.get_by_role("searchbox").fill("tran van son")
    page.get_by_role("button", name="Tìm").click()
    page.get_by_role("link", name="Trần Văn Sơn", exact=True).click()
    assert page.locator("h1").inner_text() == "Trần Văn Sơn"
    head = page.get_by_role("rowheader", name="Chủ nhiệm Văn phòng Chính phủ", exact=True)
    row = page.get_by_role("row").filter(has=head)
    assert "Từ 8/4/2021, ít nhất đến 11/1/2022" in row.inner_text()


def test_somebody_goes_from_a_bar_to_the_sentence_in_the_article(visit: Visitor, address: str) -> None:
    page = visit(f"{address}/people/Mai Tiến Dũng", java_script_enabled=False).page
    page.locator(".timeline a").filter(has_text="Bí thư Đảng ủy Văn phòng Chính phủ").click()
    assert "/documents/" in page.url
    marked = page.locator(":target + mark")
    assert "Bí thư Đảng ủy" in marked.inner_text()
    assert marked.bounding_box() is not None


def test_somebody_asks_in_vietnamese_and_in_english(visit: Visitor, address: str) -> None:
    page = visit(f"{address}/ask", java_script_enabled=False).page
    told = ask(page, "Ai là Chủ nhiệm Văn phòng Chính phủ ngày 17/1/2019?")
    assert "Mai Tiến Dũng" in told
    assert "Chắc chắn" in told
    told = ask(page, "Who succeeded Mai Tiến Dũng as Chủ nhiệm Văn phòng Chính phủ?")
    assert "Trần Văn Sơn" in told


def test_somebody_edits_the_query_that_a_question_stands_for(visit: Visitor, address: str) -> None:
    page = visit(
        f"{address}/ask?q=Ai là Chủ nhiệm Văn phòng Chính phủ ngày 17/1/2019?", java_script_enabled=False
    ).page
    page.locator("summary").filter(has_text="SPARQL").click()
    page.locator("form.query").get_by_role("button").click()
    assert page.url.startswith(f"{address}/sparql?query=")
    assert "Mai Tiến Dũng" in page.locator("table").first.inner_text()


def test_somebody_opens_the_graph_from_disk(visit: Visitor, sample_graph: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph.html"
    done = CliRunner().invoke(app, ["view", "Mai Tiến Dũng", "--graph", str(sample_graph), "--out", str(out)])
    assert done.exit_code == 0, done.output
    visited = visit(out.as_uri())
    assert visited.page.inner_text("#details h2") == "Mai Tiến Dũng"
    assert visited.foreign() == []
    assert visited.errors == []
