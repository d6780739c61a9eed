"""The register of published identifiers, carried from build to build.

Comes in: an output directory. Goes out: the register of its live build; a build that is made writes its own,
and is named by what it shows of it.
It lies inside the build, so that graph and register become live, or are lost, together.
"""

from __future__ import annotations

import json
from hashlib import sha256
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


def borne(resolution: Resolution) -> str:
    """Return a hash of who bears which identifier, and which lead to others: all that a graph shows of it.

    The same articles may give other identifiers where some were published before. Those of people whom no
    article names any more stand in the register alone.
    """
    shown = {one.id for one in resolution.people} | {one.old for one in resolution.replaced}
    told = [
        (one.id, one.documents)
        for one in resolution.identities
        if one.id in shown and one.replaced_by is None
    ]
    led = [(one.old, one.new, one.judgements) for one in resolution.replaced]
    return sha256(json.dumps((told, led)).encode()).hexdigest()


def write_register(directory: Path, resolution: Resolution) -> None:
    """Write the register of a build."""
    text = written(Register(resolution.identities))
    (directory / IDENTITIES).write_text(text, encoding="utf-8")
