"""The reading of articles in a process of its own, beside the server that dates them.

Comes in: articles in our form of JSON. Goes out: what each tells, or errors of the tree. Reading takes memory
and time, of which the server keeps its own.
"""

from __future__ import annotations

import signal
from multiprocessing.connection import Connection
from threading import Lock
from typing import Final

from api.processes import ChildProcess, Terms
from api.refusals import ReaderCrashedError
from kg.errors import KgError, StoreError, because
from kg.model.entity import Resolution
from kg.pipeline import read_one

_TERMS: Final = Terms(
    "reader",
    because("the process that reads articles ended; try again, or send less text"),
    lambda seconds: because(
        "the article was not read within {seconds:g} seconds; send less text, "
        "or give more QUANLO_QUERY_SECONDS",
        seconds=seconds,
    ),
    crash=ReaderCrashedError,
    niceness=10,
    is_heard=True,
)
_FIRST: Final = b'{"id": "0", "text": "."}'
"""Read before anything is asked, so that the tables are there."""


def read(pipe: Connection, _bench: object) -> None:
    """Read articles from the pipe until it closes: None when it begins, then what the article tells."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _told(_FIRST)
    while True:
        try:
            fields: bytes = pipe.recv()
        except EOFError:
            return
        pipe.send(None)
        pipe.send(_told(fields))


def _told(fields: bytes) -> Resolution | KgError:
    try:
        return read_one(fields)
    except KgError as error:
        return error


class ReaderProcess:
    """Reads articles, one at a time, in a process that begins when the first one comes.

    Args:
        seconds: Time that reading one may take.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._alone = Lock()
        self._process: ChildProcess[bytes, Resolution | KgError] | None = None

    def __call__(self, fields: bytes) -> Resolution:
        """Return what an article tells.

        Raises:
            DocumentError: If it cannot be read.
            StoreError: If the process takes too long or dies; the next article gets another one.
        """
        with self._alone:
            self._process = process = self._process or ChildProcess(read, None, self._seconds, _TERMS)
            try:
                found = process.ask(fields)
            except StoreError:
                self._end()
                raise
        if isinstance(found, KgError):
            raise found
        return found

    def close(self) -> None:
        """End the process, if there is one."""
        with self._alone:
            self._end()

    def _end(self) -> None:
        if self._process is not None:
            self._process.end()
            self._process = None
