"""Threads set apart for one kind of work."""

from __future__ import annotations

import asyncio
import threading

import pytest
from anyio import to_thread

from api.lanes import Lane
from api.refusals import BusyError
from kg.errors import because
from tests.serving import LONG


def test_a_full_lane_refuses_more_and_leaves_the_other_threads_alone() -> None:
    done = threading.Event()

    async def crowd() -> str:
        lane = Lane(because("changes"), 50)  # more than all the threads of the routes
        waiting = [asyncio.create_task(lane.run(done.wait, LONG)) for _ in range(50)]
        await asyncio.sleep(0)
        try:
            with pytest.raises(BusyError, match="too many changes"):
                await lane.run(str, "no")
            return await to_thread.run_sync(str, "free")
        finally:
            done.set()
            assert all(await asyncio.gather(*waiting))

    assert asyncio.run(crowd()) == "free"


def test_a_place_that_is_free_again_is_taken() -> None:
    async def twice() -> list[str]:
        lane = Lane(because("changes"), 1)
        return [await lane.run(str, word) for word in ("one", "two")]

    assert asyncio.run(twice()) == ["one", "two"]


def test_a_lane_may_let_more_wait_than_run() -> None:
    begun: list[int] = []
    first, done = threading.Event(), threading.Event()

    def work(number: int) -> None:
        begun.append(number)
        first.set()
        done.wait(LONG)

    async def three() -> list[int]:
        lane = Lane(because("articles"), 3, running=1)
        waiting = [asyncio.create_task(lane.run(work, number)) for number in range(3)]
        try:
            await to_thread.run_sync(first.wait, LONG)
            for _ in range(20):  # time enough for the others, if they were let in
                await to_thread.run_sync(str, "elsewhere")
            return list(begun)
        finally:
            done.set()
            await asyncio.gather(*waiting)

    assert asyncio.run(three()) == [0]
    assert begun == [0, 1, 2]
