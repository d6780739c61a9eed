"""What can be told from a query's text before any engine sees it.

Comes in: SPARQL as given. Goes out: a `Glance`: how deep it nests, which operation it starts with,
whether it asks other servers, whether it names its own dataset. This is courtesy, not a boundary: the
boundary is `api.seal`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from api.refusals import RemoteRefusedError, TooComplexError, UpdateRefusedError

_UPDATES = frozenset(["INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"])
_PROLOGUE = frozenset({"BASE", "PREFIX", "VERSION"})

# A string that never ends runs to the end of the text, so that the scan stays linear.
_TOKEN = re.compile(
    r"""
    (?P<skip> \#[^\r\n]*
      | <[^<>"{}|^`\\\x00-\x20]*>
      | \"\"\"(?:[^"\\]|\\.|"(?!""))*+(?:\"\"\"|\Z) | '''(?:[^'\\]|\\.|'(?!''))*+(?:'''|\Z)
      | "(?:[^"\\\r\n]|\\.)*+(?:"|$) | '(?:[^'\\\r\n]|\\.)*+(?:'|$)
      | [?$@]\w+
      | [\w.\-]*+:[\w.\-%\\:]*+ )
    | (?P<word> [\w.\-]++ )
    | (?P<open> [{(\[] )
    | (?P<close> [})\]] )
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Glance:
    """What a first look at a query tells.

    Attributes:
        operation: First keyword after the prologue, upper case; empty if there is none.
        depth: Deepest nesting of braces, parentheses and brackets.
        remote: It holds the keyword SERVICE.
        dataset: It names its own dataset (FROM).
    """

    operation: str
    depth: int
    remote: bool
    dataset: bool


def glance(text: str) -> Glance:
    """Look at a query without parsing it."""
    words = [word.upper() for token in _tokens(text, "word") for word in re.split(r"[.\-]", token)]
    operations = (word for word in words if word and word not in _PROLOGUE)
    return Glance(next(operations, ""), _depth(text), "SERVICE" in words, "FROM" in words)


def check(text: str, depth: int) -> Glance:
    """Return the glance of a query that may be tried.

    Raises:
        UpdateRefusedError: If it is an update.
        RemoteRefusedError: If it asks another server.
        TooComplexError: If it nests deeper than `depth`.
    """
    seen = glance(text)
    if seen.operation in _UPDATES:
        raise UpdateRefusedError(f"{seen.operation} is an update; this endpoint only reads")
    if seen.remote:
        raise RemoteRefusedError(
            "SERVICE asks another server, which this endpoint never does; ask it yourself"
        )
    if seen.depth > depth:
        raise TooComplexError(f"the query nests {seen.depth} deep; {depth} is the limit")
    return seen


def _tokens(text: str, group: str) -> Iterator[str]:
    return (match[group] for match in _TOKEN.finditer(text) if match.lastgroup == group)


def _depth(text: str) -> int:
    now = deepest = 0
    for match in _TOKEN.finditer(text):
        now += {"open": 1, "close": -1}.get(match.lastgroup or "", 0)
        deepest = max(deepest, now)
    return deepest
