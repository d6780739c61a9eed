"""What routes work with, opened once when the application starts.

Comes in: settings. Goes out: an open store, a session over it and the pool of query workers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from api.evaluation import Bench, Limits
from api.workers import Pool
from kg import __version__
from kg.query import Session
from kg.settings import Settings
from kg.store import GraphStore, open_build, store_directory
from kg.vocabulary import NAMESPACES


@dataclass(frozen=True, slots=True)
class Services:
    """One open graph and what reads it."""

    settings: Settings
    store: GraphStore
    session: Session
    pool: Pool

    @property
    def tag(self) -> str:
        """Entity tag of everything read from this graph by this version."""
        return f'W/"{self.store.revision()}-{__version__}"'


def open_services(settings: Settings) -> Services:
    """Open the graph of a build for reading.

    Raises:
        StoreError: If there is no graph.
    """
    directory = store_directory(settings.graph)  # followed once, so that all read one build
    store = open_build(directory.parent)
    limits = Limits(settings.query_seconds, settings.query_rows, settings.query_bytes, settings.query_memory)
    bench = Bench(str(directory), limits, dict(NAMESPACES), settings.base_iri)
    return Services(settings, store, Session(store), Pool(bench, settings.workers))


def _services(request: Request) -> Services:
    services: Services = request.app.state.services
    return services


def _session(request: Request) -> Session:
    return _services(request).session


Served = Annotated[Services, Depends(_services)]
"""A route's access to everything."""
Asked = Annotated[Session, Depends(_session)]
"""A route's access to the graph by names."""
