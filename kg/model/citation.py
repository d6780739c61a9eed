"""What a scholar cites.

Comes in: nothing (records only). Goes out: frozen records in the words of the Citation Style Language.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of a bibliography.

    Attributes:
        id: Key; the same for the same thing, and another for another.
        type: CSL type: `dataset` for what the graph says, `article-newspaper` for an article.
        title: Title, or what the graph says.
        container: Outlet, or the name of the dataset.
        issued: ISO 8601 date of as many parts as are known, or None.
        url: Address, or None.
        version: State of the graph, for what the graph says.
        authors: Names as written.
    """

    id: str
    type: str
    title: str
    container: str | None
    issued: str | None
    url: str | None
    version: str | None = None
    authors: tuple[str, ...] = ()
