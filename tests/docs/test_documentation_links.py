"""The documentation points at things that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi.routing import APIRoute

from api import citations, exports, news, relations, routes

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "data/README.md"])
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


def links(page: Path) -> list[str]:
    found = LINK.findall(page.read_text(encoding="utf-8"))
    return [link for link in found if not re.match(r"[a-z]+:", link) and not link.endswith(".png")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_to_files_of_the_repository(page: Path) -> None:
    assert [link for link in links(page) if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_code_fences_are_closed(page: Path) -> None:
    fences = re.findall(r"^```", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert len(fences) % 2 == 0


def test_every_decision_stands_in_the_list_of_decisions() -> None:
    listed = set(links(ROOT / "docs/decisions/README.md"))
    assert {path.name for path in (ROOT / "docs/decisions").glob("0*.md")} == listed


def test_every_page_can_be_reached_from_the_readme() -> None:
    seen: set[Path] = set()
    waiting = [ROOT / "README.md"]
    while waiting:
        page = waiting.pop().resolve()
        if page not in seen and page.suffix == ".md":
            seen.add(page)
            waiting += [page.parent / link for link in links(page)]
    assert {page for page in PAGES if "docs" in page.parts} <= seen


def test_the_rest_reference_lists_exactly_the_addresses_that_are_served() -> None:
    text = (ROOT / "docs/reference/rest.md").read_text(encoding="utf-8")
    written = set(re.findall(r"`GET (/v1[^`?]*)", text))
    parts = (routes, relations, news, citations, exports)
    answering = [route for part in parts for route in part.router.routes]
    served = {route.path for route in answering if isinstance(route, APIRoute)}
    assert written == {path.replace(":path", "") for path in served}
