"""What became of the graph when one article was added to it or taken out of it.

Comes in: nothing (records only). Goes out: `Edition`, which the editor of a graph returns and the server
shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Change(StrEnum):
    """What was done to the articles of a graph."""

    ADDED = "added"
    UNCHANGED = "unchanged"  # the very same article is in the graph already
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Edition:
    """The graph after one article was added or withdrawn.

    Attributes:
        build: Name of the build that is live now: its directory below `builds`.
        document: Id of the article.
        article: Its identifier in the graph.
        change: What was done.
    """

    build: str
    document: str
    article: str
    change: Change
