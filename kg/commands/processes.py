"""Several processes that do the same work, until they are told to end.

Comes in: what each is to do. Goes out: whether all ended as they were told. A process that is killed at its
work is replaced; one that ends with an error, or before it has begun, would do so again, so then all end.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable
from ctypes import c_bool
from multiprocessing.connection import wait
from multiprocessing.context import SpawnProcess
from types import FrameType


class Crew:
    """Processes that each call a function with the same arguments.

    They are spawned, not forked: a store that is open does not survive a fork.

    Args:
        number: How many.
        work: What each calls, a function of a module; its first value it makes True when it has begun.
        arguments: What it gets beside; values that can be sent to a process.
    """

    def __init__(self, number: int, work: Callable[..., None], *arguments: object) -> None:
        self._number = number
        self._work = work
        self._arguments = arguments
        self._ending = False
        self._running: dict[SpawnProcess, c_bool] = {}

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
                has_begun = self._running.pop(process).value
                if self._ending or failed:
                    continue
                if has_begun and (process.exitcode or 0) <= 0:
                    self._start()
                else:
                    failed = True
                    self._terminate()
        return not failed

    def _start(self) -> None:
        spawning = multiprocessing.get_context("spawn")
        begun = spawning.RawValue(c_bool, False)  # no lock that a killed process could keep
        process = spawning.Process(target=self._work, args=(begun, *self._arguments))
        process.start()
        self._running[process] = begun
        if self._ending:  # the signal came before it was among those that are told
            process.terminate()

    def _end(self, _: int, __: FrameType | None) -> None:
        self._ending = True
        self._terminate()

    def _terminate(self) -> None:
        for process in list(self._running):
            process.terminate()
