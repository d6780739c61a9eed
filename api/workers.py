"""Worker processes that evaluate public queries and can be killed at a deadline.

Comes in: a `Job`. Goes out: its `Reply`, or an exception of the tree. No engine for SPARQL in Python
can stop a running query, so a query gets a process, and a process that oversteps is ended and replaced.
A process that dies (a stack overflow, memory) costs the one query it ran.
"""

from __future__ import annotations

import multiprocessing
import os
import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.context import SpawnProcess
from types import TracebackType
from typing import Self

from api.evaluation import Bench, Failure, Fault, Job, Reply, work
from api.refusals import (
    AnswerTooLargeError,
    BusyError,
    CrashedError,
    NotAcceptableError,
    RemoteRefusedError,
    SparqlSyntaxError,
)
from kg.errors import KgError, StoreError, StoreTimeoutError

_START_SECONDS = 60.0
_WAITING_EACH = 4  # queries that may wait for one worker
_NICENESS = 10  # public queries give way to the pages
_PATIENCE = 60.0  # seconds to wait for a worker; others end at their deadline long before

_ERRORS: dict[Fault, Callable[[Failure], KgError]] = {
    Fault.SYNTAX: lambda failure: SparqlSyntaxError(failure.reason, failure.line, failure.column),
    Fault.NOT_ACCEPTABLE: lambda failure: NotAcceptableError(failure.reason, ()),
    Fault.TOO_LARGE: lambda failure: AnswerTooLargeError(failure.reason),
    Fault.REMOTE: lambda failure: RemoteRefusedError(failure.reason),
    Fault.FAILED: lambda failure: StoreError("sparql", failure.reason),
}


class Worker:
    """One process and the pipe to it."""

    def __init__(self, bench: Bench) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, far_end = context.Pipe()
        self._seconds = bench.limits.seconds
        self._started = False
        self._process: SpawnProcess = context.Process(
            target=work, args=(far_end, bench), daemon=True, name="quanlo-sparql"
        )
        self._process.start()
        far_end.close()  # so that its death ends our reading
        with suppress(OSError, AttributeError):
            os.setpriority(os.PRIO_PROCESS, self._process.pid or 0, _NICENESS)

    def ask(self, job: Job) -> Reply | Failure:
        """Return what the process answers; the deadline counts from when it is ready.

        Raises:
            StoreTimeoutError: If it does not answer in time.
            CrashedError: If it dies.
        """
        try:
            if not self._started:
                self._receive(_START_SECONDS)
                self._started = True
            self._pipe.send(job)
            answer: Reply | Failure = self._receive(self._seconds)
        except (EOFError, OSError) as error:
            raise CrashedError(
                "sparql", "the query ended its process (memory or nesting); simplify it"
            ) from error
        return answer

    def _receive(self, seconds: float) -> Reply | Failure:
        if not self._pipe.poll(seconds):
            raise StoreTimeoutError("sparql", f"the query took longer than {seconds:g} seconds; ask for less")
        message: Reply | Failure = self._pipe.recv()
        return message

    def end(self) -> None:
        """Kill the process and wait until it is gone."""
        self._process.kill()
        self._process.join()
        self._process.close()
        self._pipe.close()


class Pool:
    """A few workers, each with one query at a time; use it as a context manager."""

    def __init__(self, bench: Bench, size: int, patience: float = _PATIENCE) -> None:
        self._bench = bench
        self._size = size
        self._patience = patience
        self._idle: queue.Queue[Worker | None] = queue.Queue()  # None: a place without a process
        self._places = threading.BoundedSemaphore(size * (1 + _WAITING_EACH))

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

    def run(self, job: Job) -> Reply:
        """Return the answer of a query.

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
            answer = self._ask(self._idle.get(timeout=self._patience), job)
        except queue.Empty as error:
            raise _busy() from error
        finally:
            self._places.release()
        if isinstance(answer, Failure):
            raise _ERRORS[answer.fault](answer)
        return answer

    def _ask(self, idle: Worker | None, job: Job) -> Reply | Failure:
        worker = idle or self._replacement()
        if worker is None:
            self._idle.put(None)
            raise StoreError("sparql", "no process for queries can be started now; try again later")
        try:
            answer = worker.ask(job)
        except StoreError:
            worker.end()
            self._idle.put(self._replacement())
            raise
        self._idle.put(worker)
        return answer

    def _replacement(self) -> Worker | None:
        """Start a worker; where the system refuses, its place is kept and the next query tries again."""
        try:
            return Worker(self._bench)
        except OSError:
            return None


def _busy() -> BusyError:
    return BusyError("sparql", "too many queries are waiting; try again in a few seconds")
