"""The journal of changes made by hand: one line of JSON each, oldest first.

Comes in: changes, with who made them. Goes out: lines that are on disk for good, and the changes read again.
A line is there whole or not at all, whatever fails while it is written.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from api.writing import Action, Change
from kg.errors import DataError, StoreError, because
from kg.store import sync_names

_NAMES = ("text", "graph", "media_type", "base_iri")


class Journal:
    """A file of changes that only grows.

    Args:
        path: Where it lies; made with the first change.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._length = 0

    def read(self) -> dict[str, Change]:
        """Return the changes by their place, file and line, oldest first.

        A last line that a crash left unfinished is cut off: nobody was told that its change was made.

        Raises:
            DataError: If a line is damaged.
        """
        content = self._path.read_bytes() if self._path.exists() else b""
        self._length = content.rfind(b"\n") + 1
        if self._length != len(content):
            os.truncate(self._path, self._length)
        lines = content[: self._length].split(b"\n")[:-1]
        places = (f"{self._path}:{number}" for number in range(1, len(lines) + 1))
        return {place: _change(place, line) for place, line in zip(places, lines, strict=True)}

    def note(self, change: Change, by: str) -> None:
        """Add a change; it is on disk for good when this returns, and not at all when this fails.

        Raises:
            StoreError: If it cannot be written.
        """
        entry = {"at": datetime.now(UTC).isoformat(timespec="seconds"), "by": by, **asdict(change)}
        line = (json.dumps(entry) + "\n").encode()
        try:
            self._append(line)
        except OSError as error:
            with suppress(OSError):  # else the next note cuts it off
                os.truncate(self._path, self._length)
            raise StoreError(
                str(self._path), because("the journal cannot be written: {error}", error=str(error))
            ) from error
        self._length += len(line)

    def _append(self, line: bytes) -> None:
        is_new = not self._path.exists()
        with self._path.open("ab") as file:
            file.truncate(self._length)
            file.write(line)
            file.flush()
            os.fsync(file.fileno())
        if is_new:
            sync_names(self._path.parent)


def _change(place: str, line: bytes) -> Change:
    """Read a line.

    Raises:
        DataError: If it is damaged.
    """
    try:
        entry = json.loads(line)
        return Change(Action(entry["action"]), **{name: entry[name] for name in _NAMES})
    except (ValueError, KeyError, TypeError) as error:
        raise DataError(place, "this is no change; take the line out") from error
