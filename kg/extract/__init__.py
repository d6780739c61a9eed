"""Claims in one document: who holds which title, which meetings, which decrees, and what else is told.

Comes in: a `Document`. Goes out: a `Reading` with every claim and its evidence. Works one document at
a time and keeps nothing between documents.
"""

from __future__ import annotations

from kg.extract import decrees, details, holdings, meetings
from kg.extract.article import prepare
from kg.extract.meetings.page import Page
from kg.model.claims import Reading
from kg.model.document import Document


def read(document: Document) -> Reading:
    """Return everything that can be read in one document."""
    article = prepare(document)
    held = holdings.read(article)
    cited = tuple(decrees.read(article.text))
    page = Page.of(article.text, held)
    told = details.read(article, page, held, cited)
    return Reading(document, held, tuple(meetings.read(page)), cited, told)


__all__ = ["read"]
