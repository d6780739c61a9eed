"""The port: what every store of a graph can do for those who ask.

Comes in: SPARQL text. Goes out: rdflib terms and results, the same from every adapter.
"""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from rdflib.query import Result
from rdflib.term import Identifier


class GraphStore(Protocol):
    """One graph, open for questions until it is closed; usable as a context manager.

    The default graph of every query is all named graphs together, and the prefixes of `kg.vocabulary`
    need no declaration. A statement of several graphs may be met once in each: ask with DISTINCT.
    """

    def query(self, text: str) -> Result:
        """Return the result of any SPARQL query.

        Raises:
            QueryError: If the text is no query.
            StoreError: If the store cannot answer it.
        """
        ...

    def select(self, text: str) -> list[dict[str, Identifier]]:
        """Return the solutions of a SELECT, each with its bound variables only.

        Raises:
            QueryError: If the text is no SELECT.
            StoreError: If the store cannot answer it.
        """
        ...

    def load(self, nquads: Path) -> None:
        """Add every statement of an N-Quads file.

        Raises:
            StoreError: If the store is only read, or the file is none.
        """
        ...

    def revision(self) -> str:
        """Name what is in the store now; another content has another name."""
        ...

    def size(self) -> int:
        """Count the statements, over all named graphs."""
        ...

    def __hash__(self) -> int:
        """Tell stores apart by what they are, not by what they hold."""
        ...

    def close(self) -> None:
        """Let go of what the store holds; closing again does nothing."""
        ...

    def __enter__(self) -> Self:
        """Return the store itself."""
        ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the store."""
        ...
