"""What people come for, from the first click to the last, without scripts where pages need none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from kg.cli import app
from kg.commands.serving import recorder
from kg.resolve.judgements import HEADER
from kg.resources import resource
from kg.settings import Settings
from kg.tokens import new_token
from tests.serving import patient, serve

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser import Visitor

pytest_plugins = ("tests.browser",)
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(sample_graph: Path) -> Iterator[str]:
    yield from serve(patient(sample_graph))


@contextmanager
def served(settings: Settings) -> Iterator[str]:
    yield from serve(settings, recorder(settings))


def rebuild(graph: Path) -> None:
    done = CliRunner().invoke(app, ["build", str(resource("data/articles")), "--out", str(graph)])
    assert done.exit_code == 0, done.output


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
    marked = page.locator(".run:has(:target)")
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


def test_somebody_drags_the_slider_and_sees_the_holder_change(visit: Visitor, address: str) -> None:
    visited = visit(f"{address}/?on=2019-01-17")
    page = visited.page
    slider = page.get_by_label("Kéo tới một ngày")
    slider.fill(str(date(2021, 12, 31).toordinal()))
    page.get_by_role("heading", name="Ngày 31/12/2021").wait_for()
    assert "Trần Văn Sơn" in heads(page)
    assert page.url.endswith("on=2021-12-31")
    assert page.locator("form.day input[type=date]").input_value() == "2021-12-31"
    assert visited.errors == []


def test_the_slider_leads_to_a_day_without_scripts_too(visit: Visitor, address: str) -> None:
    page = visit(f"{address}/?on=2019-01-17", java_script_enabled=False).page
    page.locator("#slider").focus()
    page.keyboard.press("End")
    page.get_by_role("button", name="Xem ngày này").click()
    assert page.url.endswith("on=2023-03-02")


def test_somebody_turns_to_english_and_stays_on_the_page(visit: Visitor, address: str) -> None:
    page = visit(f"{address}/people/Mai Tiến Dũng?on=2019-01-17", java_script_enabled=False).page
    page.get_by_role("link", name="English").click()
    assert page.get_by_role("heading", name="Career").is_visible()
    assert "on=2019-01-17" in page.url
    page.get_by_role("link", name="Contradictions").click()
    assert page.locator("h1").inner_text() == "Contradictions"


def test_somebody_records_a_judgement_and_sees_it_after_a_rebuild(
    visit: Visitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    token, digest = new_token("editor")
    table, graph = tmp_path / "judgements.tsv", tmp_path / "graph"
    monkeypatch.setenv("QUANLO_JUDGEMENTS", str(table))
    table.write_text(f"{HEADER}\n", encoding="utf-8")
    settings = patient(graph, tokens=(digest,))
    rebuild(graph)
    with served(settings) as address:
        page = visit(f"{address}/conflicts", java_script_enabled=False).page
        wrong = page.locator(".quote").filter(has_text="“Chủ nhiệm Văn phòng Chính phủ Mai Tiến Dũng”")
        page.locator(".side").filter(has=wrong).get_by_role("link", name="Bác hoặc sửa").click()
        page.get_by_label("Câu này sai hoặc đọc sai: bác").check()
        page.get_by_label("Lý do, một câu").fill("Bài viết nhắc chức danh cũ.")
        page.get_by_label("Mã được cấp").fill(token)
        page.get_by_role("button", name="Ghi quyết định").click()
        assert "Lần dựng đồ thị sau sẽ theo" in page.get_by_role("status").inner_text()
        assert token not in page.url
    rebuild(graph)
    with served(settings) as address:
        page = visit(f"{address}/review", java_script_enabled=False).page
        assert "Bài viết nhắc chức danh cũ." in page.locator("main").inner_text()
        page.goto(f"{address}/conflicts")
        assert wrong.count() == 0
        assert "Trần Văn Sơn" not in page.locator("main").inner_text()


def test_somebody_opens_the_graph_from_disk(visit: Visitor, sample_graph: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph.html"
    done = CliRunner().invoke(app, ["view", "Mai Tiến Dũng", "--graph", str(sample_graph), "--out", str(out)])
    assert done.exit_code == 0, done.output
    visited = visit(out.as_uri())
    assert visited.page.inner_text("#details h2") == "Mai Tiến Dũng"
    assert visited.foreign() == []
    assert visited.errors == []
