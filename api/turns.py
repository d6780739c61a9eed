"""Questions to the graph, one after another.

Comes in: calls. Goes out: what they return. Threads of Python that work at once share one interpreter, a few
milliseconds each in turn, so that of ten questions asked together all ten end last; taken in the order of
their coming, each ends as soon as those before it have. Only a question that takes long lets others pass.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from anyio import to_thread

PATIENCE = 0.1
"""Seconds after which a question no longer keeps those behind it waiting."""

Returned = TypeVar("Returned")


class Turns:
    """One question at a time, and beside it those that take long.

    Args:
        patience: Seconds that a question has to itself.
    """

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._turn = asyncio.Lock()

    async def run(self, call: Callable[[], Returned]) -> Returned:
        """Return what a call returns, made in a thread when its turn has come."""
        async with self._turn:
            answering = asyncio.ensure_future(to_thread.run_sync(call))
            answering.add_done_callback(_heard)
            await asyncio.wait({answering}, timeout=self._patience)
        return await answering


def _heard(answering: asyncio.Future[Returned]) -> None:
    """Look at how a question ended: who asked may have gone, and asyncio would log what nobody looked at."""
    if not answering.cancelled():
        answering.exception()
