"""What a format reads before the article itself is looked at.

Comes in: nothing (records only). Goes out: `Draft`, the text and metadata of one document as given, and
`Format`, the interface of the modules in `kg.ingest.formats`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from kg.ingest.origin import Origin
from kg.model.document import Rejected


class Draft(Struct, frozen=True):
    """One document as its format gives it.

    Attributes:
        source: What messages call it: file, or `file:line`.
        id: Document id.
        text: The text as given, or extracted from a page.
        published: EDTF date of the metadata ("2019-01-17"), or None.
        title: Headline of the metadata.
        publisher: Outlet of the metadata.
        url: Address of the metadata.
        authors: Authors of the metadata.
    """

    source: str
    id: str
    text: str
    published: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()


class Format(Struct, frozen=True):
    """How one kind of file is read.

    Attributes:
        name: What messages call it.
        suffixes: Ends of file names, lower case, without ".gz".
        begins: Whether the first bytes of a file without a known suffix are of this kind.
        read: Yields the documents of a file. It may raise `DocumentError` for the file as a whole.
    """

    name: str
    suffixes: tuple[str, ...]
    begins: Callable[[bytes], bool]
    read: Callable[[Origin], Iterator[Draft | Rejected]]
