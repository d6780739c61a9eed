"""A headless Chromium for tests of pages, and a watch on what a page does there.

Name it in a test module with `pytest_plugins = ("tests.browser",)`, mark the tests `browser`, and take the
fixture `visit`; import its types under TYPE_CHECKING only, as pytest must load it first. Where no Chromium
is installed such tests skip, except on CI (environment CI=true), where they fail.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog, Page, sync_playwright

from tests.missing import missing
from tests.serving import LONG

ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_TRIES, _PAUSE = 600, 50  # milliseconds
LOCAL = ("file:", "data:", "about:", "blob:")


@dataclass
class Visit:
    """An open page with all it asked for and complained about.

    Attributes:
        page: The page itself.
        requests: Address of every request, also of those refused.
        errors: Console errors, uncaught exceptions and dialogs.
    """

    page: Page
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def foreign(self) -> list[str]:
        """Return the requests that left the disk."""
        return [url for url in self.requests if not url.startswith(LOCAL)]

    def until(self, expression: str) -> None:
        """Wait until it is true; `wait_for_function` runs text as a script, which our policies forbid."""
        for _ in range(_TRIES):
            if self.page.evaluate(expression):
                return
            self.page.wait_for_timeout(_PAUSE)
        raise AssertionError(f"never true: {expression}")


Visitor = Callable[..., Visit]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Start Chromium once for the tests of a module."""
    path = shutil.which("chromium")
    if path is None:
        missing("no chromium is installed; on Debian: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


def refuse(visited: Visit, dialog: Dialog) -> None:
    """Close a dialog that a page opened, which no page should."""
    visited.errors.append(f"dialog: {dialog.message}")
    dialog.dismiss()


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Visitor]:
    """Open addresses in a context of their own: `visit(url, viewport={...}, color_scheme="dark")`."""
    contexts = []

    def open_page(url: str, **settings: Any) -> Visit:
        context = chromium.new_context(**{"locale": "vi-VN", **settings})
        context.set_default_timeout(LONG * 1000)
        contexts.append(context)
        visited = Visit(context.new_page())
        page = visited.page
        page.on("request", lambda request: visited.requests.append(request.url))
        page.on("pageerror", lambda error: visited.errors.append(str(error)))
        page.on("console", lambda said: visited.errors.append(said.text) if said.type == "error" else None)
        page.on("dialog", lambda dialog: refuse(visited, dialog))
        page.goto(url)
        return visited

    yield open_page
    for context in contexts:
        context.close()
