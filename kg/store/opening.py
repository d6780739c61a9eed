"""Where a graph lies, and the adapter that opens it.

Comes in: the output directory of `kg build`, the address of a SPARQL server, or `memory:`. Goes out: an open
store. A build directory
holds `builds/<id>/store` and the link `current` to the live build; the link is followed once, so that
a store that is open keeps its build while another becomes the live one.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final

from kg.errors import StoreError, because, several
from kg.store.oxigraph import OxigraphStore, open_in_memory, open_on_disk
from kg.store.port import GraphStore
from kg.store.remote import open_remote

BUILDS: Final = "builds"
"""Folder of all builds in an output directory."""
CURRENT: Final = "current"
"""Link to the live build in an output directory."""
STORE: Final = "store"
"""Folder of the store in a build."""
MEMORY: Final = "memory:"
"""Location of an empty graph in memory."""
_ADDRESS: Final = re.compile("https?://", re.IGNORECASE)


def open_store(location: Path | str) -> GraphStore:
    """Open for reading the live graph of an output directory or of a server, or an empty graph in memory.

    Raises:
        StoreError: If no graph lies there, or a damaged one; if the server does not answer.
    """
    if str(location) == MEMORY:
        return open_in_memory()
    if isinstance(location, str) and _ADDRESS.match(location):
        return open_remote(location)
    return open_build(store_directory(location).parent)


def open_build(build: Path) -> OxigraphStore:
    """Open the graph of one build for reading, live or not; its revision is the name of the build.

    Raises:
        StoreError: If no store lies there, or a damaged one.
    """
    return open_on_disk(build / STORE, build.name)


def store_directory(location: Path | str) -> Path:
    """Return the folder of the live store, links followed.

    Raises:
        StoreError: If no graph lies there.
    """
    if _ADDRESS.match(str(location)):
        raise StoreError(
            str(location), because("a server has no build directory; give the output directory of kg build")
        )
    directory = Path(location) / CURRENT / STORE
    if not directory.is_dir():
        missing = because("this directory does not exist")
        if Path(location).exists():
            missing = because("this directory holds no graph")
        advice = because("make one with `kg build ARTICLES --out {location}`", location=location)
        raise StoreError(str(location), several([missing, advice]))
    return directory.resolve()


def sync_names(folder: Path) -> None:
    """Have the names in a folder written to disk: a loss of power shall not bring back those before."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
