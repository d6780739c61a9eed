"""What routes work with, opened once when the application starts.

Comes in: settings. Goes out: an open store, a session over it, the pool of query workers, and, where changes
are admitted, the working copy that SPARQL sees instead of the build.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

from fastapi import Depends, Request

from api.budget import Budget
from api.editor import Editor
from api.evaluation import Bench, GraphJob, Job, Limits, Reply
from api.kept_exports import KeptExports
from api.lanes import Lane
from api.parameters import KnownOn
from api.processes import START_SECONDS
from api.turns import Turns
from api.workers import PLACES_EACH, Pool
from api.working_copy import JOURNAL, WorkingCopy, Workplace
from api.writing import Desk
from kg import __version__
from kg.errors import ConfigError, because
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
SERVICES = "services"
"""Where the scope of a request has the services that answer it, of one build from beginning to end."""
_CHANGES = 5  # one that is made, and those that may wait


Reader = Callable[[bytes], Resolution]
"""Reads an article in our form of JSON, and returns what it tells; raises `DocumentError` where it cannot."""
Recorder = Callable[[Judgement], Judgement]
"""Adds a judgement to the table that builds read, and returns it with its id."""


@dataclass(frozen=True, slots=True)
class Services:
    """One open graph and what reads it.

    Attributes:
        settings: Limits, addresses, tokens.
        place: Directory of the build's store.
        store: The build.
        session: The build, asked by names.
        quick: The same, without offers of other names where it finds none; None where there is no index.
        pool: Workers that evaluate SPARQL.
        bound: Works out tenures from claims.
        budget: Time of queries that each client has left.
        queries: Threads that wait for answers to SPARQL.
        changes: Threads that wait for changes.
        readings: Thread that waits for articles to be read; whoever waits for it pays nothing yet.
        copy: What SPARQL sees where changes are or were admitted; None where it sees the build.
        scratch: Directory of a graph in memory, which goes with the server.
        record: Adds a judgement; None where nobody may.
        turns: Thread in which questions to the session are answered, one after another.
        exports: The graph in the formats of others, as far as it was asked for in them.
        editor: Adds and withdraws articles; None where nobody may.
        reader: Reads an article without adding it; None where nothing does.
    """

    settings: Settings
    place: Path
    store: GraphStore
    session: Session
    quick: Session | None
    pool: Pool
    bound: Bounder
    budget: Budget
    queries: Lane
    changes: Lane
    readings: Lane
    copy: WorkingCopy | None = None
    scratch: TemporaryDirectory[str] | None = field(default=None, repr=False)
    record: Recorder | None = None
    turns: Turns = field(default_factory=Turns)
    exports: KeptExports = field(default_factory=KeptExports)
    editor: Editor | None = None
    reader: Reader | None = None

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
        latest = self.copy.latest if self.copy else self._build
        return self.pool.run(job, latest, self.budget.spending(client))

    def evaluate_build(self, job: Job, client: str) -> Reply:
        """Return the answer to a query of the build without changes by hand, on the account of a client.

        Raises:
            SpentError: If the client has used up its time.
            KgError: As `Pool.run`.
        """
        self.budget.check(client)
        return self.pool.run(job, self._build, self.budget.spending(client))

    def _build(self) -> str:
        return str(self.place)

    def read(self, fields: bytes, client: str) -> Resolution:
        """Return what an article tells, on the account of a client.

        Raises:
            SpentError: If the client has used up its time.
            KgError: As the reader; if there is none.
        """
        if self.reader is None:
            raise ConfigError("this server was started without the engine that reads articles")
        self.budget.check(client)
        with self.budget.spending(client):
            return self.reader(fields)

    def over(self, place: Path) -> Services:
        """Return the same over another build, which is opened; the working copy and the pool go over to it.

        Args:
            place: Directory of the store of that build.

        Raises:
            KgError: If it cannot be opened, or a change by hand cannot be made again now; all stays as it is.
        """
        with ExitStack() as held:
            store = held.enter_context(open_build(place.parent))
            session, quick = _sessions(store, place)
            fresh = replace(self, place=place, store=store, session=session, quick=quick)
            held.callback(fresh.let_go)
            if self.copy:
                self.copy.rebase(place)
            held.pop_all()
        self.pool.go_over(str(place))
        return fresh

    def let_go(self) -> None:
        """Close the build, of which nobody asks anything any more."""
        self.session.close()

    @contextmanager
    def running(self) -> Iterator[None]:
        """Start the processes, and end them."""
        with ExitStack() as held:
            if self.scratch:
                held.enter_context(self.scratch)
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
        build,
        store,
        *((Session(store), None) if scratch else _sessions(store, build)),
        pool,
        bound or _no_bound,
        Budget(settings.client_seconds),
        Lane(because("queries"), settings.workers * PLACES_EACH),
        Lane(because("changes"), _CHANGES),
        Lane(because("articles"), settings.workers * PLACES_EACH, running=1),
        copy,
        scratch,
    )


def _sessions(store: GraphStore, place: Path) -> tuple[Session, Session | None]:
    """Return how a build is asked, and how it is asked quickly, if it has an index."""
    session = Session(store, open_index(place.parent))
    return session, session.without_suggestions() if session.index else None


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
    services: Services = request.scope[SERVICES]
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
