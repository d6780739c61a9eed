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

    Raises:
        ConfigError: If it cannot be written.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        part.replace(path)
    except OSError as error:
        raise ConfigError(f"cannot write {path}: {error.strerror or error}; give another --out") from error
    finally:
        with suppress(OSError):
            part.unlink()
