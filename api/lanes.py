"""Threads set apart for one kind of work, so that it never takes those of the routes.

Comes in: a call that takes its time. Goes out: what it returns, or a refusal where enough of the kind wait.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, TypeVarTuple, Unpack

from anyio import CapacityLimiter, to_thread

from api.refusals import BusyError
from kg.errors import Reason, because

Given = TypeVarTuple("Given")
Returned = TypeVar("Returned")


class Lane:
    """A few threads for one kind of work.

    Args:
        kind: What it is called where it is refused, in the plural.
        size: How much of it may run or wait at once.
        running: How much of that may run; None for all.
    """

    def __init__(self, kind: Reason, size: int, running: int | None = None) -> None:
        self._kind = kind
        self._size = size
        self._under_way = 0
        self._limiter = CapacityLimiter(running or size)

    async def run(self, call: Callable[[Unpack[Given]], Returned], *given: *Given) -> Returned:
        """Return what a call returns.

        Raises:
            BusyError: If enough of it runs or waits.
        """
        if self._under_way >= self._size:
            raise BusyError(
                "sparql", because("too many {kind} are waiting; try again in a few seconds", kind=self._kind)
            )
        self._under_way += 1
        try:
            return await to_thread.run_sync(call, *given, limiter=self._limiter)
        finally:
            self._under_way -= 1
