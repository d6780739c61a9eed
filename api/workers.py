"""Worker processes that evaluate public queries and can be killed at a deadline.

Comes in: a `Job`. Goes out: its `Reply`, or an exception of the tree. A worker past its deadline is ended and
replaced. A process that dies (a stack overflow, memory) costs the one query it ran.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from types import TracebackType
from typing import Self

from api.evaluation import Bench, Failure, Fault, GraphJob, Job, Reply, work
from api.processes import ChildProcess
from api.refusals import (
    AnswerTooLargeError,
    BusyError,
    NoSuchGraphError,
    NotAcceptableError,
    RemoteRefusedError,
    SparqlSyntaxError,
    TooManyRowsError,
    TooMuchMemoryError,
)
from kg.errors import KgError, QueryError, StoreError, because

PLACES_EACH = 5
"""Queries for one worker: one that runs, and those that may wait."""
_PATIENCE = 60.0  # seconds to wait for a worker; others end at their deadline long before

_ERRORS: dict[Fault, Callable[[Failure], KgError]] = {
    Fault.SYNTAX: lambda failure: SparqlSyntaxError(failure.reason, failure.line, failure.column),
    Fault.NOT_ACCEPTABLE: lambda failure: NotAcceptableError(failure.reason, ()),
    Fault.TOO_MANY_ROWS: lambda failure: TooManyRowsError(failure.reason),
    Fault.TOO_LARGE: lambda failure: AnswerTooLargeError(failure.reason),
    Fault.TOO_MUCH_MEMORY: lambda failure: TooMuchMemoryError(failure.reason),
    Fault.NO_GRAPH: lambda failure: NoSuchGraphError(failure.reason),
    Fault.IMPOSSIBLE: lambda failure: QueryError(failure.reason),
    Fault.REMOTE: lambda failure: RemoteRefusedError(failure.reason),
    Fault.FAILED: lambda failure: StoreError("sparql", failure.reason),
}


def error_of(failure: Failure) -> KgError:
    """Return the error of the tree for a failure that a process reports."""
    return _ERRORS[failure.fault](failure)


class Worker(ChildProcess[Job | GraphJob, Reply | Failure]):
    """A process that evaluates queries."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(work, bench, bench.limits.seconds)


class Pool:
    """A few workers, each with one query at a time; use it as a context manager."""

    def __init__(self, bench: Bench, size: int, patience: float = _PATIENCE) -> None:
        self._bench = bench
        self._size = size
        self._patience = patience
        self._idle: queue.Queue[Worker | None] = queue.Queue()  # None: a place without a process
        self._places = threading.BoundedSemaphore(size * PLACES_EACH)

    def __enter__(self) -> Self:
        for _ in range(self._size):
            self._idle.put(Worker(self._bench))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for _ in range(self._size):
            if worker := self._idle.get():
                worker.end()

    def go_over(self, store: str) -> None:
        """Let workers that begin from now on open another store; those at work open what their jobs name."""
        self._bench = replace(self._bench, store=store)

    def run(
        self,
        job: Job | GraphJob,
        latest: Callable[[], str] | None = None,
        account: AbstractContextManager[None] | None = None,
    ) -> Reply:
        """Return the answer of a query.

        Args:
            job: The query.
            latest: Tells where the dataset lies when a worker is free; where the bench has it by default.
            account: What the time of the worker, not of waiting for one, is taken from.

        Raises:
            BusyError: If too many queries wait already.
            StoreTimeoutError: If it takes longer than the limit.
            StoreError: If it ends its process, or the store cannot be read.
            QueryError: If it is no query, or its answer is too large.
            NotAcceptableError: If the job names no form for this kind of answer.
        """
        if not self._places.acquire(blocking=False):
            raise _busy()
        try:
            idle = self._idle.get(timeout=self._patience)
            with account or nullcontext():
                answer = self._ask(idle, replace(job, store=latest()) if latest else job)
        except queue.Empty as error:
            raise _busy() from error
        finally:
            self._places.release()
        if isinstance(answer, Failure):
            raise error_of(answer)
        return answer

    def _ask(self, idle: Worker | None, job: Job | GraphJob) -> Reply | Failure:
        worker = idle or self._replacement()
        if worker is None:
            self._idle.put(None)
            raise StoreError("sparql", because("no process for queries can be started now; try again later"))
        try:
            answer = worker.ask(job)
        except StoreError:
            threading.Thread(target=self._replace, args=(worker,)).start()  # the asker need not wait for it
            raise
        self._idle.put(worker)
        return answer

    def _replace(self, worker: Worker) -> None:
        worker.end()
        self._idle.put(self._replacement())

    def _replacement(self) -> Worker | None:
        """Start a worker; where the system refuses, its place is kept and the next query tries again."""
        try:
            return Worker(self._bench)
        except OSError:
            return None


def _busy() -> BusyError:
    return BusyError("sparql", because("too many queries are waiting; try again in a few seconds"))
