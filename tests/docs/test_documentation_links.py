"""The documentation points at things that exist."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from api.app import create_app
from kg.store import MEMORY
from tests.serving import patient

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


@pytest.fixture(scope="module")
def described() -> Mapping[str, Any]:
    """Return the addresses that can be read, as the description of the interface names them."""
    app = create_app(patient(MEMORY))
    with app.state.live.running():
        paths = app.openapi()["paths"]
    return {path: one for path, one in paths.items() if "get" in one}


REST = (ROOT / "docs/reference/rest.md").read_text(encoding="utf-8")


def test_the_rest_reference_lists_exactly_the_addresses_that_are_served(described: Mapping[str, Any]) -> None:
    assert set(re.findall(r"`GET (/v1[^`?]*)", REST)) == {
        path for path in described if path.startswith("/v1/")
    }
    roots = {f"/{path.split('/')[1]}" for path in described}
    assert {root for root in roots if f" {root}" not in REST and f"`{root}" not in REST} == set()


def test_the_rest_reference_lists_exactly_the_addresses_without_known_on(
    described: Mapping[str, Any],
) -> None:
    listed = re.search(r"The others are about names,(.*?)\.\n", REST, re.DOTALL)
    assert listed
    written = re.sub("`/lineage`", "`/v1/organizations/{organization}/lineage`", listed[1])
    without = {
        path
        for path, one in described.items()
        if path.startswith("/v1/") and "known_on" not in {given["name"] for given in one["get"]["parameters"]}
    }
    assert set(re.findall("`(/v1[^`]*)`", written)) == without


def test_the_reference_names_the_calls_that_come_in_pages(described: Mapping[str, Any]) -> None:
    text = (ROOT / "docs/reference/rest.md").read_text(encoding="utf-8")
    (told,) = re.findall(r"^Lists that may be long come in pages: (.+?); every other", text, re.M | re.DOTALL)
    paged = {
        path
        for path, one in described.items()
        if any(parameter["name"] == "cursor" for parameter in one["get"].get("parameters", ()))
    }
    below = {path for path in paged if path.startswith("/v1/")}
    named = set(re.findall(r"`([/\w-]+)`", told))
    assert {path if "{" not in path else path.rpartition("/")[2] for path in below} == named
