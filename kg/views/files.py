"""Writing a file whole or not at all.

Comes in: bytes and where they go. Goes out: the file.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from kg.errors import ConfigError


def replace_file(path: Path, content: bytes) -> None:
    """Write a file beside its place and then put it there, so that a failure leaves the old one whole.

    Where a link leads is where it is put. A device or a pipe is written to; it stays what it is.

    Raises:
        ConfigError: If it cannot be written.
    """
    try:
        place = path.resolve()
        if place.exists() and not place.is_file():
            place.write_bytes(content)
        else:
            _put(place, content)
    except (OSError, RuntimeError) as error:  # a ring of links is a RuntimeError
        reason = getattr(error, "strerror", None) or error
        raise ConfigError(f"cannot write {path}: {reason}; give another --out") from error


def _put(place: Path, content: bytes) -> None:
    part = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        part.replace(place)
    finally:
        with suppress(OSError):
            part.unlink()
