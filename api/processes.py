"""A child process that answers one message at a time and can be killed at a deadline.

Comes in: what is to run in it, and messages. Goes out: its answers, or an exception of the tree. No engine
for SPARQL in Python can stop a running query, so a query gets a process, and one that oversteps is ended.
"""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, Final, Generic, TypeVar

from api.refusals import CrashedError
from kg.errors import Reason, StoreError, StoreTimeoutError, because

START_SECONDS = 60.0
"""Time a process may take until it begins: to start, and to open what is asked of."""
_PROGRAM = """
import sys
from multiprocessing.connection import Connection
from {module} import {function}
pipe = Connection(int(sys.argv[1]))
{function}(pipe, pipe.recv())
"""

Message = TypeVar("Message")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Terms:
    """How a process runs, and what is said when it fails.

    Attributes:
        source: What failed, for errors.
        died: Why it may have died and what to do.
        too_long: That it took longer than so many seconds, and what to do.
        niceness: From 0, as important as the server, to 19, what gives way to all else.
        is_heard: Whether what it writes to standard error goes to that of the server.
        begin_seconds: Time it may take until an answer begins: to start, and to open what is asked of.
        crash: The error that its death is.
    """

    source: str
    died: Reason
    too_long: Callable[[float], Reason]
    niceness: int
    is_heard: bool
    begin_seconds: float = START_SECONDS
    crash: type[StoreError] = CrashedError


OF_A_QUERY: Final = Terms(
    "sparql",
    because("the query ended its process (memory or nesting); simplify it"),
    lambda seconds: because("the query took longer than {seconds:g} seconds; ask for less", seconds=seconds),
    niceness=19,  # public queries give way to the pages
    is_heard=False,  # the last words of an engine that dies are no log
)


class ChildProcess(Generic[Message, Answer]):
    """A process and the pipe to it.

    It is a fresh interpreter that imports the module of its function only: `multiprocessing` would import the
    main program again, and a killed worker would take seconds to replace.

    Args:
        target: What runs in it. It gets the pipe and the bench; to each message it sends None when the time
            of the answer begins, then the answer.
        bench: What it works with.
        seconds: Time one answer may take.
        terms: How it runs.
    """

    def __init__(
        self,
        target: Callable[[Connection, Any], None],
        bench: object,
        seconds: float,
        terms: Terms = OF_A_QUERY,
    ) -> None:
        self._pipe, far_end = multiprocessing.Pipe()
        self._seconds = seconds
        self._terms = terms
        program = _PROGRAM.format(module=target.__module__, function=target.__name__)
        with far_end:  # closed here at the end, so that the death of the process ends our reading
            self._process = subprocess.Popen(  # noqa: S603  # the program is our own
                [sys.executable, "-c", program, str(far_end.fileno())],
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
                stdin=subprocess.DEVNULL,
                stderr=None if terms.is_heard else subprocess.DEVNULL,
                pass_fds=[far_end.fileno()],
                process_group=0,  # Ctrl-C is for the server; in another session it would give way to nobody
            )
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, self._process.pid, terms.niceness)
        with suppress(OSError):
            self._pipe.send(bench)

    def ask(self, message: Message) -> Answer:
        """Return what the process answers; the deadline counts from when it begins.

        Raises:
            StoreTimeoutError: If it does not answer in time.
            StoreError: If it dies; of the class that its terms say.
        """
        try:
            self._pipe.send(message)
            self._receive(self._terms.begin_seconds)
            return self._receive(self._seconds)
        except (EOFError, OSError) as error:
            raise self._terms.crash(self._terms.source, self._terms.died) from error

    def _receive(self, seconds: float) -> Answer:
        if not self._pipe.poll(seconds):
            raise StoreTimeoutError(self._terms.source, self._terms.too_long(seconds))
        answer: Answer = self._pipe.recv()
        return answer

    @property
    def runs(self) -> bool:
        """Whether it has not ended by itself."""
        return self._process.poll() is None

    def end(self) -> None:
        """Kill the process and wait until it is gone."""
        self._process.kill()
        self._process.wait()
        self._pipe.close()
