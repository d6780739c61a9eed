"""Which software makes a graph, told apart even where its version number is the same.

Comes in: the modules, tables and schema of this installation. Goes out: a version such as
`0.1.0+1f3a9c2e4b5d`. A table that has got a row makes another graph of the same articles, and so another
build.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

import kg
from kg.resources import resource


@cache
def software_version() -> str:
    """Return the version of Quanlo and, after a plus sign, a hash of all it works by (PEP 440)."""
    digest = sha256()
    for path in _parts():
        content = path.read_bytes()
        digest.update(f"{path.name} {len(content)}\n".encode() + content)
    return f"{kg.__version__}+{digest.hexdigest()[:12]}"


def _parts() -> Iterator[Path]:
    yield from sorted(Path(kg.__file__).parent.rglob("*.py"))
    yield from sorted(resource("data").glob("*.tsv"))
    yield from sorted(resource("schema").glob("*.ttl"))
