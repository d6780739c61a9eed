"""The measurement of every call."""

from __future__ import annotations

from api.app import create_app
from benchmarks.rest import CALLS, LEFT_OUT, Measured, told
from kg.store import MEMORY
from tests.serving import patient


def test_every_call_is_measured_or_left_out_for_a_reason() -> None:
    app = create_app(patient(MEMORY))
    with app.state.services.running():
        described = app.openapi()["paths"]
    asked = {one["get"]["operationId"] for path, one in described.items() if path.startswith("/v1/")}
    assert set(CALLS) | LEFT_OUT == asked
    assert not set(CALLS) & LEFT_OUT


def test_the_slowest_is_told_last_and_what_is_over_the_target_or_failed_is_marked() -> None:
    found = [Measured("slow", 20, 40, 2), Measured("quick", 1, 30, 0)]
    *lines, within = told(found, 30, "calls")
    assert [line.split()[0] for line in lines] == ["quick", "slow"]
    assert [line.endswith("over  2 not 200") for line in lines] == [False, True]
    assert within == "1 of 2 calls keep p95 within 30 ms"
