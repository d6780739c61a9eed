"""Pictures of each type of page for the documentation: `python -m tests.screenshots [FOLDER]`.

Comes in: the sample articles and a Chromium. Goes out: `FOLDER/PAGE-WAY.jpg`, for a wide window by
day and by night and for a phone.
"""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from kg import ingest, pipeline
from kg.resources import resource
from kg.tokens import new_token
from kg.vocabulary import DEFAULT_BASE
from tests.browser import ARGUMENTS
from tests.serving import patient, serve

FOLDER = Path(__file__).parent.parent / "docs/images/pages"
PAGES = {
    "board": "/?on=2019-01-17",
    "search": "/search?q=van son",
    "person": "/people/Mai Tiến Dũng",
    "post": "/posts/Chủ nhiệm Văn phòng Chính phủ?on=2019-01-17",
    "why": "/people/Mai Tiến Dũng?on=2021-12-31&post=Chủ nhiệm Văn phòng Chính phủ#day",
    "companions": "/people/Mai Tiến Dũng#companions",
    "organization": "/organizations/Văn phòng Chính phủ?on=2019-09-06",
    "event": "/events/Hội nghị triển khai công tác phối hợp năm 2019",
    "people": "/people?on=2019-01-17",
    "events": "/events?period=2019",
    "conflicts": "/conflicts",
    "review": "/review",
    "judge": "/judge?one=Mai Tiến Dũng&other=Trần Văn Sơn",
    "problem": "/people/Mai Tiến Dững",
    "english": "/posts/Chủ nhiệm Văn phòng Chính phủ?on=2019-01-17&lang=en",
    "api": "/docs/listHolders",
    "article": "/documents/03-lam-viec-voi-dang-uy-khoi-2019",
    "ask": "/ask?q=Ai là Chủ nhiệm Văn phòng Chính phủ ngày 17/1/2019?",
    "graph": "/graph?around=Văn phòng Chính phủ#on=2019-01-17",
    "sparql": "/sparql",
    "dataset": "/void.html",
    "ontology": "/ns",
    "problems": "/problems/",
}
WAYS = {
    "day": {"viewport": {"width": 1080, "height": 760}, "color_scheme": "light"},
    "night": {"viewport": {"width": 1080, "height": 760}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 760}, "color_scheme": "light"},
}
_QUALITY = 55


def take(browser: Browser, address: str, folder: Path) -> None:
    """Write one picture of each page in each way."""
    folder.mkdir(parents=True, exist_ok=True)
    for way, settings in WAYS.items():
        page = browser.new_page(locale="vi-VN", **settings)  # type: ignore[arg-type]
        for name, path in PAGES.items():
            page.goto(address + path, wait_until="networkidle")
            page.screenshot(path=folder / f"{name}-{way}.jpg", type="jpeg", quality=_QUALITY)
        page.close()


@contextmanager
def samples() -> Iterator[str]:
    """Serve the graph of the sample articles."""
    with tempfile.TemporaryDirectory() as out:
        articles = ingest.read([str(resource("data/articles"))], io.BytesIO())
        pipeline.build(pipeline.read_all(articles), Path(out), DEFAULT_BASE)
        admitting = patient(Path(out), tokens=(new_token("reader")[1],))
        yield from serve(admitting, lambda judgement: judgement)


def main() -> None:
    """Take all pictures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    with samples() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(ARGUMENTS))
        take(browser, address, folder)
        browser.close()


if __name__ == "__main__":
    main()
