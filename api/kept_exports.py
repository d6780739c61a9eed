"""Exports of whole graphs, made one at a time and kept for a while.

Comes in: an open store and the name of a format. Goes out: the file, made once for each state of the graph
however many ask for it at once.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

from kg.store import GraphStore
from kg.views.export import export

_KEPT = 4


class KeptExports:
    """The files made last, by revision and format; no store is held on to.

    Args:
        write: Makes a file.
    """

    def __init__(self, write: Callable[[GraphStore, str], bytes] = export) -> None:
        self._write = write
        self._making = Lock()  # one file takes a core and much memory: others wait for it, or for their turn
        self._kept: dict[tuple[str, str], bytes] = {}

    def of(self, store: GraphStore, form: str) -> bytes:
        """Return the graph of a store in a format."""
        key = store.revision(), form
        kept = self._kept.get(key)
        if kept is not None:
            return kept
        with self._making:
            if key not in self._kept:
                self._keep(key, self._write(store, form))
            return self._kept[key]

    def _keep(self, key: tuple[str, str], content: bytes) -> None:
        self._kept[key] = content
        if len(self._kept) > _KEPT:
            del self._kept[next(iter(self._kept))]
