"""The dataset that the protocol names for an update, written into the update's text.

Comes in: an update and the graphs of `using-graph-uri` and `using-named-graph-uri`. Goes out: the update with
USING clauses, because the engine takes the dataset of an update from its text only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from api.query_text import tokens, words
from kg.errors import QueryError, because


@dataclass(frozen=True, slots=True)
class _Piece:
    """A keyword outside all brackets, or a whole group in braces: what it says and where it starts."""

    text: str
    start: int


def with_dataset(text: str, default_graphs: Sequence[str], named_graphs: Sequence[str]) -> str:
    """Return the update, evaluated over these graphs.

    Args:
        text: The update.
        default_graphs: Absolute IRIs of the graphs that make up the default graph of each WHERE.
        named_graphs: Absolute IRIs of the graphs that GRAPH can name.

    Raises:
        QueryError: If the update names a dataset itself, which the protocol forbids.
    """
    if not default_graphs and not named_graphs:
        return text
    using = "".join(f" USING <{iri}>" for iri in default_graphs)
    using += "".join(f" USING NAMED <{iri}>" for iri in named_graphs) + " "
    parts, here = [], 0
    for place, clause in _insertions(_outline(text), using):
        parts += [text[here:place], clause]
        here = place
    return "".join([*parts, text[here:]])


def _insertions(pieces: Sequence[_Piece], using: str) -> Iterator[tuple[int, str]]:
    """Yield USING before every WHERE; DELETE WHERE, which is short for twice the same, is written out."""
    for number, piece in enumerate(pieces):
        if piece.text in {"USING", "WITH"}:
            raise QueryError(
                because(
                    "using-graph-uri and using-named-graph-uri cannot go with USING or WITH; give one dataset"
                )
            )
        if piece.text == "WHERE":
            short = number > 0 and pieces[number - 1].text == "DELETE"
            template = pieces[number + 1].text if short and number + 1 < len(pieces) else ""
            yield piece.start, template + using


def _outline(text: str) -> list[_Piece]:
    pieces: list[_Piece] = []
    depth = begun = 0
    for token in tokens(text):
        if depth == 0:
            pieces += (_Piece(word, token.start) for word in words(token))
            begun = token.start
        depth += {"open": 1, "close": -1}.get(token.kind, 0)
        if depth == 0 and token.kind == "close":
            pieces.append(_Piece(text[begun : token.start + len(token.text)], begun))
    return pieces
