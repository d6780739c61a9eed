"""The kinds of files that can be read; each module here is one.

Comes in: a file name or the first bytes of a file. Goes out: its `Format`. To add a kind, copy one of the
modules, change it, and leave it in this folder: every module with a `FORMAT` is found by itself.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from kg.ingest.draft import Format


@cache
def known_formats() -> tuple[Format, ...]:
    """Return every format of this folder, in the order of their module names."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = (importlib.import_module(f"{__name__}.{name}") for name in names)
    return tuple(module.FORMAT for module in modules if hasattr(module, "FORMAT"))


def format_of_name(name: str) -> Format | None:
    """Return the format of a file name, or None if no format claims its end."""
    lower = name.lower().removesuffix(".gz")
    return next((known for known in known_formats() if lower.endswith(known.suffixes)), None)


def format_of_bytes(head: bytes) -> Format:
    """Return the format that the first bytes show; plain text when they show none."""
    claims = [known for known in known_formats() if known.begins(head)]
    return claims[0] if claims else next(known for known in known_formats() if known.name == "plain text")
