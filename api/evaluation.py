"""The inside of a worker process: one SPARQL query at a time over a store that is only read.

Comes in: `Job` records by a pipe. Goes out: a `Reply` with serialised bytes, or a `Failure`. Only the
engine is imported here, so that a killed worker is replaced at once.
"""

from __future__ import annotations

import re
import signal
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from io import BytesIO
from multiprocessing.connection import Connection
from pathlib import Path

from pyoxigraph import (
    DefaultGraph,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    parse_query_results,
    serialize,
)

from api.seal import limit_memory, limit_seconds, seal
from kg.errors import Reason, because, quoted

_POSITION = re.compile(r"error at (\d+):(\d+)")
_UNKNOWN_FUNCTION = re.compile(r"function (<[^>]*>) is not supported")


class Fault(StrEnum):
    """Why a query has no answer."""

    SYNTAX = "syntax"
    NOT_ACCEPTABLE = "not-acceptable"
    TOO_MANY_ROWS = "too-many-rows"
    TOO_LARGE = "too-large"
    TOO_MUCH_MEMORY = "too-much-memory"
    NO_GRAPH = "no-graph"
    IMPOSSIBLE = "impossible"
    REMOTE = "remote"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may cost: seconds of time, rows or triples, bytes of answer, bytes of memory."""

    seconds: float = 5.0
    rows: int = 10_000
    size: int = 10_000_000
    memory: int = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Job:
    """One query and the forms its asker reads.

    Attributes:
        text: The query.
        solutions: Media type for SELECT and ASK, or None if the asker reads none we write.
        triples: Media type for CONSTRUCT and DESCRIBE, or None.
        dataset: Default graphs and named graphs that the protocol names, or None.
        union: The default graph is all named graphs (when neither protocol nor query names any).
        store: Directory of the snapshot that is asked; None for the store of the bench.
    """

    text: str
    solutions: str | None
    triples: str | None
    dataset: tuple[tuple[str, ...], tuple[str, ...]] | None = None
    union: bool = True
    store: str | None = None


@dataclass(frozen=True, slots=True)
class GraphJob:
    """One graph, to be written out whole.

    Attributes:
        graph: Its name; None for the graph without a name.
        triples: Media type to write it in.
        store: Directory of the snapshot that is asked; None for the store of the bench.
    """

    graph: str | None
    triples: str
    store: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer, written out."""

    media_type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Failure:
    """A query without an answer.

    Attributes:
        fault: Why.
        reason: One sentence for the asker.
        line: Line of a syntax error, from 1.
        column: Column of it, from 1.
    """

    fault: Fault
    reason: Reason
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Bench:
    """What a worker works with.

    Attributes:
        store: Directory of the store.
        limits: What one query may cost.
        prefixes: Prefixes every query may use without declaring them.
        base_iri: Base of relative addresses in queries.
    """

    store: str
    limits: Limits = field(default_factory=Limits)
    prefixes: Mapping[str, str] = field(default_factory=dict)
    base_iri: str | None = None


class _OverLimitError(Exception):
    """The answer grows past a limit."""

    def __init__(self, fault: Fault, reason: Reason) -> None:
        super().__init__(reason)
        self.fault = fault
        self.reason = reason


class _Counted:
    """A sink of bytes that stops a serialiser at the limit of lines or bytes."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._buffer = BytesIO()
        self._rows = -1  # the first line is the header

    def write(self, data: bytes) -> int:
        self._rows += data.count(b"\n")
        if self._rows > self._limits.rows:
            raise _too_many(self._limits)
        if self._buffer.tell() + len(data) > self._limits.size:
            raise _too_big(self._limits)
        return self._buffer.write(data)

    def flush(self) -> None:
        """Do nothing; the bytes stay in memory."""

    def value(self) -> bytes:
        return self._buffer.getvalue()


def work(pipe: Connection, bench: Bench) -> None:
    """Answer jobs from the pipe until it closes: None when the dataset is open, then the answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sealed = seal()
    _opened(bench.store)
    limit_memory(bench.limits.memory)
    while True:
        try:
            job: Job | GraphJob = pipe.recv()
        except EOFError:
            return
        store = _dataset(job, bench)
        limit_seconds(bench.limits.seconds)
        pipe.send(None)
        if isinstance(store, Failure):
            pipe.send(store)
        elif not sealed and may_dial(job):
            pipe.send(
                Failure(Fault.REMOTE, because("this server cannot run a query that holds the word SERVICE"))
            )
        else:
            pipe.send(evaluate(store, job, bench))


@lru_cache(maxsize=1)  # the dataset asked last stays open
def _open(place: str, _inode: int) -> Store:
    return Store.read_only(place)


def _opened(place: str) -> Store:
    return _open(place, Path(place).stat().st_ino)  # a build may have been made anew at its place


def _dataset(job: Job | GraphJob, bench: Bench) -> Store | Failure:
    try:
        return _opened(job.store or bench.store)
    except OSError as error:
        return Failure(
            Fault.FAILED, because("the dataset cannot be opened: {said}", said=one_line(str(error)))
        )


def evaluate(store: Store, job: Job | GraphJob, bench: Bench) -> Reply | Failure:
    """Run one query, or read one graph, and write the answer in the form asked for."""
    try:
        if isinstance(job, GraphJob):
            return _graph(store, job, bench)
        return _answer(_results(store, job, bench), job, bench)
    except (SyntaxError, ValueError) as error:  # ValueError: a graph name that is no IRI
        return syntax(str(error))
    except _OverLimitError as error:
        return Failure(error.fault, error.reason)
    except MemoryError:
        return Failure(
            Fault.TOO_MUCH_MEMORY,
            because("the query needs more memory than a query may use; make it narrower"),
        )
    except (OSError, RuntimeError) as error:
        return _unevaluated(job, str(error))


def _unevaluated(job: Job | GraphJob, message: str) -> Failure:
    """Tell a query that calls a function nobody knows from one that fails for other reasons."""
    if unknown := _UNKNOWN_FUNCTION.search(message):
        return Failure(Fault.IMPOSSIBLE, because("no function is called {said}", said=one_line(unknown[1])))
    fault = Fault.REMOTE if may_dial(job) else Fault.FAILED
    return Failure(fault, because("the query could not be evaluated: {said}", said=one_line(message)))


def may_dial(job: Job | GraphJob) -> bool:
    """Whether the text could hold a SERVICE clause, however it is hidden: even by the letters' numbers."""
    return isinstance(job, Job) and ("service" in job.text.lower() or "\\u" in job.text.lower())


def _graph(store: Store, job: GraphJob, bench: Bench) -> Reply | Failure:
    name = DefaultGraph() if job.graph is None else NamedNode(job.graph)
    if job.graph is not None and not store.contains_named_graph(name):
        return Failure(Fault.NO_GRAPH, because("no graph is called <{graph}>", graph=job.graph))
    quads = store.quads_for_pattern(None, None, None, name)
    return Reply(job.triples, _triples((quad.triple for quad in quads), job.triples, bench))


def _results(store: Store, job: Job, bench: Bench) -> QuerySolutions | QueryBoolean | QueryTriples:
    default, named = job.dataset or (None, None)
    return store.query(
        job.text,
        base_iri=bench.base_iri,
        prefixes=dict(bench.prefixes),
        use_default_graph_as_union=job.union,
        default_graph=None if default is None else [NamedNode(name) for name in default],
        named_graphs=None if named is None else [NamedNode(name) for name in named],
    )


def _answer(results: QuerySolutions | QueryBoolean | QueryTriples, job: Job, bench: Bench) -> Reply | Failure:
    wanted = job.triples if isinstance(results, QueryTriples) else job.solutions
    if wanted is None:
        reason = because("this query answers with rows, and Accept names no form for it")
        if isinstance(results, QueryTriples):
            reason = because("this query answers with a graph, and Accept names no form for it")
        return Failure(Fault.NOT_ACCEPTABLE, reason)
    if isinstance(results, QueryTriples):
        return Reply(wanted, _triples(results, wanted, bench))
    form = QueryResultsFormat.from_media_type(wanted)
    if isinstance(results, QueryBoolean):
        return Reply(wanted, results.serialize(format=form) or b"")
    return Reply(wanted, _solutions(results, form, bench.limits))


def _solutions(results: QuerySolutions, form: QueryResultsFormat | None, limits: Limits) -> bytes:
    """Write rows; TSV comes first because there a line is a row, so that rows can be counted."""
    counted = _Counted(limits)
    results.serialize(counted, QueryResultsFormat.TSV)  # type: ignore[arg-type]  # it only calls write
    lines = counted.value()
    if form == QueryResultsFormat.TSV:
        return lines
    body = parse_query_results(lines, QueryResultsFormat.TSV).serialize(format=form) or b""
    if len(body) > limits.size:
        raise _too_big(limits)
    return body


def _triples(results: Iterable[Triple], media_type: str, bench: Bench) -> bytes:
    body = serialize(
        _capped(results, bench.limits),
        format=RdfFormat.from_media_type(media_type),
        prefixes=dict(bench.prefixes),
    )
    if body is None or len(body) > bench.limits.size:
        raise _too_big(bench.limits)
    return body


def _capped(triples: Iterable[Triple], limits: Limits) -> Iterator[Triple]:
    for number, triple in enumerate(triples):
        if number >= limits.rows:
            raise _too_many(limits)
        yield triple


def _too_many(limits: Limits) -> _OverLimitError:
    return _OverLimitError(
        Fault.TOO_MANY_ROWS,
        because(
            "the answer has more than {rows} rows; add LIMIT and OFFSET, or ask for less", rows=limits.rows
        ),
    )


def _too_big(limits: Limits) -> _OverLimitError:
    return _OverLimitError(
        Fault.TOO_LARGE,
        because(
            "the answer is larger than {size} bytes; add LIMIT and OFFSET, or ask for less", size=limits.size
        ),
    )


def syntax(message: str) -> Failure:
    """Return a failure with the parser's position and the start of what it says."""
    found = _POSITION.search(message)
    line, column = (int(found[1]), int(found[2])) if found else (None, None)
    return Failure(Fault.SYNTAX, quoted(one_line(message)), line, column)


def one_line(text: str) -> str:
    """Return a message of the engine on one line, cut where it grows long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= 300 else flat[:299] + "…"
