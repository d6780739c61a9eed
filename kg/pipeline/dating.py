"""When articles were written, by the titles in them and a graph of who held what when.

Comes in: documents and an open graph. Goes out: a `Dating` for each, or the rejection.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.model.document import Document, Rejected
from kg.model.reasons import Dating
from kg.pipeline.reading import read_all
from kg.query import Session, dating
from kg.resolve import resolve


def date_articles(documents: Iterable[Document | Rejected], session: Session) -> Iterator[Dating | Rejected]:
    """Date every document; rejected ones pass through.

    Args:
        documents: What ingest gives.
        session: The graph.
    """
    for result in read_all(documents):
        yield result if isinstance(result, Rejected) else dating(session, resolve([result]))
