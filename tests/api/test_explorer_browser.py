"""The graph explorer as the site serves it: accessible in both languages, and kept as a file of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from kg.settings import Settings
from tests.accessibility import PHONE, fits, violations
from tests.serving import serve

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser import Visitor

pytest_plugins = ("tests.browser",)
pytestmark = pytest.mark.browser

AROUND = "/graph?around=Văn phòng Chính phủ"
NEAR = "/graph?around=Trần Văn Sơn&depth=1"
WAYS = {
    "day": (NEAR, {"color_scheme": "light"}),
    "night": (f"{NEAR}&lang=en", {"color_scheme": "dark"}),
    "phone": (f"{NEAR}#on=2021-06-01", PHONE),
}
MOST_BYTES = 100_000
POST = "Chủ nhiệm Văn phòng Chính phủ"


@pytest.fixture(scope="module")
def address(sample_graph: Path) -> Iterator[str]:
    yield from serve(Settings(graph=sample_graph, workers=1))


def holders(page: Page) -> list[str]:
    """Return who the table shows in the post."""
    rows = page.locator("#relations tbody tr:visible").filter(has_text="giữ chức").all()
    return [row.locator("th").inner_text() for row in rows if row.locator("td").nth(1).inner_text() == POST]


@pytest.mark.parametrize(("path", "way"), WAYS.values(), ids=WAYS)
def test_axe_finds_no_violation_of_wcag_2_2_aa(
    visit: Visitor, address: str, path: str, way: dict[str, object]
) -> None:
    visited = visit(address + path, **way)
    visited.page.click("summary")
    visited.page.fill("#search", "tran van son")
    visited.page.keyboard.press("Enter")
    assert violations(visited.page) == {}
    assert fits(visited.page)
    assert visited.errors == []
    assert [url for url in visited.requests if not url.startswith((address, "data:", "blob:"))] == []


def test_somebody_pulls_the_slider_from_2019_to_2021_and_sees_the_holder_change(
    visit: Visitor, address: str
) -> None:
    visited = visit(address + AROUND)
    page = visited.page
    page.click("summary")
    first = date.fromisoformat(page.get_attribute("#slider", "data-begin") or "")
    seen = []
    for day in ("2019-01-17", "2020-01-01", "2021-05-06", "2021-12-31"):
        page.locator("#slider").fill(str((date.fromisoformat(day) - first).days))
        visited.until(f"document.getElementById('day').value === '{day}'")
        seen.append(holders(page))
    assert seen == [["Mai Tiến Dũng"], ["Mai Tiến Dũng"], ["Trần Văn Sơn"], ["Trần Văn Sơn"]]
    assert page.get_attribute("#slider", "aria-valuetext") == "31/12/2021"
    assert page.inner_text("#told").startswith("31/12/2021: ")


def test_the_picture_is_kept_as_one_file_that_opens_from_disk_and_asks_nobody(
    visit: Visitor, address: str, tmp_path: Path
) -> None:
    page = visit(address + AROUND).page
    page.fill("#day", "2019-01-17")
    with page.expect_download() as waiting:
        page.click("#file")
    assert waiting.value.suggested_filename == "mang-luoi-quanh-van-phong-chinh-phu.html"
    kept = tmp_path / "kept.html"
    waiting.value.save_as(kept)
    visited = visit(kept.as_uri())
    assert visited.page.input_value("#day") == "2019-01-17"
    visited.page.click("summary")
    assert holders(visited.page) == ["Mai Tiến Dũng"]
    assert visited.requests == [kept.as_uri()]
    assert visited.errors == []
    assert visited.page.locator("a[href^='/']").count() == 0


def test_the_picture_is_kept_as_an_image(visit: Visitor, address: str) -> None:
    page = visit(address + AROUND).page
    with page.expect_download() as waiting:
        page.click("#image")
    assert Path(waiting.value.path()).read_bytes().startswith(b"\x89PNG")


def test_the_picture_leads_to_pages_and_other_pictures_in_its_language(visit: Visitor, address: str) -> None:
    page = visit(f"{address}/graph?around=Mai Tiến Dũng&lang=en").page
    page.get_by_role("link", name="Its page").click()
    assert page.locator("h1").inner_text() == "Mai Tiến Dũng"
    assert page.url.endswith("lang=en")
    page.go_back()
    page.get_by_role("link", name="Tiếng Việt").click()
    assert page.locator("h1").inner_text() == "Mạng lưới quanh Mai Tiến Dũng"


def test_the_other_language_shows_the_same_day(visit: Visitor, address: str) -> None:
    page = visit(f"{address}{AROUND}#on=2019-01-17&hide=event").page
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**lang=en#on=2019-01-17&hide=event")
    assert page.input_value("#day") == "2019-01-17"


def test_without_scripts_the_table_leads_on(visit: Visitor, address: str) -> None:
    page = visit(address + AROUND, java_script_enabled=False).page
    page.get_by_role("link", name=f"Vẽ quanh đây: {POST}", exact=True).click()
    assert {"Mai Tiến Dũng", "Trần Văn Sơn"} <= set(holders(page))
    page.get_by_role("link", name="Vẽ quanh đây: Trần Văn Sơn", exact=True).click()
    assert page.locator("h1").inner_text() == "Mạng lưới quanh Trần Văn Sơn"
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Lưu tệp HTML").click()
    assert waiting.value.suggested_filename.endswith(".html")


@pytest.mark.parametrize("path", ["/graph", AROUND, f"{NEAR}&lang=en"])
def test_the_page_is_light_and_can_be_read_before_its_scripts_have_come(
    visit: Visitor, address: str, path: str
) -> None:
    visited = visit(address + path, java_script_enabled=False)
    assert len(visited.page.content().encode()) <= MOST_BYTES
    assert [url for url in visited.requests if not url.startswith("data:")] == [visited.page.url]
    assert visited.page.locator("#relations tbody tr").count() > 1
    assert visited.page.locator("script:not([src^='/graph/'])").count() == 0


def test_the_table_holds_all_of_the_picture_once_it_is_opened(visit: Visitor, address: str) -> None:
    page = visit(address + AROUND).page
    nodes, edges = page.evaluate("[given.nodes.length, given.edges.length]")
    assert page.inner_text("#size").startswith(f"{nodes} nút, {edges} quan hệ")
    page.click("summary")
    assert edges > 60
    expect(page.locator("#relations tbody tr")).to_have_count(edges)
    expect(page.locator("#things tbody tr")).to_have_count(nodes)
    page.locator("#things").get_by_role("link", name="Mai Tiến Dũng", exact=True).click()
    assert page.locator("h1").inner_text() == "Mai Tiến Dũng"
