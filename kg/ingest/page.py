"""The article in a web page, read in a child process.

Comes in: markup. Goes out: `Page`. Pages are hostile: a thousand nested elements empty the extractor, a
hundred thousand paragraphs keep it busy for minutes. So the work is done in a child that is ended when its
time is over, and started again for the next page.
"""

from __future__ import annotations

import atexit
import json
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from threading import Lock, Timer
from typing import IO, cast

from kg.errors import DocumentError, because


@dataclass(frozen=True, slots=True)
class Page:
    """What a web page states about its article.

    Attributes:
        text: The article without navigation, comments and markup; may be empty.
        title: Headline.
        publisher: Name of the site.
        url: Canonical address.
        published: ISO day on which the page says that it came out; never guessed.
        authors: Names of the metadata.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()


class PageReader:
    """A child process that reads one page after another."""

    def __init__(self) -> None:
        self._child: subprocess.Popen[bytes] | None = None
        self._lock = Lock()

    def read(self, markup: str, source: str, seconds: float) -> Page:
        """Return the article of a page.

        Raises:
            DocumentError: If the page cannot be read within the time and memory allowed.
        """
        with self._lock:
            answer = self._ask(markup.encode("utf-8", "replace"), seconds)
        if answer is None:
            reason = because(
                "the page took over {seconds:g} s or too much memory; save the article as text instead",
                seconds=seconds,
            )
            raise DocumentError(source, reason)
        fields = json.loads(answer)
        return Page(**{**fields, "authors": tuple(fields["authors"])})

    def close(self) -> None:
        """End the child."""
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        child.wait()
        for pipe in _pipes(child):
            with suppress(OSError):  # what the child no longer took
                pipe.close()

    def _ask(self, markup: bytes, seconds: float) -> bytes | None:
        child = self._started()
        timer = Timer(seconds, child.kill)
        timer.start()
        try:
            answer = _exchange(child, markup)
        finally:
            timer.cancel()
        if answer is None:
            self.close()
        return answer

    def _started(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self.close()
            command = [sys.executable, "-m", "kg.ingest.page_child"]
            self._child = subprocess.Popen(  # noqa: S603 - our own module, nothing of the page in the command
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        return self._child


@cache
def page_reader() -> PageReader:
    """Return the reader of this process; its child ends with the process."""
    reader = PageReader()
    atexit.register(reader.close)
    return reader


def send(pipe: IO[bytes], message: bytes) -> None:
    """Write one message with its length before it."""
    pipe.write(len(message).to_bytes(8, "big") + message)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes | None:
    """Read one message; None at the end of the stream."""
    header = pipe.read(8)
    if len(header) < 8:
        return None
    length = int.from_bytes(header, "big")
    message = pipe.read(length)
    return message if len(message) == length else None


def _pipes(child: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    return cast("IO[bytes]", child.stdin), cast("IO[bytes]", child.stdout)


def _exchange(child: subprocess.Popen[bytes], markup: bytes) -> bytes | None:
    to_child, from_child = _pipes(child)
    try:
        send(to_child, markup)
        return receive(from_child)
    except OSError:  # the child was ended while we wrote to it
        return None
