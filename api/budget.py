"""How much time of queries each client may use, so that nobody can keep all workers to himself.

Comes in: the address of a client and the seconds its queries took. Goes out: nothing, or a refusal that says
when to come back. A client's account fills by its share every second and never holds more than a minute's.
"""

from __future__ import annotations

import math
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from api.refusals import SpentError
from kg.errors import because

_MINUTE = 60.0
_CLIENTS = 10_000  # accounts that are kept; the longest unused is forgotten first


class Budget:
    """Accounts of clients, in seconds of query time.

    Args:
        seconds: What one client may use in a minute.
        clock: Seconds that only grow.
    """

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._clock = clock
        self._accounts: OrderedDict[str, tuple[float, float]] = OrderedDict()  # seconds left, when
        self._alone = threading.Lock()

    def check(self, client: str) -> None:
        """Refuse a client that has nothing left in its account.

        Raises:
            SpentError: If so.
        """
        left = self._book(client, 0.0)
        if left <= 0:
            wait = math.ceil(-left * _MINUTE / self._seconds) + 1
            raise SpentError(because("your queries have used up their time for now; come back later"), wait)

    @contextmanager
    def spending(self, client: str) -> Iterator[None]:
        """Take the time of what happens inside from the client's account."""
        begun = self._clock()
        try:
            yield
        finally:
            self._book(client, self._clock() - begun)

    def _book(self, client: str, seconds: float) -> float:
        """Fill up an account, take some seconds from it, and return what is left."""
        with self._alone:
            now = self._clock()
            left, since = self._accounts.pop(client, (self._seconds, now))
            left = min(self._seconds, left + (now - since) * self._seconds / _MINUTE) - seconds
            self._accounts[client] = left, now
            if len(self._accounts) > _CLIENTS:
                self._accounts.popitem(last=False)
            return left
