"""The editor of a graph in a process of its own, beside the server that takes articles.

Comes in: articles, and names of articles to withdraw. Goes out: editions, or errors of the tree. What is
known of a graph takes memory, and a new build takes a core for a moment: the server keeps its own.
"""

from __future__ import annotations

import signal
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock
from typing import Final

from api.processes import ChildProcess, Terms
from api.refusals import EditorCrashedError
from kg.errors import KgError, StoreTimeoutError, because
from kg.model.edition import Edition
from kg.pipeline import Editor

_TERMS: Final = Terms(
    "editor",
    because(
        "the process that changes the graph ended; see the log, look whether the change is made, "
        "and try again"
    ),
    lambda seconds: because(
        "the graph was not changed within {seconds:g} seconds; look whether it is now, and try again, "
        "or give more QUANLO_UPDATE_SECONDS",
        seconds=seconds,
    ),
    niceness=0,
    is_heard=True,
    begin_seconds=900.0,  # a large graph is read as long
    crash=EditorCrashedError,
)


@dataclass(frozen=True, slots=True)
class Workshop:
    """What the editor works with.

    Attributes:
        out: Output directory of `kg build`.
        base_iri: Start of every entity's IRI.
        judgements: Table of human decisions; None for the one that is shipped.
        seconds: Time one change may take, not counting the reading of the live build.
    """

    out: Path
    base_iri: str
    judgements: Path | None
    seconds: float


@dataclass(frozen=True, slots=True)
class _Order:
    """An article to add, or the name of one to withdraw."""

    added: bytes | None = None
    withdrawn: str = ""


def edit(pipe: Connection, workshop: Workshop) -> None:
    """Carry out orders from the pipe until it closes: None when it begins, then what it came to."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    editor = Editor(workshop.out, workshop.base_iri, workshop.judgements)
    _prepare(editor)
    while True:
        try:
            order: _Order = pipe.recv()
        except EOFError:
            return
        _prepare(editor)
        pipe.send(None)
        pipe.send(_carry_out(editor, order))


def _prepare(editor: Editor) -> None:
    """Read the live build, if it can be read; what is wrong with it is told to who wants to change it."""
    with suppress(KgError):
        editor.prepare()


def _carry_out(editor: Editor, order: _Order) -> Edition | KgError:
    try:
        if order.added is not None:
            return editor.add(order.added)
        return editor.withdraw(order.withdrawn)
    except KgError as error:
        return error


class EditorProcess:
    """An `Editor` in a process that begins at once, and again after it died or took too long."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._alone = Lock()
        self._process: ChildProcess[_Order, Edition | KgError] | None = self._begun()

    def add(self, fields: bytes) -> Edition:
        """Add an article.

        Raises:
            KgError: As `Editor.add`; if the process takes too long or dies.
        """
        return self._ask(_Order(fields))

    def withdraw(self, name: str) -> Edition:
        """Withdraw an article.

        Raises:
            KgError: As `Editor.withdraw`; if the process takes too long or dies.
        """
        return self._ask(_Order(withdrawn=name))

    def close(self) -> None:
        """End the process; the graph stays as it is."""
        with self._alone:
            if self._process is not None:
                self._process.end()
                self._process = None

    def _begun(self) -> ChildProcess[_Order, Edition | KgError]:
        return ChildProcess(edit, self._workshop, self._workshop.seconds, _TERMS)

    def _ask(self, order: _Order) -> Edition:
        with self._alone:
            self._process = process = self._process or self._begun()
            try:
                found = process.ask(order)
            except (EditorCrashedError, StoreTimeoutError):
                process.end()
                self._process = None
                raise
        if isinstance(found, KgError):
            raise found
        return found
