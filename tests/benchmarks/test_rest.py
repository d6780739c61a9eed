"""The measurement of every call."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.app import create_app
from benchmarks.load import Load
from benchmarks.rest import CALLS, LEFT_OUT, Measured, reported, told
from kg.store import MEMORY
from tests.serving import patient


def test_every_call_is_measured_or_left_out_for_a_reason() -> None:
    app = create_app(patient(MEMORY))
    with app.state.live.running():
        described = app.openapi()["paths"]
    read = (one["get"] for path, one in described.items() if path.startswith("/v1/") and "get" in one)
    asked = {one["operationId"] for one in read}
    measured = {name.split()[0] for name in CALLS}
    assert measured | LEFT_OUT == asked
    assert not measured & LEFT_OUT


def test_the_slowest_is_told_last_and_what_is_over_the_target_or_failed_is_marked() -> None:
    slow, quick = Load(100, 20, 40, 50, 2, 1.5), Load(100, 1, 30, 31, 0, 0.1)
    found = [Measured("slow", 60, slow), Measured("quick", 2, quick)]
    _, *lines, within = told(found, 30, "calls")
    assert [line.split()[0] for line in lines] == ["quick", "slow"]
    assert [line.endswith("60.0  over  2 not 200") for line in lines] == [False, True]
    assert within == "1 of 2 calls keep p95 within 30 ms"


def test_without_wrk_it_says_that_it_is_skipped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("QUANLO_GRAPH", str(tmp_path))
    assert [line.split(",")[0] for line in reported("calls", {}, 1, 30)] == ["calls: skipped"]
