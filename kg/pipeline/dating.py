"""When articles were written, by the titles in them and a graph of who held what when.

Comes in: documents and an open graph. Goes out: a `Dating` for each, or the rejection; or what one article
tells, to date it by.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg import ingest
from kg.model.document import Document, Rejected
from kg.model.entity import Resolution
from kg.model.reasons import Dating
from kg.pipeline.reading import read_all, read_document
from kg.query import Session, dating
from kg.resolve import resolve


def read_one(fields: bytes) -> Resolution:
    """Return what one article tells, with who is who and what is what as it alone tells it.

    Args:
        fields: A JSON object in UTF-8, with the fields of a line of JSON Lines.

    Raises:
        DocumentError: If it cannot be read.
    """
    return resolve([read_document(ingest.read_line(fields, "the article"))])


def date_articles(documents: Iterable[Document | Rejected], session: Session) -> Iterator[Dating | Rejected]:
    """Date every document; rejected ones pass through.

    Args:
        documents: What ingest gives.
        session: The graph.
    """
    for result in read_all(documents):
        yield result if isinstance(result, Rejected) else dating(session, resolve([result]))
