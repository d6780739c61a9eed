"""What routes work with, opened once when the application starts.

Comes in: settings. Goes out: an open store, a session over it and the pool of query workers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from api.evaluation import Bench, Limits
from api.parameters import KnownOn
from api.workers import Pool
from kg import __version__
from kg.errors import ConfigError
from kg.model.entity import Resolution
from kg.model.interval import Timeline
from kg.query import Bounder, Past, Session
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
    bound: Bounder

    @property
    def tag(self) -> str:
        """Entity tag of everything read from this graph by this version."""
        return f'W/"{self.store.revision()}-{__version__}"'


def open_services(settings: Settings, bound: Bounder | None = None) -> Services:
    """Open the graph of a build for reading.

    Args:
        settings: Which graph, and limits.
        bound: Works out tenures from claims, for what was known on a day; None where nobody may ask.

    Raises:
        StoreError: If there is no graph.
    """
    directory = store_directory(settings.graph)  # followed once, so that all read one build
    store = open_build(directory.parent)
    limits = Limits(settings.query_seconds, settings.query_rows, settings.query_bytes, settings.query_memory)
    bench = Bench(str(directory), limits, dict(NAMESPACES), settings.base_iri)
    return Services(settings, store, Session(store), Pool(bench, settings.workers), bound or _no_bound)


def _no_bound(_: Resolution) -> Timeline:
    raise ConfigError("this server was started without the engine that tells what was known on a day")


def _services(request: Request) -> Services:
    services: Services = request.app.state.services
    return services


def _session(request: Request) -> Session:
    return _services(request).session


def _known(request: Request, known_on: KnownOn = None) -> Session:
    services = _services(request)
    if known_on is None:
        return services.session
    return services.session.as_known(Past(known_on, services.bound))


def _base(request: Request) -> str:
    return _services(request).settings.base_iri


Base = Annotated[str, Depends(_base)]
"""A route's word for where every IRI starts."""
Served = Annotated[Services, Depends(_services)]
"""A route's access to everything."""
Asked = Annotated[Session, Depends(_session)]
"""A route's access to the graph by names."""
Known = Annotated[Session, Depends(_known)]
"""A route's access to the graph as it was known on the day `known_on`; as it is without that parameter."""
