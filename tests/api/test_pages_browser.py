"""Every type of page in a browser: accessible, light, quiet, usable without scripts, a mouse or much room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.tokens import new_token
from tests.accessibility import PHONE, fits, violations
from tests.serving import patient, serve

if TYPE_CHECKING:
    from tests.browser import Visit, Visitor

pytest_plugins = ("tests.browser",)
pytestmark = pytest.mark.browser

MOST_BYTES = 100_000
MOST_REQUESTS = 3
ASKED = "Ai là Chủ nhiệm Văn phòng Chính phủ ngày 17/1/2019?"
PAGES = {
    "board": "/?on=2019-01-17",
    "empty board": "/?on=1950-01-01",
    "search": "/search?q=van",
    "search without hits": "/search?q=zzz",
    "person": "/people/Mai Tiến Dũng?on=2019-01-17",
    "why": "/people/Mai Tiến Dũng?on=2021-12-31&post=Chủ nhiệm Văn phòng Chính phủ",
    "post": "/posts/Chủ nhiệm Văn phòng Chính phủ?on=2019-01-17",
    "organization": "/organizations/Văn phòng Chính phủ",
    "chart": "/organizations/Chính phủ?on=2019-09-06&lang=en",
    "event": "/events/Hội nghị triển khai công tác phối hợp năm 2019",
    "document": "/documents/03-lam-viec-voi-dang-uy-khoi-2019",
    "ask": "/ask",
    "answer": f"/ask?q={ASKED}",
    "not understood": "/ask?q=mấy giờ rồi",
    "people": "/people?on=2019-01-17",
    "people narrowed": "/people?title=Bộ trưởng&sort=family&lang=en",
    "posts": "/posts",
    "bodies": "/organizations",
    "events": "/events",
    "empty list": "/posts?place=Sao Hỏa",
    "conflicts": "/conflicts",
    "review": "/review?recorded=j-12345678",
    "judge": "/judge?one=Mai Tiến Dũng&other=Trần Văn Sơn",
    "ontology": "/ns",
    "things": "/void.html",
    "catalog": "/catalog.html",
    "tenure": "/tenure/mai-tien-dung-bcc7b3bf-4e7e9e45.html",
    "evidence": "/evidence/646bd129cca5.html",
    "api": "/docs",
    "operation": "/docs/listHolders",
    "change": "/docs/putGraph",
    "english board": "/?on=2019-01-17&lang=en",
    "english person": "/people/Mai Tiến Dũng?on=2019-01-17&lang=en",
    "problem types": "/problems/",
    "sparql": "/sparql",
    "rows": "/sparql?query=SELECT * { ?a a foaf:Person } LIMIT 5",
    "problem": "/people/nobody",
}
WAYS = {"light": {"color_scheme": "light"}, "dark": {"color_scheme": "dark"}, "phone": PHONE}

VARIANTS = {
    "why",
    "chart",
    "people narrowed",
    "posts",
    "bodies",
    "empty list",
    "change",
    "english board",
    "english person",
    "catalog",
}
"""Pages of a type that another one stands for, in what does not depend on what they show."""
TYPES = {name: path for name, path in PAGES.items() if name not in VARIANTS}
SEEN = [(path, WAYS["light"], f"{name}-light") for name, path in PAGES.items()]
SEEN += [(path, WAYS[way], f"{name}-{way}") for name, path in TYPES.items() for way in ("dark", "phone")]

every_page = pytest.mark.parametrize("path", TYPES.values(), ids=TYPES)


@pytest.fixture(scope="module")
def address(sample_graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the samples to people who may judge, from a folder of its own."""
    folder = tmp_path_factory.mktemp("judged")
    (folder / "current").symlink_to((sample_graph / "current").resolve(), target_is_directory=True)
    admitting = patient(folder, tokens=(new_token("tester")[1],))
    yield from serve(admitting, lambda judgement: judgement)


def quiet(visited: Visit, address: str) -> None:
    """Check that a page asked nobody else and complained of nothing; a problem tells its status."""
    assert [url for url in visited.requests if not url.startswith(address)] == []
    missing = visited.page.url.endswith(PAGES["problem"])
    assert [error for error in visited.errors if not (missing and "status of 404" in error)] == []


@pytest.mark.parametrize(("path", "way"), [one[:2] for one in SEEN], ids=[one[2] for one in SEEN])
def test_axe_finds_no_violation_of_wcag_2_2_aa(
    visit: Visitor, address: str, path: str, way: dict[str, object]
) -> None:
    visited = visit(address + path, **way)
    for details in visited.page.locator("details").all():
        details.evaluate("one => one.open = true")
    assert violations(visited.page) == {}
    assert fits(visited.page)


def test_axe_sees_what_is_wrong(visit: Visitor, address: str) -> None:
    page = visit(address + PAGES["ask"]).page
    page.locator("main").evaluate("one => { one.innerHTML = '<img src=\"/static/mark.svg\"><input>' }")
    assert violations(page).keys() >= {"image-alt", "label"}


@every_page
def test_a_page_is_light_quiet_and_needs_no_script(visit: Visitor, address: str, path: str) -> None:
    visited = visit(address + path, java_script_enabled=False)
    quiet(visited, address)
    assert len(visited.requests) <= MOST_REQUESTS
    assert len(visited.page.content().encode()) <= MOST_BYTES
    assert visited.page.locator("h1").count() == 1
    assert visited.page.locator("main").inner_text().strip()
    written = visited.page.locator("script:not([type='application/ld+json']):not([src^='/static/'])")
    assert written.count() == 0


@every_page
def test_the_first_key_leads_past_the_head_of_the_page(visit: Visitor, address: str, path: str) -> None:
    page = visit(address + path).page
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.get_attribute("href") == "#main"
    box = skip.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert skip.evaluate("one => getComputedStyle(one).outlineStyle") != "none"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator(":focus").evaluate("one => one.closest('header') === null")


@every_page
def test_paper_shows_neither_menus_nor_forms(visit: Visitor, address: str, path: str) -> None:
    page = visit(address + path).page
    page.emulate_media(media="print")
    assert page.locator("nav:visible, form:visible").count() == 0
    assert page.locator("h1").is_visible()


def test_paper_shows_the_evidence_behind_a_click(visit: Visitor, address: str) -> None:
    page = visit(address + PAGES["board"]).page
    quote = page.locator(".cell details blockquote").first
    assert not quote.is_visible()
    page.emulate_media(media="print")
    assert quote.is_visible()
