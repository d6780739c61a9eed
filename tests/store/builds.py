"""Lays out what a build leaves in its output directory, from statements alone."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kg.store import BUILDS, CURRENT, STORE, create_store


def nquads(path: Path, *statements: str) -> Path:
    """Write statements, each without its full stop, as an N-Quads file."""
    path.write_text("".join(f"{one} .\n" for one in statements), encoding="utf-8")
    return path


def put_build(out: Path, name: str, statements: Iterable[str]) -> Path:
    """Make a build of these statements and make it the live one; return its directory."""
    build = out / BUILDS / name
    build.mkdir(parents=True)
    create_store(build / STORE, nquads(build / "graph.nq", *statements))
    link = out / CURRENT
    link.unlink(missing_ok=True)
    link.symlink_to(Path(BUILDS) / name)
    return build
