"""The measurement of every page."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest

from api.app import create_app
from benchmarks import pages
from benchmarks.pages import PAGES
from benchmarks.rest import Addresses
from tests.serving import patient

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # starlette wishes for httpx2, which nothing else here needs
    from fastapi.testclient import TestClient

NONE = "not found"


def test_every_page_that_is_measured_is_there(sample_graph: Path) -> None:
    app = create_app(patient(sample_graph))
    with TestClient(app) as client, app.state.live.asked() as services:
        addresses = Addresses(services.session)
        drawn = {name: addresses.drawn(pattern) for name, pattern in PAGES.items()}
        found = {name: client.get(path, headers={"accept": "text/html"}) for name, path in drawn.items()}
    assert [
        name for name, answer in found.items() if answer.status_code != (404 if name == NONE else 200)
    ] == []
    assert all(answer.headers["content-type"].startswith("text/html") for answer in found.values())


def test_pages_of_no_graph_are_not_measured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("QUANLO_GRAPH", str(tmp_path / "none"))
    assert "no graph lies at" in next(pages.report())
