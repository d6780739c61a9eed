"""What ingest makes of one file, page or line: a document, or the reason why not.

Comes in: nothing (records only). Goes out: `Document` and `Rejected`, which every later stage reads.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.errors import Reason
from kg.model.dates import DateSpan


class DateBasis(StrEnum):
    """Where the publication date comes from."""

    GIVEN = "given"  # the caller's metadata
    STATED = "stated"  # a date line of the article: "6:58 PM, 06/05/2021"
    INFERRED = "inferred"  # worked out from the text: "Chiều 17/1" + "năm 2019"


@dataclass(frozen=True, slots=True)
class Publication:
    """When an article came out.

    Attributes:
        date: The window of days, as exact as its basis allows.
        basis: Whether it was given, stated in the text, or inferred from it.
    """

    date: DateSpan
    basis: DateBasis


@dataclass(frozen=True, slots=True)
class Document:
    """One article.

    Attributes:
        id: Name of the document, unique in a run.
        text: The text as given; every evidence offset counts code points of this string.
        sha256: Hash of the text in UTF-8, hexadecimal.
        published: Publication date, or None when nothing tells it.
        title: Headline, if known.
        publisher: Outlet as written ("Chinhphu.vn"), if known.
        url: Source address, if known.
        place: Dateline place ("Hà Nội"), if known.
        authors: Bylines; never officials.
        photographers: Photo credits; never officials.
        credits: (start, end) code-point spans of the text that hold bylines, photo credits, datelines
            or page furniture, in which no official is to be looked for; sorted, not overlapping.
    """

    id: str
    text: str
    sha256: str
    published: Publication | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    place: str | None = None
    authors: tuple[str, ...] = ()
    photographers: tuple[str, ...] = ()
    credits: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Rejected:
    """A document that could not be read.

    Attributes:
        source: File, URL or `file:line`.
        reason: What is wrong with it and what to do.
    """

    source: str
    reason: Reason
