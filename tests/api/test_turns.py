"""Questions to the graph, one after another."""

from __future__ import annotations

import asyncio
import gc
import threading
from functools import partial

import pytest

from api.turns import Turns
from tests.serving import LONG


def test_questions_are_answered_one_at_a_time_in_the_order_of_their_coming() -> None:
    told: list[str] = []

    def answer(number: int) -> int:
        told.extend((f"{number} begins", f"{number} ends"))
        return number

    async def crowd() -> list[int]:
        turns = Turns(LONG)
        return await asyncio.gather(*(turns.run(partial(answer, number)) for number in range(5)))

    assert asyncio.run(crowd()) == [0, 1, 2, 3, 4]
    assert told == [f"{number} {does}" for number in range(5) for does in ("begins", "ends")]


def test_a_question_that_takes_long_lets_the_next_one_pass() -> None:
    passed = threading.Event()

    async def beside() -> tuple[bool | str, ...]:
        turns = Turns(0.01)
        long, short = partial(passed.wait, LONG), partial(told, "short")
        return tuple(await asyncio.gather(turns.run(long), turns.run(short)))

    def told(word: str) -> str:
        passed.set()
        return word

    assert asyncio.run(beside()) == (True, "short")


def test_a_question_that_fails_leaves_its_turn_to_the_next_one() -> None:
    async def both() -> str:
        turns = Turns(LONG)
        with pytest.raises(ZeroDivisionError):
            await turns.run(partial(divmod, 1, 0))
        return await turns.run(partial(str, "answered"))

    assert asyncio.run(both()) == "answered"


def test_a_question_that_fails_when_nobody_waits_any_more_is_nobodys_trouble() -> None:
    begun, ended = threading.Event(), threading.Event()
    troubles: list[str] = []

    def fail() -> None:
        begun.set()
        ended.wait(LONG)
        raise ZeroDivisionError

    async def leave() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, told: troubles.append(told["message"]))
        turns = Turns(LONG)
        leaving = asyncio.ensure_future(turns.run(fail))
        await asyncio.to_thread(begun.wait, LONG)
        leaving.cancel()
        await asyncio.gather(leaving, return_exceptions=True)
        ended.set()
        await asyncio.wait(asyncio.all_tasks() - {asyncio.current_task()})

    asyncio.run(leave())
    gc.collect()
    assert troubles == []
