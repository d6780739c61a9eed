"""Where a graph lies, and the adapter that opens it.

Comes in: the output directory of `kg build`, or `memory:`. Goes out: an open store. A build directory
holds `builds/<id>/store` and the link `current` to the live build; the link is followed once, so that
a store that is open keeps its build while another becomes the live one.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from kg.errors import StoreError
from kg.store.oxigraph import OxigraphStore, open_in_memory, open_on_disk

BUILDS: Final = "builds"
"""Folder of all builds in an output directory."""
CURRENT: Final = "current"
"""Link to the live build in an output directory."""
STORE: Final = "store"
"""Folder of the store in a build."""
MEMORY: Final = "memory:"
"""Location of an empty graph in memory."""


def open_store(location: Path | str) -> OxigraphStore:
    """Open the live graph of an output directory for reading, or an empty graph in memory.

    Raises:
        StoreError: If no graph lies there, or a damaged one.
    """
    if str(location) == MEMORY:
        return open_in_memory()
    return open_build(store_directory(Path(location)).parent)


def open_build(build: Path) -> OxigraphStore:
    """Open the graph of one build for reading, live or not; its revision is the name of the build.

    Raises:
        StoreError: If no store lies there, or a damaged one.
    """
    return open_on_disk(build / STORE, build.name)


def store_directory(location: Path) -> Path:
    """Return the folder of the live store, links followed.

    Raises:
        StoreError: If no graph lies there.
    """
    directory = location / CURRENT / STORE
    if not directory.is_dir():
        there = "holds no graph" if location.exists() else "does not exist"
        raise StoreError(
            str(location), f"this directory {there}; make one with `kg build ARTICLES --out {location}`"
        )
    return directory.resolve()
