"""What the server has done, for Prometheus to read.

Comes in: every request with its answer. Goes out: counts and times by route, in the text format of
Prometheus. A route is named by its pattern, never by what was asked, so that names of people stay out and
the series are few. Processes that serve one port count together.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory

from fastapi import APIRouter, Request
from fastapi.responses import Response
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)
from prometheus_client.multiprocess import MultiProcessCollector
from starlette.types import Scope

from api.services import Served

router = APIRouter(include_in_schema=False)

_SECONDS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
_FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""Names the folder in which processes count together; prometheus_client reads it when it is loaded."""
_METHODS = {"GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"}


@contextmanager
def counting_together() -> Iterator[None]:
    """Let the processes that begin in this block count as one, also for those that have ended."""
    with TemporaryDirectory(prefix="quanlo-counts-") as folder:
        os.environ[_FOLDER] = folder
        try:
            yield
        finally:
            del os.environ[_FOLDER]


class Metrics:
    """The counters of one server."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        named = ("method", "route", "status")
        self._requests = Counter("quanlo_requests", "Requests answered.", named, registry=self.registry)
        self._seconds = Histogram(
            "quanlo_request_seconds",
            "Time until the answer was sent.",
            ("route",),
            buckets=_SECONDS,
            registry=self.registry,
        )
        self._series: dict[tuple[str, str, int], tuple[Counter, Histogram]] = {}
        self._statements = Gauge(
            "quanlo_statements",
            "Statements in the graph.",
            registry=self.registry,
            multiprocess_mode="mostrecent",
        )

    def count(self, scope: Scope, status: int, seconds: float) -> None:
        """Count one request."""
        route = getattr(scope.get("route"), "path", None) or scope.get("shortcut") or _folder(scope)
        method = scope["method"] if scope["method"] in _METHODS else "other"
        series = self._series.get((method, route, status))
        if series is None:
            series = self._requests.labels(method, route, str(status)), self._seconds.labels(route)
            self._series[method, route, status] = series
        series[0].inc()
        series[1].observe(seconds)

    def written(self, statements: int) -> bytes:
        """Return everything as text."""
        self._statements.set(statements)
        if _FOLDER not in os.environ:
            return generate_latest(self.registry)
        of_all = CollectorRegistry()
        MultiProcessCollector(of_all)  # type: ignore[no-untyped-call]
        return generate_latest(of_all)


def _folder(scope: Scope) -> str:
    """Return the folder from which a file was served, as a pattern."""
    found = scope.get("root_path", "").removeprefix(scope.get("app_root_path", ""))
    return f"{found}/{{path}}" if found else "none"


@router.get("/metrics")
def get_metrics(request: Request, services: Served) -> Response:
    """Give the counters to Prometheus."""
    metrics: Metrics = request.app.state.metrics
    return Response(metrics.written(services.store.size()), media_type=CONTENT_TYPE_LATEST)
