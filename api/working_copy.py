"""The dataset that SPARQL sees where changes are admitted: the live build, and what was changed by hand.

Comes in: a build that nobody writes to, and changes. Goes out: snapshots, directories that never
change.

Every change is a line of a journal, which is on disk for good before anybody is told that it was made. The
working copy itself can always be made again: it begins as the build (hard links, no copies) and takes the
journal line by line, when the server starts, when it goes over to another build, and whenever a change
fails half-way. So changes made by hand outlive crashes and new builds, and no build is ever touched.
"""

from __future__ import annotations

import fcntl
import json
import logging
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from pyoxigraph import Store

from api.evaluation import Failure
from api.journal import Journal
from api.processes import ChildProcess
from api.refusals import NoSuchGraphError, SparqlSyntaxError
from api.workers import error_of
from api.writing import Change, Desk, Order, Written, write
from kg.errors import ConfigError, KgError, StoreError, because, several

JOURNAL = "journal.jsonl"
_FOUND_BEFORE = (SparqlSyntaxError, NoSuchGraphError)  # errors that are found before anything is changed
_LOG = logging.getLogger(__name__)

_Writer = ChildProcess[Order, Written | Failure]


@dataclass(frozen=True, slots=True)
class Workplace:
    """Where a working copy lies and what a change may cost.

    Attributes:
        folder: Directory of the journal, the copy and its snapshots; made if it is missing.
        build: Store that the copy begins as, until it goes over to another; only read.
        desk: Limits of a change; its store is that of the copy.
        lifetime: Seconds that a snapshot outlives its replacement: the longest query, with its beginning.
    """

    folder: Path
    build: Path
    desk: Desk
    lifetime: float


@dataclass(slots=True)
class _Snapshots:
    """Numbered directories: the last one is asked, those before it end when no query can need them."""

    folder: Path
    lifetime: float
    number: int = 0
    replaced: list[tuple[float, Path]] = field(default_factory=list)

    def latest(self) -> Path:
        return self.folder / str(self.number)

    def following(self) -> Path:
        return self.folder / str(self.number + 1)

    def advance(self) -> None:
        now = time.monotonic()
        self.replaced.append((now, self.latest()))
        self.number += 1
        while self.replaced and self.replaced[0][0] + self.lifetime < now:
            shutil.rmtree(self.replaced.pop(0)[1], ignore_errors=True)


class WorkingCopy:
    """A dataset that is changed by one process and read by many; use it as a context manager."""

    def __init__(self, workplace: Workplace) -> None:
        self._place = workplace
        self._journal = Journal(workplace.folder / JOURNAL)
        self._base = workplace.build  # what the copy is made again from: the build, or the last snapshot
        self._live = Path(workplace.desk.store)
        self._snapshots = _Snapshots(workplace.folder / "snapshots", workplace.lifetime)
        self._writer: _Writer | None = None
        self._next: _Writer | None = None  # begun beforehand, since it takes as long as all the rest
        self._is_open = False
        self._alone = threading.Lock()
        self._held = ExitStack()

    def latest(self) -> str:
        """Directory of the dataset as it is now."""
        return str(self._snapshots.latest())

    def __enter__(self) -> Self:
        self._place.folder.mkdir(parents=True, exist_ok=True)
        with ExitStack() as held:
            held.enter_context(_only_one(self._place.folder))
            changes = self._journal.read()
            shutil.rmtree(self._snapshots.folder, ignore_errors=True)
            self._snapshots.folder.mkdir()
            held.callback(self._clear)
            self._begin(changes)
            self._held = held.pop_all()
        self._is_open = True
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._is_open = False
        self._held.close()

    def _clear(self) -> None:
        self._stop()
        if self._next is not None:
            self._next.end()
            self._next = None
        shutil.rmtree(self._live, ignore_errors=True)
        shutil.rmtree(self._snapshots.folder, ignore_errors=True)

    def make(self, change: Change, by: str) -> Written:
        """Make a change; when this returns, queries see it and no crash can undo it.

        Args:
            change: What to change.
            by: Who changes it, for the journal.

        Raises:
            KgError: As the change deserves; the dataset is as it was before.
        """
        with self._alone:
            if not self._is_open:
                raise ConfigError("the working copy is not open; enter its context first")
            written = self._carry_out(Order(change, str(self._snapshots.following())))
            try:
                self._journal.note(change, by)
            except StoreError:
                self._restore()
                raise
            self._advance()
            return written

    def rebase(self, build: Path) -> None:
        """Begin anew as another build, and make the changes of the journal again.

        Queries see what they saw until all this is done.

        Args:
            build: Store of that build.

        Raises:
            KgError: If it cannot be copied, or a change cannot be made again now; the copy is as it was.
        """
        with self._alone:
            before, self._base = self._base, build
            try:
                if self._is_open:
                    self._begin(self._journal.read())
            except KgError:
                self._base = before
                self._stop()
                raise

    def _begin(self, changes: dict[str, Change]) -> None:
        """Leave a snapshot of the build with all changes of the journal that can be made."""
        self._stop()
        if changes:
            self._replay(changes)
        else:
            shutil.rmtree(self._snapshots.following(), ignore_errors=True)
            _copy(self._base, self._snapshots.following())
        self._advance()

    def _advance(self) -> None:
        self._snapshots.advance()
        self._base = self._snapshots.latest()

    def _carry_out(self, order: Order) -> Written:
        """Change the copy; after a failure half-way it is the last snapshot again.

        Raises:
            KgError: As the change deserves.
        """
        writer = self._writer or self._restore()
        try:
            answer = writer.ask(order)
            if isinstance(answer, Failure):
                raise error_of(answer)
        except _FOUND_BEFORE:
            raise
        except KgError:
            self._restore()
            raise
        return answer

    def _stop(self) -> None:
        if self._writer is not None:
            self._writer.end()
            self._writer = None

    def _restore(self) -> _Writer:
        """Make the copy again from what it was; what a failed change left in it is gone.

        Raises:
            StoreError: If that cannot be done now; the next change tries it again.
        """
        self._stop()
        shutil.rmtree(self._live, ignore_errors=True)
        shutil.rmtree(self._snapshots.following(), ignore_errors=True)
        _copy(self._base, self._live)
        ready, self._next = self._next, None
        if ready is not None and not ready.runs:
            ready.end()
            ready = None
        self._writer = writer = ready or self._begun()
        with suppress(StoreError):
            self._next = self._begun()
        return writer

    def _begun(self) -> _Writer:
        try:
            return ChildProcess(write, self._place.desk, self._place.desk.seconds)
        except OSError as error:
            raise StoreError(
                str(self._live), because("no process for changes can be started: {error}", error=str(error))
            ) from error

    def _replay(self, changes: dict[str, Change]) -> None:
        """Make the changes of the journal again, those that can be made.

        One that fails half-way takes those before it along; they are made once more, without it.

        Raises:
            StoreError: If one takes too long, or the machine fails.
        """
        left = dict(changes)
        while not self._all_made(left):
            pass
        self._carry_out(Order(None, str(self._snapshots.following())))

    def _all_made(self, changes: dict[str, Change]) -> bool:
        """Make changes; take out and tell of those that a new build leaves no room for.

        Returns:
            Whether all that are left have been made; not if one failed half-way.
        """
        for place, change in list(changes.items()):
            try:
                self._carry_out(Order(change))
            except StoreError as error:
                advice = because("give more QUANLO_UPDATE_SECONDS or take the line out")
                told = several([error.reason, advice])
                raise StoreError(
                    place, because("this change cannot be made now: {told}", told=told)
                ) from error
            except KgError as error:
                del changes[place]
                left_out = {"journal": place, "reason": str(error)}
                _LOG.warning("a change made by hand cannot be made again: %s", json.dumps(left_out))
                if not isinstance(error, _FOUND_BEFORE):
                    return False
        return True


@contextmanager
def _only_one(folder: Path) -> Iterator[None]:
    """Keep the folder for this process.

    Raises:
        StoreError: If another server has it.
    """
    with (folder / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)  # falls with the process, however it ends
        except BlockingIOError as error:
            raise StoreError(
                str(folder), because("another server takes changes here; end it first")
            ) from error
        yield


def _copy(store: Path, target: Path) -> None:
    """Copy a store that nobody writes to; files that never change are linked, not copied.

    Raises:
        StoreError: If it cannot be read, or the place cannot be written.
    """
    try:
        Store.read_only(str(store)).backup(str(target))
    except OSError as error:
        raise StoreError(
            str(target), because("the working copy cannot be made: {error}", error=str(error))
        ) from error
