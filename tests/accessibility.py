"""What axe finds wrong with a page, by the rules of WCAG 2.2 AA, and the phone on which pages are tried.

Comes in: an open page. Goes out: the violations, each by its name and the elements that it is about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from playwright.sync_api import Page

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
_RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}


def violations(page: Page) -> dict[str, list[str]]:
    """Return the elements at fault by the name of the rule."""
    found = Axe().run(page, options=_RULES).response["violations"]
    return {one["id"]: [node["html"] for node in one["nodes"]] for one in found}


def fits(page: Page) -> bool:
    """Whether a page scrolls one way only. The window of a phone grows with what is too wide for it."""
    size = page.viewport_size
    return size is not None and int(page.evaluate("document.documentElement.scrollWidth")) <= size["width"]
