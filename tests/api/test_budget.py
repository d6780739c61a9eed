"""Time of queries that each client may use."""

from __future__ import annotations

from contextlib import suppress

import pytest

from api import budget
from api.budget import Budget
from api.refusals import SpentError


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def use(account: Budget, clock: Clock, client: str, seconds: float) -> None:
    account.check(client)
    with account.spending(client):
        clock.now += seconds


def test_a_client_that_used_up_its_time_is_told_when_to_come_back() -> None:
    clock = Clock()
    account = Budget(30, clock)
    use(account, clock, "a", 70)  # half a second of account for each of the clock
    with pytest.raises(SpentError) as caught:
        use(account, clock, "a", 1)
    assert caught.value.wait == 81
    clock.now += caught.value.wait
    use(account, clock, "a", 1)


def test_one_client_s_time_is_not_another_s() -> None:
    clock = Clock()
    account = Budget(30, clock)
    use(account, clock, "a", 100)
    use(account, clock, "b", 1)


def test_an_account_never_holds_more_than_a_minute_s_time() -> None:
    clock = Clock()
    account = Budget(60, clock)
    use(account, clock, "a", 1)
    clock.now += 10_000
    use(account, clock, "a", 121)
    with pytest.raises(SpentError):
        use(account, clock, "a", 1)


def test_time_counts_for_queries_that_fail_too() -> None:
    clock = Clock()
    account = Budget(10, clock)
    with suppress(ZeroDivisionError), account.spending("a"):
        clock.now += 100
        raise ZeroDivisionError
    with pytest.raises(SpentError):
        use(account, clock, "a", 1)


def test_the_longest_unused_account_is_forgotten_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "_CLIENTS", 2)
    clock = Clock()
    account = Budget(10, clock)
    for client in "abc":
        use(account, clock, client, 100)
    use(account, clock, "a", 1)
    with pytest.raises(SpentError):
        use(account, clock, "c", 1)
