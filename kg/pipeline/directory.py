"""The directory of a graph: builds in it, and the link to the live one.

Comes in: the place. Goes out: a folder kept for one process at a time; builds that appear whole or not at
all; a link that is replaced in one step, so that no reader sees half a graph.
"""

from __future__ import annotations

import fcntl
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from kg import store
from kg.errors import ConfigError, StoreError, because

_BUILD = re.compile("[0-9a-f]{16}")  # the name of a build, which is the id of its run
_SCRATCH = ".making-"
_GIVES_WAY = ".before-"


@contextmanager
def reserved(out: Path) -> Iterator[Path]:
    """Keep the folder of builds for this process, free of what a killed one left."""
    builds = out / store.BUILDS
    with writing(out):
        if _holds_something_else(out, builds):
            raise ConfigError(f"{out} holds files that are no graph; name another directory with --out")
        builds.mkdir(parents=True, exist_ok=True)
        lock = (builds / ".lock").open("w")
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)  # falls with the process, however it ends
        except BlockingIOError as error:
            raise StoreError(
                str(out), because("another process is building here; wait until it has ended")
            ) from error
        for left in builds.glob(f"{_SCRATCH}*"):
            shutil.rmtree(left, ignore_errors=True)
        for left in builds.glob(f"{_GIVES_WAY}*"):
            _clear(left, builds / left.name.removeprefix(_GIVES_WAY))
        yield builds


def _clear(aside: Path, place: Path) -> None:
    """Remove a build that gave way to another of its name, or bring it back if that never came."""
    if place.exists():
        shutil.rmtree(aside, ignore_errors=True)
    elif aside.exists():
        aside.replace(place)


@contextmanager
def writing(out: Path) -> Iterator[None]:
    """Turn what the system refuses into an error that names the directory.

    Raises:
        ConfigError: If the block cannot write there.
    """
    try:
        yield
    except OSError as error:
        raise ConfigError(
            f"{out} cannot be written ({error.strerror or error}); name another directory with --out"
        ) from error


def _holds_something_else(out: Path, builds: Path) -> bool:
    """Whether there are files that no build made, and that must not get lost among builds."""
    if builds.exists():
        visible = (one.name for one in builds.iterdir() if not one.name.startswith("."))
        return not all(map(_BUILD.fullmatch, visible))
    return out.exists() and any(out.iterdir())


@contextmanager
def whole(target: Path) -> Iterator[Path]:
    """Give a folder to make a build in; it moves to its place when the block ends well, else it goes."""
    scratch = Path(mkdtemp(prefix=_SCRATCH, dir=target.parent))
    aside = target.with_name(f"{_GIVES_WAY}{target.name}")
    try:
        yield scratch
        scratch.chmod(0o755)
        if target.exists():
            target.replace(aside)  # a damaged build of the same input, or one that knows fewer identities
        scratch.replace(target)
    finally:
        _clear(aside, target)
        shutil.rmtree(scratch, ignore_errors=True)


def switch(out: Path, build_id: str) -> None:
    """Point the link at the build, in one step that a reader never sees half done; keep the one before it."""
    live = out / store.CURRENT
    before = live.resolve().name
    if before == build_id:
        return
    fresh = out / f".{store.CURRENT}"
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(Path(store.BUILDS) / build_id)
    store.sync_names(out / store.BUILDS)
    fresh.replace(live)
    store.sync_names(out)
    for one in (out / store.BUILDS).iterdir():
        if one.name not in {build_id, before} and _BUILD.fullmatch(one.name):
            shutil.rmtree(one, ignore_errors=True)
