"""Several processes that do the same work, until they are told to end.

Comes in: what each is to do. Goes out: whether all ended as they were told. A process that is killed is
replaced; one that ends by itself with an error would do so again, so then all end.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable
from multiprocessing.connection import wait
from multiprocessing.context import SpawnProcess
from types import FrameType


class Crew:
    """Processes that each call a function with the same arguments.

    They are spawned, not forked: a store that is open does not survive a fork.

    Args:
        number: How many.
        work: What each calls; a function of a module.
        arguments: With what; values that can be sent to a process.
    """

    def __init__(self, number: int, work: Callable[..., None], *arguments: object) -> None:
        self._number = number
        self._work = work
        self._arguments = arguments
        self._ending = False
        self._running: set[SpawnProcess] = set()

    def run(self) -> bool:
        """Run until a signal ends this process or one of its own fails; tell whether it was a signal."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._end)
        for _ in range(self._number):
            self._start()
        failed = False
        while self._running:
            wait([process.sentinel for process in self._running])
            for process in [one for one in self._running if not one.is_alive()]:
                self._running.discard(process)
                if (process.exitcode or 0) > 0 and not self._ending:
                    failed = True
                    self._terminate()
                elif not (self._ending or failed):
                    self._start()
        return not failed

    def _start(self) -> None:
        process = multiprocessing.get_context("spawn").Process(target=self._work, args=self._arguments)
        process.start()
        self._running.add(process)

    def _end(self, _: int, __: FrameType | None) -> None:
        self._ending = True
        self._terminate()

    def _terminate(self) -> None:
        for process in self._running:
            process.terminate()
