"""Oxigraph through rdflib: a build on disk that is only read, or a graph in memory.

Comes in: SPARQL text, N-Quads files. Goes out: rdflib results. A query is passed on as text: one that
rdflib has prepared would leave the engine for the slow one in Python.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Self

import pyoxigraph as ox
from oxrdflib import OxigraphStore as RdflibAdapter
from rdflib import Dataset
from rdflib.query import Result
from rdflib.term import Identifier, Variable

from kg.errors import QueryError, Reason, StoreError, because, caused, quoted
from kg.store.terms import row_of
from kg.vocabulary import NAMESPACES

# A courtesy, not a boundary: public queries run in a process that cannot dial (`api.seal`).
_ASKS_ANOTHER = re.compile(r"(?<![\w:?$\"'<#/-])service\s+(?:silent\s+)?(?:[<?$]|[\w-]*:)", re.IGNORECASE)
_PREFIXES = dict(NAMESPACES)
_POSITION = re.compile(r"error at (\d+):(\d+)")


class OxigraphStore:
    """A graph in Oxigraph.

    Args:
        engine: The open store.
        location: Its directory, for messages.
        revision: Name of its content, if it never changes; a store that is written to makes its own.
    """

    def __init__(self, engine: ox.Store, location: str, revision: str | None = None) -> None:
        self._location = location
        self._only_read = revision is not None
        self._revision = revision or "empty"
        self._size: int | None = None
        dataset = Dataset(store=RdflibAdapter(store=engine), default_union=True)
        for prefix, namespace in NAMESPACES.items():
            dataset.bind(prefix, namespace, override=True, replace=True)
        self._open: tuple[ox.Store, Dataset] | None = engine, dataset

    def query(self, text: str) -> Result:
        """Return the result of any SPARQL query.

        Raises:
            QueryError: If the text is no query (the reason holds the parser's line and column), or asks
                another server.
            StoreError: If the engine cannot answer it, or the store is closed.
        """
        _, dataset = self._opened()
        _asks_nobody(text)
        with _told(self._location, because("the query could not be answered")):
            with _read():
                result = dataset.query(text)
            _ = result.bindings  # the engine works when it is asked for rows: let it fail here if it does
            return result

    def select(self, text: str) -> list[dict[str, Identifier]]:
        """Return the solutions of a SELECT, each with its bound variables only.

        Raises:
            QueryError: If the text is no SELECT.
            StoreError: If the engine cannot answer it.
        """
        engine, _ = self._opened()
        _asks_nobody(text)
        with _told(self._location, because("the query could not be answered")):
            with _read():
                result = engine.query(text, use_default_graph_as_union=True, prefixes=_PREFIXES)
            if not isinstance(result, ox.QuerySolutions):
                raise _no_select(_kind(result))
            names = [one.value for one in result.variables]
            return [row_of(names, solution) for solution in result]

    def load(self, nquads: Path) -> None:
        """Add every statement of an N-Quads file.

        Raises:
            StoreError: If the store is only read, or the file cannot be read as N-Quads.
        """
        if self._only_read:
            raise StoreError(
                self._location, because("a finished build is only read; build the graph again instead")
            )
        engine, _ = self._opened()
        _bulk_load(engine, nquads, self._location)
        self._revision = sha256(self._revision.encode() + nquads.read_bytes()).hexdigest()[:16]
        self._size = None

    def revision(self) -> str:
        """Name what is in the store now."""
        return self._revision

    def size(self) -> int:
        """Count the statements, over all named graphs; counted once for each content."""
        engine, _ = self._opened()
        if self._size is None:
            with _told(self._location, because("its statements could not be counted")):
                self._size = len(engine)
        return self._size

    def close(self) -> None:
        """Let go of the engine; closing again does nothing."""
        if self._open is not None:
            self._open[1].close()
            self._open = None

    def _opened(self) -> tuple[ox.Store, Dataset]:
        if self._open is None:
            raise StoreError(self._location, because("the store is closed; open it again"))
        return self._open

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_on_disk(directory: Path, revision: str) -> OxigraphStore:
    """Open the store of a finished build, for reading only; any number of processes may.

    Raises:
        StoreError: If the directory holds no store, or a damaged one.
    """
    if not (directory / "CURRENT").is_file():  # the engine would make a new store in any empty folder
        raise StoreError(
            str(directory), because("this is no store; make one with `kg build ARTICLES --out DIR`")
        )
    with _told(str(directory), because("the store cannot be read; build the graph again")):
        engine = ox.Store.read_only(str(directory))
        first = next(iter(engine), None)
    if first is None:  # no build is empty, and the engine takes a list of files that is cut short for the end
        raise StoreError(
            str(directory), because("the store is damaged and shows no statement; build the graph again")
        )
    return OxigraphStore(engine, str(directory), revision)


def open_in_memory() -> OxigraphStore:
    """Open an empty graph that lives as long as it is open."""
    return OxigraphStore(ox.Store(), "memory")


def create_store(directory: Path, nquads: Path) -> int:
    """Make a store on disk from an N-Quads file, on disk for good when this returns; count its statements.

    Raises:
        StoreError: If the place cannot be written, or the file cannot be read as N-Quads.
    """
    with _told(str(directory), because("no store can be made here; name another --out")):
        engine = ox.Store(str(directory))
        _bulk_load(engine, nquads, str(directory))
        engine.flush()
        engine.optimize()
        return len(engine)


def revise_store(before: Path, directory: Path, gone: Iterable[str], come: Iterable[str]) -> None:
    """Make a store from another and from what went and came, on disk for good when this returns.

    The other store is only read; files that did not change are shared by both (hard links).

    Args:
        before: Directory of a store that nobody writes to.
        directory: Where the new one is to lie.
        gone: Statements to leave out, as lines of N-Quads.
        come: Statements to add.

    Raises:
        StoreError: If the place cannot be written, or a store or line cannot be read.
    """
    with _told(str(directory), because("no store can be made here; is there room?")):
        ox.Store.read_only(str(before)).backup(str(directory))
        engine = ox.Store(str(directory))
        for quad in ox.parse("\n".join(gone), format=ox.RdfFormat.N_QUADS):
            engine.remove(quad)
        engine.extend(ox.parse("\n".join(come), format=ox.RdfFormat.N_QUADS))
        engine.flush()


def solutions(result: Result) -> list[dict[str, Identifier]]:
    """Return the rows of a SELECT, each with its bound variables only.

    Raises:
        QueryError: If it is the result of another kind of query.
    """
    if result.type != "SELECT":
        raise _no_select(result.type)
    rows: Iterable[Mapping[Variable, Identifier | None]] = result.bindings
    return [{str(name): term for name, term in row.items() if term is not None} for row in rows]


def kind_of(text: str) -> str:
    """Read a query without a graph and return its kind: SELECT, ASK or CONSTRUCT (DESCRIBE too).

    Raises:
        QueryError: If the text is no query, or asks another server.
    """
    _asks_nobody(text)
    with _read():
        return _kind(ox.Store().query(text, prefixes=_PREFIXES))


def _kind(result: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> str:
    if isinstance(result, ox.QuerySolutions):
        return "SELECT"
    return "ASK" if isinstance(result, ox.QueryBoolean) else "CONSTRUCT"


def _no_select(kind: str) -> QueryError:
    return QueryError(because("a SELECT query is wanted here, and this is a {kind}", kind=kind))


def _asks_nobody(text: str) -> None:
    if _ASKS_ANOTHER.search(text):
        raise QueryError(because("this store asks no other server; take SERVICE out of the query"))


@contextmanager
def _read() -> Iterator[None]:
    """Turn what the parser raises into a fault of the caller."""
    try:
        yield
    except SyntaxError as error:
        raise QueryError(_syntax(str(error))) from error
    except UnicodeEncodeError as error:
        raise QueryError(because("this is no SPARQL query: it holds half a character")) from error


def create_empty_store(directory: Path) -> Path:
    """Make a store on disk that holds nothing, and return where it is."""
    with _told(str(directory), because("no store can be made here")):
        ox.Store(str(directory)).flush()
    return directory


def _bulk_load(engine: ox.Store, nquads: Path, location: str) -> None:
    with _told(location, because("{name} could not be loaded", name=nquads.name)):
        engine.bulk_load(path=str(nquads), format=ox.RdfFormat.N_QUADS)


@contextmanager
def _told(location: str, what: Reason) -> Iterator[None]:
    """Turn what the engine raises (for a damaged file a RuntimeError) into an error of the tree."""
    try:
        yield
    except (OSError, RuntimeError, SyntaxError, ValueError) as error:
        raise StoreError(location, caused(what, error)) from error


def _syntax(message: str) -> Reason:
    """Say where the query is at fault, on one line."""
    found = _POSITION.search(message)
    reason = quoted(" ".join(message.split()))
    if found:
        reason = because(
            "line {line}, column {column}: {reason}", line=found[1], column=found[2], reason=reason
        )
    return because("this is no SPARQL query: {reason}", reason=reason)
