"""The measurement of every call."""

from __future__ import annotations

from api.app import create_app
from benchmarks.rest import CALLS, LEFT_OUT
from kg.store import MEMORY
from tests.serving import patient


def test_every_call_is_measured_or_left_out_for_a_reason() -> None:
    app = create_app(patient(MEMORY))
    with app.state.services.running():
        described = app.openapi()["paths"]
    asked = {one["get"]["operationId"] for path, one in described.items() if path.startswith("/v1/")}
    assert set(CALLS) | LEFT_OUT == asked
    assert not set(CALLS) & LEFT_OUT
