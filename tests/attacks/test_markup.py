"""Thirty payloads of markup in every field, on every page and export, in a real browser: none fires."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import httpx
import pytest

from kg.store import open_store
from kg.views.export import FORMATS, export
from kg.views.graph_page import page
from kg.views.network import network
from tests.attacks.hostile import PAYLOADS, hostile_graph
from tests.attacks.target import Target
from tests.serving import LONG

if TYPE_CHECKING:
    from tests.browser import Visitor

pytest_plugins = ("tests.browser",)

KINDS = {"person": "nguyễn", "post": "chủ nhiệm", "organization": "ủy ban", "event": "họp", "document": "tin"}
FOLDERS = dict(zip(KINDS, ("people", "posts", "organizations", "events", "documents"), strict=True))
EXPLORER = "/graph"
SERVED = ("/static/board.js", "/graph/")
"""Where the scripts of pages lie; they are files of this site, so no page allows any that is written in."""
EVENT = re.compile(r"on[a-z]+$")


class Elements(HTMLParser):
    """Notes what a page would run or load: scripts, handlers, frames, addresses that are code."""

    def __init__(self) -> None:
        super().__init__()
        self.alive: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"script", "iframe", "object", "embed", "base", "meta", "math", "video"}:
            pairs = dict(attrs)
            data = tag == "script" and pairs.get("type") == "application/ld+json"
            served = tag == "script" and (pairs.get("src") or "").startswith(SERVED)
            if not (data or served) and (tag != "meta" or "http-equiv" in pairs):
                self.alive.append(tag)
        for name, value in attrs:
            code = (value or "").strip().lower().startswith(("javascript:", "data:text", "vbscript:"))
            if EVENT.match(name) or code:
                self.alive.append(f"{tag} {name}")


def alive(html: str) -> list[str]:
    parser = Elements()
    parser.feed(html)
    return parser.alive


def scripted(path: str) -> bool:
    return path == "/" or path.startswith(EXPLORER)


@pytest.fixture(scope="module")
def pages(target: Target) -> list[str]:
    """Every page that bears a payload: things by their identifiers, lists, searches, queries, problems."""
    found: list[str] = [
        "/",
        "/sparql",
        "/docs",
        EXPLORER,
        "/conflicts",
        "/conflicts?page=2",
        "/review?page=2",
    ]
    found += [f"/{folder}" for folder in FOLDERS.values() if folder != "documents"]
    for payload in PAYLOADS:
        text = quote(payload, safe="")
        found += [f"/ask?q={text}", f"/people?title={text}", f"/events?place={text}&lang=en"]
        found += [f"/search?q={text}", f"/none/{text}", f"/sparql?query={text}"]
        found += [f"/sparql?query={quote(f'SELECT ({json.dumps(payload)} AS ?x) {{}}', safe='')}"]
    for kind, word in KINDS.items():
        hits = httpx.get(f"{target.address}/v1/search?q={word}&kind={kind}&limit=100", timeout=LONG).json()
        names = [quote(one["id"], safe="") for one in hits["answers"]]
        assert len(names) >= len(PAYLOADS)
        found += [f"/{FOLDERS[kind]}/{name}" for name in names]
        if kind == "person":
            found += [f"/judge?one={one}&other={other}" for one, other in pairwise(names[: len(PAYLOADS)])]
        if kind != "document":
            found.append(f"{EXPLORER}?around={names[0]}")
    return found


def test_no_page_holds_anything_that_runs(target: Target, pages: list[str]) -> None:
    with httpx.Client(headers={"accept": "text/html"}, follow_redirects=True, timeout=LONG) as client:
        for path in pages:
            answer = client.get(target.address + path)
            policy = answer.headers["content-security-policy"]
            assert policy.startswith("default-src 'none'"), path
            assert "script-src 'self';" in policy if scripted(path) else "script-src" not in policy
            assert "unsafe" not in policy or path.startswith(EXPLORER), path
            assert alive(answer.text) == [], path


@pytest.mark.browser
def test_nothing_fires_in_a_browser(target: Target, pages: list[str], visit: Visitor) -> None:
    opened = visit(target.address)
    for path in pages:
        opened.page.goto(target.address + path)
    complaints = [one for one in opened.errors if "status of 4" not in one]  # a problem page is no success
    assert complaints == []
    assert [url for url in opened.requests if not url.startswith(target.address)] == []


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_graph(tmp_path_factory.mktemp("exported") / "graph")


@pytest.mark.browser
def test_nothing_fires_in_a_drawing(graph: Path, tmp_path: Path, visit: Visitor) -> None:
    drawing = tmp_path / "graph.html"
    with open_store(graph) as store:
        drawing.write_text(page(network(store, None), PAYLOADS[0]), encoding="utf-8")
    opened = visit(drawing.as_uri())
    opened.page.wait_for_timeout(500)
    assert (opened.errors, opened.foreign()) == ([], [])


@pytest.mark.parametrize("form", FORMATS)
def test_no_export_runs_in_a_browser_or_a_spreadsheet(graph: Path, form: str) -> None:
    with open_store(graph) as store:
        content = export(store, form)
    if form == "csv":
        cells = [cell for row in csv.reader(io.StringIO(content.decode())) for cell in row]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert b"<script>alert(1)" not in content or form not in {"rdfxml", "graphml", "gexf"}


@pytest.mark.parametrize(
    "path",
    [
        "/v1/search?q=nguyễn",
        "/v1/review",
        "/openapi.json",
        "/sparql?query=SELECT*%7B?s%20?p%20?o%7DLIMIT%2050",
    ],
)
def test_data_is_never_taken_for_a_page(target: Target, path: str) -> None:
    answer = httpx.get(target.address + path, timeout=LONG)
    assert "html" not in answer.headers["content-type"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")


def test_labels_bear_no_unseen_character_and_evidence_names_it(graph: Path) -> None:
    with open_store(graph) as store:
        headlines = store.select("SELECT DISTINCT ?x { ?s schema:headline|schema:publisher ?x }")
    assert not [row for row in headlines if re.search("[\u202e\u2066\u200b]", str(row["x"]))]


def test_evidence_names_what_is_not_seen(target: Target) -> None:
    number = next(number for number, payload in enumerate(PAYLOADS) if "\u202e" in payload)
    path = f"/documents/{quote(f'doc-{number}-{PAYLOADS[number]}', safe='')}"
    html = httpx.get(target.address + path, headers={"accept": "text/html"}, timeout=LONG).text
    html = re.sub(r"<script type=.application/ld\+json.>.*?</script>", "", html, flags=re.DOTALL)
    assert "⟨U+202E⟩" in html
    assert "\u202e" not in html
