"""What the server needs of whoever edits the graph; the application is given one, or none.

Comes in: an article, or the name of one. Goes out: an `Edition`, when the graph that it made is the live one.
"""

from __future__ import annotations

from typing import Protocol

from kg.model.edition import Edition


class Editor(Protocol):
    """Makes the next build of a graph when an article comes or goes, and makes it the live one."""

    def add(self, fields: bytes) -> Edition:
        """Read an article into the graph.

        Args:
            fields: A JSON object in UTF-8, with the fields of a line of JSON Lines.

        Raises:
            DocumentError: If it cannot be read.
            EditError: If another article bears its id.
            ResolutionError: If a judgement cannot be followed any more.
            StoreError: If the next build cannot be made now.
        """
        ...

    def withdraw(self, name: str) -> Edition:
        """Take an article that was added out of the graph.

        Args:
            name: Its id, or its identifier in the graph.

        Raises:
            NotFoundError: If the graph has none of this name.
            EditError: If it came with the articles of the build.
            ResolutionError: If a judgement cannot be followed any more.
            StoreError: If the next build cannot be made now.
        """
        ...
