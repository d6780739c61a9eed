"""What routes work with, opened once when the application starts.

Comes in: settings. Goes out: an open store, a session over it, the pool of query workers, and, where changes
are admitted, the working copy that SPARQL sees instead of the build.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

from fastapi import Depends, Request

from api.budget import Budget
from api.evaluation import Bench, GraphJob, Job, Limits, Reply
from api.lanes import Lane
from api.parameters import KnownOn
from api.processes import START_SECONDS
from api.turns import Turns
from api.workers import PLACES_EACH, Pool
from api.working_copy import JOURNAL, WorkingCopy, Workplace
from api.writing import Desk
from kg import __version__
from kg.errors import ConfigError
from kg.model.entity import Resolution
from kg.model.interval import Timeline
from kg.model.judgement import Judgement
from kg.query import Bounder, Past, Session
from kg.query.index import open_index
from kg.settings import Settings
from kg.store import MEMORY, GraphStore, create_empty_store, open_build, open_store, store_directory
from kg.vocabulary import NAMESPACES

CHANGES = "changes"
"""Folder of the journal and the working copy in an output directory of `kg build`."""
_CHANGES = 5  # one that is made, and those that may wait


Recorder = Callable[[Judgement], Judgement]
"""Adds a judgement to the table that builds read, and returns it with its id."""


@dataclass(frozen=True, slots=True)
class Services:
    """One open graph and what reads it.

    Attributes:
        settings: Limits, addresses, tokens.
        store: The build.
        session: The build, asked by names.
        pool: Workers that evaluate SPARQL.
        bound: Works out tenures from claims.
        budget: Time of queries that each client has left.
        queries: Threads that wait for answers to SPARQL.
        changes: Threads that wait for changes.
        copy: What SPARQL sees where changes are or were admitted; None where it sees the build.
        scratch: Directory of a graph in memory, which goes with the server.
        record: Adds a judgement; None where nobody may.
        turns: Thread in which questions to the session are answered, one after another.
    """

    settings: Settings
    store: GraphStore
    session: Session
    pool: Pool
    bound: Bounder
    budget: Budget
    queries: Lane
    changes: Lane
    copy: WorkingCopy | None = None
    scratch: TemporaryDirectory[str] | None = field(default=None, repr=False)
    record: Recorder | None = None
    turns: Turns = field(default_factory=Turns)

    @property
    def takes_judgements(self) -> bool:
        """Whether bearers of a token may record what they decide."""
        return self.record is not None and bool(self.settings.tokens)

    @property
    def tag(self) -> str:
        """Entity tag of everything read from this graph by this version."""
        return f'W/"{self.store.revision()}-{__version__}"'

    @property
    def union(self) -> bool:
        """Whether a query without a dataset sees all graphs."""
        unless_set = "unnamed" if self.scratch else "union"
        return (self.settings.default_graph or unless_set) == "union"

    def evaluate(self, job: Job | GraphJob, client: str) -> Reply:
        """Return the answer to a query of the dataset as SPARQL sees it, on the account of a client.

        Raises:
            SpentError: If the client has used up its time.
            KgError: As `Pool.run`.
        """
        self.budget.check(client)
        return self.pool.run(job, self.copy.latest if self.copy else None, self.budget.spending(client))

    def evaluate_build(self, job: Job, client: str) -> Reply:
        """Return the answer to a query of the build without changes by hand, on the account of a client.

        Raises:
            SpentError: If the client has used up its time.
            KgError: As `Pool.run`.
        """
        self.budget.check(client)
        return self.pool.run(job, None, self.budget.spending(client))

    @contextmanager
    def running(self) -> Iterator[None]:
        """Start the processes, and end them with all that was opened."""
        with ExitStack() as held:
            if self.scratch:
                held.enter_context(self.scratch)
            held.enter_context(self.store)
            if self.copy:
                held.enter_context(self.copy)
            held.enter_context(self.pool)
            yield


def open_services(settings: Settings, bound: Bounder | None = None) -> Services:
    """Open the graph of a build for reading, or an empty graph in memory.

    Args:
        settings: Which graph, and limits.
        bound: Works out tenures from claims, for what was known on a day; None where nobody may ask.

    Raises:
        StoreError: If there is no graph.
    """
    if str(settings.graph) == MEMORY:
        scratch = TemporaryDirectory(prefix="quanlo-")
        folder = Path(scratch.name)
        build = create_empty_store(folder / "store")
        return _services_over(settings, open_store(MEMORY), build, bound, scratch)
    build = store_directory(settings.graph)  # followed once, so that all read one build
    return _services_over(settings, open_build(build.parent), build, bound, None)


def _services_over(
    settings: Settings,
    store: GraphStore,
    build: Path,
    bound: Bounder | None,
    scratch: TemporaryDirectory[str] | None,
) -> Services:
    limits = Limits(settings.query_seconds, settings.query_rows, settings.query_bytes, settings.query_memory)
    bench = Bench(str(build), limits, dict(NAMESPACES), settings.base_iri)
    pool = Pool(bench, settings.workers)
    folder = (Path(scratch.name) if scratch else Path(settings.graph)) / CHANGES
    copy = None
    if admits_changes(settings):
        desk = Desk(str(folder / "live"), settings.update_seconds, settings.query_memory, dict(NAMESPACES))
        copy = WorkingCopy(Workplace(folder, build, desk, START_SECONDS + settings.query_seconds))
    return Services(
        settings,
        store,
        Session(store, None if scratch else open_index(build.parent)),
        pool,
        bound or _no_bound,
        Budget(settings.client_seconds),
        Lane("queries", settings.workers * PLACES_EACH),
        Lane("changes", _CHANGES),
        copy,
        scratch,
    )


def admits_changes(settings: Settings) -> bool:
    """Whether SPARQL sees a working copy of a build: somebody may change it, or has."""
    return bool(settings.tokens) or (Path(settings.graph) / CHANGES / JOURNAL).exists()


def _no_bound(_: Resolution) -> Timeline:
    raise ConfigError("this server was started without the engine that tells what was known on a day")


def client_of(request: Request) -> str:
    """Return the address whose account a request is on."""
    return request.client.host if request.client else ""


def services_of(request: Request) -> Services:
    """Return what the application of a request works with."""
    services: Services = request.app.state.services
    return services


# What routes depend on is found without waiting, so it needs no thread: going to one and back takes longer.
async def _services(request: Request) -> Services:
    return services_of(request)


async def _session(request: Request) -> Session:
    return services_of(request).session


async def _known(request: Request, known_on: KnownOn = None) -> Session:
    services = services_of(request)
    if known_on is None:
        return services.session
    return services.session.as_known(Past(known_on, services.bound))


async def _base(request: Request) -> str:
    return services_of(request).settings.base_iri


Base = Annotated[str, Depends(_base)]
"""A route's word for where every IRI starts."""
Served = Annotated[Services, Depends(_services)]
"""A route's access to everything."""
Asked = Annotated[Session, Depends(_session)]
"""A route's access to the graph by names."""
Known = Annotated[Session, Depends(_known)]
"""A route's access to the graph as it was known on the day `known_on`; as it is without that parameter."""
