"""What can be told from a query's text before any engine sees it.

Comes in: SPARQL as given. Goes out: a `Glance`: how deep it nests, how many triple patterns it holds, which
operation it starts with, whether it asks other servers, whether it names its own dataset. This is courtesy,
not a boundary: the boundaries are `api.seal` and the deadline of `api.workers`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from api.refusals import RemoteRefusedError, TooComplexError, TooDeepError, UpdateRefusedError
from kg.errors import because

_UPDATES = frozenset(["INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"])
_PROLOGUE = frozenset({"BASE", "PREFIX", "VERSION"})
_NEVER = 1_000_000
# Words that end a triple pattern, and how many terms the next one needs: after SELECT no pattern can follow.
_KEYWORDS: Mapping[str, int] = {
    **dict.fromkeys(["WHERE", "FILTER", "OPTIONAL", "BIND", "GRAPH", "UNION", "MINUS", "SERVICE"], 3),
    **dict.fromkeys(["SELECT", "CONSTRUCT", "VALUES", "ORDER", "GROUP", "HAVING", "LIMIT", "OFFSET"], _NEVER),
}

# A string that never ends runs to the end of the text, so that the scan stays linear.
_TOKEN = re.compile(
    r"""
    (?P<comment> \#[^\r\n]* )
    | (?P<term> <[^<>"{}|^`\\\x00-\x20]*>
      | \"\"\"(?:[^"\\]|\\.|"(?!""))*+(?:\"\"\"|\Z) | '''(?:[^'\\]|\\.|'(?!''))*+(?:'''|\Z)
      | "(?:[^"\\\r\n]|\\.)*+(?:"|$) | '(?:[^'\\\r\n]|\\.)*+(?:'|$)
      | [?$@]\w+
      | [\w.\-]*+:[\w.\-%\\:]*+ )
    | (?P<word> [\w.\-]++ )
    | (?P<open> [{(\[] | <<\(? )
    | (?P<close> [})\]] | >> )
    | (?P<end> [;,] )
    | (?P<operator> && | \|\| | [!*/|^+=<>]=? )
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of SPARQL: its kind (a group of the pattern above), its text, and where it starts."""

    kind: str
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Glance:
    """What a first look at a query tells.

    Attributes:
        operation: First keyword after the prologue, upper case; empty if there is none.
        depth: Deepest nesting of brackets and of operators in a chain (`!!true`, `?a || ?b || ?c`).
        patterns: Triple patterns, about; a step of a path is one.
        remote: It holds the keyword SERVICE.
        loads: It holds the keyword LOAD.
        dataset: It names its own dataset (FROM).
    """

    operation: str
    depth: int
    patterns: int
    remote: bool
    loads: bool
    dataset: bool


def tokens(text: str) -> Iterator[Token]:
    """Cut SPARQL into tokens; blanks and characters that no token begins with are left out."""
    return (Token(match.lastgroup or "", match[0], match.start()) for match in _TOKEN.finditer(text))


def words(token: Token) -> list[str]:
    """Return the keywords a word may hold, upper case: `true.SERVICE` holds two."""
    return [word for word in re.split(r"[.\-]", token.text.upper()) if word] if token.kind == "word" else []


def glance(text: str, depth: int | None = None) -> Glance:
    """Look at a query without parsing it, no further than to where it nests deeper than `depth`."""
    measure = _Measure()
    found: list[str] = []
    for token in tokens(text):
        measure.take(token)
        found += words(token)
        if depth is not None and measure.deepest > depth:
            break
    operation = next((word for word in found if word not in _PROLOGUE), "")
    seen = frozenset(found)
    return Glance(
        operation, measure.deepest, measure.patterns, "SERVICE" in seen, "LOAD" in seen, "FROM" in seen
    )


def check(text: str, depth: int, patterns: int) -> Glance:
    """Return the glance of a query that may be tried.

    Raises:
        UpdateRefusedError: If it is an update.
        RemoteRefusedError: If it asks another server.
        TooDeepError: If it nests deeper than `depth`.
        TooComplexError: If it holds more triple patterns than `patterns`.
    """
    seen = glance(text, depth)
    if seen.operation in _UPDATES:
        raise UpdateRefusedError(
            because(
                "{operation} is an update; send it as one, with a token, to /update", operation=seen.operation
            )
        )
    _check(seen, depth)
    if seen.patterns > patterns:
        raise TooComplexError(
            because(
                "the query holds about {patterns} triple patterns; {limit} is the limit",
                patterns=seen.patterns,
                limit=patterns,
            )
        )
    return seen


def check_update(text: str, depth: int) -> Glance:
    """Return the glance of an update that may be tried.

    Raises:
        RemoteRefusedError: If it asks another server or loads a document.
        TooDeepError: If it nests deeper than `depth`.
    """
    seen = glance(text, depth)
    if seen.loads:
        raise RemoteRefusedError(
            because("LOAD fetches a document, which this endpoint never does; PUT its content")
        )
    _check(seen, depth)
    return seen


def _check(seen: Glance, depth: int) -> None:
    if seen.remote:
        raise RemoteRefusedError(
            because("SERVICE asks another server, which this endpoint never does; ask it yourself")
        )
    if seen.depth > depth:
        raise TooDeepError(
            because(
                "the query nests {depth} deep or more; {limit} is the limit",
                depth=seen.depth,
                limit=depth,
            )
        )


@dataclass(slots=True)
class _Level:
    """An open bracket: operators in its present chain, terms of its present triple, terms that it needs."""

    operators: int = 0
    terms: int = 0
    needed: int = 3


@dataclass(slots=True)
class _Measure:
    """Counts nesting and triple patterns, token by token."""

    deepest: int = 0
    patterns: int = 0
    _depth: int = 0
    _levels: list[_Level] = field(default_factory=lambda: [_Level(needed=_NEVER)])

    def take(self, token: Token) -> None:
        match token.kind:
            case "open":
                self._open(token.text)
            case "close":
                self._close(token.text)
            case "end":
                self._end_triple(2 if token.text == ";" else 1)
            case "operator":
                self._chain(token.text)
            case "word":
                self._word(token)
            case "term":
                self._term(token.text)

    def _open(self, bracket: str) -> None:
        if bracket == "{":
            self._end_triple(3)
        needed = {"{": 3, "[": 2}.get(bracket, _NEVER)
        self._levels.append(_Level(needed=needed))
        self._deepen(1)

    def _close(self, bracket: str) -> None:
        self._end_triple(3)
        if len(self._levels) > 1:
            self._levels.pop()
            self._depth -= 1
            self._levels[-1].terms += 1
        if bracket == ")" and len(self._levels) == 1:
            self._chain(bracket)  # ORDER BY (1)(1)(1) nests in the engine

    def _end_triple(self, needed: int) -> None:
        level = self._levels[-1]
        self.patterns += level.terms >= level.needed
        self._depth -= level.operators
        level.operators = level.terms = 0
        if level.needed != _NEVER or needed == 3:
            level.needed = needed

    def _chain(self, operator: str) -> None:
        self._levels[-1].operators += 1
        self.patterns += operator == "/"
        self._deepen(1)

    def _word(self, token: Token) -> None:
        for word in words(token):
            if word in _KEYWORDS:
                self._end_triple(3)
                self._levels[-1].needed = _KEYWORDS[word]
            else:
                self._levels[-1].terms += 1
        for _ in range(token.text.count("-")):
            self._chain("-")
        if token.text.endswith("."):
            self._end_triple(3)

    def _term(self, text: str) -> None:
        self._levels[-1].terms += 1
        if text.endswith(".") and text[0] not in "<\"'":
            self._end_triple(3)

    def _deepen(self, more: int) -> None:
        self._depth += more
        self.deepest = max(self.deepest, self._depth)
