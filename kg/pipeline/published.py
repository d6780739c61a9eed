"""The register of published identifiers, carried from build to build.

Comes in: an output directory. Goes out: the register of its live build; a build that is made writes its own.
It lies inside the build, so that graph and register become live, or are lost, together.
"""

from __future__ import annotations

from pathlib import Path

from kg import store
from kg.model.entity import Resolution
from kg.resolve.identities import Register, read_register, written

IDENTITIES = "identities.jsonl"


def live_register(out: Path) -> Register:
    """Return what the live build of a directory has published; nothing where there is no build.

    Raises:
        DataError: If the register is damaged; it names the line.
    """
    path = out / store.CURRENT / IDENTITIES
    return read_register(path.read_text(encoding="utf-8"), str(path)) if path.exists() else Register()


def carries_on(build: Path, out: Path) -> bool:
    """Whether a build knows all that the live one has published, so that it can become live again."""
    live, own = out / store.CURRENT / IDENTITIES, build / IDENTITIES
    return not live.exists() or (own.exists() and own.read_bytes() == live.read_bytes())


def write_register(directory: Path, resolution: Resolution) -> None:
    """Write the register of a build."""
    text = written(Register(resolution.identities))
    (directory / IDENTITIES).write_text(text, encoding="utf-8")
